//! One kind of letter in one language: what it says, with example values, and how the programme words it.

use crate::base::form::Sheet;
use crate::base::ids::LetterId;
use crate::base::journal;
use crate::base::letter::merged;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::wording::{self, Wording};
use crate::base::written::{self, Block, Piece, Sender};
use crate::base::{App, Error, Result};
use crate::letters::acts::{self, Draft};
use crate::letters::door::AtKind;
use crate::letters::faults;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// A merge field with its example.
struct Field {
    name: String,
    example: String,
    is_needed: bool,
}

#[derive(Template)]
#[template(path = "letters/wording.html")]
struct WordingPage {
    f: Frame,
    sheet: Sheet,
    at: Place,
    fields: Vec<Field>,
    is_own: bool,
    subject: String,
    body: String,
    /// Where its button leads, for example, if it has one.
    link: Option<String>,
    /// In whose name it goes, and to whom, for example.
    from: String,
    to: String,
    test_id: LetterId,
}

impl WordingPage {
    fn blocks(&self) -> Vec<Block<'_>> {
        written::blocks(&self.body, self.link.as_deref())
    }

    fn foot(&self) -> String {
        written::foot(self.at.language, &self.from)
    }

    fn button(&self) -> String {
        self.at.language.text("letter-button")
    }
}

/// Which kind and language, for the page's links.
struct Place {
    path: String,
    list: String,
    word: &'static str,
    is_editable: bool,
    language: Language,
    languages: Vec<(String, Language)>,
}

/// The page, with a form; what the form says is what the preview shows.
fn shown(app: &App, at: &AtKind, sheet: Sheet, is_own: bool) -> WordingPage {
    let value = |field: &str| {
        at.kind.fields.contains(&field).then(|| acts::example(at.spoken, &at.at.programme.name, field))
    };
    let body = merged(sheet.value("body"), value);
    let needed: Vec<_> = at.kind.needs().collect();
    let fields = at.kind.fields.iter().map(|field| Field {
        name: format!("{{{field}}}"),
        example: acts::example(at.spoken, &at.at.programme.name, field),
        is_needed: needed.contains(field),
    });
    let place = Place {
        path: at.path(at.spoken),
        list: format!("{}/letters", at.at.programme.path()),
        word: at.kind.word,
        is_editable: at.kind.is_programmes,
        language: at.spoken,
        languages: Language::ALL.map(|language| (at.path(language), language)).into(),
    };
    WordingPage {
        f: at.at.frame.clone(),
        at: place,
        fields: fields.collect(),
        is_own,
        subject: merged(sheet.value("subject"), value),
        body: body.replace("\r\n", "\n"),
        link: at.kind.has_button.then(|| app.link("/")),
        from: if at.kind.is_programmes { at.at.programme.name.clone() } else { Sender::of_nobody().name },
        to: format!(
            "{} <{}>",
            at.spoken.text("letter-example-name"),
            at.spoken.text("letter-example-address")
        ),
        test_id: LetterId::fresh(),
        sheet,
    }
}

/// The words that hold now, as a form.
fn standing(at: &AtKind, own: Option<&Wording>) -> Sheet {
    let (subject, body) = match own.filter(|own| own.is_on) {
        Some(own) => (own.subject.clone(), own.body.clone()),
        None => at.kind.default_words(at.spoken),
    };
    let version = own.map_or(0, |own| own.version);
    Sheet::of([("subject", subject), ("body", body), ("version", version.to_string())])
}

async fn own(app: &App, at: &AtKind) -> Result<Option<Wording>> {
    wording::find(&app.db, &at.at.scope, at.kind.word, at.spoken).await
}

/// What a kind of letter says.
pub async fn show(at: AtKind, State(app): State<App>) -> Result<Response> {
    let own = own(&app, &at).await?;
    let page = shown(&app, &at, standing(&at, own.as_ref()), own.as_ref().is_some_and(|own| own.is_on));
    page::html(&page.f, &page)
}

/// Saves the programme's own words, or only shows them with example values.
pub async fn save(at: AtKind, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    if !at.kind.is_programmes {
        return Err(Error::refused("letter-not-yours"));
    }
    let own = own(&app, &at).await?;
    let is_own = own.as_ref().is_some_and(|own| own.is_on);
    let draft = Draft { subject: sheet.some_line("subject"), body: sheet.some_text("body") };
    for (field, message) in faults(at.kind, &draft.subject, &draft.body) {
        sheet.wrong(field, message);
    }
    if !sheet.is_right() {
        let page = shown(&app, &at, sheet, is_own);
        return page::again(&page.f, &page);
    }
    if sheet.has("do", "preview") {
        let page = shown(&app, &at, sheet, is_own);
        return page::html(&page.f, &page);
    }
    let which = (at.kind, at.spoken, sheet.version());
    match acts::reword(&app, &at.at.actor, &at.at.scope, which, &draft).await {
        Err(Error::Conflict) => {
            let last = journal::last(&app.db, &at.at.scope, acts::subject_of(at.kind, at.spoken)).await?;
            sheet.against(standing(&at, own.as_ref()), page::changed(&at.at.frame, last));
            let page = shown(&app, &at, sheet, is_own);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            Ok(page::done(at.path(at.spoken), Notice::of(Message::new("notice-letter-worded"))))
        }
    }
}

/// Goes back to the product's own words.
pub async fn reset(at: AtKind, State(app): State<App>) -> Result<Response> {
    acts::switch(&app, &at.at.actor, &at.at.scope, (at.kind, at.spoken), false).await?;
    let notice = Notice::of(Message::new("notice-letter-default"));
    let path = at.path(at.spoken);
    Ok(page::done(&path, notice.undo(format!("{path}/back"))))
}

/// Goes back to the programme's own words.
pub async fn back(at: AtKind, State(app): State<App>) -> Result<Response> {
    acts::switch(&app, &at.at.actor, &at.at.scope, (at.kind, at.spoken), true).await?;
    Ok(page::done(at.path(at.spoken), Notice::of(Message::new("notice-letter-back"))))
}

/// Sends a test to whoever asks for it.
pub async fn test(at: AtKind, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let id = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let which = (at.kind, at.spoken, id);
    let address = acts::test(&app, &at.at.actor, &at.at.programme, &at.at.visitor.person, which).await?;
    let words = Message::new("notice-letter-tested").with("name", address);
    Ok(page::done(at.path(at.spoken), Notice::of(words)))
}
