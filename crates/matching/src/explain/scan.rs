//! One look at every pair: who is possible for whom, what each rule takes away, and who would rather
//! have each other.
//!
//! Pairs are judged a mentee against every mentor at once, on all cores, and none is listed; what is
//! kept is one bit a pair, and that only where somebody in the run waits.

use crate::explain::possible::Possible;
use crate::explain::{RuleTally, Stability, WhyWaiting};
use crate::instance::Pair;
use crate::parallel;
use crate::people::{PairKind, Programme};
use crate::policy::{Policy, Shape};
use crate::round::Round;
use crate::rules::{BARRED, Judge, Judgement, Rule, RuleSet, Told};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many pairs are looked at between two words to whoever watches.
const STRETCH: usize = 1 << 25;
/// As many as there are sets of rules.
const SETS: usize = 1 << 16;

/// What was seen.
#[derive(Debug)]
pub struct Scan {
    /// Who is possible for whom; without rows where nobody in the run waits.
    pub possible: Possible,
    /// How many mentors are possible for each mentee.
    pub of_mentees: Vec<u32>,
    /// How many mentees are possible for each mentor.
    pub of_mentors: Vec<u32>,
    /// Why nobody is possible for these mentees.
    pub nobody: BTreeMap<u32, WhyWaiting>,
    /// For each mentor the rule that would take the last mentee, counted from 1; 0: there is none.
    last: Vec<u8>,
    /// By sets of rules, how many pairs break, and leave unjudged, just these.
    broken: Vec<u64>,
    unjudged: Vec<u64>,
    /// Beside the optimum.
    pub stability: Stability,
}

/// What a pass needs to know.
struct Case<'a> {
    judge: &'a Judge<'a>,
    told: Told<'a>,
    pairs: &'a [Pair],
    is_dual: bool,
    /// Rows of bits for each mentee; 0: none are kept.
    kinds: usize,
    wanted: Vec<[i32; 2]>,
    worst: Vec<i32>,
}

/// Better than anybody is to have room.
const ROOM: i32 = i32::MIN;

/// Looks at every pair. Whoever watches is told how many mentees are done, of how many.
pub fn scan(
    (programme, policy): (&Programme, &Policy),
    judge: &Judge,
    (round, pairs): (&Round, &[Pair]),
    watch: &mut dyn FnMut(u32, u32),
) -> Scan {
    let instance = &round.instance;
    let mut held = vec![false; instance.mentees.len()];
    pairs.iter().for_each(|(mentee, _)| held[*mentee as usize] = true);
    let waits = |(mentee, held): (u32, &bool)| !held && round.has_mentee(mentee);
    let is_kept = (0..).zip(&held).any(waits);
    let (wanted, worst) = rather(round, pairs);
    let case = Case {
        judge,
        told: Told::new(judge),
        pairs,
        is_dual: policy.shape == Shape::Dual,
        kinds: if is_kept { 1 + usize::from(!instance.types.is_empty()) } else { 0 },
        wanted,
        worst,
    };
    let (all, mentors) = (programme.mentees.len() as u32, programme.mentors.len());
    let each = (STRETCH / mentors.max(1)).max(1) as u32;
    let mut scan = Scan::new(&case);
    for from in (0..all).step_by(each as usize) {
        watch(from, all);
        let mentees = from..(from + each).min(all);
        let threads = parallel::threads(0, mentees.len() * mentors);
        let parts = parallel::map(parallel::stretches(mentees, threads), |mentees| part(&case, mentees));
        parts.into_iter().for_each(|part| scan.append(part));
    }
    scan
}

/// The fit of the mentor of each kind that a mentee has, and of the mentee whom a mentor has that
/// fits least; room stands for none.
fn rather(round: &Round, pairs: &[Pair]) -> (Vec<[i32; 2]>, Vec<i32>) {
    let instance = &round.instance;
    let mut wanted: Vec<[i32; 2]> = vec![[ROOM; 2]; instance.mentees.len()];
    let mut worst = vec![i32::MAX; instance.mentors.len()];
    let mut used = vec![0; instance.mentors.len()];
    for edge in pairs.iter().filter_map(|pair| instance.edge(*pair)) {
        wanted[edge.mentee as usize][usize::from(edge.kind.min(1))] = edge.score;
        let mentor = edge.mentor as usize;
        worst[mentor] = worst[mentor].min(edge.score);
        used[mentor] += 1;
    }
    for (mentor, member) in instance.mentors.iter().enumerate() {
        if member.bounds.most.is_none_or(|most| used[mentor] < most) {
            worst[mentor] = ROOM;
        }
    }
    (wanted, worst)
}

fn part(case: &Case, mentees: Range<u32>) -> Scan {
    let (mut scan, mut row) = (Scan::new(case), Default::default());
    for mentee in mentees {
        case.told.row(mentee, &mut row);
        scan.count(case, mentee, &row.fits);
        let judged = &mut row.judged;
        for (last, judged) in scan.last.iter_mut().zip(judged.iter()) {
            let first = if *judged & 0xFFFF == 0 { 0 } else { judged.trailing_zeros() as u8 + 1 };
            *last = (*last).max(first);
        }
        if scan.of_mentees.last() == Some(&0) {
            scan.nobody.insert(mentee, nobody(judged));
        }
        let locked = case.judge.noted(mentee);
        for mentor in locked.filter(|mentor| case.judge.knows(PairKind::Locked, mentee, *mentor)) {
            judged[mentor as usize] = 0;
        }
        for judged in judged.iter() {
            scan.broken[(*judged & 0xFFFF) as usize] += 1;
            scan.unjudged[(*judged >> 16) as usize] += 1;
        }
    }
    scan
}

