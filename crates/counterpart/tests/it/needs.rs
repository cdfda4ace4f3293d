//! What needs whom, first on everybody's start page.

use crate::harness::{Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::OrganisationId;
use counterpart::base::{Installation, Own, Scope, db};
use counterpart::organisations::seats::Places;
use counterpart::organisations::{Draft, Profile, store as organisations};
use counterpart::people::store::{self as people, Joining};
use counterpart::people::{Role, bounces};
use sea_orm::ConnectionTrait;

fn overview(world: &World) -> String {
    format!("/programmes/{}", world.known.harbour)
}

async fn change(world: &World, text: &str) {
    world.app.db.execute_raw(db::sql(&world.app.db, text, [])).await.unwrap();
}

async fn organisation(world: &World, name: &str) -> OrganisationId {
    let (id, app) = (OrganisationId::fresh(), &world.app);
    let draft = Draft { profile: Profile { name: name.to_owned(), ..Profile::default() }, ready_on: None };
    let harbour = Scope::programme(world.known.harbour);
    organisations::organisation_add(&app.db, &harbour, id, &draft, app.now()).await.unwrap();
    id
}

on_both! {
    async fn the_office_sees_who_lacks_a_coordinator_until_one_is_asked(world: World) {
        let mut lead = world.browser(Who::Lead);
        lead.get(&overview(&world)).await.is(200).says("What needs you").keeps_silent_about("no coordinator");
        let saltmarsh = organisation(&world, "Saltmarsh").await;
        let page = lead.get(&overview(&world)).await;
        page.says("1 organisation has no coordinator").says(">Saltmarsh<");
        page.says(&format!("people/invite?role=coordinator&#38;organisation={saltmarsh}\""));
        for name in ["Tern", "Upland", "Vale"] {
            organisation(&world, name).await;
        }
        world.browser(Who::Administrator).get(&overview(&world)).await
            .says("4 organisations have no coordinator").says("Saltmarsh, Tern, Upland and 1 more");
        for who in [Who::Coordinator, Who::Manager, Who::Steering, Who::Mentor, Who::Mentee] {
            world.browser(who).get(&overview(&world)).await.is(200).keeps_silent_about("no coordinator");
        }
        let invite = format!("{}/people/invite", overview(&world));
        let tern = saltmarsh.to_string();
        let form = [
            ("role", "coordinator"), ("organisation", tern.as_str()), ("cohort", ""), ("language", "en"),
            ("people", "Sal Salt <sal@example.org>"), ("step", "send"),
        ];
        lead.post(&invite, &form).await.is(303);
        let page = lead.get(&overview(&world)).await;
        page.says("3 organisations have no coordinator").keeps_silent_about("Saltmarsh").keeps_silent_about("needs a decision");
        change(&world, "update letter set state = 'failed'").await;
        lead.get(&overview(&world)).await.says("1 letter needs a decision").says("/letters\"");
        world.browser(Who::Coordinator).get(&overview(&world)).await.keeps_silent_about("needs a decision");
        world.app.clock.advance(TimeDelta::days(8));
        let mut lead = world.sign_in(Who::Lead).await;
        lead.get(&overview(&world)).await.says("4 organisations have no coordinator");
    }
}

on_both! {
    async fn invitations_that_ran_out_need_those_who_may_see_them(world: World) {
        world.browser(Who::Coordinator).get(&overview(&world)).await.keeps_silent_about("expired without");
        world.app.clock.advance(TimeDelta::days(7));
        for who in [Who::Lead, Who::Coordinator, Who::DeputyCoordinator] {
            let mut browser = world.sign_in(who).await;
            let page = browser.get(&overview(&world)).await;
            page.says("1 invitation has expired without an answer");
            let list = format!("{}/people/invitations?state=expired", overview(&world));
            page.says(&list);
            browser.get(&list).await.says("Ines Invited");
        }
        for who in [Who::OtherCoordinator, Who::OtherLead, Who::Mentee, Who::Manager] {
            let programme = if who == Who::OtherLead { world.known.meadow } else { world.known.harbour };
            let mut browser = world.sign_in(who).await;
            browser.get(&format!("/programmes/{programme}")).await.is(200).keeps_silent_about("expired without");
        }
    }
}

on_both! {
    async fn a_coordinator_is_told_what_their_organisation_lacks(world: World) {
        let mut coordinator = world.browser(Who::Coordinator);
        let page = coordinator.get(&overview(&world)).await;
        let own = format!("{}/organisations/{}/edit", overview(&world), world.known.plainfield);
        page.says("The profile of your organisation is not complete").says(&own);
        page.says("Your grades are not on the ladder yet").keeps_silent_about("Nobody stands in for you");
        page.keeps_silent_about("the day from which you can take part");
        world.browser(Who::OtherCoordinator).get(&overview(&world)).await.says("Nobody stands in for you");
        change(&world, "update cohort set state = 'planned'").await;
        coordinator.get(&overview(&world)).await.says("You have not said the day from which you can take part");
        change(&world, "update organisation set sector = 'public', size = 'small', hours_from = 'own',
            locations = 'Pier', field_of_work = 'care', ready_on = '2027-03-01'").await;
        let page = coordinator.get(&overview(&world)).await;
        page.keeps_silent_about("not complete").keeps_silent_about("the day from which you can take part");
        world.browser(Who::Lead).get(&overview(&world)).await
            .says("2 organisations have not said which of their grades is which level");
    }
}

on_both! {
    async fn places_are_free_until_people_have_them(world: World) {
        change(&world, "update cohort set state = 'recruiting'").await;
        let (known, app) = (&world.known, &world.app);
        let harbour = Scope::programme(known.harbour);
        // Plainfield has one mentor and one mentee in the cohort.
        for (organisation, mentees, mentors) in [(known.plainfield, 3, 1), (known.lumen, 0, 2)] {
            let places = Places { mentees, mentors };
            organisations::seat_add(&app.db, &harbour, (known.cohort, organisation), places, app.now()).await.unwrap();
        }
        let mut coordinator = world.browser(Who::Coordinator);
        let page = coordinator.get(&overview(&world)).await;
        page.says("2 of your seats in Harbour 2027 are not taken yet").says("2 mentees, 0 mentors");
        let lead = world.browser(Who::Lead).get(&overview(&world)).await;
        lead.says("4 seats in Harbour 2027 are not taken yet").says("2 mentees, 2 mentors");
        change(&world, "update seat set mentees = 1 where mentees = 3").await;
        coordinator.get(&overview(&world)).await.keeps_silent_about("not taken yet");
        change(&world, "update cohort set state = 'running'").await;
        world.browser(Who::Lead).get(&overview(&world)).await.keeps_silent_about("not taken yet");
    }
}

on_both! {
    async fn whoever_letters_do_not_reach_is_seen_and_told(world: World) {
        let (known, app) = (&world.known, &world.app);
        let mentee = known.people[&Who::Mentee];
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.get(&overview(&world)).await.keeps_silent_about("come back");
        let address = Who::Mentee.address();
        bounces::person_bounce(&app.db, Installation, mentee, &address, Some(app.now())).await.unwrap();
        let list = format!("{}/people?state=unreachable", overview(&world));
        coordinator.get(&overview(&world)).await.says("Letters to 1 person come back").says(&list);
        coordinator.get(&list).await.says("Persona Mentee").keeps_silent_about("Persona Mentor");
        let person = format!("{}/people/{mentee}", overview(&world));
        coordinator.get(&person).await.says("Letters come back").says("Ask for another address");
        world.browser(Who::OtherCoordinator).get(&overview(&world)).await.keeps_silent_about("come back");
        world.browser(Who::OtherCoordinator).get(&list).await.keeps_silent_about("Persona Mentee");
        world.browser(Who::Mentee).get(&overview(&world)).await.says("Letters to you come back").says("href=\"/account/addresses\"");

        people::address_add(&app.db, Own(mentee), "elsewhere@example.org", app.now()).await.unwrap();
        people::address_lead(&app.db, Own(mentee), &address).await.unwrap();
        coordinator.get(&overview(&world)).await.says("Letters to 1 person come back");
        people::address_lead(&app.db, Own(mentee), "elsewhere@example.org").await.unwrap();
        coordinator.get(&overview(&world)).await.keeps_silent_about("come back");
        let page = world.browser(Who::Mentee).get(&overview(&world)).await;
        page.keeps_silent_about("come back").keeps_silent_about("at one address only");
    }
}

on_both! {
    async fn a_new_programme_says_how_to_begin_and_an_archived_one_nothing(world: World) {
        change(&world, "delete from task").await;
        change(&world, "update cohort set archived_at = created_at").await;
        change(&world, "update organisation set archived_at = created_at").await;
        let mut lead = world.browser(Who::Lead);
        let page = lead.get(&overview(&world)).await;
        page.says("The eight stages have no tasks yet").says("No organisation takes part yet").says("There is no cohort yet");
        world.browser(Who::Steering).get(&overview(&world)).await.keeps_silent_about("There is no cohort yet");
        change(&world, "update programme set ready_by = '2027-03-10'").await;
        lead.get(&overview(&world)).await.says("Decide whether the programme goes ahead");
        world.browser(Who::Administrator).get(&overview(&world)).await.keeps_silent_about("Decide whether");
        change(&world, "update programme set archived_at = created_at").await;
        let page = lead.get(&overview(&world)).await;
        page.says("Nothing is waiting for you.").keeps_silent_about("There is no cohort yet");
    }
}

on_both! {
    async fn whoever_has_several_programmes_sees_where_something_waits(world: World) {
        let (known, app) = (&world.known, &world.app);
        let joining = Joining { person: known.people[&Who::OtherLead], role: Role::Steering, cohort: None };
        people::membership_begin(&app.db, &Scope::programme(known.harbour), joining, app.now()).await.unwrap();
        let mut browser = world.browser(Who::OtherLead);
        let page = browser.get("/").await;
        page.is(200).says("Meadow Circle").says("Harbour Alliance").says("1 thing needs you");
        // One address only, no cohort, and the profile of nobody.
        page.says("2 things need you").says("aria-label=\"Open Harbour Alliance: steering group member\"");
        let hat = page.html.split("aria-label=\"Open Harbour Alliance").next().unwrap();
        let hat = hat.rsplit("value=\"").next().unwrap().trim_end_matches(['"', ' ']).to_owned();
        let opened = browser.post("/hat", &[("hat", &hat)]).await;
        assert_eq!(opened.goes_to(), overview(&world));
    }
}
