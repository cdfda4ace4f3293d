//! What can be done about people. Each act is one transaction.

mod invitations;

pub use invitations::{hand_over, invite, invite_again, invite_several, withdraw};
