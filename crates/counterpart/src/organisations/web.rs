//! Pages of organisations.

pub mod divisions;
pub mod edit;
pub mod list;
pub mod seats;
pub mod show;

use crate::base::page::Frame;

/// Choices of a list or form: each word with its text, and first what stands for none.
fn choices(
    f: &Frame,
    none: &str,
    beginning: &str,
    words: impl Iterator<Item = &'static str>,
) -> Vec<(String, String)> {
    let said = words.map(|word| (word.to_owned(), f.w(beginning, word)));
    std::iter::once((String::new(), f.t(none))).chain(said).collect()
}
