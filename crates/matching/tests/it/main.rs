//! The engine from outside.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod brute;
mod cases;
mod cmi;
mod kept;
mod kernels;
mod oracle;
mod random;
mod refusals;
mod programme;
mod programme_fit;
mod programme_judged;
mod programme_reasons;
mod programme_reasons_true;
mod programme_round;
mod programme_rows;
mod programme_unlisted;
mod groups;
mod stable;
mod stable_said;
mod questions;
mod questions_true;
mod questions_scratch;
mod unlisted;
