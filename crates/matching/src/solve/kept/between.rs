//! The changes that lead from one problem to another.

use super::{Change, Side};
use crate::instance::{Edge, Instance, Member, Pair};

impl Change {
    /// Changes after which a problem has the answers of another; both settled. None where there are
    /// no such: another objective, somebody in another group, fewer people, a lock that cannot be.
    ///
    /// A pair that is no longer listed is forbidden, which comes to the same.
    pub fn between(old: &Instance, new: &Instance) -> Option<Vec<Change>> {
        let is_same_sort = old.objective == new.objective
            && old.bands == new.bands
            && old.fair == new.fair
            && old.mentee_lists == new.mentee_lists
            && old.mentor_lists == new.mentor_lists;
        let can_be = |lock: &Pair| new.edge(*lock).is_some() && !new.is_forbidden(*lock);
        if !is_same_sort || !new.locks.iter().all(can_be) {
            return None;
        }
        let mut changes = Vec::new();
        groups(old, new, &mut changes)?;
        people(Side::Mentee, (&old.mentees, &new.mentees), new, &mut changes)?;
        people(Side::Mentor, (&old.mentors, &new.mentors), new, &mut changes)?;
        types(old, new, &mut changes)?;
        edges(old, new, &mut changes);
        marks(old, new, &mut changes);
        if old.current != new.current {
            changes.push(Change::Current(new.current.clone()));
        }
        Some(changes)
    }
}

fn groups(old: &Instance, new: &Instance, changes: &mut Vec<Change>) -> Option<()> {
    for (at, group) in old.groups.iter().enumerate() {
        let now = new.groups.get(at)?;
        if now != group {
            changes.push(Change::OfGroup(at as u32, *now));
        }
    }
    changes.extend(new.groups[old.groups.len()..].iter().map(|group| Change::GroupComes(*group)));
    Some(())
}

fn people(
    side: Side,
    (old, new): (&[Member], &[Member]),
    instance: &Instance,
    changes: &mut Vec<Change>,
) -> Option<()> {
    for (at, member) in old.iter().enumerate() {
        let now = new.get(at)?;
        if (now.group, now.optional) != (member.group, member.optional) {
            return None;
        }
        if now.bounds != member.bounds {
            changes.push(Change::Places(side, at as u32, now.bounds));
        }
    }
    for (at, member) in new.iter().enumerate().skip(old.len()) {
        let own = instance.types.iter().filter(|bound| side == Side::Mentee && bound.mentee == at as u32);
        let types = own.map(|bound| (bound.kind, bound.bounds)).collect();
        changes.push(Change::Comes { side, member: *member, types, edges: Vec::new() });
    }
    Some(())
}

/// Bounds on types of those who were there: the same people and types.
fn types(old: &Instance, new: &Instance, changes: &mut Vec<Change>) -> Option<()> {
    let count = old.mentees.len() as u32;
    let mut now = new.types.iter().filter(|bound| bound.mentee < count);
    for bound in &old.types {
        let now = now.next().filter(|now| (now.mentee, now.kind) == (bound.mentee, bound.kind))?;
        if now.bounds != bound.bounds {
            changes.push(Change::OfType(now.mentee, now.kind, now.bounds));
        }
    }
    now.next().is_none().then_some(())
}

fn edges(old: &Instance, new: &Instance, changes: &mut Vec<Change>) {
    let (mut before, mut after) = (old.edges.iter().peekable(), new.edges.iter().peekable());
    loop {
        match (before.peek(), after.peek()) {
            (Some(one), Some(other)) if one.pair() == other.pair() => {
                if one != other {
                    changes.push(Change::Allow(**other));
                }
                before.next();
                after.next();
            }
            (Some(one), other) if other.is_none_or(|other| one.pair() < other.pair()) => {
                changes.push(Change::Forbid(one.pair()));
                before.next();
            }
            (_, Some(other)) => {
                changes.push(Change::Allow(**other));
                after.next();
            }
            (_, None) => break,
        }
    }
}

/// Locks and forbidden pairs, after all pairs are listed.
fn marks(old: &Instance, new: &Instance, changes: &mut Vec<Change>) {
    let allowed = changes.iter().filter_map(|change| match change {
        Change::Allow(edge) => Some(edge.pair()),
        _ => None,
    });
    let lists = [&old.locks, &old.forbidden, &new.locks, &new.forbidden];
    let mut pairs: Vec<Pair> = lists.into_iter().flatten().copied().chain(allowed).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let marks = |of: &Instance, pair: Pair| (of.is_locked(pair), of.is_forbidden(pair));
    for pair in pairs {
        let is_listed = new.edges.binary_search_by_key(&pair, Edge::pair).is_ok();
        let was_moved = old.edge(pair) != new.edge(pair);
        if !is_listed || (!was_moved && marks(old, pair) == marks(new, pair)) {
            continue;
        }
        changes.push(match marks(new, pair) {
            (true, _) => Change::Lock(pair),
            (_, true) => Change::Forbid(pair),
            _ => Change::Free(pair),
        });
    }
}
