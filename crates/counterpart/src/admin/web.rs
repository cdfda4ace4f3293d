//! The admin page.

use crate::base::config::Config;
use crate::base::page::{self, Frame};
use crate::base::text::Message;
use crate::base::{App, Instant, Result, attempts, jobs};
use crate::operations::figures::{self, Figures};
use crate::operations::store::Waiting;
use crate::operations::{VERSION, doctor};
use crate::people::door::Admin;
use crate::people::{Lasting, prunes};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;

/// After how long without a backup the page says so.
const LONG_AGO: TimeDelta = TimeDelta::hours(26);

/// One thing that somebody should look at or that is in order.
struct Row {
    name: &'static str,
    words: String,
    is_well: bool,
}

#[derive(Template)]
#[template(path = "admin/show.html")]
struct ShowPage {
    f: Frame,
    rows: Vec<Row>,
    kept: Vec<String>,
}

/// How all is.
pub async fn show(at: Admin, State(app): State<App>) -> Result<Response> {
    let figures = figures::of(&app).await?;
    let mut f = at.frame;
    f.banner = low(&figures);
    let rows = rows(&f, &figures, app.config.smtp_url.is_some());
    let kept = kept(&f, &app.config);
    let page = ShowPage { f, rows, kept };
    page::html(&page.f, &page)
}

/// What is forgotten when.
fn kept(f: &Frame, config: &Config) -> Vec<String> {
    let (others, staff) = (Lasting::of(false).whole, Lasting::of(true).whole);
    let sessions = Message::new("admin-kept-sessions");
    vec![
        f.say(&sessions.with("days", others.num_days()).with("hours", staff.num_hours())),
        f.n("admin-kept-letters", i64::from(config.letters_days)),
        f.n("admin-kept-links", prunes::LINKS.num_days()),
        f.n("admin-kept-invitations", i64::from(config.invitations_months)),
        f.n("admin-kept-tries", attempts::KEEP.num_days()),
        f.n("admin-kept-jobs", jobs::KEEP.num_days()),
        f.n("admin-kept-journal", i64::from(config.journal_months)),
        f.n("admin-kept-programmes", i64::from(config.programmes_months)),
    ]
}

fn low(figures: &Figures) -> Option<Message> {
    let left = figures.disk.filter(|left| left.is_low())?;
    Some(Message::new("admin-disk-low").with("n", left.percent))
}

fn rows(f: &Frame, figures: &Figures, has_mail: bool) -> Vec<Row> {
    let row = |name, words, is_well| Row { name, words, is_well };
    let disk = figures.disk.map(|left| {
        let words = Message::new("admin-disk-left").with("n", left.percent).with("size", left.size());
        (f.say(&words), !left.is_low())
    });
    let (disk, has_room) = disk.unwrap_or_else(|| (f.t("doctor-disk-unknown"), false));
    let apart = figures.ahead.abs();
    let clock = if apart > doctor::APART {
        f.n("doctor-clock-apart", apart.num_seconds())
    } else {
        f.t("doctor-clock")
    };
    let backup_is_new = figures.backup_at.is_some_and(|at| figures.at - at < LONG_AGO);
    let letters = waiting(f, figures, &figures.letters);
    let letters = if has_mail { letters } else { format!("{letters} {}", f.t("admin-no-mail")) };
    vec![
        row("admin-version", VERSION.to_owned(), true),
        row("admin-schema", figures.schema.clone(), true),
        row("admin-backup", moment(f, figures.backup_at), backup_is_new),
        row("admin-job", moment(f, figures.job_at), true),
        row("admin-jobs", waiting(f, figures, &figures.jobs), figures.jobs.failed == 0),
        row("admin-letters", letters, has_mail && figures.letters.failed + figures.letters.unsure == 0),
        row("admin-disk", disk, has_room),
        row("admin-clock", clock, apart <= doctor::APART),
    ]
}

fn moment(f: &Frame, at: Option<Instant>) -> String {
    at.map_or_else(|| f.t("admin-never"), |at| f.moment(&at))
}

/// How much waits, since when, and what needs somebody to decide.
fn waiting(f: &Frame, figures: &Figures, waiting: &Waiting) -> String {
    let minutes = waiting.oldest_at.map_or(0, |at| figures.age(at) / 60);
    let mut words = vec![f.n("admin-waiting", waiting.depth)];
    if waiting.depth > 0 {
        words.push(f.n("admin-oldest", minutes));
    }
    if waiting.failed > 0 {
        words.push(f.n("admin-failed", waiting.failed));
    }
    if waiting.unsure > 0 {
        words.push(f.n("admin-unsure", waiting.unsure));
    }
    words.join(" ")
}
