//! What time it is. Acts and pages get the time as a value; tests move it by hand.

use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// An instant, to the microsecond, which is what both databases keep.
pub type Instant = DateTime<Utc>;
/// A day without a time.
pub type Day = NaiveDate;

/// Where the time comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands until it is moved: microseconds since 1970.
    Standing(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at an instant.
    pub fn standing(at: Instant) -> Clock {
        Clock::Standing(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// The time now.
    pub fn now(&self) -> Instant {
        match self {
            Clock::System => {
                Utc::now().duration_trunc(TimeDelta::microseconds(1)).unwrap_or_else(|_| Utc::now())
            }
            Clock::Standing(at) => {
                DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// Moves a standing clock; the machine's own is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Clock::Standing(at) = self {
            at.fetch_add(by.num_microseconds().unwrap_or_default(), Ordering::SeqCst);
        }
    }
}

/// The day it is in a zone at an instant; in an unknown zone, the day it is in UTC.
pub fn day_in(at: Instant, zone: &str) -> Day {
    let there = jiff::Timestamp::from_microsecond(at.timestamp_micros()).unwrap_or_default();
    let date = there.in_tz(zone).map(|there| there.date());
    date.ok()
        .and_then(|date| Day::from_ymd_opt(date.year().into(), date.month() as u32, date.day() as u32))
        .unwrap_or_else(|| at.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_zones() {
        let at: Instant = "2027-03-02T23:30:00Z".parse().unwrap();
        assert_eq!(day_in(at, "Europe/London").to_string(), "2027-03-02");
        assert_eq!(day_in(at, "Asia/Manila").to_string(), "2027-03-03");
        assert_eq!(day_in(at, "Atlantis").to_string(), "2027-03-02");
    }
}
