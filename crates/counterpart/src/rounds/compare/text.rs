//! Two results side by side for people: figures, priorities and organisations in columns, then the
//! pairs and the people who are concerned.

use super::Beside;
use super::Compared;
use super::Moves;
use crate::base::text::Language;
use crate::base::text::Message;
use crate::rounds::recorded::Known;
use crate::rounds::recorded::People;
use crate::rounds::recorded::Recorded;
use crate::rounds::words::plain;
use counterpart_matching::answer::Fraction;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// People of one sort that are named before the rest is counted.
const NAMED: usize = 20;
/// The figures that are shown, by their keys in summary.json.
const FIGURES: [&str; 6] = ["matched", "waiting", "pairs", "mentors_matched", "mean_fit", "lowest_fit"];
/// Stands where a result does not have something.
const NOTHING: &str = "–";
/// What is shown of an organisation.
const SHARES: [&str; 3] = ["given", "received", "matched"];

/// The comparison in lines; the two names are how the results were called.
pub fn text(compared: &Compared, names: [&str; 2], language: Language) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (letter, name) in ["A", "B"].into_iter().zip(names) {
        lines.push(format!("{letter}  {}", plain(name)));
    }
    let say = |message: &Message| plain(&language.say(message));
    if !compared.files.is_empty() {
        let message = Message::new("compare-files").with("n", compared.files.len());
        lines.push(say(&message.with("files", language.list(&compared.files))));
    }
    lines.extend(beside("compare-figures", figures(compared, language), language));
    lines.extend(beside("compare-priorities", priorities(compared, language), language));
    lines.extend(organisations(compared, language));
    let (kept, come, gone) = (compared.kept.len(), compared.come.len(), compared.gone.len());
    lines.push(String::new());
    lines.push(say(&language.counted("compare-pairs", kept as i128).with("come", come).with("gone", gone)));
    lines.extend(mentees(compared, language));
    lines.extend(others(compared, language));
    lines.join("\n") + "\n"
}

/// A row of a table: its name, then its cells.
type Row = Vec<String>;

fn figures(compared: &Compared, language: Language) -> Vec<Row> {
    let mut rows = Vec::new();
    for name in FIGURES {
        let both = compared.both.map(|one| Some(one.figure(name)));
        rows.push(row(language.text(&format!("compare-figure-{name}")), name, &both, language));
    }
    let points = compared.both.map(|one| Some(Json::from(one.points())));
    rows.push(row(language.text("compare-figure-points"), "points", &points, language));
    rows
}

/// The lots say nothing that a person could compare.
fn priorities(compared: &Compared, language: Language) -> Vec<Row> {
    let each = compared.priorities.iter().filter(|(name, _)| name != "draw");
    each.map(|(name, both)| row(language.text(&format!("priority-name-{name}")), name, both, language))
        .collect()
}

fn row(label: String, name: &str, both: &[Option<Json>; 2], language: Language) -> Row {
    let shown = |value: &Option<Json>| {
        value.as_ref().map_or_else(|| NOTHING.to_owned(), |value| figure(name, value, language))
    };
    let change = match both.each_ref().map(|value| value.as_ref().map(|value| (value, value.as_i64()))) {
        [Some((a, _)), Some((b, _))] if a == b => language.text("compare-same"),
        [Some((_, Some(a))), Some((_, Some(b)))] => language.signed(b.saturating_sub(a)),
        [Some(_), Some(_)] => language.text("compare-differs"),
        _ => String::new(),
    };
    vec![label, shown(&both[0]), shown(&both[1]), change]
}

/// What a priority reached: a number, the lowest share, or pairs in each band.
fn figure(name: &str, value: &Json, language: Language) -> String {
    let none = || language.text("question-none");
    match value {
        Json::Number(number) => number.as_i64().map_or_else(none, |number| language.number(number)),
        Json::String(number) => {
            number.parse::<i128>().map_or_else(|_| none(), |number| language.number(number))
        }
        Json::Array(shares) if name == "fair" => {
            let lowest = shares.first().and_then(Json::as_str).and_then(fraction);
            lowest.map_or_else(none, |share| language.percent(share))
        }
        Json::Array(counts) => {
            let counts =
                counts.iter().map(|count| count.as_i64().map_or_else(none, |count| language.number(count)));
            counts.collect::<Vec<_>>().join(" / ")
        }
        _ => none(),
    }
}

fn fraction(text: &str) -> Option<Fraction> {
    let (top, bottom) = text.split_once('/').unwrap_or((text, "1"));
    let bottom = bottom.parse().ok().filter(|bottom| *bottom > 0)?;
    Some(Fraction::new(top.parse().ok()?, bottom))
}

/// Rows with what A has, what B has, and the change.
fn beside(heading: &str, rows: Vec<Row>, language: Language) -> Vec<String> {
    let [heading, change] = [heading, "compare-change"].map(|key| language.text(key));
    if rows.is_empty() {
        Vec::new()
    } else {
        table(vec![heading, "A".to_owned(), "B".to_owned(), change], rows)
    }
}

