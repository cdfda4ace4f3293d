//! What the mentee seeks and the mentor offers, with the tree of skills between them.
//!
//! The first ten wishes count, each four fifths of the one before. In exact numbers: of n wishes
//! the k-th (from 0) weighs 4^k × 5^(n-1-k). An offer counts in twentieths: the very skill 12, 16
//! or 20 by strength (16 without one), a near one half, a far one a quarter of that. The largest
//! sum, 20 × 1000 × (5^10 - 4^10), lies far below what 64 bits hold.

use crate::fit::{Closeness, SkillMet};
use crate::fit::{Mark, exact};
use crate::people::{Programme, Word};

const WISHES: usize = 10;
pub(super) const NEUTRAL: Mark = Mark { value: 250, answered: false };

/// The skills that count: the first ten, each once.
pub fn counted(seeks: &[Word]) -> Vec<Word> {
    let mut words = Vec::with_capacity(WISHES);
    for word in seeks {
        if words.len() < WISHES && !words.contains(word) {
            words.push(*word);
        }
    }
    words
}

/// The weight of each of `count` wishes.
fn weights(count: usize) -> impl Iterator<Item = u64> {
    (0..count).map(move |k| 4_u64.pow(k as u32) * 5_u64.pow((count - 1 - k) as u32))
}

fn twentieths(closeness: Closeness, strength: Option<u8>) -> u8 {
    let same = match strength {
        Some(0 | 1) => 12,
        Some(2) | None => 16,
        Some(_) => 20,
    };
    match closeness {
        Closeness::Same => same,
        Closeness::Near => same / 2,
        Closeness::Far => same / 4,
    }
}

/// The vocabulary as a tree, looked at from either end.
#[derive(Clone, Debug, Default)]
struct Tree {
    up: Vec<(Word, Word)>,
    down: Vec<(Word, Word)>,
}

impl Tree {
    fn new(pairs: &[(Word, Word)]) -> Self {
        let mut up: Vec<_> = pairs.iter().copied().filter(|(word, parent)| word != parent).collect();
        let mut down: Vec<_> = up.iter().map(|(word, parent)| (*parent, *word)).collect();
        for list in [&mut up, &mut down] {
            list.sort_unstable();
            list.dedup();
        }
        Tree { up, down }
    }

    fn parents(&self, word: Word) -> impl Iterator<Item = Word> {
        from(&self.up, word)
    }

    fn children(&self, word: Word) -> impl Iterator<Item = Word> {
        from(&self.down, word)
    }

    /// Every word that is close to this one, itself first; one may come twice, the closest first.
    fn close(&self, word: Word) -> Vec<(Word, Closeness)> {
        let mut close = vec![(word, Closeness::Same)];
        let mut far = Vec::new();
        for parent in self.parents(word) {
            close.push((parent, Closeness::Near));
            close.extend(self.children(parent).map(|sibling| (sibling, Closeness::Near)));
            far.extend(self.parents(parent));
        }
        for child in self.children(word) {
            close.push((child, Closeness::Near));
            far.extend(self.children(child));
        }
        close.extend(far.into_iter().map(|word| (word, Closeness::Far)));
        close
    }

    fn closeness(&self, offered: Word, sought: Word) -> Option<Closeness> {
        let close = self.close(offered);
        close.iter().find(|(word, _)| *word == sought).map(|(_, closeness)| *closeness)
    }
}

fn from(list: &[(Word, Word)], word: Word) -> impl Iterator<Item = Word> {
    let start = list.partition_point(|(key, _)| *key < word);
    list[start..].iter().take_while(move |(key, _)| *key == word).map(|(_, value)| *value)
}

/// How well every mentor meets every skill that anybody seeks.
#[derive(Clone, Debug, Default)]
pub struct SkillTable {
    tree: Tree,
    /// For each mentee, columns of the skills that count, in the order of wishes.
    sought: Vec<Vec<u32>>,
    /// For each mentor, twentieths by column; empty where nothing is offered.
    met: Vec<Vec<u8>>,
    /// Weights of the wishes by their number, and twenty times their sum.
    weights: Vec<(Vec<u64>, u64)>,
}

