//! The report: one self-contained page without script that says who meets whom, and why.
//!
//! It is read on a phone, in the dark and on paper. The lead sees everything; a coordinator sees
//! the people of one organisation and, of their partners, organisation, function, level and country.

pub mod answers;
pub mod curve;
pub mod markup;
pub mod pairs;
pub mod tables;

use crate::base::text::Language;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::figures::Figures;
use crate::rounds::summary;
use crate::rounds::words::Reader;
use crate::rounds::words::Teller;
use answers::Answers;
use askama::Template;
use counterpart_matching::explain::WhyFree;
use counterpart_matching::explain::WhyWaiting;
use markup::Html;
use markup::markup;
use pairs::Group;
use pairs::Side;
use tables::Balance;
use tables::PriorityRow;
use tables::RuleRow;
use tables::WeightRow;

/// The style of the page.
const STYLE: &str = include_str!("report.css");

/// A figure at the top.
struct Fact {
    label: String,
    value: String,
    note: Html,
}

/// A line of the table of contents.
struct Entry {
    id: &'static str,
    label: String,
    count: String,
}

/// Somebody with a reason: a mentee who waits, a mentor with a free place.
struct Reasoned {
    who: Side,
    count: String,
    why: Vec<Html>,
}

#[derive(Template)]
#[template(path = "report/page.html")]
struct Page {
    language: Language,
    style: Html,
    style_source: Html,
    title: Html,
    note: Html,
    facts: Vec<Fact>,
    is_proven: bool,
    is_ranked: bool,
    proof: (Html, Vec<Html>),
    contents: Vec<Entry>,
    groups: Vec<Group>,
    waiting: Vec<Reasoned>,
    free: Vec<Reasoned>,
    balances: Vec<Balance>,
    balance_width: u32,
    fairness: Vec<Html>,
    rules: Vec<RuleRow>,
    priorities: Vec<PriorityRow>,
    weights: Vec<WeightRow>,
    setting: Vec<Html>,
    warnings: Vec<String>,
    answers: Answers,
}

/// The whole page; for one organisation (by its index) or, without one, for the lead.
pub fn page(results: &Results, language: Language, for_organisation: Option<u32>) -> String {
    let reader = for_organisation.map_or(Reader::Lead, Reader::Organisation);
    let teller = Teller { loaded: &results.loaded, language, reader };
    let figures = Figures::of(results, reader);
    let (balances, balance_width) = tables::balances(results, &teller);
    let proof = teller.proof(results);
    let mut page = Page {
        language,
        style: Html(STYLE.to_owned()),
        style_source: Html(markup::style_source(STYLE)),
        title: title(&teller),
        note: note(&teller),
        facts: facts(results, &teller, &figures),
        is_proven: results.proven,
        is_ranked: results.is_ranked(),
        proof: (
            markup(&teller.say(&teller.proof_heading(results))),
            proof.iter().map(|said| markup(&teller.say(said))).collect(),
        ),
        contents: Vec::new(),
        groups: pairs::groups(results, &teller, figures.lowest),
        waiting: waiting(results, &teller),
        free: free(results, &teller),
        balances,
        balance_width,
        fairness: fairness(results, &teller),
        rules: tables::rules(results, &teller),
        priorities: tables::priorities(results, &teller),
        weights: tables::weights(results, &teller),
        setting: setting(results, &teller),
        warnings: summary::warnings(results, &teller),
        answers: answers::answers(results, &teller),
    };
    page.contents = contents(&page, &teller, &figures);
    page.render().unwrap_or_default()
}

fn title(teller: &Teller<'_>) -> Html {
    markup(&match teller.reader {
        Reader::Lead => teller.text("report-title"),
        Reader::Organisation(own) => {
            teller.say(&Message::new("report-title-for").with("organisation", teller.organisation(own)))
        }
    })
}

fn note(teller: &Teller<'_>) -> Html {
    markup(&match teller.reader {
        Reader::Lead => teller.text("report-note"),
        Reader::Organisation(own) => {
            teller.say(&Message::new("report-note-for").with("organisation", teller.organisation(own)))
        }
    })
}

fn facts(results: &Results, teller: &Teller<'_>, figures: &Figures) -> Vec<Fact> {
    let of = |part: u64, all: u64| {
        let message = Message::new("report-of").with("part", teller.number(part));
        teller.language.say(&message.with("all", teller.number(all)))
    };
    let free = figures.places.saturating_sub(figures.given);
    let mut facts = vec![
        Fact {
            label: teller.text("report-fact-matched"),
            value: of(figures.matched, figures.mentees),
            note: markup(&teller.say(&teller.counted("report-fact-waiting", figures.waiting))),
        },
        Fact {
            label: teller.text("report-fact-mentors"),
            value: of(figures.mentors_used, figures.mentors),
            note: markup(&teller.say(&teller.counted("report-fact-places", free))),
        },
    ];
    if let (Some(mean), Some(lowest)) = (figures.mean, figures.lowest) {
        let note = Message::new("report-fact-lowest").with("lowest", teller.number(lowest));
        facts.push(Fact {
            label: teller.text("report-fact-fit"),
            value: teller.number(mean),
            note: markup(&teller.say(&note)),
        });
    }
    if let Some((share, note)) = teller.leading_share(results) {
        facts.push(Fact {
            label: teller.text(if teller.tells_all() { "report-fact-fair" } else { "report-fact-own" }),
            value: share,
            note: markup(&teller.say(&note)),
        });
    }
    facts
}

