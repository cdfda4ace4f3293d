//! Changes made to a network that is kept.

use super::arcs::{OTHER, OfGroup, balance, halves, room};
use super::edges::CURRENT;
use super::{Change, Kept, Side, Unsolved};
use crate::answer::Node;
use crate::instance::{Bounds, Edge, Group, Instance, LOT_LIMIT, Member, Pair, SCORE_LIMIT, Term, TypeBound};
use crate::solve::network::{compared, range};

/// How many there are, as changes go on.
struct Numbers {
    mentees: usize,
    mentors: usize,
    groups: Vec<Group>,
    /// Bounds on types that come.
    kinds: Vec<(u32, u8)>,
}

impl Numbers {
    fn knows(&self, (mentee, mentor): Pair) -> bool {
        (mentee as usize) < self.mentees && (mentor as usize) < self.mentors
    }

    fn of(&mut self, side: Side) -> &mut usize {
        match side {
            Side::Mentee => &mut self.mentees,
            Side::Mentor => &mut self.mentors,
        }
    }

    /// Whether these pairs may come with somebody of this number.
    fn suit(&self, side: Side, who: u32, edges: &[Edge]) -> bool {
        let own = |edge: &Edge| if side == Side::Mentee { edge.mentee } else { edge.mentor };
        let mut pairs: Vec<Pair> = edges.iter().map(Edge::pair).collect();
        pairs.sort_unstable();
        edges.iter().all(|edge| own(edge) == who && self.knows(edge.pair()) && is_within(edge))
            && pairs.windows(2).all(|two| two[0] != two[1])
    }
}

fn is_within(edge: &Edge) -> bool {
    edge.score.unsigned_abs() <= SCORE_LIMIT.unsigned_abs() && edge.lot < LOT_LIMIT
}

impl Kept {
    /// Whether changes can be, before any is made.
    pub(super) fn check(&self, changes: &[Change]) -> Result<(), Unsolved> {
        let mut numbers = Numbers {
            mentees: self.instance.mentees.len(),
            mentors: self.instance.mentors.len(),
            groups: self.instance.groups.clone(),
            kinds: Vec::new(),
        };
        let can_be = changes.iter().all(|change| self.can_be(change, &mut numbers));
        if can_be && (numbers.groups == self.instance.groups || self.do_nest(&numbers.groups)) {
            Ok(())
        } else {
            Err(Unsolved::Unsettled)
        }
    }

    fn can_be(&self, change: &Change, numbers: &mut Numbers) -> bool {
        match change {
            Change::Comes { side, member, types, edges } => {
                let who = *numbers.of(*side) as u32;
                *numbers.of(*side) += 1;
                numbers.kinds.extend(types.iter().map(|(kind, _)| (who, *kind)));
                let in_order = types.windows(2).all(|two| two[0].0 < two[1].0);
                (member.group as usize) < numbers.groups.len()
                    && in_order
                    && (types.is_empty() || *side == Side::Mentee)
                    && numbers.suit(*side, who, edges)
            }
            Change::Goes(side, who) | Change::Places(side, who, _) => (*who as usize) < *numbers.of(*side),
            Change::OfType(mentee, kind, _) => {
                let bound = (*mentee, *kind);
                self.search.arcs.kinds.contains_key(&bound) || numbers.kinds.contains(&bound)
            }
            Change::Lock(pair) | Change::Forbid(pair) | Change::Free(pair) => numbers.knows(*pair),
            Change::Allow(edge) => numbers.knows(edge.pair()) && is_within(edge),
            Change::Current(pairs) => pairs.iter().all(|pair| numbers.knows(*pair)),
            Change::GroupComes(group) => {
                numbers.groups.push(*group);
                true
            }
            Change::OfGroup(at, group) => {
                let Some(place) = numbers.groups.get_mut(*at as usize) else { return false };
                *place = *group;
                true
            }
        }
    }

