//! What the solver gives back: pairs with a certificate, or a cut that shows why there are none.
//!
//! The certificate is one integer potential for every node and level (`docs/instance-format.md`).
//! [`crate::check`] verifies it without any code of the solver.

use crate::instance::{Pair, Term};
use std::fmt;

/// A node of the circulation, named as the format names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// `H`: where everything begins and ends.
    Hub,
    /// `Z3`: the balance of a group with reciprocity.
    Balance(u32),
    /// `R3`: what a group receives.
    Receives(u32),
    /// `D3`: what a group gives.
    Gives(u32),
    /// `F3`: the units by which groups are compared.
    Fair(u32),
    /// `m17`.
    Mentee(u32),
    /// `y17.1`: a mentee's pairs of one type.
    Kind(u32, u8),
    /// `r40`.
    Mentor(u32),
}

/// A fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub top: u64,
    /// Below it; never 0.
    pub bottom: u64,
}

/// The value of one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `pairs`, `mentees`, `mentors`, `total`, `draw`, `keep`.
    Number(i128),
    /// `min_score`: none without pairs that are not locked.
    Lowest(Option<i64>),
    /// `bands`: unmatched units, then pairs from the worst band up.
    Counts(Vec<u64>),
    /// `org_leximin`: ascending.
    Fractions(Vec<Fraction>),
}

/// Potentials of every node that has one other than 0, in order of nodes; zeros at the end left out.
pub type Potentials = Vec<(Node, Vec<i64>)>;

/// What proves an answer optimal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Potentials level by level.
    pub potentials: Potentials,
    /// `min_score` only: a matching that is optimal for the terms before it and has as few low pairs as possible.
    pub second: Vec<Pair>,
    /// Its potentials.
    pub second_potentials: Potentials,
}

/// An optimal matching.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The value of each term, in the order of the objective.
    pub values: Vec<(Term, Value)>,
    /// The pairs, in order.
    pub pairs: Vec<Pair>,
    /// The proof.
    pub certificate: Certificate,
}

/// What solving ends with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The best there is.
    Solved(Answer),
    /// Nothing satisfies the bounds. A set of nodes that must take in more than it can let out, or
    /// the other way round (Hoffman 1960); empty where the file contradicts itself.
    Infeasible(Vec<Node>),
}

impl Fraction {
    /// `top / bottom` in lowest terms; `bottom` is not 0.
    pub fn new(top: u64, bottom: u64) -> Self {
        let (mut a, mut b) = (top, bottom);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        let by = a.max(1);
        Fraction { top: top / by, bottom: bottom / by }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let left = u128::from(self.top) * u128::from(other.bottom);
        left.cmp(&(u128::from(other.top) * u128::from(self.bottom)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bottom == 1 { write!(f, "{}", self.top) } else { write!(f, "{}/{}", self.top, self.bottom) }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn list<T: fmt::Display>(items: &[T]) -> String {
            items.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Lowest(Some(score)) => write!(f, "{score}"),
            Value::Lowest(None) => write!(f, "none"),
            Value::Counts(counts) => f.write_str(&list(counts)),
            Value::Fractions(fractions) => f.write_str(&list(fractions)),
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Node::Hub => write!(f, "H"),
            Node::Balance(g) => write!(f, "Z{g}"),
            Node::Receives(g) => write!(f, "R{g}"),
            Node::Gives(g) => write!(f, "D{g}"),
            Node::Fair(g) => write!(f, "F{g}"),
            Node::Mentee(i) => write!(f, "m{i}"),
            Node::Kind(i, kind) => write!(f, "y{i}.{kind}"),
            Node::Mentor(j) => write!(f, "r{j}"),
        }
    }
}

impl Node {
    /// The node that a name of the format means.
    pub fn from_name(name: &str) -> Option<Node> {
        if name == "H" {
            return Some(Node::Hub);
        }
        let (letter, rest) = name.split_at_checked(1)?;
        if letter == "y" {
            let (mentee, kind) = rest.split_once('.')?;
            return Some(Node::Kind(mentee.parse().ok()?, kind.parse().ok()?));
        }
        let number = rest.parse().ok()?;
        match letter {
            "Z" => Some(Node::Balance(number)),
            "R" => Some(Node::Receives(number)),
            "D" => Some(Node::Gives(number)),
            "F" => Some(Node::Fair(number)),
            "m" => Some(Node::Mentee(number)),
            "r" => Some(Node::Mentor(number)),
            _ => None,
        }
    }
}
