//! Letters on pages: listed, worded, tested, looked up, stopped.

use crate::harness::{Browser, Who, World};
use crate::on_both;
use crate::outbox::{STOPPABLE, letter, next_door, post, rows};
use counterpart::base::letter::Letter;
use counterpart::base::outbox::State;
use counterpart::base::text::Language;
use counterpart::letters;
use sea_orm::ConnectionTrait;

fn kind(world: &World, language: &str) -> String {
    format!("/programmes/{}/letters/kinds/invitation/{language}", world.known.harbour)
}

fn outbox(world: &World) -> String {
    format!("/programmes/{}/letters/outbox", world.known.harbour)
}

async fn reword(lead: &mut Browser, path: &str, subject: &str, body: &str) -> crate::harness::Page {
    let version = lead.get(path).await.is(200).field("version");
    lead.post(path, &[("version", &version), ("subject", subject), ("body", body)]).await
}

#[test]
fn every_kind_of_letter_has_all_its_texts() {
    for kind in letters::kinds() {
        for language in Language::ALL {
            let keys = ["kind", "when"].map(|start| format!("letter-{start}-{}", kind.word));
            let examples = kind
                .fields
                .iter()
                .filter(|field| **field != "place")
                .map(|field| format!("letter-example-{field}"));
            for key in keys.into_iter().chain(examples) {
                assert!(!language.text(&key).starts_with("Unknown"), "{key} in {}", language.code());
            }
            let (subject, body) = kind.default_words(language);
            assert!(
                !subject.contains("Unknown") && !body.contains("Unknown"),
                "{} in {}",
                kind.word,
                language.code()
            );
            assert_eq!(letters::faults(kind, &subject, &body), [], "{} in {}", kind.word, language.code());
        }
    }
}

on_both! {
    async fn a_programme_words_its_letters_in_each_language(world: World) {
        let mut lead = world.browser(Who::Lead);
        let list = format!("/programmes/{}/letters", world.known.harbour);
        lead.get(&list).await.is(200).says("Invitation").says("No: it concerns").keeps_silent_about("Your words</span>");
        let page = lead.get(&list).await;
        let row = |kind: &str| page.html.split(&format!("<th scope=\"row\">{kind}</th>")).nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
        assert!(row("Invitation").contains("Yours, if you write them"), "{}", row("Invitation"));
        assert!(row("Link to sign in").contains("Counterpart’s, for everybody"), "{}", row("Link to sign in"));
        let english = lead.get(&kind(&world, "en")).await;
        english.is(200).says("Jo Marsh invites you to Harbour Alliance").says("In Counterpart’s words").says("{inviter}");
        lead.get(&kind(&world, "fr")).await.is(200).says("Camille Martin").says("lang=\"fr\" dir=\"ltr\"");

        let done = reword(&mut lead, &kind(&world, "en"), "Come, {name} 🌊", "Welcome aboard.\n\n{inviter} asks: {role}?").await;
        lead.follow(&done).await.says("Saved").says("Come, Amina Diallo 🌊").says("Jo Marsh asks: coordinator?").says("In your words");
        let done = reword(&mut lead, &kind(&world, "fr"), "Venez, {name}", "Bienvenue à bord, مرحبا").await;
        lead.follow(&done).await.says("Venez, Aminata Diallo");
        lead.get(&list).await.says("Your words</span>");

        let french = Letter { language: Language::French, ..letter(&world, "fr", "b@example.org") };
        post(&world.app, &[letter(&world, "en", "a@example.org"), french, next_door(&world, "next")]).await;
        let rows = rows(&world.app).await;
        assert_eq!(rows[0].subject, "Come, Zoë 🌊");
        assert_eq!(rows[0].body, "Welcome aboard.\n\nPersona Lead asks: mentor?");
        assert_eq!((rows[1].subject.as_str(), rows[1].body.as_str()), ("Venez, Zoë", "Bienvenue à bord, مرحبا"));
        assert_eq!(rows[2].subject, "Persona Lead invites you to Harbour Alliance", "the programme next door has its own");
    }
}

