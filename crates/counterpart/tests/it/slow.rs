//! Nobody holds the server by being slow: over real lines, with short waits.

use crate::harness::server::{Answer, answered, connected, request, sent};
use crate::harness::{Kind, Who, World};
use counterpart::base::config::Config;
use counterpart::operations::requests::Waits;
use counterpart::server::Listening;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

const HEAD: Duration = Duration::from_millis(1000);
const PAUSE: Duration = Duration::from_millis(1000);
const FORM: Duration = Duration::from_millis(2500);
/// How much later than asked for something may happen on a busy machine.
const LATE: Duration = Duration::from_secs(15);

/// A server in this process, and what ends it.
struct Quick {
    world: World,
    address: String,
    tell: watch::Sender<bool>,
    ended: tokio::task::JoinHandle<()>,
}

impl Quick {
    async fn start() -> Quick {
        let long = Duration::from_secs(25);
        Quick::waiting(Waits { head: HEAD, pause: PAUSE, form: FORM, answer: long, taking: PAUSE }).await
    }

    async fn waiting(waits: Waits) -> Quick {
        let world = World::new(Kind::Sqlite).await;
        let mut app = world.node().await;
        app.config = Arc::new(Config { port: 0, ..(*app.config).clone() });
        let listening = Listening::on(app).await.unwrap().waiting(waits);
        let address = listening.address().unwrap().to_string();
        let (tell, stop) = watch::channel(false);
        let ended = tokio::spawn(listening.answer(stop));
        Quick { world, address, tell, ended }
    }

    fn session(&self) -> &str {
        &self.world.known.sessions[&Who::Admin]
    }
}

/// Runs what waits for a line beside the server.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}

/// Writes a byte at a time until the other side hangs up, or everything is said; how long that took.
fn dripped(mut line: TcpStream, said: &str, every: Duration) -> (Duration, TcpStream) {
    let begun = Instant::now();
    for byte in said.bytes() {
        if line.write_all(&[byte]).is_err() {
            break;
        }
        line.set_read_timeout(Some(every)).unwrap();
        // An end, or an answer before the question is over: there is no sense in going on.
        if line.peek(&mut [0]).is_ok() {
            break;
        }
    }
    (begun.elapsed(), line)
}

