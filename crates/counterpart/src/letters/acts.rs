//! What can be done with letters. Each act is one transaction.

use super::store::Whose;
use super::{Posted, Stoppable, store};
use crate::base::ids::{LetterId, PersonId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::letter::{Kind, Letter};
use crate::base::outbox::{self, State};
use crate::base::text::{Language, Message};
use crate::base::wording::{self, Change};
use crate::base::{App, Error, Installation, Own, Result, Scope, db};
use crate::people::{Person, store as people};
use crate::programmes::Programme;

/// What a programme says in a kind of letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The subject.
    pub subject: String,
    /// The text, in paragraphs.
    pub body: String,
}

/// What the journal calls a kind of letter in a language.
pub fn subject_of(kind: &Kind, language: Language) -> String {
    format!("wording-{}-{}", kind.word, language.code())
}

fn change<'a>(actor: &Actor, kind: &'a Kind, language: Language, version: i32) -> Change<'a> {
    Change { kind: kind.word, language, at: actor.at, version }
}

/// Words a kind of letter in the programme's own way, from a version of it on (0: the first time).
pub async fn reword(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (kind, language, version): (&Kind, Language, i32),
    draft: &Draft,
) -> Result<()> {
    if !kind.is_programmes {
        return Err(Error::refused("letter-not-yours"));
    }
    let tx = app.begin_within(scope.programme).await?;
    let change = change(actor, kind, language, version);
    let changed = wording::put(&tx, scope, change, &draft.subject, &draft.body).await;
    let is_so = async {
        let standing = wording::find(&tx, scope, kind.word, language).await?;
        Ok(standing.is_some_and(|now| now.is_on && now.subject == draft.subject && now.body == draft.body))
    };
    if db::unless_so(changed, is_so).await? {
        let entry = Entry::within(scope, "letter-worded", subject_of(kind, language), &draft.subject);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// Goes back to the product's own words, or to the programme's again.
pub async fn switch(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (kind, language): (&Kind, Language),
    is_on: bool,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if wording::switch(&tx, scope, change(actor, kind, language, 0), is_on).await? {
        let act = if is_on { "letter-wording-back" } else { "letter-wording-default" };
        let entry = Entry::within(scope, act, subject_of(kind, language), kind.word);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// What stands in the place of a merge field where a letter is looked at: the place is one's own
/// programme, everything else is made up.
pub fn example(language: Language, place: &str, field: &str) -> String {
    if field == "place" { place.to_owned() } else { language.text(&format!("letter-example-{field}")) }
}

/// Sends somebody a letter of a kind with example values, marked as a test. The same id twice is one letter.
pub async fn test(
    app: &App,
    actor: &Actor,
    programme: &Programme,
    person: &Person,
    (kind, language, id): (&'static Kind, Language, LetterId),
) -> Result<String> {
    let tx = app.begin().await?;
    let address = people::address_main(&tx, Own(person.id)).await?;
    let scope = &Scope::programme(programme.id);
    let example = |field: &'static str| (field, example(language, &programme.name, field));
    let letter = Letter {
        key: format!("test-{id}"),
        kind,
        programme: kind.is_programmes.then_some(scope.programme),
        person: Some(person.id),
        name: person.name.clone(),
        address: address.clone(),
        language,
        fields: kind.fields.iter().filter(|field| **field != "link").map(|field| example(field)).collect(),
        link: kind.has_button.then(|| app.link("/")),
        until: None,
    };
    let (subject, body) = outbox::words(&tx, &letter).await?;
    let subject = language.say(&Message::new("letter-test-subject").with("name", subject));
    if outbox::put(&tx, &letter, (&subject, &body), actor.at).await? {
        let entry = Entry::within(scope, "letter-tested", subject_of(kind, language), kind.word);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await?;
    Ok(address)
}

/// Has a letter sent that is unsure or has failed.
pub async fn send_again(app: &App, actor: &Actor, whose: Whose, letter: &Posted) -> Result<()> {
    let tx = app.begin().await?;
    if !store::letter_again(&tx, whose, letter.id, actor.at).await? {
        return match store::letter_get(&tx, whose, letter.id).await?.state {
            // Sent twice, or a worker has it by now.
            State::Queued | State::Sending | State::Sent if letter.state.needs_somebody() => Ok(()),
            State::Queued => Ok(()),
            _ => Err(Error::refused("letter-not-again")),
        };
    }
    journal::note(&tx, actor, entry(letter, "letter-again")).await?;
    app.commit(tx).await
}

/// Says that a letter that is unsure has arrived, or takes that back.
pub async fn settle(
    app: &App,
    actor: &Actor,
    whose: Whose,
    letter: &Posted,
    has_arrived: bool,
) -> Result<()> {
    let (from, to, act) = match has_arrived {
        true => (State::Unsure, State::Sent, "letter-settled"),
        false => (State::Sent, State::Unsure, "letter-unsettled"),
    };
    let tx = app.begin().await?;
    if has_arrived || letter.sent_at.is_none() {
        if store::letter_move(&tx, whose, letter.id, &[from], to).await? {
            journal::note(&tx, actor, entry(letter, act)).await?;
        } else if letter.state != to {
            return Err(Error::refused("letter-not-unsure"));
        }
    } else {
        return Err(Error::refused("letter-not-unsure"));
    }
    app.commit(tx).await
}

fn entry(letter: &Posted, act: &'static str) -> Entry {
    match letter.programme {
        Some(programme) => Entry::within(&Scope::programme(programme), act, letter.id, &letter.name),
        None => Entry::of_installation(act, letter.id, &letter.name),
    }
}

/// Stops letters of a kind for their reader, or lets them come again. Doing it twice is doing it once.
pub async fn unsubscribe(app: &App, what: &Stoppable, stops: bool) -> Result<()> {
    let now = app.now();
    let tx = app.begin().await?;
    let is_new = match stops {
        true => store::stop(&tx, Installation, what, now).await?,
        false => store::resume(&tx, Installation, what).await?,
    };
    if is_new {
        let person: Option<PersonId> = store::reader(&tx, Installation, what).await?;
        let act = if stops { "letters-stopped" } else { "letters-resumed" };
        let subject = format!("letters-{}", what.kind);
        let entry = match &what.programme {
            Some((programme, _)) => Entry::within(&Scope::programme(*programme), act, subject, &what.kind),
            None => Entry::of_installation(act, subject, &what.kind),
        };
        journal::note(&tx, &Actor { person, role: "reader", at: now }, entry).await?;
    }
    app.commit(tx).await
}
