//! A database that is far away, falls silent, or whose lines were forgotten on the way.

use super::{form, session, session_of, settings};
use crate::harness::server::{Answer, Server, command, request, sent};
use crate::harness::{Kind, Who, World};
use counterpart::base::db;
use counterpart::base::ids::ProgrammeId;
use sea_orm::ConnectionTrait;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Who waits for a silent database is told so within this time, and after it is back all is well in twice
/// the time. Ten runs beside much other work took 3.6 and 0.9 seconds at most.
const SOON: Duration = Duration::from_secs(5);
/// How much longer a first page, and the last of many at once, may take on a busy machine.
const LATE: Duration = Duration::from_secs(5);

/// What becomes of what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Road {
    /// It arrives after so long.
    Open(Duration),
    /// It is lost without a word, and so is whatever is sent over the same line ever after.
    Silent,
}

/// A way from a server to its database.
struct Way {
    url: String,
    road: Arc<watch::Sender<Road>>,
}

impl Way {
    async fn to(url: &str) -> Way {
        let (start, rest) = url.rsplit_once('@').unwrap();
        let (target, name) = rest.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("{start}@{}/{name}", listener.local_addr().unwrap());
        let road = Arc::new(watch::channel(Road::Open(Duration::ZERO)).0);
        tokio::spawn(led(listener, target.to_owned(), road.clone()));
        Way { url, road }
    }

    fn is(&self, road: Road) {
        self.road.send_replace(road);
    }
}

async fn led(listener: TcpListener, target: String, road: Arc<watch::Sender<Road>>) {
    while let Ok((near, _)) = listener.accept().await {
        let far = TcpStream::connect(&target).await.unwrap();
        let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
        tokio::spawn(carried(near_in, far_out, road.subscribe()));
        tokio::spawn(carried(far_in, near_out, road.subscribe()));
    }
}

async fn carried(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, road: watch::Receiver<Road>) {
    let mut bytes = vec![0; 65536];
    let mut is_lost = false;
    while let Ok(count @ 1..) = from.read(&mut bytes).await {
        let now = *road.borrow();
        match now {
            Road::Silent => is_lost = true,
            Road::Open(_) if is_lost => {}
            Road::Open(after) => {
                tokio::time::sleep(after).await;
                if to.write_all(&bytes[..count]).await.is_err() {
                    return;
                }
            }
        }
    }
    if is_lost {
        std::future::pending::<()>().await;
    }
}

/// Asks for several things at the same time; each answer, and after how long it came.
async fn at_once(server: &Server, asked: Vec<(String, String, Option<String>)>) -> Vec<(Answer, Duration)> {
    let asking = asked.into_iter().map(|(path, session, form)| {
        let address = server.address.clone();
        let method = if form.is_some() { "POST" } else { "GET" };
        let request = request(method, &path, &session, &form.unwrap_or_default());
        tokio::task::spawn_blocking(move || {
            let begun = Instant::now();
            (sent(&address, &request).unwrap(), begun.elapsed())
        })
    });
    let mut answers = Vec::new();
    for asked in asking.collect::<Vec<_>>() {
        answers.push(asked.await.unwrap());
    }
    answers
}

async fn one(server: &Server, path: &str, session: &str) -> (Answer, Duration) {
    at_once(server, vec![(path.to_owned(), session.to_owned(), None)]).await.remove(0)
}

