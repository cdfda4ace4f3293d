//! Forgetting what has served: sessions and links that are over.

use super::Lasting;
use super::table::session;
use crate::base::{Db, Installation, Instant, Result, db};
use chrono::TimeDelta;
use sea_orm::{Condition, ConnectionTrait, EntityTrait, QueryFilter};

/// Forgets sessions that are over for everybody, with the network they came from. Returns how many.
pub async fn session_prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let longest = Lasting::of(false);
    let is_over = Condition::any()
        .add(session::COLUMN.seen_at.lt(now - longest.idle))
        .add(session::COLUMN.created_at.lt(now - longest.whole));
    Ok(session::Entity::delete_many().filter(is_over).exec(db).await?.rows_affected)
}

/// How long a link that is over is kept, so that whoever follows it late is told what happened.
pub const LINKS: TimeDelta = TimeDelta::days(7);

/// Forgets links that were over long ago. Returns how many.
pub async fn link_prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let gone = db::sql(db, "delete from link where expires_at < $1", [(now - LINKS).into()]);
    Ok(db.execute_raw(gone).await?.rows_affected())
}
