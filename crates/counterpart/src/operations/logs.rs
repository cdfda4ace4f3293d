//! The log: one JSON object a line, on standard error.

use std::io::Write;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// What writes the log, at a level, to a place.
pub fn subscriber<W>(level: &str, to: W) -> impl tracing::Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    // Libraries have their say only where something is wrong with them; at debug they tell all.
    let others = if level == "debug" { "debug" } else { "warn" };
    let filter = EnvFilter::new(format!("{others},counterpart={level},sqlx=error"));
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_target(false)
        .with_env_filter(filter)
        .with_writer(to)
        .finish()
}

/// Begins the log of this process. A panic leaves its place in the code and nothing of what it said.
pub fn begin(level: &str) {
    let _ = tracing::subscriber::set_global_default(subscriber(level, std::io::stderr));
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
        let _ = std::io::stderr().flush();
    }));
}
