//! How two answers relate: what a part of the fit rests on.

use crate::people::Word;

/// How an offered skill meets a sought one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The very skill.
    Same,
    /// Parent, child or sibling in the tree.
    Near,
    /// Grandparent or grandchild.
    Far,
}

/// A skill sought, and the offer that meets it best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillMet {
    /// What the mentee seeks.
    pub sought: Word,
    /// What the mentor offers.
    pub offered: Word,
    /// How close they are.
    pub closeness: Closeness,
    /// The strength given with the offer.
    pub strength: Option<u8>,
}

/// How near two people are who both want to meet in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// Not both named it, or a place is not known.
    NotAsked,
    /// The same town or area.
    SamePlace,
    /// The same country.
    SameCountry,
    /// Neither.
    Apart,
}

/// How an organisation differs from the mentee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// Not known.
    Unknown,
    /// The mentee named sectors, and the mentor's is among them.
    Preferred,
    /// The mentee named sectors, and the mentor's is not among them.
    NotPreferred,
    /// Another sector.
    OtherSector,
    /// The same sector, another industry.
    OtherIndustry,
    /// The same.
    Same,
}
