//! The outbox: letters are written in the transaction of the act that causes them, and sent afterwards.

use super::clock::Instant;
use super::error::Result;
use super::ids::LetterId;
use super::letter::Letter;
use super::text::Message;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, EntityTrait};

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for its turn.
    Queued,
    /// A worker is connecting or connected; committed before it connects.
    Sending,
    /// The mail server has taken it.
    Sent,
    /// A worker died while sending: it may have gone or not. Somebody decides.
    Unsure,
    /// Tried for a day in vain, refused for good, or too late.
    Failed,
}

/// The rows of the outbox.
pub(crate) mod table {
    use crate::base::ids::{LetterId, PersonId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One letter, rendered.
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
        pub language: String,
        pub subject: String,
        pub body: String,
        pub link: Option<String>,
        pub state: super::State,
        pub attempts: i32,
        pub created_at: DateTimeUtc,
        pub next_at: DateTimeUtc,
        pub until_at: Option<DateTimeUtc>,
        pub lease_until: Option<DateTimeUtc>,
        pub sent_at: Option<DateTimeUtc>,
        pub error: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Puts a letter into the outbox. The same key twice is one letter.
pub async fn post(tx: &impl ConnectionTrait, letter: &Letter, now: Instant) -> Result<()> {
    let say = |end: &str| {
        let mut message = Message::new(format!("letter-{}-{end}", letter.kind.word));
        for (name, value) in &letter.fields {
            message = message.with(name, value.as_str());
        }
        letter.language.say(&message)
    };
    let row = table::ActiveModel {
        id: Set(LetterId::fresh()),
        key: Set(letter.key.clone()),
        kind: Set(letter.kind.word.to_owned()),
        programme_id: Set(letter.programme),
        person_id: Set(letter.person),
        name: Set(letter.name.clone()),
        address: Set(letter.address.clone()),
        language: Set(letter.language.code().to_owned()),
        subject: Set(super::form::one_line(&say("subject"))),
        body: Set(say("body")),
        link: Set(letter.link.clone()),
        state: Set(State::Queued),
        attempts: Set(0),
        created_at: Set(now),
        next_at: Set(now),
        until_at: Set(letter.until),
        lease_until: Set(None),
        sent_at: Set(None),
        error: Set(None),
    };
    table::Entity::insert(row)
        .on_conflict_do_nothing_on([table::Column::Key])
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
