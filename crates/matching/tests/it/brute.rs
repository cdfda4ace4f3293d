//! The slow, readable oracle: every set of pairs, one after another. It shares nothing with the
//! engine but the instance.

use counterpart_matching::instance::{Bounds, Edge, Instance, Pair, Term};

/// What a set of pairs is worth, term by term; each list is compared lexicographically, larger wins.
pub type Worth = Vec<Vec<i128>>;

/// What enumeration finds.
pub struct Found {
    /// The best worth, and how many sets of pairs have it; none: infeasible.
    pub best: Option<(Worth, usize)>,
    /// Whether each term tells apart what the terms before it leave.
    pub decided: Vec<bool>,
    /// Whether the best without any bound but everybody's own most would be another.
    pub bound: bool,
}

/// Everything that can be, judged.
pub fn enumerate(instance: &Instance) -> Found {
    let mut feasible: Vec<Worth> = Vec::new();
    let mut unbound: Option<Worth> = None;
    for pairs in sets(instance) {
        let worth = worth(instance, &pairs);
        if is_feasible(instance, &pairs) {
            feasible.push(worth.clone());
        }
        if unbound.as_ref().is_none_or(|best| *best < worth) {
            unbound = Some(worth);
        }
    }
    let mut left = feasible;
    let mut decided = Vec::new();
    for at in 0..instance.objective.len() {
        let best = left.iter().map(|worth| worth[at].clone()).max();
        let before = left.len();
        left.retain(|worth| Some(&worth[at]) == best.as_ref());
        decided.push(left.len() < before);
    }
    let best = left.first().map(|worth| (worth.clone(), left.len()));
    let bound = best.as_ref().is_none_or(|(worth, _)| Some(worth) != unbound.as_ref());
    Found { best, decided, bound }
}

/// All sets of allowed pairs in which nobody has more than their own most.
pub fn sets(instance: &Instance) -> Vec<Vec<Pair>> {
    let edges: Vec<Pair> =
        instance.edges.iter().map(Edge::pair).filter(|pair| !instance.forbidden.contains(pair)).collect();
    let mut sets = vec![Vec::new()];
    for pair in edges {
        let mut more = Vec::new();
        for set in &sets {
            let mentee = set.iter().filter(|other: &&Pair| other.0 == pair.0).count();
            let mentor = set.iter().filter(|other: &&Pair| other.1 == pair.1).count();
            let room = |bounds: Bounds, count: usize| bounds.most.is_none_or(|most| count < most as usize);
            if room(instance.mentees[pair.0 as usize].bounds, mentee)
                && room(instance.mentors[pair.1 as usize].bounds, mentor)
            {
                let mut with = set.clone();
                with.push(pair);
                more.push(with);
            }
        }
        sets.extend(more);
    }
    sets
}

fn within(instance: &Instance, group: u32, of: u32) -> bool {
    let mut at = Some(group);
    while let Some(up) = at {
        if up == of {
            return true;
        }
        at = instance.groups[up as usize].parent;
    }
    false
}

fn holds(bounds: Bounds, count: usize) -> bool {
    count >= bounds.least as usize && bounds.most.is_none_or(|most| count <= most as usize)
}

