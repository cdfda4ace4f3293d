//! Columns taken together: people alike in what several columns ask are one class of these, too, so
//! that a row is one look-up a mentor for all of them.

use super::classes::Column;
use crate::rules::Judge;
use std::collections::BTreeMap;

/// However few mentors there are, so many classes are few.
const FEW: usize = 64;
/// Otherwise, classes are few where so many mentors stand in each of them in the mean.
const ALIKE: usize = 8;

/// Columns with the classes of mentors that all of them together make.
pub(super) struct Merged {
    columns: Vec<Column>,
    /// Everybody's class.
    of: Vec<u32>,
    /// What each class is in each column.
    classes: Vec<Vec<u32>>,
}

impl Merged {
    /// Takes columns together, the coarsest first, as long as classes stay few.
    pub fn all(mut columns: Vec<Column>, mentors: usize) -> Vec<Merged> {
        columns.sort_by_key(Column::count);
        let most = (mentors / ALIKE).max(FEW);
        let mut merged: Vec<Merged> = Vec::new();
        for column in columns {
            let last = merged.last().map(|last| (last.of.as_slice(), column.of()));
            match last.map(|(one, other)| pairs(one, other)) {
                Some((of, combined)) if combined.len() <= most => {
                    let Some(last) = merged.last_mut() else { continue };
                    let before = std::mem::take(&mut last.classes);
                    let again =
                        |list: Vec<u32>| combined.iter().map(|(one, _)| list[*one as usize]).collect();
                    last.classes = before.into_iter().map(again).collect();
                    last.classes.push(combined.iter().map(|(_, other)| *other).collect());
                    (last.of, _) = (of, last.columns.push(column));
                }
                _ => {
                    let (of, classes) = (column.of().to_vec(), (0..column.count() as u32).collect());
                    merged.push(Merged { columns: vec![column], of, classes: vec![classes] });
                }
            }
        }
        merged
    }

    /// What is said of each class for a mentee, by all columns together.
    fn said(&self, judge: &Judge, mentee: u32, together: impl Fn(i32, i32) -> i32) -> Vec<i32> {
        let mut cells = vec![0; self.classes.first().map_or(0, Vec::len)];
        for (column, classes) in self.columns.iter().zip(&self.classes) {
            let said = column.said(judge, mentee);
            if said.iter().any(|said| *said != 0) {
                let each = cells.iter_mut().zip(classes);
                each.for_each(|(cell, class)| *cell = together(*cell, said[*class as usize]));
            }
        }
        cells
    }

    /// Adds to the fit of a mentee with each mentor.
    pub fn add(&self, judge: &Judge, mentee: u32, fits: &mut [i32]) {
        let cells = self.said(judge, mentee, |one, other| one + other);
        let each = fits.iter_mut().zip(&self.of);
        each.for_each(|(fit, class)| *fit += cells[*class as usize]);
    }

    /// Joins what is said to what others say of a mentee with each mentor.
    pub fn join(&self, judge: &Judge, mentee: u32, judged: &mut [u32]) {
        let cells = self.said(judge, mentee, |one, other| one | other);
        let each = judged.iter_mut().zip(&self.of);
        each.for_each(|(judged, class)| *judged |= cells[*class as usize] as u32);
    }
}

/// Everybody's class by two classes, and what those are, in the order in which they occur.
fn pairs(one: &[u32], other: &[u32]) -> (Vec<u32>, Vec<(u32, u32)>) {
    let (mut numbers, mut all) = (BTreeMap::new(), Vec::new());
    let number = |both: (&u32, &u32)| {
        let both = (*both.0, *both.1);
        *numbers.entry(both).or_insert_with(|| {
            all.push(both);
            all.len() as u32 - 1
        })
    };
    (one.iter().zip(other).map(number).collect(), all)
}
