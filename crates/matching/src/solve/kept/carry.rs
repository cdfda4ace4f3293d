//! Putting a matching on a network without flow.

use super::arcs::{Arcs, OTHER};
use crate::instance::{Instance, Pair};

impl Arcs {
    /// Puts on the flow of a set of pairs, where nothing flows yet.
    pub fn carry(&mut self, instance: &Instance, pairs: &[Pair]) {
        for edge in pairs.iter().filter_map(|pair| self.edge(*pair)).collect::<Vec<_>>() {
            self.send(edge, 1);
        }
        for (node, arc) in self.kinds.values().copied().collect::<Vec<_>>() {
            self.send(arc, -self.excess[node as usize]);
        }
        for person in self.mentees.iter().chain(&self.mentors).copied().collect::<Vec<_>>() {
            let all = self.excess[person.node as usize].abs();
            let first = if person.second.is_some() { all.min(1) } else { all };
            self.send(person.arc, first);
            person.second.iter().for_each(|second| self.send(*second, all - first));
        }
        let depth = |group: u32| {
            std::iter::successors(Some(group), |at| instance.groups[*at as usize].parent).count()
        };
        let mut order: Vec<u32> = (0..self.groups.len() as u32).collect();
        order.sort_by_key(|group| std::cmp::Reverse(depth(*group)));
        for group in order {
            self.carry_group(group as usize);
        }
    }

    /// The arcs of a group, those of the groups below it done.
    fn carry_group(&mut self, group: usize) {
        let of = self.groups[group].clone();
        if let Some(fair) = of.fair {
            let received = (-self.excess[fair as usize]).max(0) as usize;
            of.units.iter().take(received).for_each(|arc| self.send(OTHER | arc, 1));
        }
        let receives = self.ends(OTHER | of.receives).1;
        self.send(OTHER | of.receives, -self.excess[receives as usize]);
        self.send(OTHER | of.gives, self.excess[of.sink as usize]);
        if let Some((into, back)) = of.balance {
            let net = self.excess[self.ends(OTHER | back).0 as usize];
            self.send(OTHER | if net > 0 { back } else { into }, net.abs());
        }
    }
}
