//! Drills with real processes: killed while writing, killed while sending, started at once, asked to
//! stop, out of room.

mod far;
mod kept;
mod killed_worker;
mod two_nodes;

use crate::harness::server::{Server, answered, command, connected, dressed, request};
use crate::harness::{Kind, Who, World};
use chrono::{TimeDelta, Utc};
use counterpart::base::config::Config;
use counterpart::base::ids::ProgrammeId;
use counterpart::base::{Db, Installation, db};
use counterpart::migrations;
use counterpart::people::{sessions, store as people};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use std::io::Write;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

fn settings(config: &Config) -> Vec<(&'static str, String)> {
    vec![("DATABASE_URL", config.database_url.clone()), ("DATA_DIR", config.data_dir.display().to_string())]
}

/// A session of the admin.
async fn session(world: &World) -> String {
    session_of(world, Who::Admin).await
}

/// A session that is good on the machine's own clock; last used a while ago.
async fn session_of(world: &World, who: Who) -> String {
    let found = people::person_of_address(&world.app.db, Installation, &who.address()).await;
    let person = found.unwrap().unwrap();
    let tx = world.app.begin().await.unwrap();
    let at = Utc::now() - TimeDelta::minutes(5);
    let token = sessions::begin(&tx, person.id, "Drill", "192.0.2.0", at).await.unwrap();
    tx.commit().await.unwrap();
    token.secret().to_owned()
}

fn form(id: &str) -> String {
    format!("id={id}&name=Drill&shape=pool&language=en&zone=UTC")
}

async fn numbers(db: &Db, query: &str) -> Vec<i64> {
    let rows = db.query_all_raw(db::sql(db, query, [])).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<i64>(0).unwrap()).collect()
}

async fn texts(db: &Db, query: &str) -> BTreeSet<String> {
    let rows = db.query_all_raw(db::sql(db, query, [])).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
}

/// What eight writers have seen.
#[derive(Default)]
struct Seen {
    acknowledged: Mutex<Vec<String>>,
    unanswered: Mutex<Vec<String>>,
    /// When each answer to a write came, and how long it took.
    answers: Mutex<Vec<(Instant, Duration)>>,
    in_flight: AtomicUsize,
    is_over: AtomicBool,
}

fn write(address: &str, session: &str, seen: &Seen) {
    while !seen.is_over.load(Ordering::SeqCst) {
        let id = ProgrammeId::fresh().to_string();
        let sending = request("POST", "/programmes/new", session, &form(&id));
        seen.in_flight.fetch_add(1, Ordering::SeqCst);
        let begun = Instant::now();
        let answer = crate::harness::server::sent(address, &sending);
        seen.in_flight.fetch_sub(1, Ordering::SeqCst);
        seen.answers.lock().unwrap().push((Instant::now(), begun.elapsed()));
        match answer {
            Ok(answer) if answer.status == 303 => seen.acknowledged.lock().unwrap().push(id),
            Ok(answer) => assert_eq!(answer.status, 503, "{}", answer.text),
            Err(_) => {
                seen.unanswered.lock().unwrap().push(id);
                if seen.is_over.load(Ordering::SeqCst) {
                    return;
                }
            }
        }
    }
}

/// Eight writers, and what they see.
fn writing(server: &Server, session: &str) -> (Arc<Seen>, Vec<JoinHandle<()>>) {
    let seen = Arc::new(Seen::default());
    let writers = (0..8)
        .map(|_| {
            let (address, session, seen) = (server.address.clone(), session.to_owned(), seen.clone());
            std::thread::spawn(move || write(&address, &session, &seen))
        })
        .collect();
    (seen, writers)
}

/// One round: eight writers, then a kill while something is under way.
fn round(server: &mut Server, session: &str, length: Duration) -> Arc<Seen> {
    let (seen, writers) = writing(server, session);
    std::thread::sleep(length);
    while seen.in_flight.load(Ordering::SeqCst) == 0 || seen.acknowledged.lock().unwrap().is_empty() {
        std::thread::yield_now();
    }
    seen.is_over.store(true, Ordering::SeqCst);
    server.kill();
    for writer in writers {
        writer.join().unwrap();
    }
    assert!(!seen.unanswered.lock().unwrap().is_empty(), "nothing was in flight");
    seen
}

