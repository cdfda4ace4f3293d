//! How a worker comes by a letter, keeps it, and says what became of it.

use super::{State, table};
use crate::base::ids::{LetterId, PersonId, ProgrammeId};
use crate::base::text::Language;
use crate::base::{Db, Installation, Instant, Result, backoff};
use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, QueryFilter, QuerySelect, UpdateMany,
};

/// A letter that a worker has.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Which.
    pub id: LetterId,
    /// What makes it this letter.
    pub key: String,
    /// The word of its kind.
    pub kind: String,
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
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Where its button leads.
    pub link: Option<String>,
    /// What ends the address at which its reader unsubscribes, if they may.
    pub stop: Option<String>,
    /// After which it is no longer worth sending.
    pub until: Option<Instant>,
    /// Which try this is, from 1. Whoever tries it next has a higher number.
    pub attempts: i32,
    /// When it was first tried.
    pub tried_at: Option<Instant>,
}

impl From<table::Model> for Outgoing {
    fn from(row: table::Model) -> Outgoing {
        Outgoing {
            id: row.id,
            key: row.key,
            kind: row.kind,
            programme: row.programme_id,
            person: row.person_id,
            name: row.name,
            address: row.address,
            language: Language::of_person(&row.language),
            subject: row.subject,
            body: row.body,
            link: row.link,
            stop: row.stop_token,
            until: row.until_at,
            attempts: row.attempts,
            tried_at: row.tried_at,
        }
    }
}

/// What became of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The mail server has taken it.
    Sent,
    /// It has not gone, for a reason that may pass; what the server said.
    NotYet {
        /// In the mail server's own words.
        words: String,
        /// Whether the server as a whole is in trouble, not this letter.
        is_server: bool,
    },
    /// Refused for good.
    Refused {
        /// In the mail server's own words.
        words: String,
        /// Whether the address is to blame, so that nothing else would arrive there either.
        is_address: bool,
    },
    /// It may have gone or not; what is known.
    Unsure(String),
    /// Its time is over.
    Late,
    /// Its reader has unsubscribed.
    Declined,
    /// Not tried after all: back into the queue.
    Returned,
}

/// Takes the letter that has waited longest, for as long as the lease is renewed. Letters whose worker
/// was lost become unsure first.
pub async fn claim(db: &Db, _: Installation, now: Instant, lease: TimeDelta) -> Result<Option<Outgoing>> {
    let is_lost = || {
        Condition::all().add(table::COLUMN.state.eq(State::Sending)).add(table::COLUMN.lease_until.lt(now))
    };
    let is_due =
        || Condition::all().add(table::COLUMN.state.eq(State::Queued)).add(table::COLUMN.next_at.lte(now));
    // Looking costs no lock; only where there is something to do does a write begin.
    let waiting = table::Entity::find()
        .select_only()
        .column(table::Column::State)
        .filter(Condition::any().add(is_lost()).add(is_due()))
        .limit(1)
        .into_tuple::<State>()
        .one(db)
        .await?;
    if waiting.is_none() {
        return Ok(None);
    }
    table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(State::Unsure))
        .col_expr(table::Column::LeaseUntil, Expr::value(None::<Instant>))
        .filter(is_lost())
        .exec(db)
        .await?;
    let next = Query::select()
        .column(table::Column::Id)
        .from(table::Entity)
        .cond_where(is_due())
        .order_by(table::Column::NextAt, Order::Asc)
        .order_by(table::Column::Id, Order::Asc)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    let first = Expr::col(table::Column::TriedAt).if_null(now);
    let claimed = table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(State::Sending))
        .col_expr(table::Column::LeaseUntil, Expr::value(now + lease))
        .col_expr(table::Column::Attempts, Expr::col(table::Column::Attempts).add(1))
        .col_expr(table::Column::TriedAt, first)
        // `=` is evaluated once; `in` may be planned to lock more than one row.
        .filter(Expr::col(table::Column::Id).eq(next))
        .exec_with_returning(db)
        .await?;
    Ok(claimed.into_iter().next().map(Outgoing::from))
}

/// Only whoever took a letter last may say anything about it.
fn mine(letter: &Outgoing) -> UpdateMany<table::Entity> {
    table::Entity::update_many()
        .filter(table::COLUMN.id.eq(letter.id))
        .filter(table::COLUMN.attempts.eq(letter.attempts))
}

/// Renews the lease; false where the letter is no longer this worker's.
pub async fn renew(db: &Db, letter: &Outgoing, until: Instant) -> Result<bool> {
    let done = mine(letter)
        .col_expr(table::Column::LeaseUntil, Expr::value(until))
        .filter(table::COLUMN.state.eq(State::Sending))
        .exec(db)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Notes what became of a try; false where somebody else has the letter by now.
///
/// That it was sent is noted even where it was taken for lost meanwhile: it is the truth.
pub async fn end(db: &impl ConnectionTrait, letter: &Outgoing, end: &End, now: Instant) -> Result<bool> {
    let free = mine(letter).col_expr(table::Column::LeaseUntil, Expr::value(None::<Instant>));
    let still = |update: UpdateMany<table::Entity>| {
        update.filter(table::COLUMN.state.is_in([State::Sending, State::Unsure]))
    };
    let into = |update: UpdateMany<table::Entity>, state: State, words: Option<&str>| {
        update
            .col_expr(table::Column::State, Expr::value(state))
            .col_expr(table::Column::Error, Expr::value(words.map(short)))
    };
    let update = match end {
        End::Sent => {
            let sent = into(free, State::Sent, None).col_expr(table::Column::SentAt, Expr::value(now));
            // What is good for a time only holds a key: nothing keeps it once it has gone.
            if letter.until.is_some() { emptied(sent) } else { sent }
        }
        End::NotYet { words, is_server } => {
            let since = letter.tried_at.unwrap_or(now);
            if letter.attempts >= backoff::TRIES && now >= since + backoff::DAY {
                still(into(free, State::Failed, Some(words)))
            } else {
                let wait = backoff::wait(letter.attempts);
                let wait = if *is_server { wait.min(TimeDelta::minutes(10)) } else { wait };
                still(into(free, State::Queued, Some(words)))
                    .col_expr(table::Column::NextAt, Expr::value(now + wait))
            }
        }
        End::Refused { words, .. } => still(into(free, State::Failed, Some(words))),
        End::Unsure(words) => still(into(free, State::Unsure, Some(words))),
        End::Late => still(emptied(into(free, State::Late, None))),
        End::Declined => still(into(free, State::Declined, None)),
        End::Returned => still(into(free, State::Queued, None)),
    };
    Ok(update.exec(db).await?.rows_affected > 0)
}

fn emptied(update: UpdateMany<table::Entity>) -> UpdateMany<table::Entity> {
    update
        .col_expr(table::Column::Body, Expr::value(""))
        .col_expr(table::Column::Link, Expr::value(None::<String>))
}

/// A mail server's words may be long.
fn short(words: &str) -> String {
    crate::base::form::one_line(words).chars().take(500).collect()
}
