//! Counterpart: mentoring across organisations.

pub mod base;
pub mod examples;
pub mod files;
pub mod rounds;
pub mod cli;
pub mod report;
