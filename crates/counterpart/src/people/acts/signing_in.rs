//! Signing in by a link from a letter, and out again.
//!
//! Whoever asks is answered alike, whether or not the address is known: the same rows are written and
//! the same job is put into the queue; only the job looks the address up.

use crate::base::attempts::{self, Limit};
use crate::base::ids::{LinkId, PersonId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::local::local;
use crate::base::text::Message;
use crate::base::token::{Token, hash, hex};
use crate::base::{App, Error, Installation, Own, Result, Tx, db, form, jobs, outbox};
use crate::people::door::Visitor;
use crate::people::store::{self, Wanted};
use crate::people::{Browser, Link, Person, Purpose, State, mail, sessions};
use chrono::TimeDelta;

const QUARTER: TimeDelta = TimeDelta::minutes(15);
/// Letters with links to one address.
const LETTERS: Limit = Limit { most: 5, within: QUARTER };
/// Letters with links asked for from one network: an office that begins its working day together passes.
const NETWORK: Limit = Limit { most: 60, within: QUARTER };
/// Wrong codes of one address or from one network.
const WRONG: Limit = Limit { most: 9, within: QUARTER };

/// Somebody has signed in.
pub struct SignedIn {
    /// The secret of the new session, for the cookie.
    pub session: Token,
    /// Where they wanted to go.
    pub next: String,
}

/// Counts a letter with a link, to an address from a network, or says how long to wait.
pub(super) async fn count_letter(app: &App, tx: &Tx, address: &str, network: &str) -> Result<()> {
    let now = app.now();
    let to = format!("letter {}", hex(&hash(&form::address_key(address))));
    let from = format!("letters {network}");
    attempts::allow(tx, &to, LETTERS, now).await?;
    attempts::allow(tx, &from, NETWORK, now).await?;
    attempts::note(tx, &to, now).await?;
    attempts::note(tx, &from, now).await
}

/// Asks for a link to sign in. The browser keeps what shows that it asked. Asking again within a
/// minute changes nothing: the letter is on its way. Where wrong codes have ended that link, another one goes.
pub async fn ask(app: &App, browser: &Browser, asking: &Token, address: &str, next: &str) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    let key = form::address_key(address);
    let asked = store::link_list_of_browser(&tx, Installation, asking, now).await?;
    let is_same = |link: &Link| link.purpose == Purpose::SignIn && form::address_key(&link.address) == key;
    let is_good = |link: &Link| link.state(now) == State::Good;
    if asked.iter().any(|link| is_same(link) && is_good(link) && now < link.created_at + Link::AGAIN) {
        return app.commit(tx).await;
    }
    count_letter(app, &tx, address, &browser.network).await?;
    let wanted = Wanted {
        purpose: Purpose::SignIn,
        person: None,
        address,
        browser: Some(asking),
        next: local(next),
        until: now + Link::GOOD,
    };
    let link = store::link_add(&tx, Installation, wanted, now).await?;
    let payload = serde_json::json!({ "link": link.to_string() });
    jobs::enqueue(&tx, "sign-in-letter", format!("sign-in-letter {link}"), payload, now).await?;
    app.commit(tx).await
}

/// Writes the letter of a link to sign in, if its address is known and its person may; a job, which
/// may run twice and writes once.
pub async fn write_sign_in_letter(app: &App, link: LinkId) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    db::alone(&tx, &link.to_string()).await?;
    let Some(link) = store::link_get(&tx, Installation, link).await? else { return Ok(()) };
    if !link.code.is_empty() || link.state(now) != State::Good {
        return Ok(());
    }
    let Some((own, known)) = store::address_known(&tx, Installation, &link.address).await? else {
        return Ok(());
    };
    let Some(person) = store::person_own(&tx, own).await?.filter(|person| person.suspended_at.is_none())
    else {
        return Ok(());
    };
    let token = store::link_arm(&tx, Installation, link.id).await?;
    let to = app.link(&format!("/sign-in/{}", token.secret()));
    outbox::post(&tx, &mail::sign_in(&person, &known.address, &link, to), now).await?;
    app.commit(tx).await
}

/// A link to sign in for whoever has the server in their hands: printed, not sent, so that an admin gets
/// in where no letter can go. Nothing where nobody who may sign in has the address.
pub async fn printed_link(app: &App, address: &str) -> Result<Option<String>> {
    let now = app.now();
    let tx = app.begin().await?;
    let Some((own, known)) = store::address_known(&tx, Installation, address).await? else { return Ok(None) };
    let person = store::person_own(&tx, own).await?.filter(|person| person.suspended_at.is_none());
    let Some(person) = person else { return Ok(None) };
    let wanted = Wanted {
        purpose: Purpose::SignIn,
        person: None,
        address: &known.address,
        browser: None,
        next: "/",
        until: now + Link::GOOD,
    };
    let link = store::link_add(&tx, Installation, wanted, now).await?;
    let token = store::link_arm(&tx, Installation, link).await?;
    let actor = Actor { person: None, role: "server", at: now };
    let entry = Entry::of_installation("sign-in-link-printed", person.id, &person.name);
    journal::note(&tx, &actor, entry).await?;
    app.commit(tx).await?;
    Ok(Some(app.link(&format!("/sign-in/{}", token.secret()))))
}

