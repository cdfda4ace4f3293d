//! For whoever runs Counterpart: is it alive, is it ready, what does it count, is all in order, and
//! are the data safe.
//!
//! *Alive* means that the process answers. *Ready* means that it can do its work: the database
//! answers and its schema is current. A *backup* is one file that holds everything the database
//! does, and can be restored into either kind of database.

pub mod backup;
pub mod disk;
pub mod doctor;
pub mod door;
pub mod figures;
pub mod logs;
pub mod opening;
pub mod requests;
pub mod store;
pub mod web;

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
