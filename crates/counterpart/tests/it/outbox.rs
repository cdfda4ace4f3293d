//! Letters on their way: each once, whatever the mail server does and whoever dies.

mod bulk;
mod once;
mod trouble;

use crate::harness::{Manner, Sink, Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{PersonId, ProgrammeId};
use counterpart::base::letter::{Kind, Letter};
use counterpart::base::outbox::{self, State};
use counterpart::base::post::{self, Line, Patience, Server};
use counterpart::base::text::Language;
use counterpart::base::{App, Clock, Installation, db, jobs, written};
use counterpart::letters::sending::{self, Look, Pace};
use counterpart::people::mail::INVITATION;
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::watch;

/// A kind that its reader can stop.
pub static STOPPABLE: Kind = Kind { is_essential: false, ..INVITATION };

/// A letter to somebody at an address.
pub fn letter(world: &World, key: &str, address: &str) -> Letter {
    Letter {
        key: key.to_owned(),
        kind: &INVITATION,
        programme: Some(world.known.harbour),
        person: None,
        name: "Zoë O’Neill".to_owned(),
        address: address.to_owned(),
        language: Language::English,
        fields: vec![
            ("name", "Zoë".to_owned()),
            ("inviter", "Persona Lead".to_owned()),
            ("role", "mentor".to_owned()),
            ("place", "Harbour Alliance".to_owned()),
            ("until", "tomorrow".to_owned()),
        ],
        link: Some("http://localhost:8080/invitations/secret-link".to_owned()),
        until: None,
    }
}

/// Puts letters into the outbox.
pub async fn post(app: &App, letters: &[Letter]) {
    let tx = app.begin().await.unwrap();
    for letter in letters {
        outbox::post(&tx, letter, app.now()).await.unwrap();
    }
    app.commit(tx).await.unwrap();
}

/// What the database says of a letter.
#[derive(Debug, FromQueryResult)]
pub struct Row {
    pub id: counterpart::base::ids::LetterId,
    pub key: String,
    pub state: State,
    pub attempts: i32,
    pub subject: String,
    pub body: String,
    pub link: Option<String>,
    pub error: Option<String>,
    pub stop_token: Option<String>,
}

/// Every letter, in the order in which they were posted.
pub async fn rows(app: &App) -> Vec<Row> {
    let query = db::sql(&app.db, "select * from letter order by id", []);
    Row::find_by_statement(query).all(&app.db).await.unwrap()
}

async fn states(app: &App) -> Vec<State> {
    rows(app).await.into_iter().map(|row| row.state).collect()
}

async fn person(world: &World, who: Who) -> PersonId {
    let text = "select person_id from address where address = $1";
    let query = db::sql(&world.app.db, text, [who.address().into()]);
    let row = world.app.db.query_one_raw(query).await.unwrap().unwrap();
    PersonId(row.try_get("", "person_id").unwrap())
}

async fn is_bounced(world: &World, person: PersonId) -> bool {
    let query = db::sql(
        &world.app.db,
        "select id from person where id = $1 and bounced_at is not null",
        [person.into()],
    );
    world.app.db.query_one_raw(query).await.unwrap().is_some()
}

fn pace() -> Pace {
    let patience = Patience {
        connect: Duration::from_secs(2),
        command: Duration::from_secs(2),
        text: Duration::from_secs(5),
    };
    Pace {
        look: Duration::from_millis(50),
        rest: Duration::from_millis(50),
        grace: Duration::from_millis(200),
        patience,
        ..Pace::default()
    }
}

fn line(sink: &Sink) -> Line {
    Line::to(Server::read(&sink.url()).unwrap(), pace().patience)
}

/// A port of this machine on which nobody listens.
pub async fn closed_port() -> u16 {
    Sink::open(Manner::Kind).await.port()
}

/// Looks into the outbox once.
async fn look(app: &App, line: &mut Line) -> Look {
    let (_never, stop) = watch::channel(false);
    sending::send_one(app, line, &pace(), stop).await.unwrap()
}

/// Sends whatever is due.
pub async fn send_all(app: &App, sink: &Sink) {
    let mut line = line(sink);
    while look(app, &mut line).await == Look::Tried {}
}

/// Starts a worker; it stops when told to.
fn worker(app: &App, sink: &Sink, pace: Pace, stop: &watch::Receiver<bool>) -> tokio::task::JoinHandle<()> {
    let server = Server::read(&sink.url()).unwrap();
    tokio::spawn(sending::worker(app.clone(), server, pace, stop.clone()))
}

/// Waits until no letter waits or is on its way.
async fn drained(app: &App) {
    for _ in 0..400 {
        let open = |state: &State| matches!(state, State::Queued | State::Sending);
        if !states(app).await.iter().any(open) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("letters still wait: {:?}", states(app).await);
}

on_both! {
    async fn two_servers_send_each_letter_once(world: World) {
        let sink = Sink::open(Manner::Slow(Duration::from_millis(5))).await;
        let letters: Vec<_> = (0..60).map(|n| letter(&world, &format!("one-{n}"), &format!("p{n}@example.org"))).collect();
        post(&world.app, &letters).await;
        let other = world.node().await;
        let (tell, stop) = watch::channel(false);
        let workers: Vec<_> = [&world.app, &other, &world.app, &other].map(|app| worker(app, &sink, pace(), &stop)).into();
        drained(&world.app).await;
        tell.send(true).unwrap();
        for worker in workers {
            worker.await.unwrap();
        }
        let ids = sink.ids();
        let expected: BTreeSet<_> = letters.iter().map(|one| written::message_id(&one.key, "counterpart@localhost")).collect();
        assert_eq!(ids.len(), 60);
        assert_eq!(ids.into_iter().collect::<BTreeSet<_>>(), expected);
        assert!(states(&world.app).await.iter().all(|state| *state == State::Sent));
        assert!(sink.connections() < 60, "a line is used again: {}", sink.connections());
    }
}

on_both! {
    async fn a_mail_server_slower_than_the_lease_gets_a_letter_once(given: World) {
        let mut world = given;
        world.app.clock = Clock::System;
        let sink = Sink::open(Manner::Slow(Duration::from_millis(1500))).await;
        post(&world.app, &[letter(&world, "slow", "zoe@example.org")]).await;
        let other = world.node().await;
        let short = Pace { lease: TimeDelta::milliseconds(400), ..pace() };
        let (_tell, stop) = watch::channel(false);
        let _workers = [worker(&world.app, &sink, short, &stop), worker(&other, &sink, short, &stop)];
        drained(&world.app).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.attempts, sink.texts().len()), (State::Sent, 1, 1));
    }
}

