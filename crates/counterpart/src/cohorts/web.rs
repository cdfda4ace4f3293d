//! Pages of cohorts: their list, and one of them with its way forward.

pub mod edit;

use super::door::AtCohort;
use super::{Check, Cohort, Figures, State, acts, checks, store};
use crate::base::form::Sheet;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result};
use crate::people::Role;
use crate::programmes::Programme;
use crate::programmes::door::{At, Lead, Member, Office, Staff, Who};
use askama::Template;
use axum::extract::State as Extract;
use axum::response::Response;

#[derive(Template)]
#[template(path = "cohorts/list.html")]
struct ListPage {
    f: Frame,
    programme: Programme,
    is_office: bool,
    list: Listing,
    pages: Pages,
    cohorts: Vec<Cohort>,
    states: Vec<(&'static str, String)>,
}

/// The cohorts of a programme.
pub async fn list(at: At<Member>, Extract(app): Extract<App>, list: Listing) -> Result<Response> {
    let all = store::cohort_list(&app.db, &at.scope).await?;
    let state = State::of_word(list.value("state"));
    let wanted = |each: &Cohort| {
        each.archived_at.is_some() == list.has("state", "archived")
            && state.is_none_or(|state| each.state == state)
            && list.finds(&each.name)
    };
    let mut found: Vec<Cohort> = all.into_iter().filter(wanted).collect();
    let (by, is_down) = list.sort(&["starts", "name", "state"]);
    match by {
        "name" => found.sort_by_key(|each| crate::base::form::folded(&each.name)),
        "state" => found.sort_by_key(|each| each.state),
        _ => {}
    }
    if is_down {
        found.reverse();
    }
    let mut states = vec![("", at.frame.t("cohort-state-all"))];
    states.extend(State::ALL.iter().map(|each| (each.word(), at.frame.w("cohort-state-", each.word()))));
    states.push(("archived", at.frame.t("cohort-state-archived")));
    let pages = list.pages(found.len());
    let page = ListPage {
        is_office: Office::passes(at.hat.role),
        cohorts: pages.cut(found),
        f: at.frame,
        programme: at.programme,
        list,
        pages,
        states,
    };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "cohorts/show.html")]
struct ShowPage {
    f: Frame,
    path: String,
    cohort: Cohort,
    week: Option<Message>,
    figures: Option<Figures>,
    checks: Vec<Check>,
    can_move: bool,
    is_office: bool,
    is_lead: bool,
    /// Where the reader finds the people of the cohort.
    people: Option<String>,
}

/// One cohort.
pub async fn show(at: AtCohort<Member>, Extract(app): Extract<App>) -> Result<Response> {
    let role = at.at.hat.role;
    let figures = store::cohort_figures(&app.db, &at.at.scope, at.cohort.id).await?;
    let today = at.at.programme.today(app.now());
    let checks = checks(&at.cohort, figures, at.at.programme.shape.has_dates(), today);
    let week = at.cohort.week(today).map(|(n, of)| Message::new("cohort-week").with("n", n).with("of", of));
    let people = Staff::passes(role).then(|| {
        let state = if at.cohort.state == State::Delivered { "&state=any" } else { "" };
        format!("{}/people?cohort={}{state}", at.at.programme.path(), at.cohort.id)
    });
    let page = ShowPage {
        people,
        path: at.path(),
        week,
        figures: (!matches!(role, Role::Mentor | Role::Mentee)).then_some(figures),
        can_move: checks.iter().all(|check| check.is_met || !check.is_needed),
        checks,
        is_office: Office::passes(role),
        is_lead: Lead::passes(role),
        cohort: at.cohort,
        f: at.at.frame,
    };
    page::html(&page.f, &page)
}

fn from(sheet: &Sheet) -> Result<State> {
    State::of_word(sheet.value("from")).ok_or_else(|| Error::refused("form-unreadable"))
}

/// Moves the cohort on to its next state.
pub async fn move_on(at: AtCohort<Lead>, Extract(app): Extract<App>, sheet: Sheet) -> Result<Response> {
    let step = (at.cohort.id, from(&sheet)?);
    let moved = acts::move_on(&app, &at.at.actor, &at.at.scope, &at.at.programme, step).await?;
    Ok(page::done(at.path(), moved_notice(&moved)))
}

/// Moves the cohort back to the state before.
pub async fn move_back(at: AtCohort<Lead>, Extract(app): Extract<App>, sheet: Sheet) -> Result<Response> {
    let step = (at.cohort.id, from(&sheet)?);
    let moved = acts::move_back(&app, &at.at.actor, &at.at.scope, step).await?;
    Ok(page::done(at.path(), moved_notice(&moved)))
}

fn moved_notice(cohort: &Cohort) -> Notice {
    let state = Message::new(format!("cohort-is-{}", cohort.state.word()));
    Notice::of(Message::new("notice-cohort-moved").with("name", cohort.name.as_str()).with("other", state))
}

/// Archives the cohort.
pub async fn archive(at: AtCohort<Lead>, Extract(app): Extract<App>) -> Result<Response> {
    acts::archive(&app, &at.at.actor, &at.at.scope, &at.cohort).await?;
    let words = Message::new("notice-cohort-archived").with("name", at.cohort.name.as_str());
    Ok(page::done(at.path(), Notice::of(words).undo(format!("{}/restore", at.path()))))
}

/// Takes the cohort out of the archive.
pub async fn restore(at: AtCohort<Lead>, Extract(app): Extract<App>) -> Result<Response> {
    acts::restore(&app, &at.at.actor, &at.at.scope, &at.cohort).await?;
    let words = Message::new("notice-cohort-restored").with("name", at.cohort.name.as_str());
    Ok(page::done(at.path(), Notice::of(words)))
}
