//! One shortest path: who changes hands so that a place is filled, or another stays empty instead.
//!
//! From the row with the place the search goes to columns, at the distance of what an edge leaves less
//! than the row gains, and from a column without a free place to the rows there, who could go
//! elsewhere. It ends at a free place, or at a row for which it costs least to leave a place empty:
//! what it gains is that distance. Of all that are nearer than the end, rows then gain as much
//! less, and columns ask as much more, as they are nearer; that keeps every condition of optimality
//! (Jonker and Volgenant 1987).
//!
//! Where a row's edges at hand are gone through, all others are at least as far as the bound on
//! them: that stands in the heap like a column, and only when it is the nearest are all looked at.

use super::market::{Market, NONE};
use super::offers::Offers;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Farther than anything.
const FAR: i64 = i64::MAX;
/// A row that was not come to.
const UNSEEN: u32 = u32::MAX - 1;

/// Where a path ends.
#[derive(Clone, Copy)]
enum End {
    /// At a column with a free place.
    Place(u32),
    /// At a row that leaves a place empty.
    Empty(u32),
}

/// A search under way; without any distance between two.
pub(super) struct Search {
    /// How far each column is.
    far: Vec<i64>,
    /// The row from which the path to each column comes.
    from: Vec<u32>,
    /// The column by which each row was come to; none: where the search began.
    via: Vec<u32>,
    /// Columns, and after them rows all of whose edges are to be looked at, by distance.
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// Columns at the present distance.
    now: Vec<u32>,
    /// Rows at the present distance.
    next: Vec<u32>,
    /// Columns that have a distance.
    touched: Vec<u32>,
    /// Rows and columns gone through, with their distances.
    rows: Vec<(u32, i64)>,
    columns: Vec<(u32, i64)>,
    /// The present distance, and the nearest end.
    here: i64,
    end: (i64, End),
    /// How often rows were gone through in all searches, and how often all edges of one.
    through: u64,
    looks: u64,
}

impl Search {
    /// No search yet.
    pub fn new(market: &Market) -> Self {
        let (rows, columns) = (market.gain.len(), market.price.len());
        Search {
            far: vec![FAR; columns],
            from: vec![NONE; columns],
            via: vec![UNSEEN; rows],
            heap: BinaryHeap::new(),
            now: Vec::new(),
            next: Vec::new(),
            touched: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            here: 0,
            end: (FAR, End::Empty(NONE)),
            through: 0,
            looks: 0,
        }
    }

    /// Whether searches need all edges of so many rows that the simplex is quicker.
    pub fn is_lost(&self) -> bool {
        self.looks > 64 + self.through / 4
    }

    /// Fills a place of a row, or leaves empty which place costs least.
    pub fn fill(&mut self, root: u32, offers: &mut Offers<'_>, market: &mut Market) {
        self.here = 0;
        self.end = (FAR, End::Empty(NONE));
        self.via[root as usize] = NONE;
        self.next.push(root);
        while self.end.0 > self.here {
            if let Some(row) = self.next.pop() {
                self.go_through(row, offers, market);
            } else if !self.step(offers, market) {
                break;
            }
        }
        self.reprice(market);
        self.augment(market);
        self.clear();
    }

    /// Goes on to the nearest column, or to all edges of a row; `false`: none is nearer than the end.
    fn step(&mut self, offers: &mut Offers<'_>, market: &Market) -> bool {
        let nearest = match self.now.pop() {
            Some(column) => Some((self.here, column)),
            None => self.heap.pop().map(|Reverse(nearest)| nearest),
        };
        let Some((far, which)) = nearest.filter(|(far, _)| *far < self.end.0) else { return false };
        let columns = self.far.len() as u32;
        if which >= columns {
            self.here = far;
            self.look_at_all(which - columns, offers, market);
        } else if self.far[which as usize] == far {
            self.here = far;
            self.leave(which, market);
        }
        true
    }

    /// Comes from a column to the rows that hold its places.
    fn leave(&mut self, column: u32, market: &Market) {
        // Nothing is nearer than this, so it is not reached again.
        self.far[column as usize] = i64::MIN;
        self.columns.push((column, self.here));
        for row in &market.held[column as usize] {
            let via = &mut self.via[*row as usize];
            if *via == UNSEEN {
                *via = column;
                self.next.push(*row);
            }
        }
    }

    fn go_through(&mut self, row: u32, offers: &Offers<'_>, market: &Market) {
        self.through += 1;
        self.rows.push((row, self.here));
        let base = self.here + market.gain[row as usize];
        if base < self.end.0 {
            self.end = (base, End::Empty(row));
        }
        let (near, bound) = offers.near(row);
        for offer in near {
            self.reach(offer.column, base - offer.profit, row, market);
        }
        if bound > i64::MIN && base - bound < self.end.0 {
            self.heap.push(Reverse((base - bound, self.far.len() as u32 + row)));
        }
    }

    fn look_at_all(&mut self, row: u32, offers: &mut Offers<'_>, market: &Market) {
        self.looks += 1;
        // How far the row is, and what it gains.
        let base = self.here + offers.near(row).1;
        offers.each(row, |_, column, profit| self.reach(column, base - profit, row, market));
        offers.look(row, &market.price);
    }

    /// Notes a way to a column, so long before the column's price.
    #[inline]
    fn reach(&mut self, column: u32, before: i64, row: u32, market: &Market) {
        let far = before + market.price[column as usize];
        let known = self.far[column as usize];
        if far >= known || far >= self.end.0 {
            return;
        }
        self.from[column as usize] = row;
        if !market.is_full(column) {
            self.end = (far, End::Place(column));
            return;
        }
        if known == FAR {
            self.touched.push(column);
        }
        self.far[column as usize] = far;
        if far == self.here {
            self.now.push(column);
        } else {
            self.heap.push(Reverse((far, column)));
        }
    }

    fn reprice(&self, market: &mut Market) {
        let end = self.end.0;
        for (row, far) in &self.rows {
            market.gain[*row as usize] -= end - far;
        }
        for (column, far) in &self.columns {
            market.price[*column as usize] += end - far;
        }
    }

    /// Everybody on the path changes hands, from its end back to where it began.
    fn augment(&self, market: &mut Market) {
        let mut row = match self.end.1 {
            End::Empty(row) => row,
            End::Place(column) => {
                let row = self.from[column as usize];
                market.held[column as usize].push(row);
                row
            }
        };
        // Whom the path came from takes the place by which it came to a row.
        while self.via[row as usize] != NONE {
            let column = self.via[row as usize] as usize;
            let next = self.from[column];
            let place = market.held[column].iter_mut().find(|held| **held == row);
            place.into_iter().for_each(|held| *held = next);
            row = next;
        }
    }

    fn clear(&mut self) {
        self.touched.iter().for_each(|column| self.far[*column as usize] = FAR);
        let rows = self.rows.iter().map(|(row, _)| row).chain(&self.next);
        rows.for_each(|row| self.via[*row as usize] = UNSEEN);
        self.heap.clear();
        self.now.clear();
        self.next.clear();
        self.touched.clear();
        self.rows.clear();
        self.columns.clear();
    }
}
