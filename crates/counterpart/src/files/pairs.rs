//! What is known of single pairs: locked, forbidden, earlier, current, suggested, advised against.

use super::cells;
use super::columns::FileKind;
use super::notes::Notes;
use super::roster::Roster;
use super::sheet::Sheet;
use super::table::Row;
use crate::base::text::Message;
use counterpart_matching::people::{PairKind, PairNote};
use std::collections::{BTreeMap, BTreeSet};

/// The words of the column `kind`.
const KINDS: [(&str, PairKind); 6] = [
    ("locked", PairKind::Locked),
    ("forbidden", PairKind::Forbidden),
    ("earlier", PairKind::Earlier),
    ("current", PairKind::Current),
    ("suggested", PairKind::Suggested),
    ("advised_against", PairKind::AdvisedAgainst),
];

/// The same words in French.
const FRENCH: [(&str, PairKind); 6] = [
    ("imposée", PairKind::Locked),
    ("interdite", PairKind::Forbidden),
    ("antérieure", PairKind::Earlier),
    ("actuelle", PairKind::Current),
    ("suggérée", PairKind::Suggested),
    ("déconseillée", PairKind::AdvisedAgainst),
];

/// What the file says.
#[derive(Debug, Default)]
pub struct Pairs {
    /// In order.
    pub notes: BTreeSet<PairNote>,
    /// Mentee, mentor and the reason given for locking them.
    pub reasons: BTreeSet<(u32, u32, String)>,
}

/// Reads the file.
pub fn read(sheet: &Sheet, roster: &Roster, notes: &mut Notes) -> Pairs {
    notes.reading(FileKind::Pairs);
    let mut pairs = Pairs::default();
    if !sheet.require(FileKind::Pairs, &["mentee", "mentor", "kind"], notes) {
        return pairs;
    }
    let mut rows: BTreeMap<(u32, u32, PairKind), u32> = BTreeMap::new();
    for row in sheet.rows() {
        let Some(note) = pair(sheet, row, roster, notes) else { continue };
        if let Some((first, other)) = against(&rows, note) {
            let message = Message::new("files-pair-contradicts").with("first", first.to_string());
            notes.wrong(sheet.cell(row, "kind").wrong(message.with("other", word(other))));
            continue;
        }
        rows.entry((note.mentee, note.mentor, note.kind)).or_insert(row.number);
        pairs.notes.insert(note);
        let reason = sheet.cell(row, "reason").text;
        if note.kind == PairKind::Locked && !reason.is_empty() {
            pairs.reasons.insert((note.mentee, note.mentor, reason.to_owned()));
        }
    }
    pairs
}

fn pair(sheet: &Sheet, row: &Row, roster: &Roster, notes: &mut Notes) -> Option<PairNote> {
    let before = notes.count();
    let (mentee, mentor) = (sheet.cell(row, "mentee"), sheet.cell(row, "mentor"));
    for cell in [mentee, mentor, sheet.cell(row, "kind")].iter().filter(|cell| cell.is_blank()) {
        notes.wrong(cell.wrong(Message::new("files-pair-blank")));
    }
    let mentee = mentee.read(notes, |text| roster.mentee(text).ok_or_else(|| roster.unknown(text, false)));
    let mentor = mentor.read(notes, |text| roster.mentor(text).ok_or_else(|| roster.unknown(text, true)));
    let kind = sheet.cell(row, "kind").read(notes, kind);
    let reason = sheet.cell(row, "reason");
    if kind == Some(PairKind::Locked) && reason.is_blank() {
        notes.wrong(reason.wrong(Message::new("files-lock-without-reason")));
    }
    let is_oneself = mentee
        .and_then(|at| roster.identity_of_mentee(at))
        .is_some_and(|identity| mentor.and_then(|at| roster.identity_of_mentor(at)) == Some(identity));
    if is_oneself && kind == Some(PairKind::Locked) {
        notes.wrong(sheet.cell(row, "mentor").wrong(Message::new("files-pair-oneself")));
    }
    let note = PairNote { mentee: mentee?, mentor: mentor?, kind: kind? };
    (notes.count() == before).then_some(note)
}

fn kind(text: &str) -> Result<PairKind, Message> {
    let wanted = cells::fold(text).replace([' ', '-'], "_");
    let known = || KINDS.iter().chain(&FRENCH);
    let found = known().find(|(word, _)| cells::fold(word) == wanted).map(|(_, kind)| *kind);
    found.ok_or_else(|| {
        let kinds = KINDS.map(|(word, _)| word).join(", ");
        match cells::nearest(&wanted, known().map(|(word, _)| *word)) {
            Some(near) => Message::new("files-pair-kind-near").with("near", near).with("kinds", kinds),
            None => Message::new("files-pair-kind").with("kinds", kinds),
        }
    })
}

fn word(kind: PairKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(word, _)| word)
}

/// An earlier row that says the opposite of the same pair.
fn against(rows: &BTreeMap<(u32, u32, PairKind), u32>, note: PairNote) -> Option<(u32, PairKind)> {
    let other = match note.kind {
        PairKind::Locked => PairKind::Forbidden,
        PairKind::Forbidden => PairKind::Locked,
        PairKind::Suggested => PairKind::AdvisedAgainst,
        PairKind::AdvisedAgainst => PairKind::Suggested,
        _ => return None,
    };
    rows.get(&(note.mentee, note.mentor, other)).map(|row| (*row, other))
}
