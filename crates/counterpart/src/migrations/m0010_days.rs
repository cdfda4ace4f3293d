//! The day that a usual task was given by its cohort's dates: as long as it is due then, its day may follow
//! the cohort. What is due on a day already counts as set by somebody.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

/// The step.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0010_days"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let task = Table::alter().table("task").add_column(date_null("planned_on")).to_owned();
        schema.alter_table(task).await
    }
}
