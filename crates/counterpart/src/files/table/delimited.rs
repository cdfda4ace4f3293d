//! Separated values: commas, semicolons or tabs, quoted or not, with any line ends.

use super::{Grid, MOST_COLUMNS};
use crate::base::text::Message;

/// Rows of the text, each with its number; or the row where a quotation mark stays open.
pub(super) fn read(text: &str) -> Result<Grid, (u32, Message)> {
    let (named, text, skipped) = announced(text);
    let separator = named.unwrap_or_else(|| guessed(text));
    let mut reader = Reader { text: text.as_bytes(), at: 0, separator };
    let mut grid = Grid { comma_lists: separator != b',', ..Grid::default() };
    let mut number = skipped;
    while let Some(cells) = reader.row() {
        number += 1;
        grid.rows.push((number, cells.map_err(|message| (number, message))?));
    }
    Ok(grid)
}

/// Spreadsheets may name the separator in a first line `sep=;`.
fn announced(text: &str) -> (Option<u8>, &str, u32) {
    let line = text.split(['\r', '\n']).next().unwrap_or("");
    match line.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator @ (b',' | b';' | b'\t')] => {
            let rest = text[line.len()..].trim_start_matches('\r');
            (Some(*separator), rest.strip_prefix('\n').unwrap_or(rest), 1)
        }
        _ => (None, text, 0),
    }
}

/// The separator that occurs most often outside quotes in the first line that says something.
fn guessed(text: &str) -> u8 {
    let (mut quoted, mut seen, mut counts) = (false, false, [0u32; 3]);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted && seen => break,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => seen |= !byte.is_ascii_whitespace(),
        }
    }
    let [comma, semicolon, tab] = counts;
    if semicolon > comma && semicolon >= tab {
        b';'
    } else if tab > comma {
        b'\t'
    } else {
        b','
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    separator: u8,
}

impl Reader<'_> {
    /// The next row; none at the end.
    fn row(&mut self) -> Option<Result<Vec<String>, Message>> {
        if self.at >= self.text.len() || self.text[self.at..] == [0x1A] {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            match self.cell() {
                Ok(cell) if cells.len() <= 40 * MOST_COLUMNS => cells.push(cell),
                Ok(_) => {}
                Err(message) => return Some(Err(message)),
            }
            match self.text.get(self.at) {
                Some(byte) if *byte == self.separator => self.at += 1,
                Some(b'\r') if self.text.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    return Some(Ok(cells));
                }
                Some(_) => {
                    self.at += 1;
                    return Some(Ok(cells));
                }
                None => return Some(Ok(cells)),
            }
        }
    }

    /// The next cell, up to a separator, a line end or the end.
    fn cell(&mut self) -> Result<String, Message> {
        let mut cell = Vec::new();
        if self.opens() {
            self.quoted(&mut cell)?;
        }
        while let Some(byte) = self.text.get(self.at) {
            if *byte == self.separator || matches!(byte, b'\r' | b'\n') {
                break;
            }
            cell.push(*byte);
            self.at += 1;
        }
        Ok(String::from_utf8_lossy(&cell).into_owned())
    }

    /// Whether a quotation mark opens here; blanks before it are passed over.
    fn opens(&mut self) -> bool {
        let mut at = self.at;
        while self.text.get(at) == Some(&b' ') {
            at += 1;
        }
        let opens = self.text.get(at) == Some(&b'"');
        if opens {
            self.at = at + 1;
        }
        opens
    }

    fn quoted(&mut self, cell: &mut Vec<u8>) -> Result<(), Message> {
        loop {
            match (self.text.get(self.at), self.text.get(self.at + 1)) {
                (Some(b'"'), Some(b'"')) => {
                    cell.push(b'"');
                    self.at += 2;
                }
                (Some(b'"'), _) => {
                    self.at += 1;
                    return Ok(());
                }
                (Some(byte), _) => {
                    cell.push(*byte);
                    self.at += 1;
                }
                (None, _) => return Err(Message::new("files-quote-never-closed")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        read(text).unwrap().rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn separators_and_line_ends_are_guessed() {
        let wanted = [["a", "b"], ["1", "2"]];
        for text in ["a,b\n1,2\n", "a;b\r\n1;2", "a\tb\r1\t2\r", "sep=;\r\na;b\r\n1;2\r\n"] {
            assert_eq!(rows(text), wanted, "{text:?}");
        }
        assert_eq!(read("sep=;\na;b\n").unwrap().rows[0].0, 2);
        assert_eq!(rows("\"a,b,c\";d\n"), [["a,b,c", "d"]]);
        assert_eq!(rows("alone\n1\n"), [["alone"], ["1"]]);
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        assert_eq!(
            rows("a,b\n \"x, \"\"y\"\"\nz\" ,5\" wide\n"),
            [vec!["a".to_owned(), "b".into()], vec!["x, \"y\"\nz ".into(), "5\" wide".into()]]
        );
    }

    #[test]
    fn a_quote_never_closed_is_named_with_its_row() {
        let (row, message) = read("a,b\n\n1,\"2\n3,4\n").unwrap_err();
        assert_eq!((row, message.key.as_ref()), (3, "files-quote-never-closed"));
    }
}
