//! A round as its folder records it: people, pairs and figures, read back.

use crate::base::text::Message;
use crate::files::Refused;
use crate::files::read_columns;
use crate::files::wrong::Place;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::path::Path;

/// People by their ids.
pub type People = BTreeMap<String, Known>;

/// What a round left, people by their ids.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// Every mentee of the files.
    pub mentees: People,
    /// Every mentor with a mentee or a free place.
    pub mentors: People,
    /// Mentee, mentor and the fit of the pair, in order.
    pub pairs: BTreeMap<(String, String), i64>,
    /// What summary.json says.
    pub summary: Json,
}

/// What is known of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The name.
    pub name: String,
    /// The name of the organisation; empty without one.
    pub organisation: String,
}

const MATCHES: [&str; 7] = [
    "mentee_id",
    "mentee_name",
    "mentee_organisation",
    "mentor_id",
    "mentor_name",
    "mentor_organisation",
    "fit",
];
const WAITING: [&str; 3] = ["mentee_id", "mentee_name", "mentee_organisation"];
const FREE: [&str; 3] = ["mentor_id", "mentor_name", "mentor_organisation"];

/// Reads the folder of a round; one of its files stands for it.
///
/// # Errors
/// It is no such folder, or a file in it is not as a round leaves it.
pub fn read(path: &Path) -> Result<Recorded, Refused> {
    let folder = match path.parent() {
        Some(parent) if path.is_file() => parent,
        _ => path,
    };
    for name in ["summary.json", "matches.csv", "waiting.csv", "free_mentors.csv"] {
        if !folder.join(name).is_file() {
            let message = Message::new("compare-no-result").with("file", name);
            return Err(refused(&path.display().to_string(), message));
        }
    }
    let mut recorded = Recorded { summary: summary(folder)?, ..Recorded::default() };
    for [mentee, name, organisation, mentor, other_name, other_organisation, fit] in
        read_columns(&folder.join("matches.csv"), MATCHES)?
    {
        let Ok(fit) = fit.parse() else {
            let message = Message::new("compare-no-number").with("value", fit);
            return Err(refused("matches.csv", message));
        };
        recorded.mentees.insert(mentee.clone(), Known { name, organisation });
        let known = Known { name: other_name, organisation: other_organisation };
        recorded.mentors.insert(mentor.clone(), known);
        recorded.pairs.insert((mentee, mentor), fit);
    }
    for [id, name, organisation] in read_columns(&folder.join("waiting.csv"), WAITING)? {
        recorded.mentees.insert(id, Known { name, organisation });
    }
    for [id, name, organisation] in read_columns(&folder.join("free_mentors.csv"), FREE)? {
        recorded.mentors.insert(id, Known { name, organisation });
    }
    Ok(recorded)
}

fn summary(folder: &Path) -> Result<Json, Refused> {
    let text = crate::files::packed::text(&folder.join("summary.json"))
        .map_err(|message| refused("summary.json", message))?;
    let read: Json = serde_json::from_str(&text).unwrap_or_default();
    let is_whole =
        ["people", "priorities", "organisations", "input"].iter().all(|key| read.get(key).is_some());
    if is_whole { Ok(read) } else { Err(refused("summary.json", Message::new("compare-no-summary"))) }
}

fn refused(file: &str, message: Message) -> Refused {
    Refused::Wrong(vec![Place::file(file).wrong(message)])
}

impl Recorded {
    /// A figure of `people`.
    pub fn figure(&self, name: &str) -> Json {
        self.summary["people"][name].clone()
    }

    /// The sum of fit.
    pub fn points(&self) -> i64 {
        self.pairs.values().sum()
    }

    /// The priorities by name, in their order, with what they reached. Where ranks decided, what
    /// their outcome reaches.
    pub fn priorities(&self) -> Vec<(String, Json)> {
        let own = |list: &Json, key: &str| -> Vec<(String, Json)> {
            let rows = list.as_array().map_or(&[][..], Vec::as_slice);
            rows.iter().filter_map(|row| Some((row["name"].as_str()?.to_owned(), row[key].clone()))).collect()
        };
        let ranked = own(&self.summary["ranked"]["priorities"], "here");
        if ranked.is_empty() { own(&self.summary["priorities"], "value") } else { ranked }
    }

    /// The organisations: id (none for people without one) with name and figures.
    pub fn organisations(&self) -> Vec<(Option<String>, Json)> {
        let rows = self.summary["organisations"].as_array().map_or(&[][..], Vec::as_slice);
        rows.iter().map(|row| (row["id"].as_str().map(str::to_owned), row.clone())).collect()
    }
}
