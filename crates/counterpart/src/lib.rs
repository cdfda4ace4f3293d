//! Counterpart: mentoring across organisations.

pub mod base;
pub mod examples;
pub mod files;
pub mod rounds;
