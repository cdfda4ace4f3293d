//! Letters that nobody sees: those that turn the order of writing round, that only join or break, or
//! that stand for nothing. They make one name look like another, so lines and keys go without them,
//! but for those that change how the letters beside them look.

use unicode_normalization::char::is_combining_mark;

/// Whether a letter leaves no trace by itself: the default-ignorable code points of Unicode 16, among
/// which are all that turn the order of writing, and the empty Braille cell.
pub fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether there is something to see in a text.
pub fn is_seen(text: &str) -> bool {
    text.chars().any(|letter| !letter.is_whitespace() && !letter.is_control() && !is_unseen(letter))
}

/// A text without letters that nobody sees. Joiners stay between letters whose shape they change, as in
/// Persian and Hindi, and in pictures; variants stay after what they vary, marks of direction beside what
/// is written from right to left, and the flags of regions.
pub fn without_unseen(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        if !is_unseen(letter) || changes(letter, kept.chars().next_back(), next) {
            kept.push(letter);
        }
    }
    kept
}

/// Whether an unseen letter changes how those beside it look, which are not of plain Latin.
fn changes(letter: char, before: Option<char>, next: Option<char>) -> bool {
    // Beside what is written from right to left, the marks of direction only settle where signs stand.
    if matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}') {
        return before.is_some_and(is_leftward) || next.is_some_and(is_leftward);
    }
    let Some(before) = before.filter(|before| !before.is_whitespace()) else { return false };
    let shapes = |other: char| !other.is_ascii() && !other.is_whitespace() && !is_unseen(other);
    match letter {
        // A mark may end a word with a joiner, as in Malayalam.
        '\u{200c}' | '\u{200d}' => {
            let is_picture = is_variant(before) || is_tag(before);
            (shapes(before) || is_picture) && (next.is_some_and(shapes) || is_combining_mark(before))
        }
        // Digits and signs become pictures too.
        _ if is_variant(letter) => !before.is_ascii_alphabetic() && !is_unseen(before),
        _ if is_tag(letter) => before == '\u{1f3f4}' || is_tag(before),
        _ => false,
    }
}

/// Whether a letter is of a script that is written from right to left.
fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{5d0}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn is_variant(letter: char) -> bool {
    matches!(letter, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_tag(letter: char) -> bool {
    matches!(letter, '\u{e0020}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_stay_as_they_are_typed() {
        for name in [
            "Zoë O’Neill",
            "ليلى",
            "Board \u{200f}مجلس",
            "שָׁלוֹם",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "രാജന്\u{200d}",
            "김민준",
            "葛\u{e0100}城",
            "👩\u{200d}💻",
            "❤\u{fe0f}\u{200d}🔥",
            "1\u{fe0f}\u{20e3}",
            "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "👍🏽",
        ] {
            assert_eq!(without_unseen(name), name, "{name:?}");
            assert!(is_seen(name), "{name:?}");
        }
    }

    #[test]
    fn what_nobody_sees_goes() {
        for unseen in [
            "\u{200f}",
            "\u{200b}",
            "\u{2060}",
            "\u{202e}",
            "\u{2066}",
            "\u{3164}",
            "\u{ad}",
            "\u{feff}",
            "\u{200d}",
            "\u{fe0f}",
            "\u{2800}",
            "\u{e0041}",
            "\u{180e}",
            "\u{1160}",
        ] {
            assert_eq!(without_unseen(unseen), "", "{unseen:?}");
            assert!(!is_seen(&format!(" {unseen}\u{a0}{unseen}\n")), "{unseen:?}");
            assert_eq!(without_unseen(&format!("Harbour{unseen} Aid")), "Harbour Aid", "{unseen:?}");
        }
        assert_eq!(without_unseen("A\u{200d}d\u{200c}a\u{fe0f}"), "Ada");
    }
}
