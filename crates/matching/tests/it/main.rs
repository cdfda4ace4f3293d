//! The engine from outside.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod brute;
mod cases;
mod oracle;
mod random;
mod refusals;
