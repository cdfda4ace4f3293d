//! Whether letters reach somebody, as pages say it.

use crate::base::page::Notice;
use crate::base::text::Message;
use crate::people::acts::Known;

/// What is said after somebody has noted something about letters to a person, whose page is at a path; the
/// other button of that page undoes it.
pub fn noted(path: &str, name: &str, known: Known) -> Notice {
    let (key, undo) = match known {
        Known::Return => ("notice-letters-return", Known::Arrive),
        Known::Arrive => ("notice-letters-arrive", Known::Return),
    };
    Notice::of(Message::new(key).with("name", name)).undo(format!("{path}/{}", undo.act()))
}
