//! Forms that are sent twice: whoever presses a button twice, or goes back and presses again, is told
//! what is so, and never that somebody else was faster.

use crate::harness::{Browser, Who, World};
use crate::on_both;
use crate::programmes::settings;

fn at(world: &World, end: &str) -> String {
    format!("/programmes/{}{end}", world.known.harbour)
}

type Form<'a> = Vec<(&'a str, &'a str)>;

/// Sends a form twice, and then once more with another value in one of its fields.
async fn twice_and_otherwise(browser: &mut Browser, path: &str, form: &Form<'_>, other: (&str, &str)) {
    let first = browser.post(path, form).await;
    let again = browser.post(path, form).await;
    assert_eq!(first.is(303).goes_to(), again.is(303).goes_to());
    let notice = browser.follow(&again).await;
    notice.is(200).keeps_silent_about("Somebody changed this before you");
    let mut otherwise = form.clone();
    otherwise.retain(|(name, _)| *name != other.0);
    otherwise.push(other);
    browser.post(path, &otherwise).await.is(409).says("Persona Lead changed it");
}

async fn acts_in_the_journal(world: &World, act: &str) -> usize {
    let page = world.browser(Who::Lead).get(&at(world, &format!("/journal?act={act}"))).await;
    page.html.split("<tbody>").nth(1).map_or(0, |rows| rows.matches("<tr>").count())
}

const WANTED: [(&str, &str); 4] =
    [("version", "1"), ("least", "2"), ("most", "4"), ("ready_by", "2027-03-31")];

on_both! {
    async fn a_change_sent_twice_is_made_once(world: World) {
        let mut lead = world.browser(Who::Lead);
        let known = &world.known;
        twice_and_otherwise(&mut lead, &at(&world, "/settings"), &settings("1", "Harbour 2"), ("months", "8")).await;
        twice_and_otherwise(&mut lead, &at(&world, "/partners/wanted"), &WANTED.to_vec(), ("least", "3")).await;
        let charter = vec![("version", "0"), ("purpose", "One\r\ntwo"), ("employers", ""), ("participants", ""), ("vision", ""), ("target_group", "")];
        twice_and_otherwise(&mut lead, &at(&world, "/charter/edit"), &charter, ("vision", "More")).await;
        let target = vec![("version", "1"), ("words", "Pairs"), ("aim", "40"), ("measure", ""), ("due_on", "2028-03-01")];
        let path = at(&world, &format!("/charter/targets/{}/edit", known.target));
        twice_and_otherwise(&mut lead, &path, &target, ("aim", "50")).await;
        let task = vec![("version", "1"), ("words", "Call"), ("stage", "design"), ("cohort", ""), ("owner", "role:trainer"), ("due_on", ""), ("note", "a\r\nb")];
        let path = at(&world, &format!("/tasks/{}/edit", known.task));
        twice_and_otherwise(&mut lead, &path, &task, ("owner", "")).await;
        let level = vec![("version", "1"), ("name", "Director")];
        let path = at(&world, &format!("/ladder/levels/{}/edit", known.level));
        twice_and_otherwise(&mut lead, &path, &level, ("name", "Head")).await;
        let cohort = vec![("version", "1"), ("name", "Harbour"), ("starts_on", "2027-01-18"), ("ends_on", "2028-01-16")];
        let path = at(&world, &format!("/cohorts/{}/edit", known.cohort));
        twice_and_otherwise(&mut lead, &path, &cohort, ("ends_on", "2028-01-17")).await;
        let (grade, level) = (counterpart::base::ids::GradeId::fresh().to_string(), known.level.to_string());
        let grades = vec![("version", "0"), ("grade", grade.as_str()), ("level", level.as_str()), ("name", "Band 5")];
        let path = at(&world, &format!("/ladder/{}", known.plainfield));
        twice_and_otherwise(&mut lead, &path, &grades, ("name", "Band 6")).await;
        for act in ["programme-changed", "partners-wanted", "charter-written", "target-changed", "task-changed", "cohort-changed", "grades-mapped"] {
            assert_eq!(acts_in_the_journal(&world, act).await, 1, "{act}");
        }
    }
}

