//! Backups: made while the server goes on, refused when damaged, restored into either database.

use crate::command::{Said, counterpart};
use crate::harness::{Kind, Who, World};
use crate::on_both;
use counterpart::base::text::Message;
use counterpart::base::{Installation, db};
use counterpart::operations::backup::columns::Table;
use counterpart::operations::backup::file::verify;
use counterpart::operations::backup::make::make;
use counterpart::operations::backup::restore::{FORGOTTEN, Purpose, restore};
use counterpart::operations::backup::{Foot, Head, tables};
use counterpart::operations::store;
use counterpart::routes;
use flate2::read::GzDecoder;
use sea_orm::ConnectionTrait;
use std::io::Read;
use std::path::{Path, PathBuf};

struct Made {
    file: PathBuf,
    foot: Foot,
    _folder: tempfile::TempDir,
}

async fn backed_up(world: &World) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.backup");
    let foot = make(&world.app.db, &file, world.app.now()).await.unwrap();
    Made { file, foot, _folder: folder }
}

/// The rows as they stand in the file, without head and foot.
fn rows(file: &Path) -> Vec<String> {
    let mut text = String::new();
    GzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[1..lines.len() - 1].to_vec()
}

async fn fill(world: &World) {
    let at = world.app.now();
    let tx = world.app.begin().await.unwrap();
    let payload =
        serde_json::json!({"zebra": [1, null, {"y": "é", "x": true}], "apple": "‘quoted’ \u{1f600}\n"});
    counterpart::base::jobs::enqueue(&tx, "test", "one".to_owned(), payload, at).await.unwrap();
    let letter = "insert into letter (id, key, kind, name, address, search_key, language, subject, body, state, attempts, created_at, next_at)
        values ($1, $2, 'test', 'Name', 'name@example.org', '', 'en', '', 'Line\nline', $3, 0, $4, $4)";
    for (at_, state) in ["queued", "sent"].into_iter().enumerate() {
        let id = sea_orm::prelude::Uuid::now_v7();
        let values = [id.into(), format!("k{at_}").into(), state.into(), at.into()];
        tx.execute_raw(db::sql(&tx, letter, values)).await.unwrap();
    }
    world.app.commit(tx).await.unwrap();
}

/// The same world on the database that a backup was restored into.
async fn woken(world: &World, config: &counterpart::base::config::Config) -> World {
    let mut app = world.app.clone();
    app.db = db::connect(config).await.unwrap();
    app.config = std::sync::Arc::new(config.clone());
    World::on(app.clone(), world.known.clone(), routes::router(app))
}

on_both! {
    async fn a_backup_goes_into_either_database_and_back(world: World) {
        fill(&world).await;
        let made = backed_up(&world).await;
        let (head, foot) = verify(&made.file).unwrap();
        assert_eq!(foot, made.foot);
        assert_eq!(head.made_at, world.app.now());
        assert_eq!(head.steps, counterpart::migrations::steps());
        assert!(foot.rows["person"] >= Who::ALL.len() as u64, "{:?}", foot.rows);
        let whole = rows(&made.file);
        assert!(whole.iter().any(|line| line.contains("Persona Mentee")));
        for kind in [Kind::Sqlite, Kind::Postgres] {
            let fresh = world.another(kind).await;
            restore(&fresh.config, &made.file, Purpose::Move, world.app.now()).await.unwrap();
            let there = woken(&world, &fresh.config).await;
            let path = format!("/programmes/{}", world.known.harbour);
            there.browser(Who::Lead).get(&path).await.is(200).says("Harbour Alliance");
            there.browser(Who::OtherLead).get(&path).await.is(404);
            let again = backed_up(&there).await;
            // The journal has two lines more: that a backup was made, and that it was restored.
            let journal = |file: &Path| rows(file).into_iter().filter(|line| !line.contains("\"backup\"")).collect::<Vec<_>>();
            assert_eq!(journal(&again.file), whole, "{kind:?}");
            assert_eq!(again.foot.rows["journal"], made.foot.rows["journal"] + 1);
        }
    }
}

on_both! {
    async fn after_a_loss_nobody_is_signed_in_and_no_letter_goes_twice(world: World) {
        fill(&world).await;
        let made = backed_up(&world).await;
        assert!(made.foot.rows["session"] > 0);
        let fresh = world.another(Kind::Sqlite).await;
        restore(&fresh.config, &made.file, Purpose::Recover, world.app.now()).await.unwrap();
        let there = woken(&world, &fresh.config).await;
        let page = there.browser(Who::Lead).get(&format!("/programmes/{}", world.known.harbour)).await;
        assert!(page.is(303).goes_to().starts_with("/sign-in"), "{}", page.goes_to());
        let letters = store::letters_waiting(&there.app.db, Installation).await.unwrap();
        assert_eq!((letters.depth, letters.unsure), (0, 1));
        for table in FORGOTTEN {
            assert_eq!(tables::count(&there.app.db, Installation, table).await.unwrap(), 0, "{table}");
        }
    }
}

on_both! {
    async fn a_restore_says_into_which_database(world: World) {
        let made = backed_up(&world).await;
        let folder = tempfile::tempdir().unwrap();
        let mut command = counterpart([Path::new("restore"), &made.file]);
        command.env_clear().env("DATA_DIR", "here").current_dir(folder.path());
        let there = folder.path().canonicalize().unwrap().join("here/counterpart.sqlite");
        let place = format!("into sqlite:{}.", there.display());
        Said::of(command.output().unwrap()).ends(0).names(&[&place]);
    }
}

