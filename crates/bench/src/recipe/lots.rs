//! Chance that is the same on every machine: SplitMix64, one stream a purpose.

/// The step: 2^64 divided by the golden ratio.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of SplitMix64.
pub fn mix(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The number that the format's splitmix matrix has in a cell, before it is brought into its range.
pub fn cell(seed: u64, at: u64) -> u64 {
    mix(seed.wrapping_add((at + 1).wrapping_mul(STEP)))
}

/// A stream of numbers.
pub struct Lots(u64);

impl Lots {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Lots(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True in so many cases out of a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// An index with the weights whose running totals are given; at least one is not 0.
    pub fn weighted(&mut self, totals: &[usize]) -> usize {
        let drawn = self.below(totals.last().copied().unwrap_or(1));
        totals.partition_point(|total| *total <= drawn)
    }

    /// So many different numbers below `end`, in the order drawn.
    pub fn several(&mut self, end: usize, count: usize) -> Vec<usize> {
        let mut drawn = Vec::new();
        while drawn.len() < count.min(end) {
            let number = self.below(end);
            if !drawn.contains(&number) {
                drawn.push(number);
            }
        }
        drawn
    }

    /// Any order, all equally likely.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.below(at + 1);
            list.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut lots = Lots::new(1_234_567);
        assert_eq!(lots.next(), 6_457_827_717_110_365_317);
        assert_eq!(lots.next(), 3_203_168_211_198_807_973);
        assert_eq!(cell(1_234_567, 0), 6_457_827_717_110_365_317);
    }

    #[test]
    fn weights_are_kept() {
        let mut lots = Lots::new(1);
        let drawn: Vec<usize> = (0..3000).map(|_| lots.weighted(&[1, 1, 3])).collect();
        let count = |index| drawn.iter().filter(|one| **one == index).count();
        assert_eq!((count(1), count(0) + count(2)), (0, 3000));
        assert!((800..1200).contains(&count(0)), "{}", count(0));
    }
}
