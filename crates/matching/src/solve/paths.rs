//! Shortest augmenting paths: the whole answer at once where nothing but people's own places bounds
//! it, and every level is for edges.
//!
//! **Method.** The levels are folded into one whole-number profit for each edge (`fold`); a place that
//! stays empty has profit 0. One side seeks, that with fewer places to fill; the other has prices
//! (`market`). Where mentees seek they first bid (`auction`: augmenting row reduction, Jonker and
//! Volgenant 1987, with places instead of copies of a mentor). For each place still to fill one search
//! (`search`: Dijkstra 1959, stopped at the first end) finds who best changes hands so that it is
//! filled, or so that another, which costs less, stays empty.
//!
//! **Few edges are looked at.** Of everybody who seeks only the best few edges are at hand (`offers`),
//! with a bound on all others. Prices only rise, so a bound holds for ever; an edge behind it is
//! looked at when a bid or a search comes as far as the bound, and not before. So a full matrix costs
//! little more than one look at it.
//!
//! **Invariant.** Whoever seeks gains what their best further edge leaves after the price, at least 0,
//! and every pair leaves just that. Only somebody without a free place has a price. These are the
//! conditions of optimality (complementary slackness); only places not yet sought to be filled lack
//! theirs.
//!
//! **Certificate.** Prices and gains are the potentials of people, level by level (`proof`); those of
//! hub and groups are 0.
//!
//! **When it gives way.** Where nearly all edges are equally good at the prices that there are (all
//! agree on who is good, and places are few), a search goes through nearly everybody, and needs all
//! their edges. That shows soon: bounds are reached too often. Then there is no answer here, and the
//! simplex finds it, as it does where levels do not fit into 64 digits together. Whether an answer
//! is found here depends on the instance alone.
//!
//! **Complexity.** One search for each place, of O(m + n log n) at worst; in practice it ends after a
//! few dozen people.

mod auction;
mod market;
mod offers;
mod proof;
mod search;

use super::fold;
use super::levels::{self, Level};
use super::network::Network;
use super::observe::{Observer, Progress, Stopped};
use super::profits::Profits;
use super::values;
use crate::answer::{Answer, Certificate};
use crate::instance::{Instance, Term};
use market::Market;
use offers::Offers;
use search::Search;

/// So many searches are made before the observer is asked again.
const OFTEN: u64 = 64;

/// The best answer, if it can be found here.
///
/// # Errors
/// Stopped by the observer.
pub(super) fn solve(instance: &Instance, observer: &mut dyn Observer) -> Result<Option<Answer>, Stopped> {
    if !suits(instance) {
        return Ok(None);
    }
    let network = Network::default();
    let levels: Vec<Level> =
        instance.objective.iter().flat_map(|term| levels::of_term(instance, &network, *term)).collect();
    let largest: Vec<u32> = levels.iter().map(|level| level.largest_edge_profit(instance)).collect();
    let Some(weights) = fold::weights_of_all(instance, &largest) else { return Ok(None) };
    let Some(mut market) = Market::open(instance) else { return Ok(None) };
    let profits = Profits::new(instance, &network, &levels, &weights);
    let mut offers = Offers::new(&profits, market.seeking);
    if !fill(&mut offers, &mut market, levels.len(), observer)? {
        return Ok(None);
    }
    market.price_closed(&offers);
    Ok(proof::potentials(&market, &largest, &weights).map(|potentials| {
        let pairs = market.pairs(&instance.locks);
        let values = instance.objective.iter().map(|term| (*term, values::of_term(instance, &pairs, *term)));
        let certificate = Certificate { potentials, ..Certificate::default() };
        Answer { values: values.collect(), pairs, certificate }
    }))
}

/// Whether only people's own places bound the answer, at most one for a mentee, and every term is for
/// edges.
fn suits(instance: &Instance) -> bool {
    use Term::{Bands, Draw, Keep, Pairs, Total};
    let is_free = |at: usize| {
        let group = &instance.groups[at];
        group.receives.is_none() && group.gives.is_none() && group.slack.is_none()
    };
    (0..instance.groups.len()).all(is_free)
        && instance.types.is_empty()
        && instance.mentees.iter().chain(&instance.mentors).all(|one| one.bounds.least == 0)
        && instance.mentees.iter().all(|mentee| mentee.bounds.most.is_some_and(|most| most <= 1))
        && instance.objective.iter().all(|term| matches!(term, Pairs | Total | Keep | Draw | Bands))
}

