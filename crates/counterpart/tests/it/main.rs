//! The application from outside.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod examples;
mod planted;
mod tidy;
