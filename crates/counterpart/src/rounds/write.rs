//! The tables and the summary that a round leaves in its folder.

use crate::base::csv;
use crate::base::text::Language;
use crate::rounds::Results;
use crate::rounds::summary;
use crate::rounds::words::Teller;
use counterpart_matching::explain::PairFinding;
use counterpart_matching::people::PairKind;
use counterpart_matching::people::Person;
use counterpart_matching::policy::Part;
use std::time::Duration;

/// The files by name, with their bytes: matches.csv, waiting.csv, free_mentors.csv, reserves.csv,
/// summary.json.
/// The seconds that each phase took are the caller's to measure.
pub fn files(results: &Results, language: Language, seconds: &[(&str, Duration)]) -> Vec<(String, Vec<u8>)> {
    let teller = Teller::new(&results.loaded, language);
    let table = |name: &str, text: String| (name.to_owned(), format!("{}{text}", csv::MARK).into_bytes());
    vec![
        table("matches.csv", matches(results, &teller)),
        table("waiting.csv", waiting(results, &teller)),
        table("free_mentors.csv", free_mentors(results, &teller)),
        table("reserves.csv", reserves(results)),
        ("summary.json".to_owned(), summary::json(results, language, seconds).into_bytes()),
    ]
}

/// The parts that the programme asks about, in order.
pub fn asked(results: &Results) -> Vec<Part> {
    let weights = results.loaded.policy.fit.weights;
    Part::ALL.iter().map(|(part, _, _)| *part).filter(|part| weights[*part as usize] > 0).collect()
}

fn matches(results: &Results, teller: &Teller<'_>) -> String {
    let parts = asked(results);
    let kinds = results.loaded.programme.pairs.iter().map(|note| note.kind);
    let is_advised = kinds.clone().any(|kind| matches!(kind, PairKind::Suggested | PairKind::AdvisedAgainst));
    let mut table = Table::default();
    for side in ["mentee", "mentor"] {
        for column in ["id", "name", "organisation", "email"] {
            table.number(format!("{side}_{column}"));
        }
    }
    table.number("fit");
    parts.iter().for_each(|part| table.number(format!("fit_{}", part.key())));
    if is_advised {
        table.number("fit_advice");
    }
    table.number("reason");
    table.number("reserve");
    table.number("how");
    table.end_row();
    for pair in &results.findings.pairs {
        mentee_cells(&mut table, results, pair.mentee);
        mentor_cells(&mut table, results, pair.mentor);
        table.number(pair.fit);
        for part in &parts {
            let reason = pair.parts.iter().find(|reason| reason.part == *part);
            table.number(reason.map_or(0, |reason| reason.points));
        }
        if is_advised {
            table.number(pair.advice);
        }
        table.text(&reason(teller, pair));
        let reserve = results.reserve(pair.mentee, pair.mentor).and_then(|own| own.reserve);
        table.text(reserve.map_or("", |(mentor, _)| mentor_id(results, mentor)));
        table.number(how(pair, results));
        table.end_row();
    }
    table.text
}

/// Everything that speaks for and against a pair, sentence by sentence.
fn reason(teller: &Teller<'_>, pair: &PairFinding) -> String {
    let by_hand = teller.by_hand(pair).into_iter();
    let said = by_hand.chain(pair.parts.iter().filter_map(|part| teller.part(pair, part)));
    sentences(said.map(|message| teller.plain(&message)))
}

fn sentences(said: impl Iterator<Item = String>) -> String {
    said.map(ended).collect::<Vec<_>>().join(" ")
}

/// The sentence with one full stop at its end; what somebody wrote may have its own.
fn ended(sentence: String) -> String {
    let kept = sentence.trim_end();
    if kept.ends_with(['.', '!', '?', '…']) { kept.to_owned() } else { format!("{kept}.") }
}

fn how(pair: &PairFinding, results: &Results) -> &'static str {
    match (pair.locked, pair.advice > 0) {
        (true, _) => "locked",
        (false, true) => "suggested",
        (false, false) => results.loaded.policy.method.word(),
    }
}

fn waiting(results: &Results, teller: &Teller<'_>) -> String {
    let columns =
        ["mentee_id", "mentee_name", "mentee_organisation", "mentee_email", "reason", "what_would_change_it"];
    let mut table = Table::with_header(&columns);
    for (mentee, why) in &results.findings.waiting {
        mentee_cells(&mut table, results, *mentee);
        table.text(&sentences(teller.waiting(why).iter().map(|message| teller.plain(message))));
        let change = results.change(*mentee).map(|what| teller.plain(&teller.single_change(what)));
        table.text(&sentences(change.into_iter()));
        table.end_row();
    }
    table.text
}

