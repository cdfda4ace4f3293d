//! Tests.

mod cells;
mod policy;
