//! Ranked choice: what a round has instead of priorities, and what it refuses.

use crate::instance::{Group, Term};
use crate::people::Programme;
use crate::policy::{Policy, Shape, Unranked};
use crate::round::{Notice, OrganisationBound, Round, Unsuitable};
use crate::stable::lists;

impl Round {
    /// Refuses what may leave no outcome stable; what binds nobody is no bound.
    pub(super) fn refuse_unstable(&mut self, policy: &Policy) -> Result<(), Unsuitable> {
        if policy.shape == Shape::Dual {
            return Err(Unsuitable::RankedDual);
        }
        let mut mentees = vec![0_u32; self.instance.groups.len()];
        let mut places = vec![0_u32; self.instance.groups.len()];
        for member in &self.instance.mentees {
            mentees[member.group as usize] += member.bounds.most.unwrap_or(0);
        }
        for member in &self.instance.mentors {
            let all = &mut places[member.group as usize];
            *all = all.saturating_add(member.bounds.most.unwrap_or(0));
        }
        for (at, group) in self.instance.groups.iter_mut().enumerate() {
            if let Some(bound) = binding(group, mentees[at], places[at]) {
                return Err(Unsuitable::RankedBound(at as u32, bound));
            }
            *group = Group { parent: group.parent, ..Group::default() };
        }
        Ok(())
    }

    /// Everybody's list, with a notice for those who ranked nobody.
    pub(super) fn add_lists(&mut self, programme: &Programme, policy: &Policy) {
        self.instance.objective = vec![Term::StableMentee];
        self.ties = lists::add(programme, policy.unranked, &mut self.instance);
        if policy.unranked == Unranked::After {
            return;
        }
        let mentees = programme.mentees.iter().enumerate();
        let silent = mentees.filter(|(at, who)| self.has_mentee(*at as u32) && who.person.ranks.is_empty());
        let mentees = silent.count() as u32;
        let mentors = programme.mentors.iter().enumerate();
        let silent = mentors.filter(|(at, who)| self.has_mentor(*at as u32) && who.person.ranks.is_empty());
        let mentors = silent.count() as u32;
        if mentees + mentors > 0 {
            self.notices.push(Notice::RankedNobody { mentees, mentors });
        }
    }
}

/// The first bound of an organisation that could stand in the way of a pair.
fn binding(group: &Group, mentees: u32, places: u32) -> Option<OrganisationBound> {
    let receives = group.receives.unwrap_or(crate::instance::Bounds::FREE);
    if receives.least > 0 {
        return Some(OrganisationBound::Minimum(receives.least));
    }
    if let Some(beyond) = group.slack.filter(|beyond| *beyond < i64::from(mentees)) {
        return Some(OrganisationBound::Reciprocity(beyond));
    }
    if let Some(seats) = receives.most.filter(|seats| *seats < mentees) {
        return Some(OrganisationBound::SeatsMentees(seats));
    }
    let gives = group.gives.and_then(|gives| gives.most).filter(|seats| *seats < places);
    gives.map(OrganisationBound::SeatsMentors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::Bounds;

    #[test]
    fn what_binds_nobody_is_no_bound() {
        let group = |slack, receives, gives| Group { parent: None, receives, gives, slack };
        assert_eq!(binding(&Group::default(), 9, 9), None);
        assert_eq!(binding(&group(Some(3), Some(Bounds::new(0, 3)), Some(Bounds::new(0, 5))), 3, 5), None);
        let found = |group: Group| binding(&group, 3, 5);
        assert_eq!(found(group(Some(2), None, None)), Some(OrganisationBound::Reciprocity(2)));
        let minimum = Bounds { least: 1, most: None };
        assert_eq!(found(group(None, Some(minimum), None)), Some(OrganisationBound::Minimum(1)));
        let seats = Some(Bounds::new(0, 2));
        assert_eq!(found(group(None, seats, None)), Some(OrganisationBound::SeatsMentees(2)));
        assert_eq!(found(group(None, None, seats)), Some(OrganisationBound::SeatsMentors(2)));
    }
}
