//! Two sides: one that seeks, and one whose places have prices.
//!
//! Who seeks is a row here, and who is sought a column; each of a pair holds one place of the other.
//! Mentees have one place at most, so on one side at least every place is a person's only one.

use super::super::Side;
use super::offers::Offers;
use crate::instance::{Bounds, Instance, Pair};

/// Nobody.
pub(super) const NONE: u32 = u32::MAX;
/// The price of a column without any place: more than anybody can gain.
const CLOSED: i64 = 1 << 61;

/// Who is with whom, and what it costs.
pub(super) struct Market {
    /// The side of the rows.
    pub seeking: Side,
    /// How many places each row has to fill, locked pairs aside.
    pub sought: Vec<u32>,
    /// What is left to each row, for a further place.
    pub gain: Vec<i64>,
    /// How many places each column has, locked pairs aside.
    pub places: Vec<u32>,
    /// What a place of each column costs.
    pub price: Vec<i64>,
    /// The rows that hold places of each column.
    pub held: Vec<Vec<u32>>,
}

impl Market {
    /// Nobody is with anybody. None: locked pairs are more than somebody has places.
    ///
    /// The side with fewer places to fill seeks: where places are lacking on the other, each that
    /// stays empty would cost a search through most of the network.
    pub fn open(instance: &Instance) -> Option<Self> {
        let (mentees, mentors) = (instance.mentees.len() as u32, instance.mentors.len() as u32);
        let places = |bounds: Bounds, others: u32| bounds.most.map_or(others, |most| most.min(others));
        let mut sought: Vec<u32> = instance.mentees.iter().map(|one| places(one.bounds, mentors)).collect();
        let mut offered: Vec<u32> = instance.mentors.iter().map(|one| places(one.bounds, mentees)).collect();
        for &(mentee, mentor) in &instance.locks {
            for left in [&mut sought[mentee as usize], &mut offered[mentor as usize]] {
                *left = left.checked_sub(1)?;
            }
        }
        let sum = |places: &[u32]| places.iter().map(|places| u64::from(*places)).sum::<u64>();
        let seeking = if sum(&sought) <= sum(&offered) { Side::Mentee } else { Side::Mentor };
        if seeking == Side::Mentor {
            std::mem::swap(&mut sought, &mut offered);
        }
        Some(Market {
            seeking,
            gain: vec![0; sought.len()],
            sought,
            price: offered.iter().map(|places| if *places == 0 { CLOSED } else { 0 }).collect(),
            held: vec![Vec::new(); offered.len()],
            places: offered,
        })
    }

    /// Whether a column has no free place.
    pub fn is_full(&self, column: u32) -> bool {
        self.held[column as usize].len() == self.places[column as usize] as usize
    }

    /// Columns without any place get the price that the row would pay to which they are worth most.
    pub fn price_closed(&mut self, offers: &Offers<'_>) {
        let closed: Vec<bool> = self.price.iter().map(|price| *price == CLOSED).collect();
        if !closed.contains(&true) {
            return;
        }
        self.price.iter_mut().filter(|price| **price == CLOSED).for_each(|price| *price = 0);
        for row in 0..self.gain.len() as u32 {
            let gain = self.gain[row as usize];
            offers.each(row, |_, column, profit| {
                if closed[column as usize] {
                    let price = &mut self.price[column as usize];
                    *price = (*price).max(profit - gain);
                }
            });
        }
    }

    /// The pairs, in order, locked ones among them.
    pub fn pairs(&self, locks: &[Pair]) -> Vec<Pair> {
        let mut pairs = locks.to_vec();
        for (rows, column) in self.held.iter().zip(0..) {
            pairs.extend(rows.iter().map(|row| match self.seeking {
                Side::Mentee => (*row, column),
                Side::Mentor => (column, *row),
            }));
        }
        pairs.sort_unstable();
        pairs
    }
}
