//! The ladder: levels of the programme, grades of each organisation.

use crate::harness::{Browser, Page, Who, World};
use crate::on_both;

fn at(world: &World, end: &str) -> String {
    format!("/programmes/{}/ladder{end}", world.known.harbour)
}

async fn level(world: &World, lead: &mut Browser, name: &str) -> String {
    let id = lead.get(&at(world, "")).await.is(200).field("id");
    let form = [("id", id.as_str()), ("name", name)];
    lead.post(&at(world, ""), &form).await.is(303);
    lead.post(&at(world, ""), &form).await.is(303);
    id
}

/// Identifiers of the rows of the form.
fn rows(page: &Page) -> Vec<String> {
    let fields = page.html.split("name=\"grade\" value=\"").skip(1);
    fields.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

async fn mapped(browser: &mut Browser, path: &str, grades: &[(&str, &str)]) -> Page {
    let form = browser.get(path).await;
    let (version, ids) = (form.is(200).field("version"), rows(&form));
    let mut sent = vec![("version", version.as_str())];
    for ((name, level), id) in grades.iter().zip(&ids) {
        sent.extend([("grade", id.as_str()), ("name", *name), ("level", *level)]);
    }
    browser.post(path, &sent).await
}

on_both! {
    async fn levels_are_added_renamed_moved_removed_and_taken_back(world: World) {
        let mut lead = world.browser(Who::Lead);
        let id = level(&world, &mut lead, "Director").await;
        let page = lead.get(&at(&world, "")).await;
        page.says("1. Harbour level").says("2. Director");
        assert_eq!(page.html.matches("2. Director</bdi></span>").count(), 1);
        let path = at(&world, &format!("/levels/{id}"));
        lead.post(&format!("{path}/down"), &[("from", "2")]).await.is(303);
        lead.post(&format!("{path}/down"), &[("from", "2")]).await.is(303);
        lead.get(&at(&world, "")).await.says("1. Director").says("2. Harbour level");
        lead.post(&format!("{path}/up"), &[("from", "1")]).await.is(303);
        lead.get(&at(&world, "")).await.says("2. Director");
        lead.post(&format!("{path}/edit"), &[("version", "1"), ("name", "Board ‏مجلس")]).await.is(303);
        lead.post(&format!("{path}/edit"), &[("version", "1"), ("name", "Mine")]).await.is(409).says("<q>Board ‏مجلس</q>");
        lead.post(&format!("{path}/edit"), &[("version", "2"), ("name", "")]).await.is(422);
        let gone = lead.post(&format!("{path}/remove"), &[]).await;
        lead.follow(&gone).await.says("Removed: Board").says(&format!("action=\"{path}/restore\"")).keeps_silent_about("2. Board");
        lead.post(&format!("{path}/restore"), &[]).await.is(303);
        lead.get(&at(&world, "")).await.says("2. Board");
        lead.post(&at(&world, ""), &[("id", id.as_str()), ("name", "")]).await.is(422).says("id=\"error-name\"");
    }
}

on_both! {
    async fn each_organisation_maps_its_own_grades(world: World) {
        let mut lead = world.browser(Who::Lead);
        let (low, high) = (world.known.level.to_string(), level(&world, &mut lead, "Director").await);
        let own = at(&world, &format!("/{}", world.known.plainfield));
        let mut coordinator = world.browser(Who::Coordinator);
        let saved = mapped(&mut coordinator, &own, &[("Band 5", &low), ("Band 6", &low), ("Band 9", &high), ("", "")]).await;
        let page = coordinator.follow(&saved).await;
        page.says("The grades of Plainfield Trust are saved.").says("<bdi>Band 5, Band 6</bdi>").says("<bdi>Band 9</bdi>");
        page.keeps_silent_about("Lumen Works");
        let mut other = world.browser(Who::OtherCoordinator);
        other.get(&at(&world, "")).await.says("Lumen Works").says("not mapped yet").keeps_silent_about("Band 5").keeps_silent_about("Plainfield Trust");
        other.get(&own).await.is(404);
        other.post(&own, &[("version", "1")]).await.is(404);
        world.browser(Who::Sponsor).get(&at(&world, "")).await.says("Band 5").keeps_silent_about("Lumen");
        lead.get(&at(&world, "")).await.says("Band 5, Band 6").says("Lumen Works");
        lead.post(&at(&world, &format!("/levels/{low}/remove")), &[]).await.is(422).says("2 grades are mapped onto this level");
        mapped(&mut lead, &own, &[("Band 5", &high)]).await.is(303);
        coordinator.get(&at(&world, "")).await.says("<bdi>Band 5</bdi>").keeps_silent_about("Band 6");
        lead.post(&at(&world, &format!("/levels/{low}/remove")), &[]).await.is(303);
    }
}

on_both! {
    async fn wrong_grades_are_said_and_nothing_is_saved(world: World) {
        let low = world.known.level.to_string();
        let own = at(&world, &format!("/{}", world.known.plainfield));
        let mut coordinator = world.browser(Who::Coordinator);
        let page = mapped(&mut coordinator, &own, &[("Band 5", &low), ("Band 7", "")]).await;
        page.is(422).says("“Band 7” needs a level from the list").says("value=\"Band 5\"");
        mapped(&mut coordinator, &own, &[("Band 5", &low), ("BAND  5", &low)]).await.is(422).says("“BAND 5” is listed twice");
        mapped(&mut coordinator, &own, &[(&"é".repeat(201), &low)]).await.is(422).says("is too long");
        let odd = [("version", "0"), ("grade", "x"), ("name", "Band 5"), ("level", low.as_str())];
        coordinator.post(&own, &odd).await.is(422);
        coordinator.post(&own, &[]).await.is(422);
        coordinator.get(&at(&world, "")).await.says("not mapped yet");
    }
}

on_both! {
    async fn a_stale_mapping_is_shown_and_a_grade_of_others_is_not_taken(world: World) {
        let low = world.known.level.to_string();
        let own = at(&world, &format!("/{}", world.known.plainfield));
        let (mut one, mut two) = (world.browser(Who::Coordinator), world.browser(Who::DeputyCoordinator));
        let form = one.get(&own).await;
        let id = rows(&form)[0].clone();
        mapped(&mut two, &own, &[("Band 5", &low)]).await.is(303);
        let mine = [("version", "0"), ("grade", id.as_str()), ("name", "Band 6"), ("level", low.as_str())];
        let page = one.post(&own, &mine).await;
        page.is(409).says("Persona DeputyCoordinator changed it").says("<q>Harbour level: Band 5</q>").says("value=\"Band 6\"");
        let taken = rows(&two.get(&own).await)[0].clone();
        let lumen = at(&world, &format!("/{}", world.known.lumen));
        let steal = [("version", "0"), ("grade", taken.as_str()), ("name", "Grade A"), ("level", low.as_str())];
        world.browser(Who::OtherCoordinator).post(&lumen, &steal).await.is(404);
        two.get(&at(&world, "")).await.says("Band 5");
        let elsewhere = format!("/programmes/{}/ladder/{}", world.known.meadow, world.known.plainfield);
        world.browser(Who::OtherLead).get(&elsewhere).await.is(404);
        world.browser(Who::MeadowCoordinator).get(&elsewhere).await.is(404);
    }
}
