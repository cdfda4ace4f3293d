//! What can be done about people. Each act is one transaction.

mod invitations;

pub use invitations::{invite, invite_again, withdraw};
