//! Programmes with their cohorts, their charter and the levels of their ladder.

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
        for table in [programme(), cohort(), charter(), target(), level()] {
            schema.create_table(table).await?;
        }
        Ok(())
    }
}

fn programme() -> TableCreateStatement {
    Table::create()
        .table("programme")
        .col(pk_uuid("id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("shape"))
        .col(integer("months"))
        .col(text("cadence"))
        .col(text("meeting"))
        .col(text("inside"))
        .col(text("direction"))
        .col(text("language"))
        .col(text("zone"))
        .col(text_null("reply_to"))
        .col(integer_null("partners_least"))
        .col(integer_null("partners_most"))
        .col(date_null("ready_by"))
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

fn charter() -> TableCreateStatement {
    Table::create()
        .table("charter")
        .col(pk_uuid("programme_id"))
        .col(text("purpose"))
        .col(text("employers"))
        .col(text("participants"))
        .col(text("vision"))
        .col(text("target_group"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("charter", "programme_id").to("programme", "id"))
        .to_owned()
}

fn target() -> TableCreateStatement {
    Table::create()
        .table("target")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("words"))
        .col(text("aim"))
        .col(text("measure"))
        .col(date_null("due_on"))
        .col(integer("position"))
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("target", "programme_id").to("programme", "id"))
        .index(Index::create().name("target_of_programme").unique().col("programme_id").col("id"))
        .to_owned()
}

fn level() -> TableCreateStatement {
    Table::create()
        .table("level")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("name"))
        .col(integer("position"))
        .col(timestamp_with_time_zone_null("removed_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("level", "programme_id").to("programme", "id"))
        .index(Index::create().name("level_of_programme").unique().col("programme_id").col("id"))
        .to_owned()
}