/// Signs in by a link that is opened where it was asked for.
pub async fn sign_in_by_link(app: &App, token: &Token, browser: &Browser) -> Result<SignedIn> {
    let tx = app.begin().await?;
    let link = store::link_of_token(&tx, Installation, token).await?.ok_or(Error::NotFound)?;
    if link.purpose != Purpose::SignIn || !link.is_of(browser) {
        return Err(Error::NotFound);
    }
    use_up(app, tx, &link, browser).await
}

/// Signs in by the code of a link that was opened elsewhere.
pub async fn sign_in_by_code(app: &App, code: &str, browser: &Browser) -> Result<SignedIn> {
    let tx = app.begin().await?;
    match link_of_code(app, &tx, code, browser, &[Purpose::SignIn]).await? {
        Ok(link) => use_up(app, tx, &link, browser).await,
        Err(wrong) => {
            app.commit(tx).await?;
            Err(wrong)
        }
    }
}

/// The link that a code belongs to, of those asked for in this browser. A wrong code is counted, which
/// the caller commits, and said beside the field.
pub(super) async fn link_of_code(
    app: &App,
    tx: &Tx,
    code: &str,
    browser: &Browser,
    purposes: &[Purpose],
) -> Result<std::result::Result<Link, Error>> {
    let now = app.now();
    let nothing = || Error::Field("code", Message::new("code-none"));
    let Some(asking) = &browser.asking else { return Err(nothing()) };
    db::alone(tx, &hex(&asking.hash())).await?;
    let mut links = store::link_list_of_browser(tx, Installation, asking, now).await?;
    links.retain(|link| purposes.contains(&link.purpose) && link.state(now) == State::Good);
    let Some(newest) = links.first() else { return Err(nothing()) };
    let of = format!("code {}", hex(&hash(&form::address_key(&newest.address))));
    let from = format!("codes {}", browser.network);
    attempts::allow(tx, &of, WRONG, now).await?;
    attempts::allow(tx, &from, WRONG, now).await?;
    if let Some(link) = links.iter().find(|link| link.opens_to(code)) {
        return Ok(Ok(link.clone()));
    }
    let left = Link::TRIES - newest.tries - 1;
    store::link_tried(tx, Installation, links.iter().map(|link| link.id).collect()).await?;
    attempts::note(tx, &of, now).await?;
    attempts::note(tx, &from, now).await?;
    let key = if left > 0 { "code-wrong" } else { "code-spent" };
    Ok(Err(Error::Field("code", Message::new(key).with("n", left))))
}

async fn use_up(app: &App, tx: Tx, link: &Link, browser: &Browser) -> Result<SignedIn> {
    let now = app.now();
    if link.state(now) != State::Good || !store::link_use(&tx, Installation, link.id, now).await? {
        return Err(Error::Conflict);
    }
    let person = match store::address_known(&tx, Installation, &link.address).await? {
        Some((own, _)) => store::person_own(&tx, own).await?,
        None => None,
    };
    let person = person.filter(|person| person.suspended_at.is_none()).ok_or(Error::NotFound)?;
    let session = open(app, &tx, &person, browser).await?;
    app.commit(tx).await?;
    Ok(SignedIn { session, next: link.next.clone() })
}

/// Opens a session for a person who has shown who they are; the one that was open in this browser ends.
pub(super) async fn open(app: &App, tx: &Tx, person: &Person, browser: &Browser) -> Result<Token> {
    let now = app.now();
    if let Some(before) = &browser.session {
        sessions::end_of_token(tx, Installation, before).await?;
    }
    let session = sessions::begin(tx, person.id, &browser.device, &browser.network, now).await?;
    let entry = Entry::of_installation("signed-in", person.id, &person.name);
    journal::note(tx, &themselves(app, person.id), entry).await?;
    Ok(session)
}

/// A person as who acts on their own account.
pub(super) fn themselves(app: &App, person: PersonId) -> Actor {
    Actor { person: Some(person), role: "self", at: app.now() }
}

/// Signs out on this device.
pub async fn sign_out(app: &App, visitor: &Visitor) -> Result<()> {
    let person = &visitor.person;
    let tx = app.begin().await?;
    if sessions::end(&tx, Own(person.id), visitor.session.id).await? {
        let entry = Entry::of_installation("signed-out", person.id, &person.name);
        journal::note(&tx, &themselves(app, person.id), entry).await?;
    }
    app.commit(tx).await
}
