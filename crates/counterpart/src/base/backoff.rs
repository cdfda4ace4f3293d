//! How long to wait before something is tried again: soon at first, then less often, for over a day.

use chrono::TimeDelta;

/// The waits after each failed try, in minutes: 24 hours and 18 minutes together.
const MINUTES: [i64; 13] = [1, 2, 5, 10, 20, 40, 60, 120, 240, 240, 240, 240, 240];

/// How often something is tried before it has failed.
pub const TRIES: i32 = 14;

/// How long is tried at least.
pub const DAY: TimeDelta = TimeDelta::hours(24);

/// How long to wait after so many tries; from the last of the list on, the same.
pub fn wait(tries: i32) -> TimeDelta {
    let at = usize::try_from(tries - 1).unwrap_or_default().min(MINUTES.len() - 1);
    TimeDelta::minutes(MINUTES[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_go_on_for_a_day() {
        let whole: TimeDelta = (1..TRIES).map(wait).sum();
        assert_eq!(whole, TimeDelta::minutes(24 * 60 + 18));
        assert!(whole > DAY);
        assert_eq!((wait(0), wait(1), wait(99)), (wait(1), TimeDelta::minutes(1), TimeDelta::hours(4)));
    }
}
