//! What can be done with tasks. Each act is one transaction.

use super::store::Among;
use super::{Draft, Task, store, usual};
use crate::base::ids::TaskId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Language;
use crate::base::{App, Day, Error, Result, Scope, db};
use crate::cohorts::Cohort;
use crate::programmes::Shape;

/// Adds the usual tasks of a programme or of a cohort that it has not had yet; says how many.
pub async fn begin(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    shape: Shape,
    cohort: Option<&Cohort>,
) -> Result<usize> {
    let tx = app.begin_within(scope.programme).await?;
    let known = store::usual_list(&tx, scope, cohort.map(|cohort| cohort.id)).await?;
    let drafts = usual::usual(shape, cohort);
    let missing = |draft: &Draft| draft.usual.is_some_and(|word| !known.iter().any(|known| known == word));
    let drafts: Vec<Draft> = drafts.into_iter().filter(missing).collect();
    for (position, draft) in (1..).zip(&drafts) {
        store::task_add(&tx, scope, TaskId::fresh(), draft, position).await?;
    }
    if !drafts.is_empty() {
        let subject = cohort.map_or_else(|| scope.programme.to_string(), |cohort| cohort.id.to_string());
        journal::note(&tx, actor, Entry::within(scope, "tasks-begun", subject, "")).await?;
    }
    app.commit(tx).await?;
    Ok(drafts.len())
}

/// The days that usual tasks had, by their words.
pub type Former = Vec<(String, Option<Day>)>;

/// Gives the open usual tasks of a cohort the days that go with its dates; those whose day somebody has set
/// keep it. Says which days they had. Where none is left to do, those that the form showed and that are due by
/// the dates now have got them from the same form, sent before.
pub async fn date(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    cohort: &Cohort,
    mut shown: Former,
) -> Result<Former> {
    let tx = app.begin_within(scope.programme).await?;
    let tasks = store::task_list(&tx, scope, Among::Cohort(cohort.id)).await?;
    let mut former = Former::new();
    for (task, day) in usual::behind(cohort, &tasks) {
        if store::task_date(&tx, scope, (task.id, task.version), Some(day)).await? {
            former.extend(task.usual.clone().map(|word| (word, task.due_on)));
        }
    }
    if former.is_empty() {
        let dated = usual::dated(cohort, &tasks);
        shown.retain(|(word, _)| dated.iter().any(|task| task.usual.as_ref() == Some(word)));
        former = shown;
    } else {
        journal::note(&tx, actor, Entry::within(scope, "tasks-dated", cohort.id, &cohort.name)).await?;
    }
    app.commit(tx).await?;
    Ok(former)
}

/// Gives tasks the days back that they had before; those that have changed since stay as they are. Says
/// how many.
pub async fn date_back(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    cohort: &Cohort,
    former: &Former,
) -> Result<usize> {
    let tx = app.begin_within(scope.programme).await?;
    let tasks = store::task_list(&tx, scope, Among::Cohort(cohort.id)).await?;
    let mut count = 0;
    for task in usual::dated(cohort, &tasks) {
        let had = former.iter().find(|(word, _)| Some(word) == task.usual.as_ref());
        if let Some((_, day)) = had
            && store::task_date(&tx, scope, (task.id, task.version), *day).await?
        {
            count += 1;
        }
    }
    if count > 0 {
        journal::note(&tx, actor, Entry::within(scope, "tasks-dated-back", cohort.id, &cohort.name)).await?;
    }
    app.commit(tx).await?;
    Ok(count)
}

/// Adds a task. Sent twice it is one; sent again with other words, the first is named.
pub async fn add(app: &App, actor: &Actor, scope: &Scope, id: TaskId, draft: &Draft) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::task_add(&tx, scope, id, draft, LAST).await? {
        journal::note(&tx, actor, Entry::within(scope, "task-added", id, &draft.words)).await?;
    } else {
        let known = store::task_get(&tx, scope, id).await?;
        if !known.says(draft) {
            return Err(Error::Twice(named(&known)));
        }
    }
    app.commit(tx).await
}

/// Tasks of one's own stand after the usual ones, in the order in which they were added.
const LAST: i32 = 1000;

/// Changes a task that is still as the form showed it.
pub async fn change(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (task, version): (&Task, i32),
    draft: &Draft,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let changed = store::task_set(&tx, scope, (task.id, version), draft).await;
    let is_so = async { Ok(store::task_get(&tx, scope, task.id).await?.says(draft)) };
    if db::unless_so(changed, is_so).await? {
        let words = if draft.words.is_empty() { named(task) } else { draft.words.clone() };
        journal::note(&tx, actor, Entry::within(scope, "task-changed", task.id, words)).await?;
    }
    app.commit(tx).await
}

/// Says that a task is done, or that it is open again.
pub async fn tick(app: &App, actor: &Actor, scope: &Scope, task: &Task, is_done: bool) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let done = is_done.then_some((actor.at, actor.person));
    if store::task_mark(&tx, scope, task.id, done).await? {
        let act = if is_done { "task-done" } else { "task-reopened" };
        journal::note(&tx, actor, Entry::within(scope, act, task.id, named(task))).await?;
    }
    app.commit(tx).await
}

/// Removes a task.
pub async fn remove(app: &App, actor: &Actor, scope: &Scope, task: &Task) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::task_remove(&tx, scope, task.id, Some(actor.at)).await? {
        journal::note(&tx, actor, Entry::within(scope, "task-removed", task.id, named(task))).await?;
    }
    app.commit(tx).await
}

/// Takes a removed task back.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, task: &Task) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::task_remove(&tx, scope, task.id, None).await? {
        journal::note(&tx, actor, Entry::within(scope, "task-restored", task.id, named(task))).await?;
    }
    app.commit(tx).await
}

/// What the journal calls a task, which is the same for every reader.
fn named(task: &Task) -> String {
    task.title(Language::English)
}
