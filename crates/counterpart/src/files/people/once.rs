//! Nobody stands twice on one side.

use super::super::notes::Notes;
use super::super::sheet::Sheet;
use super::super::table::Row;
use super::{Draft, Side};
use crate::base::text::Message;
use std::collections::HashMap;

/// Ids and addresses met so far: the row, and the organisation as read.
#[derive(Debug, Default)]
pub struct Once {
    ids: HashMap<String, (u32, Option<u32>)>,
    addresses: HashMap<String, (u32, Option<u32>)>,
}

impl Once {
    /// Notes a person who stands in an earlier row too.
    pub fn check<T: Side>(&mut self, sheet: &Sheet, row: &Row, draft: &Draft<T>, notes: &mut Notes) {
        let person = draft.who.person();
        let here = (row.number, person.organisation);
        let by_address = (!draft.address.is_empty()).then(|| self.addresses.get(&draft.address)).flatten();
        let (known, column, key) = match (self.ids.get(&person.id), by_address) {
            (_, Some(known)) => (Some(*known), "email", "files-address-twice"),
            (Some(known), _) => (Some(*known), "id", "files-id-twice"),
            _ => (None, "id", ""),
        };
        if let Some((first, organisation)) = known {
            let elsewhere = organisation.is_some() && here.1.is_some() && organisation != here.1;
            let key = if elsewhere { "files-two-organisations" } else { key };
            notes.wrong(sheet.cell(row, column).wrong(Message::new(key).with("first", first.to_string())));
            return;
        }
        self.ids.insert(person.id.clone(), here);
        if !draft.address.is_empty() {
            self.addresses.insert(draft.address.clone(), here);
        }
    }
}
