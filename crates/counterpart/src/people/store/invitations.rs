//! Invitations in the database.

use crate::base::ids::{CohortId, InvitationId, MembershipId, OrganisationId, PersonId, ProgrammeId};
use crate::base::text::Language;
use crate::base::token::Token;
use crate::base::{Error, Installation, Instant, Own, Result, Scope, db, form};
use crate::people::table::{address, invitation, membership};
use crate::people::{Invitation, Invited, Role};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, Select, UpdateMany,
};

#[derive(FromQueryResult)]
struct Row {
    id: InvitationId,
    programme_id: ProgrammeId,
    programme: String,
    organisation_id: Option<OrganisationId>,
    organisation: Option<String>,
    cohort_id: Option<CohortId>,
    cohort: Option<String>,
    role: Role,
    name: String,
    address: String,
    language: String,
    invited_by: PersonId,
    inviter: String,
    sent_at: DateTimeUtc,
    expires_at: DateTimeUtc,
    sendings: i32,
    accepted_at: Option<DateTimeUtc>,
    withdrawn_at: Option<DateTimeUtc>,
    person_id: Option<PersonId>,
    closed: i32,
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Invitation {
        Invitation {
            id: row.id,
            programme: (row.programme_id, row.programme),
            organisation: row.organisation_id.zip(row.organisation),
            cohort: row.cohort_id.zip(row.cohort),
            role: row.role,
            name: row.name,
            address: row.address,
            language: Language::of_person(&row.language),
            invited_by: (row.invited_by, row.inviter),
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            sendings: row.sendings,
            accepted_at: row.accepted_at,
            withdrawn_at: row.withdrawn_at,
            person: row.person_id,
            is_closed: row.closed != 0,
        }
    }
}

/// Whether nobody can join by an invitation `i` any more: what it is to is archived or over.
pub const CLOSED: &str = "(
    exists (select 1 from programme z where z.id = i.programme_id and z.archived_at is not null)
    or exists (select 1 from organisation z where z.id = i.organisation_id and z.archived_at is not null)
    or exists (select 1 from cohort z where z.id = i.cohort_id
      and (z.archived_at is not null or z.state = 'delivered')))";

/// Invitations with the names they mention.
fn select(rest: &str) -> String {
    format!(
        "select i.id, i.programme_id, p.name as programme, i.organisation_id, o.name as organisation,
           i.cohort_id, c.name as cohort, i.role, i.name, i.address, i.language, i.invited_by,
           b.name as inviter, i.sent_at, i.expires_at, i.sendings, i.accepted_at, i.withdrawn_at, i.person_id,
           case when {CLOSED} then 1 else 0 end as closed
      from invitation i
      join programme p on p.id = i.programme_id
      join person b on b.id = i.invited_by
      left join organisation o on o.id = i.organisation_id
      left join cohort c on c.id = i.cohort_id
     {rest}"
    )
}

