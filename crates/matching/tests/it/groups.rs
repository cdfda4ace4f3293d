//! Groups against all ways to form them, for thousands of small random plans.

use crate::random::Random;
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify;
use counterpart_matching::groups::{
    Candidate, Formed, Meets, NotFormed, Plan, Proofs, Solved, Spread, Wanted, form,
};

/// Up to five people of three organisations, three groups and three times.
fn plan(random: &mut Random, open: bool) -> Plan {
    let groups = random.between(1, 3) as usize;
    let times = 1 + random.below(3) as u32;
    let wanted = |random: &mut Random| {
        let least = [0, 0, 1, 2][random.below(4) as usize];
        Wanted {
            least,
            most: least + random.below(4) as u32,
            most_of_one: random.chance(20).then(|| random.between(1, 2) as u32),
            meets: match random.below(3) {
                0 if open => Meets::Open,
                0 | 1 => Meets::At(random.below(u64::from(times)) as u32),
                _ => Meets::Whenever,
            },
        }
    };
    let person = |random: &mut Random| Candidate {
        organisation: random.below(3) as u32,
        times: random.chance(70).then(|| (0..times).filter(|_| random.chance(55)).collect()),
        fits: (0..groups).map(|_| random.chance(85).then(|| random.between(-3, 9) as i32)).collect(),
        stays: random.chance(5).then(|| random.below(groups as u64) as u32),
    };
    Plan {
        groups: (0..groups).map(|_| wanted(random)).collect(),
        people: (0..random.between(1, 5)).map(|_| person(random)).collect(),
        seats: (0..3).map(|_| random.chance(15).then(|| random.between(0, 3) as u32)).collect(),
        times,
    }
}

/// The best of all ways for times that are set, and for open ones all times at once.
fn best(plan: &Plan) -> Option<Spread> {
    let groups = plan.groups.len();
    let mut best: Option<Spread> = None;
    let ways = (groups as u32 + 1).pow(plan.people.len() as u32);
    for way in 0..ways {
        let mut rest = way;
        let mut placed: Vec<Option<usize>> = Vec::new();
        for _ in &plan.people {
            placed.push((rest as usize % (groups + 1)).checked_sub(1));
            rest /= groups as u32 + 1;
        }
        best = best.max(worth(plan, &placed));
    }
    best
}

/// What a way is worth, if it is allowed.
fn worth(plan: &Plan, placed: &[Option<usize>]) -> Option<Spread> {
    let mut spread = Spread::default();
    for (person, group) in plan.people.iter().zip(placed) {
        let stays = person.stays.map(|group| group as usize);
        if stays.is_some() && stays != *group {
            return None;
        }
        let Some(group) = group else { continue };
        let suits = match (plan.groups[*group].meets, &person.times) {
            (Meets::At(time), Some(times)) => times.contains(&time),
            (Meets::Open, Some(times)) => !times.is_empty(),
            _ => true,
        };
        let fit = person.fits[*group].filter(|_| suits).or(stays.map(|_| person.fits[*group].unwrap_or(0)))?;
        spread.placed += 1;
        spread.total += i64::from(fit);
    }
    for (at, group) in plan.groups.iter().enumerate() {
        let members = placed.iter().filter(|place| **place == Some(at)).count() as u32;
        if members < group.least || members > group.most {
            return None;
        }
    }
    for (home, seats) in plan.seats.iter().enumerate() {
        let own: Vec<Option<usize>> = plan
            .people
            .iter()
            .zip(placed)
            .filter(|(person, _)| person.organisation as usize == home)
            .map(|(_, group)| *group)
            .collect();
        let in_any = own.iter().flatten().count() as u32;
        if seats.is_some_and(|seats| in_any > seats) {
            return None;
        }
        let share = (own.len() as u32).div_ceil(plan.groups.len() as u32);
        for (at, group) in plan.groups.iter().enumerate() {
            let members = own.iter().filter(|place| **place == Some(at)).count() as u32;
            if group.most_of_one.is_some_and(|most| members > most) {
                return None;
            }
            spread.meetings += u32::from(members > 0);
            spread.crowding = spread.crowding.max(members.saturating_sub(share));
        }
    }
    Some(spread)
}

