//! Ranked choice against all outcomes of thousands of small random programmes, with ties, locks and
//! people who rank nobody.

use crate::programme::{self, Dice};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::check::{Fault, verify};
use counterpart_matching::explain::{self, WhyFree, WhyWaiting, findings};
use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Pair, Term};
use counterpart_matching::people::{PairKind, Person, Programme};
use counterpart_matching::policy::{Method, Policy, Priority, Shape, Unranked};
use counterpart_matching::round::{Notice, OrganisationBound, Round, Unsuitable};
use counterpart_matching::solve::{Unsolved, solve};
use counterpart_matching::stable::{acceptable, blocking};

fn ranked(unranked: Unranked) -> Policy {
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
    (0..others).filter_map(|whom| (!dice.once_in(5)).then(|| (whom, 1 + dice.roll(most) as u32))).collect()
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
            let mentor_would =
                held.len() < self.places(pair.1) || held.iter().filter(open).any(|other| rather(other));
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

fn outcome(round: &Round) -> Outcome {
    solve(&round.instance, &mut ()).unwrap()
}

fn pairs_of(outcome: Outcome) -> Option<Vec<Pair>> {
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

fn give(person: &mut Person, ranks: &[(u32, u32)]) {
    person.ranks = ranks.to_vec();
}

/// Three mentees, two mentors with one place; ranks as in the text of the test.
fn small() -> Programme {
    let mut programme = programme::open(2, &[0, 0, 0], &[(1, 1), (1, 1)]);
    give(&mut programme.mentees[0].person, &[(0, 1), (1, 2)]);
    give(&mut programme.mentees[1].person, &[(0, 1)]);
    give(&mut programme.mentors[0].person, &[(0, 1), (1, 1)]);
    give(&mut programme.mentors[1].person, &[(0, 1)]);
    programme
}

#[test]
fn ties_are_broken_by_fit_then_by_lot_and_counted() {
    let mut programme = small();
    let round = Round::prepare(&programme, &ranked(Unranked::NotAcceptable)).unwrap();
    assert_eq!((round.ties.people, round.ties.by_fit, round.ties.by_lot), (1, 0, 1));
    let lot = |mentee| round.instance.edge((mentee, 0)).unwrap().lot;
    let first = if lot(0) > lot(1) { 0 } else { 1 };
    assert_eq!(round.instance.mentor_lists[0], (0, vec![first, 1 - first]));
    programme.mentees[0].person.level = Some(1);
    let round = Round::prepare(&programme, &ranked(Unranked::NotAcceptable)).unwrap();
    assert_eq!((round.ties.people, round.ties.by_fit, round.ties.by_lot), (1, 1, 0));
    assert_eq!(round.instance.mentor_lists[0], (0, vec![1, 0]), "a gap of three rungs fits less well");
    assert_eq!(pairs_of(outcome(&round)).unwrap(), [(0, 1), (1, 0)]);
    assert_eq!(round.notices, [Notice::RankedNobody { mentees: 1, mentors: 0 }]);
    assert!(round.priorities.is_empty());
}

#[test]
fn who_is_left_over_learns_why() {
    let mut programme = small();
    programme.mentees[0].person.level = Some(1);
    give(&mut programme.mentees[0].person, &[(0, 1)]);
    let policy = ranked(Unranked::NotAcceptable);
    let round = Round::prepare(&programme, &policy).unwrap();
    let pairs = pairs_of(outcome(&round)).unwrap();
    assert_eq!(pairs, [(1, 0)]);
    assert_eq!(acceptable(&round.instance), [(0, 0), (1, 0)]);
    let found = findings(&programme, &policy, &round, &pairs);
    let waiting = [
        (0, WhyWaiting::RankedBelow { acceptable: 1 }),
        (2, WhyWaiting::NotRanked { possible: 2, listed: 0 }),
    ];
    assert_eq!(found.waiting, waiting);
    assert_eq!(found.free, [(1, 1, WhyFree::NotRanked { possible: 3 })]);
    give(&mut programme.mentors[1].person, &[(1, 1)]);
    give(&mut programme.mentees[1].person, &[(0, 1), (1, 2)]);
    let round = Round::prepare(&programme, &policy).unwrap();
    let found = findings(&programme, &policy, &round, &pairs_of(outcome(&round)).unwrap());
    assert_eq!(found.free, [(1, 1, WhyFree::RankedBelow { acceptable: 1 })]);
}

#[test]
fn the_optimum_stands_beside_the_stable_outcome() {
    let mut programme = small();
    programme.mentees[1].person.level = Some(1);
    give(&mut programme.mentees[0].person, &[(0, 1), (1, 2)]);
    let policy = ranked(Unranked::NotAcceptable);
    let round = Round::prepare(&programme, &policy).unwrap();
    let pairs = pairs_of(outcome(&round)).unwrap();
    assert_eq!(pairs, [(0, 0)]);
    let usual = Policy { method: Method::Optimum, ..policy };
    let best = Round::prepare(&programme, &usual).unwrap();
    let Outcome::Solved(answer) = outcome(&best) else { panic!() };
    let found = explain::ranked((&round, &pairs), (&best, &answer));
    assert_eq!(found.priorities[0].priority, Priority::Pairs);
    assert_eq!(found.priorities[0].here.to_string(), "1");
    assert_eq!(found.priorities[0].optimum.to_string(), "2");
    let names: Vec<_> = found.priorities.iter().map(|compared| compared.priority).collect();
    assert_eq!(names, [Priority::Pairs, Priority::Raise, Priority::Total]);
    for compared in &found.priorities {
        let claimed =
            answer.values.iter().zip(&best.priorities).find(|(_, name)| **name == compared.priority);
        assert_eq!(compared.optimum, claimed.unwrap().0.1);
    }
    let blocked = blocking(&round.instance, &answer.pairs);
    assert_eq!(found.blocking.pairs, blocked.len() as u64);
    assert!(answer.pairs.contains(&(0, 0)) == blocked.is_empty());
}

#[test]
fn what_may_leave_nothing_stable_is_refused() {
    let prepare = |programme: &Programme| Round::prepare(programme, &ranked(Unranked::After)).map(|_| ());
    let refused = |at, bound| Err(Unsuitable::RankedBound(at, bound));
    let mut programme = small();
    programme.organisations[0].seats_mentees = Some(3);
    programme.organisations[1].seats_mentors = Some(2);
    programme.organisations[0].may_receive_beyond_given = Some(3);
    programme.organisations[0].at_least_matched = Some(0);
    assert_eq!(prepare(&programme), Ok(()), "bounds that bind nobody");
    programme.organisations[1].seats_mentors = Some(1);
    assert_eq!(prepare(&programme), refused(1, OrganisationBound::SeatsMentors(1)));
    programme.organisations[0].seats_mentees = Some(2);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::SeatsMentees(2)));
    programme.organisations[0].may_receive_beyond_given = Some(2);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::Reciprocity(2)));
    programme.organisations[0].at_least_matched = Some(1);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::Minimum(1)));
    let dual = Policy { method: Method::Ranked, ..Policy::new(Shape::Dual) };
    assert_eq!(Round::prepare(&small(), &dual).map(|_| ()), Err(Unsuitable::RankedDual));
}

