//! The network of people, cells and groups, and the best way through it.

use super::{Candidate, Formed, Meets, NotFormed, Plan, Proofs, Solved, Spread};
use crate::answer::{Answer, Node, Outcome};
use crate::instance::{Bounds, Edge, Group, Instance, Member, Term};
use crate::solve::{Observer, solve};
use std::collections::BTreeMap;

/// The best way to place people, open times standing for all times.
pub(super) fn best(plan: &Plan, observer: &mut dyn Observer) -> Result<Formed, NotFormed> {
    let widest = plan.people.len() as u32;
    let placed = solved(plan, widest, &[Term::Pairs], observer)?;
    let Outcome::Solved(answer) = &placed.1 else { return Err(impossible(plan, placed)) };
    let most = answer.pairs.len();
    let (mut low, mut high, mut tighter) = (0, widest, None);
    while low < high {
        let middle = low + (high - low) / 2;
        let tried = solved(plan, middle, &[Term::Pairs], observer)?;
        match &tried.1 {
            Outcome::Solved(answer) if answer.pairs.len() == most => high = middle,
            _ => (low, tighter) = (middle + 1, Some(tried)),
        }
    }
    let found = solved(plan, high, &[Term::Pairs, Term::Mentors, Term::Total], observer)?;
    let Outcome::Solved(answer) = &found.1 else { return Err(impossible(plan, found)) };
    let groups = members(plan, &found.0, answer);
    let spread = worth(plan, &groups);
    let is_placed = |person: &u32| groups.iter().any(|members| members.binary_search(person).is_ok());
    let waiting = (0..plan.people.len() as u32).filter(|person| !is_placed(person)).collect();
    let time = |meets| if let Meets::At(time) = meets { Some(time) } else { None };
    let times = plan.groups.iter().map(|group| time(group.meets)).collect();
    let proofs = Proofs { placed, tighter, best: found };
    Ok(Formed { groups, times, waiting, spread, bound: spread, proofs })
}

fn solved(
    plan: &Plan,
    crowding: u32,
    objective: &[Term],
    observer: &mut dyn Observer,
) -> Result<Solved, NotFormed> {
    let instance = network(plan, crowding, objective)?;
    let outcome = solve(&instance, observer)?;
    Ok((instance, outcome))
}

/// Organisations are groups of their own, before the groups wanted; a mentor is a cell.
fn network(plan: &Plan, crowding: u32, objective: &[Term]) -> Result<Instance, NotFormed> {
    let organisations = plan.seats.len() as u32;
    let mut instance = Instance { objective: objective.to_vec(), ..Instance::default() };
    let receives = |seats: &Option<u32>| seats.map(|seats| Bounds::new(0, seats));
    let own = plan.seats.iter().map(|seats| Group { receives: receives(seats), ..Group::default() });
    let wanted = plan
        .groups
        .iter()
        .map(|group| Group { gives: Some(Bounds::new(group.least, group.most)), ..Group::default() });
    instance.groups = own.chain(wanted).collect();
    let shares = shares(plan);
    let mut cells: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for (at, person) in plan.people.iter().enumerate() {
        let bounds = Bounds::new(0, 1);
        instance.mentees.push(Member { group: person.organisation, bounds, optional: false });
        for group in 0..plan.groups.len() as u32 {
            let Some(score) = fit(plan, person, group) else { continue };
            let cell = *cells.entry((person.organisation, group)).or_insert_with(|| {
                let share = shares[person.organisation as usize].saturating_add(crowding);
                let most = plan.groups[group as usize].most_of_one.map_or(share, |most| most.min(share));
                let bounds = Bounds::new(0, most);
                instance.mentors.push(Member { group: organisations + group, bounds, optional: false });
                instance.mentors.len() as u32 - 1
            });
            instance.edges.push(Edge { mentee: at as u32, mentor: cell, score, kind: 0, lot: 0 });
            if person.stays == Some(group) {
                instance.locks.push((at as u32, cell));
            }
        }
    }
    // Everything else was checked.
    instance.settle().map_err(|_| NotFormed::Unknown("fits"))?;
    Ok(instance)
}

