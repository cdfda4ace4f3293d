//! A file as a grid of texts: a header and rows, whatever the file was made with.

mod delimited;
mod encoding;
mod kind;
mod unpack;
mod workbook;

use super::Wrong;
use super::wrong::Place;
use crate::base::os;
use crate::base::text::Message;
use std::io::Read;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Most bytes of a file.
const MOST_BYTES: u64 = 100 * 1024 * 1024;
/// Most columns of a table.
const MOST_COLUMNS: usize = 500;
/// Most bytes of text in one cell.
const MOST_IN_CELL: usize = 64 * 1024;

/// What spreadsheets write where a formula has no result.
const FORMULA_ERRORS: [&str; 7] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts: blank rows count, and the first is 1.
    pub number: u32,
    /// Texts, as many as the header has.
    pub cells: Vec<String>,
    /// Whether the row could not be taken as it stands; what was wrong is in [`Table::wrongs`].
    pub is_wrong: bool,
}

/// A header and rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// File name without folders.
    pub file: String,
    /// Row of the header.
    pub header_row: u32,
    /// Names of the columns.
    pub header: Vec<String>,
    /// Rows that say something.
    pub rows: Vec<Row>,
    /// Whether a comma may separate the parts of a list inside a cell.
    pub comma_lists: bool,
    /// Rows that are too long, cells that are too large.
    pub wrongs: Vec<Wrong>,
    /// What the reader should know.
    pub warnings: Vec<Message>,
}

/// Rows as they came, before one of them becomes the header.
#[derive(Debug, Default)]
struct Grid {
    rows: Vec<(u32, Vec<String>)>,
    comma_lists: bool,
    warnings: Vec<Message>,
}

