//! Letters about people: invitations.

use super::Invitation;
use crate::base::letter::{Kind, Letter};
use crate::base::text;

/// An invitation to take a role.
pub const INVITATION: Kind = Kind {
    word: "invitation",
    fields: &["name", "inviter", "role", "place", "until"],
    is_programmes: true,
    is_essential: true,
};

/// Every kind of letter here.
pub const KINDS: &[&Kind] = &[&INVITATION];

/// The letter of an invitation, with the link that is good once. The zone is the programme's.
pub fn invitation(invitation: &Invitation, zone: &str, link: String) -> Letter {
    let language = invitation.language;
    Letter {
        key: format!("{}-{}", invitation.id, invitation.sendings),
        kind: &INVITATION,
        programme: Some(invitation.programme.0),
        person: invitation.person,
        name: invitation.name.clone(),
        address: invitation.address.clone(),
        language,
        fields: vec![
            ("name", invitation.name.clone()),
            ("inviter", invitation.invited_by.1.clone()),
            ("role", language.text(&format!("role-{}", invitation.role.word()))),
            ("place", invitation.place()),
            ("until", text::moment(invitation.expires_at, zone, language)),
        ],
        link: Some(link),
        until: Some(invitation.expires_at),
    }
}
