//! Who is what in a programme.

use super::Joining;
use crate::base::db::Conditions;
use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId};
use crate::base::{Error, Instant, Result, Scope, list};
use crate::people::table::membership;
use crate::people::{Member, Role};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
};

/// Which members of a scope. Everything that is not said does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// Whose name or address has this in it, in any case and with any accents.
    pub search: String,
    /// With one of these roles; none for all.
    pub roles: Vec<Role>,
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Mentors and mentees who belong to no organisation.
    pub is_of_none: bool,
    /// Of this cohort.
    pub cohort: Option<CohortId>,
    /// Whether the role has ended; without it, those it has not.
    pub is_ended: bool,
    /// Whether it has ended or not: then the line above does not count.
    pub is_any: bool,
    /// Only those to whom letters do not arrive.
    pub is_unreachable: bool,
    /// Of this person.
    pub person: Option<PersonId>,
    /// Sorted by this.
    pub sort: Sort,
    /// From the end.
    pub is_down: bool,
    /// How many at most; 0 for all.
    pub limit: u64,
    /// How many are left out before.
    pub offset: u64,
}

/// What a list of members is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Name, then since when.
    #[default]
    Name,
    /// Organisation, then name.
    Organisation,
    /// Since when.
    Since,
}

/// The members that a page shows, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Those of the page.
    pub members: Vec<Member>,
    /// How many there are in all.
    pub count: usize,
    /// How many people they are: somebody may have several roles.
    pub people: usize,
}

/// How many roles were found, and how many people have them.
#[derive(FromQueryResult)]
struct Counted {
    roles: i64,
    people: i64,
}

/// A line of a page, with how many there are in all.
#[derive(FromQueryResult)]
struct Line {
    #[sea_orm(nested)]
    row: Row,
    #[sea_orm(nested)]
    counted: Counted,
}

#[derive(FromQueryResult)]
struct Row {
    id: MembershipId,
    person_id: PersonId,
    name: String,
    pronouns: String,
    address: Option<String>,
    role: Role,
    organisation_id: Option<OrganisationId>,
    organisation: Option<String>,
    cohort_id: Option<CohortId>,
    cohort: Option<String>,
    started_at: DateTimeUtc,
    ended_at: Option<DateTimeUtc>,
    bounced_at: Option<DateTimeUtc>,
}

impl From<Row> for Member {
    fn from(row: Row) -> Member {
        Member {
            id: row.id,
            person: row.person_id,
            name: row.name,
            pronouns: row.pronouns,
            address: row.address.unwrap_or_default(),
            role: row.role,
            organisation: row.organisation_id.zip(row.organisation),
            cohort: row.cohort_id.zip(row.cohort),
            started_at: row.started_at,
            ended_at: row.ended_at,
            unreachable_since: row.bounced_at,
        }
    }
}

const COLUMNS: &str = "m.id, m.person_id, q.name, q.pronouns, a.address, m.role, m.organisation_id,
    o.name as organisation, m.cohort_id, c.name as cohort, m.started_at, m.ended_at, q.bounced_at";

const TABLES: &str = "
      from membership m
      join person q on q.id = m.person_id
      left join address a on a.person_id = m.person_id and a.is_main
      left join organisation o on o.id = m.organisation_id
      left join cohort c on c.id = m.cohort_id";

/// The members who are asked for, each with what they are sorted by. They are gone through once for the page
/// and for how many there are; what a page shows of somebody is looked up for its own lines alone.
const FOUND: &str = "with found as materialized (
    select m.id, m.person_id, m.started_at, q.name_key, coalesce(o.name_key, '') as place
      from membership m join person q on q.id = m.person_id
      left join organisation o on o.id = m.organisation_id";

const COUNTED: &str = "(select count(*) from found) as roles,
    (select count(distinct person_id) from found) as people";

fn within(scope: &Scope) -> Conditions {
    let mut only = Conditions::default();
    only.and("m.programme_id = ?", scope.programme);
    if let Some(organisation) = scope.organisation {
        only.and("m.organisation_id = ?", organisation);
    }
    only
}

fn narrowed(scope: &Scope, wanted: &Members) -> Conditions {
    let mut only = within(scope);
    if !wanted.is_any {
        only.say(if wanted.is_ended { "m.ended_at is not null" } else { "m.ended_at is null" });
    }
    if wanted.is_unreachable {
        only.say("q.bounced_at is not null");
    }
    if !wanted.search.is_empty() {
        // Names and addresses are gone through by themselves: to look both up for each membership takes
        // three times as long.
        let found = "m.person_id in (select id from person where name_key like ? escape '\\'
            union select person_id from address where is_main and key like ? escape '\\')";
        only.and(found, list::pattern(&wanted.search));
    }
    only.one_of("m.role", wanted.roles.iter().map(|role| role.to_value().into()));
    if let Some(organisation) = wanted.organisation {
        only.and("m.organisation_id = ?", organisation);
    }
    if wanted.is_of_none {
        only.say("m.organisation_id is null and m.role in ('mentor', 'mentee')");
    }
    if let Some(person) = wanted.person {
        only.and("m.person_id = ?", person);
    }
    if let Some(cohort) = wanted.cohort {
        only.and("m.cohort_id = ?", cohort);
    }
    only
}

