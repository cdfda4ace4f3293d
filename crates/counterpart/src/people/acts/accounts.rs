//! What a person does about their own account.

use super::signing_in::themselves;
use crate::base::ids::{MembershipId, SessionId};
use crate::base::journal::{self, Entry};
use crate::base::{App, Error, Own, Result};
use crate::people::door::Visitor;
use crate::people::store::{self, Section};
use crate::people::{Hat, Person, sessions};

/// What came of changing an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It says so now.
    Done,
    /// It was changed elsewhere meanwhile, to this.
    Meanwhile(Box<Person>),
}

/// Changes what a person says of themselves.
pub async fn change(app: &App, visitor: &Visitor, person: &Person) -> Result<Changed> {
    let own = visitor.own();
    let tx = app.begin().await?;
    let now = store::person_own(&tx, own).await?.ok_or(Error::NotFound)?;
    let is_same = Person { version: now.version, ..person.clone() } == now;
    if is_same {
        return Ok(Changed::Done);
    }
    if !store::person_change(&tx, own, person).await? {
        return Ok(Changed::Meanwhile(Box::new(now)));
    }
    let entry = Entry::of_installation("account-changed", person.id, &person.name);
    journal::note(&tx, &themselves(app, person.id), entry).await?;
    app.commit(tx).await?;
    Ok(Changed::Done)
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
