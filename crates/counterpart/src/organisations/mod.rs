//! Organisations: one partner of a programme each: its people, its coordinator, its own privacy boundary.
//!
//! The *profile* is what an organisation says of itself, so that people elsewhere know where their
//! mentor or mentee works; everybody in the programme may read it. A *division* is a part of an
//! organisation. An organisation joins cohort by cohort; its *seats* say how many mentees and how
//! many mentors it may send. *Ready on* is the day from which it can take part: its own
//! coordinators and the programme's office see it.

pub mod acts;
pub mod door;
pub mod seats;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::ids::{DivisionId, OrganisationId, ProgrammeId};
use crate::base::{Day, Instant};
use crate::people::Role;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            /// It has not been said.
            #[default]
            #[sea_orm(string_value = "")]
            Unsaid,
            $($(#[$note])* #[sea_orm(string_value = $word)] $variant,)*
        }

        impl $name {
            /// Every one that can be said, in the order in which pages list them.
            pub const SAID: &[$name] = &[$($name::$variant),*];

            /// Its word in forms and addresses; nothing where it has not been said.
            pub fn word(self) -> &'static str {
                match self {
                    $name::Unsaid => "",
                    $($name::$variant => $word),*
                }
            }

            /// The one of a word.
            pub fn of_word(word: &str) -> Option<$name> {
                match word {
                    "" => Some($name::Unsaid),
                    $($word => Some($name::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

words! {
    /// Whose money an organisation works with; `sector-…` is its message.
    Sector {
        /// Of the state, a region or a town.
        Public = "public",
        /// A business.
        Private = "private",
        /// A charity, an association, a foundation.
        Voluntary = "voluntary",
    }

    /// How many people work there; `size-…` is its message.
    Size {
        /// Up to 49.
        Small = "small",
        /// 50 to 249.
        Medium = "medium",
        /// 250 to 999.
        Large = "large",
        /// 1,000 to 9,999.
        Larger = "larger",
        /// 10,000 and more.
        Largest = "largest",
    }

    /// Whose time mentoring takes; `hours-from-…` is its message.
    HoursFrom {
        /// In working time.
        Working = "working",
        /// In the person's own time.
        Own = "own",
        /// Some of each.
        Both = "both",
    }
}

impl Size {
    /// The band of a number of people, as files write it: `250-999`, `1000+`.
    pub fn of_people(text: &str) -> Size {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        match digits.parse() {
            Ok(0..50) => Size::Small,
            Ok(50..250) => Size::Medium,
            Ok(250..1000) => Size::Large,
            Ok(1000..10_000) => Size::Larger,
            Ok(10_000u32..) => Size::Largest,
            Err(_) => Size::Unsaid,
        }
    }
}

/// A partner of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// What it says of itself.
    pub profile: Profile,
    /// From when it can take part, for its own coordinators and the office.
    pub ready_on: Option<Day>,
    /// Since when it is archived.
    pub archived_at: Option<Instant>,
    /// Which state of it this is.
    pub version: i32,
}

/// What an organisation says of itself; everybody in the programme may read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// What it is called.
    pub name: String,
    /// Public, private or voluntary.
    pub sector: Sector,
    /// Its industry, in its own words.
    pub industry: String,
    /// How large it is.
    pub size: Size,
    /// The group of organisations that it belongs to, if any.
    pub group: String,
    /// Where it is, one place a line.
    pub locations: String,
    /// How it is to work there.
    pub culture: String,
    /// What it does, and for whom.
    pub scope: String,
    /// What it makes or offers.
    pub products: String,
    /// How it is led.
    pub leadership: String,
    /// Hours a month that it releases for meetings.
    pub hours_meetings: Option<i32>,
    /// Hours a month that it releases for the work between them.
    pub hours_between: Option<i32>,
    /// In whose time.
    pub hours_from: HoursFrom,
}

/// What a form says of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it says of itself.
    pub profile: Profile,
    /// From when it can take part.
    pub ready_on: Option<Day>,
}

/// A part of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Which.
    pub id: DivisionId,
    /// What it is called.
    pub name: String,
    /// Which state of it this is.
    pub version: i32,
}

impl Profile {
    /// The texts that the profile page shows as sections: the ends of their message keys, and what they say.
    pub fn sections(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("scope", &self.scope),
            ("products", &self.products),
            ("culture", &self.culture),
            ("leadership", &self.leadership),
        ];
        let said = all.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(word, text)| (word, text.as_str())).collect()
    }

    /// Where it is, one place each.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.locations.lines().map(str::trim).filter(|place| !place.is_empty())
    }
}

impl Organisation {
    /// Whether it is what a form says of it.
    pub fn says(&self, draft: &Draft) -> bool {
        self.profile == draft.profile && self.ready_on == draft.ready_on
    }

    /// Its path within a programme.
    pub fn path(&self, programme: ProgrammeId) -> String {
        format!("/programmes/{programme}/organisations/{}", self.id)
    }
}

/// Whether a role looks after organisations: the office after all, coordinators after their own.
pub fn tends(role: Role) -> bool {
    use Role::{Administrator, Coordinator, Deputy, DeputyCoordinator, Lead};
    matches!(role, Lead | Deputy | Administrator | Coordinator | DeputyCoordinator)
}

/// Whether a role is of the programme's own office, which decides who takes part.
pub fn is_office(role: Role) -> bool {
    matches!(role, Role::Lead | Role::Deputy | Role::Administrator)
}

/// Whether a role may see which organisation has how many seats.
pub fn sees_seats(role: Role) -> bool {
    tends(role) || matches!(role, Role::Manager | Role::Steering)
}
