//! Jobs: each done once, whoever dies, and on time.

use crate::harness::Who;
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{InvitationId, ProgrammeId};
use counterpart::base::jobs::{self, Figure, Job, Pace, Run, State, tick, work_one, worker};
use counterpart::base::{App, Clock, Error, Installation, Result, db};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::watch;

const KIND: &str = "write-down";

async fn enqueue(app: &App, keys: &[String]) {
    let tx = app.begin().await.unwrap();
    for key in keys {
        let payload = serde_json::json!({"key": key});
        jobs::enqueue(&tx, KIND, key.clone(), payload, app.now()).await.unwrap();
    }
    app.commit(tx).await.unwrap();
}

/// Writes the job's key down, and ends the job, in one transaction.
async fn write_down(app: &App, job: &Job) -> Result<()> {
    let tx = app.begin().await?;
    let key = job.payload["key"].as_str().unwrap_or_default();
    let row = db::sql(
        &tx,
        "insert into attempt (id, key, at) values ($1, $2, $3)",
        [ProgrammeId::fresh().into(), key.into(), app.now().into()],
    );
    tx.execute_raw(row).await?;
    job.close(&tx).await?;
    app.commit(tx).await
}

fn writing() -> Run {
    Arc::new(|app, job| Box::pin(async move { write_down(&app, &job).await }))
}

async fn written_down(app: &App) -> Vec<String> {
    let rows =
        app.db.query_all_raw(db::sql(&app.db, "select key from attempt order by key", [])).await.unwrap();
    rows.iter().map(|row| row.try_get("", "key").unwrap()).collect()
}

#[derive(Debug, FromQueryResult)]
struct Row {
    key: String,
    state: State,
    attempts: i32,
    error: Option<String>,
}

async fn rows(app: &App) -> Vec<Row> {
    let query = db::sql(&app.db, "select * from job order by key", []);
    Row::find_by_statement(query).all(&app.db).await.unwrap()
}

fn pace() -> Pace {
    Pace { look: Duration::from_millis(50), grace: Duration::from_millis(200), ..Pace::default() }
}

async fn one(app: &App, run: &Run) -> bool {
    let (_never, stop) = watch::channel(false);
    work_one(app, run, pace(), stop).await.unwrap()
}

on_both! {
    async fn two_servers_do_each_job_once(world: World) {
        let keys: Vec<_> = (0..200).map(|n| format!("job-{n:03}")).collect();
        enqueue(&world.app, &keys).await;
        let other = world.node().await;
        let (tell, stop) = watch::channel(false);
        let workers: Vec<_> = [&world.app, &other, &world.app, &other]
            .map(|app| tokio::spawn(worker(app.clone(), writing(), pace(), stop.clone())))
            .into();
        for _ in 0..600 {
            if rows(&world.app).await.iter().all(|row| row.state == State::Done) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tell.send(true).unwrap();
        for worker in workers {
            worker.await.unwrap();
        }
        assert_eq!(written_down(&world.app).await, keys);
        assert!(rows(&world.app).await.iter().all(|row| row.state == State::Done && row.attempts == 1));
        enqueue(&world.app, &keys).await;
        assert!(!one(&world.app, &writing()).await, "keys stay used");
    }
}

on_both! {
    async fn work_of_an_act_that_was_undone_is_not_wanted(world: World) {
        let tx = world.app.begin().await.unwrap();
        jobs::enqueue(&tx, KIND, "undone".to_owned(), serde_json::json!({}), world.app.now()).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(rows(&world.app).await.len(), 0);
        assert!(!one(&world.app, &writing()).await);
    }
}

on_both! {
    async fn a_schedule_kept_by_two_servers_is_one_job(world: World) {
        let at = world.app.now();
        let other = world.node().await;
        let (first, second) = tokio::join!(tick(&world.app, KIND, at), tick(&other, KIND, at));
        first.unwrap();
        second.unwrap();
        tick(&other, KIND, at + TimeDelta::hours(1)).await.unwrap();
        let keys: Vec<_> = rows(&world.app).await.into_iter().map(|row| row.key).collect();
        let expected = [at, at + TimeDelta::hours(1)].map(|at| format!("{KIND}@{}", at.timestamp()));
        assert_eq!(keys, expected);
    }
}

on_both! {
    async fn a_time_that_passed_while_nothing_ran_is_made_up_for(world: World) {
        let (tell, stop) = watch::channel(false);
        let tasks = [&world.app, &world.node().await]
            .map(|app| tokio::spawn(jobs::scheduler(app.clone(), KIND, "17 3 * * *", stop.clone())));
        tokio::time::sleep(Duration::from_millis(300)).await;
        tell.send(true).unwrap();
        for task in tasks {
            task.await.unwrap();
        }
        let due = "2027-03-02T03:17:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
        let rows = rows(&world.app).await;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].key, format!("{KIND}@{}", due.timestamp()));
    }
}

