//! Asking at a steady pace, as many readers do who do not wait for each other.

use crate::house::http::{Asked, Line};
use crate::house::load::share;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

/// How often it is asked before it counts.
const WARM: usize = 20;

/// How often, for how long, and over how many connections.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How many are asked for a second.
    pub a_second: u32,
    /// For how long.
    pub length: Duration,
    /// Over how many connections, in turn.
    pub lines: u32,
}

/// How long answers took, from the moment at which each was due to be asked for: whoever waits because
/// those before are not answered yet has waited too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paced {
    /// How long half of them took at most.
    pub half: Duration,
    /// How long 95 of 100 took at most.
    pub most: Duration,
    /// How long 99 of 100 took at most.
    pub slow: Duration,
}

impl Paced {
    fn of(mut took: Vec<Duration>) -> Paced {
        took.sort_unstable();
        Paced { half: share(&took, 50), most: share(&took, 95), slow: share(&took, 99) }
    }
}

/// Asks for a page at this pace; every answer must be there.
///
/// # Errors
/// An answer was another, or none.
pub fn keep(address: SocketAddr, asked: &Asked, pace: Pace) -> Result<Paced, String> {
    let mut first = Line::to(address)?;
    for _ in 0..WARM {
        right(&mut first, asked)?;
    }
    let begin = Instant::now();
    let workers: Vec<_> = (0..pace.lines)
        .map(|at| {
            let asked = asked.clone();
            thread::spawn(move || one_line(address, &asked, pace, (begin, at)))
        })
        .collect();
    let mut took = Vec::new();
    for worker in workers {
        took.extend(worker.join().map_err(|_| "a connection fell over".to_owned())??);
    }
    Ok(Paced::of(took))
}

fn one_line(
    address: SocketAddr,
    asked: &Asked,
    pace: Pace,
    (begin, at): (Instant, u32),
) -> Result<Vec<Duration>, String> {
    let mut line = Line::to(address)?;
    let mut took = Vec::new();
    for number in (at..).step_by(pace.lines.max(1) as usize) {
        let due = Duration::from_secs(number.into()) / pace.a_second.max(1);
        if due >= pace.length {
            break;
        }
        thread::sleep((begin + due).saturating_duration_since(Instant::now()));
        right(&mut line, asked)?;
        took.push((begin + due).elapsed());
    }
    Ok(took)
}

fn right(line: &mut Line, asked: &Asked) -> Result<(), String> {
    let answer = line.ask(&asked.text(true))?;
    if answer.status == 200 { Ok(()) } else { Err(format!("{}: status {}", asked.path, answer.status)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpListener;

    #[test]
    fn whoever_waits_for_those_before_has_waited() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                thread::spawn(move || {
                    let mut asked = [0; 4096];
                    while stream.read(&mut asked).is_ok_and(|read| read > 0) {
                        thread::sleep(Duration::from_millis(10));
                        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                    }
                });
            }
        });
        let asked = Asked { path: "/page".to_owned(), cookie: None };
        let pace = |lines| Pace { a_second: 200, length: Duration::from_millis(200), lines };
        // Ten milliseconds each, every five: over one connection the last waits for all others.
        let alone = keep(address, &asked, pace(1)).unwrap();
        assert!(alone.half >= Duration::from_millis(80) && alone.slow >= alone.most, "{alone:?}");
        let several = keep(address, &asked, pace(8)).unwrap();
        assert!(several.half >= Duration::from_millis(10) && several.half < alone.half, "{several:?}");
    }
}
