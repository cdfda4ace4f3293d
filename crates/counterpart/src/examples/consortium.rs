//! The large example, put together: everybody gets an id, then those who know each other are told.

use super::File;
use super::lots::Lots;
use super::organisations::{self, Organisation};
use super::people::{Side, ordinary};
use super::planted;
use super::table::{Row, csv, plain};
use super::vocabulary::SKILLS;
use std::collections::{BTreeMap, BTreeSet};

const COMMON: [&str; 17] = [
    "id",
    "first_name",
    "last_name",
    "email",
    "organisation",
    "division",
    "level",
    "function",
    "country",
    "location",
    "time_zone",
    "hours",
    "languages",
    "ways",
    "aims",
    "motives",
    "line_manager",
];
const ANSWERS: [&str; 9] = [
    "not_with",
    "earlier_with",
    "eligible",
    "trained",
    "code_accepted",
    "equality.carer",
    "equality.first_generation",
    "may_match_on",
    "biography",
];
const MENTORS: [&str; 5] =
    ["skills_offered", "capacity", "hours_a_month", "mentees_from_level", "mentored_before"];
const MENTEES: [&str; 6] = [
    "skills_sought",
    "preferred_functions",
    "preferred_sectors",
    "function_wish",
    "match_on",
    "preferred_mentors",
];

/// Where it holds and when: from, to, area, since, until.
const EXCLUSIONS: [[&str; 5]; 8] = [
    ["fairmark", "brannock", "function:legal", "", ""],
    ["plainfield", "sahel-link", "country:NG", "", ""],
    ["sahel-link", "plainfield", "country:NG", "", ""],
    ["plainfield", "sahel-link", "country:GH", "2027-01-01", "2027-06-30"],
    ["kestrel", "northgate", "function:finance", "2026-01-01", "2028-12-31"],
    ["northgate", "kestrel", "function:finance", "2026-01-01", "2028-12-31"],
    ["lumen", "kestrel", "", "2023-05-01", "2026-06-30"],
    ["olive-branch", "harbour-aid", "function:procurement", "", ""],
];

const POLICY: &str = include_str!("consortium.toml");

/// Everybody, with the ids of those planted by tag.
struct People {
    mentees: Vec<Row>,
    mentors: Vec<Row>,
    tags: BTreeMap<&'static str, String>,
}

