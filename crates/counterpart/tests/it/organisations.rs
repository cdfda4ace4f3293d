//! Organisations: listed, added, described, divided, archived; and who may know what of them.

use crate::harness::{Browser, Page, Who, World};
use crate::on_both;

fn path(world: &World, end: &str) -> String {
    format!("/programmes/{}/organisations{end}", world.known.harbour)
}

fn plainfield(world: &World, end: &str) -> String {
    path(world, &format!("/{}{end}", world.known.plainfield))
}

/// What a form of an organisation sends, with some of it replaced.
fn profile<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("name", "Plainfield Trust"),
        ("sector", "voluntary"),
        ("industry", "Health care"),
        ("size", "medium"),
        ("group", "Shire Charities"),
        ("locations", "Leeds\nHull"),
        ("scope", "Hospices of the north"),
        ("products", ""),
        ("culture", "Quiet and kind"),
        ("leadership", ""),
        ("hours-meetings", "2"),
        ("hours-between", ""),
        ("hours-from", "working"),
        ("ready-on", "2027-04-01"),
        ("version", "1"),
    ];
    for (name, value) in changed {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    fields
}

async fn describe(world: &World, changed: &[(&str, &str)]) -> Page {
    world.browser(Who::Coordinator).post(&plainfield(world, "/edit"), &profile(changed)).await
}

async fn new_id(browser: &mut Browser, world: &World) -> String {
    browser.get(&path(world, "/new")).await.is(200).field("id")
}

on_both! {
    async fn the_office_adds_an_organisation_once(world: World) {
        let mut lead = world.browser(Who::Lead);
        let id = new_id(&mut lead, &world).await;
        let sent = profile(&[("name", "  Ærø  Færge 🚢 مرفأ "), ("id", &id)]);
        let first = lead.post(&path(&world, "/new"), &sent).await;
        let again = lead.post(&path(&world, "/new"), &sent).await;
        assert_eq!(first.goes_to(), again.goes_to());
        lead.follow(&first).await.is(200).says("<bdi>Ærø Færge 🚢 مرفأ</bdi></h1>").says("is added");
        let list = lead.get(&path(&world, "")).await;
        list.says("3 organisations").says("Ærø Færge");
        assert_eq!(list.html.matches("Ærø Færge").count(), 1);
    }
}

on_both! {
    async fn what_cannot_be_is_said_and_nothing_is_kept(world: World) {
        let mut lead = world.browser(Who::Lead);
        let id = new_id(&mut lead, &world).await;
        let long = "x".repeat(201);
        let text = "y".repeat(4001);
        for (field, value, words) in [
            ("name", "", "Fill this in"),
            ("name", long.as_str(), "200 characters"),
            ("name", "LUMEN  works", "has this name already"),
            ("sector", "secret", "Choose one"),
            ("size", "' or 1=1 --", "Choose one"),
            ("culture", text.as_str(), "4,000 characters"),
            ("hours-meetings", "-1", "whole number from 0 to 200"),
            ("hours-between", "many", "whole number from 0 to 200"),
            ("ready-on", "1 April", "Enter a day"),
        ] {
            let page = lead.post(&path(&world, "/new"), &profile(&[("name", "Nova"), ("id", &id), (field, value)])).await;
            page.is(422).says("There is a problem").says(words).says(&format!("#field-{field}"));
            assert!(page.html.contains("Quiet and kind") || field == "culture", "what was typed is lost");
        }
        lead.post(&path(&world, "/new"), &profile(&[("id", "organisation-1")])).await.is(422);
        lead.post(&path(&world, "/new"), &[]).await.is(422);
        lead.get(&path(&world, "")).await.says("2 organisations").keeps_silent_about("Nova");
    }
}

on_both! {
    async fn a_coordinator_describes_their_own_and_everybody_reads_it(world: World) {
        let mut coordinator = world.browser(Who::Coordinator);
        let done = coordinator.post(&plainfield(&world, "/edit"), &profile(&[])).await;
        coordinator.follow(&done).await.says("is saved").says("Quiet and kind").says("Thursday, 1 April 2027");
        for who in [Who::Mentee, Who::OtherMentee, Who::OtherCoordinator, Who::Steering] {
            let page = world.browser(who).get(&plainfield(&world, "")).await;
            page.is(200).says("Quiet and kind").says("voluntary sector").says("2 hours a month").says("Night Wards");
            page.keeps_silent_about("1 April 2027").keeps_silent_about("/edit");
        }
        // Their coordinator's name is for Plainfield's own people.
        let name = Who::Coordinator.name();
        world.browser(Who::Mentee).get(&plainfield(&world, "")).await.says(&name);
        world.browser(Who::OtherMentee).get(&plainfield(&world, "")).await.keeps_silent_about(&name);
        world.browser(Who::OtherCoordinator).get(&plainfield(&world, "")).await.keeps_silent_about(&name);
    }
}

