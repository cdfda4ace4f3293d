//! What a programme says of partners has a state of its own, so that whoever saves its settings does not
//! make that form stale.

use sea_orm_migration::prelude::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0009_partners"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let text = "alter table programme add column partners_version integer not null default 1";
        schema.get_connection().execute_unprepared(text).await?;
        Ok(())
    }
}
