//! The page stands alone, is sound, and stays small.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::report;
use counterpart::report::markup::style_source;
use counterpart::rounds::asked::Asked;
use counterpart_matching::explain::WhyFree;
use counterpart_matching::questions::What;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Leaves the pages where a person can open them: `target/tmp`.
fn keep(name: &str, page: &str) {
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), page).unwrap();
}

fn pages() -> Vec<String> {
    let results = fixture::results();
    let mut pages = Vec::new();
    for language in Language::ALL {
        for (name, reader) in [("all", None), ("one", Some(1))] {
            let page = report::page(&results, language, reader);
            keep(&format!("report-{name}-{}.html", language.code()), &page);
            pages.push(page);
        }
    }
    pages
}

fn values<'a>(page: &'a str, before: &str) -> Vec<&'a str> {
    page.split(before).skip(1).map(|rest| rest.split(['>', ' ', '"']).next().unwrap()).collect()
}

#[test]
fn it_needs_nothing_but_itself() {
    for page in pages() {
        for never in
            ["<script", " style=", " src=", "http://", "https://", "url(", "@import", "<link", "onclick"]
        {
            assert!(!page.contains(never), "{never}");
        }
        let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
        assert!(page.contains(&format!("default-src 'none'; style-src {};", style_source(style))));
        assert_eq!(page.matches("<style>").count(), 1);
    }
}

#[test]
fn it_has_one_heading_landmarks_captions_and_links_that_lead_somewhere() {
    for page in pages() {
        for once in ["<h1>", "<main ", "<header ", "<nav ", "class=skip", "<title>"] {
            assert_eq!(page.matches(once).count(), 1, "{once}");
        }
        assert_eq!(page.matches("<table").count(), page.matches("<caption").count());
        let ids = values(&page, " id=");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{ids:?}");
        let links = values(&page, "href=#");
        assert!(links.len() > 8, "{links:?}");
        assert!(links.iter().all(|link| known.contains(link)), "{links:?} {known:?}");
        for closed in [
            "section", "ul", "ol", "div", "details", "summary", "table", "svg", "bdi", "dl", "h2", "h3", "a",
            "b",
        ] {
            let opened =
                page.matches(&format!("<{closed}>")).count() + page.matches(&format!("<{closed} ")).count();
            assert_eq!(opened, page.matches(&format!("</{closed}>")).count(), "{closed}");
        }
    }
}

#[test]
fn it_says_its_language_and_direction_and_no_date_of_the_run() {
    let pages = pages();
    assert!(pages[0].contains("<html lang=en dir=ltr>"));
    assert!(pages[2].contains("<html lang=fr dir=ltr>"));
    assert!(pages[0].contains("Cohort from 1 February 2027 until 15 December 2027"));
    assert!(pages[2].contains("Cohorte du 1er février 2027 au 15 décembre 2027"));
    let body = pages[0].split("</style>").nth(1).unwrap();
    assert_eq!(body.matches("202").count(), 3, "the cohort and the zone data are the only years");
    assert_eq!(pages, self::pages());
}

#[test]
fn names_are_escaped_and_set_apart() {
    let page = &pages()[0];
    assert!(page.contains("<bdi>Dmytro &lt;script&gt;alert(1)&lt;/script&gt;</bdi>"));
    assert!(page.contains("<bdi>&lt;Lumen&gt; &amp; &quot;Co&quot;</bdi>"));
    assert!(page.contains("<bdi>ليلى الخطيب</bdi>"));
    assert!(
        page.contains("<bdi>منظمة الميناء</bdi> gives 2 pairs and may receive 1 at most, which it does.")
    );
    assert!(!page.contains('\u{2068}') && !page.contains('\u{2069}'));
}

#[test]
fn what_is_shown_adds_up() {
    for page in pages().into_iter().step_by(2) {
        let pairs: Vec<_> = page.split("<li class=q>").skip(1).collect();
        assert!(pairs.len() > 1);
        for pair in pairs {
            let number = |text: &str| text.replace('−', "-").parse::<i32>().unwrap();
            let fit = pair.split("<div class=f><b>").nth(1).unwrap().split('<').next().unwrap();
            let parts = pair.split("<ul class=p>").nth(1).unwrap().split("</ul>").next().unwrap();
            let points =
                parts.split("<li class=c").skip(1).map(|part| number(part.rsplit(' ').next().unwrap()));
            assert_eq!(points.sum::<i32>(), number(fit), "{pair}");
            let widths = values(pair.split("</svg>").next().unwrap(), "width=");
            let drawn: i32 = widths.iter().map(|width| number(width)).sum();
            let advice = pair.contains("<li class=c10>").then(|| parts.rsplit(' ').next().map_or(0, number));
            assert_eq!(drawn, number(fit) - advice.unwrap_or(0));
        }
    }
}

