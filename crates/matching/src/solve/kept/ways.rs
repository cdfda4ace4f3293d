//! The cheapest ways over which a flow is put right.
//!
//! **Method.** Where a change left more flowing into a node than out of it, one unit or more is sent
//! on over the cheapest way of arcs with room to a node that lacks as much: successive shortest ways
//! (Jewell 1958; Busacker and Gowen 1961) by Dijkstra's method over reduced costs (Edmonds and Karp
//! 1972), here lists of levels compared one after another. The search goes on from both ends, where
//! less was looked at so far (Pohl 1971), until the two radii together are as long as the best way
//! found; through the hub everything is near everything, so one end alone would look at all.
//!
//! **Potentials.** With radii f and b that sum to the length of the way, a node at d < f from the
//! start changes by d - f, a node at e < b from the end by b - e. For an arc from the one ball into
//! the other both changes together are at most f + b - d - e, which its reduced cost is not below:
//! else the way over it were shorter. So reduced costs keep their signs ([`super::prices`]), the
//! flow is optimal among those that leave as much undone, and the optimum when nothing is. Where no
//! way leads on, nothing is feasible.
//!
//! **Complexity.** Each way costs the arcs around the nodes in both balls, and their heaps; there are
//! about as many ways as a change adds or takes units.

use super::ball::{Ball, NOWHERE, State};
use super::prices::Search;
use crate::solve::observe::Stopped;

/// Both halves of a search, kept to save building them again.
#[derive(Clone, Debug)]
pub(super) struct Ways {
    ahead: Ball,
    back: Ball,
    /// Ways found so far.
    pub steps: u64,
}

/// The cheapest way: how long, and a node on it that both halves reached.
struct Met {
    length: Vec<i64>,
    at: u32,
}

impl Default for Ways {
    fn default() -> Self {
        Ways { ahead: Ball::new(1), back: Ball::new(-1), steps: 0 }
    }
}

impl Search {
    /// Puts the flow right; `false`: nothing is feasible.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub fn put_right(&mut self, watch: &mut dyn FnMut(u64) -> bool) -> Result<bool, Stopped> {
        self.settle();
        let nodes = self.arcs.nodes.len() as u32;
        let over = (0..nodes).filter(|node| self.arcs.excess[*node as usize] > 0);
        for node in over.collect::<Vec<_>>() {
            while self.arcs.excess[node as usize] > 0 {
                if !self.send_on(node) {
                    return Ok(false);
                }
                if !watch(self.ways.steps) {
                    return Err(Stopped);
                }
            }
        }
        Ok(self.arcs.excess.iter().all(|excess| *excess == 0))
    }

    /// Sends on what a node has too much of, over one way; `false`: there is none.
    fn send_on(&mut self, start: u32) -> bool {
        let mut ways = std::mem::take(&mut self.ways);
        let met = ways.find(self, start);
        if let Some(met) = &met {
            ways.move_potentials(self, met);
            let (way, end) = ways.way(self, met.at);
            let mut amount = self.arcs.excess[start as usize].min(-self.arcs.excess[end as usize]);
            for (arc, forward) in &way {
                let (lower, upper, flow) = self.arcs.flow(*arc);
                amount = amount.min(if *forward { upper - flow } else { flow - lower });
            }
            way.iter()
                .for_each(|(arc, forward)| self.arcs.send(*arc, if *forward { amount } else { -amount }));
        }
        self.ways = ways;
        met.is_some()
    }
}

impl Ways {
    /// The cheapest way from a node to one that lacks something.
    fn find(&mut self, search: &Search, start: u32) -> Option<Met> {
        self.steps += 1;
        let (nodes, levels) = (search.arcs.nodes.len(), search.levels.len());
        self.ahead.clear(nodes, levels);
        self.back.clear(nodes, levels);
        self.ahead.begin(start);
        let lacking = search.arcs.excess.iter().zip(0..).filter(|(excess, _)| **excess < 0);
        lacking.for_each(|(_, node)| self.back.begin(node));
        let mut met: Option<Met> = None;
        while let (Some(first), Some(last)) = (self.ahead.next(), self.back.next()) {
            if met
                .as_ref()
                .is_some_and(|met| is_as_long(self.ahead.of(first), self.back.of(last), &met.length))
            {
                break;
            }
            let is_ahead = self.ahead.looked <= self.back.looked;
            let (own, other) =
                if is_ahead { (&mut self.ahead, &self.back) } else { (&mut self.back, &self.ahead) };
            own.grow(search, met.as_ref().map(|met| met.length.as_slice()));
            for at in own.fresh.iter().copied().filter(|at| other.state[*at as usize] != State::Unseen) {
                let length = own.of(at).iter().zip(other.of(at)).map(|(own, other)| own + other);
                if met.as_ref().is_none_or(|met| length.clone().lt(met.length.iter().copied())) {
                    met = Some(Met { length: length.collect(), at });
                }
            }
        }
        met
    }

    /// Arcs of the way, each with whether it is run along its direction, and where it ends.
    fn way(&self, search: &Search, met: u32) -> (Vec<(u32, bool)>, u32) {
        let (mut way, mut node) = (Vec::new(), met);
        while self.ahead.over[node as usize] != NOWHERE {
            let arc = self.ahead.over[node as usize];
            let (from, to) = search.arcs.ends(arc);
            way.push((arc, to == node));
            node = if to == node { from } else { to };
        }
        node = met;
        while self.back.over[node as usize] != NOWHERE {
            let arc = self.back.over[node as usize];
            let (from, to) = search.arcs.ends(arc);
            way.push((arc, from == node));
            node = if to == node { from } else { to };
        }
        (way, node)
    }

    /// Nodes near the start and near the end come nearer to each other, as the module says.
    fn move_potentials(&self, search: &mut Search, met: &Met) {
        // Every node nearer than the radius is settled. Without a next node all that can be is.
        let zero = || vec![0; met.length.len()];
        let rest =
            |part: &[i64]| met.length.iter().zip(part).map(|(all, part)| all - part).collect::<Vec<_>>();
        let (ahead, back) = match (self.ahead.next(), self.back.next()) {
            (Some(first), Some(_)) => {
                let ahead = self.ahead.of(first).min(&met.length).to_vec();
                let back = rest(&ahead);
                (ahead, back)
            }
            (None, _) => (met.length.clone(), zero()),
            (_, None) => (zero(), met.length.clone()),
        };
        for (ball, radius, sign) in [(&self.ahead, &ahead, 1), (&self.back, &back, -1)] {
            for node in ball.reached.iter().filter(|node| ball.state[**node as usize] == State::Settled) {
                let distance = ball.of(*node);
                if distance < radius.as_slice() {
                    let first = *node as usize * radius.len();
                    let own = search.potentials[first..].iter_mut();
                    own.zip(distance.iter().zip(radius))
                        .for_each(|(own, (at, all))| *own += sign * (at - all));
                }
            }
        }
    }
}

/// Whether two distances together are at least a length.
fn is_as_long(one: &[i64], other: &[i64], length: &[i64]) -> bool {
    let sums = one.iter().zip(other).map(|(one, other)| one + other);
    sums.ge(length.iter().copied())
}
