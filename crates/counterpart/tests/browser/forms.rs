//! Every form sent from Chromium, with JavaScript on: once empty, once as it stands.

use crate::crawl::kind;
use crate::demonstration::{Demonstration, Entrance};
use crate::driver::Chromium;
use crate::judge;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

const FORMS: &str = r#"
return [...document.forms].map(form => [form.method, new URL(form.action).pathname]);
"#;

// As a person would: what is typed is taken out where asked, and the first button is pressed.
const SEND: &str = r#"
const [index, emptied] = arguments;
const form = document.forms[index];
form.closest("details")?.setAttribute("open", "");
if (emptied) for (const field of form.elements)
  if (field.matches("input:not([type=hidden],[type=checkbox],[type=radio]), textarea")) field.value = "";
(form.querySelector("button") ?? form).click();
"#;

#[tokio::test]
async fn every_form_with_javascript() {
    let demonstration = Demonstration::start();
    let browser = Chromium::start().await;
    let mut wrong = Vec::new();
    let mut sent = 0;
    for entrance in &demonstration.roles {
        sent += walk(&browser, &demonstration.base, entrance, &mut wrong).await;
    }
    println!("{sent} forms with JavaScript");
    assert!(sent > demonstration.roles.len(), "hardly any form was found");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

async fn walk(browser: &Chromium, base: &str, entrance: &Entrance, wrong: &mut Vec<String>) -> usize {
    browser.web.goto(base).await.unwrap();
    browser.web.delete_all_cookies().await.unwrap();
    browser.web.goto(&entrance.enter).await.unwrap();
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let (mut seen, mut known, mut tried) =
        (BTreeMap::<String, usize>::new(), BTreeSet::new(), BTreeSet::new());
    let mut sent = 0;
    while let Some(path) = waiting.pop_front() {
        let count = seen.entry(kind(&path)).or_default();
        *count += 1;
        if *count > 1 || path.starts_with("/assets/") || path.contains(".csv") || path.contains(".json") {
            continue;
        }
        browser.web.goto(format!("{base}{path}")).await.unwrap();
        let page = judge::look(browser).await;
        waiting.extend(page.links.into_iter().filter(|link| known.insert(link.clone())));
        let found = browser.web.execute(FORMS, Vec::new()).await.unwrap();
        let found: Vec<(String, String)> = found.convert().unwrap();
        for (index, (method, action)) in found.into_iter().enumerate() {
            let ends = action == "/sign-out" || action.starts_with("/account/sessions");
            if ends || !tried.insert((method, kind(&action))) {
                continue;
            }
            for emptied in [true, false] {
                browser.web.goto(format!("{base}{path}")).await.unwrap();
                let arguments = vec![json!(index), Value::Bool(emptied)];
                if browser.web.execute(SEND, arguments).await.is_err() {
                    continue;
                }
                sent += 1;
                let after = judge::look(browser).await;
                let told = |fault| format!("{} sends {action} of {path}: {fault}", entrance.role);
                wrong.extend(judge::wrong(&after).into_iter().map(told));
                let complaints = browser.complaints().await;
                // A form with errors is answered with 422, which the browser notes as a failed load.
                let told_so = |entry: &String| {
                    !entry.contains("422") && !entry.contains("409") && !entry.contains("404")
                };
                wrong.extend(
                    complaints
                        .into_iter()
                        .filter(told_so)
                        .map(|fault| format!("{} sends {action} of {path}: {fault}", entrance.role)),
                );
            }
        }
    }
    sent
}
