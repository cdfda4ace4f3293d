//! Files of mentor-match: a mentee may ask for a mentor who shares one identity.
//!
//! Each identity that somebody asks for becomes a question of its own, answered by every mentor who
//! gave characteristics; giving them for this use allows it.

use super::super::words::{Topic, Vocabulary};
use super::Draft;
use counterpart_matching::people::{Mentee, Mentor, Word};
use std::collections::BTreeSet;

/// Turns characteristics and wishes into equality answers.
pub fn answer_identity(
    mentors: &mut [Draft<Mentor>],
    mentees: &mut [Draft<Mentee>],
    vocabulary: &mut Vocabulary,
) {
    let asked: BTreeSet<Word> =
        mentees.iter().flat_map(|mentee| mentee.characteristics.iter().copied()).collect();
    if asked.is_empty() {
        return;
    }
    let (yes, no) = (vocabulary.word(Topic::Answer, "yes"), vocabulary.word(Topic::Answer, "no"));
    for mentor in mentors.iter_mut().filter(|mentor| !mentor.characteristics.is_empty()) {
        for question in &asked {
            let answer = if mentor.characteristics.contains(question) { yes } else { no };
            mentor.who.person.equality.push((*question, answer));
            mentor.who.person.may_match_on.push(*question);
        }
    }
    for mentee in mentees {
        for question in std::mem::take(&mut mentee.characteristics) {
            mentee.who.person.equality.push((question, yes));
            mentee.who.person.may_match_on.push(question);
            mentee.who.match_on.push(question);
        }
    }
}
