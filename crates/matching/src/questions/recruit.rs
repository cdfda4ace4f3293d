//! Whom to recruit next: kinds of mentor, ranked by what one could be worth at most, the best
//! confirmed by solving again with one more such mentor.

use super::again::with_edges;
use super::prices::Worth;
use super::{Asker, Difference, Unanswered};
use crate::answer::Node;
use crate::instance::{Bounds, Edge, Group, Instance, Member};
use crate::people::{Mentor, Organisation, Person, Programme, Wish, Word};
use crate::policy::Shape;
use crate::rules::Judge;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of a kind's skills are told.
const SKILLS: usize = 3;

/// A kind of mentor: what one such person would answer. `None`, or no skills: it does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MentorKind {
    /// Their organisation; none: a partner that is new to the consortium.
    pub organisation: Option<u32>,
    /// Job family.
    pub function: Option<Word>,
    /// Country.
    pub country: Option<Word>,
    /// Office hours: index of a pattern in [`Programme::hours`].
    pub hours: Option<u32>,
    /// A language.
    pub language: Option<Word>,
    /// Rung on the ladder.
    pub level: Option<u8>,
    /// Skills offered.
    pub skills: Vec<Word>,
}

/// A kind of mentor, and what one more of them does: confirmed by solving again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recruit {
    /// Of this kind.
    pub kind: MentorKind,
    /// Mentees waiting now whom the rules would let such a mentor help, in order.
    pub could_help: Vec<u32>,
    /// How the result would differ.
    pub difference: Difference,
}

/// Kinds with the pairs that one mentor of each could be in.
pub(super) struct Kinds {
    kinds: Vec<MentorKind>,
    edges: Vec<Vec<Edge>>,
}

impl Kinds {
    /// What these mentees would wish for in a mentor, of a partner new to the consortium.
    pub(super) fn wished_by(asker: &Asker, mentees: &[u32]) -> Vec<MentorKind> {
        let wished = |mentee: &u32| {
            let mentee = &asker.programme.mentees[*mentee as usize];
            let person = &mentee.person;
            let wish = mentee.function_wish.unwrap_or(asker.policy.fit.wish);
            let own = person.function.filter(|_| wish == Wish::Same);
            let least = asker.policy.rules.level_gap.map_or(0, |gap| gap.least);
            let above = least.max(asker.policy.fit.best_gap.0);
            let level = |level: u8| u8::try_from((i32::from(level) + above).max(1)).ok();
            MentorKind {
                organisation: None,
                function: mentee.preferred_functions.first().copied().or(own),
                country: person.country,
                hours: person.hours,
                language: person.languages.first().copied(),
                level: person.level.and_then(level),
                skills: mentee.seeks.iter().copied().take(SKILLS).collect(),
            }
        };
        // Above everybody's rung there may be none on the ladder.
        let people = asker.programme.mentors.iter().map(|mentor| &mentor.person);
        let people = people.chain(asker.programme.mentees.iter().map(|mentee| &mentee.person));
        let highest = people.filter_map(|person| person.level).max();
        let exists = |kind: &MentorKind| kind.level <= highest;
        let mut kinds: Vec<MentorKind> = mentees.iter().map(wished).filter(exists).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// Judges and scores one mentor of each kind with everybody.
    pub(super) fn new(asker: &Asker, kinds: Vec<MentorKind>) -> Kinds {
        let programme = with_mentors(asker.programme, &kinds);
        let judge = Judge::new(&programme, asker.policy);
        let (real, dual) = (asker.programme.mentors.len() as u32, asker.policy.shape == Shape::Dual);
        let mentees: Vec<u32> =
            (0..programme.mentees.len() as u32).filter(|mentee| asker.round.has_mentee(*mentee)).collect();
        let edges = (0..kinds.len() as u32).map(|at| {
            let mentor = real + at;
            let edge = |mentee: u32| Edge {
                mentee,
                mentor: real,
                score: judge.fit(mentee, mentor),
                kind: u8::from(dual && judge.is_inside(mentee, mentor)),
                lot: 0,
            };
            let allowed = mentees.iter().copied().filter(|mentee| judge.judge(*mentee, mentor).allows());
            allowed.map(edge).collect()
        });
        let edges = edges.collect();
        Kinds { kinds, edges }
    }

    /// The problem with one more mentor of a kind.
    pub(super) fn joined(&self, asker: &Asker, at: usize) -> Instance {
        let mut instance = with_edges(&asker.round.instance, self.edges[at].iter().copied());
        let group = self.kinds[at].organisation.unwrap_or(instance.groups.len() as u32);
        if self.kinds[at].organisation.is_none() {
            instance.groups.push(Group::default());
        }
        instance.mentors.push(Member { group, bounds: Bounds::new(0, 1), optional: false });
        instance
    }
}

fn with_mentors(programme: &Programme, kinds: &[MentorKind]) -> Programme {
    let mut programme = programme.clone();
    let partner = programme.organisations.len() as u32;
    programme.organisations.push(Organisation::default());
    let people = programme.mentors.iter().map(|mentor| &mentor.person);
    let people = people.chain(programme.mentees.iter().map(|mentee| &mentee.person));
    let stranger = people.map(|person| person.identity).max().unwrap_or(0).saturating_add(1);
    for kind in kinds {
        let person = Person {
            identity: stranger,
            organisation: Some(kind.organisation.unwrap_or(partner)),
            level: kind.level,
            function: kind.function,
            country: kind.country,
            hours: kind.hours,
            languages: kind.language.into_iter().collect(),
            managers: Some(Vec::new()),
            eligible: Some(true),
            trained: Some(true),
            code_accepted: Some(true),
            ..Person::default()
        };
        let offers = kind.skills.iter().map(|skill| (*skill, None)).collect();
        programme.mentors.push(Mentor { person, offers, capacity: 1, ..Mentor::default() });
    }
    programme
}

impl Asker<'_> {
    /// The kinds of mentor of whom one more would help most: at most `most`, confirmed, the best
    /// first. Kinds are what those who wait would wish for, from a new partner or from each
    /// organisation that gives.
    ///
    /// # Errors
    /// Stopped.
    pub fn whom_to_recruit(&mut self, most: usize) -> Result<Vec<Recruit>, Unanswered> {
        let waiting = self.waiting();
        let wished = Kinds::wished_by(self, &waiting);
        let givers = self.programme.organisations.iter().enumerate();
        let givers = givers.filter(|(_, organisation)| organisation.gives != Some(false));
        let places: Vec<Option<u32>> =
            std::iter::once(None).chain(givers.map(|(at, _)| Some(at as u32))).collect();
        let every = wished.iter().flat_map(|kind| {
            places.iter().map(|organisation| MentorKind { organisation: *organisation, ..kind.clone() })
        });
        let kinds = Kinds::new(self, every.collect());
        let mut found = Vec::new();
        for at in self.best(&kinds, most)? {
            if let Some(recruit) = self.recruit(&kinds, at, &waiting)? {
                found.push(recruit);
            }
        }
        found.sort_by_key(|recruit| Reverse((recruit.difference.people, recruit.difference.points)));
        Ok(found)
    }

