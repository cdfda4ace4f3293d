//! What an admin does about somebody's account. The person is told.

use super::addresses::tell;
use super::admins::unless_last;
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Message;
use crate::base::{App, Error, Installation, Own, Result, db, form};
use crate::people::{Person, mail, sessions, store};

/// Suspends an account: its sessions end at once, and no link is written for it. Never that of the last
/// admin who may sign in, as two who suspend each other at once would.
pub async fn suspend(app: &App, actor: &Actor, person: &Person) -> Result<()> {
    if actor.person == Some(person.id) {
        return Err(Error::refused("people-not-yourself"));
    }
    let own = Own(person.id);
    let tx = app.begin().await?;
    unless_last(&tx, person).await?;
    if person.suspended_at.is_none() {
        store::person_suspend(&tx, own, Some(actor.at)).await?;
        journal::note(&tx, actor, entry("person-suspended", person)).await?;
    }
    sessions::end_all(&tx, own).await?;
    store::link_end_all(&tx, Installation, person.id, actor.at).await?;
    app.commit(tx).await
}

/// Lets a suspended person sign in again.
pub async fn resume(app: &App, actor: &Actor, person: &Person) -> Result<()> {
    let tx = app.begin().await?;
    if person.suspended_at.is_some() {
        store::person_suspend(&tx, Own(person.id), None).await?;
        journal::note(&tx, actor, entry("person-resumed", person)).await?;
    }
    app.commit(tx).await
}

/// Ends every session of a person; how many there were.
pub async fn end_sessions(app: &App, actor: &Actor, person: &Person) -> Result<u64> {
    let tx = app.begin().await?;
    let ended = sessions::end_all(&tx, Own(person.id)).await?;
    if ended > 0 {
        journal::note(&tx, actor, entry("sessions-ended", person)).await?;
    }
    app.commit(tx).await?;
    Ok(ended)
}

/// A new main address for somebody who can no longer reach theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The new main address.
    pub address: String,
    /// How the admin made sure who asks, in their words.
    pub check: String,
    /// Whether the earlier addresses no longer open the account.
    pub drops_earlier: bool,
}

/// Gives a person a new main address, after a check. It stands in the journal, every address known so
/// far is told, and every session ends.
pub async fn recover(app: &App, actor: &Actor, person: &Person, recovery: &Recovery) -> Result<()> {
    let own = Own(person.id);
    let tx = app.begin().await?;
    db::alone(&tx, &form::address_key(&recovery.address)).await?;
    let known = store::address_known(&tx, Installation, &recovery.address).await?;
    if known.is_some_and(|(other, _)| other != own) {
        return Err(Error::Field("address", Message::new("people-address-taken")));
    }
    let before = store::address_list(&tx, own).await?;
    store::address_add(&tx, own, &recovery.address, actor.at).await?;
    store::address_lead(&tx, own, &recovery.address).await?;
    if recovery.drops_earlier {
        for earlier in &before {
            store::address_remove(&tx, own, &earlier.address).await?;
        }
    }
    sessions::end_all(&tx, own).await?;
    store::link_end_all(&tx, Installation, person.id, actor.at).await?;
    let words = format!("{} · {}", person.name, recovery.check);
    journal::note(&tx, actor, Entry::of_installation("person-recovered", person.id, words)).await?;
    let mut everywhere = before;
    everywhere.retain(|known| form::address_key(&known.address) != form::address_key(&recovery.address));
    everywhere.extend(store::address_list(&tx, own).await?.into_iter().filter(|known| known.is_main));
    tell(app, &tx, person, &mail::RECOVERED, (&everywhere, &recovery.address)).await?;
    app.commit(tx).await
}

fn entry(act: &'static str, person: &Person) -> Entry {
    Entry::of_installation(act, person.id, &person.name)
}
