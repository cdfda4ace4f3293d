//! What skills add to the fit of one mentee with every mentor at once.
//!
//! The table of skills is kept turned round, one list a skill, so that a wish is one pass over a list
//! of bytes. With few wishes all sums that there can be are few: what each adds is looked up.

use super::exact;
use super::skills::{NEUTRAL, SkillTable};

/// The largest sum whose contributions are listed: that of five wishes.
const LISTED: u64 = 1 << 16;

/// What the part *skills* adds to the fits of a mentee.
pub(crate) struct SkillRows<'a> {
    table: &'a SkillTable,
    weight: u32,
    /// For each column of the table, twentieths by mentor.
    lists: Vec<Vec<u8>>,
    /// Mentors who offer nothing.
    silent: Vec<u32>,
    /// By number of wishes, what each sum adds; empty where the sums are too many to be listed.
    adds: Vec<Vec<i32>>,
}

impl<'a> SkillRows<'a> {
    pub(super) fn new(table: &'a SkillTable, weight: u32) -> Self {
        let offers = table.offers();
        let columns = offers.iter().map(Vec::len).max().unwrap_or(0);
        let mut lists = vec![vec![0; offers.len()]; columns];
        let mut silent = Vec::new();
        for (mentor, row) in offers.iter().enumerate() {
            row.iter().enumerate().for_each(|(column, met)| lists[column][mentor] = *met);
            if row.is_empty() {
                silent.push(mentor as u32);
            }
        }
        let listed = (0..).map(|wishes| table.whole(wishes)).take_while(|whole| *whole <= LISTED);
        let adds = listed.map(|whole| (0..=whole).map(|sum| contribution(sum, whole, weight)).collect());
        SkillRows { table, weight, lists, silent, adds: adds.collect() }
    }

    /// Puts what skills add to the fit with each mentor into `fits`, which has a place for each.
    pub(crate) fn put(&self, mentee: u32, fits: &mut [i32]) {
        let neutral = exact::contribution(NEUTRAL.value, self.weight);
        let (sought, weights, whole) = self.table.wishes(mentee);
        if self.weight == 0 || sought.is_empty() {
            fits.fill(neutral);
            return;
        }
        fits.fill(0);
        for (column, weight) in sought.iter().zip(weights) {
            let Some(list) = self.lists.get(*column as usize) else { continue };
            // Ten wishes sum to less than 2^28.
            let weight = *weight as i32;
            fits.iter_mut().zip(list).for_each(|(sum, met)| *sum += i32::from(*met) * weight);
        }
        match self.adds.get(sought.len()) {
            Some(adds) => fits.iter_mut().for_each(|sum| *sum = adds[*sum as usize]),
            None => fits.iter_mut().for_each(|sum| *sum = contribution(*sum as u64, whole, self.weight)),
        }
        self.silent.iter().for_each(|mentor| fits[*mentor as usize] = neutral);
    }
}

fn contribution(sum: u64, whole: u64, weight: u32) -> i32 {
    if sum == 0 { 0 } else { exact::contribution(exact::per_mille(sum, whole), weight) }
}
