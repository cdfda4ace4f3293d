//! Whoever is a mentor or a mentee in a cohort is so once, through one organisation or none.

use sea_orm_migration::prelude::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0008_once"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for text in [
            "update membership set ended_at = started_at
              where ended_at is null and cohort_id is not null and exists (
                select 1 from membership first
                 where first.person_id = membership.person_id and first.cohort_id = membership.cohort_id
                   and first.role = membership.role and first.ended_at is null and first.id < membership.id)",
            "create unique index membership_once on membership (person_id, cohort_id, role)
              where ended_at is null and cohort_id is not null",
        ] {
            schema.get_connection().execute_unprepared(text).await?;
        }
        Ok(())
    }
}
