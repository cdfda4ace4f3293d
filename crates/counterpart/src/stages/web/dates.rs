//! The days of a cohort's usual tasks, when its dates were set or moved.

use crate::base::form::Sheet;
use crate::base::list::Listing;
use crate::base::page::{self, Notice};
use crate::base::text::Message;
use crate::base::{App, Day, Result, form};
use crate::cohorts::door::AtCohort;
use crate::programmes::door::Office;
use crate::stages::acts::{self, Former};
use crate::stages::{Task, usual};
use axum::extract::State;
use axum::response::Response;

/// What stands in an address for no day.
const NONE: &str = "none";

fn back(door: &AtCohort<Office>) -> String {
    format!("{}/stages?cohort={}", door.at.programme.path(), door.cohort.id)
}

/// The days that usual tasks have before they get those of the cohort's dates, as a form or an address
/// carries them.
pub fn had(behind: &[(&Task, Day)]) -> Vec<(String, String)> {
    let word = |(task, _): &(&Task, Day)| task.usual.clone().map(|word| (word, written(task.due_on)));
    behind.iter().filter_map(word).collect()
}

fn written(day: Option<Day>) -> String {
    day.map_or(NONE.to_owned(), |day| day.to_string())
}

/// The days that a form or an address carries.
fn read<'a>(value: impl Fn(&'static str) -> &'a str) -> Former {
    let day = |word: &'static str| match value(word) {
        NONE => Some((word.to_owned(), None)),
        text => form::day(text).map(|day| (word.to_owned(), Some(day))),
    };
    usual::of_cohort().filter_map(day).collect()
}

/// Gives the cohort's usual tasks the days that go with its dates. The address of the undo says which days
/// they had; a form that is sent twice says so itself.
pub async fn give(door: AtCohort<Office>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let shown = read(|word| sheet.value(word));
    let former = acts::date(&app, &door.at.actor, &door.at.scope, &door.cohort, shown).await?;
    let notice = Notice::of(Message::new("notice-tasks-dated").with("n", former.len()));
    if former.is_empty() {
        return Ok(page::done(back(&door), notice));
    }
    let days: Vec<String> = former.iter().map(|(word, had)| format!("{word}={}", written(*had))).collect();
    let undo = format!("{}/tasks/dates/back?{}", door.path(), days.join("&"));
    Ok(page::done(back(&door), notice.undo(undo)))
}

/// Gives the tasks back the days that the address names.
pub async fn take_back(door: AtCohort<Office>, State(app): State<App>, had: Listing) -> Result<Response> {
    let former = read(|word| had.value(word));
    let count = acts::date_back(&app, &door.at.actor, &door.at.scope, &door.cohort, &former).await?;
    Ok(page::done(back(&door), Notice::of(Message::new("notice-tasks-dated-back").with("n", count))))
}
