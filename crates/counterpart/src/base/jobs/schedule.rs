//! Work that is due at set times. Every server comes to the same time and asks for the same key: the
//! first wins, however late the others are.

use crate::base::{App, Instant, Result};
use croner::Cron;
use tokio::sync::watch;

/// Wants the work of a schedule done that is due at a time; the same time twice is one job.
pub async fn tick(app: &App, kind: &'static str, at: Instant) -> Result<()> {
    let tx = app.begin().await?;
    super::enqueue(&tx, kind, format!("{kind}@{}", at.timestamp()), serde_json::json!({}), app.now()).await?;
    app.commit(tx).await
}

/// Ticks at the times of a pattern (minute, hour, day, month, weekday; UTC) until told to stop. A time
/// that passed while nothing ran is made up for, once.
pub async fn scheduler(app: App, kind: &'static str, pattern: &'static str, mut stop: watch::Receiver<bool>) {
    let Ok(cron) = pattern.parse::<Cron>() else {
        tracing::error!(kind, pattern, "this is no schedule");
        return;
    };
    let mut due = cron.find_previous_occurrence(&app.now(), true).ok();
    while !*stop.borrow() {
        if let Some(at) = due {
            match tick(&app, kind, at).await {
                Ok(()) => due = None,
                Err(error) => tracing::warn!(kind, %error, "a schedule could not be kept, trying again"),
            }
        }
        // Never asleep for long, so that a clock that is set anew does not lose a day.
        let next = cron.find_next_occurrence(&app.now(), false).ok();
        let wait = next.and_then(|at| (at - app.now()).to_std().ok()).unwrap_or_default();
        let most = std::time::Duration::from_secs(if due.is_some() { 5 } else { 60 });
        tokio::select! {
            () = tokio::time::sleep(wait.min(most)) => {}
            _ = stop.changed() => return,
        }
        due = due.or(next.filter(|at| *at <= app.now()));
    }
}
