//! The hard rules of a policy: each off, on, or its bound.

use super::reader::{Entry, Reader, is_on};
use super::top::set;
use crate::base::text::Message;
use counterpart_matching::policy::{Gap, Rules};
use toml::de::DeValue;

/// Every rule that may be set, in the order in which they are printed.
pub(super) const KEYS: [&str; 13] = [
    "competitors",
    "direction",
    "eligible",
    "kept_for",
    "line_manager",
    "not_with",
    "shared_language",
    "shared_hours",
    "level_gap",
    "earlier_pairs",
    "trained",
    "code_accepted",
    "minimum_fit",
];

/// Rules that always hold, or follow from the shape.
pub(super) const FIXED: [&str; 3] = ["oneself", "boundary", "forbidden"];

/// The widest level gap that may be asked for.
const WIDEST_GAP: i32 = 100;
/// Hours of a week, in hundredths.
const WEEK: u32 = 168 * 100;

/// Takes over the rules that are named.
pub(super) fn apply(reader: &mut Reader, entry: &Entry, rules: &mut Rules) {
    for entry in reader.table(entry, &KEYS) {
        match entry.key {
            "shared_hours" => set(&mut rules.shared_hours, shared_hours(reader, &entry)),
            "level_gap" => {
                let read = level_gap(reader, &entry, rules.level_gap);
                set(&mut rules.level_gap, read);
            }
            "earlier_pairs" => set(&mut rules.earlier_pairs, earlier_pairs(reader, &entry)),
            "minimum_fit" => set(&mut rules.minimum_fit, minimum_fit(reader, &entry)),
            _ => switch(reader, &entry, rules),
        }
    }
}

fn switch(reader: &mut Reader, entry: &Entry, rules: &mut Rules) {
    let rule = match entry.key {
        "competitors" => &mut rules.competitors,
        "direction" => &mut rules.direction,
        "eligible" => &mut rules.eligible,
        "kept_for" => &mut rules.kept_for,
        "line_manager" => &mut rules.line_manager,
        "not_with" => &mut rules.not_with,
        "shared_language" => &mut rules.shared_language,
        "trained" => &mut rules.trained,
        "code_accepted" => &mut rules.code_accepted,
        _ => return,
    };
    set(rule, reader.switch(entry));
}

/// Minutes a week; hours are read in hundredths and rounded to the nearest minute. None at all is off.
fn shared_hours(reader: &mut Reader, entry: &Entry) -> Option<Option<u32>> {
    match is_on(entry) {
        Some(true) => Some(Some(60)),
        Some(false) => Some(None),
        None if entry.value.get_ref().is_str() => reader.tell(entry, Message::new("policy-shared-hours")),
        None => {
            let minutes = (reader.hours(entry, 0..=WEEK)? * 60 + 50) / 100;
            Some((minutes > 0).then_some(minutes))
        }
    }
}

fn level_gap(reader: &mut Reader, entry: &Entry, usual: Option<Gap>) -> Option<Option<Gap>> {
    let usual = usual.unwrap_or(Gap { least: 1, most: None });
    match (is_on(entry), entry.value.get_ref()) {
        (Some(is_on), _) => Some(is_on.then_some(usual)),
        (None, DeValue::Integer(_)) => {
            let least = reader.whole(entry, -WIDEST_GAP..=WIDEST_GAP)?;
            Some(Some(Gap { least, most: None }))
        }
        (None, DeValue::Table(_)) => bounds(reader, entry, usual).map(Some),
        _ => reader.tell(entry, Message::new("policy-level-gap")),
    }
}

/// What the table leaves out: the least is the usual one, and there is no ceiling.
fn bounds(reader: &mut Reader, entry: &Entry, usual: Gap) -> Option<Gap> {
    let mut gap = Gap { least: usual.least, most: None };
    let mut is_right = true;
    for bound in reader.table(entry, &["least", "most"]) {
        let Some(number) = reader.whole(&bound, -WIDEST_GAP..=WIDEST_GAP) else {
            is_right = false;
            continue;
        };
        if bound.key == "least" { gap.least = number } else { gap.most = Some(number) }
    }
    if !is_right {
        return None;
    }
    if gap.most.is_some_and(|most| most < gap.least) {
        let message = Message::new("policy-level-gap-order").with("least", gap.least);
        return reader.tell(entry, message);
    }
    Some(gap)
}

fn earlier_pairs(reader: &mut Reader, entry: &Entry) -> Option<bool> {
    match is_on(entry) {
        Some(is_on) => Some(is_on),
        None => reader.word(entry, &[(true, "forbid"), (false, "allow")]),
    }
}

fn minimum_fit(reader: &mut Reader, entry: &Entry) -> Option<i32> {
    match is_on(entry) {
        Some(false) => Some(0),
        _ => reader.whole(entry, 0..=1000),
    }
}