on_both! {
    async fn a_panic_is_only_that_jobs(world: World) {
        let run: Run = Arc::new(|_, _| Box::pin(async { panic!("it fell over") }));
        enqueue(&world.app, &["panics".to_owned()]).await;
        assert!(one(&world.app, &run).await);
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.attempts, row.error.as_deref()), (State::Queued, 1, Some("panicked: it fell over")));
        assert!(!one(&world.app, &writing()).await, "not before its time");
        world.app.clock.advance(TimeDelta::minutes(1));
        assert!(one(&world.app, &writing()).await);
        assert_eq!(rows(&world.app).await[0].state, State::Done);
        assert_eq!(written_down(&world.app).await, ["panics"]);
    }
}

on_both! {
    async fn what_fails_for_a_day_is_shown_and_tried_again_when_somebody_asks(world: World) {
        let run: Run = Arc::new(|_, _| Box::pin(async { Err(Error::Broken("nothing to be done".to_owned())) }));
        enqueue(&world.app, &["fails".to_owned()]).await;
        let began = world.app.now();
        while rows(&world.app).await[0].state == State::Queued {
            if !one(&world.app, &run).await {
                world.app.clock.advance(TimeDelta::minutes(1));
            }
        }
        assert_eq!((world.app.now() - began).num_minutes(), 24 * 60 + 18);
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.attempts), (State::Failed, 14));
        let failed = jobs::failures(&world.app.db, Installation).await.unwrap().remove(0);
        assert_eq!((failed.kind.as_str(), failed.error.as_str()), (KIND, "nothing to be done"));
        let figure = Figure { kind: KIND.to_owned(), state: State::Failed, depth: 1, oldest: began };
        assert_eq!(jobs::figures(&world.app.db, Installation).await.unwrap(), [figure]);
        let tx = world.app.begin().await.unwrap();
        assert!(jobs::again(&tx, Installation, failed.id, world.app.now()).await.unwrap());
        world.app.commit(tx).await.unwrap();
        assert!(one(&world.app, &writing()).await);
        assert_eq!(jobs::last_done(&world.app.db, Installation, Some(KIND)).await.unwrap(), Some(world.app.now()));
        assert_eq!(jobs::last_done(&world.app.db, Installation, Some("other")).await.unwrap(), None);
    }
}

on_both! {
    async fn a_failed_job_is_on_the_admins_page(world: World) {
        enqueue(&world.app, &["fails".to_owned()]).await;
        let failed = "update job set state = 'failed', error = 'nothing <b>to be</b> done', kind = 'prune-links'";
        world.app.db.execute_raw(db::sql(&world.app.db, failed, [])).await.unwrap();
        let id = jobs::failures(&world.app.db, Installation).await.unwrap()[0].id;
        let mut admin = world.browser(Who::Admin);
        let page = admin.get("/admin/jobs").await;
        page.is(200).says("Delete links that have expired").says("nothing &#60;b&#62;to be").says("Try again");
        world.browser(Who::Lead).get("/admin/jobs").await.is(404);
        world.browser(Who::Lead).post(&format!("/admin/jobs/{id}/again"), &[]).await.is(404);
        let done = admin.post(&format!("/admin/jobs/{id}/again"), &[]).await;
        admin.follow(&done).await.is(200).says("It is tried again");
        assert_eq!(rows(&world.app).await[0].state, State::Queued);
        admin.post(&format!("/admin/jobs/{id}/again"), &[]).await.is(404);
    }
}

