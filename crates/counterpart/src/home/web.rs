//! Start pages.

use super::door::Guest;
use crate::base::door::Anyone;
use crate::base::page::{self, Frame};
use crate::base::{App, Result};
use crate::people::Hat;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "home/start.html")]
struct StartPage {
    f: Frame,
    hats: Vec<Hat>,
}

/// Sends everybody where they begin: to their programme, or to a choice of them.
pub async fn start(at: Guest, State(app): State<App>) -> Result<Response> {
    let Some(visitor) = at.visitor else {
        return Ok(page::go(if app.is_demo { "/demo" } else { "/sign-in" }));
    };
    let first = visitor.hats.first().map(|hat| hat.programme.0);
    let is_one = visitor.hats.iter().all(|hat| Some(hat.programme.0) == first);
    match first {
        Some(programme) if is_one => Ok(page::go(format!("/programmes/{programme}"))),
        None if visitor.person.is_admin => Ok(page::go("/admin")),
        _ => {
            let page = StartPage { f: visitor.frame, hats: visitor.hats };
            page::html(&page.f, &page)
        }
    }
}

#[derive(Template)]
#[template(path = "home/accessibility.html")]
struct AccessibilityPage {
    f: Frame,
}

/// What we promise to those who read with other means than eyes, mice and large screens.
pub async fn accessibility(at: Anyone) -> Result<Response> {
    let page = AccessibilityPage { f: at.frame };
    page::html(&page.f, &page)
}
