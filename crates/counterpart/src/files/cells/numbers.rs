//! Numbers in cells, exact: whole ones, and hours in hundredths.

use super::fold;
use crate::base::text::Message;
use std::ops::RangeInclusive;

/// Number words, by the number they stand for.
const WORDS: [&[&str]; 13] = [
    &["zero", "none", "aucun"],
    &["one", "un", "une", "a", "an"],
    &["two", "deux"],
    &["three", "trois"],
    &["four", "quatre"],
    &["five", "cinq"],
    &["six"],
    &["seven", "sept"],
    &["eight", "huit"],
    &["nine", "neuf"],
    &["ten", "dix"],
    &["eleven", "onze"],
    &["twelve", "douze"],
];

/// A whole number within bounds; spaces inside and a spreadsheet's `3.0` are understood.
///
/// # Errors
/// What would be right: digits, a whole number, or one within the bounds.
pub fn whole<N>(text: &str, bounds: RangeInclusive<N>) -> Result<N, Message>
where
    N: Copy + Into<i64> + TryFrom<i64>,
{
    let (least, most): (i64, i64) = ((*bounds.start()).into(), (*bounds.end()).into());
    let problem =
        |key: &'static str| Message::new(key).with("least", least.to_string()).with("most", most.to_string());
    let number = match Decimal::read(text) {
        Some(decimal) if decimal.is_thousands() => return Err(problem("cells-number-thousands")),
        Some(decimal) if !decimal.is_whole() => return Err(problem("cells-number-not-whole")),
        Some(decimal) => decimal.whole(),
        None => return Err(worded(text, problem("cells-number-unclear"), least, most)),
    };
    let Some(number) = number else { return Err(problem("cells-number-bounds")) };
    if number < 0 && least >= 0 {
        return Err(problem("cells-number-negative"));
    }
    if number < least || number > most {
        return Err(problem("cells-number-bounds"));
    }
    N::try_from(number).map_err(|_| problem("cells-number-bounds"))
}

/// A decimal number within bounds, both in hundredths: `1.5` and `1,5` are 150, `1.333` is 133.
/// `2 h`, `2 hours`, `1h30` and `1:30` are understood as hours.
///
/// # Errors
/// What would be right.
pub fn hundredths(text: &str, bounds: RangeInclusive<u32>) -> Result<u32, Message> {
    let (least, most) = (i64::from(*bounds.start()), i64::from(*bounds.end()));
    let problem = |key: &'static str| Message::new(key).with("least", shown(least)).with("most", shown(most));
    let Some(number) = hours(text) else {
        return Err(worded(text, problem("cells-hours-unclear"), least / 100, most / 100));
    };
    match number {
        Some(number) if number < 0 => Err(problem("cells-hours-negative")),
        Some(number) if (least..=most).contains(&number) => {
            u32::try_from(number).map_err(|_| problem("cells-hours-bounds"))
        }
        _ => Err(problem("cells-hours-bounds")),
    }
}

/// If a number was written in words, the message that gives its digits; otherwise the one given.
fn worded(text: &str, otherwise: Message, least: i64, most: i64) -> Message {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let number = WORDS.iter().position(|words| words.contains(&first));
    match number.and_then(|number| i64::try_from(number).ok()) {
        Some(number) if (least..=most).contains(&number) => {
            Message::new("cells-number-in-words").with("number", number)
        }
        _ => otherwise,
    }
}

/// Hundredths as a person writes them.
fn shown(hundredths: i64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}.{part:02}").trim_end_matches('0').to_owned(),
    }
}

/// Hundredths of an hour: outer none if it is no number, inner none if it is too large.
fn hours(text: &str) -> Option<Option<i64>> {
    let folded = fold(text);
    let clock = folded.split_once(':').or_else(|| folded.split_once('h')).and_then(|(hours, rest)| {
        let is_short = rest.len() == 2 && rest.bytes().all(|digit| digit.is_ascii_digit());
        let minutes = rest.parse::<i64>().ok().filter(|minutes| is_short && *minutes < 60)?;
        let hours = hours.trim().parse::<u16>().ok()?;
        Some(i64::from(hours) * 100 + (minutes * 100 + 30) / 60)
    });
    if let Some(sum) = clock {
        return Some(Some(sum));
    }
    let units = ["hours", "heures", "hour", "heure", "hrs", "hr", "h"];
    let bare = units.iter().find_map(|unit| folded.strip_suffix(unit)).unwrap_or(&folded);
    Some(Decimal::read(bare)?.hundredths())
}

/// A decimal number as it is written.
struct Decimal {
    negative: bool,
    digits: String,
    part: String,
}

