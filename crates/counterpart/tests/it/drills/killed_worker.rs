//! Two servers work through a thousand jobs, and one of them is killed meanwhile: each job has its effect
//! once.

use super::{is_long, settings};
use crate::harness::server::{Server, command};
use crate::harness::{Kind, Who, World};
use chrono::{TimeDelta, Utc};
use counterpart::base::{Installation, db, jobs};
use counterpart::people::Purpose;
use counterpart::people::store::{self, Wanted};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const JOBS: usize = 1000;
/// How many jobs a server does at the same time.
const AT_ONCE: i64 = 2;

/// Asks for a thousand letters to sign in, in one act.
async fn enqueued(world: &World) {
    let address = Who::Mentor.address();
    let tx = world.app.begin().await.unwrap();
    for _ in 0..JOBS {
        let now = Utc::now();
        let until = now + TimeDelta::hours(1);
        let purpose = Purpose::SignIn;
        let wanted = Wanted { purpose, person: None, address: &address, browser: None, next: "/", until };
        let link = store::link_add(&tx, Installation, wanted, now).await.unwrap();
        let payload = serde_json::json!({ "link": link.to_string() });
        jobs::enqueue(&tx, "sign-in-letter", format!("drill {link}"), payload, now).await.unwrap();
    }
    world.app.commit(tx).await.unwrap();
}

/// How many jobs are in each state.
async fn states(world: &World) -> BTreeMap<String, i64> {
    let text = "select state, count(*) as n from job where kind = 'sign-in-letter' group by state";
    let rows = world.app.db.query_all_raw(db::sql(&world.app.db, text, [])).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "state").unwrap(), row.try_get("", "n").unwrap())).collect()
}

async fn waited(world: &World, until: impl Fn(&BTreeMap<String, i64>) -> bool) -> BTreeMap<String, i64> {
    let begun = Instant::now();
    loop {
        let now = states(world).await;
        if until(&now) {
            return now;
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "{now:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn of(states: &BTreeMap<String, i64>, state: &str) -> i64 {
    states.get(state).copied().unwrap_or_default()
}

/// How many jobs were in the hands of the server that was killed.
async fn killed_while_working() -> i64 {
    let world = World::new(Kind::Postgres).await;
    let settings = settings(&world.app.config);
    let mut killed = Server::start(command(&settings));
    let other = Server::start(command(&settings));
    killed.ready();
    other.ready();
    enqueued(&world).await;
    // More than one has in hand: both are at work.
    waited(&world, |now| of(now, "done") >= 100 && of(now, "running") > AT_ONCE).await;
    killed.kill();
    waited(&world, |now| of(now, "queued") == 0 && of(now, "running") <= AT_ONCE).await;
    // The other has a moment to end what it has in hand.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let left = states(&world).await;
    let whole = i64::try_from(JOBS).unwrap();
    assert!(of(&left, "done") + of(&left, "running") == whole, "none failed: {left:?}");

    // Whatever is running still when nothing else is left was in the hands of the one that was killed.
    let text = "update job set lease_until = $1 where state = 'running' and kind = 'sign-in-letter'";
    let over = Utc::now() - TimeDelta::seconds(1);
    world.app.db.execute_raw(db::sql(&world.app.db, text, [over.into()])).await.unwrap();
    waited(&world, |now| of(now, "done") == whole).await;

    let text = "select count(*) as letters, (select count(*) from link where code <> '') as links,
        (select count(*) from job where kind = 'sign-in-letter' and attempts > 1) as again
        from letter where kind = 'sign-in'";
    let row = world.app.db.query_one_raw(db::sql(&world.app.db, text, [])).await.unwrap().unwrap();
    let number = |column: &str| row.try_get::<i64>("", column).unwrap();
    assert_eq!((number("letters"), number("links")), (whole, whole), "each has its effect once");
    println!("{} jobs were in the hands of the one that was killed", number("again"));
    number("again")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_while_it_works_loses_and_doubles_no_job() {
    for _ in 0..if is_long() { 5 } else { 1 } {
        let mut lost = 0;
        for _ in 0..3 {
            lost = killed_while_working().await;
            if lost > 0 {
                break;
            }
        }
        assert!(lost > 0, "nothing was under way, three times");
    }
}
