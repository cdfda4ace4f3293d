//! What every test of pages stands on: a fresh database with a small known world in it, on SQLite and
//! on PostgreSQL, and the people who live there.

mod browser;
mod cast;
mod databases;
mod letters;
pub mod server;
mod smtp;

pub use browser::{Browser, Page};
pub use cast::Who;
pub use databases::Kind;
pub use smtp::{Manner, Sink};

use axum::Router;
use chrono::{DateTime, Utc};
use counterpart::base::config::Config;
use counterpart::base::ids::{
    CohortId, DivisionId, InvitationId, LevelId, MembershipId, OrganisationId, PersonId, ProgrammeId,
    TargetId, TaskId,
};
use counterpart::base::{App, Clock, Installation, db};
use counterpart::migrations;
use counterpart::people::{Person, store};
use counterpart::routes;
use std::collections::HashMap;
use std::sync::Arc;

/// Declares a test that runs on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! on_both {
    ($(#[$note:meta])* async fn $name:ident($world:ident: World) $body:block) => {
        $(#[$note])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn test($world: $crate::harness::World) $body

            #[tokio::test]
            async fn on_sqlite() {
                test($crate::harness::World::new($crate::harness::Kind::Sqlite).await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                test($crate::harness::World::new($crate::harness::Kind::Postgres).await).await;
            }
        }
    };
}

/// When everything in the world happens, until a test moves the clock: a Tuesday.
pub fn now() -> DateTime<Utc> {
    "2027-03-02T09:30:00Z".parse().unwrap()
}

/// What is in the world, by name.
#[derive(Clone, Debug)]
pub struct Known {
    /// The programme everything is about.
    pub harbour: ProgrammeId,
    /// Its running cohort.
    pub cohort: CohortId,
    /// An organisation of it.
    pub plainfield: OrganisationId,
    /// A division of Plainfield.
    pub division: DivisionId,
    /// Another organisation of it.
    pub lumen: OrganisationId,
    /// A programme next door, of other people.
    pub meadow: ProgrammeId,
    /// An organisation next door.
    pub fold: OrganisationId,
    /// The account of each of the cast.
    pub people: HashMap<Who, PersonId>,
    /// What each of the cast is, where they are something.
    pub memberships: HashMap<Who, MembershipId>,
    /// An open invitation to Ines Invited to be a mentee from Plainfield.
    pub invitation: InvitationId,
    /// A task of Harbour, owned by nobody.
    pub task: TaskId,
    /// A target of Harbour's charter.
    pub target: TargetId,
    /// The only level of Harbour's ladder.
    pub level: LevelId,
    /// Somebody whom no test is about: an account without a session.
    pub bystander: PersonId,
    /// The session of each of the cast.
    pub sessions: HashMap<Who, String>,
}

/// A database with the known world in it, and the application on top.
pub struct World {
    /// The application.
    pub app: App,
    /// What is in it.
    pub known: Known,
    router: Router,
    _database: Option<databases::Fresh>,
}

impl World {
    /// A fresh copy of the known world.
    pub async fn new(kind: Kind) -> World {
        let (database, known) = databases::fresh(kind).await;
        let mut app = App::new(database.connect().await, database.config.clone());
        app.clock = Clock::standing(now());
        World { router: routes::router(app.clone()), app, known, _database: Some(database) }
    }

    /// A database with tables and nothing in them.
    pub async fn empty(kind: Kind) -> World {
        let database = databases::empty(kind, None).await;
        let db = database.connect().await;
        migrations::up(&db, &database.config).await.unwrap();
        let mut app = App::new(db, database.config.clone());
        app.clock = Clock::standing(now());
        let nobody = Known {
            harbour: ProgrammeId::fresh(),
            cohort: CohortId::fresh(),
            plainfield: OrganisationId::fresh(),
            lumen: OrganisationId::fresh(),
            meadow: ProgrammeId::fresh(),
            fold: OrganisationId::fresh(),
            division: DivisionId::fresh(),
            invitation: InvitationId::fresh(),
            bystander: PersonId::fresh(),
            people: HashMap::new(),
            memberships: HashMap::new(),
            task: TaskId::fresh(),
            target: TargetId::fresh(),
            level: LevelId::fresh(),
            sessions: HashMap::new(),
        };
        World { router: routes::router(app.clone()), app, known: nobody, _database: Some(database) }
    }

    /// The account of one of the cast.
    pub async fn person(&self, who: Who) -> Person {
        let found = store::person_of_address(&self.app.db, Installation, &who.address()).await;
        found.unwrap().expect("one of the cast")
    }

    /// Another server on the same database, with the same clock.
    pub async fn node(&self) -> App {
        let mut app = App::new(db::connect(&self.app.config).await.unwrap(), (*self.app.config).clone());
        app.clock = self.app.clock.clone();
        app
    }

    /// A browser in which one of the cast is signed in.
    pub fn browser(&self, who: Who) -> Browser {
        Browser::new(self.router.clone(), self.known.sessions.get(&who).cloned())
    }

    /// A browser in which nobody is signed in, at another server on the same database.
    pub async fn stranger_elsewhere(&self) -> Browser {
        let mut app = App::new(db::connect(&self.app.config).await.unwrap(), (*self.app.config).clone());
        app.clock = self.app.clock.clone();
        Browser::new(routes::router(app), None)
    }

    /// A browser in which nobody is signed in, at a server that is set up otherwise.
    pub fn stranger_where(&self, change: impl FnOnce(&mut Config)) -> Browser {
        let mut app = self.app.clone();
        let mut config = (*self.app.config).clone();
        change(&mut config);
        app.config = Arc::new(config);
        Browser::new(routes::router(app), None)
    }

    /// The same world behind a server that is set up in another way.
    pub fn set_up(mut self, change: impl FnOnce(&mut Config)) -> World {
        let mut config = (*self.app.config).clone();
        change(&mut config);
        self.app.config = Arc::new(config);
        self.router = routes::router(self.app.clone());
        self
    }

    /// What is known, on an application that somebody else made.
    pub fn on(app: App, known: Known, router: Router) -> World {
        World { app, known, router, _database: None }
    }

    /// An empty database.
    pub async fn another(&self, kind: Kind) -> databases::Fresh {
        databases::empty(kind, None).await
    }

    /// A browser in which nobody is signed in.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone(), None)
    }
}
