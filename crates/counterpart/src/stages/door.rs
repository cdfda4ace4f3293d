//! Who may see and change a task.

use super::{Task, store};
use crate::base::door::part;
use crate::base::ids::TaskId;
use crate::base::{App, Error, Result};
use crate::programmes::door::{At, Crew, Who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Somebody at a task of a programme, in a role that may pass.
pub struct AtTask<W: Who> {
    /// Where they are in the programme.
    pub at: At<W>,
    /// The task.
    pub task: Task,
}

impl<W: Who> AtTask<W> {
    /// The path of the task.
    pub fn path(&self) -> String {
        format!("{}/tasks/{}", self.at.programme.path(), self.task.id)
    }
}

impl<W: Who> FromRequestParts<App> for AtTask<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<W>::from_request_parts(parts, app).await?;
        let id: TaskId = part(parts, app, "task").await?;
        let task = store::task_get(&app.db, &at.scope, id).await?;
        Ok(AtTask { at, task })
    }
}

/// Somebody who may say that a task is done: the office, and whoever it belongs to.
pub struct Ticker(pub AtTask<Crew>);

impl FromRequestParts<App> for Ticker {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let door = AtTask::<Crew>::from_request_parts(parts, app).await?;
        let accepts = door.task.accepts_tick(door.at.hat.role, door.at.visitor.person.id);
        if accepts { Ok(Ticker(door)) } else { Err(Error::NotFound) }
    }
}
