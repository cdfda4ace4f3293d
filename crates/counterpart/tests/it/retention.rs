//! Programmes that are over: whoever leads is told, can keep everybody, and otherwise the people are
//! forgotten on the day that was named, wherever something stands about them.

use crate::harness::{Who, World, now};
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{DecisionId, TaskId};
use counterpart::base::{Installation, Scope, db, journal, outbox};
use counterpart::cohorts::{Figures, store as cohorts};
use counterpart::organisations::seats::Places;
use counterpart::organisations::store as organisations;
use counterpart::partners::{Verdict, store as partners};
use counterpart::retention::acts::look;
use counterpart::stages::{Draft, Owner, Stage, store as stages};
use sea_orm::ConnectionTrait;

/// What stays about nobody: how the schema came to be.
const SCHEMA: &str = "seaql_migrations";

/// Lets the cohort of Harbour be delivered; its last day was this one.
async fn delivered(world: &World, ends_on: &str) {
    let text = format!("update cohort set state = 'delivered', ends_on = '{ends_on}'");
    world.app.db.execute_unprepared(&text).await.unwrap();
}

/// The settings of Harbour, as its lead reads them.
async fn settings(world: &World) -> crate::harness::Page {
    world.sign_in(Who::Lead).await.get(&format!("/programmes/{}/settings", world.known.harbour)).await
}

/// Something about people of Harbour, in every way in which it can stand there.
async fn plant(world: &World) {
    let (known, harbour) = (&world.known, Scope::programme(world.known.harbour));
    let own = Scope::organisation(known.harbour, known.plainfield);
    let tx = world.app.begin().await.unwrap();
    let coordinator = known.people[&Who::Coordinator];
    let draft = Draft {
        stage: Stage::Launch,
        cohort: Some(known.cohort),
        usual: None,
        words: "Ask Persona Mentee".to_owned(),
        note: "Persona Mentor knows".to_owned(),
        owner: Some(Owner::Person(coordinator, None)),
        due_on: None,
    };
    let task = TaskId::fresh();
    stages::task_add(&tx, &harbour, task, &draft, 3).await.unwrap();
    stages::task_mark(&tx, &harbour, task, Some((now(), Some(coordinator)))).await.unwrap();
    let said = (Verdict::Go, "Because of Persona Sponsor", 1);
    let by = (known.people[&Who::Deputy], now());
    partners::decision_add(&tx, &harbour, DecisionId::fresh(), said, by).await.unwrap();
    let places = Places { mentees: 3, mentors: 2 };
    organisations::seat_add(&tx, &own, (known.cohort, known.plainfield), places, now()).await.unwrap();
    outbox::post(&tx, &crate::outbox::letter(world, "planted", &Who::Mentee.address()), now()).await.unwrap();
    for (programme, kind) in [(Some(known.harbour), "x"), (None, "y")] {
        let stop = db::sql(
            &tx,
            "insert into unsubscription (id, programme_id, kind, address_key, at) values ($1, $2, $3, $4, $5)",
            [
                TaskId::fresh().into(),
                programme.into(),
                kind.into(),
                Who::Mentee.address().into(),
                now().into(),
            ],
        );
        tx.execute_raw(stop).await.unwrap();
    }
    let wearing = db::sql(
        &tx,
        "update session set membership_id = $1 where person_id = $2",
        [known.memberships[&Who::Steering].into(), known.people[&Who::Steering].into()],
    );
    tx.execute_raw(wearing).await.unwrap();
    let reply = "update programme set reply_to = 'mentee@example.org' where id = $1";
    let reply = db::sql(&tx, reply, [known.harbour.into()]);
    tx.execute_raw(reply).await.unwrap();
    world.app.commit(tx).await.unwrap();
    let mut stranger = world.stranger();
    stranger.post("/sign-in", &[("address", &Who::Mentee.address())]).await;
}

/// Every row of every table but the journal, as text.
async fn everything(world: &World) -> String {
    let on = &world.app.db;
    let mut all = String::new();
    for table in counterpart::operations::backup::tables::list(on, Installation).await.unwrap() {
        if table.name == "journal" || table.name == SCHEMA {
            continue;
        }
        let read = |name: &str| match db::is_sqlite(on) {
            // A text would end at the first zero of an identifier.
            true => format!("case typeof({name}) when 'blob' then hex({name}) else coalesce({name}, '') end"),
            false => format!("coalesce(cast({name} as text), '')"),
        };
        let columns: Vec<String> = table.columns.iter().map(|column| read(&column.name)).collect();
        let text = format!("select {} as it from {}", columns.join(" || ' ' || "), table.name);
        for row in on.query_all_raw(db::sql(on, &text, [])).await.unwrap() {
            all.push_str(&format!("{}: {}\n", table.name, row.try_get::<String>("", "it").unwrap()));
        }
    }
    all
}

fn figures(mentors: i64, mentees: i64) -> Figures {
    Figures { organisations: 1, mentors, mentees }
}

