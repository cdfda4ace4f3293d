//! Whether the time of an answer says who is known: letters to sign in are asked for by known and unknown
//! addresses in turn.

use crate::house::http::{Form, Line};
use crate::house::load::share;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

/// How many of each are asked for.
pub const EACH: usize = 250;

/// How long is waited before each, so that the letter of the one before is written.
const PAUSE: Duration = Duration::from_millis(25);

/// Of each kind the one in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Of addresses that somebody has.
    pub known: Duration,
    /// Of addresses that nobody has.
    pub unknown: Duration,
}

impl Alike {
    /// By how much they differ.
    pub fn difference(&self) -> Duration {
        self.known.abs_diff(self.unknown)
    }

    /// By how much they may: ten milliseconds, or three tenths of the quicker one.
    pub fn allowed(&self) -> Duration {
        Duration::from_millis(10).max(self.known.min(self.unknown) * 3 / 10)
    }
}

/// Asks for each in turn, which one first in turn too; each from another network, as nobody may ask often.
///
/// # Errors
/// An answer was another, or none.
pub fn compare(address: SocketAddr, after: usize) -> Result<Alike, String> {
    let mut line = Line::to(address)?;
    let mut took = [Vec::new(), Vec::new()];
    for at in 0..EACH {
        for turn in [at % 2, 1 - at % 2] {
            thread::sleep(PAUSE);
            let form = asked(turn, after + at);
            let since = Instant::now();
            let answer = line.ask(&form.text())?;
            let time = since.elapsed();
            if answer.status != 303 {
                return Err(format!("asking for a letter: status {}", answer.status));
            }
            took[turn].push(time);
        }
    }
    took.iter_mut().for_each(|times| times.sort_unstable());
    Ok(Alike { known: share(&took[0], 50), unknown: share(&took[1], 50) })
}

/// The form of somebody who is known (0) or not (1).
pub fn asked(kind: usize, number: usize) -> Form {
    let who = ["person", "nobody"][kind.min(1)];
    Form {
        path: "/sign-in".to_owned(),
        from: Some(format!("10.{}.{}.7", number / 250, number % 250)),
        fields: vec![("address", format!("{who}{number}@crowd.example")), ("next", "/".to_owned())],
        cookie: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_differ_is_ten_milliseconds_or_three_tenths() {
        let of = |known, unknown| Alike {
            known: Duration::from_millis(known),
            unknown: Duration::from_millis(unknown),
        };
        assert_eq!(of(5, 9).allowed(), Duration::from_millis(10));
        assert_eq!(of(100, 90).allowed(), Duration::from_millis(27));
        assert_eq!(of(5, 9).difference(), of(9, 5).difference());
    }

    #[test]
    fn both_ask_alike() {
        let [known, unknown] = [0, 1].map(|kind| asked(kind, 7).text());
        assert_eq!(known.len(), unknown.len());
        assert!(known.contains("person7%40crowd.example") && unknown.contains("nobody7%40crowd.example"));
    }
}
