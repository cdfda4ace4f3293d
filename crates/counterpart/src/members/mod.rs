//! Members: the people of a programme, with what each of them is there.
//!
//! The office and the mentor manager see everybody. A coordinator sees their own organisation's
//! people in full and never a list of anybody else's: the scope of every query is their
//! organisation. The mentor manager does for people of no organisation what a coordinator does for
//! their own. Nobody gives or ends a role above their own.

pub mod acts;
pub mod door;
mod lines;
pub mod web;

pub use lines::{Line, MOST_LINES, read};

use crate::base::ids::PersonId;
use crate::people::{Invitation, Member, Role};

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
        Manager => &[Mentor, Mentee],
        Steering | Sponsor | Trainer | Mentor | Mentee => &[],
    }
}

/// Whether somebody in a role looks after those alone who belong to no organisation, though they see
/// everybody: the mentor manager.
pub fn is_for_lone(role: Role) -> bool {
    role == Role::Manager
}

/// Whether somebody in a role may give another role, in an organisation or outside of all.
fn gives(role: Role, given: Role, is_in_organisation: bool) -> bool {
    grants(role).contains(&given) && !(is_for_lone(role) && is_in_organisation)
}

/// Whether somebody in a role may end a role, and give it back: those that they may invite to, and a
/// lead the role of a lead.
pub fn ends(role: Role, of: &Member) -> bool {
    gives(role, of.role, of.organisation.is_some()) || (role, of.role) == (Role::Lead, Role::Lead)
}

/// Whether somebody in a role looks after a person, by what the person is where they see them.
pub fn looks_after(role: Role, members: &[Member]) -> bool {
    let is_theirs = |member: &Member| !is_for_lone(role) || member.is_of_none();
    members.iter().any(|member| member.ended_at.is_none() && is_theirs(member))
}

/// Whether somebody may send an invitation again or withdraw it: to a role that they may give, or one
/// that they have offered themselves.
pub fn may_handle(role: Role, person: PersonId, invitation: &Invitation) -> bool {
    gives(role, invitation.role, invitation.organisation.is_some()) || invitation.invited_by.0 == person
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
        assert!(grants(Role::Manager).iter().all(|given| given.is_of_cohort()));
        assert!(!grants(Role::Administrator).contains(&Role::Administrator));
        assert!(!grants(Role::DeputyCoordinator).contains(&Role::Coordinator));
    }
}