/// Fills place after place; `false`: this is not the way for these edges.
fn fill(
    offers: &mut Offers<'_>,
    market: &mut Market,
    levels: usize,
    observer: &mut dyn Observer,
) -> Result<bool, Stopped> {
    let term = offers.instance().objective.first().copied();
    let mut progress = Progress { term, done: 0, levels, steps: 0 };
    if !observer.goes_on(progress) {
        return Err(Stopped);
    }
    let mut search = Search::new(market);
    for row in auction::hold(offers, market) {
        if market.gain[row as usize] > 0 {
            search.fill(row, offers, market);
        }
        if search.is_lost() {
            return Ok(false);
        }
        progress.steps += 1;
        if progress.steps.is_multiple_of(OFTEN) && !observer.goes_on(progress) {
            return Err(Stopped);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::super::Side;
    use super::*;
    use crate::instance::{Bounds, Edge, Group, Member, TypeBound};

    /// So many mentees, and so many mentors with two places each, all of whom fit by chance.
    fn all_pairs(mentees: u32, mentors: u32) -> Instance {
        let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
        let edge = |at: u32| {
            let score = (at.wrapping_mul(0x9E37_79B1) >> 22) as i32;
            Edge { mentee: at / mentors, mentor: at % mentors, score, kind: 0, lot: at % 7 }
        };
        Instance {
            mentees: vec![member(1); mentees as usize],
            mentors: vec![member(2); mentors as usize],
            groups: vec![Group::default()],
            edges: (0..mentees * mentors).map(edge).collect(),
            objective: vec![Term::Pairs, Term::Total],
            ..Instance::default()
        }
    }

    fn is_answered(instance: &Instance) -> bool {
        let answer = solve(instance, &mut ()).unwrap();
        let proved = |answer| crate::check::verify(instance, &crate::answer::Outcome::Solved(answer));
        answer.is_some_and(|answer| proved(answer) == Ok(()))
    }

    #[test]
    fn either_side_seeks() {
        for (mentees, mentors, seeking) in [(30, 40, Side::Mentee), (60, 20, Side::Mentor)] {
            let instance = all_pairs(mentees, mentors);
            assert_eq!(Market::open(&instance).unwrap().seeking, seeking);
            assert!(is_answered(&instance));
        }
    }

    #[test]
    fn locks_and_people_without_places_are_proved_too() {
        for (mentees, mentors) in [(30, 40), (60, 20)] {
            let mut instance = all_pairs(mentees, mentors);
            (instance.locks, instance.forbidden) = (vec![(3, 5), (4, 5), (9, 9)], vec![(0, 0), (1, 0)]);
            instance.mentees[7].bounds.most = Some(0);
            instance.mentors[11].bounds.most = Some(0);
            assert!(is_answered(&instance));
            instance.locks.push((10, 5));
            instance.locks.sort_unstable();
            assert!(Market::open(&instance).is_none());
        }
    }

    #[test]
    fn what_cannot_be_said_in_people_and_edges_is_refused() {
        let changes: [fn(&mut Instance); 8] = [
            |instance| instance.mentees[0].bounds.most = Some(2),
            |instance| instance.mentees[0].bounds.least = 1,
            |instance| instance.mentors[0].bounds.least = 1,
            |instance| instance.groups[0].receives = Some(Bounds::new(0, 9)),
            |instance| instance.groups[0].gives = Some(Bounds::FREE),
            |instance| instance.groups[0].slack = Some(0),
            |instance| instance.types = vec![TypeBound { mentee: 0, kind: 0, bounds: Bounds::FREE }],
            |instance| instance.objective.push(Term::Mentors),
        ];
        for change in changes {
            let mut instance = all_pairs(30, 40);
            change(&mut instance);
            assert_eq!(solve(&instance, &mut ()), Ok(None));
        }
    }

    #[test]
    fn where_all_is_equally_good_it_gives_way() {
        let mut instance = all_pairs(300, 100);
        instance.edges.iter_mut().for_each(|edge| edge.score = (edge.mentee * edge.mentor / 30) as i32);
        assert_eq!(solve(&instance, &mut ()), Ok(None));
    }
}
