//! What a programme decides: who may meet whom, what makes a good pair, and what comes first.
//!
//! The keys and defaults of `policy.toml` are the application's; here is their meaning, exact and
//! in whole numbers.

use crate::people::Wish;

/// The shape of a programme. It sets defaults, never dead ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Across organisations; the mentor is also a role model.
    Cross,
    /// Along a supply chain: organisations linked as supplier and customer.
    Supply,
    /// Between equals, with fixed sides or symmetric.
    Peer,
    /// One mentor inside and one outside.
    Dual,
    /// Inside one organisation.
    Internal,
    /// Volunteers for people without an organisation.
    Rapid,
    /// A standing pool of neighbouring organisations.
    Pool,
}

/// Which boundary counts as "inside".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// The organisation.
    Organisation,
    /// The division of an organisation.
    Division,
    /// The group that organisations belong to.
    Group,
}

/// One of the priorities, each exact, in the order of the policy. `draw` is always the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Priority {
    /// As many mentees as possible with a mentor.
    Mentees,
    /// As many pairs as possible.
    Pairs,
    /// As many mentors as possible with a mentee, before anybody gets a second.
    Mentors,
    /// The worst-served organisation as well served as can be, then the next.
    Fair,
    /// The lowest fit as high as it can be, locked pairs aside.
    Raise,
    /// As few poor fits as possible, the poorest band first.
    Bands,
    /// As many current pairs kept as possible.
    Keep,
    /// The sum of fit.
    Total,
    /// By lot among equals.
    Draw,
}

impl Priority {
    /// Every priority with its word in the policy.
    pub const ALL: [(Priority, &'static str); 9] = [
        (Priority::Mentees, "mentees"),
        (Priority::Pairs, "pairs"),
        (Priority::Mentors, "mentors"),
        (Priority::Fair, "fair"),
        (Priority::Raise, "raise"),
        (Priority::Bands, "bands"),
        (Priority::Keep, "keep"),
        (Priority::Total, "total"),
        (Priority::Draw, "draw"),
    ];

    /// Its word in the policy.
    pub fn word(self) -> &'static str {
        Priority::ALL.iter().find(|(priority, _)| *priority == self).map_or("", |(_, word)| word)
    }

    /// The priority that a word of the policy names.
    pub fn from_word(word: &str) -> Option<Priority> {
        Priority::ALL.iter().find(|(_, name)| *name == word).map(|(priority, _)| *priority)
    }
}

/// How the outcome is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// The best outcome by the priorities.
    #[default]
    Optimum,
    /// The stable outcome of the ranks that people give, the best one for the mentees.
    Ranked,
}

impl Method {
    /// Every method with its word in the policy.
    pub const ALL: [(Method, &'static str); 2] = [(Method::Optimum, "optimum"), (Method::Ranked, "ranked")];

    /// Its word in the policy.
    pub fn word(self) -> &'static str {
        Method::ALL[self as usize].1
    }
}

/// What it means for [`Method::Ranked`] that somebody did not rank a person of the other side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unranked {
    /// They would rather have nobody.
    #[default]
    NotAcceptable,
    /// They take them after everybody whom they ranked, the better fit first.
    After,
}

impl Unranked {
    /// Every meaning with its word in the policy.
    pub const ALL: [(Unranked, &'static str); 2] =
        [(Unranked::NotAcceptable, "not_acceptable"), (Unranked::After, "after")];

    /// Its word in the policy.
    pub fn word(self) -> &'static str {
        Unranked::ALL[self as usize].1
    }
}

/// Bounds on the mentor's rung less the mentee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// At least.
    pub least: i32,
    /// At most, where there is a ceiling.
    pub most: Option<i32>,
}

/// Which hard rules hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Exclusions between organisations.
    pub competitors: bool,
    /// `gives` and `receives` of organisations.
    pub direction: bool,
    /// The target group of the role.
    pub eligible: bool,
    /// Mentors kept for mentees from a stated level.
    pub kept_for: bool,
    /// Never one's own manager, nor the manager's manager, either way round.
    pub line_manager: bool,
    /// Wishes not to meet.
    pub not_with: bool,
    /// At least one language in common.
    pub shared_language: bool,
    /// Smallest overlap of office hours a week in any whole week of the cohort, in minutes; `None` is off.
    pub shared_hours: Option<u32>,
    /// Level gap; `None` is off.
    pub level_gap: Option<Gap>,
    /// Whether pairs that were a pair before are forbidden.
    pub earlier_pairs: bool,
    /// Trained before matching.
    pub trained: bool,
    /// Code accepted before matching.
    pub code_accepted: bool,
    /// Least fit in per mille; 0 is off.
    pub minimum_fit: i32,
}

