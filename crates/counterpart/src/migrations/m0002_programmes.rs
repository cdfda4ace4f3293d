//! Programmes and their cohorts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0002_programmes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(programme()).await?;
        schema.create_table(cohort()).await
    }
}

fn programme() -> TableCreateStatement {
    Table::create()
        .table("programme")
        .col(pk_uuid("id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("shape"))
        .col(text("language"))
        .col(text("zone"))
        .col(text_null("reply_to"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(integer("version"))
        .to_owned()
}

fn cohort() -> TableCreateStatement {
    Table::create()
        .table("cohort")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("name"))
        .col(text("state"))
        .col(date_null("starts_on"))
        .col(date_null("ends_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("cohort", "programme_id").to("programme", "id"))
        .index(Index::create().name("cohort_of_programme").unique().col("programme_id").col("id"))
        .to_owned()
}
