//! Two servers send a thousand letters, and one of them is killed while it sends: each letter arrives
//! once, or is unsure.

use super::{is_long, settings};
use crate::harness::server::{Server, command};
use crate::harness::{Kind, Manner, Sink, World};
use crate::outbox::{Row, letter, rows};
use chrono::{TimeDelta, Utc};
use counterpart::base::outbox::{self, State};
use counterpart::base::{db, written};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

const LETTERS: usize = 1000;
/// How many letters a server has in hand at most.
const AT_ONCE: usize = 2;

/// A server and the door of the mail server that it uses alone, so that it is known who brought what.
struct Node {
    server: Server,
    mail: Sink,
}

impl Node {
    async fn start(world: &World, manner: Manner) -> Node {
        let mail = Sink::open(manner).await;
        let mut settings = settings(&world.app.config);
        settings.push(("SMTP_URL", mail.url()));
        Node { server: Server::start(command(&settings)), mail }
    }
}

fn id_of(key: &str) -> String {
    written::message_id(key, "counterpart@localhost")
}

/// Puts a thousand letters into the outbox, in one act; their Message-IDs by their keys.
async fn queued(world: &World) -> BTreeSet<String> {
    let tx = world.app.begin().await.unwrap();
    let keys = (0..LETTERS).map(|n| format!("drill-{n}"));
    for (n, key) in keys.clone().enumerate() {
        let one = letter(world, &key, &format!("p{n}@example.org"));
        outbox::post(&tx, &one, Utc::now()).await.unwrap();
    }
    world.app.commit(tx).await.unwrap();
    keys.map(|key| id_of(&key)).collect()
}

/// Waits until a mail server makes somebody wait for an answer.
async fn stalls(mail: &Sink) {
    let begun = Instant::now();
    loop {
        let before = mail.in_hand();
        tokio::time::sleep(Duration::from_millis(100)).await;
        let after = mail.in_hand();
        if before.iter().any(|id| after.contains(id)) {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it never stalls");
    }
}

/// Waits until all is sent but what the one that was killed had in hand. On a busy machine its leases
/// may be over by then.
async fn only_the_lost_are_left(world: &World, mail: &Sink) -> BTreeSet<String> {
    let mut before = None;
    for _ in 0..1000 {
        let rows = rows(&world.app).await;
        let is_queued = rows.iter().any(|row| row.state == State::Queued);
        let open = rows.iter().filter(|row| row.state != State::Sent);
        let lost: BTreeSet<_> = open.map(|row| id_of(&row.key)).collect();
        if !is_queued && mail.in_hand().is_empty() && before.as_ref() == Some(&lost) {
            return lost;
        }
        before = Some(lost);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("letters still wait");
}

/// Lets the leases of whoever was killed run out: waits for it, or sets them back where time is short.
async fn leases_run_out(world: &World) -> Vec<Row> {
    if !is_long() {
        let over = Utc::now() - TimeDelta::seconds(1);
        let text = "update letter set lease_until = $1 where state = 'sending'";
        world.app.db.execute_raw(db::sql(&world.app.db, text, [over.into()])).await.unwrap();
    }
    let begun = Instant::now();
    loop {
        let rows = rows(&world.app).await;
        if rows.iter().all(|row| row.state != State::Sending) {
            return rows;
        }
        assert!(begun.elapsed() < Duration::from_secs(90), "still sending");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn killed_while_sending() {
    let world = World::new(Kind::Postgres).await;
    let all = queued(&world).await;
    let manner = |each, stall| {
        let stall = Duration::from_millis(stall);
        Manner::Stalling { moment: Duration::from_millis(4), each, stall }
    };
    let mut killed = Node::start(&world, manner(100, 1500)).await;
    let other = Node::start(&world, manner(20, 200)).await;
    killed.mail.has(250).await;
    other.mail.has(250).await;

    stalls(&killed.mail).await;
    killed.server.kill();
    let in_hand = killed.mail.in_hand();
    assert!(!in_hand.is_empty(), "nothing was on its way");
    let waiting = rows(&world.app).await.iter().filter(|row| row.state == State::Queued).count();
    assert!(waiting > 100, "the other has hardly anything left to do: {waiting}");

    let lost = only_the_lost_are_left(&world, &other.mail).await;
    assert!(lost.len() <= AT_ONCE, "{lost:?}");
    assert!(in_hand.iter().all(|id| lost.contains(id)), "{in_hand:?} {lost:?}");

    let mut arrived: BTreeMap<String, usize> = BTreeMap::new();
    let rows = leases_run_out(&world).await;
    for id in killed.mail.ids().into_iter().chain(other.mail.ids()) {
        *arrived.entry(id).or_default() += 1;
    }
    assert!(arrived.iter().all(|(id, times)| all.contains(id) && *times == 1), "{arrived:?}");
    let of = |state| -> BTreeSet<String> {
        rows.iter().filter(|row| row.state == state).map(|row| id_of(&row.key)).collect()
    };
    let (sent, unsure) = (of(State::Sent), of(State::Unsure));
    assert_eq!(unsure, lost);
    assert_eq!(sent.len() + unsure.len(), LETTERS, "there is no third state");
    assert!(sent.iter().all(|id| arrived.contains_key(id)));
    assert!(rows.iter().all(|row| row.attempts == 1), "none was tried twice");
    println!(
        "{} letters sent by the one that was killed, {} by the other; {} unsure, of which {} had arrived",
        killed.mail.ids().len(),
        other.mail.ids().len(),
        unsure.len(),
        unsure.iter().filter(|id| arrived.contains_key(*id)).count()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_while_it_sends_loses_and_doubles_no_letter() {
    for _ in 0..if is_long() { 5 } else { 1 } {
        killed_while_sending().await;
    }
}
