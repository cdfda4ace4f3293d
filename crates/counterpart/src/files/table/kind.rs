//! What a file is by its first bytes, whatever its name says.

use crate::base::text::Message;

/// What the bytes are.
pub(super) enum Kind {
    /// Separated values, in some encoding.
    Text,
    /// An Excel workbook (XLSX).
    Workbook,
    /// Something that holds no table, in words.
    Other(Message),
}

/// First bytes of files that are not tables, and the message that says so.
const OTHERS: [(&[u8], &str); 12] = [
    (b"%PDF", "files-is-pdf"),
    (b"\x89PNG", "files-is-image"),
    (b"\xFF\xD8\xFF", "files-is-image"),
    (b"GIF8", "files-is-image"),
    (b"BM\x00", "files-is-image"),
    (b"\xD0\xCF\x11\xE0", "files-is-old-office"),
    (b"\x1F\x8B", "files-is-archive"),
    (b"7z\xBC\xAF", "files-is-archive"),
    (b"Rar!", "files-is-archive"),
    (b"\xFD7zXZ", "files-is-archive"),
    (b"{\\rtf", "files-is-document"),
    (b"SQLite format", "files-is-document"),
];

/// What the bytes are.
pub(super) fn of(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") && contains(bytes, &wide("EncryptedPackage")) {
        return Kind::Other(Message::new("files-has-password"));
    }
    if let Some((_, key)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Kind::Other(Message::new(*key));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes);
    }
    let start = bytes.get(..200).unwrap_or(bytes).trim_ascii_start().to_ascii_lowercase();
    if start.starts_with(b"<!doctype") || start.starts_with(b"<html") || start.starts_with(b"<?xml") {
        return Kind::Other(Message::new("files-is-web-page"));
    }
    Kind::Text
}

/// A packed file is a workbook if its table of contents names one.
fn packed(bytes: &[u8]) -> Kind {
    if contains(bytes, b"xl/workbook.bin") {
        Kind::Other(Message::new("files-is-binary-workbook"))
    } else if contains(bytes, b"xl/workbook.xml") {
        Kind::Workbook
    } else if contains(bytes, b"opendocument.spreadsheet") {
        Kind::Other(Message::new("files-is-opendocument"))
    } else if contains(bytes, b"word/") || contains(bytes, b"ppt/") {
        Kind::Other(Message::new("files-is-document"))
    } else {
        Kind::Other(Message::new("files-is-archive"))
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
