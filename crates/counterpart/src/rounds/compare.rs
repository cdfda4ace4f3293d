//! Two results side by side: which pairs stay, come and go, who gains and who loses, and what each
//! priority reached.
//!
//! People are the same where their ids are. Everything is read from the folders of the two rounds.

pub mod json;
pub mod text;

use super::recorded::Known;
use super::recorded::People;
use super::recorded::Recorded;
use crate::base::text::Message;
use serde_json::Value as Json;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A mentee and a mentor, by their ids.
pub type Ids = (String, String);
/// Something by its name, with what each of the two results has of it.
pub type Beside<K> = (K, [Option<Json>; 2]);

/// What stays and what is another between two results.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// The two results.
    pub both: [&'a Recorded; 2],
    /// Roles of files (`mentees`, `policy` …) whose content is another.
    pub files: Vec<String>,
    /// Pairs in both.
    pub kept: Vec<&'a Ids>,
    /// Pairs only in the second.
    pub come: Vec<&'a Ids>,
    /// Pairs only in the first.
    pub gone: Vec<&'a Ids>,
    /// Mentees who are in both.
    pub mentees: Moves<'a>,
    /// Mentors of either.
    pub mentors: Moves<'a>,
    /// Mentees only in the first, then only in the second.
    pub only: [Vec<&'a str>; 2],
    /// Every priority of either, by its name, with what it reached.
    pub priorities: Vec<Beside<String>>,
    /// Every organisation of either, by its id: none for people without one.
    pub organisations: Vec<Beside<Option<String>>>,
}

/// Ids of the people of one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves<'a> {
    /// With more pairs in the second result.
    pub gain: Vec<&'a str>,
    /// With fewer.
    pub lose: Vec<&'a str>,
    /// With as many, but with other people.
    pub other: Vec<&'a str>,
}

impl<'a> Compared<'a> {
    /// Compares.
    ///
    /// # Errors
    /// The two results are of different people.
    pub fn new(a: &'a Recorded, b: &'a Recorded) -> Result<Self, Message> {
        same_people(&a.mentees, &b.mentees)?;
        let beyond = |one: &'a Recorded, other: &Recorded| -> Vec<&'a Ids> {
            one.pairs.keys().filter(|pair| !other.pairs.contains_key(*pair)).collect()
        };
        let only = |one: &'a Recorded, other: &Recorded| -> Vec<&'a str> {
            one.mentees.keys().filter(|id| !other.mentees.contains_key(*id)).map(String::as_str).collect()
        };
        let in_both = |id: &str| a.mentees.contains_key(id) && b.mentees.contains_key(id);
        Ok(Compared {
            both: [a, b],
            files: files(a, b),
            kept: a.pairs.keys().filter(|pair| b.pairs.contains_key(*pair)).collect(),
            come: beyond(b, a),
            gone: beyond(a, b),
            mentees: Moves::of([a, b].map(|one| partners(one, |(mentee, mentor)| (mentee, mentor))), in_both),
            mentors: Moves::of([a, b].map(|one| partners(one, |(mentee, mentor)| (mentor, mentee))), |_| {
                true
            }),
            only: [only(a, b), only(b, a)],
            priorities: beside(a.priorities(), b.priorities()),
            organisations: beside(a.organisations(), b.organisations()),
        })
    }
}

