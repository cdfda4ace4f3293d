//! The page on which whoever runs the installation sees what waits and what has failed.

use crate::base::ids::JobId;
use crate::base::jobs::{self, Failure, Figure};
use crate::base::journal::{self, Entry};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Installation, Result, door, outbox};
use crate::people::door::Admin;
use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;

#[derive(Template)]
#[template(path = "jobs/list.html")]
struct ListPage {
    f: Frame,
    jobs: Vec<Figure>,
    letters: Vec<outbox::Figure>,
    failures: Vec<Failure>,
}

/// What waits and what has failed.
pub async fn list(admin: Admin, State(app): State<App>) -> Result<Response> {
    let page = ListPage {
        f: admin.frame,
        jobs: jobs::figures(&app.db, Installation).await?,
        letters: outbox::figures(&app.db, Installation).await?,
        failures: jobs::failures(&app.db, Installation).await?,
    };
    page::html(&page.f, &page)
}

/// Somebody who runs the installation at a job that failed.
pub struct AtJob {
    admin: Admin,
    job: Failure,
}

impl FromRequestParts<App> for AtJob {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let admin = Admin::from_request_parts(parts, app).await?;
        let id: JobId = door::part(parts, app, "job").await?;
        let failed = jobs::failures(&app.db, Installation).await?;
        let job = failed.into_iter().find(|failed| failed.id == id).ok_or(Error::NotFound)?;
        Ok(AtJob { admin, job })
    }
}

/// Has a job that failed tried again.
pub async fn again(at: AtJob, State(app): State<App>) -> Result<Response> {
    let tx = app.begin().await?;
    if jobs::again(&tx, Installation, at.job.id, app.now()).await? {
        let entry = Entry::of_installation("job-again", at.job.id, &at.job.kind);
        journal::note(&tx, &at.admin.actor, entry).await?;
    }
    app.commit(tx).await?;
    Ok(page::done("/admin/jobs", Notice::of(Message::new("notice-job-again"))))
}
