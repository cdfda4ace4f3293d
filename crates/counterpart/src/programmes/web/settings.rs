//! The settings of a programme, and its archive.

use super::{Options, drafted, languages, shapes};
use crate::base::form::Sheet;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::programmes::door::{At, Lead};
use crate::programmes::{Cadence, Direction, Inside, Meeting, Programme, Settings, Shape, Ways, acts, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "programmes/settings.html")]
struct SettingsPage {
    f: Frame,
    programme: Programme,
    sheet: Sheet,
    shapes: Options,
    languages: Options,
    cadences: Options,
    meetings: Options,
    insides: Options,
    directions: Options,
    defaults: Vec<(Shape, Ways)>,
    months: i64,
}

impl SettingsPage {
    fn of(app: &App, f: Frame, programme: Programme, sheet: Sheet) -> SettingsPage {
        let options = |beginning: &str, words: Vec<&'static str>| {
            words.into_iter().map(|word| (word, f.w(beginning, word))).collect::<Options>()
        };
        SettingsPage {
            shapes: shapes(&f),
            languages: languages(),
            cadences: options("cadence-", Cadence::ALL.iter().map(|each| each.word()).collect()),
            meetings: options("meeting-", Meeting::ALL.iter().map(|each| each.word()).collect()),
            insides: options("inside-", Inside::ALL.iter().map(|each| each.word()).collect()),
            directions: options("direction-", Direction::ALL.iter().map(|each| each.word()).collect()),
            defaults: Shape::ALL.iter().map(|shape| (*shape, shape.ways())).collect(),
            months: app.config.programmes_months.into(),
            f,
            programme,
            sheet,
        }
    }
}

fn filled(programme: &Programme) -> Sheet {
    let ways = programme.ways;
    Sheet::of([
        ("version", programme.version.to_string()),
        ("name", programme.name.clone()),
        ("shape", programme.shape.word().to_owned()),
        ("language", programme.language.code().to_owned()),
        ("zone", programme.zone.clone()),
        ("reply_to", programme.reply_to.clone().unwrap_or_default()),
        ("months", ways.months.to_string()),
        ("cadence", ways.cadence.word().to_owned()),
        ("meeting", ways.meeting.word().to_owned()),
        ("inside", ways.inside.word().to_owned()),
        ("direction", ways.direction.word().to_owned()),
    ])
}

/// The settings.
pub async fn show(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    let sheet = filled(&at.programme);
    let page = SettingsPage::of(&app, at.frame, at.programme, sheet);
    page::html(&page.f, &page)
}

/// Changes the settings.
pub async fn save(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let Some(settings) = settled(&mut sheet) else {
        let page = SettingsPage::of(&app, at.frame, at.programme, sheet);
        return page::again(&page.f, &page);
    };
    match acts::change(&app, &at.actor, &at.scope, sheet.version(), &settings).await {
        Err(Error::Conflict) => {
            let now = store::programme_get(&app.db, &at.scope).await?;
            let last = journal::last(&app.db, &at.scope, now.id).await?;
            sheet.against(filled(&now), page::changed(&at.frame, last));
            let page = SettingsPage::of(&app, at.frame, now, sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let words = Message::new("notice-programme-changed").with("name", settings.draft.name);
            Ok(page::done(format!("{}/settings", at.programme.path()), Notice::of(words)))
        }
    }
}

fn settled(sheet: &mut Sheet) -> Option<Settings> {
    let draft = drafted(sheet);
    let reply_to = (!sheet.line("reply_to").is_empty()).then(|| sheet.address("reply_to"));
    let as_the_shape = sheet.has("defaults", "yes");
    let ways = match &draft {
        Some(draft) if as_the_shape => Some(draft.shape.ways()),
        _ => chosen(sheet),
    };
    let settings = Settings { draft: draft?, ways: ways?, reply_to };
    sheet.is_right().then_some(settings)
}

fn chosen(sheet: &mut Sheet) -> Option<Ways> {
    let months = sheet.number("months", 1, 36);
    if months.is_none() {
        sheet.wrong("months", Message::new("form-number").with("least", 1).with("most", 36));
    }
    let cadence = sheet.choice("cadence", Cadence::of_word);
    let meeting = sheet.choice("meeting", Meeting::of_word);
    let inside = sheet.choice("inside", Inside::of_word);
    let direction = sheet.choice("direction", Direction::of_word);
    Some(Ways {
        months: months?,
        cadence: cadence?,
        meeting: meeting?,
        inside: inside?,
        direction: direction?,
    })
}

/// Archives the programme.
pub async fn archive(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    acts::archive(&app, &at.actor, &at.scope, &at.programme.name).await?;
    let words = Message::new("notice-programme-archived").with("name", at.programme.name.as_str());
    let notice = Notice::of(words).undo(at.programme.restore_path());
    Ok(page::done(format!("{}/settings", at.programme.path()), notice))
}

/// Takes the programme out of the archive.
pub async fn restore(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    acts::restore(&app, &at.actor, &at.scope, &at.programme.name).await?;
    let words = Message::new("notice-programme-restored").with("name", at.programme.name.as_str());
    Ok(page::done(format!("{}/settings", at.programme.path()), Notice::of(words)))
}

/// Says that the programme goes on, so that its people are kept.
pub async fn keep(at: At<Lead>, State(app): State<App>) -> Result<Response> {
    acts::keep(&app, &at.actor, &at.scope, &at.programme.name).await?;
    let words = Message::new("notice-programme-kept").with("name", at.programme.name.as_str());
    let words = words.with("n", app.config.programmes_months);
    Ok(page::done(format!("{}/settings", at.programme.path()), Notice::of(words)))
}
