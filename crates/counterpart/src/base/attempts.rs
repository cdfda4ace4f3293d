//! The counting of tries, in the database, so that every server counts the same: whoever tries too
//! often is slowed, and never locked out for good.

use super::ids::EntryId;
use super::{Db, Error, Installation, Instant, Result, Tx, db};
use chrono::TimeDelta;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::{ConnectionTrait, FromQueryResult};

/// How often something may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many times …
    pub most: usize,
    /// … in how long.
    pub within: TimeDelta,
}

#[derive(FromQueryResult)]
struct Tried {
    at: DateTimeUtc,
}

/// Whether one more try is within the limit; otherwise how long to wait. Whoever asks holds on to the
/// key until the write ends, so that two at once do not both pass.
pub async fn allow(tx: &Tx, key: &str, limit: Limit, now: Instant) -> Result<()> {
    db::alone(tx, key).await?;
    let since = now - limit.within;
    let text = "select at from attempt where key = $1 and at > $2 order by at";
    let tried = Tried::find_by_statement(db::sql(tx, text, [key.into(), since.into()])).all(tx).await?;
    if tried.len() < limit.most {
        return Ok(());
    }
    let free = tried[tried.len() - limit.most].at + limit.within;
    let seconds = (free - now).num_seconds() + 1;
    Err(Error::TooMany(u32::try_from(seconds).unwrap_or(1).max(1)))
}

/// Counts a try.
pub async fn note(tx: &Tx, key: &str, now: Instant) -> Result<()> {
    let text = "insert into attempt (id, key, at) values ($1, $2, $3)";
    tx.execute_raw(db::sql(tx, text, [EntryId::fresh().into(), key.into(), now.into()])).await?;
    Ok(())
}

/// How long a counted try is kept: longer than any limit looks back.
pub const KEEP: TimeDelta = TimeDelta::days(2);

/// Forgets tries that no limit counts any more. Returns how many.
pub async fn prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let gone = db::sql(db, "delete from attempt where at < $1", [(now - KEEP).into()]);
    Ok(db.execute_raw(gone).await?.rows_affected())
}
