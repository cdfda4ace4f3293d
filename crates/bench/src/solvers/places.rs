//! A matrix of mentees and single places, for solvers that know no capacities.

#![cfg_attr(not(any(test, feature = "public")), allow(dead_code))]

use super::Optimum;
use counterpart_matching::instance::Instance;

/// Mentees down, places across; a mentor with two places has two columns.
pub struct Places {
    /// How many mentees.
    pub rows: usize,
    /// How many places.
    pub columns: usize,
    /// What one pair is worth beside its fit: more than all fits together.
    pub pair: i64,
    /// Row after row: `pair` and the fit, or 0 where the pair is not allowed.
    pub profit: Vec<i64>,
}

impl Places {
    /// At least so many rows and columns; those beyond the people are all 0.
    pub fn new(instance: &Instance, least: usize) -> Self {
        let mut from = Vec::with_capacity(instance.mentors.len());
        let mut places = 0;
        for mentor in &instance.mentors {
            let most = mentor.bounds.most.unwrap_or(0) as usize;
            from.push(places..places + most);
            places += most;
        }
        let (rows, columns) = (instance.mentees.len().max(least), places.max(least));
        let highest = instance.edges.iter().map(|edge| edge.score).max().unwrap_or(0);
        let pair = i64::from(highest) * instance.mentees.len() as i64 + 1;
        let mut profit = vec![0; rows * columns];
        for edge in &instance.edges {
            for column in from[edge.mentor as usize].clone() {
                profit[edge.mentee as usize * columns + column] = pair + i64::from(edge.score);
            }
        }
        Places { rows, columns, pair, profit }
    }

    /// So many rows and columns that both are the same.
    pub fn square(instance: &Instance) -> Self {
        let places = instance.mentors.iter().map(|mentor| mentor.bounds.most.unwrap_or(0) as usize).sum();
        Places::new(instance, instance.mentees.len().max(places))
    }

    /// The cost of every cell, smaller is better, none below 0.
    pub fn costs(&self) -> Vec<f64> {
        let highest = self.profit.iter().max().copied().unwrap_or(0);
        self.profit.iter().map(|profit| (highest - profit) as f64).collect()
    }

    /// What cells, row and column, are worth.
    pub fn optimum(&self, cells: impl Iterator<Item = (usize, usize)>) -> Optimum {
        let profits = cells.map(|(row, column)| self.profit[row * self.columns + column]);
        let of_pairs: Vec<i64> = profits.filter(|profit| *profit > 0).collect();
        let total = of_pairs.iter().map(|profit| profit - self.pair).sum();
        Optimum { pairs: of_pairs.len() as u64, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use counterpart_matching::cmi;

    #[test]
    fn a_mentor_with_two_places_has_two_columns() {
        let text = "cmi 1\nsize 2 2 1 3\nobjective pairs total\nr 0 0 0 2\nr 1 0 0 1\n\
                    e 0 0 5\ne 1 0 7\ne 1 1 3\nend\n";
        let instance = cmi::read(text, &mut |_| Err(String::new())).unwrap();
        let places = Places::new(&instance, 0);
        assert_eq!((places.rows, places.columns, places.pair), (2, 3, 15));
        assert_eq!(places.profit, [20, 20, 0, 22, 22, 18]);
        assert_eq!(places.costs(), [2.0, 2.0, 22.0, 0.0, 0.0, 4.0]);
        let optimum = places.optimum([(0, 0), (1, 1)].into_iter());
        assert_eq!(optimum, Optimum { pairs: 2, total: 12 });
        assert_eq!(Places::square(&instance).profit.len(), 9);
    }
}
