//! Whom people would like to be put together with, in order.

use super::cells;
use super::columns::FileKind;
use super::notes::Notes;
use super::people::Draft;
use super::roster::Roster;
use super::sheet::{Cell, Sheet};
use crate::base::text::Message;
use counterpart_matching::people::{Mentee, Mentor};
use std::collections::{HashMap, HashSet};

/// Reads the file into the ranks of those who rank; it goes before what they named in their own row.
pub fn read(
    sheet: &Sheet,
    roster: &Roster,
    mentors: &mut [Draft<Mentor>],
    mentees: &mut [Draft<Mentee>],
    notes: &mut Notes,
) {
    notes.reading(FileKind::Ranks);
    if !sheet.require(FileKind::Ranks, &["who", "whom", "rank"], notes) {
        return;
    }
    let mut first: HashMap<(bool, u32, u32), u32> = HashMap::new();
    // Whose preferred mentors the file stands in for.
    let mut from_file: HashSet<(bool, u32)> = HashSet::new();
    for row in sheet.rows() {
        let (who, whom, rank) = (sheet.cell(row, "who"), sheet.cell(row, "whom"), sheet.cell(row, "rank"));
        for cell in [who, whom, rank].iter().filter(|cell| cell.is_blank()) {
            notes.wrong(cell.wrong(Message::new("files-rank-blank")));
        }
        let rank = rank.read(notes, |text| cells::whole(text, 1..=1_000_000_u32));
        if who.is_blank() || whom.is_blank() {
            continue;
        }
        let Some(rank) = rank else { continue };
        match ranked(roster, who, whom) {
            Ok(directions) => {
                for (by_mentee, at, other) in directions {
                    if let Some(row) = first.insert((by_mentee, at, other), row.number) {
                        let message = Message::new("files-rank-twice").with("first", row.to_string());
                        notes.wrong(whom.wrong(message));
                        break;
                    }
                    let draft = if by_mentee {
                        &mut mentees[at as usize].who.person
                    } else {
                        &mut mentors[at as usize].who.person
                    };
                    if from_file.insert((by_mentee, at)) {
                        draft.ranks.clear();
                    }
                    draft.ranks.push((other, rank));
                }
            }
            Err(wrong) => notes.wrong(*wrong),
        }
    }
    let people = mentors.iter_mut().map(|draft| &mut draft.who.person);
    people
        .chain(mentees.iter_mut().map(|draft| &mut draft.who.person))
        .for_each(|person| person.ranks.sort_unstable());
}

/// Who ranks (a mentee or a mentor, and their index) and whom (index on the other side). People who
/// stand on both sides rank in both roles.
fn ranked(roster: &Roster, who: Cell, whom: Cell) -> Result<Vec<(bool, u32, u32)>, Box<super::Wrong>> {
    let (mentee, mentor) = (roster.mentee(who.text), roster.mentor(who.text));
    let (to_mentor, to_mentee) = (roster.mentor(whom.text), roster.mentee(whom.text));
    if mentee.is_none() && mentor.is_none() {
        return Err(Box::new(who.wrong(Message::new("files-rank-unknown"))));
    }
    let mut directions = Vec::new();
    directions.extend(mentee.zip(to_mentor).map(|(at, other)| (true, at, other)));
    directions.extend(mentor.zip(to_mentee).map(|(at, other)| (false, at, other)));
    let identity = |mentee: Option<u32>, mentor: Option<u32>| {
        let of_mentee = mentee.and_then(|at| roster.identity_of_mentee(at));
        (of_mentee, mentor.and_then(|at| roster.identity_of_mentor(at)))
    };
    let (one, other) = (identity(mentee, mentor), identity(to_mentee, to_mentor));
    match directions.len() {
        0 => Err(Box::new(whom.wrong(roster.unknown(whom.text, mentee.is_some())))),
        2 if one.0 != one.1 || other.0 != other.1 => {
            let cell = if one.0 == one.1 { whom } else { who };
            Err(Box::new(cell.wrong(Message::new("files-rank-ambiguous"))))
        }
        _ => Ok(directions),
    }
}
