//! Accounts as their owners and admins change them.

use crate::base::db::Conditions;
use crate::base::ids::PersonId;
use crate::base::list::Listing;
use crate::base::{Error, Installation, Instant, Own, Result, db, form};
use crate::people::Person;
use crate::people::table::person;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

/// Whether anybody has an account.
pub async fn person_any(db: &impl ConnectionTrait, _: Installation) -> Result<bool> {
    Ok(db.query_one_raw(db::sql(db, "select id from person limit 1", [])).await?.is_some())
}

/// Writes what a person says of themselves, if their account is still in the state of its version.
pub async fn person_change(tx: &impl ConnectionTrait, own: Own, person: &Person) -> Result<()> {
    let done = person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value(person.name.as_str()))
        .col_expr(person::Column::NameKey, Expr::value(form::folded(&person.name)))
        .col_expr(person::Column::Pronouns, Expr::value(person.pronouns.as_str()))
        .col_expr(person::Column::Language, Expr::value(person.language.code()))
        .col_expr(person::Column::Zone, Expr::value(person.zone.as_str()))
        .col_expr(person::Column::Version, Expr::value(person.version + 1))
        .filter(person::COLUMN.id.eq(own.0))
        .filter(person::COLUMN.version.eq(person.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Suspends an account from an instant on, or, without one, no longer.
pub async fn person_suspend(tx: &impl ConnectionTrait, own: Own, since: Option<Instant>) -> Result<()> {
    person::Entity::update_many()
        .col_expr(person::Column::SuspendedAt, Expr::value(since))
        .filter(person::COLUMN.id.eq(own.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// An account as the admin's list shows it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Listed {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their main address.
    pub address: Option<String>,
    /// Whether they run the installation.
    pub is_admin: bool,
    /// Since when there is the account.
    pub created_at: DateTimeUtc,
    /// Since when they may not sign in.
    pub suspended_at: Option<DateTimeUtc>,
    /// How many roles they have.
    pub roles: i64,
}

const TABLES: &str = " from person p left join address a on a.person_id = p.id and a.is_main";

fn narrowed(list: &Listing) -> Conditions {
    let mut conditions = Conditions::default();
    if !list.query().is_empty() {
        conditions.and(
            "(p.name_key like ? escape '\\' or exists
                (select 1 from address b where b.person_id = p.id and b.key like ? escape '\\'))",
            list.pattern(),
        );
    }
    match list.value("state") {
        "suspended" => conditions.say("p.suspended_at is not null"),
        "active" => conditions.say("p.suspended_at is null"),
        "admin" => conditions.say("p.is_admin"),
        _ => {}
    }
    conditions
}

/// How many accounts a list finds.
pub async fn person_count(db: &impl ConnectionTrait, _: Installation, list: &Listing) -> Result<usize> {
    let query = narrowed(list).sql(db, &format!("select count(*) as n{TABLES}"), "");
    Ok(db::count(db, query).await?)
}

/// A page of the accounts that a list finds.
pub async fn person_list(
    db: &impl ConnectionTrait,
    _: Installation,
    list: &Listing,
    before: usize,
) -> Result<Vec<Listed>> {
    let order = match list.sort(&["name", "since"]) {
        ("since", false) => "p.created_at, p.id",
        ("since", true) => "p.created_at desc, p.id desc",
        (_, true) => "p.name_key desc, p.id desc",
        (_, false) => "p.name_key, p.id",
    };
    let start = format!(
        "select p.id, p.name, a.address, p.is_admin, p.created_at, p.suspended_at,
                (select count(*) from membership m where m.person_id = p.id and m.ended_at is null) as roles{TABLES}"
    );
    let end = format!(" order by {order} limit {} offset {before}", crate::base::list::PAGE);
    Ok(Listed::find_by_statement(narrowed(list).sql(db, &start, &end)).all(db).await?)
}
