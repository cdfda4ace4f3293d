//! Work on rows, of edges or of pairs to be judged, on all cores.
//!
//! Only pure maps are shared out: each part sees the same data and writes only its own result, and
//! results are put together in the order of the rows. So the bytes are the same with any number of
//! threads.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

/// Stretches of edges, each of one mentee.
pub(crate) type Row = (u32, u32);

/// Fewer edges than this for a thread are not worth starting it.
const WORTH: usize = 1 << 19;

/// How many threads to use for so many edges; `most` 0: as many as the machine has.
pub(crate) fn threads(most: usize, edges: usize) -> usize {
    match most {
        0 if edges < 2 * WORTH => 1,
        0 => thread::available_parallelism().map_or(1, usize::from).min(edges / WORTH),
        most => most,
    }
}

/// The rows in so many parts of about as many edges each.
pub(crate) fn parts(rows: &[Row], count: usize) -> Vec<&[Row]> {
    let edges: usize = rows.iter().map(|(start, end)| (end - start) as usize).sum();
    let (mut parts, mut begin, mut sum) = (Vec::new(), 0, 0);
    for (at, (start, end)) in rows.iter().enumerate() {
        sum += (end - start) as usize;
        if sum * count >= edges * (parts.len() + 1) {
            parts.push(&rows[begin..=at]);
            begin = at + 1;
        }
    }
    parts
}

/// A range in at most so many stretches of about the same length.
pub(crate) fn stretches(range: Range<u32>, most: usize) -> Vec<Range<u32>> {
    let each = (range.len() as u32).div_ceil(most.max(1) as u32).max(1);
    let cut = |from: u32| from..(from + each).min(range.end);
    range.clone().step_by(each as usize).map(cut).collect()
}

/// What the work makes of each part, in order; the first part is done by this thread.
pub(crate) fn map<P: Send, T: Send>(parts: Vec<P>, work: impl Fn(P) -> T + Sync) -> Vec<T> {
    let mut parts = parts.into_iter();
    let Some(own) = parts.next() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let mut results = vec![work(own)];
        results.extend(others.into_iter().map(|other| other.join().unwrap_or_else(|why| resume_unwind(why))));
        results
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_all_rows_in_order() {
        let rows: Vec<Row> = (0..100).map(|at| (at * at, (at + 1) * (at + 1))).collect();
        for count in [1, 2, 3, 8, 200] {
            let parts = parts(&rows, count);
            assert!(parts.len() <= count && parts.iter().all(|part| !part.is_empty()), "{count}");
            assert_eq!(parts.concat(), rows, "{count}");
        }
        assert!(parts(&[], 3).is_empty());
    }

    #[test]
    fn stretches_are_the_whole_range_in_order() {
        assert_eq!(stretches(0..7, 3), [0..3, 3..6, 6..7]);
        assert_eq!(stretches(5..7, 8), [5..6, 6..7]);
        assert_eq!(stretches(0..0, 8), []);
    }

    #[test]
    fn results_come_in_the_order_of_the_parts() {
        assert_eq!(map((0..9).collect(), |part: u32| part * part), [0, 1, 4, 9, 16, 25, 36, 49, 64]);
        assert_eq!(map(Vec::new(), |part: u32| part), Vec::<u32>::new());
    }

    #[test]
    fn few_edges_are_not_shared_out_unless_asked() {
        assert_eq!(threads(0, 1000), 1);
        assert_eq!(threads(8, 1000), 8);
        assert!(threads(0, 1 << 30) >= 1);
    }
}
