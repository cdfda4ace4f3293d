//! What every feature stands on; it knows nothing about mentoring.

pub mod csv;
pub mod text;
pub mod os;
