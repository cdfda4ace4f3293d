//! Steps from place to place, and the knots in them: places from each of which all others of the
//! same knot can be reached (strongly connected components, by Tarjan's method without recursion).

use crate::explain::possible::Possible;

/// Which places can be reached from each in one step: some listed, some as rows of bits.
#[derive(Clone, Debug)]
pub struct Steps {
    starts: Vec<u32>,
    to: Vec<u32>,
    rows: Rows,
}

/// Steps as bits: the rows belong to places one after another, the bits stand for others.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The bits.
    pub bits: Possible,
    /// The place of the first row.
    pub from: u32,
    /// The place of the first bit.
    pub to: u32,
}

impl Rows {
    /// The number of a place's row, if it has one.
    fn of(&self, place: u32) -> Option<usize> {
        let row = place.checked_sub(self.from)? as usize;
        (row < self.bits.rows()).then_some(row)
    }
}

/// No number yet.
const NONE: u32 = u32::MAX;

impl Steps {
    /// Sorts the steps by where they begin.
    pub fn new(count: usize, arcs: Vec<(u32, u32)>, rows: Rows) -> Self {
        let mut starts = vec![0_u32; count + 1];
        arcs.iter().for_each(|(from, _)| starts[*from as usize + 1] += 1);
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut free = starts.clone();
        let mut to = vec![0; arcs.len()];
        for (from, other) in arcs {
            to[free[from as usize] as usize] = other;
            free[from as usize] += 1;
        }
        Steps { starts, to, rows }
    }

    fn listed(&self, place: u32) -> &[u32] {
        let at = place as usize;
        &self.to[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The places that can be reached from this one in one step.
    pub fn from(&self, place: u32) -> impl Iterator<Item = u32> {
        let bits = self.rows.of(place).into_iter().flat_map(|row| self.rows.bits.row(row));
        self.listed(place).iter().copied().chain(bits.map(|bit| self.rows.to + bit))
    }

    /// One of them, and where to look for the next; to begin with, look at 0.
    fn next(&self, place: u32, look: u32) -> Option<(u32, u32)> {
        let listed = self.listed(place);
        if let Some(to) = listed.get(look as usize) {
            return Some((*to, look + 1));
        }
        let count = listed.len() as u32;
        let bit = self.rows.bits.next(self.rows.of(place)?, look - count)?;
        Some((self.rows.to + bit, count + bit + 1))
    }

    /// The number of each place's knot, and how many knots there are.
    pub fn knots(&self) -> (Vec<u32>, usize) {
        let count = self.starts.len() - 1;
        let mut walk = Walk {
            seen: vec![NONE; count],
            low: vec![0; count],
            knot: vec![NONE; count],
            open: Vec::new(),
            time: 0,
            knots: 0,
        };
        for root in 0..count as u32 {
            if walk.seen[root as usize] == NONE {
                walk.from(self, root);
            }
        }
        (walk.knot, walk.knots as usize)
    }
}

struct Walk {
    seen: Vec<u32>,
    low: Vec<u32>,
    knot: Vec<u32>,
    open: Vec<u32>,
    time: u32,
    knots: u32,
}

impl Walk {
    fn enter(&mut self, place: u32) {
        self.seen[place as usize] = self.time;
        self.low[place as usize] = self.time;
        self.time += 1;
        self.open.push(place);
    }

    fn from(&mut self, steps: &Steps, root: u32) {
        let mut path: Vec<(u32, u32)> = vec![(root, 0)];
        self.enter(root);
        while let Some((place, done)) = path.last_mut() {
            let here = *place as usize;
            if let Some((to, look)) = steps.next(*place, *done) {
                *done = look;
                let there = to as usize;
                if self.seen[there] == NONE {
                    self.enter(to);
                    path.push((to, 0));
                } else if self.knot[there] == NONE {
                    self.low[here] = self.low[here].min(self.seen[there]);
                }
                continue;
            }
            path.pop();
            if let Some((before, _)) = path.last() {
                let before = *before as usize;
                self.low[before] = self.low[before].min(self.low[here]);
            }
            if self.low[here] == self.seen[here] {
                self.close(here as u32);
            }
        }
    }

    /// Everything entered since the knot's first place belongs to it.
    fn close(&mut self, first: u32) {
        while let Some(place) = self.open.pop() {
            self.knot[place as usize] = self.knots;
            if place == first {
                break;
            }
        }
        self.knots += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn knots_are_circles_drawn_together() {
        let arcs = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (5, 4), (5, 5)];
        for (listed, first) in [(8, 0), (3, 0), (0, 0), (3, 2)] {
            // Some steps of the places from `first` on as bits.
            let (arcs, others): (Vec<_>, Vec<_>) =
                arcs.iter().enumerate().partition(|(at, (from, _))| *at < listed || *from < first);
            let mut bits = Possible::new(1, 6);
            let is_step = |from: u32, to: usize| others.iter().any(|(_, arc)| **arc == (from, to as u32));
            (first..7).for_each(|from| bits.push(|to| is_step(from, to), 6));
            let rows = Rows { bits, from: first, to: 0 };
            told(Steps::new(7, arcs.iter().map(|(_, arc)| **arc).collect(), rows));
        }
    }

    fn told(steps: Steps) {
        assert_eq!(steps.from(2).collect::<BTreeSet<_>>(), BTreeSet::from([0, 3]));
        let (knot, count) = steps.knots();
        assert_eq!(count, 4);
        assert!(knot[0] == knot[1] && knot[1] == knot[2]);
        assert!(knot[3] == knot[4]);
        let mut different = vec![knot[0], knot[3], knot[5], knot[6]];
        different.sort_unstable();
        assert_eq!(different, [0, 1, 2, 3]);
    }
}