impl SkillTable {
    /// Looks at every offer once.
    pub fn new(programme: &Programme) -> Self {
        let tree = Tree::new(&programme.skills);
        let wishes: Vec<Vec<Word>> = programme.mentees.iter().map(|mentee| counted(&mentee.seeks)).collect();
        let mut columns: Vec<Word> = wishes.iter().flatten().copied().collect();
        columns.sort_unstable();
        columns.dedup();
        let column = |word: &Word| columns.binary_search(word).ok();
        let mut met = Vec::with_capacity(programme.mentors.len());
        for mentor in &programme.mentors {
            let mut row = vec![0; if mentor.offers.is_empty() { 0 } else { columns.len() }];
            for (word, strength) in &mentor.offers {
                for (near, closeness) in tree.close(*word) {
                    if let Some(at) = column(&near) {
                        row[at] = row[at].max(twentieths(closeness, *strength));
                    }
                }
            }
            met.push(row);
        }
        let columns_of = |words: &Vec<Word>| words.iter().filter_map(column).map(|at| at as u32).collect();
        let weights = (0..=WISHES).map(|count| {
            let weights: Vec<u64> = weights(count).collect();
            let sum = weights.iter().sum::<u64>();
            (weights, 20 * sum)
        });
        SkillTable { tree, sought: wishes.iter().map(columns_of).collect(), met, weights: weights.collect() }
    }

    /// The value of the part *skills*.
    pub fn mark(&self, mentee: u32, mentor: u32) -> Mark {
        let share = self.share(mentee, mentor);
        share.map_or(NEUTRAL, |(sum, whole)| Mark { value: exact::per_mille(sum, whole), answered: true })
    }

    /// Whether the part, of this weight, is sure to add less than is wanted; seldom `false` though it
    /// does. What is rounded twice is above the exact share of the weight by less than one.
    pub fn falls_short(&self, mentee: u32, mentor: u32, (weight, wanted): (u32, i32)) -> bool {
        let Some((sum, whole)) = self.share(mentee, mentor) else { return false };
        sum * u64::from(weight) < (i64::from(wanted) - 1).max(0) as u64 * whole
    }

    /// What of the whole of a mentee's wishes a mentor meets; none where either said nothing.
    fn share(&self, mentee: u32, mentor: u32) -> Option<(u64, u64)> {
        let (sought, met) = (&self.sought[mentee as usize], &self.met[mentor as usize]);
        if sought.is_empty() || met.is_empty() {
            return None;
        }
        let (weights, whole) = &self.weights[sought.len()];
        let wishes = sought.iter().zip(weights);
        Some((wishes.map(|(column, weight)| u64::from(met[*column as usize]) * weight).sum(), *whole))
    }

    /// Columns of the skills that a mentee seeks, with the weight of each, and twenty times their sum.
    pub(super) fn wishes(&self, mentee: u32) -> (&[u32], &[u64], u64) {
        let sought = &self.sought[mentee as usize];
        let (weights, whole) = &self.weights[sought.len()];
        (sought, weights, *whole)
    }

    /// Twenty times the sum of the weights of so many wishes.
    pub(super) fn whole(&self, wishes: usize) -> u64 {
        self.weights[wishes].1
    }

    /// For each mentor, twentieths by column; empty where nothing is offered.
    pub(super) fn offers(&self) -> &[Vec<u8>] {
        &self.met
    }

    /// The skills sought that an offer meets, each with the best offer; of equal ones the first named.
    pub fn met(&self, sought: &[Word], offers: &[(Word, Option<u8>)]) -> Vec<SkillMet> {
        let best = |wish: &Word| {
            let mut best: Option<(u8, SkillMet)> = None;
            for (offered, strength) in offers {
                let Some(closeness) = self.tree.closeness(*offered, *wish) else { continue };
                let worth = twentieths(closeness, *strength);
                if best.is_none_or(|(most, _)| worth > most) {
                    best = Some((
                        worth,
                        SkillMet { sought: *wish, offered: *offered, closeness, strength: *strength },
                    ));
                }
            }
            best.map(|(_, met)| met)
        };
        sought.iter().filter_map(best).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Mentee, Mentor};

    /// 1 over 2 and 3; 2 over 4 and 5; 4 over 6; 9 alone.
    const TREE: [(u32, u32); 5] = [(2, 1), (3, 1), (4, 2), (5, 2), (6, 4)];

    fn tree() -> Vec<(Word, Word)> {
        TREE.iter().map(|(word, parent)| (Word(*word), Word(*parent))).collect()
    }

    fn table(seeks: &[u32], offers: &[(u32, Option<u8>)]) -> SkillTable {
        let seeks = seeks.iter().map(|word| Word(*word)).collect();
        let offers = offers.iter().map(|(word, strength)| (Word(*word), *strength)).collect();
        SkillTable::new(&Programme {
            mentees: vec![Mentee { seeks, ..Mentee::default() }],
            mentors: vec![Mentor { offers, ..Mentor::default() }],
            skills: tree(),
            ..Programme::default()
        })
    }

