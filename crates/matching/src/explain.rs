//! Why this pair, why somebody waits, what each rule takes away, who is served how well: as data.
//!
//! Whoever shows it puts it into words; nothing here is text. What needs solving again (what a
//! change would cost) is not answered here.

mod because;
mod impossible;
mod knots;
mod possible;
mod ranked;
mod residual;
mod scan;
mod tally;
mod waiting;

pub use impossible::{Demand, Impossible, Limit, impossible};
pub use ranked::{Compared, RankedFindings, ranked};

pub use crate::fit::{Closeness, Contrast, Nearness, SkillMet};

use crate::instance::Pair;
use crate::people::{PairKind, Programme, Word};
use crate::policy::{Part, Policy};
use crate::round::Round;
use crate::rules::{Judge, Rule};

/// One part of a pair's fit, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartReason {
    /// Which part.
    pub part: Part,
    /// Its weight after scaling, per mille of the whole.
    pub weight: u32,
    /// 0 to 1000.
    pub value: i32,
    /// What it adds to the fit: value × weight / 1000, rounded half to even.
    pub points: i32,
    /// Whether the answers it needs were given; otherwise `value` is the part's neutral one.
    pub answered: bool,
    /// What it rests on.
    pub because: Because,
}

/// What a part of the fit rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// Skills sought (the first ten count) and those met.
    Skills {
        /// How many count.
        sought: u32,
        /// Those that an offer meets, in the order of the wishes.
        met: Vec<SkillMet>,
    },
    /// Mentor's rung less the mentee's.
    Level {
        /// Unknown where either did not say.
        gap: Option<i32>,
    },
    /// The rank each gave the other.
    Preferences {
        /// By the mentee.
        by_mentee: Option<u32>,
        /// By the mentor.
        by_mentor: Option<u32>,
    },
    /// Office hours in common.
    Hours {
        /// Minutes in a mean week, rounded down; unknown where either did not say.
        mean: Option<u32>,
        /// Minutes in the worst week.
        least: Option<u32>,
    },
    /// Languages in common, in the order of the mentee's.
    Languages {
        /// None shared, or not answered: empty.
        shared: Vec<Word>,
    },
    /// The mentor's function against the wish.
    Function {
        /// The mentor's.
        mentor: Option<Word>,
        /// Whether it meets the wish.
        met: bool,
    },
    /// Where they are, if both named "in person".
    Location {
        /// How near.
        near: Nearness,
    },
    /// Sector or industry.
    SectorContrast {
        /// What it rests on.
        contrast: Contrast,
    },
    /// Aims and motives in common.
    Aims {
        /// In the order of the mentee's.
        shared: Vec<Word>,
        /// How many the mentee named.
        named: u32,
    },
    /// An equality answer in common; which one is never told.
    Identity {
        /// Whether one is.
        shared: bool,
    },
}

/// Why a mentee has no mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyWaiting {
    /// Not in the run at all.
    Stopped(Rule),
    /// No mentor is allowed.
    NobodyPossible {
        /// The rule that took the last candidate, the rules applied in their order; none where there is no mentor at all.
        last: Option<Rule>,
        /// How many candidates it took then.
        before: u32,
        /// Rules that, each alone switched off, would leave candidates, with how many; most first.
        alone: Vec<(Rule, u32)>,
    },
    /// All possible mentors are full, and so are all they could be freed by.
    Full {
        /// Mentors this mentee could have.
        possible: u32,
        /// Mentees who compete, this one among them.
        mentees: u32,
        /// For this many places.
        places: u32,
    },
    /// The seats of the mentee's own organisation are taken.
    SeatsTaken {
        /// The organisation.
        organisation: u32,
        /// Its seats.
        seats: u32,
    },
    /// The mentee's organisation may not receive more than it gives and a little.
    Reciprocity {
        /// The organisation.
        organisation: u32,
        /// Pairs it gives.
        given: u32,
        /// What it may receive beyond that.
        beyond: i64,
    },
    /// Mentors have free places, but the organisations they belong to have given all they may.
    MentorsSeatsTaken {
        /// These organisations.
        organisations: Vec<u32>,
    },
    /// A place could be had, but something that comes first in the policy speaks against it.
    OthersFirst,
    /// Ranks decide: mentors are possible, but none is acceptable to the mentee and the other way round.
    NotRanked {
        /// Mentors this mentee could have under the rules.
        possible: u32,
        /// Of these, on the mentee's list.
        listed: u32,
    },
    /// Ranks decide: all mentors on both lists have as many mentees as they can take, whom they rank higher.
    RankedBelow {
        /// Mentors acceptable both ways.
        acceptable: u32,
    },
}

/// Why a mentor has a free place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyFree {
    /// Not in the run at all.
    Stopped(Rule),
    /// No mentee is allowed.
    NobodyPossible {
        /// The rule that took the last one; none where there is no mentee at all.
        last: Option<Rule>,
    },
    /// Everybody they could help has a mentor.
    AllServed {
        /// Mentees they could help.
        possible: u32,
    },
    /// Their organisation has given all it may.
    SeatsTaken {
        /// The organisation.
        organisation: u32,
        /// Its seats.
        seats: u32,
    },
    /// Mentees they could help still wait; their organisations may receive no more.
    TheirSeatsTaken {
        /// How many of them wait.
        waiting: u32,
    },
    /// Something that comes first in the policy speaks against it.
    OthersFirst,
    /// Ranks decide: mentees are possible, but none is acceptable to the mentor and the other way round.
    NotRanked {
        /// Mentees they could help under the rules.
        possible: u32,
    },
    /// Ranks decide: everybody acceptable both ways has a mentor they rank higher.
    RankedBelow {
        /// Mentees acceptable both ways.
        acceptable: u32,
    },
}

