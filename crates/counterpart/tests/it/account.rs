//! One's own account and its addresses, its export, and what an admin may do to it.

mod planned;

use crate::harness::{Browser, Who, World, now};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::{Own, Scope, db};
use counterpart::people::store;
use sea_orm::ConnectionTrait;

const SECOND: &str = "mentee.at.home@example.org";

async fn last_link(world: &World, address: &str) -> String {
    world.letters_to(address).await.last().unwrap().path()
}

async fn kinds(world: &World, address: &str) -> Vec<String> {
    world.letters_to(address).await.into_iter().map(|letter| letter.kind).collect()
}

fn code(html: &str) -> String {
    html.split("<p class=\"code\"><strong>").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

async fn with_second_address(world: &World) -> Browser {
    let mut browser = world.browser(Who::Mentee);
    let page = browser.post("/account/addresses", &[("address", SECOND)]).await;
    browser.follow(&page).await.is(200).says(SECOND);
    let link = last_link(world, SECOND).await;
    let done = browser.post(&link, &[]).await;
    browser.follow(&done).await.is(200).says("mentee.at.home@example.org is one of your addresses now.");
    browser
}

on_both! {
    async fn an_account_is_changed_and_a_stale_edit_shows_both(world: World) {
        let mut one = world.browser(Who::Mentee);
        let mut two = world.browser(Who::Mentee);
        let form = one.get("/account").await;
        form.is(200).says("Persona Mentee").says("mentee, Plainfield Trust").says("Africa/Nairobi");
        let version = form.field("version");
        let name = "Zoë 🦊 \u{5d0}\u{5d1}";
        let sent = [("version", version.as_str()), ("name", name), ("pronouns", "she/her"), ("language", "fr"), ("zone", "Africa/Nairobi")];
        let done = one.post("/account", &sent).await;
        one.follow(&done).await.is(200).says("lang=\"fr\"").says(name).says("Votre compte est modifié.");
        // The same once more is no conflict with oneself.
        one.post("/account", &sent).await.is(303);
        let stale = [("version", version.as_str()), ("name", "Other"), ("pronouns", ""), ("language", "fr"), ("zone", "UTC")];
        let page = two.post("/account", &stale).await;
        page.is(409).says("value=\"Other\"").says(&format!("<q>{name}</q>"));
        let newer = page.field("version");
        let stale = stale.map(|(field, value)| if field == "version" { (field, newer.as_str()) } else { (field, value) });
        two.post("/account", &stale).await.is(303);
        two.get("/account").await.says("value=\"Other\"");
        assert_eq!(world.count("journal where act = 'account-changed'").await, 2);
    }
}

on_both! {
    async fn bad_input_changes_nothing(world: World) {
        let mut browser = world.browser(Who::Mentee);
        let long = "x".repeat(201);
        for (field, value) in [("name", ""), ("name", &long), ("pronouns", &long), ("language", "xx"), ("zone", "Atlantis"), ("zone", "")] {
            let sent = [("version", "1"), ("name", "New"), ("pronouns", ""), ("language", "en"), ("zone", "UTC")];
            let sent = sent.map(|(name, right)| if name == field { (name, value) } else { (name, right) });
            browser.post("/account", &sent).await.is(422).says("There is a problem");
        }
        let huge = "x".repeat(1 << 20);
        browser.post("/account", &[("name", &huge)]).await.is(413);
        browser.get("/account").await.says("Persona Mentee");
    }
}

on_both! {
    async fn a_second_address_is_confirmed_and_signs_in(world: World) {
        with_second_address(&world).await;
        // Everybody's letter box is told.
        assert_eq!(kinds(&world, SECOND).await, ["confirm-address", "address-added"]);
        assert_eq!(kinds(&world, &Who::Mentee.address()).await, ["address-added"]);
        let mut stranger = world.stranger();
        stranger.post("/sign-in", &[("address", SECOND)]).await.is(303);
        world.write_sign_in_letters().await;
        let link = last_link(&world, SECOND).await;
        stranger.post(&link, &[]).await.is(303);
        stranger.get("/account").await.is(200).says("Persona Mentee");
    }
}

on_both! {
    async fn a_link_opened_elsewhere_confirms_nothing_but_shows_the_code(world: World) {
        let mut browser = world.browser(Who::Mentee);
        browser.post("/account/addresses", &[("address", SECOND)]).await.is(303);
        // Twice within a minute is once.
        browser.post("/account/addresses", &[("address", SECOND)]).await.is(303);
        assert_eq!(world.letters_to(SECOND).await.len(), 1);
        let link = last_link(&world, SECOND).await;
        browser.get(&link).await.is(200).says("becomes one of your addresses");
        let page = world.stranger().get(&link).await;
        page.is(200).keeps_silent_about(SECOND);
        world.stranger().post(&link, &[]).await.is(422);
        // Signed in as somebody else, even with the browser's own proof.
        let proof = browser.cookie("asking").unwrap();
        world.browser(Who::Mentor).with_cookie("asking", &proof).post(&link, &[]).await.is(422);
        let code = code(&page.html);
        let mentor = world.browser(Who::Mentor).with_cookie("asking", &proof).post("/account/addresses/code", &[("code", &code)]).await;
        mentor.is(422);
        assert_eq!(world.count("address where key like 'mentee.at%'").await, 0);
        browser.post("/account/addresses/code", &[("code", "000000")]).await.is(422);
        browser.post("/account/addresses/code", &[("code", &code)]).await.is(303);
        assert_eq!(world.count("address where key like 'mentee.at%'").await, 1);
        browser.get(&link).await.is(410);
    }
}

on_both! {
    async fn nobody_learns_whether_an_address_is_somebody_elses(world: World) {
        let mut browser = world.browser(Who::Mentee);
        let taken = browser.post("/account/addresses", &[("address", &Who::Lead.address())]).await;
        let page = browser.follow(&taken).await;
        let known = page.is(200).html.replace(&Who::Lead.address(), "…");
        let mut other = world.browser(Who::Mentee);
        let free = other.post("/account/addresses", &[("address", "free@example.org")]).await;
        let unknown = other.follow(&free).await.html.replace("free@example.org", "…");
        assert_eq!(known, unknown);
        assert!(known.contains("type the six digits"));
        assert!(world.letters_to(&Who::Lead.address()).await.is_empty());
    }
}

on_both! {
    async fn another_main_address_is_agreed_to_at_the_old_one(world: World) {
        let mut browser = with_second_address(&world).await;
        world.app.clock.advance(TimeDelta::minutes(2));
        let asked = browser.post("/account/addresses/main", &[("address", SECOND)]).await;
        browser.follow(&asked).await.is(200).says("A letter went to your present main address");
        assert_eq!(world.count("address where is_main and key like 'mentee.at%'").await, 0);
        let link = last_link(&world, &Who::Mentee.address()).await;
        browser.get(&link).await.is(200).says("becomes your main address");
        let done = browser.post(&link, &[]).await;
        browser.follow(&done).await.says("mentee.at.home@example.org is your main address now.");
        assert_eq!(kinds(&world, SECOND).await, ["confirm-address", "address-added", "main-address-changed"]);
        let told = ["address-added", "confirm-main-address", "main-address-changed"];
        assert_eq!(kinds(&world, &Who::Mentee.address()).await, told);
        assert_eq!(world.count("address where is_main and key like 'mentee%'").await, 1);
        // The one that was main can go now, and is told so; the main one cannot.
        world.app.clock.advance(TimeDelta::minutes(1));
        browser.post("/account/addresses/remove", &[("address", SECOND)]).await.is(422).says("This is your main address");
        for foreign in [Who::Lead.address(), String::new(), "nobody@example.org".to_owned()] {
            for step in ["", "remove"] {
                let done = browser.post("/account/addresses/remove", &[("address", &foreign), ("step", step)]).await;
                browser.follow(&done).await.says("Nothing is removed").keeps_silent_about("is removed. You can");
            }
        }
        let removing = Who::Mentee.address().to_uppercase();
        let asked = browser.post("/account/addresses/remove", &[("address", &removing)]).await;
        asked.is(200).says("You can no longer sign in with mentee@example.org").says("value=\"remove\"");
        assert_eq!(world.count("address where key like 'mentee%'").await, 2);
        let removing = [("address", removing.as_str()), ("step", "remove")];
        let done = browser.post("/account/addresses/remove", &removing).await;
        browser.follow(&done).await.says("mentee@example.org is removed. You can add it again.");
        let again = browser.post("/account/addresses/remove", &removing).await;
        browser.follow(&again).await.says("Nothing is removed");
        assert_eq!(kinds(&world, &Who::Mentee.address()).await.last().unwrap(), "address-removed");
        assert_eq!(world.count("address where key like 'mentee%'").await, 1);
        assert_eq!(world.count("address where key like 'lead%'").await, 1);
        browser.post("/account/addresses/main", &[("address", &Who::Lead.address())]).await.is(404);
    }
}

on_both! {
    async fn an_admin_finds_suspends_and_resumes(world: World) {
        let mut admin = world.browser(Who::Admin);
        admin.get("/admin/people").await.is(200).says("21 accounts").says("Persona Trainer");
        let found = admin.get("/admin/people?q=PERSONA%20train").await;
        found.is(200).says("One account").says("Persona Trainer").keeps_silent_about("Persona Lead");
        admin.get("/admin/people?q=other-nobody%25").await.says("No account fits");
        let only = admin.get("/admin/people?state=suspended").await;
        only.says("Persona Suspended").keeps_silent_about("Persona Lead");
        let path = format!("/admin/people/{}", world.person(Who::Mentee).await.id);
        let page = admin.get(&path).await;
        page.is(200).says("mentee@example.org").says("Signed in on one device.");
        page.keeps_silent_about("Your addresses").keeps_silent_about("Where you are signed in");
        let mut mentee = world.browser(Who::Mentee);
        mentee.get("/account").await.is(200);
        let done = admin.post(&format!("{path}/suspend"), &[]).await;
        let page = admin.follow(&done).await;
        page.says("is suspended and signed out everywhere").says(&format!("action=\"{path}/resume\""));
        admin.post(&format!("{path}/suspend"), &[]).await.is(303);
        mentee.get("/account").await.is(303);
        assert_eq!(world.count("journal where act = 'person-suspended'").await, 1);
        admin.post(&format!("{path}/resume"), &[]).await.is(303);
        world.sign_in(Who::Mentee).await.get("/account").await.is(200);
        let own = format!("/admin/people/{}", world.person(Who::Admin).await.id);
        admin.post(&format!("{own}/suspend"), &[]).await.is(422).says("You cannot suspend your own account");
    }
}

on_both! {
    async fn an_admin_ends_sessions_and_recovers_an_account(world: World) {
        let mut admin = world.browser(Who::Admin);
        let person = world.person(Who::Mentee).await;
        let path = format!("/admin/people/{}", person.id);
        let done = admin.post(&format!("{path}/end-sessions"), &[]).await;
        admin.follow(&done).await.says("One session of Persona Mentee is ended.");
        world.browser(Who::Mentee).get("/account").await.is(303);
        let recover = format!("{path}/recover");
        admin.get(&recover).await.is(200).says("The new address and the one known so far are told.");
        let taken = Who::Lead.address();
        let page = admin.post(&recover, &[("address", &taken), ("check", "Called her")]).await;
        page.is(422).says("Another account has this address");
        admin.post(&recover, &[("address", SECOND), ("check", "")]).await.is(422).says("#field-check");
        let mut mentee = world.sign_in(Who::Mentee).await;
        let sent = [("address", SECOND), ("check", "Called her"), ("drop", "yes")];
        admin.post(&recover, &sent).await.is(303);
        mentee.get("/account").await.is(303);
        assert_eq!(kinds(&world, &Who::Mentee.address()).await, ["sign-in", "recovered"]);
        assert_eq!(kinds(&world, SECOND).await, ["recovered"]);
        assert_eq!(world.count("journal where act = 'person-recovered' and words like '%Called her'").await, 1);
        let addresses = store::address_list(&world.app.db, Own(person.id)).await.unwrap();
        assert_eq!(addresses.len(), 1);
        assert_eq!(addresses[0].address, SECOND);
        // Twice is once.
        admin.post(&recover, &sent).await.is(303);
        assert_eq!(world.count(&format!("address where address = '{SECOND}'")).await, 1);
    }
}

/// Every column of every table that is about a person, but secrets and what only we count: filled with
/// a canary of its own.
async fn plant(world: &World) -> Vec<String> {
    let person = world.person(Who::Mentee).await;
    let tx = world.app.begin().await.unwrap();
    let mut canaries = Vec::new();
    for (table, column, condition) in [
        ("person", "name", "id = $2"),
        ("person", "pronouns", "id = $2"),
        ("person", "zone", "id = $2"),
        ("address", "address", "person_id = $2"),
        ("session", "device", "person_id = $2"),
        ("session", "network", "person_id = $2"),
        ("invitation", "name", "person_id = $2"),
        ("invitation", "address", "person_id = $2"),
        ("link", "address", "person_id = $2"),
        ("link", "next", "person_id = $2"),
        ("letter", "name", "person_id = $2"),
        ("letter", "address", "person_id = $2"),
        ("letter", "subject", "person_id = $2"),
        ("letter", "body", "person_id = $2"),
        ("letter", "error", "person_id = $2"),
        ("unsubscription", "kind", "address_key in (select key from address where person_id = $2)"),
    ] {
        let canary = format!("canary-{table}-{column}");
        let text = format!("update {table} set {column} = $1 where {condition}");
        let done =
            tx.execute_raw(db::sql(&tx, &text, [canary.as_str().into(), person.id.into()])).await.unwrap();
        assert!(done.rows_affected() > 0, "nothing planted in {table}.{column}");
        canaries.push(canary);
    }
    world.app.commit(tx).await.unwrap();
    canaries
}

on_both! {
    async fn the_export_holds_everything_about_a_person_and_nobody_else(world: World) {
        let person = world.person(Who::Mentee).await;
        let mut browser = with_second_address(&world).await;
        let tx = world.app.begin().await.unwrap();
        let joining = store::Joining { person: person.id, role: counterpart::people::Role::Trainer, cohort: None };
        store::membership_begin(&tx, &Scope::programme(world.known.harbour), joining, now()).await.unwrap();
        let text = "insert into invitation (id, programme_id, role, name, name_key, address, address_key, language, token_hash,
                        invited_by, created_at, sent_at, expires_at, sendings, person_id)
                    values ($1, $2, 'trainer', '', '', '', 'x', 'en', $3, $4, $5, $5, $5, 1, $4)";
        let id = counterpart::base::ids::InvitationId::fresh();
        let values = [id.into(), world.known.harbour.into(), vec![7u8].into(), person.id.into(), now().into()];
        tx.execute_raw(db::sql(&tx, text, values)).await.unwrap();
        let text = "insert into unsubscription (id, kind, address_key, at) values ($1, '', $2, $3)";
        let values = [id.into(), Who::Mentee.address().into(), now().into()];
        tx.execute_raw(db::sql(&tx, text, values)).await.unwrap();
        world.app.commit(tx).await.unwrap();
        let canaries = plant(&world).await;
        browser.get("/account/export").await.is(200).says("Download to read");
        let json = browser.post("/account/export", &[("form", "json")]).await;
        assert_eq!(json.headers["content-type"], "application/json");
        let html = browser.post("/account/export", &[("form", "html")]).await;
        assert_eq!(html.headers["content-disposition"], "attachment; filename=\"counterpart.html\"");
        for canary in &canaries {
            json.is(200).says(canary);
            html.is(200).says(canary);
        }
        let read: serde_json::Value = serde_json::from_str(&json.html).unwrap();
        assert_eq!(read["membership"].as_array().unwrap().len(), 2);
        assert_eq!(read["membership"][0]["organisation"], "Plainfield Trust");
        assert_eq!(read["address"].as_array().unwrap().len(), 2);
        assert!(read["journal"].as_array().unwrap().iter().any(|line| line["act"] == "address-added"));
        for secret in ["token", "hash", "/account/addresses/confirm/"] {
            json.keeps_silent_about(secret);
        }
        // Somebody else's export holds none of it, nor does the export of nobody.
        let other = world.browser(Who::Mentor).post("/account/export", &[("form", "json")]).await;
        other.is(200).says("Persona Mentor").keeps_silent_about("canary").keeps_silent_about("Persona Mentee");
        browser.post("/account/export", &[("form", "pdf")]).await.is(422);
        assert_eq!(world.count("journal where act = 'data-exported'").await, 3);
    }
}

