//! How well two people fit: named parts, in whole numbers, that add up.
//!
//! Every part has a value from 0 to 1000, an exact fraction rounded once, half to even. The weights
//! of the parts that the programme asks about add up to 1000, and each part contributes value ×
//! weight / 1000, rounded in the same way; the fit is the sum of what is shown. A part whose
//! answers are missing has its neutral value, so that nobody gains by leaving an answer out.

mod closeness;
mod exact;
mod parts;
mod skill_row;
mod skills;

pub use closeness::{Closeness, Contrast, Nearness, SkillMet};

use crate::people::{Person, Programme, Wish, Word};
use crate::policy::{Part, Policy};
pub(crate) use parts::{common, contrast, named, place};
pub(crate) use skill_row::SkillRows;
use skills::SkillTable;

/// The value of one part for one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// 0 to 1000.
    pub value: i32,
    /// Whether the answers it needs were given; otherwise `value` is the neutral one.
    pub answered: bool,
}

/// One part of a fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartFit {
    /// Which part.
    pub part: Part,
    /// Its weight after scaling.
    pub weight: u32,
    /// Its value.
    pub mark: Mark,
    /// What it adds to the fit.
    pub points: i32,
}

/// The fit of one pair, what coordinators advise aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The parts that the programme asks about, in order.
    pub parts: Vec<PartFit>,
    /// Their sum.
    pub points: i32,
}

/// Scores every pair of a programme by its policy, with what is needed often kept ready.
#[derive(Clone, Debug)]
pub struct Scorer<'a> {
    programme: &'a Programme,
    asked: Vec<(Part, u32)>,
    /// The weight of preferences, the other parts asked about, and the sum of their weights.
    preferences: u32,
    others: (Vec<(Part, u32)>, i32),
    best_gap: (i32, i32),
    wish: Wish,
    skills: SkillTable,
    mentee_ranks: Vec<Vec<(u32, u32)>>,
    mentor_ranks: Vec<Vec<(u32, u32)>>,
}

impl<'a> Scorer<'a> {
    /// Makes everything ready.
    pub fn new(programme: &'a Programme, policy: &'a Policy) -> Self {
        let scaled = policy.fit.scaled();
        let weights = Part::ALL.iter().zip(policy.fit.weights).zip(scaled);
        let asked =
            weights.filter(|((_, weight), _)| *weight > 0).map(|(((part, ..), _), scaled)| (*part, scaled));
        let asked: Vec<(Part, u32)> = asked.collect();
        let (preferences, others): (Vec<_>, Vec<_>) =
            asked.iter().copied().partition(|(part, _)| *part == Part::Preferences);
        let sum = |parts: &[(Part, u32)]| parts.iter().map(|(_, weight)| weight).sum::<u32>();
        let in_all = sum(&others) as i32;
        Scorer {
            programme,
            asked,
            preferences: sum(&preferences),
            others: (others, in_all),
            best_gap: policy.fit.best_gap,
            wish: policy.fit.wish,
            skills: SkillTable::new(programme),
            mentee_ranks: programme.mentees.iter().map(|mentee| ranks(&mentee.person)).collect(),
            mentor_ranks: programme.mentors.iter().map(|mentor| ranks(&mentor.person)).collect(),
        }
    }