on_both! {
    async fn a_job_whose_worker_was_lost_is_taken_over_and_has_one_effect(world: World) {
        let begun = Arc::new(AtomicUsize::new(0));
        let counted = begun.clone();
        // Waits before its effect until it is taken over, then tries to have it all the same.
        let stubborn: Run = Arc::new(move |app: App, job: Job| {
            let counted = counted.clone();
            Box::pin(async move {
                counted.fetch_add(1, Ordering::SeqCst);
                while rows(&app).await[0].attempts == 1 {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                write_down(&app, &job).await
            })
        });
        enqueue(&world.app, &["lost".to_owned()]).await;
        let (app, other) = (world.app.clone(), world.node().await);
        let (_never, stop) = watch::channel(false);
        let slow = tokio::spawn(async move { work_one(&app, &stubborn, pace(), stop).await });
        while begun.load(Ordering::SeqCst) == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(!one(&other, &writing()).await, "its lease still runs");
        world.app.clock.advance(TimeDelta::seconds(61));
        assert!(one(&other, &writing()).await);
        assert!(slow.await.unwrap().unwrap());
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.attempts, row.error), (State::Done, 2, None));
        assert_eq!(written_down(&world.app).await, ["lost"]);
    }
}

on_both! {
    async fn slow_work_keeps_its_lease(given: World) {
        let mut world = given;
        world.app.clock = Clock::System;
        let slow: Run = Arc::new(|app, job| Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            write_down(&app, &job).await
        }));
        enqueue(&world.app, &["slow".to_owned()]).await;
        let short = Pace { lease: TimeDelta::milliseconds(400), ..pace() };
        let (app, run, (tell, stop)) = (world.app.clone(), slow.clone(), watch::channel(false));
        let doing = tokio::spawn(async move { work_one(&app, &run, short, stop).await });
        tokio::time::sleep(Duration::from_millis(900)).await;
        let (_never, still) = watch::channel(false);
        assert!(!work_one(&world.node().await, &slow, short, still).await.unwrap(), "it is renewed");
        assert!(doing.await.unwrap().unwrap());
        assert_eq!(rows(&world.app).await[0].attempts, 1);
        assert_eq!(written_down(&world.app).await, ["slow"]);
        drop(tell);
    }
}

