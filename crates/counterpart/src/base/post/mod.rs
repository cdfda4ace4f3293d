//! The way to the mail server (SMTP, RFC 5321), step by step, so that of every failure it is known
//! whether the letter can have gone.
//!
//! Until the server has been given the text, nothing can have gone, and trying again is safe. From
//! then on only the server's answer tells; without it the letter is *unsure*.

mod server;

use super::config::Config;
use super::outbox::queue::End;
use super::text::Message;
use lettre::Address;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailParameter};
pub use server::Server;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long the mail server may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// To let us in, with greeting and password.
    pub connect: Duration,
    /// For each command.
    pub command: Duration,
    /// To take over the text of a letter: ten minutes, as RFC 5321 section 4.5.3.2.6 asks, since
    /// giving up earlier is how letters arrive twice.
    pub text: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            connect: Duration::from_secs(20),
            command: Duration::from_secs(60),
            text: Duration::from_secs(600),
        }
    }
}

/// A letter is sent over a connection that stays open for the next, at most so many times.
const LETTERS: u32 = 50;

/// One line to the mail server, open while there is something to send.
pub struct Line {
    server: Server,
    patience: Patience,
    open: Option<(AsyncSmtpConnection, u32)>,
}

/// A letter as it travels.
pub struct Mailing {
    /// Who it is from.
    pub from: Address,
    /// Who it is to.
    pub to: Address,
    /// The letter with its headers.
    pub text: Vec<u8>,
}

impl Line {
    /// A line that is not open yet.
    pub fn to(server: Server, patience: Patience) -> Line {
        Line { server, patience, open: None }
    }

    /// Sends a letter. `given` is set when the server has been given its text: before, it cannot have gone.
    pub async fn send(&mut self, mailing: &Mailing, given: &AtomicBool) -> End {
        let (mut connection, used) = match self.opened().await {
            Ok(open) => open,
            Err(words) => return End::NotYet { words, is_server: true },
        };
        let end = self.spoken(&mut connection, mailing, given).await;
        if end == End::Sent && used + 1 < LETTERS {
            self.open = Some((connection, used + 1));
        } else {
            hang_up(connection).await;
        }
        end
    }

    /// Ends the conversation.
    pub async fn close(&mut self) {
        if let Some((connection, _)) = self.open.take() {
            hang_up(connection).await;
        }
    }

    /// The open connection, if the server still answers on it; otherwise a new one.
    async fn opened(&mut self) -> Result<(AsyncSmtpConnection, u32), String> {
        if let Some((mut connection, used)) = self.open.take() {
            let answer = tokio::time::timeout(self.patience.command, connection.command(Rset)).await;
            if matches!(answer, Ok(Ok(_))) {
                return Ok((connection, used));
            }
        }
        match tokio::time::timeout(self.patience.connect, self.server.connect(self.patience.connect)).await {
            Ok(connected) => connected.map(|connection| (connection, 0)),
            Err(_) => Err("the mail server does not answer".to_owned()),
        }
    }

    async fn spoken(&self, line: &mut AsyncSmtpConnection, mailing: &Mailing, given: &AtomicBool) -> End {
        match self.announced(line, mailing).await {
            Ok(()) => {}
            Err(end) => return end,
        }
        given.store(true, Ordering::SeqCst);
        match tokio::time::timeout(self.patience.text, line.message(&mailing.text)).await {
            Ok(Ok(_)) => End::Sent,
            Ok(Err(error)) if error.is_permanent() => refused(error.to_string(), false),
            Ok(Err(error)) if error.is_transient() => {
                End::NotYet { words: error.to_string(), is_server: false }
            }
            Ok(Err(error)) => End::Unsure(error.to_string()),
            Err(_) => End::Unsure("the mail server took the letter and did not answer".to_owned()),
        }
    }

    /// Everything up to the text: from whom, to whom, may we.
    async fn announced(&self, line: &mut AsyncSmtpConnection, mailing: &Mailing) -> Result<(), End> {
        let server = |error: Trouble| End::NotYet { words: error.words, is_server: true };
        let is_ascii = |address: &Address| address.user().is_ascii() && address.domain().is_ascii();
        let is_utf8 = !is_ascii(&mailing.to) || !is_ascii(&mailing.from);
        let mut options = Vec::new();
        if is_utf8 {
            if !line.server_info().supports_feature(Extension::SmtpUtfEight) {
                let words = format!("the mail server takes no address such as {}", mailing.to);
                return Err(refused(words, true));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        self.asked(line, Mail::new(Some(mailing.from.clone()), options)).await.map_err(server)?;
        self.asked(line, Rcpt::new(mailing.to.clone(), Vec::new())).await.map_err(|error| match error {
            Trouble { words, is_for_good: Some(true) } if is_about_address(&words) => refused(words, true),
            Trouble { words, is_for_good } => End::NotYet { words, is_server: is_for_good.is_none() },
        })?;
        self.asked(line, Data).await.map_err(|error| match error.is_for_good {
            Some(true) => refused(error.words, false),
            Some(false) => End::NotYet { words: error.words, is_server: false },
            None => server(error),
        })
    }

    async fn asked(
        &self,
        line: &mut AsyncSmtpConnection,
        command: impl std::fmt::Display,
    ) -> Result<(), Trouble> {
        match tokio::time::timeout(self.patience.command, line.command(command)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => {
                let answered = error.is_permanent() || error.is_transient();
                Err(Trouble { is_for_good: answered.then(|| error.is_permanent()), words: error.to_string() })
            }
            Err(_) => Err(Trouble { words: "the mail server does not answer".to_owned(), is_for_good: None }),
        }
    }
}

/// What the server said, and whether for good; nothing where it said nothing.
struct Trouble {
    words: String,
    is_for_good: Option<bool>,
}

fn refused(words: String, is_address: bool) -> End {
    End::Refused { words, is_address }
}

/// Whether a refusal of a recipient is about the address, not about us: 5.7 is a matter of policy
/// (RFC 3463), 530 asks us to sign in.
fn is_about_address(words: &str) -> bool {
    !words.contains("(530)") && !words.contains(" 5.7.") && !words.contains(":5.7.")
}

async fn hang_up(mut connection: AsyncSmtpConnection) {
    let _ = tokio::time::timeout(Duration::from_secs(2), connection.quit()).await;
}

/// What admins and leads are told where letters cannot go out.
pub fn banner(config: &Config) -> Option<Message> {
    match config.smtp_url.as_deref().map(Server::read) {
        None => Some(Message::new("letters-no-server")),
        Some(Err(_)) => Some(Message::new("letters-wrong-server")),
        Some(Ok(_)) => None,
    }
}

/// Opens a connection to the configured mail server and closes it again, for whoever sets it up: the
/// error is in the server's own words. Nothing where no server is set.
pub async fn try_out(config: &Config) -> Option<Result<(), String>> {
    let server = Server::read(config.smtp_url.as_deref()?);
    let patience = Patience::default();
    let tried = async {
        let connected = tokio::time::timeout(patience.connect, server?.connect(patience.connect)).await;
        hang_up(connected.map_err(|_| "the mail server does not answer".to_owned())??).await;
        Ok(())
    };
    Some(tried.await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_because_of_us_is_not_the_readers_fault() {
        assert!(is_about_address("permanent error (550): 5.1.1 no such user"));
        assert!(is_about_address("permanent error (553): mailbox name not allowed"));
        assert!(!is_about_address("permanent error (554): 5.7.1 relay access denied"));
        assert!(!is_about_address("permanent error (530): authentication required"));
    }
}
