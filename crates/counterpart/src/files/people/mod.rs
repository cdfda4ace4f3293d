//! Mentors and mentees: who they are and what they answered.

mod address;
mod common;
mod identity;
mod identity_wish;
mod mentees;
mod mentors;
mod once;

pub use identity::{Files, join};
pub use identity_wish::answer_identity;
pub use mentees::mentee;
pub use mentors::mentor;

use super::Card;
use super::columns::FileKind;
use super::ladder::Ladder;
use super::notes::{Notes, some};
use super::organisations::Book;
use super::sheet::Sheet;
use super::skills::Skills;
use super::table::Row;
use super::whereabouts::Patterns;
use super::words::Vocabulary;
use crate::base::text::Message;
use counterpart_matching::people::{Mentee, Mentor, Person, Word};
use counterpart_matching::policy::Policy;

/// What rows are read against.
#[derive(Debug)]
pub struct Context {
    /// What the programme decided.
    pub policy: Policy,
    /// Its levels.
    pub ladder: Ladder,
    /// Its partners.
    pub book: Book,
    /// Its skills.
    pub skills: Skills,
    /// All words so far.
    pub vocabulary: Vocabulary,
    /// Ways of working so far.
    pub patterns: Patterns,
    /// What has come up.
    pub notes: Notes,
}

/// Other people whom somebody mentions, as they wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Whom they must not meet.
    pub not_with: Vec<String>,
    /// Their line manager.
    pub manager: Option<String>,
    /// With whom they were a pair.
    pub earlier_with: Vec<String>,
    /// Mentors they would like, the best first.
    pub preferred: Vec<String>,
}

/// A mentor or a mentee as read, before others are looked up.
#[derive(Clone, Debug)]
pub struct Draft<T> {
    /// Row in the file.
    pub row: u32,
    /// The address in lower case; empty if none.
    pub address: String,
    /// Whether the file gave an id or an address; otherwise the number of the row stands in.
    pub has_id: bool,
    /// What is shown.
    pub card: Card,
    /// Whether a name was given.
    pub has_name: bool,
    /// The organisation as written.
    pub organisation: String,
    /// Whom they mention.
    pub mentions: Mentions,
    /// Characteristics of a mentor, or the one that a mentee would like to share.
    pub characteristics: Vec<Word>,
    /// For the engine.
    pub who: T,
}

/// Mentors and mentees alike.
pub trait Side {
    /// What both have.
    fn person(&self) -> &Person;
    /// The same, to change.
    fn person_mut(&mut self) -> &mut Person;
}

impl Side for Mentor {
    fn person(&self) -> &Person {
        &self.person
    }
    fn person_mut(&mut self) -> &mut Person {
        &mut self.person
    }
}

impl Side for Mentee {
    fn person(&self) -> &Person {
        &self.person
    }
    fn person_mut(&mut self) -> &mut Person {
        &mut self.person
    }
}

/// How one row becomes a mentor or a mentee.
pub type ReadRow<T> = fn(&Sheet, &Row, &mut Context) -> Draft<T>;

/// Reads one side, in the order of ids; what is wrong is noted and, where wrong rows are left out, left out.
pub fn read<T: Side>(
    sheet: &Sheet,
    kind: FileKind,
    read: ReadRow<T>,
    context: &mut Context,
) -> Vec<Draft<T>> {
    context.notes.reading(kind);
    let may_lack = context.policy.shape == counterpart_matching::policy::Shape::Rapid;
    if !may_lack {
        sheet.require(kind, &["organisation"], &mut context.notes);
    }
    if sheet.rows().is_empty() {
        context.notes.fatal(sheet.place().wrong(Message::new("files-header-alone")));
    }
    let mut rows: Vec<(String, &Row)> =
        sheet.rows().iter().map(|row| (common::id(sheet, row).0, row)).collect();
    rows.sort_by(|a, b| (a.0.as_bytes(), a.1.number).cmp(&(b.0.as_bytes(), b.1.number)));
    let (mut drafts, mut once) = (Vec::with_capacity(rows.len()), once::Once::default());
    for (_, row) in rows {
        let before = context.notes.count();
        let draft = read(sheet, row, context);
        once.check(sheet, row, &draft, &mut context.notes);
        if !context.notes.leaves_out(before) {
            drafts.push(draft);
        }
    }
    warn_of_blanks(sheet, &drafts, &mut context.notes);
    drafts
}

fn warn_of_blanks<T: Side>(sheet: &Sheet, drafts: &[Draft<T>], notes: &mut Notes) {
    let unnamed: Vec<String> =
        drafts.iter().filter(|draft| !draft.has_id).map(|draft| draft.row.to_string()).collect();
    if !unnamed.is_empty() {
        let message = Message::new("files-known-by-row").with("count", unnamed.len());
        notes.warn(message.with("file", sheet.file()).with("rows", some(&unnamed)));
    }
    let unreachable: Vec<String> = drafts
        .iter()
        .filter(|draft| draft.has_id && draft.address.is_empty())
        .map(|draft| draft.who.person().id.clone())
        .collect();
    if sheet.has("email") && !unreachable.is_empty() {
        let message = Message::new("files-address-blank").with("count", unreachable.len());
        notes.warn(message.with("file", sheet.file()).with("people", some(&unreachable)));
    }
}
