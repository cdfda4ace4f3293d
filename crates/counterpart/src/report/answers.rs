//! What the report says of questions that needed matching again: what rules and bounds cost, whom to
//! recruit, how firm the pairs are, and the price of fairness and of reciprocity.
//!
//! The lead alone reads all of it. A coordinator reads what the bounds of their own organisation
//! cost, in people: points hold what others advised.

use super::curve::Curve;
use super::markup::Html;
use super::markup::markup;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::asked::Asked;
use crate::rounds::words::Teller;
use counterpart_matching::policy::Part;
use counterpart_matching::questions::Difference;

/// Rows that are shown before the rest is folded away.
const SHOWN: usize = 8;

/// A rule, a bound or a kind of mentor, with what would be another.
pub struct Cost {
    /// What it is.
    pub name: Html,
    /// What else would be another.
    pub more: Html,
    /// Mentees with a mentor, more or fewer.
    pub people: String,
    /// Points in all, more or less; blank where the reader may not know.
    pub points: String,
    /// Of a kind of mentor: how many of those who wait could have this one.
    pub could_help: String,
}

/// A sentence, and the table under it.
#[derive(Default)]
pub struct Costs {
    /// The sentence; blank where nothing was asked.
    pub sentence: Html,
    /// The rows, the dearest or best first.
    pub rows: Vec<Cost>,
    /// Those that are folded away, with how many there are.
    pub more: (String, Vec<Cost>),
}

/// How many pairs go when the weight of a part moves by a tenth.
pub struct Weight {
    /// The part.
    pub name: String,
    /// A tenth less.
    pub less: String,
    /// A tenth more.
    pub more: String,
}

/// How firm the pairs are.
#[derive(Default)]
pub struct Firm {
    /// Sentences; none where nothing was asked.
    pub sentences: Vec<Html>,
    /// Parts and the pairs that go.
    pub weights: Vec<Weight>,
}

/// Everything that was asked and may be told.
#[derive(Default)]
pub struct Answers {
    /// What rules and bounds cost.
    pub costs: Costs,
    /// Whether points are told.
    pub with_points: bool,
    /// Whom to recruit.
    pub recruits: Costs,
    /// How firm the pairs are.
    pub firm: Firm,
    /// The prices of fairness and of reciprocity.
    pub curves: Vec<Curve>,
    /// That nothing was asked, or not everything.
    pub missing: Option<Html>,
}

/// What the reader may hear.
pub fn answers(results: &Results, teller: &Teller<'_>) -> Answers {
    let missing = missing(results, teller);
    let with_points = teller.tells_all();
    let Some(asked) = &results.asked else { return Answers { missing, with_points, ..Answers::default() } };
    let mut answers = Answers { costs: costs(asked, teller), missing, with_points, ..Answers::default() };
    if teller.tells_all() {
        answers.recruits = recruits(asked, teller);
        answers.firm = firm(results, asked, teller);
        answers.curves = super::curve::curves(results, asked, teller);
    }
    answers
}

/// The lead is told why something is not here; ranks leave nothing to ask.
fn missing(results: &Results, teller: &Teller<'_>) -> Option<Html> {
    if !teller.tells_all() || results.is_ranked() {
        return None;
    }
    let key = match &results.asked {
        None => "report-not-asked",
        Some(asked) if asked.stopped => "report-asking-stopped",
        Some(asked) if asked.rules.is_none() => "report-not-asked",
        Some(_) => return None,
    };
    Some(markup(&teller.text(key)))
}

fn costs(asked: &Asked, teller: &Teller<'_>) -> Costs {
    let Some(sentence) = teller.dearest(asked) else { return Costs::default() };
    let rows = teller.costs(asked).into_iter().map(|(held, cost)| Cost {
        points: if teller.tells_all() { teller.language.signed(cost.points) } else { String::new() },
        more: if teller.tells_all() { others(cost, teller) } else { Html::default() },
        ..row(teller.say(&teller.held(held)), cost, teller)
    });
    let mut rows: Vec<Cost> = rows.collect();
    let more = rows.split_off(rows.len().min(SHOWN));
    let said = teller.phrase(&teller.counted("report-costs-more", more.len() as i128));
    Costs { sentence: markup(&teller.say(&sentence)), rows, more: (said, more) }
}

fn recruits(asked: &Asked, teller: &Teller<'_>) -> Costs {
    let Some(sentence) = teller.first_recruit(asked) else { return Costs::default() };
    let rows = asked.recruits.iter().flatten().map(|recruit| Cost {
        points: teller.language.signed(recruit.difference.points),
        could_help: teller.number(recruit.could_help.len() as i128),
        more: others(&recruit.difference, teller),
        ..row(teller.kind(&recruit.kind), &recruit.difference, teller)
    });
    Costs { sentence: markup(&teller.say(&sentence)), rows: rows.collect(), ..Costs::default() }
}

fn row(name: String, cost: &Difference, teller: &Teller<'_>) -> Cost {
    Cost {
        name: markup(&name),
        more: Html::default(),
        people: teller.language.signed(cost.people),
        points: String::new(),
        could_help: String::new(),
    }
}

/// What is another beside people and points; where these are others already, not what is fair
/// above the lowest share.
fn others(cost: &Difference, teller: &Teller<'_>) -> Html {
    let mut told: Vec<Message> = [teller.people(cost), teller.points(cost)].into_iter().flatten().collect();
    if !told.is_empty() {
        told.extend(["question-fairer-later", "question-less-fair-later"].map(Message::new));
    }
    let told: Vec<String> = told.iter().map(|message| teller.language.say(message)).collect();
    let others = teller.gains(cost).into_iter().filter(|gain| !told.contains(gain));
    markup(&others.collect::<Vec<_>>().join("; "))
}

fn firm(results: &Results, asked: &Asked, teller: &Teller<'_>) -> Firm {
    let sentence = teller.firm(asked, results.findings.pairs.len());
    let flips = asked.flips.iter().flatten();
    let most = flips.clone().max_by_key(|flip| flip.gone.len());
    let weighed = most.map(|most| {
        let message = teller.counted("report-flips", most.gone.len() as i128);
        message.with("part", teller.part_name(most.part)).with("way", if most.more { "more" } else { "less" })
    });
    let count = |part: Part, more: bool| {
        let flip = flips.clone().find(|flip| (flip.part, flip.more) == (part, more));
        teller.number(flip.map_or(0, |flip| flip.gone.len()) as i128)
    };
    let parts = Part::ALL.iter().map(|(part, ..)| *part);
    let moved = parts.filter(|part| flips.clone().any(|flip| flip.part == *part));
    let weights = moved.map(|part| Weight {
        name: teller.part_name(part),
        less: count(part, false),
        more: count(part, true),
    });
    Firm {
        weights: weights.collect(),
        sentences: sentence.into_iter().chain(weighed).map(|said| markup(&teller.say(&said))).collect(),
    }
}
