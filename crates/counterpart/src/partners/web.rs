//! Pages about partners: who is ready, what is wanted, and the decision.

use super::{Decision, Verdict, View, acts, store};
use crate::base::form::Sheet;
use crate::base::ids::DecisionId;
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::cohorts;
use crate::programmes::door::{At, Council, Lead, Who};
use crate::programmes::{self, Partners, Programme};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "partners/show.html")]
struct ShowPage {
    f: Frame,
    programme: Programme,
    view: View,
    decisions: Vec<Decision>,
    can_decide: bool,
    /// Whether a cohort has begun and no day is ahead, so that nobody waits for the decision.
    is_past: bool,
}

fn path(programme: &Programme) -> String {
    format!("{}/partners", programme.path())
}

/// Who is ready, and what was decided.
pub async fn show(at: At<Council>, State(app): State<App>) -> Result<Response> {
    let is_ahead = at.programme.partners.ready_by.is_some_and(|day| day >= at.programme.today(app.now()));
    let cohorts = cohorts::store::cohort_list(&app.db, &at.scope).await?;
    let page = ShowPage {
        view: View::of(store::partner_list(&app.db, &at.scope).await?, at.programme.partners),
        decisions: store::decision_list(&app.db, &at.scope).await?,
        can_decide: Lead::passes(at.hat.role) && at.programme.archived_at.is_none(),
        is_past: cohorts::any_begun(&cohorts) && !is_ahead,
        f: at.frame,
        programme: at.programme,
    };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "partners/wanted.html")]
struct WantedPage {
    f: Frame,
    action: String,
    back: Back,
    sheet: Sheet,
}

/// Where the forms come from.
fn back(programme: &Programme) -> Back {
    Back { path: path(programme), key: "partners-title" }
}

fn wanted_page(at: At<Lead>, sheet: Sheet) -> WantedPage {
    let action = format!("{}/wanted", path(&at.programme));
    WantedPage { back: back(&at.programme), f: at.frame, action, sheet }
}

fn filled(programme: &Programme) -> Sheet {
    let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
    let Partners { least, most, ready_by } = programme.partners;
    Sheet::of([
        ("version", programme.partners_version.to_string()),
        ("least", number(least)),
        ("most", number(most)),
        ("ready_by", ready_by.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

/// The form for how many are wanted, and by when.
pub async fn wanted(at: At<Lead>) -> Result<Response> {
    let sheet = filled(&at.programme);
    let page = wanted_page(at, sheet);
    page::html(&page.f, &page)
}

/// Says how many are wanted, and by when.
pub async fn want(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    if sheet.value("version").is_empty() {
        return Err(Error::refused("form-unreadable"));
    }
    let wanted = Partners {
        least: sheet.number("least", 1, 1000),
        most: sheet.number("most", 1, 1000),
        ready_by: sheet.day("ready_by"),
    };
    if let (Some(least), Some(most)) = (wanted.least, wanted.most)
        && most < least
    {
        sheet.wrong("most", Message::new("partners-most-below").with("least", least.to_string()));
    }
    if !sheet.is_right() {
        let page = wanted_page(at, sheet);
        return page::again(&page.f, &page);
    }
    match acts::want(&app, &at.actor, &at.scope, sheet.version(), wanted).await {
        Err(Error::Conflict) => {
            let now = programmes::store::programme_get(&app.db, &at.scope).await?;
            let last = journal::last(&app.db, &at.scope, acts::subject(&at.scope)).await?;
            sheet.against(filled(&now), page::changed(&at.frame, last));
            let page = wanted_page(at, sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            Ok(page::done(path(&at.programme), Notice::of(Message::new("notice-partners-wanted"))))
        }
    }
}

#[derive(Template)]
#[template(path = "partners/decision.html")]
struct DecisionPage {
    f: Frame,
    action: String,
    back: Back,
    sheet: Sheet,
    view: View,
    verdicts: Vec<(&'static str, String)>,
}

async fn decision_page(at: At<Lead>, app: &App, sheet: Sheet) -> Result<DecisionPage> {
    // It stays on record, so nothing is chosen before somebody chooses it.
    let mut verdicts = vec![("", at.frame.t("form-choose-one"))];
    verdicts.extend(Verdict::ALL.iter().map(|each| (each.word(), at.frame.w("verdict-", each.word()))));
    Ok(DecisionPage {
        action: format!("{}/decision", path(&at.programme)),
        view: View::of(store::partner_list(&app.db, &at.scope).await?, at.programme.partners),
        back: back(&at.programme),
        verdicts,
        f: at.frame,
        sheet,
    })
}

/// The form for a decision.
pub async fn decision(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    let page = decision_page(at, &app, Sheet::of([("id", DecisionId::fresh().to_string())])).await?;
    page::html(&page.f, &page)
}

/// Records a decision.
pub async fn decide(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: DecisionId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let verdict = sheet.choice("verdict", Verdict::of_word);
    let reason = sheet.text("reason");
    match verdict {
        Some(verdict) if sheet.is_right() => {
            acts::decide(&app, &at.actor, &at.scope, id, (verdict, &reason)).await?;
            let what = Message::new(format!("verdict-{}", verdict.word()));
            let words = Message::new("notice-decided").with("other", what);
            Ok(page::done(path(&at.programme), Notice::of(words)))
        }
        _ => {
            let page = decision_page(at, &app, sheet).await?;
            page::again(&page.f, &page)
        }
    }
}
