//! All database access about programmes.

use super::table::programme;
use super::{Draft, Line, Partners, Programme, Settings, Shape, Ways};
use crate::base::ids::ProgrammeId;
use crate::base::list::Listing;
use crate::base::text::Language;
use crate::base::{Day, Error, Installation, Instant, Own, Result, Scope, db, form};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter};

impl From<programme::Model> for Programme {
    fn from(row: programme::Model) -> Programme {
        Programme {
            id: row.id,
            name: row.name,
            shape: row.shape,
            ways: Ways {
                months: row.months,
                cadence: row.cadence,
                meeting: row.meeting,
                inside: row.inside,
                direction: row.direction,
            },
            language: Language::of_person(&row.language),
            zone: row.zone,
            reply_to: row.reply_to,
            partners: Partners { least: row.partners_least, most: row.partners_most, ready_by: row.ready_by },
            archived_at: row.archived_at,
            forget_on: row.forget_on,
            forgotten_at: row.forgotten_at,
            version: row.version,
            partners_version: row.partners_version,
        }
    }
}

/// The programme of a scope.
pub async fn programme_get(db: &impl ConnectionTrait, scope: &Scope) -> Result<Programme> {
    let row = db::only(db, programme::Entity::find_by_id(scope.programme)).await?;
    row.map(Programme::from).ok_or(Error::NotFound)
}

/// Adds a programme under an identifier that its form brought, with the ways of its shape; false
/// where it is there already.
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
    let settings = Settings { draft: draft.clone(), ways: draft.shape.ways(), reply_to: None };
    let row = programme::ActiveModel {
        id: Set(id),
        partners_least: Set(None),
        partners_most: Set(None),
        ready_by: Set(None),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(1),
        partners_version: Set(1),
        kept_at: Set(None),
        forget_on: Set(None),
        forgotten_at: Set(None),
        ..settings_row(&settings)
    };
    programme::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

fn settings_row(settings: &Settings) -> programme::ActiveModel {
    let Settings { draft, ways, reply_to } = settings;
    programme::ActiveModel {
        name: Set(draft.name.clone()),
        name_key: Set(form::folded(&draft.name)),
        shape: Set(draft.shape),
        months: Set(ways.months),
        cadence: Set(ways.cadence),
        meeting: Set(ways.meeting),
        inside: Set(ways.inside),
        direction: Set(ways.direction),
        language: Set(draft.language.code().to_owned()),
        zone: Set(draft.zone.clone()),
        reply_to: Set(reply_to.clone()),
        ..Default::default()
    }
}

/// Changes the settings of a programme that is still in the state of a version.
pub async fn programme_set(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    version: i32,
    settings: &Settings,
) -> Result<()> {
    let row = programme::ActiveModel { version: Set(version + 1), ..settings_row(settings) };
    update(tx, scope, programme::COLUMN.version.eq(version), row).await
}

/// Changes how many partners a programme wants, and by when, if that is still in the state of a version.
pub async fn programme_set_partners(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    version: i32,
    partners: Partners,
) -> Result<()> {
    let row = programme::ActiveModel {
        partners_least: Set(partners.least),
        partners_most: Set(partners.most),
        ready_by: Set(partners.ready_by),
        partners_version: Set(version + 1),
        ..Default::default()
    };
    update(tx, scope, programme::COLUMN.partners_version.eq(version), row).await
}

