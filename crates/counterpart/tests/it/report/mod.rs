//! What a person sees: the page, the tables and the summaries, from a result made by hand.

#![allow(clippy::unwrap_used, reason = "a helper of a test may fail it")]

mod answers;
mod files;
mod fixture;
mod page;
mod questions;
mod privacy;
pub mod summary;
mod words;
