//! What the server counts about its own answers, for whoever watches over it.

use metrics::{counter, histogram, with_local_recorder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper ends of the classes in which answers are sorted by how long they took, in seconds.
const CLASSES: [f64; 8] = [0.005, 0.02, 0.05, 0.1, 0.3, 1.0, 3.0, 10.0];

/// After so many answers their times are sorted into the classes. Until then each is kept by itself.
const SORTED: u64 = 4096;

/// Counts of one server. Nothing that is counted names a person or an address.
pub struct Meter {
    recorder: PrometheusRecorder,
    shown: PrometheusHandle,
    answers: AtomicU64,
}

impl fmt::Debug for Meter {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Meter")
    }
}

impl Default for Meter {
    fn default() -> Meter {
        let builder = PrometheusBuilder::new();
        let recorder = builder
            .set_buckets(&CLASSES)
            .map_or_else(|_| PrometheusBuilder::new().build_recorder(), PrometheusBuilder::build_recorder);
        let shown = recorder.handle();
        Meter { recorder, shown, answers: AtomicU64::new(0) }
    }
}

impl Meter {
    /// Counts an answer: to which route of the table, with which status, after how long.
    pub fn answered(&self, method: &str, route: &str, status: u16, after: Duration) {
        let labels = [("method", method.to_owned()), ("route", route.to_owned())];
        let mut with_status = labels.to_vec();
        with_status.push(("status", status.to_string()));
        with_local_recorder(&self.recorder, || {
            counter!("counterpart_requests_total", &with_status).increment(1);
            histogram!("counterpart_request_seconds", &labels).record(after.as_secs_f64());
            if status >= 500 {
                counter!("counterpart_errors_total", &labels).increment(1);
            }
        });
        if self.answers.fetch_add(1, Ordering::Relaxed) % SORTED == SORTED - 1 {
            self.shown.run_upkeep();
        }
    }

    /// Everything that was counted, as Prometheus reads it.
    pub fn shown(&self) -> String {
        self.shown.render()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stay_counted_when_their_times_are_sorted() {
        let meter = Meter::default();
        for _ in 0..SORTED + 5 {
            meter.answered("GET", "/", 200, Duration::from_millis(30));
        }
        let (shown, labels) = (meter.shown(), "method=\"GET\",route=\"/\"");
        for line in [
            format!("counterpart_requests_total{{{labels},status=\"200\"}} {}\n", SORTED + 5),
            format!("counterpart_request_seconds_count{{{labels}}} {}\n", SORTED + 5),
            format!("counterpart_request_seconds_bucket{{{labels},le=\"0.02\"}} 0\n"),
            format!("counterpart_request_seconds_bucket{{{labels},le=\"0.05\"}} {}\n", SORTED + 5),
        ] {
            assert!(shown.contains(&line), "{line}{shown}");
        }
    }
}