fn at_times(plan: &Plan, times: &[Option<u32>]) -> Plan {
    let mut fixed = plan.clone();
    for (group, time) in fixed.groups.iter_mut().zip(times) {
        if let Some(time) = time {
            group.meets = Meets::At(*time);
        }
    }
    fixed
}

/// All ways to set open times.
fn settings(plan: &Plan) -> Vec<Plan> {
    let mut all = vec![plan.clone()];
    for at in (0..plan.groups.len()).filter(|at| plan.groups[*at].meets == Meets::Open) {
        let set = |one: &Plan, time| {
            let mut next = one.clone();
            next.groups[at].meets = Meets::At(time);
            next
        };
        all = all
            .iter()
            .flat_map(|one| (0..plan.times).map(|time| set(one, time)).collect::<Vec<_>>())
            .collect();
    }
    all
}

/// What was formed is what it says, and its proofs hold.
fn sound(plan: &Plan, formed: &Formed) {
    let mut placed = vec![None; plan.people.len()];
    for (at, members) in formed.groups.iter().enumerate() {
        members.iter().for_each(|person| placed[*person as usize] = Some(at));
    }
    let waiting: Vec<u32> =
        (0..placed.len() as u32).filter(|person| placed[*person as usize].is_none()).collect();
    assert_eq!(formed.waiting, waiting);
    assert_eq!(worth(&at_times(plan, &formed.times), &placed), Some(formed.spread));
    assert!(formed.spread <= formed.bound);
    let Proofs { placed: most, tighter, best } = &formed.proofs;
    for (instance, outcome) in [Some(most), tighter.as_ref(), Some(best)].into_iter().flatten() {
        assert_eq!(verify(instance, outcome), Ok(()));
    }
    let pairs = |(_, outcome): &Solved| match outcome {
        Outcome::Solved(answer) => Some(answer.pairs.len() as u32),
        Outcome::Infeasible(_) => None,
    };
    assert_eq!((pairs(most), pairs(best)), (Some(formed.spread.placed), Some(formed.spread.placed)));
    assert_eq!(tighter.is_some(), formed.spread.crowding > 0);
    assert!(tighter.as_ref().is_none_or(|tighter| pairs(tighter) < Some(formed.spread.placed)));
}

#[test]
fn with_times_set_nothing_is_better() {
    let mut random = Random(41);
    let (mut impossible, mut crowded, mut waiting) = (0, 0, 0);
    for _ in 0..4000 {
        let plan = plan(&mut random, false);
        match (form(&plan, 0, &mut ()), best(&plan)) {
            (Ok(formed), Some(best)) => {
                assert_eq!(formed.spread, best, "{plan:?}");
                assert!(formed.is_best());
                sound(&plan, &formed);
                crowded += u32::from(best.crowding > 0);
                waiting += u32::from(!formed.waiting.is_empty());
            }
            (Err(NotFormed::Impossible { proof, .. }), None) => {
                assert_eq!(verify(&proof.0, &proof.1), Ok(()));
                impossible += 1;
            }
            (found, best) => panic!("{plan:?}: {found:?}, {best:?}"),
        }
    }
    let seen = [impossible, crowded, waiting];
    assert!(seen.iter().all(|count| *count >= 100), "{seen:?}");
}

#[test]
fn with_few_plans_of_times_all_are_tried() {
    let mut random = Random(43);
    let (mut chosen, mut below) = (0, 0);
    for _ in 0..4000 {
        let plan = plan(&mut random, true);
        if plan.groups.iter().all(|group| group.meets != Meets::Open) {
            continue;
        }
        let all = settings(&plan);
        let expected = all.iter().filter_map(best).max();
        match (form(&plan, all.len() as u32, &mut ()), expected) {
            (Ok(formed), Some(expected)) => {
                assert_eq!(formed.spread, expected, "{plan:?}");
                assert!(formed.is_best());
                sound(&plan, &formed);
                chosen += u32::from(all.iter().filter_map(best).min() < Some(expected));
                below += u32::from(best(&plan) > Some(expected));
            }
            (Err(NotFormed::Impossible { .. } | NotFormed::NoTimesFound), None) => {}
            (found, best) => panic!("{plan:?}: {found:?}, {best:?}"),
        }
    }
    assert!(chosen >= 200 && below >= 30, "{chosen} {below}");
}

