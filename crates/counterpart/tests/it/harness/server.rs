//! A server as a process of its own, and the simplest client there is.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// A running server; killed when it is dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: String,
    said: Receiver<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Status line, headers and body.
    pub text: String,
}

/// The command that starts a server on a free port, with nothing set but this.
pub fn command(set: &[(&str, String)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterpart"));
    command.arg("serve");
    dressed(&mut command, set);
    command
}

/// Sets the environment of a server and nothing else.
pub fn dressed(command: &mut Command, set: &[(&str, String)]) {
    command.env_clear().env("PATH", std::env::var("PATH").unwrap_or_default()).env("PORT", "0");
    command.envs(set.iter().map(|(name, value)| (name, value)));
    command.stdout(Stdio::null()).stderr(Stdio::piped());
}

impl Server {
    /// Starts a command and waits until it listens.
    pub fn start(mut command: Command) -> Server {
        let mut child = command.spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (tell, said) = channel();
        std::thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    break;
                }
            }
        });
        let mut heard = Vec::new();
        let address = loop {
            let Ok(line) = said.recv_timeout(Duration::from_secs(60)) else {
                let _ = child.kill();
                panic!("the server did not start: {heard:?}");
            };
            if let Some((_, rest)) = line.split_once("listening on ") {
                break rest.split(')').next().unwrap().to_owned();
            }
            heard.push(line);
        };
        Server { child, address, said }
    }

    /// Waits until it is ready, and says how long that took.
    pub fn ready(&self) -> Duration {
        let begun = Instant::now();
        while self.get("/readyz", "").map_or(0, |answer| answer.status) != 200 {
            assert!(begun.elapsed() < Duration::from_secs(60), "never ready");
            std::thread::sleep(Duration::from_millis(20));
        }
        begun.elapsed()
    }

    /// Opens a page with the cookie of a session.
    pub fn get(&self, path: &str, session: &str) -> std::io::Result<Answer> {
        sent(&self.address, &request("GET", path, session, ""))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, session: &str, form: &str) -> std::io::Result<Answer> {
        sent(&self.address, &request("POST", path, session, form))
    }

    /// What it wrote to its log since it was last asked.
    pub fn said(&self) -> String {
        self.said.try_iter().collect::<Vec<_>>().join("\n")
    }

    /// Kills it without a word (kill -9).
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop (SIGTERM).
    pub fn ask_to_stop(&self) {
        let told = Command::new("sh").args(["-c", &format!("kill -TERM {}", self.child.id())]).status();
        assert!(told.unwrap().success());
    }

    /// Waits for its end, as long as it takes up to a limit.
    pub fn ended(&mut self, within: Duration) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < within, "it goes on");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A request as it goes over the wire.
pub fn request(method: &str, path: &str, session: &str, body: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncookie: session={session}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Sends a request and reads the whole answer.
pub fn sent(address: &str, request: &str) -> std::io::Result<Answer> {
    let mut stream = connected(address)?;
    stream.write_all(request.as_bytes())?;
    answered(stream)
}

/// A connection that gives up after a while.
pub fn connected(address: &str) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(40)))?;
    Ok(stream)
}

/// Reads the whole answer.
pub fn answered(mut stream: TcpStream) -> std::io::Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.get(9..12).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| std::io::Error::other("no answer"))?;
    Ok(Answer { status, text })
}
