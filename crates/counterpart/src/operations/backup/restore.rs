//! Restoring a backup into a database in which there is nothing yet.

use super::columns::Table;
use super::file::{Line, Reading, verify};
use super::{Foot, Head, refused, tables};
use crate::base::config::Config;
use crate::base::text::Message;
use crate::base::{Db, Installation, Instant, Tx, db, outbox};
use crate::migrations;
use crate::operations::{opening, store};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, Value};
use std::path::Path;

/// Why a backup is restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The old data were lost: what happened after the backup is not known here.
    Recover,
    /// The old server was stopped before the backup, and this one takes its place: nothing has
    /// happened since.
    Move,
}

/// What is not taken back into use when it is not known what happened since: signing in again is
/// safer than a session that was ended, and counted tries are over.
pub const FORGOTTEN: [&str; 3] = ["session", "link", "attempt"];

/// How many values one statement carries at most. SQLite looks for each among all the names of a
/// statement, so that long statements take far longer than many.
fn most_values(backend: DbBackend) -> usize {
    if backend == DbBackend::Sqlite { 500 } else { 30_000 }
}

/// Restores a file into the database of a configuration, all of it or nothing.
pub async fn restore(
    config: &Config,
    path: &Path,
    purpose: Purpose,
    now: Instant,
) -> Result<(Head, Foot), Message> {
    let (head, foot) = verify(path)?;
    let known = migrations::steps();
    if let Some(step) = head.steps.iter().find(|step| !known.contains(step)) {
        return Err(Message::new("backup-newer").with("step", step.as_str()));
    }
    let db = opening::connect(config).await?;
    is_empty(&db, &head).await?;
    migrations::up_to(&db, config, head.steps.len()).await.map_err(refused)?;
    if tables::list(&db, Installation).await? != head.tables {
        return Err(Message::new("backup-damaged"));
    }
    let tx = db::begin(&db).await.map_err(refused)?;
    let keys = loosen(&tx).await.map_err(refused)?;
    load(&tx, path).await?;
    for (table, name, rule) in keys {
        let add = format!("alter table \"{table}\" add constraint \"{name}\" {rule}");
        tx.execute_unprepared(&add).await.map_err(refused)?;
    }
    for (table, rows) in &foot.rows {
        if tables::count(&tx, Installation, table).await? != *rows {
            return Err(Message::new("backup-damaged"));
        }
    }
    if purpose == Purpose::Recover {
        forget(&tx).await.map_err(refused)?;
    }
    store::backup_note(&tx, Installation, "backup-restored", now).await.map_err(refused)?;
    tx.commit().await.map_err(refused)?;
    migrations::up(&db, config).await.map_err(refused)?;
    db::survey(&db).await.map_err(refused)?;
    db.close().await.map_err(refused)?;
    Ok((head, foot))
}

/// Refuses a database that has anything in it, or whose schema is further than the backup's.
async fn is_empty(db: &Db, head: &Head) -> Result<(), Message> {
    let there = tables::list(db, Installation).await?;
    let mut rows = 0;
    for table in &there {
        rows += tables::count(db, Installation, &table.name).await?;
    }
    let steps =
        if there.is_empty() { Vec::new() } else { store::steps(db, Installation).await.map_err(refused)? };
    let is_before = steps.len() <= head.steps.len() && steps.iter().all(|step| head.steps.contains(step));
    if rows > 0 || !is_before {
        return Err(Message::new("restore-not-empty").with("n", rows).with("count", rows));
    }
    Ok(())
}

/// Lets rows come in any order. SQLite looks at references when the transaction ends; PostgreSQL's
/// are taken away, and given back to be added when all rows are there.
async fn loosen(tx: &Tx) -> Result<Vec<(String, String, String)>, sea_orm::DbErr> {
    if tx.get_database_backend() == DbBackend::Sqlite {
        tx.execute_unprepared("pragma defer_foreign_keys = on").await?;
        return Ok(Vec::new());
    }
    let asked = "select c.conrelid::regclass::text as on_table, c.conname::text as name,
            pg_get_constraintdef(c.oid) as rule
        from pg_constraint c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
        order by 1, 2";
    let mut keys = Vec::new();
    for row in tx.query_all_raw(db::sql(tx, asked, [])).await? {
        let table: String = row.try_get("", "on_table")?;
        let table = table.trim_matches('"').to_owned();
        let name: String = row.try_get("", "name")?;
        tx.execute_unprepared(&format!("alter table \"{table}\" drop constraint \"{name}\"")).await?;
        keys.push((table, name, row.try_get("", "rule")?));
    }
    Ok(keys)
}

async fn load(tx: &Tx, path: &Path) -> Result<(), Message> {
    let mut reading = Reading::open(path)?;
    let described = reading.head.tables.clone();
    let mut batch: Option<Batch> = None;
    loop {
        match reading.line()? {
            Line::Table(name) => {
                if let Some(mut full) = batch.take() {
                    full.flush(tx).await?;
                }
                let most = most_values(tx.get_database_backend());
                let table = described.iter().find(|table| table.name == name);
                batch = table.map(|table| Batch { table, values: Vec::new(), most });
            }
            Line::Row(values) => {
                if let Some(batch) = &mut batch {
                    batch.add(&values);
                    if batch.is_full() {
                        batch.flush(tx).await?;
                    }
                }
            }
            Line::Foot(_) => {
                if let Some(mut full) = batch.take() {
                    full.flush(tx).await?;
                }
                return Ok(());
            }
        }
    }
}

/// Rows that go into the database together.
struct Batch<'a> {
    table: &'a Table,
    values: Vec<Value>,
    most: usize,
}

impl Batch<'_> {
    fn add(&mut self, row: &[serde_json::Value]) {
        let read = self.table.columns.iter().zip(row).filter_map(|(column, value)| column.kind.read(value));
        self.values.extend(read);
    }

    fn is_full(&self) -> bool {
        self.values.len() + self.table.columns.len() > self.most
    }

    async fn flush(&mut self, tx: &Tx) -> Result<(), Message> {
        let wide = self.table.columns.len();
        let rows = self.values.len() / wide.max(1);
        if rows == 0 {
            return Ok(());
        }
        let row = |at: usize| {
            let marks: Vec<String> = (1..=wide).map(|column| format!("${}", at * wide + column)).collect();
            format!("({})", marks.join(", "))
        };
        let names: Vec<String> =
            self.table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let text = format!(
            "insert into \"{}\" ({}) values {}",
            self.table.name,
            names.join(", "),
            (0..rows).map(row).collect::<Vec<_>>().join(", ")
        );
        let insert = db::sql(tx, &text, std::mem::take(&mut self.values));
        tx.execute_raw(insert).await.map_err(refused)?;
        Ok(())
    }
}

/// Forgets what must not go on as if nothing had happened. A letter that waited may have gone since:
/// somebody decides.
async fn forget(tx: &Tx) -> Result<(), sea_orm::DbErr> {
    for table in FORGOTTEN {
        tx.execute_unprepared(&format!("delete from \"{table}\"")).await?;
    }
    use outbox::State;
    use outbox::table::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Unsure))
        .filter(Column::State.is_in([State::Queued, State::Sending]))
        .exec(tx)
        .await?;
    Ok(())
}
