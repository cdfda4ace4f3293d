//! Seats: how many mentees and mentors each organisation may send to a cohort, and whether what it
//! gives and what it gets are in balance.

use crate::base::ids::{CohortId, OrganisationId};
use crate::base::text::Message;
use crate::base::{Error, Result};

/// The most seats of a kind that an organisation can have in one cohort.
pub const MOST: i32 = 500;

/// A cohort, as organisations join it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Which.
    pub id: CohortId,
    /// What it is called.
    pub name: String,
    /// Whether it is delivered or archived, so that nobody joins, leaves or changes seats any more.
    pub is_over: bool,
}

impl Intake {
    /// The same, if it is not over: what was stays as it is.
    pub fn at_work(self) -> Result<Intake> {
        if self.is_over { Err(Error::refused("seats-cohort-over")) } else { Ok(self) }
    }
}

/// The seats of an organisation in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// The cohort.
    pub cohort: CohortId,
    /// The cohort's name.
    pub cohort_name: String,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The organisation's name.
    pub name: String,
    /// What may be sent.
    pub places: Places,
    /// What is filled by people who have the role, or had it until the cohort was delivered; nothing where
    /// the reader may not know.
    pub filled: Option<Places>,
    /// Whether the cohort is over, so that this is what was.
    pub is_over: bool,
    /// Which state of it this is.
    pub version: i32,
}

impl Seats {
    /// “5 mentees, 4 mentors”.
    pub fn words(&self) -> Message {
        let of = Message::new("seats-words");
        of.with("mentees", self.places.mentees).with("mentors", self.places.mentors)
    }

    /// “1 mentee, 2 mentors”: who took part in a cohort that is over, as far as the reader may know.
    pub fn took_part(&self) -> Option<Message> {
        let filled = self.filled.filter(|_| self.is_over)?;
        Some(Message::new("seats-took-part").with("mentees", filled.mentees).with("mentors", filled.mentors))
    }

    /// “of 5 mentees, 4 mentors that could take part”.
    pub fn had(&self) -> Message {
        Message::new("seats-had").with("what", self.words())
    }

    /// The balance in words.
    pub fn reciprocity(&self) -> Message {
        self.places.reciprocity(self.is_over)
    }

    /// How many more mentees, and how many more mentors, there are than seats, as far as the reader may know.
    pub fn over(&self) -> (i64, i64) {
        let filled = self.filled.unwrap_or_default();
        let over = |people: i32, seats: i32| i64::from((people - seats).max(0));
        (over(filled.mentees, self.places.mentees), over(filled.mentors, self.places.mentors))
    }
}

/// So many mentees and so many mentors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Mentees.
    pub mentees: i32,
    /// Mentors.
    pub mentors: i32,
}

impl Places {
    /// Mentors given above mentees sent; negative where it takes more than it gives.
    pub fn balance(self) -> i32 {
        self.mentors - self.mentees
    }

    /// The balance in words: what is given and sent, or of a cohort that is over, what there was room for.
    pub fn reciprocity(self, is_over: bool) -> Message {
        let n = self.balance();
        match (n, is_over) {
            (0, false) => Message::new("seats-even"),
            (1.., false) => Message::new("seats-gives").with("n", n),
            (_, false) => Message::new("seats-takes").with("n", -n),
            (0, true) => Message::new("seats-was-even"),
            (1.., true) => Message::new("seats-was-gives").with("n", n),
            (_, true) => Message::new("seats-was-takes").with("n", -n),
        }
    }
}

/// What all organisations may send together.
pub fn total(seats: &[Seats]) -> Places {
    seats.iter().fold(Places::default(), |sum, one| Places {
        mentees: sum.mentees + one.places.mentees,
        mentors: sum.mentors + one.places.mentors,
    })
}

/// What all organisations have filled together; nothing where the reader may not know of each.
pub fn filled(seats: &[Seats]) -> Option<Places> {
    seats.iter().try_fold(Places::default(), |sum, one| {
        let own = one.filled?;
        Some(Places { mentees: sum.mentees + own.mentees, mentors: sum.mentors + own.mentors })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_and_taken() {
        let even = Places { mentees: 2, mentors: 2 };
        assert_eq!(even.reciprocity(false), Message::new("seats-even"));
        let gives = Places { mentees: 1, mentors: 4 };
        assert_eq!(gives.reciprocity(false), Message::new("seats-gives").with("n", 3));
        let takes = Places { mentees: 5, mentors: 0 };
        assert_eq!(takes.reciprocity(false), Message::new("seats-takes").with("n", 5));
        assert_eq!(takes.reciprocity(true), Message::new("seats-was-takes").with("n", 5));
    }
}
