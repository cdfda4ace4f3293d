//! Every function of a store is called with a scope that does not hold what is asked for, over a full
//! database: it gives nothing and changes nothing. A function of a store that is not called here fails
//! the test.

mod installation;
mod plans;
mod records;
mod start;

use crate::harness::{Who, World, now};
use crate::on_both;
use crate::tidy::workspace::{Source, files};
use counterpart::base::ids::{DivisionId, OrganisationId};
use counterpart::base::text::Language;
use counterpart::base::token::Token;
use counterpart::base::{Own, Scope};
use counterpart::organisations::seats::Places;
use counterpart::organisations::store::{self as organisations, Narrowing};
use counterpart::organisations::{Division, Draft};
use counterpart::people::store::{self as people, Joining, Members, Opening};
use counterpart::people::{Invitation, Invited, Role};
use std::collections::BTreeSet;
use std::fmt::Debug;

/// What makes a function one that reads or writes somebody's part alone.
const PARTS: [&str; 3] = ["&Scope", "Whose", "Reach"];

#[test]
fn every_function_of_a_store_is_called() {
    let here: String = files("crates/counterpart/tests/it", ".rs")
        .into_iter()
        .filter(is_here)
        .map(|file| file.text)
        .collect();
    let mut missing = Vec::new();
    let mut features = BTreeSet::new();
    let sources = files("crates/counterpart/src", ".rs");
    for file in sources.iter().filter(|file| file.path.contains("/store") || file.path.contains("/src/base/"))
    {
        let path = file.path.trim_start_matches("crates/counterpart/src/");
        // In `base` a file is what a folder is elsewhere.
        let feature = path.trim_start_matches("base/").split(['/', '.']).next().unwrap();
        for function in file.text.split("pub async fn ").skip(1) {
            let (name, rest) = function.split_once('(').unwrap();
            let takes = rest.split(") -> ").next().unwrap();
            if PARTS.iter().any(|part| takes.contains(part)) {
                features.insert(feature);
                if !here.contains(&format!("{feature}::{name}(")) {
                    missing.push(format!("{feature}::{name}"));
                }
            }
        }
    }
    assert!(features.len() > 9, "where are the stores? {features:?}");
    assert!(missing.is_empty(), "call these with a foreign scope: {missing:?}");
}

fn is_here(file: &Source) -> bool {
    file.path.contains("/tenancy")
}

/// The scopes that hold nothing of Plainfield: the programme next door, its organisation, and another
/// organisation of the same programme.
fn foreign(world: &World) -> [Scope; 3] {
    let known = &world.known;
    [
        Scope::programme(known.meadow),
        Scope::organisation(known.meadow, known.fold),
        Scope::organisation(known.harbour, known.lumen),
    ]
}

fn plainfield(world: &World) -> Scope {
    Scope::organisation(world.known.harbour, world.known.plainfield)
}

fn invited(world: &World) -> Invited {
    Invited {
        role: Role::Mentee,
        cohort: Some(world.known.cohort),
        name: "Ines Invited".to_owned(),
        address: "ines@example.org".to_owned(),
        language: Language::English,
    }
}

/// Nothing, or a refusal.
fn nothing<T: Debug, E>(outcome: Result<Vec<T>, E>) {
    if let Ok(found) = outcome {
        assert!(found.is_empty(), "{found:?}");
    }
}

fn refused<T: Debug, E>(outcome: Result<T, E>) {
    if let Ok(done) = outcome {
        panic!("{done:?}");
    }
}

fn not_done<E>(outcome: Result<bool, E>) {
    assert!(!outcome.unwrap_or_default());
}

/// Everything that Plainfield has, in words.
async fn owned(world: &World) -> String {
    let (db, own, id) = (&world.app.db, plainfield(world), world.known.plainfield);
    let everybody = Members::default();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        organisations::organisation_get(db, &own, id).await.unwrap(),
        organisations::profile_divisions(db, &own, id).await.unwrap(),
        organisations::seat_list(db, &own, id).await.unwrap(),
        people::membership_list(db, &own, &everybody).await.unwrap(),
        people::membership_list(db, &own, &Members { is_ended: true, ..everybody }).await.unwrap(),
        people::invitation_list(db, &own).await.unwrap(),
        people::handover_list(db, &own).await.unwrap(),
    )
}

on_both! {
    async fn a_foreign_scope_gives_nothing_and_changes_nothing(world: World) {
        let (db, own) = (&world.app.db, plainfield(&world));
        let place = (world.known.cohort, world.known.plainfield);
        organisations::seat_add(db, &own, place, Places { mentees: 5, mentors: 3 }, now()).await.unwrap();
        people::invitation_replace(db, &own, world.known.invitation, world.known.memberships[&Who::Coordinator])
            .await
            .unwrap();
        let before = owned(&world).await;
        for word in ["Plainfield Trust", "Night Wards", "mentees: 5", "Persona Mentee", "Ines Invited"] {
            assert!(before.contains(word), "the owner does not find {word}: {before}");
        }
        for scope in foreign(&world) {
            organisations_read(&world, &scope).await;
            organisations_write(&world, &scope).await;
            people_read(&world, &scope).await;
            people_write(&world, &scope).await;
        }
        assert_eq!(owned(&world).await, before);
    }
}

