//! Cohorts: planned, moved on and back, changed, archived, listed.

use crate::harness::{Browser, Who, World};
use crate::on_both;
use counterpart::base::db;
use sea_orm::ConnectionTrait;

async fn planned(world: &World, browser: &mut Browser, name: &str, dates: (&str, &str)) -> String {
    let path = format!("/programmes/{}/cohorts/new", world.known.harbour);
    let id = browser.get(&path).await.is(200).field("id");
    let form = [("id", id.as_str()), ("name", name), ("starts_on", dates.0), ("ends_on", dates.1)];
    let first = browser.post(&path, &form).await;
    let again = browser.post(&path, &form).await;
    assert_eq!(first.is(303).goes_to(), again.is(303).goes_to());
    first.goes_to().to_owned()
}

on_both! {
    async fn the_next_cohort_is_planned_while_one_runs(world: World) {
        let mut office = world.browser(Who::Administrator);
        let path = planned(&world, &mut office, "Spring 2028", ("2028-03-01", "2029-02-28")).await;
        office.get(&path).await.is(200).says("<bdi>Spring 2028</bdi></h1>").says("planned").says("Wednesday").says("1 March 2028");
        let list = format!("/programmes/{}/cohorts", world.known.harbour);
        let page = world.browser(Who::Mentee).get(&list).await;
        page.says("2 cohorts").says("Harbour 2027").says("Spring 2028").keeps_silent_about("cohorts/new");
        office.get(&format!("{list}?q=spring")).await.says("1 cohort<").keeps_silent_about("Harbour 2027");
        office.get(&format!("{list}?state=running")).await.says("Harbour 2027").keeps_silent_about("Spring 2028");
        office.get(&format!("{list}?q=nothing")).await.says("No cohort fits");
    }
}

on_both! {
    async fn a_cohort_goes_one_step_at_a_time_and_needs_its_dates(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = planned(&world, &mut lead, "Undated", ("", "")).await;
        let page = lead.get(&path).await;
        page.says("needed").says("The cohort has a first and a last day").keeps_silent_about("/forward");
        let refused = lead.post(&format!("{path}/forward"), &[("from", "planned")]).await;
        refused.is(422).says("The cohort cannot move on yet. Needed first: The cohort has a first and a last day");
        let version = lead.get(&format!("{path}/edit")).await.field("version");
        let dated = [("version", version.as_str()), ("name", "Dated"), ("starts_on", "2027-03-01"), ("ends_on", "2028-02-28")];
        lead.post(&format!("{path}/edit"), &dated).await.is(303);
        let moved = lead.post(&format!("{path}/forward"), &[("from", "planned")]).await;
        lead.follow(&moved).await.says("Dated is now recruiting.");
        let twice = lead.post(&format!("{path}/forward"), &[("from", "planned")]).await;
        lead.follow(&twice).await.says("Dated is now recruiting.");
        lead.post(&format!("{path}/archive"), &[]).await.is(422).says("cannot be archived");
        lead.post(&format!("{path}/forward"), &[("from", "recruiting")]).await.is(303);
        lead.get(&path).await.says("running, week 1 of 52").says("Say that it is delivered");
        lead.post(&format!("{path}/back"), &[("from", "running")]).await.is(303);
        lead.post(&format!("{path}/back"), &[("from", "running")]).await.is(303);
        lead.get(&path).await.says("Back to planned");
        lead.post(&format!("{path}/forward"), &[("from", "sideways")]).await.is(422);
    }
}

on_both! {
    async fn a_cohort_at_work_keeps_its_dates(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = planned(&world, &mut lead, "Fixed", ("2027-03-01", "2028-02-28")).await;
        lead.post(&format!("{path}/forward"), &[("from", "planned")]).await.is(303);
        let bare = [("version", "1"), ("name", "Fixed"), ("starts_on", ""), ("ends_on", "")];
        lead.post(&format!("{path}/edit"), &bare).await.is(422).says("keeps its dates");
        lead.get(&path).await.says("1 March 2027");
    }
}

on_both! {
    async fn wrong_dates_and_stale_forms_are_said(world: World) {
        let (mut lead, mut office) = (world.browser(Who::Lead), world.browser(Who::Administrator));
        let path = planned(&world, &mut lead, "Autumn", ("2027-09-01", "2028-08-31")).await;
        let edit = format!("{path}/edit");
        let backwards = [("version", "1"), ("name", ""), ("starts_on", "2027-09-01"), ("ends_on", "2027-09-01")];
        lead.post(&edit, &backwards).await.is(422).says("Enter a day after the first day").says("id=\"error-name\"");
        let malformed = [("version", "1"), ("name", "A"), ("starts_on", "31/12/27"), ("ends_on", "2027-02-30")];
        lead.post(&edit, &malformed).await.is(422).says("id=\"error-starts_on\"").says("id=\"error-ends_on\"");
        let theirs = [("version", "1"), ("name", "Office’s"), ("starts_on", "2027-09-01"), ("ends_on", "2028-08-31")];
        office.post(&edit, &theirs).await.is(303);
        let mine = [("version", "1"), ("name", "Lead’s"), ("starts_on", "2027-10-01"), ("ends_on", "2028-08-31")];
        let page = lead.post(&edit, &mine).await;
        page.is(409).says("Persona Administrator changed it").says("<q>Office’s</q>").says("<q>2027-09-01</q>");
        page.says("value=\"Lead’s\"");
    }
}

