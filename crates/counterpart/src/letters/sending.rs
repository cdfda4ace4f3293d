//! Workers that send letters, one at a time each, under a lease that they renew.

use super::{Stoppable, store};
use crate::base::outbox::queue::{self, End, Outgoing};
use crate::base::post::{Line, Mailing, Patience, Server};
use crate::base::written::{Sender, Writing, written};
use crate::base::{App, Error, Installation, Result, form};
use crate::people::bounces;
use chrono::TimeDelta;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// How long things take.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long a letter is a worker's without a sign of life.
    pub lease: TimeDelta,
    /// How long a worker sleeps when there is nothing to send, unless it is woken.
    pub look: Duration,
    /// How long a letter on its way may still take when the server stops.
    pub grace: Duration,
    /// How long to leave a mail server alone that lets nobody in; doubled each time, up to sixteen times.
    pub rest: Duration,
    /// How long the mail server may take.
    pub patience: Patience,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            lease: TimeDelta::seconds(60),
            look: Duration::from_secs(2),
            grace: Duration::from_secs(15),
            rest: Duration::from_secs(2),
            patience: Patience::default(),
        }
    }
}

/// What a look into the outbox came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing is due.
    Nothing,
    /// A letter was dealt with.
    Tried,
    /// A letter was tried, and the mail server let nobody in.
    NobodyHome,
}

/// Sends the letter that has waited longest, if there is one, and notes what became of it.
pub async fn send_one(app: &App, line: &mut Line, pace: &Pace, stop: watch::Receiver<bool>) -> Result<Look> {
    let Some(letter) = queue::claim(&app.db, Installation, app.now(), pace.lease).await? else {
        return Ok(Look::Nothing);
    };
    let given = AtomicBool::new(false);
    let end = match prepared(app, &letter).await {
        Err(Error::Away(why)) => {
            tracing::warn!(letter = %letter.id, %why, "a letter could not be prepared");
            End::Returned
        }
        // A letter that cannot be written must not stand before the others for ever.
        Err(error) => End::NotYet { words: error.to_string(), is_server: false },
        Ok(Err(end)) => end,
        Ok(Ok(mailing)) => tokio::select! {
            end = line.send(&mailing, &given) => end,
            never = hold(app, &letter, pace.lease) => match never {},
            () = over(stop, pace.grace) => match given.load(Ordering::SeqCst) {
                true => End::Unsure("the server was stopped while the letter was on its way".to_owned()),
                false => End::Returned,
            },
        },
    };
    tell(&letter, &end);
    note(app, &letter, &end).await?;
    Ok(match end {
        End::NotYet { is_server: true, .. } | End::Returned => Look::NobodyHome,
        _ => Look::Tried,
    })
}

/// The letter as it travels, or why it does not.
async fn prepared(app: &App, letter: &Outgoing) -> Result<std::result::Result<Mailing, End>> {
    if letter.until.is_some_and(|until| app.now() >= until) {
        return Ok(Err(End::Late));
    }
    let Ok(from) = app.config.mail_from.parse() else {
        let words = "MAIL_FROM is no address".to_owned();
        return Ok(Err(End::NotYet { words, is_server: true }));
    };
    let Ok(to) = letter.address.parse() else {
        let words = "this is no address".to_owned();
        return Ok(Err(End::Refused { words, is_address: true }));
    };
    let sender = store::sender(&app.db, Installation, letter.programme).await?;
    if is_declined(app, letter, &sender).await? {
        return Ok(Err(End::Declined));
    }
    let stop = letter.stop.as_ref().map(|token| app.link(&format!("/unsubscribe/{token}")));
    let text = written(&Writing {
        key: &letter.key,
        sender: &sender,
        from: &app.config.mail_from,
        to: (&letter.name, &letter.address),
        language: letter.language,
        subject: &letter.subject,
        body: &letter.body,
        link: letter.link.as_deref(),
        stop: stop.as_deref(),
    })?;
    Ok(Ok(Mailing { from, to, text }))
}

