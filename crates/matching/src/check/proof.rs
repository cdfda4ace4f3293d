//! Potentials held against every arc: where the first reduced profit that is not 0 is positive, the
//! flow must be at its upper bound, where it is negative, at its lower one.

use super::circuit::{self, Arc, Mark};
use super::least::Least;
use super::{All, Fault, MOST_FAULTS};
use crate::answer::{Fraction, Node, Potentials};
use crate::instance::{Edge, Instance, Pair, Pairs, Term};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// Which levels are proved.
pub(super) struct Levels<'a> {
    /// The terms whose levels come first.
    pub terms: &'a [Term],
    /// The smallest score of the solution, for `min_score`.
    pub low: Option<i64>,
    /// One more level at the end: as few unlocked pairs as possible that score this or less.
    pub at_most: Option<i64>,
}

/// One level: the profit of an edge, or of a marked arc.
pub(super) enum Column {
    One,
    Score,
    Lot,
    Current,
    Band(Option<i32>, Option<i32>),
    Low(Option<i64>),
    AtMost(i64),
    Marked(Mark),
    Ranks(BTreeMap<Mark, i128>),
    Lifts(Fraction),
}

impl Column {
    fn edge(&self, instance: &Instance, edge: &Edge) -> i128 {
        let open = |low: bool| -i128::from(low && !instance.is_locked(edge.pair()));
        match self {
            Column::One => 1,
            Column::Score => i128::from(edge.score),
            Column::Lot => i128::from(edge.lot),
            Column::Current => i128::from(instance.is_current(edge.pair())),
            Column::Band(from, below) => {
                let above = from.is_none_or(|from| from <= edge.score);
                -i128::from(above && below.is_none_or(|below| below > edge.score))
            }
            Column::Low(low) => open(low.is_none_or(|low| i64::from(edge.score) < low)),
            Column::AtMost(most) => open(i64::from(edge.score) <= *most),
            Column::Marked(_) | Column::Ranks(_) | Column::Lifts(_) => 0,
        }
    }

    fn marked(&self, mark: Mark) -> i128 {
        match self {
            Column::Marked(wanted) => i128::from(mark == *wanted),
            Column::Ranks(ranks) => ranks.get(&mark).copied().unwrap_or(0),
            Column::Lifts(from) => match mark {
                Mark::Unit(number, demand) => {
                    let before = Fraction::new(number - 1, demand);
                    i128::from(before <= *from && *from < Fraction::new(number, demand))
                }
                _ => 0,
            },
            _ => 0,
        }
    }

    /// The profit of any edge, where it is the same for all.
    pub fn same_for_all(&self) -> Option<i128> {
        match self {
            Column::One => Some(1),
            Column::Marked(_) | Column::Ranks(_) | Column::Lifts(_) => Some(0),
            _ => None,
        }
    }

    /// Whether it gives edges any profit.
    fn is_for_edges(&self) -> bool {
        !matches!(self, Column::Marked(_) | Column::Ranks(_) | Column::Lifts(_))
    }
}

fn columns(instance: &Instance, levels: &Levels<'_>, arcs: &[Arc]) -> Vec<Column> {
    let mut columns = Vec::new();
    for term in levels.terms {
        match term {
            Term::Pairs => columns.push(Column::One),
            Term::Total => columns.push(Column::Score),
            Term::Draw => columns.push(Column::Lot),
            Term::Keep => columns.push(Column::Current),
            Term::Mentees => columns.push(Column::Marked(Mark::First)),
            Term::Mentors => columns.push(Column::Marked(Mark::Used)),
            Term::MinScore => columns.push(Column::Low(levels.low)),
            Term::Bands => {
                columns.push(Column::One);
                let mut from = None;
                for band in &instance.bands {
                    columns.push(Column::Band(from, Some(*band)));
                    from = Some(*band);
                }
                columns.push(Column::Band(from, None));
            }
            Term::OrgLeximin => columns.extend(fairness(instance, arcs)),
            Term::StableMentee => {}
        }
    }
    columns.extend(levels.at_most.map(Column::AtMost));
    columns
}