/// Whether every bound is kept.
pub fn is_feasible(instance: &Instance, pairs: &[Pair]) -> bool {
    let edge = |pair: &Pair| instance.edges.iter().find(|edge| edge.pair() == *pair);
    let of_mentee = |at: usize| pairs.iter().filter(|pair| pair.0 as usize == at).count();
    let of_mentor = |at: usize| pairs.iter().filter(|pair| pair.1 as usize == at).count();
    let people = (0..instance.mentees.len()).all(|at| holds(instance.mentees[at].bounds, of_mentee(at)))
        && (0..instance.mentors.len()).all(|at| holds(instance.mentors[at].bounds, of_mentor(at)));
    let types = instance.types.iter().all(|bound| {
        let over = pairs.iter().filter(|pair| pair.0 == bound.mentee);
        holds(
            bound.bounds,
            over.filter(|pair| edge(pair).is_some_and(|edge| edge.kind == bound.kind)).count(),
        )
    });
    let groups = instance.groups.iter().enumerate().all(|(at, group)| {
        let mentee = |pair: &&Pair| within(instance, instance.mentees[pair.0 as usize].group, at as u32);
        let mentor = |pair: &&Pair| within(instance, instance.mentors[pair.1 as usize].group, at as u32);
        let (received, given) = (pairs.iter().filter(mentee).count(), pairs.iter().filter(mentor).count());
        group.receives.is_none_or(|bounds| holds(bounds, received))
            && group.gives.is_none_or(|bounds| holds(bounds, given))
            && group.slack.is_none_or(|slack| received as i64 <= given as i64 + slack)
    });
    people
        && types
        && groups
        && instance.locks.iter().all(|lock| pairs.contains(lock))
        && pairs.iter().all(|pair| edge(pair).is_some() && !instance.forbidden.contains(pair))
}

/// What a set of pairs is worth.
pub fn worth(instance: &Instance, pairs: &[Pair]) -> Worth {
    instance.objective.iter().map(|term| worth_of(instance, pairs, *term)).collect()
}

fn worth_of(instance: &Instance, pairs: &[Pair], term: Term) -> Vec<i128> {
    let edges: Vec<&Edge> =
        pairs.iter().map(|pair| instance.edges.iter().find(|edge| edge.pair() == *pair).unwrap()).collect();
    let different = |mut people: Vec<u32>| {
        people.sort_unstable();
        people.dedup();
        vec![people.len() as i128]
    };
    match term {
        Term::Pairs => vec![pairs.len() as i128],
        Term::Mentees => different(pairs.iter().map(|pair| pair.0).collect()),
        Term::Mentors => different(pairs.iter().map(|pair| pair.1).collect()),
        Term::Total => vec![edges.iter().map(|edge| i128::from(edge.score)).sum()],
        Term::Draw => vec![edges.iter().map(|edge| i128::from(edge.lot)).sum()],
        Term::Keep => vec![pairs.iter().filter(|pair| instance.current.contains(pair)).count() as i128],
        Term::MinScore => {
            let open = edges.iter().filter(|edge| !instance.locks.contains(&edge.pair()));
            vec![open.map(|edge| i128::from(edge.score)).min().unwrap_or(i128::MAX)]
        }
        Term::Bands => {
            let mut worth = vec![pairs.len() as i128];
            for band in 0..=instance.bands.len() {
                let inside = |edge: &&&Edge| {
                    let reached = instance.bands.iter().filter(|from| **from <= edge.score).count();
                    reached == band
                };
                worth.push(-(edges.iter().filter(inside).count() as i128));
            }
            worth
        }
        Term::OrgLeximin => leximin(instance, pairs),
        Term::StableMentee => unreachable!(),
    }
}

/// Shares over one common denominator, ascending.
fn leximin(instance: &Instance, pairs: &[Pair]) -> Vec<i128> {
    let compared: Vec<u32> = match &instance.fair {
        Some(named) => named.clone(),
        None => (0..instance.groups.len() as u32).collect(),
    };
    let mut shares = Vec::new();
    for group in compared {
        let counts = |mentee: &usize| {
            let own = instance.mentees[*mentee].group;
            if instance.fair.is_some() { within(instance, own, group) } else { own == group }
        };
        let members: Vec<usize> = (0..instance.mentees.len()).filter(counts).collect();
        let most = |at: &usize| instance.mentees[*at].bounds.most.unwrap_or(instance.mentors.len() as u32);
        let demand: i128 = members.iter().map(|at| i128::from(most(at))).sum();
        let received = pairs.iter().filter(|pair| members.contains(&(pair.0 as usize))).count() as i128;
        if demand > 0 {
            // 1 to 20 all divide this.
            shares.push(received * 232_792_560 / demand);
        }
    }
    shares.sort_unstable();
    shares
}
