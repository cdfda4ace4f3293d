//! Links in the database.

use crate::base::ids::{LinkId, PersonId};
use crate::base::token::Token;
use crate::base::{Installation, Instant, Result, form};
use crate::people::links::kept;
use crate::people::table::link;
use crate::people::{Link, Purpose};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

impl From<link::Model> for Link {
    fn from(row: link::Model) -> Link {
        Link {
            id: row.id,
            purpose: row.purpose,
            person: row.person_id,
            address: row.address,
            browser: row.browser_hash,
            code: row.code,
            next: row.next,
            tries: row.tries,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        }
    }
}

/// A link to be made.
#[derive(Clone)]
pub struct Wanted<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// Whose account it changes.
    pub person: Option<PersonId>,
    /// The address it is about.
    pub address: &'a str,
    /// The browser that asks; none where it may be opened anywhere.
    pub browser: Option<&'a Token>,
    /// Where to go afterwards.
    pub next: &'a str,
    /// Until when it is good.
    pub until: Instant,
}

/// Adds a link of which no letter is written yet: nobody can have its secret.
pub async fn link_add(
    tx: &impl ConnectionTrait,
    _: Installation,
    wanted: Wanted<'_>,
    now: Instant,
) -> Result<LinkId> {
    let id = LinkId::fresh();
    let row = link::ActiveModel {
        id: Set(id),
        purpose: Set(wanted.purpose),
        person_id: Set(wanted.person),
        address: Set(wanted.address.to_owned()),
        address_key: Set(form::address_key(wanted.address)),
        token_hash: Set(Token::fresh()?.hash()),
        browser_hash: Set(wanted.browser.map(Token::hash)),
        code: Set(String::new()),
        next: Set(wanted.next.to_owned()),
        tries: Set(0),
        created_at: Set(now),
        expires_at: Set(wanted.until),
        used_at: Set(None),
    };
    link::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// Gives a link its secret, for the one letter that is written of it.
pub async fn link_arm(tx: &impl ConnectionTrait, _: Installation, id: LinkId) -> Result<Token> {
    let token = Token::fresh()?;
    link::Entity::update_many()
        .col_expr(link::Column::TokenHash, Expr::value(token.hash()))
        .col_expr(link::Column::Code, Expr::value(kept(id, &token.code())))
        .filter(link::COLUMN.id.eq(id))
        .exec(tx)
        .await?;
    Ok(token)
}

/// One link.
pub async fn link_get(db: &impl ConnectionTrait, _: Installation, id: LinkId) -> Result<Option<Link>> {
    Ok(link::Entity::find_by_id(id).one(db).await?.map(Link::from))
}

/// The link of a secret.
pub async fn link_of_token(
    db: &impl ConnectionTrait,
    _: Installation,
    token: &Token,
) -> Result<Option<Link>> {
    let found = link::Entity::find().filter(link::COLUMN.token_hash.eq(token.hash())).one(db).await?;
    Ok(found.map(Link::from))
}

/// What a browser has asked for and not used, newest first; what is too old left out.
pub async fn link_list_of_browser(
    db: &impl ConnectionTrait,
    _: Installation,
    asking: &Token,
    now: Instant,
) -> Result<Vec<Link>> {
    let rows = link::Entity::find()
        .filter(link::COLUMN.browser_hash.eq(asking.hash()))
        .filter(link::COLUMN.used_at.is_null())
        .filter(link::COLUMN.expires_at.gt(now))
        .order_by_desc(link::Column::CreatedAt)
        .order_by_desc(link::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Link::from).collect())
}

/// Uses a link up; false where somebody was faster.
pub async fn link_use(tx: &impl ConnectionTrait, _: Installation, id: LinkId, now: Instant) -> Result<bool> {
    let done = link::Entity::update_many()
        .col_expr(link::Column::UsedAt, Expr::value(now))
        .filter(link::COLUMN.id.eq(id))
        .filter(link::COLUMN.used_at.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Counts a wrong code against links.
pub async fn link_tried(tx: &impl ConnectionTrait, _: Installation, ids: Vec<LinkId>) -> Result<()> {
    link::Entity::update_many()
        .col_expr(link::Column::Tries, Expr::col(link::Column::Tries).add(1))
        .filter(link::COLUMN.id.is_in(ids))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends every unused link that would change this account.
pub async fn link_end_all(
    tx: &impl ConnectionTrait,
    _: Installation,
    person: PersonId,
    now: Instant,
) -> Result<()> {
    link::Entity::update_many()
        .col_expr(link::Column::ExpiresAt, Expr::value(now))
        .filter(link::COLUMN.person_id.eq(person))
        .filter(link::COLUMN.used_at.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
