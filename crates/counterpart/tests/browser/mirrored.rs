//! Pages in Arabic, which run from right to left: as lead and as coordinator, at 1280 and 360 pixels.

use crate::crawl::kind;
use crate::demonstration::{Demonstration, Entrance};
use crate::driver::Chromium;
use crate::judge;
use serde::Deserialize;
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::By;
use thirtyfour::extensions::query::ElementQueryable;

/// How a page runs, and what of it does not fit.
#[derive(Debug, Deserialize)]
struct Run {
    direction: String,
    /// Texts without a letter of Arabic that are not marked as another language, where words stand.
    unmarked: Vec<String>,
    /// What sticks out of the window on either side.
    outside: Vec<String>,
}

// Names, addresses and figures are isolated in `bdi`, `time`, `code` and fields.
const RUN: &str = r#"
const plain = new Set(["SCRIPT", "STYLE", "OPTION", "TEXTAREA", "TITLE"]);
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const unmarked = [];
for (let node = words.nextNode(); node; node = words.nextNode()) {
  const parent = node.parentElement;
  if (plain.has(parent.tagName) || parent.closest("bdi, time, code, q, [dir=auto], body [lang], .brand, .hats, .hat, summary")) continue;
  if (/[A-Za-z]{3}/.test(node.data) && !/[\u0600-\u06ff]/.test(node.data)) unmarked.push(node.data.trim());
}
const outside = [...document.querySelectorAll("main *, header *, footer *")].filter(one => {
  const box = one.getBoundingClientRect();
  return box.width > 1 && !one.closest(".scroll, .skip, thead, .hats form")
    && (box.left < -1 || box.right > innerWidth + 1);
});
return {
  direction: getComputedStyle(document.documentElement).direction,
  unmarked,
  outside: outside.slice(0, 3).map(one => one.tagName + "." + one.className),
};
"#;

const CHOOSE: &str = r#"
document.querySelector("[name=language]").value = "ar";
document.querySelector("main form").requestSubmit();
"#;

/// How many kinds of pages are looked at as one role.
const MOST: usize = 32;

/// How long a page may take on a busy machine.
const WAIT: Duration = Duration::from_secs(30);

#[tokio::test]
async fn pages_in_arabic() {
    let demonstration = Demonstration::start_with(&["--begun-languages"]);
    let axe = std::fs::read_to_string(std::env::var("AXE").expect("AXE, which bin/test sets")).unwrap();
    let browser = Chromium::start().await;
    let mut wrong = Vec::new();
    for role in ["lead", "coordinator"] {
        let entrance = demonstration.roles.iter().find(|entrance| entrance.role == role).unwrap();
        read_arabic(&browser, &demonstration.base, entrance).await;
        let kinds = walk(&browser, &demonstration.base, entrance, &axe, &mut wrong).await;
        println!("{kinds} kinds of pages in Arabic as {role}");
        assert!(kinds >= 12, "hardly any page was found as {role}");
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// Chooses the language in the account, as its owner does.
async fn read_arabic(browser: &Chromium, base: &str, entrance: &Entrance) {
    let web = &browser.web;
    web.goto(base).await.unwrap();
    web.delete_all_cookies().await.unwrap();
    web.goto(&entrance.enter).await.unwrap();
    web.goto(format!("{base}/account")).await.unwrap();
    web.execute(CHOOSE, Vec::new()).await.unwrap();
    let told = web.query(By::Css("html[lang=ar][dir=rtl]")).wait(WAIT, WAIT / 100);
    told.first().await.expect("the account is changed");
}

async fn walk(
    browser: &Chromium,
    base: &str,
    entrance: &Entrance,
    axe: &str,
    wrong: &mut Vec<String>,
) -> usize {
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let (mut seen, mut known) = (BTreeSet::new(), BTreeSet::new());
    while let Some(path) = waiting.pop_front() {
        // What says the same to everybody is in the browser's language, not the reader's.
        let is_left = [".csv", ".json", ".svg", "/accessibility"].iter().any(|end| path.contains(end));
        if is_left || seen.len() == MOST || !seen.insert(alike(&path)) {
            continue;
        }
        browser.prefer("light").await;
        for width in [1280, 360] {
            browser.widen(width).await;
            browser.web.goto(format!("{base}{path}")).await.unwrap();
            let told = |fault: String| format!("{} at {path}, {width}: {fault}", entrance.role);
            let page = judge::look(browser).await;
            wrong.extend(judge::wrong(&page).into_iter().map(told));
            wrong.extend(judge::faults(browser, axe).await.into_iter().map(told));
            let run: Run = browser.web.execute(RUN, Vec::new()).await.unwrap().convert().unwrap();
            if page.language != "ar" || run.direction != "rtl" {
                wrong.push(told(format!("runs {} in {}", run.direction, page.language)));
            }
            wrong.extend(run.unmarked.into_iter().map(|text| told(format!("“{text}” is not marked"))));
            wrong.extend(run.outside.into_iter().map(|one| told(format!("{one} sticks out"))));
            picture(browser, entrance, &kind(&path), width).await;
            waiting.extend(page.links.into_iter().filter(|link| known.insert(link.clone())));
        }
    }
    seen.len()
}

/// Which kind of page it is; every letter has the same.
fn alike(path: &str) -> String {
    let kind = kind(path);
    match kind.split_once("/letters/kinds/") {
        Some((before, _)) => format!("{before}/letters/kinds"),
        None => kind,
    }
}

async fn picture(browser: &Chromium, entrance: &Entrance, kind: &str, width: u32) {
    let name = kind.trim_matches('/').replace(['/', '?', '&'], "_");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pages").join("arabic");
    browser.picture(&folder.join(&entrance.role).join(format!("{name}-{width}.png"))).await;
}
