//! Who stands in if a pair ends: without moving anybody, or by moving as few as possible.

use super::reach::Reach;
use super::{Asker, Unanswered};
use crate::instance::Pair;
use std::cmp::Reverse;

/// Who stands in for one mentor of one mentee. Reserves may be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The mentee.
    pub mentee: u32,
    /// The mentor who is gone.
    pub mentor: u32,
    /// The best allowed mentor with a free place, everyone else staying, and the fit.
    pub reserve: Option<(u32, i32)>,
    /// Pairs of others that would have to move: 0 with a reserve; none where no moves would do.
    pub moves: Option<u32>,
}

impl Asker<'_> {
    /// Who stands in for each mentor of this mentee, if that pair alone ends and the mentor is gone.
    ///
    /// # Errors
    /// Unknown people.
    pub fn reserve(&self, mentee: u32) -> Result<Vec<Reserve>, Unanswered> {
        self.known(mentee)?;
        let reach = Reach::new(&self.round.instance, &self.answer.pairs);
        let own = self.answer.pairs.iter().filter(|pair| pair.0 == mentee);
        Ok(own.map(|pair| self.stands_in(&reach, *pair)).collect())
    }

    /// Who stands in for every pair, in order.
    pub fn reserves(&self) -> Vec<Reserve> {
        let reach = Reach::new(&self.round.instance, &self.answer.pairs);
        self.answer.pairs.iter().map(|pair| self.stands_in(&reach, *pair)).collect()
    }

    fn stands_in(&self, reach: &Reach, pair: Pair) -> Reserve {
        let instance = &self.round.instance;
        let (mentee, mentor) = pair;
        let from = instance.edges.partition_point(|edge| edge.mentee < mentee);
        let own = instance.edges[from..].iter().take_while(|edge| edge.mentee == mentee);
        let held = |edge: &&crate::instance::Edge| self.answer.pairs.binary_search(&edge.pair()).is_ok();
        let kinds: Vec<u8> =
            own.clone().filter(held).filter(|edge| edge.mentor != mentor).map(|edge| edge.kind).collect();
        let typed = !instance.types.is_empty();
        let barred = |edge: &&crate::instance::Edge| {
            held(edge) || instance.is_forbidden(edge.pair()) || (typed && kinds.contains(&edge.kind))
        };
        let open = own.filter(|edge| !barred(edge) && reach.may_replace(pair, edge.pair()));
        let best = open.max_by_key(|edge| (edge.score, edge.lot, Reverse(edge.mentor)));
        let reserve = best.map(|edge| (edge.mentor, edge.score));
        let moves = if reserve.is_some() { Some(0) } else { reach.moves(pair) };
        Reserve { mentee, mentor, reserve, moves }
    }
}
