//! May these two meet? Each hard rule, by name.
//!
//! A pair breaks a rule, keeps it, or leaves it unjudged because an answer is missing; what cannot
//! be judged allows the pair and is counted. The rules stand one by one in `each` and `boundary`;
//! a [`Judge`] holds what it needs to ask all of them about any two people at once, and [`Rows`]
//! asks them, and the fit, about a mentee and every mentor, many times as fast.

mod boundary;
mod each;
mod judge;
mod notes;
mod rows;

use each::Verdict;
pub use judge::{Judge, stopped_by};
pub(crate) use rows::Told;
pub use rows::{BARRED, Row, Rows};

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

/// Some of the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet(u16);

impl RuleSet {
    /// Takes one more rule in.
    pub fn insert(&mut self, rule: Rule) {
        self.0 |= 1 << rule as u16;
    }

    /// Whether a rule is among them.
    pub fn contains(self, rule: Rule) -> bool {
        self.0 & (1 << rule as u16) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The one rule, if there is exactly one.
    pub fn only(self) -> Option<Rule> {
        if self.0.count_ones() == 1 { self.iter().next() } else { None }
    }

    /// The rules, in the order in which they are told.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        Rule::ALL.iter().map(|(rule, _)| *rule).filter(move |rule| self.contains(*rule))
    }
}

impl FromIterator<Rule> for RuleSet {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        let mut set = RuleSet::default();
        rules.into_iter().for_each(|rule| set.insert(rule));
        set
    }
}

/// What the rules say about one pair. A rule stands in at most one of the two sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// Rules that the pair breaks.
    pub broken: RuleSet,
    /// Rules that cannot be judged, since an answer is missing; they allow the pair.
    pub unjudged: RuleSet,
}

impl Judgement {
    /// Whether the pair may be.
    pub fn allows(self) -> bool {
        self.broken.is_empty()
    }

    /// Whether the pair may be if somebody locked it: a lock stands above every rule except that
    /// nobody is their own mentor, a wish not to meet, and what was forbidden by hand.
    pub fn allows_locked(self) -> bool {
        ![Rule::Oneself, Rule::NotWith, Rule::Forbidden].iter().any(|rule| self.broken.contains(*rule))
    }

    /// Both sets in one number, rules broken in its lower half.
    pub(crate) fn packed(self) -> u32 {
        u32::from(self.broken.0) | u32::from(self.unjudged.0) << 16
    }

    /// From such a number.
    pub(crate) fn unpacked(packed: u32) -> Self {
        Judgement { broken: RuleSet(packed as u16), unjudged: RuleSet((packed >> 16) as u16) }
    }

    fn note(&mut self, rule: Rule, verdict: Verdict) {
        match verdict {
            Verdict::Met => {}
            Verdict::Broken => self.broken.insert(rule),
            Verdict::Unjudged => self.unjudged.insert(rule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_place_in_the_list() {
        for (at, (rule, word)) in Rule::ALL.iter().enumerate() {
            assert_eq!(*rule as usize, at);
            assert_eq!(rule.word(), *word);
        }
    }

    #[test]
    fn a_set_tells_its_rules_in_order() {
        let set = RuleSet::from_iter([Rule::MinimumFit, Rule::Oneself, Rule::Language]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Rule::Oneself, Rule::Language, Rule::MinimumFit]);
        assert!(set.contains(Rule::Language) && !set.contains(Rule::Hours) && !set.is_empty());
        assert_eq!(set.only(), None);
        assert_eq!(RuleSet::from_iter([Rule::Hours, Rule::Hours]).only(), Some(Rule::Hours));
        assert_eq!(RuleSet::default().only(), None);
    }

    #[test]
    fn a_lock_stands_above_all_rules_but_three() {
        for (rule, _) in Rule::ALL {
            let broken = Judgement { broken: RuleSet::from_iter([rule]), unjudged: RuleSet::default() };
            assert!(!broken.allows());
            let firm = matches!(rule, Rule::Oneself | Rule::NotWith | Rule::Forbidden);
            assert_eq!(broken.allows_locked(), !firm, "{}", rule.word());
        }
        let open = Judgement { broken: RuleSet::default(), unjudged: RuleSet::from_iter([Rule::Hours]) };
        assert!(open.allows() && open.allows_locked());
    }
}
