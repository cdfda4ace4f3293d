//! Office hours, in minutes of UTC, and how much of them two people share.
//!
//! A [`Pattern`] is one way of working (a time zone with weekly hours) laid over the whole weeks of
//! the cohort, each beginning Monday 00:00 UTC; whoever makes it has taken daylight saving into
//! account. Few patterns serve many people, so the overlaps of all are computed once.

/// One way of working: for each week, open intervals in order, in minutes after Monday 00:00 UTC.
pub type Pattern = Vec<Vec<(u16, u16)>>;

/// What two patterns share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Minutes in the week where it is least.
    pub least: u32,
    /// Minutes in all weeks together.
    pub total: u64,
}

/// All patterns and what each two of them share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    weeks: u32,
    patterns: usize,
    shared: Vec<Overlap>,
}

impl Hours {
    /// Compares all patterns; each has the same number of weeks (missing ones count as free).
    pub fn new(patterns: &[Pattern]) -> Self {
        let weeks = patterns.iter().map(Vec::len).max().unwrap_or(0);
        let mut shared = vec![Overlap::default(); patterns.len() * patterns.len()];
        for (a, one) in patterns.iter().enumerate() {
            for (b, other) in patterns.iter().enumerate().skip(a) {
                let overlap = compare(one, other, weeks);
                shared[a * patterns.len() + b] = overlap;
                shared[b * patterns.len() + a] = overlap;
            }
        }
        Hours { weeks: weeks as u32, patterns: patterns.len(), shared }
    }

    /// How many whole weeks were compared.
    pub fn weeks(&self) -> u32 {
        self.weeks
    }

    /// How many patterns there are.
    pub fn patterns(&self) -> usize {
        self.patterns
    }

    /// What two patterns share; nothing if either is unknown.
    pub fn shared(&self, a: u32, b: u32) -> Overlap {
        let (a, b) = (a as usize, b as usize);
        if a >= self.patterns || b >= self.patterns {
            return Overlap::default();
        }
        self.shared.get(a * self.patterns + b).copied().unwrap_or_default()
    }
}

fn compare(one: &Pattern, other: &Pattern, weeks: usize) -> Overlap {
    let none = Vec::new();
    let minutes = (0..weeks)
        .map(|week| common(one.get(week).unwrap_or(&none), other.get(week).unwrap_or(&none)))
        .collect::<Vec<_>>();
    Overlap {
        least: minutes.iter().copied().min().unwrap_or(0),
        total: minutes.iter().map(|week| u64::from(*week)).sum(),
    }
}

/// Minutes that two ordered lists of intervals have in common.
fn common(one: &[(u16, u16)], other: &[(u16, u16)]) -> u32 {
    let (mut a, mut b, mut sum) = (0, 0, 0);
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        let (from, until) = (x.0.max(y.0), x.1.min(y.1));
        sum += u32::from(until.saturating_sub(from));
        if x.1 < y.1 { a += 1 } else { b += 1 }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_week_and_the_sum_are_counted() {
        let london: Pattern = vec![vec![(540, 1020)], vec![(480, 960)]];
        let delhi: Pattern = vec![vec![(210, 690)], vec![(210, 690)]];
        let hours = Hours::new(&[london, delhi]);
        assert_eq!(hours.weeks(), 2);
        assert_eq!(hours.shared(0, 1), Overlap { least: 150, total: 360 });
        assert_eq!(hours.shared(1, 0), hours.shared(0, 1));
        assert_eq!(hours.shared(0, 0), Overlap { least: 480, total: 960 });
        assert_eq!(hours.patterns(), 2);
        assert_eq!([hours.shared(0, 2), hours.shared(0, 7), hours.shared(2, 0)], [Overlap::default(); 3]);
    }

    #[test]
    fn broken_days_are_met_piece_by_piece() {
        let split: Pattern = vec![vec![(0, 60), (120, 180), (300, 400)]];
        let other: Pattern = vec![vec![(30, 150), (170, 310)]];
        assert_eq!(Hours::new(&[split, other]).shared(0, 1).least, 30 + 30 + 10 + 10);
    }
}
