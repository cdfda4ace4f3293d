//! What can be done with a programme. Each act is one transaction.

use super::{Draft, store};
use crate::base::ids::{PersonId, ProgrammeId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Installation, Result, Scope};
use crate::people::Role;
use crate::people::store::{self as people, Joining};

/// Creates a programme, with whoever creates it as its lead. Sent twice it is one programme.
pub async fn create(app: &App, actor: &Actor, lead: PersonId, id: ProgrammeId, draft: &Draft) -> Result<()> {
    let tx = app.begin().await?;
    if store::programme_add(&tx, Installation, id, draft, actor.at).await? {
        let scope = Scope::programme(id);
        let joining = Joining { person: lead, role: Role::Lead, cohort: None };
        people::membership_begin(&tx, &scope, joining, actor.at).await?;
        journal::note(&tx, actor, Entry::within(&scope, "programme-created", id, &draft.name)).await?;
    }
    app.commit(tx).await
}
