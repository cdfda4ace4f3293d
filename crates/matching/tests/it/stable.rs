//! Ranked choice against all outcomes of thousands of small random programmes, with ties, locks and
//! people who rank nobody.

use crate::programme::{self, Dice};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::check::verify;
use counterpart_matching::instance::{Edge, Instance, Pair};
use counterpart_matching::people::{PairKind, Person, Programme};
use counterpart_matching::policy::{Method, Policy, Shape, Unranked};
use counterpart_matching::round::Round;
use counterpart_matching::solve::solve;
use counterpart_matching::stable::blocking;

/// The usual policy, with ranks.
pub fn ranked(unranked: Unranked) -> Policy {
    Policy { method: Method::Ranked, unranked, ..Policy::new(Shape::Cross) }
}

/// Two to four mentees of one organisation and up to three mentors of another, with ranks of 1, 1 to 3
/// or 1 to 9.
fn market(dice: &mut Dice) -> Programme {
    let mentees = 2 + dice.roll(3) as usize;
    let mentors: Vec<_> = (0..1 + dice.roll(3)).map(|_| (1, 1 + dice.roll(2) as u32)).collect();
    let mut programme = programme::open(2, &vec![0; mentees], &mentors);
    let (mentees, mentors) = (programme.mentees.len() as u32, programme.mentors.len() as u32);
    for mentor in &mut programme.mentors {
        mentor.person.level = Some(3 + dice.roll(4) as u8);
        mentor.person.ranks = ranks(dice, mentees);
    }
    for mentee in &mut programme.mentees {
        mentee.person.ranks = ranks(dice, mentors);
    }
    for mentee in 0..mentees {
        for mentor in 0..mentors {
            match dice.roll(24) {
                0 | 1 => programme::note(&mut programme, mentee, mentor, PairKind::Forbidden),
                2 => programme::note(&mut programme, mentee, mentor, PairKind::Locked),
                _ => {}
            }
        }
    }
    programme
}

fn ranks(dice: &mut Dice, others: u32) -> Vec<(u32, u32)> {
    let most = [1, 3, 9, 9][dice.roll(4) as usize];
    let mut ranks = Vec::new();
    for whom in 0..others {
        if !dice.once_in(5) {
            ranks.push((whom, 1 + dice.roll(most) as u32));
        }
    }
    ranks
}

/// Everything the test knows about a market, from the programme and not from the engine's lists.
struct Market<'a> {
    programme: &'a Programme,
    instance: &'a Instance,
    unranked: Unranked,
}

/// Smaller is better: rank, fit, lot, number; by rank alone where only that is asked.
type Liking = (u32, i32, i64, u32);

impl Market<'_> {
    fn liking(&self, person: &Person, whom: u32, edge: &Edge) -> Option<Liking> {
        let rank = person.ranks.iter().find(|(other, _)| *other == whom).map(|(_, rank)| *rank);
        let rank = match (rank, self.unranked) {
            (Some(rank), _) => rank,
            (None, Unranked::After) => 1000,
            (None, Unranked::NotAcceptable) => return None,
        };
        Some((rank, -edge.score, -i64::from(edge.lot), whom))
    }

    fn by_mentee(&self, pair: Pair) -> Option<Liking> {
        self.liking(&self.programme.mentees[pair.0 as usize].person, pair.1, self.instance.edge(pair)?)
    }

    fn by_mentor(&self, pair: Pair) -> Option<Liking> {
        self.liking(&self.programme.mentors[pair.1 as usize].person, pair.0, self.instance.edge(pair)?)
    }

    fn is_locked(&self, mentee: u32) -> bool {
        self.instance.locks.iter().any(|lock| lock.0 == mentee)
    }

    fn counts(&self, pair: Pair) -> bool {
        if self.is_locked(pair.0) {
            return self.instance.locks.contains(&pair);
        }
        self.by_mentee(pair).is_some() && self.by_mentor(pair).is_some()
    }

    fn places(&self, mentor: u32) -> usize {
        self.instance.mentors[mentor as usize].bounds.most.unwrap() as usize
    }

    /// Pairs that block; with `strictly` only those who agree by rank alone.
    fn blocking(&self, pairs: &[Pair], strictly: bool) -> Vec<Pair> {
        let prefers = |one: Option<Liking>, other: Option<Liking>| match (one, other) {
            (Some(one), Some(other)) => {
                if strictly {
                    one.0 < other.0
                } else {
                    one < other
                }
            }
            (one, other) => one.is_some() && other.is_none(),
        };
        let blocks = |pair: &Pair| {
            let own = pairs.iter().find(|other| other.0 == pair.0);
            let held: Vec<&Pair> = pairs.iter().filter(|other| other.1 == pair.1).collect();
            let mentee_would = own.is_none_or(|own| prefers(self.by_mentee(*pair), self.by_mentee(*own)));
            let open = |other: &&&Pair| !self.is_locked(other.0);
            let rather = |other: &&Pair| prefers(self.by_mentor(*pair), self.by_mentor(**other));
            let mentor_would = held.len() < self.places(pair.1) || held.iter().filter(open).any(rather);
            !pairs.contains(pair) && mentee_would && mentor_would
        };
        let all = self.instance.edges.iter().map(Edge::pair);
        all.filter(|pair| !self.is_locked(pair.0) && self.counts(*pair)).filter(blocks).collect()
    }

    /// All sets of acceptable pairs with the locked ones that keep everybody's places.
    fn matchings(&self) -> Vec<Vec<Pair>> {
        let mut all: Vec<Vec<Pair>> = vec![Vec::new()];
        for mentee in 0..self.instance.mentees.len() as u32 {
            let mut next = Vec::new();
            for pairs in &all {
                if !self.is_locked(mentee) {
                    next.push(pairs.clone());
                }
                for mentor in 0..self.instance.mentors.len() as u32 {
                    let held = pairs.iter().filter(|pair| pair.1 == mentor).count();
                    if self.counts((mentee, mentor)) && held < self.places(mentor) {
                        next.push([&pairs[..], &[(mentee, mentor)]].concat());
                    }
                }
            }
            all = next;
        }
        all
    }
}