on_both! {
    async fn whoever_leads_is_told_and_then_everybody_else_is_forgotten(world: World) {
        plant(&world).await;
        let (harbour, known) = (Scope::programme(world.known.harbour), &world.known);
        let own = Scope::organisation(known.harbour, known.plainfield);
        delivered(&world, "2025-03-15").await;
        let count = async || {
            let seats = organisations::seat_list(&world.app.db, &own, known.plainfield).await.unwrap();
            let whole = cohorts::cohort_figures(&world.app.db, &harbour, known.cohort).await.unwrap();
            (whole, cohorts::cohort_figures(&world.app.db, &own, known.cohort).await.unwrap(), seats[0].filled)
        };
        let before = count().await;
        assert_eq!(before, (figures(2, 3), figures(1, 1), Some(Places { mentees: 1, mentors: 1 })));
        look(&world.app).await.unwrap();
        for who in [Who::Lead, Who::Deputy] {
            let letters = world.letters_to(&who.address()).await;
            assert_eq!(letters.len(), 1, "{who:?}");
            assert!(letters[0].subject.contains("Harbour Alliance") && letters[0].subject.contains("1 April 2027"));
            assert!(letters[0].link.as_ref().unwrap().ends_with("/settings"));
        }
        assert_eq!(world.count("letter where kind = 'forgetting'").await, 2);
        settings(&world).await.says("On Thursday, 1 April 2027, the people of this programme will be forgotten").says("Keep everybody");
        let home = format!("/programmes/{}", known.harbour);
        world.browser(Who::Lead).get(&home).await.says("The people of this programme will soon be forgotten");
        world.browser(Who::Administrator).get(&home).await.keeps_silent_about("soon be forgotten");
        world.app.clock.advance(TimeDelta::days(29));
        look(&world.app).await.unwrap();
        assert_eq!(world.count("letter where kind = 'forgetting'").await, 2, "told once");
        let there = everything(&world).await;
        for word in ["Persona Mentee", "mentee@example.org", "Ines Invited", "Persona Mentor knows", "Persona Sponsor"] {
            assert!(there.contains(word), "{word}");
        }
        world.app.clock.advance(TimeDelta::days(1));
        look(&world.app).await.unwrap();
        look(&world.app).await.unwrap();
        let left = everything(&world).await;
        let of_harbour = Who::ALL.into_iter().filter(|who| {
            !matches!(who, Who::Admin | Who::Lead | Who::Deputy | Who::OtherLead | Who::MeadowCoordinator | Who::Nobody)
        });
        let mut looked_for = vec!["Ines Invited".to_owned(), "ines@example.org".to_owned()];
        for who in of_harbour.filter(|who| *who != Who::Suspended) {
            looked_for.extend([format!(" {} ", who.name()), format!(" {} ", who.address())]);
        }
        for word in looked_for {
            let found: Vec<_> = left.lines().filter(|line| format!("{line} ").contains(&word)).collect();
            assert!(found.is_empty(), "{word}: {found:?}");
        }
        for who in [Who::Lead, Who::Deputy, Who::OtherLead, Who::MeadowCoordinator, Who::Nobody, Who::Admin] {
            assert!(left.contains(&who.address()), "{who:?} stays");
        }
        assert_eq!(count().await, before, "how many there were stays");
        settings(&world).await.says("were forgotten on").keeps_silent_about("will be forgotten</h2>");
        let decisions = partners::decision_list(&world.app.db, &harbour).await.unwrap();
        assert_eq!((decisions.len(), decisions[0].verdict, decisions[0].decided_by.as_deref()), (1, Verdict::Go, None));
        assert_eq!(decisions[0].reason, "");
        let mut lead = world.sign_in(Who::Lead).await;
        for end in ["", "/partners", "/people", "/stages", "/seats", "/organisations", "/journal", "/letters"] {
            lead.get(&format!("{home}{end}")).await.is(200).keeps_silent_about("Persona Mentee");
        }
        world.browser(Who::Mentee).get(&home).await.is(303);
        world.sign_in(Who::OtherLead).await.get(&format!("/programmes/{}", known.meadow)).await.is(200);
        assert_eq!(world.count("journal where act = 'programme-forgotten'").await, 1);
    }
}

on_both! {
    async fn a_person_with_another_role_keeps_their_account(world: World) {
        let known = &world.known;
        let text = "insert into membership (id, person_id, programme_id, role, started_at, ended_at)
            values ($1, $2, $3, 'trainer', $4, $4)";
        let values = [TaskId::fresh().into(), known.people[&Who::Mentor].into(), known.meadow.into(), now().into()];
        world.app.db.execute_raw(db::sql(&world.app.db, text, values)).await.unwrap();
        delivered(&world, "2025-01-15").await;
        look(&world.app).await.unwrap();
        world.app.clock.advance(TimeDelta::days(30));
        look(&world.app).await.unwrap();
        let left = everything(&world).await;
        assert!(left.contains("mentor@example.org") && !left.contains("mentee@example.org"), "{left}");
        assert_eq!(world.count("membership where role = 'mentor'").await, 0);
        assert_eq!(world.count("membership where role = 'trainer'").await, 1, "Meadow's own stays");
    }
}

