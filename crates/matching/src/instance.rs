//! The abstract problem: numbers only, no names, no rules, nothing personal.
//!
//! An [`Instance`] says who may be paired with whom, how many pairs everybody and every group may
//! have, and which terms are optimised in which order. Its text form is the `.cmi` format of
//! [`crate::cmi`]; `docs/instance-format.md` defines both.

mod settled;

pub use settled::check_objective;

/// A pair by its two identifiers: mentee, mentor.
pub type Pair = (u32, u32);

/// The largest score an edge may have, either way.
pub const SCORE_LIMIT: i32 = 1_000_000_000;
/// Lots lie below this.
pub const LOT_LIMIT: u32 = 1 << 20;

/// How many pairs somebody must and may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The fewest.
    pub least: u32,
    /// The most; `None` is no bound.
    pub most: Option<u32>,
}

impl Bounds {
    /// From `least` to `most`, both included.
    pub const fn new(least: u32, most: u32) -> Self {
        Bounds { least, most: Some(most) }
    }

    /// No bound at all.
    pub const FREE: Self = Bounds { least: 0, most: None };
}

/// A mentee or a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The group they belong to.
    pub group: u32,
    /// How many pairs they must and may have.
    pub bounds: Bounds,
    /// Mentors only: no pair at all is allowed beside `bounds` (this makes the problem NP-hard).
    pub optional: bool,
}

/// An organisation, or a part of one, or several together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Group {
    /// The group around this one.
    pub parent: Option<u32>,
    /// Bounds on pairs whose mentee is in the group or below it.
    pub receives: Option<Bounds>,
    /// Bounds on pairs whose mentor is in the group or below it.
    pub gives: Option<Bounds>,
    /// Reciprocity: pairs received are at most pairs given plus this.
    pub slack: Option<i64>,
}

/// Of a mentee's pairs, how many lie over edges of one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeBound {
    /// Whose pairs.
    pub mentee: u32,
    /// Which type.
    pub kind: u8,
    /// How many.
    pub bounds: Bounds,
}

/// An allowed pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The mentee.
    pub mentee: u32,
    /// The mentor.
    pub mentor: u32,
    /// How well they fit; larger is better, may be negative, at most [`SCORE_LIMIT`] either way.
    pub score: i32,
    /// The type that a [`TypeBound`] may count; 0 where nothing is said.
    pub kind: u8,
    /// The lot that decides among equals; below [`LOT_LIMIT`].
    pub lot: u32,
}

impl Edge {
    /// The pair that this edge allows.
    pub fn pair(&self) -> Pair {
        (self.mentee, self.mentor)
    }
}

/// Pairs that are given row by row and need not be stored: those that a programme allows.
pub trait Pairs: Sync {
    /// Adds the allowed pairs of a mentee, in order of mentors, to the end of a list.
    fn row(&self, mentee: u32, edges: &mut Vec<Edge>);

    /// As [`Pairs::row`], but only those that score at least what stands for their mentor.
    fn above(&self, mentee: u32, least: &[i32], edges: &mut Vec<Edge>) {
        let mut row = Vec::new();
        self.row(mentee, &mut row);
        edges.extend(row.iter().filter(|edge| edge.score >= least[edge.mentor as usize]));
    }

    /// The edge of a pair, if it is allowed.
    fn edge(&self, (mentee, mentor): Pair) -> Option<Edge> {
        let mut row = Vec::new();
        self.row(mentee, &mut row);
        row.into_iter().find(|edge| edge.mentor == mentor)
    }
}

/// One term of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Term {
    /// Number of pairs.
    Pairs,
    /// Mentees with at least one pair.
    Mentees,
    /// Mentors with at least one pair.
    Mentors,
    /// Sum of scores.
    Total,
    /// Sum of lots.
    Draw,
    /// Pairs that are current ones.
    Keep,
    /// The smallest score of a pair that is not locked.
    MinScore,
    /// Unmatched units, then pairs in each band of scores, the worst first; fewest wins.
    Bands,
    /// Received ÷ demand of the groups compared, the worst-served first.
    OrgLeximin,
    /// The stable matching that is best for every mentee; stands alone.
    StableMentee,
}

