//! A browser that knows no JavaScript: follows links and sends forms, as they stand.

use crate::crawl::kind;
use crate::demonstration::Demonstration;
use crate::sound::faults;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The browser.
pub struct Plain {
    client: reqwest::Client,
    base: String,
    cookies: BTreeMap<String, String>,
}

/// A form on a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// Whether it changes something.
    pub is_post: bool,
    /// Its fields as they stand.
    pub fields: Vec<(String, String)>,
}

impl Plain {
    /// A browser without cookies.
    pub fn at(base: &str) -> Plain {
        let client = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
        Plain { client, base: base.to_owned(), cookies: BTreeMap::new() }
    }

    /// Opens a path or whole address, following where it sends to; status and body.
    pub async fn open(&mut self, path: &str) -> (u16, String) {
        self.send(path, None).await
    }

    /// Sends a form, following where it sends to.
    pub async fn submit(&mut self, form: &Form) -> (u16, String) {
        if form.is_post {
            return self.send(&form.action, Some(form.fields.clone())).await;
        }
        let query = serde_urlencoded::to_string(&form.fields).unwrap();
        self.send(&format!("{}?{query}", form.action), None).await
    }

    async fn send(&mut self, path: &str, form: Option<Vec<(String, String)>>) -> (u16, String) {
        let mut to = path.to_owned();
        let mut form = form;
        for _ in 0..10 {
            let url = if to.starts_with("http") { to.clone() } else { format!("{}{to}", self.base) };
            let cookies: Vec<_> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let request = match form.take() {
                Some(fields) => self
                    .client
                    .post(&url)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("sec-fetch-site", "same-origin")
                    .body(serde_urlencoded::to_string(fields).unwrap()),
                None => self.client.get(&url),
            };
            let answer = request.header(COOKIE, cookies.join("; ")).send().await.unwrap();
            for set in answer.headers().get_all(SET_COOKIE) {
                let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
            let status = answer.status().as_u16();
            match answer.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned()) {
                Some(next) => to = next,
                None => return (status, answer.text().await.unwrap_or_default()),
            }
        }
        panic!("{path} is sent on and on");
    }
}

/// The links of a page, within the application.
pub fn links(html: &str) -> Vec<String> {
    let tags = html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
    let to = tags.filter_map(|tag| attribute(tag, "href"));
    to.filter(|path| path.starts_with('/') && !path.starts_with("//")).collect()
}

/// The forms of a page with their fields as they stand.
pub fn forms(html: &str, here: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for part in html.split("<form").skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_default();
        let inside = rest.split("</form>").next().unwrap_or_default();
        let mut form = Form {
            action: attribute(tag, "action").unwrap_or_else(|| here.to_owned()),
            is_post: attribute(tag, "method").is_some_and(|method| method == "post"),
            fields: Vec::new(),
        };
        for field in ["<input", "<button", "<textarea", "<select"] {
            for piece in inside.split(field).skip(1) {
                form.fields.extend(filled(field, piece));
            }
        }
        found.push(form);
    }
    found
}

fn filled(field: &str, piece: &str) -> Option<(String, String)> {
    let (tag, rest) = piece.split_once('>')?;
    let name = attribute(tag, "name")?;
    let is_box = ["checkbox", "radio"].iter().any(|kind| tag.contains(&format!("type=\"{kind}\"")));
    if is_box && !tag.contains(" checked") {
        return None;
    }
    let value = match field {
        "<textarea" => rest.split("</textarea>").next().map(unescaped),
        "<select" => {
            let options = rest.split("</select>").next()?.split("<option").skip(1);
            let mut tags = options.filter_map(|option| option.split('>').next());
            let first = tags.clone().next();
            tags.find(|option| option.contains("selected")).or(first).and_then(|tag| attribute(tag, "value"))
        }
        _ => attribute(tag, "value"),
    };
    Some((name, value.unwrap_or_default()))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!("{name}=\"");
    let at = tag.find(&start).filter(|at| *at == 0 || tag[..*at].ends_with([' ', '\n']))?;
    tag[at + start.len()..].split('"').next().map(unescaped)
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (code, letter) in
        [("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&amp;", "&")]
    {
        text = text.replace(code, letter);
    }
    text
}

#[tokio::test]
async fn every_link_and_form_without_javascript() {
    let demonstration = Demonstration::start();
    let mut wrong = Vec::new();
    let (mut pages, mut sent) = (0, 0);
    for entrance in &demonstration.roles {
        let mut plain = Plain::at(&demonstration.base);
        plain.open(&entrance.enter).await;
        let mut waiting = VecDeque::from(["/".to_owned()]);
        let (mut seen, mut known, mut tried) =
            (BTreeMap::<String, usize>::new(), BTreeSet::new(), BTreeSet::new());
        while let Some(path) = waiting.pop_front() {
            let count = seen.entry(kind(&path)).or_default();
            *count += 1;
            if *count > 2 {
                continue;
            }
            let (status, body) = plain.open(&path).await;
            pages += 1;
            if status != 200 {
                wrong.push(format!("{} at {path}: {status}", entrance.role));
            }
            wrong.extend(
                faults(&body).into_iter().map(|fault| format!("{} at {path}: {fault}", entrance.role)),
            );
            for form in forms(&body, &path) {
                // Signing out ends the walk, and is tried in a test of its own.
                if form.action == "/sign-out" || form.action.starts_with("/account/sessions") {
                    continue;
                }
                let emptied = form.fields.iter().map(|(name, value)| {
                    let is_kept = ["id", "version"].contains(&name.as_str());
                    (name.clone(), if is_kept { value.clone() } else { String::new() })
                });
                let emptied = Form { fields: emptied.collect(), ..form.clone() };
                if tried.insert((form.is_post, kind(&form.action))) {
                    for form in [emptied, form] {
                        let (status, body) = plain.submit(&form).await;
                        sent += 1;
                        if status >= 500 || status == 403 || body.contains("Unknown localization") {
                            wrong.push(format!("{} sends {form:?} of {path}: {status}", entrance.role));
                        }
                        let faults = faults(&body).into_iter();
                        let said = |fault| format!("{} sends {form:?} of {path}: {fault}", entrance.role);
                        wrong.extend(faults.map(said));
                    }
                }
            }
            waiting.extend(links(&body).into_iter().filter(|link| known.insert(link.clone())));
        }
    }
    println!("{pages} pages and {sent} forms without JavaScript");
    assert!(sent > demonstration.roles.len(), "hardly any form was found");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