on_both! {
    async fn where_nobody_leads_whoever_runs_it_is_told(world: World) {
        delivered(&world, "2025-03-15").await;
        let text = "update membership set ended_at = started_at where role in ('lead', 'deputy')";
        world.app.db.execute_unprepared(text).await.unwrap();
        look(&world.app).await.unwrap();
        let letters = world.letters_to(&Who::Admin.address()).await;
        assert_eq!((letters.len(), world.count("letter where kind = 'forgetting'").await), (1, 1));
        world.browser(Who::Admin).get(&letters[0].path()).await.is(200).says("Harbour Alliance");
        world.app.clock.advance(TimeDelta::days(30));
        look(&world.app).await.unwrap();
        assert!(!everything(&world).await.contains(&format!(" {}", Who::Lead.address())), "whoever led once goes with the others");
    }
}

on_both! {
    async fn everybody_can_be_kept_and_a_cohort_keeps_them(world: World) {
        let keep = format!("/programmes/{}/keep", world.known.harbour);
        delivered(&world, "2025-03-15").await;
        // Nothing to keep yet: nothing happens.
        world.browser(Who::Lead).post(&keep, &[]).await.is(303);
        assert_eq!(world.count("journal where act = 'programme-kept'").await, 0);
        look(&world.app).await.unwrap();
        let mut lead = world.browser(Who::Lead);
        for _ in 0..2 {
            let kept = lead.post(&keep, &[]).await;
            kept.is(303);
            lead.follow(&kept).await.says("keeps its people for at least another 24 months").keeps_silent_about("1 April 2027");
        }
        assert_eq!(world.count("journal where act = 'programme-kept'").await, 1);
        world.app.clock.advance(TimeDelta::days(690));
        look(&world.app).await.unwrap();
        assert_eq!(world.count("letter where kind = 'forgetting'").await, 2, "nobody is told again so soon");
        world.app.clock.advance(TimeDelta::days(20));
        look(&world.app).await.unwrap();
        assert_eq!(world.count("letter where kind = 'forgetting'").await, 4);
        // A cohort that is planned says that it goes on.
        let plan = format!("/programmes/{}/cohorts/new", world.known.harbour);
        let form = world.sign_in(Who::Lead).await.get(&plan).await.field("id");
        world.sign_in(Who::Lead).await.post(&plan, &[("id", &form), ("name", "2029")]).await.is(303);
        world.app.clock.advance(TimeDelta::days(40));
        look(&world.app).await.unwrap();
        assert!(everything(&world).await.contains("mentee@example.org"));
        assert_eq!(world.count("programme where forget_on is not null").await, 0);
    }
}

on_both! {
    async fn what_is_archived_is_kept_by_taking_it_back(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        world.browser(Who::Lead).post(&format!("{path}/archive"), &[]).await.is(303);
        world.app.clock.advance(TimeDelta::days(710));
        look(&world.app).await.unwrap();
        let mut lead = world.sign_in(Who::Lead).await;
        let page = lead.get(&format!("{path}/settings")).await;
        page.says("To keep everybody, take the programme out of the archive.").keeps_silent_about("Keep everybody</button>");
        lead.post(&format!("{path}/keep"), &[]).await.is(422);
        lead.post(&format!("{path}/restore"), &[]).await.is(303);
        world.app.clock.advance(TimeDelta::days(60));
        look(&world.app).await.unwrap();
        assert!(everything(&world).await.contains("mentee@example.org"));
        // With more months set, the day is later.
        world.sign_in(Who::Lead).await.post(&format!("{path}/archive"), &[]).await.is(303);
        let world = world.set_up(|config| config.programmes_months = 36);
        world.app.clock.advance(TimeDelta::days(800));
        look(&world.app).await.unwrap();
        assert_eq!(world.count("programme where forget_on is not null").await, 0);
    }
}

on_both! {
    async fn the_journal_is_kept_as_long_as_is_set(world: World) {
        let tx = world.app.begin().await.unwrap();
        let scope = Scope::programme(world.known.harbour);
        // The databases go by their own clocks: long ago for them as for us.
        for (at, words) in [("2020-01-01T00:00:00Z", "long ago"), ("2023-06-01T00:00:00Z", "some time ago")] {
            let actor = journal::Actor { person: None, role: "server", at: at.parse().unwrap() };
            journal::note(&tx, &actor, journal::Entry::within(&scope, "programme-kept", scope.programme, words)).await.unwrap();
        }
        world.app.commit(tx).await.unwrap();
        let at = "2026-06-15T00:00:00Z".parse().unwrap();
        journal::prune(&world.app.db, Installation, 48, at).await.unwrap();
        assert_eq!(world.count("journal where words = 'long ago'").await, 0);
        assert_eq!(world.count("journal where words = 'some time ago'").await, 1);
        journal::prune(&world.app.db, Installation, 24, at).await.unwrap();
        assert_eq!(world.count("journal where words = 'some time ago'").await, 0);
    }
}
