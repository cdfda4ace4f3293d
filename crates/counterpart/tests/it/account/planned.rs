//! What somebody planned, did or decided is theirs to take away; what others wrote about it is not.

use crate::harness::{Who, World, now};
use crate::on_both;
use counterpart::base::ids::{DecisionId, TaskId};
use counterpart::base::{Scope, db};
use counterpart::partners::{Verdict, store as partners};
use counterpart::stages::{Draft, Owner, Stage, store as stages};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

/// A task of somebody or nobody, with words and a note.
async fn task(world: &World, words: &str, owner: Option<Who>) -> TaskId {
    let (id, harbour) = (TaskId::fresh(), Scope::programme(world.known.harbour));
    let draft = Draft {
        stage: Stage::Launch,
        cohort: Some(world.known.cohort),
        usual: None,
        words: format!("planned {words}"),
        note: format!("remarked {words}"),
        owner: owner.map(|who| Owner::Person(world.known.people[&who], None)),
        due_on: "2027-04-01".parse().ok(),
    };
    let tx = world.app.begin().await.unwrap();
    stages::task_add(&tx, &harbour, id, &draft, 1).await.unwrap();
    world.app.commit(tx).await.unwrap();
    id
}

async fn done(world: &World, id: TaskId, by: Who) {
    let tx = world.app.begin().await.unwrap();
    let harbour = Scope::programme(world.known.harbour);
    assert!(
        stages::task_mark(&tx, &harbour, id, Some((now(), Some(world.known.people[&by])))).await.unwrap()
    );
    world.app.commit(tx).await.unwrap();
}

async fn decided(world: &World, by: Who, reason: &str) {
    let tx = world.app.begin().await.unwrap();
    let (harbour, who) = (Scope::programme(world.known.harbour), world.known.people[&by]);
    partners::decision_add(&tx, &harbour, DecisionId::fresh(), (Verdict::Go, reason, 2), (who, now()))
        .await
        .unwrap();
    world.app.commit(tx).await.unwrap();
}

async fn exported(world: &World, who: Who) -> Value {
    let page = world.browser(who).post("/account/export", &[("form", "json")]).await;
    page.is(200).keeps_silent_about("planned").keeps_silent_about("remarked");
    serde_json::from_str(&page.html).unwrap()
}

on_both! {
    async fn what_somebody_owns_did_or_decided_is_in_their_export(world: World) {
        task(&world, "owned", Some(Who::Deputy)).await;
        let passed_on = task(&world, "passed on", Some(Who::Deputy)).await;
        done(&world, passed_on, Who::Lead).await;
        task(&world, "of nobody", None).await;
        decided(&world, Who::Lead, "Lead’s own reason").await;
        decided(&world, Who::Deputy, "Deputy’s own reason").await;

        let deputy = exported(&world, Who::Deputy).await;
        let line = |is_owner: bool, is_done_by: bool, done_at: Option<&str>| {
            json!({
                "programme": "Harbour Alliance", "cohort": "Harbour 2027", "stage": "launch", "usual": null,
                "is_owner": is_owner, "due_on": "2027-04-01", "is_done_by": is_done_by, "done_at": done_at,
                "removed_at": null,
            })
        };
        let at = Some("2027-03-02T09:30:00.000000Z");
        assert_eq!(deputy["task"], json!([line(true, false, None), line(true, false, at)]));
        assert_eq!(deputy["decision"].as_array().unwrap().len(), 1);
        assert_eq!(deputy["decision"][0]["reason"], "Deputy’s own reason");

        let lead = exported(&world, Who::Lead).await;
        assert_eq!(lead["task"], json!([line(false, true, at)]));
        assert_eq!(
            lead["decision"],
            json!([{
                "programme": "Harbour Alliance", "verdict": "go", "reason": "Lead’s own reason", "ready": 2,
                "decided_at": at,
            }])
        );
        let html = world.browser(Who::Lead).post("/account/export", &[("form", "html")]).await;
        html.is(200).says("Decisions you recorded").says("1 April 2027").says("Lead’s own reason");

        let mentor = exported(&world, Who::Mentor).await;
        assert_eq!((&mentor["task"], &mentor["decision"]), (&json!([]), &json!([])));
    }
}

/// What stands in the cells of the file to read.
fn cells(html: &str) -> Vec<&str> {
    html.split("<td><bdi>").skip(1).filter_map(|rest| rest.split("</bdi>").next()).collect()
}

on_both! {
    async fn the_file_to_read_has_words_and_no_codes(world: World) {
        task(&world, "owned", Some(Who::Lead)).await;
        decided(&world, Who::Lead, "A reason").await;
        let mut lead = world.sign_in(Who::Lead).await;
        for (language, named, role) in [("en", "English", "lead facilitator"), ("fr", "Français", "pilote du programme")] {
            let text = "update person set language = $1 where id = $2";
            let values = [language.into(), world.known.people[&Who::Lead].into()];
            world.app.db.execute_raw(db::sql(&world.app.db, text, values)).await.unwrap();
            let json: Value = serde_json::from_str(&lead.post("/account/export", &[("form", "json")]).await.html).unwrap();
            let html = lead.post("/account/export", &[("form", "html")]).await;
            html.is(200).says(&format!("<td><bdi>{named}</bdi></td>")).says(role);
            let cells = cells(&html.html);
            let words = [
                ("person", "language"), ("membership", "role"), ("link", "purpose"), ("letter", "kind"),
                ("letter", "state"), ("task", "stage"), ("decision", "verdict"), ("journal", "act"), ("journal", "role"),
            ];
            for (table, column) in words {
                let rows = json[table].as_array().unwrap();
                assert!(!rows.is_empty(), "{table}");
                for word in rows.iter().filter_map(|row| row[column].as_str()) {
                    assert!(!cells.contains(&word), "{table}.{column} says {word} in {language}");
                }
            }
        }
    }
}