/// How well a group fits somebody who can join it; whoever stays can.
fn fit(plan: &Plan, person: &Candidate, group: u32) -> Option<i32> {
    let fit = person.fits[group as usize];
    if let Some(stays) = person.stays {
        return (stays == group).then(|| fit.unwrap_or(0));
    }
    let suits = match (plan.groups[group as usize].meets, &person.times) {
        (Meets::Whenever, _) | (_, None) => true,
        (Meets::At(time), Some(times)) => times.contains(&time),
        (Meets::Open, Some(times)) => !times.is_empty(),
    };
    fit.filter(|_| suits)
}

/// For each organisation an even share of its people, rounded up.
fn shares(plan: &Plan) -> Vec<u32> {
    let mut people = vec![0_u32; plan.seats.len()];
    plan.people.iter().for_each(|person| people[person.organisation as usize] += 1);
    let groups = plan.groups.len().max(1) as u32;
    people.into_iter().map(|people| people.div_ceil(groups)).collect()
}

/// What a way to place people is worth, by counting.
pub(super) fn worth(plan: &Plan, groups: &[Vec<u32>]) -> Spread {
    let shares = shares(plan);
    let mut spread = Spread::default();
    for (group, members) in groups.iter().enumerate() {
        let mut of_one: BTreeMap<u32, u32> = BTreeMap::new();
        for person in members.iter().map(|person| &plan.people[*person as usize]) {
            *of_one.entry(person.organisation).or_default() += 1;
            spread.total += i64::from(person.fits[group].unwrap_or(0));
        }
        spread.placed += members.len() as u32;
        spread.meetings += of_one.len() as u32;
        let beyond = of_one.iter().map(|(home, people)| people.saturating_sub(shares[*home as usize]));
        spread.crowding = spread.crowding.max(beyond.max().unwrap_or(0));
    }
    spread
}

fn members(plan: &Plan, instance: &Instance, answer: &Answer) -> Vec<Vec<u32>> {
    let mut groups = vec![Vec::new(); plan.groups.len()];
    for (person, cell) in &answer.pairs {
        let group = instance.mentors[*cell as usize].group as usize - plan.seats.len();
        groups[group].push(*person);
    }
    groups.iter_mut().for_each(|members| members.sort_unstable());
    groups
}

/// The groups and organisations whose bounds lie across the cut, on the other side than the hub: sizes
/// count there if a group must have members, or if people who stay come in from the hub's side.
fn impossible(plan: &Plan, proof: Solved) -> NotFormed {
    let organisations = plan.seats.len() as u32;
    let cut = match &proof.1 {
        Outcome::Infeasible(cut) => cut.as_slice(),
        Outcome::Solved(_) => &[],
    };
    let is_across = |node: Node| cut.contains(&node) != cut.contains(&Node::Hub);
    let comes_in =
        |(person, cell): &(u32, u32)| is_across(Node::Mentor(*cell)) && !is_across(Node::Mentee(*person));
    let some_come_in = proof.0.locks.iter().any(comes_in);
    let counts = |group: &u32| {
        let is_sized = some_come_in || plan.groups[*group as usize].least > 0;
        is_sized && is_across(Node::Gives(organisations + group))
    };
    let mut groups: Vec<u32> = (0..plan.groups.len() as u32).filter(counts).collect();
    for (cell, member) in proof.0.mentors.iter().enumerate() {
        let group = member.group - organisations;
        let bound = plan.groups[group as usize].most_of_one;
        if bound.is_some() && is_across(Node::Mentor(cell as u32)) && !is_across(Node::Gives(member.group)) {
            groups.push(group);
        }
    }
    groups.sort_unstable();
    groups.dedup();
    let has_seats = |home: &u32| plan.seats[*home as usize].is_some();
    let homes =
        (0..organisations).filter(|home| has_seats(home) && is_across(Node::Receives(*home))).collect();
    NotFormed::Impossible { groups, organisations: homes, proof: Box::new(proof) }
}
