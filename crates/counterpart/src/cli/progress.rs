//! How far a long run has come, and the wish to stop it.

use crate::base::text::{Language, Message};
use counterpart_matching::solve::{Observer, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A bar is shown after so long.
const PATIENCE: Duration = Duration::from_millis(700);

/// A bar on the terminal that comes only when a run takes long, and Ctrl-C.
pub(super) struct Bar {
    bar: ProgressBar,
    since: Instant,
    language: Language,
    is_quiet: bool,
    stop: Arc<AtomicBool>,
}

impl Bar {
    /// Nothing is shown yet. From now on Ctrl-C asks the run to stop.
    pub(super) fn new(language: Language, is_quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        // A second handler cannot be set in one process; the first then goes on serving.
        let _ = ctrlc::set_handler(move || asked.store(true, Ordering::SeqCst));
        Bar { bar, since: Instant::now(), language, is_quiet, stop }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// Whether the user asked to stop.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }
}

impl Observer for Bar {
    fn goes_on(&mut self, progress: Progress) -> bool {
        if !self.is_quiet && self.bar.is_hidden() && self.since.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
                self.bar.set_style(style);
            }
        }
        let term = progress.term.map_or("feasible", |term| term.word());
        let message =
            Message::new("match-progress").with("term", self.language.text(&format!("progress-{term}")));
        self.bar.set_length(progress.levels as u64);
        self.bar.set_position(progress.done as u64);
        self.bar.set_message(self.language.say(&message));
        !self.is_stopped()
    }
}
