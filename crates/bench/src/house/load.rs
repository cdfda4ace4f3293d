//! Asking without pause, over several connections at once.

use super::http::{Asked, Line};
use cpu_time::ProcessTime;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

/// How long it is asked before counting begins.
const WARM: Duration = Duration::from_millis(500);

/// What pressing one page gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pressed {
    /// How many answers came, all of them right.
    pub answers: u64,
    /// In how long.
    pub wall: Duration,
    /// How long half of the answers took at most.
    pub median: Duration,
    /// How long 99 of 100 answers took at most.
    pub slow: Duration,
    /// The server's own processor time, where the system tells it.
    pub server: Option<Duration>,
    /// The processor time of whoever asked.
    pub asking: Duration,
    /// Bytes of one answer, packed as it travels.
    pub size: usize,
}

impl Pressed {
    /// Answers a second.
    pub fn a_second(&self) -> f64 {
        self.answers as f64 / self.wall.as_secs_f64().max(1e-9)
    }
}

/// Whom to press, and how hard.
pub struct Load<'a> {
    /// Where the server listens.
    pub address: SocketAddr,
    /// Its processor time so far, where the system tells it.
    pub used: &'a dyn Fn() -> Option<Duration>,
    /// How many connections ask at once.
    pub lines: usize,
    /// For how long.
    pub length: Duration,
}

/// Asks for a page without pause. Every answer must be there, and as long as the first.
///
/// # Errors
/// An answer was another, or none.
pub fn press(load: &Load, asked: &Asked) -> Result<Pressed, String> {
    let first = Line::to(load.address)?.ask(&asked.text(true))?;
    if first.status != 200 {
        return Err(format!("{}: status {}", asked.path, first.status));
    }
    let size = first.body.len();
    let counted = Instant::now() + WARM;
    let spans = Spans { counted, over: counted + load.length };
    let workers = (0..load.lines).map(|_| {
        let (asked, address) = (asked.clone(), load.address);
        thread::spawn(move || one_line(address, &asked, size, spans))
    });
    let workers: Vec<_> = workers.collect();
    thread::sleep(counted.saturating_duration_since(Instant::now()));
    let (since, before, asking) = (Instant::now(), (load.used)(), ProcessTime::now());
    thread::sleep(spans.over.saturating_duration_since(since));
    let (wall, after, asking) = (since.elapsed(), (load.used)(), asking.elapsed());
    let mut took = Vec::new();
    for worker in workers {
        took.extend(worker.join().map_err(|_| "a connection fell over".to_owned())??);
    }
    took.sort_unstable();
    Ok(Pressed {
        answers: took.len() as u64,
        wall,
        median: share(&took, 50),
        slow: share(&took, 99),
        server: after.zip(before).map(|(after, before)| after.saturating_sub(before)),
        asking,
        size,
    })
}

/// From when answers count, and until when.
#[derive(Clone, Copy)]
struct Spans {
    counted: Instant,
    over: Instant,
}

/// How long each answer took that came within the span.
fn one_line(address: SocketAddr, asked: &Asked, size: usize, spans: Spans) -> Result<Vec<Duration>, String> {
    let mut line = Line::to(address)?;
    let request = asked.text(true);
    let mut took = Vec::new();
    loop {
        let since = Instant::now();
        let answer = line.ask(&request)?;
        let now = Instant::now();
        if answer.status != 200 || answer.body.len() != size {
            let seen = (answer.status, answer.body.len());
            return Err(format!("{}: status and length {seen:?}, not 200 and {size}", asked.path));
        }
        if now >= spans.over {
            return Ok(took);
        }
        if now >= spans.counted {
            took.push(now - since);
        }
    }
}

/// What so many of a hundred are at most; of sorted times.
pub(super) fn share(sorted: &[Duration], hundredth: usize) -> Duration {
    let at = (sorted.len() * hundredth).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpListener;

    /// A server that gives every connection these answers, one for each request.
    fn serving(answers: &'static [&'static str]) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                thread::spawn(move || {
                    let mut asked = [0; 4096];
                    for answer in answers.iter().chain(std::iter::repeat(&answers[answers.len() - 1])) {
                        if !stream.read(&mut asked).is_ok_and(|read| read > 0) {
                            return;
                        }
                        let _ = stream.write_all(answer.as_bytes());
                    }
                });
            }
        });
        address
    }

    fn pressed(answers: &'static [&'static str]) -> Result<Pressed, String> {
        let used = || Some(Duration::ZERO);
        let load =
            Load { address: serving(answers), used: &used, lines: 3, length: Duration::from_millis(200) };
        press(&load, &Asked { path: "/page".to_owned(), cookie: None })
    }

    const HELLO: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    #[test]
    fn answers_are_counted() {
        let pressed = pressed(&[HELLO]).unwrap();
        assert!(pressed.answers > 3 && pressed.slow >= pressed.median && pressed.a_second() > 15.0);
        assert_eq!((pressed.size, pressed.server), (5, Some(Duration::ZERO)));
    }

    #[test]
    fn another_answer_is_no_answer() {
        assert_eq!(pressed(&[BUSY]), Err("/page: status 503".to_owned()));
        let second = pressed(&[HELLO, BUSY]);
        assert_eq!(second, Err("/page: status and length (503, 0), not 200 and 5".to_owned()));
    }

    #[test]
    fn shares_are_of_what_was_seen() {
        let times: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(share(&times, 50), Duration::from_millis(100));
        assert_eq!(share(&times, 99), Duration::from_millis(198));
        assert_eq!(share(&times[..1], 99), Duration::from_millis(1));
        assert_eq!(share(&[], 99), Duration::ZERO);
    }
}
