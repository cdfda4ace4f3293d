//! Letters: every kind that the product sends, how a programme words them, and what became of each.
//!
//! A *kind* of letter has the product's own words in each language; a programme may put its own in
//! their place, with *merge fields* such as `{name}`. The *outbox* shows each letter of a programme and
//! how far it has come, never what it says: letters are between the programme and their reader, and
//! some carry a key to an account. Letters that are not essential can be stopped with one click.

pub mod acts;
pub mod door;
pub mod sending;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::Instant;
use crate::base::ids::{LetterId, ProgrammeId};
use crate::base::letter::{self, Kind};
use crate::base::outbox::State;
use crate::base::text::Message;
use crate::people;
use crate::programmes;

/// Every kind of letter of the product, in the order in which a programme meets them.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    people::mail::KINDS.iter().chain(programmes::mail::KINDS).copied()
}

/// The kind of a word.
pub fn kind_of_word(word: &str) -> Option<&'static Kind> {
    kinds().find(|kind| kind.word == word)
}

/// What is wrong with a wording: the form's field and what would be right.
pub fn faults(kind: &Kind, subject: &str, body: &str) -> Vec<(&'static str, Message)> {
    let mut faults = Vec::new();
    for (field, text) in [("subject", subject), ("body", body)] {
        let (named, is_closed) = letter::named(text);
        if !is_closed {
            faults.push((field, Message::new("letter-brace")));
        }
        if let Some(unknown) = named.iter().find(|name| !kind.fields.contains(*name)) {
            let known: Vec<_> = kind.fields.iter().map(|name| format!("{{{name}}}")).collect();
            let message = Message::new("letter-field-unknown");
            let named = format!("{{{unknown}}}");
            faults.push((field, message.with("name", named).with("fields", known.join(", "))));
        }
    }
    let (named, _) = letter::named(body);
    if let Some(missing) = kind.needs().find(|name| !named.contains(name)) {
        faults.push(("body", Message::new("letter-field-missing").with("name", format!("{{{missing}}}"))));
    }
    faults
}

/// A letter in the outbox as pages show it: without what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Which.
    pub id: LetterId,
    /// The programme in whose name it goes.
    pub programme: Option<ProgrammeId>,
    /// The word of its kind.
    pub kind: String,
    /// The name it goes to.
    pub name: String,
    /// The address it goes to.
    pub address: String,
    /// How far it has come.
    pub state: State,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was written.
    pub created_at: Instant,
    /// When it is tried next.
    pub next_at: Instant,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// What the mail server said last.
    pub error: Option<String>,
    /// Whether what it says is still there, so that it can be sent again.
    pub is_whole: bool,
}

impl Posted {
    /// Whether a button sends it again.
    pub fn can_go_again(&self) -> bool {
        self.state.needs_somebody() && self.is_whole
    }

    /// Whether the mail server has anything to say.
    pub fn words(&self) -> Option<&str> {
        self.error.as_deref().filter(|_| self.state != State::Sent)
    }
}

/// What a reader can stop: one kind of letter of one programme to one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stoppable {
    /// The programme in whose name it goes, and what it is called.
    pub programme: Option<(ProgrammeId, String)>,
    /// The word of the kind.
    pub kind: String,
    /// The address, folded.
    pub address_key: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Kind = Kind {
        word: "x",
        fields: &["name", "link"],
        has_button: true,
        is_programmes: true,
        is_essential: true,
    };

    fn keys(subject: &str, body: &str) -> Vec<(&'static str, String)> {
        let faults = faults(&KIND, subject, body);
        faults.into_iter().map(|(field, message)| (field, message.key.into_owned())).collect()
    }

    #[test]
    fn merge_fields_are_checked() {
        let fault = |field, key: &str| (field, key.to_owned());
        assert_eq!(keys("Hello {name}", "See {link}"), []);
        assert_eq!(keys("{nome}", "{link}"), [fault("subject", "letter-field-unknown")]);
        assert_eq!(keys("Hello", "See you"), [fault("body", "letter-field-missing")]);
        assert_eq!(
            keys("Hello {", "{link} }"),
            [fault("subject", "letter-brace"), fault("body", "letter-brace")]
        );
        let unknown = &faults(&KIND, "{nome}", "{link}")[0].1;
        let expected =
            Message::new("letter-field-unknown").with("name", "{nome}").with("fields", "{name}, {link}");
        assert_eq!(*unknown, expected);
    }

    #[test]
    fn kinds_have_words_of_their_own() {
        let mut words: Vec<_> = kinds().map(|kind| kind.word).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert!(count > 0);
    }
}
