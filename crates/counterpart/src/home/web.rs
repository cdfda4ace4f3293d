//! Start pages.

use super::door::Guest;
use super::needs::{self, Desk};
use crate::base::page::{self, Frame};
use crate::base::text::Message;
use crate::base::{App, Own, Result};
use crate::cohorts;
use crate::people::Hat;
use crate::people::door::Known;
use crate::programmes;
use crate::programmes::door::{Crew, Who};
use crate::stages;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// A role, and how much needs the reader there.
struct Row {
    hat: Hat,
    role: String,
    waiting: i64,
    opens: Message,
}

#[derive(Template)]
#[template(path = "home/start.html")]
struct StartPage {
    f: Frame,
    desks: Vec<Row>,
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
            let mut desks = Vec::new();
            for hat in visitor.hats {
                let waiting = waiting(&app, &hat, Own(visitor.person.id)).await?;
                let role = visitor.frame.w("role-", hat.role.word());
                let opens = Message::new("home-open-named");
                let opens = opens.with("name", hat.programme.1.as_str()).with("other", role.as_str());
                desks.push(Row { hat, role, waiting, opens });
            }
            let page = StartPage { f: visitor.frame, desks };
            page::html(&page.f, &page)
        }
    }
}

/// How much needs somebody in a role: their tasks of these weeks, and what else there is to look after.
async fn waiting(app: &App, hat: &Hat, own: Own) -> Result<i64> {
    if !hat.is_whole() {
        return Ok(0);
    }
    let scope = hat.scope();
    let programme = programmes::store::programme_get(&app.db, &scope).await?;
    let cohorts = cohorts::store::cohort_list(&app.db, &scope).await?;
    let desk = Desk { programme: &programme, cohorts: &cohorts, scope, hat, own };
    let mut count = needs::needs(&app.db, &desk, app.now()).await?.len();
    if Crew::passes(hat.role) && programme.archived_at.is_none() {
        let today = programme.today(app.now());
        count += stages::store::due_for(&app.db, &scope, (hat.role, own.0), today).await?.now.len();
    }
    Ok(i64::try_from(count).unwrap_or(i64::MAX))
}

#[derive(Template)]
#[template(path = "home/accessibility.html")]
struct AccessibilityPage {
    f: Frame,
}

/// What we promise to those who read with other means than eyes, mice and large screens.
pub async fn accessibility(at: Known) -> Result<Response> {
    let page = AccessibilityPage { f: at.frame };
    page::html(&page.f, &page)
}
