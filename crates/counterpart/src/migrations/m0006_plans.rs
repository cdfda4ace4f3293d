//! What a programme plans with people and organisations: tasks, decisions about going ahead, and the
//! organisations' grades on the ladder.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0006_plans"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [task(), decision(), mapping(), grade()] {
            schema.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("task_programme", "task", vec!["programme_id", "cohort_id"]),
            ("decision_programme", "decision", vec!["programme_id", "decided_at"]),
        ] {
            let mut index = Index::create().name(name).table(table).to_owned();
            for column in columns {
                index.col(column);
            }
            schema.create_index(index).await?;
        }
        Ok(())
    }
}

fn task() -> TableCreateStatement {
    Table::create()
        .table("task")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid_null("cohort_id"))
        .col(text("stage"))
        .col(text_null("usual"))
        .col(text("words"))
        .col(text("note"))
        .col(text_null("owner_role"))
        .col(uuid_null("owner_person"))
        .col(date_null("due_on"))
        .col(integer("position"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(uuid_null("done_by"))
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("task", "programme_id").to("programme", "id"))
        .foreign_key(
            ForeignKey::create()
                .from("task", ("programme_id", "cohort_id"))
                .to("cohort", ("programme_id", "id")),
        )
        .foreign_key(ForeignKey::create().from("task", "owner_person").to("person", "id"))
        .foreign_key(ForeignKey::create().from("task", "done_by").to("person", "id"))
        .to_owned()
}

fn decision() -> TableCreateStatement {
    Table::create()
        .table("decision")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("verdict"))
        .col(text("reason"))
        .col(integer("ready"))
        .col(timestamp_with_time_zone("decided_at"))
        .col(uuid("decided_by"))
        .foreign_key(ForeignKey::create().from("decision", "programme_id").to("programme", "id"))
        .foreign_key(ForeignKey::create().from("decision", "decided_by").to("person", "id"))
        .to_owned()
}

/// Which state of an organisation's grades is in force, so that two editors notice each other.
fn mapping() -> TableCreateStatement {
    Table::create()
        .table("mapping")
        .col(uuid("programme_id"))
        .col(uuid("organisation_id"))
        .col(integer("version"))
        .primary_key(Index::create().col("programme_id").col("organisation_id"))
        .foreign_key(
            ForeignKey::create()
                .from("mapping", ("programme_id", "organisation_id"))
                .to("organisation", ("programme_id", "id")),
        )
        .to_owned()
}

fn grade() -> TableCreateStatement {
    Table::create()
        .table("grade")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("organisation_id"))
        .col(uuid("level_id"))
        .col(text("name"))
        .col(text("name_key"))
        .foreign_key(
            ForeignKey::create()
                .from("grade", ("programme_id", "organisation_id"))
                .to("mapping", ("programme_id", "organisation_id")),
        )
        .foreign_key(
            ForeignKey::create()
                .from("grade", ("programme_id", "level_id"))
                .to("level", ("programme_id", "id")),
        )
        .index(Index::create().name("grade_once").unique().col("organisation_id").col("name_key"))
        .to_owned()
}
