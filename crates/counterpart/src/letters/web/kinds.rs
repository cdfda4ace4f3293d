//! The list of every kind of letter, and in whose words a programme sends it.

use crate::base::letter::Kind;
use crate::base::page::{self, Frame};
use crate::base::text::Language;
use crate::base::wording;
use crate::base::{App, Result};
use crate::letters::store::{self, Whose};
use crate::programmes::door::{At, Office};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// One kind of the list.
struct Row {
    kind: &'static Kind,
    languages: Vec<Worded>,
}

/// A kind in one language.
struct Worded {
    path: String,
    language: Language,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "letters/list.html")]
struct ListPage {
    f: Frame,
    path: String,
    rows: Vec<Row>,
    needing: i64,
}

/// Every kind of letter.
pub async fn list(at: At<Office>, State(app): State<App>) -> Result<Response> {
    let own = wording::list(&app.db, &at.scope).await?;
    let needing = store::letter_needing(&app.db, Whose::Programme(at.scope)).await?;
    let path = format!("{}/letters", at.programme.path());
    let worded = |kind: &'static Kind, language: Language| Worded {
        path: format!("{path}/kinds/{}/{}", kind.word, language.code()),
        language,
        is_own: own.iter().any(|own| own.kind == kind.word && own.language == language),
    };
    let rows = crate::letters::kinds().map(|kind| {
        let languages = Language::ALL.map(|language| worded(kind, language)).into();
        Row { kind, languages }
    });
    let page = ListPage { rows: rows.collect(), f: at.frame, path: path.clone(), needing };
    page::html(&page.f, &page)
}
