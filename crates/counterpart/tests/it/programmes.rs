//! Programmes: created, shown, refused.

use crate::harness::{Page, Who};
use crate::on_both;

on_both! {
    async fn an_admin_creates_a_programme_once(world: World) {
        let mut admin = world.browser(Who::Admin);
        let form = admin.get("/programmes/new").await;
        let id = form.is(200).field("id");
        let sent = [("id", id.as_str()), ("name", "  River  Link "), ("shape", "pool"), ("language", "fr"), ("zone", "Europe/Paris")];
        let first = admin.post("/programmes/new", &sent).await;
        let again = admin.post("/programmes/new", &sent).await;
        assert_eq!(first.goes_to(), again.goes_to());
        admin.follow(&first).await.is(200).says("River Link is created").says("<h1><bdi>River Link</bdi></h1>");
        admin.get(first.goes_to()).await.keeps_silent_about("is created");
    }
}

on_both! {
    async fn what_was_typed_comes_back_with_the_errors(world: World) {
        let mut admin = world.browser(Who::Admin);
        let id = admin.get("/programmes/new").await.field("id");
        let sent = [("id", id.as_str()), ("name", ""), ("shape", "pool"), ("language", "fr"), ("zone", "Atlantis")];
        let page = admin.post("/programmes/new", &sent).await;
        page.is(422).says("There is a problem").says("#field-name").says("value=\"Atlantis\"");
        page.says("Enter a time zone");
    }
}

on_both! {
    async fn a_page_is_in_the_language_of_its_reader(world: World) {
        let page = world.stranger().reading("fr-CA,fr;q=0.9").get("/nowhere").await;
        page.is(404).says("<html lang=\"fr\" dir=\"ltr\">").says("Page introuvable");
    }
}

on_both! {
    async fn a_session_that_was_left_is_over(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        world.browser(Who::Lead).get(&path).await.is(200);
        world.app.clock.advance(chrono::TimeDelta::minutes(61));
        let page = world.browser(Who::Lead).get(&path).await;
        assert_eq!(page.goes_to(), format!("/sign-in?next=%2Fprogrammes%2F{}", world.known.harbour));
        world.browser(Who::Mentee).get(&path).await.is(200);
    }
}

/// Every field of the settings, changed.
pub fn settings<'a>(version: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("name", name),
        ("shape", "rapid"),
        ("language", "fr"),
        ("zone", "Europe/Paris"),
        ("reply_to", "office@example.org"),
        ("months", "9"),
        ("cadence", "fortnightly"),
        ("meeting", "anywhere"),
        ("inside", "group"),
        ("direction", "one-way"),
    ]
}

