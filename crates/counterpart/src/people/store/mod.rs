//! All database access about people.

mod accounts;
mod addresses;
mod admins;
mod export;
mod forgetting;
mod invitations;
mod links;
mod memberships;

pub use accounts::*;
pub use addresses::*;
pub use admins::*;
pub use export::*;
pub use forgetting::*;
pub use invitations::*;
pub use links::*;
pub use memberships::*;

use super::table::{address, membership, person};
use super::{Hat, Person, Role};
use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId, ProgrammeId};
use crate::base::text::Language;
use crate::base::{Installation, Instant, Own, Result, Scope, db, form};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

impl From<person::Model> for Person {
    fn from(row: person::Model) -> Person {
        Person {
            id: row.id,
            name: row.name,
            pronouns: row.pronouns,
            language: Language::of_person(&row.language),
            zone: row.zone,
            is_admin: row.is_admin,
            suspended_at: row.suspended_at,
            version: row.version,
        }
    }
}

/// A person's own account.
pub async fn person_own(db: &impl ConnectionTrait, own: Own) -> Result<Option<Person>> {
    Ok(person::Entity::find_by_id(own.0).one(db).await?.map(Person::from))
}

/// Whose address this is.
pub async fn person_of_address(
    db: &impl ConnectionTrait,
    _: Installation,
    address: &str,
) -> Result<Option<Person>> {
    let Some(row) = address::Entity::find_by_id(form::address_key(address)).one(db).await? else {
        return Ok(None);
    };
    person_own(db, Own(row.person_id)).await
}

/// Opens an account with a confirmed address.
pub async fn person_open(
    tx: &impl ConnectionTrait,
    _: Installation,
    person: &Person,
    address: &str,
    now: Instant,
) -> Result<()> {
    let row = person::ActiveModel {
        id: Set(person.id),
        name: Set(person.name.clone()),
        name_key: Set(form::folded(&person.name)),
        pronouns: Set(person.pronouns.clone()),
        language: Set(person.language.code().to_owned()),
        zone: Set(person.zone.clone()),
        is_admin: Set(person.is_admin),
        created_at: Set(now),
        suspended_at: Set(person.suspended_at),
        bounced_at: Set(None),
        version: Set(person.version),
        bounce_noted: Set(false),
    };
    person::Entity::insert(row).exec_without_returning(tx).await?;
    let row = address::ActiveModel {
        key: Set(form::address_key(address)),
        person_id: Set(person.id),
        address: Set(address.to_owned()),
        is_main: Set(true),
        confirmed_at: Set(now),
    };
    address::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct HatRow {
    id: Uuid,
    role: String,
    programme_id: Uuid,
    programme: String,
    organisation_id: Option<Uuid>,
    organisation: Option<String>,
    cohort_id: Option<Uuid>,
}

/// Everything a person is, with the names that the header shows.
pub async fn hat_list(db: &impl ConnectionTrait, own: Own) -> Result<Vec<Hat>> {
    let query = db::sql(
        db,
        "select m.id, m.role, m.programme_id, p.name as programme, m.organisation_id, o.name as organisation, m.cohort_id
           from membership m
           join programme p on p.id = m.programme_id
           left join organisation o on o.id = m.organisation_id
          where m.person_id = $1 and m.ended_at is null
          order by p.name_key, m.id",
        [own.0.into()],
    );
    let rows = HatRow::find_by_statement(query).all(db).await?;
    let hats = rows.into_iter().filter_map(|row| {
        Some(Hat {
            id: MembershipId(row.id),
            role: Role::of_word(&row.role.replace('_', "-"))?,
            programme: (ProgrammeId(row.programme_id), row.programme),
            organisation: row.organisation_id.map(OrganisationId).zip(row.organisation),
            cohort: row.cohort_id.map(CohortId),
        })
    });
    Ok(hats.collect())
}

/// Who is to be what. The scope says where; a cohort is for mentors and mentees alone.
#[derive(Clone, Copy, Debug)]
pub struct Joining {
    /// Who.
    pub person: PersonId,
    /// What they are to be.
    pub role: Role,
    /// In which cohort.
    pub cohort: Option<CohortId>,
}

/// Gives a person a role; having it already changes nothing.
pub async fn membership_begin(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    joining: Joining,
    now: Instant,
) -> Result<MembershipId> {
    let Joining { person, role, cohort } = joining;
    let mut standing = membership::Entity::find()
        .filter(membership::COLUMN.programme_id.eq(scope.programme))
        .filter(membership::COLUMN.person_id.eq(person))
        .filter(membership::COLUMN.role.eq(role))
        .filter(membership::COLUMN.ended_at.is_null());
    standing = match scope.organisation {
        Some(organisation) => standing.filter(membership::COLUMN.organisation_id.eq(organisation)),
        None => standing.filter(membership::COLUMN.organisation_id.is_null()),
    };
    if let Some(cohort) = cohort {
        standing = standing.filter(membership::COLUMN.cohort_id.eq(cohort));
    }
    if let Some(row) = standing.one(tx).await? {
        return Ok(row.id);
    }
    let id = MembershipId::fresh();
    let row = membership::ActiveModel {
        id: Set(id),
        person_id: Set(person),
        programme_id: Set(scope.programme),
        organisation_id: Set(scope.organisation),
        cohort_id: Set(cohort),
        role: Set(role),
        started_at: Set(now),
        ended_at: Set(None),
    };
    membership::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}
