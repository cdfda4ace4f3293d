//! Taking away everything that is kept about oneself, to read or for a machine.

use crate::base::form::Sheet;
use crate::base::page::{self, Frame};
use crate::base::text::Language;
use crate::base::{App, Error, Instant, Result, form, mixed};
use crate::people::acts;
use crate::people::door::Visitor;
use crate::people::store::{Section, Value};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, json};

#[derive(Template)]
#[template(path = "people/export.html")]
struct ExportPage {
    f: Frame,
}

/// What can be taken away, and in which forms.
pub async fn show(visitor: Visitor) -> Result<Response> {
    let page = ExportPage { f: visitor.frame };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "people/exported.html")]
struct ExportedPage {
    f: Frame,
    sections: Vec<Section>,
    at: Instant,
}

impl ExportedPage {
    fn cell(&self, value: &Value) -> String {
        match value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Word(beginning, word) => self.word(beginning, word),
            Value::Tongue(code) => Language::of_person(code).own_name().to_owned(),
            Value::Moment(at) => self.f.moment(at),
            Value::Date(day) => self.f.day(day),
            Value::Truth(true) => self.f.t("export-yes"),
            Value::Truth(false) => self.f.t("export-no"),
            Value::Number(number) => number.to_string(),
        }
    }

    /// A word of ours as its message says it; one that is no longer in use, as it was written.
    fn word(&self, beginning: &str, word: &str) -> String {
        let key = format!("{beginning}{}", word.replace('_', "-"));
        self.f.language.known(&key).unwrap_or_else(|| word.to_owned())
    }
}

fn as_json(sections: &[Section]) -> serde_json::Value {
    let cell = |value: &Value| match value {
        Value::Nothing => serde_json::Value::Null,
        Value::Text(text) | Value::Word(_, text) | Value::Tongue(text) => json!(text),
        Value::Moment(at) => json!(form::instant(*at)),
        Value::Date(day) => json!(day.to_string()),
        Value::Truth(truth) => json!(truth),
        Value::Number(number) => json!(number),
    };
    let table = |section: &Section| {
        let rows = section.rows.iter().map(|row| {
            let named =
                section.columns.iter().zip(row).map(|(name, value)| ((*name).to_owned(), cell(value)));
            serde_json::Value::Object(named.collect())
        });
        (section.word.to_owned(), serde_json::Value::Array(rows.collect()))
    };
    serde_json::Value::Object(sections.iter().map(table).collect::<Map<_, _>>())
}

/// Hands it over as a file.
pub async fn export(visitor: Visitor, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let is_json = match sheet.value("form") {
        "json" => true,
        "html" => false,
        _ => return Err(Error::refused("form-unreadable")),
    };
    let sections = acts::export(&app, &visitor).await.map_err(Error::of_looking)?;
    let (kind, name, body) = if is_json {
        let body = serde_json::to_string_pretty(&as_json(&sections)).map_err(Error::broken)?;
        ("application/json", "counterpart.json", body)
    } else {
        let page = ExportedPage { f: visitor.frame, sections, at: app.now() };
        ("text/html; charset=utf-8", "counterpart.html", mixed::marked(page.render()?, page.f.language))
    };
    let mut answer = body.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let attached = format!("attachment; filename=\"{name}\"");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&attached).map_err(Error::broken)?);
    Ok(answer)
}