async fn organisations_read(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    let id = known.plainfield;
    refused(organisations::organisation_get(db, scope, id).await);
    nothing(organisations::contact_list(db, scope, id).await);
    nothing(organisations::seat_list(db, scope, id).await);
    refused(organisations::division_get(db, scope, known.division).await);
    let named = organisations::division_named(db, scope, id, "Night Wards").await;
    assert!(named.unwrap_or_default().is_none());
    let seat = organisations::seat_get(db, scope, (known.cohort, id)).await;
    assert!(seat.unwrap_or_default().is_none());
    let ready = organisations::ready_list(db, scope).await.unwrap();
    assert!(ready.iter().all(|(organisation, _)| *organisation != id));
    let seats = organisations::partner_seats(db, scope, known.cohort).await.unwrap();
    assert!(seats.iter().all(|seats| seats.organisation != id || seats.filled.is_none()));
    // Profiles, names and cohorts are for everybody in the programme, and for nobody outside it.
    if scope.programme == known.harbour {
        return;
    }
    refused(organisations::profile_get(db, scope, id).await);
    nothing(organisations::profile_divisions(db, scope, id).await);
    let all = Narrowing::default();
    let profiles = organisations::profile_list(db, scope, &all, ("name", false), None).await.unwrap();
    assert_eq!(profiles.iter().map(|one| one.id).collect::<Vec<_>>(), [known.fold]);
    assert_eq!(organisations::profile_count(db, scope, &all).await.unwrap(), 1);
    assert!(
        !organisations::name_is_taken(db, scope, "Plainfield Trust", OrganisationId::fresh()).await.unwrap()
    );
    assert!(seats.is_empty());
    nothing(organisations::intake_list(db, scope).await);
    refused(organisations::intake_get(db, scope, known.cohort).await);
}

async fn organisations_write(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    let (id, place) = (known.plainfield, (known.cohort, known.plainfield));
    let none = Places { mentees: 0, mentors: 0 };
    let draft = Draft::default();
    refused(organisations::organisation_change(db, scope, id, &draft, 1).await);
    not_done(organisations::organisation_archive(db, scope, id, Some(now())).await);
    assert!(!organisations::organisation_add(db, scope, id, &draft, now()).await.unwrap());
    let division = Division { id: DivisionId::fresh(), name: "Planted".to_owned(), version: 1 };
    refused(organisations::division_add(db, scope, id, &division, now()).await);
    let night = Division { id: known.division, name: String::new(), version: 1 };
    refused(organisations::division_rename(db, scope, &night, "Planted").await);
    not_done(organisations::division_archive(db, scope, known.division, Some(now())).await);
    refused(organisations::seat_add(db, scope, place, none, now()).await);
    refused(organisations::seat_change(db, scope, place, none, 1).await);
    not_done(organisations::seat_leave(db, scope, place, Some(now())).await);
}

async fn people_read(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    for is_ended in [false, true] {
        let wanted = Members { organisation: Some(known.plainfield), is_ended, ..Members::default() };
        nothing(people::membership_list(db, scope, &wanted).await.map(|found| found.members));
        let wanted = Members { search: "Persona Mentee".to_owned(), is_ended, ..Members::default() };
        nothing(people::membership_list(db, scope, &wanted).await.map(|found| found.members));
    }
    refused(people::membership_get(db, scope, known.memberships[&Who::Mentee]).await);
    nothing(people::invitation_list(db, scope).await);
    nothing(people::handover_list(db, scope).await);
    assert_eq!(people::invitation_replaces(db, scope, known.invitation).await.unwrap(), None);
    refused(people::invitation_get(db, scope, known.invitation).await);
    assert_eq!(people::invitation_open(db, scope, &invited(world)).await.unwrap_or_default(), None);
    let mentee = Invited { address: Who::Mentee.address(), ..invited(world) };
    assert!(!people::has_role(db, scope, &mentee).await.unwrap());
    let joining =
        Joining { person: known.people[&Who::Mentee], role: Role::Mentee, cohort: Some(known.cohort) };
    let is_of_harbour = scope.programme == known.harbour;
    assert_eq!(people::membership_elsewhere(db, scope, joining).await.unwrap(), is_of_harbour);
    assert_eq!(people::programme_zone(db, scope).await.unwrap(), "Europe/London");
}

async fn people_write(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    let (membership, invitation) = (known.memberships[&Who::Mentee], known.invitation);
    not_done(people::membership_end(db, scope, membership, now()).await);
    not_done(people::membership_resume(db, scope, membership).await);
    // A role of one programme in an organisation of another is refused by the database itself.
    if scope.programme == known.meadow {
        let mixed = Scope::organisation(known.meadow, known.plainfield);
        let joining = Joining { person: known.people[&Who::Nobody], role: Role::Coordinator, cohort: None };
        refused(people::membership_begin(db, &mixed, joining, now()).await);
        let opening = Opening { by: known.people[&Who::Lead], until: now() + Invitation::GOOD, now: now() };
        refused(people::invitation_add(db, scope, &invited(world), opening).await);
    }
    // These change nothing; that they found nothing to change shows in what Plainfield has.
    let changed = Invited { name: "Planted".to_owned(), ..invited(world) };
    people::invitation_reword(db, scope, invitation, &changed).await.ok();
    people::invitation_send(db, scope, invitation, &Token::fresh().unwrap(), now()).await.ok();
    people::invitation_withdraw(db, scope, invitation, now()).await.ok();
    people::invitation_resume(db, scope, invitation).await.unwrap();
    people::invitation_accept(db, scope, invitation, Own(known.people[&Who::Nobody]), now()).await.ok();
    people::invitation_replace(db, scope, invitation, membership).await.ok();
}
