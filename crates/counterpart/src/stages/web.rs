//! Pages of the stages: where the programme stands, and its tasks.

pub mod dates;
pub mod edit;

use super::door::{AtTask, Ticker};
use super::store::Among;
use super::{Mark, Owner, Stage, Standing, Task, acts, standings, store, usual};
use crate::base::form::Sheet;
use crate::base::ids::CohortId;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Day, Error, Result};
use crate::cohorts::{self, Cohort};
use crate::people::Role;
use crate::programmes::Programme;
use crate::programmes::door::{At, Crew, Office, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// A stage as the bar shows it.
pub struct Step {
    /// Its name, with the week where pairs are at work.
    pub words: String,
    /// What stands beside it: tasks open, or overdue.
    pub beside: Option<String>,
    /// How it stands.
    pub mark: Mark,
}

/// The bar of the stages.
pub fn bar(f: &Frame, standings: &[Standing], cohort: Option<&Cohort>, today: Day) -> Vec<Step> {
    let step = |each: &Standing| {
        let name = f.w("stage-", each.stage.word());
        let week = cohort.filter(|_| each.stage == Stage::Support && each.mark == Mark::Now);
        let words = match week.and_then(|cohort| cohort.week(today)) {
            Some((n, of)) => {
                f.say(&Message::new("stages-week").with("name", name).with("n", n).with("of", of))
            }
            None => name,
        };
        let beside = match (each.overdue, each.mark) {
            (1.., _) => Some(f.n("stages-overdue", each.overdue)),
            (_, Mark::Behind) => Some(f.n("stages-open", each.open)),
            (_, Mark::Done) => Some(f.t("stages-done")),
            _ => None,
        };
        Step { words, beside, mark: each.mark }
    };
    standings.iter().map(step).collect()
}

/// A task as a list shows it.
pub struct Line {
    /// The task.
    pub task: Task,
    /// What is to be done.
    pub title: String,
    /// Who looks after it.
    pub owner: String,
    /// Whether it should be done by now.
    pub is_overdue: bool,
    /// Whether the reader may say that it is done.
    pub is_mine_to_tick: bool,
    /// Whether the reader does a part of it, and the office says that it is done when all have.
    pub is_shared: bool,
    /// Where the reader does their part.
    pub path: Option<String>,
    /// The cohort's name, if it is one cohort's.
    pub cohort: Option<String>,
}

/// A task as a list shows it to somebody.
pub fn line<W: Who>(at: &At<W>, cohorts: &[Cohort], today: Day, task: Task) -> Line {
    let f = &at.frame;
    let is_shared = task.is_shared(at.hat.role, at.visitor.person.id);
    let grades = at.hat.organisation.as_ref().filter(|_| is_shared && task.is_about_grades());
    Line {
        is_shared,
        path: grades.map(|(id, _)| format!("{}/ladder/{id}", at.programme.path())),
        title: task.title(f.language),
        owner: owner(f, &task),
        is_overdue: task.is_overdue(today),
        is_mine_to_tick: task.accepts_tick(at.hat.role, at.visitor.person.id),
        cohort: cohorts.iter().find(|each| Some(each.id) == task.cohort).map(|each| each.name.clone()),
        task,
    }
}

/// Who looks after a task, in words.
fn owner(f: &Frame, task: &Task) -> String {
    let role = |role: &Role| f.w("role-", role.word());
    match (&task.owner, task.is_left) {
        (Some(Owner::Role(of)), false) => role(of),
        (Some(Owner::Role(of)), true) => f.name("task-owner-vacant", &role(of)),
        (Some(Owner::Person(_, Some(name))), false) => name.clone(),
        (Some(Owner::Person(_, Some(name))), true) => f.name("task-owner-left", name),
        (Some(Owner::Person(_, None)), false) => f.t("task-owner-elsewhere"),
        (Some(Owner::Person(_, None)), true) => f.t("task-owner-left-elsewhere"),
        (None, _) => f.t("task-owner-none"),
    }
}

type Choice = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "stages/list.html")]
struct ListPage {
    f: Frame,
    programme: Programme,
    cohort: Option<Cohort>,
    steps: Vec<Step>,
    is_office: bool,
    can_begin: bool,
    can_begin_cohort: bool,
    /// The tasks of the cohort that are not due by its dates of now and could be, with the days they have.
    behind: Vec<(String, String)>,
    list: Listing,
    pages: Pages,
    groups: Vec<(Stage, Vec<Line>)>,
    cohorts: Choice,
    states: Choice,
    owners: Choice,
}