/// The invitations of a scope: of an organisation its own, of a programme all; newest first.
pub async fn invitation_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Invitation>> {
    let mut text = select("where i.programme_id = $1");
    let mut values = vec![scope.programme.into()];
    if let Some(organisation) = scope.organisation {
        text.push_str(" and i.organisation_id = $2");
        values.push(organisation.into());
    }
    text.push_str(" order by i.created_at desc, i.id desc");
    let rows = Row::find_by_statement(db::sql(db, &text, values)).all(db).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// One invitation of a scope.
pub async fn invitation_get(
    db: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
) -> Result<Invitation> {
    let mut text = select("where i.programme_id = $1 and i.id = $2");
    let mut values = vec![scope.programme.into(), id.into()];
    if let Some(organisation) = scope.organisation {
        text.push_str(" and i.organisation_id = $3");
        values.push(organisation.into());
    }
    let row = Row::find_by_statement(db::sql(db, &text, values)).one(db).await?;
    row.map(Invitation::from).ok_or(Error::NotFound)
}

/// The invitation of a link, whatever it is to.
pub async fn invitation_of_token(
    db: &impl ConnectionTrait,
    _: Installation,
    token: &Token,
) -> Result<Option<Invitation>> {
    let text = select("where i.token_hash = $1");
    let row = Row::find_by_statement(db::sql(db, &text, [token.hash().into()])).one(db).await?;
    Ok(row.map(Invitation::from))
}

/// An invitation of the same address to the same role there that is neither accepted nor withdrawn.
pub async fn invitation_open(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    invited: &Invited,
) -> Result<Option<InvitationId>> {
    let mut standing = within(invitation::Entity::find(), scope)
        .filter(invitation::COLUMN.role.eq(invited.role))
        .filter(invitation::COLUMN.address_key.eq(form::address_key(&invited.address)))
        .filter(invitation::COLUMN.accepted_at.is_null())
        .filter(invitation::COLUMN.withdrawn_at.is_null());
    standing = match invited.cohort {
        Some(cohort) => standing.filter(invitation::COLUMN.cohort_id.eq(cohort)),
        None => standing.filter(invitation::COLUMN.cohort_id.is_null()),
    };
    Ok(standing.one(tx).await?.map(|row| row.id))
}

fn within(select: Select<invitation::Entity>, scope: &Scope) -> Select<invitation::Entity> {
    let select = select.filter(invitation::COLUMN.programme_id.eq(scope.programme));
    match scope.organisation {
        Some(organisation) => select.filter(invitation::COLUMN.organisation_id.eq(organisation)),
        None => select.filter(invitation::COLUMN.organisation_id.is_null()),
    }
}

/// Whether whoever has this address is that already.
pub async fn has_role(db: &impl ConnectionTrait, scope: &Scope, invited: &Invited) -> Result<bool> {
    let known = address::Entity::find_by_id(form::address_key(&invited.address)).one(db).await?;
    let Some(known) = known else { return Ok(false) };
    let mut standing = membership::Entity::find()
        .filter(membership::COLUMN.programme_id.eq(scope.programme))
        .filter(membership::COLUMN.person_id.eq(known.person_id))
        .filter(membership::COLUMN.role.eq(invited.role))
        .filter(membership::COLUMN.ended_at.is_null());
    if let Some(organisation) = scope.organisation {
        standing = standing.filter(membership::COLUMN.organisation_id.eq(organisation));
    }
    if let Some(cohort) = invited.cohort {
        standing = standing.filter(membership::COLUMN.cohort_id.eq(cohort));
    }
    Ok(standing.one(db).await?.is_some())
}

/// Who invites, and until when the link is good.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// Who invites.
    pub by: PersonId,
    /// Until when the first link is good.
    pub until: Instant,
    /// The time now.
    pub now: Instant,
}

/// Adds an invitation of which no letter is written yet.
pub async fn invitation_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    invited: &Invited,
    opening: Opening,
) -> Result<InvitationId> {
    cohort_is_there(tx, scope, invited.cohort).await?;
    let id = InvitationId::fresh();
    let row = invitation::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        organisation_id: Set(scope.organisation),
        cohort_id: Set(invited.cohort),
        role: Set(invited.role),
        name: Set(invited.name.clone()),
        name_key: Set(form::folded(&invited.name)),
        address: Set(invited.address.clone()),
        address_key: Set(form::address_key(&invited.address)),
        language: Set(invited.language.code().to_owned()),
        token_hash: Set(Token::fresh()?.hash()),
        invited_by: Set(opening.by),
        created_at: Set(opening.now),
        sent_at: Set(opening.now),
        expires_at: Set(opening.until),
        sendings: Set(0),
        accepted_at: Set(None),
        withdrawn_at: Set(None),
        person_id: Set(None),
        replaces_id: Set(None),
    };
    invitation::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

async fn cohort_is_there(db: &impl ConnectionTrait, scope: &Scope, cohort: Option<CohortId>) -> Result<()> {
    let Some(cohort) = cohort else { return Ok(()) };
    let query = db::sql(
        db,
        "select name from cohort where programme_id = $1 and id = $2",
        [scope.programme.into(), cohort.into()],
    );
    db.query_one_raw(query).await?.map(|_| ()).ok_or(Error::NotFound)
}