/// The bytes of a file, or in words why there are none.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    let say = |key: &'static str| Message::new(key).with("file", path.display().to_string());
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => say("files-not-found"),
        std::io::ErrorKind::PermissionDenied => say("files-not-permitted"),
        std::io::ErrorKind::IsADirectory => say("files-is-a-folder"),
        _ => say("files-not-readable").with("why", os::why(&error)),
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(refused)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// Reads a table from the bytes of a file; `sheet` names the sheet of a workbook.
pub fn read(file: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Table, Box<Wrong>> {
    let place = Place::file(file);
    if bytes.len() as u64 > MOST_BYTES {
        let message = Message::new("files-too-large").with("most", MOST_BYTES / (1024 * 1024));
        return Err(Box::new(place.wrong(message)));
    }
    let grid = match kind::of(bytes) {
        kind::Kind::Workbook => {
            workbook::read(file, bytes, sheet).map_err(|message| Box::new(place.wrong(message)))?
        }
        kind::Kind::Text => {
            let text = encoding::text(bytes).map_err(|message| Box::new(place.wrong(message)))?;
            delimited::read(&text).map_err(|(row, message)| Box::new(place.row(row).wrong(message)))?
        }
        kind::Kind::Other(message) => return Err(Box::new(place.wrong(message))),
    };
    table(file, grid)
}

/// Makes the first row that says something the header and brings the others to its width.
fn table(file: &str, grid: Grid) -> Result<Table, Box<Wrong>> {
    let place = Place::file(file);
    let mut rows = grid
        .rows
        .into_iter()
        .map(|(number, cells)| (number, cells.iter().map(|cell| tidied(cell)).collect::<Vec<_>>()))
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let Some((header_row, mut header)) = rows.next() else {
        return Err(Box::new(place.wrong(Message::new("files-empty"))));
    };
    shorten(&mut header, 0);
    if header.len() > MOST_COLUMNS {
        let message =
            Message::new("files-too-many-columns").with("columns", header.len()).with("most", MOST_COLUMNS);
        return Err(Box::new(place.row(header_row).wrong(message)));
    }
    let mut table = Table {
        file: file.to_owned(),
        header_row,
        comma_lists: grid.comma_lists,
        warnings: grid.warnings,
        ..Table::default()
    };
    table.rows =
        rows.map(|(number, cells)| fitted(&header, number, cells, &mut table.wrongs, place)).collect();
    table.header = header;
    Ok(table)
}

/// A row brought to the width of the header; what does not fit is named.
fn fitted(
    header: &[String],
    number: u32,
    mut cells: Vec<String>,
    wrongs: &mut Vec<Wrong>,
    place: Place,
) -> Row {
    let before = wrongs.len();
    shorten(&mut cells, header.len());
    if cells.len() > header.len() {
        let message =
            Message::new("files-row-too-long").with("cells", cells.len()).with("columns", header.len());
        wrongs.push(place.row(number).wrong(message));
        cells.truncate(header.len());
    }
    cells.resize(header.len(), String::new());
    for (cell, column) in cells.iter_mut().zip(header) {
        if FORMULA_ERRORS.contains(&cell.as_str()) {
            let message = Message::new("files-formula-error");
            wrongs.push(place.row(number).column(column).value(cell).wrong(message));
            cell.clear();
        }
        if cell.len() > MOST_IN_CELL {
            let message = Message::new("files-cell-too-large")
                .with("size", cell.len() / 1024)
                .with("most", MOST_IN_CELL / 1024);
            let start: String = cell.chars().take(40).chain("…".chars()).collect();
            wrongs.push(place.row(number).column(column).value(&start).wrong(message));
            cell.clear();
        }
    }
    Row { number, cells, is_wrong: wrongs.len() > before }
}

/// Drops blank cells at the end, down to a width.
fn shorten(cells: &mut Vec<String>, width: usize) {
    while cells.len() > width && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
}

/// Text as it is kept: composed (NFC), without spaces around it and without the apostrophe that
/// stands before what a spreadsheet would take for a formula.
fn tidied(cell: &str) -> String {
    let is_space = |c: char| {
        c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}' | '\u{200E}' | '\u{200F}')
    };
    let trimmed = cell.trim_matches(is_space);
    let guarded = |rest: &&str| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
    let bare = trimmed.strip_prefix('\'').filter(guarded).unwrap_or(trimmed).trim_matches(is_space);
    if bare.is_ascii() { bare.to_owned() } else { bare.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Table {
        read("t.csv", text.as_bytes(), None).unwrap()
    }

    #[test]
    fn text_is_tidied_and_otherwise_kept() {
        assert_eq!(tidied("  '=1+1 "), "=1+1");
        assert_eq!(tidied("\u{a0}Zoe\u{308}\u{200B} "), "Zoë");
        assert_eq!(tidied("<b>Bo</b> 🦉"), "<b>Bo</b> 🦉");
        assert_eq!(tidied("O'Neil"), "O'Neil");
    }

    #[test]
    fn rows_are_brought_to_the_width_of_the_header() {
        let table = of("\n\nid,name,,\n1\n2,B,,,,\n\n3,C,x,y\n");
        assert_eq!(table.header_row, 3);
        assert_eq!(table.header, ["id", "name"]);
        let numbers: Vec<_> = table.rows.iter().map(|row| (row.number, row.is_wrong)).collect();
        assert_eq!(numbers, [(4, false), (5, false), (7, true)]);
        assert_eq!(table.rows[0].cells, ["1", ""]);
        assert_eq!(table.wrongs.len(), 1);
        assert_eq!(table.wrongs[0].row, Some(7));
        assert_eq!(table.wrongs[0].message.key, "files-row-too-long");
    }

    #[test]
    fn a_huge_cell_and_a_wide_table_are_refused_in_words() {
        let table = of(&format!("id,name\n1,{}\n2,B\n", "x".repeat(1 << 20)));
        assert_eq!(table.wrongs[0].message.key, "files-cell-too-large");
        assert_eq!((table.wrongs[0].row, table.wrongs[0].column.as_str()), (Some(2), "name"));
        assert!(table.wrongs[0].value.len() < 50);
        let wide = vec!["c"; 10_000].join(",");
        let wrong = read("t.csv", wide.as_bytes(), None).unwrap_err();
        assert_eq!(wrong.message.key, "files-too-many-columns");
    }
}
