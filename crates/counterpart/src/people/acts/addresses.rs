//! Other addresses, for the day somebody loses a mailbox. Each is confirmed by a link to it; another
//! main address is agreed to by a link to the main one as well. Every letter box is told of what changed.

use super::signing_in::{count_letter, link_of_code, themselves};
use crate::base::journal::{self, Entry};
use crate::base::letter::Kind;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Result, Tx, db, form, outbox};
use crate::people::door::Visitor;
use crate::people::store::{self, Wanted};
use crate::people::{Address, Browser, Link, Person, Purpose, State, mail};

const PURPOSES: [Purpose; 2] = [Purpose::Address, Purpose::MainAddress];

/// Asks to add an address: a letter goes there. Nothing tells whether another account has it; then no
/// letter is written.
pub async fn want_address(
    app: &App,
    visitor: &Visitor,
    browser: &Browser,
    asking: &Token,
    address: &str,
) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    if is_just_asked(app, &tx, Purpose::Address, asking, address).await? {
        return app.commit(tx).await;
    }
    count_letter(app, &tx, address, &browser.network).await?;
    let wanted = wanted(app, visitor, Purpose::Address, address, asking);
    let link = store::link_add(&tx, Installation, wanted, now).await?;
    if store::address_known(&tx, Installation, address).await?.is_none() {
        write(app, &tx, &visitor.person, link, (address, address)).await?;
    }
    app.commit(tx).await
}

/// Asks to make another confirmed address the main one: a letter goes to the one that is main now.
pub async fn want_main(
    app: &App,
    visitor: &Visitor,
    browser: &Browser,
    asking: &Token,
    address: &str,
) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    let addresses = store::address_list(&tx, visitor.own()).await?;
    let key = form::address_key(address);
    let is_it = |known: &&Address| form::address_key(&known.address) == key && !known.is_main;
    let to = addresses.iter().find(is_it).ok_or(Error::NotFound)?.address.clone();
    let main = addresses.iter().find(|known| known.is_main).ok_or(Error::NotFound)?.address.clone();
    if is_just_asked(app, &tx, Purpose::MainAddress, asking, &to).await? {
        return app.commit(tx).await;
    }
    count_letter(app, &tx, &main, &browser.network).await?;
    let wanted = wanted(app, visitor, Purpose::MainAddress, &to, asking);
    let link = store::link_add(&tx, Installation, wanted, now).await?;
    write(app, &tx, &visitor.person, link, (&main, &to)).await?;
    app.commit(tx).await
}

async fn is_just_asked(app: &App, tx: &Tx, purpose: Purpose, asking: &Token, address: &str) -> Result<bool> {
    let now = app.now();
    let key = form::address_key(address);
    let asked = store::link_list_of_browser(tx, Installation, asking, now).await?;
    let is_same = |link: &Link| link.purpose == purpose && form::address_key(&link.address) == key;
    let is_good = |link: &Link| link.state(now) == State::Good;
    Ok(asked.iter().any(|link| is_same(link) && is_good(link) && now < link.created_at + Link::AGAIN))
}

fn wanted<'a>(
    app: &App,
    visitor: &Visitor,
    purpose: Purpose,
    address: &'a str,
    asking: &'a Token,
) -> Wanted<'a> {
    Wanted {
        purpose,
        person: Some(visitor.person.id),
        address,
        browser: Some(asking),
        next: "/account/addresses",
        until: app.now() + Link::GOOD,
    }
}

/// Writes the letter of a link, to an address, about an address.
async fn write(
    app: &App,
    tx: &Tx,
    person: &Person,
    link: crate::base::ids::LinkId,
    (to, about): (&str, &str),
) -> Result<()> {
    let token = store::link_arm(tx, Installation, link).await?;
    let link = store::link_get(tx, Installation, link).await?.ok_or(Error::NotFound)?;
    let button = app.link(&format!("/account/addresses/confirm/{}", token.secret()));
    outbox::post(tx, &mail::confirm(person, &link, (to, about), button), app.now()).await
}

/// Confirms by a link that is opened where it was asked for; the address it was about.
pub async fn confirm_by_link(app: &App, visitor: &Visitor, browser: &Browser, token: &Token) -> Result<Link> {
    let tx = app.begin().await?;
    let link = store::link_of_token(&tx, Installation, token).await?.ok_or(Error::NotFound)?;
    let is_own = link.person == Some(visitor.person.id) && link.is_of(browser);
    if !is_own || !PURPOSES.contains(&link.purpose) {
        return Err(Error::NotFound);
    }
    confirm(app, tx, visitor, link).await
}

/// Confirms by the code of a link that was opened elsewhere; the address it was about.
pub async fn confirm_by_code(app: &App, visitor: &Visitor, browser: &Browser, code: &str) -> Result<Link> {
    let tx = app.begin().await?;
    match link_of_code(app, &tx, code, browser, &PURPOSES).await? {
        Ok(link) if link.person == Some(visitor.person.id) => confirm(app, tx, visitor, link).await,
        Ok(_) => Err(Error::NotFound),
        Err(wrong) => {
            app.commit(tx).await?;
            Err(wrong)
        }
    }
}

async fn confirm(app: &App, tx: Tx, visitor: &Visitor, link: Link) -> Result<Link> {
    let now = app.now();
    db::alone(&tx, &form::address_key(&link.address)).await?;
    if link.state(now) != State::Good || !store::link_use(&tx, Installation, link.id, now).await? {
        return Err(Error::Conflict);
    }
    let own = visitor.own();
    let (is_done, act, kind) = match link.purpose {
        Purpose::MainAddress => {
            let is_done = store::address_lead(&tx, own, &link.address).await?;
            (is_done, "main-address-changed", &mail::MAIN_CHANGED)
        }
        _ => {
            let is_done = store::address_add(&tx, own, &link.address, now).await?;
            (is_done, "address-added", &mail::ADDRESS_ADDED)
        }
    };
    if !is_done {
        return Err(Error::Conflict);
    }
    note(app, &tx, visitor, act).await?;
    let everywhere = store::address_list(&tx, own).await?;
    tell(app, &tx, &visitor.person, kind, (&everywhere, &link.address)).await?;
    app.commit(tx).await?;
    Ok(link)
}

/// Takes an address away that is not the main one; every letter box is told, that one too. False where
/// the account has no such address.
pub async fn remove(app: &App, visitor: &Visitor, address: &str) -> Result<bool> {
    let own = visitor.own();
    let tx = app.begin().await?;
    let before = store::address_list(&tx, own).await?;
    let is_gone = store::address_remove(&tx, own, address).await?;
    if is_gone {
        note(app, &tx, visitor, "address-removed").await?;
        tell(app, &tx, &visitor.person, &mail::ADDRESS_REMOVED, (&before, address)).await?;
    }
    app.commit(tx).await?;
    Ok(is_gone)
}

async fn note(app: &App, tx: &Tx, visitor: &Visitor, act: &'static str) -> Result<()> {
    let entry = Entry::of_installation(act, visitor.person.id, &visitor.person.name);
    journal::note(tx, &themselves(app, visitor.person.id), entry).await
}

/// Tells a person at addresses what has changed about one.
pub(super) async fn tell(
    app: &App,
    tx: &Tx,
    person: &Person,
    kind: &'static Kind,
    (everywhere, about): (&[Address], &str),
) -> Result<()> {
    for to in everywhere {
        outbox::post(tx, &mail::told(person, kind, (&to.address, about), app.now()), app.now()).await?;
    }
    Ok(())
}
