//! What is told to those who wait is true: tried against every other answer there could be.
//!
//! Nobody loses their mentor and one more has one: that is possible (`OthersFirst`), or becomes
//! possible once exactly what was named is lifted, or (`Full`) does not whatever bound is lifted.

use crate::programme::{Dice, note, only, open};
use counterpart_matching::explain::{WhyWaiting, findings};
use counterpart_matching::instance::{Group, Instance, Pair};
use counterpart_matching::people::{PairKind, Programme};
use counterpart_matching::policy::{Policy, Shape};
use counterpart_matching::round::Round;

/// Three organisations, all linked with all and with themselves, with few allowed pairs, some
/// locked, and seats and reciprocity here and there.
fn small(dice: &mut Dice) -> Programme {
    let mentees: Vec<u32> = (0..3 + dice.roll(3)).map(|_| dice.roll(3) as u32).collect();
    let mentors: Vec<(u32, u32)> =
        (0..2 + dice.roll(3)).map(|_| (dice.roll(3) as u32, 1 + dice.roll(2) as u32)).collect();
    let mut programme = open(3, &mentees, &mentors);
    for organisation in &mut programme.organisations {
        organisation.suppliers = vec![0, 1, 2];
        organisation.seats_mentees = dice.once_in(3).then(|| dice.roll(3) as u32);
        organisation.seats_mentors = dice.once_in(3).then(|| dice.roll(3) as u32);
        organisation.may_receive_beyond_given = dice.once_in(3).then(|| dice.roll(3) as i64 - 1);
    }
    let every = (0..mentees.len() as u32)
        .flat_map(|mentee| (0..mentors.len() as u32).map(move |mentor| (mentee, mentor)));
    let allowed: Vec<Pair> = every.filter(|_| dice.once_in(2)).collect();
    only(&mut programme, &allowed);
    programme
}

fn suits(instance: &Instance, pairs: &[Pair]) -> bool {
    let count = |members: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|pair| members(pair)).count() as i64;
    let mentors = instance.mentors.iter().enumerate();
    let mut places = mentors.map(|(at, mentor)| {
        count(&|pair| pair.1 as usize == at) <= i64::from(mentor.bounds.most.unwrap_or(99))
    });
    let mut groups = instance.groups.iter().enumerate().map(|(at, group)| {
        let received = count(&|pair| instance.mentees[pair.0 as usize].group as usize == at);
        let given = count(&|pair| instance.mentors[pair.1 as usize].group as usize == at);
        let most = |bounds: Option<counterpart_matching::instance::Bounds>| {
            i64::from(bounds.and_then(|bounds| bounds.most).unwrap_or(99))
        };
        received <= most(group.receives)
            && given <= most(group.gives)
            && group.slack.is_none_or(|slack| received <= given + slack)
    });
    places.all(|fine| fine) && groups.all(|fine| fine)
}

/// Whether some answer gives a mentor to all these mentees, with the locked pairs in it.
fn possible(instance: &Instance, wanted: &[u32], from: u32, pairs: &mut Vec<Pair>) -> bool {
    if from as usize == instance.mentees.len() {
        let locked = instance.locks.iter().all(|lock| pairs.contains(lock));
        return locked && suits(instance, pairs);
    }
    for edge in instance.edges.iter().filter(|edge| edge.mentee == from) {
        pairs.push(edge.pair());
        if possible(instance, wanted, from + 1, pairs) {
            return true;
        }
        pairs.pop();
    }
    !wanted.contains(&from) && possible(instance, wanted, from + 1, pairs)
}

/// Pairs taken in some order as long as the answer stays one.
fn some_answer(instance: &Instance, dice: &mut Dice) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for _ in 0..3 {
        for edge in &instance.edges {
            let has = pairs.iter().any(|(mentee, _)| *mentee == edge.mentee);
            if !has && dice.once_in(2) {
                pairs.push(edge.pair());
                if !suits(instance, &pairs) {
                    pairs.pop();
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The problem without the bound that was told. Where two stand in the way, one is told: that of the
/// mentors' organisations before seats, seats before the balance; the later ones are lifted as well.
fn lifted(instance: &Instance, mentee: u32, why: &WhyWaiting) -> Instance {
    let mut instance = instance.clone();
    let own = instance.mentees[mentee as usize].group;
    let groups = &mut instance.groups;
    match why {
        WhyWaiting::MentorsSeatsTaken { organisations } => {
            organisations.iter().for_each(|at| groups[*at as usize].gives = None);
            (groups[own as usize].receives, groups[own as usize].slack) = (None, None);
        }
        WhyWaiting::SeatsTaken { organisation, .. } => {
            assert_eq!(*organisation, own);
            (groups[own as usize].receives, groups[own as usize].slack) = (None, None);
        }
        WhyWaiting::Reciprocity { organisation, .. } => {
            assert_eq!(*organisation, own);
            groups[own as usize].slack = None;
        }
        WhyWaiting::Full { .. } => groups.iter_mut().for_each(|group| *group = Group::default()),
        _ => {}
    }
    instance
}

#[test]
fn what_is_told_to_those_who_wait_is_true() {
    let mut told = [0; 5];
    let dice = &mut Dice(20_270_201);
    for _ in 0..3000 {
        let mut programme = small(dice);
        let policy = Policy::new(Shape::Supply);
        let prepared = |programme: &Programme| {
            Round::prepare(programme, &policy).unwrap_or_else(|fault| panic!("{fault:?}"))
        };
        let pairs = some_answer(&prepared(&programme).instance, dice);
        if !suits(&prepared(&programme).instance, &pairs) {
            continue; // a negative balance that nobody has made up
        }
        if let Some((mentee, mentor)) = pairs.first().filter(|_| dice.once_in(3)) {
            note(&mut programme, *mentee, *mentor, PairKind::Locked);
        }
        let round = prepared(&programme);
        let instance = &round.instance;
        let served: Vec<u32> = pairs.iter().map(|(mentee, _)| *mentee).collect();
        for (mentee, why) in findings(&programme, &policy, &round, &pairs).waiting {
            let wanted = [&served[..], &[mentee]].concat();
            let now = possible(instance, &wanted, 0, &mut Vec::new());
            let then = possible(&lifted(instance, mentee, &why), &wanted, 0, &mut Vec::new());
            let (kind, expected) = match &why {
                WhyWaiting::NobodyPossible { .. } => continue,
                WhyWaiting::OthersFirst => (0, (true, true)),
                WhyWaiting::Full { .. } => (1, (false, false)),
                WhyWaiting::SeatsTaken { .. } => (2, (false, true)),
                WhyWaiting::Reciprocity { .. } => (3, (false, true)),
                WhyWaiting::MentorsSeatsTaken { .. } => (4, (false, true)),
                WhyWaiting::Stopped(_) => panic!("nobody is stopped here"),
                WhyWaiting::NotRanked { .. } | WhyWaiting::RankedBelow { .. } => {
                    panic!("no ranks decide here")
                }
            };
            assert_eq!((now, then), expected, "{why:?} for {mentee} beside {pairs:?} in {instance:?}");
            told[kind] += 1;
        }
    }
    assert!(told.iter().all(|count| *count > 50), "{told:?}");
}
