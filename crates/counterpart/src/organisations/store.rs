//! All database access about organisations.

use super::table::organisation;
use crate::base::ids::OrganisationId;
use crate::base::{Instant, Result, Scope, form};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, EntityTrait};

/// Adds an organisation under an identifier that its form brought; false where it is there already.
pub async fn organisation_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
    name: &str,
    now: Instant,
) -> Result<bool> {
    if organisation::Entity::find_by_id(id).one(tx).await?.is_some() {
        return Ok(false);
    }
    let row = organisation::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        name: Set(name.to_owned()),
        name_key: Set(form::folded(name)),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(1),
    };
    organisation::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}
