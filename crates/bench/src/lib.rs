//! Measures the engine against public solvers: the same instances, the same machine, one run.
//!
//! [`recipe`] makes instances shaped like real consortia; [`cases`] lists those that are measured.
//! A solver of [`solvers`] runs in a process of its own ([`child`]), once; [`run`] starts such
//! processes one after another, every solver of a case in turn, and gives each a limit of time and
//! memory. [`table`] turns what they report into the page. [`house`] measures the server: its start, its
//! memory and its answers. `bin/bench` starts all of this; it is
//! never part of `bin/test`, which only checks that it works on a tiny case.

pub mod recipe;
pub mod cases;
pub mod meter;
pub mod solvers;
pub mod child;
pub mod run;
pub mod whole;
pub mod table;
pub mod page;
pub mod profile;
pub mod change;
pub mod fits;
pub mod unlisted;
pub mod house;
