//! Lots drawn among equals: the same for the same seed and ids, whoever draws them.

use sha2::{Digest, Sha256};

/// 2^64 divided by the golden ratio, the step of SplitMix64 (Steele, Lea and Flood 2014).
pub(crate) const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// SplitMix64's finaliser.
pub(crate) fn mix(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The side a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// `e`
    Mentee,
    /// `r`
    Mentor,
}

/// A person's share of their lots: the first eight bytes, big-endian, of SHA-256 over the seed,
/// a zero byte, the side's letter, a zero byte and the id.
pub fn share(seed: &str, side: Side, id: &str) -> u64 {
    let letter = if side == Side::Mentee { b"e" } else { b"r" };
    let digest = Sha256::new()
        .chain_update(seed.as_bytes())
        .chain_update([0])
        .chain_update(letter)
        .chain_update([0])
        .chain_update(id.as_bytes())
        .finalize();
    digest.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// The lot of a pair, from the shares of both: 20 bits.
pub fn lot(mentee: u64, mentor: u64) -> u32 {
    (mix(mentee.wrapping_add(mentor)) >> 44) as u32
}
