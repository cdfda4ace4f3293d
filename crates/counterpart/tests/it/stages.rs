//! Stages: usual tasks, tasks of one's own, owners, due dates, and what needs whom.

use crate::harness::{Browser, Page, Who, World};
use crate::on_both;
use chrono::TimeDelta;

fn at(world: &World, end: &str) -> String {
    format!("/programmes/{}{end}", world.known.harbour)
}

async fn added(world: &World, browser: &mut Browser, words: &str, more: &[(&str, &str)]) -> Page {
    let id = browser.get(&at(world, "/tasks/new")).await.is(200).field("id");
    let mut form = vec![
        ("id", id.as_str()),
        ("words", words),
        ("stage", "design"),
        ("cohort", ""),
        ("owner", ""),
        ("due_on", ""),
        ("note", ""),
    ];
    for (name, value) in more {
        form.retain(|(known, _)| known != name);
        form.push((name, value));
    }
    browser.post(&at(world, "/tasks/new"), &form).await;
    browser.post(&at(world, "/tasks/new"), &form).await
}

/// The path of the task whose button says this name.
fn path_of(page: &Page, label: &str) -> String {
    let (before, _) = page.html.split_once(&format!("aria-label=\"{label}\"")).expect(label);
    let action = before.rsplit("action=\"").next().unwrap();
    action.split('"').next().unwrap().rsplit_once('/').unwrap().0.to_owned()
}

on_both! {
    async fn the_usual_tasks_of_the_shape_are_a_start(world: World) {
        let mut office = world.browser(Who::Administrator);
        let meadow = format!("/programmes/{}/stages", world.known.meadow);
        world.browser(Who::OtherLead).get(&meadow).await.says("The programme has no tasks yet").says("aria-current=\"step\">Definition");
        let begun = office.post(&at(&world, "/stages/usual"), &[]).await;
        office.follow(&begun).await.says("tasks are added.").says("Write down the purpose").says("Ask each organisation with whom it competes");
        let again = office.post(&at(&world, "/stages/usual"), &[]).await;
        office.follow(&again).await.says("The usual tasks are there already.");
        let cohort = world.known.cohort.to_string();
        let begun = office.post(&at(&world, "/stages/usual"), &[("cohort", cohort.as_str())]).await;
        office.follow(&begun).await.says("Publish the pairs").says("<bdi>Harbour 2027</bdi>");
        office.post(&at(&world, "/stages/usual"), &[("cohort", "cohort-x")]).await.is(404);
        world.browser(Who::OtherLead).get(&meadow).await.keeps_silent_about("Write down the purpose");
    }
}

on_both! {
    async fn a_task_is_done_and_open_again(world: World) {
        let mut lead = world.browser(Who::Lead);
        let page = lead.get(&at(&world, "/stages")).await;
        let task = path_of(&page, "Mark as done: Harbour task");
        assert_eq!(task, at(&world, &format!("/tasks/{}", world.known.task)));
        let done = lead.post(&format!("{task}/done"), &[]).await;
        lead.post(&format!("{task}/done"), &[]).await.is(303);
        lead.follow(&done).await.says("Done: Harbour task").says(&format!("action=\"{task}/undone\""));
        lead.get(&at(&world, "/stages?state=open")).await.says("No task<").keeps_silent_about("Harbour task");
        lead.post(&format!("{task}/undone"), &[]).await.is(303);
        lead.get(&at(&world, "/stages?state=open")).await.says("1 task<").says("Harbour task");
    }
}

on_both! {
    async fn a_task_of_a_later_day_is_a_date_and_needs_nobody_yet(world: World) {
        let mut office = world.browser(Who::Administrator);
        let owner = ("owner", "role:trainer");
        added(&world, &mut office, "Book the hall", &[("due_on", "2027-03-31"), owner]).await.is(303);
        added(&world, &mut office, "Book the band", &[("due_on", "2027-03-30"), owner]).await.is(303);
        let page = world.browser(Who::Trainer).get(&at(&world, "")).await;
        page.is(200).says("<b><bdi>Book the band").says("Wednesday, 31 March 2027").says("Your task: ");
        page.keeps_silent_about("<b><bdi>Book the hall").says("Book the hall");
    }
}

