//! The days of a cohort's usual tasks, when its dates were set or moved.

use crate::base::list::Listing;
use crate::base::page::{self, Notice};
use crate::base::text::Message;
use crate::base::{App, Result, form};
use crate::cohorts::door::AtCohort;
use crate::programmes::door::Office;
use crate::stages::acts::{self, Former};
use crate::stages::usual;
use axum::extract::State;
use axum::response::Response;

/// What stands in an address for no day.
const NONE: &str = "none";

fn back(door: &AtCohort<Office>) -> String {
    format!("{}/stages?cohort={}", door.at.programme.path(), door.cohort.id)
}

/// Gives the cohort's usual tasks the days that go with its dates. The address of the undo says which days
/// they had.
pub async fn give(door: AtCohort<Office>, State(app): State<App>) -> Result<Response> {
    let former = acts::date(&app, &door.at.actor, &door.at.scope, &door.cohort).await?;
    let notice = Notice::of(Message::new("notice-tasks-dated").with("n", former.len()));
    if former.is_empty() {
        return Ok(page::done(back(&door), notice));
    }
    let day = |day: &Option<_>| day.map_or(NONE.to_owned(), |day: crate::base::Day| day.to_string());
    let days = former.iter().map(|(word, had)| format!("{word}={}", day(had))).collect::<Vec<_>>();
    let undo = format!("{}/tasks/dates/back?{}", door.path(), days.join("&"));
    Ok(page::done(back(&door), notice.undo(undo)))
}

/// Gives the tasks back the days that the address names.
pub async fn take_back(door: AtCohort<Office>, State(app): State<App>, had: Listing) -> Result<Response> {
    let day = |word: &'static str| match had.value(word) {
        NONE => Some((word.to_owned(), None)),
        text => form::day(text).map(|day| (word.to_owned(), Some(day))),
    };
    let former: Former = usual::of_cohort().filter_map(day).collect();
    let count = acts::date_back(&app, &door.at.actor, &door.at.scope, &door.cohort, &former).await?;
    Ok(page::done(back(&door), Notice::of(Message::new("notice-tasks-dated-back").with("n", count))))
}
