//! The engine from outside.

mod brute;
mod cases;
mod oracle;
mod random;
mod refusals;