#[test]
fn with_less_effort_the_bound_stands_beside_what_was_found() {
    let mut random = Random(47);
    let (mut reached, mut missed, mut none) = (0, 0, 0);
    for _ in 0..1500 {
        let plan = plan(&mut random, true);
        let all = settings(&plan);
        if all.len() < 3 {
            continue;
        }
        let expected = all.iter().filter_map(best).max();
        match form(&plan, all.len() as u32 - 1, &mut ()) {
            Ok(formed) => {
                sound(&plan, &formed);
                assert_eq!(Some(formed.bound), best(&plan), "the bound is the best with all times at once");
                assert!(Some(formed.spread) <= expected);
                let is_hit = Some(formed.spread) == expected;
                (reached, missed) = (reached + u32::from(is_hit), missed + u32::from(!is_hit));
            }
            Err(NotFormed::NoTimesFound) => none += 1,
            Err(NotFormed::Impossible { .. }) => assert_eq!(expected, None),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(reached >= 200 && missed * 20 <= reached && none > 0, "{reached} {missed} {none}");
}

#[test]
fn one_of_each_organisation_where_numbers_allow() {
    // Six organisations with four people each, and four groups of six: one of each in each.
    let person = |at: u32| Candidate { organisation: at % 6, fits: vec![Some(0); 4], ..Candidate::default() };
    let groups = vec![Wanted { least: 6, most: 6, ..Wanted::default() }; 4];
    let mut plan = Plan { people: (0..24).map(person).collect(), groups, seats: vec![None; 6], times: 0 };
    let formed = form(&plan, 0, &mut ()).unwrap();
    assert_eq!(formed.spread, Spread { placed: 24, crowding: 0, meetings: 24, total: 0 });
    // A seventh person too many for the sizes waits; with room they are the second of their organisation.
    plan.people.push(person(0));
    assert_eq!(form(&plan, 0, &mut ()).unwrap().waiting.len(), 1);
    plan.groups[2].most = 7;
    let formed = form(&plan, 0, &mut ()).unwrap();
    assert_eq!(formed.spread, Spread { placed: 25, crowding: 0, meetings: 24, total: 0 });
    assert_eq!(formed.groups[2].len(), 7);
}

#[test]
fn what_contradicts_itself_is_named() {
    let person = |organisation| Candidate { organisation, fits: vec![Some(1); 2], ..Candidate::default() };
    let group = |least, most| Wanted { least, most, ..Wanted::default() };
    let plan = Plan {
        people: vec![person(0), person(0), person(1)],
        groups: vec![group(0, 3), group(3, 3)],
        seats: vec![Some(1), None],
        times: 0,
    };
    let Err(NotFormed::Impossible { groups, organisations, .. }) = form(&plan, 0, &mut ()) else { panic!() };
    assert_eq!((groups, organisations), (vec![1], vec![0]));
    let named = |change: fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        match form(&plan, 0, &mut ()) {
            Err(NotFormed::Impossible { groups, organisations, .. }) => (groups, organisations),
            other => panic!("{other:?}"),
        }
    };
    let full = |plan: &mut Plan| {
        plan.people.iter_mut().for_each(|person| person.stays = Some(0));
        (plan.groups[0].most, plan.groups[1].least, plan.seats[0]) = (2, 0, None);
    };
    assert_eq!(named(full), (vec![0], vec![]), "three stay in a group of two");
    let seats = |plan: &mut Plan| {
        plan.people.iter_mut().for_each(|person| person.stays = Some(0));
        plan.groups[1].least = 0;
    };
    assert_eq!(named(seats), (vec![], vec![0]), "two stay on one seat");
    let unknown = |change: fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        form(&plan, 0, &mut ()).unwrap_err()
    };
    assert_eq!(unknown(|plan| plan.people[0].organisation = 2), NotFormed::Unknown("organisation"));
    assert_eq!(unknown(|plan| plan.people[0].fits.truncate(1)), NotFormed::Unknown("fits"));
    assert_eq!(unknown(|plan| plan.people[0].fits[0] = Some(i32::MIN)), NotFormed::Unknown("fits"));
    assert_eq!(unknown(|plan| plan.people[0].stays = Some(2)), NotFormed::Unknown("stays"));
    assert_eq!(unknown(|plan| plan.people[0].times = Some(vec![0])), NotFormed::Unknown("times"));
    assert_eq!(unknown(|plan| plan.groups[0].meets = Meets::Open), NotFormed::Unknown("meets"));
}