/// The files, in the order in which a newcomer would open them.
pub fn files(seed: u64) -> Vec<File> {
    let mut people = gather(seed);
    acquaint(&mut people, seed);
    let organisation_rows = organisations::rows();
    let skill_rows = SKILLS.iter().map(|(skill, parent, french)| texts(&[skill, parent, skill, french]));
    let exclusions = EXCLUSIONS.iter().map(|row| texts(row)).collect::<Vec<_>>();
    let pairs = planted::pairs().into_iter().map(|[mentee, mentor, kind, reason]| {
        vec![people.id(mentee), people.id(mentor), kind.to_owned(), reason.to_owned()]
    });
    let pairs = pairs.collect::<Vec<_>>();
    let mentor_columns = [&COMMON[..], &MENTORS, &ANSWERS].concat();
    let mentee_columns = [&COMMON[..], &MENTEES, &ANSWERS].concat();
    [
        ("organisations.csv", csv(&organisations::COLUMNS, &organisation_rows)),
        ("mentors.csv", csv(&mentor_columns, &people.mentors)),
        ("mentees.csv", csv(&mentee_columns, &people.mentees)),
        ("exclusions.csv", plain(&["from", "to", "area", "since", "until"], &exclusions)),
        ("pairs.csv", plain(&["mentee", "mentor", "kind", "reason"], &pairs)),
        ("ranks.csv", plain(&["who", "whom", "rank"], &ranks(&people, seed))),
        ("skills.csv", plain(&["skill", "parent", "name_en", "name_fr"], &skill_rows.collect::<Vec<_>>())),
        ("policy.toml", POLICY.to_owned()),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into()
}

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// Everybody, in the order of organisations, with ids; those planted come last in theirs.
fn gather(seed: u64) -> People {
    let mut people = People { mentees: Vec::new(), mentors: Vec::new(), tags: BTreeMap::new() };
    let mut taken = BTreeSet::new();
    for organisation in &organisations::ALL {
        for side in [Side::Mentee, Side::Mentor] {
            people.send(seed, side, organisation, &mut taken);
        }
    }
    people
}

impl People {
    fn send(&mut self, seed: u64, side: Side, organisation: &Organisation, taken: &mut BTreeSet<String>) {
        let (count, letter, list) = match side {
            Side::Mentee => (organisation.sends.0, 'e', &mut self.mentees),
            Side::Mentor => (organisation.sends.1, 'm', &mut self.mentors),
        };
        let mut planted = planted::people();
        planted.retain(|one| one.side == side && one.organisation == organisation.id);
        let plain = count.saturating_sub(planted.len());
        for number in 0..count {
            let mut row = ordinary(seed, side, organisation, number, taken);
            let id = format!("{letter}{:03}", list.len() + 1);
            if let Some(one) = number.checked_sub(plain).and_then(|at| planted.get(at)) {
                row.extend(one.cells.iter().map(|(column, cell)| (*column, (*cell).to_owned())));
                self.tags.insert(one.tag, id.clone());
            }
            row.insert("id", id);
            list.push(row);
        }
    }

    /// The text with the ids of those planted in place of their tags.
    fn named(&self, text: &str) -> String {
        let tag = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        tag.map_or(text.to_owned(), |tag| self.id(tag))
    }

    fn id(&self, tag: &str) -> String {
        self.tags.get(tag).cloned().unwrap_or_default()
    }
}

/// Writes in whom people know and prefer, and puts ids in place of tags.
fn acquaint(people: &mut People, seed: u64) {
    let mentors = people.mentors.iter().map(|row| (row["id"].clone(), row["organisation"].clone()));
    let mentors = mentors.collect::<Vec<_>>();
    for row in &mut people.mentees {
        let mut lots = Lots::new(seed, &format!("knows {}", row["id"]));
        let (own, others): (Vec<_>, Vec<_>) =
            mentors.iter().cloned().partition(|(_, organisation)| *organisation == row["organisation"]);
        if lots.percent(40) && !row.contains_key("line_manager") {
            row.insert("line_manager", lots.pick(&own).0.clone());
        }
        if lots.percent(35) {
            let count = 1 + lots.below(4);
            let ids = lots.several(&others, count).into_iter().map(|(id, _)| id);
            row.insert("preferred_mentors", ids.collect::<Vec<_>>().join("; "));
        }
    }
    for side in [Side::Mentee, Side::Mentor] {
        let list = if side == Side::Mentee { &people.mentees } else { &people.mentors };
        let mut named = list.clone();
        for row in &mut named {
            for cell in row.values_mut() {
                *cell = people.named(cell);
            }
        }
        if side == Side::Mentee { people.mentees = named } else { people.mentors = named }
    }
}

/// Some mentors have looked at the mentees' profiles and ranked a few, some of them equal.
fn ranks(people: &People, seed: u64) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for mentor in people.mentors.iter().step_by(6) {
        let mut lots = Lots::new(seed, &format!("ranks {}", mentor["id"]));
        let elsewhere = |row: &&Row| row["organisation"] != mentor["organisation"];
        let others = people.mentees.iter().filter(elsewhere).map(|row| &row["id"]).collect::<Vec<_>>();
        for (place, mentee) in lots.several(&others, 4).into_iter().enumerate() {
            // The third and the fourth are equal.
            rows.push(vec![mentor["id"].clone(), mentee.clone(), (place + 1).min(3).to_string()]);
        }
    }
    rows
}
