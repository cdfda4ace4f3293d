//! Database access about divisions.

use super::holds;
use crate::base::ids::{DivisionId, OrganisationId};
use crate::base::{Error, Instant, Result, Scope, form};
use crate::organisations::Division;
use crate::organisations::table::division::{self, ActiveModel, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

impl From<Model> for Division {
    fn from(row: Model) -> Division {
        Division { id: row.id, name: row.name, version: row.version }
    }
}

/// The divisions in the profile of an organisation of the programme.
pub async fn profile_divisions(
    db: &impl ConnectionTrait,
    scope: &Scope,
    organisation: OrganisationId,
) -> Result<Vec<Division>> {
    let rows = Entity::find()
        .filter(division::COLUMN.programme_id.eq(scope.programme))
        .filter(division::COLUMN.organisation_id.eq(organisation))
        .filter(division::COLUMN.archived_at.is_null())
        .order_by_asc(division::COLUMN.name_key);
    Ok(rows.all(db).await?.into_iter().map(Division::from).collect())
}

/// A division of an organisation, removed or not.
pub async fn division_get(db: &impl ConnectionTrait, scope: &Scope, id: DivisionId) -> Result<Division> {
    let mut found = Entity::find_by_id(id).filter(division::COLUMN.programme_id.eq(scope.programme));
    if let Some(own) = scope.organisation {
        found = found.filter(division::COLUMN.organisation_id.eq(own));
    }
    found.one(db).await?.map(Division::from).ok_or(Error::NotFound)
}

/// The division of an organisation that has this name, removed or not; and whether it is removed.
pub async fn division_named(
    db: &impl ConnectionTrait,
    scope: &Scope,
    organisation: OrganisationId,
    name: &str,
) -> Result<Option<(Division, bool)>> {
    holds(scope, organisation)?;
    let found = Entity::find()
        .filter(division::COLUMN.programme_id.eq(scope.programme))
        .filter(division::COLUMN.organisation_id.eq(organisation))
        .filter(division::COLUMN.name_key.eq(form::folded(name)));
    let found = found.one(db).await?;
    Ok(found.map(|row| (row.archived_at.is_some(), row)).map(|(gone, row)| (row.into(), gone)))
}

/// Adds a division under an identifier that its form brought; false where it is there already.
pub async fn division_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    organisation: OrganisationId,
    division: &Division,
    now: Instant,
) -> Result<bool> {
    holds(scope, organisation)?;
    if Entity::find_by_id(division.id).one(tx).await?.is_some() {
        return Ok(false);
    }
    let row = ActiveModel {
        id: Set(division.id),
        programme_id: Set(scope.programme),
        organisation_id: Set(organisation),
        name: Set(division.name.clone()),
        name_key: Set(form::folded(&division.name)),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(division.version),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Renames a division, if it still has the name that the form showed.
pub async fn division_rename(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    division: &Division,
    name: &str,
) -> Result<()> {
    let mut update = Entity::update_many()
        .col_expr(division::Column::Name, Expr::value(name))
        .col_expr(division::Column::NameKey, Expr::value(form::folded(name)))
        .col_expr(division::Column::Version, Expr::col(division::Column::Version).add(1))
        .filter(division::COLUMN.id.eq(division.id))
        .filter(division::COLUMN.version.eq(division.version))
        .filter(division::COLUMN.programme_id.eq(scope.programme));
    if let Some(own) = scope.organisation {
        update = update.filter(division::COLUMN.organisation_id.eq(own));
    }
    if update.exec(tx).await?.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Removes a division, or takes it back; false where that is so already.
pub async fn division_archive(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: DivisionId,
    at: Option<Instant>,
) -> Result<bool> {
    let so = match at {
        Some(_) => division::COLUMN.archived_at.is_null(),
        None => division::COLUMN.archived_at.is_not_null(),
    };
    let mut update = Entity::update_many()
        .col_expr(division::Column::ArchivedAt, Expr::value(at))
        .filter(division::COLUMN.id.eq(id))
        .filter(division::COLUMN.programme_id.eq(scope.programme))
        .filter(so);
    if let Some(own) = scope.organisation {
        update = update.filter(division::COLUMN.organisation_id.eq(own));
    }
    Ok(update.exec(tx).await?.rows_affected > 0)
}