/// Rows under a heading, after an empty line: names to the left, cells to the right.
fn table(heading: Row, rows: Vec<Row>) -> Vec<String> {
    let indented = rows.into_iter().map(|mut row| {
        row[0].insert_str(0, "  ");
        row
    });
    let rows: Vec<Row> = std::iter::once(heading).chain(indented).collect();
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let line = |row: &Row| {
        let cells = row.iter().zip(&widths).skip(1).map(|(cell, width)| format!("  {cell:>width$}"));
        format!("{:width$}{}", row[0], cells.collect::<String>(), width = widths[0]).trim_end().to_owned()
    };
    std::iter::once(String::new()).chain(rows.iter().map(line)).collect()
}

fn organisations(compared: &Compared, language: Language) -> Vec<String> {
    let heads = SHARES.map(|share| language.text(&format!("compare-share-{share}")));
    let heading = std::iter::once(language.text("compare-organisations")).chain(heads).collect();
    table(heading, compared.organisations.iter().map(|own| shares(own, language)).collect())
}

/// Given, received and matched of one organisation: once where both results have the same.
fn shares((_, both): &Beside<Option<String>>, language: Language) -> Row {
    let name = both.iter().flatten().find_map(|row| row["name"].as_str());
    let name = name.map_or_else(|| language.text("report-no-organisation"), plain);
    let cell = |share: &str| {
        let [a, b] = both.each_ref().map(|row| row.as_ref().and_then(|row| row[share].as_i64()));
        let shown =
            |number: Option<i64>| number.map_or_else(|| NOTHING.to_owned(), |number| language.number(number));
        if a == b { shown(a) } else { format!("{} → {}", shown(a), shown(b)) }
    };
    std::iter::once(name).chain(SHARES.map(cell)).collect()
}

/// Mentees who lose a mentor, gain one or have another: one a line, with whom before and after.
fn mentees(compared: &Compared, language: Language) -> Vec<String> {
    let [before, after] = compared.both.map(Mentors::of);
    let Moves { gain, lose, other } = &compared.mentees;
    let mut lines = Vec::new();
    for (key, ids) in [("compare-lose", lose), ("compare-gain", gain), ("compare-other", other)] {
        if ids.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.push(language.say(&language.counted(key, ids.len() as i128)));
        lines.extend(ids.iter().take(NAMED).map(|id| {
            let message = Message::new("compare-move").with("mentee", who(&compared.both[1].mentees, id));
            let message = message.with("before", before.said(id, language));
            format!("  {}", plain(&language.say(&message.with("after", after.said(id, language)))))
        }));
        lines.extend(more(ids.len(), language).map(|more| format!("  {more}")));
    }
    lines
}

/// The mentors of each mentee of one result.
struct Mentors<'a> {
    of: &'a Recorded,
    ids: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Mentors<'a> {
    fn of(of: &'a Recorded) -> Self {
        let mut ids: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (mentee, mentor) in of.pairs.keys() {
            ids.entry(mentee).or_default().push(mentor);
        }
        Mentors { of, ids }
    }

    fn said(&self, mentee: &str, language: Language) -> String {
        let ids = self.ids.get(mentee).map_or(&[][..], Vec::as_slice);
        let names: Vec<String> = ids.iter().map(|id| who(&self.of.mentors, id)).collect();
        if names.is_empty() { language.text("compare-nobody") } else { language.list(&names) }
    }
}

/// How many are not named.
fn more(number: usize, language: Language) -> Option<String> {
    let more = number.checked_sub(NAMED).filter(|more| *more > 0)?;
    Some(language.say(&language.counted("compare-more", more as i128)))
}

/// Somebody by name and organisation.
fn who(people: &People, id: &str) -> String {
    match people.get(id) {
        Some(Known { name, organisation }) if !organisation.is_empty() => format!("{name} ({organisation})"),
        known => known.map_or(id, |known| known.name.as_str()).to_owned(),
    }
}

/// Mentors with more or fewer mentees, and mentees who are in one of the two results alone.
fn others(compared: &Compared, language: Language) -> Vec<String> {
    let [a, b] = compared.both;
    let sorts: [(&'static str, &[&str], [&People; 2]); 4] = [
        ("compare-mentors-lose", &compared.mentors.lose, [&b.mentors, &a.mentors]),
        ("compare-mentors-gain", &compared.mentors.gain, [&b.mentors, &a.mentors]),
        ("compare-only-a", &compared.only[0], [&a.mentees, &a.mentees]),
        ("compare-only-b", &compared.only[1], [&b.mentees, &b.mentees]),
    ];
    let mut lines = Vec::new();
    for (key, ids, [first, second]) in sorts.into_iter().filter(|(_, ids, _)| !ids.is_empty()) {
        let known = |id: &&str| who(if first.contains_key(*id) { first } else { second }, id);
        let names: Vec<String> = ids.iter().take(NAMED).map(known).chain(more(ids.len(), language)).collect();
        let message = language.counted(key, ids.len() as i128).with("names", names.join(", "));
        lines.extend([String::new(), plain(&language.say(&message))]);
    }
    lines
}
