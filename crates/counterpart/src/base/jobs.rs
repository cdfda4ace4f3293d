//! A durable queue in the application's own database: work is enqueued in the transaction of the act
//! that wants it.

use super::clock::Instant;
use super::error::Result;
use super::ids::JobId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, EntityTrait};

/// How far a piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for its time and its turn.
    Queued,
    /// A worker has it, for as long as it renews its lease.
    Running,
    /// Done; its key stays used.
    Done,
    /// Tried for a day in vain.
    Failed,
}

/// The rows of the queue.
pub(crate) mod table {
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
}

/// Wants a piece of work done, once for each key, as soon as somebody is free.
pub async fn enqueue(
    tx: &impl ConnectionTrait,
    kind: &'static str,
    key: String,
    payload: serde_json::Value,
    now: Instant,
) -> Result<()> {
    let row = table::ActiveModel {
        id: Set(JobId::fresh()),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        key: Set(key),
        state: Set(State::Queued),
        attempts: Set(0),
        created_at: Set(now),
        run_at: Set(now),
        lease_until: Set(None),
        error: Set(None),
    };
    table::Entity::insert(row)
        .on_conflict_do_nothing_on([table::Column::Key])
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
