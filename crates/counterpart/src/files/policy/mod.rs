//! policy.toml: what a programme decides, read with every wrong line named, and printed explained.

mod explained;
mod fit;
mod reader;
mod rules;
mod top;

use super::Wrong;
use super::cells::{fold, perhaps};
use super::cohort::Cohort;
use super::ladder::Ladder;
use crate::base::text::Message;
use counterpart_matching::people::Wish;
use counterpart_matching::policy::{Inside, Policy, Shape};
use reader::Reader;
use toml::de::DeTable;

pub use explained::explained;

/// Every shape with its word in the policy.
pub const SHAPES: [(Shape, &str); 7] = [
    (Shape::Cross, "cross"),
    (Shape::Supply, "supply"),
    (Shape::Peer, "peer"),
    (Shape::Dual, "dual"),
    (Shape::Internal, "internal"),
    (Shape::Rapid, "rapid"),
    (Shape::Pool, "pool"),
];

/// Every boundary with its word in the policy.
pub const INSIDES: [(Inside, &str); 3] =
    [(Inside::Organisation, "organisation"), (Inside::Division, "division"), (Inside::Group, "group")];

/// Every wish about the function with its word in the policy.
const WISHES: [(Wish, &str); 3] = [(Wish::Same, "same"), (Wish::Different, "different"), (Wish::Any, "any")];

/// Everything the policy says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFile {
    /// For the engine.
    pub policy: Policy,
    /// First and last day.
    pub cohort: Cohort,
    /// The programme's levels.
    pub ladder: Ladder,
}

impl PolicyFile {
    /// The defaults of a shape, as without a file.
    pub fn new(shape: Shape) -> Self {
        PolicyFile { policy: Policy::new(shape), cohort: Cohort::default(), ladder: Ladder::default() }
    }
}

impl Default for PolicyFile {
    fn default() -> Self {
        PolicyFile::new(Shape::Cross)
    }
}

/// The shape that a word of the policy names.
///
/// # Errors
/// The words there are, and the nearest.
pub fn shape(text: &str) -> Result<Shape, Message> {
    one_of(text, &SHAPES).map_err(|message| Message { key: "policy-shape".into(), ..message })
}

/// Reads a policy. What it leaves out has the default of its shape.
///
/// # Errors
/// Everything that is wrong, in the order of lines, each with what would be right.
pub fn read(bytes: &[u8], file_name: &str) -> Result<PolicyFile, Vec<Wrong>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(vec![Reader::new("", file_name).whole_file("policy-not-utf8")]);
    };
    let mut reader = Reader::new(text, file_name);
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(reader.not_toml(&errors));
    }
    let entries = reader.entries("", document.get_ref(), &top::KEYS);
    let named = entries.iter().find(|entry| entry.key == "shape");
    let shape = named.and_then(|entry| reader.word(entry, &SHAPES));
    let mut file = PolicyFile::new(shape.unwrap_or(Shape::Cross));
    for entry in &entries {
        top::apply(&mut reader, entry, &mut file);
    }
    reader.finish(file)
}

/// The meaning of a word out of a list.
fn one_of<T: Copy>(text: &str, known: &[(T, &'static str)]) -> Result<T, Message> {
    let wanted = fold(text);
    known.iter().find(|(_, word)| *word == wanted).map(|(meaning, _)| *meaning).ok_or_else(|| {
        let words = known.iter().map(|(_, word)| *word);
        Message::new("policy-word")
            .with("words", words.clone().collect::<Vec<_>>().join(", "))
            .with("perhaps", perhaps(text, words))
    })
}
