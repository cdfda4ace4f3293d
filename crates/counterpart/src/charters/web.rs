//! Pages of the charter: to read, to print, to write.

pub mod targets;

use super::{Audience, Charter, Part, Target, acts, store};
use crate::base::form::Sheet;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::programmes::Programme;
use crate::programmes::door::{At, Lead, Member, Who};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "charters/show.html")]
struct ShowPage {
    f: Frame,
    programme: Programme,
    charter: Charter,
    targets: Vec<Target>,
    is_lead: bool,
}

impl ShowPage {
    fn parts(&self) -> impl Iterator<Item = (Part, &str)> {
        Part::ALL.iter().map(|part| (*part, part.of(&self.charter)))
    }

    fn audiences(&self) -> &'static [Audience] {
        Audience::ALL
    }
}

/// The charter.
pub async fn show(at: At<Member>, State(app): State<App>) -> Result<Response> {
    let page = ShowPage {
        charter: store::charter_get(&app.db, &at.scope).await?,
        targets: store::target_list(&app.db, &at.scope).await?,
        is_lead: Lead::passes(at.hat.role),
        f: at.frame,
        programme: at.programme,
    };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "charters/audience.html")]
struct AudiencePage {
    f: Frame,
    programme: Programme,
    audience: Audience,
    charter: Charter,
    targets: Vec<Target>,
    printed: String,
}

impl AudiencePage {
    fn parts(&self) -> impl Iterator<Item = (Part, &str)> {
        let parts = self.audience.parts().iter().map(|part| (*part, part.of(&self.charter)));
        parts.filter(|(part, text)| !text.is_empty() || (*part == Part::Vision && !self.targets.is_empty()))
    }
}

/// The page of the charter for one audience, to be printed.
pub async fn audience(
    at: At<Member>,
    State(app): State<App>,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let audience = named.get("audience").and_then(|word| Audience::of_word(word)).ok_or(Error::NotFound)?;
    let page = AudiencePage {
        audience,
        charter: store::charter_get(&app.db, &at.scope).await?,
        targets: store::target_list(&app.db, &at.scope).await?,
        printed: at.frame.day(&at.programme.today(app.now())),
        f: at.frame,
        programme: at.programme,
    };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "charters/edit.html")]
struct EditPage {
    f: Frame,
    programme: Programme,
    sheet: Sheet,
}

fn filled(charter: Charter) -> Sheet {
    Sheet::of([
        ("version", charter.version.to_string()),
        ("purpose", charter.purpose),
        ("employers", charter.employers),
        ("participants", charter.participants),
        ("vision", charter.vision),
        ("target_group", charter.target_group),
    ])
}

/// The form for the charter.
pub async fn edit(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    let sheet = filled(store::charter_get(&app.db, &at.scope).await?);
    let page = EditPage { f: at.frame, programme: at.programme, sheet };
    page::html(&page.f, &page)
}

/// Writes the charter.
pub async fn save(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let charter = Charter {
        purpose: sheet.some_text("purpose"),
        employers: sheet.text("employers"),
        participants: sheet.text("participants"),
        vision: sheet.text("vision"),
        target_group: sheet.text("target_group"),
        version: sheet.version(),
    };
    if !sheet.is_right() {
        let page = EditPage { f: at.frame, programme: at.programme, sheet };
        return page::again(&page.f, &page);
    }
    match acts::write(&app, &at.actor, &at.scope, &charter).await {
        Err(Error::Conflict) => {
            let now = store::charter_get(&app.db, &at.scope).await?;
            let last = journal::last(&app.db, &at.scope, acts::subject(&at.scope)).await?;
            sheet.against(filled(now), page::changed(&at.frame, last));
            let page = EditPage { f: at.frame, programme: at.programme, sheet };
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let notice = Notice::of(Message::new("notice-charter-written"));
            Ok(page::done(format!("{}/charter", at.programme.path()), notice))
        }
    }
}
