//! All database access about letters that pages and workers need beside the outbox itself.

use super::table::unsubscription;
use super::{Posted, Stoppable};
use crate::base::ids::{LetterId, PersonId, ProgrammeId};
use crate::base::list::{Listing, PAGE};
use crate::base::outbox::{State, table};
use crate::base::token::Token;
use crate::base::written::Sender;
use crate::base::{Error, Installation, Instant, Result, Scope, db, form};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// Whose letters: a programme's, for its office, or everybody's, for whoever runs the installation.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// One programme's. With an organisation's own part there are none.
    Programme(Scope),
    /// Everybody's.
    Everybody(Installation),
}

impl Whose {
    fn condition(self) -> Condition {
        match self {
            Whose::Programme(Scope { programme, organisation: None }) => {
                Condition::all().add(table::COLUMN.programme_id.eq(programme))
            }
            Whose::Programme(_) => Condition::all().add(Expr::value(false)),
            Whose::Everybody(Installation) => Condition::all(),
        }
    }
}

impl From<table::Model> for Posted {
    fn from(row: table::Model) -> Posted {
        Posted {
            id: row.id,
            programme: row.programme_id,
            kind: row.kind,
            name: row.name,
            address: row.address,
            state: row.state,
            attempts: row.attempts,
            created_at: row.created_at,
            next_at: row.next_at,
            sent_at: row.sent_at,
            error: row.error,
            is_whole: !row.body.is_empty(),
        }
    }
}

/// What a list asks for.
fn asked(whose: Whose, list: &Listing) -> Condition {
    let mut condition = whose.condition();
    if let Some(state) = State::of_word(list.value("state")) {
        condition = condition.add(table::COLUMN.state.eq(state));
    }
    if !list.value("kind").is_empty() {
        condition = condition.add(table::COLUMN.kind.eq(list.value("kind")));
    }
    if !list.query().is_empty() {
        let like = LikeExpr::new(list.pattern()).escape('\\');
        condition = condition.add(Expr::col(table::Column::SearchKey).like(like));
    }
    condition
}

/// How many letters a list asks for.
pub async fn letter_count(db: &impl ConnectionTrait, whose: Whose, list: &Listing) -> Result<usize> {
    let count = table::Entity::find().filter(asked(whose, list)).count(db).await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The letters of one page of a list, the last first unless asked otherwise.
pub async fn letter_list(
    db: &impl ConnectionTrait,
    whose: Whose,
    list: &Listing,
    before: usize,
) -> Result<Vec<Posted>> {
    let query = table::Entity::find().filter(asked(whose, list));
    let (column, is_down) = match list.sort(&["written", "name"]) {
        ("name", is_down) => (table::Column::SearchKey, is_down),
        (_, is_down) => (table::Column::CreatedAt, !is_down),
    };
    let query = if is_down { query.order_by_desc(column) } else { query.order_by_asc(column) };
    let query = query.order_by_desc(table::Column::Id);
    let rows = query.offset(before as u64).limit(PAGE as u64).all(db).await?;
    Ok(rows.into_iter().map(Posted::from).collect())
}

/// How many letters wait for somebody to decide.
pub async fn letter_needing(db: &impl ConnectionTrait, whose: Whose) -> Result<i64> {
    let needing = State::ALL.into_iter().filter(|state| state.needs_somebody());
    let query = table::Entity::find().filter(whose.condition()).filter(table::COLUMN.state.is_in(needing));
    Ok(i64::try_from(query.count(db).await?).unwrap_or(i64::MAX))
}

/// One letter.
pub async fn letter_get(db: &impl ConnectionTrait, whose: Whose, id: LetterId) -> Result<Posted> {
    let row = table::Entity::find_by_id(id).filter(whose.condition()).one(db).await?;
    row.map(Posted::from).ok_or(Error::NotFound)
}

/// Moves a letter from some states into another; false where it is in none of them.
pub async fn letter_move(
    tx: &impl ConnectionTrait,
    whose: Whose,
    id: LetterId,
    from: &[State],
    to: State,
) -> Result<bool> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(to))
        .filter(whose.condition())
        .filter(table::COLUMN.id.eq(id))
        .filter(table::COLUMN.state.is_in(from.iter().copied()))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Has a letter tried at once and for another day.
