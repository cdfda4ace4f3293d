//! Sessions: listed and ended by their owner; hats changed; the link of the first start.

use crate::harness::{Kind, Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{InvitationId, OrganisationId};
use counterpart::base::journal::Actor;
use counterpart::base::text::Language;
use counterpart::base::{Installation, Scope};
use counterpart::people::{Invited, Role, acts, store};

on_both! {
    async fn sessions_are_listed_and_ended(world: World) {
        let mut phone = world.sign_in(Who::Mentee).await;
        let mut here = world.browser(Who::Mentee);
        let page = here.get("/account/sessions").await;
        page.is(200).says("Test browser").says("192.0.2.0").says("after fourteen days without use");
        page.says("End the other session");
        let other = page.field("session");
        here.post("/account/sessions/end", &[("session", &other)]).await.is(303);
        phone.get("/account").await.is(303);
        here.get("/account").await.is(200);
        // Twice is once.
        here.post("/account/sessions/end", &[("session", &other)]).await.is(303);
        assert_eq!(world.count("journal where act = 'session-ended'").await, 1);
        here.post("/account/sessions/end", &[("session", "session-1")]).await.is(422);
        world.browser(Who::Lead).get("/account/sessions").await.says("after one hour without use");
    }
}

on_both! {
    async fn nobody_ends_the_session_of_another(world: World) {
        let mut phone = world.sign_in(Who::Mentee).await;
        let session = world.browser(Who::Mentee).get("/account/sessions").await.field("session");
        world.browser(Who::Mentor).post("/account/sessions/end", &[("session", &session)]).await.is(303);
        phone.get("/account").await.is(200);
        assert_eq!(world.count("journal where act = 'session-ended'").await, 0);
    }
}

on_both! {
    async fn all_others_end_at_once(world: World) {
        let mut one = world.sign_in(Who::Mentee).await;
        let mut two = world.sign_in(Who::Mentee).await;
        let mut here = world.browser(Who::Mentee);
        let done = here.post("/account/sessions/end-others", &[]).await;
        here.follow(&done).await.is(200).says("2 other sessions are ended.");
        one.get("/account").await.is(303);
        two.get("/account").await.is(303);
    }
}

on_both! {
    async fn a_session_ends_by_itself(world: World) {
        let mut browser = world.sign_in(Who::Mentee).await;
        for _ in 0..2 {
            world.app.clock.advance(TimeDelta::days(13));
            browser.get("/account").await.is(200);
        }
        // Used all the time, it still ends after thirty days.
        world.app.clock.advance(TimeDelta::days(4));
        browser.get("/account").await.is(303);
    }
}

on_both! {
    async fn what_is_sent_after_the_session_ended_is_not_lost(world: World) {
        let path = format!("/programmes/{}/charter/edit", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let version = lead.get(&path).await.is(200).field("version");
        world.app.clock.advance(TimeDelta::minutes(61));
        let written = "\nWe learn from\r\n<b>each</b> other";
        let form = [("version", version.as_str()), ("purpose", written), ("code", "123 456"), ("vision", "short")];
        let page = lead.post(&path, &form).await;
        page.is(401).says("You are no longer signed in").says("Nothing of what you sent has been saved.");
        page.says(">\n\nWe learn from\r\n&#60;b&#62;each&#60;/b&#62; other</textarea>").says("readonly");
        page.says(&format!("<form method=\"post\" action=\"{path}\"")).keeps_silent_about("123 456");
        let next = serde_urlencoded::to_string([("next", &path)]).unwrap();
        page.says(&format!("href=\"/sign-in?{next}\" target=\"_blank\""));
        assert_eq!((page.field("version"), page.field("vision").as_str()), (version.clone(), "short"));
        // Still nobody: the same page again. Signed in meanwhile, the same form is saved.
        lead.post(&path, &form).await.is(401).says("each&#60;/b&#62; other</textarea>");
        let session = world.sign_in(Who::Lead).await.cookie("session").unwrap();
        let mut lead = lead.with_cookie("session", &session);
        let saved = lead.post(&path, &form).await;
        lead.follow(&saved).await.is(200).says("each&#60;/b&#62; other");
    }
}

on_both! {
    async fn a_button_that_is_pressed_too_late_says_so(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        world.app.clock.advance(TimeDelta::minutes(61));
        let from = format!("http://localhost{path}/settings");
        let page = lead.send_with("POST", &format!("{path}/archive"), &[("referer", &from)], "").await;
        let next = serde_urlencoded::to_string([("next", format!("{path}/settings"))]).unwrap();
        page.is(401).says(&format!("href=\"/sign-in?{next}\"")).keeps_silent_about("Send it again");
        let french = world.stranger().reading("fr").post("/account", &[("name", "Zoë")]).await;
        french.is(401).says("Votre session est terminée").says("Zoë");
        // Who wants to leave has left.
        assert_eq!(lead.post("/sign-out", &[]).await.is(303).goes_to(), "/sign-in");
        // A form of another site is not shown.
        let theirs = [("sec-fetch-site", "cross-site")];
        lead.send_with("POST", "/account", &theirs, "name=A+B").await.is(403).keeps_silent_about("A B");
        assert_eq!(world.count("programme where archived_at is not null").await, 0);
    }
}

on_both! {
    async fn a_hat_is_changed_and_said_on_every_page(world: World) {
        // The mentee of Plainfield trains in Harbour as well, and is a mentor in Meadow.
        let person = world.person(Who::Mentee).await;
        let tx = world.app.begin().await.unwrap();
        let joining = store::Joining { person: person.id, role: Role::Trainer, cohort: None };
        let scope = Scope::programme(world.known.harbour);
        let trainer = store::membership_begin(&tx, &scope, joining, world.app.now()).await.unwrap();
        let joining = store::Joining { person: person.id, role: Role::Steering, cohort: None };
        let scope = Scope::programme(world.known.meadow);
        let steering = store::membership_begin(&tx, &scope, joining, world.app.now()).await.unwrap();
        world.app.commit(tx).await.unwrap();
        let mut browser = world.browser(Who::Mentee);
        let harbour = format!("/programmes/{}", world.known.harbour);
        browser.get(&harbour).await.is(200).says("<summary>mentee, Plainfield Trust · Harbour Alliance</summary>");
        let changed = browser.post("/hat", &[("hat", &trainer.to_string())]).await;
        assert_eq!(changed.goes_to(), harbour);
        browser.follow(&changed).await.says("<summary>trainer · Harbour Alliance</summary>");
        browser.get("/account").await.says("<summary>trainer · Harbour Alliance</summary>");
        // In another programme it is the hat that fits there that is on, and says so.
        let meadow = format!("/programmes/{}", world.known.meadow);
        browser.get(&meadow).await.says("<summary>steering group member · Meadow Circle</summary>");
        browser.post("/hat", &[("hat", &steering.to_string())]).await.is(303);
        browser.get("/account").await.says("<summary>steering group member · Meadow Circle</summary>");
        // Nobody else's hat fits, and none that is no longer theirs.
        world.browser(Who::Mentor).post("/hat", &[("hat", &steering.to_string())]).await.is(404);
        browser.post("/hat", &[("hat", "")]).await.is(422);
        let tx = world.app.begin().await.unwrap();
        assert!(store::membership_end(&tx, &scope, steering, world.app.now()).await.unwrap());
        world.app.commit(tx).await.unwrap();
        browser.post("/hat", &[("hat", &steering.to_string())]).await.is(404);
        browser.get(&meadow).await.is(404);
    }
}

#[tokio::test]
async fn the_first_start_prints_a_link_that_opens_one_account() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let world = World::empty(kind).await;
        let link = acts::set_up_link(&world.app).await.unwrap().unwrap();
        let path = link.strip_prefix("http://localhost:8080").unwrap();
        let again = acts::set_up_link(&world.app).await.unwrap().unwrap();
        assert_ne!(link, again);
        let mut browser = world.stranger();
        browser.get(path).await.is(200).says("Welcome to Counterpart");
        let form = [("name", "Ada"), ("address", "ada"), ("language", "en"), ("zone", "Europe/London")];
        browser.post(path, &form).await.is(422).says("#field-address");
        let form =
            [("name", "Ada"), ("address", "ada@example.org"), ("language", "en"), ("zone", "Europe/London")];
        browser.post(path, &form).await.is(303);
        browser.get("/admin/people").await.is(200).says("Ada").says("One account");
        // Neither link opens a second one, and none is printed any more.
        for path in [path, again.strip_prefix("http://localhost:8080").unwrap()] {
            world.stranger().get(path).await.is(410).says("This link opens no account");
            world.stranger().post(path, &form).await.is(410);
        }
        assert_eq!(acts::set_up_link(&world.app).await.unwrap(), None);
        assert_eq!(world.count("person").await, 1);
        assert!(store::person_any(&world.app.db, Installation).await.unwrap());
    }
}

