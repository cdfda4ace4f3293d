//! Whether the database answers at all. A line that went silent says nothing, and whoever waits on it
//! waits for minutes; so a server on PostgreSQL asks once a second, over a connection of its own, and
//! gives up what waits when no answer comes.

use super::Db;
use super::config::Config;
use sea_orm::sqlx::{Connection, Error, PgConnection};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long after one answer the next is asked for.
const PAUSE: Duration = Duration::from_secs(1);
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_millis(2500);

/// What is known of the database. A file has none: it is there or it says so.
#[derive(Clone, Debug)]
pub struct Pulse(Arc<watch::Sender<bool>>);

impl Default for Pulse {
    fn default() -> Pulse {
        Pulse(Arc::new(watch::channel(false).0))
    }
}

impl Pulse {
    /// Whether the database does not answer.
    pub fn is_lost(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the database does not answer.
    pub async fn lost(&self) {
        let _ = self.0.subscribe().wait_for(|is_lost| *is_lost).await;
    }

    /// Waits until the database answers.
    pub async fn back(&self) {
        let _ = self.0.subscribe().wait_for(|is_lost| !*is_lost).await;
    }

    /// Asks once a second until told to stop. When the database is back, nothing is asked over lines from
    /// before: nobody knows whether they still lead anywhere.
    pub async fn keep(self, db: Db, config: Arc<Config>, mut stop: watch::Receiver<bool>) {
        let mut line = None;
        while !*stop.borrow() {
            let asked = tokio::time::timeout(PATIENCE, beat(&mut line, &config.database_url)).await;
            let mut is_lost = !matches!(asked, Ok(Ok(())));
            if is_lost {
                line = None;
            } else if self.is_lost() {
                is_lost = db.renew(&config).await.is_err();
            }
            self.turn(is_lost);
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                told = stop.changed() => if told.is_err() { return },
            }
        }
    }

    fn turn(&self, is_lost: bool) {
        let has_turned = self.0.send_replace(is_lost) != is_lost;
        match (has_turned, is_lost) {
            (true, true) => tracing::error!("the database does not answer"),
            (true, false) => tracing::info!("the database answers again"),
            (false, _) => {}
        }
    }
}

/// One question and its answer. A connection that was ended does not count: it is made anew once.
async fn beat(line: &mut Option<PgConnection>, url: &str) -> Result<(), Error> {
    if let Some(open) = line
        && open.ping().await.is_ok()
    {
        return Ok(());
    }
    *line = None;
    line.insert(PgConnection::connect(url).await?).ping().await
}
