//! Every page that a role can reach by links, at 1280, 360 and 320 pixels, light and dark.

use crate::demonstration::{Demonstration, Entrance};
use crate::driver::Chromium;
use crate::judge;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;
use std::process::Command;

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
    let mut paths = Vec::new();
    for entrance in &demonstration.roles {
        paths.extend(walk(&browser, &demonstration.base, entrance, &axe, &mut wrong).await);
    }
    paths.extend(walk_as_stranger(&browser, &demonstration.base, &axe, &mut wrong).await);
    println!("{} pages as {} roles", paths.len(), demonstration.roles.len());
    let is_seen = |route: &String| paths.iter().any(|path| is_of_route(path, route));
    wrong.extend(
        routes().into_iter().filter(|route| !is_seen(route)).map(|route| format!("nobody saw {route}")),
    );
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// Pages to which no link leads.
const UNLINKED: [&str; 2] = ["/programmes", "/no-such-page"];

/// What somebody sees who is not signed in, and to whom no link leads: links of letters, good or not.
const OF_STRANGERS: [&str; 9] = [
    "/sign-in",
    "/sign-in/code",
    "/sign-in/0123456789abcdef",
    "/set-up/0123456789abcdef",
    "/invitations/0123456789abcdef",
    "/account/addresses/confirm/0123456789abcdef",
    "/unsubscribe/0123456789abcdef",
    "/accessibility",
    "/no-such-page",
];

/// The patterns of all pages, as the program lists them; files and what machines ask for left out.
fn routes() -> Vec<String> {
    let listed = Command::new(env!("CARGO_BIN_EXE_counterpart")).arg("routes").output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let lines = listed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let pages = lines.filter(|line| line.first() == Some(&"get")).map(|line| line[1].to_owned());
    let machines = ["/healthz", "/readyz", "/metrics", "/.well-known/security.txt"];
    let pages: Vec<String> =
        pages.filter(|path| !is_file(path) && !machines.contains(&path.as_str())).collect();
    assert!(pages.len() > 40, "{pages:?}");
    pages
}

fn is_of_route(path: &str, route: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let (path, route) = (path.split('/'), route.split('/'));
    path.clone().count() == route.clone().count()
        && path.zip(route).all(|(part, of)| part == of || of.starts_with('{'))
}

/// Looks at pages one by one, without anybody signed in.
async fn walk_as_stranger(browser: &Chromium, base: &str, axe: &str, wrong: &mut Vec<String>) -> Vec<String> {
    browser.web.goto(base).await.unwrap();
    for path in OF_STRANGERS {
        browser.web.delete_all_cookies().await.unwrap();
        let told = |fault: String| format!("a stranger at {path}: {fault}");
        browser.widen(1280).await;
        browser.prefer("light").await;
        browser.web.goto(format!("{base}{path}")).await.unwrap();
        wrong.extend(judge::wrong(&judge::look(browser).await).into_iter().map(told));
        looked_at(browser, axe, &told, wrong).await;
    }
    // The browser itself complains of pages that are not there.
    browser.complaints().await;
    OF_STRANGERS.map(str::to_owned).into()
}

/// Holds a page that is open against the checker, in the dark, and on narrow windows.
async fn looked_at(browser: &Chromium, axe: &str, told: &impl Fn(String) -> String, wrong: &mut Vec<String>) {
    wrong.extend(judge::faults(browser, axe).await.into_iter().map(told));
    browser.prefer("dark").await;
    wrong.extend(judge::faint(browser, axe).await.into_iter().map(|f| told(format!("dark: {f}"))));
    browser.prefer("light").await;
    for width in [320, 360] {
        browser.widen(width).await;
        let narrow = judge::wrong(&judge::look(browser).await);
        wrong.extend(narrow.into_iter().map(|fault| told(format!("{width}: {fault}"))));
    }
}

async fn walk(
    browser: &Chromium,
    base: &str,
    entrance: &Entrance,
    axe: &str,
    wrong: &mut Vec<String>,
) -> Vec<String> {
    browser.web.goto(base).await.unwrap();
    browser.web.delete_all_cookies().await.unwrap();
    browser.web.goto(&entrance.enter).await.unwrap();
    let mut waiting: VecDeque<String> =
        UNLINKED.iter().chain(&["/"]).map(|path| (*path).to_owned()).collect();
    let mut seen = BTreeMap::<String, usize>::new();
    let mut known = BTreeSet::new();
    let mut titles = BTreeMap::<String, String>::new();
    let mut pages = Vec::new();
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
        pages.push(path.clone());
        let page = judge::look(browser).await;
        wrong.extend(judge::wrong(&page).into_iter().map(told));
        // The browser itself complains of a page that is not there.
        let complaints = browser.complaints().await;
        wrong.extend(complaints.into_iter().filter(|_| path != "/no-such-page").map(told));
        let here = browser.web.current_url().await.unwrap().path().to_owned();
        if let Some(other) = titles.insert(page.title.clone(), here.clone())
            && crate::crawl::kind(&other) != crate::crawl::kind(&here)
        {
            wrong.push(told(format!("has the title “{}” of {other}", page.title)));
        }
        if is_first {
            picture(browser, entrance, &kind, "1280").await;
            browser.prefer("dark").await;
            picture(browser, entrance, &kind, "1280-dark").await;
            browser.prefer("light").await;
            looked_at(browser, axe, &told, wrong).await;
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