    /// Whether groups, all changes made, are those of a problem.
    fn do_nest(&self, groups: &[Group]) -> bool {
        let groups = Instance {
            groups: groups.to_vec(),
            fair: self.instance.fair.clone(),
            objective: self.instance.objective.clone(),
            bands: self.instance.bands.clone(),
            ..Instance::default()
        };
        groups.check().is_ok()
    }

    /// Makes changes. `false`: the network no longer has the shape of the problem.
    pub(super) fn apply(&mut self, changes: &[Change]) -> bool {
        let mut has_shape = true;
        for change in changes {
            match change {
                Change::Comes { side, member, types, edges } => self.comes(*side, *member, types, edges),
                Change::Goes(side, who) => self.goes(*side, *who),
                Change::Places(side, who, bounds) => self.places(*side, *who, *bounds),
                Change::OfType(mentee, kind, bounds) => self.of_type(*mentee, *kind, *bounds),
                Change::Lock(pair) => self.mark(*pair, true, false),
                Change::Forbid(pair) => self.mark(*pair, false, true),
                Change::Free(pair) => self.mark(*pair, false, false),
                Change::Allow(edge) => self.allow(*edge),
                Change::Current(pairs) => self.current(pairs),
                Change::GroupComes(group) => has_shape &= self.group_comes(*group),
                Change::OfGroup(at, group) => has_shape &= self.of_group(*at, *group),
            }
        }
        let is_compared = |group: &OfGroup| group.fair.is_some();
        let now = compared(&self.instance);
        let fair = self.instance.objective.contains(&Term::OrgLeximin);
        let groups = self.search.arcs.groups.iter().zip(&now);
        has_shape && groups.into_iter().all(|(group, now)| is_compared(group) == (fair && now.demand > 0))
    }

    fn comes(&mut self, side: Side, member: Member, types: &[(u8, Bounds)], edges: &[Edge]) {
        let (instance, search) = (&mut self.instance, &mut self.search);
        match side {
            Side::Mentee => {
                let who = instance.mentees.len() as u32;
                instance.mentees.push(member);
                search.arcs.push_person(instance, Node::Mentee(who));
                let own = search.arcs.nodes.len() as u32 - 1;
                for (kind, bounds) in types {
                    let bound = TypeBound { mentee: who, kind: *kind, bounds: *bounds };
                    instance.types.push(bound);
                    search.arcs.push_kind(who, *kind, *bounds);
                    self.newcomers.push(search.arcs.nodes.len() as u32 - 1);
                }
                self.newcomers.push(own);
            }
            Side::Mentor => {
                let who = instance.mentors.len() as u32;
                instance.mentors.push(member);
                search.arcs.push_person(instance, Node::Mentor(who));
                self.newcomers.push(search.arcs.nodes.len() as u32 - 1);
            }
        }
        edges.iter().for_each(|edge| self.add(*edge));
    }

    /// A pair that was not listed, or that another edge is to stand for.
    fn add(&mut self, edge: Edge) {
        self.note_score(edge.score);
        let edge = self.search.arcs.push_edge(&self.instance, edge);
        self.search.touched.push(edge);
    }

    /// Thresholds need to know every score there is.
    fn note_score(&mut self, score: i32) {
        if self.instance.objective.contains(&Term::MinScore)
            && let Err(at) = self.scores.binary_search(&score)
        {
            self.scores.insert(at, score);
        }
    }

    fn goes(&mut self, side: Side, who: u32) {
        let is_theirs = |pair: &Pair| if side == Side::Mentee { pair.0 == who } else { pair.1 == who };
        let locks: Vec<Pair> = self.instance.locks.iter().copied().filter(is_theirs).collect();
        locks.into_iter().for_each(|pair| self.mark(pair, false, self.instance.is_forbidden(pair)));
        if side == Side::Mentee {
            let kinds = self.instance.types.iter().filter(|bound| bound.mentee == who);
            let kinds: Vec<u8> = kinds.map(|bound| bound.kind).collect();
            kinds.into_iter().for_each(|kind| self.of_type(who, kind, Bounds::new(0, 0)));
        }
        self.places(side, who, Bounds::new(0, 0));
    }

