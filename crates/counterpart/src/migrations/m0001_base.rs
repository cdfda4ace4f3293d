//! Journal, jobs, and the counting of tries.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0001_base"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [journal(), job(), attempt()] {
            schema.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("journal_programme", "journal", vec!["programme_id", "at"]),
            ("journal_subject", "journal", vec!["subject", "at"]),
            ("journal_person", "journal", vec!["person_id", "at"]),
            ("job_next", "job", vec!["state", "run_at"]),
            ("attempt_key", "attempt", vec!["key", "at"]),
        ] {
            let mut index = Index::create().name(name).table(table).to_owned();
            for column in columns {
                index.col(column);
            }
            schema.create_index(index).await?;
        }
        append_only(schema).await
    }
}

fn journal() -> TableCreateStatement {
    Table::create()
        .table("journal")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("at"))
        .col(uuid_null("programme_id"))
        .col(uuid_null("organisation_id"))
        .col(uuid_null("person_id"))
        .col(text("role"))
        .col(text("act"))
        .col(text("subject"))
        .col(text("words"))
        .col(text("words_key"))
        .to_owned()
}

fn job() -> TableCreateStatement {
    Table::create()
        .table("job")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(json_binary("payload"))
        .col(text("key").unique_key())
        .col(text("state"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("run_at"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(text_null("error"))
        .to_owned()
}

fn attempt() -> TableCreateStatement {
    Table::create()
        .table("attempt")
        .col(pk_uuid("id"))
        .col(text("key"))
        .col(timestamp_with_time_zone("at"))
        .to_owned()
}

/// The journal is only ever added to; a row may go when it is 24 months old.
async fn append_only(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements: &[&str] = match schema.get_database_backend() {
        DbBackend::Postgres => &[
            "create function journal_stays() returns trigger language plpgsql as $$ begin
                if tg_op = 'DELETE' and old.at < now() - interval '24 months' then return old; end if;
                raise exception 'the journal is only ever added to';
             end $$",
            "create trigger journal_stays before update or delete on journal
             for each row execute function journal_stays()",
        ],
        _ => &[
            "create trigger journal_unchanged before update on journal
             begin select raise(abort, 'the journal is only ever added to'); end",
            "create trigger journal_kept before delete on journal
             when datetime(old.at) > datetime('now', '-24 months')
             begin select raise(abort, 'the journal is only ever added to'); end",
        ],
    };
    for statement in statements {
        schema.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
