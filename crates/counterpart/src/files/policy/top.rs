//! The keys at the top of a policy: shape, priorities, cohort, ladder and the like.

use super::reader::{Entry, Reader};
use super::{INSIDES, PolicyFile, fit, rules};
use crate::base::text::Message;
use crate::files::cells::date;
use crate::files::cohort::Cohort;
use crate::files::ladder::Ladder;
use counterpart_matching::policy::{Method, Priority, Unranked};
use jiff::civil::Date;
use toml::de::DeValue;

/// Every key at the top.
pub(super) const KEYS: [&str; 12] = [
    "shape",
    "inside",
    "method",
    "unranked",
    "cohort",
    "ladder",
    "priorities",
    "seed",
    "cadence",
    "bands",
    "rules",
    "fit",
];

/// The most weeks a cohort may have: ten years.
const MOST_WEEKS: u32 = 522;
/// The longest seed.
const LONGEST_SEED: usize = 100;
/// The most thresholds of bands.
const MOST_BANDS: usize = 10;

/// Takes over one key; the shape is known already.
pub(super) fn apply(reader: &mut Reader, entry: &Entry, file: &mut PolicyFile) {
    let policy = &mut file.policy;
    match entry.key {
        "inside" => set(&mut policy.inside, reader.word(entry, &INSIDES)),
        "method" => set(&mut policy.method, reader.word(entry, &Method::ALL)),
        "unranked" => set(&mut policy.unranked, reader.word(entry, &Unranked::ALL)),
        "cohort" => set(&mut file.cohort, cohort(reader, entry)),
        "ladder" => set(&mut file.ladder, ladder(reader, entry)),
        "priorities" => set(&mut policy.priorities, priorities(reader, entry)),
        "seed" => set(&mut policy.seed, seed(reader, entry)),
        "cadence" => set(&mut policy.cadence, reader.hours(entry, 1..=20_000)),
        "bands" => set(&mut policy.bands, bands(reader, entry)),
        "rules" => rules::apply(reader, entry, &mut policy.rules),
        "fit" => fit::apply(reader, entry, &mut policy.fit),
        _ => {}
    }
}

/// A value that was read takes the place of the default.
pub(super) fn set<T>(place: &mut T, read: Option<T>) {
    if let Some(value) = read {
        *place = value;
    }
}

fn seed(reader: &mut Reader, entry: &Entry) -> Option<String> {
    let seed =
        entry.value.get_ref().as_str().filter(|seed| (1..=LONGEST_SEED).contains(&seed.chars().count()));
    match seed {
        Some(seed) => Some(seed.to_owned()),
        None => reader.tell(entry, Message::new("policy-seed").with("most", LONGEST_SEED)),
    }
}

fn priorities(reader: &mut Reader, entry: &Entry) -> Option<Vec<Priority>> {
    let items = reader.list(entry, Message::new("policy-priorities"))?;
    let words = Priority::ALL.map(|(priority, word)| (priority, word));
    let count = items.len();
    let mut priorities = Vec::with_capacity(count);
    let mut is_right = true;
    for (at, item) in items.iter().enumerate() {
        let item = entry.item(item);
        let Some(priority) = reader.word(&item, &words) else {
            is_right = false;
            continue;
        };
        let problem = match priority {
            Priority::Draw if at + 1 < count => Some("policy-draw-last"),
            Priority::Raise if at == 0 => Some("policy-raise-first"),
            _ if priorities.contains(&priority) => Some("policy-priority-twice"),
            _ => None,
        };
        match problem {
            Some(key) => {
                reader.tell::<()>(&item, Message::new(key));
                is_right = false;
            }
            None => priorities.push(priority),
        }
    }
    priorities.retain(|priority| *priority != Priority::Draw);
    if !is_right {
        return None;
    }
    if priorities.is_empty() {
        reader.tell(entry, Message::new("policy-priorities"))
    } else {
        Some(priorities)
    }
}

fn bands(reader: &mut Reader, entry: &Entry) -> Option<Vec<i32>> {
    let message = || Message::new("policy-bands").with("most", MOST_BANDS);
    let items = reader.list(entry, message())?;
    let mut bands = Vec::with_capacity(items.len());
    for item in items.iter() {
        bands.push(reader.whole(&entry.item(item), 1..=1000)?);
    }
    let is_ascending = bands.windows(2).all(|pair| pair.first() < pair.last());
    if bands.is_empty() || bands.len() > MOST_BANDS || !is_ascending {
        return reader.tell(entry, message());
    }
    Some(bands)
}

fn ladder(reader: &mut Reader, entry: &Entry) -> Option<Ladder> {
    let read = match entry.value.get_ref() {
        DeValue::String(name) => Ladder::built_in(name),
        DeValue::Array(items) => {
            let names = items.iter().map(|item| item.get_ref().as_str().map(str::to_owned));
            let names = names.collect::<Option<Vec<_>>>();
            names.map_or_else(|| Err(Message::new("policy-ladder")), Ladder::named)
        }
        _ => Err(Message::new("policy-ladder")),
    };
    reader.told(entry, read)
}

fn cohort(reader: &mut Reader, entry: &Entry) -> Option<Cohort> {
    if entry.value.get_ref().as_table().is_none() {
        return reader.tell(entry, Message::new("policy-cohort"));
    }
    let days = reader.table(entry, &["from", "until"]);
    if days.len() < 2 {
        return reader.tell(entry, Message::new("policy-cohort"));
    }
    let mut read = days.iter().map(|day| (day.key, reader.told(day, day_of(day.value.get_ref()))));
    let (Some((first, one)), Some((_, two))) = (read.next(), read.next()) else { return None };
    let (from, until) = if first == "from" { (one?, two?) } else { (two?, one?) };
    let cohort = Cohort { from, until, is_named: true };
    if cohort.until < cohort.from {
        return reader.tell(entry, Message::new("policy-cohort-order"));
    }
    match cohort.whole_weeks().1 {
        0 => reader.tell(entry, Message::new("policy-cohort-no-week")),
        weeks if weeks > MOST_WEEKS => reader.tell(entry, Message::new("policy-cohort-long")),
        _ => Some(cohort),
    }
}

fn day_of(value: &DeValue) -> Result<Date, Message> {
    let written = match value {
        DeValue::Datetime(day) => day.date.map(|day| day.to_string()),
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    };
    date(&written.unwrap_or_default())
}
