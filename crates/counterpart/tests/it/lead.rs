//! The lead's role: offered beside somebody or in their place, taken back, accepted, ended, given back.

use crate::harness::{Page, Who, World};
use crate::on_both;
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

fn page(world: &World) -> String {
    format!("/programmes/{}/lead", world.known.harbour)
}

fn membership(world: &World, who: Who) -> String {
    let (person, role) = (world.known.people[&who], world.known.memberships[&who]);
    format!("/programmes/{}/people/{person}/memberships/{role}", world.known.harbour)
}

async fn offer(world: &World, who: Who, fields: &[(&str, &str)]) -> Page {
    let path = if who == Who::Admin { format!("/admin{}", page(world)) } else { page(world) };
    world.browser(who).post(&path, fields).await
}

const NADIA: [(&str, &str); 3] = [("role", "lead"), ("name", "Nadia New"), ("address", "nadia@example.org")];
const SEND: (&str, &str) = ("step", "send");
const STANDING: &str = "membership where ended_at is null and role = 'lead' and programme_id =
    (select id from programme where name = 'Harbour Alliance') and person_id not in
    (select id from person where suspended_at is not null)";

/// Accepts the newest letter to an address as somebody new.
async fn accepted(world: &World, address: &str) -> crate::harness::Browser {
    let link = world.letters_to(address).await.last().unwrap().path();
    let mut taker = world.stranger();
    let form = [("name", "Nadia New"), ("language", "en"), ("zone", "Europe/London")];
    taker.post(&link, &form).await.is(303);
    taker
}

on_both! {
    async fn nothing_is_offered_before_the_second_look(world: World) {
        let from = world.known.memberships[&Who::Lead].to_string();
        let deputy = world.known.memberships[&Who::Deputy].to_string();
        let other = world.known.memberships[&Who::OtherLead].to_string();
        let mentee = world.known.people[&Who::Mentee].to_string();
        let own = world.known.people[&Who::Lead].to_string();
        let long = "x".repeat(500);
        let page = world.browser(Who::Lead).get(&page(&world)).await;
        page.is(200).says("Persona Lead").says("Persona Deputy").says("Persona Steering").says("Somebody new");
        page.keeps_silent_about("Persona Mentee").keeps_silent_about("Persona OtherLead");
        for (fields, words) in [
            (vec![], "Choose one"),
            (vec![("role", "king"), NADIA[1], NADIA[2]], "Choose one"),
            (vec![("role", "coordinator"), NADIA[1], NADIA[2]], "Choose one"),
            (vec![NADIA[0], ("name", ""), ("address", "")], "Fill this in"),
            (vec![NADIA[0], ("name", &long), NADIA[2]], "characters long at most"),
            (vec![NADIA[0], NADIA[1], ("address", "nadia@")], "e-mail address"),
            // Mentees are written to by name, and whoever is elsewhere is nobody.
            (vec![NADIA[0], ("to", &mentee)], "Choose one"),
            (vec![NADIA[0], NADIA[1], NADIA[2], ("from", &other)], "Choose one"),
            (vec![NADIA[0], NADIA[1], NADIA[2], ("from", "x")], "Choose one"),
            (vec![NADIA[0], NADIA[1], NADIA[2], ("from", &deputy)], "Choose somebody who has the role"),
            (vec![NADIA[0], ("to", &own)], "This person has this role already"),
        ] {
            offer(&world, Who::Lead, &fields).await.is(422).says(words);
        }
        let check = offer(&world, Who::Lead, &[NADIA[0], NADIA[1], NADIA[2], ("from", &from)]).await;
        check.is(200).says("Nadia New").says("good for seven days").says("the role of Persona Lead ends");
        check.says("English").says("you can take the offer back").says("The journal notes it");
        let beside = offer(&world, Who::Lead, &[("role", "deputy"), ("to", &world.known.people[&Who::Steering].to_string())]).await;
        beside.is(200).says("Nobody’s").says("stand in for the lead").keeps_silent_about("At that moment");
        let change = offer(&world, Who::Lead, &[NADIA[0], NADIA[1], NADIA[2], ("step", "change")]).await;
        change.is(200).says("value=\"nadia@example.org\"");
        assert_eq!(world.count("invitation where role in ('lead', 'deputy')").await, 0);
        assert!(world.letters_to("nadia@example.org").await.is_empty());
        offer(&world, Who::Deputy, &[NADIA[0], NADIA[1], NADIA[2], SEND]).await.is(404);
        offer(&world, Who::OtherLead, &[NADIA[0], NADIA[1], NADIA[2], SEND]).await.is(404);
    }
}

