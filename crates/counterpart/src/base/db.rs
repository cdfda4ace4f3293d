//! One schema and one set of queries for SQLite and PostgreSQL. Where the two differ, it stands here.

use crate::base::Error;
use crate::base::config::Config;
use crate::base::pool::Db;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseExecutor, DatabaseTransaction,
    DbBackend, DbErr, EntityTrait, Select, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};
use std::time::Duration;

/// A write that is whole or not at all.
pub type Tx = DatabaseTransaction;

/// How long a query waits for a connection or for another writer, before the person is told to try again.
pub const PATIENCE: Duration = Duration::from_secs(4);

/// Connects; a SQLite file is made where there is none.
///
/// SQLite writes ahead (WAL) and waits for the disk at each commit (`synchronous = FULL`), so that
/// what was acknowledged survives a power cut.
pub async fn connect(config: &Config) -> Result<Db, DbErr> {
    Ok(Db::of(Database::connect(options(config)).await?))
}

/// How to connect.
pub(super) fn options(config: &Config) -> ConnectOptions {
    let mut options = ConnectOptions::new(&config.database_url);
    options
        .max_connections(config.database_connections)
        .test_before_acquire_if_idle_for(Duration::from_secs(30))
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .sqlx_logging_level(log::LevelFilter::Trace)
        // Each question is planned once for a connection, not anew whenever it is asked: the large ones of
        // start pages take longer to plan than to answer.
        .map_sqlx_postgres_opts(|postgres| postgres.options([("plan_cache_mode", "force_generic_plan")]))
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(PATIENCE)
                .pragma("cache_size", "-16000")
        });
    options
}

/// Whether a change was made. Where somebody was faster and what stands is what was sent, as when a form
/// is sent twice, nothing is left to change and nobody to be told of; only then it is asked.
pub async fn unless_so(
    changed: Result<(), Error>,
    is_so: impl Future<Output = Result<bool, Error>>,
) -> Result<bool, Error> {
    match changed {
        Err(Error::Conflict) if is_so.await? => Ok(false),
        changed => changed.map(|()| true),
    }
}

/// Begins a write. SQLite takes its lock at once, so that a read followed by a write can wait but
/// never fails half-way.
pub async fn begin(db: &Db) -> Result<Tx, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    db.pool().begin_with_options(options).await
}

/// Begins to read several things for one page; it ends when it is dropped. With a server that is over one
/// connection, since to take and give back one for each question would double the journeys.
pub async fn reading(pool: &DatabaseConnection) -> Result<DatabaseExecutor<'_>, DbErr> {
    Ok(match pool.get_database_backend() {
        DbBackend::Sqlite => DatabaseExecutor::Connection(pool),
        _ => DatabaseExecutor::OwnedTransaction(pool.begin().await?),
    })
}

/// Lets the database look how its rows are spread, by which it plans queries. SQLite looks at so few of
/// them that writers hardly wait for it. The samples of values that it keeps are thrown away: with them
/// it would plan a query anew whenever it is asked with other values, which costs more than to answer it.
pub async fn survey(db: &Db) -> Result<(), DbErr> {
    if !is_sqlite(db) {
        return db.execute_unprepared("analyze").await.map(drop);
    }
    let tx = begin(db).await?;
    tx.execute_unprepared("pragma optimize = 0x10002").await?;
    let samples = "select 1 from sqlite_schema where name = 'sqlite_stat4'";
    if tx.query_one_raw(sql(&tx, samples, [])).await?.is_some() {
        tx.execute_unprepared("delete from sqlite_stat4").await?;
        tx.execute_unprepared("analyze sqlite_schema").await?;
    }
    tx.commit().await
}

/// Waits until nobody else is at the same thing, and holds on to it until the write ends. SQLite has one
/// writer at a time anyway.
pub async fn alone(tx: &Tx, thing: &str) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let query = sql(tx, "select pg_advisory_xact_lock(hashtextextended($1, 0))", [thing.into()]);
        tx.execute_raw(query).await?;
    }
    Ok(())
}

