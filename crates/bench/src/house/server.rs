//! A server that is measured: started on one core, watched from outside, stopped.

use super::data::Database;
use super::http::{Asked, Line};
use crate::meter::of_process;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long it may take to be ready.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is asked whether it is ready.
const LOOK: Duration = Duration::from_micros(500);

/// A server that runs; killed when dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Server {
    /// Starts `counterpart serve` on one core, and waits until it is ready: from the start of the
    /// process to the first answer of `/readyz` that says so.
    ///
    /// # Errors
    /// It did not become ready.
    pub fn start(program: &Path, core: usize, on: &Database) -> Result<(Server, Duration), String> {
        let port = free_port()?;
        let log = fs::File::create(on.folder.join("server.log")).map_err(|why| why.to_string())?;
        let mut command = Command::new("taskset");
        command.args(["-c", &core.to_string()]).arg(program);
        command.args(["serve", "--listen", "127.0.0.1", "--port", &port.to_string()]);
        on.settings(&mut command);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let since = Instant::now();
        let child = command.spawn().map_err(|why| format!("taskset: {why}"))?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut server = Server { child, address };
        let asked = Asked { path: "/readyz".to_owned(), cookie: None }.text(false);
        let is_ready =
            || Line::to(address).and_then(|mut line| line.ask(&asked)).is_ok_and(|it| it.status == 200);
        while !is_ready() {
            let ended = server.child.try_wait().map_err(|why| why.to_string())?;
            if ended.is_some() || since.elapsed() > PATIENCE {
                let log = fs::read_to_string(on.folder.join("server.log")).unwrap_or_default();
                return Err(format!("the server did not become ready on {}: {log}", on.name));
            }
            thread::sleep(LOOK);
        }
        Ok((server, since.elapsed()))
    }

    /// Bytes of memory it holds, where the system tells it.
    pub fn memory(&self) -> Option<u64> {
        of_process(&self.child.id().to_string(), "VmRSS:")
    }

    /// Processor time it has used, where the system tells it: in ticks of 10 ms.
    pub fn used(&self) -> Option<Duration> {
        let line = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        used(&line)
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        if asked.is_ok_and(|status| status.success()) {
            let _ = self.child.wait();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on just now.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|why| why.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|why| why.to_string())
}

/// The processor time in the system's line about a process: of itself, in its own code and the kernel's.
fn used(line: &str) -> Option<Duration> {
    let (_, fields) = line.rsplit_once(") ")?;
    let ticks: Vec<u64> = fields.split(' ').skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    (ticks.len() == 2).then(|| Duration::from_millis(ticks.iter().sum::<u64>() * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_process_is_read() {
        let line = "42 (a (strange) name) S 1 42 42 0 -1 4194304 9 8 7 6 150 25 3 4 20 0 1 0 5";
        assert_eq!(used(line), Some(Duration::from_millis(1750)));
        assert_eq!(used("42 (name"), None);
    }
}
