//! Numbers, percentages and lists as a language writes them.

use crate::base::text::Language;
use crate::base::text::Message;
use counterpart_matching::answer::Fraction;

impl Language {
    /// A change, with its sign.
    pub fn signed(self, change: i64) -> String {
        format!("{}{}", if change > 0 { "+" } else { "" }, self.number(change))
    }

    /// A message that says how many: `n` chooses the form, `count` is shown.
    pub fn counted(self, key: &'static str, number: impl Into<i128>) -> Message {
        let number = number.into();
        let chooses = i64::try_from(number).unwrap_or(i64::MAX);
        Message::new(key).with("n", chooses).with("count", self.number(number))
    }

    /// Several things in one phrase.
    pub fn list(self, items: &[String]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, between)) = rest.split_first() else { return last.clone() };
        let start = between.iter().fold(first.clone(), |text, item| {
            self.say(&Message::new("words-list-next").with("rest", text).with("next", item.clone()))
        });
        self.say(&Message::new("words-list-last").with("rest", start).with("last", last.clone()))
    }

    /// A share as a whole percentage, rounded down.
    pub fn percent(self, share: Fraction) -> String {
        let percent = u128::from(share.top) * 100 / u128::from(share.bottom.max(1));
        self.say(&Message::new("words-percent").with("n", i64::try_from(percent).unwrap_or(i64::MAX)))
    }
}
