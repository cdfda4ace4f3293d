//! What whoever runs Counterpart may set: one struct, one environment variable a field.
//!
//! Each variable may also be given as a file: `SMTP_URL_FILE=/run/secrets/smtp` reads the value
//! from there, so that no secret stands in an environment.

use super::text::Message;
use super::{form, journal};
use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// Everything that can be set, with what holds when nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// `DATABASE_URL`: where the data are. `sqlite:PATH` or `postgres://…`; without it a SQLite file in the data folder.
    pub database_url: String,
    /// `DATA_DIR`: the folder for the SQLite file and its lock.
    pub data_dir: PathBuf,
    /// `BASE_URL`: the address people use, as it stands in letters: scheme, host and port, no path.
    pub base_url: String,
    /// `LISTEN`: the address the server listens on.
    pub listen: IpAddr,
    /// `PORT`: the port the server listens on; 0 for a free one.
    pub port: u16,
    /// `TRUSTED_PROXIES`: addresses of reverse proxies whose `X-Forwarded-For` is believed, with commas between.
    pub trusted_proxies: Vec<IpAddr>,
    /// `SMTP_URL`: the mail server, as `smtps://user:password@host:465` or `smtp://host:587?tls=required`; without it letters wait.
    pub smtp_url: Option<String>,
    /// `MAIL_FROM`: the sender of letters, an address alone; its name is the programme's.
    pub mail_from: String,
    /// `METRICS_TOKEN`: who asks for `/metrics` must send it as a bearer token; without it only the machine itself may ask.
    pub metrics_token: Option<String>,
    /// `SECURITY_CONTACT`: where somebody who found a hole may tell you, as `mailto:` or `https:`; shown in `/.well-known/security.txt`.
    pub security_contact: Option<String>,
    /// `LOG`: how much is logged: error, warn, info, debug.
    pub log: String,
    /// `DATABASE_CONNECTIONS`: how many connections to the database at most, 1 to 100.
    pub database_connections: u32,
    /// `LETTERS_DAYS`: for how many days the texts of letters are kept, 1 to 365.
    pub letters_days: u32,
    /// `INVITATIONS_MONTHS`: for how many months invitations that nobody accepted are kept, 1 to 60.
    pub invitations_months: u32,
    /// `PROGRAMMES_MONTHS`: for how many months a programme that is over knows its people, 1 to 120.
    pub programmes_months: u32,
    /// `JOURNAL_MONTHS`: for how many months the journal is kept, 24 to 120.
    pub journal_months: u32,
}

/// A variable: its name, whether it is a secret, and its value as written.
pub struct Shown {
    /// The variable's name.
    pub name: &'static str,
    /// Its value; of a secret only that there is one.
    pub value: String,
    /// Whether it was set, or is what holds otherwise.
    pub is_set: bool,
}

