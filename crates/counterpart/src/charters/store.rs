//! All database access about charters.

use super::table::{charter, target};
use super::{Charter, Draft, Target};
use crate::base::ids::TargetId;
use crate::base::{Error, Instant, Result, Scope, db};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult};

impl From<charter::Model> for Charter {
    fn from(row: charter::Model) -> Charter {
        Charter {
            purpose: row.purpose,
            employers: row.employers,
            participants: row.participants,
            vision: row.vision,
            target_group: row.target_group,
            version: row.version,
        }
    }
}

impl From<target::Model> for Target {
    fn from(row: target::Model) -> Target {
        Target {
            id: row.id,
            words: row.words,
            aim: row.aim,
            measure: row.measure,
            due_on: row.due_on,
            position: row.position,
            version: row.version,
        }
    }
}

/// The charter of a programme; empty where nobody has written it yet.
pub async fn charter_get(db: &impl ConnectionTrait, scope: &Scope) -> Result<Charter> {
    let row = db::only(db, charter::Entity::find_by_id(scope.programme)).await?;
    Ok(row.map(Charter::from).unwrap_or_default())
}

/// Writes the charter over the state of it that its version names.
pub async fn charter_set(tx: &impl ConnectionTrait, scope: &Scope, charter: &Charter) -> Result<()> {
    let row = charter::ActiveModel {
        purpose: Set(charter.purpose.clone()),
        employers: Set(charter.employers.clone()),
        participants: Set(charter.participants.clone()),
        vision: Set(charter.vision.clone()),
        target_group: Set(charter.target_group.clone()),
        version: Set(charter.version + 1),
        ..Default::default()
    };
    let written = if charter.version == 0 {
        let first = charter::ActiveModel { programme_id: Set(scope.programme), ..row };
        let added = charter::Entity::insert(first)
            .on_conflict_do_nothing_on([charter::Column::ProgrammeId])
            .exec_without_returning(tx)
            .await?;
        if let TryInsertResult::Inserted(count) = added { count } else { 0 }
    } else {
        charter::Entity::update_many()
            .set(row)
            .filter(charter::COLUMN.programme_id.eq(scope.programme))
            .filter(charter::COLUMN.version.eq(charter.version))
            .exec(tx)
            .await?
            .rows_affected
    };
    if written == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The targets of a programme, in their order.
pub async fn target_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Target>> {
    let rows = target::Entity::find()
        .filter(target::COLUMN.programme_id.eq(scope.programme))
        .filter(target::COLUMN.removed_at.is_null())
        .all(db)
        .await?;
    let mut targets: Vec<Target> = rows.into_iter().map(Target::from).collect();
    targets.sort_by_key(|each| (each.position, each.id));
    Ok(targets)
}

/// One target of a programme, removed or not.
pub async fn target_get(db: &impl ConnectionTrait, scope: &Scope, id: TargetId) -> Result<Target> {
    let row = target::Entity::find_by_id(id)
        .filter(target::COLUMN.programme_id.eq(scope.programme))
        .one(db)
        .await?;
    row.map(Target::from).ok_or(Error::NotFound)
}

/// Adds a target at the end, under an identifier that its form brought; false where it is there already.
pub async fn target_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TargetId,
    draft: &Draft,
) -> Result<bool> {
    if let Some(row) = target::Entity::find_by_id(id).one(tx).await? {
        return if row.programme_id == scope.programme { Ok(false) } else { Err(Error::NotFound) };
    }
    let last = target_list(tx, scope).await?.last().map_or(0, |each| each.position);
    let row = target::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        position: Set(last + 1),
        removed_at: Set(None),
        version: Set(1),
        ..drafted(draft)
    };
    target::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

fn drafted(draft: &Draft) -> target::ActiveModel {
    target::ActiveModel {
        words: Set(draft.words.clone()),
        aim: Set(draft.aim.clone()),
        measure: Set(draft.measure.clone()),
        due_on: Set(draft.due_on),
        ..Default::default()
    }
}

/// Changes a target that is still in the state of a version.
pub async fn target_set(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (TargetId, i32),
    draft: &Draft,
) -> Result<()> {
    let done = target::Entity::update_many()
        .set(target::ActiveModel { version: Set(version + 1), ..drafted(draft) })
        .filter(target::COLUMN.programme_id.eq(scope.programme))
        .filter(target::COLUMN.id.eq(id))
        .filter(target::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Puts a target at a position.
pub async fn target_place(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TargetId,
    position: i32,
) -> Result<()> {
    target::Entity::update_many()
        .set(target::ActiveModel { position: Set(position), ..Default::default() })
        .filter(target::COLUMN.programme_id.eq(scope.programme))
        .filter(target::COLUMN.id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes a target, or takes it back; false where it is so already.
pub async fn target_remove(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TargetId,
    removed_at: Option<Instant>,
) -> Result<bool> {
    let mut remove = target::Entity::update_many()
        .set(target::ActiveModel { removed_at: Set(removed_at), ..Default::default() })
        .filter(target::COLUMN.programme_id.eq(scope.programme))
        .filter(target::COLUMN.id.eq(id));
    remove = match removed_at {
        Some(_) => remove.filter(target::COLUMN.removed_at.is_null()),
        None => remove.filter(target::COLUMN.removed_at.is_not_null()),
    };
    Ok(remove.exec(tx).await?.rows_affected > 0)
}