on_both! {
    async fn a_server_that_stops_gives_its_job_back(world: World) {
        let endless: Run = Arc::new(|_, _| Box::pin(std::future::pending()));
        enqueue(&world.app, &["endless".to_owned()]).await;
        let (tell, stop) = watch::channel(false);
        let stopping = tokio::spawn(worker(world.app.clone(), endless, pace(), stop));
        while rows(&world.app).await[0].state != State::Running {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tell.send(true).unwrap();
        stopping.await.unwrap();
        assert_eq!(rows(&world.app).await[0].state, State::Queued);
        assert!(one(&world.node().await, &writing()).await, "at once, without waiting for the lease");
    }
}

on_both! {
    async fn old_things_are_forgotten(world: World) {
        let (app, run) = (&world.app, counterpart::jobs::table());
        let count = async |table: &str| {
            let query = db::sql(&app.db, &format!("select cast(count(*) as bigint) as n from {table}"), []);
            app.db.query_one_raw(query).await.unwrap().unwrap().try_get::<i64>("", "n").unwrap()
        };
        let insert = "insert into attempt (id, key, at) values ($1, 'k', $2)";
        for days in [1, 3] {
            let at = app.now() - TimeDelta::days(days);
            app.db.execute_raw(db::sql(&app.db, insert, [ProgrammeId::fresh().into(), at.into()])).await.unwrap();
        }
        let insert = "insert into journal (id, at, role, act, subject, words, words_key) values ($1, $2, '', '', '', '', '')";
        for at in ["2020-01-01T00:00:00Z", "2027-01-01T00:00:00Z"] {
            let at: chrono::DateTime<chrono::Utc> = at.parse().unwrap();
            app.db.execute_raw(db::sql(&app.db, insert, [ProgrammeId::fresh().into(), at.into()])).await.unwrap();
        }
        let old = "update session set seen_at = $1 where person_id = (select person_id from address where address = $2)";
        let before = app.now() - TimeDelta::days(15);
        app.db.execute_raw(db::sql(&app.db, old, [before.into(), Who::Mentee.address().into()])).await.unwrap();
        let hours = "update session set seen_at = $1 where person_id = (select person_id from address where address = $2)";
        for who in [Who::Lead, Who::Admin, Who::Mentor] {
            let before = app.now() - TimeDelta::hours(2);
            app.db.execute_raw(db::sql(&app.db, hours, [before.into(), who.address().into()])).await.unwrap();
        }
        let sessions = count("session").await;
        let at = app.now() - TimeDelta::days(40);
        let tx = app.begin().await.unwrap();
        jobs::enqueue(&tx, KIND, "done-long-ago".to_owned(), serde_json::json!({}), at).await.unwrap();
        app.commit(tx).await.unwrap();
        app.db.execute_raw(db::sql(&app.db, "update job set state = 'done'", [])).await.unwrap();

        for kind in counterpart::jobs::KINDS.iter().filter(|kind| kind.starts_with("prune-")) {
            tick(app, kind, app.now()).await.unwrap();
        }
        while one(app, &run).await {}
        let failed: Vec<_> = rows(app).await.into_iter().filter(|row| row.error.is_some()).collect();
        assert_eq!(failed.len(), 0, "{failed:?}");
        assert_eq!(count("attempt").await, 1);
        assert_eq!(count("journal where at < '2021-01-01'").await, 0);
        assert_eq!(count("journal where role = ''").await, 1);
        // The mentee's after a fortnight, the lead's and the admin's after an hour; the mentor's stays.
        assert_eq!(count("session").await, sessions - 3);
        assert!(rows(app).await.iter().all(|row| row.key != "done-long-ago"));
    }
}

on_both! {
    async fn a_job_without_a_function_says_so(world: World) {
        enqueue(&world.app, &["unknown".to_owned()]).await;
        one(&world.app, &counterpart::jobs::table()).await;
        let row = rows(&world.app).await.remove(0);
        assert_eq!(row.error.as_deref(), Some("no function for jobs of the kind write-down"));
    }
}

on_both! {
    async fn invitations_that_nobody_accepted_are_forgotten_with_their_letters(world: World) {
        let (app, run) = (&world.app, counterpart::jobs::table());
        let text = "insert into invitation (id, programme_id, role, name, name_key, address, address_key, language,
                        token_hash, invited_by, created_at, sent_at, expires_at, sendings, withdrawn_at, accepted_at)
                    values ($1, $2, 'trainer', 'Somebody', '', 'somebody@example.org', 'somebody@example.org', 'en',
                        $3, $4, $5, $5, $6, 1, $7, $8)";
        let letter = "insert into letter (id, key, kind, name, address, search_key, language, subject, body, state,
                          attempts, created_at, next_at)
                      values ($1, $2, 'invitation', 'Somebody', 'somebody@example.org', '', 'en', 'Asked', '', 'sent', 1, $3, $3)";
        let before = world.count("invitation").await;
        let nothing: Option<chrono::DateTime<chrono::Utc>> = None;
        // Sent long ago: run out, withdrawn, accepted; and one that was sent 11 months ago.
        for (at, (months, is_withdrawn, is_accepted)) in
            [(13, false, false), (13, true, false), (13, false, true), (11, false, false)].into_iter().enumerate()
        {
            let (id, sent) = (InvitationId::fresh(), app.now() - chrono::Months::new(months));
            let marked = |is_so: bool| if is_so { Some(sent) } else { nothing };
            let values = [
                id.into(), world.known.harbour.into(), vec![u8::try_from(at).unwrap()].into(),
                world.known.people[&Who::Lead].into(), sent.into(), (sent + TimeDelta::days(7)).into(),
                marked(is_withdrawn).into(), marked(is_accepted).into(),
            ];
            app.db.execute_raw(db::sql(&app.db, text, values)).await.unwrap();
            let values = [ProgrammeId::fresh().into(), format!("{id}-1").into(), sent.into()];
            app.db.execute_raw(db::sql(&app.db, letter, values)).await.unwrap();
        }
        assert_eq!(world.count("invitation").await, before + 4);
        tick(app, "prune-invitations", app.now()).await.unwrap();
        while one(app, &run).await {}
        assert_eq!(world.count("invitation").await, before + 2);
        assert_eq!(world.count("invitation where accepted_at is not null and name = 'Somebody'").await, 1);
        assert_eq!(world.count("letter where address = 'somebody@example.org'").await, 2);
    }
}
