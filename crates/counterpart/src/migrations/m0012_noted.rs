//! Whether it was noted by hand that letters to somebody come back: such a mark stays when a mail server
//! takes the next letter, since it may still come back later.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0012_noted"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let noted = boolean("bounce_noted").default(false).to_owned();
        let person = Table::alter().table("person").add_column(noted).to_owned();
        schema.alter_table(person).await
    }
}
