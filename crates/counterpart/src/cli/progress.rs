//! How far a long run has come, and the wish to stop it.

use super::{Ending, tell};
use crate::base::text::{Language, Message};
use counterpart_matching::solve::{Look, Observer, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A bar is shown after so long.
const PATIENCE: Duration = Duration::from_millis(700);

/// What is being done, and with it what Ctrl-C does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The files are read and matched: Ctrl-C ends the command, wherever it is, with 4.
    Matching,
    /// There is a result, and questions about it are asked: Ctrl-C leaves out those still open.
    Asking,
    /// As before, and Ctrl-C was pressed.
    Leaving,
    /// The result is written: Ctrl-C comes too late.
    Writing,
}

/// The stage, for the bar and for Ctrl-C.
#[derive(Clone)]
struct Shared(Arc<Mutex<Stage>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Stage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A bar on the terminal that comes only when a run takes long, and Ctrl-C.
pub(super) struct Bar {
    bar: ProgressBar,
    since: Instant,
    language: Language,
    is_quiet: bool,
    stage: Shared,
}

impl Bar {
    /// Nothing is shown yet. From now on Ctrl-C ends the command, wherever it is, with 4.
    pub(super) fn new(language: Language, is_quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let stage = Shared(Arc::new(Mutex::new(Stage::Matching)));
        let (shown, asked) = (bar.clone(), stage.clone());
        // Without a handler Ctrl-C still ends the command, only not with 4.
        let _ = ctrlc::set_handler(move || {
            let mut stage = asked.lock();
            match *stage {
                Stage::Matching => {
                    shown.finish_and_clear();
                    tell(language, &Message::new("match-stopped"));
                    std::process::exit(Ending::Stopped as i32);
                }
                Stage::Asking => {
                    *stage = Stage::Leaving;
                    shown.suspend(|| tell(language, &Message::new("match-leaves-questions")));
                }
                Stage::Leaving | Stage::Writing => {}
            }
        });
        Bar { bar, since: Instant::now(), language, is_quiet, stage }
    }

    /// There is a result that will be written, and questions about it are asked: from now on Ctrl-C
    /// leaves out those still open.
    pub(super) fn asks(&self) {
        *self.stage.lock() = Stage::Asking;
    }

    /// The work is done and its result is written from here on: Ctrl-C comes too late.
    pub(super) fn writes(&self) {
        *self.stage.lock() = Stage::Writing;
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// What is being done.
    fn said(&self, stage: Stage, progress: Progress) -> Message {
        if stage != Stage::Matching {
            return Message::new("match-asks");
        }
        let term = progress.term.map_or("feasible", |term| term.word());
        Message::new("match-progress").with("term", self.language.text(&format!("progress-{term}")))
    }
}

impl Bar {
    /// Shows how far it is, once it takes long; whether to go on.
    fn shows(&self, (done, all): (u64, u64), message: &Message) -> bool {
        if !self.is_quiet && self.bar.is_hidden() && self.since.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
                self.bar.set_style(style);
            }
        }
        self.bar.set_length(all);
        self.bar.set_position(done);
        self.bar.set_message(self.language.say(message));
        *self.stage.lock() != Stage::Leaving
    }
}

impl Observer for Bar {
    fn goes_on(&mut self, progress: Progress) -> bool {
        let stage = *self.stage.lock();
        self.shows((progress.done as u64, progress.levels as u64), &self.said(stage, progress))
    }

    fn looks_on(&mut self, look: Look, done: u32, all: u32) -> bool {
        let message = match look {
            Look::Better(time) => Message::new("match-looks").with("n", time),
            Look::Check => Message::new("match-checks"),
            Look::Explain => Message::new("match-explains"),
        };
        self.shows((done.into(), all.into()), &message)
    }
}
