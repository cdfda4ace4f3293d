//! People: whoever signs in, and what they are in which programme.
//!
//! A *person* has one account, whatever they do in however many programmes. A *membership* is one
//! role in one programme, for a coordinator or a participant in one organisation of it. A *hat* is a
//! membership as the header shows it: whoever has several changes hats, and every page says which
//! one is on. An *invitation* asks somebody by letter to take a role. A *link* comes by letter and
//! proves that an address is somebody's. A *session* is a device on which
//! somebody is signed in.

pub mod acts;
pub mod bounces;
pub mod door;
mod invitations;
mod links;
pub mod mail;
pub mod prunes;
pub mod web;
pub mod sessions;
pub mod store;
pub(crate) mod table;

pub use invitations::{Invitation, Invited, Standing};
pub use links::{Link, Purpose, State};

use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId, ProgrammeId, SessionId};
use crate::base::text::Language;
use crate::base::token::Token;
use crate::base::{Instant, Scope};
use chrono::TimeDelta;

/// What a person is in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Role {
    /// The lead facilitator, who runs the programme.
    Lead,
    /// The lead's deputy, who may do what the lead may, except hand on or end the role of a lead.
    Deputy,
    /// The programme administrator: does, does not decide.
    Administrator,
    /// The mentor manager, who runs matching.
    Manager,
    /// An organisation's own representative.
    Coordinator,
    /// The coordinator's deputy.
    DeputyCoordinator,
    /// A member of the steering group.
    Steering,
    /// Who answers for an organisation's budget.
    Sponsor,
    /// Who trains, perhaps from outside.
    Trainer,
    /// A mentor in one cohort.
    Mentor,
    /// A mentee in one cohort.
    Mentee,
}

impl Role {
    /// Every role, in the order in which pages list them.
    pub const ALL: [Role; 11] = [
        Role::Lead,
        Role::Deputy,
        Role::Administrator,
        Role::Manager,
        Role::Coordinator,
        Role::DeputyCoordinator,
        Role::Steering,
        Role::Sponsor,
        Role::Trainer,
        Role::Mentor,
        Role::Mentee,
    ];

    /// Its word in addresses, forms and the journal; `role-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            Role::Lead => "lead",
            Role::Deputy => "deputy",
            Role::Administrator => "administrator",
            Role::Manager => "manager",
            Role::Coordinator => "coordinator",
            Role::DeputyCoordinator => "deputy-coordinator",
            Role::Steering => "steering",
            Role::Sponsor => "sponsor",
            Role::Trainer => "trainer",
            Role::Mentor => "mentor",
            Role::Mentee => "mentee",
        }
    }

    /// The role of a word.
    pub fn of_word(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether the role is for one organisation and sees only what is that organisation's own.
    pub fn is_of_organisation(self) -> bool {
        use Role::{Coordinator, DeputyCoordinator, Mentee, Mentor, Sponsor};
        matches!(self, Coordinator | DeputyCoordinator | Sponsor | Mentor | Mentee)
    }

    /// Whether the role belongs to one cohort. Who has it may belong to no organisation.
    pub fn is_of_cohort(self) -> bool {
        matches!(self, Role::Mentor | Role::Mentee)
    }

    /// Whose work a deputy does when that person cannot.
    pub fn stands_in_for(self) -> Option<Role> {
        match self {
            Role::Deputy => Some(Role::Lead),
            Role::DeputyCoordinator => Some(Role::Coordinator),
            _ => None,
        }
    }

    /// Whether the role looks after others, so that its sessions are short.
    pub fn is_staff(self) -> bool {
        !matches!(self, Role::Mentor | Role::Mentee)
    }
}

/// A membership as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hat {
    /// The membership.
    pub id: MembershipId,
    /// The role.
    pub role: Role,
    /// The programme and its name.
    pub programme: (ProgrammeId, String),
    /// The organisation and its name, where the role has one.
    pub organisation: Option<(OrganisationId, String)>,
    /// The cohort, where the role has one.
    pub cohort: Option<CohortId>,
}

