//! All reading of the journal.

use super::{Line, Wanted};
use crate::base::db::Conditions;
use crate::base::list::Pages;
use crate::base::{Installation, Instant, Result, Scope, db, list};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Whose journal is read.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'a> {
    /// A programme's, or what touches one organisation of it.
    Within(&'a Scope),
    /// Of a programme's, what a lead did in a matter of their own organisation.
    Marked(&'a Scope),
    /// All of it, for whoever runs the installation.
    Everything(Installation),
}

/// Whether somebody who leads the programme acted in a matter of an organisation that they belong to.
const OWN: &str = "(j.role in ('lead', 'deputy') and exists (
    select 1 from membership m where m.person_id = j.person_id
       and m.programme_id = j.programme_id and m.organisation_id = j.organisation_id))";

/// Every query begins with whose journal it is.
fn within(reach: Reach) -> Conditions {
    let mut only = Conditions::default();
    if let Reach::Within(scope) | Reach::Marked(scope) = reach {
        only.and("j.programme_id = ?", scope.programme);
        if let Some(organisation) = scope.organisation {
            only.and("j.organisation_id = ?", organisation);
        }
    }
    if matches!(reach, Reach::Marked(_)) {
        only.say(OWN);
    }
    only
}

fn narrowed(reach: Reach, wanted: &Wanted) -> Conditions {
    let mut only = within(reach);
    if let Some(pattern) = &wanted.pattern {
        let like = "(j.words_key like ? escape '\\' or p.name_key like ? escape '\\')";
        only.and(like, pattern.as_str());
    }
    if let Some(act) = &wanted.act {
        only.and("j.act = ?", act.as_str());
    }
    if let Some(subject) = &wanted.subject {
        only.and("j.subject = ?", subject.as_str());
    }
    if let Some(from) = wanted.from {
        only.and("j.at >= ?", from);
    }
    if let Some(until) = wanted.until {
        only.and("j.at < ?", until);
    }
    only
}

/// How many lines there are.
pub async fn line_count(db: &impl ConnectionTrait, reach: Reach<'_>, wanted: &Wanted) -> Result<usize> {
    let start = "select count(*) as n from journal j left join person p on p.id = j.person_id";
    Ok(db::count(db, narrowed(reach, wanted).sql(db, start, "")).await?)
}

#[derive(FromQueryResult)]
struct LineRow {
    at: Instant,
    person: Option<String>,
    role: String,
    act: String,
    subject: String,
    words: String,
    organisation: Option<String>,
    is_own: bool,
}

/// One page of lines, the newest first.
pub async fn line_list(
    db: &impl ConnectionTrait,
    reach: Reach<'_>,
    wanted: &Wanted,
    pages: Pages,
) -> Result<Vec<Line>> {
    let start = format!(
        "select j.at, p.name as person, j.role, j.act, j.subject, j.words, o.name as organisation,
                {OWN} as is_own
           from journal j
           left join person p on p.id = j.person_id
           left join organisation o on o.id = j.organisation_id"
    );
    let end = format!(" order by j.at desc, j.id desc limit {} offset {}", list::PAGE, pages.before());
    let rows = LineRow::find_by_statement(narrowed(reach, wanted).sql(db, &start, &end)).all(db).await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

impl From<LineRow> for Line {
    fn from(row: LineRow) -> Line {
        Line {
            at: row.at,
            person: row.person,
            role: row.role.replace('_', "-"),
            act: row.act,
            subject: row.subject,
            words: row.words,
            organisation: row.organisation,
            is_own: row.is_own,
        }
    }
}

#[derive(FromQueryResult)]
struct Act {
    act: String,
}

/// The acts that there are lines of.
pub async fn act_list(db: &impl ConnectionTrait, reach: Reach<'_>) -> Result<Vec<String>> {
    let query = within(reach).sql(db, "select distinct j.act from journal j", " order by j.act");
    let acts = Act::find_by_statement(query).all(db).await?;
    Ok(acts.into_iter().map(|row| row.act).collect())
}
