//! What can be done with a ladder. Each act is one transaction.

use super::{Grade, Level, Mapping, store};
use crate::base::ids::LevelId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Message;
use crate::base::{App, Error, Result, Scope, db};

/// Adds a level at the top. Sent twice it is one; sent again with another name, the first is named.
pub async fn add(app: &App, actor: &Actor, scope: &Scope, id: LevelId, name: &str) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::level_add(&tx, scope, id, name).await? {
        journal::note(&tx, actor, Entry::within(scope, "level-added", id, name)).await?;
    } else {
        let known = store::level_get(&tx, scope, id).await?.name;
        if known != name {
            return Err(Error::Twice(known));
        }
    }
    app.commit(tx).await
}

/// Renames a level that is still as the form showed it.
pub async fn rename(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (id, version): (LevelId, i32),
    name: &str,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let renamed = store::level_rename(&tx, scope, (id, version), name).await;
    let is_so = async { Ok(store::level_get(&tx, scope, id).await?.name == name) };
    if db::unless_so(renamed, is_so).await? {
        journal::note(&tx, actor, Entry::within(scope, "level-renamed", id, name)).await?;
    }
    app.commit(tx).await
}

/// Lets a level change places with the one above, or below. It must still be where the page showed it,
/// so that a button pressed twice moves it once.
pub async fn shift(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (level, from): (&Level, i32),
    is_up: bool,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let all = store::level_list(&tx, scope).await?;
    let here = all.iter().position(|each| each.id == level.id && each.position == from);
    let there = here.and_then(|here| if is_up { here.checked_add(1) } else { here.checked_sub(1) });
    if let Some(other) = there.and_then(|there| all.get(there)) {
        // Two that were restored may stand at one place; then the one that moves goes past.
        let to = if other.position == from { from + if is_up { 1 } else { -1 } } else { other.position };
        store::level_place(&tx, scope, level.id, to).await?;
        store::level_place(&tx, scope, other.id, from).await?;
        journal::note(&tx, actor, Entry::within(scope, "level-moved", level.id, &level.name)).await?;
    }
    app.commit(tx).await
}

/// Removes a level onto which nobody's grades are mapped.
pub async fn remove(app: &App, actor: &Actor, scope: &Scope, level: &Level) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let grades = store::grade_count(&tx, scope, level.id).await?;
    if grades > 0 {
        return Err(Error::Refused(Message::new("ladder-level-used").with("n", grades)));
    }
    if store::level_remove(&tx, scope, level.id, Some(actor.at)).await? {
        journal::note(&tx, actor, Entry::within(scope, "level-removed", level.id, &level.name)).await?;
    }
    app.commit(tx).await
}

/// Takes a removed level back.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, level: &Level) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::level_remove(&tx, scope, level.id, None).await? {
        journal::note(&tx, actor, Entry::within(scope, "level-restored", level.id, &level.name)).await?;
    }
    app.commit(tx).await
}

/// Puts an organisation's grades onto the ladder, in the place of those that the form showed.
pub async fn map(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (mapping, version): (&Mapping, i32),
    grades: &[Grade],
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let mapped = store::mapping_set(&tx, scope, (mapping.organisation, version), grades).await;
    let is_so = async {
        let now = store::mapping_list(&tx, scope).await?;
        Ok(now.iter().any(|each| each.organisation == mapping.organisation && each.says(grades)))
    };
    if db::unless_so(mapped, is_so).await? {
        let entry = Entry::within(scope, "grades-mapped", subject(mapping), &mapping.name);
        journal::note(&tx, actor, entry.touching(mapping.organisation)).await?;
    }
    app.commit(tx).await
}

/// What the journal calls the grades of an organisation.
pub fn subject(mapping: &Mapping) -> String {
    format!("grades-of-{}", mapping.organisation)
}
