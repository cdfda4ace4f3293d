//! Steps from place to place, and the knots in them: places from each of which all others of the
//! same knot can be reached (strongly connected components, by Tarjan's method without recursion).

/// Which places can be reached from each in one step.
#[derive(Clone, Debug)]
pub struct Steps {
    starts: Vec<u32>,
    to: Vec<u32>,
}

/// No number yet.
const NONE: u32 = u32::MAX;

impl Steps {
    /// Sorts the steps by where they begin.
    pub fn new(count: usize, arcs: Vec<(u32, u32)>) -> Self {
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
        Steps { starts, to }
    }

    /// The places that can be reached from this one in one step.
    pub fn from(&self, place: u32) -> &[u32] {
        let at = place as usize;
        &self.to[self.starts[at] as usize..self.starts[at + 1] as usize]
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
        let mut path: Vec<(u32, usize)> = vec![(root, 0)];
        self.enter(root);
        while let Some((place, done)) = path.last_mut() {
            let here = *place as usize;
            if let Some(to) = steps.from(*place).get(*done) {
                *done += 1;
                let there = *to as usize;
                if self.seen[there] == NONE {
                    self.enter(*to);
                    path.push((*to, 0));
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

    #[test]
    fn knots_are_circles_drawn_together() {
        let arcs = vec![(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (5, 4), (5, 5)];
        let steps = Steps::new(7, arcs);
        assert_eq!(steps.from(2), [0, 3]);
        let (knot, count) = steps.knots();
        assert_eq!(count, 4);
        assert!(knot[0] == knot[1] && knot[1] == knot[2]);
        assert!(knot[3] == knot[4]);
        let mut different = vec![knot[0], knot[3], knot[5], knot[6]];
        different.sort_unstable();
        assert_eq!(different, [0, 1, 2, 3]);
    }
}
