//! The people of a programme: the list, and the same as a table for spreadsheets.

use super::{OF_NONE, cohorts, first, of_none, organisations, roles};
use crate::base::list::{Listing, PAGE, Pages};
use crate::base::page::{self, Frame};
use crate::base::text::Message;
use crate::base::{App, Error, Result, Scope, clock, csv};
use crate::members::{acts, grants};
use crate::people::store::{self, Found, Members, Sort};
use crate::people::{Member, Role};
use crate::programmes::door::{At, Leader, Staff, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "members/list.html")]
struct ListPage {
    f: Frame,
    base: String,
    export: String,
    list: Listing,
    pages: Pages,
    people: usize,
    members: Vec<Member>,
    roles: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    cohorts: Vec<(String, String)>,
    states: Vec<(String, String)>,
    may_invite: bool,
    /// Whether the reader is the lead, who hands that role on.
    leads: bool,
    /// Whether people of several organisations are listed.
    is_wide: bool,
}

impl ListPage {
    /// How many people there are, and how many roles they have where that is more.
    fn counted(&self) -> String {
        let people = Message::new("members-count").with("n", self.people);
        if self.pages.total == self.people {
            return self.f.say(&people);
        }
        self.f.say(&Message::new("members-count-roles").with("people", people).with("n", self.pages.total))
    }
}

fn wanted(list: &Listing) -> Members {
    let (word, is_down) = list.sort(&["name", "organisation", "since"]);
    Members {
        search: list.query(),
        roles: Role::of_word(list.value("role")).into_iter().collect(),
        organisation: list.value("organisation").parse().ok(),
        is_of_none: list.has("organisation", OF_NONE),
        cohort: list.value("cohort").parse().ok(),
        is_ended: list.has("state", "ended"),
        is_any: list.has("state", "any"),
        is_unreachable: list.has("state", "unreachable"),
        sort: match word {
            "organisation" => Sort::Organisation,
            "since" => Sort::Since,
            _ => Sort::Name,
        },
        is_down,
        ..Members::default()
    }
}

/// More than any programme has.
const MANY: usize = 10_000_000;

/// The members on the page asked for, or on the last where there are not so many.
async fn found(app: &App, scope: &Scope, list: &Listing) -> Result<(Found, Pages)> {
    let mut asked = list.pages(MANY);
    loop {
        let shown = Members {
            limit: u64::try_from(PAGE).unwrap_or(u64::MAX),
            offset: u64::try_from(asked.before()).unwrap_or_default(),
            ..wanted(list)
        };
        let found = store::membership_list(&app.db, scope, &shown).await?;
        let pages = list.pages(found.count);
        if pages.page == asked.page {
            return Ok((found, pages));
        }
        asked = pages;
    }
}

/// The list.
pub async fn list(at: At<Staff>, State(app): State<App>, list: Listing) -> Result<Response> {
    let (found, pages) = found(&app, &at.scope, &list).await?;
    let f = at.frame;
    let is_wide = at.scope.organisation.is_none();
    let listed: Vec<Role> =
        Role::ALL.into_iter().filter(|role| is_wide || role.is_of_organisation()).collect();
    let states = ["ended", "any", "unreachable"].map(|state| (state.to_owned(), f.w("member-state-", state)));
    let page = ListPage {
        base: at.programme.path(),
        export: list.elsewhere(&format!("{}/people.csv", at.programme.path())),
        roles: first(f.t("list-any"), roles(&f, &listed)),
        organisations: first(
            f.t("list-any"),
            organisations(&app, &at.scope).await?.into_iter().chain([of_none(&f)]),
        ),
        cohorts: first(f.t("list-any"), cohorts(&app, &at.scope, true).await?.into_iter()),
        states: first(f.t("member-state-active"), states.into_iter()),
        may_invite: !grants(at.hat.role).is_empty() && at.programme.archived_at.is_none(),
        leads: Leader::passes(at.hat.role),
        is_wide,
        list,
        pages,
        people: found.people,
        members: found.members,
        f,
    };
    page::html(&page.f, &page)
}

/// The same list as a table, without pages. That it was taken out is noted.
pub async fn export(at: At<Staff>, State(app): State<App>, list: Listing) -> Result<Response> {
    let found = store::membership_list(&app.db, &at.scope, &wanted(&list)).await?;
    let heads = ["name", "address", "role", "organisation", "cohort", "since", "until"];
    let heads = heads.map(|head| csv::quoted(&at.frame.w("member-", head)));
    let mut rows = heads.join(",") + "\n";
    let zone = &at.frame.zone;
    let day = |instant| clock::day_in(instant, zone).to_string();
    for member in &found.members {
        let named = |place: Option<&String>| place.map_or(String::new(), |name| csv::cell(name));
        let cells = [
            csv::cell(&member.name),
            csv::cell(&member.address),
            csv::cell(&at.frame.w("role-", member.role.word())),
            named(member.organisation.as_ref().map(|(_, name)| name)),
            named(member.cohort.as_ref().map(|(_, name)| name)),
            day(member.started_at),
            member.ended_at.map_or(String::new(), day),
        ];
        rows.push_str(&cells.join(","));
        rows.push('\n');
    }
    acts::take_out(&app, &at).await.map_err(Error::of_looking)?;
    Ok(page::table("people", &rows))
}
