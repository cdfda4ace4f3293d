//! Where everybody starts: what needs them first.

pub mod door;
pub mod needs;
pub mod overview;
pub mod store;
pub mod web;
