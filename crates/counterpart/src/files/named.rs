//! Rows of a table of facts, found by any of their names.

use super::cells::{fold, nearest_folded, perhaps_name};
use crate::base::text::Arg;
use std::collections::BTreeMap;

/// Rows by folded name or code, with the name as the table spells it.
#[derive(Debug, Default)]
pub struct Named(BTreeMap<String, (usize, &'static str)>);

impl Named {
    /// Names a row; a name that is taken stays with the row that had it first.
    pub fn add(&mut self, row: usize, name: &'static str) {
        self.0.entry(fold(name)).or_insert((row, name));
    }

    /// The row of a folded name.
    pub fn find(&self, folded: &str) -> Option<usize> {
        self.0.get(folded).map(|(row, _)| *row)
    }

    /// The nearest name (codes aside), as a proposal.
    pub fn perhaps(&self, text: &str) -> Arg {
        let names = self.0.iter().filter(|(folded, _)| folded.len() > 3);
        perhaps_name(nearest_folded(text, names.map(|(folded, (_, name))| (folded, *name))))
    }
}
