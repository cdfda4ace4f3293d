//! The totals of a round: who is matched, who waits, how well they fit.

use crate::rounds::Results;
use crate::rounds::words::Reader;
use counterpart_matching::explain::PairFinding;
use counterpart_matching::people::Person;

/// Totals, of everybody or of one organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Mentees in the files.
    pub mentees: u64,
    /// Of these, in the run.
    pub mentees_in_run: u64,
    /// With a mentor.
    pub matched: u64,
    /// Without one.
    pub waiting: u64,
    /// Mentors in the files.
    pub mentors: u64,
    /// Of these, in the run.
    pub mentors_in_run: u64,
    /// With a mentee.
    pub mentors_used: u64,
    /// Places of the mentors in the run.
    pub places: u64,
    /// Pairs that these mentors give.
    pub given: u64,
    /// Pairs of the result (that the reader may see).
    pub pairs: u64,
    /// Lowest fit of a pair, per mille.
    pub lowest: Option<i32>,
    /// Mean fit, per mille, rounded half to even.
    pub mean: Option<i32>,
}

impl Figures {
    /// Counts what a reader may see.
    pub fn of(results: &Results, reader: Reader) -> Figures {
        let own = |person: &Person| match reader {
            Reader::Lead => true,
            Reader::Organisation(index) => person.organisation == Some(index),
        };
        let programme = &results.loaded.programme;
        let mut figures = Figures::default();
        for (at, _) in programme.mentees.iter().enumerate().filter(|(_, mentee)| own(&mentee.person)) {
            figures.mentees += 1;
            figures.mentees_in_run += u64::from(runs(&results.round.mentees_stopped, at));
        }
        for (at, _) in programme.mentors.iter().enumerate().filter(|(_, mentor)| own(&mentor.person)) {
            let is_in_run = runs(&results.round.mentors_stopped, at);
            figures.mentors += 1;
            figures.mentors_in_run += u64::from(is_in_run);
            let places = results.round.places.get(at).copied().unwrap_or_default();
            figures.places += if is_in_run { u64::from(places) } else { 0 };
        }
        figures.count_pairs(results, reader);
        figures.waiting = figures.mentees.saturating_sub(figures.matched);
        figures
    }

    fn count_pairs(&mut self, results: &Results, reader: Reader) {
        let (mut mentees, mut mentors, mut sum) = (Vec::new(), Vec::new(), 0);
        for pair in results.pairs_seen_by(reader) {
            let fit = shown_fit(pair, reader);
            self.pairs += 1;
            sum += i64::from(fit);
            self.lowest = Some(self.lowest.map_or(fit, |lowest| lowest.min(fit)));
            let (mentee_in, mentor_in) = results.sides_seen_by(pair, reader);
            self.given += u64::from(mentor_in);
            mentees.extend(mentee_in.then_some(pair.mentee));
            mentors.extend(mentor_in.then_some(pair.mentor));
        }
        self.matched = distinct(mentees);
        self.mentors_used = distinct(mentors);
        self.mean = mean(sum, self.pairs);
    }
}

impl Results {
    /// The organisations of a pair's mentee and mentor.
    pub fn organisations_of(&self, pair: &PairFinding) -> (Option<u32>, Option<u32>) {
        let programme = &self.loaded.programme;
        let mentee =
            programme.mentees.get(pair.mentee as usize).and_then(|mentee| mentee.person.organisation);
        let mentor =
            programme.mentors.get(pair.mentor as usize).and_then(|mentor| mentor.person.organisation);
        (mentee, mentor)
    }

    /// Whether the reader may see the mentee, and the mentor, as a person.
    pub fn sides_seen_by(&self, pair: &PairFinding, reader: Reader) -> (bool, bool) {
        let (mentee, mentor) = self.organisations_of(pair);
        match reader {
            Reader::Lead => (true, true),
            Reader::Organisation(own) => (mentee == Some(own), mentor == Some(own)),
        }
    }

    /// The pairs with somebody whom the reader may see, in their order.
    pub fn pairs_seen_by(&self, reader: Reader) -> impl Iterator<Item = &PairFinding> {
        self.findings.pairs.iter().filter(move |pair| {
            let (mentee, mentor) = self.sides_seen_by(pair, reader);
            mentee || mentor
        })
    }
}

/// The fit as a reader sees it: advice is told to the lead alone.
pub fn shown_fit(pair: &PairFinding, reader: Reader) -> i32 {
    if reader == Reader::Lead { pair.fit } else { pair.fit.saturating_sub(pair.advice) }
}

fn runs<T>(stopped: &[Option<T>], at: usize) -> bool {
    !matches!(stopped.get(at), Some(Some(_)))
}

fn distinct(mut people: Vec<u32>) -> u64 {
    people.sort_unstable();
    people.dedup();
    people.len() as u64
}

/// Sum ÷ number, rounded half to even.
fn mean(sum: i64, number: u64) -> Option<i32> {
    let number = i64::try_from(number).ok().filter(|number| *number > 0)?;
    let (below, rest) = (sum.div_euclid(number), sum.rem_euclid(number));
    let up = rest * 2 > number || (rest * 2 == number && below % 2 != 0);
    i32::try_from(below + i64::from(up)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_rounded_half_to_even() {
        assert_eq!(mean(0, 0), None);
        assert_eq!(mean(1401, 2), Some(700));
        assert_eq!(mean(1403, 2), Some(702));
        assert_eq!(mean(-1, 2), Some(0));
        assert_eq!(mean(2000, 3), Some(667));
    }
}
