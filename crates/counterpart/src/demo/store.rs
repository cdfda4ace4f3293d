//! What the demonstration reads beside what every page reads: the letters that would have been sent.

use crate::base::outbox::table;
use crate::base::{Installation, Instant, Result};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

/// A letter as it would have been sent.
pub struct Shown {
    /// Whom it goes to.
    pub name: String,
    /// Where it goes.
    pub address: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// Where its button leads.
    pub link: Option<String>,
    /// When it was written.
    pub created_at: Instant,
}

/// The newest letters, newest first.
pub async fn letter_newest(db: &impl ConnectionTrait, _: Installation, count: u64) -> Result<Vec<Shown>> {
    let rows = table::Entity::find().order_by_desc(table::Column::Id).limit(count).all(db).await?;
    let shown = rows.into_iter().map(|row| Shown {
        name: row.name,
        address: row.address,
        subject: row.subject,
        body: row.body,
        link: row.link,
        created_at: row.created_at,
    });
    Ok(shown.collect())
}
