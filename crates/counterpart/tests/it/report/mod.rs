//! What a person sees: the page, the tables and the summaries, from a result made by hand.

mod fixture;

use counterpart::base::text::Language;
use counterpart::report;
use counterpart::rounds::summary;
use counterpart::rounds::write;
use std::fs;
use std::path::Path;

/// Leaves the pages where a person can open them.
#[test]
fn pages_are_written_to_be_looked_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let results = fixture::results();
    for language in Language::ALL {
        let page = report::page(&results, language, None);
        assert!(page.starts_with("<!doctype html>"));
        fs::write(folder.join(format!("report-{}.html", language.code())), page).unwrap();
        let page = report::page(&results, language, Some(1));
        fs::write(folder.join(format!("report-one-{}.html", language.code())), page).unwrap();
        fs::write(folder.join(format!("summary-{}.txt", language.code())), summary::text(&results, language, "out/report.html")).unwrap();
    }
    fs::write(folder.join("report-many.html"), report::page(&fixture::many(5000), Language::English, None)).unwrap();
    for (name, bytes) in write::files(&results, Language::English, &[]) {
        fs::write(folder.join(name), bytes).unwrap();
    }
}
