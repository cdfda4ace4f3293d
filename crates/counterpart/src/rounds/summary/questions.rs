//! The answers to questions in short, as figures: no ids of people.

use crate::rounds::Results;
use crate::rounds::asked::Asked;
use counterpart_matching::questions::Bound;
use counterpart_matching::questions::Difference;
use counterpart_matching::questions::Point;
use counterpart_matching::questions::Recruit;
use counterpart_matching::questions::Setting;
use counterpart_matching::rules::Rule;
use serde_json::Value as Json;
use serde_json::json as object;

/// What was asked; null where there is no answer.
pub fn questions(results: &Results, asked: &Asked) -> Json {
    let organisation = |at: u32| {
        let organisation = results.loaded.programme.organisations.get(at as usize);
        organisation.map(|organisation| organisation.id.as_str())
    };
    let rules = |(rule, cost): &(Rule, Difference)| object!({ "name": rule.word(), "mentees": cost.people, "points": cost.points });
    let bounds = |(bound, at, cost): &(Bound, u32, Difference)| {
        object!({
            "name": bound_word(*bound),
            "organisation": organisation(*at),
            "mentees": cost.people,
            "points": cost.points,
        })
    };
    let flips = asked.flips.as_ref().map(|flips| {
        let each = flips.iter().map(|flip| {
            let weight = if flip.more { "more" } else { "less" };
            object!({ "part": flip.part.key(), "weight": weight, "gone": flip.gone.len(), "come": flip.come.len() })
        });
        each.collect::<Vec<_>>()
    });
    object!({
        "stopped": asked.stopped,
        "rules": asked.rules.as_ref().map(|all| all.iter().map(rules).collect::<Vec<_>>()),
        "bounds": asked.bounds.as_ref().map(|all| all.iter().map(bounds).collect::<Vec<_>>()),
        "recruits": asked.recruits.as_ref().map(|all| {
            all.iter().map(|recruit| recruited(results, recruit, organisation)).collect::<Vec<_>>()
        }),
        "firm_pairs": asked.firm.as_ref().map(Vec::len),
        "flips": flips,
        "fairness": asked.fairness.as_ref().map(|points| points.iter().map(point).collect::<Vec<_>>()),
        "reciprocity": asked.reciprocity.as_ref().map(|points| points.iter().map(point).collect::<Vec<_>>()),
    })
}

fn bound_word(bound: Bound) -> &'static str {
    match bound {
        Bound::SeatsMentees => "seats_mentees",
        Bound::SeatsMentors => "seats_mentors",
        Bound::AtLeastMatched => "at_least_matched",
        Bound::Reciprocity => "may_receive_beyond_given",
    }
}

fn recruited<'a>(
    results: &'a Results,
    recruit: &Recruit,
    organisation: impl Fn(u32) -> Option<&'a str>,
) -> Json {
    let kind = &recruit.kind;
    let word = |word| results.loaded.words.text(word, "en");
    object!({
        "organisation": kind.organisation.and_then(organisation),
        "level": kind.level,
        "function": kind.function.map(word),
        "country": kind.country.map(word),
        "language": kind.language.map(word),
        "skills": kind.skills.iter().map(|skill| word(*skill)).collect::<Vec<_>>(),
        "could_help": recruit.could_help.len(),
        "mentees": recruit.difference.people,
        "points": recruit.difference.points,
    })
}

fn point(point: &Point) -> Json {
    let setting = match &point.setting {
        Setting::Priorities(priorities) => priorities.iter().map(|priority| priority.word()).collect(),
        Setting::Beyond(beyond) => Json::from(*beyond),
    };
    let reached = point.reached.as_ref().map(|reached| {
        object!({
            "mentees": reached.people,
            "points": reached.points,
            "lowest_fit": reached.lowest,
            "lowest_share": reached.share.map(|share| share.to_string()),
        })
    });
    object!({ "setting": setting, "reached": reached })
}
