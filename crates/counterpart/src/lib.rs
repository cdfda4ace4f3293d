//! Counterpart: mentoring across organisations.
//!
//! The modules stand in the order in which a programme lives; each may use the ones above it and
//! never the ones below. Everything stands on [`base`]. [`people`] sign in; [`programmes`] have
//! [`cohorts`], [`charters`], eight [`stages`] and [`ladders`]; [`organisations`] join them with their
//! [`members`]; [`letters`] go out; [`journals`] tell who saw and changed what; [`retention`] forgets the people of
//! programmes that are over; everybody starts at [`home`].
//!
//! Beside the pages stands the main job for spreadsheets: [`files`] reads what people have in them;
//! a [`rounds`] round matches them and puts the reasons into words; the [`report`] shows it on one
//! page; [`examples`] makes a fictional consortium to try it on. The matching itself is the engine,
//! `counterpart-matching`.
//!
//! The entrances are [`routes`] for browsers, [`jobs`] for work that nobody waits for and [`cli`] for
//! terminals.

pub mod base;
pub mod migrations;
pub mod operations;
pub mod people;
pub mod programmes;
pub mod cohorts;
pub mod charters;
pub mod stages;
pub mod organisations;
pub mod members;
pub mod partners;
pub mod ladders;
pub mod letters;
pub mod journals;
pub mod retention;
pub mod admin;
pub mod home;
pub mod files;
pub mod rounds;
pub mod report;
pub mod examples;
pub mod jobs;
pub mod demo;
pub mod routes;
pub mod server;
pub mod cli;
