//! Addresses at which letters do not arrive: noted at the person, so that somebody asks them for another.

use super::table::{address, person};
use crate::base::ids::PersonId;
use crate::base::{Installation, Instant, Own, Result, form};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Notes that a letter to a person's main address was refused for good, or that one arrived again.
/// Another address of theirs, or one they no longer have, says nothing about them.
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
        .filter(person::COLUMN.id.eq(person));
    let update = match since {
        Some(_) => update.filter(person::COLUMN.bounced_at.is_null()),
        None => update.filter(person::COLUMN.bounced_at.is_not_null()),
    };
    update.exec(tx).await?;
    Ok(())
}

/// Takes the mark away, as letters go to another address from now on.
pub async fn forget(tx: &impl ConnectionTrait, own: Own) -> Result<()> {
    let nothing = Expr::value(None::<Instant>);
    let update = person::Entity::update_many().col_expr(person::Column::BouncedAt, nothing);
    update.filter(person::COLUMN.id.eq(own.0)).exec(tx).await?;
    Ok(())
}
