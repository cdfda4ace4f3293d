//! Bytes to text: UTF-8, UTF-16 with or without a mark, or Windows-1252.

use crate::base::text::Message;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text that bytes spell, or in words why they are no text.
pub(super) fn text(bytes: &[u8]) -> Result<String, Message> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => decoded(encoding, &bytes[mark..]),
        None => decoded(guessed(bytes), bytes),
    };
    if text.contains('\0') {
        return Err(Message::new("files-has-nul"));
    }
    let odd =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\x1A' | '\u{85}');
    if text.chars().take(4096).filter(|c| odd(*c)).count() > 8 {
        return Err(Message::new("files-is-no-text"));
    }
    Ok(text)
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Without a mark: every other byte zero is UTF-16; what is valid UTF-8 is UTF-8; else Windows-1252.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..2048).unwrap_or(bytes);
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if half > 0 && bytes.len().is_multiple_of(2) {
        if odd * 5 >= half * 3 && even * 10 <= half {
            return UTF_16LE;
        }
        if even * 5 >= half * 3 && odd * 10 <= half {
            return UTF_16BE;
        }
    }
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_people_have_are_told_apart() {
        let plain = "id,name\r\n1,Zoë\r\n";
        let little: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            plain.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", plain.as_bytes()].concat(),
            little.clone(),
            big.clone(),
            [b"\xFF\xFE".to_vec(), little].concat(),
            [b"\xFE\xFF".to_vec(), big].concat(),
            b"id,name\r\n1,Zo\xEB\r\n".to_vec(),
        ] {
            assert_eq!(text(&bytes).unwrap(), plain);
        }
        assert_eq!(text(b"\x80 \x96 \x92").unwrap(), "€ – ’");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b"id,name\n1,A\0B\n").unwrap_err().key, "files-has-nul");
        assert_eq!(text(&[1, 2, 3, 4, 5, 6, 7, 14, 15, 16]).unwrap_err().key, "files-is-no-text");
    }
}
