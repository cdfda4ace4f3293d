//! The forms of a task: a new one, and a change of one.

use crate::base::form::Sheet;
use crate::base::ids::{CohortId, TaskId};
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::{App, Error, Result, journal};
use crate::cohorts::{self, Cohort};
use crate::people::Role;
use crate::programmes::door::{At, Office};
use crate::stages::door::AtTask;
use crate::stages::store::Helper;
use crate::stages::{Draft, Owner, Stage, Task, acts, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

type Choice = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "stages/edit.html")]
struct EditPage {
    f: Frame,
    action: String,
    back: Back,
    remove: Option<String>,
    title: &'static str,
    sheet: Sheet,
    stages: Choice,
    cohorts: Choice,
    owners: Choice,
}

/// What a task may belong to, and the list that its form comes from.
struct Known {
    cohorts: Vec<Cohort>,
    helpers: Vec<Helper>,
    back: Back,
    /// Whoever has a task and no longer helps: they keep it until somebody else is chosen.
    left: Option<Helper>,
}

impl Known {
    async fn of(app: &App, at: &At<Office>) -> Result<Known> {
        let cohorts = cohorts::store::cohort_list(&app.db, &at.scope).await?;
        let back = Back { path: format!("{}/stages", at.programme.path()), key: "stages-title" };
        Ok(Known { cohorts, helpers: store::owner_list(&app.db, &at.scope).await?, back, left: None })
    }

    /// What the task at a door may belong to, its owner of now included.
    async fn at(app: &App, door: &AtTask<Office>) -> Result<Known> {
        let mut known = Known::of(app, &door.at).await?;
        if let Some(Owner::Person(id, name)) = &door.task.owner
            && known.helpers.iter().all(|each| each.id != *id)
        {
            known.left = Some(Helper { id: *id, name: name.clone().unwrap_or_default() });
        }
        Ok(known)
    }

    fn page(self, f: Frame, action: String, title: &'static str, sheet: Sheet) -> EditPage {
        let mut cohorts = vec![(String::new(), f.t("task-cohort-none"))];
        cohorts.extend(self.cohorts.into_iter().map(|each| (each.id.to_string(), each.name)));
        let roles = Role::ALL.iter().filter(|role| role.is_staff());
        let mut owners = vec![(String::new(), f.t("task-owner-none"))];
        owners.extend(roles.map(|role| (format!("role:{}", role.word()), f.w("role-", role.word()))));
        owners.extend(self.helpers.into_iter().map(|each| (format!("person:{}", each.id), each.name)));
        let left =
            self.left.map(|each| (format!("person:{}", each.id), f.name("task-owner-left", &each.name)));
        owners.extend(left);
        let stages = Stage::ALL.iter().map(|each| (each.word().to_owned(), f.w("stage-", each.word())));
        let (stages, back) = (stages.collect(), self.back);
        EditPage { stages, cohorts, owners, f, action, back, remove: None, title, sheet }
    }

    fn drafted(&self, sheet: &mut Sheet) -> Option<Draft> {
        let stage = sheet.choice("stage", Stage::of_word);
        let words = sheet.some_line("words");
        let note = sheet.text("note");
        let due_on = sheet.day("due_on");
        let cohort = sheet.choice("cohort", |text| self.cohort(text));
        let owner = match self.owner(sheet.value("owner")) {
            Some(owner) => owner,
            None => {
                sheet.wrong("owner", Message::new("form-choose"));
                None
            }
        };
        let draft = Draft { stage: stage?, cohort: cohort?, usual: None, words, note, owner, due_on };
        sheet.is_right().then_some(draft)
    }

    fn cohort(&self, text: &str) -> Option<Option<CohortId>> {
        if text.is_empty() {
            return Some(None);
        }
        let id: CohortId = text.parse().ok()?;
        self.cohorts.iter().any(|each| each.id == id).then_some(Some(id))
    }

