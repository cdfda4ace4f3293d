//! Mentors and mentees who belong to no organisation: the office and the mentor manager look after
//! them, and no coordinator sees them.

use crate::harness::{Page, Who, World};
use crate::on_both;

fn people(world: &World, end: &str) -> String {
    format!("/programmes/{}/people{end}", world.known.harbour)
}

async fn invite(world: &World, who: Who, fields: &[(&str, &str)]) -> Page {
    let cohort = world.known.cohort.to_string();
    let mut sent = vec![("language", "en"), ("cohort", cohort.as_str())];
    sent.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
    sent.extend(fields);
    world.browser(who).post(&people(world, "/invite"), &sent).await
}

const FLORA: [(&str, &str); 4] = [
    ("role", "mentee"),
    ("organisation", "none"),
    ("people", "Flora Florist, flora@example.org"),
    ("step", "send"),
];

on_both! {
    async fn the_office_invites_people_of_no_organisation(world: World) {
        let page = world.browser(Who::Administrator).get(&people(&world, "/invite")).await;
        page.is(200).says("<option value=\"none\">No organisation</option>");
        let check = invite(&world, Who::Administrator, &FLORA[..3]).await;
        check.is(200).says("No organisation").says("flora@example.org");
        invite(&world, Who::Administrator, &FLORA).await.is(303);
        invite(&world, Who::Administrator, &FLORA).await.is(303);
        assert_eq!(world.count("invitation where name = 'Flora Florist' and organisation_id is null").await, 1);
        let letters = world.letters_to("flora@example.org").await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "Persona Administrator invites you to Harbour Alliance");

        let link = letters[0].path();
        let mut flora = world.stranger();
        flora.get(&link).await.is(200).says("mentee").keeps_silent_about("<dt>Organisation</dt>");
        let form = [("name", "Flora Florist"), ("language", "en"), ("zone", "Europe/London")];
        let joined = flora.post(&link, &form).await;
        let overview = flora.follow(&joined).await;
        overview.is(200).says("Harbour Alliance").says("mentee · Harbour Alliance");
        flora.post(&link, &form).await.is(410);
        let standing = "membership where organisation_id is null and cohort_id is not null and ended_at is null";
        assert_eq!(world.count(standing).await, 3, "the two of the cast and Flora");
        // Whoever is that already is not invited to it once more.
        invite(&world, Who::Lead, &FLORA).await.is(422).says("has this role already");
    }
}

on_both! {
    async fn only_mentors_and_mentees_and_only_by_the_office(world: World) {
        for (role, words) in [("coordinator", "Choose the organisation"), ("sponsor", "Choose the organisation")] {
            let fields = [("role", role), FLORA[1], FLORA[2], FLORA[3]];
            invite(&world, Who::Lead, &fields).await.is(422).says(words);
        }
        for organisation in ["", "nobody", "organisation-0"] {
            let fields = [FLORA[0], ("organisation", organisation), FLORA[2], FLORA[3]];
            invite(&world, Who::Lead, &fields).await.is(422).says("Choose the organisation");
        }
        let fields = [FLORA[0], FLORA[1], ("cohort", ""), FLORA[2], FLORA[3]];
        invite(&world, Who::Lead, &fields).await.is(422).says("Choose the cohort");
        invite(&world, Who::Coordinator, &FLORA).await.is(422).says("You look after Plainfield Trust now");
        invite(&world, Who::Steering, &FLORA).await.is(404);
        assert_eq!(world.count("invitation where name = 'Flora Florist'").await, 0);
    }
}

on_both! {
    async fn they_are_listed_as_of_none_and_no_coordinator_sees_them(world: World) {
        let lone = people(&world, &format!("/{}", world.known.people[&Who::LoneMentee]));
        let mut lead = world.browser(Who::Lead);
        let list = lead.get(&people(&world, "?organisation=none")).await;
        list.is(200).says(">2 people<").says("Persona LoneMentor").says("Persona LoneMentee");
        list.says("<span class=\"muted\">No organisation</span>").keeps_silent_about("Persona Steering");
        lead.get(&people(&world, "?organisation=none&role=mentee")).await.says(">1 person<").says("Persona LoneMentee");
        lead.get(&lone).await.is(200).says("lonementee@example.org").says("No organisation");
        world.browser(Who::Manager).get(&lone).await.is(200);
        invite(&world, Who::Lead, &FLORA).await.is(303);
        lead.get(&people(&world, "/invitations")).await.says("Flora Florist");
        lead.get(&format!("/programmes/{}/journal", world.known.harbour)).await.says("Flora Florist");
        for coordinator in [Who::Coordinator, Who::DeputyCoordinator, Who::OtherCoordinator] {
            let mut browser = world.browser(coordinator);
            browser.get(&lone).await.is(404);
            let membership = world.known.memberships[&Who::LoneMentee];
            browser.post(&format!("{lone}/memberships/{membership}/end"), &[]).await.is(404);
            for page in [
                people(&world, ""),
                people(&world, "?q=lone"),
                people(&world, "?organisation=none"),
                people(&world, ".csv?organisation=none"),
                people(&world, "/invitations"),
                format!("/programmes/{}", world.known.harbour),
                format!("/programmes/{}/cohorts/{}", world.known.harbour, world.known.cohort),
                format!("/programmes/{}/journal", world.known.harbour),
            ] {
                let page = browser.get(&page).await;
                page.is(200);
                for word in ["LoneMentor", "LoneMentee", "lonementee@", "Flora"] {
                    page.keeps_silent_about(word);
                }
            }
        }
    }
}

