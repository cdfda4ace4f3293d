//! Members: who sees whom; invited, invited again, withdrawn; roles ended and given back; handed over.

use crate::harness::{Page, Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::db;
use sea_orm::ConnectionTrait;

fn people(world: &World, end: &str) -> String {
    format!("/programmes/{}/people{end}", world.known.harbour)
}

/// The first column of what a query finds.
async fn found(world: &World, query: &str) -> Vec<String> {
    let rows = world.app.db.query_all_raw(db::sql(&world.app.db, query, [])).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
}

async fn lets_join(world: &World, mentees: &str) {
    let known = &world.known;
    for organisation in [known.plainfield, known.lumen] {
        let path =
            format!("/programmes/{}/organisations/{organisation}/seats/{}", known.harbour, known.cohort);
        let sent = [("mentees", mentees), ("mentors", "2"), ("version", "0")];
        world.browser(Who::Lead).post(&path, &sent).await.is(303);
    }
}

/// Invites as somebody; what is sent is what the form sends, with these fields.
async fn invite(world: &World, who: Who, fields: &[(&str, &str)]) -> Page {
    let cohort = world.known.cohort.to_string();
    let own = world.known.plainfield.to_string();
    let mut sent = vec![("language", "en"), ("cohort", cohort.as_str())];
    if matches!(who, Who::Coordinator | Who::DeputyCoordinator) {
        sent.push(("organisation", &own));
    }
    sent.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
    sent.extend(fields);
    world.browser(who).post(&people(world, "/invite"), &sent).await
}

on_both! {
    async fn a_coordinator_never_sees_anybody_elses(world: World) {
        lets_join(&world, "2").await;
        let sent = [("role", "mentee"), ("people", "Paula Planted, paula@plainfield.example"), ("step", "send")];
        invite(&world, Who::Coordinator, &sent).await.is(303);
        let name = Who::Mentee.name();
        let person = people(&world, &format!("/{}", world.known.people[&Who::Mentee]));
        let planted = ["paula@plainfield.example", "Paula Planted", "Ines Invited", name.as_str(), "mentee@example.org"];
        let pages = [
            people(&world, ""),
            people(&world, "?q=persona"),
            people(&world, "?q=plainfield&state=ended"),
            people(&world, &format!("?organisation={}", world.known.plainfield)),
            people(&world, "?role=mentee&sort=-since&page=2"),
            people(&world, ".csv"),
            people(&world, &format!(".csv?organisation={}", world.known.plainfield)),
            people(&world, "/invitations"),
            people(&world, "/invitations?q=paula"),
            people(&world, "/invitations?state=open"),
            people(&world, "/invite?role=mentee"),
            format!("/programmes/{}/organisations", world.known.harbour),
            format!("/programmes/{}/organisations.csv", world.known.harbour),
            format!("/programmes/{}/organisations/{}", world.known.harbour, world.known.plainfield),
            format!("/programmes/{}/seats", world.known.harbour),
            format!("/programmes/{}", world.known.harbour),
            person.clone(),
        ];
        let mut seen = String::new();
        for page in &pages {
            seen.push_str(&world.browser(Who::Coordinator).get(page).await.is(200).html);
        }
        for word in planted {
            assert!(seen.contains(word), "the owner does not find {word}");
        }
        for page in &pages {
            let page_of_other = world.browser(Who::OtherCoordinator).get(page).await;
            assert_eq!(page_of_other.status, if *page == person { 404 } else { 200 }, "{page}");
            for word in planted {
                // “mentee@example.org” is the end of the address of Lumen's own mentee.
                let html = page_of_other.html.replace("othermentee@example.org", "");
                assert!(!html.contains(word), "{word} on {page}");
            }
        }
        world.browser(Who::OtherCoordinator).get(&people(&world, "")).await.says("Persona OtherMentee");
        world.browser(Who::Manager).get(&people(&world, "")).await.says(&name).says("Persona OtherMentee");
    }
}

on_both! {
    async fn the_list_counts_searches_filters_and_sorts(world: World) {
        let mut lead = world.browser(Who::Lead);
        lead.get(&people(&world, "")).await.is(200).says(">16 people<");
        lead.get(&people(&world, "?role=mentee")).await.says(">3 people<");
        lead.get(&people(&world, &format!("?organisation={}", world.known.lumen))).await.says(">2 people<");
        lead.get(&people(&world, &format!("?cohort={}", world.known.cohort))).await.says(">5 people<");
        lead.get(&people(&world, "?q=OTHERMENTEE%40")).await.says(">1 person<");
        // Somebody with two roles is one person.
        let both = "update membership set person_id = $1 where person_id = $2";
        let values = [world.known.people[&Who::Trainer].into(), world.known.people[&Who::Steering].into()];
        world.app.db.execute_raw(db::sql(&world.app.db, both, values)).await.unwrap();
        lead.get(&people(&world, "")).await.says(">15 people, 16 roles<");
        lead.get(&people(&world, "?role=trainer")).await.says(">1 person<");
        lead.get(&people(&world, "?q=%25")).await.says("Nobody fits this search");
        lead.get(&people(&world, "?state=ended")).await.says("Nobody fits this search");
        lead.get(&people(&world, "?role=king&organisation=x&cohort=y&sort=z&page=-1")).await.is(200).says(">15 people, 16 roles<");
        for beyond in ["?page=99", "?page=18446744073709551615"] {
            lead.get(&people(&world, beyond)).await.is(200).says(">15 people, 16 roles<").says("Persona Trainer");
        }
        let order = |page: &Page| page.html.find("Persona Administrator").unwrap() < page.html.find("Persona Trainer").unwrap();
        assert!(order(&lead.get(&people(&world, "?sort=name")).await));
        assert!(!order(&lead.get(&people(&world, "?sort=-name")).await));
        let table = lead.get(&people(&world, ".csv?role=mentor")).await;
        assert_eq!(table.html.lines().nth(2).unwrap(), "Persona Mentor,mentor@example.org,mentor,Plainfield Trust,Harbour 2027,2027-03-02,");
        assert_eq!(found(&world, "select act from journal where act = 'people-exported'").await.len(), 1);
    }
}

on_both! {
    async fn several_are_invited_by_pasting_and_nothing_is_sent_before_the_second_look(world: World) {
        lets_join(&world, "2").await;
        let pasted = "Zoë O’Neill, zoe@example.org\n\nليلى حداد 🌊;layla@example.org\nLi\t li@example.org";
        let fields = [("role", "mentor"), ("people", pasted)];
        let check = invite(&world, Who::Coordinator, &fields).await;
        check.is(200).says("3 people will get a letter").says("Zoë O’Neill").says("ليلى حداد 🌊").says("Send 3 invitations");
        assert!(found(&world, "select name from invitation where role = 'mentor'").await.is_empty());
        let change = [fields[0], fields[1], ("step", "change")];
        invite(&world, Who::Coordinator, &change).await.is(200).says("Li\t li@example.org");
        let send = [fields[0], fields[1], ("step", "send")];
        let mut coordinator = world.browser(Who::Coordinator);
        let cohort = world.known.cohort.to_string();
        let own = world.known.plainfield.to_string();
        let form = [("language", "fr"), ("cohort", cohort.as_str()), ("organisation", own.as_str()), fields[0], fields[1], ("step", "send")];
        let sent = coordinator.post(&people(&world, "/invite"), &form).await;
        let list = coordinator.follow(&sent).await;
        list.says("3 invitations are on their way").says("layla@example.org").says("invited");
        // Sent twice it is one invitation and one letter each.
        invite(&world, Who::Coordinator, &send).await.is(303);
        assert_eq!(found(&world, "select name from invitation where role = 'mentor'").await.len(), 3);
        assert_eq!(found(&world, "select address from letter where kind = 'invitation'").await.len(), 3);
        assert_eq!(found(&world, "select language from letter").await, ["fr", "fr", "fr"]);
        let own = found(&world, "select o.name from invitation i join organisation o on o.id = i.organisation_id where i.role = 'mentor'").await;
        assert!(own.iter().all(|name| name == "Plainfield Trust"));
    }
}

on_both! {
    async fn wrong_lines_are_named_and_nothing_is_written_in_half(world: World) {
        lets_join(&world, "2").await;
        let mentor = format!("Known Mentor, {}", Who::Mentor.address());
        let many = "a, a@example.org\n".repeat(501);
        let long = format!("{}, x@example.org", "x".repeat(201));
        for (lines, words) in [
            ("", "Fill this in"),
            (" \n\t\n", "Fill this in"),
            ("Ada, ada@example.org\nNobody", "Line 2:"),
            ("Ada, ada@example.org\nNobody", "Add an e-mail address"),
            ("Ada, ada@example.org\nAda, ADA@example.org", "is in line 1 already"),
            ("Ada, ada@example", "Enter an e-mail address"),
            (&many, "At most 500 people"),
            (&long, "200 characters"),
        ] {
            let page = invite(&world, Who::Coordinator, &[("role", "mentor"), ("people", lines), ("step", "send")]).await;
            page.is(422).says(words);
        }
        // What only the database knows is found as well, and the good line beside it is not sent.
        let lines = format!("Ada, ada@example.org\n{mentor}");
        let page = invite(&world, Who::Coordinator, &[("role", "mentor"), ("people", &lines), ("step", "send")]).await;
        page.is(422).says("Line 2:").says("has this role already").says("nothing has been sent");
        let lumen = world.known.lumen.to_string();
        for (fields, words) in [
            (vec![("role", "mentor"), ("cohort", "")], "Choose the cohort"),
            (vec![("role", "mentor"), ("cohort", "cohort-0")], "Choose the cohort"),
            (vec![("role", "king")], "Choose one"),
            (vec![("role", "mentor"), ("language", "xx")], "Choose one"),
        ] {
            let mut sent = vec![("people", "Ada, ada@example.org"), ("step", "send")];
            sent.extend(fields);
            invite(&world, Who::Coordinator, &sent).await.is(422).says(words);
        }
        invite(&world, Who::Lead, &[("role", "mentor"), ("people", "Ada, ada@example.org"), ("step", "send")])
            .await.is(422).says("Choose the organisation");
        assert!(found(&world, "select name from invitation where name = 'Ada'").await.is_empty());
        assert!(found(&world, "select address from letter").await.is_empty());
        // A form of another organisation was opened under another role: nobody is invited unseen.
        for other in [lumen.as_str(), "", "none", "organisation-0"] {
            let sent = [("role", "mentor"), ("organisation", other), ("people", "Ada, ada@example.org"), ("step", "send")];
            let page = invite(&world, Who::Coordinator, &sent).await;
            page.is(422).says("You look after Plainfield Trust now").says(">Plainfield Trust</option>").says("Ada, ada@example.org");
        }
        assert!(found(&world, "select name from invitation where name = 'Ada'").await.is_empty());
    }
}

on_both! {
    async fn an_organisation_joins_before_its_people(world: World) {
        let fields = [("role", "mentee"), ("people", "Ada, ada@example.org")];
        invite(&world, Who::Coordinator, &fields).await.is(422).says("does not take part in Harbour 2027");
        let known = &world.known;
        let archive = format!("/programmes/{}/organisations/{}/archive", known.harbour, known.plainfield);
        world.browser(Who::Lead).post(&archive, &[]).await.is(303);
        invite(&world, Who::Coordinator, &fields).await.is(422).says("This organisation is archived");
        let plainfield = world.known.plainfield.to_string();
        let fields = [fields[0], fields[1], ("organisation", plainfield.as_str())];
        invite(&world, Who::Lead, &fields).await.is(422).says("Choose the organisation");
    }
}

on_both! {
    async fn nobody_invites_to_a_role_above_their_own(world: World) {
        lets_join(&world, "2").await;
        let plainfield = world.known.plainfield.to_string();
        for (who, role, may) in [
            (Who::Lead, "lead", false),
            (Who::Lead, "deputy", true),
            (Who::Lead, "steering", true),
            (Who::Lead, "coordinator", true),
            (Who::Administrator, "administrator", false),
            (Who::Administrator, "manager", false),
            (Who::Administrator, "coordinator", true),
            (Who::Coordinator, "coordinator", false),
            (Who::Coordinator, "lead", false),
            (Who::Coordinator, "deputy-coordinator", true),
            (Who::Coordinator, "sponsor", true),
            (Who::DeputyCoordinator, "deputy-coordinator", false),
            (Who::DeputyCoordinator, "mentee", true),
        ] {
            let lines = format!("New One, {who:?}.{role}@example.org");
            let fields = [("role", role), ("organisation", plainfield.as_str()), ("people", lines.as_str()), ("step", "send")];
            let page = invite(&world, who, &fields).await;
            assert_eq!(page.status, if may { 303 } else { 422 }, "{who:?} invites a {role}: {}", page.html);
        }
        // The programme's own roles have no organisation, whatever the form says.
        let of = found(&world, "select name from invitation where organisation_id is not null and role in ('deputy', 'steering')").await;
        assert!(of.is_empty());
    }
}

on_both! {
    async fn invitations_are_sent_again_one_by_one_and_in_bulk_and_withdrawn(world: World) {
        lets_join(&world, "2").await;
        let pasted = "Ada, ada@example.org\nBo, bo@example.org\nCy, cy@example.org";
        invite(&world, Who::Coordinator, &[("role", "mentor"), ("people", pasted), ("step", "send")]).await.is(303);
        let mut coordinator = world.browser(Who::Coordinator);
        let list = people(&world, "/invitations");
        let again = people(&world, "/invitations/again");
        coordinator.post(&again, &[]).await.is(422).says("Choose at least one");
        coordinator.post(&again, &[("only", "invitation-0")]).await.is(422);
        world.app.clock.advance(TimeDelta::minutes(5));
        let page = coordinator.get(&list).await;
        let ids: Vec<&str> = page.html.split("name=\"only\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(ids.len(), 4, "the three and Ines");
        coordinator.post(&again, &[("only", ids[0])]).await.is(303);
        assert_eq!(found(&world, "select key from letter").await.len(), 4);
        world.app.clock.advance(TimeDelta::minutes(5));
        coordinator.post(&again, &[("invitation", ids[0]), ("invitation", ids[1])]).await.is(303);
        assert_eq!(found(&world, "select key from letter").await.len(), 6);
        // Nobody of Lumen sends or withdraws them.
        for end in ["", "?state=open", "?q=ada"] {
            world.browser(Who::OtherCoordinator).post(&format!("{again}{end}"), &[("only", ids[0]), ("all", "yes")]).await.is(422);
        }
        let withdraw = people(&world, &format!("/invitations/{}/withdraw", ids[1]));
        world.browser(Who::OtherCoordinator).post(&withdraw, &[]).await.is(404);
        let done = coordinator.post(&withdraw, &[]).await;
        let resume = people(&world, &format!("/invitations/{}/resume", ids[1]));
        coordinator.follow(&done).await.says("withdrawn").says(&format!("action=\"{resume}\""));
        // Its letters that have not gone do not go; taken back, there is one with a new link.
        let name = found(&world, "select name from invitation where withdrawn_at is not null").await.remove(0);
        let waits = format!("select key from letter where state = 'queued' and name = '{name}'");
        assert!(found(&world, &waits).await.is_empty());
        world.browser(Who::OtherCoordinator).post(&resume, &[]).await.is(404);
        let done = coordinator.post(&resume, &[]).await;
        coordinator.follow(&done).await.says("a letter with a new link is on its way");
        coordinator.post(&resume, &[]).await.is(303);
        assert_eq!(found(&world, &waits).await.len(), 1);
        coordinator.post(&withdraw, &[]).await.is(303);
        coordinator.post(&withdraw, &[]).await.is(303);

        // A session of staff does not last eight days; those who wait are found expired by then.
        world.app.clock.advance(TimeDelta::days(8));
        let states = people_states(&world).await;
        assert_eq!(states, ["expired", "expired", "expired", "withdrawn"]);
    }
}

/// How the invitations of Plainfield stand.
async fn people_states(world: &World) -> Vec<&'static str> {
    use counterpart::base::Scope;
    let own = Scope::organisation(world.known.harbour, world.known.plainfield);
    let all = counterpart::people::store::invitation_list(&world.app.db, &own).await.unwrap();
    let mut states: Vec<_> = all.iter().map(|one| one.standing(world.app.now()).word()).collect();
    states.sort_unstable();
    states
}

on_both! {
    async fn all_are_sent_again_with_one_button(world: World) {
        lets_join(&world, "2").await;
        let pasted = "Ada, ada@example.org\nBo, bo@example.org";
        invite(&world, Who::Coordinator, &[("role", "mentor"), ("people", pasted), ("step", "send")]).await.is(303);
        world.app.clock.advance(TimeDelta::minutes(5));
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.get(&people(&world, "/invitations")).await.says("Send all 3 again");
        let again = people(&world, "/invitations/again");
        let check = coordinator.post(&again, &[("all", "yes")]).await;
        check.is(200).says("3 people will get a letter").says("ada@example.org").says("Plainfield Trust");
        assert_eq!(found(&world, "select key from letter where kind = 'invitation'").await.len(), 2);
        let (plainfield, lumen) = (world.known.plainfield.to_string(), world.known.lumen.to_string());
        // Of another organisation it is looked at anew.
        let other = [("all", "yes"), ("organisation", lumen.as_str()), ("step", "send")];
        coordinator.post(&again, &other).await.is(200).says("Send 3 invitations");
        let send = [("all", "yes"), ("organisation", plainfield.as_str()), ("step", "send")];
        coordinator.get(&people(&world, "/invitations?q=o&state=open")).await.says("/invitations/again?");
        let done = coordinator.post(&format!("{again}?q=ada"), &send).await;
        coordinator.follow(&done).await.says("1 invitation is on its way");
        let done = coordinator.post(&again, &send).await;
        coordinator.follow(&done).await.says("3 invitations are on their way");
        world.browser(Who::Manager).get(&people(&world, "/invitations")).await.says("Ada").keeps_silent_about("Send all");
    }
}

on_both! {
    async fn a_role_ends_at_once_and_comes_back(world: World) {
        let known = &world.known;
        let person = people(&world, &format!("/{}", known.people[&Who::Mentee]));
        let membership = format!("{person}/memberships/{}", known.memberships[&Who::Mentee]);
        let overview = format!("/programmes/{}", known.harbour);
        let mut mentee = world.browser(Who::Mentee);
        mentee.get(&overview).await.is(200);
        let mut coordinator = world.browser(Who::Coordinator);
        let ended = coordinator.post(&format!("{membership}/end"), &[]).await;
        let page = coordinator.follow(&ended).await;
        page.says("no longer has this role: mentee").says(&format!("{membership}/resume")).says("Until");
        mentee.get(&overview).await.is(404);
        coordinator.get(&people(&world, "?state=ended")).await.says("Persona Mentee");
        coordinator.get(&people(&world, "")).await.keeps_silent_about("Persona Mentee");
        coordinator.post(&format!("{membership}/end"), &[]).await.is(303);
        coordinator.post(&format!("{membership}/resume"), &[]).await.is(303);
        coordinator.post(&format!("{membership}/resume"), &[]).await.is(303);
        mentee.get(&overview).await.is(200);
        let noted = found(&world, "select act from journal where act like 'role-%' order by at, id").await;
        assert_eq!(noted, ["role-ended", "role-resumed"]);
        // Below another person's page it is not there; a role above one's own is refused.
        let other = people(&world, &format!("/{}/memberships/{}/end", known.people[&Who::Mentor], known.memberships[&Who::Mentee]));
        coordinator.post(&other, &[]).await.is(404);
        let own = people(&world, &format!("/{}/memberships/{}/end", known.people[&Who::Coordinator], known.memberships[&Who::Coordinator]));
        world.browser(Who::DeputyCoordinator).post(&own, &[]).await.is(422).says("not yours to give or to end");
        let lead = people(&world, &format!("/{}/memberships/{}/end", known.people[&Who::Lead], known.memberships[&Who::Lead]));
        world.browser(Who::Deputy).post(&lead, &[]).await.is(422);
        world.browser(Who::Coordinator).post(&lead, &[]).await.is(404);
    }
}

on_both! {
    async fn looking_at_a_person_is_noted(world: World) {
        let person = people(&world, &format!("/{}", world.known.people[&Who::Mentee]));
        let page = world.browser(Who::Manager).get(&person).await;
        page.is(200).says("mentee@example.org").says("The journal notes that you have looked at this page.").keeps_silent_about("End the role");
        let own = people(&world, &format!("/{}", world.known.people[&Who::Manager]));
        world.browser(Who::Manager).get(&own).await.is(200);
        let seen = found(&world, "select j.role from journal j join organisation o on o.id = j.organisation_id where j.act = 'person-seen' and o.name = 'Plainfield Trust'").await;
        assert_eq!(seen, ["manager"]);
        let lumen = people(&world, &format!("/{}", world.known.people[&Who::OtherMentee]));
        world.browser(Who::Coordinator).get(&lumen).await.is(404);
        let lead = people(&world, &format!("/{}", world.known.people[&Who::Lead]));
        world.browser(Who::Coordinator).get(&lead).await.is(404);
        world.browser(Who::Lead).get(&people(&world, &format!("/{}", world.known.people[&Who::Nobody]))).await.is(404);
    }
}

on_both! {
    async fn since_when_is_the_readers_day(world: World) {
        // Everything begins at half past nine in UTC; there it is the evening before.
        let text = "update person set zone = 'Pacific/Pago_Pago' where name = 'Persona Lead'";
        world.app.db.execute_unprepared(text).await.unwrap();
        let mut lead = world.browser(Who::Lead);
        let base = format!("/programmes/{}", world.known.harbour);
        let person = format!("{base}/people/{}", world.known.people[&Who::Mentee]);
        for path in [format!("{base}/people"), person, format!("{base}/lead")] {
            lead.get(&path).await.is(200).says("Monday, 1 March 2027").keeps_silent_about("2 March 2027");
        }
        let table = lead.get(&format!("{base}/people.csv")).await;
        table.is(200).says(",2027-03-01,").keeps_silent_about("2027-03-02");
        world.browser(Who::Deputy).get(&format!("{base}/people")).await.says("Tuesday, 2 March 2027");
    }
}
