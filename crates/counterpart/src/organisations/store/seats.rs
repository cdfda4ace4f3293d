//! Database access about seats. What each organisation may send is known to all partners; how much
//! of it is filled only to the organisation itself and to the office.

use super::holds;
use crate::base::db::Conditions;
use crate::base::ids::{CohortId, OrganisationId};
use crate::base::{Error, Instant, Result, Scope, db};
use crate::organisations::seats::{Intake, Places, Seats};
use crate::organisations::table::seat::{self, ActiveModel, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter};

#[derive(FromQueryResult)]
struct IntakeRow {
    id: Uuid,
    name: String,
    is_over: i32,
}

impl From<IntakeRow> for Intake {
    fn from(row: IntakeRow) -> Intake {
        Intake { id: CohortId(row.id), name: row.name, is_over: row.is_over == 1 }
    }
}

/// Whether a cohort `c` is over for those who join it.
const OVER: &str =
    "case when c.archived_at is not null or c.state = 'delivered' then 1 else 0 end as is_over";

async fn intakes(db: &impl ConnectionTrait, only: Conditions) -> Result<Vec<Intake>> {
    let start = format!("select c.id, c.name, {OVER} from cohort c");
    let query = only.sql(db, &start, " order by c.created_at desc, c.id desc");
    Ok(IntakeRow::find_by_statement(query).all(db).await?.into_iter().map(Intake::from).collect())
}

/// The cohorts of the programme that organisations join, the newest first.
pub async fn intake_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Intake>> {
    let mut only = Conditions::default();
    only.and("c.programme_id = ?", scope.programme);
    only.say("c.archived_at is null");
    intakes(db, only).await
}

/// One of the cohorts that organisations join or have joined, archived ones too.
pub async fn intake_get(db: &impl ConnectionTrait, scope: &Scope, id: CohortId) -> Result<Intake> {
    let mut only = Conditions::default();
    only.and("c.programme_id = ?", scope.programme);
    only.and("c.id = ?", id);
    intakes(db, only).await?.pop().ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct SeatRow {
    cohort_id: Uuid,
    cohort: String,
    organisation_id: Uuid,
    name: String,
    mentees: i32,
    mentors: i32,
    filled_mentees: i64,
    filled_mentors: i64,
    is_over: i32,
    version: i32,
}

impl SeatRow {
    fn seats(self, scope: &Scope) -> Seats {
        let organisation = OrganisationId(self.organisation_id);
        let number = |count: i64| i32::try_from(count).unwrap_or(i32::MAX);
        let filled = Places { mentees: number(self.filled_mentees), mentors: number(self.filled_mentors) };
        Seats {
            cohort: CohortId(self.cohort_id),
            cohort_name: self.cohort,
            organisation,
            name: self.name,
            places: Places { mentees: self.mentees, mentors: self.mentors },
            is_over: self.is_over == 1,
            filled: holds(scope, organisation).is_ok().then_some(filled),
            version: self.version,
        }
    }
}

async fn seats(
    db: &impl ConnectionTrait,
    scope: &Scope,
    only: Conditions,
    order: &str,
) -> Result<Vec<Seats>> {
    // Whoever was in a cohort that is delivered counts, though their role has ended with it; and so do those
    // who are forgotten.
    let filled = |role| {
        format!(
            "s.{role}s_were + (select count(*) from membership m where m.organisation_id = s.organisation_id
                and m.cohort_id = s.cohort_id and m.role = '{role}'
                and (m.ended_at is null or c.state = 'delivered'))"
        )
    };
    let start = format!(
        "select s.cohort_id, c.name as cohort, s.organisation_id, o.name, s.mentees, s.mentors, s.version,
                {OVER}, {} as filled_mentees, {} as filled_mentors
           from seat s join organisation o on o.id = s.organisation_id join cohort c on c.id = s.cohort_id",
        filled("mentee"),
        filled("mentor")
    );
    let rows = SeatRow::find_by_statement(only.sql(db, &start, order)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.seats(scope)).collect())
}

/// What every organisation of the programme may send to a cohort.
pub async fn partner_seats(db: &impl ConnectionTrait, scope: &Scope, cohort: CohortId) -> Result<Vec<Seats>> {
    let mut only = Conditions::default();
    only.and("s.programme_id = ?", scope.programme);
    only.and("s.cohort_id = ?", cohort);
    only.say("s.left_at is null");
    seats(db, scope, only, " order by o.name_key").await
}

