//! All database access about programmes.

use super::table::programme;
use super::{Draft, Programme};
use crate::base::ids::ProgrammeId;
use crate::base::text::Language;
use crate::base::{Error, Installation, Instant, Result, Scope, form};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, EntityTrait};

impl From<programme::Model> for Programme {
    fn from(row: programme::Model) -> Programme {
        Programme {
            id: row.id,
            name: row.name,
            shape: row.shape,
            language: Language::of_person(&row.language),
            zone: row.zone,
            archived_at: row.archived_at,
            version: row.version,
        }
    }
}

/// The programme of a scope.
pub async fn programme_get(db: &impl ConnectionTrait, scope: &Scope) -> Result<Programme> {
    let row = programme::Entity::find_by_id(scope.programme).one(db).await?;
    row.map(Programme::from).ok_or(Error::NotFound)
}

/// Adds a programme under an identifier that its form brought; false where it is there already.
pub async fn programme_add(
    tx: &impl ConnectionTrait,
    _: Installation,
    id: ProgrammeId,
    draft: &Draft,
    now: Instant,
) -> Result<bool> {
    if programme::Entity::find_by_id(id).one(tx).await?.is_some() {
        return Ok(false);
    }
    let row = programme::ActiveModel {
        id: Set(id),
        name: Set(draft.name.clone()),
        name_key: Set(form::folded(&draft.name)),
        shape: Set(draft.shape),
        language: Set(draft.language.code().to_owned()),
        zone: Set(draft.zone.clone()),
        reply_to: Set(None),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(1),
    };
    programme::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}