/// The members of a scope: of an organisation its own and nobody else's, of a programme all.
pub async fn membership_list(db: &impl ConnectionTrait, scope: &Scope, wanted: &Members) -> Result<Found> {
    let only = narrowed(scope, wanted);
    let down = if wanted.is_down { " desc" } else { "" };
    let order = match wanted.sort {
        Sort::Name => format!("f.name_key{down}, f.started_at, f.id"),
        Sort::Organisation => format!("f.place{down}, f.name_key, f.id"),
        Sort::Since => format!("f.started_at{down}, f.id{down}"),
    };
    let paging = match wanted.limit {
        0 => String::new(),
        limit => format!(" limit {limit} offset {}", wanted.offset),
    };
    let end = format!(
        ") select {COLUMNS}, {COUNTED}{TABLES}
           join (select * from found f order by {order}{paging}) f on f.id = m.id order by {order}"
    );
    let lines = Line::find_by_statement(only.sql(db, FOUND, &end)).all(db).await?;
    let mut counted = lines.first().map(|line| (line.counted.roles, line.counted.people));
    if counted.is_none() && wanted.offset > 0 {
        // Behind the last page no line says how many there are.
        let all = Counted::find_by_statement(only.sql(db, FOUND, &format!(") select {COUNTED}"))).one(db);
        counted = all.await?.map(|all| (all.roles, all.people));
    }
    let (roles, people) = counted.unwrap_or_default();
    let number = |count| usize::try_from(count).unwrap_or_default();
    let members = lines.into_iter().map(|line| Member::from(line.row)).collect();
    Ok(Found { members, count: number(roles), people: number(people) })
}

/// One membership of a scope, standing or ended.
pub async fn membership_get(db: &impl ConnectionTrait, scope: &Scope, id: MembershipId) -> Result<Member> {
    let mut only = within(scope);
    only.and("m.id = ?", id);
    let row = Row::find_by_statement(only.sql(db, &format!("select {COLUMNS}{TABLES}"), "")).one(db).await?;
    row.map(Member::from).ok_or(Error::NotFound)
}

/// Ends a membership of a scope; false where it has ended already.
pub async fn membership_end(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: MembershipId,
    now: Instant,
) -> Result<bool> {
    let ended = membership::Entity::update_many()
        .col_expr(membership::Column::EndedAt, Expr::value(now))
        .filter(membership::COLUMN.programme_id.eq(scope.programme))
        .filter(membership::COLUMN.id.eq(id))
        .filter(membership::COLUMN.ended_at.is_null());
    let ended = match scope.organisation {
        Some(organisation) => ended.filter(membership::COLUMN.organisation_id.eq(organisation)),
        None => ended,
    };
    Ok(ended.exec(tx).await?.rows_affected > 0)
}

/// Resumes a membership of a scope that has ended; false where it stands.
pub async fn membership_resume(tx: &impl ConnectionTrait, scope: &Scope, id: MembershipId) -> Result<bool> {
    let resumed = membership::Entity::update_many()
        .col_expr(membership::Column::EndedAt, Expr::value(Option::<DateTimeUtc>::None))
        .filter(membership::COLUMN.programme_id.eq(scope.programme))
        .filter(membership::COLUMN.id.eq(id))
        .filter(membership::COLUMN.ended_at.is_not_null());
    let resumed = match scope.organisation {
        Some(organisation) => resumed.filter(membership::COLUMN.organisation_id.eq(organisation)),
        None => resumed,
    };
    Ok(resumed.exec(tx).await?.rows_affected > 0)
}

/// Whether somebody is the same in the same cohort already, through another organisation of the
/// programme or through none.
pub async fn membership_elsewhere(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    Joining { person, role, cohort }: Joining,
) -> Result<bool> {
    let Some(cohort) = cohort else { return Ok(false) };
    let mut other = membership::Entity::find()
        .filter(membership::COLUMN.programme_id.eq(scope.programme))
        .filter(membership::COLUMN.person_id.eq(person))
        .filter(membership::COLUMN.role.eq(role))
        .filter(membership::COLUMN.cohort_id.eq(cohort))
        .filter(membership::COLUMN.ended_at.is_null());
    other = match scope.organisation {
        Some(organisation) => other.filter(
            membership::COLUMN
                .organisation_id
                .is_null()
                .or(membership::COLUMN.organisation_id.ne(organisation)),
        ),
        None => other.filter(membership::COLUMN.organisation_id.is_not_null()),
    };
    Ok(!other.all(tx).await?.is_empty())
}
