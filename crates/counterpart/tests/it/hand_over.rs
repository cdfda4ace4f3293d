//! Handing over: a coordinator's role is offered, taken back, accepted.

use crate::harness::{Who, World};
use crate::on_both;
use sea_orm::ConnectionTrait;

fn people(world: &World, end: &str) -> String {
    format!("/programmes/{}/people{end}", world.known.harbour)
}

const SEND: (&str, &str) = ("step", "send");

fn hand_over(world: &World) -> String {
    format!("/programmes/{}/organisations/{}/hand-over", world.known.harbour, world.known.plainfield)
}

on_both! {
    async fn a_role_is_offered_once_and_taken_back(world: World) {
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let deputy = world.known.memberships[&Who::DeputyCoordinator].to_string();
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.get(&hand_over(&world)).await.is(200).says("Persona DeputyCoordinator").says("Somebody new");
        for (fields, words) in [
            (vec![("from", from.as_str()), ("to", ""), ("name", ""), ("address", "")], "Fill this in"),
            (vec![("from", from.as_str()), ("to", ""), ("name", "New"), ("address", "new")], "e-mail address"),
            (vec![("from", from.as_str()), ("to", from.as_str())], "Choose one"),
            (vec![("from", deputy.as_str()), ("to", deputy.as_str())], "Choose one"),
            (vec![], "Choose one"),
        ] {
            coordinator.post(&hand_over(&world), &fields).await.is(422).says(words);
        }
        let fields = [("from", from.as_str()), ("to", deputy.as_str()), SEND];
        let done = coordinator.post(&hand_over(&world), &fields).await;
        let page = coordinator.follow(&done).await;
        page.says("Nothing changes until they accept").says("deputycoordinator@example.org").says("Take it back");
        let again = coordinator.post(&hand_over(&world), &fields).await;
        coordinator.follow(&again).await.says("Nothing changes until they accept").says("/withdraw");
        assert_eq!(world.letters_to(&Who::DeputyCoordinator.address()).await.len(), 1);
        assert_eq!(world.count("journal where act = 'role-offered'").await, 1);
        let other = [("from", from.as_str()), ("name", "New"), ("address", "new@example.org"), SEND];
        coordinator.post(&hand_over(&world), &other).await.is(422).says("offered to somebody else already");
        assert_eq!(world.count("invitation where role = 'coordinator'").await, 1);
        // The deputy cannot take the offer back, whoever made it can.
        let start = page.html.find("/people/invitations/").unwrap();
        let id: String = page.html[start..].split('/').nth(3).unwrap().to_owned();
        let withdraw = people(&world, &format!("/invitations/{id}/withdraw"));
        world.browser(Who::DeputyCoordinator).post(&withdraw, &[]).await.is(404);
        coordinator.post(&withdraw, &[]).await.is(303);
        coordinator.post(&hand_over(&world), &other).await.is(303);
        // The deputy has nothing of their own to hand over.
        world.browser(Who::DeputyCoordinator).get(&hand_over(&world)).await.is(200).says("Only the coordinator");
        world.browser(Who::Lead).get(&hand_over(&world)).await.is(200).says("new@example.org");
    }
}

on_both! {
    async fn nothing_is_offered_before_the_second_look(world: World) {
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let deputy = world.known.memberships[&Who::DeputyCoordinator].to_string();
        let offer = [("from", from.as_str()), ("name", "Nadia New"), ("address", "nadia@example.org")];
        let mut coordinator = world.browser(Who::Coordinator);
        let check = coordinator.post(&hand_over(&world), &offer).await;
        check.is(200).says("Look at the offer once more").says("Nadia New").says("nadia@example.org").says("Plainfield Trust");
        check.says("the role of Persona Coordinator ends").says("good for seven days").says("English");
        check.says("see the offer").says("you can take the offer back").keeps_silent_about("is told by letter that you");
        check.keeps_silent_about("as deputy ends");
        let change = coordinator.post(&hand_over(&world), &[offer[0], offer[1], offer[2], ("step", "change")]).await;
        change.is(200).says("value=\"nadia@example.org\"").says("value=\"Nadia New\"");
        // Whoever stands in is written to in their own language, and whose role it is hears of it.
        let french = "update person set language = 'fr' where name = 'Persona DeputyCoordinator'";
        world.app.db.execute_unprepared(french).await.unwrap();
        let check = world.browser(Who::Lead).post(&hand_over(&world), &[offer[0], ("to", &deputy)]).await;
        check.is(200).says("Persona Coordinator is told by letter").says("the role of Persona DeputyCoordinator as deputy ends").says("Français");
        assert_eq!(world.count("invitation where role = 'coordinator'").await, 0);
        assert!(world.letters_to("nadia@example.org").await.is_empty());
    }
}

on_both! {
    async fn the_role_goes_over_when_the_other_accepts(world: World) {
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let own = format!("/programmes/{}/organisations/{}/edit", world.known.harbour, world.known.plainfield);
        let offer = [("from", from.as_str()), ("name", "Nadia New"), ("address", "nadia@example.org"), SEND];
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.post(&hand_over(&world), &offer).await.is(303);
        coordinator.get(&own).await.is(200);
        let link = world.letters_to("nadia@example.org").await.remove(0).path();
        let mut nadia = world.stranger();
        nadia.get(&link).await.is(200).says("Plainfield Trust");
        coordinator.get(&own).await.is(200);
        let form = [("name", "Nadia New"), ("language", "en"), ("zone", "Europe/London")];
        nadia.post(&link, &form).await.is(303);
        nadia.get(&own).await.is(200);
        coordinator.get(&own).await.is(404);
        assert_eq!(world.count("journal where act = 'role-handed-over'").await, 1);
        // Undo comes too late now, and says so.
        world.browser(Who::Lead).get(&people(&world, "?state=ended")).await.says("Persona Coordinator");
        world.browser(Who::Lead).get(&hand_over(&world)).await.says("Nadia New").keeps_silent_about("Take it back");
    }
}

on_both! {
    async fn a_deputy_who_accepts_is_the_coordinator_and_no_longer_the_deputy(world: World) {
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let to = world.known.memberships[&Who::DeputyCoordinator].to_string();
        world.browser(Who::Lead).post(&hand_over(&world), &[("from", &from), ("to", &to), SEND]).await.is(303);
        let link = world.letters_to(&Who::DeputyCoordinator.address()).await.remove(0).path();
        let mut deputy = world.browser(Who::DeputyCoordinator);
        deputy.post(&link, &[]).await.is(303);
        let own = "membership where ended_at is null and organisation_id is not null";
        assert_eq!(world.count(&format!("{own} and role = 'deputy_coordinator'")).await, 0);
        deputy.get(&people(&world, "?role=coordinator")).await.is(200).says(">1 person<").says("Persona DeputyCoordinator");
    }
}

on_both! {
    async fn nobody_takes_over_a_role_that_was_ended_meanwhile(world: World) {
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let offer = [("from", from.as_str()), ("name", "Nadia New"), ("address", "nadia@example.org"), SEND];
        world.browser(Who::Coordinator).post(&hand_over(&world), &offer).await.is(303);
        let end = people(&world, &format!("/{}/memberships/{from}/end", world.known.people[&Who::Coordinator]));
        world.browser(Who::Lead).post(&end, &[]).await.is(303);
        let link = world.letters_to("nadia@example.org").await.remove(0).path();
        world.stranger().get(&link).await.is(410).says("was withdrawn");
    }
}