/// One mentee, one mentor, each on the other's list.
fn bare() -> Instance {
    let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
    Instance {
        mentees: vec![member(1)],
        mentors: vec![member(1)],
        groups: vec![Group::default()],
        edges: vec![Edge { mentee: 0, mentor: 0, score: 1, kind: 0, lot: 0 }],
        objective: vec![Term::StableMentee],
        mentee_lists: vec![(0, vec![0])],
        mentor_lists: vec![(0, vec![0])],
        ..Instance::default()
    }
}

#[test]
fn an_instance_with_more_than_places_is_not_solved_as_stable() {
    let solved = |change: fn(&mut Instance)| {
        let mut instance = bare();
        change(&mut instance);
        instance.settle().unwrap();
        solve(&instance, &mut ()).map(|outcome| pairs_of(outcome).unwrap())
    };
    assert_eq!(solved(|_| {}), Ok(vec![(0, 0)]));
    assert_eq!(solved(|instance| instance.locks = vec![(0, 0)]), Ok(vec![(0, 0)]));
    assert_eq!(solved(|instance| instance.mentees[0].bounds.most = Some(0)), Ok(vec![]));
    assert_eq!(solved(|instance| instance.mentors[0].bounds.most = Some(0)), Ok(vec![]));
    assert_eq!(solved(|instance| instance.forbidden = vec![(0, 0)]), Ok(vec![]));
    let unstable = Err(Unsolved::Unstable);
    assert_eq!(solved(|instance| instance.mentees[0].bounds.most = Some(2)), unstable);
    assert_eq!(solved(|instance| instance.mentees[0].bounds.least = 1), unstable);
    assert_eq!(solved(|instance| instance.groups[0].slack = Some(0)), unstable);
    assert_eq!(solved(|instance| instance.groups[0].receives = Some(Bounds::new(0, 1))), unstable);
    assert_eq!(solved(|instance| instance.groups[0].gives = Some(Bounds::new(0, 1))), unstable);
    let unlisted = |instance: &mut Instance| {
        instance.locks = vec![(0, 0)];
        instance.mentee_lists.clear();
    };
    assert_eq!(solved(unlisted), unstable, "a lock that no list names");
}

#[test]
fn people_who_may_have_no_pair_block_nothing() {
    for without in [0, 1] {
        let mut instance = bare();
        let member = if without == 0 { &mut instance.mentees[0] } else { &mut instance.mentors[0] };
        member.bounds.most = Some(0);
        instance.settle().unwrap();
        let empty = Outcome::Solved(Answer::default());
        assert_eq!(verify(&instance, &empty), Ok(()));
        assert_eq!(blocking(&instance, &[]), []);
    }
    let mut instance = bare();
    instance.settle().unwrap();
    let faults = verify(&instance, &Outcome::Solved(Answer::default()));
    assert_eq!(faults, Err(vec![Fault::Blocking((0, 0))]));
    assert_eq!(blocking(&instance, &[]), [(0, 0)]);
}
