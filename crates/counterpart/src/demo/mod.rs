//! The demonstration: a server on a fresh file with the fictional consortium of `examples/`, one cohort
//! behind it and one running, and a door for each role that needs no sign-in.
//!
//! Only `counterpart demo` has these doors, and it listens on this machine alone. Every name is
//! invented; the letters are written and never sent.

mod crowd;
mod plans;
pub mod store;
pub mod web;
mod world;

pub use world::settle;

use crate::people::Role;

/// Somebody of the demonstration whom a visitor may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Player {
    /// Their word in addresses; `demo-is-…` says what there is to see.
    pub word: &'static str,
    /// Their name.
    pub name: &'static str,
    /// What they are in the programme; nothing for who runs the installation.
    pub role: Option<Role>,
}

/// Everybody whom a visitor may be, the most to see first.
pub const PLAYERS: [Player; 11] = [
    Player { word: "lead", name: "Miriam Okafor", role: Some(Role::Lead) },
    Player { word: "coordinator", name: "Jonas Weber", role: Some(Role::Coordinator) },
    Player { word: "mentor", name: "Ruth Adeyemi", role: Some(Role::Mentor) },
    Player { word: "mentee", name: "Samir Haddad", role: Some(Role::Mentee) },
    Player { word: "steering", name: "Ingrid Solberg", role: Some(Role::Steering) },
    Player { word: "administrator", name: "Paul Mwangi", role: Some(Role::Administrator) },
    Player { word: "manager", name: "Claire Fontaine", role: Some(Role::Manager) },
    Player { word: "deputy", name: "Tom Ashworth", role: Some(Role::Deputy) },
    Player { word: "sponsor", name: "Helena Brandt", role: Some(Role::Sponsor) },
    Player { word: "trainer", name: "Yusuf Rahman", role: Some(Role::Trainer) },
    Player { word: "admin", name: "Alex Morgan", role: None },
];

impl Player {
    /// The player of a word.
    pub fn of_word(word: &str) -> Option<Player> {
        PLAYERS.into_iter().find(|player| player.word == word)
    }

    /// Their address.
    pub fn address(self) -> String {
        format!("{}@counterpart.example", self.word)
    }

    /// Where they come in.
    pub fn path(self) -> String {
        format!("/demo/enter/{}", self.word)
    }
}
