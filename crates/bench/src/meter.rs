//! Processor time and memory of this process.
//!
//! Time is the processor's, on all cores together, so that a busy machine changes it little. Memory
//! is the highest mark above what was held when loading began, where the system tells it (Linux).

use cpu_time::ProcessTime;
use std::fs;
use std::time::{Duration, Instant};

/// What one solve cost.
#[derive(Clone, Copy, Debug)]
pub struct Meter {
    begun: (ProcessTime, Instant),
    held: Option<u64>,
    /// Processor time of the solve, all cores together.
    pub cpu: Duration,
    /// Time on the clock.
    pub wall: Duration,
    /// Bytes above those held before the solver's own model was built.
    pub memory: Option<u64>,
    /// How long the checker took to accept the answer.
    pub verified: Option<Duration>,
}

impl Meter {
    /// Memory counts from here, time does not yet.
    pub fn load() -> Self {
        let _ = fs::write("/proc/self/clear_refs", "5"); // Forget the highest mark so far.
        Meter {
            begun: (ProcessTime::now(), Instant::now()),
            held: status("VmRSS:"),
            cpu: Duration::ZERO,
            wall: Duration::ZERO,
            memory: None,
            verified: None,
        }
    }

    /// Both count from here.
    pub fn start() -> Self {
        let mut meter = Meter::load();
        meter.begin();
        meter
    }

    /// Time counts from here.
    pub fn begin(&mut self) {
        self.begun = (ProcessTime::now(), Instant::now());
    }

    /// Neither counts any more.
    pub fn stop(&mut self) {
        self.cpu = self.begun.0.elapsed();
        self.wall = self.begun.1.elapsed();
        self.memory = status("VmHWM:").zip(self.held).map(|(highest, held)| highest.saturating_sub(held));
    }
}

/// A line of the system's account of this process, in bytes.
fn status(name: &str) -> Option<u64> {
    of_process("self", name)
}

/// A line of the system's account of a process, in bytes.
pub fn of_process(process: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    kibibytes(&text, name)
}

/// How much memory the machine could still give, in bytes.
pub fn available() -> Option<u64> {
    kibibytes(&fs::read_to_string("/proc/meminfo").ok()?, "MemAvailable:")
}

fn kibibytes(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|number| number * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        assert_eq!(kibibytes("VmPeak:\t  9 kB\nVmRSS:\t   12 kB\n", "VmRSS:"), Some(12 * 1024));
        assert_eq!(kibibytes("VmPeak:\t  9 kB\n", "VmRSS:"), None);
    }

    #[test]
    fn work_takes_time() {
        let mut meter = Meter::start();
        let sum: u64 = (0..3_000_000u64).map(std::hint::black_box).sum();
        meter.stop();
        assert!(sum > 0 && meter.cpu > Duration::ZERO && meter.wall > Duration::ZERO);
    }
}