/// One column of ranks where groups neither nest nor reciprocate, else one for each fraction below 1.
fn fairness(instance: &Instance, arcs: &[Arc]) -> Vec<Column> {
    let units = arcs.iter().filter_map(|arc| match arc.mark {
        Mark::Unit(number, demand) => Some((number, demand)),
        _ => None,
    });
    let units: Vec<(u64, u64)> = units.collect();
    if instance.groups.iter().all(|group| group.slack.is_none() && group.parent.is_none()) {
        let mut order: BTreeMap<(Fraction, u64), Vec<Mark>> = BTreeMap::new();
        for (number, demand) in units {
            let key = (Fraction::new(number - 1, demand), demand);
            order.entry(key).or_default().push(Mark::Unit(number, demand));
        }
        let mut ranks = BTreeMap::new();
        for (rank, marks) in order.into_values().rev().enumerate() {
            ranks.extend(marks.into_iter().map(|mark| (mark, rank as i128 + 1)));
        }
        return vec![Column::Ranks(ranks)];
    }
    let one = Fraction::new(1, 1);
    let mut marks: Vec<Fraction> = units
        .iter()
        .flat_map(|(number, demand)| [Fraction::new(number - 1, *demand), Fraction::new(*number, *demand)])
        .filter(|mark| *mark < one)
        .collect();
    marks.sort();
    marks.dedup();
    marks.into_iter().map(Column::Lifts).collect()
}

/// What is wrong with potentials as proof that the pairs are optimal among all.
pub(super) fn optimal(
    instance: &Instance,
    levels: &Levels<'_>,
    (pairs, potentials): (&[Pair], &Potentials),
    all: &mut All<'_>,
) -> Vec<Fault> {
    let arcs = circuit::arcs(instance, levels.terms, pairs);
    let columns = columns(instance, levels, &arcs);
    let nodes: HashSet<Node> = arcs.iter().flat_map(|arc| [arc.from, arc.to]).collect();
    let mut rows: HashMap<Node, &[i64]> = HashMap::new();
    for (node, row) in potentials {
        if !nodes.contains(node) {
            return vec![Fault::NoNode(*node)];
        }
        if row.len() > columns.len() || rows.insert(*node, row).is_some() {
            return vec![Fault::TooManyLevels(*node)];
        }
    }
    let row = |node: Node| rows.get(&node).copied().unwrap_or(&[]);
    let mut faults = Vec::new();
    for arc in &arcs {
        let profit = |level: usize| columns[level].marked(arc.mark);
        let reduced = first_reduced(0..columns.len(), row(arc.from), row(arc.to), profit);
        faults.extend(judge(arc, reduced));
    }
    faults.extend(edges(instance, &columns, pairs, row));
    if let Some(given) = all.given {
        let row = |node: Node| rows.get(&node).copied().unwrap_or(&[]);
        faults.extend(all.over(instance, |mentees| others(instance, &columns, (given, mentees), row)));
    }
    faults
}

/// Pairs of these mentees that are not listed, though the potentials do not exclude them.
fn others<'a>(
    instance: &Instance,
    columns: &[Column],
    (given, mentees): (&dyn Pairs, Range<u32>),
    row: impl Fn(Node) -> &'a [i64],
) -> Vec<Fault> {
    let heads: Vec<&[i64]> = (0..instance.mentors.len() as u32).map(|at| row(Node::Mentor(at))).collect();
    let bounds = Least::new(columns, &heads);
    let (mut least, mut edges, mut faults) = (vec![0; heads.len()], Vec::new(), Vec::new());
    for mentee in mentees {
        least.fill(i32::MAX);
        for from in circuit::tails(instance, mentee) {
            bounds.put(row(from), &mut least);
        }
        edges.clear();
        given.above(mentee, &least, &mut edges);
        for edge in edges.iter().filter(|edge| !instance.is_forbidden(edge.pair())) {
            let from = circuit::tail(instance, edge);
            let profit = |level: usize| columns[level].edge(instance, edge);
            let reduced = first_reduced(0..columns.len(), row(from), heads[edge.mentor as usize], profit);
            if let Some((level, 1..)) = reduced
                && instance.edge(edge.pair()).is_none()
            {
                faults.push(Fault::Arc { from, to: Node::Mentor(edge.mentor), level: level + 1 });
            }
        }
        if faults.len() >= MOST_FAULTS {
            break;
        }
    }
    faults
}

