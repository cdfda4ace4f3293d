//! The edges of each row: the best few at hand, and a bound on all others.
//!
//! **Invariant.** An edge that is not at hand leaves its row no more than the bound. It was so when the
//! edges were last looked at, and prices have only risen since.

use super::super::Side;
use super::super::pricing::Best;
use super::super::profits::Profits;
use super::market::NONE;
use crate::instance::{Edge, Instance};

/// How many edges of a row are at hand. More are dearer to go through, fewer have to be looked up
/// again more often.
const AT_HAND: usize = 12;

/// An edge as its row sees it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Offer {
    pub profit: i64,
    pub column: u32,
}

/// What a row would bid.
pub(super) struct Bid {
    /// The column that leaves the most.
    pub column: u32,
    /// What that is; at least 0, which is to stay empty.
    pub first: i64,
    /// The most that another one leaves, or to stay empty.
    pub second: i64,
}

/// What is at hand of a row.
#[derive(Clone, Copy)]
struct Known {
    /// How many edges.
    count: usize,
    /// What no other leaves more than; `i64::MIN`: there is no other.
    bound: i64,
}

/// The edges of all rows.
pub(super) struct Offers<'a> {
    profits: &'a Profits<'a>,
    seeking: Side,
    /// Edges row by row; empty: as the instance has them.
    order: Vec<u32>,
    /// Where those of each row begin.
    first: Vec<u32>,
    /// Forbidden and locked ones, in order.
    barred: Vec<u32>,
    /// Those at hand, a stretch of [`AT_HAND`] for each row.
    near: Vec<Offer>,
    known: Vec<Known>,
}

impl<'a> Offers<'a> {
    /// Nothing is at hand yet.
    pub fn new(profits: &'a Profits<'a>, seeking: Side) -> Self {
        let instance = profits.instance;
        let out = instance.forbidden.iter().chain(&instance.locks);
        let places = out.filter_map(|pair| instance.edges.binary_search_by_key(pair, Edge::pair).ok());
        let mut barred: Vec<u32> = places.map(|at| at as u32).collect();
        barred.sort_unstable();
        let (first, order) = match seeking {
            Side::Mentee => (by_mentee(instance), Vec::new()),
            Side::Mentor => by_mentor(instance),
        };
        let rows = first.len() - 1;
        let near = vec![Offer::default(); rows * AT_HAND];
        let known = vec![Known { count: 0, bound: i64::MAX }; rows];
        Offers { profits, seeking, order, first, barred, near, known }
    }

    /// The instance whose edges these are.
    pub fn instance(&self) -> &'a Instance {
        self.profits.instance
    }

    /// Goes through all edges of a row that can be: edge, column, profit.
    #[inline]
    pub fn each(&self, row: u32, mut see: impl FnMut(u32, u32, i64)) {
        for place in self.first[row as usize]..self.first[row as usize + 1] {
            let at = self.order.get(place as usize).copied().unwrap_or(place);
            if self.barred.is_empty() || self.barred.binary_search(&at).is_err() {
                let edge = &self.profits.instance.edges[at as usize];
                see(at, self.column(edge), self.profits.edge(edge));
            }
        }
    }

    #[inline]
    fn column(&self, edge: &Edge) -> u32 {
        match self.seeking {
            Side::Mentee => edge.mentor,
            Side::Mentor => edge.mentee,
        }
    }

    /// The edges of a row that are at hand, and the bound on all others.
    pub fn near(&self, row: u32) -> (&[Offer], i64) {
        let Known { count, bound } = self.known[row as usize];
        let from = row as usize * AT_HAND;
        (&self.near[from..from + count], bound)
    }

    /// Looks through all edges of a row for the best at these prices.
    pub fn look(&mut self, row: u32, price: &[i64]) {
        let mut best = Best::new(AT_HAND);
        let mut count = 0;
        self.each(row, |at, column, profit| {
            best.offer(price[column as usize] - profit, at);
            count += 1;
        });
        let from = row as usize * AT_HAND;
        for (place, (.., at)) in (from..).zip(&best.few) {
            let edge = &self.profits.instance.edges[*at as usize];
            self.near[place] = Offer { profit: self.profits.edge(edge), column: self.column(edge) };
        }
        let bound = if count > best.few.len() { -best.limit } else { i64::MIN };
        self.known[row as usize] = Known { count: best.few.len(), bound };
    }

    /// The best two edges of a row at these prices, looked up anew where those at hand do not do.
    pub fn bid(&mut self, row: u32, price: &[i64]) -> Bid {
        let bid = self.bid_at_hand(row, price);
        if bid.second >= self.known[row as usize].bound {
            return bid;
        }
        self.look(row, price);
        self.bid_at_hand(row, price)
    }

    /// What the best edge of a row leaves at these prices, or to stay empty.
    pub fn gain(&mut self, row: u32, price: &[i64]) -> i64 {
        let gain = self.bid_at_hand(row, price).first;
        if gain >= self.known[row as usize].bound {
            return gain;
        }
        self.look(row, price);
        self.bid_at_hand(row, price).first
    }

    fn bid_at_hand(&self, row: u32, price: &[i64]) -> Bid {
        let mut bid = Bid { column: NONE, first: 0, second: 0 };
        for offer in self.near(row).0 {
            let left = offer.profit - price[offer.column as usize];
            if left > bid.first {
                bid = Bid { column: offer.column, first: left, second: bid.first };
            } else if left > bid.second {
                bid.second = left;
            }
        }
        bid
    }
}

/// Where the edges of each mentee begin.
fn by_mentee(instance: &Instance) -> Vec<u32> {
    let mut first = vec![0];
    for mentee in 0..instance.mentees.len() as u32 {
        let begin = first[mentee as usize];
        let rest = &instance.edges[begin as usize..];
        // Rows are short beside all edges, so the end is not far.
        let mut reach = 1;
        while rest.get(reach - 1).is_some_and(|edge| edge.mentee == mentee) {
            reach *= 2;
        }
        let ahead = &rest[..reach.min(rest.len())];
        first.push(begin + ahead.partition_point(|edge| edge.mentee == mentee) as u32);
    }
    first
}

/// Where the edges of each mentor begin in an order by mentors, and that order.
fn by_mentor(instance: &Instance) -> (Vec<u32>, Vec<u32>) {
    let mut first = vec![0u32; instance.mentors.len() + 1];
    instance.edges.iter().for_each(|edge| first[edge.mentor as usize + 1] += 1);
    (0..instance.mentors.len()).for_each(|mentor| first[mentor + 1] += first[mentor]);
    let (mut next, mut order) = (first.clone(), vec![0; instance.edges.len()]);
    for (edge, at) in instance.edges.iter().zip(0..) {
        let place = &mut next[edge.mentor as usize];
        order[*place as usize] = at;
        *place += 1;
    }
    (first, order)
}
