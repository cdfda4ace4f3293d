//! What the page after an act says about it, once, and how to undo it. In between the browser carries
//! it, so only what it could not have made up is believed.

use super::text::{Arg, Message};
use super::token::{hash, hex};
use super::{App, cookies};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;

/// What the page after an act says about it, and how to undo it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub words: Message,
    /// Where the button posts that undoes the act.
    pub undo: Option<String>,
}

/// What an answer does about the notice that the browser carries.
#[derive(Clone)]
pub(super) enum Telling {
    /// Gives it one, for the next page.
    Bring(Notice),
    /// Takes it away, since it has been shown.
    Told,
}

impl Notice {
    /// A notice of the message of a key, which begins with `notice-`.
    pub fn of(words: Message) -> Notice {
        Notice { words, undo: None }
    }

    /// With a button that undoes the act by posting to a path.
    #[must_use]
    pub fn undo(mut self, path: impl Into<String>) -> Notice {
        self.undo = Some(path.into());
        self
    }

    /// As it travels; the button only within the session for which it was made.
    fn carried(&self, session: Option<&str>) -> String {
        let mut fields = vec![("key".to_owned(), self.words.key.to_string())];
        if let (Some(path), Some(session)) = (&self.undo, session) {
            fields.push(("undo".to_owned(), path.clone()));
            fields.push(("seal".to_owned(), seal(session, path)));
        }
        for (name, arg) in &self.words.args {
            let value = match arg {
                Arg::Text(text) => format!("t{text}"),
                Arg::Number(number) => format!("n{number}"),
                Arg::Message(message) => format!("m{}", message.key),
            };
            fields.push((format!("arg-{name}"), value));
        }
        serde_urlencoded::to_string(&fields).unwrap_or_default()
    }

    /// The notice a browser brings back. Only our own kinds of words are believed, and only a button
    /// that this server made for this session.
    pub fn brought(app: &App, headers: &HeaderMap) -> Option<Notice> {
        let session = cookies::SESSION.value(app, headers);
        Notice::read(&cookies::NOTICE.value(app, headers)?, session.as_deref())
    }

    fn read(carried: &str, session: Option<&str>) -> Option<Notice> {
        let fields: Vec<(String, String)> = serde_urlencoded::from_str(carried).ok()?;
        let field =
            |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let key = field("key").filter(|key| key.starts_with("notice-"))?;
        let is_sealed = |path: &String| {
            // Hashed once more, so that the time it takes to compare them tells nothing.
            let sent = field("seal").map(|sent| hash(&sent));
            session.is_some_and(|session| sent == Some(hash(&seal(session, path))))
        };
        let undo = field("undo").filter(is_sealed);
        let args = ["name", "n", "other", "day"].into_iter().filter_map(|name| {
            let value = field(&format!("arg-{name}"))?;
            let (kind, rest) = value.split_at_checked(1)?;
            Some((
                name,
                match kind {
                    "n" => Arg::Number(rest.parse().ok()?),
                    "m" => Arg::Message(Message::new(rest.to_owned())),
                    _ => Arg::Text(rest.to_owned()),
                },
            ))
        });
        let args = args.collect();
        Some(Notice { words: Message { key: key.into(), args }, undo })
    }
}

/// What shows that a path to undo by was given by a server to whoever holds this session: nobody else
/// knows its secret, and every server on the same database finds the same.
fn seal(session: &str, path: &str) -> String {
    hex(&hash(&format!("undo {session} {}", hex(&hash(path)))))
}

/// Gives and takes the notices of answers.
pub async fn told(State(app): State<App>, request: Request, next: Next) -> Response {
    let session = cookies::SESSION.value(&app, request.headers());
    let mut answer = next.run(request).await;
    let cookie = match answer.extensions_mut().remove::<Telling>() {
        Some(Telling::Bring(notice)) => {
            cookies::ours(&app, cookies::NOTICE, notice.carried(session.as_deref()))
        }
        Some(Telling::Told) => cookies::gone(&app, cookies::NOTICE),
        None => return answer,
    };
    (CookieJar::new().add(cookie), answer).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_believed_in_the_session_for_which_it_was_made() {
        let words = Message::new("notice-programme-archived").with("name", "Harbour");
        let notice = Notice::of(words).undo("/programmes/x/restore");
        let carried = notice.carried(Some("one"));
        assert_eq!(Notice::read(&carried, Some("one")), Some(notice));
        let undo = |carried: &str, session| Notice::read(carried, session).unwrap().undo;
        assert_eq!(undo(&carried, Some("two")), None);
        assert_eq!(undo(&carried, None), None);
        assert_eq!(undo(&carried.replace("restore", "archive"), Some("one")), None);
        assert_eq!(undo("key=notice-a&undo=%2Fprogrammes%2Fx%2Farchive", Some("one")), None);
        assert_eq!(Notice::read("key=trouble-full", Some("one")), None);
    }
}
