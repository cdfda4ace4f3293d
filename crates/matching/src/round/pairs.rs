//! The allowed pairs of a programme row by row: fast for the solver, and plain to hold that against.

use super::lots::Lots;
use crate::instance::{Edge, Pair, Pairs};
use crate::people::PairKind;
use crate::policy::{Policy, Shape};
use crate::rules::{BARRED, Judge, Row, Rows};

/// So many mentors are looked at together.
const STRETCH: usize = 16;

/// All pairs, a mentee against every mentor at once ([`Rows`]).
pub struct ByRow<'a> {
    all: ByPair<'a>,
    rows: Rows<'a>,
}

/// All pairs, each judged and scored by itself: what the checker takes fits from.
pub struct ByPair<'a> {
    judge: &'a Judge<'a>,
    lots: Lots,
    dual: bool,
}

impl<'a> ByRow<'a> {
    /// Of the programme and the policy that the judge is of.
    pub fn new(judge: &'a Judge<'a>, policy: &Policy) -> Self {
        ByRow { all: ByPair::new(judge, policy), rows: Rows::new(judge) }
    }
}

impl<'a> ByPair<'a> {
    /// Of the programme and the policy that the judge is of.
    pub fn new(judge: &'a Judge<'a>, policy: &Policy) -> Self {
        let lots = Lots::new(judge.programme(), &policy.seed);
        ByPair { judge, lots, dual: policy.shape == Shape::Dual }
    }

    fn made(&self, mentee: u32, mentor: u32, score: i32) -> Edge {
        let kind = u8::from(self.dual && self.judge.is_inside(mentee, mentor));
        Edge { mentee, mentor, score, kind, lot: self.lots.lot(mentee, mentor) }
    }
}

impl Pairs for ByRow<'_> {
    fn row(&self, mentee: u32, edges: &mut Vec<Edge>) {
        let mut row = Row::default();
        let fits = self.rows.row(mentee, &mut row).iter().zip(0..);
        let allowed = fits.filter(|(fit, _)| **fit != BARRED);
        edges.extend(allowed.map(|(fit, mentor)| self.all.made(mentee, mentor, *fit)));
    }

    fn above(&self, mentee: u32, least: &[i32], edges: &mut Vec<Edge>) {
        let mut row = Row::default();
        let fits = self.rows.row(mentee, &mut row);
        // Few pairs are asked for: most stretches have none.
        for (at, (fits, least)) in fits.chunks(STRETCH).zip(least.chunks(STRETCH)).enumerate() {
            let those = || fits.iter().zip(least).map(|(fit, least)| fit >= least && *fit != BARRED);
            if those().fold(false, |any, one| any | one) {
                let from = (at * STRETCH) as u32;
                let mentors = those().zip(fits).zip(from..).filter(|((one, _), _)| *one);
                edges.extend(mentors.map(|((_, fit), mentor)| self.all.made(mentee, mentor, *fit)));
            }
        }
    }

    fn edge(&self, pair: Pair) -> Option<Edge> {
        self.all.edge(pair)
    }
}

impl Pairs for ByPair<'_> {
    fn row(&self, mentee: u32, edges: &mut Vec<Edge>) {
        let mentors = 0..self.judge.programme().mentors.len() as u32;
        edges.extend(mentors.filter_map(|mentor| self.edge((mentee, mentor))));
    }

    /// Most pairs fall short of what is asked by a part or two of the fit: the rules are asked last.
    fn above(&self, mentee: u32, least: &[i32], edges: &mut Vec<Edge>) {
        let reached =
            |(least, mentor): (&i32, u32)| *least < i32::MAX && self.judge.reaches(mentee, mentor, *least);
        let mentors = least.iter().zip(0..).filter(|own| reached(*own)).map(|(_, mentor)| mentor);
        edges.extend(mentors.filter_map(|mentor| self.edge((mentee, mentor))));
    }

    fn edge(&self, (mentee, mentor): Pair) -> Option<Edge> {
        let judgement = self.judge.judge(mentee, mentor);
        let locked = || judgement.allows_locked() && self.judge.knows(PairKind::Locked, mentee, mentor);
        let allowed = judgement.allows() || locked();
        allowed.then(|| self.made(mentee, mentor, self.judge.fit(mentee, mentor)))
    }
}
