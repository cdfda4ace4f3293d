//! Members: the people of a programme, with what each of them is there.
//!
//! The office and the mentor manager see everybody. A coordinator sees their own organisation's
//! people in full and never a list of anybody else's: the scope of every query is their
//! organisation. Nobody gives or ends a role above their own.

pub mod acts;
pub mod door;
mod lines;
pub mod web;

pub use lines::{Line, MOST_LINES, read};

use crate::base::ids::PersonId;
use crate::people::{Invitation, Role};

/// The roles that somebody in a role may invite to, and end.
pub fn grants(role: Role) -> &'static [Role] {
    use Role::{
        Administrator, Coordinator, Deputy, DeputyCoordinator, Lead, Manager, Mentee, Mentor, Sponsor,
        Steering, Trainer,
    };
    match role {
        Lead | Deputy => &[
            Deputy,
            Administrator,
            Manager,
            Steering,
            Trainer,
            Coordinator,
            DeputyCoordinator,
            Sponsor,
            Mentor,
            Mentee,
        ],
        Administrator => &[Coordinator, DeputyCoordinator, Sponsor, Mentor, Mentee],
        Coordinator => &[DeputyCoordinator, Sponsor, Mentor, Mentee],
        DeputyCoordinator => &[Sponsor, Mentor, Mentee],
        Manager | Steering | Sponsor | Trainer | Mentor | Mentee => &[],
    }
}

/// Whether somebody in a role may end another role, and give it back: those that they may invite to, and
/// a lead the role of a lead.
pub fn ends(role: Role, other: Role) -> bool {
    grants(role).contains(&other) || (role, other) == (Role::Lead, Role::Lead)
}

/// Whether somebody may send an invitation again or withdraw it: to a role that they may end, or one
/// that they have offered themselves.
pub fn may_handle(role: Role, person: PersonId, invitation: &Invitation) -> bool {
    ends(role, invitation.role) || invitation.invited_by.0 == person
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gives_a_role_above_their_own() {
        // The order of the roles is the order of what they may do, the programme's own before those
        // of organisations.
        for role in Role::ALL {
            assert!(!grants(role).contains(&Role::Lead), "{role:?}");
            if role.is_of_organisation() {
                assert!(grants(role).iter().all(|given| given.is_of_organisation()), "{role:?}");
                assert!(!grants(role).contains(&role), "{role:?}");
            }
        }
        assert!(grants(Role::Manager).is_empty());
        assert!(!grants(Role::Administrator).contains(&Role::Administrator));
        let may_end_leads = Role::ALL.into_iter().filter(|role| ends(*role, Role::Lead));
        assert_eq!(may_end_leads.collect::<Vec<_>>(), [Role::Lead]);
        assert!(!grants(Role::DeputyCoordinator).contains(&Role::Coordinator));
    }
}
