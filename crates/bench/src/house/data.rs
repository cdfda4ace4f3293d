//! The data of the demonstration, on either database, and people of it who are signed in.

use super::http::{Answer, Asked, Line};
use super::server::Server;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A database with the demonstration in it.
#[derive(Clone, Debug)]
pub struct Database {
    /// What it is called.
    pub name: &'static str,
    /// The data folder of its servers.
    pub folder: PathBuf,
    /// Where it is, if it is not a file in the folder.
    pub url: Option<String>,
    /// What else its servers are told.
    pub further: Vec<(&'static str, String)>,
}

impl Database {
    /// Gives a command the settings that lead here, and no others.
    pub fn settings(&self, command: &mut Command) {
        for name in ["DATABASE_URL", "BASE_URL", "SMTP_URL", "LOG", "DATABASE_CONNECTIONS", "TRUSTED_PROXIES"]
        {
            command.env_remove(name);
        }
        command.env("DATA_DIR", &self.folder);
        if let Some(url) = &self.url {
            command.env("DATABASE_URL", url);
        }
        command.envs(self.further.iter().map(|(name, value)| (name, value)));
    }

    /// Runs a command on it and returns what it printed.
    fn run(&self, program: &Path, words: &[&str]) -> Result<String, String> {
        let mut command = Command::new(program);
        command.args(words).stdin(Stdio::null());
        self.settings(&mut command);
        let done = command.output().map_err(|why| why.to_string())?;
        if done.status.success() {
            Ok(String::from_utf8_lossy(&done.stdout).into_owned())
        } else {
            let why = String::from_utf8_lossy(&done.stderr);
            Err(format!("counterpart {} on {}: {why}", words.first().unwrap_or(&""), self.name))
        }
    }
}

/// Lets `counterpart demo` fill a SQLite file, with so many people more than the example has.
///
/// # Errors
/// It did not come to be ready.
pub fn settle(program: &Path, folder: &Path, more: usize) -> Result<Database, String> {
    let folder = folder.join("sqlite");
    let mut command = Command::new(program);
    command.args(["demo", "--json", "--port", "0", "--people", &more.to_string(), "--data"]).arg(&folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|why| why.to_string())?;
    let mut line = String::new();
    let read = child.stdout.take().map(|out| BufReader::new(out).read_line(&mut line));
    let stopped = Command::new("kill").arg(child.id().to_string()).status();
    let ended = child.wait();
    match (read, stopped, ended) {
        (Some(Ok(1..)), Ok(_), Ok(_)) => {
            Ok(Database { name: "SQLite", folder, url: None, further: Vec::new() })
        }
        _ => Err("counterpart demo did not become ready".to_owned()),
    }
}

/// Moves a database to an empty PostgreSQL, by a backup that is restored there.
///
/// # Errors
/// What the commands say.
pub fn moved(program: &Path, from: &Database, url: &str, folder: &Path) -> Result<Database, String> {
    let backup = folder.join("backup").display().to_string();
    from.run(program, &["backup", &backup])?;
    let folder = folder.join("postgres");
    fs::create_dir(&folder).map_err(|why| why.to_string())?;
    let further = from.further.clone();
    let database = Database { name: "PostgreSQL", folder, url: Some(url.to_owned()), further };
    database.run(program, &["restore", "--moved", &backup])?;
    Ok(database)
}

/// Who is signed in, and where.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The path of the programme.
    pub programme: String,
    /// Each one's word and cookie.
    pub sessions: Vec<(&'static str, String)>,
}

/// Signs in those who ask for pages: by the link that whoever has the server in their hands can print.
///
/// # Errors
/// Somebody does not get in.
pub fn enter(program: &Path, on: &Database, server: &Server) -> Result<Entered, String> {
    let (mut sessions, mut programme) = (Vec::new(), None);
    for word in ["lead", "coordinator"] {
        let link = on.run(program, &["sign-in", &format!("{word}@counterpart.example")])?;
        let path = link.trim().find("/sign-in/").map(|at| &link.trim()[at..]);
        let path = path.ok_or_else(|| format!("no link to sign in: {link}"))?;
        let mut line = Line::to(server.address)?;
        let entered =
            line.ask(&format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))?;
        let cookie =
            session(&entered).ok_or_else(|| format!("{word} does not get in: {}", entered.status))?;
        let start = line.ask(&Asked { path: "/".to_owned(), cookie: Some(cookie.clone()) }.text(false))?;
        programme = programme.or_else(|| start.header("location").map(str::to_owned));
        sessions.push((word, cookie));
    }
    let programme = programme.filter(|path| path.starts_with("/programmes/"));
    Ok(Entered { programme: programme.ok_or("nobody comes to a programme")?, sessions })
}

/// The cookie of a session that an answer gives.
fn session(answer: &Answer) -> Option<String> {
    let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
    let mut firsts = cookies.filter_map(|(_, value)| value.split(';').next());
    firsts.find(|cookie| cookie.starts_with("session=") && cookie.len() > "session=".len()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_of_the_session_is_taken() {
        let set = |value: &str| ("set-cookie".to_owned(), value.to_owned());
        let headers = vec![set("asking=; Max-Age=0"), set("session=abc; Path=/; HttpOnly")];
        assert_eq!(session(&Answer { headers, ..Answer::default() }).as_deref(), Some("session=abc"));
        assert_eq!(session(&Answer { headers: vec![set("session=; Max-Age=0")], ..Answer::default() }), None);
    }
}
