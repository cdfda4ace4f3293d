//! The programme's side of the problem: organisations, mentors, mentees and what is known of them.
//!
//! Everything here is already understood: words are numbers of one vocabulary, people are indexes
//! into [`Programme::mentors`] and [`Programme::mentees`], times are minutes. Names, addresses and
//! texts stay with whoever made the programme; the engine needs none of them.
//!
//! **Order.** Organisations, mentors and mentees each stand in the (byte) order of their ids, so
//! that an answer does not depend on the order of anybody's rows.
//!
//! **Not answered.** `None`, or an empty list of languages, aims, skills or preferred functions,
//! means that the person left the answer out; that is never the same as "no".

use crate::hours::Hours;

/// A word of the programme's vocabulary: a skill, language, country, function, sector, place, aim …
/// Two answers are the same exactly if their numbers are; whoever makes the programme keeps the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(pub u32);

/// One partner of the consortium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Unique; the order of organisations.
    pub id: String,
    /// Public, private or voluntary.
    pub sector: Option<Word>,
    /// A narrower word for what it does.
    pub industry: Option<Word>,
    /// The umbrella it belongs to; without one it is a group of its own.
    pub group: Option<Word>,
    /// Most pairs its mentees may receive in one run.
    pub seats_mentees: Option<u32>,
    /// Most pairs its mentors may give in one run.
    pub seats_mentors: Option<u32>,
    /// Whether its people may be mentors.
    pub gives: Option<bool>,
    /// Whether its people may be mentees.
    pub receives: Option<bool>,
    /// Reciprocity: pairs received are at most pairs given plus this.
    pub may_receive_beyond_given: Option<i64>,
    /// A minimum of pairs that its mentees receive.
    pub at_least_matched: Option<u32>,
    /// Organisations it buys from (indexes), for programmes along a supply chain.
    pub suppliers: Vec<u32>,
}

/// The ways a pair may meet that somebody named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// In person.
    pub in_person: bool,
    /// By video.
    pub video: bool,
    /// By telephone.
    pub telephone: bool,
    /// By e-mail.
    pub email: bool,
}

/// What mentors and mentees have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Unique per side; the order of people, and what lots are drawn by.
    pub id: String,
    /// The human being: somebody on both sides has the same number on both.
    pub identity: u32,
    /// Index of the organisation; `None` only where people may come without one.
    pub organisation: Option<u32>,
    /// Part of the organisation.
    pub division: Option<Word>,
    /// Rung on the programme's ladder, 1 upward.
    pub level: Option<u8>,
    /// Job family.
    pub function: Option<Word>,
    /// Country, by its code.
    pub country: Option<Word>,
    /// Town or area.
    pub location: Option<Word>,
    /// Office hours: index of a pattern in [`Programme::hours`].
    pub hours: Option<u32>,
    /// Languages, the strongest first.
    pub languages: Vec<Word>,
    /// Ways of meeting.
    pub ways: Option<Ways>,
    /// Aims and motives.
    pub aims: Vec<Word>,
    /// Ranks given to people of the other side: their index, and the rank (1 is best, equal numbers are ties).
    pub ranks: Vec<(u32, u32)>,
    /// Their line manager and that manager's manager where known, by [`Person::identity`]; `None`: not answered.
    pub managers: Option<Vec<u32>>,
    /// Belongs to the target group of the role.
    pub eligible: Option<bool>,
    /// Has had the training.
    pub trained: Option<bool>,
    /// Has accepted the code of conduct.
    pub code_accepted: Option<bool>,
    /// Equality answers: what was asked, what was answered.
    pub equality: Vec<(Word, Word)>,
    /// The equality questions whose use in matching this person allows.
    pub may_match_on: Vec<Word>,
}

/// Somebody who offers to be a mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentor {
    /// Who they are.
    pub person: Person,
    /// Skills offered, with a strength of 1 to 3 where one was given.
    pub offers: Vec<(Word, Option<u8>)>,
    /// How many mentees they can take, 1 to 10.
    pub capacity: u32,
    /// Time they have for all their mentees, in hundredths of an hour a month.
    pub hours_a_month: Option<u32>,
    /// Kept for mentees from this level.
    pub mentees_from_level: Option<u8>,
}

/// The function a mentee would like a mentor to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The mentee's own.
    Same,
    /// Another.
    Different,
    /// It does not matter.
    Any,
}

/// Somebody who asks for a mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentee {
    /// Who they are.
    pub person: Person,
    /// Skills sought, most wanted first.
    pub seeks: Vec<Word>,
    /// Functions they would like a mentor to have.
    pub preferred_functions: Vec<Word>,
    /// Sectors or industries they would like a mentor to come from.
    pub preferred_sectors: Vec<Word>,
    /// Same function as their own, or another.
    pub function_wish: Option<Wish>,
    /// Equality questions on which they ask for a mentor with the same answer.
    pub match_on: Vec<Word>,
}

/// Where an exclusion holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Everywhere.
    Everywhere,
    /// Where either person has this function, or one of them did not say.
    Function(Word),
    /// Where either person is in this country, or one of them did not say.
    Country(Word),
}

/// Mentees of one organisation never get mentors of another. Only those that hold at some time in
/// the cohort are listed; competitors both ways are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The mentees' organisation.
    pub from: u32,
    /// The mentors' organisation.
    pub to: u32,
    /// Where it holds.
    pub area: Area,
}

/// Something known about one mentee and one mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairKind {
    /// Must be.
    Locked,
    /// Must not be.
    Forbidden,
    /// Either of them asked not to meet the other.
    NotWith,
    /// Were a pair before.
    Earlier,
    /// Are a pair now.
    Current,
    /// A coordinator suggests it: 50 per mille more.
    Suggested,
    /// A coordinator advises against it: 50 per mille less.
    AdvisedAgainst,
}

/// A [`PairKind`] of a certain pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PairNote {
    /// Index of the mentee.
    pub mentee: u32,
    /// Index of the mentor.
    pub mentor: u32,
    /// What is known.
    pub kind: PairKind,
}

/// Everything the matching of one run knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// In order of ids.
    pub organisations: Vec<Organisation>,
    /// In order of ids.
    pub mentors: Vec<Mentor>,
    /// In order of ids.
    pub mentees: Vec<Mentee>,
    /// Competitors, in any order.
    pub exclusions: Vec<Exclusion>,
    /// What is known of single pairs, in any order.
    pub pairs: Vec<PairNote>,
    /// The skills vocabulary as a tree: word and parent, in any order. Words not listed stand alone.
    pub skills: Vec<(Word, Word)>,
    /// Office hours and how they overlap.
    pub hours: Hours,
}