    /// The kinds worth most at most, the best organisation for each; those worth nothing left out.
    fn best(&mut self, kinds: &Kinds, most: usize) -> Result<Vec<usize>, Unanswered> {
        let prices = self.prices()?;
        let instance = &self.round.instance;
        let worth = |at: usize| -> Worth {
            let to = kinds.kinds[at].organisation.map_or(Node::Hub, Node::Gives);
            let worths = kinds.edges[at].iter().map(|edge| prices.pair(instance, edge, to));
            worths.max().unwrap_or((0, 0))
        };
        let mut best: BTreeMap<MentorKind, (Worth, usize)> = BTreeMap::new();
        for (at, kind) in kinds.kinds.iter().enumerate() {
            let own = worth(at);
            let place = best.entry(MentorKind { organisation: None, ..kind.clone() }).or_insert((own, at));
            if own > place.0 {
                *place = (own, at);
            }
        }
        let mut ranked: Vec<(Worth, usize)> =
            best.into_values().filter(|(worth, _)| *worth > (0, 0)).collect();
        ranked.sort_by_key(|(worth, at)| (Reverse(*worth), *at));
        Ok(ranked.into_iter().take(most).map(|(_, at)| at).collect())
    }

    fn recruit(&mut self, kinds: &Kinds, at: usize, waiting: &[u32]) -> Result<Option<Recruit>, Unanswered> {
        let instance = kinds.joined(self, at);
        let Some(difference) = self.differs(&instance)? else { return Ok(None) };
        if difference.is_equal_but_for_lot() {
            return Ok(None);
        }
        let mentees = kinds.edges[at].iter().map(|edge| edge.mentee);
        let could_help = mentees.filter(|mentee| waiting.binary_search(mentee).is_ok()).collect();
        Ok(Some(Recruit { kind: kinds.kinds[at].clone(), could_help, difference }))
    }
}
