//! From ranks, with ties and with people not ranked, to lists without ties.
//!
//! Of two people with the same rank the better fit comes first, then the higher lot, then the
//! lower number. Whoever was not ranked is not acceptable, or comes after all who were, in the same
//! order. A locked pair is taken first: the mentee's list is that mentor alone, and the mentor's
//! list begins with those mentees, whatever anybody ranked.

use crate::instance::{Edge, Instance, Pair};
use crate::people::{Person, Programme};
use crate::policy::Unranked;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How ties among ranks were broken: counted are neighbours on a list who were given the same rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// People who gave the same rank to several people who are possible for them.
    pub people: u32,
    /// Neighbours told apart by fit.
    pub by_fit: u64,
    /// Neighbours told apart by lot.
    pub by_lot: u64,
}

/// Somebody on a list before it is put in order: rank (those not ranked share the last), then the
/// better fit, then the higher lot, then the number.
type Place = (u32, Reverse<i32>, Reverse<u32>, u32);

/// The place of those who were not ranked; ranks lie below.
const NOT_RANKED: u32 = u32::MAX;

/// Writes the lists into an instance that has its edges and locks in order, and says which ties
/// were broken.
pub fn add(programme: &Programme, unranked: Unranked, instance: &mut Instance) -> Ties {
    let mut ties = Ties::default();
    let mut by_mentee: Vec<Vec<Place>> = vec![Vec::new(); programme.mentees.len()];
    let mut by_mentor: Vec<Vec<Place>> = vec![Vec::new(); programme.mentors.len()];
    let mentees: Vec<_> =
        programme.mentees.iter().map(|mentee| Given::by(&mentee.person, unranked)).collect();
    let mentors: Vec<_> =
        programme.mentors.iter().map(|mentor| Given::by(&mentor.person, unranked)).collect();
    let locked = Locked::new(&instance.locks);
    for edge in instance.edges.iter().filter(|edge| locked.leaves(edge.pair())) {
        let (mentee, mentor) = (edge.mentee as usize, edge.mentor as usize);
        by_mentee[mentee].extend(mentees[mentee].place(edge.mentor, edge));
        by_mentor[mentor].extend(mentors[mentor].place(edge.mentee, edge));
    }
    instance.mentee_lists = in_order(by_mentee, &locked.by_mentee, &mut ties);
    instance.mentor_lists = in_order(by_mentor, &locked.by_mentor, &mut ties);
    ties
}

/// Whom somebody ranked, and what becomes of the others.
struct Given {
    ranks: BTreeMap<u32, u32>,
    unranked: Unranked,
}

impl Given {
    /// Of two ranks for the same person the better counts.
    fn by(person: &Person, unranked: Unranked) -> Self {
        let mut ranks = BTreeMap::new();
        for (whom, rank) in &person.ranks {
            let known = ranks.entry(*whom).or_insert(*rank);
            *known = (*known).min(*rank);
        }
        Given { ranks, unranked }
    }

    fn place(&self, whom: u32, edge: &Edge) -> Option<Place> {
        let rank = match (self.ranks.get(&whom), self.unranked) {
            (Some(rank), _) => (*rank).min(NOT_RANKED - 1),
            (None, Unranked::After) => NOT_RANKED,
            (None, Unranked::NotAcceptable) => return None,
        };
        Some((rank, Reverse(edge.score), Reverse(edge.lot), whom))
    }
}

/// Locked pairs from both sides.
struct Locked {
    by_mentee: BTreeMap<u32, Vec<u32>>,
    by_mentor: BTreeMap<u32, Vec<u32>>,
}

impl Locked {
    fn new(locks: &[Pair]) -> Self {
        let mut locked = Locked { by_mentee: BTreeMap::new(), by_mentor: BTreeMap::new() };
        for (mentee, mentor) in locks {
            locked.by_mentee.entry(*mentee).or_default().push(*mentor);
            locked.by_mentor.entry(*mentor).or_default().push(*mentee);
        }
        locked
    }

    /// Whether a pair is still a question.
    fn leaves(&self, pair: Pair) -> bool {
        !self.by_mentee.contains_key(&pair.0)
    }
}

fn in_order(
    places: Vec<Vec<Place>>,
    first: &BTreeMap<u32, Vec<u32>>,
    ties: &mut Ties,
) -> Vec<(u32, Vec<u32>)> {
    let mut lists = Vec::new();
    for (who, mut places) in places.into_iter().enumerate() {
        places.sort_unstable();
        let equal = places.windows(2).filter(|two| two[0].0 == two[1].0 && two[0].0 != NOT_RANKED);
        let (by_fit, by_lot): (Vec<_>, Vec<_>) = equal.partition(|two| two[0].1 != two[1].1);
        ties.by_fit += by_fit.len() as u64;
        ties.by_lot += by_lot.len() as u64;
        ties.people += u32::from(by_fit.len() + by_lot.len() > 0);
        let mut list = first.get(&(who as u32)).cloned().unwrap_or_default();
        list.extend(places.iter().map(|place| place.3));
        if !list.is_empty() {
            lists.push((who as u32, list));
        }
    }
    lists
}
