//! Seats of organisations against the people they send.

use super::columns::FileKind;
use super::people::{Context, Draft, Side};
use super::sheet::Sheet;
use crate::base::text::Message;
use counterpart_matching::people::{Mentee, Mentor};
use counterpart_matching::policy::{Rules, Shape};
use counterpart_matching::rules::stopped_by;

/// More people than seats: in the dual shape wrong for mentees, otherwise something to know.
pub fn compare(sheet: &Sheet, mentors: &[Draft<Mentor>], mentees: &[Draft<Mentee>], context: &mut Context) {
    let is_dual = context.policy.shape == Shape::Dual;
    let rules = &context.policy.rules;
    let (givers, receivers) = (counted(mentors, rules), counted(mentees, rules));
    context.notes.reading(FileKind::Organisations);
    let named = |row| {
        let id = sheet.cell(row, "id");
        let name = if id.is_blank() { sheet.cell(row, "name") } else { id };
        context.book.find(name.text).map(|at| (at, row))
    };
    // In the order of organisations, so that the order of rows changes nothing that is said.
    let mut rows: Vec<_> = sheet.rows().iter().filter_map(named).collect();
    rows.sort_by_key(|(at, row)| (*at, row.number));
    for (at, row) in rows {
        let Some(entry) = context.book.entries().get(at as usize) else { continue };
        let count = |counts: &[u32]| counts.get(at as usize).copied().unwrap_or(0);
        let (sends, seats) = (count(&receivers), entry.organisation.seats_mentees);
        if let Some(seats) = seats.filter(|seats| *seats < sends) {
            let message = Message::new("files-dual-seats").with("people", sends).with("seats", seats);
            if is_dual {
                context.notes.fatal(sheet.cell(row, "seats_mentees").wrong(message));
                continue;
            }
            let message = Message::new("files-more-mentees-than-seats").with("people", sends);
            context.notes.warn(message.with("seats", seats).with("organisation", entry.name.as_str()));
        }
        let (sends, seats) = (count(&givers), entry.organisation.seats_mentors);
        if let Some(seats) = seats.filter(|seats| *seats < sends) {
            let message = Message::new("files-more-mentors-than-seats").with("people", sends);
            context.notes.warn(message.with("seats", seats).with("organisation", entry.name.as_str()));
        }
    }
}

/// People in the run by organisation: whoever a rule about themselves stops takes no seat.
fn counted<T: Side>(drafts: &[Draft<T>], rules: &Rules) -> Vec<u32> {
    let mut counts = Vec::new();
    let people = drafts.iter().map(|draft| draft.who.person());
    let in_run = people.filter(|person| stopped_by(rules, person).is_none());
    for at in in_run.filter_map(|person| person.organisation) {
        let at = at as usize;
        if counts.len() <= at {
            counts.resize(at + 1, 0);
        }
        counts[at] += 1;
    }
    counts
}
