//! What can be done with a cohort. Each act is one transaction.

use super::{Cohort, Draft, State, checks, store};
use crate::base::ids::CohortId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Message;
use crate::base::{App, Error, Result, Scope, db};
use crate::programmes::Programme;

/// Plans a cohort. Sent twice it is one; sent again with other words, the first is named.
pub async fn plan(app: &App, actor: &Actor, scope: &Scope, id: CohortId, draft: &Draft) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::cohort_add(&tx, scope, id, draft, actor.at).await? {
        journal::note(&tx, actor, Entry::within(scope, "cohort-planned", id, &draft.name)).await?;
    } else {
        let known = store::cohort_get(&tx, scope, id).await?;
        if !known.says(draft) {
            return Err(Error::Twice(known.name));
        }
    }
    app.commit(tx).await
}

/// Changes name and dates of a cohort that is still as the form showed it. Says whether its dates may be
/// others than before: when the same is sent twice, nobody knows.
pub async fn change(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (id, version): (CohortId, i32),
    draft: &Draft,
) -> Result<bool> {
    let tx = app.begin_within(scope.programme).await?;
    let now = store::cohort_get(&tx, scope, id).await?;
    if now.archived_at.is_some() {
        return Err(Error::refused("cohort-is-archived"));
    }
    if matches!(now.state, State::Recruiting | State::Running)
        && now.starts_on.is_some()
        && (draft.starts_on.is_none() || draft.ends_on.is_none())
    {
        let name = if draft.starts_on.is_none() { "starts_on" } else { "ends_on" };
        return Err(Error::Field(name, Message::new("cohort-keeps-dates")));
    }
    let changed = store::cohort_set(&tx, scope, (id, version), draft).await;
    let is_so = async { Ok(store::cohort_get(&tx, scope, id).await?.says(draft)) };
    let is_new = db::unless_so(changed, is_so).await?;
    if is_new {
        journal::note(&tx, actor, Entry::within(scope, "cohort-changed", id, &draft.name)).await?;
    }
    app.commit(tx).await?;
    Ok(!is_new || (now.starts_on, now.ends_on) != (draft.starts_on, draft.ends_on))
}

/// Moves a cohort one state on from the one its page showed. What is needed must be there. Sent twice,
/// it is one step.
pub async fn move_on(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    programme: &Programme,
    (id, from): (CohortId, State),
) -> Result<Cohort> {
    let tx = app.begin_within(scope.programme).await?;
    let cohort = store::cohort_get(&tx, scope, id).await?;
    let Some(to) = from.next() else { return Ok(cohort) };
    if cohort.state == from {
        let figures = store::cohort_figures(&tx, scope, id).await?;
        let all = checks(&cohort, figures, programme.shape.has_dates(), programme.today(actor.at));
        if let Some(missing) = all.into_iter().find(|check| check.is_needed && !check.is_met) {
            return Err(Error::Refused(Message::new("cohort-needs").with("what", missing.words)));
        }
        if cohort.archived_at.is_some() {
            return Err(Error::refused("cohort-is-archived"));
        }
        store::cohort_move(&tx, scope, id, (from, to)).await?;
        journal::note(&tx, actor, Entry::within(scope, moved(to), id, &cohort.name)).await?;
    }
    app.commit(tx).await?;
    store::cohort_get(&app.db, scope, id).await
}

/// Moves a cohort one state back from the one its page showed. Sent twice, it is one step.
pub async fn move_back(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (id, from): (CohortId, State),
) -> Result<Cohort> {
    let tx = app.begin_within(scope.programme).await?;
    let cohort = store::cohort_get(&tx, scope, id).await?;
    if cohort.archived_at.is_some() {
        return Err(Error::refused("cohort-is-archived"));
    }
    if let Some(to) = from.previous()
        && store::cohort_move(&tx, scope, id, (from, to)).await?
    {
        journal::note(&tx, actor, Entry::within(scope, "cohort-moved-back", id, &cohort.name)).await?;
    }
    app.commit(tx).await?;
    store::cohort_get(&app.db, scope, id).await
}

fn moved(to: State) -> &'static str {
    match to {
        State::Planned | State::Recruiting => "cohort-recruiting",
        State::Running => "cohort-running",
        State::Delivered => "cohort-delivered",
    }
}

/// Archives a cohort that is not at work.
pub async fn archive(app: &App, actor: &Actor, scope: &Scope, cohort: &Cohort) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let now = store::cohort_get(&tx, scope, cohort.id).await?;
    if matches!(now.state, State::Recruiting | State::Running) {
        return Err(Error::refused("cohort-at-work"));
    }
    if store::cohort_archive(&tx, scope, cohort.id, Some(actor.at)).await? {
        journal::note(&tx, actor, Entry::within(scope, "cohort-archived", cohort.id, &cohort.name)).await?;
    }
    app.commit(tx).await
}

/// Takes a cohort out of the archive.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, cohort: &Cohort) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::cohort_archive(&tx, scope, cohort.id, None).await? {
        journal::note(&tx, actor, Entry::within(scope, "cohort-restored", cohort.id, &cohort.name)).await?;
    }
    app.commit(tx).await
}
