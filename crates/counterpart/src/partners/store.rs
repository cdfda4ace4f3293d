//! All database access about partners.

use super::table::decision;
use super::{Decision, Partner, Verdict};
use crate::base::ids::{DecisionId, OrganisationId, PersonId};
use crate::base::{Day, Error, Instant, Result, Scope, db};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

#[derive(FromQueryResult)]
struct PartnerRow {
    id: Uuid,
    name: String,
    ready_on: Option<Day>,
}

/// The organisations of a programme that are not archived, and when they are ready; for a role of one
/// organisation, that one alone.
pub async fn partner_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Partner>> {
    let (own, values) = match scope.organisation {
        Some(organisation) => ("and id = $2", vec![scope.programme.into(), organisation.into()]),
        None => ("", vec![scope.programme.into()]),
    };
    let text = format!(
        "select id, name, ready_on from organisation
          where programme_id = $1 and archived_at is null {own} order by name_key, id"
    );
    let rows = PartnerRow::find_by_statement(db::sql(db, &text, values)).all(db).await?;
    let partner =
        |row: PartnerRow| Partner { id: OrganisationId(row.id), name: row.name, ready_on: row.ready_on };
    Ok(rows.into_iter().map(partner).collect())
}

#[derive(FromQueryResult)]
struct DecisionRow {
    id: DecisionId,
    verdict: Verdict,
    reason: String,
    ready: i32,
    decided_at: Instant,
    decided_by: Option<String>,
}

/// Every decision of a programme, the last first. They are the whole programme's: a role of one
/// organisation has none.
pub async fn decision_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Decision>> {
    if scope.organisation.is_some() {
        return Ok(Vec::new());
    }
    let query = db::sql(
        db,
        "select d.id, d.verdict, d.reason, d.ready, d.decided_at, p.name as decided_by
           from decision d left join person p on p.id = d.decided_by
          where d.programme_id = $1 order by d.decided_at desc, d.id desc",
        [scope.programme.into()],
    );
    let rows = DecisionRow::find_by_statement(query).all(db).await?;
    let decision = |row: DecisionRow| Decision {
        id: row.id,
        verdict: row.verdict,
        reason: row.reason,
        ready: row.ready.into(),
        decided_at: row.decided_at,
        decided_by: row.decided_by,
    };
    Ok(rows.into_iter().map(decision).collect())
}

/// Records a decision under an identifier that its form brought; false where it is there already.
pub async fn decision_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: DecisionId,
    (verdict, reason, ready): (Verdict, &str, i64),
    (decided_by, decided_at): (PersonId, Instant),
) -> Result<bool> {
    if let Some(row) = decision::Entity::find_by_id(id).one(tx).await? {
        return if row.programme_id == scope.programme { Ok(false) } else { Err(Error::NotFound) };
    }
    let row = decision::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        verdict: Set(verdict),
        reason: Set(reason.to_owned()),
        ready: Set(i32::try_from(ready).unwrap_or(i32::MAX)),
        decided_at: Set(decided_at),
        decided_by: Set(Some(decided_by)),
    };
    decision::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Forgets who took the decisions of a programme, and the reasons they wrote. What was decided stays.
pub async fn decision_forget(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    let unsigned =
        decision::ActiveModel { decided_by: Set(None), reason: Set(String::new()), ..Default::default() };
    let update = decision::Entity::update_many().set(unsigned);
    update.filter(decision::COLUMN.programme_id.eq(scope.programme)).exec(tx).await?;
    Ok(())
}
