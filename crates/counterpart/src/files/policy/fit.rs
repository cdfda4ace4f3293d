//! The weights of a policy: what makes a good pair.

use super::WISHES;
use super::reader::{Entry, Reader};
use super::top::set;
use crate::base::text::Message;
use counterpart_matching::policy::{Part, Weights};

/// Every part of fit.
pub(super) const KEYS: [&str; 10] = {
    let mut keys = [""; 10];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = Part::ALL[at].1;
        at += 1;
    }
    keys
};

/// The largest weight.
const LARGEST: i32 = 1_000_000;
/// The widest best gap.
const WIDEST_GAP: i32 = 100;

/// Takes over the parts that are named.
pub(super) fn apply(reader: &mut Reader, entry: &Entry, fit: &mut Weights) {
    for entry in reader.table(entry, &KEYS) {
        let Some((part, ..)) = Part::ALL.into_iter().find(|(_, key, _)| *key == entry.key) else { continue };
        if entry.value.get_ref().is_table() {
            details(reader, &entry, part, fit);
        } else {
            weight(reader, &entry, part, fit);
        }
    }
}

fn weight(reader: &mut Reader, entry: &Entry, part: Part, fit: &mut Weights) {
    let read = reader.whole(entry, 0..=LARGEST).and_then(|weight| u32::try_from(weight).ok());
    if let Some(place) = fit.weights.get_mut(part as usize) {
        set(place, read);
    }
}

/// A part written as a table: its weight, and what else it has.
fn details(reader: &mut Reader, entry: &Entry, part: Part, fit: &mut Weights) {
    let known: &[&'static str] = match part {
        Part::Level => &["weight", "best"],
        Part::Function => &["weight", "wish"],
        _ => &["weight"],
    };
    for detail in reader.table(entry, known) {
        match detail.key {
            "best" => set(&mut fit.best_gap, best_gap(reader, &detail)),
            "wish" => set(&mut fit.wish, reader.word(&detail, &WISHES)),
            _ => weight(reader, &detail, part, fit),
        }
    }
}

/// From and to, or one number that is both.
fn best_gap(reader: &mut Reader, entry: &Entry) -> Option<(i32, i32)> {
    if entry.value.get_ref().is_integer() {
        return reader.whole(entry, -WIDEST_GAP..=WIDEST_GAP).map(|gap| (gap, gap));
    }
    let items = reader.list(entry, Message::new("policy-best-gap"))?;
    let [from, until] = items.as_ref() else { return reader.tell(entry, Message::new("policy-best-gap")) };
    let from = reader.whole(&entry.item(from), -WIDEST_GAP..=WIDEST_GAP)?;
    let until = reader.whole(&entry.item(until), -WIDEST_GAP..=WIDEST_GAP)?;
    if from > until { reader.tell(entry, Message::new("policy-best-gap")) } else { Some((from, until)) }
}
