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
