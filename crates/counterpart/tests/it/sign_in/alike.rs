//! Whoever asks learns nothing of who is known, and whoever guesses is slowed: one account as well as
//! one network.

use super::{ask, code, link};
use crate::harness::{Browser, Page, Who, World};
use crate::on_both;
use counterpart::base::Db;
use std::sync::{Arc, Mutex};

/// Every question that the database is asked over these connections, in order.
type Heard = Arc<Mutex<Vec<String>>>;

/// The same world, listening to what its database is asked.
fn overheard(mut world: World) -> (World, Heard) {
    let heard = Heard::default();
    let mut pool = world.app.db.pool();
    let told = heard.clone();
    pool.set_metric_callback(move |asked| told.lock().unwrap().push(asked.statement.sql.clone()));
    world.app.db = Db::of(pool);
    (world.set_up(|_| {}), heard)
}

on_both! {
    async fn the_database_is_asked_the_same_for_known_and_unknown_addresses(given: World) {
        let (world, heard) = overheard(given);
        let mut asked = Vec::new();
        let addresses = [Who::Mentee.address(), Who::Suspended.address(), "nobody-knows@example.org".to_owned()];
        for address in &addresses {
            heard.lock().unwrap().clear();
            let mut browser = world.stranger();
            let sent = ask(&mut browser, address).await;
            browser.follow(&sent).await.is(200);
            asked.push(heard.lock().unwrap().clone());
        }
        assert!(asked[0].len() > 5, "hardly anything was overheard: {:?}", asked[0]);
        assert_eq!(asked[0], asked[1]);
        assert_eq!(asked[0], asked[2]);
        // Who it is for is looked up by the job that writes the letter, which nobody waits for.
        let looks_up = |text: &String| text.contains("FROM \"address\"");
        assert!(!asked[0].iter().any(looks_up), "{:?}", asked[0]);
        heard.lock().unwrap().clear();
        world.write_sign_in_letters().await;
        assert!(heard.lock().unwrap().iter().any(looks_up), "the job is overheard too");
    }
}

/// A browser that asked for a link, and a code that is not its own.
async fn guessing(world: &World, who: Who, from: &str) -> (Browser, String) {
    let mut browser = world.stranger().at(from);
    ask(&mut browser, &who.address()).await.is(303);
    let link = link(world, who).await;
    let right = code(&world.stranger().get(&link).await).replace(' ', "");
    (browser, if right == "000000" { "000001" } else { "000000" }.to_owned())
}

async fn guess(browser: &mut Browser, wrong: &str) -> Page {
    browser.post("/sign-in/code", &[("code", wrong)]).await
}

/// What ten wrong codes come to.
const TENTH: [u16; 10] = [422, 422, 422, 422, 422, 422, 422, 422, 422, 429];

on_both! {
    async fn the_tenth_wrong_code_of_an_account_is_slowed_wherever_it_comes_from(world: World) {
        let mut statuses = Vec::new();
        for round in 0..2 {
            let (mut browser, wrong) = guessing(&world, Who::Mentor, "203.0.113.5").await;
            for at in 0..5 {
                browser = browser.at(&format!("198.51.{}.7", round * 5 + at));
                statuses.push(guess(&mut browser, &wrong).await.status);
            }
        }
        assert_eq!(statuses, TENTH);
        // Nobody else is slowed by that, not even from there.
        let (browser, wrong) = guessing(&world, Who::Mentee, "203.0.113.5").await;
        guess(&mut browser.at("198.51.9.7"), &wrong).await.is(422);
    }
}

on_both! {
    async fn the_tenth_wrong_code_from_a_network_is_slowed_whoever_it_is_for(world: World) {
        let mut statuses = Vec::new();
        for who in [Who::Mentor, Who::Mentee] {
            let (mut browser, wrong) = guessing(&world, who, "203.0.113.5").await;
            for at in 0..5 {
                browser = browser.at(&format!("192.0.2.{at}"));
                statuses.push(guess(&mut browser, &wrong).await.status);
            }
        }
        assert_eq!(statuses, TENTH);
        let (browser, wrong) = guessing(&world, Who::Lead, "203.0.113.5").await;
        let mut browser = browser.at("192.0.2.200");
        let slowed = guess(&mut browser, &wrong).await;
        slowed.is(429).says("Too many attempts");
        assert_eq!(slowed.headers["retry-after"], "901");
        guess(&mut browser.at("198.51.100.1"), &wrong).await.is(422);
    }
}