on_both! {
    async fn settings_begin_with_the_defaults_of_the_shape_and_can_be_changed(world: World) {
        let path = format!("/programmes/{}/settings", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let form = lead.get(&path).await;
        assert_eq!(form.is(200).field("months"), "12");
        form.says("<option value=\"monthly\" selected>").says("<option value=\"outside\" selected>");
        let version = form.field("version");
        let saved = lead.post(&path, &settings(&version, "Harbour 🚢 ‏مرفأ")).await;
        let page = lead.follow(&saved).await;
        page.is(200).says("The settings of Harbour 🚢 ‏مرفأ are saved.").says("value=\"office@example.org\"");
        assert_eq!(page.field("months"), "9");
        page.says("<option value=\"group\" selected>").says("<option value=\"one-way\" selected>");
        let mut back = settings("2", "Harbour");
        back.push(("defaults", "yes"));
        let saved = lead.post(&path, &back).await;
        let page = lead.follow(&saved).await;
        assert_eq!(page.field("months"), "3");
        page.says("<option value=\"organisation\" selected>").says("<option value=\"both-ways\" selected>");
    }
}

on_both! {
    async fn wrong_settings_are_said_beside_their_fields_and_nothing_is_saved(world: World) {
        let path = format!("/programmes/{}/settings", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let long = "x".repeat(201);
        let wrong = [
            ("version", "1"), ("name", long.as_str()), ("shape", "square"), ("language", "xx"), ("zone", "Atlantis"),
            ("reply_to", "nobody"), ("months", "0"), ("cadence", ""), ("meeting", "x"), ("inside", "x"), ("direction", "x"),
        ];
        let page = lead.post(&path, &wrong).await;
        page.is(422).says("Error:").says("it has 201");
        for field in ["name", "shape", "language", "zone", "reply_to", "months", "cadence", "meeting", "inside", "direction"] {
            page.says(&format!("id=\"error-{field}\""));
        }
        lead.get(&path).await.says("value=\"Harbour Alliance\"");
        lead.post(&path, &[]).await.is(422);
    }
}

on_both! {
    async fn a_stale_form_shows_both_versions_and_loses_nothing(world: World) {
        let path = format!("/programmes/{}/settings", world.known.harbour);
        let (mut lead, mut deputy) = (world.browser(Who::Lead), world.browser(Who::Deputy));
        let version = lead.get(&path).await.field("version");
        deputy.post(&path, &settings(&version, "Deputy’s Harbour")).await.is(303);
        let page = lead.post(&path, &settings(&version, "Lead’s Harbour")).await;
        page.is(409).says("Somebody changed this before you").says("Persona Deputy changed it: 2 March 2027");
        page.says("value=\"Lead’s Harbour\"").says("<q>Deputy’s Harbour</q>");
        lead.get(&path).await.says("value=\"Deputy’s Harbour\"");
        let again = page.field("version");
        lead.post(&path, &settings(&again, "Lead’s Harbour")).await.is(303);
        lead.get(&path).await.says("value=\"Lead’s Harbour\"");
    }
}

on_both! {
    async fn an_archived_programme_is_read_and_not_changed_until_it_is_taken_back(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        let (mut lead, mut mentee) = (world.browser(Who::Lead), world.browser(Who::Mentee));
        let gone = lead.post(&format!("{path}/archive"), &[]).await;
        let page = lead.follow(&gone).await;
        page.says("Harbour Alliance is archived.").says(&format!("action=\"{path}/restore\""));
        mentee.get(&path).await.is(200).says("Archived since");
        let refused = lead.post(&format!("{path}/cohorts/new"), &[]).await;
        refused.is(422).says("This programme is archived");
        world.browser(Who::Mentee).post(&format!("{path}/restore"), &[]).await.is(404);
        lead.get("/programmes").await.says("Archived</h2>");
        let mut admin = world.browser(Who::Admin);
        admin.get("/admin/programmes").await.keeps_silent_about("Harbour Alliance").says("1 programme<");
        admin.get("/admin/programmes?state=archived").await.says("Harbour Alliance");
        lead.post(&format!("{path}/restore"), &[]).await.is(303);
        lead.post(&format!("{path}/restore"), &[]).await.is(303);
        lead.post(&format!("{path}/cohorts/new"), &[]).await.is(422).says("This form could not be read");
    }
}

on_both! {
    async fn each_person_lists_their_own_and_an_admin_searches_all(world: World) {
        let mut mentee = world.browser(Who::Mentee);
        mentee.get("/programmes").await.is(200).says("Harbour Alliance").says("mentee").keeps_silent_about("Meadow");
        world.browser(Who::OtherLead).get("/programmes").await.says("Meadow Circle").keeps_silent_about("Harbour");
        world.browser(Who::Nobody).get("/programmes").await.says("You have no role in a programme");
        let mut admin = world.browser(Who::Admin);
        admin.get("/admin/programmes").await.says("2 programmes").says("Persona Lead").says("Meadow Circle");
        let found = admin.get("/admin/programmes?q=MEADOW").await;
        found.says("1 programme<").says("Meadow Circle").keeps_silent_about("Harbour Alliance");
        admin.get("/admin/programmes?q=%25").await.says("No programme").says("There is nothing to show");
        let down = admin.get("/admin/programmes?sort=-name&page=99").await;
        down.is(200).says("aria-sort=\"descending\"");
        assert!(down.html.find("Meadow").unwrap() < down.html.find("Harbour").unwrap());
    }
}

on_both! {
    async fn the_header_says_where_one_is(world: World) {
        let base = format!("/programmes/{}", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let current = |page: &Page, place: &str, kind: &str| {
            page.is(200).says(&format!("<a href=\"{base}{place}\" aria-current=\"{kind}\">"));
            let nav = page.html.split("<nav").nth(1).unwrap().split("</nav>").next().unwrap().to_owned();
            assert_eq!(nav.matches("aria-current").count(), 1, "{nav}");
        };
        current(&lead.get(&base).await, "", "page");
        current(&lead.get(&format!("{base}/cohorts")).await, "/cohorts", "page");
        current(&lead.get(&format!("{base}/cohorts/{}", world.known.cohort)).await, "/cohorts", "true");
        current(&lead.get(&format!("{base}/tasks/new")).await, "/stages", "true");
        current(&lead.get(&format!("{base}/seats")).await, "/organisations", "true");
        let page = lead.get("/account/addresses").await;
        page.says("<a href=\"/\">Start page</a>").says("<a href=\"/account/addresses\" aria-current=\"page\">");
        page.keeps_silent_about("<a href=\"/account\" aria-current");
        let page = world.browser(Who::Admin).get("/admin/people").await;
        page.says("<a href=\"/admin/people\" aria-current=\"page\">").keeps_silent_about("<a href=\"/admin\" aria-current");
    }
}
