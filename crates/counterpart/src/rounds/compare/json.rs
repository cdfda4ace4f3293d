//! Two results side by side for machines, as `docs/comparison.schema.json` describes it.

use super::Compared;
use super::Ids;
use super::Moves;
use serde_json::Value as Json;
use serde_json::json as object;

/// The comparison with a line feed at its end.
pub fn json(compared: &Compared) -> String {
    let [a, b] = compared.both;
    let fit = |at: usize, pair: &Ids| compared.both[at].pairs.get(pair).copied();
    let pair = |pair: &Ids, at: usize| {
        let (mentee, mentor) = pair;
        object!({ "mentee": mentee, "mentor": mentor, "fit": fit(at, pair) })
    };
    let kept = |pair: &&Ids| {
        let (mentee, mentor) = pair;
        object!({ "mentee": mentee, "mentor": mentor, "fit_a": fit(0, pair), "fit_b": fit(1, pair) })
    };
    let priorities = compared.priorities.iter();
    let organisations = compared.organisations.iter();
    let comparison = object!({
        "files_that_differ": compared.files,
        "people": { "a": a.summary["people"], "b": b.summary["people"] },
        "points": { "a": a.points(), "b": b.points() },
        "priorities": priorities
            .map(|(name, [one, other])| object!({ "name": name, "a": one, "b": other }))
            .collect::<Vec<_>>(),
        "pairs": {
            "kept": compared.kept.iter().map(kept).collect::<Vec<_>>(),
            "come": compared.come.iter().map(|own| pair(own, 1)).collect::<Vec<_>>(),
            "gone": compared.gone.iter().map(|own| pair(own, 0)).collect::<Vec<_>>(),
        },
        "mentees": moves(&compared.mentees),
        "mentors": moves(&compared.mentors),
        "mentees_only": { "a": compared.only[0], "b": compared.only[1] },
        "organisations": organisations
            .map(|(id, [one, other])| object!({ "id": id, "a": one, "b": other }))
            .collect::<Vec<_>>(),
    });
    format!("{comparison:#}\n")
}

fn moves(moves: &Moves) -> Json {
    object!({ "gain": moves.gain, "lose": moves.lose, "other": moves.other })
}
