//! A durable queue in the application's own database: work is enqueued in the transaction of the act
//! that wants it, and done by whichever server is free.
//!
//! A worker takes a *job* under a lease, which it renews while it works; a job whose worker was lost
//! is taken over by another, so its function may run twice. What it does is done once if it does it
//! in one transaction that [`Job::close`] ends the job in, or under a key of its own, as letters are.

mod schedule;
mod table;
mod work;

use super::clock::Instant;
use super::error::{Error, Result};
use super::ids::JobId;
use super::{Db, Installation};
use chrono::TimeDelta;
pub use schedule::{scheduler, tick};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};
pub use work::{Pace, Run, work_one, worker};

/// How far a piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for its time and its turn.
    Queued,
    /// A worker has it, for as long as it renews its lease.
    Running,
    /// Done; its key stays used.
    Done,
    /// Tried for a day in vain.
    Failed,
}

impl State {
    /// Its word; `job-state-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
        }
    }
}

/// A piece of work that a worker has.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// What is to be done: a word of the table of jobs.
    pub kind: String,
    /// What it is to be done with.
    pub payload: serde_json::Value,
    /// Which try this is, from 1. Whoever tries it next has a higher number.
    pub attempts: i32,
}

impl Job {
    /// Ends the job in the transaction of its effect: both last, or neither. Refused where another
    /// worker has taken the job over.
    pub async fn close(&self, tx: &impl ConnectionTrait) -> Result<()> {
        let done = work::mine(self)
            .col_expr(table::Column::State, Expr::value(State::Done))
            .col_expr(table::Column::LeaseUntil, Expr::value(None::<Instant>))
            .filter(table::COLUMN.state.eq(State::Running))
            .exec(tx)
            .await?;
        if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
    }
}

/// Wants a piece of work done, once for each key, as soon as somebody is free.
pub async fn enqueue(
    tx: &impl ConnectionTrait,
    kind: &'static str,
    key: String,
    payload: serde_json::Value,
    now: Instant,
) -> Result<()> {
    let row = table::ActiveModel {
        id: Set(JobId::fresh()),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        key: Set(key),
        state: Set(State::Queued),
        attempts: Set(0),
        created_at: Set(now),
        run_at: Set(now),
        lease_until: Set(None),
        error: Set(None),
    };
    table::Entity::insert(row)
        .on_conflict_do_nothing_on([table::Column::Key])
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The jobs of one kind in one state.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Figure {
    /// The word of the kind.
    pub kind: String,
    /// The state: any but done.
    pub state: State,
    /// How many.
    pub depth: i64,
    /// Since when the oldest is in the queue.
    pub oldest: Instant,
}

/// How many jobs of each kind wait, run or have failed, for metrics and the admin's page.
pub async fn figures(db: &Db, _: Installation) -> Result<Vec<Figure>> {
    let rows = table::Entity::find()
        .select_only()
        .column(table::Column::Kind)
        .column(table::Column::State)
        .column_as(Expr::col(table::Column::Id).count(), "depth")
        .column_as(Expr::col(table::Column::CreatedAt).min(), "oldest")
        .filter(table::COLUMN.state.ne(State::Done))
        .group_by(table::Column::Kind)
        .group_by(table::Column::State)
        .into_model::<Figure>()
        .all(db)
        .await?;
    Ok(rows)
}

/// When the last job of a kind was done, for the admin's page; of any kind where none is named.
pub async fn last_done(db: &Db, _: Installation, kind: Option<&str>) -> Result<Option<Instant>> {
    let mut query = table::Entity::find()
        .select_only()
        .column_as(Expr::col(table::Column::RunAt).max(), "last")
        .filter(table::COLUMN.state.eq(State::Done));
    if let Some(kind) = kind {
        query = query.filter(table::COLUMN.kind.eq(kind));
    }
    Ok(query.into_tuple::<Option<Instant>>().one(db).await?.flatten())
}

/// A job that failed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which.
    pub id: JobId,
    /// The word of the kind.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was wanted.
    pub created_at: Instant,
    /// What went wrong the last time.
    pub error: String,
}

/// The hundred oldest jobs that have failed.
pub async fn failures(db: &Db, _: Installation) -> Result<Vec<Failure>> {
    let rows = table::Entity::find()
        .filter(table::COLUMN.state.eq(State::Failed))
        .order_by_asc(table::Column::CreatedAt)
        .order_by_asc(table::Column::Id)
        .limit(100)
        .all(db)
        .await?;
    let failures = rows.into_iter().map(|row| Failure {
        id: row.id,
        kind: row.kind,
        attempts: row.attempts,
        created_at: row.created_at,
        error: row.error.unwrap_or_default(),
    });
    Ok(failures.collect())
}

/// Has a job that failed tried again; false where it is not one that failed.
pub async fn again(tx: &impl ConnectionTrait, _: Installation, id: JobId, now: Instant) -> Result<bool> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(State::Queued))
        .col_expr(table::Column::RunAt, Expr::value(now))
        .col_expr(table::Column::Error, Expr::value(None::<String>))
        .filter(table::COLUMN.id.eq(id))
        .filter(table::COLUMN.state.eq(State::Failed))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// How long done jobs are kept, and their keys with them: longer than any schedule's period.
pub const KEEP: TimeDelta = TimeDelta::days(35);

/// Forgets jobs that were done long ago. Returns how many.
pub async fn prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let done = table::Entity::delete_many()
        .filter(table::COLUMN.state.eq(State::Done))
        .filter(table::COLUMN.run_at.lt(now - KEEP))
        .exec(db)
        .await?;
    Ok(done.rows_affected)
}
