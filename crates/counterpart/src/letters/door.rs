//! Who may pass to letters. Loading them is being allowed to.

use super::store::{self, Whose};
use super::{Posted, Stoppable, kind_of_word};
use crate::base::door::{Anyone, part};
use crate::base::ids::LetterId;
use crate::base::letter::Kind;
use crate::base::page::Frame;
use crate::base::text::Language;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Result};
use crate::people::door::Admin;
use crate::programmes::door::{At, Office};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// The programme's office at a letter of its outbox.
pub struct AtLetter {
    /// The office.
    pub at: At<Office>,
    /// The letter.
    pub letter: Posted,
}

impl FromRequestParts<App> for AtLetter {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Office>::from_request_parts(parts, app).await?;
        let id: LetterId = part(parts, app, "letter").await?;
        let letter = store::letter_get(&app.db, Whose::Programme(at.scope), id).await?;
        Ok(AtLetter { at, letter })
    }
}

/// Somebody who runs the installation at any letter.
pub struct AdminAtLetter {
    /// Who.
    pub admin: Admin,
    /// The letter.
    pub letter: Posted,
}

impl FromRequestParts<App> for AdminAtLetter {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let admin = Admin::from_request_parts(parts, app).await?;
        let id: LetterId = part(parts, app, "letter").await?;
        let letter = store::letter_get(&app.db, Whose::Everybody(Installation), id).await?;
        Ok(AdminAtLetter { admin, letter })
    }
}

/// The programme's office at a kind of letter in a language.
pub struct AtKind {
    /// The office.
    pub at: At<Office>,
    /// The kind.
    pub kind: &'static Kind,
    /// The language.
    pub spoken: Language,
}

impl FromRequestParts<App> for AtKind {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Office>::from_request_parts(parts, app).await?;
        let word: String = part(parts, app, "kind").await?;
        let code: String = part(parts, app, "language").await?;
        let kind = kind_of_word(&word).ok_or(Error::NotFound)?;
        let spoken = Language::from_code(&code).ok_or(Error::NotFound)?;
        Ok(AtKind { at, kind, spoken })
    }
}

impl AtKind {
    /// Where this kind's wording in a language is.
    pub fn path(&self, language: Language) -> String {
        format!("{}/letters/kinds/{}/{}", self.at.programme.path(), self.kind.word, language.code())
    }
}

/// Whoever has a letter with a link that stops letters of its kind: nobody needs to sign in.
pub struct Reader {
    /// The page's frame, in the browser's language.
    pub frame: Frame,
    /// What the link stops.
    pub what: Stoppable,
    /// The path of the link.
    pub path: String,
}

impl FromRequestParts<App> for Reader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Anyone { frame } = Anyone::from_request_parts(parts, app).await?;
        let text: String = part(parts, app, "stop").await?;
        let token = Token::parse(&text).ok_or(Error::NotFound)?;
        let what = store::stoppable(&app.db, Installation, &token).await?;
        Ok(Reader { frame, what, path: format!("/unsubscribe/{text}") })
    }
}
