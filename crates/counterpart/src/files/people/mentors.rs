//! What only mentors are asked.

use super::super::cells;
use super::super::sheet::Sheet;
use super::super::table::Row;
use super::super::words::Topic;
use super::common;
use super::{Context, Draft};
use counterpart_matching::people::{Mentor, Word};

/// Most hours a month that somebody may have, in hundredths.
const MOST_HOURS: u32 = 74_400;

/// Reads a mentor.
pub fn mentor(sheet: &Sheet, row: &Row, context: &mut Context) -> Draft<Mentor> {
    let mut draft = common::draft(sheet, row, context, |person| Mentor { person, ..Mentor::default() });
    let from_level = sheet.cell(row, "mentees_from_level");
    draft.who.mentees_from_level = common::level(from_level, draft.who.person.organisation, context);
    let notes = &mut context.notes;
    draft.who.capacity =
        sheet.cell(row, "capacity").read(notes, |text| cells::whole(text, 1..=10)).unwrap_or(1);
    draft.who.hours_a_month =
        sheet.cell(row, "hours_a_month").read(notes, |text| cells::hundredths(text, 0..=MOST_HOURS));
    sheet.cell(row, "mentored_before").read(notes, cells::yes_no);
    draft.who.offers = offers(sheet, row, context);
    draft.characteristics = characteristics(sheet, row, context);
    draft
}

fn offers(sheet: &Sheet, row: &Row, context: &mut Context) -> Vec<(Word, Option<u8>)> {
    let mut offers: Vec<(Word, Option<u8>)> = Vec::new();
    for cell in sheet.list(row, "skills_offered") {
        let Some((skill, strength)) = cell.read(&mut context.notes, |text| {
            cells::skill(text).map(|(name, strength)| (name.to_owned(), strength))
        }) else {
            continue;
        };
        let word = context.skills.word(&skill, &mut context.vocabulary);
        match offers.iter_mut().find(|(known, _)| *known == word) {
            // Without a strength a skill counts as much as with 2.
            Some((_, known)) if known.unwrap_or(2) < strength.unwrap_or(2) => *known = strength,
            Some(_) => {}
            None => offers.push((word, strength)),
        }
    }
    offers
}

/// Files of mentor-match always separate them by commas.
fn characteristics(sheet: &Sheet, row: &Row, context: &mut Context) -> Vec<Word> {
    let parts = sheet.list(row, "characteristics");
    let texts = parts.iter().flat_map(|cell| cell.text.split([',', ';'])).map(str::trim);
    let words =
        texts.filter(|text| !text.is_empty()).map(|text| context.vocabulary.word(Topic::Question, text));
    common::distinct(words.collect())
}
