//! Invitations: one letter, one role; accepted, expired, withdrawn, sent again.

use crate::harness::{Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{CohortId, InvitationId};
use counterpart::base::journal::Actor;
use counterpart::base::text::Language;
use counterpart::base::{Error, Scope};
use counterpart::people::{Invited, Role, acts, store};

const ADDRESS: &str = "newcomer@example.org";

fn invited(role: Role, address: &str) -> Invited {
    Invited {
        role,
        cohort: None,
        name: "Nour Newcomer".to_owned(),
        address: address.to_owned(),
        language: Language::English,
    }
}

async fn lead(world: &World) -> Actor {
    Actor { person: Some(world.person(Who::Lead).await.id), role: "lead", at: world.app.now() }
}

fn plainfield(world: &World) -> Scope {
    Scope::organisation(world.known.harbour, world.known.plainfield)
}

async fn invite(world: &World, role: Role, address: &str) -> InvitationId {
    acts::invite(&world.app, &lead(world).await, &plainfield(world), &invited(role, address)).await.unwrap()
}

async fn path(world: &World, address: &str) -> String {
    world.letters_to(address).await.last().unwrap().path()
}

const FORM: [(&str, &str); 3] = [("name", "Nour N."), ("language", "fr"), ("zone", "Europe/Paris")];

on_both! {
    async fn an_invitation_makes_an_account_and_signs_in(world: World) {
        invite(&world, Role::Coordinator, ADDRESS).await;
        let letter = world.letters_to(ADDRESS).await.remove(0);
        assert_eq!(letter.kind, "invitation");
        assert_eq!(letter.subject, "Persona Lead invites you to Plainfield Trust · Harbour Alliance");
        assert!(letter.body.contains("Your role: coordinator"), "{letter:?}");
        assert!(letter.body.contains("until 9 March 2027"), "{letter:?}");
        let mut browser = world.stranger();
        let page = browser.get(&letter.path()).await;
        page.is(200).says("Harbour Alliance").says("Plainfield Trust").says("coordinator").says("Persona Lead");
        assert_eq!(page.field("name"), "Nour Newcomer");
        browser.head(&letter.path()).await.is(200);
        let empty = [("name", ""), ("language", "fr"), ("zone", "Atlantis")];
        browser.post(&letter.path(), &empty).await.is(422).says("#field-name").says("#field-zone");
        assert_eq!(world.count("person where name = 'Nour N.'").await, 0);
        let accepted = browser.post(&letter.path(), &FORM).await;
        assert_eq!(accepted.goes_to(), format!("/programmes/{}", world.known.harbour));
        browser.follow(&accepted).await.is(200).says("lang=\"fr\"").says("coordination, Plainfield Trust");
        // Dead after use, for them and for everybody.
        world.stranger().get(&letter.path()).await.is(410).says("has been accepted");
        world.stranger().post(&letter.path(), &FORM).await.is(410);
        assert_eq!(world.count("person where name = 'Nour N.'").await, 1);
        assert_eq!(world.count("journal where act in ('person-invited', 'invitation-accepted', 'signed-in')").await, 3);
        let again = acts::invite(&world.app, &lead(&world).await, &plainfield(&world), &invited(Role::Coordinator, ADDRESS)).await;
        assert!(matches!(again, Err(Error::Field("address", _))));
    }
}

on_both! {
    async fn an_account_that_exists_gets_the_role_and_no_stranger_gets_the_account(world: World) {
        // An invitation can be passed on, and is good for a week: it must not open somebody's account.
        let address = Who::Nobody.address();
        invite(&world, Role::Sponsor, "NOBODY@example.org").await;
        let path = path(&world, "NOBODY@example.org").await;
        let mut finder = world.stranger();
        finder.get(&path).await.is(200).says("There is an account with this address already");
        let accepted = finder.post(&path, &[]).await;
        assert_eq!(accepted.goes_to(), "/sign-in/code");
        assert_eq!(finder.cookie("session"), None);
        assert_eq!(world.count("membership where role = 'sponsor' and ended_at is null").await, 2);
        // Whoever reads the letters of the address signs in with one more of them.
        world.write_sign_in_letters().await;
        let letters = world.letters_to(&address).await;
        assert_eq!(letters.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["sign-in"]);
        let entered = finder.post(&letters[0].path(), &[]).await;
        finder.follow(&entered).await.is(200).says("sponsor, Plainfield Trust");
        assert_eq!(world.count("person where name = 'Persona Nobody'").await, 1);
    }
}

on_both! {
    async fn who_is_signed_in_joins_at_once(world: World) {
        invite(&world, Role::Sponsor, &Who::Nobody.address()).await;
        let path = path(&world, &Who::Nobody.address()).await;
        let mut browser = world.browser(Who::Nobody);
        browser.get(&path).await.is(200).says("The role is added to your account.");
        let joined = browser.post(&path, &[]).await;
        browser.follow(&joined).await.is(200).says("You have joined Plainfield Trust · Harbour Alliance.");
    }
}

on_both! {
    async fn an_old_invitation_says_so_and_can_be_sent_again(world: World) {
        let id = invite(&world, Role::Coordinator, ADDRESS).await;
        let first = path(&world, ADDRESS).await;
        world.app.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
        world.stranger().get(&first).await.is(200);
        world.app.clock.advance(TimeDelta::seconds(1));
        world.stranger().get(&first).await.is(410).says("This invitation has expired").says("send it again");
        world.stranger().post(&first, &FORM).await.is(410);
        let scope = plainfield(&world);
        let actor = lead(&world).await;
        assert_eq!(acts::invite_again(&world.app, &actor, &scope, &[id]).await.unwrap(), 1);
        // The button pressed twice sends one letter.
        assert_eq!(acts::invite_again(&world.app, &actor, &scope, &[id]).await.unwrap(), 1);
        assert_eq!(world.letters_to(ADDRESS).await.len(), 2);
        let second = path(&world, ADDRESS).await;
        assert_ne!(first, second);
        world.stranger().get(&first).await.is(410).says("only the link in the last one works");
        world.stranger().post(&second, &FORM).await.is(303);
        assert_eq!(acts::invite_again(&world.app, &actor, &scope, &[id]).await.unwrap(), 0);
    }
}

on_both! {
    async fn the_same_invitation_twice_is_one(world: World) {
        let first = invite(&world, Role::Coordinator, ADDRESS).await;
        assert_eq!(invite(&world, Role::Coordinator, "Newcomer@Example.org").await, first);
        assert_eq!(world.count("letter").await, 1);
        world.app.clock.advance(TimeDelta::hours(1));
        assert_eq!(invite(&world, Role::Coordinator, ADDRESS).await, first);
        assert_eq!(world.count("letter").await, 2);
        assert_ne!(invite(&world, Role::DeputyCoordinator, ADDRESS).await, first);
        assert_eq!(world.count("invitation where name <> 'Ines Invited'").await, 2);
        let listed = store::invitation_list(&world.app.db, &plainfield(&world)).await.unwrap();
        assert_eq!(listed.iter().map(|one| one.sendings).sum::<i32>(), 3);
    }
}

on_both! {
    async fn a_withdrawn_invitation_says_so(world: World) {
        let id = invite(&world, Role::Coordinator, ADDRESS).await;
        let (scope, actor) = (plainfield(&world), lead(&world).await);
        acts::withdraw(&world.app, &actor, &scope, id).await.unwrap();
        acts::withdraw(&world.app, &actor, &scope, id).await.unwrap();
        assert_eq!(world.count("journal where act = 'invitation-withdrawn'").await, 1);
        let path = path(&world, ADDRESS).await;
        world.stranger().get(&path).await.is(410).says("was withdrawn").says("took it back");
        world.stranger().post(&path, &FORM).await.is(410);
        assert_eq!(acts::invite_again(&world.app, &actor, &scope, &[id]).await.unwrap(), 0);
        assert_eq!(world.count("person where name = 'Nour N.'").await, 0);
        // Invited once more, it is another invitation.
        assert_ne!(invite(&world, Role::Coordinator, ADDRESS).await, id);
    }
}

on_both! {
    async fn roles_fit_where_they_are_given(world: World) {
        let actor = lead(&world).await;
        let harbour = Scope::programme(world.known.harbour);
        let refused = |outcome: Result<InvitationId, Error>| matches!(outcome, Err(Error::Refused(_)));
        let app = &world.app;
        assert!(refused(acts::invite(app, &actor, &plainfield(&world), &invited(Role::Lead, ADDRESS)).await));
        assert!(refused(acts::invite(app, &actor, &harbour, &invited(Role::Coordinator, ADDRESS)).await));
        assert!(refused(acts::invite(app, &actor, &plainfield(&world), &invited(Role::Mentor, ADDRESS)).await));
        let foreign = Invited { cohort: Some(CohortId::fresh()), ..invited(Role::Mentor, ADDRESS) };
        let outcome = acts::invite(app, &actor, &plainfield(&world), &foreign).await;
        assert!(matches!(outcome, Err(Error::NotFound)));
        assert_eq!(world.count("invitation where name <> 'Ines Invited'").await, 0);
        let mentor = Invited { cohort: Some(world.known.cohort), ..invited(Role::Mentor, ADDRESS) };
        acts::invite(app, &actor, &plainfield(&world), &mentor).await.unwrap();
        let page = world.stranger().get(&path(&world, ADDRESS).await).await;
        page.is(200).says("Harbour 2027").says("stays between you");
    }
}

async fn change(world: &World, query: &str) {
    sea_orm::ConnectionTrait::execute_unprepared(&world.app.db, query).await.unwrap();
}

on_both! {
    async fn nobody_joins_what_is_closed(world: World) {
        let mentor = Invited { cohort: Some(world.known.cohort), ..invited(Role::Mentor, ADDRESS) };
        let actor = lead(&world).await;
        let id = acts::invite(&world.app, &actor, &plainfield(&world), &mentor).await.unwrap();
        let path = path(&world, ADDRESS).await;
        for (close, open) in [
            ("update programme set archived_at = '2027-03-02T10:00:00Z'", "update programme set archived_at = null"),
            ("update organisation set archived_at = '2027-03-02T10:00:00Z'", "update organisation set archived_at = null"),
            ("update cohort set archived_at = '2027-03-02T10:00:00Z'", "update cohort set archived_at = null"),
            ("update cohort set state = 'delivered'", "update cohort set state = 'recruiting'"),
        ] {
            change(&world, close).await;
            world.stranger().get(&path).await.is(410).says("This invitation is closed").keeps_silent_about("<form");
            world.stranger().post(&path, &FORM).await.is(410);
            world.app.clock.advance(TimeDelta::minutes(2));
            let again = Actor { at: world.app.now(), ..actor };
            assert_eq!(acts::invite_again(&world.app, &again, &plainfield(&world), &[id]).await.unwrap(), 0);
            change(&world, open).await;
            world.stranger().get(&path).await.is(200);
        }
        assert_eq!(world.count("person where name = 'Nour N.'").await, 0);
        world.stranger().post(&path, &FORM).await.is(303);
    }
}

on_both! {
    async fn a_letter_whose_link_is_dead_does_not_go(world: World) {
        let id = invite(&world, Role::Coordinator, ADDRESS).await;
        change(&world, "update letter set state = 'failed'").await;
        world.app.clock.advance(TimeDelta::hours(1));
        let (scope, actor) = (plainfield(&world), lead(&world).await);
        acts::invite_again(&world.app, &actor, &scope, &[id]).await.unwrap();
        assert_eq!(world.count("letter where state = 'late'").await, 1);
        assert_eq!(world.count("letter where state = 'queued'").await, 1);
        // What a worker has in hand goes; accepted, nothing waits any more.
        change(&world, "update letter set state = 'sending' where state = 'late'").await;
        world.stranger().post(&path(&world, ADDRESS).await, &FORM).await.is(303);
        assert_eq!(world.count("letter where kind = 'invitation' and state = 'sending'").await, 1);
        assert_eq!(world.count("letter where kind = 'invitation' and state = 'late'").await, 1);
    }
}

on_both! {
    async fn nobody_is_the_same_twice_in_a_cohort(world: World) {
        let app = &world.app;
        let lumen = Scope::organisation(world.known.harbour, world.known.lumen);
        let mentee = Invited { cohort: Some(world.known.cohort), ..invited(Role::Mentee, &Who::Mentee.address()) };
        // The organisation that invites does not learn that they are a mentee elsewhere.
        let id = acts::invite(app, &lead(&world).await, &lumen, &mentee).await.unwrap();
        let path = path(&world, &Who::Mentee.address()).await;
        let mut browser = world.browser(Who::Mentee);
        browser.get(&path).await.is(200);
        browser.post(&path, &[]).await.is(422).says("You have this role in this cohort already");
        assert_eq!(world.count("membership where role = 'mentee' and ended_at is null").await, 3);
        let mentor = Invited { role: Role::Mentor, ..mentee.clone() };
        acts::invite(app, &lead(&world).await, &lumen, &mentor).await.unwrap();
        // Once the other role has ended they can join; the other does not come back then.
        let known = &world.known;
        let role = format!("/programmes/{}/people/{}/memberships/{}", known.harbour, known.people[&Who::Mentee], known.memberships[&Who::Mentee]);
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.post(&format!("{role}/end"), &[]).await.is(303);
        browser.post(&path, &[]).await.is(303);
        coordinator.post(&format!("{role}/resume"), &[]).await.is(422).says("has the role already");
        assert!(store::invitation_get(&app.db, &lumen, id).await.unwrap().accepted_at.is_some());
    }
}

on_both! {
    async fn whoever_is_signed_in_keeps_one_account(world: World) {
        invite(&world, Role::Sponsor, "ruth.private@example.org").await;
        let path = path(&world, "ruth.private@example.org").await;
        let mut mentee = world.browser(Who::Mentee);
        let page = mentee.get(&path).await;
        page.is(200).says("You are signed in").says("ruth.private@example.org").says("Accept with a new account");
        world.stranger().get(&path).await.is(200).keeps_silent_about("Accept with my account");
        // Whoever is not signed in has no account to add it to.
        world.stranger().post(&path, &[("to", "mine")]).await.is(422);
        let people = world.count("person").await;
        let joined = mentee.post(&path, &[("to", "mine")]).await;
        mentee.follow(&joined).await.is(200).says("You have joined Plainfield Trust");
        assert_eq!(world.count("person").await, people);
        assert_eq!(world.count("address where key = 'ruth.private@example.org' and is_main = false").await, 1);
        assert_eq!(world.count("journal where act = 'address-added'").await, 1);
        let told = world.letters_to(&Who::Mentee.address()).await;
        assert_eq!(told.last().unwrap().kind, "address-added");
        mentee.get("/account/addresses").await.says("ruth.private@example.org");
        // Or somebody else opens their own.
        invite(&world, Role::Sponsor, ADDRESS).await;
        let path = self::path(&world, ADDRESS).await;
        let opened = mentee.post(&path, &FORM).await;
        mentee.follow(&opened).await.is(200).says("Nour N.");
        assert_eq!(world.count("person").await, people + 1);
    }
}
