//! `counterpart demo`, started for the tests on a free port.

use serde::Deserialize;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// One way in.
#[derive(Clone, Debug, Deserialize)]
pub struct Entrance {
    /// The role's word.
    pub role: String,
    /// The address that enters.
    pub enter: String,
}

#[derive(Deserialize)]
struct Ready {
    base: String,
    roles: Vec<Entrance>,
}

/// A running demonstration; it ends when dropped.
pub struct Demonstration {
    /// Its address.
    pub base: String,
    /// The ways in.
    pub roles: Vec<Entrance>,
    child: Child,
    _folder: tempfile::TempDir,
}

impl Demonstration {
    /// Starts one, and waits until it says that it is ready.
    pub fn start() -> Demonstration {
        Demonstration::start_with(&[])
    }

    /// Starts one with further options.
    pub fn start_with(options: &[&str]) -> Demonstration {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_counterpart"))
            .args(["demo", "--json", "--port", "0", "--data"])
            .arg(folder.path().join("demo"))
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready: Ready = serde_json::from_str(&line).expect("one line of JSON when it is ready");
        Demonstration { base: ready.base, roles: ready.roles, child, _folder: folder }
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