on_both! {
    async fn an_offer_sent_twice_is_one_and_is_taken_back(world: World) {
        let from = world.known.memberships[&Who::Lead].to_string();
        let fields = [NADIA[0], NADIA[1], NADIA[2], ("from", from.as_str()), SEND];
        let mut lead = world.browser(Who::Lead);
        let done = lead.post(&page(&world), &fields).await;
        let shown = lead.follow(&done).await;
        shown.says("Nothing changes until they accept").says("Offered, not accepted yet").says("nadia@example.org");
        lead.post(&page(&world), &fields).await.is(303);
        assert_eq!(world.count("invitation where role = 'lead'").await, 1);
        assert_eq!(world.letters_to("nadia@example.org").await.len(), 1);
        // It is their own doing, so the lead is not told.
        assert!(world.letters_to(&Who::Lead.address()).await.is_empty());
        let otto = [NADIA[0], ("name", "Otto"), ("address", "otto@example.org"), fields[3], SEND];
        lead.post(&page(&world), &otto).await.is(422).says("offered to somebody else already");
        // The same person beside the lead: not while the other offer stands.
        lead.post(&page(&world), &[NADIA[0], NADIA[1], NADIA[2], SEND]).await.is(422).says("Take that offer back first");
        let start = shown.html.find("/people/invitations/invitation-").unwrap();
        let withdraw = format!("/programmes/{}{}", world.known.harbour, shown.html[start..].split('"').next().unwrap());
        world.browser(Who::Deputy).post(&withdraw, &[]).await.is(404);
        lead.post(&withdraw, &[]).await.is(303);
        lead.get(&page(&world)).await.keeps_silent_about("nadia@example.org");
        let link = world.letters_to("nadia@example.org").await.remove(0).path();
        world.stranger().get(&link).await.is(410).says("was withdrawn");
        assert_eq!(world.count("journal where act = 'role-offered'").await, 1);
        assert_eq!(world.count(STANDING).await, 1);
    }
}

on_both! {
    async fn the_role_goes_over_and_can_be_given_back(world: World) {
        let from = world.known.memberships[&Who::Lead].to_string();
        offer(&world, Who::Lead, &[NADIA[0], NADIA[1], NADIA[2], ("from", &from), SEND]).await.is(303);
        let settings = format!("/programmes/{}/settings", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        lead.get(&settings).await.is(200);
        let mut nadia = accepted(&world, "nadia@example.org").await;
        nadia.get(&settings).await.is(200);
        lead.get(&settings).await.is(404);
        assert_eq!(world.count("journal where act = 'role-handed-over'").await, 1);
        let told = world.letters_to(&Who::Lead.address()).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].kind.as_str(), told[0].subject.as_str()), ("role-taken", "Nadia New has taken over your role in Harbour Alliance"));
        assert!(told[0].body.contains("lead facilitator, Harbour Alliance"), "{}", told[0].body);
        // Undo: the new lead gives the role back, and gives up their own.
        nadia.post(&format!("{}/resume", membership(&world, Who::Lead)), &[]).await.is(303);
        lead.get(&settings).await.is(200);
        assert_eq!(world.count(STANDING).await, 2);
        let shown = lead.get(&page(&world)).await;
        let ends: Vec<&str> = shown.html.split("action=\"").filter_map(|rest| rest.split('"').next()).filter(|to| to.ends_with("/end")).collect();
        assert_eq!(ends.len(), 4, "two leads, one who is suspended, and a deputy");
        let others = [Who::Lead, Who::Deputy, Who::Suspended].map(|who| world.known.memberships[&who].to_string());
        let own = ends.iter().find(|to| !others.iter().any(|id| to.contains(id))).unwrap();
        let confirm = nadia.post(own, &[]).await;
        confirm.is(200).says("Nadia New no longer leads").says("you cannot give it back to yourself");
        assert_eq!(world.count(STANDING).await, 2);
        assert_eq!(nadia.post(own, &[("step", "end")]).await.is(303).goes_to(), "/");
        nadia.get(&settings).await.is(404);
        assert_eq!(world.count(STANDING).await, 1);
    }
}

