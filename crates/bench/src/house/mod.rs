//! The house measured from outside: how fast the server starts and answers, and what it holds.
//!
//! The demonstration's data are made once, in a SQLite file, and moved to PostgreSQL as whoever
//! changes their database would ([`data`]). A server of its own process on one core answers
//! ([`server`]); from another core, connections that stay open ask it without pause, as browsers
//! do ([`load`], over [`http`]). [`table`] says what came of it. [`crowd`] measures what is promised
//! for ten thousand people.

pub mod crowd;
pub mod data;
pub mod http;
pub mod load;
pub mod server;
pub mod table;

use data::{Database, Entered};
use http::{Asked, Line};
use load::{Load, Pressed, press};
use server::Server;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How much is measured, and with what.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The binary `counterpart`.
    pub program: PathBuf,
    /// A PostgreSQL with nothing in it, if that is to be measured too.
    pub postgres: Option<String>,
    /// The core on which the server runs; whoever starts this keeps it off that core.
    pub core: usize,
    /// How often it is started, and how often each page is pressed.
    pub times: (usize, usize),
    /// For how long a page is pressed each time.
    pub length: Duration,
    /// How many connections press at once.
    pub lines: usize,
}

/// A page that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is, in words.
    pub words: &'static str,
    /// Who asks for it: a word of the demonstration, or nobody.
    pub who: Option<&'static str>,
    /// Its path after that of the programme; outside a programme, from the root.
    pub path: &'static str,
    /// What stands in it.
    pub holds: &'static str,
    /// How many a second there are to be.
    pub wanted: Option<u32>,
}

/// The pages in the order of the table.
pub const PAGES: [Page; 5] = [
    Page {
        words: "overview of a programme, as its lead",
        who: Some("lead"),
        path: "",
        holds: "Bridgewater Mentoring Alliance</bdi></h1>",
        wanted: Some(1_000),
    },
    Page {
        words: "overview, as a coordinator",
        who: Some("coordinator"),
        path: "",
        holds: "Bridgewater Mentoring Alliance</bdi></h1>",
        wanted: Some(1_000),
    },
    Page {
        words: "people of a programme, searched for “an”",
        who: Some("lead"),
        path: "/people?q=an",
        holds: "/people/person-",
        wanted: None,
    },
    Page { words: "sign-in", who: None, path: "/sign-in", holds: "name=\"address\"", wanted: None },
    Page { words: "`/healthz`", who: None, path: "/healthz", holds: "alive", wanted: None },
];

/// What was measured on one database.
#[derive(Clone, Debug)]
pub struct Measured {
    /// What the database is called.
    pub database: &'static str,
    /// From start to ready, of each start, the shortest first.
    pub starts: Vec<Duration>,
    /// Bytes held when nobody has asked for anything yet.
    pub at_rest: Option<u64>,
    /// Bytes held some seconds after all pages were pressed.
    pub afterwards: Option<u64>,
    /// Each page, and of all its times the one in the middle.
    pub pages: Vec<(Page, Pressed)>,
}

/// Measures on every database of the plan. Says on `told` what it is doing.
///
/// # Errors
/// What kept it from working: a server that does not start, a page that is not what it should be.
pub fn measure(plan: &Plan, told: &mut dyn FnMut(&str)) -> Result<Vec<Measured>, String> {
    within(|folder| measured_in(folder, plan, told))
}

#[cfg(test)]
impl Plan {
    /// A plan as tests of the tables name it.
    fn example() -> Plan {
        Plan {
            program: "counterpart".into(),
            postgres: None,
            core: 0,
            times: (3, 5),
            length: Duration::from_secs(4),
            lines: 16,
        }
    }
}

/// Works in a folder of its own, which is gone afterwards.
fn within<T>(work: impl FnOnce(&Path) -> Result<T, String>) -> Result<T, String> {
    let folder = std::env::temp_dir().join(format!("counterpart-house-{}", std::process::id()));
    fs::create_dir(&folder).map_err(|why| why.to_string())?;
    let done = work(&folder);
    let _ = fs::remove_dir_all(&folder);
    done
}

/// A SQLite database, and the same on PostgreSQL where there is one.
fn both(folder: &Path, plan: &Plan, sqlite: Database) -> Result<Vec<Database>, String> {
    let moved = plan.postgres.as_ref().map(|url| data::moved(&plan.program, &sqlite, url, folder));
    let moved = moved.transpose()?;
    Ok(std::iter::once(sqlite).chain(moved).collect())
}

