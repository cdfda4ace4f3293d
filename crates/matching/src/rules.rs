//! May these two meet? Each hard rule, by name.

/// A hard rule, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Nobody is their own mentor.
    Oneself,
    /// Different organisation, same organisation, linked, or one of each: by shape.
    Boundary,
    /// Exclusions between organisations.
    Competitors,
    /// The organisation's people may not be mentors, or mentees.
    Direction,
    /// Not of the target group of the role.
    Eligible,
    /// The mentor is kept for mentees from a higher level.
    KeptFor,
    /// A manager, or the manager's manager, either way round.
    LineManager,
    /// Either asked not to meet the other.
    NotWith,
    /// Marked as forbidden by hand.
    Forbidden,
    /// No language in common.
    Language,
    /// Too few office hours in common.
    Hours,
    /// The mentor's rung less the mentee's is out of bounds.
    LevelGap,
    /// Were a pair before.
    EarlierPairs,
    /// Not trained.
    Trained,
    /// Code not accepted.
    CodeAccepted,
    /// Fit below the floor.
    MinimumFit,
}

impl Rule {
    /// Every rule in order, with its word in files.
    pub const ALL: [(Rule, &'static str); 16] = [
        (Rule::Oneself, "oneself"),
        (Rule::Boundary, "boundary"),
        (Rule::Competitors, "competitors"),
        (Rule::Direction, "direction"),
        (Rule::Eligible, "eligible"),
        (Rule::KeptFor, "kept_for"),
        (Rule::LineManager, "line_manager"),
        (Rule::NotWith, "not_with"),
        (Rule::Forbidden, "forbidden"),
        (Rule::Language, "shared_language"),
        (Rule::Hours, "shared_hours"),
        (Rule::LevelGap, "level_gap"),
        (Rule::EarlierPairs, "earlier_pairs"),
        (Rule::Trained, "trained"),
        (Rule::CodeAccepted, "code_accepted"),
        (Rule::MinimumFit, "minimum_fit"),
    ];

    /// Its word in files.
    pub fn word(self) -> &'static str {
        Rule::ALL[self as usize].1
    }
}
