//! Database access of the start pages: in one question, how much of what has to be looked after waits.

use crate::base::ids::OrganisationId;
use crate::base::{Instant, Own, Result, Scope, db};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// What waits for those who look after people: of an organisation its own, of a programme all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Figures {
    /// Invitations that ran out without an answer.
    pub expired: i64,
    /// People to whom letters do not arrive.
    pub unreachable: i64,
    /// Organisations, without archived ones.
    pub organisations: i64,
    /// Those of them with no grade on the ladder; none while the ladder has no level.
    pub unmapped: i64,
    /// Deputies of coordinators, and invitations to become one that can still be answered.
    pub deputies: i64,
    /// Decisions about going ahead; they are the whole programme's.
    pub decisions: i64,
}

/// What waits in a scope.
pub async fn figures(db: &impl ConnectionTrait, scope: &Scope, now: Instant) -> Result<Figures> {
    let mut values = vec![scope.programme.into(), now.into()];
    let own = |column: &str| match scope.organisation {
        Some(_) => format!("{column} = $3"),
        None => "1 = 1".to_owned(),
    };
    values.extend(scope.organisation.map(sea_orm::Value::from));
    let (invited, member, organisation) = (own("i.organisation_id"), own("m.organisation_id"), own("o.id"));
    let whole = if scope.organisation.is_none() { "1 = 1" } else { "1 = 0" };
    let text = format!(
        "select
          (select count(*) from invitation i
            where i.programme_id = $1 and {invited} and i.accepted_at is null
              and i.withdrawn_at is null and i.expires_at <= $2) as expired,
          (select count(distinct m.person_id) from membership m join person p on p.id = m.person_id
            where m.programme_id = $1 and {member} and m.ended_at is null
              and p.bounced_at is not null) as unreachable,
          (select count(*) from organisation o
            where o.programme_id = $1 and {organisation} and o.archived_at is null) as organisations,
          (select count(*) from organisation o
            where o.programme_id = $1 and {organisation} and o.archived_at is null
              and exists (select 1 from level l where l.programme_id = $1 and l.removed_at is null)
              and not exists (select 1 from grade g
                where g.programme_id = $1 and g.organisation_id = o.id)) as unmapped,
          (select count(*) from membership m
            where m.programme_id = $1 and {member} and m.ended_at is null
              and m.role = 'deputy_coordinator')
          + (select count(*) from invitation i
            where i.programme_id = $1 and {invited} and i.accepted_at is null
              and i.withdrawn_at is null and i.expires_at > $2
              and i.role = 'deputy_coordinator') as deputies,
          (select count(*) from decision d where d.programme_id = $1 and {whole}) as decisions"
    );
    let row = Figures::find_by_statement(db::sql(db, &text, values)).one(db).await?;
    row.ok_or_else(|| sea_orm::DbErr::RecordNotFound("figures".to_owned()).into())
}

/// An organisation that nobody coordinates.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Leaderless {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
}

/// Organisations of the scope that nobody coordinates and where nobody has been asked to, by name.
pub async fn leaderless_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
    now: Instant,
) -> Result<Vec<Leaderless>> {
    let mut only = db::Conditions::default();
    only.and("o.programme_id = ?", scope.programme);
    only.say("o.archived_at is null");
    if let Some(own) = scope.organisation {
        only.and("o.id = ?", own);
    }
    only.say(
        "not exists (select 1 from membership m where m.programme_id = o.programme_id
            and m.organisation_id = o.id and m.role = 'coordinator' and m.ended_at is null)",
    );
    only.and(
        "not exists (select 1 from invitation i where i.programme_id = o.programme_id
            and i.organisation_id = o.id and i.role = 'coordinator' and i.accepted_at is null
            and i.withdrawn_at is null and i.expires_at > ?)",
        now,
    );
    let query = only.sql(db, "select o.id, o.name from organisation o", " order by o.name_key");
    Ok(Leaderless::find_by_statement(query).all(db).await?)
}

/// How one's own letters reach one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Reach {
    /// Addresses that are known to be one's own.
    pub addresses: i64,
    /// 1 where letters to the main address come back.
    pub returned: i64,
}

/// How somebody's letters reach them.
pub async fn reach(db: &impl ConnectionTrait, own: Own) -> Result<Reach> {
    let text = "select (select count(*) from address a where a.person_id = $1) as addresses,
        (select count(*) from person p where p.id = $1 and p.bounced_at is not null) as returned";
    let row = Reach::find_by_statement(db::sql(db, text, [own.0.into()])).one(db).await?;
    row.ok_or_else(|| sea_orm::DbErr::RecordNotFound("reach".to_owned()).into())
}
