//! What a person does about their own account.

use super::signing_in::themselves;
use crate::base::ids::{MembershipId, SessionId};
use crate::base::journal::{self, Entry};
use crate::base::{App, Error, Own, Result, db};
use crate::people::door::Visitor;
use crate::people::store::{self, Section};
use crate::people::{Hat, Person, sessions};

/// Changes what a person says of themselves, if it is still as the form showed it.
pub async fn change(app: &App, visitor: &Visitor, person: &Person) -> Result<()> {
    let own = visitor.own();
    let tx = app.begin().await?;
    let changed = store::person_change(&tx, own, person).await;
    let is_so = async { Ok(store::person_own(&tx, own).await?.is_some_and(|now| now.says(person))) };
    if db::unless_so(changed, is_so).await? {
        let entry = Entry::of_installation("account-changed", person.id, &person.name);
        journal::note(&tx, &themselves(app, person.id), entry).await?;
    }
    app.commit(tx).await
}

/// Puts on one of a person's hats, on this device.
pub async fn wear(app: &App, visitor: &Visitor, hat: MembershipId) -> Result<Hat> {
    let hat = visitor.hats.iter().find(|known| known.id == hat).cloned().ok_or(Error::NotFound)?;
    let tx = app.begin().await?;
    sessions::wear(&tx, visitor.own(), visitor.session.id, hat.id).await?;
    app.commit(tx).await?;
    Ok(hat)
}

/// Ends one of a person's own sessions; one that has ended is ended.
pub async fn end_session(app: &App, visitor: &Visitor, session: SessionId) -> Result<()> {
    let tx = app.begin().await?;
    if sessions::end(&tx, visitor.own(), session).await? {
        let entry = Entry::of_installation("session-ended", visitor.person.id, &visitor.person.name);
        journal::note(&tx, &themselves(app, visitor.person.id), entry).await?;
    }
    app.commit(tx).await
}

/// Ends a person's sessions everywhere but here; how many there were.
pub async fn end_other_sessions(app: &App, visitor: &Visitor) -> Result<u64> {
    let tx = app.begin().await?;
    let ended = sessions::end_others(&tx, visitor.own(), visitor.session.id).await?;
    if ended > 0 {
        let entry = Entry::of_installation("sessions-ended", visitor.person.id, &visitor.person.name);
        journal::note(&tx, &themselves(app, visitor.person.id), entry).await?;
    }
    app.commit(tx).await?;
    Ok(ended)
}

/// Everything that is kept about a person, for themselves.
pub async fn export(app: &App, visitor: &Visitor) -> Result<Vec<Section>> {
    let own: Own = visitor.own();
    let tx = app.begin().await?;
    let entry = Entry::of_installation("data-exported", own.0, &visitor.person.name);
    journal::note(&tx, &themselves(app, own.0), entry).await?;
    let sections = store::export(&tx, own).await?;
    app.commit(tx).await?;
    Ok(sections)
}
