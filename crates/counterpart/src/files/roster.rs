//! Everybody by id, address and name, and what they say of one another.

use super::cells;
use super::columns::FileKind;
use super::notes::{Notes, some};
use super::people::{Draft, Side};
use crate::base::text::Message;
use counterpart_matching::people::{Mentee, Mentor, PairKind, PairNote};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// People of one side.
#[derive(Debug, Default)]
pub struct Names {
    ids: HashMap<String, u32>,
    addresses: HashMap<String, u32>,
    /// Ids without case and leading zeros, which spreadsheets lose; none where two are alike.
    loose: HashMap<String, Option<u32>>,
}

impl Names {
    fn of<T: Side>(drafts: &[Draft<T>]) -> Self {
        Names::new(drafts.iter().map(|draft| (draft.who.person().id.as_str(), draft.address.as_str())))
    }

    /// People of one side by id and address, in their order.
    pub fn new<'a>(people: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut names = Names::default();
        for (at, (id, address)) in people.enumerate() {
            let at = at as u32;
            names.ids.insert(id.to_owned(), at);
            if !address.is_empty() {
                names.addresses.insert(address.to_lowercase(), at);
            }
            names.loose.entry(loose(id)).and_modify(|known| *known = None).or_insert(Some(at));
        }
        names
    }

    /// Somebody by id or address; an id is found without regard to case and leading zeros if only
    /// one person fits.
    pub fn find(&self, text: &str) -> Option<u32> {
        let by_address = || self.addresses.get(&text.to_lowercase()).copied();
        let by_id = self.ids.get(text).copied().or_else(by_address);
        by_id.or_else(|| self.loose.get(&loose(text)).copied().flatten())
    }

    fn nearest(&self, text: &str) -> Option<String> {
        let mut known: Vec<&str> = self.ids.keys().chain(self.addresses.keys()).map(String::as_str).collect();
        known.sort_unstable();
        cells::nearest(text, known).map(str::to_owned)
    }
}

fn loose(id: &str) -> String {
    let folded = cells::fold(id);
    let bare = folded.trim_start_matches('0');
    if bare.is_empty() { folded } else { bare.to_owned() }
}

/// Everybody, once nobody moves any more.
#[derive(Debug, Default)]
pub struct Roster {
    mentors: Names,
    mentees: Names,
    /// Identity of each mentor and mentee.
    of_mentor: Vec<u32>,
    of_mentee: Vec<u32>,
    /// Identities by folded name.
    names: HashMap<String, BTreeSet<u32>>,
    /// Where an identity stands as a mentor and as a mentee.
    roles: BTreeMap<u32, (Option<u32>, Option<u32>)>,
}

impl Roster {
    /// Everybody by every name.
    pub fn of(mentors: &[Draft<Mentor>], mentees: &[Draft<Mentee>]) -> Self {
        let mut roster =
            Roster { mentors: Names::of(mentors), mentees: Names::of(mentees), ..Roster::default() };
        for (at, draft) in mentors.iter().enumerate() {
            let identity = roster.named(draft);
            roster.of_mentor.push(identity);
            roster.roles.entry(identity).or_default().0 = Some(at as u32);
        }
        for (at, draft) in mentees.iter().enumerate() {
            let identity = roster.named(draft);
            roster.of_mentee.push(identity);
            roster.roles.entry(identity).or_default().1 = Some(at as u32);
        }
        roster
    }

    fn named<T: Side>(&mut self, draft: &Draft<T>) -> u32 {
        let identity = draft.who.person().identity;
        self.names.entry(cells::fold(&draft.card.name)).or_default().insert(identity);
        identity
    }

    /// The mentor whom an id or an address names.
    pub fn mentor(&self, text: &str) -> Option<u32> {
        self.mentors.find(text)
    }

    /// The mentee whom an id or an address names.
    pub fn mentee(&self, text: &str) -> Option<u32> {
        self.mentees.find(text)
    }

    /// Says that nobody is called so on a side, and who may be meant.
    pub fn unknown(&self, text: &str, is_mentor: bool) -> Message {
        let side = if is_mentor { &self.mentors } else { &self.mentees };
        let key = if is_mentor { "files-unknown-mentor" } else { "files-unknown-mentee" };
        match side.nearest(text) {
            Some(near) => {
                let key = if is_mentor { "files-unknown-mentor-near" } else { "files-unknown-mentee-near" };
                Message::new(key).with("near", near)
            }
            None => Message::new(key),
        }
    }

    /// Identity of a mentor.
    pub fn identity_of_mentor(&self, at: u32) -> Option<u32> {
        self.of_mentor.get(at as usize).copied()
    }

    /// Identity of a mentee.
    pub fn identity_of_mentee(&self, at: u32) -> Option<u32> {
        self.of_mentee.get(at as usize).copied()
    }

    /// Somebody by id of the side on which the speaker is not, or by address on either side.
    fn anybody(&self, text: &str, speaker_is_mentor: bool) -> Option<u32> {
        let mentor = || self.mentor(text).and_then(|at| self.identity_of_mentor(at));
        let mentee = || self.mentee(text).and_then(|at| self.identity_of_mentee(at));
        let is_address = text.contains('@');
        match (speaker_is_mentor, is_address) {
            (true, true) => mentee().or_else(mentor),
            (false, true) => mentor().or_else(mentee),
            (true, false) => mentee(),
            (false, false) => mentor(),
        }
    }

