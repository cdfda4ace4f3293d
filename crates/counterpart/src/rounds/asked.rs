//! Questions about a result that need matching again, asked one after another.
//!
//! Whoever runs the matching may stop them: what is answered by then stays.

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
use counterpart_matching::solve::Unsolved;

/// Up to so many allowed pairs, questions are asked.
const ASKED_UP_TO: usize = 100_000;
/// Kinds of mentor to recruit.
const RECRUITS: usize = 5;
/// What every organisation might receive beyond what it gives.
const BEYOND: [Option<i64>; 6] = [None, Some(8), Some(4), Some(2), Some(1), Some(0)];

/// What is asked of every result, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What would change it for each who waits.
    Changes,
    /// What each rule costs.
    Rules,
    /// What each bound of an organisation costs.
    Bounds,
    /// Whom to recruit.
    Recruits,
    /// Which pairs every best result has.
    Firm,
    /// Which pairs go when a weight moves.
    Flips,
    /// What fairness costs.
    Fairness,
    /// What reciprocity costs.
    Reciprocity,
}

impl Question {
    /// Every question, in order.
    pub const ALL: [Question; 8] = [
        Question::Changes,
        Question::Rules,
        Question::Bounds,
        Question::Recruits,
        Question::Firm,
        Question::Flips,
        Question::Fairness,
        Question::Reciprocity,
    ];

    /// Its name in keys.
    pub fn word(self) -> &'static str {
        match self {
            Question::Changes => "changes",
            Question::Rules => "rules",
            Question::Bounds => "bounds",
            Question::Recruits => "recruits",
            Question::Firm => "firm",
            Question::Flips => "flips",
            Question::Fairness => "fairness",
            Question::Reciprocity => "reciprocity",
        }
    }
}

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

/// Asks about a result; `all` asks what needs matching again, too. `starts` hears which question
/// is next, and says whether to ask it. None where the result is not proven, made by ranks, or of too many pairs.
pub fn ask(
    results: &Results,
    all: bool,
    observer: &mut dyn Observer,
    starts: &dyn Fn(Question) -> bool,
) -> Option<Asked> {
    let Results { loaded, round, answer, .. } = results;
    if !results.proven || results.is_ranked() || round.instance.edges.len() > ASKED_UP_TO {
        return None;
    }
    let mut asker = Asker::new(&loaded.programme, &loaded.policy, round, answer, observer);
    let mut asked = Asked { reserves: asker.reserves(), ..Asked::default() };
    for question in Question::ALL.into_iter().filter(|_| all) {
        if !starts(question) || one(results, &mut asker, question, &mut asked).is_err() {
            asked.stopped = true;
            break;
        }
    }
    Some(asked)
}

fn one(results: &Results, asker: &mut Asker, question: Question, asked: &mut Asked) -> Result<(), Stopped> {
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