    /// The fit of a pair, what coordinators advise aside: 0 to 1000.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn points(&self, mentee: u32, mentor: u32) -> i32 {
        self.asked.iter().map(|(part, weight)| self.adds((*part, *weight), mentee, mentor)).sum()
    }

    /// Whether the fit of a pair, what coordinators advise aside, is at least this; parts that could
    /// no longer make up for it are not looked at. Preferences come first: nearly all pairs have none.
    pub(crate) fn reaches(&self, mentee: u32, mentor: u32, least: i32) -> bool {
        let is_ranked = || {
            let by_mentee = self.rank_by_mentee(mentee, mentor);
            by_mentee.or_else(|| self.rank_by_mentor(mentee, mentor)).is_some()
        };
        let preferences = (Part::Preferences, self.preferences);
        let ranked = self.preferences > 0 && is_ranked();
        let mut most = self.others.1 + if ranked { self.adds(preferences, mentee, mentor) } else { 0 };
        for (part, weight) in &self.others.0 {
            // No part adds more than its weight.
            most -= *weight as i32;
            let wanted = least.saturating_sub(most);
            let falls_short = || self.skills.falls_short(mentee, mentor, (*weight, wanted));
            if wanted > *weight as i32 || *part == Part::Skills && falls_short() {
                return false;
            }
            most += self.adds((*part, *weight), mentee, mentor);
        }
        most >= least
    }

    /// The parts that the programme asks about, with their weights after scaling.
    pub(crate) fn asked(&self) -> &[(Part, u32)] {
        &self.asked
    }

    /// What one part adds to the fit of a pair.
    pub(crate) fn adds(&self, (part, weight): (Part, u32), mentee: u32, mentor: u32) -> i32 {
        exact::contribution(self.mark(part, mentee, mentor).value, weight)
    }

    /// What the part *skills* adds, ready to be asked for a mentee and all mentors at once.
    pub(crate) fn skill_rows(&self) -> SkillRows<'_> {
        let weight = self.asked.iter().find(|(part, _)| *part == Part::Skills);
        SkillRows::new(&self.skills, weight.map_or(0, |(_, weight)| *weight))
    }

    /// The fit of a pair part by part.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn fit(&self, mentee: u32, mentor: u32) -> Fit {
        let part = |(part, weight): &(Part, u32)| {
            let mark = self.mark(*part, mentee, mentor);
            let points = exact::contribution(mark.value, *weight);
            PartFit { part: *part, weight: *weight, mark, points }
        };
        let parts: Vec<PartFit> = self.asked.iter().map(part).collect();
        let points = parts.iter().map(|part| part.points).sum();
        Fit { parts, points }
    }

    /// One part, whether the programme asks about it or not.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn mark(&self, part: Part, mentee: u32, mentor: u32) -> Mark {
        let programme = self.programme;
        let receiver = &programme.mentees[mentee as usize];
        let giver = &programme.mentors[mentor as usize];
        let (one, other) = (&receiver.person, &giver.person);
        let home = |person: &Person| {
            person.organisation.and_then(|organisation| programme.organisations.get(organisation as usize))
        };
        match part {
            Part::Skills => self.skills.mark(mentee, mentor),
            Part::Level => parts::level(one.level, other.level, self.best_gap),
            Part::Preferences => {
                let answered = !one.ranks.is_empty() || !other.ranks.is_empty();
                parts::preferences(
                    answered,
                    self.rank_by_mentee(mentee, mentor),
                    self.rank_by_mentor(mentee, mentor),
                )
            }
            Part::Hours => parts::hours(&programme.hours, one.hours, other.hours),
            Part::Languages => parts::languages(&one.languages, &other.languages),
            Part::Function => parts::function(receiver, other.function, self.wish),
            Part::Location => parts::location(one, other),
            Part::SectorContrast => {
                parts::sector_contrast(&receiver.preferred_sectors, home(one), home(other))
            }
            Part::Aims => parts::aims(&one.aims, &other.aims),
            Part::Identity => parts::identity(receiver, other),
        }
    }

    /// The rank that the mentee gave the mentor.
    pub fn rank_by_mentee(&self, mentee: u32, mentor: u32) -> Option<u32> {
        rank(self.mentee_ranks.get(mentee as usize)?, mentor)
    }

    /// The rank that the mentor gave the mentee.
    pub fn rank_by_mentor(&self, mentee: u32, mentor: u32) -> Option<u32> {
        rank(self.mentor_ranks.get(mentor as usize)?, mentee)
    }

    /// The skills that count of those the mentee seeks: the first ten, each once.
    pub fn sought(&self, mentee: u32) -> Vec<Word> {
        self.programme
            .mentees
            .get(mentee as usize)
            .map_or_else(Vec::new, |mentee| skills::counted(&mentee.seeks))
    }

    /// The skills sought that the mentor meets, in the order of the wishes, each with the best offer.
    pub fn skills_met(&self, mentee: u32, mentor: u32) -> Vec<SkillMet> {
        let offers = self.programme.mentors.get(mentor as usize).map_or(&[][..], |mentor| &mentor.offers);
        self.skills.met(&self.sought(mentee), offers)
    }
}

/// Ranks in the order of those ranked; of two ranks for the same person the better counts.
fn ranks(person: &Person) -> Vec<(u32, u32)> {
    let mut ranks = person.ranks.clone();
    ranks.sort_unstable();
    ranks.dedup_by_key(|(whom, _)| *whom);
    ranks
}

fn rank(ranks: &[(u32, u32)], whom: u32) -> Option<u32> {
    let at = ranks.binary_search_by_key(&whom, |(person, _)| *person).ok()?;
    Some(ranks[at].1)
}
