//! The figures that the admin page shows and that machines read at `/metrics`.

use super::store::{self, Waiting};
use super::{VERSION, disk};
use crate::base::{App, Db, Installation, Instant, Result, db, jobs};
use chrono::TimeDelta;
use std::fmt::Write;

/// How all is at an instant.
#[derive(Clone, Debug)]
pub struct Figures {
    /// When.
    pub at: Instant,
    /// The newest step of the schema.
    pub schema: String,
    /// What waits in the queue of jobs.
    pub jobs: Waiting,
    /// When a job was last done.
    pub job_at: Option<Instant>,
    /// What waits in the outbox.
    pub letters: Waiting,
    /// When the last backup was made.
    pub backup_at: Option<Instant>,
    /// The disk that the data folder is on.
    pub disk: Option<disk::Left>,
    /// Connections to the database: in use, and how many there may be.
    pub connections: (u32, u32),
    /// By how much the clock here is ahead of the database's.
    pub ahead: TimeDelta,
}

/// How all is now.
pub async fn of(app: &App) -> Result<Figures> {
    let (db, all) = (&app.db, Installation);
    let theirs = store::database_now(db, all).await?;
    Ok(Figures {
        at: app.now(),
        schema: store::steps(db, all).await?.pop().unwrap_or_default(),
        jobs: store::jobs_waiting(db, all).await?,
        job_at: jobs::last_done(db, all, None).await?,
        letters: store::letters_waiting(db, all).await?,
        backup_at: store::backup_last(db, all).await?,
        disk: disk::left(&app.config.data_dir),
        connections: (connections(db), app.config.database_connections),
        ahead: theirs.map_or(TimeDelta::zero(), |theirs| chrono::Utc::now() - theirs),
    })
}

fn connections(db: &Db) -> u32 {
    let pool = db.pool();
    let (open, idle) = if db::is_sqlite(db) {
        let pool = pool.get_sqlite_connection_pool();
        (pool.size(), pool.num_idle())
    } else {
        let pool = pool.get_postgres_connection_pool();
        (pool.size(), pool.num_idle())
    };
    open.saturating_sub(u32::try_from(idle).unwrap_or_default())
}

impl Figures {
    /// The figures as Prometheus reads them; ages in seconds, none where there is nothing of the kind.
    pub fn shown(&self) -> String {
        let mut text = format!("counterpart_info{{version=\"{VERSION}\",schema=\"{}\"}} 1\n", self.schema);
        let mut line = |name: &str, value: i64| {
            let _ = writeln!(text, "counterpart_{name} {value}");
        };
        line("database_connections_used", i64::from(self.connections.0));
        line("database_connections_most", i64::from(self.connections.1));
        for (name, waiting) in [("jobs", &self.jobs), ("letters", &self.letters)] {
            line(&format!("{name}_waiting"), waiting.depth);
            line(&format!("{name}_oldest_seconds"), waiting.oldest_at.map_or(0, |at| self.age(at)));
            line(&format!("{name}_failed"), waiting.failed);
        }
        line("letters_unsure", self.letters.unsure);
        if let Some(at) = self.backup_at {
            line("backup_age_seconds", self.age(at));
        }
        if let Some(disk) = self.disk {
            line("disk_left_bytes", i64::try_from(disk.bytes).unwrap_or(i64::MAX));
            line("disk_left_percent", i64::from(disk.percent));
        }
        text
    }

    /// How long ago that was, in seconds; what lies ahead is no age.
    pub fn age(&self, at: Instant) -> i64 {
        (self.at - at).num_seconds().max(0)
    }
}
