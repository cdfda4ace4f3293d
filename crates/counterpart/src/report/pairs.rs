//! The pairs of the report: who meets whom, how well they fit, and why.

use super::markup::Html;
use super::markup::markup;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::figures::shown_fit;
use crate::rounds::words::Reader;
use crate::rounds::words::Teller;
use counterpart_matching::explain::PairFinding;
use counterpart_matching::people::Person;
use counterpart_matching::policy::Part;
use counterpart_matching::policy::Shape;
use std::fmt::Write;

/// Pairs under one heading.
pub struct Group {
    /// Its anchor.
    pub id: String,
    /// Its heading.
    pub name: Html,
    /// How many pairs.
    pub count: String,
    /// The pairs, in order of ids.
    pub pairs: Vec<Pair>,
}

/// One pair.
pub struct Pair {
    /// The mentee.
    pub mentee: Side,
    /// The mentor.
    pub mentor: Side,
    /// Its fit.
    pub fit: String,
    /// The parts of the bar, as SVG rectangles.
    pub bar: Html,
    /// The parts in words and points.
    pub parts: Vec<Points>,
    /// Sentences.
    pub why: Vec<Html>,
    /// What stands out, with the class of its colour.
    pub tags: Vec<(&'static str, String)>,
}

/// One of the two people.
pub struct Side {
    /// Name, or "a mentor of …" for a partner of another organisation.
    pub name: Html,
    /// Function, level, country.
    pub about: Html,
    /// The organisation.
    pub organisation: Html,
    /// The identifier of the files, where it is not the name.
    pub id: Html,
}

/// A part of the fit with what it adds.
pub struct Points {
    /// Which colour: the part's place in the order of parts.
    pub colour: usize,
    /// The name of the part.
    pub name: String,
    /// What it adds.
    pub points: String,
}

/// The pairs that the reader may see: for the lead by the mentee's organisation, for a coordinator
/// those of their own mentees and those of their own mentors.
pub fn groups(results: &Results, teller: &Teller<'_>, lowest: Option<i32>) -> Vec<Group> {
    let mut found: Vec<(Option<u32>, Vec<Pair>)> = Vec::new();
    let mut places = vec![None; results.loaded.programme.organisations.len() + 1];
    for finding in results.pairs_seen_by(teller.reader) {
        let (mentee, _) = results.organisations_of(finding);
        let (is_own_mentee, _) = results.sides_seen_by(finding, teller.reader);
        let key = match teller.reader {
            Reader::Lead => mentee,
            Reader::Organisation(own) => is_own_mentee.then_some(own),
        };
        let slot = key.map_or(places.len() - 1, |index| index as usize);
        let Some(place) = places.get_mut(slot) else { continue };
        let at = *place.get_or_insert_with(|| {
            found.push((key, Vec::new()));
            found.len() - 1
        });
        found[at].1.push(pair(results, teller, finding, lowest));
    }
    found.sort_by_key(|(key, _)| key.map_or(u32::MAX, |index| index));
    found.into_iter().map(|(key, pairs)| group(teller, key, pairs)).collect()
}

fn group(teller: &Teller<'_>, key: Option<u32>, pairs: Vec<Pair>) -> Group {
    let name = match (teller.reader, key) {
        (Reader::Lead, Some(index)) => teller.organisation(index),
        (Reader::Lead, None) => teller.text("report-no-organisation"),
        (Reader::Organisation(_), Some(_)) => teller.text("report-own-mentees"),
        (Reader::Organisation(_), None) => teller.text("report-own-mentors"),
    };
    Group {
        id: key.map_or_else(|| "o".to_owned(), |index| format!("o{index}")),
        name: markup(&name),
        count: teller.phrase(&teller.counted("report-pairs-count", pairs.len() as i128)),
        pairs,
    }
}

fn pair(results: &Results, teller: &Teller<'_>, finding: &PairFinding, lowest: Option<i32>) -> Pair {
    let programme = &results.loaded.programme;
    let mentee = programme.mentees.get(finding.mentee as usize).map(|mentee| &mentee.person);
    let mentor = programme.mentors.get(finding.mentor as usize).map(|mentor| &mentor.person);
    let fit = shown_fit(finding, teller.reader);
    // Points of the parts would tell a coordinator what a partner answered, or left blank.
    let shown = if teller.tells_all() { shown_parts(finding) } else { Vec::new() };
    let parts = finding.parts.iter().filter_map(|part| teller.part(finding, part));
    let said = teller.by_hand(finding).into_iter().chain(parts).chain(firmness(results, teller, finding));
    Pair {
        mentee: side(teller, mentee, &teller.mentee(finding.mentee), A_MENTEE),
        mentor: side(teller, mentor, &teller.mentor(finding.mentor), A_MENTOR),
        fit: teller.number(fit),
        bar: bar(&shown),
        parts: points(teller, finding, &shown),
        why: said.map(|said| markup(&teller.say(&said))).collect(),
        tags: tags(results, teller, finding, lowest == Some(fit)),
    }
}

/// For the lead: whether another result that is as good does without the pair, and which weights
/// it hangs on.
fn firmness(results: &Results, teller: &Teller<'_>, finding: &PairFinding) -> Vec<Message> {
    if !teller.tells_all() {
        return Vec::new();
    }
    let (mentee, mentor) = (finding.mentee, finding.mentor);
    let by_lot = (results.is_firm(mentee, mentor) == Some(false)).then(|| teller.by_lot());
    let flips: Vec<(Part, bool)> = results.flips(mentee, mentor).collect();
    by_lot.into_iter().chain(teller.flips(&flips)).collect()
}

/// How a mentee is called whom the reader may not see by name: of an organisation, and without one.
pub const A_MENTEE: [&str; 2] = ["report-a-mentee", "report-a-mentee-without"];
/// How a mentor is called whom the reader may not see by name: of an organisation, and without one.
pub const A_MENTOR: [&str; 2] = ["report-a-mentor", "report-a-mentor-without"];

/// A person as the reader may see them.
pub fn side(teller: &Teller<'_>, person: Option<&Person>, name: &str, unnamed: [&'static str; 2]) -> Side {
    let home = person.and_then(|person| person.organisation);
    let organisation = teller.organisation_or_none(home);
    let is_named = teller.is_own(home);
    let level = person.and_then(|person| person.level).map(|level| teller.level(level));
    let function = person.and_then(|person| person.function).map(|word| teller.word(word));
    let country = person.and_then(|person| person.country).map(|word| teller.word(word));
    let about: Vec<_> = [function, level, country].into_iter().flatten().collect();
    let id = person.map_or("", |person| person.id.as_str());
    let has_id = is_named && markup(name).0 != format!("<bdi>{}</bdi>", markup(id));
    Side {
        name: markup(&if is_named {
            name.to_owned()
        } else {
            teller.say(
                &Message::new(unnamed[usize::from(home.is_none())])
                    .with("organisation", organisation.clone()),
            )
        }),
        about: markup(&about.join(" · ")),
        organisation: markup(&organisation),
        id: if has_id { markup(id) } else { Html::default() },
    }
}

