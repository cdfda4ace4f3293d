//! Coming in for the first time: by the link of the first start, or by an invitation.

use super::addresses::tell as tell_of_address;
use super::invitations::{tell, tell_leads};
use super::signing_in::{open, themselves};
use crate::base::ids::{MembershipId, PersonId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Language;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Instant, Own, Result, Tx, db, form, outbox};
use crate::people::store::{self, Joining, Members, Wanted};
use crate::people::{Browser, Invitation, Link, Person, Purpose, Role, Standing, State, mail};
use sea_orm::ConnectionTrait;

/// What somebody says of themselves when they come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joiner {
    /// Their name.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// Their time zone (IANA).
    pub zone: String,
}

impl Joiner {
    fn person(&self, is_admin: bool) -> Person {
        Person {
            id: PersonId::fresh(),
            name: self.name.clone(),
            pronouns: String::new(),
            language: self.language,
            zone: self.zone.clone(),
            is_admin,
            suspended_at: None,
            version: 1,
        }
    }
}

/// The link that opens the first account, to be printed once; nothing where somebody has one.
pub async fn set_up_link(app: &App) -> Result<Option<String>> {
    let now = app.now();
    let tx = app.begin().await?;
    if store::person_any(&tx, Installation).await? {
        return Ok(None);
    }
    let wanted = Wanted {
        purpose: Purpose::SetUp,
        person: None,
        address: "",
        browser: None,
        next: "/",
        until: now + Link::SET_UP,
    };
    let link = store::link_add(&tx, Installation, wanted, now).await?;
    let token = store::link_arm(&tx, Installation, link).await?;
    app.commit(tx).await?;
    Ok(Some(app.link(&format!("/set-up/{}", token.secret()))))
}

/// The link, if it opens the first account.
pub async fn set_up_by(db: &impl ConnectionTrait, token: &Token, now: Instant) -> Result<Option<Link>> {
    let link = store::link_of_token(db, Installation, token).await?;
    let is_good = |link: &Link| link.purpose == Purpose::SetUp && link.state(now) == State::Good;
    if store::person_any(db, Installation).await? { Ok(None) } else { Ok(link.filter(is_good)) }
}

/// Opens the first account, of an admin, and signs them in.
pub async fn set_up(
    app: &App,
    token: &Token,
    joiner: &Joiner,
    address: &str,
    browser: &Browser,
) -> Result<Token> {
    let tx = app.begin().await?;
    db::alone(&tx, "set-up").await?;
    let link = set_up_by(&tx, token, app.now()).await?.ok_or(Error::Conflict)?;
    store::link_use(&tx, Installation, link.id, app.now()).await?;
    let person = joiner.person(true);
    store::person_open(&tx, Installation, &person, address, app.now()).await?;
    let entry = Entry::of_installation("set-up", person.id, &person.name);
    journal::note(&tx, &themselves(app, person.id), entry).await?;
    let session = open(app, &tx, &person, browser).await?;
    app.commit(tx).await?;
    Ok(session)
}

/// Which account the role goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taking {
    /// A new one, or that of the address where there is one by now.
    New(Joiner),
    /// That of the address; where there is none, that of whoever is signed in, and the address with it.
    Theirs,
}

/// What came of accepting.
pub enum Accepted {
    /// A new account; the secret of its session.
    Opened(Token),
    /// The role went to the account of whoever has the address and is signed in here.
    Joined,
    /// The role went to the account that has the address, whose owner now signs in with it: an
    /// invitation can be passed on, so it opens no account that somebody has already.
    Known(String),
}