async fn killed_and_nothing_lost(kind: Kind, rounds: u64) {
    let world = World::new(kind).await;
    let session = session(&world).await;
    let settings = settings(&world.app.config);
    let before = numbers(&world.app.db, "select count(*) from programme").await[0];
    let mut server = Server::start(command(&settings));
    server.ready();
    let (mut acknowledged, mut all) = (BTreeSet::new(), BTreeSet::new());
    let mut slowest = Duration::ZERO;
    for at in 0..rounds {
        let seen = round(&mut server, &session, Duration::from_millis(60 + at * 37 % 200));
        acknowledged.extend(seen.acknowledged.lock().unwrap().drain(..));
        let begun = Instant::now();
        server = Server::start(command(&settings));
        server.ready();
        let ready = begun.elapsed();
        assert!(ready < Duration::from_secs(3), "round {at}: ready after {ready:?}");
        slowest = slowest.max(ready);
        // What was not answered is sent again, as a browser would: it is there once.
        for id in seen.unanswered.lock().unwrap().drain(..) {
            assert_eq!(server.post("/programmes/new", &session, &form(&id)).unwrap().status, 303);
            all.insert(id);
        }
        all.extend(acknowledged.iter().cloned());
    }
    let noted = texts(&world.app.db, "select subject from journal where act = 'programme-created'").await;
    assert_eq!(noted, all, "one line of the journal for each");
    let lines =
        numbers(&world.app.db, "select count(*) from journal where act = 'programme-created'").await[0];
    let programmes = numbers(&world.app.db, "select count(*) from programme").await[0] - before;
    let leads = numbers(
        &world.app.db,
        "select count(*) from membership m join programme p on p.id = m.programme_id where p.name = 'Drill'",
    )
    .await[0];
    let expected = i64::try_from(all.len()).unwrap();
    assert_eq!((lines, programmes, leads), (expected, expected, expected));
    if kind == Kind::Sqlite {
        let whole = texts(&world.app.db, "pragma integrity_check").await;
        assert_eq!(whole.into_iter().collect::<Vec<_>>(), ["ok"]);
        assert!(
            world
                .app
                .db
                .query_all_raw(db::sql(&world.app.db, "pragma foreign_key_check", []))
                .await
                .unwrap()
                .is_empty()
        );
    }
    println!(
        "{kind:?}: {rounds} rounds, {} writes acknowledged, {} sent again, ready after {slowest:?} at most",
        acknowledged.len(),
        all.len() - acknowledged.len()
    );
}

/// Whether there is time for everything: a hundred rounds, and leases waited out.
fn is_long() -> bool {
    std::env::var_os("COUNTERPART_LONG").is_some()
}

#[tokio::test]
async fn killed_while_writing_loses_and_doubles_nothing_on_sqlite() {
    killed_and_nothing_lost(Kind::Sqlite, if is_long() { 100 } else { 8 }).await;
}

#[tokio::test]
async fn killed_while_writing_loses_and_doubles_nothing_on_postgres() {
    killed_and_nothing_lost(Kind::Postgres, if is_long() { 100 } else { 2 }).await;
}

async fn started_at_once(kind: Kind) {
    let world = World::new(kind).await;
    let fresh = world.another(kind).await;
    let settings = settings(&fresh.config);
    let starting: Vec<_> = (0..4)
        .map(|_| {
            let settings = settings.clone();
            std::thread::spawn(move || Server::start(command(&settings)))
        })
        .collect();
    let servers: Vec<Server> = starting.into_iter().map(|one| one.join().unwrap()).collect();
    for server in &servers {
        server.ready();
        let said = server.said();
        assert!(said.contains("The data are in "), "{said}");
    }
    let db = fresh.connect().await;
    let steps = numbers(&db, "select count(*) from seaql_migrations").await[0];
    assert_eq!(usize::try_from(steps).unwrap(), migrations::steps().len());
}

#[tokio::test]
async fn several_servers_start_at_once_on_sqlite() {
    started_at_once(Kind::Sqlite).await;
}

#[tokio::test]
async fn several_servers_start_at_once_on_postgres() {
    started_at_once(Kind::Postgres).await;
}

async fn refuses_what_is_newer(kind: Kind) {
    let world = World::new(kind).await;
    let later = "insert into seaql_migrations (version, applied_at) values ('m9999_later', 0)";
    world.app.db.execute_unprepared(later).await.unwrap();
    let done = command(&settings(&world.app.config)).output().unwrap();
    assert!(!done.status.success());
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("newer Counterpart (it has the step m9999_later)"), "{said}");
}

#[tokio::test]
async fn an_older_server_refuses_a_newer_schema_on_sqlite() {
    refuses_what_is_newer(Kind::Sqlite).await;
}

#[tokio::test]
async fn an_older_server_refuses_a_newer_schema_on_postgres() {
    refuses_what_is_newer(Kind::Postgres).await;
}

