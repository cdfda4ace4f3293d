//! What is known of single pairs, found quickly by mentee and mentor.

use crate::people::{PairKind, Programme};

/// Everything known of one pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known(u8);

impl Known {
    /// Whether this is known.
    pub fn has(self, kind: PairKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// 50 if a coordinator suggested the pair, -50 if one advised against it, else 0 (both: 0).
    pub fn advice(self) -> i32 {
        let said = |kind| i32::from(self.has(kind)) * 50;
        said(PairKind::Suggested) - said(PairKind::AdvisedAgainst)
    }
}

impl FromIterator<PairKind> for Known {
    fn from_iter<I: IntoIterator<Item = PairKind>>(kinds: I) -> Self {
        Known(kinds.into_iter().fold(0, |known, kind| known | (1 << kind as u8)))
    }
}

/// What is known of all pairs.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// For each mentee, the mentors of whom something is known, in order.
    by_mentee: Vec<Vec<(u32, Known)>>,
}

impl Notes {
    /// Sorts what the programme knows.
    pub fn new(programme: &Programme) -> Self {
        let mut by_mentee: Vec<Vec<(u32, Known)>> = vec![Vec::new(); programme.mentees.len()];
        let mut all = programme.pairs.clone();
        all.sort_unstable();
        for note in all {
            let Some(list) = by_mentee.get_mut(note.mentee as usize) else { continue };
            let known = Known::from_iter([note.kind]);
            match list.last_mut() {
                Some((mentor, all)) if *mentor == note.mentor => all.0 |= known.0,
                _ => list.push((note.mentor, known)),
            }
        }
        Notes { by_mentee }
    }

    /// What is known of a pair.
    pub fn of(&self, mentee: u32, mentor: u32) -> Known {
        let Some(list) = self.by_mentee.get(mentee as usize) else { return Known::default() };
        match list.binary_search_by_key(&mentor, |(whom, _)| *whom) {
            Ok(at) => list[at].1,
            Err(_) => Known::default(),
        }
    }

    /// The mentors of whom something is known beside this mentee, in order.
    pub fn mentors(&self, mentee: u32) -> impl Iterator<Item = u32> {
        self.by_mentee.get(mentee as usize).into_iter().flatten().map(|(mentor, _)| *mentor)
    }

    /// All pairs of which this is known, in order.
    pub fn pairs(&self, kind: PairKind) -> impl Iterator<Item = (u32, u32)> {
        let rows = self.by_mentee.iter().enumerate();
        rows.flat_map(move |(mentee, list)| {
            let those = list.iter().filter(move |(_, known)| known.has(kind));
            those.map(move |(mentor, _)| (mentee as u32, *mentor))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Mentee, PairNote};

    #[test]
    fn everything_known_of_a_pair_comes_together() {
        let note = |mentee, mentor, kind| PairNote { mentee, mentor, kind };
        let programme = Programme {
            mentees: vec![Mentee::default(); 2],
            pairs: vec![
                note(1, 4, PairKind::AdvisedAgainst),
                note(0, 9, PairKind::Locked),
                note(1, 2, PairKind::Suggested),
                note(1, 4, PairKind::Suggested),
                note(1, 4, PairKind::Suggested),
                note(0, 3, PairKind::Locked),
            ],
            ..Programme::default()
        };
        let notes = Notes::new(&programme);
        assert_eq!(notes.of(1, 4), Known::from_iter([PairKind::Suggested, PairKind::AdvisedAgainst]));
        assert_eq!(notes.of(1, 3), Known::default());
        assert_eq!(notes.of(5, 3), Known::default());
        assert_eq!([notes.of(1, 4).advice(), notes.of(1, 2).advice(), notes.of(0, 9).advice()], [0, 50, 0]);
        assert_eq!(Known::from_iter([PairKind::AdvisedAgainst]).advice(), -50);
        assert_eq!(notes.pairs(PairKind::Locked).collect::<Vec<_>>(), [(0, 3), (0, 9)]);
        assert_eq!(notes.pairs(PairKind::Suggested).collect::<Vec<_>>(), [(1, 2), (1, 4)]);
    }
}
