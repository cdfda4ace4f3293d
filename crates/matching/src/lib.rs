//! Matches mentors and mentees across organisations: exactly, with a proof, and with reasons.
//!
//! A programme has [`people`] in organisations and a [`policy`]. The [`rules`] say who may meet
//! whom, the [`fit`] how well they go together. A [`round`] turns both into an abstract
//! [`instance`]: numbers only. [`solve`] finds its best [`answer`], priority after priority, and
//! [`check`] verifies that from scratch, sharing no code. [`explain`] says why this pair and why
//! somebody waits, as data; [`questions`] answers what needs solving again. Where people rank each
//! other, [`stable`] says what stable outcome is best for the mentees; [`groups`] forms project
//! groups and fills training sessions by the same network.
//!
//! Pure functions: no files, no clock, no ambient randomness, no floating point. The same input
//! gives the same answer, whatever the order of rows, the zone, the locale or the machine.

pub mod hours;
pub mod people;
pub mod policy;
pub mod fit;
pub mod rules;
mod parallel;
mod splitmix;
pub mod instance;
pub mod answer;
pub mod cmi;
pub mod stable;
pub mod solve;
pub mod groups;
pub mod check;
pub mod round;
pub mod explain;
pub mod questions;
