//! All database access about retention.

use super::Standing;
use crate::base::ids::ProgrammeId;
use crate::base::{Day, Installation, Instant, Result, db};
use crate::people::store::STAYING;
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct StandingRow {
    id: ProgrammeId,
    name: String,
    zone: String,
    archived_at: Option<Instant>,
    kept_at: Option<Instant>,
    forget_on: Option<Day>,
    last_on: Option<Day>,
    at_work: i64,
}

/// Every programme that has people, tasks or invitations to forget, whether or not it is over.
pub async fn standing_list(db: &impl ConnectionTrait, _: Installation) -> Result<Vec<Standing>> {
    let text = format!(
        "select p.id, p.name, p.zone, p.archived_at, p.kept_at, p.forget_on,
                (select max(c.ends_on) from cohort c
                  where c.programme_id = p.id and c.state = 'delivered') as last_on,
                (select count(*) from cohort c where c.programme_id = p.id
                    and c.archived_at is null and c.state <> 'delivered') as at_work
           from programme p
          where exists (select 1 from membership m where m.programme_id = p.id and not ({STAYING}))
             or exists (select 1 from invitation i where i.programme_id = p.id)
             or exists (select 1 from task t where t.programme_id = p.id)
          order by p.id"
    );
    let rows = StandingRow::find_by_statement(db::sql(db, &text, [])).all(db).await?;
    let standing = |row: StandingRow| Standing {
        id: row.id,
        name: row.name,
        zone: row.zone,
        archived_at: row.archived_at,
        kept_at: row.kept_at,
        last_on: row.last_on,
        is_at_work: row.at_work > 0,
        forget_on: row.forget_on,
    };
    Ok(rows.into_iter().map(standing).collect())
}
