//! How many letters wait or need somebody, and how long their texts and they themselves are kept.

use super::{State, table};
use crate::base::ids::PersonId;
use crate::base::{Db, Installation, Instant, Result, Scope};
use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};

/// The letters of one kind in one state.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Figure {
    /// The word of the kind.
    pub kind: String,
    /// The state: any but sent, late and declined.
    pub state: State,
    /// How many.
    pub depth: i64,
    /// Since when the oldest is in the outbox.
    pub oldest: Instant,
}

/// How many letters of each kind wait or need somebody, for metrics and the admin's page.
pub async fn figures(db: &Db, _: Installation) -> Result<Vec<Figure>> {
    let open = [State::Queued, State::Sending, State::Unsure, State::Failed];
    let rows = table::Entity::find()
        .select_only()
        .column(table::Column::Kind)
        .column(table::Column::State)
        .column_as(Expr::col(table::Column::Id).count(), "depth")
        .column_as(Expr::col(table::Column::CreatedAt).min(), "oldest")
        .filter(table::COLUMN.state.is_in(open))
        .group_by(table::Column::Kind)
        .group_by(table::Column::State)
        .into_model::<Figure>()
        .all(db)
        .await?;
    Ok(rows)
}

/// Empties the texts of letters that are no longer waiting after so many days; that they were sent is kept
/// as long as their programme. Returns how many.
pub async fn prune(db: &Db, _: Installation, days: u32, now: Instant) -> Result<u64> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::Body, Expr::value(""))
        .col_expr(table::Column::Link, Expr::value(None::<String>))
        .filter(table::COLUMN.created_at.lt(now - TimeDelta::days(days.into())))
        .filter(table::COLUMN.body.ne(""))
        .filter(table::COLUMN.state.is_not_in([State::Queued, State::Sending]))
        .exec(db)
        .await?;
    Ok(done.rows_affected)
}

/// Forgets letters of a kind whose keys begin so, because what they were about is forgotten. Returns how many.
pub async fn forget(db: &Db, _: Installation, kind: &str, beginning: &str) -> Result<u64> {
    let done = table::Entity::delete_many()
        .filter(table::COLUMN.kind.eq(kind))
        .filter(table::COLUMN.key.starts_with(beginning))
        .exec(db)
        .await?;
    Ok(done.rows_affected)
}

/// Forgets every letter of a programme, because its people are forgotten.
pub async fn forget_programme(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    table::Entity::delete_many().filter(table::COLUMN.programme_id.eq(scope.programme)).exec(tx).await?;
    Ok(())
}

/// Forgets every letter to these people.
pub async fn forget_people(tx: &impl ConnectionTrait, _: Installation, people: &[PersonId]) -> Result<()> {
    let to = table::COLUMN.person_id.is_in(people.iter().copied());
    table::Entity::delete_many().filter(to).exec(tx).await?;
    Ok(())
}
