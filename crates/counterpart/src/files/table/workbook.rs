//! Excel workbooks (XLSX): one sheet as a grid of texts.

use super::unpack::{self, Entry};
use super::{Grid, MOST_COLUMNS};
use crate::base::text::Message;
use calamine::{DataRef, Dimensions, Reader, Xlsx, XlsxError, open_workbook_from_rs};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Most bytes of a workbook when unpacked.
const MOST_UNPACKED: u64 = 400 * 1024 * 1024;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Rows of one sheet, the first unless named.
pub(super) fn read(file: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Message> {
    let entries = unpack::entries(bytes).ok_or_else(|| Message::new("files-workbook-damaged"))?;
    if unpack::unpacked(&entries, MOST_UNPACKED) > MOST_UNPACKED {
        return Err(Message::new("files-unpacks-too-large").with("most", MOST_UNPACKED / (1024 * 1024)));
    }
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let sheets = book.sheet_names();
    let at = chosen(&sheets, sheet)?;
    let mut grid = Grid { comma_lists: true, ..Grid::default() };
    if sheets.len() > 1 && sheet.is_none() {
        let message =
            Message::new("files-first-sheet-read").with("file", file).with("sheet", sheets[at].as_str());
        grid.warnings.push(message.with("sheets", sheets.len()));
    }
    let mut rows = cells(&mut book, &sheets[at])?;
    let merged = book.merge_cells_by_sheet_name(&sheets[at]).unwrap_or_default();
    if spread(&mut rows, &merged) {
        grid.warnings.push(Message::new("files-merged-cells").with("file", file));
    }
    grid.warnings.extend(hidden(file, &entries, at));
    grid.rows = rows.into_iter().map(|(row, cells)| (row + 1, dense(cells))).collect();
    Ok(grid)
}

fn refused(error: XlsxError) -> Message {
    match error {
        XlsxError::Password => Message::new("files-has-password"),
        _ => Message::new("files-workbook-damaged"),
    }
}

/// Index of the sheet that is asked for.
fn chosen(sheets: &[String], sheet: Option<&str>) -> Result<usize, Message> {
    match sheet {
        None if sheets.is_empty() => Err(Message::new("files-no-sheet")),
        None => Ok(0),
        Some(name) => sheets.iter().position(|sheet| sheet.trim() == name.trim()).ok_or_else(|| {
            Message::new("files-unknown-sheet").with("sheet", name).with("sheets", sheets.join(", "))
        }),
    }
}

type Sparse = BTreeMap<u32, BTreeMap<u32, String>>;

fn cells(book: &mut Book, sheet: &str) -> Result<Sparse, Message> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(refused)?;
    let mut rows = Sparse::new();
    while let Some(cell) = reader.next_cell().map_err(refused)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if column as usize > 40 * MOST_COLUMNS {
            return Err(Message::new("files-too-many-columns")
                .with("columns", column)
                .with("most", MOST_COLUMNS));
        }
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows)
}

/// A cell as people read it: numbers without needless decimals, days as ISO dates.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(moment) if moment.is_duration() || moment.as_f64() < 1.0 => {
            let (_, _, _, hour, minute, _, _) = moment.to_ymd_hms_milli();
            format!("{hour:02}:{minute:02}")
        }
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        #[allow(unreachable_patterns, reason = "kinds of cells that later versions of the reader may know")]
        _ => String::new(),
    }
}

/// What a cell merged over several rows says counts for each of them; below the header only.
fn spread(rows: &mut Sparse, merged: &[Dimensions]) -> bool {
    let Some(header) = rows.keys().next().copied() else { return false };
    let last = rows.keys().next_back().copied().unwrap_or(header);
    let mut any = false;
    for region in merged {
        let ((top, column), bottom) = (region.start, region.end.0.min(last));
        let Some(text) = rows.get(&top).and_then(|row| row.get(&column)).cloned() else { continue };
        if top <= header {
            continue;
        }
        for row in top + 1..=bottom {
            if let Some(cells) = rows.get_mut(&row) {
                cells.entry(column).or_insert_with(|| text.clone());
                any = true;
            }
        }
    }
    any
}

fn hidden(file: &str, entries: &[Entry], at: usize) -> Option<Message> {
    let rows = unpack::hidden_rows(entries, &format!("xl/worksheets/sheet{}.xml", at + 1));
    (rows > 0).then(|| Message::new("files-hidden-rows").with("file", file).with("rows", rows))
}

fn dense(cells: BTreeMap<u32, String>) -> Vec<String> {
    let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
    let mut row = vec![String::new(); width];
    for (column, text) in cells {
        row[column as usize] = text;
    }
    row
}