pub async fn letter_again(
    tx: &impl ConnectionTrait,
    whose: Whose,
    id: LetterId,
    now: Instant,
) -> Result<bool> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(State::Queued))
        .col_expr(table::Column::NextAt, Expr::value(now))
        .col_expr(table::Column::TriedAt, Expr::value(None::<Instant>))
        .col_expr(table::Column::Error, Expr::value(None::<String>))
        .filter(whose.condition())
        .filter(table::COLUMN.id.eq(id))
        .filter(table::COLUMN.state.is_in([State::Unsure, State::Failed]))
        .filter(table::COLUMN.body.ne(""))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

#[derive(FromQueryResult)]
struct SenderRow {
    name: String,
    reply_to: Option<String>,
}

/// In whose name a letter goes: its programme's, or the product's own.
pub async fn sender(
    db: &impl ConnectionTrait,
    _: Installation,
    programme: Option<ProgrammeId>,
) -> Result<Sender> {
    let Some(programme) = programme else { return Ok(Sender::of_nobody()) };
    let query = db::sql(db, "select name, reply_to from programme where id = $1", [programme.into()]);
    let row = SenderRow::find_by_statement(query).one(db).await?;
    Ok(row.map_or_else(Sender::of_nobody, |row| Sender { name: row.name, reply_to: row.reply_to }))
}

/// What the link of a letter stops.
pub async fn stoppable(db: &impl ConnectionTrait, _: Installation, token: &Token) -> Result<Stoppable> {
    let row = table::Entity::find().filter(table::COLUMN.stop_token.eq(token.secret())).one(db).await?;
    let row = row.ok_or(Error::NotFound)?;
    let programme = match row.programme_id {
        Some(id) => Some((id, sender(db, Installation, Some(id)).await?.name)),
        None => None,
    };
    Ok(Stoppable { programme, kind: row.kind, address_key: form::address_key(&row.address) })
}

fn of(what: &Stoppable) -> Condition {
    let programme = match &what.programme {
        Some((id, _)) => unsubscription::COLUMN.programme_id.eq(*id),
        None => unsubscription::COLUMN.programme_id.is_null(),
    };
    Condition::all()
        .add(programme)
        .add(unsubscription::COLUMN.kind.eq(&what.kind))
        .add(unsubscription::COLUMN.address_key.eq(&what.address_key))
}

/// Whether letters of a kind are stopped.
pub async fn is_stopped(db: &impl ConnectionTrait, _: Installation, what: &Stoppable) -> Result<bool> {
    Ok(unsubscription::Entity::find().filter(of(what)).one(db).await?.is_some())
}

/// Stops letters of a kind; false where they are stopped already.
pub async fn stop(
    tx: &impl ConnectionTrait,
    _: Installation,
    what: &Stoppable,
    now: Instant,
) -> Result<bool> {
    if is_stopped(tx, Installation, what).await? {
        return Ok(false);
    }
    let row = unsubscription::ActiveModel {
        id: Set(Uuid::now_v7()),
        programme_id: Set(what.programme.as_ref().map(|(id, _)| *id)),
        kind: Set(what.kind.clone()),
        address_key: Set(what.address_key.clone()),
        at: Set(now),
    };
    use unsubscription::Column::{AddressKey, Kind, ProgrammeId};
    unsubscription::Entity::insert(row)
        .on_conflict_do_nothing_on([ProgrammeId, Kind, AddressKey])
        .exec_without_returning(tx)
        .await?;
    Ok(true)
}

/// Lets letters of a kind come again; false where they come already.
pub async fn resume(tx: &impl ConnectionTrait, _: Installation, what: &Stoppable) -> Result<bool> {
    let done = unsubscription::Entity::delete_many().filter(of(what)).exec(tx).await?;
    Ok(done.rows_affected > 0)
}

/// Who the person of an address is, for the journal of what they stop.
pub async fn reader(
    db: &impl ConnectionTrait,
    _: Installation,
    what: &Stoppable,
) -> Result<Option<PersonId>> {
    let person = crate::people::store::person_of_address(db, Installation, &what.address_key).await?;
    Ok(person.map(|person| person.id))
}

/// Forgets who wants no more letters of a programme.
pub async fn stop_forget(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let of = unsubscription::COLUMN.programme_id.eq(scope.programme);
    unsubscription::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}

/// Forgets which letters these people have stopped.
pub async fn stop_forget_people(
    tx: &impl ConnectionTrait,
    _: Installation,
    people: &[PersonId],
) -> Result<()> {
    let keys = crate::people::store::address_keys(tx, Installation, people).await?;
    let of = unsubscription::COLUMN.address_key.is_in(keys);
    unsubscription::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}
