//! A programme in which nearly everybody may meet nearly everybody, solved with a list of all pairs
//! and without one.

use crate::cases::WHOLE;
use crate::meter::Meter;
use crate::recipe::Options;
use crate::recipe::programme::programme;
use crate::table::seconds;
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify_unlisted;
use counterpart_matching::explain::findings;
use counterpart_matching::instance::{Instance, Pairs};
use counterpart_matching::people::Programme;
use counterpart_matching::policy::{Policy, Priority};
use counterpart_matching::round::{ByPair, ByRow, Round};
use counterpart_matching::rules::Judge;
use counterpart_matching::solve::{Look, Method, Observer, Progress, solve, solve_unlisted};

/// Solves so many mentees and half as many mentors both ways, and says in a table what each took,
/// from people to the certificate; then lets the checker recompute every pair plainly.
///
/// # Errors
/// What went wrong, in words.
pub fn unlisted(mentees: usize) -> Result<String, String> {
    let options = Options { mentees, mentors: mentees / 2, organisations: 20, ..WHOLE };
    let (programme, mut policy) = programme(&options);
    policy.rules.level_gap = None;
    policy.rules.shared_hours = None;
    policy.priorities = vec![Priority::Pairs, Priority::Total];
    let judge = Judge::new(&programme, &policy);
    // First, since memory that was given back once is not asked for again.
    let mut without = Meter::start();
    let (listed, outcome) = given(&programme, &policy, &ByRow::new(&judge, &policy))?;
    without.stop();
    let mut check = Meter::start();
    let checked = verify_unlisted(&listed, &ByPair::new(&judge, &policy), &outcome, &mut |_, _| {});
    checked.map_err(|why| format!("{why:?}"))?;
    check.stop();
    let mut with = Meter::start();
    let round = Round::prepare(&programme, &policy).map_err(|why| format!("{why:?}"))?;
    let stored = solve(&round.instance, &mut ()).map_err(|why| format!("{why:?}"))?;
    with.stop();
    match (&outcome, &stored) {
        (Outcome::Solved(one), Outcome::Solved(other)) if one.values == other.values => {}
        _ => return Err("another value than with a list of all pairs".to_owned()),
    }
    let line = |what: &str, pairs: usize, meter: &Meter| {
        let memory = meter.memory.map_or("-".to_owned(), |bytes| (bytes / 1_000_000).to_string());
        let (cpu, wall) = (seconds(meter.cpu), seconds(meter.wall));
        format!("{what:<26} {pairs:>10} {cpu:>8} {wall:>8} {memory:>6}\n")
    };
    let all = round.instance.edges.len();
    Ok(format!(
        "{mentees} mentees and {} mentors\n{:<26} {:>10} {:>8} {:>8} {:>6}\n{}{}{}",
        options.mentors,
        "",
        "pairs",
        "cpu s",
        "clock s",
        "MB",
        line("all listed", all, &with),
        line("listed as they are needed", listed.edges.len(), &without),
        line("checked pair by pair", all, &check),
    ))
}

fn given(programme: &Programme, policy: &Policy, pairs: &impl Pairs) -> Result<(Instance, Outcome), String> {
    let frame = Round::without_pairs(programme, policy).map_err(|why| format!("{why:?}"))?;
    let solved = solve_unlisted(&frame.instance, pairs, Method::default(), &mut ());
    solved.map_err(|why| format!("{why:?}"))
}

/// How the time of a round without a list of its pairs is spent: so many people, two mentees for every
/// mentor, by the recipe's rules and the product's own priorities; from people to reasons.
///
/// # Errors
/// What went wrong, in words.
pub fn many(people: usize) -> Result<String, String> {
    let (programme, policy) = programme(&crate::whole::options(people));
    let mut watch = Watch { now: String::new(), since: Meter::start(), out: String::new() };
    watch.turn("made ready");
    let mut round = Round::without_pairs(&programme, &policy).map_err(|why| format!("{why:?}"))?;
    let judge = Judge::new(&programme, &policy);
    let pairs = ByRow::new(&judge, &policy);
    let solved = solve_unlisted(&round.instance, &pairs, Method::default(), &mut watch);
    let (listed, outcome) = solved.map_err(|why| format!("{why:?}"))?;
    watch.turn("checked");
    let checked = verify_unlisted(&listed, &ByPair::new(&judge, &policy), &outcome, &mut |_, _| {});
    checked.map_err(|why| format!("{why:?}"))?;
    watch.turn("explained");
    let edges = listed.edges.len();
    round.instance = listed;
    let Outcome::Solved(answer) = outcome else { return Err("there is no answer".to_owned()) };
    let found = findings(&programme, &policy, &round, &answer.pairs);
    watch.turn("");
    let (mentees, mentors) = (programme.mentees.len(), programme.mentors.len());
    let (pairs, waiting) = (answer.pairs.len(), found.waiting.len());
    Ok(format!(
        "{mentees} mentees and {mentors} mentors: {pairs} pairs, {waiting} wait, {edges} pairs listed\n\
         {:<26} {:>8} {:>8} {:>6}\n{}",
        "", "cpu s", "clock s", "MB", watch.out
    ))
}

/// Notes when the engine goes from looking at all pairs to solving, and back.
struct Watch {
    now: String,
    since: Meter,
    out: String,
}

impl Watch {
    fn turn(&mut self, name: &str) {
        if self.now == name {
            return;
        }
        self.since.stop();
        let meter = std::mem::replace(&mut self.since, Meter::start());
        if !self.now.is_empty() {
            let memory = meter.memory.map_or("-".to_owned(), |bytes| (bytes / 1_000_000).to_string());
            let (cpu, wall) = (seconds(meter.cpu), seconds(meter.wall));
            let line = format!("{:<26} {cpu:>8} {wall:>8} {memory:>6}\n", self.now);
            eprint!("{line}");
            self.out += &line;
        }
        self.now = name.to_owned();
    }
}

impl Observer for Watch {
    fn goes_on(&mut self, progress: Progress) -> bool {
        let term = progress.term.map_or("a first answer", |term| term.word());
        self.turn(&format!("solved, {term}"));
        true
    }

    fn looks_on(&mut self, look: Look, _: u32, _: u32) -> bool {
        if let Look::Better(time) = look {
            self.turn(&format!("looked, time {time}"));
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_come_to_the_same() {
        let text = unlisted(90).unwrap();
        let pairs = |start: &str| -> usize {
            let line = text.lines().find_map(|line| line.strip_prefix(start)).unwrap();
            line.split_whitespace().next().unwrap().parse().unwrap()
        };
        assert!(pairs("listed as they are needed") < pairs("all listed"), "{text}");
        assert_eq!(text.lines().count(), 5);
    }

    #[test]
    fn every_stretch_is_told() {
        let text = many(90).unwrap();
        for word in ["60 mentees and 30 mentors", "looked, time 2", "solved, total", "checked", "explained"] {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    }
}
