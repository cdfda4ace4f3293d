//! A backup by the command, while eight people write; restored by the command into an empty folder.

use super::{form, numbers, session, settings, texts, writing};
use crate::harness::server::{Server, command, dressed};
use crate::harness::{Kind, World};
use crate::outbox::{letter, post};
use counterpart::base::config::Config;
use counterpart::base::db;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// How many letters there are, so that making the backup takes a while.
const LETTERS: usize = 3000;

/// How long a write may take while a backup is made and eight write without pause, on a busy machine. What
/// is promised is a second.
const WAIT: Duration = Duration::from_secs(4);

/// Runs a command of the program to its end.
fn run(args: &[&str], set: &[(&str, String)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterpart"));
    dressed(&mut command, set);
    command.args(args).output().unwrap()
}

fn ended(args: &[&str], set: &[(&str, String)], code: i32) -> String {
    let output = run(args, set);
    let said =
        String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{args:?}: {said}");
    said
}

/// What the writers had heard to be saved when the backup began, and what they heard in all.
fn backed_up(server: &Server, session: &str, file: &str, set: &[(&str, String)]) -> (Vec<String>, usize) {
    let (seen, writers) = writing(server, session);
    while seen.acknowledged.lock().unwrap().len() < 20 {
        std::thread::sleep(Duration::from_millis(5));
    }
    let before = seen.acknowledged.lock().unwrap().clone();
    let begun = Instant::now();
    ended(&["backup", file], set, 0);
    let took = begun.elapsed();
    seen.is_over.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.join().unwrap();
    }
    let all = seen.acknowledged.lock().unwrap().len();
    assert!(seen.unanswered.lock().unwrap().is_empty(), "a write was not answered while the backup was made");
    let answers = seen.answers.lock().unwrap().clone();
    assert_eq!(answers.len(), all, "a write was turned away while the backup was made");
    let slowest = |is_meant: &dyn Fn(Instant, Instant) -> bool| {
        let meant = answers.iter().filter(|(end, took)| is_meant(*end - *took, *end));
        meant.map(|(_, took)| *took).max().unwrap_or_default()
    };
    let meanwhile = slowest(&|start, end| end >= begun && start <= begun + took);
    let alone = slowest(&|_, end| end < begun);
    println!("a backup in {took:?}; the slowest write meanwhile {meanwhile:?}, before {alone:?}");
    assert!(meanwhile > Duration::ZERO && meanwhile < WAIT, "a write waited for {meanwhile:?}");
    (before, all)
}

async fn comes_back(kind: Kind) {
    let world = World::new(kind).await;
    let session = session(&world).await;
    let letters = (0..LETTERS).map(|n| letter(&world, &format!("kept-{n}"), &format!("p{n}@example.org")));
    post(&world.app, &letters.collect::<Vec<_>>()).await;
    let set = settings(&world.app.config);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterpart.backup");
    let path = file.display().to_string();
    let server = Server::start(command(&set));
    server.ready();
    let (before, all) = backed_up(&server, &session, &path, &set);
    assert!(all > before.len(), "nobody wrote while the backup was made");
    // A name that is taken is left alone, and only its owner reads the file.
    ended(&["backup", &path], &set, 1);
    is_private(&file);
    ended(&["backup", "verify", &path], &set, 0);
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let torn = folder.path().join("torn").display().to_string();
    std::fs::write(&torn, &bytes).unwrap();
    ended(&["backup", "verify", &torn], &set, 1);

    let data = folder.path().join("new").display().to_string();
    let url = |data: &str| format!("sqlite:{data}/counterpart.sqlite");
    let new = vec![("DATA_DIR", data.clone()), ("DATABASE_URL", url(&data))];
    ended(&["restore", &torn, "--moved"], &new, 1);
    let said = ended(&["restore", &path, "--moved"], &new, 0);
    assert!(said.contains(&data), "it says where: {said}");
    ended(&["restore", &path, "--moved"], &new, 1);
    let config =
        Config::read(&|name| new.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()));
    let restored = db::connect(&config.unwrap()).await.unwrap();
    let noted = texts(&restored, "select subject from journal where act = 'programme-created'").await;
    assert!(before.iter().all(|id| noted.contains(id)), "what was acknowledged before is there");
    let programmes = numbers(&restored, "select count(*) from programme where name = 'Drill'").await[0];
    assert_eq!(programmes, i64::try_from(noted.len()).unwrap(), "each act with its line, and no more");
    restored.close().await.unwrap();

    // Moved, not recovered from a loss: sessions go with it, and the next server takes up where it was.
    let next = Server::start(command(&new));
    next.ready();
    let id = counterpart::base::ids::ProgrammeId::fresh().to_string();
    assert_eq!(next.post("/programmes/new", &session, &form(&id)).unwrap().status, 303);
}

#[cfg(unix)]
fn is_private(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[cfg(not(unix))]
fn is_private(_: &Path) {}

#[tokio::test]
async fn a_backup_under_writers_comes_back_on_sqlite() {
    comes_back(Kind::Sqlite).await;
}

#[tokio::test]
async fn a_backup_under_writers_comes_back_on_postgres() {
    comes_back(Kind::Postgres).await;
}
