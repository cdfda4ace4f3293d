//! An earlier result to compare with: any file that names mentees and mentors.

use super::columns::FileKind;
use super::notes::Notes;
use super::sheet::Sheet;
use super::wrong::Place;
use super::{Refused, file_name, read_table};
use crate::base::text::Message;
use std::path::Path;

/// Pairs of an earlier result, by ids (or addresses) of mentee and mentor, in order. Takes a
/// matches.csv, a file of pairs (there those that are locked or current), or any other with both columns.
///
/// # Errors
/// A file that cannot be read, or rows that name only one of the two.
pub fn read_compared(path: &Path) -> Result<Vec<(String, String)>, Refused> {
    let mut notes = Notes::new(false);
    let (table, _) = read_table(path, None)?;
    let Some(sheet) = table
        .map_err(|wrong| notes.fatal(*wrong))
        .ok()
        .and_then(|table| Sheet::open(table, FileKind::Pairs, None, &mut notes))
    else {
        return notes.settled().map(|_| Vec::new()).map_err(Refused::Wrong);
    };
    sheet.require(FileKind::Pairs, &["mentee", "mentor"], &mut notes);
    let mut pairs = Vec::new();
    for row in sheet.rows() {
        let (mentee, mentor) = (sheet.cell(row, "mentee"), sheet.cell(row, "mentor"));
        let kind = super::cells::fold(sheet.cell(row, "kind").text);
        if !kind.is_empty() && !["locked", "current", "imposee", "actuelle"].contains(&kind.as_str()) {
            continue;
        }
        for cell in [mentee, mentor].iter().filter(|cell| cell.is_blank()) {
            notes.wrong(cell.wrong(Message::new("files-pair-blank")));
        }
        pairs.push((mentee.text.to_owned(), mentor.text.to_owned()));
    }
    notes.settled().map_err(Refused::Wrong)?;
    pairs.sort_unstable();
    pairs.dedup();
    Ok(pairs)
}

/// The cells of some columns of a table that a round left, row by row.
///
/// # Errors
/// A file that cannot be read, or that lacks one of the columns.
pub fn read_columns<const N: usize>(path: &Path, names: [&str; N]) -> Result<Vec<[String; N]>, Refused> {
    let (table, _) = read_table(path, None)?;
    let table = table.map_err(|wrong| Refused::Wrong(vec![*wrong]))?;
    let places = names.map(|name| table.header.iter().position(|title| title == name));
    let missing = names.iter().zip(places).find(|(_, place)| place.is_none());
    if let Some((name, _)) = missing {
        let wrong = Place::file(&file_name(path)).column(name).wrong(Message::new("compare-column"));
        return Err(Refused::Wrong(vec![wrong]));
    }
    let cell =
        |cells: &[String], at: Option<usize>| at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
    Ok(table.rows.iter().map(|row| places.map(|at| cell(&row.cells, at))).collect())
}
