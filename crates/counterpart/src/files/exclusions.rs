//! Competitors: organisations whose people are not put together.

use super::cohort::Cohort;
use super::columns::FileKind;
use super::notes::Notes;
use super::organisations::Book;
use super::sheet::{Cell, Sheet};
use super::whereabouts::country_word;
use super::words::{Topic, Vocabulary};
use super::{cells, countries};
use crate::base::text::Message;
use counterpart_matching::people::{Area, Exclusion};

/// Reads the file; rows that hold on no day of the cohort are left aside.
pub fn read(
    sheet: &Sheet,
    book: &Book,
    cohort: &Cohort,
    vocabulary: &mut Vocabulary,
    notes: &mut Notes,
) -> Vec<Exclusion> {
    notes.reading(FileKind::Exclusions);
    if !sheet.require(FileKind::Exclusions, &["from", "to"], notes) {
        return Vec::new();
    }
    let mut exclusions = Vec::new();
    for row in sheet.rows() {
        let before = notes.count();
        let from = organisation(sheet.cell(row, "from"), book, notes);
        let to = organisation(sheet.cell(row, "to"), book, notes);
        if from.is_some() && from == to {
            notes.wrong(sheet.cell(row, "to").wrong(Message::new("files-names-itself")));
        }
        let cell = sheet.cell(row, "area");
        let area = cell.read(notes, |text| area(text, vocabulary)).unwrap_or(Area::Everywhere);
        let since = sheet.cell(row, "since").read(notes, cells::date);
        let until = sheet.cell(row, "until").read(notes, cells::date);
        if since.zip(until).is_some_and(|(since, until)| until < since) {
            notes.wrong(sheet.cell(row, "until").wrong(Message::new("files-until-before-since")));
        }
        let is_right = notes.count() == before;
        if let (true, Some(from), Some(to)) = (is_right && cohort.touches(since, until), from, to) {
            exclusions.push(Exclusion { from, to, area });
        }
    }
    exclusions
}

fn organisation(cell: Cell, book: &Book, notes: &mut Notes) -> Option<u32> {
    if cell.is_blank() {
        notes.wrong(cell.wrong(Message::new("files-organisation-blank")));
    }
    cell.read(notes, |text| book.find(text).ok_or_else(|| book.unknown(text)))
}

/// `function:Finance`, `country:FR`, or a word for everywhere.
fn area(text: &str, vocabulary: &mut Vocabulary) -> Result<Area, Message> {
    let Some((kind, name)) = text.split_once(':') else {
        let everywhere = ["everywhere", "all", "partout", "tout"];
        let is_everywhere = everywhere.contains(&cells::fold(text).as_str());
        return if is_everywhere { Ok(Area::Everywhere) } else { Err(Message::new("files-area-unclear")) };
    };
    let name = name.trim();
    match cells::fold(kind).as_str() {
        _ if name.is_empty() => Err(Message::new("files-area-unclear")),
        "function" | "fonction" => Ok(Area::Function(vocabulary.word(Topic::Function, name))),
        "country" | "pays" => Ok(Area::Country(country_word(countries::country(name)?, vocabulary))),
        _ => Err(Message::new("files-area-unclear")),
    }
}
