//! Where the mail server is and how one gets in, as `SMTP_URL` says it.

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;

/// When the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encrypted {
    /// From the first byte (`smtps://`).
    AtOnce,
    /// Before anything is said, or not at all (`?tls=required`).
    Required,
    /// If the server offers it (`?tls=opportunistic`).
    IfOffered,
    /// Never: for a server on the same machine.
    Never,
}

/// A mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    encrypted: Encrypted,
    host: String,
    port: u16,
    credentials: Option<(String, String)>,
}

impl Server {
    /// Reads `smtp[s]://[user:password@]host[:port][?tls=required|opportunistic]`; user and password
    /// percent-encoded. An error says what is wrong without naming the password.
    pub fn read(url: &str) -> Result<Server, String> {
        let (is_tls, rest) = match url.split_once("://") {
            Some(("smtps", rest)) => (true, rest),
            Some(("smtp", rest)) => (false, rest),
            _ => return Err("it begins with smtp:// or smtps://".to_owned()),
        };
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let rest = rest.trim_end_matches('/');
        let (who, place) = rest.rsplit_once('@').map_or((None, rest), |(who, place)| (Some(who), place));
        let encrypted = match (is_tls, query) {
            (true, _) => Encrypted::AtOnce,
            (false, "tls=required") => Encrypted::Required,
            (false, "tls=opportunistic") => Encrypted::IfOffered,
            (false, "") => Encrypted::Never,
            (false, _) => return Err("after ? it says tls=required or tls=opportunistic".to_owned()),
        };
        let usual = match encrypted {
            Encrypted::AtOnce => 465,
            Encrypted::Required | Encrypted::IfOffered => 587,
            Encrypted::Never => 25,
        };
        let (host, port) = placed(place, usual).ok_or("it names a host, and perhaps a port".to_owned())?;
        let credentials = match who.map(|who| who.split_once(':').unwrap_or((who, ""))) {
            Some((user, password)) => {
                let decoded = unescaped(user).zip(unescaped(password));
                Some(decoded.ok_or("user and password are percent-encoded".to_owned())?)
            }
            None => None,
        };
        Ok(Server { encrypted, host, port, credentials })
    }

    /// Connects, encrypts and signs in. An error is in the server's own words.
    pub(super) async fn connect(&self, patience: Duration) -> Result<AsyncSmtpConnection, String> {
        let words = |error: lettre::transport::smtp::Error| error.to_string();
        let tls = || TlsParameters::new(self.host.clone()).map_err(words);
        let at_once = if self.encrypted == Encrypted::AtOnce { Some(tls()?) } else { None };
        let us = ClientId::default();
        let place = (self.host.as_str(), self.port);
        let mut line = AsyncSmtpConnection::connect_tokio1(place, Some(patience), &us, at_once, None)
            .await
            .map_err(words)?;
        let is_wanted = match self.encrypted {
            Encrypted::Required => true,
            Encrypted::IfOffered => line.can_starttls(),
            Encrypted::AtOnce | Encrypted::Never => false,
        };
        if is_wanted {
            line.starttls(tls()?, &us).await.map_err(words)?;
        }
        if let Some((user, password)) = &self.credentials {
            let credentials = Credentials::new(user.clone(), password.clone());
            line.auth(DEFAULT_MECHANISMS, &credentials).await.map_err(words)?;
        }
        Ok(line)
    }
}

/// Host and port; an address of IPv6 stands in brackets.
fn placed(text: &str, usual: u16) -> Option<(String, u16)> {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map_or(Some(usual), |port| port.parse().ok())?;
    let is_host = !host.is_empty() && !host.contains(['/', '@', ' ']);
    is_host.then(|| (host.to_owned(), port))
}

/// A text whose special characters are written as `%40`.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(encrypted: Encrypted, host: &str, port: u16, who: Option<(&str, &str)>) -> Option<Server> {
        let credentials = who.map(|(user, password)| (user.to_owned(), password.to_owned()));
        Some(Server { encrypted, host: host.to_owned(), port, credentials })
    }

    #[test]
    fn addresses_of_mail_servers() {
        let read = |url| Server::read(url).ok();
        let who = Some(("ada@example.org", "p:@/ß"));
        assert!(
            read("smtps://ada%40example.org:p%3A%40%2F%C3%9F@mail.example.org")
                == server(Encrypted::AtOnce, "mail.example.org", 465, who)
        );
        assert!(read("smtp://mail:2525/?tls=required") == server(Encrypted::Required, "mail", 2525, None));
        assert!(read("smtp://[::1]:25?tls=opportunistic") == server(Encrypted::IfOffered, "::1", 25, None));
        assert!(read("smtp://127.0.0.1") == server(Encrypted::Never, "127.0.0.1", 25, None));
        for wrong in
            ["http://mail", "smtp://", "smtp://mail:port", "smtp://mail?tls=maybe", "smtp://a%zz:b@mail"]
        {
            assert!(Server::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_error_names_the_password() {
        for wrong in ["smtp://ada:secret@mail:port", "smtp://ada:secret%zz@mail", "ftp://ada:secret@mail"] {
            assert!(!Server::read(wrong).err().unwrap().contains("secret"), "{wrong}");
        }
    }
}
