//! The application from outside.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cells;
mod files;
mod folder;
mod nasty;
mod policy;

mod report;
mod examples;
mod planted;
mod tidy;
