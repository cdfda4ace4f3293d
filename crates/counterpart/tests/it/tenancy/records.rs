//! Letters, their wordings and the journal, asked for from next door.

use super::{foreign, not_done, nothing, plainfield, refused};
use crate::harness::{Who, World, now};
use crate::on_both;
use crate::outbox::{letter, post, rows};
use counterpart::base::ids::LetterId;
use counterpart::base::journal::{self, Actor, Entry};
use counterpart::base::list::Listing;
use counterpart::base::outbox::{self, State};
use counterpart::base::text::Language;
use counterpart::base::wording::{self, Change};
use counterpart::base::{Scope, db};
use counterpart::journals::Wanted;
use counterpart::journals::store::{self as journals, Reach};
use counterpart::letters::store::{self as letters, Whose};
use counterpart::people::mail::INVITATION;
use sea_orm::ConnectionTrait;

fn harbour(world: &World) -> Scope {
    Scope::programme(world.known.harbour)
}

fn change(version: i32) -> Change<'static> {
    Change { kind: INVITATION.word, language: Language::English, at: now(), version }
}

/// A letter that is unsure, a wording, and lines of the journal about the programme and about Plainfield.
async fn plant(world: &World) -> LetterId {
    post(&world.app, &[letter(world, "planted", "harbour.reader@example.org")]).await;
    world.app.db.execute_unprepared("update letter set state = 'unsure'").await.unwrap();
    wording::put(&world.app.db, &harbour(world), change(0), "Harbour subject", "Harbour body").await.unwrap();
    let tx = world.app.begin().await.unwrap();
    let actor = Actor { person: Some(world.known.people[&Who::Lead]), role: "lead", at: now() };
    let whole = Entry::within(&harbour(world), "programme-changed", world.known.harbour, "Harbour words");
    let own =
        Entry::within(&plainfield(world), "organisation-changed", world.known.plainfield, "Plainfield words");
    for entry in [whole, own] {
        journal::note(&tx, &actor, entry).await.unwrap();
    }
    world.app.commit(tx).await.unwrap();
    rows(&world.app).await[0].id
}

/// Everything of these that Harbour has, in words.
async fn owned(world: &World, id: LetterId) -> String {
    let (db, own) = (&world.app.db, harbour(world));
    let (whose, reach) = (Whose::Programme(own), Reach::Within(&own));
    let (all, everything) = (Listing::default(), Wanted::default());
    format!(
        "{:?} {} {} {:?} {:?} {:?} {} {:?} {:?} {:?}",
        letters::letter_list(db, whose, &all, 0).await.unwrap(),
        letters::letter_count(db, whose, &all).await.unwrap(),
        letters::letter_needing(db, whose).await.unwrap(),
        letters::letter_get(db, whose, id).await.unwrap(),
        wording::list(db, &own).await.unwrap(),
        wording::find(db, &own, INVITATION.word, Language::English).await.unwrap(),
        journals::line_count(db, reach, &everything).await.unwrap(),
        journals::line_list(db, reach, &everything, all.pages(50)).await.unwrap(),
        journals::act_list(db, reach).await.unwrap(),
        journal::last(db, &own, world.known.plainfield).await.unwrap(),
    )
}

on_both! {
    async fn letters_and_the_journal_are_not_for_the_programme_next_door(world: World) {
        let id = plant(&world).await;
        let before = owned(&world, id).await;
        for word in [
            "harbour.reader@example.org", "Harbour subject", "Harbour body", "Harbour words", "Plainfield words",
            "programme-changed", "Persona Lead",
        ] {
            assert!(before.contains(word), "the owner does not find {word}: {before}");
        }
        for scope in foreign(&world) {
            letters_read(&world, scope, id).await;
            letters_write(&world, scope, id).await;
            wording_both(&world, &scope).await;
            journal_read(&world, &scope).await;
        }
        // Letters are the office's: an organisation has none, not even about its own people.
        letters_read(&world, plainfield(&world), id).await;
        letters_write(&world, plainfield(&world), id).await;
        let own = plainfield(&world);
        let (reach, wanted, pages) = (Reach::Within(&own), Wanted::default(), Listing::default().pages(9));
        let lines = journals::line_list(&world.app.db, reach, &wanted, pages).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>(), ["Plainfield words"]);
        assert_eq!(owned(&world, id).await, before);
    }
}

async fn letters_read(world: &World, scope: Scope, id: LetterId) {
    let (db, whose) = (&world.app.db, Whose::Programme(scope));
    for asked in ["", "q=harbour", "state=unsure", "kind=invitation"] {
        let list = Listing::of("/", asked);
        assert_eq!(letters::letter_count(db, whose, &list).await.unwrap(), 0);
        nothing(letters::letter_list(db, whose, &list, 0).await);
    }
    assert_eq!(letters::letter_needing(db, whose).await.unwrap(), 0);
    refused(letters::letter_get(db, whose, id).await);
}

async fn letters_write(world: &World, scope: Scope, id: LetterId) {
    let (db, whose) = (&world.app.db, Whose::Programme(scope));
    not_done(letters::letter_move(db, whose, id, &[State::Unsure], State::Sent).await);
    not_done(letters::letter_again(db, whose, id, now()).await);
    if scope.programme != world.known.harbour {
        outbox::retire(db, &scope, &["planted".to_owned()]).await.unwrap();
    }
}

/// Wordings are the whole programme's, and no other's.
async fn wording_both(world: &World, scope: &Scope) {
    if scope.programme == world.known.harbour {
        return;
    }
    let db = &world.app.db;
    nothing(wording::list(db, scope).await);
    let found = wording::find(db, scope, INVITATION.word, Language::English).await.unwrap();
    assert_eq!(found, None);
    refused(wording::put(db, scope, change(1), "Planted", "Planted").await);
    not_done(wording::switch(db, scope, change(1), false).await);
}

async fn journal_read(world: &World, scope: &Scope) {
    let (db, reach) = (&world.app.db, Reach::Within(scope));
    for wanted in
        [Wanted::default(), Wanted { act: Some("programme-changed".to_owned()), ..Wanted::default() }]
    {
        assert_eq!(journals::line_count(db, reach, &wanted).await.unwrap(), 0);
        nothing(journals::line_list(db, reach, &wanted, Listing::default().pages(50)).await);
    }
    nothing(journals::act_list(db, reach).await);
    if scope.programme == world.known.meadow {
        assert_eq!(journal::last(db, scope, world.known.plainfield).await.unwrap(), None);
    }
    let lines = db::sql(db, "select id from journal", []);
    assert_eq!(db.query_all_raw(lines).await.unwrap().len(), 2, "they are there");
}