on_both! {
    async fn what_organisations_letters_and_accounts_say_is_changed_once_too(world: World) {
        let mut lead = world.browser(Who::Lead);
        let known = &world.known;
        let organisation = at(&world, &format!("/organisations/{}", known.plainfield));
        let seats = format!("{organisation}/seats/{}", known.cohort);
        let places = |version: &'static str, mentees: &'static str| vec![("version", version), ("mentees", mentees), ("mentors", "3")];
        twice_and_otherwise(&mut lead, &seats, &places("0", "5"), ("mentees", "6")).await;
        twice_and_otherwise(&mut lead, &seats, &places("1", "7"), ("mentees", "8")).await;
        let division = vec![("version", "1"), ("name", "Day Wards")];
        twice_and_otherwise(&mut lead, &format!("{organisation}/divisions/{}", known.division), &division, ("name", "Dawn Wards")).await;
        let letter = vec![("version", "0"), ("subject", "Come"), ("body", "{inviter} asks: {role}?")];
        twice_and_otherwise(&mut lead, &at(&world, "/letters/kinds/invitation/en"), &letter, ("subject", "Go")).await;
        let account = [("version", "1"), ("name", "Persona Lead"), ("pronouns", "they"), ("language", "en"), ("zone", "UTC")];
        for _ in 0..2 {
            assert_eq!(lead.post("/account", &account).await.is(303).goes_to(), "/account");
        }
        for (act, count) in [("cohort-joined", 1), ("seats-changed", 1), ("division-renamed", 1), ("letter-worded", 1), ("account-changed", 1)] {
            assert_eq!(world.count(&format!("journal where act = '{act}'")).await, count, "{act}");
        }
    }
}

on_both! {
    async fn a_division_added_before_is_told_whatever_its_capitals(world: World) {
        let mut lead = world.browser(Who::Lead);
        let divisions = at(&world, &format!("/organisations/{}/divisions", world.known.plainfield));
        let id = counterpart::base::ids::DivisionId::fresh().to_string();
        for _ in 0..2 {
            lead.post(&divisions, &[("id", id.as_str()), ("name", "River A")]).await.is(303);
        }
        lead.post(&divisions, &[("id", id.as_str()), ("name", "RIVER A")]).await.is(422).says("You have sent this form before").says("value=\"RIVER A\"");
        // Removed meanwhile, the same form brings it back.
        lead.post(&format!("{divisions}/{id}/remove"), &[]).await.is(303);
        let back = lead.post(&divisions, &[("id", id.as_str()), ("name", "River A")]).await;
        lead.follow(&back).await.says("The division River A is added.").says("value=\"River A\"");
        assert_eq!(world.count("division where name = 'River A' and archived_at is null").await, 1);
    }
}

on_both! {
    async fn a_test_of_a_letter_sent_twice_is_one(world: World) {
        let mut lead = world.browser(Who::Lead);
        let kind = at(&world, "/letters/kinds/invitation/en");
        let id = lead.get(&kind).await.field("id");
        for _ in 0..2 {
            let sent = lead.post(&format!("{kind}/test"), &[("id", &id)]).await;
            lead.follow(&sent).await.says(&Who::Lead.address());
        }
        assert_eq!(world.letters_to(&Who::Lead.address()).await.len(), 1);
        assert_eq!(world.count("journal where act = 'letter-tested'").await, 1);
    }
}

on_both! {
    async fn settings_and_partners_do_not_make_each_other_stale(world: World) {
        let (mut lead, mut deputy) = (world.browser(Who::Lead), world.browser(Who::Deputy));
        let (path, wanted) = (at(&world, "/settings"), at(&world, "/partners/wanted"));
        assert_eq!(lead.get(&wanted).await.field("version"), "1");
        deputy.post(&path, &settings("1", "Harbour 2")).await.is(303);
        lead.post(&wanted, &WANTED).await.is(303);
        deputy.post(&path, &settings("2", "Harbour 3")).await.is(303);
        deputy.get(&wanted).await.says("value=\"2027-03-31\"");
    }
}

