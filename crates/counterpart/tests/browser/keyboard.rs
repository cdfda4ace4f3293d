//! From sign-in to a programme by the keyboard alone; where one is can always be seen.

use crate::demonstration::Demonstration;
use crate::driver::Chromium;
use crate::journey::{comes, link_of_letter};
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;
use thirtyfour::{Key, TypingData};

/// Where the keyboard is.
#[derive(Debug, Deserialize)]
struct Focus {
    /// What it is on, as somebody would name it.
    what: String,
    /// Whether that is what was looked for.
    is_meant: bool,
    /// Whether it is nowhere: on the page as a whole.
    is_nowhere: bool,
    /// Whether it can be seen that it is there.
    is_seen: bool,
}

const FOCUS: &str = r#"
const at = document.activeElement ?? document.body;
const look = getComputedStyle(at), box = at.getBoundingClientRect();
const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1 && look.outlineColor !== "rgba(0, 0, 0, 0)";
const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
return {
  what: `${at.tagName} ${at.id || at.name || at.textContent.trim().slice(0, 30)}`,
  is_meant: at.matches(arguments[0]),
  is_nowhere: at === document.body,
  is_seen: (outlined || look.boxShadow !== "none") && inside,
};
"#;

/// How many stops a page may have before what is looked for.
const STOPS: usize = 60;

/// Somebody with a keyboard and nothing else.
struct Typist<'a> {
    browser: &'a Chromium,
    wrong: Vec<String>,
}

impl Typist<'_> {
    async fn press(&self, keys: impl Into<TypingData>) {
        let at_once = Some(Duration::ZERO);
        let chain = self.browser.web.action_chain_with_delay(at_once, at_once);
        chain.send_keys(keys).perform().await.unwrap();
    }

    async fn focus(&self, meant: &str) -> Focus {
        let meant = Value::String(meant.to_owned());
        self.browser.web.execute(FOCUS, vec![meant]).await.unwrap().convert().unwrap()
    }

    /// One press of Tab; every stop on the way must show itself.
    async fn tab(&mut self, meant: &str) -> Focus {
        self.press(Key::Tab).await;
        let focus = self.focus(meant).await;
        if !focus.is_nowhere && !focus.is_seen {
            self.wrong.push(format!("nobody sees that the keyboard is on {}", focus.what));
        }
        focus
    }

    /// Presses Tab until this is reached.
    async fn reach(&mut self, meant: &str) {
        let mut stops = Vec::new();
        for _ in 0..STOPS {
            let focus = self.tab(meant).await;
            if focus.is_meant {
                return;
            }
            stops.push(focus.what);
        }
        panic!("{meant} is not reached: {stops:?}");
    }

    /// Goes to a link or button and presses it; waits for what shows that the next page is there.
    async fn follow(&mut self, meant: &str, sign: &str) {
        self.reach(meant).await;
        self.press(Key::Enter).await;
        comes(&self.browser.web, sign).await;
    }

    async fn value(&self) -> String {
        let value = self.browser.web.execute("return document.activeElement.value", Vec::new()).await;
        value.unwrap().convert().unwrap()
    }
}

#[tokio::test]
async fn from_sign_in_to_a_programme_by_keyboard() {
    let demonstration = Demonstration::start();
    let base = &demonstration.base;
    let browser = Chromium::start().await;
    browser.widen(1280).await;
    let mut typist = Typist { browser: &browser, wrong: Vec::new() };

    browser.web.goto(format!("{base}/sign-in")).await.unwrap();
    let first = typist.tab("a.skip").await;
    assert!(first.is_meant && first.is_seen, "the first stop is the way past the header: {first:?}");
    typist.press(Key::Enter).await;
    let main = typist.focus("main").await;
    assert!(main.is_meant, "the way past the header leads to {}", main.what);
    let field = typist.tab("[name=address]").await;
    assert!(field.is_meant, "after the header comes {}", field.what);
    typist.press("admin@counterpart.example").await;
    typist.press(Key::Enter).await;
    comes(&browser.web, "[name=code]").await;

    // The letter is opened where letters are; from then on it is the keyboard again.
    browser.web.goto(&link_of_letter(base).await).await.unwrap();
    typist.follow("main form button", "form[action='/sign-out']").await;
    typist.follow("header a[href='/admin']", "nav a[href='/admin/programmes']").await;
    typist.follow("nav a[href='/admin/programmes']", "a[href='/programmes/new']").await;
    typist.follow("a[href='/programmes/new']", "[name=shape]").await;
    new_programme(&mut typist).await;

    let heading = browser.web.execute("return document.querySelector('h1').innerText", Vec::new()).await;
    let heading: String = heading.unwrap().convert().unwrap();
    assert!(heading.contains("River Link"), "{heading}");
    assert!(browser.web.current_url().await.unwrap().path().starts_with("/programmes/programme-"));
    // The whole page once round: nothing holds the keyboard, and every stop shows itself.
    typist.reach("footer a").await;
    assert!(typist.wrong.is_empty(), "{} faults:\n{}", typist.wrong.len(), typist.wrong.join("\n"));
}

/// Sends the form of a new programme, at first without a name; goes to what is wrong, and mends it.
async fn new_programme(typist: &mut Typist<'_>) {
    typist.follow("main form .button", ".errors").await;
    assert!(typist.focus(".errors").await.is_meant, "what is wrong is read first");
    let link = typist.tab(".errors a").await;
    assert!(link.is_meant, "from what is wrong one comes to {}", link.what);
    typist.press(Key::Enter).await;
    let field = typist.focus("[name=name]").await;
    assert!(field.is_meant, "the link leads to {}", field.what);
    typist.press("River Link").await;
    typist.reach("[name=shape]").await;
    let before = typist.value().await;
    typist.press(Key::Down).await;
    assert_ne!(typist.value().await, before, "arrows choose");
    typist.reach("[name=zone]").await;
    typist.press("Europe/London").await;
    assert_eq!(typist.value().await, "Europe/London", "what stood there is replaced");
    typist.reach("main form .button").await;
    typist.press(" ").await;
    comes(&typist.browser.web, "a[href$='/charter/edit']").await;
}
