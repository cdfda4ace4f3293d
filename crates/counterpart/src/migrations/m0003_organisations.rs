//! Organisations with their divisions, and which of them take part in which cohort with how many seats.

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
        for table in [organisation(), division(), seat()] {
            schema.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("organisation_name", "organisation", ["programme_id", "name_key"]),
            ("division_name", "division", ["organisation_id", "name_key"]),
        ] {
            let mut index = Index::create().name(name).table(table).unique().to_owned();
            for column in columns {
                index.col(column);
            }
            schema.create_index(index).await?;
        }
        let seats_of =
            Index::create().name("seat_organisation").table("seat").col("organisation_id").to_owned();
        schema.create_index(seats_of).await
    }
}

fn organisation() -> TableCreateStatement {
    Table::create()
        .table("organisation")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("sector"))
        .col(text("industry"))
        .col(text("size"))
        .col(text("belongs_to"))
        .col(text("locations"))
        .col(text("culture"))
        .col(text("field_of_work"))
        .col(text("products"))
        .col(text("leadership"))
        .col(integer_null("hours_meetings"))
        .col(integer_null("hours_between"))
        .col(text("hours_from"))
        .col(text("search_key"))
        .col(date_null("ready_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(integer("version"))
        .foreign_key(ForeignKey::create().from("organisation", "programme_id").to("programme", "id"))
        .index(Index::create().name("organisation_of_programme").unique().col("programme_id").col("id"))
        .to_owned()
}

fn division() -> TableCreateStatement {
    Table::create()
        .table("division")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("organisation_id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(integer("version"))
        .foreign_key(
            ForeignKey::create()
                .from("division", ("programme_id", "organisation_id"))
                .to("organisation", ("programme_id", "id")),
        )
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
        .col(timestamp_with_time_zone_null("left_at"))
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
