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

use crate::base::config::Config;
use crate::base::{Db, db};
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

/// Every step, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
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
        ]
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
