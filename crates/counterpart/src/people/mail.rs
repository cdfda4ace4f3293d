//! Letters about people: invitations, links to sign in and to confirm, and news of one's own account.

use super::{Invitation, Link, Person, Purpose};
use crate::base::Instant;
use crate::base::letter::{Kind, Letter};
use crate::base::text;

const fn link(word: &'static str, fields: &'static [&'static str]) -> Kind {
    Kind { word, fields, has_button: true, is_programmes: false, is_essential: true }
}

const fn news(word: &'static str, fields: &'static [&'static str]) -> Kind {
    Kind { has_button: false, ..link(word, fields) }
}

/// An invitation to take a role.
pub const INVITATION: Kind = Kind {
    word: "invitation",
    fields: &["name", "inviter", "role", "place", "until"],
    has_button: true,
    is_programmes: true,
    is_essential: true,
};
/// News to whoever has a role: it was offered to somebody else, in their place.
pub const ROLE_OFFERED: Kind =
    Kind { is_programmes: true, ..news("role-offered", &["name", "inviter", "other", "role", "place"]) };
/// News to whoever had a role: somebody else has it now.
pub const ROLE_TAKEN: Kind =
    Kind { is_programmes: true, ..news("role-taken", &["name", "other", "role", "place"]) };
/// News to those who lead a programme: somebody was asked to lead it beside them.
pub const LEAD_OFFERED: Kind =
    Kind { is_programmes: true, ..news("lead-offered", &["name", "inviter", "other", "role", "place"]) };
/// News to those who lead a programme: somebody leads it beside them now.
pub const LEAD_JOINED: Kind =
    Kind { is_programmes: true, ..news("lead-joined", &["name", "inviter", "other", "role", "place"]) };
/// A link to sign in.
pub const SIGN_IN: Kind = link("sign-in", &["name"]);
/// A link that shows that another address is the person's own.
pub const CONFIRM_ADDRESS: Kind = link("confirm-address", &["name", "address"]);
/// A link by which the main address agrees to another one.
pub const CONFIRM_MAIN: Kind = link("confirm-main-address", &["name", "address"]);
/// News: an address was added.
pub const ADDRESS_ADDED: Kind = news("address-added", &["name", "address"]);
/// News: an address was removed.
pub const ADDRESS_REMOVED: Kind = news("address-removed", &["name", "address"]);
/// News: another address is the main one.
pub const MAIN_CHANGED: Kind = news("main-address-changed", &["name", "address"]);
/// News: an admin gave the account a new main address.
pub const RECOVERED: Kind = news("recovered", &["name", "address"]);
/// News: they are an admin now.
pub const ADMIN_MADE: Kind = news("admin-made", &["name", "inviter"]);
/// News: they are an admin no longer.
pub const ADMIN_ENDED: Kind = news("admin-ended", &["name", "inviter"]);
/// News to the admins: there is another one.
pub const OTHER_ADMIN_MADE: Kind = news("other-admin-made", &["name", "other", "inviter"]);
/// News to the admins: one of them is one no longer.
pub const OTHER_ADMIN_ENDED: Kind = news("other-admin-ended", &["name", "other", "inviter"]);

/// Every kind of letter here.
pub const KINDS: &[&Kind] = &[
    &INVITATION,
    &ROLE_OFFERED,
    &ROLE_TAKEN,
    &LEAD_OFFERED,
    &LEAD_JOINED,
    &SIGN_IN,
    &CONFIRM_ADDRESS,
    &CONFIRM_MAIN,
    &ADDRESS_ADDED,
    &ADDRESS_REMOVED,
    &MAIN_CHANGED,
    &RECOVERED,
    &ADMIN_MADE,
    &ADMIN_ENDED,
    &OTHER_ADMIN_MADE,
    &OTHER_ADMIN_ENDED,
];

/// The letter of an invitation, with the link that is good once. The zone is the programme's.
pub fn invitation(invitation: &Invitation, zone: &str, link: String) -> Letter {
    let language = invitation.language;
    Letter {
        key: invitation.letter(invitation.sendings),
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

/// News of a role to whoever has or had it, about an invitation and whom it went to.
pub fn of_role(
    person: &Person,
    kind: &'static Kind,
    address: &str,
    (invitation, other): (&Invitation, &str),
) -> Letter {
    let key = format!("{}-{}-{}-{}", kind.word, invitation.id, invitation.sendings, person.id);
    let role = person.language.text(&format!("role-{}", invitation.role.word()));
    let fields = vec![
        ("name", person.name.clone()),
        ("inviter", invitation.invited_by.1.clone()),
        ("other", other.to_owned()),
        ("role", role),
        ("place", invitation.place()),
    ];
    Letter { programme: Some(invitation.programme.0), ..personal(person, kind, address, key, fields) }
}

/// The letter of a link to sign in.
pub fn sign_in(person: &Person, address: &str, link: &Link, button: String) -> Letter {
    let fields = vec![("name", person.name.clone())];
    let letter = personal(person, &SIGN_IN, address, link.id.to_string(), fields);
    Letter { link: Some(button), until: Some(link.expires_at), ..letter }
}

/// The letter of a link that confirms an address, or agrees to it as the main one: to an address,
/// about an address.
pub fn confirm(person: &Person, link: &Link, (to, about): (&str, &str), button: String) -> Letter {
    let kind = match link.purpose {
        Purpose::MainAddress => &CONFIRM_MAIN,
        _ => &CONFIRM_ADDRESS,
    };
    let fields = vec![("name", person.name.clone()), ("address", about.to_owned())];
    let letter = personal(person, kind, to, link.id.to_string(), fields);
    Letter { link: Some(button), until: Some(link.expires_at), ..letter }
}

/// News of an account: to an address, about an address.
pub fn told(person: &Person, kind: &'static Kind, (to, about): (&str, &str), now: Instant) -> Letter {
    let key = format!("{}-{}-{}-{to}", kind.word, person.id, now.timestamp_micros());
    let fields = vec![("name", person.name.clone()), ("address", about.to_owned())];
    personal(person, kind, to, key, fields)
}

/// News of who runs the installation: about somebody, and who did it; nobody where a command on the
/// server did.
pub fn of_admin(
    reader: &Person,
    kind: &'static Kind,
    to: &str,
    (about, by): (&Person, Option<&str>),
    now: Instant,
) -> Letter {
    let key = format!("{}-{}-{}-{}", kind.word, about.id, now.timestamp_micros(), reader.id);
    let by = by.map_or_else(|| reader.language.text("role-command"), str::to_owned);
    let fields = vec![("name", reader.name.clone()), ("other", about.name.clone()), ("inviter", by)];
    personal(reader, kind, to, key, fields)
}

fn personal(
    person: &Person,
    kind: &'static Kind,
    address: &str,
    key: String,
    fields: Vec<(&'static str, String)>,
) -> Letter {
    Letter {
        key,
        kind,
        programme: None,
        person: Some(person.id),
        name: person.name.clone(),
        address: address.to_owned(),
        language: person.language,
        fields,
        link: None,
        until: None,
    }
}
