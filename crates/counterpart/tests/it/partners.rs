//! Partners: who is ready by the day, and the decision to go ahead.

use crate::harness::{Who, World};
use crate::on_both;
use counterpart::base::db;
use counterpart::base::ids::OrganisationId;
use sea_orm::ConnectionTrait;

async fn ready(world: &World, organisation: OrganisationId, day: &str) {
    let day: counterpart::base::Day = day.parse().unwrap();
    let query = "update organisation set ready_on = $1 where id = $2";
    let update = db::sql(&world.app.db, query, [day.into(), organisation.into()]);
    world.app.db.execute_raw(update).await.unwrap();
}

fn at(world: &World, end: &str) -> String {
    format!("/programmes/{}/partners{end}", world.known.harbour)
}

fn section<'a>(html: &'a str, title: &str) -> &'a str {
    html.split(&format!("<h2>{title}</h2>")).nth(1).unwrap().split("</section>").next().unwrap()
}

on_both! {
    async fn the_view_tells_who_is_late_and_who_waits(world: World) {
        ready(&world, world.known.plainfield, "2027-03-10").await;
        ready(&world, world.known.lumen, "2027-05-01").await;
        ready(&world, world.known.fold, "2027-03-01").await;
        let mut lead = world.browser(Who::Lead);
        lead.get(&at(&world, "")).await.says("Say first how many organisations the programme needs.");
        let form = lead.get(&at(&world, "/wanted")).await;
        let wanted = [("version", form.field("version")), ("least", "2".to_owned()), ("most", "2".to_owned()), ("ready_by", "2027-03-31".to_owned())];
        let wanted: Vec<(&str, &str)> = wanted.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let saved = lead.post(&at(&world, "/wanted"), &wanted).await;
        let page = lead.follow(&saved).await;
        page.says("One organisation is missing.").says("there will be enough on Saturday");
        assert!(section(&page.html, "Ready in time").contains("Plainfield Trust"));
        assert!(section(&page.html, "Ready too late").contains("Lumen Works"));
        assert!(section(&page.html, "Kept waiting").contains("52 days"));
        page.keeps_silent_about("Fold Council");
        let mut steering = world.browser(Who::Steering);
        steering.get(&at(&world, "")).await.is(200).says("Lumen Works").keeps_silent_about("/partners/decision");
        lead.get(&format!("/programmes/{}", world.known.harbour)).await.says("Partners of Harbour Alliance have to be ready");
        lead.post(&at(&world, "/wanted"), &wanted).await.is(303);
        let other = [&wanted[..1], &[("least", "3"), ("most", "4"), ("ready_by", "")]].concat();
        lead.post(&at(&world, "/wanted"), &other).await.is(409).says("Persona Lead changed it");
    }
}

on_both! {
    async fn wrong_numbers_are_said(world: World) {
        let mut lead = world.browser(Who::Lead);
        let turned = [("version", "1"), ("least", "5"), ("most", "4"), ("ready_by", "")];
        lead.post(&at(&world, "/wanted"), &turned).await.is(422).says("Enter 5 or more");
        let wrong = [("version", "1"), ("least", "0"), ("most", "many"), ("ready_by", "soon")];
        let page = lead.post(&at(&world, "/wanted"), &wrong).await;
        page.is(422).says("id=\"error-least\"").says("id=\"error-most\"").says("id=\"error-ready_by\"").says("value=\"soon\"");
        lead.get(&at(&world, "")).await.says("not set");
    }
}

on_both! {
    async fn a_decision_is_recorded_once_with_its_day_and_by_whom(world: World) {
        ready(&world, world.known.plainfield, "2027-03-10").await;
        let mut deputy = world.browser(Who::Deputy);
        let id = deputy.get(&at(&world, "/decision")).await.is(200).field("id");
        let go = [("id", id.as_str()), ("verdict", "go"), ("reason", "Enough,\nand keen")];
        let done = deputy.post(&at(&world, "/decision"), &go).await;
        deputy.post(&at(&world, "/decision"), &go).await.is(303);
        let page = deputy.follow(&done).await;
        page.says("Recorded: Go").says("with 1 organisation ready in time").says("Persona Deputy").says("2 March 2027");
        assert_eq!(page.html.matches("<b>Go</b>").count(), 1);
        let first = id.clone();
        let id = deputy.get(&at(&world, "/decision")).await.field("id");
        world.app.clock.advance(chrono::TimeDelta::minutes(5));
        deputy.post(&at(&world, "/decision"), &[("id", id.as_str()), ("verdict", "no-go"), ("reason", "")]).await.is(303);
        let page = world.browser(Who::Administrator).get(&at(&world, "")).await;
        assert!(page.html.find("<b>No-go</b>").unwrap() < page.html.find("<b>Go</b>").unwrap());
        page.says("and keen");
        deputy.post(&at(&world, "/decision"), &[("id", id.as_str()), ("verdict", "perhaps")]).await.is(422).says("id=\"error-verdict\"");
        deputy.post(&at(&world, "/decision"), &[("id", "x"), ("verdict", "go")]).await.is(422);
        // Gone back to and sent with another verdict, the form is another decision, once.
        for _ in 0..2 {
            world.app.clock.advance(chrono::TimeDelta::minutes(1));
            deputy.post(&at(&world, "/decision"), &[("id", id.as_str()), ("verdict", "go"), ("reason", "After all")]).await.is(303);
        }
        // Nor does the first form record anything when it is sent again later.
        deputy.post(&at(&world, "/decision"), &[("id", first.as_str()), go[1], go[2]]).await.is(303);
        assert_eq!(world.count("decision").await, 3);
        assert_eq!(world.count("journal where act like 'decided-%'").await, 3);
        let meadow = format!("/programmes/{}/partners", world.known.meadow);
        world.browser(Who::OtherLead).get(&meadow).await.is(200).keeps_silent_about("and keen");
        let steal = [("id", id.as_str()), ("verdict", "go")];
        world.browser(Who::OtherLead).post(&format!("{meadow}/decision"), &steal).await.is(404);
    }
}

on_both! {
    async fn once_a_cohort_runs_nobody_waits_for_the_decision(world: World) {
        let state = async |word: &str| {
            let text = "update cohort set state = $1 where id = $2";
            let update = db::sql(&world.app.db, text, [word.into(), world.known.cohort.into()]);
            world.app.db.execute_raw(update).await.unwrap();
        };
        let (urgent, quiet) = ("<a class=\"button\" href", "<a class=\"button quiet\" href");
        let decide = format!("=\"{}\"", at(&world, "/decision"));
        let mut lead = world.browser(Who::Lead);
        state("recruiting").await;
        lead.get(&at(&world, "")).await.says("Kept waiting").says(&format!("{urgent}{decide}")).says("<p>None</p>");
        for word in ["running", "delivered"] {
            state(word).await;
            lead.get(&at(&world, "")).await.keeps_silent_about("Kept waiting").says(&format!("{quiet}{decide}"));
        }
        // With a day ahead, partners are gathered for the next cohort.
        let wanted = [("version", "1"), ("least", "2"), ("most", ""), ("ready_by", "2027-03-31")];
        lead.post(&at(&world, "/wanted"), &wanted).await.is(303);
        lead.get(&at(&world, "")).await.says("Kept waiting").says(&format!("{urgent}{decide}"));
    }
}