    /// A manager by id or address on either side, or by name.
    fn managers(&self, text: &str, speaker_is_mentor: bool) -> Vec<u32> {
        let either = self.anybody(text, speaker_is_mentor).or_else(|| self.anybody(text, !speaker_is_mentor));
        match either {
            Some(identity) => vec![identity],
            None => {
                self.names.get(&cells::fold(text)).map_or_else(Vec::new, |all| all.iter().copied().collect())
            }
        }
    }

    /// Both ways in which two people could be a pair.
    fn both_ways(&self, one: u32, other: u32) -> impl Iterator<Item = (u32, u32)> {
        let role = |identity: u32| self.roles.get(&identity).copied().unwrap_or_default();
        let ((one_mentor, one_mentee), (other_mentor, other_mentee)) = (role(one), role(other));
        [one_mentee.zip(other_mentor), other_mentee.zip(one_mentor)].into_iter().flatten()
    }
}

/// What people say of others whom the files do not have.
#[derive(Debug, Default)]
struct Unknown(BTreeMap<&'static str, BTreeSet<String>>);

impl Unknown {
    fn note(&mut self, column: &'static str, text: &str) {
        self.0.entry(column).or_default().insert(text.to_owned());
    }

    fn warn(self, file: &str, notes: &mut Notes) {
        for (column, texts) in self.0 {
            let texts: Vec<String> = texts.into_iter().collect();
            let message =
                Message::new("files-mentioned-unknown").with("count", texts.len()).with("file", file);
            notes.warn(message.with("column", column).with("people", some(&texts)));
        }
    }
}

/// Puts what people say of others into their ranks and managers, and returns what it means for pairs.
pub fn mentioned(
    roster: &Roster,
    mentors: &mut [Draft<Mentor>],
    mentees: &mut [Draft<Mentee>],
    files: (&str, &str),
    notes: &mut Notes,
) -> Vec<PairNote> {
    let (mut pairs, mut managed) = (BTreeSet::new(), BTreeMap::new());
    let mut unknown = Unknown::default();
    notes.reading(FileKind::Mentors);
    for (at, draft) in mentors.iter().enumerate() {
        said(roster, draft, (at as u32, true), &mut pairs, &mut unknown);
        manager(roster, draft, true, &mut managed, &mut unknown);
    }
    unknown.warn(files.0, notes);
    let mut unknown = Unknown::default();
    for (at, draft) in mentees.iter_mut().enumerate() {
        said(roster, draft, (at as u32, false), &mut pairs, &mut unknown);
        manager(roster, draft, false, &mut managed, &mut unknown);
        draft.who.person.ranks = preferred(roster, draft, &mut unknown);
    }
    unknown.warn(files.1, notes);
    for draft in mentors {
        draft.who.person.managers = chain(draft.who.person.identity, &managed);
    }
    for draft in mentees {
        draft.who.person.managers = chain(draft.who.person.identity, &managed);
    }
    pairs.into_iter().collect()
}

fn said<T: Side>(
    roster: &Roster,
    draft: &Draft<T>,
    (at, is_mentor): (u32, bool),
    pairs: &mut BTreeSet<PairNote>,
    unknown: &mut Unknown,
) {
    for text in &draft.mentions.not_with {
        match roster.anybody(text, is_mentor) {
            Some(other) => pairs.extend(
                roster.both_ways(draft.who.person().identity, other).map(|(mentee, mentor)| PairNote {
                    mentee,
                    mentor,
                    kind: PairKind::NotWith,
                }),
            ),
            None => unknown.note("not_with", text),
        }
    }
    for text in &draft.mentions.earlier_with {
        let pair = if is_mentor {
            roster.mentee(text).map(|mentee| (mentee, at))
        } else {
            roster.mentor(text).map(|mentor| (at, mentor))
        };
        match pair {
            Some((mentee, mentor)) => {
                pairs.insert(PairNote { mentee, mentor, kind: PairKind::Earlier });
            }
            None => unknown.note("earlier_with", text),
        }
    }
}

fn manager<T: Side>(
    roster: &Roster,
    draft: &Draft<T>,
    is_mentor: bool,
    managed: &mut BTreeMap<u32, BTreeSet<u32>>,
    unknown: &mut Unknown,
) {
    let Some(text) = &draft.mentions.manager else { return };
    let (person, found) = (draft.who.person().identity, roster.managers(text, is_mentor));
    if found.is_empty() {
        unknown.note("line_manager", text);
    }
    managed.entry(person).or_default().extend(found.into_iter().filter(|manager| *manager != person));
}

/// Somebody's managers and their managers; none if they did not say.
fn chain(identity: u32, managed: &BTreeMap<u32, BTreeSet<u32>>) -> Option<Vec<u32>> {
    let own = managed.get(&identity)?;
    let above = own.iter().filter_map(|manager| managed.get(manager)).flatten();
    let all: BTreeSet<u32> =
        own.iter().chain(above).copied().filter(|manager| *manager != identity).collect();
    Some(all.into_iter().collect())
}

fn preferred(roster: &Roster, draft: &Draft<Mentee>, unknown: &mut Unknown) -> Vec<(u32, u32)> {
    let mut ranks: Vec<(u32, u32)> = Vec::new();
    for text in &draft.mentions.preferred {
        match roster.mentor(text) {
            Some(mentor) if ranks.iter().all(|(known, _)| *known != mentor) => {
                ranks.push((mentor, ranks.len() as u32 + 1));
            }
            Some(_) => {}
            None => unknown.note("preferred_mentors", text),
        }
    }
    ranks
}
