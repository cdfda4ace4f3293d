//! Files made for the civil-service service mentor-match load as they are.

use super::columns::FileKind;
use super::ladder::Ladder;
use super::notes::Notes;
use super::people::Draft;
use super::policy::PolicyFile;
use super::sheet::Sheet;
use crate::base::text::Message;
use counterpart_matching::people::Mentee;
use counterpart_matching::policy::{Part, Policy};
use std::collections::BTreeMap;

/// The ladder of the policy; where that names none of its own, files of mentor-match bring the
/// civil-service one.
pub fn ladder(file: &PolicyFile, sheets: &BTreeMap<FileKind, Sheet>) -> Ladder {
    const COLUMNS: [&str; 4] =
        ["both mentor and mentee", "characteristics", "match with similar identity", "identity to match"];
    let is_theirs = sheets.values().any(|sheet| COLUMNS.iter().any(|column| sheet.has(column)));
    if is_theirs && file.ladder == Ladder::default() {
        Ladder::built_in("civil-service").unwrap_or_else(|_| file.ladder.clone())
    } else {
        file.ladder.clone()
    }
}

/// Says so if mentees ask for somebody with the same identity, which weighs nothing.
pub fn warn_of_identity(mentees: &[Draft<Mentee>], policy: &Policy, notes: &mut Notes) {
    let asking = mentees.iter().filter(|mentee| !mentee.who.match_on.is_empty()).count();
    if asking > 0 && policy.fit.weights[Part::Identity as usize] == 0 {
        notes.warn(Message::new("files-identity-weighs-nothing").with("count", asking));
    }
}
