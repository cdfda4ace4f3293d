//! How large a packed file becomes, found out before anything is read from it.
//!
//! What its table of contents claims is not believed: every entry is unpacked and counted.

use flate2::read::DeflateDecoder;
use std::io::Read;

/// One entry of a packed file.
pub(super) struct Entry<'a> {
    title: String,
    content: &'a [u8],
    is_packed: bool,
}

/// The entries of a packed file; none if it is damaged.
pub(super) fn entries(packed: &[u8]) -> Option<Vec<Entry<'_>>> {
    let end = packed.len().checked_sub(22)?;
    let at = (0..=end).rev().take(66_000).find(|at| packed[*at..].starts_with(b"PK\x05\x06"))?;
    let (count, mut at) = (number(packed, at + 10, 2)?, number(packed, at + 16, 4)?);
    let mut entries = Vec::new();
    for _ in 0..count {
        let (size, method) = (number(packed, at + 20, 4)?, number(packed, at + 10, 2)?);
        let (name, extra) = (number(packed, at + 28, 2)?, number(packed, at + 30, 2)?);
        let (comment, local) = (number(packed, at + 32, 2)?, number(packed, at + 42, 4)?);
        let title = String::from_utf8_lossy(packed.get(at + 46..at + 46 + name)?).into_owned();
        let start = local + 30 + number(packed, local + 26, 2)? + number(packed, local + 28, 2)?;
        let content = packed.get(start..start.checked_add(size)?)?;
        entries.push(Entry { title, content, is_packed: method == 8 });
        at += 46 + name + extra + comment;
    }
    Some(entries)
}

/// Bytes in all entries together, counted no further than one more than `most`.
pub(super) fn unpacked(entries: &[Entry], most: u64) -> u64 {
    let mut sum = 0;
    for entry in entries {
        let mut rest = entry.stream().take(most + 1 - sum);
        sum += std::io::copy(&mut rest, &mut std::io::sink()).unwrap_or(0);
        if sum > most {
            break;
        }
    }
    sum
}

/// Rows of a sheet that are hidden.
pub(super) fn hidden_rows(entries: &[Entry], title: &str) -> u32 {
    let Some(entry) = entries.iter().find(|entry| entry.title == title) else { return 0 };
    let (mut stream, mut buffer) = (entry.stream(), vec![0; 1 << 16]);
    let (mut hidden, mut tags) = (0, RowTags::default());
    while let Ok(read @ 1..) = stream.read(&mut buffer) {
        hidden += tags.hidden(&buffer[..read]);
    }
    hidden
}

impl Entry<'_> {
    fn stream(&self) -> Box<dyn Read + '_> {
        if self.is_packed { Box::new(DeflateDecoder::new(self.content)) } else { Box::new(self.content) }
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
