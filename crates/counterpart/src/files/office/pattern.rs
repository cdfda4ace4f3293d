//! A working week laid over the weeks of a cohort, in UTC, with the clock changes of its zone.
//!
//! A minute belongs to the working hours if the clock on the wall then shows one of them. So an
//! hour that the clock jumps over is not worked, and one that it shows twice is worked twice.

use super::{Weekly, merged};
use crate::files::cohort::Cohort;
use crate::files::zones::Zone;
use counterpart_matching::hours::Pattern;
use jiff::Timestamp;

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;
const WEEK: i64 = 7 * DAY;
/// Monday 5 January 1970, in seconds.
const A_MONDAY: i64 = 4 * DAY;

/// The hours of a week in every whole week of the cohort, in minutes after Monday 00:00 UTC.
pub fn pattern(zone: &Zone, weekly: &Weekly, cohort: &Cohort) -> Pattern {
    let (monday, weeks) = cohort.whole_weeks();
    let start = monday * DAY;
    let end = start + i64::from(weeks) * WEEK;
    let mut worked = Vec::new();
    for (from, until, offset) in offsets(zone, start, end) {
        lay(weekly, (from, until), offset, &mut worked);
    }
    worked.sort_unstable();
    into_weeks(&merged(&worked), start, weeks)
}

/// From, until and distance from UTC, in seconds, of each time between two changes of the clock.
fn offsets(zone: &Zone, start: i64, end: i64) -> Vec<(i64, i64, i64)> {
    let Ok(first) = Timestamp::from_second(start) else { return Vec::new() };
    let mut pieces = Vec::new();
    let mut from = start;
    let mut offset = i64::from(zone.time_zone().to_offset(first).seconds());
    for change in zone.time_zone().following(first) {
        let at = change.timestamp().as_second();
        if at >= end {
            break;
        }
        pieces.push((from, at, offset));
        (from, offset) = (at, i64::from(change.offset().seconds()));
    }
    pieces.push((from, end, offset));
    pieces
}

/// Adds the hours that fall between two instants while the clock keeps one distance from UTC.
fn lay(weekly: &Weekly, (from, until): (i64, i64), offset: i64, worked: &mut Vec<(i64, i64)>) {
    let first = (from + offset - A_MONDAY).div_euclid(WEEK);
    let last = (until + offset - A_MONDAY).div_euclid(WEEK);
    for week in first..=last {
        let midnight = A_MONDAY + week * WEEK - offset;
        for (begin, end) in weekly.intervals() {
            let begin = (midnight + i64::from(*begin) * MINUTE).max(from);
            let end = (midnight + i64::from(*end) * MINUTE).min(until);
            if begin < end {
                worked.push((begin, end));
            }
        }
    }
}

