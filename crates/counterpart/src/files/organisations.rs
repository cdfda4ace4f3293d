//! The partners of the consortium: from their own file, or as people name them.

use super::columns::FileKind;
use super::ladder::{Grades, Ladder};
use super::notes::Notes;
use super::sheet::{Cell, Sheet};
use super::table::Row;
use super::words::{Topic, Vocabulary};
use super::{Wrong, alike, cells, countries};
use crate::base::text::{Language, Message};
use counterpart_matching::people::{Area, Exclusion, Organisation, Word};
use std::collections::HashMap;

/// Most seats, or pairs, that a cell may name.
const MANY: u32 = 1_000_000;

/// One organisation with what only the reader needs.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// For the engine.
    pub organisation: Organisation,
    /// Its name.
    pub name: String,
    /// Its own grades on the ladder.
    pub grades: Grades,
}

/// All organisations, found by id or name however they are written.
#[derive(Debug, Default)]
pub struct Book {
    entries: Vec<Entry>,
    known: HashMap<String, u32>,
    is_open: bool,
    /// Competitors, both ways.
    pub exclusions: Vec<Exclusion>,
}

impl Book {
    /// A book that takes whatever organisations people name.
    pub fn open() -> Self {
        Book { is_open: true, ..Book::default() }
    }

    /// The organisation that a text names.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.known.get(&cells::fold(text)).copied()
    }

    /// The organisation that a person names: in an open book a new one where it is not known.
    pub fn named(&mut self, text: &str) -> Result<u32, Message> {
        if let Some(at) = self.find(text) {
            return Ok(at);
        }
        if !self.is_open {
            return Err(self.unknown(text));
        }
        let organisation = Organisation { id: text.to_owned(), ..Organisation::default() };
        Ok(self.add(Entry { organisation, name: text.to_owned(), ..Entry::default() }))
    }

    /// Says that a text names no organisation, and which it may have meant.
    pub fn unknown(&self, text: &str) -> Message {
        let names =
            self.entries.iter().flat_map(|entry| [entry.name.as_str(), entry.organisation.id.as_str()]);
        match cells::nearest(text, names) {
            Some(near) => Message::new("files-unknown-organisation-near").with("near", near),
            None => Message::new("files-unknown-organisation"),
        }
    }

    /// The organisations in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Brings the organisations that people named into the order of their ids; returns where each has gone.
    pub fn sort(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.entries.len() as u32).collect();
        order.sort_by(|a, b| {
            self.entries[*a as usize].organisation.id.cmp(&self.entries[*b as usize].organisation.id)
        });
        let mut gone = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            gone[*old as usize] = new as u32;
        }
        self.entries = order.iter().map(|old| self.entries[*old as usize].clone()).collect();
        self.known.values_mut().for_each(|at| *at = gone[*at as usize]);
        gone
    }

    /// Warns of names that look like two spellings of one.
    pub fn warn_of_spellings(&self, notes: &mut Notes) {
        let names: Vec<&str> = self.entries.iter().map(|entry| entry.name.as_str()).collect();
        for (one, other) in alike::pairs(&names) {
            notes.warn(Message::new("files-organisations-alike").with("one", one).with("other", other));
        }
    }

    fn add(&mut self, entry: Entry) -> u32 {
        let at = self.entries.len() as u32;
        for text in [&entry.organisation.id, &entry.name] {
            self.known.entry(cells::fold(text)).or_insert(at);
        }
        self.entries.push(entry);
        at
    }
}

/// Reads the file.
pub fn read(sheet: &Sheet, ladder: &Ladder, vocabulary: &mut Vocabulary, notes: &mut Notes) -> Book {
    notes.reading(FileKind::Organisations);
    let mut book = Book::default();
    if !sheet.has("id") && !sheet.has("name") {
        sheet.require(FileKind::Organisations, &["name"], notes);
        return book;
    }
    if sheet.rows().is_empty() {
        notes.fatal(sheet.place().wrong(Message::new("files-header-alone")));
    }
    let mut rows: Vec<&Row> = sheet.rows().iter().collect();
    rows.sort_by_key(|row| (id_cell(sheet, row).text, row.number));
    let (mut taken, mut kept) = (HashMap::new(), Vec::new());
    for row in rows {
        let before = notes.count();
        let entry = entry(sheet, row, ladder, vocabulary, notes);
        unique(sheet, row, &mut taken, notes);
        if !notes.leaves_out(before) {
            book.add(entry);
            kept.push(row);
        }
    }
    link(sheet, &kept, &mut book, notes);
    book
}