on_both! {
    async fn a_damaged_backup_changes_nothing(world: World) {
        let made = backed_up(&world).await;
        let bytes = std::fs::read(&made.file).unwrap();
        let fresh = world.another(Kind::Sqlite).await;
        let other = made.file.with_extension("damaged");
        let mut wrong = vec![bytes[..bytes.len() / 2].to_vec(), bytes[..bytes.len() - 9].to_vec(), Vec::new(), b"no backup".to_vec()];
        for at in [20, bytes.len() / 3, bytes.len() / 2, bytes.len() - 40] {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            wrong.push(flipped);
        }
        for damaged in wrong {
            std::fs::write(&other, damaged).unwrap();
            let error = restore(&fresh.config, &other, Purpose::Recover, world.app.now()).await.unwrap_err();
            assert_eq!(error, Message::new("backup-damaged"));
            assert!(!fresh.config.data_dir.join("counterpart.sqlite").exists());
        }
        restore(&fresh.config, &made.file, Purpose::Recover, world.app.now()).await.unwrap();
    }
}

/// Writes the backup again with another head, and a foot that fits it.
fn with_head(file: &Path, change: impl FnOnce(&mut Head)) -> PathBuf {
    use counterpart::operations::backup::file::Writing;
    let (mut head, _) = verify(file).unwrap();
    let tables: Vec<Table> = head.tables.clone();
    change(&mut head);
    let other = file.with_extension("other");
    let mut writing = Writing::begin(&other, &head).unwrap();
    for line in rows(file) {
        match serde_json::from_str(&line).unwrap() {
            serde_json::Value::String(name) => {
                assert!(tables.iter().any(|table| table.name == name));
                writing.table(&name).unwrap();
            }
            serde_json::Value::Array(values) => writing.row(values).unwrap(),
            _ => unreachable!(),
        }
    }
    writing.end(&other).unwrap();
    other
}

on_both! {
    async fn a_newer_backup_and_a_full_database_are_refused(world: World) {
        let made = backed_up(&world).await;
        let newer = with_head(&made.file, |head| head.steps.push("m9999_later".to_owned()));
        let fresh = world.another(Kind::Sqlite).await;
        let error = restore(&fresh.config, &newer, Purpose::Recover, world.app.now()).await.unwrap_err();
        assert_eq!(error, Message::new("backup-newer").with("step", "m9999_later"));
        let error = restore(&world.app.config, &made.file, Purpose::Recover, world.app.now()).await.unwrap_err();
        assert_eq!(error.key, "restore-not-empty");
        let again = make(&world.app.db, &made.file, world.app.now()).await.unwrap_err();
        assert_eq!(again.key, "backup-exists");
        world.browser(Who::Lead).get(&format!("/programmes/{}", world.known.harbour)).await.is(200);
    }
}

on_both! {
    async fn a_backup_is_for_its_owner_and_noted(world: World) {
        let made = backed_up(&world).await;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&made.file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(store::backup_last(&world.app.db, Installation).await.unwrap(), Some(world.app.now()));
        world.app.clock.advance(chrono::TimeDelta::hours(2));
        let page = world.stranger().standing_at("127.0.0.1:9").get("/metrics").await;
        page.says("counterpart_backup_age_seconds 7200\n");
    }
}

on_both! {
    async fn a_backup_under_load_misses_nothing_that_was_acknowledged(world: World) {
        let slowest = std::sync::Arc::new(std::sync::atomic::AtomicU64::new(0));
        let mut before = Vec::new();
        for at in 0..20 {
            before.push(created(&world, at, &slowest).await);
        }
        let writing = async {
            for at in 20..60 {
                created(&world, at, &slowest).await;
            }
        };
        let (made, ()) = tokio::join!(backed_up(&world), writing);
        let text = rows(&made.file).join("\n");
        for id in before {
            let id: counterpart::base::ids::ProgrammeId = id.parse().unwrap();
            assert!(text.matches(&id.0.to_string()).count() >= 2, "{id} is missing");
        }
        assert!(slowest.load(std::sync::atomic::Ordering::SeqCst) < 1000, "a write waited too long");
    }
}

async fn created(world: &World, at: usize, slowest: &std::sync::atomic::AtomicU64) -> String {
    let mut admin = world.browser(Who::Admin);
    let id = counterpart::base::ids::ProgrammeId::fresh().to_string();
    let name = format!("Under load {at}");
    let form = [("id", id.as_str()), ("name", &name), ("shape", "pool"), ("language", "en"), ("zone", "UTC")];
    let begun = std::time::Instant::now();
    admin.post("/programmes/new", &form).await.is(303);
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap();
    slowest.fetch_max(ms, std::sync::atomic::Ordering::SeqCst);
    id
}

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let (one, other) = (World::new(Kind::Sqlite).await, World::new(Kind::Postgres).await);
    let there = tables::list(&one.app.db, Installation).await.unwrap();
    assert_eq!(there, tables::list(&other.app.db, Installation).await.unwrap());
    assert!(there.iter().all(|table| !table.key.is_empty()), "every table has a key");
}
