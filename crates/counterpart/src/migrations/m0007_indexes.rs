//! Ways to the few rows that start pages ask for among many: roles of a programme, and people to whom
//! letters do not arrive.

use sea_orm_migration::prelude::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0007_indexes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for text in [
            "create index membership_role on membership (programme_id, role) where ended_at is null",
            "create index person_bounced on person (bounced_at) where bounced_at is not null",
        ] {
            schema.get_connection().execute_unprepared(text).await?;
        }
        Ok(())
    }
}
