//! Forgetting the people of a programme that is over. Whoever leads it still, or stands in, stays.

use crate::base::ids::PersonId;
use crate::base::{Installation, Result, Scope, db};
use crate::people::table::{address, invitation, link, person, session};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter};

/// Of memberships of a programme: those that stay when its people are forgotten.
pub const STAYING: &str = "m.ended_at is null and m.role in ('lead', 'deputy')";

#[derive(FromQueryResult)]
struct LeaverRow {
    id: PersonId,
}

/// Who has nothing left once the people of a programme are forgotten: no role in another one, present or
/// past, nothing that they did or began there, and not the installation to run.
pub async fn leaver_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<PersonId>> {
    let elsewhere = |table: &str, column: &str| {
        format!("not exists (select 1 from {table} x where x.{column} = p.id and x.programme_id <> $1)")
    };
    let nothing = [
        elsewhere("membership", "person_id"),
        elsewhere("invitation", "person_id"),
        elsewhere("invitation", "invited_by"),
        elsewhere("task", "owner_person"),
        elsewhere("task", "done_by"),
        elsewhere("decision", "decided_by"),
    ];
    let text = format!(
        "select p.id from person p
          where p.is_admin = $2 and {}
            and exists (select 1 from membership m where m.person_id = p.id and m.programme_id = $1)
            and not exists (select 1 from membership m
                             where m.person_id = p.id and m.programme_id = $1 and {STAYING})",
        nothing.join(" and ")
    );
    let rows = LeaverRow::find_by_statement(db::sql(db, &text, [scope.programme.into(), false.into()]));
    Ok(rows.all(db).await?.into_iter().map(|row| row.id).collect())
}

/// Forgets every invitation to a programme.
pub async fn invitation_forget(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let of = invitation::COLUMN.programme_id.eq(scope.programme);
    invitation::Entity::delete_many().filter(of).exec(tx).await?;
    Ok(())
}

/// Forgets who was what in a programme, but for those who lead it or stand in.
pub async fn membership_forget(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let going = format!("from membership m where m.programme_id = $1 and not ({STAYING})");
    for text in [
        format!("update session set membership_id = null where membership_id in (select m.id {going})"),
        format!("delete from membership where id in (select m.id {going})"),
    ] {
        tx.execute_raw(db::sql(tx, &text, [scope.programme.into()])).await?;
    }
    Ok(())
}

/// The addresses of these people, folded.
pub async fn address_keys(
    db: &impl ConnectionTrait,
    _: Installation,
    people: &[PersonId],
) -> Result<Vec<String>> {
    let of = address::COLUMN.person_id.is_in(people.iter().copied());
    let rows = address::Entity::find().filter(of).all(db).await?;
    Ok(rows.into_iter().map(|row| row.key).collect())
}

/// Deletes the accounts of these people, with all that belongs to nobody but them.
pub async fn person_forget(tx: &impl ConnectionTrait, _: Installation, people: &[PersonId]) -> Result<()> {
    let ids = || people.iter().copied();
    let keys = address_keys(tx, Installation, people).await?;
    let links = link::COLUMN.person_id.is_in(ids()).or(link::COLUMN.address_key.is_in(keys));
    session::Entity::delete_many().filter(session::COLUMN.person_id.is_in(ids())).exec(tx).await?;
    link::Entity::delete_many().filter(links).exec(tx).await?;
    address::Entity::delete_many().filter(address::COLUMN.person_id.is_in(ids())).exec(tx).await?;
    person::Entity::delete_many().filter(person::COLUMN.id.is_in(ids())).exec(tx).await?;
    Ok(())
}
