//! What only mentees are asked.

use super::super::cells;
use super::super::organisations;
use super::super::sheet::Sheet;
use super::super::table::Row;
use super::super::words::Topic;
use super::common;
use super::{Context, Draft};
use counterpart_matching::people::{Mentee, Word};

/// Reads a mentee.
pub fn mentee(sheet: &Sheet, row: &Row, context: &mut Context) -> Draft<Mentee> {
    let mut draft = common::draft(sheet, row, context, |person| Mentee { person, ..Mentee::default() });
    draft.who.seeks = seeks(sheet, row, context);
    let Context { vocabulary, notes, .. } = context;
    let functions = sheet.list(row, "preferred_functions");
    let functions = functions.iter().map(|cell| vocabulary.word(Topic::Function, cell.text));
    draft.who.preferred_functions = common::distinct(functions.collect());
    let sectors = sheet.list(row, "preferred_sectors");
    let sectors = sectors.iter().map(|cell| match cells::sector(cell.text) {
        Ok(sector) => organisations::sector(sector, vocabulary),
        Err(_) => vocabulary.word(Topic::Sector, cell.text),
    });
    draft.who.preferred_sectors = common::distinct(sectors.collect());
    draft.who.function_wish = sheet.cell(row, "function_wish").read(notes, cells::function_wish);
    draft.who.match_on = common::questions(sheet, row, "match_on", vocabulary, notes);
    let wishes = sheet.cell(row, "match with similar identity").read(notes, cells::yes_no);
    let identity = sheet.cell(row, "identity to match");
    if wishes == Some(true) {
        draft.characteristics.extend(common::word(identity, Topic::Question, vocabulary));
    }
    draft
}

fn seeks(sheet: &Sheet, row: &Row, context: &mut Context) -> Vec<Word> {
    let mut seeks = Vec::new();
    for cell in sheet.list(row, "skills_sought") {
        if let Some((skill, _)) = cell.read(&mut context.notes, |text| {
            cells::skill(text).map(|(name, strength)| (name.to_owned(), strength))
        }) {
            seeks.push(context.skills.word(&skill, &mut context.vocabulary));
        }
    }
    common::distinct(seeks)
}
