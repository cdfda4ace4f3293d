//! What is asked of every page.

use crate::driver::Chromium;
use serde::Deserialize;
use serde_json::Value;

/// What a page shows of itself.
#[derive(Debug, Deserialize)]
pub struct Seen {
    /// Its title.
    pub title: String,
    /// How many headings of the first rank it has.
    pub headings: usize,
    /// The language it says it is in.
    pub language: String,
    /// By how much it is wider than the window.
    pub overflow: i64,
    /// Where its links lead, within the application.
    pub links: Vec<String>,
    /// What it says.
    pub words: String,
}

const LOOK: &str = r#"
const root = document.scrollingElement;
const inside = [...document.links].filter(a => a.origin === location.origin && !a.hasAttribute("download"));
return {
  title: document.title,
  headings: document.querySelectorAll("h1").length,
  language: document.documentElement.lang,
  overflow: root.scrollWidth - window.innerWidth,
  links: inside.map(a => a.pathname + a.search),
  words: document.body.innerText,
};
"#;

const CHECK: &str = r#"
const [source, only, done] = arguments;
if (!window.axe) (0, eval)(source);
const asked = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } }, ...(only && { runOnly: only }) };
window.axe.run(document, asked).then(
  found => done(found.violations.map(v =>
    v.id + " (" + v.impact + "): " + v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.failureSummary).join(" | "))),
  wrong => done(["axe failed: " + wrong]));
"#;

/// What the page shows.
pub async fn look(browser: &Chromium) -> Seen {
    browser.web.execute(LOOK, Vec::new()).await.unwrap().convert().unwrap()
}

/// What the accessibility checker has against the page.
pub async fn faults(browser: &Chromium, axe: &str) -> Vec<String> {
    check(browser, axe, Value::Null).await
}

/// What the accessibility checker has against its colours: all that a dark page changes.
pub async fn faint(browser: &Chromium, axe: &str) -> Vec<String> {
    check(browser, axe, serde_json::json!(["color-contrast", "link-in-text-block"])).await
}

async fn check(browser: &Chromium, axe: &str, only: Value) -> Vec<String> {
    let source = Value::String(axe.to_owned());
    browser.web.execute_async(CHECK, vec![source, only]).await.unwrap().convert().unwrap()
}

/// What is wrong with what a page shows, whoever reads it.
pub fn wrong(seen: &Seen) -> Vec<String> {
    let mut wrong = Vec::new();
    if seen.headings != 1 {
        wrong.push(format!("{} headings of the first rank", seen.headings));
    }
    if seen.overflow > 0 {
        wrong.push(format!("{} pixels wider than the window", seen.overflow));
    }
    if seen.language.is_empty() || seen.title.is_empty() {
        wrong.push("no language or no title".to_owned());
    }
    for fault in ["Unknown localization", "Something went wrong here", "{$", "{ $"] {
        if seen.words.contains(fault) {
            wrong.push(format!("says “{fault}”"));
        }
    }
    wrong
}
