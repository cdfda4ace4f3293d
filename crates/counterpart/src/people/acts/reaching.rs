//! Whether letters reach somebody, as whoever looks after them knows: noted by hand, and taken back.

use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Own, Result};
use crate::people::{Person, bounces};

/// What somebody knows about letters to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// They come back.
    Return,
    /// They arrive again.
    Arrive,
}

impl Known {
    /// The act in the journal.
    pub fn act(self) -> &'static str {
        match self {
            Known::Return => "letters-return",
            Known::Arrive => "letters-arrive",
        }
    }
}

/// Notes what somebody knows about letters to a person, with its line in the journal. Known already, it is
/// not noted once more.
pub async fn note_letters(app: &App, actor: &Actor, own: Own, known: Known, entry: Entry) -> Result<()> {
    let tx = app.begin().await?;
    let is_news = match known {
        Known::Return => bounces::note(&tx, own, actor.at).await?,
        Known::Arrive => bounces::forget(&tx, own).await?,
    };
    if is_news {
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// The same by an admin, of anybody.
pub async fn note_letters_of(app: &App, actor: &Actor, person: &Person, known: Known) -> Result<()> {
    let entry = Entry::of_installation(known.act(), person.id, &person.name);
    note_letters(app, actor, Own(person.id), known, entry).await
}
