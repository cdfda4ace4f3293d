//! Every page that a role can reach by links, at 1280, 360 and 320 pixels, light and dark.

use crate::demonstration::{Demonstration, Entrance};
use crate::driver::Chromium;
use crate::judge;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;

/// How many pages of one kind are looked at: lists of forty people have forty pages alike.
const ALIKE: usize = 2;

/// A path with what differs between pages of one kind left out.
pub fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').map(|part| match part.split_once('-') {
        Some((noun, id)) if id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{{{noun}}}")
        }
        _ => part.to_owned(),
    });
    let names: BTreeSet<_> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    format!("{}?{}", parts.collect::<Vec<_>>().join("/"), names.into_iter().collect::<Vec<_>>().join("&"))
        .trim_end_matches('?')
        .to_owned()
}

#[test]
fn pages_of_one_kind_are_known() {
    let id = "0193f2c4a1b27c3d8e4f5a6b7c8d9e0f";
    assert_eq!(
        kind(&format!("/programmes/programme-{id}/people?q=a&page=2")),
        "/programmes/{programme}/people?page&q"
    );
}

#[tokio::test]
async fn every_page_as_every_role() {
    let demonstration = Demonstration::start();
    let axe = std::fs::read_to_string(std::env::var("AXE").expect("AXE, which bin/test sets")).unwrap();
    let browser = Chromium::start().await;
    let mut wrong = Vec::new();
    let mut pages = 0;
    for entrance in &demonstration.roles {
        pages += walk(&browser, &demonstration.base, entrance, &axe, &mut wrong).await;
    }
    println!("{pages} pages as {} roles", demonstration.roles.len());
    assert!(pages > 3 * demonstration.roles.len(), "hardly any page was found");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

async fn walk(
    browser: &Chromium,
    base: &str,
    entrance: &Entrance,
    axe: &str,
    wrong: &mut Vec<String>,
) -> usize {
    browser.web.goto(base).await.unwrap();
    browser.web.delete_all_cookies().await.unwrap();
    browser.web.goto(&entrance.enter).await.unwrap();
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut seen = BTreeMap::<String, usize>::new();
    let mut known = BTreeSet::new();
    let mut titles = BTreeMap::<String, String>::new();
    let mut pages = 0;
    while let Some(path) = waiting.pop_front() {
        let kind = kind(&path);
        let count = seen.entry(kind.clone()).or_default();
        if *count == ALIKE || is_file(&path) {
            continue;
        }
        *count += 1;
        let is_first = *count == 1;
        let told = |fault: String| format!("{} at {path}: {fault}", entrance.role);
        browser.widen(1280).await;
        browser.prefer("light").await;
        browser.web.goto(format!("{base}{path}")).await.unwrap();
        pages += 1;
        let page = judge::look(browser).await;
        wrong.extend(judge::wrong(&page).into_iter().map(told));
        wrong.extend(browser.complaints().await.into_iter().map(told));
        let here = browser.web.current_url().await.unwrap().path().to_owned();
        if let Some(other) = titles.insert(page.title.clone(), here.clone())
            && crate::crawl::kind(&other) != crate::crawl::kind(&here)
        {
            wrong.push(told(format!("has the title “{}” of {other}", page.title)));
        }
        if is_first {
            wrong.extend(judge::faults(browser, axe).await.into_iter().map(told));
            picture(browser, entrance, &kind, "1280").await;
            browser.prefer("dark").await;
            wrong.extend(judge::faint(browser, axe).await.into_iter().map(|f| told(format!("dark: {f}"))));
            picture(browser, entrance, &kind, "1280-dark").await;
            browser.prefer("light").await;
            browser.widen(320).await;
            wrong.extend(
                judge::wrong(&judge::look(browser).await).into_iter().map(|f| told(format!("320: {f}"))),
            );
            browser.widen(360).await;
            wrong.extend(
                judge::wrong(&judge::look(browser).await).into_iter().map(|f| told(format!("360: {f}"))),
            );
            picture(browser, entrance, &kind, "360").await;
        }
        waiting.extend(page.links.into_iter().filter(|link| known.insert(link.clone())));
    }
    pages
}

fn is_file(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path.starts_with("/assets/")
        || [".csv", ".json", ".xlsx", ".txt", ".ics", ".svg"].iter().any(|end| path.ends_with(end))
}

async fn picture(browser: &Chromium, entrance: &Entrance, kind: &str, width: &str) {
    let name = kind.trim_matches('/').replace(['/', '?', '&'], "_");
    let name = if name.is_empty() { "start".to_owned() } else { name };
    let folder =
        std::env::var("CARGO_TARGET_TMPDIR").unwrap_or_else(|_| env!("CARGO_TARGET_TMPDIR").to_owned());
    let path = PathBuf::from(folder).join("pages").join(&entrance.role).join(format!("{name}-{width}.png"));
    browser.picture(&path).await;
}
