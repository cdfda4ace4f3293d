//! Files as people have them: columns, readers, and every wrong cell named.
//!
//! `counterpart match` and the import on the web use the same definitions and the same reader.

pub mod cells;
pub mod cohort;
pub mod packed;
mod named;
pub mod countries;
pub mod languages;
pub mod ladder;
pub mod zones;
pub mod office;
pub mod policy;
pub mod columns;
pub mod wrong;
mod notes;
mod table;
mod sheet;
mod words;
mod alike;
mod skills;
mod organisations;
mod whereabouts;
mod people;
mod roster;
mod exclusions;
mod pairs;
mod ranks;
mod bounds;
mod mentor_match;
mod compared;
mod load;

pub use compared::{read_columns, read_compared};
pub use load::load;
pub use roster::Names;

use crate::base::text::Message;
use counterpart_matching::people::{Programme, Word};
use counterpart_matching::policy::Policy;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What is shown of a person beside what the engine knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Full name; the id where no name was given.
    pub name: String,
    /// Address, if given.
    pub email: String,
    /// About themselves; shown, never scored.
    pub biography: String,
}

/// Texts of the words in a [`Programme`]: `texts[word.0]`, as first written; a word with names in
/// several languages (country, language, skill) is asked for by language code.
#[derive(Clone, Debug, Default)]
pub struct Words {
    texts: Vec<WordText>,
}

/// The texts of one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordText {
    /// As first written, or the English name.
    pub plain: String,
    /// Names by language code, where the word has them.
    pub by_language: Vec<(String, String)>,
}

impl Words {
    /// The texts, in the order of the words' numbers.
    pub fn new(texts: Vec<WordText>) -> Self {
        Words { texts }
    }

    /// The word's text for readers of a language.
    pub fn text(&self, word: Word, language: &str) -> &str {
        let Some(text) = self.texts.get(word.0 as usize) else { return "" };
        let named = text.by_language.iter().find(|(code, _)| code == language);
        named.map_or(text.plain.as_str(), |(_, name)| name.as_str())
    }
}

/// Where the files are, and how to take them.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Required.
    pub mentors: PathBuf,
    /// Required; may be the same file in programmes between equals.
    pub mentees: PathBuf,
    /// Optional: otherwise the organisations are those that people name.
    pub organisations: Option<PathBuf>,
    /// Competitors.
    pub exclusions: Option<PathBuf>,
    /// Locked, forbidden, earlier, current … pairs.
    pub pairs: Option<PathBuf>,
    /// Ranks given by people.
    pub ranks: Option<PathBuf>,
    /// The skills vocabulary.
    pub skills: Option<PathBuf>,
    /// The matching policy; otherwise the defaults.
    pub policy: Option<PathBuf>,
    /// Sheet of workbooks; otherwise the first.
    pub sheet: Option<String>,
    /// Leave wrong rows out instead of refusing.
    pub skip_wrong_rows: bool,
}

/// One wrong cell, row or file, with what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// File name as given, without folders.
    pub file: String,
    /// Row as a spreadsheet counts (the header is row 1); none for the file as a whole.
    pub row: Option<u32>,
    /// Column as the file calls it; empty for the row as a whole.
    pub column: String,
    /// What the cell says.
    pub value: String,
    /// What is wrong and what would be right.
    pub message: Message,
}

/// Everything the files said.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// For the engine.
    pub programme: Programme,
    /// For the engine.
    pub policy: Policy,
    /// By index of mentor.
    pub mentors: Vec<Card>,
    /// By index of mentee.
    pub mentees: Vec<Card>,
    /// Names by index of organisation.
    pub organisations: Vec<String>,
    /// Names of the rungs of the ladder, the lowest first.
    pub ladder: Vec<String>,
    /// Texts of words.
    pub words: Words,
    /// Reasons given for locks in the file pairs: mentee, mentor, text.
    pub pair_reasons: Vec<(u32, u32, String)>,
    /// What the reader should know although nothing is wrong.
    pub warnings: Vec<Message>,
    /// Rows left out with `skip_wrong_rows`.
    pub skipped: Vec<Wrong>,
    /// Role of a file (`mentors`, `policy` …) and the SHA-256 of its bytes, in hexadecimal.
    pub fingerprints: Vec<(String, String)>,
    /// First and last day of the cohort (ISO 8601), and whether the policy named them.
    pub cohort: (String, String, bool),
    /// Version of the time-zone data bundled in the binary.
    pub zone_data: String,
}

/// Why nothing was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A file cannot be read at all: it is not there, or not permitted.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What happened, in words.
        message: Message,
    },
    /// Everything that is wrong, in the order of files and rows.
    Wrong(Vec<Wrong>),
}

/// A table, or what is wrong with the file as a whole, and the fingerprint of its bytes.
type Fingerprinted = (Result<table::Table, Box<Wrong>>, String);

fn read_table(path: &Path, sheet: Option<&str>) -> Result<Fingerprinted, Refused> {
    let bytes = read_bytes(path)?;
    Ok((table::read(&file_name(path), &bytes, sheet), fingerprint(&bytes)))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Refused> {
    table::bytes(path).map_err(|message| Refused::Unreadable { path: path.to_owned(), message })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
