//! What every feature stands on; it knows nothing about mentoring.

pub mod text;