fn edges<'a>(
    instance: &Instance,
    columns: &[Column],
    pairs: &[Pair],
    row: impl Fn(Node) -> &'a [i64],
) -> Vec<Fault> {
    let mut chosen = pairs.to_vec();
    chosen.sort_unstable();
    let mut classes = Classes::default();
    let stretches = stretches(columns);
    let mut known: HashMap<Node, (&[i64], Vec<u32>)> = HashMap::new();
    let mut look = |node: Node, classes: &mut Classes<'a>| {
        let entry = known.entry(node);
        entry
            .or_insert_with(|| (row(node), stretches.iter().map(|at| classes.of(row(node), at)).collect()))
            .clone()
    };
    let mentors: Vec<_> =
        (0..instance.mentors.len()).map(|at| look(Node::Mentor(at as u32), &mut classes)).collect();
    let (mut faults, mut last, mut next) = (Vec::new(), None, 0);
    for edge in instance.edges.iter().filter(|edge| !instance.is_forbidden(edge.pair())) {
        let from = circuit::tail(instance, edge);
        // Edges stand in order of mentees, so the tail seldom changes.
        if last.as_ref().is_none_or(|(node, _)| *node != from) {
            last = Some((from, look(from, &mut classes)));
        }
        let Some((_, tail)) = &last else { continue };
        let head = &mentors[edge.mentor as usize];
        let mut reduced = None;
        for (at, stretch) in stretches.iter().enumerate() {
            reduced = if columns[stretch.start].is_for_edges() {
                let profit = |level: usize| columns[level].edge(instance, edge);
                first_reduced(stretch.clone(), tail.0, head.0, profit)
            } else if tail.1[at] == head.1[at] {
                None
            } else if stretch.len() <= FEW {
                first_reduced(stretch.clone(), tail.0, head.0, |_| 0)
            } else {
                classes.difference(at, (tail.1[at], head.1[at]), || {
                    first_reduced(stretch.clone(), tail.0, head.0, |_| 0)
                })
            };
            if reduced.is_some() {
                break;
            }
        }
        // Pairs stand in the same order as edges.
        while chosen.get(next).is_some_and(|pair| *pair < edge.pair()) {
            next += 1;
        }
        if reduced.is_none() {
            continue;
        }
        let arc = Arc {
            from,
            to: Node::Mentor(edge.mentor),
            lower: i128::from(instance.is_locked(edge.pair())),
            upper: Some(1),
            flow: i128::from(chosen.get(next) == Some(&edge.pair())),
            mark: Mark::Plain,
        };
        faults.extend(judge(&arc, reduced));
    }
    faults
}

/// Levels in stretches that give edges a profit, or do not.
fn stretches(columns: &[Column]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for (level, column) in columns.iter().enumerate() {
        match stretches.last_mut() {
            Some(last) if columns[last.start].is_for_edges() == column.is_for_edges() => last.end = level + 1,
            _ => stretches.push(level..level + 1),
        }
    }
    stretches
}

/// So many levels are as soon looked through as looked up.
const FEW: usize = 8;

/// The first reduced profit that is not 0, with its level; none: all are 0.
type Reduced = Option<(usize, i128)>;

/// Nodes with the same potentials over a stretch of levels are one class: where edges have no
/// profit, what is so for one pair of classes need be found but once.
#[derive(Default)]
struct Classes<'a> {
    numbers: HashMap<(usize, &'a [i64]), u32>,
    differences: HashMap<(usize, (u32, u32)), Reduced>,
}

impl<'a> Classes<'a> {
    /// The class of a row over a stretch.
    fn of(&mut self, row: &'a [i64], stretch: &Range<usize>) -> u32 {
        let row = &row[stretch.start.min(row.len())..stretch.end.min(row.len())];
        let length = row.iter().rposition(|potential| *potential != 0).map_or(0, |last| last + 1);
        let next = self.numbers.len() as u32;
        *self.numbers.entry((stretch.start, &row[..length])).or_insert(next)
    }

    fn difference(&mut self, stretch: usize, classes: (u32, u32), find: impl FnOnce() -> Reduced) -> Reduced {
        *self.differences.entry((stretch, classes)).or_insert_with(find)
    }
}

/// The first reduced profit that is not 0, with its level.
fn first_reduced(
    mut levels: Range<usize>,
    from: &[i64],
    to: &[i64],
    profit: impl Fn(usize) -> i128,
) -> Reduced {
    levels.find_map(|level| {
        let at = |row: &[i64]| i128::from(row.get(level).copied().unwrap_or(0));
        let reduced = profit(level) + at(from) - at(to);
        (reduced != 0).then_some((level, reduced))
    })
}

fn judge(arc: &Arc, reduced: Reduced) -> Option<Fault> {
    let (level, reduced) = reduced?;
    let justified =
        if reduced > 0 { arc.upper.is_some_and(|upper| arc.flow >= upper) } else { arc.flow <= arc.lower };
    (!justified).then_some(Fault::Arc { from: arc.from, to: arc.to, level: level + 1 })
}
