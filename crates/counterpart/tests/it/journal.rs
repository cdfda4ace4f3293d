//! The journal: who saw or changed what, in three clicks; nobody reads another's.

use crate::harness::{Who, World};
use crate::on_both;
use crate::tidy::workspace::{files, none};
use counterpart::base::ids::PersonId;
use counterpart::base::journal::{self, Actor, Entry};
use counterpart::base::text::Language;
use counterpart::base::{Installation, Scope};
use counterpart::people::Role;
use counterpart::people::store::{self as people, Joining};
use sea_orm::ConnectionTrait;

async fn person(world: &World, who: Who) -> PersonId {
    people::person_of_address(&world.app.db, Installation, &who.address()).await.unwrap().unwrap().id
}

/// Notes an act of a lead that touches an organisation.
async fn noted(world: &World, who: Who, scope: &Scope, act: &'static str, words: &str) {
    let actor = Actor { person: Some(person(world, who).await), role: "lead", at: world.app.now() };
    let tx = world.app.begin().await.unwrap();
    journal::note(&tx, &actor, Entry::within(scope, act, "cohort-of-test", words)).await.unwrap();
    world.app.commit(tx).await.unwrap();
}

async fn settled(world: &World) -> [String; 3] {
    let harbour = Scope::programme(world.known.harbour);
    let plainfield = Scope::organisation(world.known.harbour, world.known.plainfield);
    let lumen = Scope::organisation(world.known.harbour, world.known.lumen);
    let meadow = Scope::programme(world.known.meadow);
    noted(world, Who::Lead, &harbour, "programme-changed", "Whole Zoë 100%").await;
    noted(world, Who::Lead, &plainfield, "seats-changed", "Seats of the field").await;
    noted(world, Who::Deputy, &lumen, "seats-changed", "Seats of the light").await;
    noted(world, Who::OtherLead, &meadow, "programme-changed", "Secret of the meadow").await;
    let tx = world.app.begin().await.unwrap();
    let joining = Joining {
        person: person(world, Who::Lead).await,
        role: Role::Mentor,
        cohort: Some(world.known.cohort),
    };
    people::membership_begin(&tx, &plainfield, joining, world.app.now()).await.unwrap();
    world.app.commit(tx).await.unwrap();
    [
        format!("/programmes/{}/journal", world.known.harbour),
        format!("/programmes/{}/journal", world.known.meadow),
        "/admin/journal".to_owned(),
    ]
}

on_both! {
    async fn everybody_reads_what_is_theirs(world: World) {
        let [harbour, meadow, all] = settled(&world).await;
        let lead = world.browser(Who::Lead).get(&harbour).await;
        lead.is(200).says("Whole Zoë 100%").says("Seats of the field").says("Seats of the light").says("Persona Lead");
        lead.keeps_silent_about("Secret of the meadow").says("3 lines");
        world.browser(Who::OtherLead).get(&meadow).await.is(200).says("Secret of the meadow").keeps_silent_about("Whole");
        let coordinator = world.browser(Who::Coordinator).get(&harbour).await;
        coordinator.is(200).says("Seats of the field").says("One line").says("touches your organisation");
        coordinator.keeps_silent_about("Whole").keeps_silent_about("Seats of the light").keeps_silent_about("Persona Deputy");
        world.browser(Who::OtherCoordinator).get(&harbour).await.is(200).says("Seats of the light").keeps_silent_about("of the field");
        for who in [Who::Manager, Who::Mentor, Who::Administrator, Who::OtherLead] {
            world.browser(who).get(&harbour).await.is(404);
        }
        world.browser(Who::Admin).get(&all).await.is(200).says("Secret of the meadow").says("Whole Zoë");
    }
}

