//! The tables of a database, asked of the database itself, so that no feature can forget one.

use super::columns::{Column, Kind, Table};
use super::refused;
use crate::base::text::Message;
use crate::base::{Installation, db};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, QueryResult};

const SQLITE_TABLES: &str = "select name as name from sqlite_master where type = 'table'
    and name not like 'sqlite\\_%' escape '\\' and name <> 'seaql_migrations' order by name";
const SQLITE_COLUMNS: &str = "select name as name, type as declared, pk > 0 as is_key
    from pragma_table_info($1) order by cid";
const POSTGRES_TABLES: &str = "select table_name::text as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'seaql_migrations'
    order by table_name::text collate \"C\"";
const POSTGRES_COLUMNS: &str = "select c.column_name::text as name, c.udt_name::text as declared,
        exists (select 1 from information_schema.table_constraints t
            join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
                and k.table_schema = t.table_schema and k.table_name = t.table_name
            where t.constraint_type = 'PRIMARY KEY' and t.table_schema = c.table_schema
                and t.table_name = c.table_name and k.column_name = c.column_name) as is_key
    from information_schema.columns c
    where c.table_schema = current_schema() and c.table_name = $1 order by c.ordinal_position";

/// Every table, in the order of their names.
pub async fn list(on: &impl ConnectionTrait, _: Installation) -> Result<Vec<Table>, Message> {
    let is_sqlite = on.get_database_backend() == DbBackend::Sqlite;
    let asked = if is_sqlite { SQLITE_TABLES } else { POSTGRES_TABLES };
    let rows = on.query_all_raw(db::sql(on, asked, [])).await.map_err(refused)?;
    let mut tables = Vec::new();
    for row in rows {
        let name: String = row.try_get("", "name").map_err(refused)?;
        tables.push(table(on, name).await?);
    }
    Ok(tables)
}

async fn table(on: &impl ConnectionTrait, name: String) -> Result<Table, Message> {
    let backend = on.get_database_backend();
    let asked = if backend == DbBackend::Sqlite { SQLITE_COLUMNS } else { POSTGRES_COLUMNS };
    let rows = on.query_all_raw(db::sql(on, asked, [name.as_str().into()])).await.map_err(refused)?;
    let (mut columns, mut key) = (Vec::new(), Vec::new());
    for row in rows {
        let (column, declared, is_key) = described(&row).map_err(refused)?;
        let kind = Kind::of_declared(backend, &declared).ok_or_else(|| {
            let place = format!("{name}.{column}: {declared}");
            Message::new("backup-column").with("place", place)
        })?;
        if is_key {
            key.push(column.clone());
        }
        columns.push(Column { name: column, kind });
    }
    key.sort();
    Ok(Table { name, columns, key })
}

fn described(row: &QueryResult) -> Result<(String, String, bool), DbErr> {
    Ok((row.try_get("", "name")?, row.try_get("", "declared")?, row.try_get("", "is_key")?))
}

/// How many rows a table has.
pub async fn count(on: &impl ConnectionTrait, _: Installation, table: &str) -> Result<u64, Message> {
    let asked = format!("select count(*) as n from \"{table}\"");
    let row = on.query_one_raw(db::sql(on, &asked, [])).await.map_err(refused)?;
    let n: i64 = row.map_or(Ok(0), |row| row.try_get("", "n")).map_err(refused)?;
    Ok(u64::try_from(n).unwrap_or_default())
}

/// The question for every row of a table, in the order of its key, each column as text.
pub fn question(backend: DbBackend, table: &Table) -> String {
    let quoted = |name: &str| format!("\"{name}\"");
    let columns = table.columns.iter().map(|column| column.kind.asked(backend, &quoted(&column.name)));
    let kind_of = |name: &str| table.columns.iter().find(|column| column.name == name).map(|c| c.kind);
    let key = table.key.iter().map(|name| match (backend, kind_of(name)) {
        (DbBackend::Postgres, Some(Kind::Text)) => format!("{} collate \"C\"", quoted(name)),
        _ => quoted(name),
    });
    let (columns, key) = (columns.collect::<Vec<_>>().join(", "), key.collect::<Vec<_>>().join(", "));
    format!("select {columns} from \"{}\" order by {key}", table.name)
}
