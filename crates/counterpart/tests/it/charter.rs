//! The charter: written by the lead, read by every member, printed for each audience.

use crate::harness::{Browser, Who, World};
use crate::on_both;

const PURPOSE: &str = "People learn from\nsomebody outside";

async fn written(world: &World, lead: &mut Browser) -> String {
    let path = format!("/programmes/{}/charter", world.known.harbour);
    let version = lead.get(&format!("{path}/edit")).await.is(200).field("version");
    let form = [
        ("version", version.as_str()),
        ("purpose", PURPOSE),
        ("employers", "Employers keep people"),
        ("participants", "Participants gain a view"),
        ("vision", "Every partner asks for more"),
        ("target_group", "First-time managers <b>&</b> their peers"),
    ];
    let saved = lead.post(&format!("{path}/edit"), &form).await;
    lead.follow(&saved).await.is(200).says("The charter is saved");
    path
}

on_both! {
    async fn the_lead_writes_and_every_member_reads(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = format!("/programmes/{}/charter", world.known.harbour);
        world.browser(Who::Mentee).get(&path).await.says("The charter is not written yet.");
        lead.get(&path).await.says("Write the charter").keeps_silent_about("Change the charter");
        lead.get(&format!("{path}/edit")).await.says("<h1>Write the charter</h1>");
        written(&world, &mut lead).await;
        lead.get(&path).await.says("Change the charter").keeps_silent_about("Write the charter");
        lead.get(&format!("{path}/edit")).await.says("<h1>Change the charter</h1>");
        let page = world.browser(Who::Mentee).get(&path).await;
        page.is(200).says("<p><bdi>People learn from</bdi></p><p><bdi>somebody outside</bdi></p>");
        page.says("Employers keep people").says("12 months").says("an hour a month").says("Harbour target");
        page.says("First-time managers &#60;b&#62;&#38;&#60;/b&#62; their peers").keeps_silent_about("/charter/edit");
        page.keeps_silent_about("/remove");
        world.browser(Who::Mentee).get(&format!("/programmes/{}", world.known.harbour)).await.says("People learn from");
    }
}

on_both! {
    async fn each_audience_has_its_own_page(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = written(&world, &mut lead).await;
        let employers = lead.get(&format!("{path}/employers")).await;
        employers.is(200).says("Employers keep people").says("Harbour target").keeps_silent_about("Participants gain a view");
        let mentors = lead.get(&format!("{path}/mentors")).await;
        mentors.is(200).says("Participants gain a view").says("two hours of training").keeps_silent_about("Employers keep people");
        let managers = lead.get(&format!("{path}/line-managers")).await;
        managers.is(200).says("ask for no report").says("A relationship lasts 12 months.").keeps_silent_about("Harbour target");
        lead.get(&format!("{path}/participants")).await.is(200).says("First-time managers");
        lead.get(&format!("{path}/journalists")).await.is(404);
        let titles = [employers, mentors, managers].map(|page| page.html.split("<h1>").nth(1).unwrap().split('<').next().unwrap().to_owned());
        assert!(titles[0] != titles[1] && titles[1] != titles[2] && titles[0] != titles[2], "{titles:?}");
    }
}