on_both! {
    async fn a_task_of_ones_own_has_an_owner_and_a_day(world: World) {
        let mut office = world.browser(Who::Administrator);
        let day = [("due_on", "2027-03-01"), ("owner", "role:trainer"), ("note", "in the small hall")];
        added(&world, &mut office, "Book the hall 🏛", &day).await.is(303);
        let page = office.get(&at(&world, "/stages")).await;
        assert_eq!(page.html.matches("<b><bdi>Book the hall 🏛").count(), 1);
        page.says("trainer").says("until Monday").says("overdue").says("in the small hall");
        office.get(&at(&world, "/stages?state=overdue")).await.says("Book the hall").keeps_silent_about("Harbour task");
        office.get(&at(&world, "/stages?q=HALL")).await.says("Book the hall").keeps_silent_about("Harbour task");
        let mut trainer = world.browser(Who::Trainer);
        let overview = trainer.get(&at(&world, "")).await;
        overview.is(200).says("What needs you").says("Book the hall").keeps_silent_about("Harbour task");
        trainer.get(&at(&world, "/stages?whose=mine")).await.says("Book the hall").keeps_silent_about("Harbour task");
        let task = path_of(&overview, "Mark as done: Book the hall 🏛");
        world.browser(Who::Manager).post(&format!("{task}/done"), &[]).await.is(404);
        trainer.post(&format!("{task}/done"), &[]).await.is(303);
        trainer.get(&at(&world, "")).await.keeps_silent_about("<b><bdi>Book the hall");
    }
}

on_both! {
    async fn one_person_may_own_a_task_and_other_organisations_do_not_read_the_name(world: World) {
        let mut office = world.browser(Who::Administrator);
        let form = office.get(&at(&world, "/tasks/new")).await;
        form.keeps_silent_about("Persona Mentee").keeps_silent_about("Persona OtherLead");
        let option = form.html.split(">Persona Coordinator<").next().unwrap().rsplit("value=\"").next().unwrap();
        let owner = option.trim_end_matches(['"', ' ']).to_owned();
        assert!(owner.starts_with("person:person-"), "{owner}");
        added(&world, &mut office, "Ask about rooms", &[("owner", &owner)]).await.is(303);
        office.get(&at(&world, "/stages")).await.says("Persona Coordinator");
        world.browser(Who::Coordinator).get(&at(&world, "")).await.says("Ask about rooms");
        let other = world.browser(Who::OtherCoordinator).get(&at(&world, "/stages")).await;
        other.says("Ask about rooms").says("somebody of another organisation").keeps_silent_about("Persona Coordinator");
        world.browser(Who::OtherCoordinator).get(&at(&world, "")).await.keeps_silent_about("Ask about rooms");
    }
}

