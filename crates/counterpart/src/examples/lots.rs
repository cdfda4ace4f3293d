//! Chance that is the same everywhere: SplitMix64, seeded by a number and by what is drawn for.

/// A stream of numbers.
pub struct Lots(u64);

impl Lots {
    /// The stream that belongs to a seed and a purpose; another purpose gives another stream, so
    /// that one more person does not change everybody after them.
    pub fn new(seed: u64, purpose: &str) -> Self {
        let mut lots = Lots(seed);
        for byte in purpose.bytes() {
            lots.0 = lots.next() ^ u64::from(byte);
        }
        lots
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * end as u128;
        (wide >> 64) as usize
    }

    /// True in so many cases out of a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// Several different ones, in the order drawn; all of them if there are not more.
    pub fn several<T: Clone>(&mut self, list: &[T], count: usize) -> Vec<T> {
        let mut left = list.to_vec();
        let mut drawn = Vec::new();
        while drawn.len() < count && !left.is_empty() {
            drawn.push(left.remove(self.below(left.len())));
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut lots = Lots(1_234_567);
        assert_eq!(lots.next(), 6_457_827_717_110_365_317);
        assert_eq!(lots.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn drawn_ones_are_different() {
        let mut lots = Lots::new(1, "test");
        let mut drawn = lots.several(&[1, 2, 3, 4, 5], 5);
        drawn.sort_unstable();
        assert_eq!(drawn, [1, 2, 3, 4, 5]);
        assert!((0..1000).all(|_| lots.below(7) < 7));
    }
}