fn measured_in(folder: &Path, plan: &Plan, told: &mut dyn FnMut(&str)) -> Result<Vec<Measured>, String> {
    told("the demonstration's data");
    let sqlite = data::settle(&plan.program, folder, 0)?;
    let mut all = Vec::new();
    for database in both(folder, plan, sqlite)? {
        told(database.name);
        let measured = one(plan, &database)?;
        for (page, pressed) in &measured.pages {
            told(&format!("  {}: {:.0} a second", page.words, pressed.a_second()));
        }
        all.push(measured);
    }
    Ok(all)
}

/// How long a server is left alone before its memory is looked at.
const REST: Duration = Duration::from_secs(3);

fn one(plan: &Plan, database: &Database) -> Result<Measured, String> {
    let mut starts = Vec::new();
    for _ in 1..plan.times.0 {
        let (server, after) = Server::start(&plan.program, plan.core, database)?;
        starts.push(after);
        server.stop();
    }
    let (server, after) = Server::start(&plan.program, plan.core, database)?;
    starts.push(after);
    starts.sort();
    std::thread::sleep(REST);
    let at_rest = server.memory();
    let entered = data::enter(&plan.program, database, &server)?;
    let asked = PAGES.map(|page| asked(page, &entered));
    let (used, address) = (|| server.used(), server.address);
    let load = Load { address, used: &used, lines: plan.lines, length: plan.length };
    let mut times: Vec<Vec<Pressed>> = vec![Vec::new(); PAGES.len()];
    for _ in 0..plan.times.1 {
        for (page, (asked, times)) in PAGES.iter().zip(asked.iter().zip(&mut times)) {
            expect(page, asked, &server)?;
            times.push(press(&load, asked)?);
        }
    }
    std::thread::sleep(REST);
    let afterwards = server.memory();
    server.stop();
    let pages = PAGES.into_iter().zip(times).filter_map(|(page, times)| Some((page, middle(times)?)));
    Ok(Measured { database: database.name, starts, at_rest, afterwards, pages: pages.collect() })
}

fn asked(page: Page, entered: &Entered) -> Asked {
    let path = match page.who {
        Some(_) => format!("{}{}", entered.programme, page.path),
        None => page.path.to_owned(),
    };
    let cookie = page.who.and_then(|who| entered.sessions.iter().find(|(known, _)| *known == who));
    Asked { path, cookie: cookie.map(|(_, cookie)| cookie.clone()) }
}

/// That the page is the one that is meant: read as plain text, before it is pressed.
fn expect(page: &Page, asked: &Asked, server: &Server) -> Result<(), String> {
    let answer = Line::to(server.address)?.ask(&asked.text(false))?;
    let text = String::from_utf8_lossy(&answer.body);
    if answer.status == 200 && text.contains(page.holds) {
        Ok(())
    } else {
        Err(format!("{} is not what it should be (status {})", asked.path, answer.status))
    }
}

/// Of several times the one whose pace is in the middle, the slower of two.
fn middle(mut times: Vec<Pressed>) -> Option<Pressed> {
    times.sort_by(|one, other| one.a_second().total_cmp(&other.a_second()));
    let at = times.len().saturating_sub(1) / 2;
    times.into_iter().nth(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_by_pace() {
        let pressed = |answers| Pressed { answers, wall: Duration::from_secs(1), ..Pressed::default() };
        let paces =
            |times: &[u64]| middle(times.iter().map(|n| pressed(*n)).collect()).map(|one| one.answers);
        assert_eq!(paces(&[9, 1, 3]), Some(3));
        assert_eq!(paces(&[9, 1]), Some(1));
        assert_eq!(paces(&[]), None);
    }

    #[test]
    fn pages_of_a_programme_are_asked_for_by_somebody() {
        let sessions = vec![("lead", "session=abc".to_owned())];
        let entered = Entered { programme: "/programmes/programme-1".to_owned(), sessions };
        let people = asked(PAGES[2], &entered);
        assert_eq!(people.path, "/programmes/programme-1/people?q=an");
        assert_eq!(people.cookie.as_deref(), Some("session=abc"));
        assert_eq!(asked(PAGES[3], &entered), Asked { path: "/sign-in".to_owned(), cookie: None });
    }
}