on_both! {
    async fn a_task_of_somebody_who_left_is_on_the_desk_of_those_who_lead(world: World) {
        let mut lead = world.browser(Who::Lead);
        let trainer = format!("person:{}", world.known.people[&Who::Trainer]);
        added(&world, &mut lead, "Book the hall", &[("owner", &trainer), ("due_on", "2027-03-01")]).await.is(303);
        added(&world, &mut lead, "Book the band", &[("owner", "role:trainer")]).await.is(303);
        lead.get(&at(&world, "")).await.keeps_silent_about("<b><bdi>Book the");
        let (person, membership) = (world.known.people[&Who::Trainer], world.known.memberships[&Who::Trainer]);
        lead.post(&at(&world, &format!("/people/{person}/memberships/{membership}/end")), &[]).await.is(303);
        for who in [Who::Lead, Who::Deputy] {
            let page = world.browser(who).get(&at(&world, "")).await;
            page.says("Persona Trainer (no longer helps to run the programme)").says("trainer (nobody has this role)");
            page.says("<b><bdi>Book the hall").says("<b><bdi>Book the band");
        }
        world.browser(Who::Manager).get(&at(&world, "")).await.keeps_silent_about("<b><bdi>Book the");
        let page = lead.get(&at(&world, "/stages?whose=mine")).await;
        let task = path_of(page.says("Book the band"), "Mark as done: Book the hall");
        let option = format!("<option value=\"{trainer}\" selected>Persona Trainer (no longer");
        let form = lead.get(&format!("{task}/edit")).await;
        form.is(200).says(&option);
        // It stays with whoever left, until somebody else is chosen.
        let mut sent = vec![
            ("version", "1"), ("words", "Book the hall"), ("stage", "design"), ("cohort", ""), ("owner", trainer.as_str()), ("due_on", ""), ("note", "soon"),
        ];
        lead.post(&format!("{task}/edit"), &sent).await.is(303);
        lead.get(&format!("{task}/edit")).await.says(&option);
        (sent[0], sent[4]) = (("version", "2"), ("owner", "role:manager"));
        lead.post(&format!("{task}/edit"), &sent).await.is(303);
        lead.get(&at(&world, "")).await.keeps_silent_about("<b><bdi>Book the hall");
        sent[4] = ("owner", trainer.as_str());
        lead.post(&format!("{task}/edit"), &sent).await.is(422).says("id=\"error-owner\"");
        lead.post(&at(&world, &format!("/people/{person}/memberships/{membership}/resume")), &[]).await.is(303);
        lead.get(&at(&world, "")).await.keeps_silent_about("<b><bdi>Book the");
    }
}

on_both! {
    async fn wrong_tasks_are_said_and_nothing_is_saved(world: World) {
        let mut office = world.browser(Who::Administrator);
        let long = "x".repeat(201);
        let person = format!("person:{}", counterpart::base::ids::PersonId::fresh());
        let wrong = [("stage", "celebration"), ("owner", person.as_str()), ("cohort", "elsewhere"), ("due_on", "tomorrow")];
        let page = added(&world, &mut office, &long, &wrong).await;
        page.is(422);
        for field in ["words", "stage", "owner", "cohort", "due_on"] {
            page.says(&format!("id=\"error-{field}\""));
        }
        added(&world, &mut office, "x", &[("owner", "role:mentee")]).await.is(422).says("id=\"error-owner\"");
        office.get(&at(&world, "/stages")).await.says("1 task<");
    }
}

on_both! {
    async fn a_usual_task_stays_in_every_language_until_it_is_worded_anew(world: World) {
        let mut office = world.browser(Who::Administrator);
        office.post(&at(&world, "/stages/usual"), &[]).await.is(303);
        let page = office.get(&at(&world, "/stages?q=ladder")).await;
        let task = path_of(&page, "Mark as done: Agree the ladder of levels");
        let kept = [("version", "1"), ("words", "Agree the ladder of levels"), ("stage", "design"), ("cohort", ""), ("owner", "role:lead"), ("due_on", "2027-05-01"), ("note", "")];
        office.post(&format!("{task}/edit"), &kept).await.is(303);
        let french = "update person set language = 'fr' where name = 'Persona Lead'";
        sea_orm::ConnectionTrait::execute_unprepared(&world.app.db, french).await.unwrap();
        let mut lead = world.browser(Who::Lead);
        lead.get(&at(&world, "/stages")).await.says("Convenir de l’échelle des niveaux").says("1 mai 2027");
        let anew = [("version", "2"), ("words", "Draw the ladder"), ("stage", "design"), ("cohort", ""), ("owner", ""), ("due_on", ""), ("note", "")];
        office.post(&format!("{task}/edit"), &anew).await.is(303);
        lead.get(&at(&world, "/stages")).await.says("Draw the ladder").keeps_silent_about("Convenir de l’échelle");
        office.post(&format!("{task}/edit"), &anew).await.is(303);
        let other = [&anew[..6], &[("note", "by hand")]].concat();
        office.post(&format!("{task}/edit"), &other).await.is(409).says("Persona Administrator changed it");
    }
}