/// Reads one variable, or the file that its `_FILE` names.
pub type Source<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Config {
    /// The settings that a source of variables gives. An error names the variable, the value seen and an example.
    pub fn read(source: Source) -> Result<Config, Message> {
        let value = |name: &str| valued(source, name);
        let data_dir = PathBuf::from(value("DATA_DIR")?.unwrap_or_else(|| "counterpart-data".to_owned()));
        let port = parsed(value("PORT")?, "PORT", "8080")?.unwrap_or(8080);
        let config = Config {
            database_url: database(value("DATABASE_URL")?, &data_dir)?,
            base_url: base_url(value("BASE_URL")?, port)?,
            listen: parsed(value("LISTEN")?, "LISTEN", "127.0.0.1")?.unwrap_or(IpAddr::from([127, 0, 0, 1])),
            port,
            trusted_proxies: proxies(value("TRUSTED_PROXIES")?)?,
            smtp_url: value("SMTP_URL")?.map(smtp).transpose()?,
            mail_from: sender(value("MAIL_FROM")?)?,
            metrics_token: value("METRICS_TOKEN")?,
            security_contact: value("SECURITY_CONTACT")?.map(contact).transpose()?,
            log: log(value("LOG")?)?,
            database_connections: within(value("DATABASE_CONNECTIONS")?, "DATABASE_CONNECTIONS", 8, 1..=100)?,
            letters_days: within(value("LETTERS_DAYS")?, "LETTERS_DAYS", 30, 1..=365)?,
            invitations_months: within(value("INVITATIONS_MONTHS")?, "INVITATIONS_MONTHS", 12, 1..=60)?,
            programmes_months: within(value("PROGRAMMES_MONTHS")?, "PROGRAMMES_MONTHS", 24, 1..=120)?,
            journal_months: within(value("JOURNAL_MONTHS")?, "JOURNAL_MONTHS", journal::MONTHS, 24..=120)?,
            data_dir,
        };
        Ok(config)
    }

    /// The settings of this process.
    pub fn of_environment() -> Result<Config, Message> {
        Config::read(&|name| std::env::var(name).ok())
    }

    /// Whether cookies may be sent over HTTPS alone.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Every variable, secrets masked, as `counterpart config` prints them.
    pub fn shown(&self, source: Source) -> Vec<Shown> {
        let masked = |value: &Option<String>| value.as_ref().map_or(String::new(), |_| "********".to_owned());
        let proxies = self.trusted_proxies.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(",");
        [
            ("DATABASE_URL", without_password(&self.database_url)),
            ("DATA_DIR", self.data_dir.display().to_string()),
            ("BASE_URL", self.base_url.clone()),
            ("LISTEN", self.listen.to_string()),
            ("PORT", self.port.to_string()),
            ("TRUSTED_PROXIES", proxies),
            ("SMTP_URL", masked(&self.smtp_url)),
            ("MAIL_FROM", self.mail_from.clone()),
            ("METRICS_TOKEN", masked(&self.metrics_token)),
            ("SECURITY_CONTACT", self.security_contact.clone().unwrap_or_default()),
            ("LOG", self.log.clone()),
            ("DATABASE_CONNECTIONS", self.database_connections.to_string()),
            ("LETTERS_DAYS", self.letters_days.to_string()),
            ("INVITATIONS_MONTHS", self.invitations_months.to_string()),
            ("PROGRAMMES_MONTHS", self.programmes_months.to_string()),
            ("JOURNAL_MONTHS", self.journal_months.to_string()),
        ]
        .into_iter()
        .map(|(name, value)| Shown {
            name,
            value,
            is_set: valued(source, name).is_ok_and(|set| set.is_some()),
        })
        .collect()
    }
}

/// An address of a database without the password in it.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.rsplit_once('@') {
        Some((who, host)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:********@{host}")
        }
        None => url.to_owned(),
    }
}

fn valued(source: Source, name: &str) -> Result<Option<String>, Message> {
    let trimmed = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(path) = source(&format!("{name}_FILE")) {
        let text = std::fs::read_to_string(&path).map_err(|error| {
            Message::new("config-file")
                .with("name", format!("{name}_FILE"))
                .with("path", path)
                .with("error", error.to_string())
        })?;
        return Ok(trimmed(text));
    }
    Ok(source(name).and_then(trimmed))
}

fn wrong(name: &str, value: &str, example: &str) -> Message {
    Message::new("config-wrong").with("name", name).with("value", value).with("example", example)
}

fn parsed<T: std::str::FromStr>(
    value: Option<String>,
    name: &str,
    example: &str,
) -> Result<Option<T>, Message> {
    value.map(|text| text.parse().map_err(|_| wrong(name, &text, example))).transpose()
}

/// A number within bounds; what holds otherwise is the example.
fn within(
    value: Option<String>,
    name: &str,
    usual: u32,
    bounds: RangeInclusive<u32>,
) -> Result<u32, Message> {
    let example = usual.to_string();
    let number = parsed(value.clone(), name, &example)?.unwrap_or(usual);
    if bounds.contains(&number) { Ok(number) } else { Err(wrong(name, &value.unwrap_or_default(), &example)) }
}

fn sender(value: Option<String>) -> Result<String, Message> {
    match value {
        None => Ok("counterpart@localhost".to_owned()),
        Some(address) if form::is_address(&address) => Ok(address),
        Some(other) => Err(wrong("MAIL_FROM", &other, "mentoring@example.org")),
    }
}

fn database(value: Option<String>, data_dir: &std::path::Path) -> Result<String, Message> {
    match value {
        None => Ok(format!("sqlite:{}", data_dir.join("counterpart.sqlite").display())),
        Some(url) if ["sqlite:", "postgres://", "postgresql://"].iter().any(|kind| url.starts_with(kind)) => {
            Ok(url)
        }
        Some(url) => {
            let seen = without_password(&url);
            Err(wrong("DATABASE_URL", &seen, "postgres://counterpart@localhost/counterpart"))
        }
    }
}

