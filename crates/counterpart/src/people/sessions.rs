//! Sessions: begun at sign-in, looked up at every request, ended by their owner or an admin.

use super::table::session;
use super::{Person, Session, store};
use crate::base::ids::{MembershipId, PersonId, SessionId};
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Instant, Own, Result};
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// A session is noted as used at most this often.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// The name of the session's cookie: bound to this host where there is HTTPS.
pub fn cookie_name(app: &App) -> &'static str {
    if app.config.is_secure() { "__Host-session" } else { "session" }
}

/// The cookie of a session; how long it is good for is decided here, not by the browser.
pub fn cookie(app: &App, token: &Token) -> Cookie<'static> {
    Cookie::build((cookie_name(app), token.secret().to_owned()))
        .path("/")
        .http_only(true)
        .secure(app.config.is_secure())
        .same_site(SameSite::Lax)
        .permanent()
        .build()
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

/// The session of a cookie and whose it is, without asking whether it is over.
pub async fn find(
    db: &impl ConnectionTrait,
    _: Installation,
    token: &Token,
) -> Result<Option<(Session, Person)>> {
    let found = session::Entity::find().filter(session::COLUMN.token_hash.eq(token.hash())).one(db).await?;
    let Some(row) = found else { return Ok(None) };
    let person = store::person_own(db, Own(row.person_id)).await?;
    Ok(person.map(|person| (Session::from(row), person)))
}

impl From<session::Model> for Session {
    fn from(row: session::Model) -> Session {
        Session {
            id: row.id,
            membership: row.membership_id,
            created_at: row.created_at,
            seen_at: row.seen_at,
            device: row.device,
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

/// Ends every session of a person.
pub async fn end_all(tx: &impl ConnectionTrait, own: Own) -> Result<u64> {
    let done = session::Entity::delete_many().filter(session::COLUMN.person_id.eq(own.0)).exec(tx).await?;
    Ok(done.rows_affected)
}
