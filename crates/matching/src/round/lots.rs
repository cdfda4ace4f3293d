//! Lots: what decides among equals, drawn from the seed and the ids alone.

use crate::people::Programme;
use crate::splitmix::mix;
use sha2::{Digest, Sha256};

/// A number for everybody, from which the lot of each pair follows.
#[derive(Clone, Debug)]
pub struct Lots {
    mentees: Vec<u64>,
    mentors: Vec<u64>,
}

impl Lots {
    /// Draws a number for everybody.
    pub fn new(programme: &Programme, seed: &str) -> Self {
        let mentees = programme.mentees.iter().map(|mentee| drawn(seed, b'e', &mentee.person.id));
        let mentors = programme.mentors.iter().map(|mentor| drawn(seed, b'r', &mentor.person.id));
        Lots { mentees: mentees.collect(), mentors: mentors.collect() }
    }

    /// The lot of a pair: the top 20 bits of both numbers' sum, mixed.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn lot(&self, mentee: u32, mentor: u32) -> u32 {
        (mix(self.mentees[mentee as usize].wrapping_add(self.mentors[mentor as usize])) >> 44) as u32
    }
}

/// The first eight bytes of SHA-256 over seed, 0, side, 0 and id.
fn drawn(seed: &str, side: u8, id: &str) -> u64 {
    let mut hash = Sha256::new();
    hash.update(seed.as_bytes());
    hash.update([0, side, 0]);
    hash.update(id.as_bytes());
    hash.finalize().iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Mentee, Mentor, Person};

    /// Figures by an independent calculation with another program's SHA-256.
    #[test]
    fn lots_are_those_of_the_definition() {
        let person = |id: &str| Person { id: id.to_owned(), ..Person::default() };
        let programme = Programme {
            mentees: ["E1", "é2"].map(|id| Mentee { person: person(id), ..Mentee::default() }).to_vec(),
            mentors: ["E1", "R9"].map(|id| Mentor { person: person(id), ..Mentor::default() }).to_vec(),
            ..Programme::default()
        };
        assert_eq!(drawn("counterpart", b'e', "E1"), 0x6A40_D227_3F8B_0BCA);
        assert_eq!(mix(1), 0x5692_161D_100B_05E5);
        let lots = Lots::new(&programme, "counterpart");
        assert_eq!(
            [lots.lot(0, 0), lots.lot(0, 1), lots.lot(1, 0), lots.lot(1, 1)],
            [1_031_470, 893_674, 606_912, 876_852]
        );
        assert_eq!(Lots::new(&programme, "AUTUMN-27").lot(0, 1), 20_291);
    }
}
