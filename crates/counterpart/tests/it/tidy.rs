//! House rules that a machine can keep, over the whole workspace. Each test lists everything that
//! breaks its rule at once, one line each.

mod layout;
mod texts;
pub mod workspace;