/// Sends a form that adds something, the same once more, and then with other words; that is refused with
/// the way to the first, and pressed again it adds a second. Says where the first leads to.
async fn added_and_otherwise(
    browser: &mut Browser,
    path: &str,
    form: &Form<'_>,
    other: (&str, &str),
) -> String {
    let id = browser.get(path).await.is(200).field("id");
    let mut form = form.clone();
    form.push(("id", &id));
    let first = browser.post(path, &form).await.is(303).goes_to().to_owned();
    assert_eq!(browser.post(path, &form).await.is(303).goes_to(), first);
    form.retain(|(name, _)| *name != other.0);
    form.push(other);
    let refused = browser.post(path, &form).await;
    refused
        .is(422)
        .says("You have sent this form before")
        .says(&format!("value=\"{}\"", other.1))
        .says("Error:");
    let there =
        refused.html.split("It has already added: <a href=\"").nth(1).unwrap().split('"').next().unwrap();
    browser.get(there).await.is(200);
    let fresh = refused.field("id");
    assert!(fresh != id && !fresh.is_empty(), "{fresh}");
    form.retain(|(name, _)| *name != "id");
    form.push(("id", &fresh));
    browser.post(path, &form).await.is(303);
    first
}

on_both! {
    async fn a_form_sent_again_with_other_words_adds_a_second_when_that_is_meant(world: World) {
        let mut lead = world.browser(Who::Lead);
        let cohort = vec![("name", "River A"), ("starts_on", ""), ("ends_on", "")];
        let first = added_and_otherwise(&mut lead, &at(&world, "/cohorts/new"), &cohort, ("name", "River B")).await;
        lead.get(&first).await.says("<bdi>River A</bdi></h1>");
        let both = |page: &crate::harness::Page| page.html.contains("River A") && page.html.contains("River B");
        assert!(both(&lead.get(&at(&world, "/cohorts")).await));
        let task = vec![("words", "River A"), ("stage", "design"), ("cohort", ""), ("owner", ""), ("due_on", ""), ("note", "")];
        added_and_otherwise(&mut lead, &at(&world, "/tasks/new"), &task, ("words", "River B")).await;
        assert!(both(&lead.get(&at(&world, "/stages")).await));
        let target = vec![("words", "River A"), ("aim", "40"), ("measure", ""), ("due_on", "")];
        added_and_otherwise(&mut lead, &at(&world, "/charter/targets/new"), &target, ("words", "River B")).await;
        assert!(both(&lead.get(&at(&world, "/charter")).await));
        added_and_otherwise(&mut lead, &at(&world, "/ladder"), &vec![("name", "River A")], ("name", "River B")).await;
        assert!(both(&lead.get(&at(&world, "/ladder")).await));
        let divisions = at(&world, &format!("/organisations/{}/divisions", world.known.plainfield));
        let id = counterpart::base::ids::DivisionId::fresh().to_string();
        lead.post(&divisions, &[("id", id.as_str()), ("name", "River A")]).await.is(303);
        let page = lead.post(&divisions, &[("id", id.as_str()), ("name", "River B")]).await;
        page.is(422).says("You have sent this form before");
        let mut admin = world.browser(Who::Admin);
        let programme = vec![("name", "River A"), ("shape", "pool"), ("language", "fr"), ("zone", "Europe/Paris")];
        let first = added_and_otherwise(&mut admin, "/programmes/new", &programme, ("name", "River B")).await;
        admin.get(&first).await.says("<h1><bdi>River A</bdi></h1>");
        assert!(both(&admin.get("/programmes").await));
    }
}

on_both! {
    async fn nothing_is_added_under_the_identifier_of_something_elsewhere(world: World) {
        let id = world.known.meadow.to_string();
        let programme = [("id", id.as_str()), ("name", "Meadow Circle"), ("shape", "pool"), ("language", "en"), ("zone", "UTC")];
        world.browser(Who::Admin).post("/programmes/new", &programme).await.is(404);
        let id = world.known.fold.to_string();
        let organisation = [("id", id.as_str()), ("name", "Ghost"), ("sector", ""), ("size", ""), ("hours-from", "")];
        let mut lead = world.browser(Who::Lead);
        lead.post(&at(&world, "/organisations/new"), &organisation).await.is(404);
        let organisation = vec![("name", "River A"), ("sector", ""), ("size", ""), ("hours-from", "")];
        let first = added_and_otherwise(&mut lead, &at(&world, "/organisations/new"), &organisation, ("name", "River B")).await;
        lead.get(&first).await.says("<h1><bdi>River A</bdi></h1>");
    }
}
