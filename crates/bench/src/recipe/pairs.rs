//! Which pairs the recipe allows and how well they fit, row after row.
//!
//! These rules and this fit belong to the recipe alone; the product's are richer. They exist so
//! that every solver gets the same numbers, shaped as a real consortium shapes them.

use super::Options;
use super::lots::Lots;
use super::people::{Mentee, SKILLS, World};
use super::places::{PLACES, shared_minutes};
use std::collections::BTreeSet;

/// Minutes that two people must share.
const LEAST_MINUTES: i32 = 120;

/// What the rows need of every mentor, one list a property: a row reads few of them.
pub struct Rows<'a> {
    options: &'a Options,
    world: &'a World,
    /// For each skill, how well each mentor offers it; 0: not.
    offered: Vec<Vec<u8>>,
    /// For each skill, who offers it.
    offering: Vec<Vec<usize>>,
    languages: Vec<u32>,
    lots: Lots,
}

/// The languages somebody speaks, one bit each.
fn bits(languages: &[&str]) -> u32 {
    let mut known: Vec<&str> = PLACES.iter().flat_map(|place| place.native).copied().collect();
    known.sort_unstable();
    known.dedup();
    let bit = |language: &&str| known.binary_search(language).map_or(0, |at| 1 << at);
    languages.iter().map(bit).sum()
}

impl<'a> Rows<'a> {
    /// Rows are asked for in the order of mentees: pools are drawn from one stream.
    pub fn new(options: &'a Options, world: &'a World) -> Self {
        let mut offered = vec![vec![0; world.mentors.len()]; SKILLS];
        let mut offering = vec![Vec::new(); SKILLS];
        for (at, mentor) in world.mentors.iter().enumerate() {
            for (skill, well) in &mentor.offers {
                offered[*skill][at] = *well;
                offering[*skill].push(at);
            }
        }
        let languages = world.mentors.iter().map(|mentor| bits(&mentor.person.languages)).collect();
        let lots = Lots::new(options.seed * 7_777_777 + 3);
        Rows { options, world, offered, offering, languages, lots }
    }

    /// The allowed mentors of a mentee, in order, each with the fit.
    pub fn row(&mut self, mentee: &Mentee) -> Vec<(u32, i32)> {
        let count = self.world.mentors.len();
        let pool = match self.options.pool {
            Some(size) if size < count => self.pool(mentee, size),
            _ => (0..count).collect(),
        };
        let speaks = bits(&mentee.person.languages);
        let allowed = pool.into_iter().filter(|mentor| self.allows(mentee, speaks, *mentor));
        let mut row: Vec<_> = allowed.map(|mentor| (mentor as u32, self.fit(mentee, mentor))).collect();
        if let Some(best) = self.options.candidates.filter(|best| *best < row.len()) {
            row.sort_unstable_by_key(|(mentor, fit)| (-fit, *mentor));
            row.truncate(best);
            row.sort_unstable();
        }
        row
    }

    /// So many mentors, in order: the preferred ones, some who offer a skill that is wanted much,
    /// and any others.
    fn pool(&mut self, mentee: &Mentee, size: usize) -> Vec<usize> {
        let mut pool: BTreeSet<usize> = mentee.preferred.iter().copied().collect();
        for skill in mentee.seeks.iter().take(3) {
            let offering = &self.offering[*skill];
            if !offering.is_empty() {
                pool.extend((0..size / 4).map(|_| offering[self.lots.below(offering.len())]));
            }
        }
        while pool.len() < size {
            pool.insert(self.lots.below(self.world.mentors.len()));
        }
        pool.into_iter().collect()
    }

    fn allows(&self, mentee: &Mentee, speaks: u32, at: usize) -> bool {
        let (person, mentor) = (&mentee.person, &self.world.mentors[at].person);
        if person.organisation == mentor.organisation {
            return false;
        }
        if self.options.only_organisations {
            return true;
        }
        let minutes = shared_minutes(PLACES[person.place].ahead, PLACES[mentor.place].ahead);
        !self.world.competitors[person.organisation].contains(&mentor.organisation)
            && mentee.line_manager != Some(at)
            && mentee.not_with != Some(at)
            && (1..=6).contains(&(mentor.level - person.level))
            && speaks & self.languages[at] != 0
            && minutes >= LEAST_MINUTES
    }

    /// From 0 to 1,000: skills 600, preference 120, function 80, place 100, first language 60, gap
    /// of levels 40.
    fn fit(&self, mentee: &Mentee, at: usize) -> i32 {
        let (person, mentor) = (&mentee.person, &self.world.mentors[at].person);
        let wanted = mentee.seeks.len();
        let offered = mentee.seeks.iter().enumerate();
        let offered: usize =
            offered.map(|(rank, skill)| (wanted - rank) * usize::from(self.offered[*skill][at])).sum();
        let skills = 600 * offered / (3 * wanted * (wanted + 1) / 2);
        let place = if person.place == mentor.place {
            100
        } else {
            shared_minutes(PLACES[person.place].ahead, PLACES[mentor.place].ahead) / 8
        };
        let gap = (mentor.level - person.level - 3).abs();
        skills as i32
            + if mentee.preferred.contains(&at) { 120 } else { 0 }
            + if person.function == mentor.function { 80 } else { 0 }
            + place
            + if person.languages[0] == mentor.languages[0] { 60 } else { 0 }
            + (40 - 10 * gap).max(0)
    }
}
