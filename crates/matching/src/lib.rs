//! Placeholder.
pub mod people;
pub mod policy;
pub mod hours;
pub mod rules;
pub mod fit;
pub mod round;
pub mod explain;
pub mod instance;
pub mod answer;
pub mod lot;
pub mod cmi;
pub mod stable;
pub mod solve;
pub mod check;
