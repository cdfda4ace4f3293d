//! The server: opens the database, listens, works through what waits, and ends without cutting anybody off.

mod connections;

use crate::base::App;
use crate::base::config::Config;
use crate::base::text::Message;
use crate::jobs;
use crate::migrations::{self, Unmigrated};
use crate::operations::opening;
use crate::operations::requests::Waits;
use crate::routes;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long a server that was asked to stop says so, before it takes nobody new.
const NOTICE: Duration = Duration::from_secs(1);
/// How long after it was asked to stop it finishes what was begun, in all. An answer takes less.
const FINISHING: Duration = Duration::from_secs(28);

/// Opens the database of a configuration and brings its schema up to date.
pub async fn open(config: Config) -> Result<App, Message> {
    let db = opening::connect(&config).await?;
    match migrations::up(&db, &config).await {
        Ok(()) => Ok(App::new(db, config)),
        Err(Unmigrated::Newer(step)) => Err(Message::new("serve-newer").with("step", step)),
        Err(Unmigrated::Database(error)) => Err(opening::away(&config, error)),
    }
}

/// A server that listens and does not answer yet.
pub struct Listening {
    listener: TcpListener,
    app: App,
    waits: Waits,
}

impl Listening {
    /// Takes the address.
    pub async fn on(app: App) -> Result<Listening, Message> {
        let address = SocketAddr::new(app.config.listen, app.config.port);
        let listener = TcpListener::bind(address).await.map_err(|error| {
            Message::new("serve-listen").with("address", address.to_string()).with("error", error.to_string())
        })?;
        Ok(Listening { listener, app, waits: Waits::default() })
    }

    /// The address it listens on.
    pub fn address(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Says by which address people reach it, where that was not known before a port was free.
    pub fn answers_to(&mut self, base_url: &str) {
        let config = Config { base_url: base_url.to_owned(), ..(*self.app.config).clone() };
        self.app.config = Arc::new(config);
    }

    /// The same, waiting so long for those who are slow.
    pub fn waiting(self, waits: Waits) -> Listening {
        Listening { waits, ..self }
    }

    /// Answers, sends letters and does jobs until told to stop. Then it says for a moment that it is
    /// not ready, takes nobody new, finishes what was begun and gives back what it had leased.
    pub async fn answer(self, stop: watch::Receiver<bool>) {
        let mut working = jobs::start(&self.app, &stop);
        let router = routes::waiting_router(self.app.clone(), self.waits);
        let asked = until(stop.clone());
        let is_stopping = self.app.is_stopping.clone();
        let leaving = async move {
            asked.await;
            is_stopping.store(true, Ordering::SeqCst);
            tokio::time::sleep(NOTICE).await;
        };
        let answering = async {
            connections::answer(self.listener, router, self.waits, leaving).await;
            while working.join_next().await.is_some() {}
        };
        let late = async {
            until(stop).await;
            tokio::time::sleep(FINISHING).await;
        };
        tokio::select! { () = answering => {} () = late => {} }
    }
}

async fn until(mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Tells everybody to stop when the machine asks: SIGTERM, or Ctrl-C.
pub fn until_asked_to_stop() -> watch::Receiver<bool> {
    let (tell, stop) = watch::channel(false);
    tokio::spawn(async move {
        let interrupted = tokio::signal::ctrl_c();
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            if let Ok(mut terminated) = signal(SignalKind::terminate()) {
                tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            }
        }
        #[cfg(not(unix))]
        let _ = interrupted.await;
        let _ = tell.send(true);
    });
    stop
}