on_both! {
    async fn the_mentor_manager_does_for_them_what_a_coordinator_does(world: World) {
        let mut manager = world.browser(Who::Manager);
        let form = manager.get(&people(&world, "/invite")).await;
        form.is(200).says("belong to no organisation").says("value=\"mentor\"");
        form.keeps_silent_about("value=\"sponsor\"").keeps_silent_about(">Plainfield Trust</option>");
        form.keeps_silent_about("For coordinators, sponsors");
        let plainfield = world.known.plainfield.to_string();
        let fields = [FLORA[0], ("organisation", plainfield.as_str()), FLORA[2], FLORA[3]];
        invite(&world, Who::Manager, &fields).await.is(422);
        invite(&world, Who::Manager, &FLORA).await.is(303);
        assert_eq!(world.count("invitation where name = 'Flora Florist' and organisation_id is null").await, 1);
        let fields = [("role", "coordinator"), fields[1], ("people", "Carl, carl@example.org"), FLORA[3]];
        invite(&world, Who::Manager, &fields).await.is(422);

        // An invitation of an organisation is not theirs to send again or to withdraw.
        let invitations = people(&world, "/invitations");
        let list = manager.get(&invitations).await;
        list.is(200).says("Ines Invited").says("Flora Florist").says("Withdraw the invitation of Flora Florist");
        list.keeps_silent_about("Withdraw the invitation of Ines Invited");
        let theirs = format!("{invitations}/{}/withdraw", world.known.invitation);
        manager.post(&theirs, &[]).await.is(404);
        let only = world.known.invitation.to_string();
        manager.post(&format!("{invitations}/again"), &[("only", &only)]).await.is(422);

        // Nor is the role of somebody who belongs to an organisation.
        for (who, status) in [(Who::LoneMentee, 303), (Who::LoneMentor, 303), (Who::Mentee, 404), (Who::Steering, 404)] {
            let person = people(&world, &format!("/{}", world.known.people[&who]));
            let role = format!("{person}/memberships/{}", world.known.memberships[&who]);
            let page = manager.get(&person).await;
            page.is(200);
            if status == 303 { page.says("End the role"); } else { page.keeps_silent_about("End the role"); }
            manager.post(&format!("{role}/end"), &[]).await.is(status);
            manager.post(&format!("{role}/resume"), &[]).await.is(status);
        }
    }
}

on_both! {
    async fn what_waits_with_them_needs_the_mentor_manager(world: World) {
        invite(&world, Who::Lead, &FLORA).await.is(303);
        let overview = format!("/programmes/{}", world.known.harbour);
        let change = "update person set bounced_at = '2027-01-01T00:00:00Z' where name in ('Persona LoneMentee', 'Persona Mentee', 'Persona Steering')";
        sea_orm::ConnectionTrait::execute_unprepared(&world.app.db, change).await.unwrap();
        world.app.clock.advance(chrono::TimeDelta::days(8));
        let mut manager = world.sign_in(Who::Manager).await;
        let page = manager.get(&overview).await;
        page.is(200).says("1 invitation has expired").says("Letters to 1 person come back");
        page.keeps_silent_about("organisation has no coordinator").keeps_silent_about("needs a decision");
        let list = people(&world, "?state=unreachable&organisation=none");
        page.says(&list.replace('&', "&#38;"));
        manager.get(&list).await.says("Persona LoneMentee").keeps_silent_about("Persona Mentee<");
        world.sign_in(Who::Lead).await.get(&overview).await.says("2 invitations have expired").says("Letters to 3 people come back");
    }
}

on_both! {
    async fn they_see_their_pages_and_nobody_elses(world: World) {
        let base = format!("/programmes/{}", world.known.harbour);
        for who in [Who::LoneMentor, Who::LoneMentee] {
            let mut browser = world.browser(who);
            browser.get("/").await.is(303);
            let overview = browser.get(&base).await;
            overview.is(200).says("Harbour 2027").keeps_silent_about("/people");
            browser.get(&format!("{base}/cohorts/{}", world.known.cohort)).await.is(200).says("Harbour 2027");
            browser.get(&format!("{base}/charter")).await.is(200);
            browser.get(&format!("{base}/organisations")).await.is(200).says("Plainfield Trust");
            let profile = browser.get(&format!("{base}/organisations/{}", world.known.plainfield)).await;
            profile.is(200).says("Night Wards").keeps_silent_about("coordinator@example.org");
            for end in ["/people", "/seats", "/journal", "/stages", "/settings"] {
                browser.get(&format!("{base}{end}")).await.is(404);
            }
            let export = browser.post("/account/export", &[("form", "json")]).await;
            export.is(200).says("Harbour Alliance");
        }
        // The role ends and comes back like any other.
        let lone = people(&world, &format!("/{}", world.known.people[&Who::LoneMentee]));
        let role = format!("{lone}/memberships/{}", world.known.memberships[&Who::LoneMentee]);
        world.browser(Who::Administrator).post(&format!("{role}/end"), &[]).await.is(303);
        world.browser(Who::LoneMentee).get(&base).await.is(404);
        world.browser(Who::Administrator).post(&format!("{role}/resume"), &[]).await.is(303);
        world.browser(Who::LoneMentee).get(&base).await.is(200);
    }
}

on_both! {
    async fn a_rapid_programme_begins_there(world: World) {
        let query = "update programme set shape = 'rapid'";
        sea_orm::ConnectionTrait::execute_unprepared(&world.app.db, query).await.unwrap();
        let page = world.browser(Who::Lead).get(&people(&world, "/invite?role=mentor")).await;
        page.is(200).says("<option value=\"none\" selected>No organisation</option>");
        let plainfield = world.known.plainfield;
        let page = world.browser(Who::Lead).get(&people(&world, &format!("/invite?organisation={plainfield}"))).await;
        page.says("<option value=\"none\">No organisation</option>");
    }
}
