//! What comes up while files are read: wrong cells, warnings, rows left out.

use super::Wrong;
use super::columns::FileKind;
use crate::base::text::Message;
use std::collections::BTreeSet;

/// Gathers what comes up.
#[derive(Debug)]
pub struct Notes {
    wrongs: Vec<(FileKind, Wrong)>,
    reading: FileKind,
    skips: bool,
    is_fatal: bool,
    /// What the reader should know although nothing is wrong.
    pub warnings: Vec<Message>,
}

impl Notes {
    /// Nothing yet; `skips` leaves wrong rows out instead of refusing.
    pub fn new(skips: bool) -> Self {
        Notes {
            wrongs: Vec::new(),
            reading: FileKind::Organisations,
            skips,
            is_fatal: false,
            warnings: Vec::new(),
        }
    }

    /// From here on this kind of file is read.
    pub fn reading(&mut self, kind: FileKind) {
        self.reading = kind;
    }

    /// Whether wrong rows are left out.
    pub fn skips(&self) -> bool {
        self.skips
    }

    /// Something that leaves a row out or refuses the files.
    pub fn wrong(&mut self, wrong: Wrong) {
        self.wrongs.push((self.reading, wrong));
    }

    /// Something that refuses the files in any case.
    pub fn fatal(&mut self, wrong: Wrong) {
        self.is_fatal = true;
        self.wrong(wrong);
    }

    /// Something to know.
    pub fn warn(&mut self, message: Message) {
        if !self.warnings.contains(&message) {
            self.warnings.push(message);
        }
    }

    /// How many wrong things have been noted: more after reading a row means that the row is wrong.
    pub fn count(&self) -> usize {
        self.wrongs.len()
    }

    /// Whether a row that was read since `before` has to be left out.
    pub fn leaves_out(&self, before: usize) -> bool {
        self.skips && self.wrongs.len() > before
    }

    /// Everything wrong in the order of files and rows, if the files are refused; otherwise what
    /// was left out, and the warnings.
    pub fn settled(mut self) -> Result<(Vec<Wrong>, Vec<Message>), Vec<Wrong>> {
        self.wrongs.sort_by_key(|(kind, wrong)| (*kind, wrong.row));
        // One file may be given for both sides; its wrong cells are named once.
        let mut seen = BTreeSet::new();
        let wrongs: Vec<Wrong> = self
            .wrongs
            .into_iter()
            .map(|(_, wrong)| wrong)
            .filter(|wrong| seen.insert(format!("{wrong:?}")))
            .collect();
        if self.is_fatal || (!self.skips && !wrongs.is_empty()) {
            return Err(wrongs);
        }
        Ok((wrongs, self.warnings))
    }
}

/// Up to ten texts in a row, then how many more there are.
pub fn some(texts: &[String]) -> String {
    const SHOWN: usize = 10;
    let mut shown: Vec<String> = texts.iter().take(SHOWN).cloned().collect();
    if texts.len() > SHOWN {
        shown.push(format!("… (+{})", texts.len() - SHOWN));
    }
    shown.join(", ")
}