/// What one rule takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleTally {
    /// The rule.
    pub rule: Rule,
    /// Pairs that break it.
    pub removes: u64,
    /// Pairs that break it and no other rule.
    pub alone: u64,
    /// Pairs for which it could not be judged, since an answer is missing.
    pub unjudged: u64,
}

/// How one organisation fares. Index `None` is the people without an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationTally {
    /// Index of the organisation.
    pub organisation: Option<u32>,
    /// Mentees in the files.
    pub mentees: u32,
    /// Mentees in the run.
    pub mentees_in_run: u32,
    /// Mentees with a mentor.
    pub matched: u32,
    /// Mentors in the files.
    pub mentors: u32,
    /// Mentors with a mentee.
    pub mentors_used: u32,
    /// Places of its mentors in the run.
    pub places: u32,
    /// Pairs its mentors give.
    pub given: u32,
    /// Pairs its mentees receive.
    pub received: u32,
    /// Pairs its mentees in the run may have: what `received` is divided by for fairness.
    pub demand: u32,
}

/// Pairs of people who would both rather have each other, by fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stability {
    /// How many such pairs.
    pub pairs: u64,
    /// How many mentees are in one.
    pub mentees: u32,
}

/// A pair of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairFinding {
    /// Index of the mentee.
    pub mentee: u32,
    /// Index of the mentor.
    pub mentor: u32,
    /// The fit in all, advice included; per mille.
    pub fit: i32,
    /// 50 if a coordinator suggested it, -50 if one advised against it, else 0 (both: 0).
    pub advice: i32,
    /// Made by hand.
    pub locked: bool,
    /// A pair already now.
    pub current: bool,
    /// Rules it breaks (only a locked pair can).
    pub breaks: Vec<Rule>,
    /// Inside the boundary (dual programmes tell the two mentors apart by this).
    pub inside: bool,
    /// Every part that has a weight, in order.
    pub parts: Vec<PartReason>,
}

/// Everything that can be said about an answer without solving again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// In order of mentee and mentor.
    pub pairs: Vec<PairFinding>,
    /// Mentees without a mentor, and why.
    pub waiting: Vec<(u32, WhyWaiting)>,
    /// Mentors with free places (all they have, if they are not in the run), how many, and why.
    pub free: Vec<(u32, u32, WhyFree)>,
    /// Every rule that is on and takes something or could not be judged somewhere.
    pub rules: Vec<RuleTally>,
    /// Every organisation, then the people without one.
    pub organisations: Vec<OrganisationTally>,
    /// Beside the optimum.
    pub stability: Stability,
}

/// Finds everything that can be said about an answer without solving again.
///
/// `round` is what [`Round::prepare`] made of the programme and the policy, `pairs` an answer to
/// it; a pair of people who are not there is passed over. Of the pairs of its instance only those of
/// the answer are looked at: the others are judged anew, so that a round whose pairs are not all
/// listed is explained as well.
pub fn findings(programme: &Programme, policy: &Policy, round: &Round, pairs: &[Pair]) -> Findings {
    findings_watched((programme, policy), round, pairs, &mut |_, _| {})
}

/// As [`findings`]; whoever watches is told now and then how many mentees are done, of how many.
pub fn findings_watched(
    (programme, policy): (&Programme, &Policy),
    round: &Round,
    pairs: &[Pair],
    watch: &mut dyn FnMut(u32, u32),
) -> Findings {
    let instance = &round.instance;
    let there = |(mentee, mentor): &Pair| {
        (*mentee as usize) < instance.mentees.len() && (*mentor as usize) < instance.mentors.len()
    };
    let mut pairs: Vec<Pair> = pairs.iter().copied().filter(there).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let judge = Judge::new(programme, policy);
    let mut scan = scan::scan((programme, policy), &judge, (round, &pairs), watch);
    let case = waiting::Case { round, pairs: &pairs, scan: &scan };
    let free = waiting::free(case);
    let possible = std::mem::take(&mut scan.possible);
    let case = waiting::Case { round, pairs: &pairs, scan: &scan };
    Findings {
        pairs: pairs.iter().map(|pair| pair_finding(programme, &judge, *pair)).collect(),
        waiting: waiting::waiting(case, possible),
        free,
        rules: scan.rules(),
        organisations: tally::organisations(programme, round, &pairs),
        stability: scan.stability,
    }
}

fn pair_finding(programme: &Programme, judge: &Judge, (mentee, mentor): Pair) -> PairFinding {
    PairFinding {
        mentee,
        mentor,
        fit: judge.fit(mentee, mentor),
        advice: judge.advice(mentee, mentor),
        locked: judge.knows(PairKind::Locked, mentee, mentor),
        current: judge.knows(PairKind::Current, mentee, mentor),
        breaks: judge.judge(mentee, mentor).broken.iter().collect(),
        inside: judge.is_inside(mentee, mentor),
        parts: because::reasons(programme, judge.scorer(), mentee, mentor),
    }
}
