//! All database access about organisations and their divisions. Profiles are for the whole
//! programme: functions named after them ask the scope only for the programme. Everything else is
//! held to the organisation of the scope as well.

mod divisions;
mod seats;

pub use divisions::*;
pub use seats::*;

use super::table::organisation::{self, ActiveModel, Entity, Model};
use super::{Draft, Organisation, Profile, Sector};
use crate::base::db::Conditions;
use crate::base::ids::{CohortId, OrganisationId};
use crate::base::list::{PAGE, Pages};
use crate::base::{Error, Instant, Result, Scope, db, form};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

impl From<Model> for Organisation {
    fn from(row: Model) -> Organisation {
        let profile = Profile {
            name: row.name,
            sector: row.sector,
            industry: row.industry,
            size: row.size,
            group: row.belongs_to,
            locations: row.locations,
            culture: row.culture,
            scope: row.field_of_work,
            products: row.products,
            leadership: row.leadership,
            hours_meetings: row.hours_meetings,
            hours_between: row.hours_between,
            hours_from: row.hours_from,
        };
        Organisation {
            id: row.id,
            profile,
            ready_on: row.ready_on,
            archived_at: row.archived_at,
            version: row.version,
        }
    }
}

/// What narrows a list of organisations.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// A pattern over names, industries, groups and locations.
    pub pattern: Option<String>,
    /// Only those in this cohort.
    pub cohort: Option<CohortId>,
    /// Only those of this sector.
    pub sector: Option<Sector>,
    /// Those that are archived instead of those that are not.
    pub is_archived: bool,
}

fn narrowed(scope: &Scope, by: &Narrowing) -> Conditions {
    let mut only = Conditions::default();
    only.and("o.programme_id = ?", scope.programme);
    only.say(if by.is_archived { "o.archived_at is not null" } else { "o.archived_at is null" });
    if let Some(pattern) = &by.pattern {
        only.and("o.search_key like ? escape '\\'", pattern.as_str());
    }
    if let Some(sector) = by.sector {
        only.and("o.sector = ?", sector.word());
    }
    if let Some(cohort) = by.cohort {
        let joined = "exists (select 1 from seat s where s.organisation_id = o.id and s.left_at is null and s.cohort_id = ?)";
        only.and(joined, cohort);
    }
    only
}

/// How many organisations of the programme a list has.
pub async fn profile_count(db: &impl ConnectionTrait, scope: &Scope, by: &Narrowing) -> Result<usize> {
    let query = narrowed(scope, by).sql(db, "select count(*) as n from organisation o", "");
    Ok(db::count(db, query).await?)
}

/// Profiles of the programme's organisations, sorted by a column, one page of them or all.
pub async fn profile_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
    by: &Narrowing,
    (column, is_down): (&'static str, bool),
    pages: Option<Pages>,
) -> Result<Vec<Organisation>> {
    let first = match column {
        "sector" => "o.sector",
        "since" => "o.created_at",
        _ => "o.name_key",
    };
    let down = if is_down { " desc" } else { "" };
    let cut = pages.map_or(String::new(), |pages| format!(" limit {PAGE} offset {}", pages.before()));
    let end = format!(" order by {first}{down}, o.name_key{cut}");
    let query = narrowed(scope, by).sql(db, "select o.* from organisation o", &end);
    let rows = Model::find_by_statement(query).all(db).await?;
    let profiles = rows.into_iter().map(|row| Organisation { ready_on: None, ..Organisation::from(row) });
    Ok(profiles.collect())
}

/// The profile of an organisation of the programme; not when it is ready.
pub async fn profile_get(
    db: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
) -> Result<Organisation> {
    let wide = Scope::programme(scope.programme);
    let organisation = organisation_get(db, &wide, id).await?;
    Ok(Organisation { ready_on: None, ..organisation })
}

/// An organisation, as those see it who look after it.
pub async fn organisation_get(
    db: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
) -> Result<Organisation> {
    holds(scope, id)?;
    let found = Entity::find_by_id(id).filter(organisation::COLUMN.programme_id.eq(scope.programme));
    db::only(db, found).await?.map(Organisation::from).ok_or(Error::NotFound)
}