on_both! {
    async fn a_worker_that_dies_leaves_a_letter_unsure_and_somebody_decides(world: World) {
        let sink = Sink::open(Manner::Mute).await;
        post(&world.app, &[letter(&world, "died", "zoe@example.org")]).await;
        let (_tell, stop) = watch::channel(false);
        let killed = worker(&world.app, &sink, pace(), &stop);
        sink.has(1).await;
        assert_eq!(states(&world.app).await, [State::Sending], "committed before it was given away");
        killed.abort();
        let other = world.node().await;
        sink.now(Manner::Kind);
        assert_eq!(look(&other, &mut line(&sink)).await, Look::Nothing, "its lease still runs");
        world.app.clock.advance(TimeDelta::seconds(61));
        assert_eq!(look(&other, &mut line(&sink)).await, Look::Nothing);
        assert_eq!(states(&world.app).await, [State::Unsure]);

        let mut lead = world.browser(Who::Lead);
        let list = format!("/programmes/{}/letters/outbox", world.known.harbour);
        let page = lead.get(&list).await;
        page.is(200).says("Unsure").says("Send again").says("Mark as sent");
        let id = rows(&world.app).await[0].id;
        let done = lead.post(&format!("{list}/{id}/arrived"), &[]).await;
        lead.follow(&done).await.is(200).says("counts as sent").says("Undo");
        assert_eq!(states(&world.app).await, [State::Sent]);
        lead.post(&format!("{list}/{id}/unsure"), &[]).await.is(303);
        assert_eq!(states(&world.app).await, [State::Unsure]);
        lead.post(&format!("{list}/{id}/again"), &[]).await.is(303);
        lead.post(&format!("{list}/{id}/again"), &[]).await.is(303);
        assert_eq!(look(&other, &mut line(&sink)).await, Look::Tried);
        assert_eq!(look(&other, &mut line(&sink)).await, Look::Nothing);
        assert_eq!(states(&world.app).await, [State::Sent]);
        let ids = sink.ids();
        assert_eq!((ids.len(), &ids[0]), (2, &ids[1]), "the same Message-ID");
        lead.post(&format!("{list}/{id}/unsure"), &[]).await.is(422).says("Only a letter that is unsure");
        lead.post(&format!("{list}/{id}/again"), &[]).await.is(422).says("cannot be sent again");
    }
}

