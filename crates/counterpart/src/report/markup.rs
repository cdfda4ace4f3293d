//! Text made safe for a page: escaped, with names set apart, and the fingerprint of the style.

use crate::rounds::words::AFTER_NAME;
use crate::rounds::words::BEFORE_NAME;
use sha2::Digest;
use sha2::Sha256;
use std::fmt;

/// Text that is HTML already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// Escapes a text; a marked name becomes a `<bdi>`, so that its direction leaves the rest alone.
pub fn markup(text: &str) -> Html {
    let mut html = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            BEFORE_NAME => html.push_str("<bdi>"),
            AFTER_NAME => html.push_str("</bdi>"),
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
    }
    Html(html)
}

/// The source expression of a content security policy that allows exactly this style.
pub fn style_source(style: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(style.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped_and_set_apart() {
        let html = markup("\u{2068}<b>O'Neil & Co</b>\u{2069}: \"7\"");
        assert_eq!(html.0, "<bdi>&lt;b&gt;O&#39;Neil &amp; Co&lt;/b&gt;</bdi>: &quot;7&quot;");
    }

    #[test]
    fn base64_pads_as_it_should() {
        assert_eq!(base64(b""), "");
        assert_eq!(base64(b"f"), "Zg==");
        assert_eq!(base64(b"fo"), "Zm8=");
        assert_eq!(base64(b"foobar"), "Zm9vYmFy");
    }

    #[test]
    fn the_style_source_is_the_digest_of_its_bytes() {
        assert_eq!(style_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