async fn began(world: &World) -> (Server, Way) {
    let way = Way::to(&world.app.config.database_url).await;
    let mut settings = settings(&world.app.config);
    settings[0].1 = way.url.clone();
    settings.push(("DATABASE_CONNECTIONS", "4".to_owned()));
    let server = tokio::task::spawn_blocking(move || {
        let server = Server::start(command(&settings));
        server.ready();
        server
    });
    (server.await.unwrap(), way)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_a_far_database_pages_come_late_and_nobody_is_turned_away() {
    let world = World::new(Kind::Postgres).await;
    let lead = session_of(&world, Who::Lead).await;
    let (server, way) = began(&world).await;
    let overview = format!("/programmes/{}", world.known.harbour);
    way.is(Road::Open(Duration::from_millis(100)));
    let (answer, first) = one(&server, &overview, &lead).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let (answer, second) = one(&server, &overview, &lead).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    println!("200 ms away: {first:?}, then {second:?}");
    assert!(second >= Duration::from_millis(400), "the road was not that long: {second:?}");
    assert!(first < SOON + LATE && second < SOON, "nobody would wait so long: {first:?}, {second:?}");

    // Far more at the same time than there are connections: each has its answer, and all goes on.
    let all = vec![(overview.clone(), lead.clone(), None); 24];
    let mut last = Duration::ZERO;
    let mut turned_away = 0;
    for (answer, after) in at_once(&server, all).await {
        assert!([200, 503].contains(&answer.status), "{}", answer.text);
        turned_away += usize::from(answer.status == 503);
        last = last.max(after);
    }
    println!("24 at once over 4 connections: the last after {last:?}, {turned_away} asked to come back");
    assert!(last < SOON * 2 + LATE, "somebody waited for {last:?}");
    assert!(turned_away < 24, "nobody got through");
    way.is(Road::Open(Duration::ZERO));
    let (answer, _) = one(&server, &overview, &lead).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_database_is_said_in_words_and_all_is_well_when_it_is_back() {
    let world = World::new(Kind::Postgres).await;
    let (lead, admin) = (session_of(&world, Who::Lead).await, session(&world).await);
    let (server, way) = began(&world).await;
    let overview = format!("/programmes/{}", world.known.harbour);
    let written = || form(&ProgrammeId::fresh().to_string());
    let page = |path: &str, session: &str| (path.to_owned(), session.to_owned(), None);
    let warm = vec![page(&overview, &lead); 6];
    assert!(at_once(&server, warm).await.iter().all(|(answer, _)| answer.status == 200));

    way.is(Road::Silent);
    let act = ("/programmes/new".to_owned(), admin.clone(), Some(written()));
    let mut asked = vec![page(&overview, &lead); 12];
    asked.push(act);
    let mut last = Duration::ZERO;
    for (answer, after) in at_once(&server, asked.clone()).await {
        assert_eq!(answer.status, 503, "{}", answer.text);
        assert!(answer.text.to_lowercase().contains("retry-after: 10"), "{}", answer.text);
        last = last.max(after);
    }
    println!("silent: all were told within {last:?}");
    assert!(last < SOON, "{last:?}");
    for (answer, after) in at_once(&server, asked).await {
        assert_eq!(answer.status, 503, "{}", answer.text);
        assert!(after < SOON, "it is known by now: {after:?}");
    }
    assert_eq!(one(&server, "/healthz", "").await.0.status, 200, "the process is alive");
    let (ready, _) = one(&server, "/readyz", "").await;
    assert!(ready.status == 503 && ready.text.contains("not ready: database"), "{}", ready.text);
    let (counted, _) = one(&server, "/metrics", "").await;
    assert_eq!(counted.status, 200, "{}", counted.text);
    assert!(counted.text.contains("counterpart_database_up 0"), "{}", counted.text);

    way.is(Road::Open(Duration::ZERO));
    let begun = Instant::now();
    while one(&server, "/readyz", "").await.0.status != 200 {
        assert!(begun.elapsed() < SOON * 2, "it does not come back");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    println!("well again after {:?}", begun.elapsed());
    let again = vec![page(&overview, &lead); 12];
    for (answer, _) in at_once(&server, again).await {
        assert_eq!(answer.status, 200, "no line from before is used: {}", answer.text);
    }
    let act = vec![("/programmes/new".to_owned(), admin.clone(), Some(written()))];
    assert_eq!(at_once(&server, act).await[0].0.status, 303);
    let kept = "select id from programme where name = 'Drill'";
    let kept = world.app.db.query_all_raw(db::sql(&world.app.db, kept, [])).await.unwrap();
    assert_eq!(kept.len(), 1, "what was refused was not done");
    work_goes_on(&world, &server).await;
}

/// Workers that waited for the silent database are at work again: a letter to sign in is written.
async fn work_goes_on(world: &World, server: &Server) {
    let form = format!("address={}", Who::Mentor.address().replace('@', "%40"));
    let asked = vec![("/sign-in".to_owned(), String::new(), Some(form))];
    let status = at_once(server, asked).await[0].0.status;
    assert!([200, 303].contains(&status), "{status}");
    let begun = Instant::now();
    loop {
        let text = "select id from letter where kind = 'sign-in'";
        if !world.app.db.query_all_raw(db::sql(&world.app.db, text, [])).await.unwrap().is_empty() {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "no worker came back");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
