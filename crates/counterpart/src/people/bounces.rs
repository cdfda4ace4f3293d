//! Addresses at which letters do not arrive: noted at the person, so that somebody asks them for another.
//! A mail server's refusal is noted by itself, and forgotten when it takes a letter again. What came back
//! later, as a letter to whoever runs the server, somebody notes by hand, and takes back by hand.

use super::table::{address, person};
use crate::base::ids::PersonId;
use crate::base::{Installation, Instant, Own, Result, db, form};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// That letters to somebody's main address come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Since when that is known.
    pub since: Instant,
    /// Whether somebody noted it by hand.
    pub is_noted: bool,
}

/// Whether letters to a person come back.
pub async fn mark(db: &impl ConnectionTrait, own: Own) -> Result<Option<Mark>> {
    let row = person::Entity::find_by_id(own.0).one(db).await?;
    Ok(row.and_then(|row| Some(Mark { since: row.bounced_at?, is_noted: row.bounce_noted })))
}

/// Notes that a letter to a person's main address was refused for good, or that one was taken again, which
/// says nothing where somebody has noted by hand that they come back. Another address of theirs, or one
/// they no longer have, says nothing about them.
pub async fn person_bounce(
    tx: &impl ConnectionTrait,
    _: Installation,
    person: PersonId,
    to: &str,
    since: Option<Instant>,
) -> Result<()> {
    let main = address::Entity::find_by_id(form::address_key(to)).one(tx).await?;
    if !main.is_some_and(|main| main.person_id == person && main.is_main) {
        return Ok(());
    }
    let update = person::Entity::update_many()
        .col_expr(person::Column::BouncedAt, Expr::value(since))
        .filter(person::COLUMN.id.eq(person))
        .filter(person::COLUMN.bounce_noted.eq(false));
    let update = match since {
        Some(_) => update.filter(person::COLUMN.bounced_at.is_null()),
        None => update.filter(person::COLUMN.bounced_at.is_not_null()),
    };
    update.exec(tx).await?;
    Ok(())
}

/// Notes by hand that letters to a person come back; false where that is noted already. Since when they do
/// stays where a mail server has said so before.
pub async fn note(tx: &impl ConnectionTrait, own: Own, since: Instant) -> Result<bool> {
    let query = db::sql(
        tx,
        "update person set bounced_at = coalesce(bounced_at, $2), bounce_noted = true
          where id = $1 and not bounce_noted",
        [own.0.into(), since.into()],
    );
    Ok(tx.execute_raw(query).await?.rows_affected() > 0)
}

/// Takes the mark away, since letters arrive again or go to another address from now on; false where there
/// is none.
pub async fn forget(tx: &impl ConnectionTrait, own: Own) -> Result<bool> {
    let done = person::Entity::update_many()
        .col_expr(person::Column::BouncedAt, Expr::value(None::<Instant>))
        .col_expr(person::Column::BounceNoted, Expr::value(false))
        .filter(person::COLUMN.id.eq(own.0))
        .filter(person::COLUMN.bounced_at.is_not_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}
