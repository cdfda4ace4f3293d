//! Cookies: all of one making. Scripts cannot read them, other sites do not send them with forms, and
//! where there is HTTPS they are bound to this host.

use super::App;
use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// The name of a cookie; browsers keep what begins with `__Host-` to this host and to HTTPS.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    plain: &'static str,
    bound: &'static str,
}

/// The cookie of a session.
pub const SESSION: Name = Name { plain: "session", bound: "__Host-session" };
/// The cookie that shows that a link was asked for in this browser.
pub const ASKING: Name = Name { plain: "asking", bound: "__Host-asking" };
/// The cookie of what the last act has to say.
pub const NOTICE: Name = Name { plain: "notice", bound: "__Host-notice" };

impl Name {
    /// The name under which it goes here.
    pub fn of(self, app: &App) -> &'static str {
        if app.config.is_secure() { self.bound } else { self.plain }
    }

    /// What a browser brought under it.
    pub fn value(self, app: &App, headers: &HeaderMap) -> Option<String> {
        CookieJar::from_headers(headers).get(self.of(app)).map(|cookie| cookie.value().to_owned())
    }
}

/// A cookie, gone when the browser closes.
pub fn ours(app: &App, name: Name, value: String) -> Cookie<'static> {
    Cookie::build((name.of(app), value))
        .path("/")
        .http_only(true)
        .secure(app.config.is_secure())
        .same_site(SameSite::Lax)
        .build()
}

/// What takes a cookie away.
pub fn gone(app: &App, name: Name) -> Cookie<'static> {
    let mut cookie = ours(app, name, String::new());
    cookie.make_removal();
    cookie
}
