//! Forgetting what has served: counted tries.

use super::{Db, Installation, Instant, Result, db};
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

/// How long a counted try is kept: longer than any limit looks back.
const ATTEMPTS: TimeDelta = TimeDelta::days(2);

/// Forgets tries that no limit counts any more. Returns how many.
pub async fn attempt_prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let gone = db::sql(db, "delete from attempt where at < $1", [(now - ATTEMPTS).into()]);
    Ok(db.execute_raw(gone).await?.rows_affected())
}
