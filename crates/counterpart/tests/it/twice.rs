//! Forms that are sent twice: whoever presses a button twice, or goes back and presses again, is told
//! what is so, and never that somebody else was faster.

use crate::harness::{Browser, Who, World};
use crate::on_both;

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

const SETTINGS: [(&str, &str); 11] = [
    ("version", "1"),
    ("name", "Harbour 2"),
    ("shape", "rapid"),
    ("language", "fr"),
    ("zone", "Europe/Paris"),
    ("reply_to", "office@example.org"),
    ("months", "9"),
    ("cadence", "fortnightly"),
    ("meeting", "anywhere"),
    ("inside", "group"),
    ("direction", "one-way"),
];

const WANTED: [(&str, &str); 4] =
    [("version", "1"), ("least", "2"), ("most", "4"), ("ready_by", "2027-03-31")];

on_both! {
    async fn a_change_sent_twice_is_made_once(world: World) {
        let mut lead = world.browser(Who::Lead);
        let known = &world.known;
        twice_and_otherwise(&mut lead, &at(&world, "/settings"), &SETTINGS.to_vec(), ("months", "8")).await;
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
    async fn settings_and_partners_do_not_make_each_other_stale(world: World) {
        let (mut lead, mut deputy) = (world.browser(Who::Lead), world.browser(Who::Deputy));
        let (settings, wanted) = (at(&world, "/settings"), at(&world, "/partners/wanted"));
        assert_eq!(lead.get(&wanted).await.field("version"), "1");
        deputy.post(&settings, &SETTINGS).await.is(303);
        lead.post(&wanted, &WANTED).await.is(303);
        let mut again = SETTINGS.to_vec();
        again[0] = ("version", "2");
        again[1] = ("name", "Harbour 3");
        deputy.post(&settings, &again).await.is(303);
        deputy.get(&wanted).await.says("value=\"2027-03-31\"");
    }
}