impl Decimal {
    fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        let (negative, bare) = match folded.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, folded.strip_prefix('+').unwrap_or(&folded)),
        };
        let bare = bare.trim();
        let (digits, part) = bare.split_once(['.', ',']).unwrap_or((bare, ""));
        let digits = ungrouped(digits)?;
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() || !all_digits(&digits) || !all_digits(part) {
            return None;
        }
        Some(Decimal { negative, digits, part: part.to_owned() })
    }

    fn is_whole(&self) -> bool {
        self.part.bytes().all(|digit| digit == b'0')
    }

    /// `3,000` may be three or three thousand.
    fn is_thousands(&self) -> bool {
        self.part.len() == 3 && self.digits.len() <= 3 && self.digits != "0"
    }

    fn whole(&self) -> Option<i64> {
        let number = self.digits.parse::<i64>().ok()?;
        Some(if self.negative { -number } else { number })
    }

    /// Rounded, halves away from zero.
    fn hundredths(&self) -> Option<i64> {
        let padded = format!("{:0<3}", self.part);
        let thousandths = padded.get(..3)?.parse::<i64>().ok()?;
        let sum = self.digits.parse::<i64>().ok()?.checked_mul(100)?.checked_add((thousandths + 5) / 10)?;
        Some(if self.negative { -sum } else { sum })
    }
}

/// Digits without the spaces or apostrophes between groups of three: `12 000` is one number, `1 2` is none.
fn ungrouped(digits: &str) -> Option<String> {
    let mut groups = digits.split([' ', '\'']);
    let first = groups.next()?;
    let mut all = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        all.push_str(group);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(result: Result<impl std::fmt::Debug, Message>) -> String {
        result.unwrap_err().key.into_owned()
    }

    #[test]
    fn whole_numbers_as_spreadsheets_write_them() {
        for (text, number) in [("3", 3), (" 3.0", 3), ("3,00", 3), ("1 000", 1000), ("1\u{202f}000", 1000)] {
            assert_eq!(whole(text, 0_u32..=5000), Ok(number), "{text}");
        }
        assert_eq!(whole("-2", -5_i64..=5), Ok(-2));
        assert_eq!(whole("−2", -5_i64..=5), Ok(-2));
        assert_eq!(whole("10", 1_u8..=10), Ok(10));
    }

    #[test]
    fn other_numbers_are_refused_with_what_would_be_right() {
        assert_eq!(key(whole("0", 1_u8..=10)), "cells-number-bounds");
        assert_eq!(key(whole("11", 1_u8..=10)), "cells-number-bounds");
        assert_eq!(key(whole("-1", 1_u8..=10)), "cells-number-negative");
        assert_eq!(key(whole("2.5", 1_u8..=10)), "cells-number-not-whole");
        assert_eq!(key(whole("3,000", 1_u32..=9000)), "cells-number-thousands");
        assert_eq!(key(whole("1-2", 1_u8..=10)), "cells-number-unclear");
        assert_eq!(key(whole("1 2", 1_u8..=20)), "cells-number-unclear");
        assert_eq!(key(whole("1e3", 1_u32..=9000)), "cells-number-unclear");
        assert_eq!(key(whole("99999999999999999999", 1_u8..=10)), "cells-number-bounds");
        let two = Message::new("cells-number-in-words").with("number", 2);
        assert_eq!(whole("two", 1_u8..=10), Err(two.clone()));
        assert_eq!(whole("Deux personnes", 1_u8..=10), Err(two));
        assert_eq!(key(whole("twelve", 1_u8..=10)), "cells-number-unclear");
    }

    #[test]
    fn hours_are_exact_hundredths() {
        let read = |text| hundredths(text, 1..=20000);
        for (text, number) in [
            ("1.5", 150),
            ("1,5", 150),
            ("2", 200),
            ("0.333333", 33),
            ("1.995", 200),
            ("2 h", 200),
            ("2 hours", 200),
            ("1h30", 150),
            ("1:20", 133),
            ("1,500", 150),
        ] {
            assert_eq!(read(text), Ok(number), "{text}");
        }
        assert_eq!(key(read("-1")), "cells-hours-negative");
        assert_eq!(key(read("201")), "cells-hours-bounds");
        assert_eq!(key(read("0")), "cells-hours-bounds");
        assert_eq!(key(read("an hour")), "cells-number-in-words");
        assert_eq!(key(read("some")), "cells-hours-unclear");
        let bounds = read("999").unwrap_err();
        assert_eq!(bounds.args[0].1, "0.01".into());
        assert_eq!(bounds.args[1].1, "200".into());
    }
}