fn change(scope: &Scope, id: InvitationId) -> UpdateMany<invitation::Entity> {
    let change = invitation::Entity::update_many()
        .filter(invitation::COLUMN.programme_id.eq(scope.programme))
        .filter(invitation::COLUMN.id.eq(id));
    match scope.organisation {
        Some(organisation) => change.filter(invitation::COLUMN.organisation_id.eq(organisation)),
        None => change,
    }
}

/// Takes the name, spelling and language as they were written last.
pub async fn invitation_reword(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
    invited: &Invited,
) -> Result<()> {
    change(scope, id)
        .col_expr(invitation::Column::Name, Expr::value(invited.name.as_str()))
        .col_expr(invitation::Column::NameKey, Expr::value(form::folded(&invited.name)))
        .col_expr(invitation::Column::Address, Expr::value(invited.address.as_str()))
        .col_expr(invitation::Column::Language, Expr::value(invited.language.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives an invitation a new link, good for seven days from now; the one before is dead.
pub async fn invitation_send(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
    token: &Token,
    now: Instant,
) -> Result<()> {
    change(scope, id)
        .col_expr(invitation::Column::TokenHash, Expr::value(token.hash()))
        .col_expr(invitation::Column::SentAt, Expr::value(now))
        .col_expr(invitation::Column::ExpiresAt, Expr::value(now + Invitation::GOOD))
        .col_expr(invitation::Column::Sendings, Expr::col(invitation::Column::Sendings).add(1))
        .exec(tx)
        .await?;
    Ok(())
}

/// Says whose role ends when the invitation is accepted.
pub async fn invitation_replace(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
    membership: MembershipId,
) -> Result<()> {
    change(scope, id).col_expr(invitation::Column::ReplacesId, Expr::value(membership)).exec(tx).await?;
    Ok(())
}

/// Whose role ends when the invitation is accepted.
pub async fn invitation_replaces(
    db: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
) -> Result<Option<MembershipId>> {
    let found =
        invitation::Entity::find_by_id(id).filter(invitation::COLUMN.programme_id.eq(scope.programme));
    let found = match scope.organisation {
        Some(organisation) => found.filter(invitation::COLUMN.organisation_id.eq(organisation)),
        None => found,
    };
    Ok(found.one(db).await?.and_then(|row| row.replaces_id))
}

/// The open invitations by which roles of the scope are handed over: each with the membership that
/// ends when it is accepted.
pub async fn handover_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
) -> Result<Vec<(InvitationId, MembershipId)>> {
    let mut open = invitation::Entity::find()
        .filter(invitation::COLUMN.programme_id.eq(scope.programme))
        .filter(invitation::COLUMN.accepted_at.is_null())
        .filter(invitation::COLUMN.withdrawn_at.is_null())
        .filter(invitation::COLUMN.replaces_id.is_not_null());
    if let Some(organisation) = scope.organisation {
        open = open.filter(invitation::COLUMN.organisation_id.eq(organisation));
    }
    let rows = open.all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id, row.replaces_id?))).collect())
}

/// Withdraws an invitation that nobody has accepted.
pub async fn invitation_withdraw(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
    now: Instant,
) -> Result<()> {
    change(scope, id)
        .col_expr(invitation::Column::WithdrawnAt, Expr::value(now))
        .filter(invitation::COLUMN.accepted_at.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes back that an invitation was withdrawn.
pub async fn invitation_resume(tx: &impl ConnectionTrait, scope: &Scope, id: InvitationId) -> Result<()> {
    let none = Expr::value(Option::<DateTimeUtc>::None);
    change(scope, id).col_expr(invitation::Column::WithdrawnAt, none).exec(tx).await?;
    Ok(())
}

/// Notes that somebody has accepted an invitation.
pub async fn invitation_accept(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: InvitationId,
    own: Own,
    now: Instant,
) -> Result<()> {
    change(scope, id)
        .col_expr(invitation::Column::AcceptedAt, Expr::value(now))
        .col_expr(invitation::Column::PersonId, Expr::value(own.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// The zone of the programme's dates.
pub async fn programme_zone(db: &impl ConnectionTrait, scope: &Scope) -> Result<String> {
    let query = db::sql(db, "select zone from programme where id = $1", [scope.programme.into()]);
    let row = db.query_one_raw(query).await?.ok_or(Error::NotFound)?;
    Ok(row.try_get("", "zone")?)
}