/// What is still said on a line until it ends.
fn rest(mut line: TcpStream) -> String {
    let mut bytes = Vec::new();
    line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let _ = line.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_that_does_not_arrive_in_time_ends_the_connection() {
    let server = Quick::start().await;
    for said in [String::new(), format!("GET / HTTP/1.1\r\nhost: localhost\r\nx: {}", "y".repeat(400))] {
        let address = server.address.clone();
        let (took, heard) = beside(move || {
            let begun = Instant::now();
            let (_, line) = dripped(connected(&address).unwrap(), &said, Duration::from_millis(20));
            let heard = rest(line);
            (begun.elapsed(), heard)
        })
        .await;
        assert!(took >= HEAD - Duration::from_millis(100) && took < HEAD + LATE, "{took:?}");
        assert!(heard.is_empty() || heard.starts_with("HTTP/1.1 408"), "{heard}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_stalls_or_drips_is_given_up_in_words() {
    let server = Quick::start().await;
    let body = format!("id=&name={}", "n".repeat(400));
    let whole = request("POST", "/programmes/new", server.session(), &body);
    let (head, _) = whole.split_at(whole.len() - body.len());
    // Nothing more comes; and a byte now and then.
    for (every, said, wait) in [(None, 5, PAUSE), (Some(Duration::from_millis(50)), body.len(), FORM)] {
        let (address, head, said) = (server.address.clone(), head.to_owned(), body[..said].to_owned());
        let (took, answer) = beside(move || {
            let mut line = connected(&address).unwrap();
            line.write_all(head.as_bytes()).unwrap();
            let begun = Instant::now();
            let (_, line) = dripped(line, &said, every.unwrap_or(Duration::from_millis(1)));
            let heard = rest(line);
            (begun.elapsed(), heard)
        })
        .await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(answer.contains("<h1>"), "in words: {answer}");
        assert!(took >= wait - Duration::from_millis(100) && took < wait + LATE, "{took:?}");
    }
    assert_eq!(server.world.count("programme where name like 'nnn%'").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_takes_nothing_of_an_answer_is_cut_off() {
    let server = Quick::start().await;
    let address = server.address.clone();
    let asked = "GET /sign-in HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(1000);
    // More and more is asked for and nothing read, until all room between the two is full; then the
    // server waits for its reader, and no longer than it should.
    let (why, asked_for) = beside(move || {
        let mut line = connected(&address).unwrap();
        line.set_write_timeout(Some(PAUSE + LATE)).unwrap();
        let mut asked_for = 0_usize;
        loop {
            match line.write(asked.as_bytes()) {
                Ok(taken) => asked_for += taken,
                Err(why) => return (why.kind(), asked_for),
            }
        }
    })
    .await;
    assert!(asked_for > 100_000, "{asked_for} bytes of questions");
    assert!(matches!(why, ErrorKind::ConnectionReset | ErrorKind::BrokenPipe), "{why:?}");
    assert_eq!(sent(&server.address, &request("GET", "/healthz", "", "")).unwrap().status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_many_are_slow_others_are_answered() {
    // Nobody is cut off while this lasts: whoever waited for the slow ones would wait for half a minute.
    let long = Duration::from_secs(30);
    let server =
        Quick::waiting(Waits { head: long, pause: long, form: long, answer: long, taking: long }).await;
    let (address, session) = (server.address.clone(), server.session().to_owned());
    let answers: Vec<(Answer, Duration)> = beside(move || {
        let begin = request("POST", "/programmes/new", &session, &"x".repeat(1000));
        let slow: Vec<TcpStream> = (0..200)
            .map(|at| {
                let mut line = connected(&address).unwrap();
                let part = if at % 2 == 0 { 20 } else { begin.len() - 900 };
                line.write_all(&begin.as_bytes()[..part]).unwrap();
                line
            })
            .collect();
        let ask = |_| {
            let begun = Instant::now();
            let answer = sent(&address, &request("GET", "/programmes/new", &session, "")).unwrap();
            (answer, begun.elapsed())
        };
        let answers = (0..5).map(ask).collect();
        drop(slow);
        answers
    })
    .await;
    for (answer, took) in answers {
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(took < Duration::from_secs(20), "{took:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_is_used_again_until_nothing_is_asked_for_a_while() {
    let server = Quick::start().await;
    let address = server.address.clone();
    let asked = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
    let (heard, idle) = beside(move || {
        let mut line = connected(&address).unwrap();
        for _ in 0..3 {
            line.write_all(asked.as_bytes()).unwrap();
            std::thread::sleep(HEAD / 2);
        }
        let begun = Instant::now();
        (rest(line), begun.elapsed())
    })
    .await;
    assert_eq!(heard.matches("HTTP/1.1 200").count(), 3, "{heard}");
    assert!(idle < HEAD + LATE, "{idle:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asked_to_stop_it_waits_for_what_was_begun_and_for_nobody_who_asks_nothing() {
    let server = Quick::start().await;
    let body = "address=nobody%40example.org";
    let whole = request("POST", "/sign-in", "", body);
    let (address, split) = (server.address.clone(), whole.len() - 5);
    let (mut begun, idle) = beside(move || {
        let mut begun = connected(&address).unwrap();
        begun.write_all(&whole.as_bytes()[..split]).unwrap();
        (begun, connected(&address).unwrap())
    })
    .await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let asked = Instant::now();
    server.tell.send(true).unwrap();
    let address = server.address.clone();
    let answer = beside(move || {
        std::thread::sleep(Duration::from_millis(300));
        begun.write_all(&body.as_bytes()[body.len() - 5..]).unwrap();
        let answer = answered(begun).unwrap();
        assert_eq!(rest(idle), "");
        answer
    })
    .await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    server.ended.await.unwrap();
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    assert!(beside(move || connected(&address)).await.is_err(), "nobody new is taken");
}
