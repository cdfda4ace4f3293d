//! The overview of a programme: what needs the reader, where it stands, and the next dates.

use super::needs::{self, Desk, Need};
use crate::base::page::{self, Frame};
use crate::base::{App, Day, Own, Result, db};
use crate::charters;
use crate::cohorts::{self, Cohort};
use crate::people::Role;
use crate::programmes::Programme;
use crate::programmes::door::{At, Crew, Member, Office, Who};
use crate::stages::store::Among;
use crate::stages::web::{Line, Step, bar, line};
use crate::stages::{self, Mark, Task, standings, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "home/overview.html")]
struct OverviewPage {
    f: Frame,
    programme: Programme,
    cohort: Option<Cohort>,
    steps: Vec<Step>,
    needs: Vec<Need>,
    tasks: Vec<Line>,
    more: i64,
    can_begin: bool,
    dates: Vec<Date>,
    purpose: String,
    is_crew: bool,
    is_lead: bool,
}

/// A day to come, the key of what it is, and whose or which.
type Date = (Day, &'static str, String);

/// How many tasks the overview shows before it refers to the list.
const FIRST: usize = 8;

/// How many tasks of a later day stand among the next dates.
const LATER: usize = 3;

/// The overview.
pub async fn show(at: At<Member>, State(app): State<App>) -> Result<Response> {
    let role = at.hat.role;
    let is_crew = Crew::passes(role);
    let pool = app.db.pool();
    let db = db::reading(&pool).await?;
    let all = cohorts::store::cohort_list(&db, &at.scope).await?;
    let own = at.hat.cohort.and_then(|id| all.iter().find(|each| each.id == id));
    let cohort = own.or_else(|| cohorts::current(&all));
    let today = at.programme.today(app.now());
    let own = Own(at.visitor.person.id);
    let desk = Desk { programme: &at.programme, cohorts: &all, scope: at.scope, hat: &at.hat, own };
    let needs = needs::needs(&db, &desk, app.now()).await?;
    let (mut steps, mut lines, mut later) = (Vec::new(), Vec::new(), Vec::<Date>::new());
    let (mut more, mut can_begin) = (0, false);
    if is_crew {
        let tasks = store::task_list(&db, &at.scope, Among::Everything).await?;
        can_begin = tasks.is_empty() && Office::passes(role) && at.programme.archived_at.is_none();
        let here = |task: &&Task| task.cohort.is_none() || task.cohort == cohort.map(|cohort| cohort.id);
        let mine: Vec<Task> = tasks.iter().filter(here).cloned().collect();
        steps = bar(&at.frame, &standings(&mine, cohort, today), cohort, today);
        let mut due = stages::due(tasks, &all, (role, at.visitor.person.id), today);
        // Among the needs stands what is left of it for one's own organisation.
        let is_told = |task: &Task| task.is_about_grades() && task.is_shared(role, at.visitor.person.id);
        due.now.retain(|task| !is_told(task));
        due.later.retain(|task| !is_told(task));
        more = i64::try_from(due.now.len().saturating_sub(FIRST)).unwrap_or(i64::MAX);
        lines = due.now.into_iter().take(FIRST).map(|task| line(&at, &all, today, task)).collect();
        later = due.later.into_iter().take(LATER).filter_map(|task| later_date(&at.frame, &task)).collect();
    }
    let charter = charters::store::charter_get(&db, &at.scope).await?;
    let mut dates = dates(&at.programme, &all, cohort.filter(|_| !role.is_staff()), today);
    dates.append(&mut later);
    dates.sort();
    let page = OverviewPage {
        dates,
        cohort: cohort.cloned(),
        purpose: charter.purpose,
        is_crew,
        is_lead: matches!(role, Role::Lead | Role::Deputy),
        f: at.frame,
        programme: at.programme,
        steps,
        needs,
        tasks: lines,
        more,
        can_begin,
    };
    page::html(&page.f, &page)
}

/// When a task is due that does not need anybody yet.
fn later_date(f: &Frame, task: &Task) -> Option<Date> {
    task.due_on.map(|day| (day, "overview-date-task", task.title(f.language)))
}

/// The first and last days to come: of every cohort, or of one's own.
fn dates(programme: &Programme, all: &[Cohort], own: Option<&Cohort>, today: Day) -> Vec<Date> {
    let mine = |each: &&Cohort| each.archived_at.is_none() && own.is_none_or(|own| own.id == each.id);
    let mut dates = Vec::new();
    for cohort in all.iter().filter(mine) {
        dates.extend(cohort.starts_on.map(|day| (day, "overview-date-starts", cohort.name.clone())));
        dates.extend(cohort.ends_on.map(|day| (day, "overview-date-ends", cohort.name.clone())));
    }
    if own.is_none() {
        let ready_by = programme.partners.ready_by;
        dates.extend(ready_by.map(|day| (day, "overview-date-partners", programme.name.clone())));
    }
    dates.retain(|(day, ..)| *day >= today);
    dates
}