on_both! {
    async fn the_last_lead_cannot_go_without_a_successor(world: World) {
        let own = format!("{}/end", membership(&world, Who::Lead));
        let mut lead = world.browser(Who::Lead);
        let confirm = lead.post(&own, &[]).await;
        confirm.is(200).says("Nobody else leads this programme").says(&page(&world)).keeps_silent_about("value=\"end\"");
        lead.post(&own, &[("step", "end")]).await.is(422).says("Nobody else leads this programme");
        // An offer is not a successor yet, and neither is a lead who may not sign in.
        offer(&world, Who::Lead, &[NADIA[0], NADIA[1], NADIA[2], SEND]).await.is(303);
        lead.post(&own, &[("step", "end")]).await.is(422);
        for who in [Who::Deputy, Who::Administrator] {
            world.browser(who).post(&own, &[("step", "end")]).await.is(422).says("not yours to give or to end");
        }
        world.browser(Who::Admin).post(&own, &[("step", "end")]).await.is(404);
        assert_eq!(world.count(STANDING).await, 1);
        let mut nadia = accepted(&world, "nadia@example.org").await;
        assert_eq!(world.count(STANDING).await, 2);
        let done = nadia.post(&own, &[("step", "end")]).await;
        nadia.follow(&done).await.says("Persona Lead no longer has this role: lead facilitator").says("/resume");
        nadia.post(&own, &[("step", "end")]).await.is(303);
        lead.get(&page(&world)).await.is(404);
        assert_eq!(world.count("journal where act = 'role-ended'").await, 1);
        nadia.post(&format!("{}/resume", membership(&world, Who::Lead)), &[]).await.is(303);
        lead.get(&page(&world)).await.is(200);
    }
}

on_both! {
    async fn a_deputy_who_becomes_lead_is_no_longer_the_deputy(world: World) {
        let from = world.known.memberships[&Who::Lead].to_string();
        let to = world.known.people[&Who::Deputy].to_string();
        offer(&world, Who::Lead, &[NADIA[0], ("to", &to), ("from", &from), SEND]).await.is(303);
        let link = world.letters_to(&Who::Deputy.address()).await.remove(0).path();
        let mut deputy = world.browser(Who::Deputy);
        deputy.get(&page(&world)).await.is(404);
        deputy.get(&link).await.is(200).says("You run the programme");
        deputy.post(&link, &[]).await.is(303);
        deputy.get(&page(&world)).await.is(200);
        world.browser(Who::Lead).get(&page(&world)).await.is(404);
        assert_eq!(world.count("membership where role = 'deputy' and ended_at is null").await, 0);
    }
}

on_both! {
    async fn an_admin_finds_a_lead_for_a_programme_whose_lead_is_gone(world: World) {
        let admin = format!("/admin{}", page(&world));
        let mut browser = world.browser(Who::Admin);
        browser.get("/admin/programmes").await.says(&admin).says("Who leads Harbour Alliance");
        let shown = browser.get(&admin).await;
        shown.is(200).says("Persona Lead").says("Harbour Alliance").keeps_silent_about("/end\"");
        browser.get(&format!("/admin/programmes/{}/lead", world.known.plainfield)).await.is(404);
        let from = world.known.memberships[&Who::Lead].to_string();
        let fields = [NADIA[0], NADIA[1], NADIA[2], ("from", from.as_str())];
        browser.post(&admin, &fields).await.is(200).says("Look at the offer once more");
        let fields = [fields[0], fields[1], fields[2], fields[3], SEND];
        let done = browser.post(&admin, &fields).await;
        let shown = browser.follow(&done).await;
        shown.says("Nothing changes until they accept").says("Take it back");
        browser.post(&admin, &fields).await.is(303);
        // Whoever has the role is told at once, once.
        let told = world.letters_to(&Who::Lead.address()).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].subject, "Your role in Harbour Alliance was offered to Nadia New");
        assert!(told[0].body.contains("Persona Admin has offered Nadia New your role"), "{}", told[0].body);
        assert!(world.letters_to(&Who::Deputy.address()).await.is_empty(), "the role is handed on, and no other lead comes");
        let start = shown.html.find(&format!("{admin}/offers/")).unwrap();
        let withdraw = shown.html[start..].split('"').next().unwrap();
        browser.post(withdraw, &[]).await.is(303);
        browser.post(withdraw, &[]).await.is(303);
        // An invitation to something else is none of theirs.
        let mentee = format!("{admin}/offers/{}/withdraw", world.known.invitation);
        browser.post(&mentee, &[]).await.is(404);
        world.app.clock.advance(TimeDelta::minutes(2));
        browser.post(&admin, &fields).await.is(303);
        accepted(&world, "nadia@example.org").await.get(&page(&world)).await.is(200);
        world.browser(Who::Lead).get(&page(&world)).await.is(404);
        let noted = "journal where act = 'role-offered' and role = 'admin'";
        assert_eq!(world.count(noted).await, 2);
    }
}