on_both! {
    async fn what_was_sent_is_noted_even_when_the_lease_was_over(world: World) {
        let sink = Sink::open(Manner::Slow(Duration::from_millis(800))).await;
        post(&world.app, &[letter(&world, "late-news", "zoe@example.org")]).await;
        let (_tell, stop) = watch::channel(false);
        let _worker = worker(&world.app, &sink, pace(), &stop);
        sink.has(1).await;
        world.app.clock.advance(TimeDelta::seconds(61));
        assert_eq!(look(&world.node().await, &mut line(&sink)).await, Look::Nothing);
        assert_eq!(states(&world.app).await, [State::Unsure]);
        for _ in 0..100 {
            if states(&world.app).await == [State::Sent] {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("still {:?}", states(&world.app).await);
    }
}

on_both! {
    async fn a_letter_is_posted_once_and_only_with_its_act(world: World) {
        let tx = world.app.begin().await.unwrap();
        outbox::post(&tx, &letter(&world, "undone", "zoe@example.org"), world.app.now()).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(states(&world.app).await, [State::Queued; 0]);
        let twice = letter(&world, "twice", "zoe@example.org");
        post(&world.app, &[twice.clone(), twice.clone()]).await;
        let sink = Sink::open(Manner::Kind).await;
        look(&world.app, &mut line(&sink)).await;
        post(&world.app, &[twice]).await;
        assert_eq!(states(&world.app).await, [State::Sent], "its key stays used");
    }
}

on_both! {
    async fn a_letter_is_whole(world: World) {
        let sink = Sink::open(Manner::Kind).await;
        let reply = db::sql(&world.app.db, "update programme set reply_to = 'lead@harbour.example' where id = $1", [world.known.harbour.into()]);
        world.app.db.execute_raw(reply).await.unwrap();
        let french = Letter { language: Language::French, kind: &STOPPABLE, ..letter(&world, "whole", "zoe@example.org") };
        post(&world.app, &[french]).await;
        look(&world.app, &mut line(&sink)).await;
        let text = sink.texts().remove(0);
        let head = text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        for line in [
            "From: \"Harbour Alliance\" <counterpart@localhost>",
            "Reply-To: \"Harbour Alliance\" <lead@harbour.example>",
            "Auto-Submitted: auto-generated",
            "Content-Language: fr",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(head.contains(line), "{line} is not in\n{head}");
        }
        let token = rows(&world.app).await[0].stop_token.clone().unwrap();
        assert!(head.contains(&format!("List-Unsubscribe: <http://localhost:8080/unsubscribe/{token}>")), "{head}");
        assert!(text.contains("text/plain") && text.contains("text/html"));
        assert!(text.contains("multipart/alternative"));
        assert!(!text.contains("<img") && !text.contains("<link") && !text.contains("@import"));
    }
}

on_both! {
    async fn texts_are_kept_for_thirty_days(world: World) {
        post(&world.app, &[letter(&world, "old", "zoe@example.org")]).await;
        let sink = Sink::open(Manner::Kind).await;
        look(&world.app, &mut line(&sink)).await;
        post(&world.app, &[letter(&world, "waits", "zoe@example.org")]).await;
        let later = |days| world.app.now() + TimeDelta::days(days);
        assert_eq!(outbox::prune(&world.app.db, Installation, 30, later(30)).await.unwrap(), 0);
        assert!(rows(&world.app).await[0].body.contains("Persona Lead"));
        assert_eq!(outbox::prune(&world.app.db, Installation, 30, later(31)).await.unwrap(), 1);
        let rows = rows(&world.app).await;
        assert_eq!((rows[0].body.as_str(), &rows[0].link), ("", &None));
        assert!(rows[1].body.contains("Persona Lead"), "what still waits is kept");
    }
}

on_both! {
    async fn figures_count_what_waits(world: World) {
        let (db, begun) = (&world.app.db, world.app.now());
        assert_eq!(outbox::figures(db, Installation).await.unwrap(), []);
        post(&world.app, &[letter(&world, "a", "a@example.org")]).await;
        world.app.clock.advance(TimeDelta::minutes(5));
        post(&world.app, &[letter(&world, "b", "b@example.org")]).await;
        let expected = outbox::Figure { kind: "invitation".to_owned(), state: State::Queued, depth: 2, oldest: begun };
        assert_eq!(outbox::figures(db, Installation).await.unwrap(), [expected]);
        assert_eq!(jobs::figures(db, Installation).await.unwrap(), []);
    }
}

on_both! {
    async fn a_server_writes_and_sends_what_somebody_asked_for(world: World) {
        let sink = Sink::open(Manner::Kind).await;
        let mut app = world.node().await;
        let mut config = (*app.config).clone();
        config.smtp_url = Some(sink.url());
        app.config = std::sync::Arc::new(config);
        let (tell, stop) = watch::channel(false);
        let mut tasks = counterpart::jobs::start(&app, &stop);
        let asked = [("address", Who::Lead.address())];
        let asked: Vec<_> = asked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.stranger().post("/sign-in", &asked).await.is(303);
        sink.has(1).await;
        drained(&world.app).await;
        tell.send(true).unwrap();
        while let Some(ended) = tasks.join_next().await {
            ended.unwrap();
        }
        let text = sink.texts().remove(0);
        assert!(text.contains("To: \"Persona Lead\" <lead@example.org>"), "{text}");
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.body.as_str(), row.link), (State::Sent, "", None), "no key is left behind");
    }
}

#[tokio::test]
async fn trying_the_mail_server_out_gives_its_own_words() {
    let sink = Sink::open(Manner::Kind).await;
    let config = |url: Option<String>| {
        let mut config = counterpart::base::config::Config::read(&|_| None).unwrap();
        config.smtp_url = url;
        config
    };
    assert_eq!(post::try_out(&config(None)).await, None);
    assert_eq!(post::try_out(&config(Some(sink.url()))).await, Some(Ok(())));
    let port = sink.port();
    drop(sink);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let refused =
        post::try_out(&config(Some(format!("smtp://127.0.0.1:{port}")))).await.unwrap().unwrap_err();
    assert!(refused.contains("refused"), "{refused}");
    let unread = post::try_out(&config(Some("smtp://".to_owned()))).await.unwrap().unwrap_err();
    assert_eq!(unread, "it names a host, and perhaps a port");
}

/// The programme next door, for tests of who sees what.
pub fn next_door(world: &World, key: &str) -> Letter {
    let meadow: ProgrammeId = world.known.meadow;
    Letter {
        programme: Some(meadow),
        name: "Meadow’s own".to_owned(),
        ..letter(world, key, "meadow@example.org")
    }
}
