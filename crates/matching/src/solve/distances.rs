//! How far every node of a scaled network is from those that lack something.
//!
//! An arc with room is as long as its reduced cost, in errors, and one more: that much the price of
//! its tail may fall, and no arc is made cheaper than the error allows. With lengths that are whole
//! and small, Dijkstra's search needs no heap: nodes wait in buckets by distance (Dial 1969).

use super::scaling::{LOWEST, Scaling};

/// Distances to the nodes that lack something, in errors.
pub(super) struct Distances {
    of: Vec<u32>,
    done: Vec<bool>,
    /// Nodes by distance.
    buckets: Vec<Vec<u32>>,
}

impl Distances {
    pub fn new(nodes: usize) -> Self {
        Distances { of: vec![0; nodes], done: vec![false; nodes], buckets: Vec::new() }
    }

    /// Lowers each price by the node's distance (Dial's buckets), at most by the largest distance
    /// of a node that has too much; `false`: a price fell too low.
    pub fn lower(&mut self, scaling: &mut Scaling) -> bool {
        let most = self.measure(scaling);
        let mut lowest = 0;
        for node in 0..scaling.price.len() {
            let far = if self.done[node] { self.of[node] } else { most };
            scaling.price[node] -= i64::from(far) << scaling.error;
            scaling.current[node] = scaling.first[node];
            lowest = lowest.min(scaling.price[node]);
        }
        lowest >= LOWEST
    }

    fn measure(&mut self, scaling: &Scaling) -> u32 {
        self.of.fill(u32::MAX);
        self.done.fill(false);
        self.buckets.iter_mut().for_each(Vec::clear);
        let lacking = (0..scaling.price.len() as u32).filter(|node| scaling.excess[*node as usize] < 0);
        for node in lacking {
            self.reach(node, 0);
        }
        let mut left = scaling.excess.iter().filter(|excess| **excess > 0).count();
        let mut level = 0;
        while level < self.buckets.len() && left > 0 {
            while let Some(node) = self.buckets[level].pop() {
                let node = node as usize;
                if self.done[node] {
                    continue;
                }
                self.done[node] = true;
                left -= usize::from(scaling.excess[node] > 0);
                self.spread(scaling, node, level);
            }
            level += 1;
        }
        level as u32
    }

    fn spread(&mut self, scaling: &Scaling, node: usize, level: usize) {
        // Farther than this nothing is measured; it is no farther than the farthest path.
        let most = 4 * scaling.price.len() as i64;
        for at in scaling.around(node) {
            let half = &scaling.halves[at];
            if !self.done[half.to as usize] && scaling.halves[half.mate as usize].room > 0 {
                let far = level as i64 + (scaling.reduced_into(node, half) >> scaling.error) + 1;
                if far < most && far < i64::from(self.of[half.to as usize]) {
                    self.reach(half.to, far as u32);
                }
            }
        }
    }

    fn reach(&mut self, node: u32, far: u32) {
        self.of[node as usize] = far;
        let far = far as usize;
        if far >= self.buckets.len() {
            self.buckets.resize(far + 1, Vec::new());
        }
        self.buckets[far].push(node);
    }
}