on_both! {
    async fn nobody_comes_to_lead_without_a_word_to_those_who_do(world: World) {
        let address = Who::Admin.address();
        let fields = [NADIA[0], ("name", "Persona Admin"), ("address", address.as_str()), SEND];
        offer(&world, Who::Admin, &fields).await.is(303);
        for (who, count) in [(Who::Lead, 1), (Who::Deputy, 1), (Who::Administrator, 0), (Who::OtherLead, 0)] {
            let told = world.letters_to(&who.address()).await;
            assert_eq!(told.len(), count, "{who:?}");
            for letter in told {
                assert_eq!(letter.subject, "Persona Admin has been asked to be lead facilitator of Harbour Alliance");
            }
        }
        let link = world.letters_to(&address).await.last().unwrap().path();
        world.browser(Who::Admin).post(&link, &[]).await.is(303);
        for who in [Who::Lead, Who::Deputy] {
            let told = world.letters_to(&who.address()).await;
            assert_eq!(told.last().unwrap().subject, "Persona Admin is now lead facilitator of Harbour Alliance");
            assert_eq!(told.len(), 2);
        }
        // A lead who asks for a deputy knows; the others hear of it.
        offer(&world, Who::Lead, &[("role", "deputy"), NADIA[1], NADIA[2], SEND]).await.is(303);
        assert_eq!(world.letters_to(&Who::Lead.address()).await.len(), 2);
        assert_eq!(world.letters_to(&Who::Deputy.address()).await.len(), 3);
    }
}

on_both! {
    async fn whoever_is_known_is_written_to_in_their_language(world: World) {
        let french = "update person set language = 'fr' where name in ('Persona Deputy', 'Persona DeputyCoordinator')";
        world.app.db.execute_unprepared(french).await.unwrap();
        let deputy = world.known.people[&Who::Deputy].to_string();
        offer(&world, Who::Lead, &[("role", "lead"), ("to", &deputy), SEND]).await.is(303);
        // The same address, typed.
        let typed = Who::Deputy.address().to_uppercase();
        offer(&world, Who::Admin, &[("role", "lead"), ("name", "Deputy"), ("address", &typed), SEND]).await;
        offer(&world, Who::Lead, &[NADIA[0], NADIA[1], NADIA[2], SEND]).await.is(303);
        let path = format!("/programmes/{}/organisations/{}/hand-over", world.known.harbour, world.known.plainfield);
        let from = world.known.memberships[&Who::Coordinator].to_string();
        let to = world.known.memberships[&Who::DeputyCoordinator].to_string();
        world.browser(Who::Coordinator).post(&path, &[("from", from.as_str()), ("to", &to), SEND]).await.is(303);
        let languages = "invitation where role in ('lead', 'coordinator') and language =";
        assert_eq!(world.count(&format!("{languages} 'en' and address = 'nadia@example.org'")).await, 1);
        assert_eq!(world.count(&format!("{languages} 'en'")).await, 1);
        assert!(world.count(&format!("{languages} 'fr'")).await >= 2);
    }
}
