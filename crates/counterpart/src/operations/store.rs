//! What the database says of itself, of the queues in it, and of the last backup.

use crate::base::journal::{self, Actor, Entry};
use crate::base::{Db, Installation, Instant, Result, db, jobs, outbox};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

/// The subject of lines in the journal about backups.
const BACKUP: &str = "backup";

/// What waits in a queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many pieces wait for their turn or are under way.
    pub depth: i64,
    /// Since when the oldest of them waits.
    pub oldest_at: Option<Instant>,
    /// How many were given up.
    pub failed: i64,
    /// How many may have been done or not; somebody has to decide.
    pub unsure: i64,
}

impl Waiting {
    /// One more group of pieces.
    fn add(&mut self, state: &str, depth: i64, oldest: Instant) {
        match state {
            "queued" | "running" | "sending" => {
                self.depth += depth;
                self.oldest_at = Some(self.oldest_at.map_or(oldest, |at| at.min(oldest)));
            }
            "unsure" => self.unsure += depth,
            _ => self.failed += depth,
        }
    }
}

/// Whether the database answers.
pub async fn ping(db: &Db, _: Installation) -> Result<()> {
    db.query_one_raw(db::sql(db, "select 1", [])).await?;
    Ok(())
}

/// What waits in the queue of jobs.
pub async fn jobs_waiting(db: &Db, all: Installation) -> Result<Waiting> {
    let mut waiting = Waiting::default();
    for figure in jobs::figures(db, all).await? {
        let state = match figure.state {
            jobs::State::Queued | jobs::State::Running => "queued",
            _ => "failed",
        };
        waiting.add(state, figure.depth, figure.oldest);
    }
    Ok(waiting)
}

/// What waits in the outbox.
pub async fn letters_waiting(db: &Db, all: Installation) -> Result<Waiting> {
    let mut waiting = Waiting::default();
    for figure in outbox::figures(db, all).await? {
        waiting.add(figure.state.word(), figure.depth, figure.oldest);
    }
    Ok(waiting)
}

/// When the last backup was made.
pub async fn backup_last(db: &impl ConnectionTrait, _: Installation) -> Result<Option<Instant>> {
    use journal::table::Column;
    let rows = journal::table::Entity::find()
        .filter(Column::Subject.eq(BACKUP))
        .filter(Column::Act.eq("backup-made"))
        .order_by_desc(Column::At);
    Ok(rows.one(db).await?.map(|row| row.at))
}

/// Notes in the journal that a backup was made or restored, by whoever runs the installation.
pub async fn backup_note(
    tx: &impl ConnectionTrait,
    _: Installation,
    act: &'static str,
    at: Instant,
) -> Result<()> {
    let actor = Actor { person: None, role: "command", at };
    journal::note(tx, &actor, Entry::of_installation(act, BACKUP, "")).await
}

/// What the database's own machine has for a clock; a file has none.
pub async fn database_now(db: &Db, _: Installation) -> Result<Option<Instant>> {
    if db::is_sqlite(db) {
        return Ok(None);
    }
    let row = db.query_one_raw(db::sql(db, "select clock_timestamp() as now", [])).await?;
    Ok(row.map(|row| row.try_get("", "now")).transpose()?)
}

/// The instant of the newest line of the journal: a clock that is behind it was set back.
pub async fn journal_last(db: &impl ConnectionTrait, _: Installation) -> Result<Option<Instant>> {
    let newest = journal::table::Entity::find().order_by_desc(journal::table::Column::Id);
    Ok(newest.one(db).await?.map(|row| row.at))
}

/// Whether a SQLite file is whole; nothing is wrong with PostgreSQL that it would not say itself.
pub async fn is_whole(db: &Db, _: Installation) -> Result<bool> {
    if !db::is_sqlite(db) {
        return Ok(true);
    }
    let row = db.query_one_raw(db::sql(db, "pragma quick_check", [])).await?;
    let said: Option<String> = row.map(|row| row.try_get_by_index(0)).transpose()?;
    Ok(said.as_deref() == Some("ok"))
}

/// The steps that the schema has taken, oldest first.
pub async fn steps(db: &impl ConnectionTrait, _: Installation) -> Result<Vec<String>> {
    let rows = db.query_all_raw(db::sql(db, "select version from seaql_migrations order by version", []));
    Ok(rows.await?.iter().map(|row| row.try_get("", "version")).collect::<std::result::Result<_, DbErr>>()?)
}