/// A query written as text that both databases accept; parameters are `$1`, `$2`, …
pub fn sql(
    db: &impl sea_orm::ConnectionTrait,
    text: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), text, values)
}

/// The row of a query that finds one at most. `one` would add a limit as a parameter, and a query with
/// such a limit is planned anew by SQLite whenever it runs.
pub async fn only<E: EntityTrait>(
    on: &impl ConnectionTrait,
    query: Select<E>,
) -> Result<Option<E::Model>, DbErr> {
    Ok(query.all(on).await?.into_iter().next())
}

/// Conditions of a query written as text, and their values, numbered as they come.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    text: String,
    values: Vec<sea_orm::Value>,
}

impl Conditions {
    /// One more condition that must hold; each `?` in it stands for the value.
    pub fn and(&mut self, text: &str, value: impl Into<sea_orm::Value>) {
        self.values.push(value.into());
        self.say(&text.replace('?', &format!("${}", self.values.len())));
    }

    /// One more condition that must hold: a column is one of some values, or any where there are none.
    pub fn one_of(&mut self, column: &str, values: impl IntoIterator<Item = sea_orm::Value>) {
        let first = self.values.len() + 1;
        self.values.extend(values);
        let marks: Vec<String> = (first..=self.values.len()).map(|number| format!("${number}")).collect();
        if !marks.is_empty() {
            self.say(&format!("{column} in ({})", marks.join(", ")));
        }
    }

    /// One more condition that must hold, without a value.
    pub fn say(&mut self, text: &str) {
        self.text.push_str(if self.text.is_empty() { " where " } else { " and " });
        self.text.push_str(text);
    }

    /// The query that begins with one text and ends with another, with the conditions between.
    pub fn sql(&self, db: &impl sea_orm::ConnectionTrait, start: &str, end: &str) -> Statement {
        sql(db, &format!("{start}{}{end}", self.text), self.values.clone())
    }
}

/// What a query counts as `n`.
pub async fn count(db: &impl ConnectionTrait, query: Statement) -> Result<usize, DbErr> {
    let row = db.query_one_raw(query).await?;
    let count: i64 = row.map(|row| row.try_get("", "n")).transpose()?.unwrap_or_default();
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Whether this is a SQLite file.
pub fn is_sqlite(db: &Db) -> bool {
    db.get_database_backend() == DbBackend::Sqlite
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn opened(folder: &tempfile::TempDir) -> (Config, Db) {
        let path = folder.path().display().to_string();
        let config = Config::read(&|name| (name == "DATA_DIR").then(|| path.clone())).unwrap();
        let db = connect(&config).await.unwrap();
        (config, db)
    }

    #[tokio::test]
    async fn a_survey_of_a_file_keeps_counts_and_no_samples() {
        let folder = tempfile::tempdir().unwrap();
        let (_, db) = opened(&folder).await;
        db.execute_unprepared("create table thing (a integer, b integer)").await.unwrap();
        db.execute_unprepared("create index thing_a on thing (a)").await.unwrap();
        db.execute_unprepared("insert into thing values (1, 1), (1, 2), (2, 3), (3, 4)").await.unwrap();
        survey(&db).await.unwrap();
        let n = |table| sql(&db, &format!("select count(*) as n from {table} where idx = 'thing_a'"), []);
        assert_eq!(count(&db, n("sqlite_stat1")).await.unwrap(), 1);
        assert_eq!(count(&db, n("sqlite_stat4")).await.unwrap(), 0);
    }

    #[tokio::test]
    async fn every_connection_to_a_file_waits_for_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let (config, db) = opened(&folder).await;
        let mut open = Vec::new();
        for _ in 0..config.database_connections {
            let tx = db.pool().begin().await.unwrap();
            for (asked, full) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
                let query = sql(&tx, &format!("select cast({asked} as text) as it from pragma_{asked}"), []);
                let row = tx.query_one_raw(query).await.unwrap().unwrap();
                assert_eq!(row.try_get::<String>("", "it").unwrap(), full, "{asked}");
            }
            open.push(tx);
        }
    }
}
