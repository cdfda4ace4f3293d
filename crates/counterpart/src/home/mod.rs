//! Where everybody starts: what needs them first.

pub mod door;
pub mod web;
