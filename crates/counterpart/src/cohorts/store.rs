//! All database access about cohorts.

use super::table::cohort;
use super::{Cohort, Draft, Figures, State};
use crate::base::ids::CohortId;
use crate::base::{Error, Instant, Result, Scope, db};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

impl From<cohort::Model> for Cohort {
    fn from(row: cohort::Model) -> Cohort {
        Cohort {
            id: row.id,
            name: row.name,
            state: row.state,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            archived_at: row.archived_at,
            version: row.version,
        }
    }
}

/// One cohort of a programme.
pub async fn cohort_get(db: &impl ConnectionTrait, scope: &Scope, id: CohortId) -> Result<Cohort> {
    let wanted = cohort::Entity::find_by_id(id).filter(cohort::COLUMN.programme_id.eq(scope.programme));
    let row = db::only(db, wanted).await?;
    row.map(Cohort::from).ok_or(Error::NotFound)
}

/// Every cohort of a programme, archived ones too, the earliest first; those without dates last.
pub async fn cohort_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Cohort>> {
    let rows = cohort::Entity::find().filter(cohort::COLUMN.programme_id.eq(scope.programme)).all(db).await?;
    let mut cohorts: Vec<Cohort> = rows.into_iter().map(Cohort::from).collect();
    cohorts.sort_by_key(|each| (each.starts_on.is_none(), each.starts_on, each.id));
    Ok(cohorts)
}

/// Adds a cohort under an identifier that its form brought; false where it is there already.
pub async fn cohort_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: CohortId,
    draft: &Draft,
    now: Instant,
) -> Result<bool> {
    if let Some(row) = cohort::Entity::find_by_id(id).one(tx).await? {
        return if row.programme_id == scope.programme { Ok(false) } else { Err(Error::NotFound) };
    }
    let row = cohort::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        name: Set(draft.name.clone()),
        state: Set(State::Planned),
        starts_on: Set(draft.starts_on),
        ends_on: Set(draft.ends_on),
        created_at: Set(now),
        archived_at: Set(None),
        version: Set(1),
        mentees_were: Set(0),
        mentors_were: Set(0),
    };
    cohort::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Changes name and dates of a cohort that is still in the state of a version.
pub async fn cohort_set(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (CohortId, i32),
    draft: &Draft,
) -> Result<()> {
    let row = cohort::ActiveModel {
        name: Set(draft.name.clone()),
        starts_on: Set(draft.starts_on),
        ends_on: Set(draft.ends_on),
        version: Set(version + 1),
        ..Default::default()
    };
    let done = cohort::Entity::update_many()
        .set(row)
        .filter(cohort::COLUMN.programme_id.eq(scope.programme))
        .filter(cohort::COLUMN.id.eq(id))
        .filter(cohort::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Moves a cohort from one state to another; false where it is no longer in the first.
pub async fn cohort_move(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: CohortId,
    (from, to): (State, State),
) -> Result<bool> {
    let done = cohort::Entity::update_many()
        .set(cohort::ActiveModel { state: Set(to), ..Default::default() })
        .filter(cohort::COLUMN.programme_id.eq(scope.programme))
        .filter(cohort::COLUMN.id.eq(id))
        .filter(cohort::COLUMN.state.eq(from))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Archives a cohort, or takes it back; false where it is so already.
pub async fn cohort_archive(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: CohortId,
    archived_at: Option<Instant>,
) -> Result<bool> {
    let mut archive = cohort::Entity::update_many()
        .set(cohort::ActiveModel { archived_at: Set(archived_at), ..Default::default() })
        .filter(cohort::COLUMN.programme_id.eq(scope.programme))
        .filter(cohort::COLUMN.id.eq(id));
    archive = match archived_at {
        Some(_) => archive.filter(cohort::COLUMN.archived_at.is_null()),
        None => archive.filter(cohort::COLUMN.archived_at.is_not_null()),
    };
    Ok(archive.exec(tx).await?.rows_affected > 0)
}

#[derive(FromQueryResult)]
struct FiguresRow {
    organisations: i64,
    mentors: i64,
    mentees: i64,
}

/// How much there is in a cohort, or was until it was delivered, forgotten people included; for a role of
/// one organisation, of that organisation alone.
pub async fn cohort_figures(db: &impl ConnectionTrait, scope: &Scope, id: CohortId) -> Result<Figures> {
    let (own, before, mut values) = match scope.organisation {
        Some(organisation) => {
            ("and x.organisation_id = $3", "seat x where x.cohort_id = $2", vec![organisation.into()])
        }
        None => ("", "cohort x where x.id = $2", Vec::new()),
    };
    let is_over =
        "exists (select 1 from cohort c where c.programme_id = $1 and c.id = $2 and c.state = 'delivered')";
    let people = |role: &str| {
        format!(
            "(select count(distinct x.person_id) from membership x where x.programme_id = $1
                 and x.cohort_id = $2 and x.role = '{role}' and (x.ended_at is null or {is_over}) {own})
             + coalesce((select x.{role}s_were from {before} and x.programme_id = $1 {own}), 0)"
        )
    };
    let text = format!(
        "select (select count(*) from seat x where x.programme_id = $1 and x.cohort_id = $2
                    and x.left_at is null {own}) as organisations,
                {} as mentors, {} as mentees",
        people("mentor"),
        people("mentee")
    );
    let mut all = vec![scope.programme.into(), id.into()];
    all.append(&mut values);
    let row = FiguresRow::find_by_statement(db::sql(db, &text, all)).one(db).await?;
    Ok(row.map_or_else(Figures::default, |row| Figures {
        organisations: row.organisations,
        mentors: row.mentors,
        mentees: row.mentees,
    }))
}

/// Adds everybody who is in a cohort of a programme, or was until it was delivered, to those who were there
/// and are forgotten.
pub async fn cohort_keep_figures(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let people = |role: &str| {
        format!(
            "{role}s_were = {role}s_were + (select count(distinct m.person_id) from membership m
                where m.programme_id = $1 and m.cohort_id = cohort.id and m.role = '{role}'
                  and (m.ended_at is null or cohort.state = 'delivered'))"
        )
    };
    let text =
        format!("update cohort set {}, {} where programme_id = $1", people("mentee"), people("mentor"));
    tx.execute_raw(db::sql(tx, &text, [scope.programme.into()])).await?;
    Ok(())
}

/// Whether usual tasks of a cohort are open, whose days may follow its dates.
pub async fn has_usual_tasks(db: &impl ConnectionTrait, scope: &Scope, id: CohortId) -> Result<bool> {
    let query = db::sql(
        db,
        "select count(*) as n from task where programme_id = $1 and cohort_id = $2
            and usual is not null and done_at is null and removed_at is null",
        [scope.programme.into(), id.into()],
    );
    Ok(db::count(db, query).await? > 0)
}
