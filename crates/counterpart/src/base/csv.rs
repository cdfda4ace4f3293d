//! Cells of tables as text, for spreadsheets and for our own reader.

/// Stands before the first cell of every file that people open: without it spreadsheets take UTF-8
/// for something older and garble every accent. Our own reader leaves it aside.
pub const MARK: char = '\u{feff}';

/// Text that somebody wrote: what a spreadsheet would take for a formula gets an apostrophe, which
/// our own reader takes off again; quoted where it must be.
pub fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
    if is_formula { quoted(&format!("'{text}")) } else { quoted(text) }
}

/// Text that is ours, a number or a code: quoted where it must be.
pub fn quoted(text: &str) -> String {
    if text.contains([',', ';', '"', '\n', '\r', '\t']) || text != text.trim() {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_safe_for_spreadsheets() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-2"), "'-2");
        assert_eq!(cell("@a,b"), "\"'@a,b\"");
        assert_eq!(cell("Zoë \"Z\""), "\"Zoë \"\"Z\"\"\"");
        assert_eq!(cell("'tis"), "''tis");
        assert_eq!(cell("plain"), "plain");
        assert_eq!(quoted("-2"), "-2");
        assert_eq!(quoted(" a"), "\" a\"");
    }
}
