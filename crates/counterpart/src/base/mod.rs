//! What every feature stands on; knows nothing about mentoring.

pub mod assets;
pub mod attempts;
pub mod backoff;
pub mod clock;
pub mod config;
pub mod cookies;
pub mod csv;
pub mod db;
pub mod digits;
pub mod door;
pub mod error;
pub mod form;
pub mod ids;
pub mod jobs;
pub mod journal;
pub mod letter;
pub mod list;
pub mod local;
pub mod network;
pub mod notice;
pub mod meter;
pub mod mixed;
pub mod numbers;
pub mod os;
pub mod outbox;
pub mod page;
pub mod pool;
pub mod post;
pub mod pulse;
pub mod scope;
pub mod summary;
pub mod text;
pub mod token;
pub mod trouble;
pub mod unseen;
pub mod wording;
pub mod written;
pub(crate) mod words;

pub use clock::{Clock, Day, Instant};
pub use db::Tx;
pub use error::{Error, Result};
pub use page::Frame;
pub use pool::Db;
pub use scope::{Installation, Own, Scope};

use config::Config;
use ids::ProgrammeId;
use meter::Meter;
use pulse::Pulse;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use text::Language;
use tokio::sync::Notify;

/// What a request, a job or a command can reach.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// What whoever runs it has set.
    pub config: Arc<Config>,
    /// The time.
    pub clock: Clock,
    /// Told when there is a letter or a job, so that workers need not wait for their next look.
    pub wake: Arc<Notify>,
    /// What the server counts about its own answers.
    pub meter: Arc<Meter>,
    /// Whether the database answers at all.
    pub pulse: Pulse,
    /// Whether it has been asked to stop: it still answers, and asks proxies to send nobody new.
    pub is_stopping: Arc<AtomicBool>,
    /// Whether this is `counterpart demo`, which alone has doors without a sign-in.
    pub is_demo: bool,
    /// Whether languages that are only begun can be chosen, to try them out; no setting does it.
    pub tries_languages: bool,
}

impl App {
    /// The application on a database, with the machine's clock.
    pub fn new(db: Db, config: Config) -> App {
        App {
            db,
            config: Arc::new(config),
            clock: Clock::System,
            wake: Arc::new(Notify::new()),
            meter: Arc::default(),
            pulse: Pulse::default(),
            is_stopping: Arc::default(),
            is_demo: false,
            tries_languages: false,
        }
    }

    /// The languages that people can choose.
    pub fn languages(&self) -> &'static [Language] {
        Language::offered(self.tries_languages)
    }

    /// The time now.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Begins a write.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(db::begin(&self.db).await?)
    }

    /// Begins a write within a programme, alone there as SQLite has one writer a file: what an act reads
    /// before it writes stays so, and a form that is sent twice at once is one.
    pub async fn begin_within(&self, programme: ProgrammeId) -> Result<Tx> {
        let tx = self.begin().await?;
        db::alone(&tx, &programme.to_string()).await?;
        Ok(tx)
    }

    /// Makes a write last, and wakes the workers for what it left them.
    pub async fn commit(&self, tx: Tx) -> Result<()> {
        tx.commit().await?;
        self.wake.notify_waiters();
        Ok(())
    }

    /// A path as an address that works outside, in letters.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.config.base_url)
    }
}
