//! Office hours: a working week as people write it, and where it lies in the weeks of a cohort.

mod pattern;
mod tokens;

use super::countries::Country;
use crate::base::text::Message;
use tokens::{Clock, Token};

pub use pattern::pattern;

/// Hours of one day: beginnings and ends, in minutes after midnight.
type Spans = Vec<(u16, u16)>;

/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// Minutes of a week.
const WEEK: u16 = 7 * DAY;
/// Monday to Friday: the working week where the country is not known.
const MONDAY_TO_FRIDAY: [bool; 7] = [true, true, true, true, true, false, false];

/// Working hours of a week by the clock on the wall: intervals in minutes after Monday 00:00, in
/// order, apart from each other. Two weeks are the same exactly if their hours are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekly(Vec<(u16, u16)>);

impl Weekly {
    /// The intervals.
    pub fn intervals(&self) -> &[(u16, u16)] {
        &self.0
    }

    /// Hours of a day (0 is Monday) from one minute to another; an end not after the beginning is
    /// on the next day.
    fn of(days: &[(u16, u16, u16)]) -> Weekly {
        let mut pieces = Vec::new();
        for (day, from, until) in days {
            let start = day * DAY + from;
            let end = day * DAY + if until > from { *until } else { until + DAY };
            pieces.push((start, end.min(WEEK)));
            if end > WEEK {
                pieces.push((0, end - WEEK));
            }
        }
        pieces.sort_unstable();
        Weekly(merged(&pieces))
    }
}

/// Intervals in order become intervals apart from each other.
fn merged<N: Copy + Ord>(pieces: &[(N, N)]) -> Vec<(N, N)> {
    let mut apart: Vec<(N, N)> = Vec::with_capacity(pieces.len());
    for (from, until) in pieces.iter().copied().filter(|(from, until)| from < until) {
        match apart.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => apart.push((from, until)),
        }
    }
    apart
}

/// The usual working week of a country, 8:00 to 18:00; of the most usual one where it is not known.
pub fn usual_week(country: Option<&Country>) -> Weekly {
    let hours = usual_days(country).into_iter().map(|day| (day, 8 * 60, 18 * 60));
    Weekly::of(&hours.collect::<Vec<_>>())
}

fn usual_days(country: Option<&Country>) -> Vec<u16> {
    let works = country.map_or(MONDAY_TO_FRIDAY, Country::working_days);
    (0..7).zip(works).filter(|(_, works)| *works).map(|(day, _)| day).collect()
}

/// Weekly hours such as `Mon-Thu 09:00-12:00 13:00-17:30; Fri 09:00-13:00`. Hours without days
/// hold on the country's usual working days.
///
/// # Errors
/// What was not understood, and how hours are written.
pub fn weekly(text: &str, country: Option<&Country>) -> Result<Weekly, Message> {
    let tokens = tokens::read(text)?;
    let mut rest = tokens.as_slice();
    let mut days = Vec::new();
    let mut hours = Vec::new();
    while !rest.is_empty() {
        let named;
        (named, rest) = read_days(rest);
        if !named.is_empty() {
            days = named;
        } else if days.is_empty() {
            days = usual_days(country);
        }
        let spans;
        (spans, rest) = read_spans(rest)?;
        for (from, until) in spans {
            hours.extend(days.iter().map(|day| (*day, from, until)));
        }
    }
    if hours.is_empty() { Err(Message::new("cells-office-form")) } else { Ok(Weekly::of(&hours)) }
}

/// The days at the beginning: single ones and spans of days, which may go over the end of the week.
fn read_days(mut rest: &[Token]) -> (Vec<u16>, &[Token]) {
    let mut days = Vec::new();
    loop {
        match rest {
            [Token::Day(from), Token::Dash, Token::Day(until), after @ ..] => {
                let length = (until + 7 - from) % 7;
                days.extend((0..=length).map(|step| (from + step) % 7));
                rest = after;
            }
            [Token::Day(day), after @ ..] => {
                days.push(*day);
                rest = after;
            }
            _ => return (days, rest),
        }
    }
}

/// The spans of time that follow, at least one.
fn read_spans(mut rest: &[Token]) -> Result<(Spans, &[Token]), Message> {
    let mut spans = Spans::new();
    while let [Token::Time(from), Token::Dash, Token::Time(until), after @ ..] = rest {
        spans.push(span(*from, *until)?);
        rest = after;
    }
    if spans.is_empty() { Err(Message::new("cells-office-form")) } else { Ok((spans, rest)) }
}