#[tokio::test]
async fn asked_to_stop_it_finishes_what_was_begun() {
    let world = World::new(Kind::Sqlite).await;
    let session = session(&world).await;
    let mut server = Server::start(command(&settings(&world.app.config)));
    server.ready();
    let id = ProgrammeId::fresh().to_string();
    let whole = request("POST", "/programmes/new", &session, &form(&id));
    let (first, rest) = whole.split_at(whole.len() - 20);
    let mut slow = connected(&server.address).unwrap();
    slow.write_all(first.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    let begun = Instant::now();
    server.ask_to_stop();
    std::thread::sleep(Duration::from_millis(200));
    let ready = server.get("/readyz", "").unwrap();
    assert_eq!(ready.status, 503);
    assert!(ready.text.contains("not ready: stopping"), "{}", ready.text);
    assert_eq!(server.get("/healthz", "").unwrap().status, 200);
    std::thread::sleep(Duration::from_millis(1500));
    assert!(server.get("/healthz", "").is_err(), "nobody new is taken");
    slow.write_all(rest.as_bytes()).unwrap();
    let answer = answered(slow).unwrap();
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert_eq!(server.ended(Duration::from_secs(30)).code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(30));
    let said = server.said();
    assert!(said.contains("\"message\":\"answered\""), "{said}");
    assert!(!said.contains(&session) && !said.contains("Drill") && !said.contains("127.0.0.1"), "{said}");
}

/// A small disk of its own where that may be made; gone when dropped.
struct Disk(tempfile::TempDir);

impl Disk {
    fn small() -> Option<Disk> {
        let folder = tempfile::tempdir().unwrap();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then(|| Disk(folder))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).output();
    }
}

/// Writes until one is refused, and checks how.
fn fill(server: &Server, session: &str) {
    let refused = (0..5000).find_map(|_| {
        let id = ProgrammeId::fresh().to_string();
        let answer = server.post("/programmes/new", session, &form(&id)).unwrap();
        (answer.status != 303).then_some(answer)
    });
    let refused = refused.expect("the disk never filled");
    assert_eq!(refused.status, 503, "{}", refused.text);
    assert!(refused.text.contains("Nothing can be saved just now"), "{}", refused.text);
    assert_eq!(server.get("/programmes/new", session).unwrap().status, 200, "pages are readable");
    assert_eq!(server.get("/healthz", "").unwrap().status, 200);
}

/// Reads what can be read, as the lead; what is noted before it is seen stays shut, and says why.
fn walk(server: &Server, world: &World, session: &str) {
    let base = format!("/programmes/{}", world.known.harbour);
    let noted = [format!("{base}/people/{}", world.known.people[&Who::Mentee]), format!("{base}/people.csv")];
    for path in &noted {
        // The last small place on the disk is used up by looking.
        let shut = (0..5000).map(|_| server.get(path, session).unwrap()).find(|answer| answer.status != 200);
        let shut = shut.expect("the disk never filled");
        assert_eq!(shut.status, 503, "{}", shut.text);
        assert!(shut.text.contains("This cannot be shown just now"), "{}", shut.text);
        assert!(shut.text.contains("Other pages can be read."), "{}", shut.text);
        assert!(!shut.text.contains("mentee@example.org"), "{}", shut.text);
    }
    for end in ["", "/people", "/organisations", "/charter", "/cohorts", "/settings", "/journal"] {
        let read = server.get(&format!("{base}{end}"), session).unwrap();
        assert_eq!(read.status, 200, "{end}: {}", read.text);
    }
}

#[tokio::test]
async fn with_a_full_disk_pages_are_read_and_writes_are_refused_in_words() {
    let world = World::new(Kind::Sqlite).await;
    let session = session(&world).await;
    let lead = session_of(&world, Who::Lead).await;
    let file = world.app.config.data_dir.join("counterpart.sqlite");
    world.app.db.execute_unprepared("pragma wal_checkpoint(truncate)").await.unwrap();
    let Some(disk) = Disk::small() else {
        // A limit on the size of files stands in for a small disk; the signal it sends is ignored.
        let size = std::fs::metadata(&file).unwrap().len() / 512 + 600;
        let mut limited = Command::new("sh");
        let line =
            format!("trap '' XFSZ; ulimit -f {size}; exec '{}' serve", env!("CARGO_BIN_EXE_counterpart"));
        limited.args(["-c", &line]);
        dressed(&mut limited, &settings(&world.app.config));
        let server = Server::start(limited);
        server.ready();
        fill(&server, &session);
        return walk(&server, &world, &lead);
    };
    let there = disk.0.path().join("counterpart.sqlite");
    std::fs::copy(&file, &there).unwrap();
    let filler = disk.0.path().join("filler");
    std::fs::write(&filler, vec![0u8; 600_000]).unwrap();
    let place = vec![("DATA_DIR", disk.0.path().display().to_string())];
    let server = Server::start(command(&place));
    server.ready();
    fill(&server, &session);
    walk(&server, &world, &lead);
    std::fs::remove_file(&filler).unwrap();
    let begun = Instant::now();
    let id = ProgrammeId::fresh().to_string();
    while server.post("/programmes/new", &session, &form(&id)).unwrap().status != 303 {
        assert!(begun.elapsed() < Duration::from_secs(15), "never well again");
        std::thread::sleep(Duration::from_millis(200));
    }
}
