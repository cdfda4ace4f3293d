//! A mentee against every mentor at once: what each rule says.

use super::classes::{self, Says};
use super::merged::Merged;
use super::{BARRED, BROKEN, Rows};
use crate::rules::{Judge, Judgement, Rule};

/// Makes rows of judgements, with the fits.
pub(crate) struct Told<'a> {
    judge: &'a Judge<'a>,
    rows: Rows<'a>,
    columns: Vec<Merged>,
}

/// A row under way, kept from one mentee to the next for its memory.
#[derive(Debug, Default)]
pub(crate) struct ToldRow {
    /// What [`Rows::row`] says.
    pub fits: Vec<i32>,
    /// What the rules say of each pair, as [`Judgement::packed`] puts it.
    pub judged: Vec<u32>,
}

impl<'a> Told<'a> {
    /// Sorts people into classes, and asks what can be asked of classes.
    pub fn new(judge: &'a Judge<'a>) -> Self {
        let columns = classes::columns(judge, Says::Verdicts);
        let columns = Merged::all(columns, judge.programme().mentors.len());
        Told { judge, rows: Rows::new(judge), columns }
    }

    /// A mentee with each mentor.
    ///
    /// # Panics
    /// If there is no such mentee.
    pub fn row(&self, mentee: u32, row: &mut ToldRow) {
        let ToldRow { fits, judged } = row;
        self.rows.sums(mentee, fits);
        judged.clear();
        judged.resize(fits.len(), 0);
        self.columns.iter().for_each(|column| column.join(self.judge, mentee, judged));
        let floor = self.judge.rules().minimum_fit;
        let mut below = Judgement::default();
        below.broken.insert(Rule::MinimumFit);
        for (fit, judged) in fits.iter_mut().zip(judged.iter_mut()) {
            // Broken rules stand above what parts come to.
            let points = *fit & (-BROKEN - 1);
            *judged |= if points < floor { below.packed() } else { 0 };
            *fit = if *judged & 0xFFFF == 0 { points } else { BARRED };
        }
        for mentor in self.rows.known(mentee) {
            judged[mentor as usize] = self.judge.judge(mentee, mentor).packed();
            fits[mentor as usize] = self.rows.alone(mentee, mentor);
        }
    }
}
