//! Counterpart: mentoring across organisations.
//!
//! [`files`] reads what people have in spreadsheets; a [`rounds`] round matches them and puts the
//! reasons into words; the [`report`] shows it on one page; [`examples`] makes a fictional
//! consortium to try it on. [`cli`] is the entrance. Everything stands on [`base`], and the matching
//! itself is the engine, `counterpart-matching`.

pub mod base;
pub mod files;
pub mod rounds;
pub mod report;
pub mod examples;
pub mod cli;
