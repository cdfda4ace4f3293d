//! Who runs the installation: somebody becomes an admin or is one no longer, and never is there nobody.

use crate::base::journal::{self, Actor, Entry};
use crate::base::letter::Kind;
use crate::base::{App, Error, Installation, Own, Result, Tx, db, outbox};
use crate::people::{Person, mail, store};
use sea_orm::ConnectionTrait;

/// What whoever changes the admins is alone at.
const ADMINS: &str = "admins";

/// What came of making somebody an admin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// They are one from now on.
    Now,
    /// They were one already, and nothing has changed.
    Already,
    /// Their account is suspended, and nothing has changed.
    Suspended,
}

/// Whether somebody other than a person may sign in as an admin.
pub async fn has_another_admin(db: &impl ConnectionTrait, person: &Person) -> Result<bool> {
    let admins = store::admin_list(db, Installation).await?;
    Ok(admins.iter().any(|admin| admin.id != person.id && admin.suspended_at.is_none()))
}

/// Refuses what would leave nobody who may sign in as an admin. Until the write ends nobody else changes
/// who may.
pub(super) async fn unless_last(tx: &Tx, person: &Person) -> Result<()> {
    db::alone(tx, ADMINS).await?;
    let is_admin = store::person_own(tx, Own(person.id)).await?.is_some_and(|now| now.is_admin);
    if is_admin && !has_another_admin(tx, person).await? {
        return Err(Error::refused("people-last-admin"));
    }
    Ok(())
}

/// Makes a person an admin, from the next request on. They and every other admin are told.
pub async fn make_admin(app: &App, actor: &Actor, person: &Person) -> Result<()> {
    let tx = app.begin().await?;
    if given(&tx, actor, Own(person.id)).await?.1 == Given::Suspended {
        return Err(Error::refused("admins-suspended"));
    }
    app.commit(tx).await
}

/// Makes the person of an address an admin, for whoever has the server in their hands: who it is, and what
/// came of it. Nothing where no account has the address.
pub async fn make_admin_of(app: &App, address: &str) -> Result<Option<(Person, Given)>> {
    let tx = app.begin().await?;
    let Some((own, _)) = store::address_known(&tx, Installation, address).await? else { return Ok(None) };
    let actor = Actor { person: None, role: "command", at: app.now() };
    let done = given(&tx, &actor, own).await?;
    app.commit(tx).await?;
    Ok(Some(done))
}

async fn given(tx: &Tx, actor: &Actor, own: Own) -> Result<(Person, Given)> {
    db::alone(tx, ADMINS).await?;
    let person = store::person_own(tx, own).await?.ok_or(Error::NotFound)?;
    if person.suspended_at.is_some() {
        return Ok((person, Given::Suspended));
    }
    if !store::person_admin(tx, own, true).await? {
        return Ok((person, Given::Already));
    }
    journal::note(tx, actor, Entry::of_installation("admin-made", own.0, &person.name)).await?;
    tell(tx, actor, &person, [&mail::ADMIN_MADE, &mail::OTHER_ADMIN_MADE]).await?;
    Ok((person, Given::Now))
}

/// Ends a person's role as an admin, from the next request on: another's or one's own, never that of the
/// last who may sign in. They and every other admin are told.
pub async fn end_admin(app: &App, actor: &Actor, person: &Person) -> Result<()> {
    let tx = app.begin().await?;
    unless_last(&tx, person).await?;
    if store::person_admin(&tx, Own(person.id), false).await? {
        journal::note(&tx, actor, Entry::of_installation("admin-ended", person.id, &person.name)).await?;
        tell(&tx, actor, person, [&mail::ADMIN_ENDED, &mail::OTHER_ADMIN_ENDED]).await?;
    }
    app.commit(tx).await
}

/// Writes to the person whom it is about, and to every other admin who may sign in, whoever did it too:
/// nobody comes to run the installation without a word to those who do.
async fn tell(tx: &Tx, actor: &Actor, about: &Person, [own, other]: [&'static Kind; 2]) -> Result<()> {
    let by = match actor.person {
        Some(id) => store::person_own(tx, Own(id)).await?.map(|person| person.name),
        None => None,
    };
    let mut readers = vec![(about.clone(), own)];
    let others = store::admin_list(tx, Installation).await?.into_iter();
    let others = others.filter(|admin| admin.id != about.id && admin.suspended_at.is_none());
    readers.extend(others.map(|admin| (admin, other)));
    for (reader, kind) in readers {
        let main = store::address_main(tx, Own(reader.id)).await?;
        let letter = mail::of_admin(&reader, kind, &main, (about, by.as_deref()), actor.at);
        outbox::post(tx, &letter, actor.at).await?;
    }
    Ok(())
}
