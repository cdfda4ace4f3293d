//! What it costs to judge and score all pairs of a programme: pair by pair, row by row, and with the
//! list of allowed pairs made of it.

use crate::cases::WHOLE;
use crate::recipe::Options;
use crate::recipe::programme::programme;
use crate::table::seconds;
use counterpart_matching::round::Round;
use counterpart_matching::rules::{BARRED, Judge, Row, Rows};
use cpu_time::ProcessTime;
use std::time::{Duration, Instant};

/// Of so many mentees one is judged pair by pair, which takes long.
const SAMPLE: u32 = 10;

/// What is summed so that nothing can be left out, and must be the same each time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    allowed: usize,
    fits: i64,
}

impl Sum {
    fn add(&mut self, fit: i32) {
        self.allowed += 1;
        self.fits += i64::from(fit);
    }
}

/// Processor time, and time on the clock.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration, Duration) {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let done = work();
    (done, cpu.elapsed(), wall.elapsed())
}

/// Judges and scores so many mentees and half as many mentors, and says in a table how long it took.
///
/// # Errors
/// What went wrong, in words.
pub fn fits(mentees: usize) -> Result<String, String> {
    let options = Options { mentees, mentors: mentees / 2, organisations: 20, ..WHOLE };
    let (programme, policy) = programme(&options);
    let (people, mentors) = (mentees as u32, options.mentors as u32);
    let judge = Judge::new(&programme, &policy);
    let (sampled, alone, alone_wall) = timed(|| {
        let mut sum = Sum::default();
        for mentee in (0..people).step_by(SAMPLE as usize) {
            let allowed = (0..mentors).filter(|mentor| judge.judge(mentee, *mentor).allows());
            allowed.for_each(|mentor| sum.add(judge.fit(mentee, mentor)));
        }
        sum
    });
    let pass = |step: usize| {
        let (rows, mut row, mut sum) = (Rows::new(&judge), Row::default(), Sum::default());
        for mentee in (0..people).step_by(step) {
            rows.row(mentee, &mut row).iter().filter(|fit| **fit != BARRED).for_each(|fit| sum.add(*fit));
        }
        sum
    };
    let (summed, rows, rows_wall) = timed(|| pass(1));
    let (round, whole, whole_wall) = timed(|| Round::prepare(&programme, &policy));
    let instance = round.map_err(|why| format!("{why:?}"))?.instance;
    let mut listed = Sum::default();
    instance.edges.iter().for_each(|edge| listed.add(edge.score));
    if listed != summed || pass(SAMPLE as usize) != sampled {
        return Err(format!("other fits: {summed:?} by rows, {listed:?} listed"));
    }
    let line = |what: &str, cpu: Duration, wall: Duration| {
        format!(
            "{what:<34} {:>8} {:>8} {:>8.1}\n",
            seconds(cpu),
            seconds(wall),
            cpu.as_secs_f64() * 1e9 / (mentees * options.mentors).max(1) as f64
        )
    };
    Ok(format!(
        "{people} mentees and {mentors} mentors, {} pairs allowed\n{:<34} {:>8} {:>8} {:>8}\n{}{}{}",
        listed.allowed,
        "",
        "cpu s",
        "clock s",
        "ns/pair",
        line(&format!("pair by pair (one of {SAMPLE}, times {SAMPLE})"), alone * SAMPLE, alone_wall * SAMPLE),
        line("row by row, one thread", rows, rows_wall),
        line("Round::prepare, pairs listed", whole, whole_wall),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_come_to_the_same_fits() {
        let text = fits(80).unwrap();
        assert!(text.starts_with("80 mentees and 40 mentors, "), "{text}");
        assert_eq!(text.lines().count(), 5);
    }
}
