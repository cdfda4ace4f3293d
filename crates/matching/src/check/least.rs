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
        Least { columns, heads, plain, class, first }
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
        for ((least, class), head) in least.iter_mut().zip(&self.class).zip(self.heads) {
            *least = match signs[*class as usize] {
                ..0 => continue,
                0 => (*least).min(self.after(tail, head)),
                1.. => i32::MIN,
            };
        }
    }

    /// Where those levels decide nothing.
    fn after(&self, tail: &[i64], head: &[i64]) -> i32 {
        let mut least = i32::MIN;
        let mut rest = self.columns.iter().enumerate().skip(self.plain);
        let mut next = rest.next();
        let low = match next {
            Some((level, Column::Low(Some(low)))) => Some((level, i128::from(*low))),
            Some((level, Column::AtMost(most))) => Some((level, i128::from(*most) + 1)),
            _ => None,
        };
        if let Some((level, low)) = low {
            let low = i32::try_from(low).unwrap_or(if low > 0 { i32::MAX } else { i32::MIN });
            next = rest.next();
            match (at(tail, level) - at(head, level), next) {
                (..0, _) => return i32::MAX,
                (0, _) => least = low,
                (1, None) => return low,
                (1.., _) => return least,
            }
        }
        // Where nothing follows, what is equal so far is not better.
        if next.is_none() {
            return i32::MAX;
        }
        let Some((level, Column::Score)) = next else { return least };
        let wanted = at(head, level) - at(tail, level);
        least.max(i32::try_from(wanted).unwrap_or(if wanted > 0 { i32::MAX } else { i32::MIN }))
    }
}
