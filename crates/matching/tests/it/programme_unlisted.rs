//! A programme whose pairs are not listed: the same answer, explained in the same way; and what is
//! seen of all pairs at once is what judging each by itself tells.

use crate::programme::Dice;
use crate::programme_rows::{SHAPES, full, policy};
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::{verify, verify_unlisted};
use counterpart_matching::explain::{Findings, WhyFree, WhyWaiting, findings};
use counterpart_matching::instance::Pairs;
use counterpart_matching::people::{PairKind, Programme};
use counterpart_matching::policy::Policy;
use counterpart_matching::round::{ByPair, ByRow, Round};
use counterpart_matching::rules::{Judge, Rule};
use counterpart_matching::solve::{Look, Method, Observer, Progress, Unsolved, solve, solve_unlisted};

/// What each rule removes, removes alone and leaves unjudged, pair by pair.
fn tallied(programme: &Programme, judge: &Judge) -> Vec<(Rule, u64, u64, u64)> {
    let mut tallies = Rule::ALL.map(|(rule, _)| (rule, 0, 0, 0));
    for mentee in 0..programme.mentees.len() as u32 {
        for mentor in 0..programme.mentors.len() as u32 {
            let judgement = judge.judge(mentee, mentor);
            if judge.knows(PairKind::Locked, mentee, mentor) {
                continue;
            }
            judgement.broken.iter().for_each(|rule| tallies[rule as usize].1 += 1);
            judgement.broken.only().into_iter().for_each(|rule| tallies[rule as usize].2 += 1);
            judgement.unjudged.iter().for_each(|rule| tallies[rule as usize].3 += 1);
        }
    }
    tallies.into_iter().filter(|(_, removes, _, unjudged)| removes + unjudged > 0).collect()
}

/// Rules, stability, and how many are possible for whoever has nobody, recounted.
fn recounted(programme: &Programme, judge: &Judge, round: &Round, found: &Findings) {
    let said = found.rules.iter().map(|tally| (tally.rule, tally.removes, tally.alone, tally.unjudged));
    assert_eq!(said.collect::<Vec<_>>(), tallied(programme, judge));
    let edges = &round.instance.edges;
    for (mentee, why) in &found.waiting {
        let possible = edges.iter().filter(|edge| edge.mentee == *mentee).count();
        match why {
            WhyWaiting::NobodyPossible { .. } => assert_eq!(possible, 0),
            WhyWaiting::Full { possible: said, .. } => assert_eq!(*said as usize, possible),
            WhyWaiting::Stopped(_) => {}
            _ => assert!(possible > 0),
        }
    }
    for (mentor, _, why) in &found.free {
        let possible = edges.iter().filter(|edge| edge.mentor == *mentor).count();
        match why {
            WhyFree::NobodyPossible { .. } => assert_eq!(possible, 0),
            WhyFree::AllServed { possible: said } => assert_eq!(*said as usize, possible),
            WhyFree::Stopped(_) => {}
            _ => assert!(possible > 0),
        }
    }
    let pair =
        |mentee: u32, mentor: u32| found.pairs.iter().any(|p| (p.mentee, p.mentor) == (mentee, mentor));
    let rather = |edge: &&counterpart_matching::instance::Edge| {
        let mut of_mentee = found.pairs.iter().filter(|own| {
            let is_own_kind = round.instance.types.is_empty() || u8::from(own.inside) == edge.kind;
            own.mentee == edge.mentee && is_own_kind
        });
        let of_mentor: Vec<i32> =
            found.pairs.iter().filter(|own| own.mentor == edge.mentor).map(|own| own.fit).collect();
        let places = round.instance.mentors[edge.mentor as usize].bounds.most.unwrap();
        let has_room = of_mentor.len() < places as usize;
        let would = has_room || of_mentor.iter().any(|fit| edge.score > *fit);
        !pair(edge.mentee, edge.mentor)
            && of_mentee.next_back().is_none_or(|own| edge.score > own.fit)
            && would
    };
    let blocking: Vec<u32> = edges.iter().filter(rather).map(|edge| edge.mentee).collect();
    assert_eq!(found.stability.pairs, blocking.len() as u64);
    let mut mentees = blocking;
    mentees.dedup();
    assert_eq!(found.stability.mentees as usize, mentees.len());
}

