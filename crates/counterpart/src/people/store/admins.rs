//! Who runs the installation, in the database.

use crate::base::{Installation, Own, Result};
use crate::people::Person;
use crate::people::table::person;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Everybody who runs the installation, those who are suspended too.
pub async fn admin_list(db: &impl ConnectionTrait, _: Installation) -> Result<Vec<Person>> {
    let rows = person::Entity::find()
        .filter(person::COLUMN.is_admin.eq(true))
        .order_by_asc(person::Column::NameKey)
        .order_by_asc(person::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// Makes a person one who runs the installation, or one who no longer does; false where that is so already.
pub async fn person_admin(tx: &impl ConnectionTrait, own: Own, is_admin: bool) -> Result<bool> {
    let done = person::Entity::update_many()
        .col_expr(person::Column::IsAdmin, Expr::value(is_admin))
        .filter(person::COLUMN.id.eq(own.0))
        .filter(person::COLUMN.is_admin.eq(!is_admin))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}
