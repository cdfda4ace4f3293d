//! Questions about a result that need matching again, asked side by side.
//!
//! No answer depends on another, so each is the same on one processor and on many. Whoever runs the
//! matching may stop them: what is answered by then stays.

use crate::rounds::Results;
use counterpart_matching::instance::Pair;
use counterpart_matching::questions::Asker;
use counterpart_matching::questions::Bound;
use counterpart_matching::questions::Difference;
use counterpart_matching::questions::Flip;
use counterpart_matching::questions::Point;
use counterpart_matching::questions::Recruit;
use counterpart_matching::questions::Reserve;
use counterpart_matching::questions::Unanswered;
use counterpart_matching::questions::What;
use counterpart_matching::rules::Rule;
use counterpart_matching::solve::Observer;
use counterpart_matching::solve::Progress;
use counterpart_matching::solve::Unsolved;
use std::num::NonZero;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;

/// Up to so many allowed pairs, questions are asked.
const ASKED_UP_TO: usize = 100_000;
/// Kinds of mentor to recruit.
const RECRUITS: usize = 5;
/// What every organisation might receive beyond what it gives.
const BEYOND: [Option<i64>; 6] = [None, Some(8), Some(4), Some(2), Some(1), Some(0)];

/// How often whoever watches is told how far it is.
const TICK: Duration = Duration::from_millis(20);

/// What is asked of every result; what takes longest comes first, so that nothing waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Flips,
    Changes,
    Rules,
    Reciprocity,
    Fairness,
    Bounds,
    Recruits,
    Firm,
}

const ALL: [Question; 8] = [
    Question::Flips,
    Question::Changes,
    Question::Rules,
    Question::Reciprocity,
    Question::Fairness,
    Question::Bounds,
    Question::Recruits,
    Question::Firm,
];

/// The answers; none where a question was not asked or could not be answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Who stands in for every pair, in order; needs no matching again.
    pub reserves: Vec<Reserve>,
    /// For every mentee who waits, the first single change that would help, if there is one.
    pub changes: Vec<(u32, Option<What>)>,
    /// Every rule that costs something, with what it costs.
    pub rules: Option<Vec<(Rule, Difference)>>,
    /// Every bound that costs something: which, of which organisation, with what it costs.
    pub bounds: Option<Vec<(Bound, u32, Difference)>>,
    /// The kinds of mentor that would help most, the best first.
    pub recruits: Option<Vec<Recruit>>,
    /// The pairs that every best result has, in order.
    pub firm: Option<Vec<Pair>>,
    /// What goes and comes when the weight of one part moves by a tenth.
    pub flips: Option<Vec<Flip>>,
    /// Without fairness, and with it at every place among the priorities.
    pub fairness: Option<Vec<Point>>,
    /// Without reciprocity, and with it ever tighter.
    pub reciprocity: Option<Vec<Point>>,
    /// Whether the person running it stopped before the end.
    pub stopped: bool,
}

/// Stopped by the person running it.
struct Stopped;

/// What one thread sees of the wish to stop.
struct Watch<'a>(&'a AtomicBool);

impl Observer for Watch<'_> {
    fn goes_on(&mut self, _: Progress) -> bool {
        !self.0.load(Ordering::Relaxed)
    }
}

/// Asks about a result; `all` asks what needs matching again, too. None where the result is not
/// proven, made by ranks, or of too many pairs.
pub fn ask(results: &Results, all: bool, observer: &mut dyn Observer) -> Option<Asked> {
    let Results { loaded, round, answer, .. } = results;
    let too_many = !results.is_listed || round.instance.edges.len() > ASKED_UP_TO;
    if !results.proven || results.is_ranked() || too_many {
        return None;
    }
    let asker = Asker::new(&loaded.programme, &loaded.policy, round, answer, observer);
    let mut asked = Asked { reserves: asker.reserves(), ..Asked::default() };
    if all {
        side_by_side(results, observer, &mut asked);
    }
    Some(asked)
}

fn side_by_side(results: &Results, observer: &mut dyn Observer, asked: &mut Asked) {
    let (next, stops) = (AtomicUsize::new(0), AtomicBool::new(false));
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(ALL.len());
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..threads {
            let (send, next, stops) = (send.clone(), &next, &stops);
            let asks = move || {
                while let Some(question) = ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
                    // Nobody listens any more only where this whole run is over.
                    let _ = send.send((*question, one(results, *question, stops)));
                }
            };
            // Without a single thread nothing is asked, which is told as such.
            let _ = thread::Builder::new().spawn_scoped(scope, asks);
        }
        drop(send);
        let mut done = 0;
        loop {
            match receive.recv_timeout(TICK) {
                Ok((question, part)) => {
                    asked.take(question, part);
                    done += 1;
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if !observer.goes_on(Progress { term: None, done, levels: ALL.len(), steps: 0 }) {
                stops.store(true, Ordering::Relaxed);
            }
        }
    });
}

/// The answer to one question, the others left blank.
fn one(results: &Results, question: Question, stops: &AtomicBool) -> Asked {
    let mut part = Asked::default();
    let mut watch = Watch(stops);
    let Results { loaded, round, answer, .. } = results;
    let mut asker = Asker::new(&loaded.programme, &loaded.policy, round, answer, &mut watch);
    part.stopped =
        stops.load(Ordering::Relaxed) || answers(results, &mut asker, question, &mut part).is_err();
    part
}

fn answers(
    results: &Results,
    asker: &mut Asker,
    question: Question,
    asked: &mut Asked,
) -> Result<(), Stopped> {
    match question {
        Question::Changes => {
            for (mentee, _) in &results.findings.waiting {
                let what = answered(asker.single_change(*mentee))?;
                asked.changes.extend(what.map(|what| (*mentee, what)));
            }
        }
        Question::Rules => asked.rules = answered(asker.costs_of_rules())?,
        Question::Bounds => asked.bounds = answered(asker.costs_of_bounds())?,
        Question::Recruits => asked.recruits = answered(asker.whom_to_recruit(RECRUITS))?,
        Question::Firm => asked.firm = answered(asker.in_every_optimum())?,
        Question::Flips => asked.flips = answered(asker.flips())?,
        Question::Fairness => asked.fairness = answered(asker.price_of_fairness())?,
        Question::Reciprocity => asked.reciprocity = answered(asker.price_of_reciprocity(&BEYOND))?,
    }
    Ok(())
}

fn answered<T>(answer: Result<T, Unanswered>) -> Result<Option<T>, Stopped> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(Unanswered::Unsolved(Unsolved::Stopped)) => Err(Stopped),
        Err(_) => Ok(None),
    }
}

impl Asked {
    /// Takes over the answer to one question.
    fn take(&mut self, question: Question, part: Asked) {
        self.stopped |= part.stopped;
        match question {
            Question::Changes => self.changes = part.changes,
            Question::Rules => self.rules = part.rules,
            Question::Bounds => self.bounds = part.bounds,
            Question::Recruits => self.recruits = part.recruits,
            Question::Firm => self.firm = part.firm,
            Question::Flips => self.flips = part.flips,
            Question::Fairness => self.fairness = part.fairness,
            Question::Reciprocity => self.reciprocity = part.reciprocity,
        }
    }
}
