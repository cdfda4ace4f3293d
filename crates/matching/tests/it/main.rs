//! The engine from outside.

mod cases;