on_both! {
    async fn invitations_and_members_stay_in_their_scope(world: World) {
        let lead = world.person(Who::Lead).await;
        let actor = Actor { person: Some(lead.id), role: "lead", at: world.app.now() };
        let plainfield = Scope::organisation(world.known.harbour, world.known.plainfield);
        let invited = Invited {
            role: Role::Sponsor,
            cohort: None,
            name: "Sol".to_owned(),
            address: "sol@example.org".to_owned(),
            language: Language::English,
        };
        let id: InvitationId = acts::invite(&world.app, &actor, &plainfield, &invited).await.unwrap();
        let db = &world.app.db;
        let wanted = store::Members::default();
        let members = store::membership_list(db, &plainfield, &wanted).await.unwrap();
        assert_eq!(members.count, 5);
        let first = &members.members[0];
        assert_eq!(store::membership_get(db, &plainfield, first.id).await.unwrap(), *first);
        let foreign = [
            Scope::organisation(world.known.harbour, world.known.lumen),
            Scope::organisation(world.known.harbour, OrganisationId::fresh()),
            Scope::organisation(world.known.meadow, world.known.fold),
            Scope::programme(world.known.meadow),
        ];
        for scope in foreign {
            assert!(store::invitation_get(db, &scope, id).await.is_err());
            assert!(store::invitation_list(db, &scope).await.unwrap().is_empty());
            assert_eq!(acts::invite_again(&world.app, &actor, &scope, &[id]).await.ok(), None);
            assert!(acts::withdraw(&world.app, &actor, &scope, id).await.is_err());
            assert!(store::membership_get(db, &scope, first.id).await.is_err());
            let listed = store::membership_list(db, &scope, &wanted).await.unwrap().members;
            assert!(listed.iter().all(|member| member.id != first.id));
            let tx = world.app.begin().await.unwrap();
            assert!(!store::membership_end(&tx, &scope, first.id, world.app.now()).await.unwrap());
            assert!(!store::membership_resume(&tx, &scope, first.id).await.unwrap());
        }
        let harbour = Scope::programme(world.known.harbour);
        // The one of this test, and the one that everybody in the known world has from the start.
        assert_eq!(store::invitation_list(db, &harbour).await.unwrap().len(), 2);
        let narrowed = store::Members { search: "PERSONA lead".to_owned(), ..Default::default() };
        assert_eq!(store::membership_list(db, &harbour, &narrowed).await.unwrap().count, 1);
        let narrowed = store::Members { search: "%".to_owned(), ..Default::default() };
        assert_eq!(store::membership_list(db, &harbour, &narrowed).await.unwrap().count, 0);
    }
}
