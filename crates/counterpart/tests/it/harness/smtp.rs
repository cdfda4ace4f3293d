//! A mail server that behaves as it is told: takes letters, takes its time, refuses, cuts the line,
//! says nothing. What it has taken can be looked at.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes every letter.
    Kind,
    /// Takes every letter, so long after it was given it.
    Slow(Duration),
    /// Takes every letter after a moment, and one in so many after a long one.
    Stalling { moment: Duration, each: usize, stall: Duration },
    /// Answers a recipient with this line.
    Recipient(&'static str),
    /// Answers a text with this line.
    Text(&'static str),
    /// Hangs up before it is given a text.
    CutBefore,
    /// Takes the text and hangs up without a word.
    CutAfter,
    /// Takes the text and says nothing.
    Mute,
    /// Says nothing at all.
    Silent,
}

/// The server; gone when it is dropped.
pub struct Sink {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    seen: Arc<Mutex<Seen>>,
    task: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct Seen {
    texts: Vec<String>,
    open: BTreeSet<usize>,
    connections: usize,
    recipients: usize,
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Sink {
    /// A server on a free port.
    pub async fn open(manner: Manner) -> Sink {
        Sink::on(manner, 0).await
    }

    /// A server on a port.
    pub async fn on(manner: Manner, port: u16) -> Sink {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (manner, seen) = (Arc::new(Mutex::new(manner)), Arc::new(Mutex::new(Seen::default())));
        let shared = (manner.clone(), seen.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (manner, seen) = shared.clone();
                seen.lock().unwrap().connections += 1;
                tokio::spawn(async move {
                    let _ = talk(stream, &manner, &seen).await;
                });
            }
        });
        Sink { port, manner, seen, task }
    }

    /// Its address for `SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Behaves like this from now on.
    pub fn now(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// Every text it was given, whatever it answered.
    pub fn texts(&self) -> Vec<String> {
        self.seen.lock().unwrap().texts.clone()
    }

    /// The Message-ID of each.
    pub fn ids(&self) -> Vec<String> {
        let id = |text: &String| {
            let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
            line.to_owned()
        };
        self.texts().iter().map(id).collect()
    }

    /// The Message-ID of each text that it has been given and has not answered.
    pub fn in_hand(&self) -> Vec<String> {
        let open = self.seen.lock().unwrap().open.clone();
        let ids = self.ids();
        open.into_iter().map(|at| ids[at].clone()).collect()
    }

    /// How many connections it has had.
    pub fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    /// How often a recipient was named.
    pub fn recipients(&self) -> usize {
        self.seen.lock().unwrap().recipients
    }

    /// Waits until it has been given so many texts.
    pub async fn has(&self, count: usize) {
        for _ in 0..2400 {
            if self.seen.lock().unwrap().texts.len() >= count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the mail server has {} texts, not {count}", self.texts().len());
    }
}

async fn talk(stream: TcpStream, manner: &Mutex<Manner>, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let how = || *manner.lock().unwrap();
    let mut stream = BufReader::new(stream);
    if how() == Manner::Silent {
        tokio::time::sleep(Duration::from_secs(600)).await;
    }
    say(&mut stream, "220 sink").await?;
    let mut line = String::new();
    while stream.read_line(&mut line).await? > 0 {
        let command = line.trim_end().to_ascii_uppercase();
        line.clear();
        let answer = match command.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250-sink\r\n250 8BITMIME",
            "RCPT" => {
                seen.lock().unwrap().recipients += 1;
                match how() {
                    Manner::Recipient(answer) => answer,
                    Manner::CutBefore => return Ok(()),
                    _ => "250 well",
                }
            }
            "DATA" => {
                say(&mut stream, "354 go on").await?;
                let Some(text) = text(&mut stream).await? else {
                    return Ok(());
                };
                let at = {
                    let mut seen = seen.lock().unwrap();
                    seen.texts.push(text);
                    let at = seen.texts.len() - 1;
                    seen.open.insert(at);
                    at
                };
                let answer = match how() {
                    Manner::Text(answer) => answer,
                    Manner::CutAfter => return Ok(()),
                    Manner::Mute => {
                        tokio::time::sleep(Duration::from_secs(600)).await;
                        return Ok(());
                    }
                    Manner::Slow(time) => {
                        tokio::time::sleep(time).await;
                        "250 taken"
                    }
                    Manner::Stalling { moment, each, stall } => {
                        tokio::time::sleep(if at % each == 0 { stall } else { moment }).await;
                        "250 taken"
                    }
                    _ => "250 taken",
                };
                seen.lock().unwrap().open.remove(&at);
                answer
            }
            "QUIT" => {
                say(&mut stream, "221 bye").await?;
                return Ok(());
            }
            _ => "250 well",
        };
        say(&mut stream, answer).await?;
    }
    Ok(())
}

/// A text, if it comes with its end: otherwise it is no letter, as whoever sent it died over it.
async fn text(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let (mut text, mut line) = (String::new(), String::new());
    while stream.read_line(&mut line).await? > 0 {
        if line == ".\r\n" {
            return Ok(Some(text));
        }
        text.push_str(&std::mem::take(&mut line));
    }
    Ok(None)
}

async fn say(stream: &mut BufReader<TcpStream>, words: &str) -> std::io::Result<()> {
    stream.get_mut().write_all(format!("{words}\r\n").as_bytes()).await
}