on_both! {
    async fn an_archived_cohort_comes_back(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = planned(&world, &mut lead, "Never", ("", "")).await;
        let gone = lead.post(&format!("{path}/archive"), &[]).await;
        lead.follow(&gone).await.says("Never is archived.").says(&format!("action=\"{path}/restore\""));
        let list = format!("/programmes/{}/cohorts", world.known.harbour);
        lead.get(&list).await.keeps_silent_about("Never");
        lead.get(&format!("{list}?state=archived")).await.says("Never");
        let edit = [("version", "1"), ("name", "Ever"), ("starts_on", ""), ("ends_on", "")];
        lead.post(&format!("{path}/edit"), &edit).await.is(422).says("This cohort is archived");
        lead.post(&format!("{path}/restore"), &[]).await.is(303);
        lead.get(&list).await.says("Never");
    }
}

on_both! {
    async fn a_cohort_of_another_programme_is_not_there(world: World) {
        let mut lead = world.browser(Who::OtherLead);
        let path = format!("/programmes/{}/cohorts/{}", world.known.meadow, world.known.cohort);
        lead.get(&path).await.is(404);
        lead.post(&format!("{path}/edit"), &[("version", "1"), ("name", "Mine")]).await.is(404);
        let new = format!("/programmes/{}/cohorts/new", world.known.meadow);
        let id = world.known.cohort.to_string();
        lead.post(&new, &[("id", id.as_str()), ("name", "Mine")]).await.is(404);
        lead.post(&new, &[("id", "nonsense"), ("name", "Mine")]).await.is(422);
    }
}

on_both! {
    async fn organisations_that_have_left_are_not_counted(world: World) {
        let mut lead = world.browser(Who::Lead);
        let path = planned(&world, &mut lead, "Autumn", ("2027-09-01", "2028-08-31")).await;
        let cohort = path.rsplit('/').next().unwrap();
        let seat = format!("/programmes/{}/organisations/{}/seats/{cohort}", world.known.harbour, world.known.plainfield);
        let not_yet = "not yet</span> At least one organisation has joined";
        lead.get(&path).await.says("<dt>Organisations</dt><dd>0</dd>").says(not_yet);
        lead.post(&seat, &[("mentees", "2"), ("mentors", "2"), ("version", "0")]).await.is(303);
        lead.get(&path).await.says("<dt>Organisations</dt><dd>1</dd>").keeps_silent_about(not_yet);
        lead.post(&format!("{seat}/leave"), &[]).await.is(303);
        lead.get(&path).await.says("<dt>Organisations</dt><dd>0</dd>").says(not_yet);
    }
}

on_both! {
    async fn a_mentee_sees_dates_and_no_figures(world: World) {
        let path = format!("/programmes/{}/cohorts/{}", world.known.harbour, world.known.cohort);
        world.browser(Who::Coordinator).get(&path).await.says("<dt>Mentees</dt><dd>1</dd>");
        world.browser(Who::Lead).get(&path).await.says("<dt>Mentees</dt><dd>3</dd>");
        world.browser(Who::Mentee).get(&path).await.says("First day").keeps_silent_about("Mentees</dt>");
    }
}

on_both! {
    async fn a_delivered_cohort_counts_everybody_who_was_in_it(world: World) {
        let path = format!("/programmes/{}/cohorts/{}", world.known.harbour, world.known.cohort);
        let ended = "update membership set ended_at = $1 where cohort_id = $2";
        let values = [world.app.now().into(), world.known.cohort.into()];
        world.app.db.execute_raw(db::sql(&world.app.db, ended, values)).await.unwrap();
        let mut lead = world.browser(Who::Lead);
        lead.get(&path).await.says("<dt>Mentees</dt><dd>0</dd>").keeps_silent_about("state=any");
        let delivered = "update cohort set state = 'delivered' where id = $1";
        world.app.db.execute_raw(db::sql(&world.app.db, delivered, [world.known.cohort.into()])).await.unwrap();
        lead.get(&path).await.says("<dt>Mentees</dt><dd>3</dd>");
        world.browser(Who::Coordinator).get(&path).await.says("<dt>Mentees</dt><dd>1</dd>");
        world.browser(Who::Steering).get(&path).await.is(200).keeps_silent_about("People of this cohort");
        let people = format!("/programmes/{}/people?cohort={}", world.known.harbour, world.known.cohort);
        lead.get(&path).await.says(&format!("href=\"{people}&#38;state=any\""));
        lead.get(&people).await.keeps_silent_about("Persona Mentee");
        lead.get(&format!("{people}&state=any")).await.says("Persona Mentee");
    }
}
