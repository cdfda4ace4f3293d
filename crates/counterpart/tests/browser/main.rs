//! Pages as people meet them: headless Chromium opens every page of the demonstration as every role,
//! at several widths, light and dark; then everything once more without JavaScript. Run by `bin/test`,
//! which provides Chromium, its driver and axe-core.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod crawl;
mod demonstration;
mod driver;
mod forms;
mod journey;
mod keyboard;
mod mirrored;
mod judge;
mod plainly;
mod sound;
