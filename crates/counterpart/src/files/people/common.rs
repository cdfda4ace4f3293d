//! What mentors and mentees are asked alike.

use super::super::Card;
use super::super::cells;
use super::super::notes::Notes;
use super::super::sheet::{Cell, Sheet};
use super::super::table::Row;
use super::super::whereabouts;
use super::super::words::{Topic, Vocabulary};
use super::address::address;
use super::{Context, Draft, Mentions};
use crate::base::text::Message;
use counterpart_matching::people::{Person, Ways, Word};
use counterpart_matching::policy::{Inside, Shape};

/// The id of a row: its id, else its address, else its number. Says whether the file gave it.
pub fn id(sheet: &Sheet, row: &Row) -> (String, bool) {
    let (id, email) = (sheet.cell(row, "id"), sheet.cell(row, "email"));
    if !id.is_blank() {
        (id.text.to_owned(), true)
    } else if !email.is_blank() {
        (address(email.text).unwrap_or_else(|_| email.text.to_owned()).to_lowercase(), true)
    } else {
        (format!("row-{}", row.number), false)
    }
}

/// Reads the columns that both sides have; the rest of the draft is for the side to fill.
pub fn draft<T>(sheet: &Sheet, row: &Row, context: &mut Context, who: impl FnOnce(Person) -> T) -> Draft<T> {
    let (id, has_id) = id(sheet, row);
    let email = sheet.cell(row, "email").read(&mut context.notes, address).unwrap_or_default();
    let name = full_name(sheet, row);
    let card = Card {
        name: name.clone().unwrap_or_else(|| id.clone()),
        email: email.clone(),
        biography: sheet.cell(row, "biography").text.to_owned(),
    };
    Draft {
        row: row.number,
        address: email.to_lowercase(),
        has_id,
        card,
        has_name: name.is_some(),
        organisation: sheet.cell(row, "organisation").text.to_owned(),
        mentions: mentions(sheet, row),
        characteristics: Vec::new(),
        who: who(person(sheet, row, id, context)),
    }
}

fn full_name(sheet: &Sheet, row: &Row) -> Option<String> {
    let name = sheet.cell(row, "name");
    if !name.is_blank() {
        return Some(name.text.to_owned());
    }
    let parts = ["first_name", "last_name"].map(|part| sheet.cell(row, part).text);
    let name = parts.join(" ").trim().to_owned();
    (!name.is_empty()).then_some(name)
}

fn mentions(sheet: &Sheet, row: &Row) -> Mentions {
    let list = |name| sheet.list(row, name).iter().map(|cell| cell.text.to_owned()).collect();
    let manager = sheet.cell(row, "line_manager");
    Mentions {
        not_with: list("not_with"),
        manager: (!manager.is_blank()).then(|| manager.text.to_owned()),
        earlier_with: list("earlier_with"),
        preferred: list("preferred_mentors"),
    }
}

fn person(sheet: &Sheet, row: &Row, id: String, context: &mut Context) -> Person {
    let organisation = organisation(sheet, row, context);
    let level = level(sheet.cell(row, "level"), organisation, context);
    let Context { policy, vocabulary, patterns, notes, .. } = context;
    let (country, hours) = whereabouts::read(sheet, row, patterns, vocabulary, notes);
    let cell = |name| sheet.cell(row, name);
    let is_boundary = policy.inside == Inside::Division && policy.shape != Shape::Supply;
    if is_boundary && organisation.is_some() && cell("division").is_blank() {
        notes.wrong(cell("division").wrong(Message::new("files-division-blank")));
    }
    sheet.cell(row, "both mentor and mentee").read(notes, cells::yes_no);
    let (mut aims, motives) =
        (words(sheet, row, "aims", vocabulary), words(sheet, row, "motives", vocabulary));
    aims.extend(motives);
    Person {
        id,
        identity: 0,
        organisation,
        division: word(cell("division"), Topic::Division, vocabulary),
        level,
        function: word(cell("function"), Topic::Function, vocabulary),
        country,
        location: word(cell("location"), Topic::Location, vocabulary),
        hours,
        languages: languages(sheet, row, vocabulary, notes),
        ways: ways(sheet, row, notes),
        aims: distinct(aims),
        ranks: Vec::new(),
        managers: None,
        eligible: cell("eligible").read(notes, cells::yes_no_or_date),
        trained: cell("trained").read(notes, cells::yes_no_or_date),
        code_accepted: cell("code_accepted").read(notes, cells::yes_no_or_date),
        equality: equality(sheet, row, vocabulary),
        may_match_on: questions(sheet, row, "may_match_on", vocabulary, notes),
    }
}