on_both! {
    async fn a_charter_needs_a_purpose_and_has_an_end(world: World) {
        let path = format!("/programmes/{}/charter/edit", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let long = "é".repeat(4001);
        let page = lead.post(&path, &[("version", "0"), ("purpose", " \n "), ("vision", &long)]).await;
        page.is(422).says("id=\"error-purpose\"").says("it has 4,001");
        lead.get(&path).await.keeps_silent_about("éé");
    }
}

on_both! {
    async fn two_who_write_first_are_told(world: World) {
        let (mut lead, mut deputy) = (world.browser(Who::Lead), world.browser(Who::Deputy));
        let path = written(&world, &mut deputy).await;
        let page = lead.post(&format!("{path}/edit"), &[("version", "0"), ("purpose", "Mine")]).await;
        page.is(409).says("Persona Deputy changed it").says("<q>Employers keep people</q>").says(">Mine</textarea>");
        assert_eq!(page.field("version"), "1");
    }
}

async fn target(browser: &mut Browser, path: &str, words: &str) -> String {
    let id = browser.get(&format!("{path}/targets/new")).await.field("id");
    let form = [
        ("id", id.as_str()),
        ("words", words),
        ("aim", "40 pairs"),
        ("measure", "the list"),
        ("due_on", "2028-03-01"),
    ];
    browser.post(&format!("{path}/targets/new"), &form).await.is(303);
    browser.post(&format!("{path}/targets/new"), &form).await.is(303);
    id
}

fn order(page: &str, words: &[&str]) -> bool {
    let places: Vec<usize> =
        words.iter().map(|word| page.find(&format!("<b><bdi>{word}")).unwrap()).collect();
    places.is_sorted()
}

on_both! {
    async fn targets_are_added_changed_moved_removed_and_taken_back(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = format!("/programmes/{}/charter", world.known.harbour);
        let id = target(&mut lead, &path, "Pairs at work").await;
        let page = lead.get(&path).await;
        assert_eq!(page.html.matches("<b><bdi>Pairs at work").count(), 1);
        page.says("until Wednesday").says("1 March 2028").says("Measured by: <bdi>the list</bdi>");
        assert!(order(&page.html, &["Harbour target", "Pairs at work"]));
        let up = [("from", "2")];
        lead.post(&format!("{path}/targets/{id}/up"), &up).await.is(303);
        lead.post(&format!("{path}/targets/{id}/up"), &up).await.is(303);
        assert!(order(&lead.get(&path).await.html, &["Pairs at work", "Harbour target"]));
        lead.post(&format!("{path}/targets/{id}/down"), &[("from", "1")]).await.is(303);
        assert!(order(&lead.get(&path).await.html, &["Harbour target", "Pairs at work"]));
        lead.post(&format!("{path}/targets/{id}/up"), &[("from", "x")]).await.is(422);
        let change = [("version", "1"), ("words", "Pairs that met"), ("aim", "90 %"), ("measure", ""), ("due_on", "")];
        lead.post(&format!("{path}/targets/{id}/edit"), &change).await.is(303);
        lead.post(&format!("{path}/targets/{id}/edit"), &change).await.is(303);
        let other = [("version", "1"), ("words", "Pairs that met"), ("aim", "80 %"), ("measure", ""), ("due_on", "")];
        lead.post(&format!("{path}/targets/{id}/edit"), &other).await.is(409).says("Persona Lead changed it");
        lead.post(&format!("{path}/targets/{id}/edit"), &[("version", "2")]).await.is(422).says("id=\"error-aim\"");
        let gone = lead.post(&format!("{path}/targets/{id}/remove"), &[]).await;
        lead.follow(&gone).await.says("Removed: Pairs that met").says(&format!("{id}/restore")).keeps_silent_about("90 %");
        lead.post(&format!("{path}/targets/{id}/restore"), &[]).await.is(303);
        lead.get(&path).await.says("90 %");
    }
}

on_both! {
    async fn a_target_of_another_programme_is_not_there(world: World) {
        let mut other = world.browser(Who::OtherLead);
        let path = format!("/programmes/{}/charter", world.known.meadow);
        let target = world.known.target;
        world.browser(Who::Lead).get(&format!("/programmes/{}/charter", world.known.harbour)).await.says("Harbour target");
        other.get(&path).await.is(200).keeps_silent_about("Harbour target");
        other.get(&format!("{path}/targets/{target}/edit")).await.is(404);
        other.post(&format!("{path}/targets/{target}/remove"), &[]).await.is(404);
        let id = target.to_string();
        let steal = [("id", id.as_str()), ("words", "Mine"), ("aim", "1")];
        other.post(&format!("{path}/targets/new"), &steal).await.is(404);
    }
}
