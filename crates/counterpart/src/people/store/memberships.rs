//! Who is what in a programme.

use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId};
use crate::base::{Error, Instant, Result, Scope, db, form};
use crate::people::table::membership;
use crate::people::{Member, Role};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, Value};

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
    pub count: u64,
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

/// A condition that grows, with the values of its parameters.
struct Condition {
    text: String,
    values: Vec<Value>,
}

impl Condition {
    fn within(scope: &Scope) -> Condition {
        let mut condition = Condition { text: " where".to_owned(), values: Vec::new() };
        condition.and(" m.programme_id = ?", [scope.programme.into()]);
        if let Some(organisation) = scope.organisation {
            condition.and(" and m.organisation_id = ?", [organisation.into()]);
        }
        condition
    }

    /// Adds text in which each `?` is the next value.
    fn and(&mut self, text: &str, values: impl IntoIterator<Item = Value>) {
        let mut values = values.into_iter();
        for letter in text.chars() {
            match letter {
                '?' => {
                    self.values.extend(values.next());
                    self.text.push_str(&format!("${}", self.values.len()));
                }
                letter => self.text.push(letter),
            }
        }
    }

    fn of(scope: &Scope, wanted: &Members) -> Condition {
        let mut condition = Condition::within(scope);
        condition
            .and(if wanted.is_ended { " and m.ended_at is not null" } else { " and m.ended_at is null" }, []);
        if wanted.is_unreachable {
            condition.and(" and q.bounced_at is not null", []);
        }
        let search = form::folded(&wanted.search);
        if !search.is_empty() {
            let escaped: String = search.chars().fold(String::new(), |mut text, letter| {
                if ['%', '_', '\\'].contains(&letter) {
                    text.push('\\');
                }
                text.push(letter);
                text
            });
            let like = format!("%{escaped}%");
            condition.and(
                " and (q.name_key like ? escape '\\' or a.key like ? escape '\\')",
                [like.as_str().into(), like.as_str().into()],
            );
        }
        if !wanted.roles.is_empty() {
            let marks = vec!["?"; wanted.roles.len()].join(", ");
            let roles = wanted.roles.iter().map(|role| role.word().replace('-', "_").into());
            condition.and(&format!(" and m.role in ({marks})"), roles);
        }
        if let Some(organisation) = wanted.organisation {
            condition.and(" and m.organisation_id = ?", [organisation.into()]);
        }
        if wanted.is_of_none {
            condition.and(" and m.organisation_id is null and m.role in ('mentor', 'mentee')", []);
        }
        if let Some(person) = wanted.person {
            condition.and(" and m.person_id = ?", [person.into()]);
        }
        if let Some(cohort) = wanted.cohort {
            condition.and(" and m.cohort_id = ?", [cohort.into()]);
        }
        condition
    }
}

/// The members of a scope: of an organisation its own and nobody else's, of a programme all.
pub async fn membership_list(db: &impl ConnectionTrait, scope: &Scope, wanted: &Members) -> Result<Found> {
    let Condition { text: condition, values } = Condition::of(scope, wanted);
    let down = if wanted.is_down { " desc" } else { "" };
    let order = match wanted.sort {
        Sort::Name => format!("q.name_key{down}, m.started_at, m.id"),
        Sort::Organisation => format!("coalesce(o.name_key, ''){down}, q.name_key, m.id"),
        Sort::Since => format!("m.started_at{down}, m.id{down}"),
    };
    let paging = match wanted.limit {
        0 => String::new(),
        limit => format!(" limit {limit} offset {}", wanted.offset),
    };
    let text = format!("select {COLUMNS}{TABLES}{condition} order by {order}{paging}");
    let rows = Row::find_by_statement(db::sql(db, &text, values.clone())).all(db).await?;
    let count = db::sql(db, &format!("select count(*) as n{TABLES}{condition}"), values);
    let count: i64 = match db.query_one_raw(count).await? {
        Some(row) => row.try_get("", "n")?,
        None => 0,
    };
    Ok(Found { members: rows.into_iter().map(Member::from).collect(), count: count.unsigned_abs() })
}

/// One membership of a scope, standing or ended.
pub async fn membership_get(db: &impl ConnectionTrait, scope: &Scope, id: MembershipId) -> Result<Member> {
    let mut condition = Condition::within(scope);
    condition.and(" and m.id = ?", [id.into()]);
    let text = format!("select {COLUMNS}{TABLES}{}", condition.text);
    let row = Row::find_by_statement(db::sql(db, &text, condition.values)).one(db).await?;
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