impl Hat {
    /// Whether it can be worn: an organisation's roles need one, but for mentors and mentees, who may
    /// belong to none.
    pub fn is_whole(&self) -> bool {
        self.organisation.is_some() || !self.role.is_of_organisation() || self.role.is_of_cohort()
    }

    /// What may be touched with it on: with a role of an organisation that organisation's own part.
    pub fn scope(&self) -> Scope {
        let programme = self.programme.0;
        match &self.organisation {
            _ if !self.role.is_of_organisation() => Scope::programme(programme),
            Some((organisation, _)) => Scope::organisation(programme, *organisation),
            None => Scope::of_none(programme),
        }
    }
}

/// A membership as lists of people show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The membership.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their pronouns, if they say.
    pub pronouns: String,
    /// Their main address.
    pub address: String,
    /// What they are.
    pub role: Role,
    /// The organisation and its name, where the role has one.
    pub organisation: Option<(OrganisationId, String)>,
    /// The cohort and its name, where the role has one.
    pub cohort: Option<(CohortId, String)>,
    /// Since when.
    pub started_at: Instant,
    /// Since when no longer.
    pub ended_at: Option<Instant>,
    /// Since when letters to their main address do not arrive.
    pub unreachable_since: Option<Instant>,
}

impl Member {
    /// Whether they are a mentor or mentee who belongs to no organisation.
    pub fn is_of_none(&self) -> bool {
        self.organisation.is_none() && self.role.is_of_cohort()
    }
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Their name, as they write it.
    pub name: String,
    /// Their pronouns, if they say.
    pub pronouns: String,
    /// The language they read.
    pub language: Language,
    /// Their time zone (IANA).
    pub zone: String,
    /// Whether they run the installation.
    pub is_admin: bool,
    /// Since when they may not sign in.
    pub suspended_at: Option<Instant>,
    /// Which state of the account this is.
    pub version: i32,
}

impl Person {
    /// Whether they say the same of themselves.
    pub fn says(&self, other: &Person) -> bool {
        let said = |of: &Person| (of.name.clone(), of.pronouns.clone(), of.language, of.zone.clone());
        said(self) == said(other)
    }
}

/// Where a request comes from, as far as signing in asks.
#[derive(Clone)]
pub struct Browser {
    /// What shows that a link was asked for here.
    pub asking: Option<Token>,
    /// The session that is open here, if one is.
    pub session: Option<Token>,
    /// What the browser says of itself.
    pub device: String,
    /// The network, cut short.
    pub network: String,
}

/// An address by which an account is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As the person writes it.
    pub address: String,
    /// Whether letters go there.
    pub is_main: bool,
    /// When the person showed that it is theirs.
    pub confirmed_at: Instant,
}

/// A device on which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// The hat that was last put on there.
    pub membership: Option<MembershipId>,
    /// Since when.
    pub created_at: Instant,
    /// When it was last used, to the minute.
    pub seen_at: Instant,
    /// What the browser says of itself.
    pub device: String,
    /// The network it was begun from, cut short.
    pub network: String,
}

/// How long a session lasts: unused, and in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// Without being used.
    pub idle: TimeDelta,
    /// In all, from signing in.
    pub whole: TimeDelta,
}

impl Lasting {
    /// Staff see other people's data: an hour unused, half a day in all. Participants see their own:
    /// fourteen days unused, thirty in all.
    pub fn of(is_staff: bool) -> Lasting {
        if is_staff {
            Lasting { idle: TimeDelta::minutes(60), whole: TimeDelta::hours(12) }
        } else {
            Lasting { idle: TimeDelta::days(14), whole: TimeDelta::days(30) }
        }
    }

    /// Whether a session is over.
    pub fn is_over(self, session: &Session, now: Instant) -> bool {
        now >= session.seen_at + self.idle || now >= session.created_at + self.whole
    }
}
