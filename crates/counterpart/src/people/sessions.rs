//! Sessions: begun at sign-in, looked up at every request, ended by their owner or an admin.

use super::table::session;
use super::{Hat, Lasting, Person, Role, Session};
use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId, ProgrammeId, SessionId};
use crate::base::text::Language;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Instant, Own, Result, cookies, db};
use axum_extra::extract::cookie::Cookie;
use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder};

/// A session is noted as used at most this often.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// The cookie of a session; how long it is good for is decided here, not by the browser.
pub fn cookie(app: &App, token: &Token) -> Cookie<'static> {
    let mut cookie = cookies::ours(app, cookies::SESSION, token.secret().to_owned());
    cookie.make_permanent();
    cookie
}

/// The cookie that shows that a link was asked for in this browser; gone when the browser closes.
pub fn asking_cookie(app: &App, token: &Token) -> Cookie<'static> {
    cookies::ours(app, cookies::ASKING, token.secret().to_owned())
}

/// Begins a session; the secret goes into the cookie, only its hash stays.
pub async fn begin(
    tx: &impl ConnectionTrait,
    person: PersonId,
    device: &str,
    network: &str,
    now: Instant,
) -> Result<Token> {
    let token = Token::fresh()?;
    let row = session::ActiveModel {
        id: Set(SessionId::fresh()),
        token_hash: Set(token.hash()),
        person_id: Set(person),
        membership_id: Set(None),
        created_at: Set(now),
        seen_at: Set(now),
        device: Set(device.chars().take(200).collect()),
        network: Set(network.to_owned()),
    };
    session::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(token)
}

/// What a cookie leads to, read at once because every page asks for it.
#[derive(FromQueryResult)]
struct CarriedRow {
    id: SessionId,
    worn: Option<MembershipId>,
    created_at: DateTimeUtc,
    seen_at: DateTimeUtc,
    device: String,
    network: String,
    person_id: PersonId,
    name: String,
    pronouns: String,
    language: String,
    zone: String,
    is_admin: bool,
    suspended_at: Option<DateTimeUtc>,
    version: i32,
    hat_id: Option<MembershipId>,
    role: Option<Role>,
    programme_id: Option<ProgrammeId>,
    programme: Option<String>,
    organisation_id: Option<OrganisationId>,
    organisation: Option<String>,
    cohort_id: Option<CohortId>,
}

const CARRIED: &str = "select s.id, s.membership_id as worn, s.created_at, s.seen_at, s.device, s.network,
        s.person_id, q.name, q.pronouns, q.language, q.zone, q.is_admin, q.suspended_at, q.version,
        m.id as hat_id, m.role, m.programme_id, p.name as programme, m.organisation_id,
        o.name as organisation, m.cohort_id
      from session s
      join person q on q.id = s.person_id
      left join membership m on m.person_id = s.person_id and m.ended_at is null
      left join programme p on p.id = m.programme_id
      left join organisation o on o.id = m.organisation_id
     where s.token_hash = $1
     order by p.name_key, m.id";

/// The session of a cookie, whose it is and everything they are, without asking whether it is over.
pub async fn find(
    db: &impl ConnectionTrait,
    _: Installation,
    token: &Token,
) -> Result<Option<(Session, Person, Vec<Hat>)>> {
    let rows = CarriedRow::find_by_statement(db::sql(db, CARRIED, [token.hash().into()])).all(db).await?;
    let hats = rows.iter().filter_map(hat).collect();
    let found = rows.into_iter().next().map(|row| {
        let session = Session {
            id: row.id,
            membership: row.worn,
            created_at: row.created_at,
            seen_at: row.seen_at,
            device: row.device,
            network: row.network,
        };
        let person = Person {
            id: row.person_id,
            name: row.name,
            pronouns: row.pronouns,
            language: Language::of_person(&row.language),
            zone: row.zone,
            is_admin: row.is_admin,
            suspended_at: row.suspended_at,
            version: row.version,
        };
        (session, person, hats)
    });
    Ok(found)
}

/// The hat in a row; somebody without any has one row without a hat.
fn hat(row: &CarriedRow) -> Option<Hat> {
    Some(Hat {
        id: row.hat_id?,
        role: row.role?,
        programme: row.programme_id.zip(row.programme.clone())?,
        organisation: row.organisation_id.zip(row.organisation.clone()),
        cohort: row.cohort_id,
    })
}

impl From<session::Model> for Session {
    fn from(row: session::Model) -> Session {
        Session {
            id: row.id,
            membership: row.membership_id,
            created_at: row.created_at,
            seen_at: row.seen_at,
            device: row.device,
            network: row.network,
        }
    }
}

/// Notes that a session is in use, at most once a minute.
pub async fn touch(app: &App, session: &Session, now: Instant) -> Result<()> {
    if now < session.seen_at + TOUCH {
        return Ok(());
    }
    let noted = session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now))
        .filter(session::COLUMN.id.eq(session.id))
        .exec(&app.db)
        .await;
    // Where nothing can be written just now, pages are still read.
    match noted.map_err(Error::from) {
        Err(error) if !matches!(error, Error::DiskFull | Error::Away(_)) => Err(error),
        _ => Ok(()),
    }
}

/// Puts a hat on, on this device.
pub async fn wear(tx: &impl ConnectionTrait, own: Own, session: SessionId, hat: MembershipId) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::MembershipId, Expr::value(hat))
        .filter(session::COLUMN.id.eq(session))
        .filter(session::COLUMN.person_id.eq(own.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends one session of a person.
pub async fn end(tx: &impl ConnectionTrait, own: Own, session: SessionId) -> Result<bool> {
    let done = session::Entity::delete_many()
        .filter(session::COLUMN.id.eq(session))
        .filter(session::COLUMN.person_id.eq(own.0))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Ends the session of a cookie, whoever's it is.
pub async fn end_of_token(tx: &impl ConnectionTrait, _: Installation, token: &Token) -> Result<()> {
    session::Entity::delete_many().filter(session::COLUMN.token_hash.eq(token.hash())).exec(tx).await?;
    Ok(())
}

/// Ends every session of a person but one; how many there were.
pub async fn end_others(tx: &impl ConnectionTrait, own: Own, but: SessionId) -> Result<u64> {
    let done = session::Entity::delete_many()
        .filter(session::COLUMN.person_id.eq(own.0))
        .filter(session::COLUMN.id.ne(but))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// The sessions of a person, the one last used first. Those that are over are not in it.
pub async fn list(
    db: &impl ConnectionTrait,
    own: Own,
    lasting: Lasting,
    now: Instant,
) -> Result<Vec<Session>> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.person_id.eq(own.0))
        .order_by_desc(session::Column::SeenAt)
        .order_by_desc(session::Column::Id)
        .all(db)
        .await?;
    let sessions = rows.into_iter().map(Session::from);
    Ok(sessions.filter(|session| !lasting.is_over(session, now)).collect())
}

/// Ends every session of a person.
pub async fn end_all(tx: &impl ConnectionTrait, own: Own) -> Result<u64> {
    let done = session::Entity::delete_many().filter(session::COLUMN.person_id.eq(own.0)).exec(tx).await?;
    Ok(done.rows_affected)
}