on_both! {
    async fn no_column_about_a_person_is_left_out_of_the_export(world: World) {
        // Every column of every table that points at a person; what is not exported says why not.
        let left_out = [
            // Keys, hashes and foreign keys.
            "id", "person_id", "programme_id", "organisation_id", "cohort_id", "membership_id", "key", "name_key",
            "address_key", "search_key", "words_key", "replaces_id", "token_hash", "browser_hash", "code", "version", "subject",
            // Ways of the machine: a letter's secret link, its key and its lease.
            "link", "next_at", "until_at", "lease_until", "tried_at", "stop_token",
            // Somebody else.
            "invited_by",
            // What a task says, and whom else it is for, is the programme's; whether it is the person's
            // is told as yes or no.
            "task.words", "task.note", "task.owner_role", "task.position", "task.owner_person", "task.done_by",
            // The day by the dates of a cohort, which says nothing of anybody.
            "task.planned_on",
            // Whoever it shows is the person themselves.
            "decision.decided_by",
        ];
        let text = match db::is_sqlite(&world.app.db) {
            true => "select m.name as t, c.name as c from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'",
            false => "select table_name::text as t, column_name::text as c from information_schema.columns where table_schema = 'public'",
        };
        let rows = world.app.db.query_all_raw(db::sql(&world.app.db, text, [])).await.unwrap();
        let columns: Vec<(String, String)> =
            rows.iter().map(|row| (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap())).collect();
        let text = match db::is_sqlite(&world.app.db) {
            true => "select distinct m.name as t from sqlite_master m join pragma_foreign_key_list(m.name) k where k.\"table\" = 'person'",
            false => "select distinct conrelid::regclass::text as t from pg_constraint where contype = 'f' and confrelid = 'person'::regclass",
        };
        let rows = world.app.db.query_all_raw(db::sql(&world.app.db, text, [])).await.unwrap();
        let pointing: Vec<String> = rows.iter().map(|row| row.try_get("", "t").unwrap()).collect();
        assert!(pointing.len() > 6 && pointing.contains(&"task".to_owned()), "{pointing:?}");
        let is_about_people = |table: &str| {
            let points = |column: &str| ["person_id", "address_key"].contains(&column);
            table == "person"
                || pointing.iter().any(|other| other == table)
                || columns.iter().any(|(other, column)| other == table && points(column))
        };
        let mut missing = Vec::new();
        let mut seen = 0;
        for (table, column) in columns.iter().filter(|(table, _)| is_about_people(table)) {
            let exported = store::TABLES.iter().find(|known| known.word == table);
            let is_there = exported.is_some_and(|known| known.columns.iter().any(|(name, _)| name == column));
            seen += usize::from(is_there);
            let place = format!("{table}.{column}");
            if !is_there && !left_out.contains(&column.as_str()) && !left_out.contains(&place.as_str()) {
                missing.push(place);
            }
        }
        assert!(seen > 40, "{seen}");
        assert!(missing.is_empty(), "not in the export: {missing:?}");
    }
}