/// Why nobody is possible, by what the rules say of each mentor.
fn nobody(judged: &[u32]) -> WhyWaiting {
    let broken: Vec<RuleSet> = judged.iter().map(|judged| Judgement::unpacked(*judged).broken).collect();
    let (last, before) = last_taken(&broken);
    let mut alone: Vec<(Rule, u32)> = Vec::new();
    for (rule, _) in Rule::ALL.into_iter().filter(|(rule, _)| *rule != Rule::Oneself) {
        let count = broken.iter().filter(|broken| broken.only() == Some(rule)).count() as u32;
        if count > 0 {
            alone.push((rule, count));
        }
    }
    alone.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    WhyWaiting::NobodyPossible { last, before, alone }
}

/// The rule at which the candidates run out, the rules applied in their order, and how many there
/// were before it. None where there was nobody to begin with.
fn last_taken(broken: &[RuleSet]) -> (Option<Rule>, u32) {
    let mut left: Vec<RuleSet> = broken.to_vec();
    for (rule, _) in Rule::ALL {
        let before = left.len() as u32;
        left.retain(|broken| !broken.contains(rule));
        if before > 0 && left.is_empty() {
            return (Some(rule), before);
        }
    }
    (None, left.len() as u32)
}

impl Scan {
    fn new(case: &Case) -> Self {
        let mentors = case.worst.len();
        Scan {
            possible: Possible::new(case.kinds, mentors),
            of_mentees: Vec::new(),
            of_mentors: vec![0; mentors],
            nobody: BTreeMap::new(),
            last: vec![0; mentors],
            broken: vec![0; SETS],
            unjudged: vec![0; SETS],
            stability: Stability::default(),
        }
    }

    /// Counts whom the next mentee could have, and whom they would rather have.
    fn count(&mut self, case: &Case, mentee: u32, fits: &[i32]) {
        let allowed = fits.iter().filter(|fit| **fit != BARRED).count();
        self.of_mentees.push(allowed as u32);
        for (count, fit) in self.of_mentors.iter_mut().zip(fits) {
            *count += u32::from(*fit != BARRED);
        }
        let inside = |mentor: usize| case.is_dual && case.judge.is_inside(mentee, mentor as u32);
        let allows = |mentor: usize| fits[mentor] != BARRED;
        match case.kinds {
            0 => {}
            1 => self.possible.push(allows, fits.len()),
            _ => [false, true].into_iter().for_each(|kind| {
                self.possible.push(|mentor| allows(mentor) && inside(mentor) == kind, fits.len());
            }),
        }
        let wanted = case.wanted[mentee as usize];
        let rather = |mentor: usize| {
            fits[mentor] > wanted[usize::from(inside(mentor))] && fits[mentor] > case.worst[mentor]
        };
        let mut pairs = (0..fits.len()).filter(|mentor| rather(*mentor)).count() as u64;
        let from = case.pairs.partition_point(|pair| pair.0 < mentee);
        let own = case.pairs[from..].iter().take_while(|pair| pair.0 == mentee);
        pairs -= own.filter(|pair| rather(pair.1 as usize)).count() as u64;
        self.stability.pairs += pairs;
        self.stability.mentees += u32::from(pairs > 0);
    }

    /// Takes over what was seen of the mentees that follow.
    fn append(&mut self, part: Scan) {
        self.possible.append(part.possible);
        self.of_mentees.extend(part.of_mentees);
        self.nobody.extend(part.nobody);
        let add =
            |sums: &mut [u64], more: &[u64]| sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        add(&mut self.broken, &part.broken);
        add(&mut self.unjudged, &part.unjudged);
        self.of_mentors.iter_mut().zip(&part.of_mentors).for_each(|(sum, more)| *sum += more);
        self.last.iter_mut().zip(&part.last).for_each(|(last, other)| *last = (*last).max(*other));
        self.stability.pairs += part.stability.pairs;
        self.stability.mentees += part.stability.mentees;
    }

    /// The rule that takes the last mentee from a mentor for whom none is possible; none where there
    /// is no mentee at all.
    pub fn last(&self, mentor: u32) -> Option<Rule> {
        let number = self.last[mentor as usize].checked_sub(1)?;
        Some(Rule::ALL[number as usize].0)
    }

    /// Every rule that takes something or could not be judged somewhere, over all pairs of the files;
    /// locked pairs are left out.
    pub fn rules(&self) -> Vec<RuleTally> {
        let nothing = |rule| RuleTally { rule, removes: 0, alone: 0, unjudged: 0 };
        let mut tallies = Rule::ALL.map(|(rule, _)| nothing(rule));
        for set in 1..SETS {
            let (broken, unjudged) = (self.broken[set], self.unjudged[set]);
            let rules = Judgement::unpacked(set as u32).broken;
            for rule in rules.iter().filter(|_| broken + unjudged > 0) {
                let tally = &mut tallies[rule as usize];
                tally.removes += broken;
                tally.unjudged += unjudged;
                tally.alone += if rules.only().is_some() { broken } else { 0 };
            }
        }
        tallies.into_iter().filter(|tally| tally.removes + tally.unjudged > 0).collect()
    }
}
