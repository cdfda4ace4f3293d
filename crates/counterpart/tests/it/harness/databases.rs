//! Databases for tests: the known world is settled once a run on each kind, then copied for each test.

use super::{Known, cast};
use counterpart::base::config::Config;
use counterpart::base::{App, Db, db};
use counterpart::migrations;
use sea_orm::{ConnectionTrait, Database};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::OnceCell;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// A database of one test; its file is gone when it is dropped.
pub struct Fresh {
    /// How to reach it.
    pub config: Config,
    _folder: tempfile::TempDir,
}

impl Fresh {
    /// Connects to it.
    pub async fn connect(&self) -> Db {
        db::connect(&self.config).await.unwrap()
    }
}

struct Template {
    fresh: Fresh,
    known: Known,
}

static SQLITE: OnceCell<Template> = OnceCell::const_new();
static POSTGRES: OnceCell<Template> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A fresh copy of the known world.
pub async fn fresh(kind: Kind) -> (Fresh, Known) {
    let template = match kind {
        Kind::Sqlite => SQLITE.get_or_init(|| template(kind)).await,
        Kind::Postgres => POSTGRES.get_or_init(|| template(kind)).await,
    };
    let fresh = empty(kind, Some(&template.fresh.config)).await;
    (fresh, template.known.clone())
}

async fn template(kind: Kind) -> Template {
    let fresh = empty(kind, None).await;
    let db = fresh.connect().await;
    migrations::up(&db, &fresh.config).await.unwrap();
    let app = App::new(db, fresh.config.clone());
    let known = cast::settle(&app).await;
    app.db.close().await.unwrap();
    Template { fresh, known }
}

/// A database that nobody uses, empty or a copy of another.
pub async fn empty(kind: Kind, of: Option<&Config>) -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::read(&|_| None).unwrap();
    config.data_dir = folder.path().to_owned();
    config.database_connections = 4;
    config.database_url = match kind {
        Kind::Sqlite => {
            let file = folder.path().join("counterpart.sqlite");
            if let Some(other) = of {
                std::fs::copy(PathBuf::from(other.database_url.trim_start_matches("sqlite:")), &file)
                    .unwrap();
            }
            format!("sqlite:{}", file.display())
        }
        Kind::Postgres => postgres(of).await,
    };
    Fresh { config, _folder: folder }
}

async fn postgres(of: Option<&Config>) -> String {
    let server = std::env::var("TEST_DATABASE_URL")
        .expect("these tests need PostgreSQL: run bin/test, or bin/with-postgres cargo test");
    let name = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let template = of.and_then(|config| config.database_url.rsplit('/').next()).unwrap_or("template0");
    let admin = Database::connect(&server).await.unwrap();
    admin.execute_unprepared(&format!("create database {name} template {template}")).await.unwrap();
    admin.close().await.unwrap();
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}