async fn is_declined(app: &App, letter: &Outgoing, sender: &Sender) -> Result<bool> {
    if letter.stop.is_none() {
        return Ok(false);
    }
    let what = Stoppable {
        programme: letter.programme.map(|id| (id, sender.name.clone())),
        kind: letter.kind.clone(),
        address_key: form::address_key(&letter.address),
    };
    store::is_stopped(&app.db, Installation, &what).await
}

/// Renews the lease for as long as it is waited for. Where it is lost, the letter is still on its way
/// and nothing is gained by cutting it off: what becomes of it is noted all the same.
async fn hold(app: &App, letter: &Outgoing, lease: TimeDelta) -> Infallible {
    loop {
        tokio::time::sleep(lease.to_std().unwrap_or_default() / 3).await;
        match queue::renew(&app.db, letter, app.now() + lease).await {
            Ok(true) => {}
            Ok(false) => std::future::pending().await,
            Err(error) => {
                tracing::warn!(letter = %letter.id, %error, "a lease was not renewed, trying again")
            }
        }
    }
}

async fn over(mut stop: watch::Receiver<bool>, grace: Duration) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(grace).await;
}

/// Notes what became of a letter, however long the database is away.
async fn note(app: &App, letter: &Outgoing, end: &End) -> Result<()> {
    for pause in [1, 2, 4, 8, 15] {
        match noted(app, letter, end).await {
            Err(Error::Away(_)) => tokio::time::sleep(Duration::from_secs(pause)).await,
            done => return done,
        }
    }
    noted(app, letter, end).await
}

async fn noted(app: &App, letter: &Outgoing, end: &End) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    if queue::end(&tx, letter, end, now).await?
        && let Some(person) = letter.person
    {
        let since = match end {
            End::Refused { is_address: true, .. } => Some(Some(now)),
            End::Sent => Some(None),
            _ => None,
        };
        if let Some(since) = since {
            bounces::person_bounce(&tx, Installation, person, &letter.address, since).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The log says which letter and of which kind, never whom it goes to or what anybody said.
fn tell(letter: &Outgoing, end: &End) {
    let outcome = match end {
        End::Sent => "sent",
        End::NotYet { .. } => "not-yet",
        End::Refused { .. } => "refused",
        End::Unsure(_) => "unsure",
        End::Late => "late",
        End::Declined => "declined",
        End::Returned => "returned",
    };
    metrics::counter!("counterpart_letters_total", "kind" => letter.kind.clone(), "outcome" => outcome)
        .increment(1);
    tracing::info!(letter = %letter.id, kind = %letter.kind, attempt = letter.attempts, outcome, "a letter was tried");
}

/// Sends one letter after another until told to stop. A mail server that lets nobody in is left alone
/// for a while, and the letters wait.
pub async fn worker(app: App, server: Server, pace: Pace, mut stop: watch::Receiver<bool>) {
    let mut line = Line::to(server, pace.patience);
    let mut failures = 0u32;
    while !*stop.borrow() {
        let woken = app.wake.notified();
        tokio::pin!(woken);
        // Listening begins before looking, so that nothing is posted unheard.
        woken.as_mut().enable();
        match send_one(&app, &mut line, &pace, stop.clone()).await {
            Ok(Look::Tried) => {
                failures = 0;
                continue;
            }
            Ok(Look::Nothing) => {
                failures = 0;
                line.close().await;
                tokio::select! {
                    () = woken => {}
                    () = tokio::time::sleep(pace.look) => {}
                    told = stop.changed() => if told.is_err() { break },
                }
            }
            troubled => {
                if let Err(error) = troubled {
                    tracing::warn!(%error, "a worker could not reach the outbox");
                }
                let rest = pace.rest * 2u32.pow(failures.min(4));
                failures += 1;
                tokio::select! {
                    () = tokio::time::sleep(rest) => {}
                    told = stop.changed() => if told.is_err() { break },
                }
            }
        }
    }
    line.close().await;
}
