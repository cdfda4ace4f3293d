//! Keys of names go without letters that nobody sees, as those of names typed since do: two names that look
//! alike have one key. Names themselves stay as they were typed, and so do the keys by which the journal and
//! letters are searched, for nothing compares those.

use crate::base::{db, form};
use sea_orm::QueryResult;
use sea_orm::prelude::Uuid;
use sea_orm_migration::prelude::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0013_names"
    }
}

/// The tables with names, the columns of which each key is made, and what else must hold. A programme has
/// each organisation once, an organisation each division and each grade: of two that look alike the second
/// keeps its key.
const KEYS: [(&str, &str, &[&str], &str); 7] = [
    ("programme", "name_key", &["name"], ""),
    (
        "organisation",
        "name_key",
        &["name"],
        " and not exists (select 1 from organisation other
            where other.programme_id = organisation.programme_id and other.name_key = $1)",
    ),
    ("organisation", "search_key", &["name", "industry", "belongs_to", "locations"], ""),
    (
        "division",
        "name_key",
        &["name"],
        " and not exists (select 1 from division other
            where other.organisation_id = division.organisation_id and other.name_key = $1)",
    ),
    ("person", "name_key", &["name"], ""),
    ("invitation", "name_key", &["name"], ""),
    (
        "grade",
        "name_key",
        &["name"],
        " and not exists (select 1 from grade other
            where other.organisation_id = grade.organisation_id and other.name_key = $1)",
    ),
];

/// The key that a row should have, where it has another.
fn other(row: &QueryResult, names: &[&str]) -> Result<Option<String>, DbErr> {
    let mut keys = Vec::new();
    for name in names {
        keys.push(form::folded(&row.try_get::<String>("", name)?));
    }
    let right = keys.join(" ");
    Ok((row.try_get::<String>("", "known")? != right).then_some(right))
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let on = schema.get_connection();
        for (table, key, names, only) in KEYS {
            let select = format!("select id, {key} as known, {} from {table} order by id", names.join(", "));
            for row in on.query_all_raw(db::sql(on, &select, [])).await? {
                if let Some(right) = other(&row, names)? {
                    let id: Uuid = row.try_get("", "id")?;
                    let update = format!("update {table} set {key} = $1 where id = $2{only}");
                    on.execute_raw(db::sql(on, &update, [right.into(), id.into()])).await?;
                }
            }
        }
        Ok(())
    }
}
