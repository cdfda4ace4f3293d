//! Lists of programmes: one's own, and all of an installation.

use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame};
use crate::base::{App, Installation, Result};
use crate::people::door::{Admin, Visitor};
use crate::programmes::{Line, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// A programme with what the reader is in it.
struct Mine {
    line: Line,
    roles: Vec<String>,
}

#[derive(Template)]
#[template(path = "programmes/mine.html")]
struct MinePage {
    f: Frame,
    running: Vec<Mine>,
    archived: Vec<Mine>,
}

/// The programmes in which somebody is anything.
pub async fn mine(at: Visitor, State(app): State<App>) -> Result<Response> {
    let lines = store::programme_list_own(&app.db, at.own()).await?;
    let roles = |line: &Line| {
        let here = at.hats.iter().filter(|hat| hat.programme.0 == line.id);
        let mut words: Vec<String> = here.map(|hat| at.frame.w("role-", hat.role.word())).collect();
        words.sort();
        words.dedup();
        words
    };
    let all: Vec<Mine> = lines.into_iter().map(|line| Mine { roles: roles(&line), line }).collect();
    let (running, archived) = all.into_iter().partition(|mine| mine.line.archived_at.is_none());
    let page = MinePage { f: at.frame, running, archived };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "programmes/all.html")]
struct AllPage {
    f: Frame,
    list: Listing,
    pages: Pages,
    lines: Vec<Line>,
    states: Vec<(&'static str, String)>,
}

/// Every programme of the installation, for those who run it.
pub async fn all(at: Admin, State(app): State<App>, list: Listing) -> Result<Response> {
    let (lines, total) = store::programme_list(&app.db, Installation, &list).await?;
    let states = vec![
        ("", at.frame.t("programmes-state-open")),
        ("archived", at.frame.t("programmes-state-archived")),
    ];
    let page = AllPage { f: at.frame, pages: list.pages(total), list, lines, states };
    page::html(&page.f, &page)
}
