//! What can be done about people. Each act is one transaction.

mod accounts;
mod addresses;
mod administering;
mod admins;
mod invitations;
mod joining;
mod reaching;
mod signing_in;

pub use accounts::{change, end_other_sessions, end_session, export, wear};
pub use addresses::{confirm_by_code, confirm_by_link, remove, want_address, want_main};
pub use administering::{Recovery, end_sessions, recover, resume, suspend};
pub use admins::{Given, end_admin, has_another_admin, make_admin, make_admin_of};
pub use invitations::{hand_over, invite, invite_again, invite_several, offer_again, withdraw};
pub use joining::{Accepted, Joiner, Taking, accept, set_up, set_up_by, set_up_link};
pub use reaching::{Known, note_letters, note_letters_of};
pub use signing_in::{
    SignedIn, ask, printed_link, sign_in_by_code, sign_in_by_link, sign_out, write_sign_in_letter,
};
