//! People as they are pasted: one a line, name and address.

use crate::base::form::{LINE, is_address, one_line};
use crate::base::text::Message;

/// How many people can be invited at once.
pub const MOST_LINES: usize = 500;

/// One line of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which line, from 1, as an editor counts.
    pub number: usize,
    /// What it says.
    pub text: String,
    /// The name and the address in it, or what is wrong with it.
    pub read: Result<(String, String), Message>,
}

impl Line {
    /// Its number, for a message.
    pub fn number_for_words(&self) -> i64 {
        i64::try_from(self.number).unwrap_or(i64::MAX)
    }
}

/// Reads lines of “name, address”; a tab or a semicolon does as well as a comma, and so does the
/// form of mail programs, “`name <address>`”. Empty lines are nothing.
pub fn read(text: &str) -> Vec<Line> {
    let numbered = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    let mut lines: Vec<Line> = Vec::new();
    for (number, line) in numbered.filter(|(_, line)| !one_line(line).is_empty()) {
        let mut found = person(line);
        if let Ok((_, address)) = &found {
            let same = |other: &&Line| {
                other.read.as_ref().is_ok_and(|(_, known)| known.to_lowercase() == address.to_lowercase())
            };
            if let Some(first) = lines.iter().find(same) {
                found = Err(Message::new("lines-twice").with("n", first.number));
            }
        }
        lines.push(Line { number, text: one_line(line), read: found });
    }
    lines
}

fn person(line: &str) -> Result<(String, String), Message> {
    let parts: Vec<String> = line
        .replace(['<', '>'], ",")
        .split([',', ';', '\t'])
        .map(|part| one_line(part).trim_matches('"').to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    let (addresses, names): (Vec<String>, Vec<String>) =
        parts.into_iter().partition(|part| part.contains('@'));
    let [address] = addresses.as_slice() else {
        let key = if addresses.is_empty() { "lines-no-address" } else { "lines-two-addresses" };
        return Err(Message::new(key));
    };
    let address = address.strip_prefix("mailto:").unwrap_or(address).replace(' ', "");
    if !is_address(&address) {
        return Err(Message::new("form-address"));
    }
    // “Lovelace, Ada” is a name of two parts; it is put in the order in which people say it.
    let name = match names.as_slice() {
        [] => return Err(Message::new("lines-no-name")),
        [name] => name.clone(),
        [family, given] => format!("{given} {family}"),
        _ => return Err(Message::new("lines-too-much")),
    };
    let long = name.chars().count();
    if long > LINE {
        return Err(Message::new("form-long").with("most", LINE).with("long", long));
    }
    Ok((name, address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Result<(String, String), Message> {
        read(line).remove(0).read
    }

    fn is(name: &str, address: &str) -> Result<(String, String), Message> {
        Ok((name.to_owned(), address.to_owned()))
    }

    #[test]
    fn as_people_paste_them() {
        for line in [
            "Ada Lovelace, ada@example.org",
            "  Ada  Lovelace\tada@example.org ",
            "Ada Lovelace;ada@example.org;",
            "\"Ada Lovelace\" <ada@example.org>",
            "Lovelace, Ada, ada@example.org",
            "ada@example.org, Ada Lovelace",
            "Ada Lovelace, mailto:ada@example.org",
        ] {
            assert_eq!(found(line), is("Ada Lovelace", "ada@example.org"), "{line}");
        }
        assert_eq!(found("ليلى حداد 🌊, layla@example.org"), is("ليلى حداد 🌊", "layla@example.org"));
    }

    #[test]
    fn what_is_wrong_with_a_line() {
        for (line, key) in [
            ("Ada Lovelace", "lines-no-address"),
            ("ada@example.org", "lines-no-name"),
            ("Ada, a@example.org, b@example.org", "lines-two-addresses"),
            ("Ada, ada@@example.org", "form-address"),
            ("Ada, ada@example", "form-address"),
            ("a, b, c, ada@example.org", "lines-too-much"),
        ] {
            assert_eq!(found(line).unwrap_err().key, key, "{line}");
        }
        let long = format!("{}, ada@example.org", "x".repeat(201));
        assert_eq!(found(&long).unwrap_err().key, "form-long");
    }

    #[test]
    fn lines_are_counted_as_editors_count() {
        let lines = read("\nAda, ada@example.org\n\n \t \nGrace, ADA@example.org\n");
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 5]);
        assert_eq!(lines[1].read, Err(Message::new("lines-twice").with("n", 2usize)));
        assert!(read(" \n\r\n").is_empty());
    }
}
