//! All database access about ladders.

use super::table::{grade, level, mapping};
use super::{Grade, Level, Mapping};
use crate::base::ids::{LevelId, OrganisationId};
use crate::base::{Error, Instant, Result, Scope, db, form};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, TryInsertResult,
};

impl From<level::Model> for Level {
    fn from(row: level::Model) -> Level {
        Level { id: row.id, name: row.name, position: row.position, version: row.version }
    }
}

/// The levels of a programme, from the bottom.
pub async fn level_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Level>> {
    let rows = level::Entity::find()
        .filter(level::COLUMN.programme_id.eq(scope.programme))
        .filter(level::COLUMN.removed_at.is_null())
        .all(db)
        .await?;
    let mut levels: Vec<Level> = rows.into_iter().map(Level::from).collect();
    levels.sort_by_key(|each| (each.position, each.id));
    Ok(levels)
}

/// One level of a programme, removed or not.
pub async fn level_get(db: &impl ConnectionTrait, scope: &Scope, id: LevelId) -> Result<Level> {
    let row =
        level::Entity::find_by_id(id).filter(level::COLUMN.programme_id.eq(scope.programme)).one(db).await?;
    row.map(Level::from).ok_or(Error::NotFound)
}

/// Adds a level at the top, under an identifier that its form brought; false where it is there already.
pub async fn level_add(tx: &impl ConnectionTrait, scope: &Scope, id: LevelId, name: &str) -> Result<bool> {
    if let Some(row) = level::Entity::find_by_id(id).one(tx).await? {
        return if row.programme_id == scope.programme { Ok(false) } else { Err(Error::NotFound) };
    }
    let top = level_list(tx, scope).await?.last().map_or(0, |each| each.position);
    let row = level::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        name: Set(name.to_owned()),
        position: Set(top + 1),
        removed_at: Set(None),
        version: Set(1),
    };
    level::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Renames a level that is still in the state of a version.