/// The stages with their tasks: the programme's, and those of the cohort chosen or current.
pub async fn list(at: At<Crew>, State(app): State<App>, list: Listing) -> Result<Response> {
    let all = cohorts::store::cohort_list(&app.db, &at.scope).await?;
    let chosen: Option<CohortId> = list.value("cohort").parse().ok();
    let cohort = match chosen {
        Some(id) => all.iter().find(|each| each.id == id),
        None => cohorts::current(&all),
    };
    let among = cohort.map_or(Among::Programme, |cohort| Among::With(cohort.id));
    let tasks = store::task_list(&app.db, &at.scope, among).await?;
    let today = at.programme.today(app.now());
    let steps = bar(&at.frame, &standings(&tasks, cohort, today), cohort, today);
    let is_office = Office::passes(at.hat.role) && at.programme.archived_at.is_none();
    let can_begin = is_office && !tasks.iter().any(|task| task.cohort.is_none());
    let can_begin_cohort = is_office && cohort.is_some() && !tasks.iter().any(|task| task.cohort.is_some());
    let dated = cohort.filter(|cohort| is_office && cohort.archived_at.is_none());
    let behind = dated.map_or(Vec::new(), |cohort| dates::had(&usual::behind(cohort, &tasks)));
    let lines = tasks.into_iter().map(|task| line(&at, &all, today, task));
    let found: Vec<Line> = lines.filter(|line| wanted(&list, line, &at)).collect();
    let pages = list.pages(found.len());
    let page = ListPage {
        groups: grouped(pages.cut(found)),
        cohort: cohort.cloned(),
        cohorts: choice_of_cohorts(&at.frame, &all),
        states: choice(&at.frame, "task-state-", &["all", "open", "overdue", "done"]),
        owners: choice(&at.frame, "task-whose-", &["all", "mine"]),
        f: at.frame,
        programme: at.programme,
        steps,
        is_office,
        can_begin,
        can_begin_cohort,
        behind,
        list,
        pages,
    };
    page::html(&page.f, &page)
}

fn wanted(list: &Listing, line: &Line, at: &At<Crew>) -> bool {
    let is_in_state = match list.value("state") {
        "open" => line.task.is_open(),
        "done" => !line.task.is_open(),
        "overdue" => line.is_overdue,
        _ => true,
    };
    let is_whose = !list.has("whose", "mine") || line.task.is_for(at.hat.role, at.visitor.person.id);
    let is_found = list.finds(&line.title) || list.finds(&line.task.note) || list.finds(&line.owner);
    is_in_state && is_whose && is_found
}

fn grouped(lines: Vec<Line>) -> Vec<(Stage, Vec<Line>)> {
    let mut groups: Vec<(Stage, Vec<Line>)> = Vec::new();
    for line in lines {
        match groups.last_mut() {
            Some((stage, group)) if *stage == line.task.stage => group.push(line),
            _ => groups.push((line.task.stage, vec![line])),
        }
    }
    groups
}

fn choice(f: &Frame, beginning: &str, words: &[&str]) -> Choice {
    let value = |word: &str| if word == "all" { String::new() } else { word.to_owned() };
    words.iter().map(|word| (value(word), f.w(beginning, word))).collect()
}

fn choice_of_cohorts(f: &Frame, cohorts: &[Cohort]) -> Choice {
    let mut options = vec![(String::new(), f.t("stages-cohort-current"))];
    let standing = cohorts.iter().filter(|each| each.archived_at.is_none());
    options.extend(standing.map(|each| (each.id.to_string(), each.name.clone())));
    options
}

/// Adds the usual tasks of the shape: the programme's, or one cohort's.
pub async fn begin(at: At<Office>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let cohort = match sheet.value("cohort") {
        "" => None,
        id => {
            let id = id.parse().map_err(|_| Error::NotFound)?;
            Some(cohorts::store::cohort_get(&app.db, &at.scope, id).await?)
        }
    };
    let added = acts::begin(&app, &at.actor, &at.scope, at.programme.shape, cohort.as_ref()).await?;
    let path = format!("{}/stages", at.programme.path());
    let path = cohort.map_or(path.clone(), |cohort| format!("{path}?cohort={}", cohort.id));
    Ok(page::done(path, Notice::of(Message::new("notice-tasks-begun").with("n", added))))
}

fn back(door: &AtTask<impl Who>) -> String {
    let stages = format!("{}/stages", door.at.programme.path());
    door.task.cohort.map_or(stages.clone(), |cohort| format!("{stages}?cohort={cohort}"))
}

/// Says that a task is done.
pub async fn done(Ticker(door): Ticker, State(app): State<App>) -> Result<Response> {
    acts::tick(&app, &door.at.actor, &door.at.scope, &door.task, true).await?;
    let words = Message::new("notice-task-done").with("name", door.task.title(door.at.frame.language));
    Ok(page::done(back(&door), Notice::of(words).undo(format!("{}/undone", door.path()))))
}

/// Says that a task is open again.
pub async fn undone(Ticker(door): Ticker, State(app): State<App>) -> Result<Response> {
    acts::tick(&app, &door.at.actor, &door.at.scope, &door.task, false).await?;
    let words = Message::new("notice-task-undone").with("name", door.task.title(door.at.frame.language));
    Ok(page::done(back(&door), Notice::of(words)))
}

/// Removes a task.
pub async fn remove(door: AtTask<Office>, State(app): State<App>) -> Result<Response> {
    acts::remove(&app, &door.at.actor, &door.at.scope, &door.task).await?;
    let words = Message::new("notice-task-removed").with("name", door.task.title(door.at.frame.language));
    Ok(page::done(back(&door), Notice::of(words).undo(format!("{}/restore", door.path()))))
}

/// Takes a removed task back.
pub async fn restore(door: AtTask<Office>, State(app): State<App>) -> Result<Response> {
    acts::restore(&app, &door.at.actor, &door.at.scope, &door.task).await?;
    let words = Message::new("notice-task-restored").with("name", door.task.title(door.at.frame.language));
    Ok(page::done(back(&door), Notice::of(words)))
}
