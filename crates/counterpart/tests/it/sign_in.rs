//! Signing in by a link: once, for ten minutes, where it was asked for, and alike for everybody.

mod alike;

use crate::harness::{Browser, Page, Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::people::acts;

async fn ask(browser: &mut Browser, address: &str) -> Page {
    browser.post("/sign-in", &[("address", address), ("next", "/account")]).await
}

/// The path of the newest link to somebody.
async fn link(world: &World, who: Who) -> String {
    world.write_sign_in_letters().await;
    world.letters_to(&who.address()).await.last().unwrap().path()
}

fn code(page: &Page) -> String {
    let digits = page.html.split("<p class=\"code\"><strong>").nth(1).unwrap();
    digits.split('<').next().unwrap().to_owned()
}

on_both! {
    async fn a_link_signs_in_once_where_it_was_asked_for(world: World) {
        let mut browser = world.stranger();
        let page = browser.get("/account?page=2").await;
        assert_eq!(page.goes_to(), "/sign-in?next=%2Faccount%3Fpage%3D2");
        let form = browser.follow(&page).await;
        assert_eq!(form.is(200).field("next"), "/account?page=2");
        let sent = browser.post("/sign-in", &[("address", " Mentor@Example.ORG "), ("next", "/account?page=2")]).await;
        browser.follow(&sent).await.is(200).says("If Mentor@Example.ORG is known here");
        let link = link(&world, Who::Mentor).await;
        // Looking at it, as letter boxes do, uses nothing up.
        browser.head(&link).await.is(200);
        for _ in 0..3 {
            browser.get(&link).await.is(200).says("You sign in as Mentor@Example.ORG");
        }
        let entered = browser.post(&link, &[]).await;
        assert_eq!(entered.goes_to(), "/account?page=2");
        assert_eq!(browser.cookie("asking"), None);
        browser.follow(&entered).await.is(200).says("Persona Mentor");
        browser.get(&link).await.is(410).says("This link has been used");
        browser.post(&link, &[]).await.is(410);
        assert_eq!(world.count("journal where act = 'signed-in'").await, 1);
    }
}

on_both! {
    async fn known_and_unknown_addresses_are_answered_alike(world: World) {
        let mut pages = Vec::new();
        for address in [Who::Mentee.address(), Who::Suspended.address(), "nobody-knows@example.org".to_owned()] {
            let mut browser = world.stranger();
            let sent = ask(&mut browser, &address).await;
            let page = browser.follow(&sent).await;
            let token = browser.cookie("asking").unwrap();
            assert_eq!(token.len(), 64);
            let headers = |page: &Page| page.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
            pages.push((sent.status, headers(&sent), page.status, headers(&page), page.html.replace(&address, "…")));
        }
        assert_eq!(pages[0], pages[1]);
        assert_eq!(pages[0], pages[2]);
        assert!(pages[0].4.contains("If … is known here"));
        // The same rows for each; the letter is a job's matter.
        assert_eq!(world.count("link").await, 3);
        assert_eq!(world.count("job where kind = 'sign-in-letter'").await, 3);
        world.write_sign_in_letters().await;
        world.write_sign_in_letters().await;
        assert_eq!(world.count("letter").await, 1);
        assert_eq!(world.letters_to(&Who::Mentee.address()).await.len(), 1);
    }
}

on_both! {
    async fn opened_elsewhere_a_link_shows_a_code_for_where_it_was_asked(world: World) {
        let mut asking = world.stranger();
        ask(&mut asking, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        let mut phone = world.stranger();
        let page = phone.get(&link).await;
        page.is(200).keeps_silent_about(&Who::Mentor.address());
        let code = code(&page);
        assert_eq!(code.len(), 7);
        // A scanner that presses buttons gets nowhere and uses nothing up.
        phone.post(&link, &[]).await.is(422).says(&code);
        phone.post("/sign-in/code", &[("code", &code)]).await.is(422).says("This browser is not waiting for a letter");
        assert_eq!(phone.cookie("session"), None);
        let entered = asking.post("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(entered.goes_to(), "/account");
        asking.follow(&entered).await.is(200).says("Persona Mentor");
        phone.get(&link).await.is(410);
        let replayed = world.stranger().post("/sign-in/code", &[("code", &code)]).await;
        replayed.is(422);
    }
}

on_both! {
    async fn the_fifth_wrong_code_ends_a_link(world: World) {
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        let right = code(&world.stranger().get(&link).await).replace(' ', "");
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for left in ["4 more times", "3 more times", "2 more times", "once more"] {
            browser.post("/sign-in/code", &[("code", wrong)]).await.is(422).says(left);
        }
        browser.post("/sign-in/code", &[("code", wrong)]).await.is(422).says("the link is dead");
        browser.post("/sign-in/code", &[("code", &right)]).await.is(422).says("This browser is not waiting for a letter");
        browser.get(&link).await.is(410).says("This link is dead");
        browser.post(&link, &[]).await.is(410);
        browser.get("/account").await.is(303);
        // Asked for at once, another link is good at once.
        ask(&mut browser, &Who::Mentor.address()).await.is(303);
        let link = self::link(&world, Who::Mentor).await;
        browser.get(&link).await.is(200);
        let right = code(&world.stranger().get(&link).await);
        assert_eq!(browser.post("/sign-in/code", &[("code", &right)]).await.is(303).goes_to(), "/account");
    }
}

on_both! {
    async fn a_code_is_read_in_any_script_and_only_codes_are_counted(world: World) {
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        let right = code(&world.stranger().get(&link).await).replace(' ', "");
        for nothing in ["abc", "12345", "1234567", "12a456", "½½½½½½", "code 123456", "-", "\u{200b}"] {
            let page = browser.post("/sign-in/code", &[("code", nothing)]).await;
            page.is(422).says("#field-code").keeps_silent_about("is not the right one");
        }
        assert_eq!(world.count("link where tries > 0").await, 0);
        assert_eq!(world.count("attempt where key like 'code%'").await, 0);
        let arabic: String = right.bytes().map(|digit| ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'][usize::from(digit - b'0')]).collect();
        let (first, second) = arabic.split_at(arabic.len() / 2);
        browser.post("/sign-in/code", &[("code", &format!(" {first}\u{2011}{second} "))]).await.is(303);
        browser.get("/account").await.is(200);
    }
}

on_both! {
    async fn wrong_codes_are_slowed_at_the_tenth(world: World) {
        let mut statuses = Vec::new();
        for _ in 0..2 {
            let mut browser = world.stranger();
            ask(&mut browser, &Who::Mentor.address()).await;
            let link = link(&world, Who::Mentor).await;
            let right = code(&world.stranger().get(&link).await).replace(' ', "");
            let wrong = if right == "000000" { "000001" } else { "000000" };
            for _ in 0..5 {
                statuses.push(browser.post("/sign-in/code", &[("code", wrong)]).await.status);
            }
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 422, 422, 422, 429]);
        // Slowed, not locked.
        world.app.clock.advance(TimeDelta::minutes(16));
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        browser.post(&link, &[]).await.is(303);
    }
}

on_both! {
    async fn a_link_is_good_for_ten_minutes(world: World) {
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        world.app.clock.advance(TimeDelta::seconds(599));
        browser.get(&link).await.is(200);
        world.app.clock.advance(TimeDelta::seconds(1));
        let page = browser.get(&link).await;
        page.is(410).says("This link is too old").says("name=\"next\" value=\"/account\"");
        browser.post(&link, &[]).await.is(410);
        browser.get("/account").await.is(303);
        browser.get(&format!("/sign-in/{}", "0".repeat(64))).await.is(410).says("This link does not work");
        browser.get("/sign-in/nonsense").await.is(410).says("This link does not work");
    }
}

on_both! {
    async fn five_letters_a_quarter_of_an_hour_over_all_servers(world: World) {
        let mut elsewhere = world.stranger_elsewhere().await;
        for round in 0..5 {
            world.app.clock.advance(TimeDelta::seconds(61));
            if round % 2 == 0 {
                ask(&mut world.stranger(), &Who::Mentor.address()).await.is(303);
            } else {
                ask(&mut elsewhere, "MENTOR@example.org").await.is(303);
            }
        }
        for address in [Who::Mentor.address(), "Mentor@Example.org".to_owned()] {
            let page = ask(&mut world.stranger().at("203.0.113.5"), &address).await;
            page.is(429).says("Too many attempts");
            // The first of the five was 4 × 61 seconds ago.
            assert_eq!(page.headers["retry-after"], (900 - 244 + 1).to_string());
            page.says("Wait 11 minutes, then try again.");
        }
        ask(&mut elsewhere.at("203.0.113.5"), &Who::Mentor.address()).await.is(429);
        ask(&mut world.stranger(), &Who::Mentee.address()).await.is(303);
        world.write_sign_in_letters().await;
        assert_eq!(world.letters_to(&Who::Mentor.address()).await.len(), 5);
        world.app.clock.advance(TimeDelta::minutes(12));
        ask(&mut world.stranger(), &Who::Mentor.address()).await.is(303);
    }
}

on_both! {
    async fn a_network_is_slowed_and_others_are_not(world: World) {
        let mut elsewhere = world.stranger_elsewhere().await;
        for number in 0..60 {
            let address = format!("somebody{number}@example.org");
            let from = format!("192.0.2.{number}");
            if number % 2 == 0 {
                ask(&mut world.stranger().at(&from), &address).await.is(303);
            } else {
                elsewhere = elsewhere.at(&from);
                ask(&mut elsewhere, &address).await.is(303);
            }
        }
        let page = ask(&mut world.stranger().at("192.0.2.200"), "another@example.org").await;
        page.is(429);
        assert_eq!(page.headers["retry-after"], "901");
        // Whoever says that they come from elsewhere is believed only of a trusted proxy.
        let mut liar = world.stranger().at("192.0.2.200").forwarded_for("203.0.113.5");
        ask(&mut liar, "another@example.org").await.is(429);
        ask(&mut world.stranger().at("203.0.113.5"), "another@example.org").await.is(303);
        let proxied = || world.stranger_where(|config| config.trusted_proxies = vec!["192.0.2.200".parse().unwrap()]);
        let mut behind = proxied().at("192.0.2.200").forwarded_for("192.0.2.9, 198.51.100.4");
        ask(&mut behind, "yet-another@example.org").await.is(303);
        let mut behind = proxied().at("192.0.2.200").forwarded_for("198.51.100.4, 192.0.2.9");
        ask(&mut behind, "yet-another2@example.org").await.is(429);
    }
}

on_both! {
    async fn asking_twice_within_a_minute_is_asking_once(world: World) {
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await.is(303);
        ask(&mut browser, &Who::Mentor.address()).await.is(303);
        assert_eq!(world.count("link").await, 1);
        world.app.clock.advance(TimeDelta::seconds(60));
        ask(&mut browser, &Who::Mentor.address()).await.is(303);
        world.write_sign_in_letters().await;
        // Both letters lead in, in the browser that asked for both.
        let letters = world.letters_to(&Who::Mentor.address()).await;
        assert_eq!(letters.len(), 2);
        browser.get(&letters[0].path()).await.says("You sign in as");
        browser.get(&letters[1].path()).await.says("You sign in as");
    }
}

on_both! {
    async fn signing_in_begins_a_new_session_and_ends_the_old(world: World) {
        let mut browser = world.browser(Who::Mentee);
        let before = browser.cookie("session").unwrap();
        ask(&mut browser, &Who::Mentee.address()).await.is(303);
        let link = link(&world, Who::Mentee).await;
        browser.post(&link, &[]).await.is(303);
        let after = browser.cookie("session").unwrap();
        assert_ne!(before, after);
        browser.get("/account").await.is(200);
        world.stranger().with_cookie("session", &before).get("/account").await.is(303);
    }
}

on_both! {
    async fn signing_out_is_for_good(world: World) {
        let mut browser = world.browser(Who::Mentee);
        let session = browser.cookie("session").unwrap();
        let left = browser.post("/sign-out", &[]).await;
        assert_eq!(browser.cookie("session"), None);
        browser.follow(&left).await.is(200).says("You are signed out on this device.");
        world.stranger().with_cookie("session", &session).get("/account").await.is(303);
    }
}

on_both! {
    async fn links_carry_the_host_of_the_settings_and_next_stays_here(world: World) {
        let mut browser = world.stranger();
        for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "evil"] {
            let form = browser.get(&format!("/sign-in?next={}", next.replace('\\', "%5C"))).await;
            assert_eq!(form.field("next"), "/", "{next}");
        }
        browser.post("/sign-in", &[("address", &Who::Mentor.address()), ("next", "//evil.example")]).await;
        world.write_sign_in_letters().await;
        let letter = world.letters_to(&Who::Mentor.address()).await.remove(0);
        assert!(letter.link.as_ref().unwrap().starts_with("http://localhost:8080/sign-in/"), "{letter:?}");
        assert!(!letter.subject.chars().any(|letter| letter.is_ascii_digit()), "{letter:?}");
        let entered = browser.post(&letter.path(), &[]).await;
        assert_eq!(entered.goes_to(), "/");
    }
}

on_both! {
    async fn an_address_that_looks_alike_is_another(world: World) {
        // Letters go to the spelling that was confirmed, and accents are not folded.
        ask(&mut world.stranger(), "méntor@example.org").await;
        ask(&mut world.stranger(), "mentor@éxample.org").await;
        world.write_sign_in_letters().await;
        assert_eq!(world.count("letter").await, 0);
    }
}

on_both! {
    async fn bad_input_is_said_beside_the_field(world: World) {
        let mut browser = world.stranger();
        for address in ["", "mentor", "a b", &"x".repeat(300), "\u{202e}evil@example\u{0}x y", "🦊"] {
            let page = ask(&mut browser, address).await;
            page.is(422).says("There is a problem").says("#field-address");
        }
        browser.post("/sign-in/code", &[("code", "")]).await.is(422);
        browser.post("/sign-in/code", &[("code", &"9".repeat(1000))]).await.is(422);
        assert_eq!(world.count("link").await, 0);
        let page = world.stranger().reading("fr").get("/sign-in").await;
        page.is(200).says("Se connecter").says("Aucun mot de passe");
    }
}

on_both! {
    async fn suspension_between_letter_and_button_counts(world: World) {
        let mut browser = world.stranger();
        ask(&mut browser, &Who::Mentor.address()).await;
        let link = link(&world, Who::Mentor).await;
        let mut admin = world.browser(Who::Admin);
        let list = admin.get("/admin/people?q=Persona+Mentor").await;
        let path = list.html.split("href=\"/admin/people/person-").nth(1).unwrap().split('"').next().unwrap();
        admin.post(&format!("/admin/people/person-{path}/suspend"), &[]).await.is(303);
        browser.post(&link, &[]).await;
        assert_eq!(browser.cookie("session"), None);
    }
}

on_both! {
    async fn whoever_has_the_server_prints_a_link(world: World) {
        let link = acts::printed_link(&world.app, "ADMIN@example.org").await.unwrap().unwrap();
        let path = link.strip_prefix("http://localhost:8080").unwrap();
        let mut browser = world.stranger();
        browser.get(path).await.is(200).says("You sign in as admin@example.org");
        browser.post(path, &[]).await.is(303);
        browser.get("/admin/people").await.is(200);
        world.stranger().get(path).await.is(410).says("This link has been used");
        assert_eq!(world.count("letter").await, 0);
        assert_eq!(world.count("journal where act = 'sign-in-link-printed'").await, 1);
        for address in ["nobody-knows@example.org", "suspended@example.org", ""] {
            assert_eq!(acts::printed_link(&world.app, address).await.unwrap(), None);
        }
    }
}