on_both! {
    async fn wrong_merge_fields_are_said_beside_the_field(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = kind(&world, "en");
        let page = reword(&mut lead, &path, "Hello {nome}", "Dear { you").await;
        page.is(422).says("There is a problem").says("There is no field {nome}").says("{name}, {inviter}, {role}");
        page.says("A brace has no partner").says("Dear { you");
        reword(&mut lead, &path, "", "").await.is(422).says("Fill this in");
        reword(&mut lead, &path, &"x".repeat(201), "Hello").await.is(422).says("200 characters");
        reword(&mut lead, &path, "Hello", &"x".repeat(4001)).await.is(422).says("4,000 characters");
        let script = reword(&mut lead, &path, "<script>alert(1)</script>", "<b>{name}</b>").await;
        lead.follow(&script).await.is(200).keeps_silent_about("<script>alert").keeps_silent_about("<b>Amina");
    }
}

on_both! {
    async fn a_look_changes_nothing(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = kind(&world, "en");
        let sent = [("version", "0"), ("subject", "Only a look, {name}"), ("body", "Hello"), ("do", "preview")];
        lead.post(&path, &sent).await.is(200).says("Only a look, Amina Diallo");
        lead.get(&path).await.keeps_silent_about("Only a look");
    }
}

on_both! {
    async fn a_letter_is_looked_at_as_it_arrives(world: World) {
        let mut lead = world.browser(Who::Lead);
        let all = format!("/programmes/{}/letters/kinds", world.known.harbour);
        let page = lead.get(&kind(&world, "fr")).await;
        page.is(200).says("Ouvrir la page").says("Harbour Alliance vous envoie").says("aminata@exemple.org");
        page.says(&world.app.link("/"));
        for (kind, has_button, from) in [
            ("role-taken", false, "Harbour Alliance"), ("sign-in", true, "Counterpart"), ("recovered", false, "Counterpart"),
        ] {
            let path = format!("{all}/{kind}/en");
            let page = lead.get(&path).await;
            page.is(200).says(&format!("{from} sends you this letter"));
            assert_eq!(page.html.contains("Open the page"), has_button, "{kind}");
            // The test has a button where the letter has one, and comes from the same sender.
            let id = page.field("id");
            lead.post(&format!("{path}/test"), &[("id", &id)]).await.is(303);
            let button = if has_button { "is not null" } else { "is null" };
            let sender = if from == "Counterpart" { "is null" } else { "is not null" };
            let test = format!("letter where kind = '{kind}' and link {button} and programme_id {sender}");
            assert_eq!(world.count(&test).await, 1, "{kind}");
        }
    }
}

on_both! {
    async fn the_second_of_two_is_told_and_loses_nothing(world: World) {
        let path = kind(&world, "en");
        let (mut lead, mut deputy) = (world.browser(Who::Lead), world.browser(Who::Deputy));
        let version = lead.get(&path).await.field("version");
        let first = [("version", version.as_str()), ("subject", "The lead’s"), ("body", "Hello")];
        lead.post(&path, &first).await.is(303);
        lead.post(&path, &first).await.is(303);
        let second = [("version", version.as_str()), ("subject", "The deputy’s"), ("body", "Hello")];
        let page = deputy.post(&path, &second).await;
        page.is(409).says("value=\"The deputy’s\"").says("<q>The lead’s</q>").says("Persona Lead");
        let again = [("version", page.field("version")), ("subject", "The deputy’s".to_owned()), ("body", "Hello".to_owned())];
        let again: Vec<_> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        deputy.post(&path, &again).await.is(303);
        lead.get(&path).await.says("value=\"The deputy’s\"");
    }
}