fn base_url(value: Option<String>, port: u16) -> Result<String, Message> {
    let Some(url) = value else { return Ok(format!("http://localhost:{port}")) };
    let url = url.trim_end_matches('/').to_owned();
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |host: &str| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']);
    if host.is_some_and(plain) {
        Ok(url)
    } else {
        Err(wrong("BASE_URL", &url, "https://mentoring.example.org"))
    }
}

fn proxies(value: Option<String>) -> Result<Vec<IpAddr>, Message> {
    let text = value.unwrap_or_default();
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().map_err(|_| wrong("TRUSTED_PROXIES", part, "127.0.0.1"))).collect()
}

fn smtp(url: String) -> Result<String, Message> {
    if url.starts_with("smtp://") || url.starts_with("smtps://") {
        Ok(url)
    } else {
        Err(wrong("SMTP_URL", &without_password(&url), "smtps://user:password@mail.example.org:465"))
    }
}

fn contact(text: String) -> Result<String, Message> {
    let is_one = ["mailto:", "https://"].iter().any(|kind| text.starts_with(kind));
    if is_one && !text.contains(char::is_whitespace) {
        Ok(text)
    } else {
        Err(wrong("SECURITY_CONTACT", &text, "mailto:security@example.org"))
    }
}

fn log(value: Option<String>) -> Result<String, Message> {
    match value {
        None => Ok("info".to_owned()),
        Some(level) if ["error", "warn", "info", "debug"].contains(&level.as_str()) => Ok(level),
        Some(other) => Err(wrong("LOG", &other, "info")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> Result<Config, Message> {
        Config::read(&|name| {
            pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn nothing_set_is_a_file_beside_the_program() {
        let config = from(&[]).unwrap();
        assert_eq!(config.database_url, "sqlite:counterpart-data/counterpart.sqlite");
        assert_eq!(config.base_url, "http://localhost:8080");
        assert!(!config.is_secure());
    }

    #[test]
    fn a_wrong_value_is_named_with_an_example() {
        let message = from(&[("PORT", "many")]).unwrap_err();
        assert_eq!(message, wrong("PORT", "many", "8080"));
        for days in ["0", "366", "-1", "ever"] {
            assert_eq!(from(&[("LETTERS_DAYS", days)]).unwrap_err(), wrong("LETTERS_DAYS", days, "30"));
        }
        assert!(from(&[("INVITATIONS_MONTHS", "61")]).is_err());
        assert!(from(&[("PROGRAMMES_MONTHS", "121")]).is_err());
        assert_eq!(from(&[("JOURNAL_MONTHS", "23")]).unwrap_err(), wrong("JOURNAL_MONTHS", "23", "24"));
        for number in ["0", "101", "many"] {
            let message = from(&[("DATABASE_CONNECTIONS", number)]).unwrap_err();
            assert_eq!(message, wrong("DATABASE_CONNECTIONS", number, "8"));
        }
        for sender in ["not an address", "ada@example", "Ada <ada@example.org>"] {
            let message = from(&[("MAIL_FROM", sender)]).unwrap_err();
            assert_eq!(message, wrong("MAIL_FROM", sender, "mentoring@example.org"));
        }
        assert_eq!(from(&[("MAIL_FROM", "ada@example.org")]).unwrap().mail_from, "ada@example.org");
        assert!(from(&[("BASE_URL", "https://example.org/path")]).is_err());
        assert!(from(&[("DATABASE_URL", "mysql://root@localhost")]).is_err());
    }

    #[test]
    fn passwords_are_never_shown() {
        let source = |name: &str| match name {
            "DATABASE_URL" => Some("postgres://ada:lovelace@db/counterpart".to_owned()),
            "SMTP_URL" => Some("smtps://ada:lovelace@mail:465".to_owned()),
            _ => None,
        };
        let config = Config::read(&source).unwrap();
        let shown = config.shown(&source);
        assert!(shown.iter().all(|one| !one.value.contains("lovelace")));
        assert_eq!(shown[0].value, "postgres://ada:********@db/counterpart");
        assert!(shown[0].is_set && !shown[1].is_set);
    }
}
