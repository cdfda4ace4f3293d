//! Whole numbers as each language writes them: their thousands are set apart, in every message.

use super::text::Language;
use fluent_templates::fluent_bundle::FluentValue;

impl Language {
    /// A whole number with its thousands set apart.
    pub fn number(self, number: impl Into<i128>) -> String {
        let number = number.into();
        let digits = number.unsigned_abs().to_string();
        let between = self.text("words-thousands");
        let mut text = String::from(if number < 0 { "−" } else { "" });
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&between);
            }
            text.push(digit);
        }
        text
    }
}

/// How English messages write a value of their variables; nothing where Fluent knows it as well.
pub fn in_english<M>(value: &FluentValue, _: &M) -> Option<String> {
    written(value, Language::English)
}

/// How French messages write a value of their variables.
pub fn in_french<M>(value: &FluentValue, _: &M) -> Option<String> {
    written(value, Language::French)
}

fn written(value: &FluentValue, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_long = number.value.abs() >= 1000.0 && number.value.fract() == 0.0;
    is_long.then(|| language.number(number.value as i128))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Message;

    #[test]
    fn thousands_are_set_apart_in_messages() {
        let said = |n: i64, language: Language| language.say(&Message::new("people-count").with("n", n));
        assert_eq!(said(999, Language::English), "999 accounts");
        assert_eq!(said(1234, Language::English), "1,234 accounts");
        assert_eq!(said(1_234_567, Language::French), "1\u{202f}234\u{202f}567 comptes");
        let long = Message::new("form-long").with("most", 4000).with("long", 12_001);
        assert_eq!(Language::English.say(&long), "This may be 4,000 characters long at most; it has 12,001");
    }
}