/// Solved as the round asks.
pub fn outcome(round: &Round) -> Outcome {
    solve(&round.instance, &mut ()).unwrap()
}

/// The pairs of an outcome, if there is one.
pub fn pairs_of(outcome: Outcome) -> Option<Vec<Pair>> {
    match outcome {
        Outcome::Solved(answer) => Some(answer.pairs),
        Outcome::Infeasible(_) => None,
    }
}

fn sides(pairs: &[Pair]) -> (Vec<u32>, Vec<u32>) {
    let (mut mentees, mut mentors): (Vec<u32>, Vec<u32>) = pairs.iter().copied().unzip();
    mentees.sort_unstable();
    mentors.sort_unstable();
    (mentees, mentors)
}

fn rejects(instance: &Instance, pairs: Vec<Pair>) -> bool {
    verify(instance, &Outcome::Solved(Answer { pairs, ..Answer::default() })).is_err()
}

#[test]
fn the_outcome_is_the_best_of_all_stable_ones_for_every_mentee() {
    let dice = &mut Dice(20_261);
    let (mut several, mut tied, mut locked, mut impossible) = (0, 0, 0, 0);
    for at in 0..12_000 {
        let programme = market(dice);
        let unranked = if at % 2 == 0 { Unranked::NotAcceptable } else { Unranked::After };
        let round = Round::prepare(&programme, &ranked(unranked)).unwrap();
        let instance = &round.instance;
        let market = Market { programme: &programme, instance, unranked };
        let found = outcome(&round);
        assert_eq!(verify(instance, &found), Ok(()));
        let twice = instance.locks.windows(2).any(|two| two[0].0 == two[1].0);
        let all = if twice { Vec::new() } else { market.matchings() };
        let Some(pairs) = pairs_of(found) else {
            assert!(all.is_empty(), "a lock can be kept");
            impossible += 1;
            continue;
        };
        assert_eq!(market.blocking(&pairs, true), [], "stable by the ranks themselves");
        let mut stable = Vec::new();
        for other in &all {
            let blocks = market.blocking(other, false);
            assert_eq!(blocking(instance, other), blocks);
            if blocks.is_empty() {
                stable.push(other.clone());
            }
            assert_eq!(rejects(instance, other.clone()), *other != pairs);
        }
        assert!(stable.contains(&pairs), "{pairs:?} of {stable:?}");
        for other in &stable {
            assert_eq!(sides(other), sides(&pairs), "the same people in every stable outcome");
            for (one, two) in pairs.iter().zip(other) {
                assert!(one == two || market.by_mentee(*one) < market.by_mentee(*two), "best for mentees");
            }
        }
        several += u32::from(stable.len() > 1);
        tied += u32::from(round.ties.people > 0);
        locked += u32::from(!instance.locks.is_empty());
    }
    let seen = [several, tied, locked, impossible];
    assert!(seen.iter().all(|count| *count >= 80), "{seen:?}");
}

#[test]
fn no_mentee_gains_by_false_ranks() {
    let dice = &mut Dice(77_003);
    let mut changed = 0;
    for at in 0..1500 {
        let mut programme = market(dice);
        programme.pairs.retain(|note| note.kind != PairKind::Locked);
        let unranked = if at % 2 == 0 { Unranked::NotAcceptable } else { Unranked::After };
        // Ranks that count towards the fit as well would break the mentors' ties.
        let mut policy = ranked(unranked);
        policy.fit.weights[2] = 0;
        let truth = Round::prepare(&programme, &policy).unwrap();
        let honest = pairs_of(outcome(&truth)).unwrap();
        for liar in 0..programme.mentees.len() as u32 {
            let mut other = programme.clone();
            other.mentees[liar as usize].person.ranks = ranks(dice, programme.mentors.len() as u32);
            let lied = pairs_of(outcome(&Round::prepare(&other, &policy).unwrap())).unwrap();
            let market = Market { programme: &programme, instance: &truth.instance, unranked };
            let own = |pairs: &[Pair]| pairs.iter().copied().find(|pair| pair.0 == liar);
            let worth = |pair: Option<Pair>| pair.and_then(|pair| market.by_mentee(pair));
            let gain = match (worth(own(&lied)), worth(own(&honest))) {
                (Some(lie), Some(truth)) => lie < truth,
                (lie, truth) => lie.is_some() && truth.is_none(),
            };
            assert!(!gain, "{:?}", programme.mentees[liar as usize].person.ranks);
            changed += u32::from(own(&lied) != own(&honest));
        }
    }
    assert!(changed > 300, "{changed}");
}
