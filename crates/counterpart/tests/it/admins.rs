//! Who runs the installation: made an admin, ended, never nobody; and the way in from the terminal.

use crate::command::{Said, counterpart};
use crate::harness::{Who, World};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::Error;
use counterpart::base::journal::Actor;
use counterpart::people::{Person, acts};
use sea_orm::ConnectionTrait;

/// Admins who may sign in.
const ABLE: &str = "person where is_admin and suspended_at is null";

fn at(world: &World, who: Who) -> String {
    format!("/admin/people/{}", world.known.people[&who])
}

async fn kinds(world: &World, who: Who) -> Vec<String> {
    world.letters_to(&who.address()).await.into_iter().map(|letter| letter.kind).collect()
}

/// One more admin, as if made by the first.
async fn another(world: &World, who: Who) -> Person {
    world.browser(Who::Admin).post(&format!("{}/admin/make", at(world, who)), &[]).await.is(303);
    world.app.clock.advance(TimeDelta::seconds(1));
    world.person(who).await
}

on_both! {
    async fn somebody_becomes_an_admin_and_it_is_undone(world: World) {
        let path = at(&world, Who::Mentee);
        let mut admin = world.browser(Who::Admin);
        admin.get(&path).await.is(200).says("Make Persona Mentee an admin");
        let check = admin.get(&format!("{path}/admin")).await;
        check.is(200).says("An admin runs Counterpart for every organisation").says("You can undo it at any time");
        check.says("Persona Mentee and every other admin get a letter").says(&format!("action=\"{path}/admin/make\""));
        assert_eq!(world.count(ABLE).await, 1);
        let mut mentee = world.browser(Who::Mentee);
        mentee.get("/admin").await.is(404);

        let done = admin.post(&format!("{path}/admin/make"), &[]).await;
        let page = admin.follow(&done).await;
        page.is(200).says("Persona Mentee is an admin from now on").says(&format!("action=\"{path}/admin/end\""));
        page.says("End the role of Persona Mentee as an admin");
        admin.post(&format!("{path}/admin/make"), &[]).await.is(303);
        mentee.get("/admin").await.is(200);
        assert_eq!(kinds(&world, Who::Mentee).await, ["admin-made"]);
        assert_eq!(kinds(&world, Who::Admin).await, ["other-admin-made"]);
        let letter = world.letters_to(&Who::Mentee.address()).await.remove(0);
        assert!(letter.body.contains("This was done by: Persona Admin."), "{}", letter.body);
        let letter = world.letters_to(&Who::Admin.address()).await.remove(0);
        assert_eq!(letter.subject, "Persona Mentee is now an admin of Counterpart");
        assert!(world.letters_to(&Who::Lead.address()).await.is_empty());

        let check = admin.get(&format!("{path}/admin")).await;
        check.is(200).says("are closed to Persona Mentee").says(&format!("action=\"{path}/admin/end\""));
        let done = admin.post(&format!("{path}/admin/end"), &[]).await;
        admin.follow(&done).await.says("Persona Mentee is no longer an admin").says(&format!("action=\"{path}/admin/make\""));
        admin.post(&format!("{path}/admin/end"), &[]).await.is(303);
        mentee.get("/admin").await.is(404);
        mentee.get(&format!("/programmes/{}", world.known.harbour)).await.is(200);
        assert_eq!(kinds(&world, Who::Mentee).await, ["admin-made", "admin-ended"]);
        assert_eq!(kinds(&world, Who::Admin).await, ["other-admin-made", "other-admin-ended"]);
        for act in ["admin-made", "admin-ended"] {
            let noted = format!("journal where act = '{act}' and role = 'admin' and words = 'Persona Mentee'");
            assert_eq!(world.count(&noted).await, 1, "{act}");
        }
        admin.get("/admin/journal").await.is(200).says("Made an admin").says("Role as an admin ended");
    }
}

on_both! {
    async fn an_admin_is_signed_out_as_those_who_look_after_others(world: World) {
        another(&world, Who::Mentee).await;
        world.app.clock.advance(TimeDelta::minutes(90));
        world.browser(Who::Mentor).get("/account").await.is(200);
        world.browser(Who::Mentee).get("/account").await.is(303);
        let mut admin = world.sign_in(Who::Admin).await;
        admin.post(&format!("{}/admin/end", at(&world, Who::Mentee)), &[]).await.is(303);
        world.browser(Who::Mentee).get("/account").await.is(200);
    }
}

