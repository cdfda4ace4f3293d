//! Looks at everything that Counterpart stands on and says what is wrong in words.

use super::{VERSION, disk, opening, store};
use crate::base::config::Config;
use crate::base::text::Message;
use crate::base::{Db, Installation, Result};
use crate::migrations;
use chrono::TimeDelta;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use std::path::Path;
use std::time::Duration;

/// How far two clocks may be apart before it matters.
pub const APART: TimeDelta = TimeDelta::seconds(60);
/// How long another machine may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In order.
    Well,
    /// Works, but somebody should look at it.
    Doubtful,
    /// Does not work.
    Wrong,
}

/// What was found out about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How it is.
    pub state: State,
    /// In words.
    pub words: Message,
}

fn well(words: Message) -> Finding {
    Finding { state: State::Well, words }
}

fn doubtful(words: Message) -> Finding {
    Finding { state: State::Doubtful, words }
}

fn wrong(words: Message) -> Finding {
    Finding { state: State::Wrong, words }
}

/// Looks at everything, one thing after another; nothing is changed and no letter is sent.
pub async fn examine(config: &Config) -> Vec<Finding> {
    let mut found = vec![well(Message::new("doctor-version").with("name", VERSION))];
    match opening::existing(config).await {
        Err(words) => found.push(wrong(words)),
        Ok(db) => {
            let asked = async { [database(&db).await, clock(&db).await] };
            match tokio::time::timeout(PATIENCE, asked).await {
                Ok(two) => found.extend(two),
                Err(_) => found.push(wrong(Message::new("doctor-database-silent"))),
            }
        }
    }
    found.push(mail(config).await);
    found.push(room(&config.data_dir));
    found.extend(permissions(config));
    found.push(address(config).await);
    found
}

async fn database(db: &Db) -> Finding {
    let asked = async {
        let is_whole = store::is_whole(db, Installation).await?;
        Ok::<_, crate::base::Error>((is_whole, migrations::is_current(db).await?))
    };
    match asked.await {
        Ok((true, true)) => well(Message::new("doctor-database")),
        Ok((true, false)) => doubtful(Message::new("doctor-schema")),
        Ok((false, _)) => wrong(Message::new("doctor-database-damaged")),
        Err(error) => wrong(Message::new("doctor-database-error").with("error", error.to_string())),
    }
}

/// The clock here against the database's; where that is a file, against what was written last.
async fn clock(db: &Db) -> Finding {
    match ahead(db).await {
        Err(error) => wrong(Message::new("doctor-database-error").with("error", error.to_string())),
        Ok(ahead) if ahead.abs() > APART => {
            doubtful(Message::new("doctor-clock-apart").with("n", ahead.num_seconds().abs()))
        }
        Ok(_) => well(Message::new("doctor-clock")),
    }
}

/// By how much the clock here is ahead of the database's, or behind the newest line of the journal.
pub async fn ahead(db: &Db) -> Result<TimeDelta> {
    let now = chrono::Utc::now();
    if let Some(theirs) = store::database_now(db, Installation).await? {
        return Ok(now - theirs);
    }
    let newest = store::journal_last(db, Installation).await?;
    Ok(newest.map_or(TimeDelta::zero(), |newest| (now - newest).min(TimeDelta::zero())))
}

/// Greets the mail server, signs in to it and takes leave, without a letter.
async fn mail(config: &Config) -> Finding {
    let Some(url) = &config.smtp_url else { return doubtful(Message::new("doctor-mail-none")) };
    let transport: AsyncSmtpTransport<Tokio1Executor> =
        match AsyncSmtpTransport::<Tokio1Executor>::from_url(url) {
            Ok(builder) => builder.timeout(Some(PATIENCE)).build(),
            Err(error) => return wrong(Message::new("doctor-mail-error").with("error", error.to_string())),
        };
    match transport.test_connection().await {
        Ok(true) => well(Message::new("doctor-mail")),
        Ok(false) => wrong(Message::new("doctor-mail-silent")),
        Err(error) => wrong(Message::new("doctor-mail-error").with("error", whole(&error))),
    }
}

/// What an error says, with what caused it: there the mail server's own words stand.
fn whole(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    text
}

fn room(folder: &Path) -> Finding {
    match disk::left(folder) {
        None => doubtful(Message::new("doctor-disk-unknown")),
        Some(left) => {
            let words = |key| Message::new(key).with("n", left.percent).with("size", left.size());
            if left.is_low() { doubtful(words("doctor-disk-low")) } else { well(words("doctor-disk")) }
        }
    }
}

/// Whether only the owner may read the data, and may write them.
#[cfg(unix)]
fn permissions(config: &Config) -> Vec<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let Some(file) = opening::file(config).filter(|file| file.exists()) else { return Vec::new() };
    let name = |path: &Path| path.display().to_string();
    let mut found = Vec::new();
    let folder = file.parent().unwrap_or(Path::new("."));
    let mode = |path: &Path| std::fs::metadata(path).map(|about| about.permissions().mode() & 0o077);
    // A closed folder closes what is in it.
    match (mode(folder), mode(&file)) {
        (Ok(0), _) | (_, Ok(0)) => {}
        _ => found.push(doubtful(Message::new("doctor-open").with("path", name(folder)))),
    }
    if tempfile::tempfile_in(folder).is_err() {
        found.push(wrong(Message::new("doctor-read-only").with("path", name(folder))));
    }
    if found.is_empty() {
        found.push(well(Message::new("doctor-permissions").with("path", name(folder))));
    }
    found
}

#[cfg(not(unix))]
fn permissions(_: &Config) -> Vec<Finding> {
    Vec::new()
}

/// Whether people can come by the base URL: it is HTTPS and its host can be reached.
async fn address(config: &Config) -> Finding {
    let words = |key| Message::new(key).with("url", config.base_url.as_str());
    let rest = config.base_url.split_once("://").map_or("", |(_, rest)| rest);
    let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|here| rest.starts_with(here));
    if !config.is_secure() {
        return doubtful(words(if is_here { "doctor-address-here" } else { "doctor-address-open" }));
    }
    let has_port = rest.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    let place = if has_port { rest.to_owned() } else { format!("{rest}:443") };
    let reached = tokio::time::timeout(PATIENCE, tokio::net::TcpStream::connect(&place)).await;
    match reached {
        Ok(Ok(_)) => well(words("doctor-address")),
        Ok(Err(error)) => doubtful(words("doctor-address-unreached").with("error", error.to_string())),
        Err(_) => doubtful(words("doctor-address-silent")),
    }
}