#[test]
fn answers_and_reasons_are_those_of_a_list_of_all_pairs() {
    let dice = &mut Dice(0x0E05);
    let (mut solved, mut waiting, mut impossible, mut fewer) = (0, 0, 0, 0);
    for seed in 1..=120 {
        let mut programme = full(dice, seed * 7703);
        // Of many locks, some can never be kept together.
        programme.pairs.retain(|note| note.kind != PairKind::Locked || note.mentee % 13 == 0);
        let policy = policy(dice, SHAPES[seed as usize % SHAPES.len()]);
        let Ok(stored) = Round::prepare(&programme, &policy) else { continue };
        let mut round = Round::without_pairs(&programme, &policy).unwrap();
        let judge = Judge::new(&programme, &policy);
        let (fast, plain) = (ByRow::new(&judge, &policy), ByPair::new(&judge, &policy));
        let all = solve(&stored.instance, &mut ()).unwrap();
        let (listed, outcome) = solve_unlisted(&round.instance, &fast, Method::default(), &mut ()).unwrap();
        assert_eq!(verify_unlisted(&listed, &plain, &outcome, &mut |_, _| {}), Ok(()), "{seed}");
        assert_eq!(verify(&stored.instance, &outcome), Ok(()), "{seed}");
        fewer += u32::from(listed.edges.len() < stored.instance.edges.len());
        round.instance = listed;
        let (Outcome::Solved(answer), Outcome::Solved(other)) = (&outcome, &all) else {
            assert!(matches!((outcome, all), (Outcome::Infeasible(_), Outcome::Infeasible(_))));
            impossible += 1;
            continue;
        };
        assert_eq!((&answer.pairs, &answer.values), (&other.pairs, &other.values), "{seed}");
        let found = findings(&programme, &policy, &round, &answer.pairs);
        assert_eq!(found, findings(&programme, &policy, &stored, &answer.pairs), "{seed}");
        recounted(&programme, &judge, &stored, &found);
        solved += 1;
        waiting += found.waiting.len();
    }
    assert!(
        solved > 60 && waiting > 500 && impossible > 0 && fewer > 10,
        "{solved} {waiting} {impossible} {fewer}"
    );
}

/// The rows as they are, and only what is asked of them.
#[test]
fn pairs_above_a_score_are_those_of_the_row() {
    let dice = &mut Dice(0x0AB0);
    let mut kept = 0;
    for seed in 1..=40 {
        let programme = full(dice, seed * 5309);
        let policy = policy(dice, SHAPES[seed as usize % SHAPES.len()]);
        let judge = Judge::new(&programme, &policy);
        let both: [&dyn Pairs; 2] = [&ByRow::new(&judge, &policy), &ByPair::new(&judge, &policy)];
        let ends = [i32::MIN, i32::MAX];
        for mentee in 0..programme.mentees.len() as u32 {
            let any = |dice: &mut Dice| match dice.roll(6) {
                end @ 0..=1 => ends[end as usize],
                _ => dice.roll(1_200) as i32 - 100,
            };
            let least: Vec<i32> = programme.mentors.iter().map(|_| any(dice)).collect();
            let mut row = Vec::new();
            both[1].row(mentee, &mut row);
            let found: Vec<_> = (0..programme.mentors.len() as u32)
                .filter_map(|mentor| both[0].edge((mentee, mentor)))
                .collect();
            assert_eq!(found, row);
            row.retain(|edge| edge.score >= least[edge.mentor as usize]);
            for pairs in both {
                let mut above = Vec::new();
                pairs.above(mentee, &least, &mut above);
                assert_eq!(above, row, "{seed} {mentee}");
            }
            kept += row.len();
        }
    }
    assert!(kept > 2_000, "{kept}");
}

/// Counts how often it is told something, and stops at the last.
struct Stops {
    told: u32,
    at: u32,
}

impl Observer for Stops {
    fn goes_on(&mut self, _: Progress) -> bool {
        true
    }

    fn looks_on(&mut self, look: Look, done: u32, all: u32) -> bool {
        assert!(matches!(look, Look::Better(1..)) && done < all);
        self.told += 1;
        self.told < self.at
    }
}

#[test]
fn whoever_watches_may_stop_a_look_at_all_pairs() {
    let programme = full(&mut Dice(5), 6151);
    let policy = Policy::new(SHAPES[0]);
    let round = Round::without_pairs(&programme, &policy).unwrap();
    let judge = Judge::new(&programme, &policy);
    let pairs = ByRow::new(&judge, &policy);
    let ask = |at: u32| {
        let mut stops = Stops { told: 0, at };
        let solved = solve_unlisted(&round.instance, &pairs, Method::default(), &mut stops);
        (solved.map(|_| ()), stops.told)
    };
    let (whole, times) = ask(u32::MAX);
    assert!(whole.is_ok() && times >= 2, "{times}");
    for at in 1..=times {
        assert_eq!(ask(at), (Err(Unsolved::Stopped), at));
    }
}
