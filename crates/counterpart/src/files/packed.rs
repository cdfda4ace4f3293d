//! Text files that may be packed: `.gz` and `.xz` are unpacked by their ending.

use crate::base::os;
use crate::base::text::Message;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// Unpacked, a file may be this large at most: an instance of some hundred million pairs.
const MOST_BYTES: u64 = 8 << 30;

/// The text of a file.
///
/// # Errors
/// In words: it cannot be opened, is damaged, too large, or no text.
pub fn text(path: &Path) -> Result<String, Message> {
    let name = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = File::open(path).map_err(|error| {
        Message::new("packed-unreadable").with("file", name()).with("why", os::why(&error))
    })?;
    let damaged = || Message::new("packed-damaged").with("file", name());
    let file = BufReader::new(file);
    let mut bytes = Vec::new();
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
    let reader: Box<dyn Read> = match ending {
        "gz" => Box::new(flate2::bufread::MultiGzDecoder::new(file)),
        "xz" => Box::new(lzma_rust2::XzReader::new(file, true)),
        _ => Box::new(file),
    };
    let read = reader.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
    if read as u64 > MOST_BYTES {
        return Err(damaged());
    }
    String::from_utf8(bytes).map_err(|_| Message::new("packed-not-text").with("file", name()))
}

/// A text packed as `.xz`.
///
/// # Errors
/// Packing failed; it does not in memory.
pub fn xz(text: &str) -> std::io::Result<Vec<u8>> {
    use std::io::Write;
    let mut writer = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(6))?;
    writer.write_all(text.as_bytes())?;
    writer.finish()
}