    fn places(&mut self, side: Side, who: u32, bounds: Bounds) {
        let (members, people) = match side {
            Side::Mentee => (&mut self.instance.mentees, &self.search.arcs.mentees),
            Side::Mentor => (&mut self.instance.mentors, &self.search.arcs.mentors),
        };
        members[who as usize].bounds = bounds;
        let person = people[who as usize];
        if let Some(second) = person.second {
            let [first, rest] = halves(bounds);
            self.search.bound(person.arc, first);
            self.search.bound(second, rest);
        } else {
            self.search.bound(person.arc, range(bounds));
        }
    }

    fn of_type(&mut self, mentee: u32, kind: u8, bounds: Bounds) {
        let same = |bound: &&mut TypeBound| (bound.mentee, bound.kind) == (mentee, kind);
        let place = self.instance.types.iter_mut().find(same);
        if let (Some(place), Some((_, arc))) = (place, self.search.arcs.kinds.get(&(mentee, kind)).copied()) {
            place.bounds = bounds;
            self.search.bound(arc, range(bounds));
        }
    }

    fn mark(&mut self, pair: Pair, lock: bool, forbid: bool) {
        put(&mut self.instance.locks, pair, lock);
        put(&mut self.instance.forbidden, pair, forbid);
        if let Some(edge) = self.search.arcs.edge(pair) {
            self.search.bound(edge, room(&self.instance, pair));
        }
    }

    fn allow(&mut self, edge: Edge) {
        put(&mut self.instance.forbidden, edge.pair(), false);
        let Some(at) = self.search.arcs.edge(edge.pair()) else {
            self.add(edge);
            return;
        };
        if self.search.arcs.edges[at as usize].kind != edge.kind {
            // Another type may mean another tail: this arc is done with, another stands for it.
            self.search.bound(at, (0, 0));
            self.add(edge);
            return;
        }
        self.note_score(edge.score);
        self.search.arcs.score(at, edge);
        self.mark(edge.pair(), self.instance.is_locked(edge.pair()), false);
    }

    fn current(&mut self, pairs: &[Pair]) {
        let mut pairs = pairs.to_vec();
        pairs.sort_unstable();
        pairs.dedup();
        let old = std::mem::replace(&mut self.instance.current, pairs);
        for (list, is_in) in [(old, false), (self.instance.current.clone(), true)] {
            for pair in list {
                let Some(edge) = self.search.arcs.edge(pair) else { continue };
                self.search.arcs.mark(edge, CURRENT, is_in);
                self.search.touched.push(edge);
            }
        }
    }

    fn group_comes(&mut self, group: Group) -> bool {
        let at = self.instance.groups.len() as u32;
        self.instance.groups.push(group);
        self.search.arcs.push_group(at, group);
        let nodes = self.search.arcs.nodes.len() as u32;
        self.newcomers.extend([nodes - 2, nodes - 1]);
        group.parent.is_none() && group.slack.is_none()
    }

    fn of_group(&mut self, at: u32, group: Group) -> bool {
        let old = std::mem::replace(&mut self.instance.groups[at as usize], group);
        if old.parent != group.parent || old.slack.is_some() != group.slack.is_some() {
            return false;
        }
        let of = self.search.arcs.groups[at as usize].clone();
        self.search.bound(OTHER | of.receives, range(group.receives.unwrap_or(Bounds::FREE)));
        self.search.bound(OTHER | of.gives, range(group.gives.unwrap_or(Bounds::FREE)));
        if let (Some((into, back)), Some(slack)) = (of.balance, group.slack) {
            let [ahead, behind] = balance(slack);
            self.search.bound(OTHER | into, ahead);
            self.search.bound(OTHER | back, behind);
        }
        true
    }
}

/// Puts a pair into a list in order, or takes it out.
fn put(list: &mut Vec<Pair>, pair: Pair, is_in: bool) {
    match list.binary_search(&pair) {
        Ok(at) if !is_in => _ = list.remove(at),
        Err(at) if is_in => list.insert(at, pair),
        _ => {}
    }
}