/// The parts that add something, with what they add.
fn shown_parts(finding: &PairFinding) -> Vec<(Part, i32)> {
    let each = finding.parts.iter().map(|reason| (reason.part, reason.points));
    each.filter(|(_, points)| *points != 0).collect()
}

fn bar(shown: &[(Part, i32)]) -> Html {
    let (mut svg, mut at) = (String::new(), 0);
    for (part, points) in shown {
        let colour = *part as usize;
        let _ = write!(svg, "<rect class=c{colour} x={at} width={points} />");
        at += points;
    }
    Html(svg)
}

/// The parts in words, and the advice where the reader may know of it.
fn points(teller: &Teller<'_>, finding: &PairFinding, shown: &[(Part, i32)]) -> Vec<Points> {
    let named = shown.iter().map(|(part, points)| Points {
        colour: *part as usize,
        name: teller.part_name(*part),
        points: teller.number(*points),
    });
    let advice = (finding.advice != 0 && teller.tells_all()).then(|| Points {
        colour: Part::ALL.len(),
        name: teller.text("part-name-advice"),
        points: teller.number(finding.advice),
    });
    named.chain(advice).collect()
}

fn tags(
    results: &Results,
    teller: &Teller<'_>,
    finding: &PairFinding,
    is_lowest: bool,
) -> Vec<(&'static str, String)> {
    let (mentee, mentor) = (finding.mentee, finding.mentor);
    let is_dual = teller.loaded.policy.shape == Shape::Dual;
    let tags = [
        (is_dual && finding.inside, "t", "report-tag-inside"),
        (is_dual && !finding.inside, "t", "report-tag-outside"),
        (finding.locked, "t", "report-tag-locked"),
        (!finding.breaks.is_empty(), "t w", "report-tag-breaks"),
        (finding.current, "t", "report-tag-current"),
        (finding.advice > 0 && teller.tells_all(), "t", "report-tag-suggested"),
        (finding.advice < 0 && teller.tells_all(), "t w", "report-tag-advised-against"),
        (results.is_firm(mentee, mentor) == Some(false) && teller.tells_all(), "t", "report-tag-by-lot"),
        (results.flips(mentee, mentor).next().is_some() && teller.tells_all(), "t", "report-tag-flips"),
        (is_lowest, "t w", "report-tag-lowest"),
    ];
    tags.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, class, key)| (class, teller.text(key))).collect()
}