on_both! {
    async fn usual_tasks_follow_the_dates_of_their_cohort_when_that_is_asked_for(world: World) {
        let mut office = world.browser(Who::Administrator);
        let (cohort, id) = (at(&world, &format!("/cohorts/{}", world.known.cohort)), world.known.cohort.to_string());
        let undated = "update cohort set starts_on = null, ends_on = null, state = 'planned'";
        sea_orm::ConnectionTrait::execute_unprepared(&world.app.db, undated).await.unwrap();
        office.post(&at(&world, "/stages/usual"), &[("cohort", id.as_str())]).await.is(303);
        let stages = at(&world, &format!("/stages?cohort={id}"));
        office.get(&stages).await.is(200).keeps_silent_about("by the dates of the cohort");
        // The day of one is set by hand, and one is done: they stay as they are.
        let page = office.get(&stages).await;
        let matching = path_of(&page, "Mark as done: Run the matching and look at the proposed pairs");
        let by_hand = [("version", "1"), ("words", "Run the matching and look at the proposed pairs"), ("stage", "recruitment"), ("cohort", id.as_str()), ("owner", "role:manager"), ("due_on", "2027-07-07"), ("note", "")];
        office.post(&format!("{matching}/edit"), &by_hand).await.is(303);
        office.post(&format!("{}/done", path_of(&page, "Mark as done: Train the mentors")), &[]).await.is(303);
        let all = page.html.matches("<b><bdi>").count() - 1;
        let dates = |version: &'static str, start: &'static str, end: &'static str| [("version", version), ("name", "Harbour 2027"), ("starts_on", start), ("ends_on", end)];
        let saved = office.post(&format!("{cohort}/edit"), &dates("1", "2027-09-06", "2028-09-03")).await;
        assert_eq!(saved.is(303).goes_to(), stages);
        let offer = format!("{} tasks are not due by the dates of the cohort", all - 2);
        office.follow(&saved).await.says("Harbour 2027 is saved.").says(&offer).keeps_silent_about("18 October 2027");
        world.browser(Who::Manager).get(&stages).await.keeps_silent_about("by the dates of the cohort");
        let given = office.post(&format!("{cohort}/tasks/dates"), &[]).await;
        let page = office.follow(&given).await;
        page.says(&format!("{} tasks have new days.", all - 2)).says("18 October 2027").says("7 July 2027");
        page.keeps_silent_about("by the dates of the cohort").keeps_silent_about("9 August 2027");
        // Moved by a week, they are offered the days that go with that, and can have the former back.
        let undo = |page: &Page| page.html.split("action=\"").find(|form| form.contains("/tasks/dates/back?")).unwrap().split('"').next().unwrap().replace("&#38;", "&");
        let first = undo(&page);
        let saved = office.post(&format!("{cohort}/edit"), &dates("2", "2027-09-13", "2028-09-10")).await;
        let page = office.follow(&saved).await;
        let form = page.says(&offer).html.split("/tasks/dates\"").nth(1).unwrap().split("</form>").next().unwrap().to_owned();
        let attribute = |field: &str, name: &str| field.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let shown: Vec<_> = form.split("<input").skip(1).map(|field| (attribute(field, "name"), attribute(field, "value"))).collect();
        assert_eq!(shown.len(), all - 2);
        let shown: Vec<_> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // Pressed twice it is done once, and the second page says and undoes what the first does.
        let given = office.post(&format!("{cohort}/tasks/dates"), &shown).await;
        let first_page = office.follow(&given).await;
        let again = office.post(&format!("{cohort}/tasks/dates"), &shown).await;
        let second_page = office.follow(&again).await;
        second_page.says(&format!("{} tasks have new days.", all - 2)).says("25 October 2027");
        assert_eq!(undo(&first_page), undo(&second_page));
        let nothing = office.post(&format!("{cohort}/tasks/dates"), &[]).await;
        office.follow(&nothing).await.says("The tasks have these days already.").says("25 October 2027");
        assert_eq!(world.count("journal where act = 'tasks-dated'").await, 2);
        let back = office.post(&first, &[]).await;
        office.follow(&back).await.says("tasks have their former days again").keeps_silent_about("25 October 2027").says(&offer);
        let back = office.post(&first, &[]).await;
        office.follow(&back).await.says("Nothing was taken back").says("7 July 2027");
        let named = dates("3", "2027-09-13", "2028-09-10").map(|(name, value)| if name == "name" { (name, "Harbour") } else { (name, value) });
        assert_eq!(office.post(&format!("{cohort}/edit"), &named).await.is(303).goes_to(), cohort);
        let lead = world.browser(Who::Lead).get(&at(&world, "/journal")).await;
        lead.says("Days of tasks set by the cohort’s dates").says("Days of tasks taken back");
    }
}

