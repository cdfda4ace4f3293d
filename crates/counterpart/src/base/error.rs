//! What can go wrong for a person at a page, and what they are told.

use super::text::Message;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use sea_orm::{DbErr, RuntimeErr};

/// The outcome of everything that a page asks for.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a page or an act cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or it is not for this person to know about: the same answer.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in; where they wanted to go.
    #[error("sign in first")]
    SignIn(String),
    /// The rules say no, in words for the person.
    #[error("refused")]
    Refused(Message),
    /// A field of a form says something that cannot be; its name and what would be right.
    #[error("field {0}")]
    Field(&'static str, Message),
    /// Somebody else changed the same thing first.
    #[error("somebody else was faster")]
    Conflict,
    /// A form that has added something was changed and sent once more; what it has added is called this.
    #[error("sent before, with other words")]
    Twice(String),
    /// Too many tries; seconds until the next may be made.
    #[error("too many tries")]
    TooMany(u32),
    /// The form or file is too large.
    #[error("too large")]
    TooLarge,
    /// The request came from another site's page.
    #[error("from another site")]
    CrossSite,
    /// The request did not arrive in time.
    #[error("the request was too slow")]
    Slow,
    /// The answer was not ready in time.
    #[error("the answer took too long")]
    Late,
    /// The database cannot be reached, or is too busy; worth trying again.
    #[error("the database is away: {0}")]
    Away(String),
    /// The disk is full: what is there can be read, nothing can be written.
    #[error("the disk is full")]
    DiskFull,
    /// The disk is full, so that nobody can note who looks at what is only seen once that is noted.
    #[error("the disk is full, and who looks cannot be noted")]
    Unnoted,
    /// A fault of ours: logged, and shown with a number to tell us.
    #[error("{0}")]
    Broken(String),
}

impl Error {
    /// Refuses with the message of a key.
    pub fn refused(key: &'static str) -> Error {
        Error::Refused(Message::new(key))
    }

    /// A fault that came from elsewhere.
    pub fn broken(error: impl std::fmt::Display) -> Error {
        Error::Broken(error.to_string())
    }

    /// The same, where somebody only wanted to look: a full disk keeps shut what is noted before it is seen.
    #[must_use]
    pub fn of_looking(self) -> Error {
        if matches!(self, Error::DiskFull) { Error::Unnoted } else { self }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignIn(_) => StatusCode::SEE_OTHER,
            Error::Refused(_) | Error::Field(..) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict | Error::Twice(_) => StatusCode::CONFLICT,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::CrossSite => StatusCode::FORBIDDEN,
            Error::Slow => StatusCode::REQUEST_TIMEOUT,
            Error::Late | Error::Away(_) | Error::DiskFull | Error::Unnoted => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Error {
        use sea_orm::sqlx::Error as Driver;
        let text = error.to_string();
        let driver = match &error {
            DbErr::Conn(RuntimeErr::SqlxError(driver))
            | DbErr::Exec(RuntimeErr::SqlxError(driver))
            | DbErr::Query(RuntimeErr::SqlxError(driver)) => Some(driver),
            _ => None,
        };
        let is_away = match driver.map(AsRef::as_ref) {
            Some(
                Driver::Io(_)
                | Driver::PoolTimedOut
                | Driver::PoolClosed
                | Driver::WorkerCrashed
                | Driver::Tls(_),
            ) => true,
            Some(Driver::Database(told)) => {
                let code = told.code().unwrap_or_default();
                // SQLite: full, a write that failed, a file that may not grow; PostgreSQL: disk full.
                if ["13", "778", "53100"].contains(&code.as_ref()) {
                    return Error::DiskFull;
                }
                // SQLite: busy, locked; PostgreSQL: connection trouble, shutting down, starting up.
                ["5", "261", "517", "57P01", "57P02", "57P03", "53300"].contains(&code.as_ref())
                    || code.starts_with("08")
            }
            _ => matches!(error, DbErr::ConnectionAcquire(_)),
        };
        if is_away { Error::Away(text) } else { Error::Broken(text) }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Error {
        Error::broken(error)
    }
}

/// An error on its way out; [`super::trouble::troubles`] puts it on a page in the reader's language.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// What the person is told, where that is more than the kind of page says.
    pub words: Option<Message>,
    /// Which page it is: a word that ends a message key.
    pub kind: &'static str,
}

/// Marks the answer to somebody who has to sign in first.
#[derive(Clone, Copy, Debug)]
pub struct SignInFirst;

/// Where somebody signs in who then wants to go on to a page.
pub fn sign_in_first(next: &str) -> String {
    let to = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    if next == "/" { "/sign-in".to_owned() } else { format!("/sign-in?{to}") }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Error::SignIn(next) = &self {
            let mut answer = Redirect::to(&sign_in_first(next)).into_response();
            answer.extensions_mut().insert(SignInFirst);
            return answer;
        }
        match &self {
            Error::Broken(why) => tracing::error!(why = without_addresses(why), "a page broke"),
            Error::Late => tracing::warn!("an answer took too long"),
            Error::Away(why) => tracing::warn!(%why, "the database is away"),
            Error::DiskFull | Error::Unnoted => tracing::error!("the disk is full"),
            _ => {}
        }
        let kind = match &self {
            Error::NotFound | Error::SignIn(_) => "absent",
            Error::Refused(_) | Error::Field(..) => "refused",
            Error::Conflict | Error::Twice(_) => "conflict",
            Error::TooMany(_) => "many",
            Error::TooLarge => "large",
            Error::CrossSite => "cross-site",
            Error::Slow => "slow",
            Error::Late => "late",
            Error::Away(_) => "away",
            Error::DiskFull => "full",
            Error::Unnoted => "unnoted",
            Error::Broken(_) => "broken",
        };
        let mut answer = self.status().into_response();
        match &self {
            Error::TooMany(seconds) => retry(&mut answer, *seconds),
            Error::Late | Error::Away(_) | Error::DiskFull | Error::Unnoted => retry(&mut answer, 10),
            _ => {}
        }
        let words = match self {
            Error::Refused(words) | Error::Field(_, words) => Some(words),
            Error::TooMany(seconds) => Some(wait(seconds)),
            _ => None,
        };
        answer.extensions_mut().insert(Trouble { words, kind });
        answer
    }
}

/// How long to wait, in minutes begun.
fn wait(seconds: u32) -> Message {
    Message::new("trouble-how-many").with("n", seconds.div_ceil(60).max(1))
}

/// What a fault says of itself, without words that look like an address of a person.
fn without_addresses(why: &str) -> String {
    let words = why.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

fn retry(answer: &mut Response, seconds: u32) {
    answer.headers_mut().insert(axum::http::header::RETRY_AFTER, seconds.into());
}
