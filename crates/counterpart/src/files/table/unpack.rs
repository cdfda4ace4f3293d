//! How large a packed file becomes, found out before anything is read from it.
//!
//! What its table of contents claims is not believed: every entry is unpacked and counted.

use flate2::read::DeflateDecoder;
use std::io::Read;

/// What unpacking would bring.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unpacked {
    /// Bytes in all entries together, counted no further than the limit.
    pub bytes: u64,
    /// For each sheet of a workbook, in the order of their numbers: rows that are hidden.
    pub hidden_rows: Vec<(String, u32)>,
}

/// Unpacks and counts until more than `most` bytes have come; none if the file is damaged.
pub(super) fn measure(packed: &[u8], most: u64) -> Option<Unpacked> {
    let end = packed.len().checked_sub(22)?;
    let at = (0..=end).rev().take(66_000).find(|at| packed[*at..].starts_with(b"PK\x05\x06"))?;
    let (entries, mut at) = (number(packed, at + 10, 2)?, number(packed, at + 16, 4)?);
    let mut found = Unpacked::default();
    for _ in 0..entries {
        let (size, method) = (number(packed, at + 20, 4)?, number(packed, at + 10, 2)?);
        let (name, extra) = (number(packed, at + 28, 2)?, number(packed, at + 30, 2)?);
        let (comment, local) = (number(packed, at + 32, 2)?, number(packed, at + 42, 4)?);
        let title = String::from_utf8_lossy(packed.get(at + 46..at + 46 + name)?).into_owned();
        let start = local + 30 + number(packed, local + 26, 2)? + number(packed, local + 28, 2)?;
        let content = packed.get(start..start.checked_add(size)?)?;
        found.count(&title, content, method, most);
        if found.bytes > most {
            break;
        }
        at += 46 + name + extra + comment;
    }
    Some(found)
}

impl Unpacked {
    fn count(&mut self, title: &str, content: &[u8], method: usize, most: u64) {
        let left = most.saturating_sub(self.bytes) + 1;
        let mut stream: Box<dyn Read> = match method {
            8 => Box::new(DeflateDecoder::new(content).take(left)),
            _ => Box::new(content.take(left)),
        };
        let (mut buffer, mut hidden, mut row) = (vec![0; 1 << 16], 0, RowTags::default());
        let is_sheet = title.starts_with("xl/worksheets/");
        while let Ok(read @ 1..) = stream.read(&mut buffer) {
            self.bytes += read as u64;
            if is_sheet {
                hidden += row.hidden(&buffer[..read]);
            }
        }
        if hidden > 0 {
            self.hidden_rows.push((title.to_owned(), hidden));
        }
    }
}

/// Finds `<row … hidden="1">` in a stream of pieces.
#[derive(Default)]
struct RowTags {
    tag: Vec<u8>,
    inside: bool,
}

impl RowTags {
    fn hidden(&mut self, piece: &[u8]) -> u32 {
        let mut hidden = 0;
        for byte in piece {
            match byte {
                b'<' => {
                    self.inside = true;
                    self.tag.clear();
                }
                b'>' if self.inside => {
                    self.inside = false;
                    let is_hidden = self.tag.windows(10).any(|w| w == b"hidden=\"1\"")
                        || self.tag.windows(13).any(|w| w == b"hidden=\"true\"");
                    hidden += u32::from(self.tag.starts_with(b"row ") && is_hidden);
                }
                _ if self.inside && self.tag.len() < 300 => self.tag.push(*byte),
                _ => {}
            }
        }
        hidden
    }
}

fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    let part = bytes.get(at..at.checked_add(width)?)?;
    Some(part.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}
