//! The rows of the outbox.

use crate::base::ids::{LetterId, PersonId, ProgrammeId};
use sea_orm::entity::prelude::*;

/// One letter, in its words.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    pub key: String,
    pub kind: String,
    pub programme_id: Option<ProgrammeId>,
    pub person_id: Option<PersonId>,
    pub name: String,
    pub address: String,
    pub search_key: String,
    pub language: String,
    pub subject: String,
    pub body: String,
    pub link: Option<String>,
    pub stop_token: Option<String>,
    pub state: super::State,
    pub attempts: i32,
    pub created_at: DateTimeUtc,
    pub next_at: DateTimeUtc,
    pub until_at: Option<DateTimeUtc>,
    pub tried_at: Option<DateTimeUtc>,
    pub lease_until: Option<DateTimeUtc>,
    pub sent_at: Option<DateTimeUtc>,
    pub error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