/// Cuts intervals of seconds at the beginning of each week; only whole minutes count.
fn into_weeks(worked: &[(i64, i64)], start: i64, weeks: u32) -> Pattern {
    let mut pattern: Pattern = vec![Vec::new(); weeks as usize];
    for (from, until) in worked {
        let mut begin = (from - start + MINUTE - 1).div_euclid(MINUTE);
        let end = (until - start).div_euclid(MINUTE);
        while begin < end {
            let week = begin.div_euclid(WEEK / MINUTE);
            let sunday = (week + 1) * (WEEK / MINUTE);
            let inside = |minute: i64| u16::try_from(minute - week * (WEEK / MINUTE)).unwrap_or(0);
            if let Some(week) = usize::try_from(week).ok().and_then(|week| pattern.get_mut(week)) {
                week.push((inside(begin), inside(end.min(sunday))));
            }
            begin = sunday;
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::office::{usual_week, weekly};
    use crate::files::zones::zone;
    use counterpart_matching::hours::{Hours, Overlap};
    use jiff::civil::{Date, date};

    fn laid(place: &str, hours: &str, from: Date, until: Date) -> Pattern {
        let cohort = Cohort { from, until, is_named: true };
        pattern(&zone(place).unwrap(), &weekly(hours, None).unwrap(), &cohort)
    }

    #[test]
    fn london_and_new_york_change_their_clocks_in_different_weeks() {
        // 2027: New York changes on 14 March, London on 28 March; back on 31 October and 7 November.
        let (from, until) = (date(2027, 3, 1), date(2027, 4, 4));
        let london = laid("Europe/London", "Mon 9-17", from, until);
        let york = laid("America/New_York", "Mon 9-17", from, until);
        assert_eq!(
            london,
            [vec![(540, 1020)], vec![(540, 1020)], vec![(540, 1020)], vec![(540, 1020)], vec![(480, 960)]]
        );
        assert_eq!(
            york,
            [vec![(840, 1320)], vec![(840, 1320)], vec![(780, 1260)], vec![(780, 1260)], vec![(780, 1260)]]
        );
        let overlap = Hours::new(&[london, york]).shared(0, 1);
        assert_eq!(overlap, Overlap { least: 180, total: 3 * 180 + 2 * 240 });
    }

    #[test]
    fn kathmandu_is_five_hours_and_three_quarters_ahead() {
        let week = laid("Asia/Kathmandu", "Mon, Sun 00:00-09:00", date(2027, 2, 1), date(2027, 2, 7));
        assert_eq!(week, [vec![(0, 195), (6 * 1440 - 345, 6 * 1440 + 195), (10080 - 345, 10080)]]);
    }

    #[test]
    fn cairo_works_from_sunday_to_thursday() {
        let egypt = crate::files::countries::country("Egypt").unwrap();
        let cohort = Cohort { from: date(2027, 2, 1), until: date(2027, 2, 7), is_named: true };
        let week = pattern(&egypt.zone().unwrap(), &usual_week(Some(egypt)), &cohort);
        assert_eq!(week, [[0, 1, 2, 3, 6].map(|day| (day * 1440 + 360, day * 1440 + 960)).to_vec()]);
    }

    #[test]
    fn a_night_shift_goes_over_the_end_of_the_week() {
        let weeks = laid("UTC", "Sun 22:00-06:00", date(2027, 2, 1), date(2027, 2, 14));
        assert_eq!(weeks, [vec![(0, 360), (9960, 10080)], vec![(0, 360), (9960, 10080)]]);
        let always = laid("America/New_York", "Mon-Sun 00:00-24:00", date(2027, 3, 1), date(2027, 3, 21));
        assert_eq!(always, vec![vec![(0, 10080)]; 3]);
    }

    #[test]
    fn an_hour_jumped_over_is_not_worked_and_one_shown_twice_is_worked_twice() {
        // London, Sunday 28 March 2027: 01:00 becomes 02:00. Sunday 31 October: 02:00 becomes 01:00.
        let spring = laid("Europe/London", "Sun 00:30-03:00", date(2027, 3, 22), date(2027, 3, 28));
        assert_eq!(spring, [vec![(6 * 1440 + 30, 6 * 1440 + 120)]]);
        let jumped = laid("Europe/London", "Sun 01:00-02:00", date(2027, 3, 22), date(2027, 3, 28));
        assert_eq!(jumped, [vec![]]);
        let autumn = laid("Europe/London", "Sun 00:30-01:30", date(2027, 10, 25), date(2027, 10, 31));
        assert_eq!(autumn, [vec![(6 * 1440 - 30, 6 * 1440 + 30), (6 * 1440 + 60, 6 * 1440 + 90)]]);
        let through = laid("Europe/London", "Sun 00:00-06:00", date(2027, 10, 25), date(2027, 10, 31));
        assert_eq!(through, [vec![(6 * 1440 - 60, 6 * 1440 + 360)]]);
    }

    #[test]
    fn every_zone_keeps_the_hours_of_its_wall_clock() {
        // Two years: as many hours are worked as the wall clock shows, whatever the zone.
        let (from, until) = (date(2027, 1, 1), date(2028, 12, 31));
        for place in [
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Africa/Casablanca",
        ] {
            let weeks = laid(place, "Tue-Thu 09:00-17:00", from, until);
            assert_eq!(weeks.len(), 104);
            for week in weeks {
                let minutes: u16 = week.iter().map(|(from, until)| until - from).sum();
                assert_eq!(minutes, 3 * 480, "{place}");
                assert!(week.windows(2).all(|pair| pair[0].1 < pair[1].0), "{place}");
            }
        }
    }
}
