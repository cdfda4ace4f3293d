//! Fictional consortia to try everything on: one as large as a real one, and one that fits on a page.
//!
//! Every name, address and organisation is invented; addresses end in `.example`, which nobody can
//! own. The same seed gives the same bytes everywhere. The folder `examples/` of the repository
//! holds what these functions give, and a test keeps it so.

mod consortium;
mod lots;
mod names;
mod organisations;
mod people;
mod places;
mod planted;
mod small;
mod table;
mod vocabulary;

/// The seed with which `examples/consortium` was made.
pub const SEED: u64 = 2027;

/// A file to be written: its name and its text.
pub type File = (String, String);

/// A consortium of 17 organisations in 66 countries, with 150 mentees and 110 mentors. Somebody
/// waits for each kind of reason, and somebody has a free place for each.
pub fn consortium(seed: u64) -> Vec<File> {
    consortium::files(seed)
}

/// Six organisations, twelve mentees and ten mentors, to read at one glance. Eleven are matched.
pub fn small() -> Vec<File> {
    small::files()
}
