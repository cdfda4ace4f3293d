//! Identifiers of every noun: a type each, and their kind can be seen in an address.

use sea_orm::prelude::Uuid;
use std::fmt;
use std::str::FromStr;

/// Not an identifier of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sea_orm::DeriveValueType)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new one, later than every older one (UUID version 7, RFC 9562).
            pub fn fresh() -> Self {
                $name(Uuid::now_v7())
            }
        }

        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(to, concat!($prefix, "-{}"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let digits = text.strip_prefix(concat!($prefix, "-")).ok_or(NotAnId)?;
                let is_plain = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                let id = is_plain.then(|| Uuid::try_parse(digits).ok()).flatten();
                id.map($name).ok_or(NotAnId)
            }
        }
    )*};
}

ids! {
    /// A person, whatever they are in whichever programme.
    PersonId = "person";
    /// A programme.
    ProgrammeId = "programme";
    /// One intake of a programme.
    CohortId = "cohort";
    /// A partner organisation of a programme.
    OrganisationId = "organisation";
    /// A part of an organisation.
    DivisionId = "division";
    /// What a person is in a programme.
    MembershipId = "membership";
    /// An invitation to take a role.
    InvitationId = "invitation";
    /// A device on which somebody is signed in.
    SessionId = "session";
    /// A request to sign in, or another link by letter.
    LinkId = "link";
    /// A task of the eight stages.
    TaskId = "task";
    /// A measurable target of a charter.
    TargetId = "target";
    /// A rung of a programme's ladder.
    LevelId = "level";
    /// A grade of one organisation.
    GradeId = "grade";
    /// A decision to go ahead or not.
    DecisionId = "decision";
    /// A letter in the outbox.
    LetterId = "letter";
    /// A piece of work in the queue.
    JobId = "job";
    /// A line of the journal.
    EntryId = "entry";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        let id = PersonId::fresh();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().parse::<ProgrammeId>(), Err(NotAnId));
        assert_eq!("person-".parse::<PersonId>(), Err(NotAnId));
        assert_eq!(id.to_string().to_uppercase().parse::<PersonId>(), Err(NotAnId));
    }
}