/// Refuses an organisation outside the scope.
fn holds(scope: &Scope, id: OrganisationId) -> Result<()> {
    match scope.organisation {
        Some(own) if own != id => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// From when the organisations of the scope can take part.
pub async fn ready_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
) -> Result<Vec<(OrganisationId, crate::base::Day)>> {
    let mut rows = Entity::find().filter(organisation::COLUMN.programme_id.eq(scope.programme));
    if let Some(own) = scope.organisation {
        rows = rows.filter(organisation::COLUMN.id.eq(own));
    }
    let rows = rows.all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id, row.ready_on?))).collect())
}

/// Whether another organisation of the programme has a name already, archived ones too.
pub async fn name_is_taken(
    db: &impl ConnectionTrait,
    scope: &Scope,
    name: &str,
    by_other_than: OrganisationId,
) -> Result<bool> {
    let others = Entity::find()
        .filter(organisation::COLUMN.programme_id.eq(scope.programme))
        .filter(organisation::COLUMN.name_key.eq(form::folded(name)))
        .filter(organisation::COLUMN.id.ne(by_other_than));
    Ok(others.one(db).await?.is_some())
}

fn row(draft: &Draft) -> ActiveModel {
    let profile = draft.profile.clone();
    let found_by = [&profile.name, &profile.industry, &profile.group, &profile.locations];
    let found_by = found_by.map(|text| form::folded(text)).join(" ");
    ActiveModel {
        name_key: Set(form::folded(&profile.name)),
        search_key: Set(found_by),
        name: Set(profile.name),
        sector: Set(profile.sector),
        industry: Set(profile.industry),
        size: Set(profile.size),
        belongs_to: Set(profile.group),
        locations: Set(profile.locations),
        culture: Set(profile.culture),
        field_of_work: Set(profile.scope),
        products: Set(profile.products),
        leadership: Set(profile.leadership),
        hours_meetings: Set(profile.hours_meetings),
        hours_between: Set(profile.hours_between),
        hours_from: Set(profile.hours_from),
        ready_on: Set(draft.ready_on),
        ..Default::default()
    }
}

/// Adds an organisation under an identifier that its form brought; false where it is there already.
pub async fn organisation_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
    draft: &Draft,
    now: Instant,
) -> Result<bool> {
    if Entity::find_by_id(id).one(tx).await?.is_some() {
        return Ok(false);
    }
    let row = ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(1),
        ..row(draft)
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Changes what an organisation says of itself, if it is still in the state that the form showed.
pub async fn organisation_change(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
    draft: &Draft,
    version: i32,
) -> Result<()> {
    holds(scope, id)?;
    let row = ActiveModel { id: Unchanged(id), version: Set(version + 1), ..row(draft) };
    let done = Entity::update_many()
        .set(row)
        .filter(organisation::COLUMN.id.eq(id))
        .filter(organisation::COLUMN.programme_id.eq(scope.programme))
        .filter(organisation::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Archives an organisation, or takes it back; false where that is so already.
pub async fn organisation_archive(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
    at: Option<Instant>,
) -> Result<bool> {
    holds(scope, id)?;
    let so = match at {
        Some(_) => organisation::COLUMN.archived_at.is_null(),
        None => organisation::COLUMN.archived_at.is_not_null(),
    };
    let done = Entity::update_many()
        .col_expr(organisation::Column::ArchivedAt, Expr::value(at))
        .filter(organisation::COLUMN.id.eq(id))
        .filter(organisation::COLUMN.programme_id.eq(scope.programme))
        .filter(so)
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// A coordinator of an organisation, to be turned to.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// Their main address.
    pub address: String,
    /// The word of their role in the database.
    pub role: String,
}

impl Contact {
    /// The word that ends the message key of the role.
    pub fn role_word(&self) -> String {
        self.role.replace('_', "-")
    }
}

/// Who coordinates an organisation.
pub async fn contact_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
) -> Result<Vec<Contact>> {
    holds(scope, id)?;
    let query = db::sql(
        db,
        "select p.name, a.address, m.role
           from membership m
           join person p on p.id = m.person_id
           join address a on a.person_id = p.id and a.is_main
          where m.programme_id = $1 and m.organisation_id = $2 and m.ended_at is null
            and m.role in ('coordinator', 'deputy_coordinator')
          order by m.role, p.name_key",
        [scope.programme.into(), id.into()],
    );
    Ok(Contact::find_by_statement(query).all(db).await?)
}
