//! The journal: who did or saw what, when, written in the transaction of the act itself.
//!
//! Rows are only ever added; both databases refuse to change them, and to take them away before
//! they are 24 months old.

use super::clock::Instant;
use super::error::Result;
use super::ids::{EntryId, OrganisationId, PersonId, ProgrammeId};
use super::scope::Scope;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::{EntityTrait, FromQueryResult};
use std::fmt::Display;

/// Who acts, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person; nobody where the programme itself acts, as in a job.
    pub person: Option<PersonId>,
    /// The role in which they act: its word in the database.
    pub role: &'static str,
    /// When.
    pub at: Instant,
}

/// One line to be written.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What was done: a word that ends a message key, `journal-…`.
    pub act: &'static str,
    /// The programme, if it belongs to one.
    pub programme: Option<ProgrammeId>,
    /// The organisation, if it touches one.
    pub organisation: Option<OrganisationId>,
    /// What it was done to: an identifier in its text form.
    pub subject: String,
    /// What the subject is called, to be read when it is gone. Never anything a pair keeps to itself.
    pub words: String,
}

impl Entry {
    /// A line about a thing in a scope.
    pub fn within(
        scope: &Scope,
        act: &'static str,
        subject: impl Display,
        words: impl Into<String>,
    ) -> Entry {
        Entry {
            act,
            programme: Some(scope.programme),
            organisation: scope.organisation,
            subject: subject.to_string(),
            words: words.into(),
        }
    }

    /// A line about a thing that belongs to no programme.
    pub fn of_installation(act: &'static str, subject: impl Display, words: impl Into<String>) -> Entry {
        Entry { act, programme: None, organisation: None, subject: subject.to_string(), words: words.into() }
    }

    /// The same, touching an organisation.
    #[must_use]
    pub fn touching(mut self, organisation: OrganisationId) -> Entry {
        self.organisation = Some(organisation);
        self
    }
}

/// The rows of the journal.
pub(crate) mod table {
    use crate::base::ids::{EntryId, OrganisationId, PersonId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One line of the journal.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "journal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EntryId,
        pub at: DateTimeUtc,
        pub programme_id: Option<ProgrammeId>,
        pub organisation_id: Option<OrganisationId>,
        pub person_id: Option<PersonId>,
        pub role: String,
        pub act: String,
        pub subject: String,
        pub words: String,
        pub words_key: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Writes a line, in the transaction of the act.
pub async fn note(tx: &impl ConnectionTrait, actor: &Actor, entry: Entry) -> Result<()> {
    let row = table::ActiveModel {
        id: Set(EntryId::fresh()),
        at: Set(actor.at),
        programme_id: Set(entry.programme),
        organisation_id: Set(entry.organisation),
        person_id: Set(actor.person),
        role: Set(actor.role.to_owned()),
        act: Set(entry.act.to_owned()),
        subject: Set(entry.subject),
        words_key: Set(super::form::folded(&entry.words)),
        words: Set(entry.words),
    };
    table::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The last act on a thing.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Last {
    /// Who, if it was a person.
    pub name: Option<String>,
    /// When.
    pub at: Instant,
}

/// Who did something to a thing last, and when.
pub async fn last(db: &impl ConnectionTrait, scope: &Scope, subject: impl Display) -> Result<Option<Last>> {
    let query = super::db::sql(
        db,
        "select p.name, j.at from journal j left join person p on p.id = j.person_id
          where j.programme_id = $1 and j.subject = $2 order by j.at desc, j.id desc limit 1",
        [scope.programme.into(), subject.to_string().into()],
    );
    Ok(Last::find_by_statement(query).one(db).await?)
}

/// How many months a line is kept at least, which both databases insist on.
pub const MONTHS: u32 = 24;

/// Forgets lines that are so many months old. Returns how many.
pub async fn prune(db: &super::Db, _: super::Installation, months: u32, now: Instant) -> Result<u64> {
    // A day more, so that the two clocks, ours and the database's, need not agree.
    let months = chrono::Months::new(months.max(MONTHS));
    let before = now.checked_sub_months(months).unwrap_or(now) - chrono::TimeDelta::days(1);
    let gone = super::db::sql(db, "delete from journal where at < $1", [before.into()]);
    Ok(db.execute_raw(gone).await?.rows_affected())
}
