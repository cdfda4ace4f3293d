//! A table whose columns are understood, and the cells of its rows.

use super::Wrong;
use super::columns::{self, FileKind, Form};
use super::notes::Notes;
use super::table::{Row, Table};
use super::wrong::Place;
use crate::base::text::Message;
use std::collections::BTreeMap;

/// A cell and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// What it says; blank is not answered.
    pub text: &'a str,
    /// Where it is.
    pub place: Place<'a>,
}

impl Cell<'_> {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// What is wrong with it.
    pub fn wrong(&self, message: Message) -> Wrong {
        self.place.value(self.text).wrong(message)
    }

    /// What it means, or nothing where it is blank or wrong; what is wrong is noted.
    pub fn read<T>(&self, notes: &mut Notes, meaning: impl FnOnce(&str) -> Result<T, Message>) -> Option<T> {
        if self.is_blank() {
            return None;
        }
        meaning(self.text).map_err(|message| notes.wrong(self.wrong(message))).ok()
    }
}

/// A table with understood columns.
#[derive(Debug)]
pub struct Sheet {
    table: Table,
    /// For each column its header cells, numbered ones in the order of their numbers.
    places: BTreeMap<&'static str, Vec<usize>>,
    /// What follows the prefix (`gender` of `equality.gender`) and the header cell.
    named: Vec<(String, usize)>,
}

impl Sheet {
    /// Finds the columns; unknown ones are listed once, what cannot be is noted. A file that is
    /// given for two kinds has the columns of both.
    pub fn open(
        mut table: Table,
        kind: FileKind,
        also: Option<FileKind>,
        notes: &mut Notes,
    ) -> Option<Sheet> {
        notes.reading(kind);
        notes.warnings.append(&mut table.warnings);
        for wrong in table.wrongs.drain(..) {
            notes.wrong(wrong);
        }
        if notes.skips() {
            table.rows.retain(|row| !row.is_wrong);
        }
        let mut found: BTreeMap<&'static str, Vec<(u32, usize)>> = BTreeMap::new();
        let (mut named, mut unknown): (Vec<(String, usize)>, Vec<&str>) = (Vec::new(), Vec::new());
        for (at, title) in table.header.iter().enumerate() {
            match columns::find(kind, title) {
                Some((column, name)) if column.form == Form::Named => named.push((name, at)),
                Some((column, number)) => {
                    let number = number.parse::<u32>().map_or(0, |number| number.saturating_add(1));
                    found.entry(column.name).or_default().push((number, at));
                }
                None if title.is_empty() => {}
                None if also.is_some_and(|also| columns::find(also, title).is_some()) => {}
                None => unknown.push(title),
            }
        }
        if found.is_empty() && named.is_empty() {
            notes.fatal(no_header(&table, kind));
            return None;
        }
        if !unknown.is_empty() {
            unknown.sort_unstable();
            let message = Message::new("files-columns-ignored").with("count", unknown.len());
            notes.warn(message.with("file", table.file.as_str()).with("columns", unknown.join(", ")));
        }
        found.values_mut().for_each(|cells| cells.sort_unstable());
        let places =
            found.iter().map(|(name, cells)| (*name, cells.iter().map(|cell| cell.1).collect())).collect();
        let sheet = Sheet { table, places, named };
        sheet.refuse_twice(&found, notes);
        Some(sheet)
    }

    fn refuse_twice(&self, found: &BTreeMap<&'static str, Vec<(u32, usize)>>, notes: &mut Notes) {
        for (name, cells) in found {
            for pair in cells.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
                let (first, second) = (&self.table.header[pair[0].1], &self.table.header[pair[1].1]);
                let message =
                    Message::new("files-column-twice").with("name", *name).with("first", first.as_str());
                notes.fatal(self.header().column(second).wrong(message));
            }
        }
        for (at, (name, cell)) in self.named.iter().enumerate() {
            if let Some((_, first)) = self.named[..at].iter().find(|(other, _)| other == name) {
                let first = self.table.header[*first].as_str();
                let message =
                    Message::new("files-column-twice").with("name", name.as_str()).with("first", first);
                notes.fatal(self.header().column(&self.table.header[*cell]).wrong(message));
            }
        }
    }

    /// Notes columns that the file cannot do without, each with the nearest one there is.
    pub fn require(&self, kind: FileKind, names: &[&'static str], notes: &mut Notes) -> bool {
        let mut complete = true;
        for name in names.iter().filter(|name| !self.has(name)) {
            complete = false;
            let unused = self.table.header.iter().filter(|title| columns::find(kind, title).is_none());
            let near = super::cells::nearest(name, unused.map(String::as_str));
            let message = match near {
                Some(near) => Message::new("files-column-missing-near").with("near", near),
                None => Message::new("files-column-missing").with("present", self.table.header.join(", ")),
            };
            notes.fatal(self.place().column(name).wrong(message.with("name", *name)));
        }
        complete
    }

    /// Whether the file has a column.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// Rows, as they stand.
    pub fn rows(&self) -> &[Row] {
        &self.table.rows
    }

    /// The file as a place.
    pub fn place(&self) -> Place<'_> {
        Place::file(&self.table.file)
    }

    fn header(&self) -> Place<'_> {
        self.place().row(self.table.header_row)
    }

    /// File name without folders.
    pub fn file(&self) -> &str {
        &self.table.file
    }

    /// A row's cell in a column; blank where the file has no such column.
    pub fn cell<'a>(&'a self, row: &'a Row, name: &'static str) -> Cell<'a> {
        match self.places.get(name).and_then(|places| places.first()) {
            Some(at) => self.at(row, *at),
            None => Cell { text: "", place: self.place().row(row.number).column(name) },
        }
    }

    /// The parts of a list: of one cell, or of numbered columns.
    pub fn list<'a>(&'a self, row: &'a Row, name: &'static str) -> Vec<Cell<'a>> {
        let mut parts = Vec::new();
        for at in self.places.get(name).map_or(&[][..], Vec::as_slice) {
            let cell = self.at(row, *at);
            let by_comma = self.table.comma_lists && !cell.text.contains(';');
            let separator = if by_comma { ',' } else { ';' };
            let texts = cell.text.split(separator).map(str::trim).filter(|text| !text.is_empty());
            parts.extend(texts.map(|text| Cell { text, ..cell }));
        }
        parts
    }

    /// What a row says in the columns that are named after a prefix.
    pub fn named<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a str, Cell<'a>)> {
        self.named.iter().map(|(name, at)| (name.as_str(), self.at(row, *at)))
    }

    /// Whether the file names something after a prefix.
    pub fn names(&self, name: &str) -> bool {
        self.named.iter().any(|(known, _)| known == name)
    }

    fn at<'a>(&'a self, row: &'a Row, at: usize) -> Cell<'a> {
        let (text, title) = (row.cells.get(at), self.table.header.get(at));
        let place = self.place().row(row.number).column(title.map_or("", String::as_str));
        Cell { text: text.map_or("", String::as_str), place }
    }
}

/// The first row names no column that we know.
fn no_header(table: &Table, kind: FileKind) -> Wrong {
    let first: Vec<&str> = table.header.iter().take(5).map(String::as_str).collect();
    let start = first.join(", ");
    let message = Message::new("files-no-header")
        .with("names", columns::names(kind).take(5).collect::<Vec<_>>().join(", "));
    Place::file(&table.file).row(table.header_row).value(&start).wrong(message)
}