impl Term {
    /// Every term with its word in the format.
    pub const ALL: [(Term, &'static str); 10] = [
        (Term::Pairs, "pairs"),
        (Term::Mentees, "mentees"),
        (Term::Mentors, "mentors"),
        (Term::Total, "total"),
        (Term::Draw, "draw"),
        (Term::Keep, "keep"),
        (Term::MinScore, "min_score"),
        (Term::Bands, "bands"),
        (Term::OrgLeximin, "org_leximin"),
        (Term::StableMentee, "stable_mentee"),
    ];

    /// The word of the format.
    pub fn word(self) -> &'static str {
        Term::ALL.iter().find(|(term, _)| *term == self).map_or("", |(_, word)| word)
    }

    /// The term that a word of the format names.
    pub fn from_word(word: &str) -> Option<Term> {
        Term::ALL.iter().find(|(_, name)| *name == word).map(|(term, _)| *term)
    }
}

/// Descriptions for people; the engine does not read them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// `name`
    pub name: Option<String>,
    /// `source`
    pub source: Option<String>,
    /// `licence`
    pub licence: Option<String>,
    /// `note`
    pub note: Option<String>,
}

/// One matching problem. Build it by hand or by [`crate::cmi::read`], then call [`Instance::settle`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// For people.
    pub about: About,
    /// Everybody who wants a mentor.
    pub mentees: Vec<Member>,
    /// Everybody who offers to be one.
    pub mentors: Vec<Member>,
    /// Organisations, their parts and unions: a forest.
    pub groups: Vec<Group>,
    /// Bounds on pairs of one type.
    pub types: Vec<TypeBound>,
    /// The allowed pairs, in order of mentee and mentor after [`Instance::settle`].
    pub edges: Vec<Edge>,
    /// Pairs that must be.
    pub locks: Vec<Pair>,
    /// Pairs that must not be although an edge lists them.
    pub forbidden: Vec<Pair>,
    /// Pairs of the present matching, for [`Term::Keep`].
    pub current: Vec<Pair>,
    /// The groups that [`Term::OrgLeximin`] compares; `None`: those that directly hold mentees.
    pub fair: Option<Vec<u32>>,
    /// Optimised one after another.
    pub objective: Vec<Term>,
    /// Ascending thresholds of [`Term::Bands`].
    pub bands: Vec<i32>,
    /// Each mentee's mentors, best first, for [`Term::StableMentee`].
    pub mentee_lists: Vec<(u32, Vec<u32>)>,
    /// Each mentor's mentees, best first, for [`Term::StableMentee`].
    pub mentor_lists: Vec<(u32, Vec<u32>)>,
}

/// What makes an instance no problem at all (not: one without an answer).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// An identifier beyond the number of mentees, mentors or groups; the record it stands in.
    Unknown(&'static str, u64),
    /// The same pair listed twice in records of this letter.
    Twice(&'static str, Pair),
    /// Groups nest in a circle; one of them.
    Circle(u32),
    /// Reciprocity below a group that is itself bounded: not a flow problem.
    NestedSlack(u32),
    /// A score beyond [`SCORE_LIMIT`].
    Score(Pair),
    /// A lot not below [`LOT_LIMIT`].
    Lot(Pair),
    /// Two bounds for one mentee and type.
    TypeTwice(u32, u8),
    /// A group named twice by `fair`, or one group with two records.
    GroupTwice(u32),
    /// The objective: a term twice, `min_score` first, `stable_mentee` not alone, `bands` without thresholds, or none.
    Objective(&'static str),
    /// Thresholds of bands that do not ascend.
    Bands,
    /// A preference list that names somebody twice; whose.
    ListTwice(u32),
    /// A list that is not in its order, as [`Instance::settle`] brings it.
    Unsettled,
}

impl Instance {
    /// The edge of a pair, forbidden or not.
    pub fn edge(&self, (mentee, mentor): Pair) -> Option<&Edge> {
        let at = self.edges.binary_search_by_key(&(mentee, mentor), Edge::pair).ok()?;
        self.edges.get(at)
    }

    /// Whether a pair must be. Locks are in order.
    pub fn is_locked(&self, pair: Pair) -> bool {
        self.locks.binary_search(&pair).is_ok()
    }

    /// Whether a pair is excluded although listed.
    pub fn is_forbidden(&self, pair: Pair) -> bool {
        self.forbidden.binary_search(&pair).is_ok()
    }

    /// Whether a pair belongs to the present matching.
    pub fn is_current(&self, pair: Pair) -> bool {
        self.current.binary_search(&pair).is_ok()
    }
}
