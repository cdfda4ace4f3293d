//! Reading the values of a policy, while collecting everything that is wrong with its line.

use super::{fit, one_of, rules, top};
use crate::base::text::Message;
use crate::files::Wrong;
use crate::files::cells::{hundredths, perhaps};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Error};

/// How much of a value is quoted.
const QUOTED: usize = 60;

/// One key with its value.
pub(super) struct Entry<'t> {
    /// With the tables it is in: `rules.level_gap`.
    pub(super) path: String,
    /// Alone.
    pub(super) key: &'t str,
    /// The value and where it stands.
    pub(super) value: &'t Spanned<DeValue<'t>>,
}

impl<'t> Entry<'t> {
    /// An item of a list, told under the name of the list.
    pub(super) fn item(&self, value: &'t Spanned<DeValue<'t>>) -> Entry<'t> {
        Entry { path: self.path.clone(), key: self.key, value }
    }
}

/// The text of a policy and what is wrong in it so far.
pub(super) struct Reader<'a> {
    text: &'a str,
    file: &'a str,
    wrong: Vec<(usize, Wrong)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, file: &'a str) -> Self {
        Reader { text, file, wrong: Vec::new() }
    }

    /// What was read, if nothing was wrong; otherwise everything wrong in the order of the text.
    pub(super) fn finish<T>(mut self, read: T) -> Result<T, Vec<Wrong>> {
        self.wrong.sort_by_key(|(at, _)| *at);
        if self.wrong.is_empty() {
            Ok(read)
        } else {
            Err(self.wrong.into_iter().map(|(_, wrong)| wrong).collect())
        }
    }

    /// Something wrong with the file as a whole.
    pub(super) fn whole_file(&self, key: &'static str) -> Wrong {
        Wrong {
            file: self.file.to_owned(),
            row: None,
            column: String::new(),
            value: String::new(),
            message: Message::new(key),
        }
    }

    /// Lines that are not TOML, each once.
    pub(super) fn not_toml(&self, errors: &[Error]) -> Vec<Wrong> {
        let mut lines: Vec<Wrong> = Vec::new();
        for error in errors {
            let at = error.span().map_or(0, |span| span.start).min(self.text.len());
            let is_twice = error.message().contains("duplicate key");
            let row = Some(self.line(at));
            let value = self.text.lines().nth(self.line(at) as usize - 1).unwrap_or_default().trim();
            let message = Message::new(if is_twice { "policy-twice" } else { "policy-not-toml" });
            if lines.iter().all(|wrong| wrong.row != row) {
                let file = self.file.to_owned();
                lines.push(Wrong { file, row, column: String::new(), value: shortened(value), message });
            }
        }
        lines.sort_by_key(|wrong| wrong.row);
        lines
    }

    /// Notes that a value is wrong; for use where there is none to go on with.
    pub(super) fn tell<T>(&mut self, entry: &Entry, message: Message) -> Option<T> {
        let span = entry.value.span();
        let value = shortened(self.text.get(span.clone()).unwrap_or_default());
        let (row, column) = (Some(self.line(span.start)), entry.path.clone());
        self.wrong.push((span.start, Wrong { file: self.file.to_owned(), row, column, value, message }));
        None
    }

    /// The value, or nothing and a note.
    pub(super) fn told<T>(&mut self, entry: &Entry, read: Result<T, Message>) -> Option<T> {
        read.map_or_else(|message| self.tell(entry, message), Some)
    }

    /// The keys of a table that are known, in the order of the text; others are told with the nearest.
    pub(super) fn entries<'t>(
        &mut self,
        path: &str,
        table: &'t DeTable<'t>,
        known: &[&'static str],
    ) -> Vec<Entry<'t>> {
        let mut entries = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if known.contains(&name) {
                entries.push(Entry { path, key: name, value });
            } else {
                let start = key.span().start;
                let snippet = shortened(self.text.get(value.span()).unwrap_or_default());
                let (file, row) = (self.file.to_owned(), Some(self.line(start)));
                let message = unknown(name, &path, known);
                self.wrong.push((start, Wrong { file, row, column: path, value: snippet, message }));
            }
        }
        entries.sort_by_key(|entry| entry.value.span().start);
        entries
    }

    /// The keys of an entry that is a table.
    pub(super) fn table<'t>(&mut self, entry: &Entry<'t>, known: &[&'static str]) -> Vec<Entry<'t>> {
        match entry.value.get_ref() {
            DeValue::Table(table) => self.entries(&entry.path, table, known),
            _ => {
                let message = Message::new("policy-table").with("keys", known.join(", "));
                self.tell::<()>(entry, message);
                Vec::new()
            }
        }
    }

    /// The items of a list.
    pub(super) fn list<'t>(&mut self, entry: &Entry<'t>, message: Message) -> Option<&'t DeArray<'t>> {
        match entry.value.get_ref() {
            DeValue::Array(items) => Some(items),
            _ => self.tell(entry, message),
        }
    }

    /// A word out of a list.
    pub(super) fn word<T: Copy>(&mut self, entry: &Entry, known: &[(T, &'static str)]) -> Option<T> {
        let word = entry.value.get_ref().as_str().unwrap_or_default();
        let read = one_of(word, known);
        self.told(entry, read)
    }

    /// On or off.
    pub(super) fn switch(&mut self, entry: &Entry) -> Option<bool> {
        let value = is_on(entry);
        if value.is_none() { self.tell(entry, Message::new("policy-switch")) } else { value }
    }

    /// A whole number within bounds.
    pub(super) fn whole(&mut self, entry: &Entry, bounds: RangeInclusive<i32>) -> Option<i32> {
        let number = number(entry).filter(|number| bounds.contains(number));
        let message = || {
            Message::new("policy-whole")
                .with("least", bounds.start().to_string())
                .with("most", bounds.end().to_string())
        };
        if number.is_none() { self.tell(entry, message()) } else { number }
    }

    /// Hours in hundredths, within bounds of hundredths.
    pub(super) fn hours(&mut self, entry: &Entry, bounds: RangeInclusive<u32>) -> Option<u32> {
        let text = match entry.value.get_ref() {
            DeValue::Integer(_) => number(entry).map(|number| number.to_string()),
            DeValue::Float(float) => Some(float.as_str().to_owned()),
            _ => None,
        };
        let read = text.and_then(|text| hundredths(&text, bounds.clone()).ok());
        let least = *bounds.start();
        let least =
            if least.is_multiple_of(100) { (least / 100).to_string() } else { format!("0.{least:02}") };
        let message = Message::new("policy-hours").with("least", least).with("most", bounds.end() / 100);
        if read.is_none() { self.tell(entry, message) } else { read }
    }

    /// As an editor counts.
    fn line(&self, at: usize) -> u32 {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        u32::try_from(before.iter().filter(|byte| **byte == b'\n').count() + 1).unwrap_or(u32::MAX)
    }
}

/// On, off, or neither of the two.
pub(super) fn is_on(entry: &Entry) -> Option<bool> {
    match entry.value.get_ref() {
        DeValue::Boolean(value) => Some(*value),
        DeValue::String(word) => one_of(word, &[(true, "on"), (false, "off")]).ok(),
        _ => None,
    }
}

fn number(entry: &Entry) -> Option<i32> {
    let integer = entry.value.get_ref().as_integer()?;
    i32::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// What to say of an unknown key: where it belongs, if it is known elsewhere, or the nearest one.
fn unknown(key: &str, path: &str, known: &[&'static str]) -> Message {
    let is_inside = path.contains('.');
    if path.starts_with("rules.") && rules::FIXED.contains(&key) {
        return Message::new("policy-rule-fixed");
    }
    for (table, keys) in [("rules", &rules::KEYS[..]), ("fit", &fit::KEYS[..])] {
        if keys.contains(&key) {
            return Message::new("policy-key-elsewhere").with("table", table);
        }
    }
    if is_inside && top::KEYS.contains(&key) {
        return Message::new("policy-key-top");
    }
    let holding = || known.iter().copied().find(|known| key.len() > 3 && known.contains(key));
    let near = match (perhaps(key, known.iter().copied()), holding()) {
        (near, None) => near,
        (near, Some(name)) if near == "".into() => Message::new("cells-perhaps").with("name", name).into(),
        (near, _) => near,
    };
    Message::new("policy-key-unknown").with("keys", known.join(", ")).with("perhaps", near)
}

/// The first line, at most as much as is quoted.
fn shortened(value: &str) -> String {
    let line = value.lines().next().unwrap_or_default();
    if line.chars().count() <= QUOTED && line.len() == value.len() {
        return line.to_owned();
    }
    line.chars().take(QUOTED).chain(['…']).collect()
}