/// The points of a part would tell what a partner answered, or that something was left blank.
#[test]
fn a_coordinator_sees_the_fit_and_none_of_its_parts() {
    let results = fixture::results();
    let own = report::page(&results, Language::English, Some(1));
    let lead = report::page(&results, Language::English, None);
    for shown in ["<ul class=p>", "legend", "<rect class=c"] {
        assert!(lead.contains(shown) && !own.contains(&format!("{shown}\"")), "{shown}");
    }
    let body = own.split("</style>").nth(1).unwrap();
    assert!(!body.contains("<ul class=p>") && !body.contains("legend") && !body.contains("<rect class=c"));
    let cards: Vec<&str> = body.split("<li class=q>").skip(1).collect();
    assert!(cards.len() > 1 && cards.iter().all(|card| card.contains("<div class=f><b>")));
}

#[test]
fn five_thousand_pairs_stay_under_ten_megabytes() {
    let results = fixture::many(5000);
    for language in Language::ALL {
        let page = report::page(&results, language, None);
        keep(&format!("report-many-{}.html", language.code()), &page);
        assert_eq!(page.matches("<li class=q>").count(), 5000);
        assert!(page.len() < 10_000_000, "{} {}", language.code(), page.len());
    }
    assert!(include_str!("../../../src/report/report.css").contains("content-visibility: auto"));
}

#[test]
fn a_result_without_proof_is_never_called_optimal() {
    let mut results = fixture::results();
    results.proven = false;
    let page = report::page(&results, Language::English, None);
    assert!(page.contains("This is the best found."));
    assert!(!page.contains("Nobody can do better") && !page.contains("Proven"));
    assert!(!page.contains("none has a higher total fit"));
}

#[test]
fn an_empty_result_is_told_in_words() {
    let mut results = fixture::many(0);
    results.findings.organisations.clear();
    results.findings.rules.clear();
    let page = report::page(&results, Language::English, None);
    for said in
        ["There are no pairs.", "Nobody waits.", "No mentor has a free place.", "No rule removes anything."]
    {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn two_mentors_of_one_mentee_are_told_apart_in_dual_programmes() {
    let mut results = fixture::results();
    let tags = ["<span class=\"t\">inside</span>", "<span class=\"t\">outside</span>"];
    let page = report::page(&results, Language::English, None);
    assert!(tags.iter().all(|tag| !page.contains(tag)));
    results.loaded.policy.shape = counterpart_matching::policy::Shape::Dual;
    results.findings.pairs[0].inside = true;
    let page = report::page(&results, Language::English, None);
    assert_eq!(tags.map(|tag| page.matches(tag).count()), [1, 5]);
}

#[test]
fn the_free_places_listed_are_those_counted_at_the_top() {
    let results = fixture::results();
    let page = report::page(&results, Language::English, None);
    let in_round = |(_, _, why): &&(u32, u32, WhyFree)| !matches!(why, WhyFree::Stopped(_));
    let free: Vec<_> = results.findings.free.iter().filter(in_round).collect();
    assert!(!free.is_empty() && free.len() < results.findings.free.len());
    assert_eq!(
        page.matches("free place</span>").count() + page.matches("free places</span>").count(),
        free.len()
    );
}

#[test]
fn what_would_change_it_is_told_to_the_lead_alone() {
    let mut results = fixture::results();
    let waiting: Vec<u32> = results.findings.waiting.iter().map(|(mentee, _)| *mentee).collect();
    let changes = vec![(waiting[0], Some(What::Hour)), (waiting[1], None)];
    results.asked = Some(Asked { changes, ..Asked::default() });
    let page = |reader| report::page(&results, Language::English, reader);
    let told = ["with one more hour a week in common with a mentor", "No single change would get a mentor"];
    assert!(told.iter().all(|said| page(None).matches(said).count() == 1));
    for organisation in 0..5 {
        assert!(told.iter().all(|said| !page(Some(organisation)).contains(said)), "{organisation}");
    }
}
