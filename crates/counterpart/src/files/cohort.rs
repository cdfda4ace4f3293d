//! The dates of a cohort.

use jiff::civil::{Date, date};
use jiff::tz::Offset;

const WEEK: i64 = 7;
/// 5 January 1970, a Monday, in days after 1 January 1970.
const A_MONDAY: i64 = 4;

/// First and last day of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub until: Date,
    /// Whether the policy named them; otherwise the year 2027 stands in.
    pub is_named: bool,
}

impl Default for Cohort {
    fn default() -> Self {
        Cohort { from: date(2027, 1, 1), until: date(2027, 12, 31), is_named: false }
    }
}

impl Cohort {
    /// The whole weeks inside: the first Monday, in days after 1 January 1970, and how many weeks
    /// (Monday 00:00 to Sunday 24:00 UTC) fit from there.
    pub fn whole_weeks(&self) -> (i64, u32) {
        let (from, until) = (day_number(self.from), day_number(self.until));
        let monday = from + (A_MONDAY - from).rem_euclid(WEEK);
        let weeks = (until + 1 - monday).div_euclid(WEEK).max(0);
        (monday, u32::try_from(weeks).unwrap_or(u32::MAX))
    }

    /// Whether something that holds between two days (blank is without end) holds on a day of the
    /// cohort. Where the cohort was not named, everything does.
    pub fn touches(&self, since: Option<Date>, until: Option<Date>) -> bool {
        !self.is_named
            || (since.is_none_or(|since| since <= self.until) && until.is_none_or(|until| until >= self.from))
    }
}

fn day_number(day: Date) -> i64 {
    let midnight = Offset::UTC.to_timestamp(day.at(0, 0, 0, 0));
    midnight.map_or(0, |midnight| midnight.as_second().div_euclid(24 * 60 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(from: Date, until: Date) -> u32 {
        Cohort { from, until, is_named: true }.whole_weeks().1
    }

    #[test]
    fn only_whole_weeks_count() {
        assert_eq!(Cohort::default().whole_weeks(), (day_number(date(2027, 1, 4)), 51));
        assert_eq!(weeks(date(2027, 2, 1), date(2027, 2, 7)), 1);
        assert_eq!(weeks(date(2027, 2, 2), date(2027, 2, 14)), 1);
        assert_eq!(weeks(date(2027, 2, 1), date(2027, 2, 6)), 0);
        assert_eq!(weeks(date(2027, 2, 2), date(2027, 2, 3)), 0);
        assert_eq!(weeks(date(1969, 12, 29), date(1970, 1, 4)), 1);
    }

    #[test]
    fn a_span_touches_the_cohort_or_not() {
        let mut cohort = Cohort { from: date(2027, 2, 1), until: date(2027, 12, 15), is_named: true };
        assert!(cohort.touches(None, None));
        assert!(cohort.touches(None, Some(date(2027, 2, 1))));
        assert!(!cohort.touches(None, Some(date(2027, 1, 31))));
        assert!(cohort.touches(Some(date(2027, 12, 15)), None));
        assert!(!cohort.touches(Some(date(2027, 12, 16)), None));
        cohort.is_named = false;
        assert!(cohort.touches(Some(date(2030, 1, 1)), None));
    }
}