fn free_mentors(results: &Results, teller: &Teller<'_>) -> String {
    let columns =
        ["mentor_id", "mentor_name", "mentor_organisation", "mentor_email", "free_places", "reason"];
    let mut table = Table::with_header(&columns);
    for (mentor, places, why) in &results.findings.free {
        mentor_cells(&mut table, results, *mentor);
        table.number(places);
        table.text(&sentences(std::iter::once(teller.plain(&teller.free(why)))));
        table.end_row();
    }
    table.text
}

/// Who stands in if a pair ends, or how many other pairs would have to move.
fn reserves(results: &Results) -> String {
    let columns = [
        "mentee_id",
        "mentee_name",
        "mentor_id",
        "mentor_name",
        "reserve_id",
        "reserve_name",
        "fit",
        "others_to_move",
    ];
    let mut table = Table::with_header(&columns);
    let loaded = &results.loaded;
    for own in results.asked.iter().flat_map(|asked| &asked.reserves) {
        let mentee = loaded.programme.mentees.get(own.mentee as usize);
        table.text(mentee.map_or("", |mentee| mentee.person.id.as_str()));
        table.text(loaded.mentees.get(own.mentee as usize).map_or("", |card| card.name.as_str()));
        for mentor in [Some(own.mentor), own.reserve.map(|(mentor, _)| mentor)] {
            let name = mentor.and_then(|at| loaded.mentors.get(at as usize)).map(|card| card.name.as_str());
            table.text(mentor.map_or("", |at| mentor_id(results, at)));
            table.text(name.unwrap_or(""));
        }
        table.number(own.reserve.map_or_else(String::new, |(_, fit)| fit.to_string()));
        table.number(own.moves.map_or_else(String::new, |moves| moves.to_string()));
        table.end_row();
    }
    table.text
}

fn mentor_id(results: &Results, mentor: u32) -> &str {
    let mentor = results.loaded.programme.mentors.get(mentor as usize);
    mentor.map_or("", |mentor| mentor.person.id.as_str())
}

fn mentee_cells(table: &mut Table, results: &Results, index: u32) {
    let loaded = &results.loaded;
    let person = loaded.programme.mentees.get(index as usize).map(|mentee| &mentee.person);
    person_cells(table, results, person, loaded.mentees.get(index as usize));
}

fn mentor_cells(table: &mut Table, results: &Results, index: u32) {
    let loaded = &results.loaded;
    let person = loaded.programme.mentors.get(index as usize).map(|mentor| &mentor.person);
    person_cells(table, results, person, loaded.mentors.get(index as usize));
}

fn person_cells(
    table: &mut Table,
    results: &Results,
    person: Option<&Person>,
    card: Option<&crate::files::Card>,
) {
    let organisation = person.and_then(|person| person.organisation);
    let organisation = organisation.and_then(|index| results.loaded.organisations.get(index as usize));
    table.text(person.map_or("", |person| person.id.as_str()));
    table.text(card.map_or("", |card| card.name.as_str()));
    table.text(organisation.map_or("", String::as_str));
    table.text(card.map_or("", |card| card.email.as_str()));
}

/// Rows of cells as CSV: UTF-8, commas, a line feed after each row.
#[derive(Default)]
struct Table {
    text: String,
    is_inside_row: bool,
}

impl Table {
    fn with_header(columns: &[&str]) -> Self {
        let mut table = Table::default();
        columns.iter().for_each(|column| table.number(column));
        table.end_row();
        table
    }

    /// A cell that we wrote ourselves: a number or a code.
    fn number(&mut self, cell: impl ToString) {
        self.push(&csv::quoted(&cell.to_string()));
    }

    /// A cell with somebody's text: safe for spreadsheets.
    fn text(&mut self, cell: &str) {
        self.push(&csv::cell(cell));
    }

    fn push(&mut self, cell: &str) {
        if self.is_inside_row {
            self.text.push(',');
        }
        self.is_inside_row = true;
        self.text.push_str(cell);
    }

    fn end_row(&mut self) {
        self.text.push('\n');
        self.is_inside_row = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_quotes_doubled() {
        let mut table = Table::default();
        for cell in ["=1+1", "+44 20", "-5", "@home", "\tx", "a,b", "say \"yes\"", "two\nlines", "plain"] {
            table.text(cell);
        }
        table.number(-50);
        table.end_row();
        let expected =
            "'=1+1,'+44 20,'-5,'@home,\"'\tx\",\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",plain,-50\n";
        assert_eq!(table.text, expected);
    }
}