fn id_cell<'a>(sheet: &'a Sheet, row: &'a Row) -> Cell<'a> {
    let id = sheet.cell(row, "id");
    if id.is_blank() { sheet.cell(row, "name") } else { id }
}

/// Notes an id or a name that another row has as well.
fn unique(sheet: &Sheet, row: &Row, taken: &mut HashMap<String, u32>, notes: &mut Notes) {
    let (id, name) = (sheet.cell(row, "id"), sheet.cell(row, "name"));
    let same = cells::fold(id.text) == cells::fold(name.text);
    for cell in [Some(id), Some(name).filter(|_| !same)].into_iter().flatten().filter(|cell| !cell.is_blank())
    {
        if let Some(first) = taken.get(&cells::fold(cell.text)) {
            notes
                .wrong(cell.wrong(Message::new("files-organisation-twice").with("first", first.to_string())));
        } else {
            taken.insert(cells::fold(cell.text), row.number);
        }
    }
    if id.is_blank() && name.is_blank() {
        notes.wrong(id.wrong(Message::new("files-organisation-nameless")));
    }
}

fn entry(sheet: &Sheet, row: &Row, ladder: &Ladder, vocabulary: &mut Vocabulary, notes: &mut Notes) -> Entry {
    let cell = |name| sheet.cell(row, name);
    let seats = |text: &str| cells::whole(text, 0..=MANY);
    let (id, name) = (id_cell(sheet, row).text, cell("name").text);
    cell("size").read(notes, cells::size);
    cell("country").read(notes, |text| countries::country(text));
    let organisation = Organisation {
        id: id.to_owned(),
        sector: cell("sector").read(notes, |text| Ok(sector(cells::sector(text)?, vocabulary))),
        industry: word(cell("industry"), Topic::Sector, vocabulary),
        group: word(cell("group"), Topic::Group, vocabulary),
        seats_mentees: cell("seats_mentees").read(notes, seats),
        seats_mentors: cell("seats_mentors").read(notes, seats),
        gives: cell("gives").read(notes, cells::yes_no),
        receives: cell("receives").read(notes, cells::yes_no),
        may_receive_beyond_given: cell("may_receive_beyond_given")
            .read(notes, |text| cells::whole(text, -i64::from(MANY)..=i64::from(MANY))),
        at_least_matched: cell("at_least_matched").read(notes, seats),
        suppliers: Vec::new(),
    };
    let grades = cell("grades").read(notes, |text| ladder.grades(text)).unwrap_or_default();
    Entry { organisation, name: if name.is_empty() { id } else { name }.to_owned(), grades }
}

fn word(cell: Cell, topic: Topic, vocabulary: &mut Vocabulary) -> Option<Word> {
    (!cell.is_blank()).then(|| vocabulary.word(topic, cell.text))
}

/// A sector with its names.
pub fn sector(sector: cells::Sector, vocabulary: &mut Vocabulary) -> Word {
    let key = match sector {
        cells::Sector::Public => "files-sector-public",
        cells::Sector::Private => "files-sector-private",
        cells::Sector::Voluntary => "files-sector-voluntary",
    };
    let names = Language::ALL.map(|language| (language.code().to_owned(), language.text(key)));
    vocabulary.named(Topic::Sector, sector.word(), names.to_vec())
}

/// Competitors and suppliers, once all organisations are known.
fn link(sheet: &Sheet, rows: &[&Row], book: &mut Book, notes: &mut Notes) {
    for (at, row) in rows.iter().enumerate() {
        for cell in sheet.list(row, "competitors") {
            if let Some(other) = other(cell, at as u32, book, notes) {
                for (from, to) in [(at as u32, other), (other, at as u32)] {
                    book.exclusions.push(Exclusion { from, to, area: Area::Everywhere });
                }
            }
        }
        for cell in sheet.list(row, "suppliers") {
            if let Some(other) = other(cell, at as u32, book, notes) {
                book.entries[at].organisation.suppliers.push(other);
            }
        }
        let suppliers = &mut book.entries[at].organisation.suppliers;
        suppliers.sort_unstable();
        suppliers.dedup();
    }
}

fn other(cell: Cell, at: u32, book: &Book, notes: &mut Notes) -> Option<u32> {
    let wrong: Wrong = match book.find(cell.text) {
        Some(other) if other != at => return Some(other),
        Some(_) => cell.wrong(Message::new("files-names-itself")),
        None => cell.wrong(book.unknown(cell.text)),
    };
    // The row is needed, so with rows left out only this part of it is.
    notes.wrong(wrong);
    None
}
