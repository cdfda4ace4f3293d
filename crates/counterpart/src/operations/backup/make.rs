//! Making a backup while the server goes on: one look at the database at one instant.

use super::columns::Table;
use super::file::Writing;
use super::{FORM, Foot, Head, refused, tables};
use crate::base::text::Message;
use crate::base::{Db, Installation, Instant, db};
use crate::migrations;
use crate::operations::{VERSION, store};
use futures_util::TryStreamExt;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbErr, IsolationLevel, StreamTrait, TransactionTrait,
};
use std::path::Path;

/// Writes everything into a file that is not there yet, and notes in the journal that it was made.
/// Every write that was acknowledged before it began is in it; nobody waits for it.
pub async fn make(db: &Db, path: &Path, now: Instant) -> Result<Foot, Message> {
    if path.exists() {
        return Err(Message::new("backup-exists").with("path", path.display().to_string()));
    }
    let seen = snapshot(db).await.map_err(refused)?;
    let steps = store::steps(&seen, Installation).await.map_err(refused)?;
    if let Some(step) = steps.iter().find(|step| !migrations::steps().contains(step)) {
        return Err(Message::new("serve-newer").with("step", step.as_str()));
    }
    let tables = tables::list(&seen, Installation).await?;
    let head = Head { form: FORM, made_at: now, program: VERSION.to_owned(), steps, tables };
    let mut writing = Writing::begin(path, &head)?;
    for table in &head.tables {
        writing.table(&table.name)?;
        copy(&seen, table, &mut writing).await?;
    }
    drop(seen);
    let foot = writing.end(path)?;
    note(db, now).await.map_err(refused)?;
    Ok(foot)
}

/// One look: PostgreSQL's repeatable read, or SQLite's state at the first question asked.
async fn snapshot(db: &Db) -> Result<DatabaseTransaction, DbErr> {
    if db::is_sqlite(db) {
        return db.pool().begin().await;
    }
    db.pool().begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await
}

async fn copy(from: &DatabaseTransaction, table: &Table, to: &mut Writing) -> Result<(), Message> {
    let question = tables::question(ConnectionTrait::get_database_backend(from), table);
    let mut rows = from.stream_raw(db::sql(from, &question, [])).await.map_err(refused)?;
    while let Some(row) = rows.try_next().await.map_err(refused)? {
        let mut values = Vec::with_capacity(table.columns.len());
        for (at, column) in table.columns.iter().enumerate() {
            let text: Option<String> = row.try_get_by_index(at).map_err(refused)?;
            let value = column.kind.written(text).ok_or_else(|| {
                Message::new("backup-column").with("place", format!("{}.{}", table.name, column.name))
            })?;
            values.push(value);
        }
        to.row(values)?;
    }
    Ok(())
}

async fn note(db: &Db, now: Instant) -> crate::base::Result<()> {
    let tx = db::begin(db).await?;
    store::backup_note(&tx, Installation, "backup-made", now).await?;
    Ok(tx.commit().await?)
}
