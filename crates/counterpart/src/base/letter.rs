//! Letters as data: a kind with its merge fields, and what a feature puts into them.

use super::ids::{PersonId, ProgrammeId};
use super::text::Language;

/// A kind of letter that the product can send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its word, which ends the keys of its default text: `letter-…-subject` and `letter-…-body`.
    pub word: &'static str,
    /// The merge fields that its text may name, as `{name}`.
    pub fields: &'static [&'static str],
    /// Whether a programme may word it in its own way.
    pub is_programmes: bool,
    /// Whether it goes to everybody whom it concerns; otherwise one click unsubscribes.
    pub is_essential: bool,
}

/// A letter to be sent: pure data, made by a feature's `mail.rs`.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What makes it this letter: the same key posted twice is one letter.
    pub key: String,
    /// Its kind.
    pub kind: &'static Kind,
    /// The programme in whose name it goes.
    pub programme: Option<ProgrammeId>,
    /// The person it goes to, if they have an account.
    pub person: Option<PersonId>,
    /// The name it goes to.
    pub name: String,
    /// The address it goes to.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// The values of its merge fields.
    pub fields: Vec<(&'static str, String)>,
    /// Where its button leads: a whole address.
    pub link: Option<String>,
    /// After which it is no longer worth sending.
    pub until: Option<super::Instant>,
}