impl<'a> Moves<'a> {
    fn of([before, after]: [Partners<'a>; 2], counts: impl Fn(&str) -> bool) -> Moves<'a> {
        let nobody = BTreeSet::new();
        let who: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
        let mut moves = Moves::default();
        for id in who.into_iter().filter(|id| counts(id)) {
            let (old, new) = (before.get(id).unwrap_or(&nobody), after.get(id).unwrap_or(&nobody));
            match new.len().cmp(&old.len()) {
                Ordering::Greater => moves.gain.push(id),
                Ordering::Less => moves.lose.push(id),
                Ordering::Equal if old != new => moves.other.push(id),
                Ordering::Equal => {}
            }
        }
        moves
    }
}

/// With whom everybody of one side is, who is with anybody.
type Partners<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn partners<'a>(of: &'a Recorded, side: impl Fn(&'a Ids) -> (&'a String, &'a String)) -> Partners<'a> {
    let mut partners = Partners::new();
    for (own, other) in of.pairs.keys().map(side) {
        partners.entry(own).or_default().insert(other);
    }
    partners
}

/// Somebody must be in both, and most of those who are must have the same name: ids may be numbers
/// of rows.
fn same_people(a: &People, b: &People) -> Result<(), Message> {
    let common: Vec<(&Known, &Known)> = a.iter().filter_map(|(id, one)| Some((one, b.get(id)?))).collect();
    let renamed = common.iter().filter(|(one, other)| one.name != other.name).count();
    if common.is_empty() && !(a.is_empty() && b.is_empty()) {
        return Err(Message::new("compare-nobody-in-both"));
    }
    if renamed * 2 > common.len() {
        return Err(Message::new("compare-other-names").with("n", renamed).with("all", common.len()));
    }
    Ok(())
}

/// Roles of files that only one of the two was made with, or whose bytes are others.
fn files(a: &Recorded, b: &Recorded) -> Vec<String> {
    let input = |one: &Recorded| one.summary["input"].as_object().cloned().unwrap_or_default();
    let (one, other) = (input(a), input(b));
    let roles: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    roles.into_iter().filter(|role| one.get(*role) != other.get(*role)).cloned().collect()
}

/// Rows of both by their names: those of the first in its order, then what only the second has.
fn beside<K: PartialEq + Clone>(a: Vec<(K, Json)>, b: Vec<(K, Json)>) -> Vec<Beside<K>> {
    let find = |rows: &[(K, Json)], name: &K| {
        rows.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    };
    let more = b.iter().filter(|(name, _)| find(&a, name).is_none());
    let names: Vec<K> = a.iter().chain(more).map(|(name, _)| name.clone()).collect();
    names.into_iter().map(|name| (name.clone(), [find(&a, &name), find(&b, &name)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(pairs: &[(&str, &str)], waiting: &[&str]) -> Recorded {
        let known = |id: &str| (id.to_owned(), Known { name: id.to_owned(), ..Known::default() });
        let mentees = pairs.iter().map(|pair| pair.0).chain(waiting.iter().copied());
        Recorded {
            mentees: mentees.map(known).collect(),
            pairs: pairs.iter().map(|(e, r)| (((*e).to_owned(), (*r).to_owned()), 500)).collect(),
            ..Recorded::default()
        }
    }

    #[test]
    fn those_who_gain_lose_or_change_are_told_apart() {
        let a = recorded(&[("e1", "r1"), ("e2", "r2"), ("e3", "r3"), ("gone", "r4")], &["e4"]);
        let b = recorded(&[("e1", "r1"), ("e2", "r3"), ("e4", "r3"), ("new", "r2")], &["e3"]);
        let compared = Compared::new(&a, &b).unwrap();
        assert_eq!(compared.kept, [&("e1".to_owned(), "r1".to_owned())]);
        assert_eq!((compared.come.len(), compared.gone.len()), (3, 3));
        let moves = Moves { gain: vec!["e4"], lose: vec!["e3"], other: vec!["e2"] };
        assert_eq!(compared.mentees, moves);
        assert_eq!(compared.mentors, Moves { gain: vec!["r3"], lose: vec!["r4"], other: vec!["r2"] });
        assert_eq!(compared.only, [vec!["gone"], vec!["new"]]);
    }

    #[test]
    fn results_of_different_people_are_refused() {
        let key = |a: &Recorded, b: &Recorded| Compared::new(a, b).err().map(|message| message.key);
        let a = recorded(&[("e1", "r1"), ("e2", "r2")], &["e3"]);
        assert_eq!(key(&a, &recorded(&[("x", "r1")], &[])).unwrap(), "compare-nobody-in-both");
        let mut b = a.clone();
        b.mentees.get_mut("e1").unwrap().name = "Married".to_owned();
        assert_eq!(key(&a, &b), None);
        b.mentees.get_mut("e2").unwrap().name = "Somebody else".to_owned();
        assert_eq!(key(&a, &b).unwrap(), "compare-other-names");
        assert_eq!(key(&Recorded::default(), &Recorded::default()), None);
    }

    #[test]
    fn what_only_one_has_stands_beside_nothing() {
        let rows = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), Json::from(1))).collect();
        let table = beside(rows(&["pairs", "total"]), rows(&["pairs", "fair"]));
        let one = || Some(Json::from(1));
        assert_eq!(table[1], ("total".to_owned(), [one(), None]));
        assert_eq!(table[2], ("fair".to_owned(), [None, one()]));
    }
}
