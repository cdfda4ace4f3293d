//! Letters that come back, noted by hand by whoever looks after somebody.

use crate::harness::{Who, World, now};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::PersonId;
use counterpart::base::{Installation, Own, db};
use counterpart::migrations;
use counterpart::people::bounces::{self, Mark};
use counterpart::people::store;
use sea_orm::ConnectionTrait;

fn at(world: &World, who: Who) -> String {
    format!("/programmes/{}/people/{}", world.known.harbour, world.known.people[&who])
}

async fn mark(world: &World, who: Who) -> Option<Mark> {
    bounces::mark(&world.app.db, Own(world.known.people[&who])).await.unwrap()
}

/// What a mail server says of a letter to somebody: refused for good, or taken.
async fn said(world: &World, who: Who, is_refused: bool) {
    let since = is_refused.then(|| world.app.now());
    let person = world.known.people[&who];
    bounces::person_bounce(&world.app.db, Installation, person, &who.address(), since).await.unwrap();
}

async fn noted(world: &World, act: &str) -> i64 {
    world.count(&format!("journal where act = '{act}'")).await
}

on_both! {
    async fn whoever_looks_after_somebody_notes_it_and_takes_it_back(world: World) {
        let path = at(&world, Who::Mentee);
        let mut coordinator = world.browser(Who::Coordinator);
        let page = coordinator.get(&path).await;
        page.is(200).says("Letters to this address come back</button>").keeps_silent_about("Letters arrive again");
        let done = coordinator.post(&format!("{path}/letters-return"), &[]).await;
        let page = coordinator.follow(&done).await;
        page.is(200).says("Noted: letters to Persona Mentee come back.").says("Letters arrive again</button>");
        page.says("Since Tuesday, 2 March 2027 letters to this address come back; somebody noted it by hand.");
        assert_eq!(page.html.matches(&format!("action=\"{path}/letters-arrive\"")).count(), 2, "undone in the notice and below");
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since: now(), is_noted: true }));
        // Sent twice it is noted once, and stays since when it was.
        world.app.clock.advance(TimeDelta::minutes(5));
        coordinator.post(&format!("{path}/letters-return"), &[]).await.is(303);
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since: now(), is_noted: true }));
        assert_eq!(noted(&world, "letters-return").await, 1);
        let touches = "journal where act = 'letters-return' and role = 'coordinator' and organisation_id is not null and words = 'Persona Mentee'";
        assert_eq!(world.count(touches).await, 1);
        coordinator.get(&format!("/programmes/{}/people?state=unreachable", world.known.harbour)).await.says("Persona Mentee");
        coordinator.get(&format!("/programmes/{}/journal", world.known.harbour)).await.says("Noted that letters come back");
        world.browser(Who::Mentee).get(&format!("/programmes/{}", world.known.harbour)).await.says("Letters to you come back");

        let done = coordinator.post(&format!("{path}/letters-arrive"), &[]).await;
        coordinator.follow(&done).await.says("letters to Persona Mentee arrive again").says(&format!("action=\"{path}/letters-return\""));
        coordinator.post(&format!("{path}/letters-arrive"), &[]).await.is(303);
        assert_eq!((mark(&world, Who::Mentee).await, noted(&world, "letters-arrive").await), (None, 1));
        world.browser(Who::Mentee).get(&format!("/programmes/{}", world.known.harbour)).await.keeps_silent_about("Letters to you come back");
    }
}

on_both! {
    async fn a_mark_made_by_hand_stays_when_a_mail_server_takes_a_letter(world: World) {
        let path = at(&world, Who::Mentee);
        let mut lead = world.browser(Who::Lead);
        lead.post(&format!("{path}/letters-return"), &[]).await.is(303);
        said(&world, Who::Mentee, false).await;
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since: now(), is_noted: true }));
        world.app.clock.advance(TimeDelta::minutes(1));
        said(&world, Who::Mentee, true).await;
        said(&world, Who::Mentee, false).await;
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since: now(), is_noted: true }));
        // Taken back by hand, what mail servers say counts as before.
        lead.post(&format!("{path}/letters-arrive"), &[]).await.is(303);
        said(&world, Who::Mentee, true).await;
        let since = world.app.now();
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since, is_noted: false }));
        lead.get(&path).await.says("letters to this address come back.").keeps_silent_about("by hand");
        // Noted by hand as well, it is known since then and stays.
        world.app.clock.advance(TimeDelta::minutes(1));
        lead.post(&format!("{path}/letters-return"), &[]).await.is(303);
        said(&world, Who::Mentee, false).await;
        assert_eq!(mark(&world, Who::Mentee).await, Some(Mark { since, is_noted: true }));
        // Another address says nothing of the one before.
        let own = Own(world.known.people[&Who::Mentee]);
        store::address_add(&world.app.db, own, "home@example.org", now()).await.unwrap();
        store::address_lead(&world.app.db, own, "home@example.org").await.unwrap();
        assert_eq!(mark(&world, Who::Mentee).await, None);
        assert_eq!(world.count("person where bounce_noted").await, 0);
    }
}

