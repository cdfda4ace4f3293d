//! One human being, one identity: who stands on both sides.

use super::super::cells;
use super::super::columns::FileKind;
use super::super::notes::Notes;
use super::super::wrong::Place;
use super::{Draft, Side};
use crate::base::text::Message;
use counterpart_matching::people::{Mentee, Mentor};
use std::collections::HashMap;

/// How the two files are called, and whether they are one.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// File of the mentors.
    pub mentors: &'a str,
    /// File of the mentees.
    pub mentees: &'a str,
    /// One file was given for both sides.
    pub is_one: bool,
}

/// Gives everybody an identity: the same address is the same person; where one of the two gave none,
/// the same id and name; in one file for both sides, the same row. Somebody who is said to be in two
/// organisations is noted.
pub fn join(
    mentors: &mut [Draft<Mentor>],
    mentees: &mut Vec<Draft<Mentee>>,
    files: Files,
    notes: &mut Notes,
) {
    notes.reading(FileKind::Mentees);
    for (at, mentor) in mentors.iter_mut().enumerate() {
        mentor.who.person.identity = at as u32;
    }
    let known = Known::of(mentors);
    let mut next = mentors.len() as u32;
    mentees.retain_mut(|mentee| {
        let before = notes.count();
        let same = known.same(mentors, mentee, files.is_one);
        if let Some(mentor) = same.map(|at| &mentors[at]) {
            mentee.who.person.identity = mentor.who.person.identity;
            agree(mentor, mentee, files, notes);
        } else {
            mentee.who.person.identity = next;
            next += 1;
        }
        !notes.leaves_out(before)
    });
}

fn agree(mentor: &Draft<Mentor>, mentee: &Draft<Mentee>, files: Files, notes: &mut Notes) {
    let (one, other) = (mentor.who.person.organisation, mentee.who.person.organisation);
    if one.is_some() && other.is_some() && one != other {
        let message = Message::new("files-two-organisations-across").with("file", files.mentors);
        let message =
            message.with("first", mentor.row.to_string()).with("other", mentor.organisation.as_str());
        let place = Place::file(files.mentees).row(mentee.row).column("organisation");
        notes.wrong(place.value(&mentee.organisation).wrong(message));
    }
}

struct Known {
    rows: HashMap<u32, usize>,
    addresses: HashMap<String, usize>,
    named: HashMap<(String, String), usize>,
}

impl Known {
    fn of(mentors: &[Draft<Mentor>]) -> Self {
        let all = || mentors.iter().enumerate();
        let addressed = all().filter(|(_, mentor)| !mentor.address.is_empty());
        Known {
            rows: all().map(|(at, mentor)| (mentor.row, at)).collect(),
            addresses: addressed.map(|(at, mentor)| (mentor.address.clone(), at)).collect(),
            named: all().filter_map(|(at, mentor)| Some((id_and_name(mentor)?, at))).collect(),
        }
    }

    fn same(&self, mentors: &[Draft<Mentor>], mentee: &Draft<Mentee>, is_one_file: bool) -> Option<usize> {
        if is_one_file && let Some(at) = self.rows.get(&mentee.row) {
            return Some(*at);
        }
        if let Some(at) = self.addresses.get(&mentee.address) {
            return Some(*at);
        }
        let at = *self.named.get(&id_and_name(mentee)?)?;
        (mentee.address.is_empty() || mentors[at].address.is_empty()).then_some(at)
    }
}

fn id_and_name<T: Side>(draft: &Draft<T>) -> Option<(String, String)> {
    let is_known = draft.has_id && draft.has_name;
    is_known.then(|| (draft.who.person().id.clone(), cells::fold(&draft.card.name)))
}