    fn owner(&self, text: &str) -> Option<Option<Owner>> {
        let role = text.strip_prefix("role:").and_then(Role::of_word).filter(|role| role.is_staff());
        let person = text.strip_prefix("person:").and_then(|id| id.parse().ok());
        let person = person.filter(|id| self.helpers.iter().chain(&self.left).any(|each| each.id == *id));
        match (role, person) {
            _ if text.is_empty() => Some(None),
            (Some(role), _) => Some(Some(Owner::Role(role))),
            (_, Some(id)) => Some(Some(Owner::Person(id, None))),
            _ => None,
        }
    }
}

/// The form for a new task.
pub async fn new(at: At<Office>, State(app): State<App>) -> Result<Response> {
    let known = Known::of(&app, &at).await?;
    let current = cohorts::current(&known.cohorts).map(|each| each.id.to_string()).unwrap_or_default();
    let sheet = Sheet::of([("id", TaskId::fresh().to_string()), ("cohort", current)]);
    let page = known.page(at.frame, format!("{}/tasks/new", at.programme.path()), "task-new", sheet);
    page::html(&page.f, &page)
}

/// Adds a task.
pub async fn create(at: At<Office>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: TaskId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let known = Known::of(&app, &at).await?;
    let base = at.programme.path();
    if let Some(draft) = known.drafted(&mut sheet) {
        let outcome = acts::add(&app, &at.actor, &at.scope, id, &draft).await;
        if sheet.added(outcome, TaskId::fresh(), format!("{base}/tasks/{id}/edit"))? {
            let words = Message::new("notice-task-added").with("name", draft.words);
            return Ok(page::done(format!("{base}/stages"), Notice::of(words)));
        }
    }
    let page = known.page(at.frame, format!("{base}/tasks/new"), "task-new", sheet);
    page::again(&page.f, &page)
}

fn filled(task: &Task, language: Language) -> Sheet {
    let owner = match &task.owner {
        Some(Owner::Role(role)) => format!("role:{}", role.word()),
        Some(Owner::Person(id, _)) => format!("person:{id}"),
        None => String::new(),
    };
    Sheet::of([
        ("version", task.version.to_string()),
        ("stage", task.stage.word().to_owned()),
        ("cohort", task.cohort.map(|id| id.to_string()).unwrap_or_default()),
        ("words", task.title(language)),
        ("note", task.note.clone()),
        ("owner", owner),
        ("due_on", task.due_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

fn page_of(known: Known, door: AtTask<Office>, sheet: Sheet) -> EditPage {
    let (path, back) = (door.path(), super::back(&door));
    let mut page = known.page(door.at.frame, format!("{path}/edit"), "task-edit", sheet);
    page.back.path = back;
    page.remove = Some(format!("{path}/remove"));
    page
}

/// The form for a task.
pub async fn edit(door: AtTask<Office>, State(app): State<App>) -> Result<Response> {
    let known = Known::at(&app, &door).await?;
    let sheet = filled(&door.task, door.at.frame.language);
    let page = page_of(known, door, sheet);
    page::html(&page.f, &page)
}

/// Changes a task. What a usual task is called stays in every reader's language unless it was worded
/// anew.
pub async fn save(door: AtTask<Office>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let known = Known::at(&app, &door).await?;
    let language = door.at.frame.language;
    let Some(mut draft) = known.drafted(&mut sheet) else {
        let page = page_of(known, door, sheet);
        return page::again(&page.f, &page);
    };
    let title = draft.words.clone();
    if door.task.usual.is_some() && title == door.task.title(language) {
        draft.words.clear();
    }
    let state = (&door.task, sheet.version());
    match acts::change(&app, &door.at.actor, &door.at.scope, state, &draft).await {
        Err(Error::Conflict) => {
            let now = store::task_get(&app.db, &door.at.scope, door.task.id).await?;
            let last = journal::last(&app.db, &door.at.scope, now.id).await?;
            sheet.against(filled(&now, language), page::changed(&door.at.frame, last));
            let page = page_of(known, door, sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let words = Message::new("notice-task-changed").with("name", title);
            Ok(page::done(super::back(&door), Notice::of(words)))
        }
    }
}
