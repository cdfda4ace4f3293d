//! Days, as spreadsheets and people write them.

use super::fold;
use crate::base::text::Message;
use jiff::civil::Date;

/// Names of months by their number less one, English and French, folded; abbreviations are their beginnings.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier"],
    &["february", "fevrier"],
    &["march", "mars"],
    &["april", "avril"],
    &["may", "mai"],
    &["june", "juin"],
    &["july", "juillet"],
    &["august", "aout"],
    &["september", "septembre"],
    &["october", "octobre"],
    &["november", "novembre"],
    &["december", "decembre"],
];

/// A day: `2027-02-01`, `13/02/2027`, `1 February 2027`; a time of day after it is left aside.
///
/// # Errors
/// A day that does not exist, or that might be two different days (`03/04/2027`), or no day at all.
pub fn date(text: &str) -> Result<Date, Message> {
    let folded = fold(text);
    let day = without_time(&folded);
    let parts = day.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let [one, two, three] = parts[..] else { return Err(unclear()) };
    if one.len() == 4 {
        return exact(number(one)?, number(two)?, number(three)?);
    }
    if three.len() != 4 {
        return Err(unclear());
    }
    let year = number(three)?;
    if let Some(month) = month(two) {
        return exact(year, month, number(one.trim_end_matches(|letter: char| letter.is_alphabetic()))?);
    }
    if let Some(month) = month(one) {
        return exact(year, month, number(two.trim_end_matches(|letter: char| letter.is_alphabetic()))?);
    }
    by_size(year, number(one)?, number(two)?, day.contains('.'))
}

/// Two numbers and a year: which is the day shows from their size, or from the points that only
/// countries with the day first write.
fn by_size(year: i16, one: i16, two: i16, has_points: bool) -> Result<Date, Message> {
    if one > 12 || one == two || has_points {
        return exact(year, two, one);
    }
    if two > 12 {
        return exact(year, one, two);
    }
    let (first, second) = (exact(year, two, one)?, exact(year, one, two)?);
    let text = |date: Date| date.to_string();
    Err(Message::new("cells-date-ambiguous").with("first", text(first)).with("second", text(second)))
}

/// What stands before the time of day, if there is one.
fn without_time(folded: &str) -> &str {
    let bytes = folded.as_bytes();
    match folded.find(':') {
        Some(colon) => match folded.get(..colon).and_then(|text| text.rfind(['t', ' '])) {
            Some(end) if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {
                folded.get(..end).unwrap_or("")
            }
            _ => folded,
        },
        None => folded,
    }
}

fn month(text: &str) -> Option<i16> {
    if text.len() < 3 {
        return None;
    }
    let mut found =
        MONTHS.iter().zip(1..).filter(|(names, _)| names.iter().any(|name| name.starts_with(text)));
    match (found.next(), found.next()) {
        (Some((_, number)), None) => Some(number),
        _ => None,
    }
}

fn number(text: &str) -> Result<i16, Message> {
    let is_short = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { text.parse().map_err(|_| unclear()) } else { Err(unclear()) }
}

fn exact(year: i16, month: i16, day: i16) -> Result<Date, Message> {
    let missing = || Message::new("cells-date-missing");
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(missing()) };
    Date::new(year, month, day).map_err(|_| missing())
}

fn unclear() -> Message {
    Message::new("cells-date-unclear")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_many_spellings() {
        let day = jiff::civil::date(2027, 2, 13);
        for text in [
            "2027-02-13",
            "2027/02/13",
            "13/02/2027",
            "02/13/2027",
            "13.2.2027",
            "2027-02-13T00:00:00",
            "2027-02-13 00:00:00",
            "13 February 2027",
            "13 févr. 2027",
            "Feb 13th, 2027",
            "13-Feb-2027",
        ] {
            assert_eq!(date(text), Ok(day), "{text}");
        }
        assert_eq!(date("05/05/2027"), Ok(jiff::civil::date(2027, 5, 5)));
        assert_eq!(date("3.4.2027"), Ok(jiff::civil::date(2027, 4, 3)));
    }

    #[test]
    fn a_day_that_may_be_two_is_refused_with_both() {
        let both =
            Message::new("cells-date-ambiguous").with("first", "2027-04-03").with("second", "2027-03-04");
        assert_eq!(date("03/04/2027"), Err(both));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["2027-02-30", "31/04/2027", "13/13/2027", "2027-0-1"] {
            assert_eq!(date(text).unwrap_err().key, "cells-date-missing", "{text}");
        }
        for text in ["", "soon", "12", "1/2/27", "2027-02", "ju 1 2027", "45000", "1 juin 2 2027"] {
            assert_eq!(date(text).unwrap_err().key, "cells-date-unclear", "{text}");
        }
    }
}
