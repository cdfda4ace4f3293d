//! Tests.

mod examples;
mod tidy;
