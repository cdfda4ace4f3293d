//! Database access of the start pages: in one question, how much of what has to be looked after waits.

use crate::base::ids::OrganisationId;
use crate::base::outbox::State;
use crate::base::{Instant, Own, Result, Scope, db};
use crate::people::Role;
use crate::people::store::CLOSED;
use sea_orm::{ActiveEnum, ConnectionTrait, FromQueryResult, Value};

/// What waits for those who look after people: of an organisation its own, of a programme all; and how
/// their own letters reach them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Figures {
    /// Invitations that ran out without an answer, and that they may send again.
    pub expired: i64,
    /// People to whom letters do not arrive.
    pub unreachable: i64,
    /// Organisations, without archived ones.
    pub organisations: i64,
    /// Those of them with no grade on the ladder; none while the ladder has no level.
    pub unmapped: i64,
    /// Of an organisation, its coordinator's deputies, and invitations to become one that can still be
    /// answered.
    pub deputies: i64,
    /// Of a programme, decisions about going ahead.
    pub decisions: i64,
    /// Of a programme, letters that somebody has to decide about.
    pub letters: i64,
    /// Addresses that are known to be one's own.
    pub addresses: i64,
    /// 1 where letters to one's own main address come back.
    pub returned: i64,
}

/// Who looks after people.
#[derive(Clone, Copy, Debug)]
pub struct Carer<'a> {
    /// Whose people.
    pub whose: Whose,
    /// The roles that they invite to.
    pub grants: &'a [Role],
    /// Who it is.
    pub own: Own,
}

/// Whose people somebody looks after within their scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's: of an organisation its own.
    All,
    /// Mentors and mentees of no organisation, and nothing but them.
    Lone,
}

/// What waits in a scope, asked for as one, as every answer of a database costs more than to count.
pub async fn figures(
    db: &impl ConnectionTrait,
    scope: &Scope,
    Carer { whose, grants, own }: Carer<'_>,
    now: Instant,
) -> Result<Figures> {
    let mut values = vec![scope.programme.into(), now.into(), own.0.into()];
    values.extend(scope.organisation.map(Value::from));
    let (all, none) = ("1 = 1", "1 = 0");
    let of = |table: &str| match (whose, scope.organisation) {
        (Whose::Lone, _) => {
            format!(
                "{table}.organisation_id is null and ({table}.role = 'mentor' or {table}.role = 'mentee')"
            )
        }
        (Whose::All, Some(_)) => format!("{table}.organisation_id = $4"),
        (Whose::All, None) => all.to_owned(),
    };
    let (invited, member) = (of("i"), of("m"));
    let (organisation, whole, part) = match (whose, scope.organisation) {
        (Whose::Lone, _) => (none, none, none),
        (Whose::All, Some(_)) => ("o.id = $4", none, all),
        (Whose::All, None) => (all, all, none),
    };
    let needing = State::ALL.into_iter().filter(|state| state.needs_somebody());
    let needing = needing.map(|state| format!("'{}'", state.to_value())).collect::<Vec<_>>().join(", ");
    let granted: String = grants.iter().map(|role| format!(" or i.role = '{}'", role.to_value())).collect();
    let open = "i.accepted_at is null and i.withdrawn_at is null";
    let reach = REACH.replace('?', "$3");
    let text = format!(
        "select
          (select count(*) from invitation i
            where i.programme_id = $1 and {invited} and {open} and i.expires_at <= $2
              and (i.invited_by = $3{granted})
              and not {CLOSED}) as expired,
          (select count(*) from person p where p.bounced_at is not null and exists (
            select 1 from membership m where m.person_id = p.id
               and m.programme_id = $1 and {member} and m.ended_at is null)) as unreachable,
          (select count(*) from organisation o
            where o.programme_id = $1 and {organisation} and o.archived_at is null) as organisations,
          (select count(*) from organisation o
            where o.programme_id = $1 and {organisation} and o.archived_at is null
              and exists (select 1 from level l where l.programme_id = $1 and l.removed_at is null)
              and not exists (select 1 from grade g
                where g.programme_id = $1 and g.organisation_id = o.id)) as unmapped,
          (select count(*) from membership m
            where {part} and m.programme_id = $1 and {member} and m.ended_at is null
              and m.role = 'deputy_coordinator')
          + (select count(*) from invitation i
            where {part} and i.programme_id = $1 and {invited} and {open} and i.expires_at > $2
              and i.role = 'deputy_coordinator') as deputies,
          (select count(*) from decision d where {whole} and d.programme_id = $1) as decisions,
          (select count(*) from letter e
            where {whole} and e.programme_id = $1 and e.state in ({needing})) as letters,
          {reach}"
    );
    let row = Figures::find_by_statement(db::sql(db, &text, values)).one(db).await?;
    row.ok_or_else(|| sea_orm::DbErr::RecordNotFound("figures".to_owned()).into())
}

impl Figures {
    /// How one's own letters reach one.
    pub fn reach(&self) -> Reach {
        Reach { addresses: self.addresses, returned: self.returned }
    }
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
    only.and(
        "not exists (select 1 from membership m where m.programme_id = ?
            and m.role = 'coordinator' and m.ended_at is null and m.organisation_id = o.id)",
        scope.programme,
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

const REACH: &str = "(select count(*) from address a where a.person_id = ?) as addresses,
    (select count(*) from person q where q.id = ? and q.bounced_at is not null) as returned";

/// How somebody's letters reach them.
pub async fn reach(db: &impl ConnectionTrait, own: Own) -> Result<Reach> {
    let text = format!("select {}", REACH.replace('?', "$1"));
    let row = Reach::find_by_statement(db::sql(db, &text, [own.0.into()])).one(db).await?;
    row.ok_or_else(|| sea_orm::DbErr::RecordNotFound("reach".to_owned()).into())
}
