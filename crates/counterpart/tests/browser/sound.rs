//! Whether a page is written as HTML wants it: what a browser has to mend, names given twice, and words
//! that refer to what is not there.

use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// Attributes whose words are names of other elements.
const REFERRING: [&str; 6] = ["for", "form", "list", "aria-labelledby", "aria-describedby", "aria-controls"];

/// What is wrong with a page; nothing with what is not HTML.
pub fn faults(text: &str) -> Vec<String> {
    if !text.trim_start().to_lowercase().starts_with("<!doctype html") {
        return Vec::new();
    }
    let page = Html::parse_document(text);
    let mut faults: Vec<String> = page.errors.iter().map(|error| error.to_string()).collect();
    let all = Selector::parse("*").unwrap();
    let mut names = BTreeSet::new();
    for name in page.select(&all).filter_map(|element| element.attr("id")) {
        if !names.insert(name) {
            faults.push(format!("two elements are called {name}"));
        }
    }
    for element in page.select(&all) {
        for referring in REFERRING {
            let words = element.attr(referring).unwrap_or_default().split_whitespace();
            for missing in words.filter(|word| !names.contains(word)) {
                faults.push(format!("{referring} names {missing}, which is not there"));
            }
        }
    }
    faults
}

#[test]
fn what_is_unsound_is_found() {
    let page = |body: &str| format!("<!doctype html><html lang=en><title>x</title>{body}</html>");
    assert_eq!(faults(&page("<p id=a>One<p>Two<label for=a>Three</label>")), Vec::<String>::new());
    for unsound in [
        "<p><div>One</div></p>",
        "<ul><li>One</ul></div>",
        "<b id=a></b><b id=a></b>",
        "<label for=b>One</label>",
        "<table><p>One</p></table>",
    ] {
        assert!(!faults(&page(unsound)).is_empty(), "{unsound}");
    }
}
