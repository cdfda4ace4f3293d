//! The text forms of an instance and of its answer (`docs/instance-format.md`).
//!
//! [`read`] and [`write()`] are for `.cmi` instances, [`read_answer`] and [`write_answer`] for
//! `.sol` answers. Nothing here opens a file: bytes come in and go out as text.

mod answers;
mod instances;

pub use answers::{read_answer, write_answer};
pub use instances::{read, write};

use crate::instance::Malformed;

/// Why a text is not an instance, or not an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1; 0 where the text as a whole is meant.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with a line, or with the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The first line is not that of the format.
    Heading,
    /// A record letter that the format does not know.
    Record(String),
    /// A field that is missing, or is not what the format says; the record's letter.
    Field(String),
    /// A record beyond its count, or before `size`.
    Unsized(String),
    /// A record that may stand once, twice.
    Twice(String),
    /// `size` promises another number of edges.
    Edges {
        /// As promised.
        said: u64,
        /// As found.
        found: u64,
    },
    /// No `end`: the text is cut off.
    NoEnd,
    /// A matrix that cannot be had; why.
    Matrix(String),
    /// Well written, but no problem at all.
    Malformed(Malformed),
}

impl Unreadable {
    fn at(line: usize, fault: Fault) -> Self {
        Unreadable { line, fault }
    }
}

/// The fields of one line, taken one after another.
struct Fields<'a> {
    line: usize,
    record: &'a str,
    rest: std::str::SplitAsciiWhitespace<'a>,
}

impl<'a> Fields<'a> {
    /// The fields of a line; none where it is blank or a comment.
    fn of(line: usize, text: &'a str) -> Option<Self> {
        let mut rest = text.split_ascii_whitespace();
        let record = rest.next().filter(|word| !word.starts_with('#'))?;
        Some(Fields { line, record, rest })
    }

    fn fault(&self) -> Unreadable {
        Unreadable::at(self.line, Fault::Field(self.record.to_owned()))
    }

    fn word(&mut self) -> Result<&'a str, Unreadable> {
        self.rest.next().ok_or_else(|| self.fault())
    }

    fn number<T: std::str::FromStr>(&mut self) -> Result<T, Unreadable> {
        self.word()?.parse().map_err(|_| self.fault())
    }

    fn number_or<T: std::str::FromStr>(&mut self, other: T) -> Result<T, Unreadable> {
        self.rest.next().map_or(Ok(other), |word| word.parse().map_err(|_| self.fault()))
    }

    fn numbers<T: std::str::FromStr>(&mut self) -> Result<Vec<T>, Unreadable> {
        let mut numbers = Vec::new();
        for word in self.rest.by_ref() {
            let fault = Unreadable::at(self.line, Fault::Field(self.record.to_owned()));
            numbers.push(word.parse().map_err(|_| fault)?);
        }
        Ok(numbers)
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        if self.rest.next().is_some() { Err(self.fault()) } else { Ok(()) }
    }
}
