//! The application from outside.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod harness;

mod access;
mod arabic;
mod hand_over;
mod lead;
mod lone;
mod members;
mod organisations;
mod charter;
mod cohorts;
mod ladder;
mod partners;
mod ways_out;
mod jobs;
mod letters;
mod outbox;
mod account;
mod invitations;
mod sessions;
mod sign_in;
mod backup;
mod drills;
mod headers;
mod journal;
mod operations;
mod programmes;
mod seats;
mod slow;
mod tenancy;
mod stages;
mod needs;

mod asks;
mod abstracted;
mod bad_input;
mod cells;
mod command;
mod compare;
mod files;
mod folder;
mod help;
mod nasty;
mod options;
mod particulars;
mod policy;
mod same_bytes;
mod unlisted;

mod report;
mod endings;
mod examples;
mod planted;
mod ranked;
mod tidy;
