//! Mentees bid for places, so that few are left for a search of their own.
//!
//! Who bids offers for the mentor's cheapest place as much more as their second choice leaves less,
//! and whoever held it bids next. A mentor's price is that of the cheapest place, so whoever holds
//! a dearer one pays no more. Who has two equal best choices is left out, since the price would not
//! rise, and so are all once there were many bids: where places are lacking, bids would go on and on.
//!
//! Where mentors seek there are no bids: somebody with several places would have to bid for all of
//! them at once, and who loses one bid could no longer keep what they hold.

use super::super::Side;
use super::market::Market;
use super::offers::Offers;

/// How many bids there are at most for each mentee.
const BIDS: usize = 8;

/// Lets mentees bid. Gives the rows of all places still to fill, a row as often as it has places.
pub(super) fn hold(offers: &mut Offers<'_>, market: &mut Market) -> Vec<u32> {
    let left = match market.seeking {
        Side::Mentee => bid(offers, market),
        Side::Mentor => {
            let rows = market.sought.iter().zip(0..);
            rows.flat_map(|(sought, row)| std::iter::repeat_n(row, *sought as usize)).collect()
        }
    };
    for row in 0..market.gain.len() as u32 {
        market.gain[row as usize] = offers.gain(row, &market.price);
    }
    left
}

fn bid(offers: &mut Offers<'_>, market: &mut Market) -> Vec<u32> {
    let mentees = market.sought.len();
    // What was last offered for each place, in the order of those who hold them.
    let mut asked: Vec<Vec<i64>> = vec![Vec::new(); market.held.len()];
    let rows = (0..mentees as u32).rev();
    let mut waiting: Vec<u32> = rows.filter(|mentee| market.sought[*mentee as usize] > 0).collect();
    let (mut left, mut bids) = (Vec::new(), 0);
    while let Some(mentee) = waiting.pop() {
        let bid = offers.bid(mentee, &market.price);
        bids += 1;
        if bid.first == 0 {
            continue;
        }
        let mentor = bid.column as usize;
        let (held, asked) = (&mut market.held[mentor], &mut asked[mentor]);
        if held.len() < market.places[mentor] as usize {
            held.push(mentee);
            asked.push(0);
        } else if bid.first > bid.second && bids <= BIDS * mentees {
            let cheapest = (0..asked.len()).min_by_key(|at| asked[*at]).unwrap_or(0);
            asked[cheapest] += bid.first - bid.second;
            waiting.push(std::mem::replace(&mut held[cheapest], mentee));
            market.price[mentor] = asked.iter().copied().min().unwrap_or(0);
        } else {
            left.push(mentee);
        }
    }
    left
}
