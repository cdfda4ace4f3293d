//! Wrong cells: where they are, what they say, and what would be right.

use super::Wrong;
use crate::base::csv;
use crate::base::text::{Language, Message};

/// Where something is wrong; made more exact step by step.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    file: &'a str,
    row: Option<u32>,
    column: &'a str,
    value: &'a str,
}

impl<'a> Place<'a> {
    /// A file as a whole.
    pub fn file(file: &'a str) -> Self {
        Place { file, row: None, column: "", value: "" }
    }

    /// One of its rows.
    #[must_use]
    pub fn row(self, row: u32) -> Self {
        Place { row: Some(row), ..self }
    }

    /// One of its columns.
    #[must_use]
    pub fn column(self, column: &'a str) -> Self {
        Place { column, ..self }
    }

    /// What stands there.
    #[must_use]
    pub fn value(self, value: &'a str) -> Self {
        Place { value, ..self }
    }

    /// What is wrong there.
    pub fn wrong(self, message: Message) -> Wrong {
        Wrong {
            file: self.file.to_owned(),
            row: self.row,
            column: self.column.to_owned(),
            value: self.value.to_owned(),
            message,
        }
    }
}

/// One wrong cell in a line.
pub fn line(wrong: &Wrong, language: Language) -> String {
    // A policy has lines and keys where a table has rows and columns.
    let has_keys = wrong.file.to_lowercase().ends_with(".toml");
    let place = match (wrong.row, wrong.column.is_empty()) {
        (None, true) => Message::new("files-place-file"),
        (None, false) if has_keys => Message::new("files-place-key"),
        (Some(_), true) if has_keys => Message::new("files-place-line"),
        (Some(_), false) if has_keys => Message::new("files-place-line-key"),
        (None, false) => Message::new("files-place-column"),
        (Some(_), true) => Message::new("files-place-row"),
        (Some(_), false) => Message::new("files-place-cell"),
    };
    let row = wrong.row.map_or(String::new(), |row| row.to_string());
    let place =
        place.with("file", wrong.file.as_str()).with("row", row).with("column", wrong.column.as_str());
    let key = if wrong.value.is_empty() { "files-wrong" } else { "files-wrong-value" };
    let value: String = wrong.value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect();
    let line = Message::new(key).with("place", place).with("value", value);
    language.say(&line.with("message", wrong.message.clone()))
}

/// The first wrong cells, one a line, then how many more there are.
pub fn listing(wrongs: &[Wrong], language: Language, first: usize) -> String {
    let mut lines: Vec<String> = wrongs.iter().take(first).map(|wrong| line(wrong, language)).collect();
    if wrongs.len() > first {
        lines.push(language.say(&Message::new("files-more-wrong").with("count", wrongs.len() - first)));
    }
    lines.join("\n")
}

/// All wrong cells as a CSV file with the columns file, row, column, value and message.
pub fn table(wrongs: &[Wrong], language: Language) -> String {
    let mut lines = format!("{}file,row,column,value,message\r\n", csv::MARK);
    for wrong in wrongs {
        let row = wrong.row.map_or(String::new(), |row| row.to_string());
        let message = language.say(&wrong.message);
        let cells = [&wrong.file, &row, &wrong.column, &wrong.value, &message];
        lines.push_str(&cells.map(|text| csv::cell(text)).join(","));
        lines.push_str("\r\n");
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Wrong {
        let place = Place::file("mentors.csv").row(4).column("name").value("=1+1");
        place.wrong(Message::new("files-empty"))
    }

    #[test]
    fn a_policy_has_lines_and_keys() {
        let place = Place::file("policy.toml").row(3).column("rules.level_gap");
        let said = |wrong: &Wrong| line(wrong, Language::English);
        let start = "policy.toml, line 3, “rules.level_gap”: ";
        assert!(said(&place.wrong(Message::new("files-empty"))).starts_with(start));
        let whole = Place::file("policy.toml").row(3).wrong(Message::new("files-empty"));
        assert!(said(&whole).starts_with("policy.toml, line 3: "));
        assert!(said(&some()).starts_with("mentors.csv, row 4, column “name”: "));
    }

    #[test]
    fn a_listing_stops_and_counts_the_rest() {
        let listing = listing(&[some(), some(), some()], Language::English, 2);
        assert_eq!(listing.lines().count(), 3);
        assert!(listing.starts_with("mentors.csv, row 4, column “name”: “=1+1”. "), "{listing}");
        assert!(listing.ends_with("1 more."), "{listing}");
    }

    #[test]
    fn the_csv_has_them_all() {
        let csv = table(&[some()], Language::English);
        assert!(
            csv.starts_with("\u{feff}file,row,column,value,message\r\nmentors.csv,4,name,'=1+1,"),
            "{csv}"
        );
    }
}
