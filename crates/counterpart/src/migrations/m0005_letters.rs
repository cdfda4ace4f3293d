//! Letters: the outbox, how programmes word them, and who has unsubscribed from which.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0005_letters"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [letter(), wording(), unsubscription()] {
            schema.create_table(table).await?;
        }
        for (name, columns) in [
            ("letter_next", vec!["state", "next_at"]),
            ("letter_programme", vec!["programme_id", "created_at"]),
            ("letter_person", vec!["person_id"]),
        ] {
            let mut index = Index::create().name(name).table("letter").to_owned();
            for column in columns {
                index.col(column);
            }
            schema.create_index(index).await?;
        }
        Ok(())
    }
}

fn letter() -> TableCreateStatement {
    Table::create()
        .table("letter")
        .col(pk_uuid("id"))
        .col(text("key").unique_key())
        .col(text("kind"))
        .col(uuid_null("programme_id"))
        .col(uuid_null("person_id"))
        .col(text("name"))
        .col(text("address"))
        .col(text("search_key"))
        .col(text("language"))
        .col(text("subject"))
        .col(text("body"))
        .col(text_null("link"))
        .col(text_null("stop_token").unique_key())
        .col(text("state"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("next_at"))
        .col(timestamp_with_time_zone_null("until_at"))
        .col(timestamp_with_time_zone_null("tried_at"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .col(text_null("error"))
        .foreign_key(ForeignKey::create().from("letter", "programme_id").to("programme", "id"))
        .foreign_key(ForeignKey::create().from("letter", "person_id").to("person", "id"))
        .to_owned()
}

fn wording() -> TableCreateStatement {
    Table::create()
        .table("wording")
        .col(uuid("programme_id"))
        .col(text("kind"))
        .col(text("language"))
        .col(text("subject"))
        .col(text("body"))
        .col(boolean("is_on"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("programme_id").col("kind").col("language"))
        .foreign_key(ForeignKey::create().from("wording", "programme_id").to("programme", "id"))
        .to_owned()
}

fn unsubscription() -> TableCreateStatement {
    Table::create()
        .table("unsubscription")
        .col(pk_uuid("id"))
        .col(uuid_null("programme_id"))
        .col(text("kind"))
        .col(text("address_key"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(ForeignKey::create().from("unsubscription", "programme_id").to("programme", "id"))
        .index(
            Index::create()
                .name("unsubscription_once")
                .unique()
                .col("programme_id")
                .col("kind")
                .col("address_key"),
        )
        .to_owned()
}