/// The parts of fit, in the order in which they are shown and in which ties of scaling fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What the mentee seeks and the mentor offers.
    Skills,
    /// Rungs between them.
    Level,
    /// Whom they ranked.
    Preferences,
    /// Office hours in common.
    Hours,
    /// Languages in common.
    Languages,
    /// Job family.
    Function,
    /// Where they are, if both want to meet in person.
    Location,
    /// Another sector or industry.
    SectorContrast,
    /// Aims and motives in common.
    Aims,
    /// An equality answer in common, where both allowed it and the mentee asked.
    Identity,
}

impl Part {
    /// Every part in order, with its key in the policy and its default weight.
    pub const ALL: [(Part, &'static str, u32); 10] = [
        (Part::Skills, "skills", 400),
        (Part::Level, "level", 150),
        (Part::Preferences, "preferences", 120),
        (Part::Hours, "hours", 100),
        (Part::Languages, "languages", 80),
        (Part::Function, "function", 50),
        (Part::Location, "location", 40),
        (Part::SectorContrast, "sector_contrast", 30),
        (Part::Aims, "aims", 30),
        (Part::Identity, "identity", 0),
    ];

    /// Its key in the policy.
    pub fn key(self) -> &'static str {
        Part::ALL[self as usize].1
    }
}

/// What makes a good pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// As the policy says, in the order of [`Part::ALL`]; 0: the programme does not ask about it.
    pub weights: [u32; 10],
    /// The best level gap, from and to.
    pub best_gap: (i32, i32),
    /// Whether the mentor should have the mentee's function, where the mentee says nothing.
    pub wish: Wish,
}

impl Weights {
    /// The weights brought to a sum of exactly 1000: in proportion, rounded down, the rest to the
    /// largest remainders, ties in the order of parts. All zero stays all zero.
    pub fn scaled(&self) -> [u32; 10] {
        let sum: u64 = self.weights.iter().map(|weight| u64::from(*weight)).sum();
        let mut scaled = [0; 10];
        if sum == 0 {
            return scaled;
        }
        let mut rest = Vec::with_capacity(10);
        for (at, weight) in self.weights.iter().enumerate() {
            let thousandfold = u64::from(*weight) * 1000;
            scaled[at] = (thousandfold / sum) as u32;
            rest.push((thousandfold % sum, at));
        }
        let missing = 1000 - scaled.iter().sum::<u32>();
        rest.sort_by_key(|(remainder, at)| (std::cmp::Reverse(*remainder), *at));
        for (_, at) in rest.into_iter().take(missing as usize) {
            scaled[at] += 1;
        }
        scaled
    }
}

/// Everything a programme decides about matching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The shape of the programme.
    pub shape: Shape,
    /// The boundary of "inside".
    pub inside: Inside,
    /// How the outcome is chosen.
    pub method: Method,
    /// For [`Method::Ranked`]: people who were not ranked.
    pub unranked: Unranked,
    /// What comes first, second … `draw` is not listed and always last.
    pub priorities: Vec<Priority>,
    /// Draws lots among equals.
    pub seed: String,
    /// Hours a month of one pair, in hundredths.
    pub cadence: u32,
    /// Thresholds of the priority `bands`, ascending, in per mille.
    pub bands: Vec<i32>,
    /// Hard rules.
    pub rules: Rules,
    /// Parts of fit.
    pub fit: Weights,
}

impl Policy {
    /// The defaults of a shape.
    pub fn new(shape: Shape) -> Self {
        use Priority::{Fair, Mentees, Pairs, Raise, Total};
        let peer = shape == Shape::Peer;
        let level_gap = match shape {
            Shape::Peer => Some(Gap { least: 0, most: Some(0) }),
            Shape::Rapid => None,
            _ => Some(Gap { least: 1, most: None }),
        };
        Policy {
            shape,
            inside: Inside::Organisation,
            method: Method::default(),
            unranked: Unranked::default(),
            priorities: if shape == Shape::Dual {
                vec![Mentees, Pairs, Fair, Raise, Total]
            } else {
                vec![Pairs, Fair, Raise, Total]
            },
            seed: "counterpart".to_owned(),
            cadence: 100,
            bands: vec![200, 400],
            rules: Rules {
                competitors: true,
                direction: true,
                eligible: true,
                kept_for: true,
                line_manager: true,
                not_with: true,
                shared_language: true,
                shared_hours: Some(60),
                level_gap,
                earlier_pairs: true,
                trained: false,
                code_accepted: false,
                minimum_fit: 0,
            },
            fit: Weights {
                weights: Part::ALL.map(|(_, _, weight)| weight),
                best_gap: if peer { (0, 0) } else { (1, 2) },
                wish: Wish::Same,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_add_up_to_a_thousand() {
        let mut fit = Policy::new(Shape::Cross).fit;
        assert_eq!(fit.scaled(), fit.weights);
        fit.weights = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(fit.scaled()[..3], [334, 333, 333]);
        fit.weights = [u32::MAX; 10];
        assert_eq!(fit.scaled(), [100; 10]);
        fit.weights = [0; 10];
        assert_eq!(fit.scaled(), [0; 10]);
    }
}