/// Ends what an accepted invitation replaces: the role that was handed over, whose holder is told, and
/// the deputy's of whoever is the lead or the coordinator now. Everybody who leads is told of another.
async fn take_over(tx: &Tx, actor: &Actor, invitation: &Invitation, taker: &str) -> Result<()> {
    let mut knowing = Vec::new();
    let scope = invitation.scope();
    let handed = store::invitation_replaces(tx, &scope, invitation.id).await?;
    let mut over: Vec<MembershipId> = handed.into_iter().collect();
    if let Some(deputy) = deputy_of(invitation.role) {
        let roles = vec![deputy];
        let wanted = Members { roles, person: actor.person, ..Members::default() };
        let deputy = store::membership_list(tx, &scope, &wanted).await?.members;
        over.extend(deputy.into_iter().map(|member| member.id));
    }
    for id in over {
        let member = store::membership_get(tx, &scope, id).await?;
        if store::membership_end(tx, &scope, id, actor.at).await? {
            let words = format!("{}, {}", member.name, member.role.word());
            journal::note(tx, actor, Entry::within(&scope, "role-handed-over", member.person, words)).await?;
            if Some(member.person) != actor.person {
                tell(tx, &member, &mail::ROLE_TAKEN, (invitation, taker), actor.at).await?;
                knowing.push(member.person);
            }
        }
    }
    tell_leads(tx, actor, &mail::LEAD_JOINED, (invitation, taker), &knowing).await
}

/// The role that stands in for another one.
fn deputy_of(role: Role) -> Option<Role> {
    match role {
        Role::Lead => Some(Role::Deputy),
        Role::Coordinator => Some(Role::DeputyCoordinator),
        _ => None,
    }
}

/// Adds the address of an invitation to the account of whoever opened it: whoever has its link reads the
/// letters of that address.
async fn add_address(app: &App, tx: &Tx, own: Own, address: &str) -> Result<Person> {
    let person = store::person_own(tx, own).await?.ok_or(Error::NotFound)?;
    if !store::address_add(tx, own, address, app.now()).await? {
        return Err(Error::Conflict);
    }
    let entry = Entry::of_installation("address-added", person.id, &person.name);
    journal::note(tx, &themselves(app, person.id), entry).await?;
    let everywhere = store::address_list(tx, own).await?;
    tell_of_address(app, tx, &person, &mail::ADDRESS_ADDED, (&everywhere, address)).await?;
    Ok(person)
}

/// Accepts an invitation: the role goes to the account of its address, or to a new one.
pub async fn accept(
    app: &App,
    invitation: &Invitation,
    taking: &Taking,
    browser: &Browser,
    signed_in: Option<PersonId>,
) -> Result<Accepted> {
    let now = app.now();
    let tx = app.begin().await?;
    db::alone(&tx, &form::address_key(&invitation.address)).await?;
    let scope = invitation.scope();
    let invitation = store::invitation_get(&tx, &scope, invitation.id).await?;
    if invitation.standing(now) != Standing::Open {
        return Err(Error::Conflict);
    }
    let mut known = store::address_known(&tx, Installation, &invitation.address).await?;
    let person = match (&known, taking, signed_in) {
        (Some((own, _)), ..) => store::person_own(&tx, *own).await?.ok_or(Error::NotFound)?,
        (None, Taking::New(joiner), _) => {
            let person = joiner.person(false);
            store::person_open(&tx, Installation, &person, &invitation.address, now).await?;
            person
        }
        (None, Taking::Theirs, Some(signed_in)) => {
            let person = add_address(app, &tx, Own(signed_in), &invitation.address).await?;
            known = store::address_known(&tx, Installation, &invitation.address).await?;
            person
        }
        (None, Taking::Theirs, None) => return Err(Error::Conflict),
    };
    let joining = Joining {
        person: person.id,
        role: invitation.role,
        cohort: invitation.cohort.as_ref().map(|(cohort, _)| *cohort),
    };
    if store::membership_elsewhere(&tx, &scope, joining).await? {
        return Err(Error::refused("invitation-elsewhere"));
    }
    let membership = store::membership_begin(&tx, &scope, joining, now).await?;
    store::invitation_accept(&tx, &scope, invitation.id, Own(person.id), now).await?;
    outbox::retire(&tx, &scope, &invitation.letters()).await?;
    let actor = Actor { person: Some(person.id), role: invitation.role.word(), at: now };
    let entry = Entry::within(&scope, "invitation-accepted", membership, &person.name);
    journal::note(&tx, &actor, entry).await?;
    take_over(&tx, &actor, &invitation, &person.name).await?;
    let accepted = match known {
        None => Accepted::Opened(open(app, &tx, &person, browser).await?),
        Some((own, _)) if Some(own.0) == signed_in => Accepted::Joined,
        Some((_, address)) => Accepted::Known(address.address),
    };
    app.commit(tx).await?;
    Ok(accepted)
}