on_both! {
    async fn readiness_is_for_the_office_and_their_own(world: World) {
        describe(&world, &[]).await.is(303);
        for end in ["", ".csv"] {
            let shown = if end.is_empty() { "1 April 2027" } else { "2027-04-01" };
            for who in [Who::Lead, Who::Administrator, Who::Coordinator] {
                world.browser(who).get(&path(&world, end)).await.is(200).says(shown);
            }
            for who in [Who::OtherCoordinator, Who::Steering, Who::Manager] {
                world.browser(who).get(&path(&world, end)).await.is(200).says("Plainfield").keeps_silent_about(shown);
            }
        }
        world.browser(Who::Mentee).get(&path(&world, "")).await.keeps_silent_about("1 April 2027");
    }
}

on_both! {
    async fn who_comes_second_sees_both_and_loses_nothing(world: World) {
        let mut lead = world.browser(Who::Lead);
        let form = lead.get(&plainfield(&world, "/edit")).await;
        assert_eq!(form.field("version"), "1");
        describe(&world, &[("culture", "Loud and proud")]).await.is(303);
        let page = lead.post(&plainfield(&world, "/edit"), &profile(&[("culture", "Calm")])).await;
        page.is(409).says("Somebody changed this before you").says("Persona Coordinator").says("Loud and proud").says("Calm");
        assert_eq!(page.field("version"), "2");
        let page = lead.post(&plainfield(&world, "/edit"), &profile(&[("culture", "Calm"), ("version", "2")])).await;
        lead.follow(&page).await.says("Calm").keeps_silent_about("Loud and proud");
        // The same form once more: it is so already.
        lead.post(&plainfield(&world, "/edit"), &profile(&[("culture", "Calm"), ("version", "2")])).await.is(303);
    }
}

on_both! {
    async fn the_list_is_searched_filtered_and_sorted_in_its_address(world: World) {
        describe(&world, &[("name", "Plainfield 50%_ Trust")]).await.is(303);
        let mut lead = world.browser(Who::Lead);
        for (query, finds) in [
            ("?q=HOSPICE", false),
            ("?q=hull", true),
            ("?q=%25", true),
            ("?q=50%25_", true),
            ("?q=5_%25", false),
            ("?q=shire", true),
            ("?sector=voluntary", true),
            ("?sector=public", false),
            ("?state=archived", false),
            ("?q=plain&sector=voluntary&sort=-name&page=7", true),
        ] {
            let page = lead.get(&path(&world, query)).await;
            assert_eq!(page.is(200).html.contains("Plainfield 50%_ Trust"), finds, "{query}");
            assert_eq!(page.html.contains("Show everything"), query != "?sort=-name", "{query}");
        }
        lead.get(&path(&world, "?q=%22%3E%3Cscript%3E")).await.says("No organisation fits").keeps_silent_about("<script>");
        let down = lead.get(&path(&world, "?sort=-name")).await;
        assert!(down.html.find("Plainfield").unwrap() < down.html.find("Lumen").unwrap());
        let up = lead.get(&path(&world, "?sort=name")).await;
        assert!(up.html.find("Plainfield").unwrap() > up.html.find("Lumen").unwrap());
        let cohort = format!("?cohort={}", world.known.cohort);
        lead.get(&path(&world, &cohort)).await.says("No organisation fits");
    }
}

on_both! {
    async fn an_empty_list_says_what_to_do_first(world: World) {
        let fold = format!("/programmes/{0}/organisations/{1}/archive", world.known.meadow, world.known.fold);
        let mut lead = world.browser(Who::OtherLead);
        lead.post(&fold, &[]).await.is(303);
        let list = format!("/programmes/{}/organisations", world.known.meadow);
        lead.get(&list).await; // shows the notice
        lead.get(&list).await.says("No organisation takes part yet").says("/organisations/new");
        lead.get(&format!("{list}?state=archived")).await.says("Fold Council");
    }
}

on_both! {
    async fn archiving_is_undone_with_one_button(world: World) {
        let mut lead = world.browser(Who::Lead);
        let done = lead.post(&plainfield(&world, "/archive"), &[]).await;
        let page = lead.follow(&done).await;
        page.says("is archived").says(&plainfield(&world, "/restore"));
        describe(&world, &[("culture", "Other")]).await.is(422).says("This organisation is archived");
        world.browser(Who::Coordinator).post(&plainfield(&world, "/divisions"), &[("name", "New"), ("id", "")]).await.is(422);
        lead.post(&plainfield(&world, "/restore"), &[]).await.is(303);
        describe(&world, &[("culture", "Other")]).await.is(303);
    }
}

