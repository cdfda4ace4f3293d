//! The organisations of a programme: the list, and the same as a table for spreadsheets.

use super::choices;
use crate::base::form::one_line;
use crate::base::ids::OrganisationId;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame};
use crate::base::{App, Day, Result, csv};
use crate::organisations::door::Partners;
use crate::organisations::seats::Intake;
use crate::organisations::store::{self, Narrowing};
use crate::organisations::{Organisation, Sector, is_office, sees_seats, tends};
use crate::programmes::door::{At, Member};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "organisations/list.html")]
struct ListPage {
    f: Frame,
    base: String,
    export: String,
    list: Listing,
    pages: Pages,
    organisations: Vec<Organisation>,
    ready: HashMap<OrganisationId, Day>,
    sectors: Vec<(String, String)>,
    cohorts: Vec<(String, String)>,
    states: Vec<(String, String)>,
    shows_ready: bool,
    shows_seats: bool,
    may_add: bool,
}

fn narrowing(list: &Listing, intakes: &[Intake]) -> Narrowing {
    Narrowing {
        pattern: Some(list.pattern()).filter(|_| !list.query().is_empty()),
        cohort: intakes.iter().map(|intake| intake.id).find(|id| list.has("cohort", &id.to_string())),
        sector: Sector::of_word(list.value("sector")).filter(|sector| *sector != Sector::Unsaid),
        is_archived: list.has("state", "archived"),
    }
}

const SORTED_BY: &[&str] = &["name", "sector", "since"];

/// The list.
pub async fn list(at: At<Member>, State(app): State<App>, list: Listing) -> Result<Response> {
    let intakes = store::intake_list(&app.db, &at.scope).await?;
    let by = narrowing(&list, &intakes);
    let total = store::profile_count(&app.db, &at.scope, &by).await?;
    let pages = list.pages(total);
    let organisations =
        store::profile_list(&app.db, &at.scope, &by, list.sort(SORTED_BY), Some(pages)).await?;
    let shows_ready = tends(at.hat.role);
    let ready = if shows_ready { store::ready_list(&app.db, &at.scope).await? } else { Vec::new() };
    let f = at.frame;
    let cohorts = intakes.into_iter().map(|intake| (intake.id.to_string(), intake.name));
    let page = ListPage {
        base: at.programme.path(),
        export: list.elsewhere(&format!("{}/organisations.csv", at.programme.path())),
        list,
        pages,
        organisations,
        ready: ready.into_iter().collect(),
        sectors: choices(&f, "list-any", "sector-", Sector::SAID.iter().map(|sector| sector.word())),
        cohorts: std::iter::once((String::new(), f.t("list-any"))).chain(cohorts).collect(),
        states: choices(&f, "organisation-state-active", "organisation-state-", ["archived"].into_iter()),
        shows_ready,
        shows_seats: sees_seats(at.hat.role),
        may_add: is_office(at.hat.role) && at.programme.archived_at.is_none(),
        f,
    };
    page::html(&page.f, &page)
}

/// The same list as a table, without pages.
pub async fn export(at: At<Partners>, State(app): State<App>, list: Listing) -> Result<Response> {
    let intakes = store::intake_list(&app.db, &at.scope).await?;
    let by = narrowing(&list, &intakes);
    let all = store::profile_list(&app.db, &at.scope, &by, list.sort(SORTED_BY), None).await?;
    let ready: HashMap<_, _> = store::ready_list(&app.db, &at.scope).await?.into_iter().collect();
    let shows_ready = tends(at.hat.role);
    let heads = ["name", "sector", "industry", "size", "group", "locations"];
    let hours = ["hours-meetings", "hours-between", "hours-from"];
    let heads = heads.into_iter().chain(hours).chain(["ready-on"]);
    let heads = heads.map(|head| csv::quoted(&at.frame.w("organisation-", head)));
    let mut rows = heads.collect::<Vec<_>>().join(",") + "\n";
    for organisation in &all {
        let p = &organisation.profile;
        let number = |hours: Option<i32>| hours.map_or(String::new(), |hours| hours.to_string());
        let said = |beginning: &str, word: &str| {
            if word.is_empty() { String::new() } else { csv::cell(&at.frame.w(beginning, word)) }
        };
        let day = ready.get(&organisation.id).filter(|_| shows_ready).map_or(String::new(), Day::to_string);
        let cells = [
            csv::cell(&p.name),
            said("sector-", p.sector.word()),
            csv::cell(&p.industry),
            said("size-", p.size.word()),
            csv::cell(&p.group),
            csv::cell(&one_line(&p.places().collect::<Vec<_>>().join("; "))),
            number(p.hours_meetings),
            number(p.hours_between),
            said("hours-from-", p.hours_from.word()),
            day,
        ];
        rows.push_str(&cells.join(","));
        rows.push('\n');
    }
    Ok(page::table("organisations", &rows))
}
