//! Links by letter: good once and for ten minutes, in the browser that asked. Opened elsewhere, a link
//! shows six digits to be typed where it was asked for.

use super::Browser;
use crate::base::Instant;
use crate::base::ids::{LinkId, PersonId};
use crate::base::token::{Token, hash, hex};
use chrono::TimeDelta;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To open the first account.
    SetUp,
    /// To show that another address is the person's own.
    Address,
    /// To agree, at the main address, that another one takes its place.
    MainAddress,
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Good.
    Good,
    /// Used once, which is how often it can be.
    Used,
    /// Too old.
    Expired,
    /// Wrong codes were typed too often.
    Spent,
}

impl State {
    /// Its word; `link-is-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            State::Good => "good",
            State::Used => "used",
            State::Expired => "expired",
            State::Spent => "spent",
        }
    }
}

/// A link that went by letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose account it changes; signing in finds the account by the address.
    pub person: Option<PersonId>,
    /// The address it is about.
    pub address: String,
    /// What shows that a browser is the one that asked, hashed; nothing where it was asked for on the
    /// server itself, where no letter goes.
    pub browser: Option<Vec<u8>>,
    /// The code, hashed; empty while no letter is written.
    pub code: String,
    /// Where to go afterwards.
    pub next: String,
    /// How many wrong codes were typed.
    pub tries: i32,
    /// When it was asked for.
    pub created_at: Instant,
    /// Until when it is good.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

impl Link {
    /// How long a link is good.
    pub const GOOD: TimeDelta = TimeDelta::minutes(10);
    /// How long the link of the first start is good.
    pub const SET_UP: TimeDelta = TimeDelta::days(7);
    /// How long one waits before another letter is written.
    pub const AGAIN: TimeDelta = TimeDelta::seconds(60);
    /// How many wrong codes end it.
    pub const TRIES: i32 = 5;

    /// How it stands.
    pub fn state(&self, now: Instant) -> State {
        if self.used_at.is_some() {
            State::Used
        } else if now >= self.expires_at {
            State::Expired
        } else if self.tries >= Link::TRIES {
            State::Spent
        } else {
            State::Good
        }
    }

    /// Whether it may be used in this browser: it was asked for here, or on the server itself.
    pub fn is_of(&self, browser: &Browser) -> bool {
        let shown = browser.asking.as_ref().map(Token::hash);
        self.browser.is_none() || self.browser == shown
    }

    /// Whether a code is the one that its letter leads to.
    pub fn opens_to(&self, code: &str) -> bool {
        !self.code.is_empty() && self.code == kept(self.id, code)
    }
}

/// What is kept of a code: no two links keep the same of the same digits.
pub fn kept(link: LinkId, code: &str) -> String {
    hex(&hash(&format!("{link} {code}")))
}
