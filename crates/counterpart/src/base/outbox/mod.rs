//! The outbox: letters are written in the transaction of the act that causes them, and sent afterwards.
//!
//! A *letter* waits (`queued`), is with a worker (`sending`, committed before it connects), and is
//! then `sent`, tried again later, or `failed`. Where a worker died, or the line broke after the mail
//! server had been given the letter, it is `unsure`: somebody decides whether it goes again. It is
//! `late` when its time was over before it could go, and `declined` when its reader has unsubscribed.
//! Keys stay used, so that nothing is sent twice.

mod figures;
pub mod queue;
pub(crate) mod table;

use super::clock::Instant;
use super::error::{Error, Result};
use super::ids::LetterId;
use super::letter::Letter;
use super::scope::Scope;
use super::token::Token;
use super::{form, wording};
pub use figures::{Figure, figures, forget, forget_people, forget_programme, prune};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult};

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for its turn.
    Queued,
    /// A worker is connecting or connected; committed before it connects.
    Sending,
    /// The mail server has taken it.
    Sent,
    /// It may have gone or not. Somebody decides.
    Unsure,
    /// Tried for a day in vain, or refused for good.
    Failed,
    /// Not sent: what it says was over before it could go.
    Late,
    /// Not sent: its reader has unsubscribed from letters of its kind.
    Declined,
}

impl State {
    /// Every state, in the order in which pages list them: first what needs somebody.
    pub const ALL: [State; 7] = [
        State::Unsure,
        State::Failed,
        State::Queued,
        State::Sending,
        State::Sent,
        State::Late,
        State::Declined,
    ];

    /// Its word in addresses; `letter-state-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Sending => "sending",
            State::Sent => "sent",
            State::Unsure => "unsure",
            State::Failed => "failed",
            State::Late => "late",
            State::Declined => "declined",
        }
    }

    /// The state of a word.
    pub fn of_word(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether it waits for somebody to decide.
    pub fn needs_somebody(self) -> bool {
        matches!(self, State::Unsure | State::Failed)
    }
}

/// Puts a letter into the outbox, in the programme's own words where it has some. The same key twice
/// is one letter.
pub async fn post(tx: &impl ConnectionTrait, letter: &Letter, now: Instant) -> Result<()> {
    let (subject, body) = words(tx, letter).await?;
    put(tx, letter, (&subject, &body), now).await.map(drop)
}

/// Takes letters of a programme back that have not gone: what they say is over. Whatever a worker has in
/// hand just now goes.
pub async fn retire(tx: &impl ConnectionTrait, scope: &Scope, keys: &[String]) -> Result<()> {
    for key in keys {
        table::Entity::update_many()
            .set(table::ActiveModel { state: Set(State::Late), ..Default::default() })
            .filter(table::COLUMN.programme_id.eq(scope.programme))
            .filter(table::COLUMN.key.eq(key))
            .filter(table::COLUMN.state.is_in([State::Queued, State::Unsure, State::Failed]))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// What a letter says, in the programme's own words where it has some: subject and text.
pub async fn words(db: &impl ConnectionTrait, letter: &Letter) -> Result<(String, String)> {
    let own = match letter.programme.filter(|_| letter.kind.is_programmes) {
        Some(programme) => {
            let scope = Scope::programme(programme);
            wording::find(db, &scope, letter.kind.word, letter.language).await?
        }
        None => None,
    };
    Ok(match own.filter(|own| own.is_on) {
        Some(own) => letter.in_words(&own.subject, &own.body),
        None => letter.in_default_words(),
    })
}

/// Puts a letter into the outbox in these words: subject and text; false where its key is there already.
pub async fn put(
    tx: &impl ConnectionTrait,
    letter: &Letter,
    (subject, body): (&str, &str),
    now: Instant,
) -> Result<bool> {
    if !form::is_address(&letter.address) {
        return Err(Error::broken("a letter to what is no address"));
    }
    if letter.link.is_some() != letter.kind.has_button {
        return Err(Error::broken("a letter with a button that its kind does not have, or the reverse"));
    }
    let stop_token = if letter.kind.is_essential { None } else { Some(Token::fresh()?.secret().to_owned()) };
    let row = table::ActiveModel {
        id: Set(LetterId::fresh()),
        key: Set(letter.key.clone()),
        kind: Set(letter.kind.word.to_owned()),
        programme_id: Set(letter.programme),
        person_id: Set(letter.person),
        name: Set(form::one_line(&letter.name)),
        address: Set(letter.address.clone()),
        search_key: Set(form::folded(&format!("{} {}", letter.name, letter.address))),
        language: Set(letter.language.code().to_owned()),
        subject: Set(form::one_line(subject)),
        body: Set(body.to_owned()),
        link: Set(letter.link.clone()),
        stop_token: Set(stop_token),
        state: Set(State::Queued),
        attempts: Set(0),
        created_at: Set(now),
        next_at: Set(now),
        until_at: Set(letter.until),
        tried_at: Set(None),
        lease_until: Set(None),
        sent_at: Set(None),
        error: Set(None),
    };
    let put = table::Entity::insert(row)
        .on_conflict_do_nothing_on([table::Column::Key])
        .exec_without_returning(tx)
        .await?;
    Ok(matches!(put, TryInsertResult::Inserted(1)))
}