on_both! {
    async fn divisions_come_and_go(world: World) {
        let mut coordinator = world.browser(Who::Coordinator);
        let list = plainfield(&world, "/divisions");
        let id = coordinator.get(&list).await.says("Night Wards").field("id");
        let sent = [("id", id.as_str()), ("name", "Day Care")];
        coordinator.post(&list, &sent).await.is(303);
        coordinator.post(&list, &sent).await.is(303);
        assert_eq!(coordinator.get(&list).await.html.matches("value=\"Day Care\"").count(), 1);
        let other = coordinator.get(&list).await.field("id");
        coordinator.post(&list, &[("id", &other), ("name", "day CARE")]).await.is(422).says("this name already");
        coordinator.post(&list, &[("id", &other), ("name", " ")]).await.is(422).says("Fill this in");

        let one = format!("{list}/{id}");
        coordinator.post(&one, &[("name", "Day Wards"), ("version", "1")]).await.is(303);
        coordinator.post(&one, &[("name", "Day Wards"), ("version", "1")]).await.is(303);
        let stale = coordinator.post(&one, &[("name", "Day Clinic"), ("version", "1")]).await;
        stale.is(409).says("Day Clinic").says("<q>Day Wards</q>");
        coordinator.post(&one, &[("name", "night wards"), ("version", "2")]).await.is(422).says("this name already");

        let removed = coordinator.post(&format!("{one}/remove"), &[]).await;
        coordinator.follow(&removed).await.says("is removed").says("/restore").keeps_silent_about("value=\"Day Wards\"");
        coordinator.post(&format!("{one}/restore"), &[]).await.is(303);
        coordinator.get(&list).await.says("value=\"Day Wards\"");
        // Added again under the name of one that was removed, it is that one.
        coordinator.post(&format!("{one}/remove"), &[]).await.is(303);
        coordinator.post(&list, &[("id", &other), ("name", "Day Wards")]).await.is(303);
        coordinator.get(&list).await.says(&one);
        // Lumen's coordinator finds neither the page nor the division below an organisation of theirs.
        let lumen = path(&world, &format!("/{}/divisions/{id}/remove", world.known.lumen));
        world.browser(Who::OtherCoordinator).post(&lumen, &[]).await.is(404);
        world.browser(Who::Lead).post(&lumen, &[]).await.is(404);
    }
}

on_both! {
    async fn the_table_for_spreadsheets_runs_no_formula(world: World) {
        describe(&world, &[("name", "=cmd|' /C calc'!A0"), ("industry", "@risk, \"two\""), ("locations", "+1\n-2")]).await.is(303);
        let table = world.browser(Who::Lead).get(&path(&world, ".csv")).await;
        assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
        assert_eq!(
            table.html.lines().nth(1).unwrap(),
            "'=cmd|' /C calc'!A0,voluntary sector,\"'@risk, \"\"two\"\"\",50 to 249 people,Shire Charities,\"'+1; -2\",2,,in working time,2027-04-01"
        );
        assert_eq!(world.browser(Who::Lead).get(&path(&world, ".csv?q=lumen")).await.html.lines().count(), 2);
        world.browser(Who::Lead).get(&path(&world, ".csv?q=lumen")).await.keeps_silent_about("cmd");
    }
}

on_both! {
    async fn the_page_speaks_to_whoever_reads_it(world: World) {
        for who in [Who::Lead, Who::Coordinator] {
            let mut browser = world.browser(who);
            let page = browser.get(&plainfield(&world, "")).await;
            page.says("The programme’s office and this organisation’s coordinators see this.");
            page.says("<h2>More about it</h2>").keeps_silent_about("your own coordinators");
            page.keeps_silent_about("your organisation");
            let form = browser.get(&plainfield(&world, "/edit")).await;
            form.says("seen by the programme’s office and the organisation’s own coordinators alone");
            form.keeps_silent_about("your own coordinators");
        }
    }
}

on_both! {
    async fn no_name_looks_like_another_or_like_nothing(world: World) {
        let mut lead = world.browser(Who::Lead);
        let add = async |lead: &mut Browser, name: &str| {
            let id = lead.get(&path(&world, "/new")).await.field("id");
            lead.post(&path(&world, "/new"), &profile(&[("name", name), ("id", &id)])).await
        };
        add(&mut lead, "Harbour Aid").await.is(303);
        for other in ["Harbour\u{200b} Aid", "Har\u{ad}bour Aid", "\u{202e}Harbour Aid\u{202c}", "Harbour\u{200d} Aid"] {
            add(&mut lead, other).await.is(422).says("has this name already");
        }
        for nothing in ["\u{200b}", "\u{2060}\u{2066}", "\u{3164}", "\u{ad} \u{202e}"] {
            add(&mut lead, nothing).await.is(422).says("Fill this in");
        }
        for name in ["مؤسسة الميناء", "عمل می\u{200c}کنیم", "קרן הנמל", "항구 재단", "Port 👩\u{200d}💻"] {
            add(&mut lead, name).await.is(303);
            lead.get(&path(&world, "")).await.says(name);
        }
    }
}
