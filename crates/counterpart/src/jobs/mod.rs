//! The entrance for work that nobody waits for: every kind of job with its function, what runs when,
//! and the workers of a server.

pub mod web;

use crate::base::jobs::{self, Job, Pace, Run};
use crate::base::post::Server;
use crate::base::{App, Error, Installation, Result, journal, outbox, prunes};
use crate::letters::sending;
use crate::people;
use std::sync::Arc;
use tokio::sync::watch;
use tokio::task::JoinSet;

macro_rules! kinds {
    ($($word:literal => |$app:ident| $does:expr;)*) => {
        /// The word of every kind of job.
        pub const KINDS: &[&str] = &[$($word),*];

        async fn does(app: &App, job: &Job) -> Result<()> {
            match job.kind.as_str() {
                $($word => {
                    let $app = app;
                    $does.await?;
                    Ok(())
                })*
                other => Err(Error::Broken(format!("no function for jobs of the kind {other}"))),
            }
        }
    };
}

kinds! {
    "prune-sessions"  => |app| people::prunes::session_prune(&app.db, Installation, app.now());
    "prune-links"     => |app| people::prunes::link_prune(&app.db, Installation, app.now());
    "prune-attempts"  => |app| prunes::attempt_prune(&app.db, Installation, app.now());
    "prune-letters"   => |app| outbox::prune(&app.db, Installation, app.now());
    "prune-jobs"      => |app| jobs::prune(&app.db, Installation, app.now());
    "prune-journal"   => |app| journal::prune(&app.db, Installation, app.now());
}

/// What runs when: minute, hour, day, month, weekday, in UTC.
pub const SCHEDULES: &[(&str, &str)] = &[
    ("prune-sessions", "7 * * * *"),
    ("prune-links", "17 3 * * *"),
    ("prune-attempts", "22 * * * *"),
    ("prune-letters", "27 3 * * *"),
    ("prune-jobs", "32 3 * * *"),
    ("prune-journal", "37 3 * * *"),
];

/// How many letters a server sends at the same time.
const SENDING: usize = 2;
/// How many jobs a server does at the same time.
const WORKING: usize = 2;

/// The table of jobs as a function.
pub fn table() -> Run {
    Arc::new(|app, job| Box::pin(async move { does(&app, &job).await }))
}

/// Starts what a server does beside answering: jobs, schedules, and letters where there is a mail
/// server. Everything ends when told to stop, and gives back what it has not finished.
pub fn start(app: &App, stop: &watch::Receiver<bool>) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    for _ in 0..WORKING {
        tasks.spawn(jobs::worker(app.clone(), table(), Pace::default(), stop.clone()));
    }
    for (kind, pattern) in SCHEDULES {
        tasks.spawn(jobs::scheduler(app.clone(), kind, pattern, stop.clone()));
    }
    match app.config.smtp_url.as_deref().map(Server::read) {
        Some(Ok(server)) => {
            for _ in 0..SENDING {
                let pace = sending::Pace::default();
                tasks.spawn(sending::worker(app.clone(), server.clone(), pace, stop.clone()));
            }
        }
        Some(Err(why)) => tracing::error!(%why, "SMTP_URL cannot be read; letters wait"),
        None => tracing::warn!("no SMTP_URL is set; letters wait"),
    }
    tasks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schedule_has_a_function_and_can_be_read() {
        for (kind, pattern) in SCHEDULES {
            assert!(KINDS.contains(kind), "{kind}");
            assert!(pattern.parse::<croner::Cron>().is_ok(), "{pattern}");
        }
    }
}
