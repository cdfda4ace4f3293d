//! The rows of the queue.

use crate::base::ids::JobId;
use sea_orm::entity::prelude::*;

/// One piece of work.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub kind: String,
    pub payload: Json,
    pub key: String,
    pub state: super::State,
    pub attempts: i32,
    pub created_at: DateTimeUtc,
    pub run_at: DateTimeUtc,
    pub lease_until: Option<DateTimeUtc>,
    pub error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
