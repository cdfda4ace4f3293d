//! The entrance for work that nobody waits for: every kind of job with its function, what runs when,
//! and the workers of a server.

pub mod web;

use crate::base::jobs::{self, Job, Pace, Run};
use crate::base::post::Server;
use crate::base::pulse::Pulse;
use crate::base::{App, Error, Installation, Result, attempts, db, journal, outbox};
use crate::letters::sending;
use crate::people;
use crate::retention;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

macro_rules! kinds {
    ($($word:literal => |$app:ident, $job:pat_param| $does:expr;)*) => {
        /// The word of every kind of job.
        pub const KINDS: &[&str] = &[$($word),*];

        async fn does(app: &App, job: &Job) -> Result<()> {
            match job.kind.as_str() {
                $($word => {
                    let ($app, $job) = (app, job);
                    $does.await?;
                    Ok(())
                })*
                other => Err(Error::Broken(format!("no function for jobs of the kind {other}"))),
            }
        }
    };
}

/// Writes the letter of a request to sign in, as [`people::acts`] enqueued it.
async fn sign_in_letter(app: &App, job: &Job) -> Result<()> {
    let link = job.payload["link"].as_str().and_then(|text| text.parse().ok());
    let link = link.ok_or_else(|| Error::Broken("a job that names no link".to_owned()))?;
    people::acts::write_sign_in_letter(app, link).await
}

kinds! {
    "sign-in-letter"  => |app, job| sign_in_letter(app, job);
    "prune-sessions"  => |app, _| people::prunes::session_prune(&app.db, Installation, app.now());
    "prune-links"     => |app, _| people::prunes::link_prune(&app.db, Installation, app.now());
    "prune-invitations" => |app, _| {
        people::prunes::invitation_prune(&app.db, Installation, app.config.invitations_months, app.now())
    };
    "prune-attempts"  => |app, _| attempts::prune(&app.db, Installation, app.now());
    "prune-letters"   => |app, _| outbox::prune(&app.db, Installation, app.config.letters_days, app.now());
    "prune-jobs"      => |app, _| jobs::prune(&app.db, Installation, app.now());
    "prune-journal"   => |app, _| journal::prune(&app.db, Installation, app.config.journal_months, app.now());
    "forget-programmes" => |app, _| retention::acts::look(app);
    "survey-database" => |app, _| db::survey(&app.db);
}

/// What runs when: minute, hour, day, month, weekday, in UTC.
pub const SCHEDULES: &[(&str, &str)] = &[
    ("prune-sessions", "7 * * * *"),
    ("prune-links", "17 3 * * *"),
    ("prune-invitations", "19 3 * * *"),
    ("prune-attempts", "22 * * * *"),
    ("prune-letters", "27 3 * * *"),
    ("prune-jobs", "32 3 * * *"),
    ("prune-journal", "37 3 * * *"),
    ("forget-programmes", "39 3 * * *"),
    ("survey-database", "42 3 * * *"),
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
    if !db::is_sqlite(&app.db) {
        tasks.spawn(app.pulse.clone().keep(app.db.clone(), app.config.clone(), stop.clone()));
    }
    for _ in 0..WORKING {
        let (app, stop) = (app.clone(), stop.clone());
        tasks.spawn(kept(app.pulse.clone(), stop.clone(), move || {
            jobs::worker(app.clone(), table(), Pace::default(), stop.clone())
        }));
    }
    for (kind, pattern) in SCHEDULES {
        let (app, stop) = (app.clone(), stop.clone());
        tasks.spawn(kept(app.pulse.clone(), stop.clone(), move || {
            jobs::scheduler(app.clone(), kind, pattern, stop.clone())
        }));
    }
    match app.config.smtp_url.as_deref().map(Server::read) {
        Some(Ok(server)) => {
            for _ in 0..SENDING {
                let (app, server, stop) = (app.clone(), server.clone(), stop.clone());
                tasks.spawn(kept(app.pulse.clone(), stop.clone(), move || {
                    sending::worker(app.clone(), server.clone(), sending::Pace::default(), stop.clone())
                }));
            }
        }
        Some(Err(why)) => tracing::error!(%why, "SMTP_URL cannot be read; letters wait"),
        None => tracing::warn!("no SMTP_URL is set; letters wait"),
    }
    tasks
}

/// Keeps a worker at work: one that fell over is begun anew, and so is one whose database went away, as
/// soon as it is back. What it had in hand is found by its lease.
async fn kept<Work>(pulse: Pulse, mut stop: watch::Receiver<bool>, begin: impl Fn() -> Work + Send)
where
    Work: Future<Output = ()> + Send + 'static,
{
    loop {
        let mut work = JoinSet::new();
        work.spawn(begin());
        tokio::select! {
            Some(ended) = work.join_next() => {
                if !ended.is_err_and(|error| error.is_panic()) {
                    return;
                }
                tracing::error!("a worker fell over and is begun anew");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            () = pulse.lost() => {
                drop(work);
                tokio::select! {
                    () = pulse.back() => {}
                    _ = stop.wait_for(|stop| *stop) => return,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_worker_that_fell_over_is_begun_anew() {
        let begun = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = begun.clone();
        let (_tell, stop) = watch::channel(false);
        kept(Pulse::default(), stop, move || {
            let tries = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            async move { assert!(tries >= 2, "it fell over") }
        })
        .await;
        assert_eq!(begun.load(std::sync::atomic::Ordering::SeqCst), 3);
    }

    #[test]
    fn every_schedule_has_a_function_and_can_be_read() {
        for (kind, pattern) in SCHEDULES {
            assert!(KINDS.contains(kind), "{kind}");
            assert!(pattern.parse::<croner::Cron>().is_ok(), "{pattern}");
        }
    }

    #[test]
    fn every_kind_has_its_words() {
        for kind in KINDS {
            let words = crate::base::text::Language::English.text(&format!("job-kind-{kind}"));
            assert!(!words.contains("job-kind-"), "{words}");
        }
    }
}
