//! How a worker comes by a job, does it, and says how it ended.

use super::{Job, State, table};
use crate::base::{App, Db, Error, Installation, Instant, Result, backoff};
use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QuerySelect, UpdateMany};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Does one job: the table of jobs as a function.
pub type Run = Arc<dyn Fn(App, Job) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> + Send + Sync>;

/// How long things take.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long a job is a worker's without a sign of life.
    pub lease: TimeDelta,
    /// How long a worker sleeps when there is nothing to do, unless it is woken.
    pub look: Duration,
    /// How long a job that runs may still take when the server stops.
    pub grace: Duration,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace { lease: TimeDelta::seconds(60), look: Duration::from_secs(2), grace: Duration::from_secs(15) }
    }
}

/// Takes the job that has waited longest, or one whose worker was lost.
async fn claim(db: &Db, _: Installation, now: Instant, lease: TimeDelta) -> Result<Option<Job>> {
    let is_free = || {
        let due =
            Condition::all().add(table::COLUMN.state.eq(State::Queued)).add(table::COLUMN.run_at.lte(now));
        let lost = Condition::all()
            .add(table::COLUMN.state.eq(State::Running))
            .add(table::COLUMN.lease_until.lt(now));
        Condition::any().add(due).add(lost)
    };
    // Looking costs no lock; only where there is something to do does a write begin.
    let looked = table::Entity::find().select_only().column(table::Column::Kind).filter(is_free()).limit(1);
    if looked.into_tuple::<String>().one(db).await?.is_none() {
        return Ok(None);
    }
    let next = Query::select()
        .column(table::Column::Id)
        .from(table::Entity)
        .cond_where(is_free())
        .order_by(table::Column::RunAt, Order::Asc)
        .order_by(table::Column::Id, Order::Asc)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    let claimed = table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(State::Running))
        .col_expr(table::Column::LeaseUntil, Expr::value(now + lease))
        .col_expr(table::Column::Attempts, Expr::col(table::Column::Attempts).add(1))
        // `=` is evaluated once; `in` may be planned to lock more than one row.
        .filter(Expr::col(table::Column::Id).eq(next))
        .exec_with_returning(db)
        .await?;
    Ok(claimed.into_iter().next().map(|row| Job {
        id: row.id,
        kind: row.kind,
        payload: row.payload,
        attempts: row.attempts,
    }))
}

/// Fencing: each claim counts up `attempts`, so only whoever claimed last can renew or end.
pub(super) fn mine(job: &Job) -> UpdateMany<table::Entity> {
    table::Entity::update_many()
        .filter(table::COLUMN.id.eq(job.id))
        .filter(table::COLUMN.attempts.eq(job.attempts))
}

/// Renews the lease until it is lost.
async fn hold(app: &App, job: &Job, lease: TimeDelta) {
    loop {
        tokio::time::sleep(lease.to_std().unwrap_or_default() / 3).await;
        let renewed = mine(job)
            .col_expr(table::Column::LeaseUntil, Expr::value(app.now() + lease))
            .filter(table::COLUMN.state.eq(State::Running))
            .exec(&app.db)
            .await;
        match renewed {
            Ok(done) if done.rows_affected == 0 => return,
            Ok(_) => {}
            Err(error) => tracing::warn!(job = %job.id, %error, "a lease was not renewed, trying again"),
        }
    }
}

/// Stops a task when it is no longer waited for.
struct Guarded(tokio::task::JoinHandle<Result<()>>);

impl Drop for Guarded {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// How a try went.
enum Outcome {
    Done,
    Failed(String),
    Lost,
    Stopped,
}

/// Runs a job on a task of its own, so that a panic is only that job's.
async fn attempt(app: &App, run: &Run, job: &Job, pace: Pace, stop: watch::Receiver<bool>) -> Outcome {
    let mut task = Guarded(tokio::spawn(run(app.clone(), job.clone())));
    tokio::select! {
        ended = &mut task.0 => match ended {
            Ok(Ok(())) => Outcome::Done,
            Ok(Err(error)) => Outcome::Failed(error.to_string()),
            Err(error) if error.is_panic() => Outcome::Failed(panic_words(error.into_panic().as_ref())),
            Err(error) => Outcome::Failed(error.to_string()),
        },
        () = hold(app, job, pace.lease) => Outcome::Lost,
        () = over(stop, pace.grace) => Outcome::Stopped,
    }
}

fn panic_words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("panicked: {text}")
}

/// Ends when the server has been told to stop and the grace is over.
async fn over(mut stop: watch::Receiver<bool>, grace: Duration) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(grace).await;
}

/// Takes one job, if there is one, does it and notes how it ended. Whether there was one.
pub async fn work_one(app: &App, run: &Run, pace: Pace, stop: watch::Receiver<bool>) -> Result<bool> {
    let Some(job) = claim(&app.db, Installation, app.now(), pace.lease).await? else { return Ok(false) };
    let outcome = attempt(app, run, &job, pace, stop).await;
    let word = match &outcome {
        Outcome::Done => "done",
        Outcome::Failed(_) => "failed",
        Outcome::Lost => "lost",
        Outcome::Stopped => "stopped",
    };
    metrics::counter!("counterpart_jobs_total", "kind" => job.kind.clone(), "outcome" => word).increment(1);
    if !matches!(outcome, Outcome::Done) {
        // What went wrong may name people: it goes to the row, not to the log.
        tracing::warn!(job = %job.id, kind = %job.kind, attempt = job.attempts, outcome = word, "a job was not done");
    }
    if matches!(outcome, Outcome::Lost) {
        return Ok(true);
    }
    for pause in [1, 2, 4, 8, 15] {
        match end(app, &job, &outcome).await {
            Err(Error::Away(_)) => tokio::time::sleep(Duration::from_secs(pause)).await,
            ended => return ended.map(|()| true),
        }
    }
    end(app, &job, &outcome).await.map(|()| true)
}

async fn end(app: &App, job: &Job, outcome: &Outcome) -> Result<()> {
    let now = app.now();
    let free = mine(job)
        .col_expr(table::Column::LeaseUntil, Expr::value(None::<Instant>))
        .filter(table::COLUMN.state.eq(State::Running));
    let update = match outcome {
        Outcome::Done | Outcome::Lost => free.col_expr(table::Column::State, Expr::value(State::Done)),
        Outcome::Stopped => free
            .col_expr(table::Column::State, Expr::value(State::Queued))
            .col_expr(table::Column::RunAt, Expr::value(now)),
        Outcome::Failed(words) => {
            let words: String = words.chars().take(500).collect();
            let noted = free.col_expr(table::Column::Error, Expr::value(words));
            if job.attempts >= backoff::TRIES {
                noted.col_expr(table::Column::State, Expr::value(State::Failed))
            } else {
                noted
                    .col_expr(table::Column::State, Expr::value(State::Queued))
                    .col_expr(table::Column::RunAt, Expr::value(now + backoff::wait(job.attempts)))
            }
        }
    };
    update.exec(&app.db).await?;
    Ok(())
}

/// Does one job after another until told to stop.
pub async fn worker(app: App, run: Run, pace: Pace, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let woken = app.wake.notified();
        tokio::pin!(woken);
        // Listening begins before looking, so that nothing is enqueued unheard.
        woken.as_mut().enable();
        match work_one(&app, &run, pace, stop.clone()).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "a worker could not reach its jobs"),
        }
        tokio::select! {
            () = woken => {}
            () = tokio::time::sleep(pace.look) => {}
            told = stop.changed() => if told.is_err() { return },
        }
    }
}
