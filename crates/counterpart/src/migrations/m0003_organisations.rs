//! Organisations, and which of them take part in which cohort.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0003_organisations"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(organisation()).await?;
        schema.create_table(seat()).await
    }
}

fn organisation() -> TableCreateStatement {
    Table::create()
        .table("organisation")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(date_null("ready_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("organisation", "programme_id").to("programme", "id"))
        .index(Index::create().name("organisation_of_programme").unique().col("programme_id").col("id"))
        .to_owned()
}

fn seat() -> TableCreateStatement {
    Table::create()
        .table("seat")
        .col(uuid("programme_id"))
        .col(uuid("cohort_id"))
        .col(uuid("organisation_id"))
        .col(integer("mentees"))
        .col(integer("mentors"))
        .col(timestamp_with_time_zone("joined_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("cohort_id").col("organisation_id"))
        .foreign_key(
            ForeignKey::create()
                .from("seat", ("programme_id", "cohort_id"))
                .to("cohort", ("programme_id", "id")),
        )
        .foreign_key(
            ForeignKey::create()
                .from("seat", ("programme_id", "organisation_id"))
                .to("organisation", ("programme_id", "id")),
        )
        .to_owned()
}
