//! The schema, step by step. Each step is one transaction, on both databases.

mod m0001_base;
mod m0002_programmes;
mod m0003_organisations;
mod m0004_people;
mod m0005_letters;
mod m0006_plans;
mod m0007_indexes;
mod m0008_once;
mod m0009_partners;
mod m0010_days;
mod m0011_over;
mod m0012_noted;
mod m0013_names;

use crate::base::config::Config;
use crate::base::{Db, db};
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

/// Every step, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        let steps: Vec<Box<dyn MigrationTrait>> = vec![
            Box::new(m0001_base::Step),
            Box::new(m0002_programmes::Step),
            Box::new(m0003_organisations::Step),
            Box::new(m0004_people::Step),
            Box::new(m0005_letters::Step),
            Box::new(m0006_plans::Step),
            Box::new(m0007_indexes::Step),
            Box::new(m0008_once::Step),
            Box::new(m0009_partners::Step),
            Box::new(m0010_days::Step),
            Box::new(m0011_over::Step),
            Box::new(m0012_noted::Step),
            Box::new(m0013_names::Step),
        ];
        steps.into_iter().map(|step| Box::new(Whole(step)) as Box<dyn MigrationTrait>).collect()
    }
}

/// A step that is taken whole or not at all, on SQLite too: whoever is killed while the schema changes
/// starts again from where it was.
struct Whole(Box<dyn MigrationTrait>);

impl MigrationName for Whole {
    fn name(&self) -> &str {
        self.0.name()
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Whole {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        self.0.up(schema).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Why the schema cannot be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum Unmigrated {
    /// The database has a step that this program does not know: it was used by a newer one.
    #[error("newer")]
    Newer(String),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Brings the schema up to date. Several servers may start at once: one does it, the others wait.
pub async fn up(db: &Db, config: &Config) -> Result<(), Unmigrated> {
    up_to(db, config, usize::MAX).await
}

/// The names of every step, oldest first.
pub fn steps() -> Vec<String> {
    Migrator::migrations().iter().map(|step| step.name().to_owned()).collect()
}

/// Brings the schema to where it was after its first so many steps, and never back.
pub async fn up_to(db: &Db, config: &Config, steps: usize) -> Result<(), Unmigrated> {
    if db::is_sqlite(db) {
        let _lock = file_lock(config)?;
        migrate(db, steps).await
    } else {
        // A lock of the session, on a connection of its own, so that a crash gives it back.
        let mut connection = db
            .pool()
            .get_postgres_connection_pool()
            .acquire()
            .await
            .map_err(|error| DbErr::Custom(error.to_string()))?;
        let custom = |error: sea_orm::sqlx::Error| DbErr::Custom(error.to_string());
        sea_orm::sqlx::query("select pg_advisory_lock(7260001)")
            .execute(&mut *connection)
            .await
            .map_err(custom)?;
        let outcome = migrate(db, steps).await;
        sea_orm::sqlx::query("select pg_advisory_unlock(7260001)")
            .execute(&mut *connection)
            .await
            .map_err(custom)?;
        outcome
    }
}

async fn migrate(db: &Db, steps: usize) -> Result<(), Unmigrated> {
    if let Some(unknown) = unknown(db).await? {
        return Err(Unmigrated::Newer(unknown));
    }
    let all = Migrator::migrations().len();
    let taken = all - Migrator::get_pending_migrations(&db.pool()).await?.len();
    for _ in taken..steps.min(all) {
        Migrator::up(&db.pool(), Some(1)).await?;
    }
    Ok(())
}

/// Whether every step has been taken.
pub async fn is_current(db: &Db) -> Result<bool, DbErr> {
    Ok(unknown(db).await?.is_none() && Migrator::get_pending_migrations(&db.pool()).await?.is_empty())
}

/// A step of the database that this program does not know.
async fn unknown(db: &Db) -> Result<Option<String>, DbErr> {
    if !SchemaManager::new(&db.pool()).has_table("seaql_migrations").await? {
        return Ok(None);
    }
    let rows =
        db.query_all_raw(db::sql(db, "select version from seaql_migrations order by version", [])).await?;
    let known = steps();
    for row in rows {
        let version: String = row.try_get("", "version")?;
        if !known.contains(&version) {
            return Ok(Some(version));
        }
    }
    Ok(None)
}

/// Held while a SQLite schema changes; given back when dropped, or when the process dies.
fn file_lock(config: &Config) -> Result<std::fs::File, DbErr> {
    let io = |error: std::io::Error| DbErr::Custom(error.to_string());
    std::fs::create_dir_all(&config.data_dir).map_err(io)?;
    let file = std::fs::File::create(config.data_dir.join("counterpart.lock")).map_err(io)?;
    file.lock().map_err(io)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step that breaks after its first half.
    struct Broken;

    impl MigrationName for Broken {
        fn name(&self) -> &str {
            "broken"
        }
    }

    #[async_trait::async_trait]
    impl MigrationTrait for Broken {
        async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
            schema.get_connection().execute_unprepared("create table half (id integer)").await?;
            schema.get_connection().execute_unprepared("create nonsense").await.map(drop)
        }
    }

    struct Torn;

    #[async_trait::async_trait]
    impl MigratorTrait for Torn {
        fn migrations() -> Vec<Box<dyn MigrationTrait>> {
            vec![Box::new(Whole(Box::new(Broken)))]
        }
    }

    #[tokio::test]
    async fn a_step_that_breaks_leaves_nothing_on_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        let config = Config::read(&|name| (name == "DATA_DIR").then(|| path.clone())).unwrap();
        let db = db::connect(&config).await.unwrap();
        Torn::up(&db.pool(), None).await.unwrap_err();
        assert!(!SchemaManager::new(&db.pool()).has_table("half").await.unwrap());
    }
}
