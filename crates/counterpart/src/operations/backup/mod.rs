//! A backup: one file that holds everything that a database does, whichever kind of database it is.
//!
//! The file is packed text, one JSON value a line: a head that names the steps of the schema and the
//! columns of every table; for each table its name and then its rows, in the order of their keys;
//! and a foot with how many rows each table has and the SHA-256 of all before it. Damage anywhere
//! shows before anything is restored.

pub mod columns;
pub mod file;
pub mod make;
pub mod restore;
pub mod tables;

use crate::base::Instant;
use crate::base::text::Message;
use columns::Table;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form of the file that this program writes and reads.
pub const FORM: u32 = 1;

/// What a backup says of itself before its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The form of the file.
    #[serde(rename = "counterpart-backup")]
    pub form: u32,
    /// When it was made.
    pub made_at: Instant,
    /// The version of the program that made it.
    pub program: String,
    /// The steps that the schema had taken, oldest first.
    pub steps: Vec<String>,
    /// The tables, in the order of the file.
    pub tables: Vec<Table>,
}

/// What a backup says of itself after its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foot {
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 of every byte before this line, unpacked.
    pub sha256: String,
}

impl Foot {
    /// How many rows there are in all.
    pub fn total(&self) -> u64 {
        self.rows.values().sum()
    }
}

/// What went wrong with a file.
fn unreadable(error: impl std::fmt::Display) -> Message {
    Message::new("backup-unreadable").with("error", error.to_string())
}

/// What the database said when it refused.
fn refused(error: impl std::fmt::Display) -> Message {
    Message::new("backup-database").with("error", error.to_string())
}
