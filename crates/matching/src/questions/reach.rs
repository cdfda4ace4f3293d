//! Who would have to move so that somebody gets another mentor: the residual graph of the answer,
//! in which everybody keeps as many mentors as they have and those who wait go on waiting.
//!
//! A way from a mentee to the organisation of the mentor who is gone gives the mentee another
//! mentor and puts every count of places and seats right again. Each pair it takes apart on its way
//! is one that moves; the way that takes apart the fewest is found by breadth-first search over
//! steps of cost 0 and 1. The answer keeps all pairs but one, so no cheaper set of moves exists
//! (one more unit along a shortest residual way stays a flow of least cost: Busacker and Gowen 1961).

use crate::instance::{Instance, Pair};
use std::collections::VecDeque;

/// The graph of an answer.
pub(super) struct Reach<'a> {
    instance: &'a Instance,
    steps: Vec<Vec<(u32, bool)>>,
    used: Vec<u32>,
    given: Vec<u32>,
    received: Vec<u32>,
}

impl<'a> Reach<'a> {
    /// Draws it.
    pub(super) fn new(instance: &'a Instance, pairs: &[Pair]) -> Self {
        let mut reach = Reach {
            instance,
            steps: Vec::new(),
            used: vec![0; instance.mentors.len()],
            given: vec![0; instance.groups.len()],
            received: vec![0; instance.groups.len()],
        };
        for (mentee, mentor) in pairs {
            reach.used[*mentor as usize] += 1;
            reach.given[instance.mentors[*mentor as usize].group as usize] += 1;
            reach.received[instance.mentees[*mentee as usize].group as usize] += 1;
        }
        reach.steps = vec![Vec::new(); reach.hub() as usize + 1];
        reach.add_pairs(pairs);
        reach.add_kinds(pairs);
        reach.add_groups();
        reach
    }

    /// How many pairs of others must move so that the mentee of this pair has another mentor, its
    /// mentor gone; none where no moves are enough. 0 is a reserve.
    pub(super) fn moves(&self, pair: Pair) -> Option<u32> {
        let edge = self.instance.edge(pair)?;
        let (from, gone) = (self.tail(edge.mentee, edge.kind), self.mentor(edge.mentor));
        let to = self.gives(self.instance.mentors[edge.mentor as usize].group);
        let mut cost = vec![u32::MAX; self.steps.len()];
        cost[from as usize] = 0;
        let mut open = VecDeque::from([(from, 0)]);
        while let Some((node, at)) = open.pop_front() {
            if node == to {
                return Some(at);
            }
            if at > cost[node as usize] {
                continue;
            }
            for (next, moves) in &self.steps[node as usize] {
                let then = at + u32::from(*moves);
                if *next != gone && then < cost[*next as usize] {
                    cost[*next as usize] = then;
                    if *moves { open.push_back((*next, then)) } else { open.push_front((*next, then)) }
                }
            }
        }
        None
    }

    /// Whether the mentee of the first pair may have the mentor of the second instead, everyone
    /// else staying: a free place, and every bound of the two mentors' organisations.
    pub(super) fn may_replace(&self, old: Pair, new: Pair) -> bool {
        let instance = self.instance;
        let mentor = instance.mentors[new.1 as usize];
        if mentor.bounds.most.is_some_and(|most| self.used[new.1 as usize] >= most) {
            return false;
        }
        let (less, more) = (instance.mentors[old.1 as usize].group, mentor.group);
        less == more || (self.holds(less, -1) && self.holds(more, 1))
    }

    /// Whether a group keeps its bounds if it gives so many more.
    fn holds(&self, group: u32, more: i64) -> bool {
        let given = i64::from(self.given[group as usize]) + more;
        let own = self.instance.groups[group as usize];
        own.gives.is_none_or(|bounds| {
            given >= i64::from(bounds.least) && bounds.most.is_none_or(|most| given <= i64::from(most))
        }) && own.slack.is_none_or(|slack| i64::from(self.received[group as usize]) <= given + slack)
    }

    fn tail(&self, mentee: u32, kind: u8) -> u32 {
        let types = &self.instance.types;
        let typed = types.binary_search_by_key(&(mentee, kind), |bound| (bound.mentee, bound.kind));
        let mentees = self.instance.mentees.len() as u32;
        typed.map_or(mentee, |at| mentees + at as u32)
    }

    fn mentor(&self, mentor: u32) -> u32 {
        (self.instance.mentees.len() + self.instance.types.len()) as u32 + mentor
    }

    fn gives(&self, group: u32) -> u32 {
        self.mentor(self.instance.mentors.len() as u32) + group
    }

    fn balance(&self, group: u32) -> u32 {
        self.gives(self.instance.groups.len() as u32) + group
    }

    fn hub(&self) -> u32 {
        self.balance(self.instance.groups.len() as u32)
    }

    fn step(&mut self, from: u32, to: u32, moves: bool) {
        self.steps[from as usize].push((to, moves));
    }

    fn add_pairs(&mut self, pairs: &[Pair]) {
        let instance = self.instance;
        for edge in &instance.edges {
            let (tail, mentor) = (self.tail(edge.mentee, edge.kind), self.mentor(edge.mentor));
            if pairs.binary_search(&edge.pair()).is_ok() {
                if !instance.is_locked(edge.pair()) {
                    self.step(mentor, tail, true);
                }
            } else if !instance.is_forbidden(edge.pair()) {
                self.step(tail, mentor, false);
            }
        }
    }

    /// Somebody may have another sort of mentor instead, as far as the bounds let them.
    fn add_kinds(&mut self, pairs: &[Pair]) {
        let instance = self.instance;
        for bound in &instance.types {
            let own = pairs.iter().filter(|pair| pair.0 == bound.mentee);
            let kind = own.filter(|pair| instance.edge(**pair).is_some_and(|edge| edge.kind == bound.kind));
            let count = kind.count() as u32;
            let node = self.tail(bound.mentee, bound.kind);
            if bound.bounds.most.is_none_or(|most| count < most) {
                self.step(bound.mentee, node, false);
            }
            if count > bound.bounds.least {
                self.step(node, bound.mentee, false);
            }
        }
    }

    fn add_groups(&mut self) {
        let instance = self.instance;
        for (at, member) in instance.mentors.iter().enumerate() {
            let (mentor, group) = (self.mentor(at as u32), self.gives(member.group));
            if member.bounds.most.is_none_or(|most| self.used[at] < most) {
                self.step(mentor, group, false);
            }
            if self.used[at] > member.bounds.least {
                self.step(group, mentor, false);
            }
        }
        for (at, group) in instance.groups.iter().enumerate() {
            let (gives, balance, hub) = (self.gives(at as u32), self.balance(at as u32), self.hub());
            let outer = if group.slack.is_some() { balance } else { hub };
            let bounds = group.gives;
            if bounds.and_then(|bounds| bounds.most).is_none_or(|most| self.given[at] < most) {
                self.step(gives, outer, false);
            }
            if self.given[at] > bounds.map_or(0, |bounds| bounds.least) {
                self.step(outer, gives, false);
            }
            if let Some(slack) = group.slack {
                self.step(balance, hub, false);
                if i64::from(self.received[at]) < i64::from(self.given[at]) + slack {
                    self.step(hub, balance, false);
                }
            }
        }
    }
}