on_both! {
    async fn acts_of_a_lead_in_a_matter_of_their_own_house_are_marked(world: World) {
        let journal = format!("/programmes/{}/journal", world.known.harbour);
        world.browser(Who::Steering).get(&journal).await.is(200).says("There is nothing of that kind so far.");
        let [harbour, ..] = settled(&world).await;
        let page = world.browser(Who::Lead).get(&harbour).await;
        let rows: Vec<&str> = page.html.split("<tr>").filter(|row| row.contains("in a matter of their own")).collect();
        assert_eq!(rows.len(), 1, "{}", page.html);
        assert!(rows[0].contains("Seats of the field"));
        world.browser(Who::Coordinator).get(&harbour).await.says("in a matter of their own organisation");
        let mut steering = world.browser(Who::Steering);
        steering.get(&format!("/programmes/{}", world.known.harbour)).await.says(&format!("href=\"{harbour}\""));
        let page = steering.get(&harbour).await;
        page.is(200).says("One line").says("Seats of the field").says("in a matter of their own organisation");
        page.keeps_silent_about("Whole Zoë").keeps_silent_about("Seats of the light").keeps_silent_about("Secret of the meadow");
        page.keeps_silent_about("programme-changed");
    }
}

on_both! {
    async fn who_changed_this_is_three_clicks_away(world: World) {
        let [harbour, ..] = settled(&world).await;
        let mut lead = world.browser(Who::Lead);
        let overview = lead.get(&format!("/programmes/{}", world.known.harbour)).await;
        overview.says(&format!("href=\"{harbour}\""));
        lead.get(&harbour).await.says("?subject=cohort-of-test\"");
        let found = lead.get(&format!("{harbour}?subject=cohort-of-test")).await;
        found.says("3 lines").says("name=\"subject\" value=\"cohort-of-test\"");
        lead.get(&format!("{harbour}?subject=other")).await.says("Nothing was done that fits this.");
        lead.get(&format!("{harbour}?q=zoe+100%25")).await.says("One line").says("Whole Zoë");
        lead.get(&format!("{harbour}?q=persona+deputy")).await.says("One line").says("Seats of the light");
        lead.get(&format!("{harbour}?q=%25%25")).await.says("Nothing was done");
        lead.get(&format!("{harbour}?act=seats-changed")).await.says("2 lines").says("<option value=\"seats-changed\" selected>Seats changed");
        lead.get(&format!("{harbour}?from=2027-03-02&to=2027-03-02")).await.says("3 lines");
        lead.get(&format!("{harbour}?from=2027-03-03")).await.says("Nothing was done");
        lead.get(&format!("{harbour}?from=yesterday&to=%27&page=x&act=%00%27--&subject=%F0%9F%98%80")).await.is(200);
    }
}

on_both! {
    async fn there_are_pages_and_lines_stay(world: World) {
        let [harbour, ..] = settled(&world).await;
        for at in 0..60 {
            noted(&world, Who::Lead, &Scope::programme(world.known.harbour), "task-changed", &format!("Line {at:02}.")).await;
        }
        let mut lead = world.browser(Who::Lead);
        lead.get(&harbour).await.says("63 lines").says("Line 59.").keeps_silent_about("Line 00.").says("page=2");
        lead.get(&format!("{harbour}?page=2")).await.says("Line 00.").keeps_silent_about("Line 59.");
        for wrong in ["update journal set words = 'x'", "delete from journal"] {
            assert!(world.app.db.execute_unprepared(wrong).await.is_err(), "{wrong}");
        }
        lead.get(&harbour).await.says("63 lines");
    }
}

#[test]
fn every_act_has_its_words() {
    let english = Language::English;
    let (mut acts, mut wrong) = (0, Vec::new());
    for file in files("crates/counterpart/src", ".rs") {
        let text: String = file.code().into_iter().map(|(_, line)| line + "\n").collect();
        for call in ["Entry::within(", "Entry::of_installation("] {
            for rest in text.split(call).skip(1) {
                let arguments = rest.split(';').next().unwrap();
                let Some(act) = arguments.split('"').nth(1).filter(|act| act.contains('-')) else { continue };
                acts += 1;
                let words = english.text(&format!("journal-{act}"));
                if words.contains("Unknown") {
                    wrong.push(format!("{}: {act} has no words in journal.ftl", file.path));
                }
            }
        }
    }
    assert!(acts > 3, "{acts}");
    none(wrong);
}
