//! The tables of the report: give and take, rules, priorities and the weights of the policy.

use super::markup::Html;
use super::markup::markup;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::words::Reader;
use crate::rounds::words::Teller;
use counterpart_matching::policy::Part;

/// How one organisation gives and takes.
pub struct Balance {
    /// The organisation.
    pub name: Html,
    /// Pairs its mentors give, of how many places.
    pub given: String,
    /// Places of its mentors.
    pub places: String,
    /// Pairs its mentees receive.
    pub received: String,
    /// Mentees matched, of those in the run.
    pub matched: String,
    /// The bar: where the mentors' half begins, its width, the middle, and the mentees' width.
    pub bar: [u32; 4],
}

/// Every organisation that the reader may see, and twice the longest half of the bars.
pub fn balances(results: &Results, teller: &Teller<'_>) -> (Vec<Balance>, u32) {
    let tallies = results.findings.organisations.iter().filter(|tally| match teller.reader {
        Reader::Lead => tally.mentees + tally.mentors > 0,
        Reader::Organisation(own) => tally.organisation == Some(own),
    });
    let tallies: Vec<_> = tallies.collect();
    let half = tallies.iter().map(|tally| tally.given.max(tally.received)).max().unwrap_or(0).max(1);
    let rows = tallies.iter().map(|tally| Balance {
        name: markup(&match tally.organisation {
            Some(index) => teller.organisation(index),
            None => teller.text("report-no-organisation"),
        }),
        given: teller.number(tally.given),
        places: teller.number(tally.places),
        received: teller.number(tally.received),
        matched: teller.language.say(
            &Message::new("report-of")
                .with("part", teller.number(tally.matched))
                .with("all", tally.mentees_in_run),
        ),
        bar: [half - tally.given.min(half), tally.given, half, tally.received],
    });
    (rows.collect(), half * 2)
}

/// A rule with what it takes away.
pub struct RuleRow {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Pairs it removes.
    pub removes: String,
    /// Pairs it alone removes.
    pub alone: String,
    /// Pairs for which it could not be judged.
    pub unjudged: String,
}

/// Every rule that takes something away or could not be judged somewhere.
pub fn rules(results: &Results, teller: &Teller<'_>) -> Vec<RuleRow> {
    let rows = results.findings.rules.iter().map(|tally| RuleRow {
        name: teller.rule_name(tally.rule),
        meaning: teller.rule_meaning(tally.rule),
        removes: teller.tally(tally.removes),
        alone: teller.tally(tally.alone),
        unjudged: teller.tally(tally.unjudged),
    });
    rows.collect()
}

/// A priority with what it reached.
pub struct PriorityRow {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What it reached.
    pub value: Html,
}

/// The priorities in their order.
pub fn priorities(results: &Results, teller: &Teller<'_>) -> Vec<PriorityRow> {
    let row = |priority, value: &Message| PriorityRow {
        name: teller.priority_name(priority),
        meaning: teller.priority_meaning(priority),
        value: markup(&teller.say(value)),
    };
    if let Some(ranked) = &results.ranked {
        let each = ranked.findings.priorities.iter().map(|compared| {
            if !teller.tells_value(compared.priority) {
                return row(compared.priority, &Message::new("value-untold"));
            }
            let here = teller.bare_value(compared.priority, &compared.here, results);
            let there = teller.bare_value(compared.priority, &compared.optimum, results);
            let value = Message::new("ranked-beside").with("here", here).with("there", there);
            row(compared.priority, &value)
        });
        return each.collect();
    }
    let each = results.priorities();
    each.map(|(priority, value)| {
        let is_told = teller.tells_value(priority);
        let untold = Message::new("value-untold");
        row(priority, &if is_told { teller.value(priority, value, results) } else { untold })
    })
    .collect()
}

/// A part of the fit with the most it can add.
pub struct WeightRow {
    /// Which colour.
    pub colour: usize,
    /// Its name.
    pub name: String,
    /// What it looks at.
    pub meaning: String,
    /// The most it can add, of a thousand.
    pub weight: u32,
}

/// The parts that the programme asks about; what people answer in confidence is told to the lead alone.
pub fn weights(results: &Results, teller: &Teller<'_>) -> Vec<WeightRow> {
    let scaled = results.loaded.policy.fit.scaled();
    let is_told = |part: Part| part != Part::Identity || teller.tells_all();
    let parts = Part::ALL.iter().map(|(part, _, _)| (*part, scaled[*part as usize]));
    let asked = parts.filter(|(part, weight)| *weight > 0 && is_told(*part));
    asked
        .map(|(part, weight)| WeightRow {
            colour: part as usize,
            name: teller.part_name(part),
            meaning: teller.part_meaning(part),
            weight,
        })
        .collect()
}
