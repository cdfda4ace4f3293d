//! How far a long run has come, and the wish to stop it.

use super::{Ending, tell};
use crate::base::text::{Language, Message};
use counterpart_matching::solve::{Observer, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A bar is shown after so long.
const PATIENCE: Duration = Duration::from_millis(700);

/// A bar on the terminal that comes only when a run takes long, and Ctrl-C.
pub(super) struct Bar {
    bar: ProgressBar,
    since: Instant,
    language: Language,
    is_quiet: bool,
    may_stop: Arc<Mutex<bool>>,
}

impl Bar {
    /// Nothing is shown yet. From now on Ctrl-C ends the command, wherever it is, with 4.
    pub(super) fn new(language: Language, is_quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let may_stop = Arc::new(Mutex::new(true));
        let (shown, asked) = (bar.clone(), Arc::clone(&may_stop));
        // Without a handler Ctrl-C still ends the command, only not with 4.
        let _ = ctrlc::set_handler(move || {
            let may_stop = asked.lock().unwrap_or_else(PoisonError::into_inner);
            if *may_stop {
                shown.finish_and_clear();
                tell(language, &Message::new("match-stopped"));
                std::process::exit(Ending::Stopped as i32);
            }
        });
        Bar { bar, since: Instant::now(), language, is_quiet, may_stop }
    }

    /// The work is done and its result is written from here on: Ctrl-C comes too late.
    pub(super) fn writes(&self) {
        *self.may_stop.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
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
        true
    }
}