fn waiting(results: &Results, teller: &Teller<'_>) -> Vec<Reasoned> {
    let people = &results.loaded.programme.mentees;
    let each = results.findings.waiting.iter().filter_map(|(mentee, why)| {
        let person = people.get(*mentee as usize).map(|mentee| &mentee.person)?;
        teller.is_own(person.organisation).then(|| Reasoned {
            who: pairs::side(teller, Some(person), &teller.mentee(*mentee), pairs::A_MENTEE),
            count: String::new(),
            why: waits_because(results, teller, *mentee, why),
        })
    });
    each.collect()
}

/// Why somebody waits and, for the lead, what would change it.
fn waits_because(results: &Results, teller: &Teller<'_>, mentee: u32, why: &WhyWaiting) -> Vec<Html> {
    let change = results.change(mentee).filter(|_| teller.tells_all());
    let said = teller.waiting(why).into_iter().chain(change.map(|what| teller.single_change(what)));
    said.map(|message| markup(&teller.say(&message))).collect()
}

fn free(results: &Results, teller: &Teller<'_>) -> Vec<Reasoned> {
    let people = &results.loaded.programme.mentors;
    let each = results.findings.free.iter().filter_map(|(mentor, places, why)| {
        let person = people.get(*mentor as usize).map(|mentor| &mentor.person)?;
        teller.is_own(person.organisation).then(|| Reasoned {
            who: pairs::side(teller, Some(person), &teller.mentor(*mentor), pairs::A_MENTOR),
            // Places of mentors who are not in the round are not among those counted at the top.
            count: match why {
                WhyFree::Stopped(_) => String::new(),
                _ => teller.phrase(&teller.counted("report-free-count", *places)),
            },
            why: vec![markup(&teller.say(&teller.free(why)))],
        })
    });
    each.collect()
}

fn fairness(results: &Results, teller: &Teller<'_>) -> Vec<Html> {
    let mut said = teller.fairness(results);
    if !teller.tells_all() {
        return said.iter().map(|said| markup(&teller.say(said))).collect();
    }
    if results.is_ranked() {
        said.extend(teller.ranked_made(results));
        said.extend(teller.ranked_optimum(results));
    } else {
        said.push(teller.stability(&results.findings.stability));
    }
    if let Some(comparison) = &results.comparison {
        let message = Message::new("report-compared").with("n", comparison.kept.len());
        said.push(message.with("new", comparison.new.len()).with("gone", comparison.gone.len()));
    }
    said.iter().map(|said| markup(&teller.say(said))).collect()
}

/// The dates and data that the result rests on.
fn setting(results: &Results, teller: &Teller<'_>) -> Vec<Html> {
    let (from, until, is_named) = &results.loaded.cohort;
    let key = if *is_named { "report-cohort" } else { "report-cohort-open" };
    let cohort = Message::new(key).with("from", teller.date(from)).with("until", teller.date(until));
    let zones = Message::new("report-zone-data").with("version", results.loaded.zone_data.as_str());
    let version = Message::new("report-version").with("version", env!("CARGO_PKG_VERSION"));
    [cohort, zones, version].iter().map(|said| markup(&teller.say(said))).collect()
}

fn contents(page: &Page, teller: &Teller<'_>, figures: &Figures) -> Vec<Entry> {
    let count = |number: usize| teller.number(number as i128);
    let all = [
        ("pairs", "report-pairs", teller.number(figures.pairs)),
        ("waiting", "report-waiting", count(page.waiting.len())),
        ("free", "report-free", count(page.free.len())),
        ("recruit", "report-recruit", count(page.answers.recruits.rows.len())),
        ("balance", "report-balance", count(page.balances.len())),
        ("fair", "report-fair", String::new()),
        ("rules", "report-rules", count(page.rules.len())),
        (
            "costs",
            if teller.tells_all() { "report-costs" } else { "report-costs-for" },
            count(page.answers.costs.rows.len()),
        ),
        ("price", "report-price", String::new()),
        ("priorities", "report-priorities", count(page.priorities.len())),
        ("firm", "report-firm", String::new()),
        ("weights", "report-weights", count(page.weights.len())),
        ("setting", "report-setting", String::new()),
        ("warnings", "report-warnings", count(page.warnings.len())),
    ];
    let is_there = |id: &str| match id {
        "warnings" => !page.warnings.is_empty(),
        "recruit" => !page.answers.recruits.sentence.0.is_empty(),
        "costs" => !page.answers.costs.sentence.0.is_empty(),
        "price" => !page.answers.curves.is_empty(),
        "firm" => !page.answers.firm.sentences.is_empty(),
        _ => true,
    };
    let shown = all.into_iter().filter(|(id, ..)| is_there(id));
    shown.map(|(id, key, count)| Entry { id, label: teller.text(key), count }).collect()
}