on_both! {
    async fn each_notes_it_of_their_own_people_alone(world: World) {
        for (who, of, status) in [
            (Who::Administrator, Who::Mentor, 303),
            (Who::Deputy, Who::Coordinator, 303),
            (Who::DeputyCoordinator, Who::Mentor, 303),
            (Who::OtherCoordinator, Who::OtherMentee, 303),
            (Who::OtherCoordinator, Who::Mentee, 404),
            (Who::Coordinator, Who::OtherMentee, 404),
            (Who::Coordinator, Who::LoneMentee, 404),
            (Who::Coordinator, Who::Steering, 404),
            (Who::Manager, Who::LoneMentee, 303),
            (Who::Manager, Who::Mentee, 404),
            (Who::Manager, Who::Trainer, 404),
            (Who::OtherLead, Who::Mentee, 404),
            (Who::Steering, Who::Mentee, 404),
            (Who::Mentee, Who::Mentee, 404),
        ] {
            let path = at(&world, of);
            let mut browser = world.browser(who);
            let page = browser.get(&path).await;
            assert_eq!(page.html.contains("/letters-"), status == 303, "{who:?} at {of:?}");
            for act in ["letters-return", "letters-arrive"] {
                let done = browser.post(&format!("{path}/{act}"), &[]).await;
                assert_eq!(done.status, status, "{act} by {who:?} of {of:?}");
            }
        }
        assert_eq!((noted(&world, "letters-return").await, noted(&world, "letters-arrive").await), (5, 5));
        // Whoever is nothing there any more is looked after by nobody there.
        let (path, role) = (at(&world, Who::Mentee), world.known.memberships[&Who::Mentee]);
        let mut coordinator = world.browser(Who::Coordinator);
        coordinator.post(&format!("{path}/memberships/{role}/end"), &[]).await.is(303);
        coordinator.get(&path).await.is(200).keeps_silent_about("/letters-return");
        coordinator.post(&format!("{path}/letters-return"), &[]).await.is(404);
        // What is archived is read and not changed.
        let programme = format!("/programmes/{}", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        lead.post(&format!("{programme}/archive"), &[]).await.is(303);
        let path = at(&world, Who::Mentor);
        lead.get(&path).await.is(200).keeps_silent_about("/letters-return");
        lead.post(&format!("{path}/letters-return"), &[]).await.is(422);
        assert_eq!(mark(&world, Who::Mentor).await, None);
    }
}

on_both! {
    async fn an_admin_notes_it_of_anybody(world: World) {
        let path = format!("/admin/people/{}", world.known.people[&Who::Nobody]);
        let mut admin = world.browser(Who::Admin);
        let done = admin.post(&format!("{path}/letters-return"), &[]).await;
        let page = admin.follow(&done).await;
        page.is(200).says("Since Tuesday, 2 March 2027 letters to this address come back; somebody noted it by hand.");
        page.says(&format!("action=\"{path}/letters-arrive\""));
        assert_eq!(world.count("journal where act = 'letters-return' and role = 'admin' and programme_id is null").await, 1);
        let export = world.browser(Who::Nobody).post("/account/export", &[("form", "html")]).await;
        export.is(200).says("Noted by hand that letters come back");
        // A new main address takes the mark away.
        let sent = [("address", "found@example.org"), ("check", "Called them")];
        admin.post(&format!("{path}/recover"), &sent).await.is(303);
        assert_eq!(mark(&world, Who::Nobody).await, None);
        admin.get(&path).await.says("Letters to this address come back</button>").keeps_silent_about("by hand.");
    }
}

on_both! {
    async fn accounts_from_before_keep_their_marks(world: World) {
        let kind = if db::is_sqlite(&world.app.db) { crate::harness::Kind::Sqlite } else { crate::harness::Kind::Postgres };
        let before = world.another(kind).await;
        let db = before.connect().await;
        let step = migrations::steps().iter().position(|step| step == "m0012_noted").unwrap();
        migrations::up_to(&db, &before.config, step).await.unwrap();
        let (ada, ben) = (PersonId::fresh(), PersonId::fresh());
        for (id, bounced) in [(ada, Some(now())), (ben, None)] {
            let text = "insert into person (id, name, name_key, pronouns, language, zone, is_admin, created_at, bounced_at, version)
                values ($1, 'Ada', 'ada', '', 'en', 'UTC', false, $2, $3, 1)";
            db.execute_raw(db::sql(&db, text, [id.into(), now().into(), bounced.into()])).await.unwrap();
        }
        migrations::up(&db, &before.config).await.unwrap();
        assert_eq!(bounces::mark(&db, Own(ada)).await.unwrap(), Some(Mark { since: now(), is_noted: false }));
        assert_eq!(bounces::mark(&db, Own(ben)).await.unwrap(), None);
        assert_eq!(store::person_own(&db, Own(ben)).await.unwrap().unwrap().name, "Ada");
    }
}
