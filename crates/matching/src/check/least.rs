//! What a pair that is not listed must score at least, for potentials not to exclude it: so that
//! whoever computes fits need not finish most of them.

use super::proof::Column;

/// What the levels up to the one of scores say about every mentor.
pub(super) struct Least<'a> {
    columns: &'a [Column],
    heads: &'a [&'a [i64]],
    /// How many levels give every pair the same.
    plain: usize,
    /// Mentors with the same potentials at those levels are one class; one of each.
    class: Vec<u32>,
    first: Vec<usize>,
    /// If then comes a level of low pairs: what is low there.
    low: Option<i128>,
    /// If the level of scores comes then: its number.
    score: Option<usize>,
    /// Whether nothing else comes then.
    ends: bool,
    /// What mentors have at those two levels.
    of_mentors: Vec<(i64, i64)>,
}

fn at(row: &[i64], level: usize) -> i128 {
    row.get(level).copied().map_or(0, i128::from)
}

impl<'a> Least<'a> {
    /// Sorts mentors by the rows of their potentials.
    pub fn new(columns: &'a [Column], heads: &'a [&'a [i64]]) -> Self {
        let plain = columns.iter().take_while(|column| column.same_for_all().is_some()).count();
        let mut known = std::collections::BTreeMap::new();
        let (mut class, mut first) = (Vec::new(), Vec::new());
        for (mentor, head) in heads.iter().enumerate() {
            let key: Vec<i128> = (0..plain).map(|level| at(head, level)).collect();
            let number = *known.entry(key).or_insert(first.len());
            if number == first.len() {
                first.push(mentor);
            }
            class.push(number as u32);
        }
        let low = match columns.get(plain) {
            Some(Column::Low(Some(low))) => Some(i128::from(*low)),
            Some(Column::AtMost(most)) => Some(i128::from(*most) + 1),
            _ => None,
        };
        let next = plain + usize::from(low.is_some());
        let score = matches!(columns.get(next), Some(Column::Score)).then_some(next);
        let value = |head: &[i64], level: usize| head.get(level).copied().unwrap_or(0);
        let of_mentors = heads.iter().map(|head| (value(head, plain), value(head, next))).collect();
        Least { columns, heads, plain, class, first, low, score, ends: next == columns.len(), of_mentors }
    }

    /// For each mentor, for pairs that begin at a node with this row; what stands there already is
    /// kept where it is less.
    pub fn put(&self, tail: &[i64], least: &mut [i32]) {
        let sign = |mentor: &usize| {
            let columns = self.columns[..self.plain].iter().enumerate();
            let mut all = columns.map(|(level, column)| {
                column.same_for_all().unwrap_or(0) + at(tail, level) - at(self.heads[*mentor], level)
            });
            all.find(|reduced| *reduced != 0).unwrap_or(0)
        };
        let signs: Vec<i128> = self.first.iter().map(sign).collect();
        let of_tail = (at(tail, self.plain), self.score.map_or(0, |level| at(tail, level)));
        for ((least, class), of_mentor) in least.iter_mut().zip(&self.class).zip(&self.of_mentors) {
            *least = match signs[*class as usize] {
                ..0 => continue,
                0 => (*least).min(self.after(of_tail, *of_mentor)),
                1.. => i32::MIN,
            };
        }
    }

    /// Where those levels decide nothing.
    fn after(&self, of_tail: (i128, i128), of_mentor: (i64, i64)) -> i32 {
        let mut least = i32::MIN;
        if let Some(low) = self.low {
            let low = i32::try_from(low).unwrap_or(if low > 0 { i32::MAX } else { i32::MIN });
            match of_tail.0 - i128::from(of_mentor.0) {
                ..0 => return i32::MAX,
                0 => least = low,
                1 if self.ends => return low,
                1.. => return least,
            }
        }
        // Where nothing follows, what is equal so far is not better.
        if self.ends {
            return i32::MAX;
        }
        if self.score.is_none() {
            return least;
        }
        let wanted = i128::from(of_mentor.1) - of_tail.1;
        least.max(i32::try_from(wanted).unwrap_or(if wanted > 0 { i32::MAX } else { i32::MIN }))
    }
}
