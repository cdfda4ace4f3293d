//! Pages of the demonstration: who to be, and the letters that would have been sent.

use super::store::{self, Shown};
use super::{PLAYERS, Player};
use crate::base::door::Anyone;
use crate::base::page::{self, Frame};
use crate::base::{App, Error, Installation, Result};
use crate::people::{self, sessions};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;

#[derive(Template)]
#[template(path = "demo/who.html")]
struct WhoPage {
    f: Frame,
    players: [Player; 11],
}

/// One button for each role.
pub async fn who(at: Anyone) -> Result<Response> {
    let page = WhoPage { f: at.frame, players: PLAYERS };
    page::html(&page.f, &page)
}

/// Comes in as somebody. A link does it too, so that it can be written down: nothing here is anybody's.
pub async fn enter(_: Anyone, State(app): State<App>, Path(word): Path<String>) -> Result<Response> {
    let player = Player::of_word(&word).ok_or(Error::NotFound)?;
    let person = people::store::person_of_address(&app.db, Installation, &player.address()).await?;
    let person = person.ok_or(Error::NotFound)?;
    let tx = app.begin().await?;
    let token = sessions::begin(&tx, person.id, player.word, "127.0.0.0", app.now()).await?;
    app.commit(tx).await?;
    let jar = CookieJar::new().add(sessions::cookie(&app, &token));
    Ok((jar, page::go("/")).into_response())
}

#[derive(Template)]
#[template(path = "demo/letters.html")]
struct LettersPage {
    f: Frame,
    letters: Vec<Shown>,
}

/// The newest letters, as they would have been sent.
pub async fn letters(at: Anyone, State(app): State<App>) -> Result<Response> {
    let letters = store::letter_newest(&app.db, Installation, 50).await?;
    let page = LettersPage { f: at.frame, letters };
    page::html(&page.f, &page)
}
