//! Addresses by which accounts are known, in the database.

use crate::base::{Error, Installation, Instant, Own, Result, form};
use crate::people::table::address;
use crate::people::{Address, bounces};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

impl From<address::Model> for Address {
    fn from(row: address::Model) -> Address {
        Address { address: row.address, is_main: row.is_main, confirmed_at: row.confirmed_at }
    }
}

/// The addresses of an account, the main one first.
pub async fn address_list(db: &impl ConnectionTrait, own: Own) -> Result<Vec<Address>> {
    let rows = address::Entity::find()
        .filter(address::COLUMN.person_id.eq(own.0))
        .order_by_desc(address::Column::IsMain)
        .order_by_asc(address::Column::ConfirmedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Address::from).collect())
}

/// The address to which somebody's letters go.
pub async fn address_main(db: &impl ConnectionTrait, own: Own) -> Result<String> {
    let all = address_list(db, own).await?;
    all.into_iter().find(|known| known.is_main).map(|main| main.address).ok_or(Error::NotFound)
}

/// Whose address this is, and how they spell it: letters go to that spelling, never to what was typed.
pub async fn address_known(
    db: &impl ConnectionTrait,
    _: Installation,
    text: &str,
) -> Result<Option<(Own, Address)>> {
    let row = address::Entity::find_by_id(form::address_key(text)).one(db).await?;
    Ok(row.map(|row| (Own(row.person_id), Address::from(row))))
}

/// Adds a confirmed address to an account; false where an account has it already.
pub async fn address_add(tx: &impl ConnectionTrait, own: Own, text: &str, now: Instant) -> Result<bool> {
    if address_known(tx, Installation, text).await?.is_some() {
        return Ok(false);
    }
    let row = address::ActiveModel {
        key: Set(form::address_key(text)),
        person_id: Set(own.0),
        address: Set(text.to_owned()),
        is_main: Set(false),
        confirmed_at: Set(now),
    };
    address::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Makes one of an account's addresses its main one; false where it is not one of them. That letters to
/// the one before came back says nothing about another.
pub async fn address_lead(tx: &impl ConnectionTrait, own: Own, text: &str) -> Result<bool> {
    let key = form::address_key(text);
    let found =
        address::Entity::find_by_id(key.clone()).filter(address::COLUMN.person_id.eq(own.0)).one(tx).await?;
    let (is_own, is_main) = (found.is_some(), found.is_some_and(|address| address.is_main));
    if is_own {
        address::Entity::update_many()
            .col_expr(address::Column::IsMain, Expr::col(address::Column::Key).eq(key))
            .filter(address::COLUMN.person_id.eq(own.0))
            .exec(tx)
            .await?;
    }
    if is_own && !is_main {
        bounces::forget(tx, own).await?;
    }
    Ok(is_own)
}

/// Takes an address away that is not the main one; false where there was none.
pub async fn address_remove(tx: &impl ConnectionTrait, own: Own, text: &str) -> Result<bool> {
    let done = address::Entity::delete_many()
        .filter(address::COLUMN.key.eq(form::address_key(text)))
        .filter(address::COLUMN.person_id.eq(own.0))
        .filter(address::COLUMN.is_main.eq(false))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}
