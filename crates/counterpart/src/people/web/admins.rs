//! The role of an admin, behind a page that says what it means: given to somebody, ended for them or for
//! oneself.

use super::admin::path;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Result};
use crate::people::Person;
use crate::people::acts;
use crate::people::door::AtPerson;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "people/admin_role.html")]
struct RolePage {
    f: Frame,
    person: Person,
    path: String,
    /// Whether the reader looks at their own role.
    is_self: bool,
    /// Whether somebody else may sign in as an admin; otherwise the role stays.
    has_another: bool,
}

/// What making somebody an admin, or ending that, would do; nothing is done yet.
pub async fn look(at: AtPerson, State(app): State<App>) -> Result<Response> {
    let page = RolePage {
        has_another: acts::has_another_admin(&app.db, &at.person).await?,
        is_self: at.actor.person == Some(at.person.id),
        path: path(&at.person),
        f: at.frame,
        person: at.person,
    };
    page::html(&page.f, &page)
}

/// Makes somebody an admin.
pub async fn make(at: AtPerson, State(app): State<App>) -> Result<Response> {
    acts::make_admin(&app, &at.actor, &at.person).await?;
    let path = path(&at.person);
    let words = Message::new("notice-admin-made").with("name", at.person.name);
    Ok(page::done(&path, Notice::of(words).undo(format!("{path}/admin/end"))))
}

/// Ends somebody's role as an admin. Whoever ends their own cannot give it back to themselves.
pub async fn end(at: AtPerson, State(app): State<App>) -> Result<Response> {
    acts::end_admin(&app, &at.actor, &at.person).await?;
    if at.actor.person == Some(at.person.id) {
        return Ok(page::done("/", Notice::of(Message::new("notice-admin-ended-own"))));
    }
    let path = path(&at.person);
    let notice = Notice::of(Message::new("notice-admin-ended").with("name", at.person.name));
    // A suspended account cannot be made that of an admin again.
    let is_undone = at.person.suspended_at.is_none();
    let notice = if is_undone { notice.undo(format!("{path}/admin/make")) } else { notice };
    Ok(page::done(&path, notice))
}