pub async fn level_rename(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (LevelId, i32),
    name: &str,
) -> Result<()> {
    let row =
        level::ActiveModel { name: Set(name.to_owned()), version: Set(version + 1), ..Default::default() };
    let done = level::Entity::update_many()
        .set(row)
        .filter(level::COLUMN.programme_id.eq(scope.programme))
        .filter(level::COLUMN.id.eq(id))
        .filter(level::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Puts a level at a position.
pub async fn level_place(tx: &impl ConnectionTrait, scope: &Scope, id: LevelId, position: i32) -> Result<()> {
    level::Entity::update_many()
        .set(level::ActiveModel { position: Set(position), ..Default::default() })
        .filter(level::COLUMN.programme_id.eq(scope.programme))
        .filter(level::COLUMN.id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes a level, or takes it back; false where it is so already.
pub async fn level_remove(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: LevelId,
    removed_at: Option<Instant>,
) -> Result<bool> {
    let mut remove = level::Entity::update_many()
        .set(level::ActiveModel { removed_at: Set(removed_at), ..Default::default() })
        .filter(level::COLUMN.programme_id.eq(scope.programme))
        .filter(level::COLUMN.id.eq(id));
    remove = match removed_at {
        Some(_) => remove.filter(level::COLUMN.removed_at.is_null()),
        None => remove.filter(level::COLUMN.removed_at.is_not_null()),
    };
    Ok(remove.exec(tx).await?.rows_affected > 0)
}

/// How many grades are mapped onto a level, of the scope's organisations.
pub async fn grade_count(db: &impl ConnectionTrait, scope: &Scope, id: LevelId) -> Result<u64> {
    let query = grade::Entity::find()
        .filter(grade::COLUMN.programme_id.eq(scope.programme))
        .filter(grade::COLUMN.level_id.eq(id));
    let query = match scope.organisation {
        Some(organisation) => query.filter(grade::COLUMN.organisation_id.eq(organisation)),
        None => query,
    };
    Ok(query.count(db).await?)
}

#[derive(FromQueryResult)]
struct MappingRow {
    id: Uuid,
    name: String,
    version: Option<i32>,
}

/// The organisations of the scope with their grades, by name; archived ones are left out.
pub async fn mapping_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Mapping>> {
    let (own, values) = match scope.organisation {
        Some(organisation) => ("and o.id = $2", vec![scope.programme.into(), organisation.into()]),
        None => ("", vec![scope.programme.into()]),
    };
    let text = format!(
        "select o.id, o.name, m.version from organisation o
           left join mapping m on m.programme_id = o.programme_id and m.organisation_id = o.id
          where o.programme_id = $1 and o.archived_at is null {own} order by o.name_key, o.id"
    );
    let rows = MappingRow::find_by_statement(db::sql(db, &text, values)).all(db).await?;
    let grades = grade::Entity::find().filter(grade::COLUMN.programme_id.eq(scope.programme)).all(db).await?;
    let order: Vec<LevelId> = level_list(db, scope).await?.into_iter().map(|level| level.id).collect();
    let rank = |id: LevelId| order.iter().position(|known| *known == id);
    let mappings = rows.into_iter().map(|row| {
        let organisation = OrganisationId(row.id);
        let own = grades.iter().filter(|grade| grade.organisation_id == organisation);
        let mut own: Vec<&grade::Model> = own.collect();
        own.sort_by_key(|grade| (rank(grade.level_id), grade.name_key.clone()));
        let grade = |row: &grade::Model| Grade { id: row.id, name: row.name.clone(), level: row.level_id };
        let grades = own.into_iter().map(grade).collect();
        Mapping { organisation, name: row.name, grades, version: row.version.unwrap_or_default() }
    });
    Ok(mappings.collect())
}

/// Puts an organisation's grades in the place of those of a version.
pub async fn mapping_set(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (organisation, version): (OrganisationId, i32),
    grades: &[Grade],
) -> Result<()> {
    if scope.organisation.is_some_and(|own| own != organisation) {
        return Err(Error::NotFound);
    }
    if take(tx, scope, organisation, version).await? == 0 {
        return Err(Error::Conflict);
    }
    grade::Entity::delete_many()
        .filter(grade::COLUMN.programme_id.eq(scope.programme))
        .filter(grade::COLUMN.organisation_id.eq(organisation))
        .exec(tx)
        .await?;
    for each in grades {
        let row = grade::ActiveModel {
            id: Set(each.id),
            programme_id: Set(scope.programme),
            organisation_id: Set(organisation),
            level_id: Set(each.level),
            name: Set(each.name.clone()),
            name_key: Set(form::folded(&each.name)),
        };
        let added = grade::Entity::insert(row)
            .on_conflict_do_nothing_on([grade::Column::Id])
            .exec_without_returning(tx)
            .await?;
        if !matches!(added, TryInsertResult::Inserted(1)) {
            return Err(Error::NotFound); // an identifier of somebody else's grade
        }
    }
    Ok(())
}

/// Takes the next version; nothing where another has been taken meanwhile.
async fn take(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    organisation: OrganisationId,
    version: i32,
) -> Result<u64> {
    let next = mapping::ActiveModel { version: Set(version + 1), ..Default::default() };
    if version > 0 {
        let done = mapping::Entity::update_many()
            .set(next)
            .filter(mapping::COLUMN.programme_id.eq(scope.programme))
            .filter(mapping::COLUMN.organisation_id.eq(organisation))
            .filter(mapping::COLUMN.version.eq(version))
            .exec(tx)
            .await?;
        return Ok(done.rows_affected);
    }
    let first = mapping::ActiveModel {
        programme_id: Set(scope.programme),
        organisation_id: Set(organisation),
        version: Set(1),
    };
    let added = mapping::Entity::insert(first)
        .on_conflict_do_nothing_on([mapping::Column::ProgrammeId, mapping::Column::OrganisationId])
        .exec_without_returning(tx)
        .await?;
    Ok(if let TryInsertResult::Inserted(count) = added { count } else { 0 })
}
