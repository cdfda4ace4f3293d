//! The pieces of which written office hours are made: days, times, and what stands for "until".

use super::{super::cells::fold, DAY};
use crate::base::text::Message;

/// Days by their number (0 is Monday): English, French, Spanish, folded; plural endings are taken off.
const DAYS: [(&[&str], u16); 7] = [
    (&["mon", "monday", "mo", "lun", "lundi", "lune", "lunes"], 0),
    (&["tue", "tues", "tuesday", "tu", "mar", "mardi", "marte", "martes"], 1),
    (&["wed", "weds", "wednesday", "we", "mer", "mercredi", "mie", "miercole", "miercoles"], 2),
    (&["thu", "thur", "thurs", "thursday", "th", "jeu", "jeudi", "jue", "jueve", "jueves"], 3),
    (&["fri", "friday", "fr", "ven", "vendredi", "vie", "vierne", "viernes"], 4),
    (&["sat", "saturday", "sa", "sam", "samedi", "sab", "sabado"], 5),
    (&["sun", "sunday", "su", "dim", "dimanche", "dom", "domingo"], 6),
];
const UNTIL: [&str; 8] = ["to", "till", "until", "a", "au", "al", "hasta", "jusqu'a"];
const BETWEEN: [&str; 12] = ["and", "et", "y", "from", "de", "du", "des", "le", "les", "at", "the", "on"];

/// A time of day as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Minutes after midnight, 24:00 included.
    pub(super) minute: u16,
    /// Whether it was an hour alone, so that it might be meant in either half of the day.
    pub(super) is_bare: bool,
    /// Whether the half of the day was named (am, pm).
    pub(super) is_half: bool,
}

/// One piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// 0 is Monday.
    Day(u16),
    /// From … until.
    Dash,
    /// A time of day.
    Time(Clock),
}

/// All pieces in order; what only separates them is left out.
pub(super) fn read(text: &str) -> Result<Vec<Token>, Message> {
    let folded = fold(text).replace("a.m.", "am").replace("p.m.", "pm");
    let mut rest = folded.as_str();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let (clock, after) = time(rest)?;
            tokens.push(Token::Time(clock));
            rest = after;
        } else if first.is_alphabetic() {
            let end =
                rest.find(|letter: char| !letter.is_alphabetic() && letter != '\'').unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            tokens.extend(meaning(word)?);
            rest = after;
        } else {
            if first == '-' {
                tokens.push(Token::Dash);
            } else if !" ,;:./|&+()".contains(first) {
                return Err(unknown(&first.to_string()));
            }
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(tokens)
}

/// What a word means; nothing for one that only links.
fn meaning(word: &str) -> Result<Option<Token>, Message> {
    if UNTIL.contains(&word) {
        return Ok(Some(Token::Dash));
    }
    if BETWEEN.contains(&word) {
        return Ok(None);
    }
    let noon = |minute| Token::Time(Clock { minute, is_bare: false, is_half: false });
    match word {
        "noon" | "midi" => return Ok(Some(noon(DAY / 2))),
        "midnight" | "minuit" => return Ok(Some(noon(0))),
        _ => {}
    }
    let single = word.strip_suffix('s').unwrap_or(word);
    let day = DAYS.iter().find(|(names, _)| names.contains(&word) || names.contains(&single));
    day.map(|(_, day)| Some(Token::Day(*day))).ok_or_else(|| unknown(word))
}

/// A time at the beginning of a text, and what follows: `9`, `9h`, `9h30`, `9 h 30`, `9.30`,
/// `09:30`, `0930`, `9:30 pm`.
fn time(text: &str) -> Result<(Clock, &str), Message> {
    let (digits, rest) = leading_digits(text);
    let (hour, minutes, rest) = match digits.len() {
        1 | 2 => match minutes_after(rest) {
            Some((minutes, after)) => (digits, Some(minutes), after),
            None => (digits, None, rest),
        },
        4 => (digits.get(..2).unwrap_or_default(), digits.get(2..), rest),
        _ => return Err(unknown(digits)),
    };
    let (has_h, rest) = match rest.trim_start().strip_prefix('h') {
        Some(after) if minutes.is_none() && !after.starts_with(char::is_alphabetic) => (true, after),
        _ => (false, rest),
    };
    let (half, rest) = half_of_day(rest);
    let written = text.get(..text.len() - rest.len()).unwrap_or(text).trim();
    let minute = minute_of_day(hour, minutes, half).ok_or_else(|| unknown(written))?;
    let is_bare =
        minutes.is_none() && !has_h && half.is_none() && !(hour.len() == 2 && hour.starts_with('0'));
    Ok((Clock { minute, is_bare, is_half: half.is_some() }, rest))
}

fn leading_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()))
}

/// Two digits after a colon, a point or an h.
fn minutes_after(rest: &str) -> Option<(&str, &str)> {
    let after = match rest.strip_prefix([':', '.']) {
        Some(after) => after,
        None => rest.trim_start().strip_prefix('h')?.trim_start(),
    };
    let (digits, after) = leading_digits(after);
    (digits.len() == 2).then_some((digits, after))
}

/// Whether am (false) or pm (true) stands at the beginning.
fn half_of_day(rest: &str) -> (Option<bool>, &str) {
    let trimmed = rest.trim_start();
    for (word, is_later) in [("am", false), ("pm", true)] {
        match trimmed.strip_prefix(word) {
            Some(after) if !after.starts_with(char::is_alphabetic) => return (Some(is_later), after),
            _ => {}
        }
    }
    (None, rest)
}

fn minute_of_day(hour: &str, minutes: Option<&str>, half: Option<bool>) -> Option<u16> {
    let hour = hour.parse::<u16>().ok()?;
    let minutes = minutes.unwrap_or("0").parse::<u16>().ok().filter(|minutes| *minutes < 60)?;
    let hour = match half {
        None => hour,
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(is_later) => hour % 12 + if is_later { 12 } else { 0 },
    };
    let minute = hour * 60 + minutes;
    (minute <= DAY).then_some(minute)
}

fn unknown(part: &str) -> Message {
    Message::new("cells-office-part").with("part", part)
}