    fn value(seeks: &[u32], offers: &[(u32, Option<u8>)]) -> i32 {
        table(seeks, offers).mark(0, 0).value
    }

    #[test]
    fn closeness_follows_the_tree() {
        let tree = Tree::new(&tree());
        let of = |offered, sought| tree.closeness(Word(offered), Word(sought));
        assert_eq!(of(4, 4), Some(Closeness::Same));
        assert_eq!([of(4, 2), of(4, 5), of(4, 6)], [Some(Closeness::Near); 3]);
        assert_eq!([of(4, 1), of(1, 4), of(6, 2), of(1, 5)], [Some(Closeness::Far); 4]);
        assert_eq!([of(6, 1), of(3, 4), of(6, 5), of(9, 1)], [None; 4]);
        assert_eq!(of(9, 9), Some(Closeness::Same));
    }

    #[test]
    fn a_tree_that_is_none_does_no_harm() {
        let tree = Tree::new(&[(Word(1), Word(1)), (Word(2), Word(3)), (Word(3), Word(2))]);
        assert_eq!(tree.closeness(Word(2), Word(3)), Some(Closeness::Near));
        assert_eq!(tree.closeness(Word(2), Word(2)), Some(Closeness::Same));
        assert_eq!(tree.closeness(Word(1), Word(2)), None);
    }

    #[test]
    fn one_wish_is_worth_its_best_offer() {
        assert_eq!([1, 2, 3].map(|strength| value(&[9], &[(9, Some(strength))])), [600, 800, 1000]);
        assert_eq!(value(&[9], &[(9, None)]), 800);
        assert_eq!([1, 2, 3].map(|strength| value(&[4], &[(2, Some(strength))])), [300, 400, 500]);
        assert_eq!([1, 2, 3].map(|strength| value(&[4], &[(1, Some(strength))])), [150, 200, 250]);
        assert_eq!(value(&[4], &[(1, Some(3)), (5, Some(1)), (9, Some(3))]), 300);
        assert_eq!(value(&[4], &[(9, Some(3))]), 0);
    }

    #[test]
    fn what_falls_short_adds_less_than_is_wanted() {
        for offers in [&[(9, Some(3)), (7, None)][..], &[(8, Some(1))], &[(7, Some(2))], &[(1, None)], &[]] {
            let table = table(&[9, 8, 7], offers);
            for weight in [1, 2, 3, 40, 333, 399, 400, 999, 1000] {
                let adds = exact::contribution(table.mark(0, 0).value, weight);
                for wanted in -60..=1_050 {
                    let falls_short = table.falls_short(0, 0, (weight, wanted));
                    assert!(!falls_short || adds < wanted, "{offers:?} {weight} {wanted}");
                    let is_far = !offers.is_empty() && adds + 2 < wanted;
                    assert!(!is_far || falls_short, "{offers:?} {weight} {wanted}");
                }
            }
        }
    }

    #[test]
    fn wishes_weigh_four_fifths_of_the_one_before() {
        // weights 25, 20, 16 of 61: the first met in full, the third at 0.8
        assert_eq!(value(&[9, 8, 7], &[(9, Some(3)), (7, None)]), 620); // (25 + 12.8) / 61 = 0.61967
        assert_eq!(value(&[9, 8], &[(8, Some(3))]), 444); // 4 / 9
        assert_eq!(value(&[9, 8], &[(9, Some(3))]), 556); // 5 / 9
    }

    #[test]
    fn ten_wishes_count_each_once() {
        let many: Vec<u32> = (20..40).collect();
        assert_eq!(value(&many, &[(30, Some(3))]), 0);
        // 4^9 / (5^10 - 4^10) = 262144 / 8717049 = 0.0300726
        assert_eq!(value(&many, &[(29, Some(3))]), 30);
        assert_eq!(value(&[9, 9, 9, 8], &[(8, Some(3))]), 444);
    }

    #[test]
    fn what_is_left_blank_is_neutral() {
        assert_eq!(table(&[], &[(9, None)]).mark(0, 0), NEUTRAL);
        assert_eq!(table(&[9], &[]).mark(0, 0), NEUTRAL);
    }

    #[test]
    fn the_best_offer_is_named_the_first_of_equals() {
        let offers = [(Word(5), None), (Word(2), Some(2)), (Word(9), Some(1))];
        let met = table(&[], &[]).met(&[Word(4), Word(8), Word(9)], &offers);
        let expected = |sought, offered, closeness, strength| SkillMet {
            sought: Word(sought),
            offered: Word(offered),
            closeness,
            strength,
        };
        assert_eq!(met, [expected(4, 5, Closeness::Near, None), expected(9, 9, Closeness::Same, Some(1))]);
    }
}