on_both! {
    async fn a_removed_task_comes_back(world: World) {
        let mut office = world.browser(Who::Administrator);
        let task = at(&world, &format!("/tasks/{}", world.known.task));
        let gone = office.post(&format!("{task}/remove"), &[]).await;
        let page = office.follow(&gone).await;
        page.says("Removed: Harbour task").says(&format!("action=\"{task}/restore\"")).says("No task<");
        office.post(&format!("{task}/restore"), &[]).await.is(303);
        office.get(&at(&world, "/stages")).await.says("1 task<");
    }
}

on_both! {
    async fn the_bar_shows_the_week_of_a_running_cohort(world: World) {
        let mut lead = world.browser(Who::Lead);
        let cohort = at(&world, &format!("/cohorts/{}", world.known.cohort));
        let version = lead.get(&format!("{cohort}/edit")).await.field("version");
        let dates = [("version", version.as_str()), ("name", "Harbour 2027"), ("starts_on", "2027-01-18"), ("ends_on", "2028-01-16")];
        lead.post(&format!("{cohort}/edit"), &dates).await.is(303);
        lead.get(&at(&world, "")).await.says("aria-current=\"step\">Support, week 7 of 52").says("1 task open");
        lead.get(&at(&world, "")).await.says("Harbour 2027 ends").keeps_silent_about("Harbour 2027 begins");
        world.app.clock.advance(TimeDelta::minutes(30));
        world.browser(Who::Mentee).get(&at(&world, "")).await.says("16 January 2028").keeps_silent_about("1 task open");
    }
}

on_both! {
    async fn a_task_of_another_programme_is_not_there(world: World) {
        let mut other = world.browser(Who::OtherLead);
        let path = format!("/programmes/{}/tasks/{}", world.known.meadow, world.known.task);
        world.browser(Who::Lead).get(&at(&world, "/stages")).await.says("Harbour task");
        other.get(&format!("{path}/edit")).await.is(404);
        other.post(&format!("{path}/done"), &[]).await.is(404);
        other.get(&format!("/programmes/{}/stages", world.known.meadow)).await.keeps_silent_about("Harbour task");
        let elsewhere = format!("/programmes/{}/stages?cohort={}", world.known.meadow, world.known.cohort);
        other.get(&elsewhere).await.is(200).keeps_silent_about("Harbour");
        world.browser(Who::Mentee).get(&at(&world, "/stages")).await.is(404);
    }
}

on_both! {
    async fn what_each_coordinator_does_says_who_ticks_it_off(world: World) {
        let mut lead = world.browser(Who::Lead);
        lead.post(&at(&world, "/stages/usual"), &[]).await.is(303);
        let words = "The office ticks it off when every organisation has done its part.";
        added(&world, &mut lead, "Ask every team", &[("owner", "role:coordinator")]).await;
        let ladder = format!("href=\"{}\"", at(&world, &format!("/ladder/{}", world.known.plainfield)));
        for who in [Who::Coordinator, Who::DeputyCoordinator] {
            let mut browser = world.browser(who);
            let list = browser.get(&at(&world, "/stages?whose=mine&state=open")).await;
            list.says("Ask every team").says("Map each organisation’s grades").says(words).says(&ladder);
            let overview = browser.get(&at(&world, "")).await;
            overview.says("Ask every team").says(words).keeps_silent_about("Map each organisation’s grades");
        }
        lead.get(&at(&world, "/stages")).await.says("Ask every team").keeps_silent_about(words);
        let mine = world.browser(Who::Deputy).get(&at(&world, "/stages?whose=mine")).await;
        mine.says("Write down the purpose").keeps_silent_about("Ask every team");
    }
}
