//! Pages of the journal.

use super::store::{self, Reach};
use super::{Line, ROLES, Wanted, beginning};
use crate::base::form;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame};
use crate::base::{App, Installation, Result};
use crate::people::door::Admin;
use crate::programmes::door::{At, Overseers, Readers, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "journals/list.html")]
struct ListPage {
    f: Frame,
    list: Listing,
    pages: Pages,
    path: String,
    acts: Vec<(String, String)>,
    lines: Vec<Line>,
    /// The message that says what is listed.
    about: &'static str,
}

impl ListPage {
    /// Who did it, in words.
    fn who(&self, line: &Line) -> String {
        line.person.clone().unwrap_or_else(|| self.f.t("journal-nobody"))
    }

    /// In which role, in words; whoever runs the installation acts in none of a programme.
    fn role(&self, line: &Line) -> String {
        match ROLES.iter().find(|role| **role == line.role) {
            Some(role) => self.f.w("role-", role),
            None if line.role == "admin" => self.f.t("journal-admin"),
            None => String::new(),
        }
    }

    /// Where everything about the same thing is.
    fn about(&self, line: &Line) -> String {
        format!("{}?subject={}", self.path, line.subject)
    }
}

/// The journal of a programme; for the steering group, what a lead did in a matter of their own house.
pub async fn list(at: At<Overseers>, State(app): State<App>, list: Listing) -> Result<Response> {
    let path = format!("{}/journal", at.programme.path());
    let is_whole = Readers::passes(at.hat.role);
    let reach = if is_whole { Reach::Within(&at.scope) } else { Reach::Marked(&at.scope) };
    shown(&app, at.frame, list, (path, reach)).await
}

/// The journal of the installation.
pub async fn all(at: Admin, State(app): State<App>, list: Listing) -> Result<Response> {
    let reach = Reach::Everything(Installation);
    shown(&app, at.frame, list, ("/admin/journal".to_owned(), reach)).await
}

async fn shown(app: &App, f: Frame, list: Listing, of: (String, Reach<'_>)) -> Result<Response> {
    let (path, reach) = of;
    let wanted = wanted(&list, &f.zone);
    let pages = list.pages(store::line_count(&app.db, reach, &wanted).await?);
    let lines = store::line_list(&app.db, reach, &wanted, pages).await?;
    let mut acts = vec![(String::new(), f.t("journal-every-act"))];
    for act in store::act_list(&app.db, reach).await? {
        let words = f.w("journal-", &act);
        acts.push((act, words));
    }
    let about = match reach {
        Reach::Within(scope) if scope.organisation.is_some() => "journal-about-part",
        Reach::Marked(_) => "journal-about-marked",
        Reach::Within(_) | Reach::Everything(_) => "journal-about",
    };
    let page = ListPage { list, pages, path, acts, lines, about, f };
    page::html(&page.f, &page)
}

/// What the address asks for; days are the reader's, both included. A day that is none is not asked for.
fn wanted(list: &Listing, zone: &str) -> Wanted {
    let given = |name: &str| Some(list.value(name).to_owned()).filter(|value| !value.is_empty());
    let day = |name: &str| form::day(list.value(name));
    Wanted {
        pattern: Some(list.pattern()).filter(|_| !list.query().is_empty()),
        act: given("act"),
        subject: given("subject"),
        from: day("from").and_then(|day| beginning(day, zone)),
        until: day("to").and_then(|day| beginning(day.succ_opt()?, zone)),
    }
}
