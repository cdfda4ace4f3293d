//! Who may have how many pairs: places of mentors, seats and minimums of organisations.

use crate::instance::{Bounds, Group, Member, TypeBound};
use crate::people::{Mentor, Organisation, Person, Programme};
use crate::policy::{Policy, Shape};
use crate::round::{Notice, Round, Unsuitable};

impl Round {
    /// Places of each mentor, and a notice for those in the run whose hours allow fewer.
    pub(super) fn add_places(&mut self, programme: &Programme, policy: &Policy) {
        for (at, mentor) in programme.mentors.iter().enumerate() {
            let (places, short) = places(mentor, policy.cadence);
            self.places.push(places);
            if short && self.has_mentor(at as u32) {
                let notice = Notice::FewerPlaces { mentor: at as u32, capacity: mentor.capacity, places };
                self.notices.push(notice);
            }
        }
    }

    /// One group an organisation, with its bounds; those without one share the last.
    pub(super) fn add_groups(&mut self, programme: &Programme, policy: &Policy) -> Result<(), Unsuitable> {
        let count = |people: &mut dyn Iterator<Item = (&Person, bool)>| {
            let mut counts = vec![0_u32; programme.organisations.len()];
            for (person, in_run) in people {
                if let (Some(organisation), true) = (person.organisation, in_run) {
                    counts[organisation as usize] += 1;
                }
            }
            counts
        };
        let mentees = programme.mentees.iter().map(|mentee| &mentee.person);
        let mentors = programme.mentors.iter().map(|mentor| &mentor.person);
        let mentees = count(&mut mentees.zip(self.mentees_stopped.iter().map(Option::is_none)));
        let mentors = count(&mut mentors.zip(self.mentors_stopped.iter().map(Option::is_none)));
        for (at, organisation) in programme.organisations.iter().enumerate() {
            let group = group(organisation, policy.shape);
            self.notice_seats(at as u32, organisation, (mentees[at], mentors[at]), policy.shape)?;
            self.instance.groups.push(group);
        }
        let everybody = programme.mentors.iter().map(|mentor| &mentor.person);
        let mut everybody = everybody.chain(programme.mentees.iter().map(|mentee| &mentee.person));
        if everybody.any(|person| person.organisation.is_none()) {
            self.instance.groups.push(Group::default());
        }
        Ok(())
    }

    fn notice_seats(
        &mut self,
        at: u32,
        organisation: &Organisation,
        (mentees, mentors): (u32, u32),
        shape: Shape,
    ) -> Result<(), Unsuitable> {
        if let Some(seats) = organisation.seats_mentees.filter(|seats| *seats < mentees) {
            if shape == Shape::Dual {
                return Err(Unsuitable::DualSeats(at));
            }
            self.notices.push(Notice::MoreMenteesThanSeats { organisation: at, mentees, seats });
        }
        if let Some(seats) = organisation.seats_mentors.filter(|seats| *seats < mentors) {
            self.notices.push(Notice::MoreMentorsThanSeats { organisation: at, mentors, seats });
        }
        Ok(())
    }

    /// Everybody with what they may have; nobody who is stopped may have a pair.
    pub(super) fn add_members(&mut self, programme: &Programme, policy: &Policy) {
        let nowhere = programme.organisations.len() as u32;
        let dual = policy.shape == Shape::Dual;
        for (at, mentee) in programme.mentees.iter().enumerate() {
            let in_run = self.has_mentee(at as u32);
            let most = if !in_run { 0 } else { 1 + u32::from(dual) };
            let group = mentee.person.organisation.unwrap_or(nowhere);
            self.instance.mentees.push(Member { group, bounds: Bounds::new(0, most), optional: false });
            if dual && in_run {
                let bounds = Bounds::new(0, 1);
                let kinds = [0, 1].map(|kind| TypeBound { mentee: at as u32, kind, bounds });
                self.instance.types.extend(kinds);
            }
        }
        for (at, mentor) in programme.mentors.iter().enumerate() {
            let most = if self.has_mentor(at as u32) { self.places[at] } else { 0 };
            let group = mentor.person.organisation.unwrap_or(nowhere);
            self.instance.mentors.push(Member { group, bounds: Bounds::new(0, most), optional: false });
        }
    }
}

/// Capacity, or as many pairs as the hours allow if that is less, never below 1; and whether the
/// hours allow fewer than the capacity.
fn places(mentor: &Mentor, cadence: u32) -> (u32, bool) {
    let capacity = mentor.capacity.max(1);
    let by_hours = mentor.hours_a_month.and_then(|hours| hours.checked_div(cadence));
    let places = by_hours.map_or(capacity, |by_hours| capacity.min(by_hours.max(1)));
    (places, by_hours.is_some_and(|by_hours| by_hours < capacity))
}

/// The bounds of an organisation. Where everybody may have one mentor inside and one outside, seats
/// count people, not pairs: enough for all, they bound nothing.
fn group(organisation: &Organisation, shape: Shape) -> Group {
    let seats = organisation.seats_mentees.filter(|_| shape != Shape::Dual);
    let least = organisation.at_least_matched.unwrap_or(0);
    let bounded = seats.is_some() || organisation.at_least_matched.is_some();
    Group {
        parent: None,
        receives: bounded.then_some(Bounds { least, most: seats }),
        gives: organisation.seats_mentors.map(|seats| Bounds::new(0, seats)),
        slack: organisation.may_receive_beyond_given,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_what_capacity_and_hours_allow() {
        let ask = |capacity, hours_a_month, cadence| {
            places(&Mentor { capacity, hours_a_month, ..Mentor::default() }, cadence)
        };
        assert_eq!(ask(3, None, 100), (3, false));
        assert_eq!(ask(3, Some(300), 100), (3, false));
        assert_eq!(ask(3, Some(1000), 100), (3, false));
        assert_eq!(ask(3, Some(299), 100), (2, true));
        assert_eq!(ask(3, Some(450), 150), (3, false));
        assert_eq!(ask(3, Some(50), 100), (1, true));
        assert_eq!(ask(1, Some(50), 100), (1, true));
        assert_eq!(ask(1, Some(100), 100), (1, false));
        assert_eq!(ask(2, Some(50), 0), (2, false));
    }

    #[test]
    fn seats_and_minimums_become_bounds() {
        let organisation = Organisation {
            seats_mentees: Some(4),
            seats_mentors: Some(3),
            at_least_matched: Some(2),
            may_receive_beyond_given: Some(-1),
            ..Organisation::default()
        };
        let bounds = group(&organisation, Shape::Cross);
        assert_eq!(bounds.receives, Some(Bounds::new(2, 4)));
        assert_eq!((bounds.gives, bounds.slack, bounds.parent), (Some(Bounds::new(0, 3)), Some(-1), None));
        let dual = group(&organisation, Shape::Dual);
        assert_eq!(dual.receives, Some(Bounds { least: 2, most: None }));
        assert_eq!(group(&Organisation::default(), Shape::Cross), Group::default());
        let none = Organisation { at_least_matched: None, ..organisation };
        assert_eq!(group(&none, Shape::Cross).receives, Some(Bounds::new(0, 4)));
        assert_eq!(group(&none, Shape::Dual).receives, None);
    }
}