fn organisation(sheet: &Sheet, row: &Row, context: &mut Context) -> Option<u32> {
    let cell = sheet.cell(row, "organisation");
    if cell.is_blank() {
        let may_lack = context.policy.shape == Shape::Rapid;
        if !may_lack && sheet.has("organisation") {
            context.notes.wrong(cell.wrong(Message::new("files-organisation-blank")));
        }
        return None;
    }
    let book = &mut context.book;
    cell.read(&mut context.notes, |text| book.named(text))
}

/// The rung that a cell names, by the person's organisation or by the ladder.
pub fn level(cell: Cell, organisation: Option<u32>, context: &mut Context) -> Option<u8> {
    let entry = organisation.and_then(|at| context.book.entries().get(at as usize));
    let grades = entry.map(|entry| entry.grades.clone()).unwrap_or_default();
    let ladder = &context.ladder;
    cell.read(&mut context.notes, |text| ladder.level(text, &grades))
}

/// The word of a cell; none if it is blank.
pub fn word(cell: Cell, topic: Topic, vocabulary: &mut Vocabulary) -> Option<Word> {
    (!cell.is_blank()).then(|| vocabulary.word(topic, cell.text))
}

fn words(sheet: &Sheet, row: &Row, name: &'static str, vocabulary: &mut Vocabulary) -> Vec<Word> {
    sheet.list(row, name).iter().map(|cell| vocabulary.word(Topic::Aim, cell.text)).collect()
}

/// Each word once, where it stands first.
pub fn distinct(words: Vec<Word>) -> Vec<Word> {
    let mut once = Vec::with_capacity(words.len());
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once
}

fn languages(sheet: &Sheet, row: &Row, vocabulary: &mut Vocabulary, notes: &mut Notes) -> Vec<Word> {
    let cells = sheet.list(row, "languages");
    let spoken =
        cells.iter().filter_map(|cell| cell.read(notes, |text| whereabouts::language_word(text, vocabulary)));
    distinct(spoken.collect())
}

fn ways(sheet: &Sheet, row: &Row, notes: &mut Notes) -> Option<Ways> {
    let (mut ways, mut any) = (Ways::default(), false);
    for cell in sheet.list(row, "ways") {
        any |= cell.read(notes, |text| cells::way(text, &mut ways)).is_some();
    }
    any.then_some(ways)
}

fn equality(sheet: &Sheet, row: &Row, vocabulary: &mut Vocabulary) -> Vec<(Word, Word)> {
    let answers = sheet.named(row).filter(|(_, cell)| !cell.is_blank());
    let pairs = answers.map(|(name, cell)| {
        (vocabulary.word(Topic::Question, name), vocabulary.word(Topic::Answer, cell.text))
    });
    pairs.collect()
}

/// Names of equality questions; one that the file does not have is pointed out.
pub fn questions(
    sheet: &Sheet,
    row: &Row,
    name: &'static str,
    vocabulary: &mut Vocabulary,
    notes: &mut Notes,
) -> Vec<Word> {
    let mut words = Vec::new();
    for cell in sheet.list(row, name) {
        let folded = cell.text.to_lowercase();
        let question = folded.strip_prefix("equality.").unwrap_or(&folded);
        if !sheet.names(question) {
            let message = Message::new("files-question-unknown").with("file", sheet.file());
            notes.warn(message.with("column", name).with("question", question));
        }
        words.push(vocabulary.word(Topic::Question, question));
    }
    distinct(words)
}
