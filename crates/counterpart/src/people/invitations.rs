//! Invitations: somebody is asked by letter to take a role; the link in it is good once, for seven days.

use super::Role;
use crate::base::ids::{CohortId, InvitationId, OrganisationId, PersonId, ProgrammeId};
use crate::base::text::Language;
use crate::base::{Error, Instant, Result, Scope};
use chrono::TimeDelta;

/// Who is invited to what. The scope says where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// What they are to be.
    pub role: Role,
    /// In which cohort; for mentors and mentees alone.
    pub cohort: Option<CohortId>,
    /// What they are called, as far as whoever invites knows.
    pub name: String,
    /// Where the letter goes.
    pub address: String,
    /// The language of the letter.
    pub language: Language,
}

impl Invited {
    /// Whether this role can be had there: an organisation's roles in an organisation, a cohort's in a
    /// cohort, the programme's own in neither. Mentors and mentees may belong to no organisation.
    pub fn fits(&self, scope: &Scope) -> Result<()> {
        let is_of_none = scope.organisation.is_none() && self.role.is_of_cohort();
        let is_placed = self.role.is_of_organisation() == scope.organisation.is_some();
        let is_whole = (is_placed || is_of_none) && self.role.is_of_cohort() == self.cohort.is_some();
        if is_whole { Ok(()) } else { Err(Error::refused("invitation-role")) }
    }
}

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Sent, and good.
    Open,
    /// Sent, and too old; it can be sent again.
    Expired,
    /// The person has taken the role.
    Accepted,
    /// Whoever invited thought better of it.
    Withdrawn,
    /// Nobody can join any more: the programme or the organisation is archived, or the cohort over.
    Closed,
}

impl Standing {
    /// Every standing, in the order in which pages list them.
    pub const ALL: [Standing; 5] =
        [Standing::Open, Standing::Expired, Standing::Accepted, Standing::Withdrawn, Standing::Closed];

    /// Whether an answer is still to come, so that it can be sent again.
    pub fn waits(self) -> bool {
        matches!(self, Standing::Open | Standing::Expired)
    }

    /// Its word in addresses; `invitation-is-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Expired => "expired",
            Standing::Accepted => "accepted",
            Standing::Withdrawn => "withdrawn",
            Standing::Closed => "closed",
        }
    }
}

/// An invitation with the names it mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which.
    pub id: InvitationId,
    /// The programme and its name.
    pub programme: (ProgrammeId, String),
    /// The organisation and its name, where the role has one.
    pub organisation: Option<(OrganisationId, String)>,
    /// The cohort and its name, where the role has one.
    pub cohort: Option<(CohortId, String)>,
    /// What they are to be.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// Where the letter went.
    pub address: String,
    /// The language of the letter.
    pub language: Language,
    /// Who invites, and their name.
    pub invited_by: (PersonId, String),
    /// When the letter was last written.
    pub sent_at: Instant,
    /// Until when its link is good.
    pub expires_at: Instant,
    /// How many letters there were.
    pub sendings: i32,
    /// When it was accepted.
    pub accepted_at: Option<Instant>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
    /// Who accepted.
    pub person: Option<PersonId>,
    /// Whether nobody can join there any more.
    pub is_closed: bool,
}

impl Invitation {
    /// How long a link in a letter is good.
    pub const GOOD: TimeDelta = TimeDelta::days(7);
    /// A letter that was written less than this ago is not written again: a button pressed twice.
    pub const JUST: TimeDelta = TimeDelta::minutes(1);

    /// How it stands.
    pub fn standing(&self, now: Instant) -> Standing {
        if self.accepted_at.is_some() {
            Standing::Accepted
        } else if self.withdrawn_at.is_some() {
            Standing::Withdrawn
        } else if self.is_closed {
            Standing::Closed
        } else if now >= self.expires_at {
            Standing::Expired
        } else {
            Standing::Open
        }
    }

    /// The keys of its letters so far. Only the link in the last one can work.
    pub fn letters(&self) -> Vec<String> {
        (1..=self.sendings).map(|nth| self.letter(nth)).collect()
    }

    /// The key of its nth letter.
    pub fn letter(&self, nth: i32) -> String {
        format!("{}-{nth}", self.id)
    }

    /// Where the role is to be had.
    pub fn scope(&self) -> Scope {
        Scope {
            programme: self.programme.0,
            organisation: self.organisation.as_ref().map(|(organisation, _)| *organisation),
        }
    }

    /// The organisation and the programme, or the programme alone, by name.
    pub fn place(&self) -> String {
        match &self.organisation {
            Some((_, organisation)) => format!("{organisation} · {}", self.programme.1),
            None => self.programme.1.clone(),
        }
    }
}