on_both! {
    async fn the_products_words_come_back_and_so_do_the_programmes(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = kind(&world, "en");
        reword(&mut lead, &path, "Our own", "Words").await.is(303);
        let done = lead.post(&format!("{path}/default"), &[]).await;
        let page = lead.follow(&done).await;
        page.says("use Counterpart’s words").says("Jo Marsh invites you").says(&format!("action=\"{path}/back\""));
        let done = lead.post(&format!("{path}/back"), &[]).await;
        lead.follow(&done).await.says("Your words are back").says("value=\"Our own\"");
        let done = lead.post(&format!("{path}/default"), &[]).await;
        lead.follow(&done).await.is(200);
        reword(&mut lead, &path, "Once more", "Words").await.is(303);
        lead.get(&path).await.says("value=\"Once more\"");
    }
}

on_both! {
    async fn a_test_goes_to_whoever_asks(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = kind(&world, "fr");
        let id = lead.get(&path).await.field("id");
        let sent = [("id", id.as_str())];
        let done = lead.post(&format!("{path}/test"), &sent).await;
        lead.follow(&done).await.says("A test is on its way to lead@example.org");
        lead.post(&format!("{path}/test"), &sent).await.is(303);
        let rows = rows(&world.app).await;
        assert_eq!(rows.len(), 1);
        assert!(rows[0].subject.starts_with("Essai : Camille Martin"), "{}", rows[0].subject);
        lead.post(&format!("{path}/test"), &[("id", "nonsense")]).await.is(422);
    }
}

on_both! {
    async fn the_outbox_shows_what_became_of_letters_and_never_what_they_say(world: World) {
        let find = |key: &str, name: &str, address: &str| Letter { name: name.to_owned(), ..letter(&world, key, address) };
        let letters = [
            find("a", "Émile Zola", "emile@example.org"),
            find("b", "50% Off_Ltd", "off@example.org"),
            next_door(&world, "c"),
            Letter { programme: None, ..find("d", "Nobody’s", "nobody@example.org") },
        ];
        post(&world.app, &letters).await;
        assert!(rows(&world.app).await[0].link.as_ref().unwrap().contains("secret-link"));
        let (mut lead, mut admin) = (world.browser(Who::Lead), world.browser(Who::Admin));
        let path = outbox(&world);
        let page = lead.get(&path).await;
        page.is(200).says("2 letters").says("Émile Zola").says("emile@example.org").says("Waits");
        page.keeps_silent_about("secret-link").keeps_silent_about("Meadow’s own").keeps_silent_about("Nobody’s");
        page.keeps_silent_about("invites you");
        let page = admin.get("/admin/letters").await;
        page.is(200).says("4 letters").says("Meadow’s own").says("Nobody’s").keeps_silent_about("secret-link");

        lead.get(&format!("{path}?q=EMILE")).await.says("1 letter").says("Émile Zola").keeps_silent_about("50% Off");
        lead.get(&format!("{path}?q=50%25")).await.says("1 letter").says("50% Off_Ltd");
        lead.get(&format!("{path}?q=%25")).await.says("1 letter");
        lead.get(&format!("{path}?q=x_y")).await.says("No letter fits");
        lead.get(&format!("{path}?state=failed")).await.says("No letter fits");
        lead.get(&format!("{path}?state=queued&kind=invitation")).await.says("2 letters");
        lead.get(&format!("{path}?state=nonsense&page=-3&sort=drop")).await.is(200).says("2 letters");
        let names = lead.get(&format!("{path}?sort=name")).await.html;
        assert!(names.find("50% Off").unwrap() < names.find("Émile").unwrap());

        let neighbours = rows(&world.app).await[2].id;
        for act in ["again", "arrived", "unsure"] {
            lead.post(&format!("{path}/{neighbours}/{act}"), &[]).await.is(404);
            lead.post(&format!("/admin/letters/{neighbours}/{act}"), &[]).await.is(404);
        }
        lead.post(&format!("{path}/nonsense/again"), &[]).await.is(404);
        world.browser(Who::OtherLead).get(&path).await.is(404);
        world.browser(Who::Coordinator).get(&path).await.is(404);
    }
}