/// From one time to another. `9-5` may mean until the afternoon or through the night, so it is not guessed.
fn span(from: Clock, until: Clock) -> Result<(u16, u16), Message> {
    let morning_and_half =
        from.is_bare && until.is_bare && from.minute <= 12 * 60 && until.minute <= from.minute;
    let half_is_open = |clock: &Clock| clock.is_bare && clock.minute <= 12 * 60;
    let later_half = until.is_half
        && half_is_open(&from)
        && until.minute >= 12 * 60
        && from.minute < until.minute - 12 * 60;
    let earlier_half = from.is_half && half_is_open(&until) && until.minute <= from.minute;
    if morning_and_half || later_half || earlier_half {
        return Err(Message::new("cells-office-half"));
    }
    if from.minute == DAY || from.minute == until.minute {
        return Err(Message::new("cells-office-empty"));
    }
    Ok((from.minute, until.minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::countries::country;

    fn read(text: &str) -> Vec<(u16, u16)> {
        weekly(text, None).unwrap().0
    }

    fn on(day: u16, from: u16, until: u16) -> (u16, u16) {
        (day * DAY + from, day * DAY + until)
    }

    #[test]
    fn the_same_week_in_many_spellings() {
        let nine_to_five = (0..5).map(|day| on(day, 540, 1020)).collect::<Vec<_>>();
        for text in [
            "Mon-Fri 09:00-17:00",
            "mon – fri 9.00–17.00",
            "Monday to Friday, 9am - 5pm",
            "Mon-Fri 9-17",
            "Mon-Fri: 0900-1700",
            "lun.-ven. 9h-17h",
            "du lundi au vendredi de 9 h 00 à 17 h 00",
            "lunes a viernes 9:00-17:00",
            "Mon, Tue, Wed, Thu and Fri 09:00-12:00, 12:00-17:00",
            "Mon/Tue 9-17; Wed-Fri 9-17",
            "9-17",
            "09:00-17:00",
            "Mondays to Fridays 9:00 a.m. to 5:00 p.m.",
        ] {
            assert_eq!(read(text), nine_to_five, "{text}");
        }
    }

    #[test]
    fn broken_days_and_different_days() {
        let mut week = Vec::new();
        for day in 0..4 {
            week.extend([on(day, 540, 720), on(day, 780, 1050)]);
        }
        week.push(on(4, 540, 780));
        assert_eq!(read("Mon-Thu 09:00-12:00 13:00-17:30; Fri 09:00-13:00"), week);
        assert_eq!(read("Mon 9-12; 13-17"), [on(0, 540, 720), on(0, 780, 1020)]);
    }

    #[test]
    fn nights_and_the_end_of_the_week() {
        assert_eq!(read("Mon 22:00-06:00"), [(1320, 1800)]);
        assert_eq!(read("Sun 22-6"), [(0, 360), (6 * DAY + 1320, WEEK)]);
        assert_eq!(read("Mon 00:00-24:00"), [(0, DAY)]);
        assert_eq!(read("Mon-Sun 0:00-24:00"), [(0, WEEK)]);
        assert_eq!(read("Tue 20:00-0:00"), [on(1, 1200, DAY)]);
        assert_eq!(read("Sat-Mon 10-12"), [on(0, 600, 720), on(5, 600, 720), on(6, 600, 720)]);
    }

    #[test]
    fn hours_without_days_follow_the_country() {
        let egypt = country("EG").ok();
        let days = [0, 1, 2, 3, 6].map(|day| on(day, 480, 1080));
        assert_eq!(usual_week(egypt).0, days);
        assert_eq!(weekly("8-18", egypt), Ok(usual_week(egypt)));
        assert_eq!(usual_week(None), usual_week(country("FR").ok()));
    }

    #[test]
    fn what_is_not_clear_is_refused() {
        let key = |text: &str| weekly(text, None).unwrap_err().key.into_owned();
        for text in ["", "Mon-Fri", "Mon 9", "Mon 9-", "9-17 Mon", "Mon-Fri 9-17-18", "-", "Mon 9-12 Tue"] {
            assert_eq!(key(text), "cells-office-form", "{text}");
        }
        assert_eq!(key("Mon-Fri 9-5"), "cells-office-half");
        assert_eq!(key("Mon 1-5pm"), "cells-office-half");
        assert_eq!(key("Mon 9am-5"), "cells-office-half");
        assert_eq!(key("Mon 09:00-09:00"), "cells-office-empty");
        assert_eq!(key("Mon 24:00-6:00"), "cells-office-empty");
        let part = |text: &str| weekly(text, None).unwrap_err();
        let unknown = |part: &str| Message::new("cells-office-part").with("part", part);
        assert_eq!(part("flexible"), unknown("flexible"));
        assert_eq!(part("Mon 25:00-26:00"), unknown("25:00"));
        assert_eq!(part("Mon 9:75-10"), unknown("9:75"));
        assert_eq!(part("Mon 13pm-15pm"), unknown("13pm"));
    }
}
