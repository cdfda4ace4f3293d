//! Who could have whom: one bit a pair, so that what people reach can be followed even where a list
//! of all pairs would not fit into memory.

use crate::instance::Pair;

/// Bits of mentors, a row for each mentee, or two (outside and inside the boundary) where mentees may
/// have one mentor of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Possible {
    kinds: usize,
    words: usize,
    bits: Vec<u64>,
}

impl Possible {
    /// Nobody yet.
    pub fn new(kinds: usize, mentors: usize) -> Self {
        Possible { kinds, words: mentors.div_ceil(64), bits: Vec::new() }
    }

    /// One row more: the mentors of this kind who are possible for the next mentee.
    pub fn push(&mut self, is_possible: impl Fn(usize) -> bool, mentors: usize) {
        self.bits.extend((0..self.words).map(|word| {
            let until = mentors.min(word * 64 + 64);
            (word * 64..until).fold(0, |bits, at| bits | u64::from(is_possible(at)) << (at % 64))
        }));
    }

    /// The rows of further mentees, after these.
    pub fn append(&mut self, mut others: Possible) {
        self.bits.append(&mut others.bits);
    }

    /// How many rows there are for each mentee.
    pub fn kinds(&self) -> usize {
        self.kinds
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.bits.len().checked_div(self.words).unwrap_or(0)
    }

    /// The first mentor of a row from this one on.
    pub fn next(&self, row: usize, from: u32) -> Option<u32> {
        let own = &self.bits[row * self.words..(row + 1) * self.words];
        let mut word = (from / 64) as usize;
        let mut left = *own.get(word)? & (u64::MAX << (from % 64));
        while left == 0 {
            word += 1;
            left = *own.get(word)?;
        }
        Some(word as u32 * 64 + left.trailing_zeros())
    }

    /// The mentors of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = u32> {
        let own = &self.bits[row * self.words..(row + 1) * self.words];
        own.iter().zip((0..).step_by(64)).flat_map(|(word, first)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(first + bit)
            })
        })
    }

    /// The mentors of a mentee.
    pub fn mentors(&self, mentee: u32) -> impl Iterator<Item = u32> {
        let first = mentee as usize * self.kinds;
        (first..first + self.kinds).flat_map(|row| self.row(row))
    }

    /// Takes a pair away; the row it stood in.
    pub fn take(&mut self, (mentee, mentor): Pair) -> Option<usize> {
        let first = mentee as usize * self.kinds;
        let bit = 1 << (mentor % 64);
        (first..first + self.kinds).find(|row| {
            let word = self.bits.get_mut(row * self.words + (mentor / 64) as usize);
            word.is_some_and(|word| {
                let was = *word & bit != 0;
                *word &= !bit;
                was
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_found_again() {
        let mut possible = Possible::new(2, 130);
        let rows: [&[u32]; 4] = [&[0, 63, 64, 129], &[], &[128], &[1]];
        for row in rows {
            possible.push(|mentor| row.contains(&(mentor as u32)), 130);
        }
        assert_eq!((possible.rows(), possible.kinds()), (4, 2));
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(possible.row(at).collect::<Vec<_>>(), *row);
        }
        assert_eq!(possible.mentors(1).collect::<Vec<_>>(), [128, 1]);
        assert_eq!([0, 1, 63, 65, 129].map(|from| possible.next(0, from)), [0, 63, 63, 129, 129].map(Some));
        assert_eq!([possible.next(0, 130), possible.next(1, 0), possible.next(0, 300)], [None; 3]);
        assert_eq!(
            [possible.take((1, 1)), possible.take((1, 1)), possible.take((0, 64))],
            [Some(3), None, Some(0)]
        );
        assert_eq!(possible.row(0).collect::<Vec<_>>(), [0, 63, 129]);
    }
}
