//! The measuring from outside.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod recipe;
mod run;