on_both! {
    async fn a_long_outbox_has_pages(world: World) {
        let letters: Vec<_> = (0..51).map(|n| letter(&world, &format!("n-{n}"), &format!("p{n:02}@example.org"))).collect();
        post(&world.app, &letters).await;
        let mut lead = world.browser(Who::Lead);
        let page = lead.get(&format!("{}?sort=name", outbox(&world))).await;
        page.says("51 letters").says("p00@").says("p49@").keeps_silent_about("p50@").says("page=2");
        lead.get(&format!("{}?sort=name&page=2", outbox(&world))).await.says("p50@").keeps_silent_about("p00@");
    }
}

on_both! {
    async fn an_admin_decides_about_letters_of_no_programme(world: World) {
        post(&world.app, &[Letter { programme: None, ..letter(&world, "d", "nobody@example.org") }]).await;
        world.app.db.execute_unprepared("update letter set state = 'unsure'").await.unwrap();
        let id = rows(&world.app).await[0].id;
        let mut admin = world.browser(Who::Admin);
        let done = admin.post(&format!("/admin/letters/{id}/arrived"), &[]).await;
        admin.follow(&done).await.says("counts as sent").says(&format!("/admin/letters/{id}/unsure"));
        admin.post(&format!("/admin/letters/{id}/unsure"), &[]).await.is(303);
        admin.post(&format!("/admin/letters/{id}/again"), &[]).await.is(303);
        assert_eq!(rows(&world.app).await[0].state, State::Queued);
    }
}

on_both! {
    async fn one_click_stops_letters_of_a_kind(world: World) {
        let stoppable = |key: &str| Letter { kind: &STOPPABLE, ..letter(&world, key, "Zoe@Example.org") };
        post(&world.app, &[stoppable("first")]).await;
        let path = format!("/unsubscribe/{}", rows(&world.app).await[0].stop_token.clone().unwrap());
        let mut reader = world.stranger();
        reader.get(&path).await.is(200).says("Harbour Alliance sends these letters").says("Stop these letters");
        reader.get(&path).await.says("Stop these letters");
        // As mail programs post it: no cookie, no form of ours, no redirect.
        reader.post(&path, &[("List-Unsubscribe", "One-Click")]).await.is(200).says("Stopped.");
        reader.post(&path, &[("List-Unsubscribe", "One-Click")]).await.is(200);
        reader.get(&path).await.says("Stopped.").says("Let them come again");

        let sink = crate::harness::Sink::open(crate::harness::Manner::Kind).await;
        post(&world.app, &[stoppable("second"), letter(&world, "essential", "zoe@example.org"), next_door(&world, "next")]).await;
        crate::outbox::send_all(&world.app, &sink).await;
        let states: Vec<_> = rows(&world.app).await.into_iter().map(|row| row.state).collect();
        assert_eq!(states, [State::Declined, State::Declined, State::Sent, State::Sent]);
        world.browser(Who::Lead).get(&outbox(&world)).await.says("Stopped by its reader");

        let resumed = reader.post(&format!("{path}/resume"), &[]).await;
        reader.follow(&resumed).await.says("Stop these letters");
        post(&world.app, &[stoppable("third")]).await;
        crate::outbox::send_all(&world.app, &sink).await;
        assert_eq!(rows(&world.app).await[4].state, State::Sent);
        for wrong in ["abc", &"0".repeat(64)] {
            reader.get(&format!("/unsubscribe/{wrong}")).await.is(404);
            reader.post(&format!("/unsubscribe/{wrong}"), &[]).await.is(404);
        }
    }
}

on_both! {
    async fn admins_and_leads_are_told_that_letters_wait(world: World) {
        let harbour = format!("/programmes/{}", world.known.harbour);
        world.browser(Who::Lead).get(&harbour).await.says("No mail server is set up");
        world.browser(Who::Admin).get("/admin/letters").await.says("No mail server is set up");
        world.browser(Who::Mentee).get(&harbour).await.is(200).keeps_silent_about("No mail server");
    }
}