/// The seats of one organisation, cohort by cohort, the newest first.
pub async fn seat_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
    organisation: OrganisationId,
) -> Result<Vec<Seats>> {
    holds(scope, organisation)?;
    let mut only = Conditions::default();
    only.and("s.programme_id = ?", scope.programme);
    only.and("s.organisation_id = ?", organisation);
    only.say("s.left_at is null");
    only.say("c.archived_at is null");
    seats(db, scope, only, " order by c.created_at desc, c.id desc").await
}

/// The seats of an organisation in a cohort, also those that it has left.
pub async fn seat_get(
    db: &impl ConnectionTrait,
    scope: &Scope,
    (cohort, organisation): (CohortId, OrganisationId),
) -> Result<Option<(Places, i32, bool)>> {
    holds(scope, organisation)?;
    let found =
        Entity::find_by_id((cohort, organisation)).filter(seat::COLUMN.programme_id.eq(scope.programme));
    let found = found.one(db).await?;
    Ok(found.map(|row| {
        let places = Places { mentees: row.mentees, mentors: row.mentors };
        (places, row.version, row.left_at.is_none())
    }))
}

/// Lets an organisation join a cohort with so many seats.
pub async fn seat_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (cohort, organisation): (CohortId, OrganisationId),
    places: Places,
    now: Instant,
) -> Result<()> {
    holds(scope, organisation)?;
    let row = ActiveModel {
        cohort_id: Set(cohort),
        organisation_id: Set(organisation),
        programme_id: Set(scope.programme),
        mentees: Set(places.mentees),
        mentors: Set(places.mentors),
        joined_at: Set(now),
        left_at: Set(None),
        version: Set(1),
        mentees_were: Set(0),
        mentors_were: Set(0),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Changes the seats of an organisation that takes part, or took part before, if they are still as
/// the form showed them.
pub async fn seat_change(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (cohort, organisation): (CohortId, OrganisationId),
    places: Places,
    version: i32,
) -> Result<()> {
    holds(scope, organisation)?;
    let done = Entity::update_many()
        .col_expr(seat::Column::Mentees, Expr::value(places.mentees))
        .col_expr(seat::Column::Mentors, Expr::value(places.mentors))
        .col_expr(seat::Column::LeftAt, Expr::value(Option::<Instant>::None))
        .col_expr(seat::Column::Version, Expr::col(seat::Column::Version).add(1))
        .filter(seat::COLUMN.cohort_id.eq(cohort))
        .filter(seat::COLUMN.organisation_id.eq(organisation))
        .filter(seat::COLUMN.programme_id.eq(scope.programme))
        .filter(seat::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Lets an organisation leave a cohort, or takes that back; false where that is so already.
pub async fn seat_leave(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (cohort, organisation): (CohortId, OrganisationId),
    at: Option<Instant>,
) -> Result<bool> {
    holds(scope, organisation)?;
    let so = match at {
        Some(_) => seat::COLUMN.left_at.is_null(),
        None => seat::COLUMN.left_at.is_not_null(),
    };
    let done = Entity::update_many()
        .col_expr(seat::Column::LeftAt, Expr::value(at))
        .col_expr(seat::Column::Version, Expr::col(seat::Column::Version).add(1))
        .filter(seat::COLUMN.cohort_id.eq(cohort))
        .filter(seat::COLUMN.organisation_id.eq(organisation))
        .filter(seat::COLUMN.programme_id.eq(scope.programme))
        .filter(so)
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Adds everybody whom organisations have in a cohort of a programme, or had until it was delivered, to
/// those who were there and are forgotten.
pub async fn seat_keep_figures(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let people = |role: &str| {
        format!(
            "{role}s_were = {role}s_were + (select count(*) from membership m
                join cohort c on c.id = m.cohort_id
               where m.programme_id = $1 and m.cohort_id = seat.cohort_id
                 and m.organisation_id = seat.organisation_id and m.role = '{role}'
                 and (m.ended_at is null or c.state = 'delivered'))"
        )
    };
    let text = format!("update seat set {}, {} where programme_id = $1", people("mentee"), people("mentor"));
    tx.execute_raw(db::sql(tx, &text, [scope.programme.into()])).await?;
    Ok(())
}
