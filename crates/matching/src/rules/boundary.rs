//! Where "inside" ends, and whether a pair may cross it: the one rule that depends on the shape.

use crate::people::{Person, Programme, Word};
use crate::policy::{Inside, Policy, Shape};
use crate::rules::Verdict;

/// On which side of every boundary somebody stands; two people with the same side are inside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Organisation(u32),
    Division(u32, Option<Word>),
    Group(Word),
}

#[derive(Clone, Copy, Debug)]
struct Standing {
    organisation: Option<u32>,
    side: Option<Side>,
}

/// The boundary of a programme, with everybody's side of it.
#[derive(Clone, Debug)]
pub struct Boundary {
    shape: Shape,
    inside: Inside,
    mentees: Vec<Standing>,
    mentors: Vec<Standing>,
    links: Vec<(u32, u32)>,
}

impl Boundary {
    /// Finds everybody's side.
    pub fn new(programme: &Programme, policy: &Policy) -> Self {
        let standing = |person: &Person| Standing {
            organisation: person.organisation,
            side: side(programme, person, policy.inside),
        };
        let mut links = Vec::new();
        for (customer, organisation) in programme.organisations.iter().enumerate() {
            for supplier in &organisation.suppliers {
                links.push((customer as u32, *supplier));
                links.push((*supplier, customer as u32));
            }
        }
        links.sort_unstable();
        links.dedup();
        Boundary {
            shape: policy.shape,
            inside: policy.inside,
            mentees: programme.mentees.iter().map(|mentee| standing(&mentee.person)).collect(),
            mentors: programme.mentors.iter().map(|mentor| standing(&mentor.person)).collect(),
            links,
        }
    }

    /// Whether both stand inside one boundary; people without an organisation are inside none.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn is_inside(&self, mentee: u32, mentor: u32) -> bool {
        let (mentee, mentor) = (self.mentees[mentee as usize], self.mentors[mentor as usize]);
        mentee.side.is_some() && mentee.side == mentor.side
    }

    /// What the shape of the programme says about the pair.
    ///
    /// Across organisations, between equals, in a pool and for people without an organisation:
    /// not inside one boundary. In one organisation: inside it, and where divisions are the
    /// boundary in different ones (where groups are, inside one group). Along a supply chain:
    /// linked as supplier and customer, either way. With one mentor inside and one outside: any.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn verdict(&self, mentee: u32, mentor: u32) -> Verdict {
        let inside = self.is_inside(mentee, mentor);
        let (one, other) = (self.mentees[mentee as usize], self.mentors[mentor as usize]);
        let met = match self.shape {
            Shape::Cross | Shape::Peer | Shape::Pool | Shape::Rapid => !inside,
            Shape::Dual => true,
            Shape::Internal => match self.inside {
                Inside::Organisation | Inside::Group => inside,
                Inside::Division => {
                    !inside && one.organisation.is_some() && one.organisation == other.organisation
                }
            },
            Shape::Supply => match (one.organisation, other.organisation) {
                (Some(a), Some(b)) => self.links.binary_search(&(a, b)).is_ok(),
                _ => false,
            },
        };
        if met { Verdict::Met } else { Verdict::Broken }
    }
}

fn side(programme: &Programme, person: &Person, inside: Inside) -> Option<Side> {
    let organisation = person.organisation?;
    let group = programme.organisations.get(organisation as usize).and_then(|found| found.group);
    Some(match (inside, group) {
        (Inside::Division, _) => Side::Division(organisation, person.division),
        (Inside::Group, Some(group)) => Side::Group(group),
        (Inside::Group, None) | (Inside::Organisation, _) => Side::Organisation(organisation),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Mentee, Mentor, Organisation};

    /// Organisations 0 and 1 in one group, 2 without; 0 buys from 2. One person for each
    /// organisation and division, and one without.
    fn programme() -> Programme {
        let places = [(Some(0), 1), (Some(0), 2), (Some(1), 1), (Some(2), 1), (None, 0)];
        let people = places.map(|(organisation, division)| Person {
            organisation,
            division: organisation.map(|_| Word(division)),
            ..Person::default()
        });
        let group = |group: Option<u32>| Organisation { group: group.map(Word), ..Organisation::default() };
        let buyer = Organisation { suppliers: vec![2], ..group(Some(9)) };
        Programme {
            organisations: vec![buyer, group(Some(9)), group(None)],
            mentees: people
                .iter()
                .map(|person| Mentee { person: person.clone(), ..Mentee::default() })
                .collect(),
            mentors: people
                .iter()
                .map(|person| Mentor { person: person.clone(), ..Mentor::default() })
                .collect(),
            ..Programme::default()
        }
    }

    /// One text a mentee, one letter a mentor: `y` allowed, `n` not.
    fn allowed(shape: Shape, inside: Inside) -> Vec<String> {
        let policy = Policy { inside, ..Policy::new(shape) };
        let boundary = Boundary::new(&programme(), &policy);
        let letter = |i, j| if boundary.verdict(i, j) == Verdict::Met { 'y' } else { 'n' };
        (0..5).map(|i| (0..5).map(|j| letter(i, j)).collect()).collect()
    }

    #[test]
    fn across_means_not_inside_one_boundary() {
        for shape in [Shape::Cross, Shape::Peer, Shape::Pool, Shape::Rapid] {
            assert_eq!(allowed(shape, Inside::Organisation), ["nnyyy", "nnyyy", "yynyy", "yyyny", "yyyyy"]);
            assert_eq!(allowed(shape, Inside::Division), ["nyyyy", "ynyyy", "yynyy", "yyyny", "yyyyy"]);
            assert_eq!(allowed(shape, Inside::Group), ["nnnyy", "nnnyy", "nnnyy", "yyyny", "yyyyy"]);
        }
    }

    #[test]
    fn internal_means_one_organisation() {
        assert_eq!(
            allowed(Shape::Internal, Inside::Organisation),
            ["yynnn", "yynnn", "nnynn", "nnnyn", "nnnnn"]
        );
        assert_eq!(allowed(Shape::Internal, Inside::Division), ["nynnn", "ynnnn", "nnnnn", "nnnnn", "nnnnn"]);
        assert_eq!(allowed(Shape::Internal, Inside::Group), ["yyynn", "yyynn", "yyynn", "nnnyn", "nnnnn"]);
    }

    #[test]
    fn along_a_supply_chain_links_count_either_way() {
        for inside in [Inside::Organisation, Inside::Division, Inside::Group] {
            assert_eq!(allowed(Shape::Supply, inside), ["nnnyn", "nnnyn", "nnnnn", "yynnn", "nnnnn"]);
        }
    }

    #[test]
    fn dual_programmes_allow_both_kinds_and_tell_them_apart() {
        assert_eq!(allowed(Shape::Dual, Inside::Organisation), ["yyyyy"; 5]);
        let boundary = Boundary::new(&programme(), &Policy::new(Shape::Dual));
        let inside = |i| (0..5).filter(|j| boundary.is_inside(i, *j)).collect::<Vec<_>>();
        assert_eq!([inside(0), inside(2), inside(4)], [vec![0, 1], vec![2], vec![]]);
    }
}
