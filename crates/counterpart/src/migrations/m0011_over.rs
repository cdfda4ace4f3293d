//! What is kept of programmes that are over when their people are forgotten: how many there were. A
//! decision may have been taken by somebody who is no longer named.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0011_over"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let none = |name| integer(name).default(0).to_owned();
        for (table, column) in [
            ("programme", timestamp_with_time_zone_null("kept_at")),
            ("programme", date_null("forget_on")),
            ("programme", timestamp_with_time_zone_null("forgotten_at")),
            ("cohort", none("mentees_were")),
            ("cohort", none("mentors_were")),
            ("seat", none("mentees_were")),
            ("seat", none("mentors_were")),
        ] {
            schema.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        for statement in unsigned(schema.get_database_backend()) {
            schema.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }
}

/// SQLite cannot allow a column to be empty, so the table is made anew.
fn unsigned(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &["alter table decision alter column decided_by drop not null"],
        _ => &[
            "create table decision_next (
                id uuid_text not null primary key, programme_id uuid_text not null, verdict text not null,
                reason text not null, ready integer not null, decided_at timestamp_with_timezone_text not null,
                decided_by uuid_text,
                foreign key (programme_id) references programme (id),
                foreign key (decided_by) references person (id))",
            "insert into decision_next select id, programme_id, verdict, reason, ready, decided_at, decided_by
               from decision",
            "drop table decision",
            "alter table decision_next rename to decision",
            "create index decision_programme on decision (programme_id, decided_at)",
        ],
    }
}
