//! Forgetting what has served: sessions, links and invitations that are over.

use super::table::{invitation, membership, person, session};
use super::{Lasting, Role, mail};
use crate::base::{Db, Installation, Instant, Result, db, outbox};
use chrono::{Months, TimeDelta};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

/// Forgets sessions that are over, with the network they came from: those of staff and admins after
/// their hours, those of participants after their days. Returns how many.
pub async fn session_prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let past = |lasting: Lasting| {
        Condition::any()
            .add(session::COLUMN.seen_at.lt(now - lasting.idle))
            .add(session::COLUMN.created_at.lt(now - lasting.whole))
    };
    let admins = Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::IsAdmin.eq(true))
        .to_owned();
    let staff = Query::select()
        .column(membership::Column::PersonId)
        .from(membership::Entity)
        .and_where(membership::Column::EndedAt.is_null())
        .and_where(membership::Column::Role.is_in(Role::ALL.into_iter().filter(|role| role.is_staff())))
        .to_owned();
    let of_staff = Condition::any()
        .add(session::Column::PersonId.in_subquery(admins))
        .add(session::Column::PersonId.in_subquery(staff));
    let short = Condition::all().add(past(Lasting::of(true))).add(of_staff);
    let is_over = Condition::any().add(past(Lasting::of(false))).add(short);
    Ok(session::Entity::delete_many().filter(is_over).exec(db).await?.rows_affected)
}

/// How long a link that is over is kept, so that whoever follows it late is told what happened.
pub const LINKS: TimeDelta = TimeDelta::days(7);

/// Forgets links that were over long ago. Returns how many.
pub async fn link_prune(db: &Db, _: Installation, now: Instant) -> Result<u64> {
    let gone = db::sql(db, "delete from link where expires_at < $1", [(now - LINKS).into()]);
    Ok(db.execute_raw(gone).await?.rows_affected())
}

/// Forgets invitations that nobody accepted, so many months after they were last sent, with the letters
/// that brought them. Returns how many.
pub async fn invitation_prune(db: &Db, _: Installation, months: u32, now: Instant) -> Result<u64> {
    let before = now.checked_sub_months(Months::new(months)).unwrap_or(now);
    let stale = Condition::all()
        .add(invitation::COLUMN.accepted_at.is_null())
        .add(invitation::COLUMN.sent_at.lt(before))
        .add(invitation::COLUMN.expires_at.lt(now));
    let found = invitation::Entity::find().filter(stale.clone()).all(db).await?;
    for known in &found {
        outbox::forget(db, Installation, mail::INVITATION.word, &format!("{}-", known.id)).await?;
        invitation::Entity::delete_by_id(known.id).filter(stale.clone()).exec(db).await?;
    }
    Ok(u64::try_from(found.len()).unwrap_or(u64::MAX))
}
