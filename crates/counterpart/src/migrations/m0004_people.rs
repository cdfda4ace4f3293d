//! People: accounts, their addresses, what they are in which programme, and how they sign in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0004_people"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [person(), address(), membership(), invitation(), session(), link()] {
            schema.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("address_person", "address", vec!["person_id"]),
            ("membership_person", "membership", vec!["person_id"]),
            ("membership_programme", "membership", vec!["programme_id", "organisation_id"]),
            ("invitation_programme", "invitation", vec!["programme_id", "organisation_id"]),
            ("invitation_address", "invitation", vec!["address_key"]),
            ("session_person", "session", vec!["person_id"]),
            ("link_browser", "link", vec!["browser_hash"]),
            ("link_person", "link", vec!["person_id"]),
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

fn person() -> TableCreateStatement {
    Table::create()
        .table("person")
        .col(pk_uuid("id"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("pronouns"))
        .col(text("language"))
        .col(text("zone"))
        .col(boolean("is_admin"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("suspended_at"))
        .col(timestamp_with_time_zone_null("bounced_at"))
        .col(integer("version"))
        .to_owned()
}

fn address() -> TableCreateStatement {
    Table::create()
        .table("address")
        .col(ColumnDef::new("key").text().not_null().primary_key())
        .col(uuid("person_id"))
        .col(text("address"))
        .col(boolean("is_main"))
        .col(timestamp_with_time_zone("confirmed_at"))
        .foreign_key(ForeignKey::create().from("address", "person_id").to("person", "id"))
        .to_owned()
}

fn membership() -> TableCreateStatement {
    Table::create()
        .table("membership")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(uuid("programme_id"))
        .col(uuid_null("organisation_id"))
        .col(uuid_null("cohort_id"))
        .col(text("role"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(ForeignKey::create().from("membership", "person_id").to("person", "id"))
        .foreign_key(ForeignKey::create().from("membership", "programme_id").to("programme", "id"))
        .foreign_key(
            ForeignKey::create()
                .from("membership", ("programme_id", "organisation_id"))
                .to("organisation", ("programme_id", "id")),
        )
        .foreign_key(
            ForeignKey::create()
                .from("membership", ("programme_id", "cohort_id"))
                .to("cohort", ("programme_id", "id")),
        )
        .to_owned()
}

fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid_null("organisation_id"))
        .col(uuid_null("cohort_id"))
        .col(text("role"))
        .col(text("name"))
        .col(text("name_key"))
        .col(text("address"))
        .col(text("address_key"))
        .col(text("language"))
        .col(ColumnDef::new("token_hash").binary().not_null().unique_key())
        .col(uuid("invited_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(integer("sendings"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(uuid_null("person_id"))
        .col(uuid_null("replaces_id"))
        .foreign_key(ForeignKey::create().from("invitation", "programme_id").to("programme", "id"))
        .foreign_key(ForeignKey::create().from("invitation", "invited_by").to("person", "id"))
        .foreign_key(ForeignKey::create().from("invitation", "person_id").to("person", "id"))
        .foreign_key(ForeignKey::create().from("invitation", "replaces_id").to("membership", "id"))
        .foreign_key(
            ForeignKey::create()
                .from("invitation", ("programme_id", "organisation_id"))
                .to("organisation", ("programme_id", "id")),
        )
        .foreign_key(
            ForeignKey::create()
                .from("invitation", ("programme_id", "cohort_id"))
                .to("cohort", ("programme_id", "id")),
        )
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(pk_uuid("id"))
        .col(ColumnDef::new("token_hash").binary().not_null().unique_key())
        .col(uuid("person_id"))
        .col(uuid_null("membership_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("seen_at"))
        .col(text("device"))
        .col(text("network"))
        .foreign_key(ForeignKey::create().from("session", "person_id").to("person", "id"))
        .foreign_key(ForeignKey::create().from("session", "membership_id").to("membership", "id"))
        .to_owned()
}

fn link() -> TableCreateStatement {
    Table::create()
        .table("link")
        .col(pk_uuid("id"))
        .col(text("purpose"))
        .col(uuid_null("person_id"))
        .col(text("address"))
        .col(text("address_key"))
        .col(ColumnDef::new("token_hash").binary().not_null().unique_key())
        .col(ColumnDef::new("browser_hash").binary().null())
        .col(text("code"))
        .col(text("next"))
        .col(integer("tries"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(ForeignKey::create().from("link", "person_id").to("person", "id"))
        .to_owned()
}