async fn update(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    is_still: Expr,
    row: programme::ActiveModel,
) -> Result<()> {
    let done = programme::Entity::update_many()
        .set(row)
        .filter(programme::COLUMN.id.eq(scope.programme))
        .filter(is_still)
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Archives a programme, or takes it back; false where it is so already.
pub async fn programme_archive(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    archived_at: Option<Instant>,
) -> Result<bool> {
    let mut archive = programme::Entity::update_many()
        .set(programme::ActiveModel { archived_at: Set(archived_at), ..Default::default() })
        .filter(programme::COLUMN.id.eq(scope.programme));
    archive = match archived_at {
        Some(_) => archive.filter(programme::COLUMN.archived_at.is_null()),
        None => archive.filter(programme::COLUMN.archived_at.is_not_null()),
    };
    Ok(archive.exec(tx).await?.rows_affected > 0)
}

/// Notes that somebody wants a programme to go on, so that its people are not forgotten yet.
pub async fn programme_keep(tx: &impl ConnectionTrait, scope: &Scope, now: Instant) -> Result<()> {
    let kept = programme::ActiveModel { kept_at: Set(Some(now)), forget_on: Set(None), ..Default::default() };
    let keep = programme::Entity::update_many().set(kept);
    keep.filter(programme::COLUMN.id.eq(scope.programme)).exec(tx).await?;
    Ok(())
}

/// Sets the day on which the people of a programme are forgotten, or takes it back; false where that is
/// so already.
pub async fn programme_forget_on(tx: &impl ConnectionTrait, scope: &Scope, day: Option<Day>) -> Result<bool> {
    let set = programme::ActiveModel { forget_on: Set(day), ..Default::default() };
    let update = programme::Entity::update_many().set(set).filter(programme::COLUMN.id.eq(scope.programme));
    let update = match day {
        Some(day) => {
            update.filter(programme::COLUMN.forget_on.is_null().or(programme::COLUMN.forget_on.ne(day)))
        }
        None => update.filter(programme::COLUMN.forget_on.is_not_null()),
    };
    Ok(update.exec(tx).await?.rows_affected > 0)
}

/// Notes that the people of a programme are forgotten, as was said for this day, with the address where
/// answers to its letters went; false where that is no longer so.
pub async fn programme_forgotten(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    day: Day,
    now: Instant,
) -> Result<bool> {
    let forgotten = programme::ActiveModel {
        forget_on: Set(None),
        forgotten_at: Set(Some(now)),
        reply_to: Set(None),
        ..Default::default()
    };
    let update =
        programme::Entity::update_many().set(forgotten).filter(programme::COLUMN.id.eq(scope.programme));
    Ok(update.filter(programme::COLUMN.forget_on.eq(day)).exec(tx).await?.rows_affected > 0)
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    name: String,
    shape: Shape,
    archived_at: Option<Instant>,
    cohorts: i64,
}

#[derive(FromQueryResult)]
struct LeadRow {
    programme_id: Uuid,
    name: String,
}

/// The programmes of the installation that a list asks for, in order, and how many there are.
pub async fn programme_list(
    db: &impl ConnectionTrait,
    _: Installation,
    list: &Listing,
) -> Result<(Vec<Line>, usize)> {
    let archived = if list.has("state", "archived") { "is not null" } else { "is null" };
    let found = format!("from programme p where p.archived_at {archived} and p.name_key like $1 escape '\\'");
    let count = db::sql(db, &format!("select count(*) as n {found}"), [list.pattern().into()]);
    let total = db::count(db, count).await?;
    let order = match list.sort(&["name", "begun"]) {
        ("begun", false) => "p.created_at, p.id",
        ("begun", true) => "p.created_at desc, p.id desc",
        (_, true) => "p.name_key desc, p.id desc",
        _ => "p.name_key, p.id",
    };
    let query = db::sql(
        db,
        &format!(
            "select p.id, p.name, p.shape, p.archived_at,
                    (select count(*) from cohort c where c.programme_id = p.id and c.archived_at is null) as cohorts
             {found} order by {order} limit {} offset {}",
            crate::base::list::PAGE,
            list.pages(total).before()
        ),
        [list.pattern().into()],
    );
    let rows = LineRow::find_by_statement(query).all(db).await?;
    Ok((with_leads(db, rows).await?, total))
}

/// The programmes in which a person is anything, archived ones last.
pub async fn programme_list_own(db: &impl ConnectionTrait, own: Own) -> Result<Vec<Line>> {
    let query = db::sql(
        db,
        "select p.id, p.name, p.shape, p.archived_at,
                (select count(*) from cohort c where c.programme_id = p.id and c.archived_at is null) as cohorts
           from programme p
          where p.id in (select m.programme_id from membership m where m.person_id = $1 and m.ended_at is null)
          order by case when p.archived_at is null then 0 else 1 end, p.name_key, p.id",
        [own.0.into()],
    );
    let rows = LineRow::find_by_statement(query).all(db).await?;
    with_leads(db, rows).await
}

async fn with_leads(db: &impl ConnectionTrait, rows: Vec<LineRow>) -> Result<Vec<Line>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=rows.len()).map(|at| format!("${at}")).collect();
    let query = db::sql(
        db,
        &format!(
            "select m.programme_id, p.name from membership m join person p on p.id = m.person_id
              where m.role = 'lead' and m.ended_at is null and m.programme_id in ({}) order by m.id",
            places.join(", ")
        ),
        rows.iter().map(|row| row.id.into()),
    );
    let leads = LeadRow::find_by_statement(query).all(db).await?;
    let of = |id: Uuid| {
        let names = leads.iter().filter(|lead| lead.programme_id == id).map(|lead| lead.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let lines = rows.into_iter().map(|row| Line {
        id: ProgrammeId(row.id),
        name: row.name,
        shape: row.shape,
        leads: of(row.id),
        cohorts: row.cohorts,
        archived_at: row.archived_at,
    });
    Ok(lines.collect())
}
