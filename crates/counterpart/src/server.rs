//! The server: opens the database, listens, works through what waits, and ends without cutting anybody off.

use crate::base::config::Config;
use crate::base::text::Message;
use crate::base::{App, db};
use crate::jobs;
use crate::migrations::{self, Unmigrated};
use crate::routes;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Opens the database of a configuration and brings its schema up to date.
pub async fn open(config: Config) -> Result<App, Message> {
    if config.database_url.starts_with("sqlite:") {
        make_folder(&config)?;
    }
    let away = |error: String| {
        let url = crate::base::config::without_password(&config.database_url);
        Message::new("serve-database").with("url", url).with("error", error)
    };
    let db = db::connect(&config).await.map_err(|error| away(error.to_string()))?;
    match migrations::up(&db, &config).await {
        Ok(()) => Ok(App::new(db, config)),
        Err(Unmigrated::Newer(step)) => Err(Message::new("serve-newer").with("step", step)),
        Err(Unmigrated::Database(error)) => Err(away(error.to_string())),
    }
}

/// The data folder, for its owner alone.
fn make_folder(config: &Config) -> Result<(), Message> {
    let made = std::fs::create_dir_all(&config.data_dir).and_then(|()| {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&config.data_dir, std::fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    });
    made.map_err(|error| {
        let folder = config.data_dir.display().to_string();
        Message::new("serve-folder").with("folder", folder).with("error", error.to_string())
    })
}

/// A server that listens and does not answer yet.
pub struct Listening {
    listener: TcpListener,
    app: App,
}

impl Listening {
    /// Takes the address.
    pub async fn on(app: App) -> Result<Listening, Message> {
        let address = SocketAddr::new(app.config.listen, app.config.port);
        let listener = TcpListener::bind(address).await.map_err(|error| {
            Message::new("serve-listen").with("address", address.to_string()).with("error", error.to_string())
        })?;
        Ok(Listening { listener, app })
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

    /// Answers, sends letters and does jobs until told to stop, then finishes what was begun.
    pub async fn answer(self, mut stop: watch::Receiver<bool>) -> std::io::Result<()> {
        let mut working = jobs::start(&self.app, &stop);
        let router = routes::router(self.app.clone());
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let stopped = async move {
            let _ = stop.wait_for(|stop| *stop).await;
        };
        let answered = axum::serve(self.listener, service).with_graceful_shutdown(stopped).await;
        while working.join_next().await.is_some() {}
        answered
    }
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