on_both! {
    async fn the_last_admin_who_may_sign_in_stays(world: World) {
        let (own, other) = (at(&world, Who::Admin), at(&world, Who::Mentor));
        let mut admin = world.browser(Who::Admin);
        let words = "Nobody else could sign in as an admin then. Make somebody else an admin first.";
        let check = admin.get(&format!("{own}/admin")).await;
        check.is(200).says(words).keeps_silent_about("/admin/end\"");
        admin.post(&format!("{own}/admin/end"), &[]).await.is(422).says(words);
        // One who is suspended does not count.
        another(&world, Who::Mentor).await;
        admin.post(&format!("{other}/suspend"), &[]).await.is(303);
        admin.post(&format!("{own}/admin/end"), &[]).await.is(422).says(words);
        // Their role can be ended, and a suspended account is not made that of an admin.
        admin.post(&format!("{other}/admin/end"), &[]).await.is(303);
        let words = "A suspended account cannot become that of an admin. Resume the account first.";
        admin.get(&format!("{other}/admin")).await.is(200).says(words).keeps_silent_about("/admin/make\"");
        admin.post(&format!("{other}/admin/make"), &[]).await.is(422).says(words);
        assert_eq!(world.count(ABLE).await, 1);
        assert_eq!(world.count("journal where act = 'admin-ended'").await, 1);

        admin.post(&format!("{other}/resume"), &[]).await.is(303);
        another(&world, Who::Mentor).await;
        let check = admin.get(&format!("{own}/admin")).await;
        check.is(200).says("closed to you").says("You cannot undo it yourself").says("You and every other admin");
        let done = admin.post(&format!("{own}/admin/end"), &[]).await;
        assert_eq!(done.goes_to(), "/");
        admin.follow(&done).await.says("You are no longer an admin.").keeps_silent_about("/admin/make\"");
        admin.post(&format!("{own}/admin/end"), &[]).await.is(404);
        assert_eq!(kinds(&world, Who::Admin).await.last().unwrap(), "admin-ended");
        assert_eq!(kinds(&world, Who::Mentor).await.last().unwrap(), "other-admin-ended");
        assert_eq!(world.count(ABLE).await, 1);
    }
}

on_both! {
    async fn two_at_once_leave_one(world: World) {
        let one = world.person(Who::Admin).await;
        let other = another(&world, Who::Mentor).await;
        let app = &world.app;
        let actor = |person: &Person| Actor { person: Some(person.id), role: "admin", at: app.now() };
        let (as_one, as_other) = (actor(&one), actor(&other));
        let is_refused = |outcome: &Result<(), Error>| matches!(outcome, Err(Error::Refused(_)));
        let again = "update person set is_admin = true, suspended_at = null where name in ('Persona Admin', 'Persona Mentor')";
        for round in 0..20 {
            let done = match round % 4 {
                0 => tokio::join!(acts::end_admin(app, &as_one, &other), acts::end_admin(app, &as_other, &one)),
                1 => tokio::join!(acts::end_admin(app, &as_one, &one), acts::end_admin(app, &as_other, &other)),
                2 => tokio::join!(acts::suspend(app, &as_one, &other), acts::suspend(app, &as_other, &one)),
                _ => tokio::join!(acts::suspend(app, &as_one, &other), acts::end_admin(app, &as_other, &one)),
            };
            assert_eq!(u8::from(is_refused(&done.0)) + u8::from(is_refused(&done.1)), 1, "{done:?}");
            assert_eq!(world.count(ABLE).await, 1);
            app.db.execute_unprepared(again).await.unwrap();
        }
    }
}

fn command(world: &World, more: &[&str]) -> Said {
    let mut command = counterpart(["admin"].iter().chain(more));
    command.env("DATABASE_URL", &world.app.config.database_url).env("DATA_DIR", &world.app.config.data_dir);
    Said::of(command.output().unwrap())
}

on_both! {
    async fn whoever_has_the_server_makes_an_admin(world: World) {
        world.app.db.execute_unprepared("update person set is_admin = false where name <> 'Persona Steering'").await.unwrap();
        let steering = "update person set is_admin = true, language = 'fr' where name = 'Persona Steering'";
        world.app.db.execute_unprepared(steering).await.unwrap();
        command(&world, &["LEAD@example.org"]).ends(0).names(&["Persona Lead is an admin from now on."]);
        command(&world, &["lead@example.org"]).ends(0).names(&["Persona Lead is an admin already. Nothing has changed."]);
        command(&world, &["nobody-knows@example.org"]).ends(1).names(&["No account has the address nobody-knows@example.org."]);
        command(&world, &["suspended@example.org"]).ends(1).names(&["The account of Persona Suspended is suspended"]);
        command(&world, &["--lang", "fr", "lead@example.org"]).ends(0).names(&["Persona Lead est déjà administrateur."]);
        command(&world, &[]).ends(2);
        world.browser(Who::Lead).get("/admin").await.is(200);
        assert_eq!(kinds(&world, Who::Lead).await, ["admin-made"]);
        let letter = world.letters_to(&Who::Lead.address()).await.remove(0);
        assert!(letter.body.contains("This was done by: a command on the server."), "{}", letter.body);
        let told = world.letters_to(&Who::Steering.address()).await;
        assert_eq!(told.len(), 1);
        assert!(told[0].body.contains("une commande sur le serveur"), "{}", told[0].body);
        let noted = "journal where act = 'admin-made' and person_id is null and role = 'command'";
        assert_eq!((world.count(noted).await, world.count("journal").await), (1, 1));
        assert_eq!(world.count("person where is_admin").await, 2);
    }
}

#[test]
fn where_there_is_no_database_none_is_made() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["admin", "sign-in"] {
        let mut command = counterpart([name, "ada@example.org"]);
        command.env_remove("DATABASE_URL").env("DATA_DIR", folder.path().join("elsewhere"));
        Said::of(command.output().unwrap()).ends(1).names(&["There is no database at"]);
        assert!(!folder.path().join("elsewhere").exists());
    }
}
