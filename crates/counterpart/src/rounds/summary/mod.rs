//! A round in short: for machines as JSON, for people as a page of text.

mod questions;
pub mod text;

pub use text::text;

use crate::base::text::{Language, Message};
use crate::rounds::Ranked;
use crate::rounds::Results;
use crate::rounds::figures::Figures;
use crate::rounds::words::Reader;
use crate::rounds::words::Teller;
use crate::rounds::words::plain;
use counterpart_matching::answer::Value;
use counterpart_matching::policy::Shape;
use serde_json::Map;
use serde_json::Value as Json;
use serde_json::json as object;
use std::time::Duration;

/// The summary as `docs/summary.schema.json` describes it, with a line feed at its end.
pub fn json(results: &Results, language: Language, seconds: &[(&str, Duration)]) -> String {
    let teller = Teller::new(&results.loaded, language);
    let (from, until, is_named) = &results.loaded.cohort;
    let stability = results.findings.stability;
    let mut summary = object!({
        "counterpart": env!("CARGO_PKG_VERSION"),
        "input": fingerprints(results),
        "zone_data": results.loaded.zone_data,
        "cohort": { "from": from, "until": until, "named": is_named },
        "method": results.loaded.policy.method.word(),
        "priorities": priorities(results),
        "people": people(results),
        "organisations": organisations(results, &teller),
        "rules": rules(results),
        "stability": { "pairs": stability.pairs, "mentees": stability.mentees },
        "warnings": warnings(results, &teller),
    });
    if let Some(summary) = summary.as_object_mut() {
        if let Some(found) = &results.ranked {
            summary.insert("ranked".to_owned(), ranked(results, found));
        }
        if let Some(comparison) = &results.comparison {
            let (kept, new, gone) = (&comparison.kept, &comparison.new, &comparison.gone);
            let counts = object!({ "kept": kept.len(), "new": new.len(), "gone": gone.len() });
            summary.insert("comparison".to_owned(), counts);
        }
        if let Some(asked) = &results.asked {
            summary.insert("questions".to_owned(), questions::questions(results, asked));
        }
        summary.insert("seconds".to_owned(), phases(seconds));
    }
    format!("{summary:#}\n")
}

/// What the files say of seats and people is said again, and more exactly, of those in the run.
const SAID_OF_THE_RUN: [&str; 2] = ["files-more-mentees-than-seats", "files-more-mentors-than-seats"];

/// Everything a person should know although nothing is wrong, without marks.
pub fn warnings(results: &Results, teller: &Teller<'_>) -> Vec<String> {
    let is_news = |message: &&Message| !SAID_OF_THE_RUN.contains(&message.key.as_ref());
    let from_files = results.loaded.warnings.iter().filter(|_| teller.tells_all()).filter(is_news).cloned();
    let notices = results.round.notices.iter().filter_map(|notice| teller.notice(notice));
    let nobody = nobody(results).filter(|_| teller.tells_all()).into_iter();
    let is_unlisted = !results.is_listed && teller.tells_all();
    let unlisted = is_unlisted.then(|| Message::new("notice-pairs-not-listed"));
    unlisted
        .into_iter()
        .chain(nobody)
        .chain(from_files)
        .chain(notices)
        .map(|message| plain(&teller.language.say(&message)))
        .collect()
}

/// Why there is not a single pair that could be, where that is so although there are people.
fn nobody(results: &Results) -> Option<Message> {
    let programme = &results.loaded.programme;
    let is_anybody_missing = programme.mentees.is_empty() || programme.mentors.is_empty();
    if is_anybody_missing || !results.round.instance.edges.is_empty() {
        return None;
    }
    let is_inside = matches!(results.loaded.policy.shape, Shape::Internal | Shape::Dual);
    let is_one = programme.organisations.len() == 1 && !is_inside;
    Some(Message::new(if is_one { "notice-one-organisation" } else { "notice-no-pair" }))
}

fn fingerprints(results: &Results) -> Map<String, Json> {
    let files = results.loaded.fingerprints.iter();
    files.map(|(role, sum)| (role.clone(), Json::from(sum.as_str()))).collect()
}

fn priorities(results: &Results) -> Vec<Json> {
    let each = results.priorities();
    each.map(|(priority, value)| {
        object!({ "name": priority.word(), "value": value_as_json(value), "proven": results.proven })
    })
    .collect()
}

/// How ranks were read, and the best outcome by the priorities beside this one.
fn ranked(results: &Results, found: &Ranked) -> Json {
    let ties = results.round.ties;
    let blocking = found.findings.blocking;
    let each = found.findings.priorities.iter().map(|compared| {
        object!({
            "name": compared.priority.word(),
            "here": value_as_json(&compared.here),
            "optimum": value_as_json(&compared.optimum),
            "proven": found.proven,
        })
    });
    object!({
        "unranked": results.loaded.policy.unranked.word(),
        "ties": { "people": ties.people, "by_fit": ties.by_fit, "by_lot": ties.by_lot },
        "priorities": each.collect::<Vec<_>>(),
        "blocking": { "pairs": blocking.pairs, "mentees": blocking.mentees },
    })
}

fn value_as_json(value: &Value) -> Json {
    match value {
        Value::Number(number) => match i64::try_from(*number) {
            Ok(number) => Json::from(number),
            Err(_) => Json::from(number.to_string()),
        },
        Value::Lowest(lowest) => Json::from(*lowest),
        Value::Counts(counts) => Json::from(counts.clone()),
        Value::Fractions(shares) => shares.iter().map(|share| Json::from(share.to_string())).collect(),
    }
}

fn people(results: &Results) -> Json {
    let figures = Figures::of(results, Reader::Lead);
    object!({
        "mentees": figures.mentees,
        "mentees_in_run": figures.mentees_in_run,
        "matched": figures.matched,
        "waiting": figures.waiting,
        "mentors": figures.mentors,
        "mentors_in_run": figures.mentors_in_run,
        "mentors_matched": figures.mentors_used,
        "places": figures.places,
        "pairs": figures.pairs,
        "lowest_fit": figures.lowest,
        "mean_fit": figures.mean,
    })
}

fn organisations(results: &Results, teller: &Teller<'_>) -> Vec<Json> {
    let each = results.findings.organisations.iter();
    each.map(|tally| {
        let id = tally.organisation.and_then(|at| results.loaded.programme.organisations.get(at as usize));
        object!({
            "id": id.map(|organisation| organisation.id.as_str()),
            "name": tally.organisation.map(|index| plain(&teller.organisation(index))),
            "mentees": tally.mentees,
            "mentees_in_run": tally.mentees_in_run,
            "matched": tally.matched,
            "mentors": tally.mentors,
            "mentors_matched": tally.mentors_used,
            "places": tally.places,
            "given": tally.given,
            "received": tally.received,
            "may_receive": tally.demand,
        })
    })
    .collect()
}

fn rules(results: &Results) -> Vec<Json> {
    let each = results.findings.rules.iter();
    each.map(|tally| {
        object!({
            "name": tally.rule.word(),
            "removes": tally.removes,
            "alone": tally.alone,
            "unjudged": tally.unjudged,
        })
    })
    .collect()
}

/// Seconds with three decimals: measured, never part of a result.
fn phases(seconds: &[(&str, Duration)]) -> Json {
    let each = seconds.iter();
    each.map(|(phase, time)| ((*phase).to_owned(), Json::from(time.as_millis() as f64 / 1000.0)))
        .collect::<Map<_, _>>()
        .into()
}
