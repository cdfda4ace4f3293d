//! What is promised for ten thousand people: ready again after a kill, pages at a steady pace, sign-in that
//! does not tell who is known, and many invitations while the mail server is down.

pub mod alike;
pub mod paced;
pub mod table;

use super::data::{self, Database, Entered};
use super::http::{Form, Line};
use super::server::Server;
use super::{Page, Plan, asked, expect};
use alike::Alike;
use paced::{Pace, Paced, keep};
use std::path::Path;
use std::time::{Duration, Instant};

/// How many people there are beside those of the demonstration.
pub const PEOPLE: usize = 10_000;

/// How many readers a second.
pub const A_SECOND: u32 = 50;

/// How many are invited with one button.
pub const INVITED: usize = 500;

/// How often the button is pressed.
const PRESSED: usize = 3;

/// How many letters to sign in are asked for before each kill, so that there is something to take up.
const WRITES: usize = 20;

/// The pages that are read.
pub const PAGES: [Page; 3] = [
    Page {
        words: "overview of the programme, as its lead",
        who: Some("lead"),
        path: "",
        holds: "Bridgewater Mentoring Alliance</bdi></h1>",
        wanted: None,
    },
    Page {
        words: "its people, searched for “an”",
        who: Some("lead"),
        path: "/people?q=an",
        holds: "/people/person-",
        wanted: None,
    },
    Page { words: "its journal", who: Some("lead"), path: "/journal", holds: "<table", wanted: None },
];

/// What was measured on one database.
#[derive(Clone, Debug)]
pub struct Crowded {
    /// What the database is called.
    pub database: &'static str,
    /// From the start after a kill to ready, the shortest first.
    pub starts: Vec<Duration>,
    /// Each page, at a steady pace.
    pub pages: Vec<(Page, Paced)>,
    /// Asking for a letter to sign in.
    pub alike: Alike,
    /// How long the button for many invitations took, the shortest first.
    pub invited: Vec<Duration>,
    /// Bytes held after all of it.
    pub afterwards: Option<u64>,
}

/// Measures on every database of the plan. Says on `told` what it is doing.
///
/// # Errors
/// What kept it from working: a server that does not start, a page that is not what it should be.
pub fn measure(plan: &Plan, told: &mut dyn FnMut(&str)) -> Result<Vec<Crowded>, String> {
    super::within(|folder| measured_in(folder, plan, told))
}

fn measured_in(folder: &Path, plan: &Plan, told: &mut dyn FnMut(&str)) -> Result<Vec<Crowded>, String> {
    told("the demonstration's data with ten thousand people");
    let mut sqlite = data::settle(&plan.program, folder, PEOPLE)?;
    // Whoever asks says where from, as a proxy would; nobody listens on the port of the mail server.
    sqlite.further =
        vec![("TRUSTED_PROXIES", "127.0.0.1".to_owned()), ("SMTP_URL", "smtp://127.0.0.1:9".to_owned())];
    let mut all = Vec::new();
    for database in super::both(folder, plan, sqlite)? {
        told(database.name);
        all.push(one(plan, &database, told)?);
    }
    Ok(all)
}

fn one(plan: &Plan, database: &Database, told: &mut dyn FnMut(&str)) -> Result<Crowded, String> {
    let (mut server, _) = Server::start(&plan.program, plan.core, database)?;
    let mut starts = Vec::new();
    for at in 0..plan.times.0 {
        for number in 0..WRITES {
            let form = alike::asked(0, alike::EACH + at * WRITES + number);
            Line::to(server.address)?.ask(&form.text())?;
        }
        // Dropped, it is killed without a word.
        drop(server);
        let (next, after) = Server::start(&plan.program, plan.core, database)?;
        starts.push(after);
        server = next;
    }
    starts.sort();
    told("  ready again");
    let entered = data::enter(&plan.program, database, &server)?;
    let pace = Pace { a_second: A_SECOND, length: plan.length * 5, lines: 16 };
    let mut pages = Vec::new();
    for page in PAGES {
        let asked = asked(page, &entered);
        expect(&page, &asked, &server)?;
        pages.push((page, keep(server.address, &asked, pace)?));
        told(&format!("  {}", page.words));
    }
    let alike = alike::compare(server.address, 0)?;
    told("  sign-in");
    let invited = invited(&entered, &server)?;
    let afterwards = server.memory();
    server.stop();
    Ok(Crowded { database: database.name, starts, pages, alike, invited, afterwards })
}

/// How long the button took that sends many invitations.
fn invited(entered: &Entered, server: &Server) -> Result<Vec<Duration>, String> {
    let path = format!("{}/people/invite", entered.programme);
    let lead = super::PAGES.iter().find(|page| page.who == Some("lead")).copied();
    let asked = lead.map(|page| asked(Page { path: "/people/invite", ..page }, entered));
    let asked = asked.ok_or("nobody leads")?;
    let mut line = Line::to(server.address)?;
    let page = line.ask(&asked.text(false))?;
    let text = String::from_utf8_lossy(&page.body).into_owned();
    let cohort = text.split("value=\"cohort-").nth(1).and_then(|rest| rest.split('"').next());
    let cohort = format!("cohort-{}", cohort.ok_or("no cohort to invite to")?);
    let mut took = Vec::new();
    for round in 0..PRESSED {
        let people = (0..INVITED).map(|at| format!("Guest Number {at}, guest{round}.{at}@crowd.example"));
        let fields = vec![
            ("role", "mentee".to_owned()),
            ("organisation", "none".to_owned()),
            ("cohort", cohort.clone()),
            ("language", "en".to_owned()),
            ("people", people.collect::<Vec<_>>().join("\n")),
            ("step", "send".to_owned()),
        ];
        let form = Form { path: path.clone(), cookie: asked.cookie.clone(), from: None, fields };
        let since = Instant::now();
        let answer = line.ask(&form.text())?;
        took.push(since.elapsed());
        if answer.status != 303 {
            return Err(format!("inviting {INVITED}: status {}", answer.status));
        }
    }
    took.sort();
    Ok(took)
}
