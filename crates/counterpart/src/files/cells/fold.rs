//! When two texts count as the same word, and which known word is nearest to an unknown one.

use crate::base::text::{Arg, Message};
use unicode_normalization::UnicodeNormalization;

/// The form in which words are compared: no accents, lower case, one space between words, straight
/// quotes and hyphens. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        return words.to_ascii_lowercase().replace('`', "'");
    }
    let bare = text.nfkd().filter(|letter| !is_dropped(*letter)).collect::<String>();
    let mut folded = String::with_capacity(bare.len());
    for letter in bare.to_lowercase().nfkd().filter(|letter| !is_dropped(*letter)) {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            '‘' | '’' | 'ʼ' | '`' | '´' => folded.push('\''),
            '‐'..='―' | '−' => folded.push('-'),
            _ => folded.push(letter),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, and letters nobody sees.
/// Marks of other scripts are letters of their own and stay.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{640}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{ad}')
}

/// The known name nearest to a text, as it is spelt in the list: at most a third of the letters
/// differ, compared folded. Of equally near ones the first in the list.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_folded(text, names.into_iter().map(|name| (fold(name), name)))
}

/// The same among names whose folded form is at hand.
pub fn nearest_folded<'a, F: AsRef<str>>(
    text: &str,
    names: impl IntoIterator<Item = (F, &'a str)>,
) -> Option<&'a str> {
    let wanted = fold(text);
    let length = wanted.chars().count();
    if length == 0 || length > 80 {
        return None;
    }
    let most = (length / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for (known, name) in names {
        if known.as_ref().chars().count().abs_diff(length) > most {
            continue;
        }
        let distance = strsim::osa_distance(&wanted, known.as_ref());
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The end of a message about an unknown name: asks whether the nearest one was meant, or says nothing.
pub fn perhaps<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Arg {
    perhaps_name(nearest(text, names))
}

/// The same with the nearest name at hand.
pub fn perhaps_name(near: Option<&str>) -> Arg {
    match near {
        Some(name) => Message::new("cells-perhaps").with("name", name).into(),
        None => "".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter_but_letters_do() {
        assert_eq!(fold("  Île-de-France\u{a0} "), "ile-de-france");
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("Cœur d’Alene"), "coeur d'alene");
        assert_eq!(fold("İstanbul"), "istanbul");
        assert_eq!(fold("ＡＢＣ\tdef"), "abc def");
        assert_eq!(fold("Ελλάς"), fold("ΕΛΛΑΣ"));
        assert_eq!(fold("نَعَم"), "نعم");
        assert_ne!(fold("कि"), fold("का"));
        assert_ne!(fold("C"), fold("C++"));
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["Ünïcode ß ẞ", "ΟΔΟΣ", "e\u{301}", "한국어", "ǅ", "ŉ", "ﬁ", "\u{3099}か", "ſ", "ẚ", "…"]
        {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }

    #[test]
    fn the_nearest_name_is_near() {
        let names = ["France", "Finland", "Frances"];
        assert_eq!(nearest("Frnace", names), Some("France"));
        assert_eq!(nearest("FINLAND", names), Some("Finland"));
        assert_eq!(nearest("Peru", names), None);
        assert_eq!(nearest("", names), None);
    }
}
