//! A database that an earlier program filled is brought up to date with everything that is in it.

use crate::harness::{Kind, Who, World, now};
use crate::on_both;
use counterpart::base::ids::{
    CohortId, DecisionId, GradeId, MembershipId, OrganisationId, PersonId, ProgrammeId,
};
use counterpart::base::{Db, Scope, db, form};
use counterpart::cohorts::{Figures, store as cohorts};
use counterpart::migrations;
use counterpart::partners::{Verdict, store as partners};
use sea_orm::{ConnectionTrait, Value};

/// How many steps the schema had before mentors and mentees were theirs once in a cohort.
const EARLIER: usize = 7;

async fn insert(db: &Db, text: &str, values: Vec<Value>) {
    db.execute_raw(db::sql(db, text, values)).await.unwrap();
}

/// A programme with a cohort, an organisation with seats, somebody who is a mentor there twice over, and
/// a decision of theirs.
async fn filled(db: &Db) -> (ProgrammeId, CohortId, MembershipId) {
    let (programme, cohort, person) = (ProgrammeId::fresh(), CohortId::fresh(), PersonId::fresh());
    let (organisation, first) = (OrganisationId::fresh(), MembershipId::fresh());
    let programmes = "insert into programme (id, name, name_key, shape, months, cadence, meeting, inside,
        direction, language, zone, created_at, version) values ($1, 'Early', 'early', 'developmental', 12,
        'monthly', 'outside', 'organisation', 'both-ways', 'en', 'Europe/London', $2, 3)";
    insert(db, programmes, vec![programme.into(), now().into()]).await;
    let cohorts = "insert into cohort (id, programme_id, name, state, created_at, version)
        values ($1, $2, '2026', 'running', $3, 1)";
    insert(db, cohorts, vec![cohort.into(), programme.into(), now().into()]).await;
    let people =
        "insert into person (id, name, name_key, pronouns, language, zone, is_admin, created_at, version)
        values ($1, 'Ada Early', 'ada early', '', 'en', 'Europe/London', $2, $3, 1)";
    insert(db, people, vec![person.into(), false.into(), now().into()]).await;
    let organisations = "insert into organisation (id, programme_id, name, name_key, sector, industry, size,
        belongs_to, locations, culture, field_of_work, products, leadership, hours_from, search_key,
        created_at, version) values ($1, $2, 'Plain', 'plain', '', '', '', '', '', '', '', '', '', '', '', $3, 1)";
    insert(db, organisations, vec![organisation.into(), programme.into(), now().into()]).await;
    let seats =
        "insert into seat (programme_id, cohort_id, organisation_id, mentees, mentors, joined_at, version)
        values ($1, $2, $3, 4, 5, $4, 1)";
    insert(db, seats, vec![programme.into(), cohort.into(), organisation.into(), now().into()]).await;
    for id in [first, MembershipId::fresh()] {
        let memberships = "insert into membership (id, person_id, programme_id, organisation_id, cohort_id,
            role, started_at) values ($1, $2, $3, $4, $5, 'mentor', $6)";
        let place = [programme.into(), organisation.into(), cohort.into(), now().into()];
        insert(db, memberships, [vec![id.into(), person.into()], place.to_vec()].concat()).await;
    }
    let decisions = "insert into decision (id, programme_id, verdict, reason, ready, decided_at, decided_by)
        values ($1, $2, 'no-go', 'Too few', 2, $3, $4)";
    insert(db, decisions, vec![DecisionId::fresh().into(), programme.into(), now().into(), person.into()])
        .await;
    (programme, cohort, first)
}

on_both! {
    async fn what_was_there_is_there_afterwards(world: World) {
        let kind = if db::is_sqlite(&world.app.db) { Kind::Sqlite } else { Kind::Postgres };
        let fresh = world.another(kind).await;
        let on = fresh.connect().await;
        migrations::up_to(&on, &fresh.config, EARLIER).await.unwrap();
        assert!(!migrations::is_current(&on).await.unwrap());
        let (programme, cohort, first) = filled(&on).await;
        migrations::up(&on, &fresh.config).await.unwrap();
        assert!(migrations::is_current(&on).await.unwrap());
        let scope = Scope::programme(programme);
        let decisions = partners::decision_list(&on, &scope).await.unwrap();
        assert_eq!((decisions[0].verdict, decisions[0].reason.as_str(), decisions[0].ready), (Verdict::NoGo, "Too few", 2));
        assert_eq!((decisions[0].decided_by.as_deref(), decisions[0].decided_at), (Some("Ada Early"), now()));
        let figures = Figures { organisations: 1, mentors: 1, mentees: 0 };
        assert_eq!(cohorts::cohort_figures(&on, &scope, cohort).await.unwrap(), figures);
        let standing = db::sql(&on, "select count(*) as n from membership where ended_at is null and id = $1", [first.into()]);
        assert_eq!(db::count(&on, standing).await.unwrap(), 1, "the first of the two stands");
        on.close().await.unwrap();
    }
}

/// A name with a letter that nobody sees, and the key that an earlier version made of it.
const NAME: &str = "Harbour\u{200b} Aid";

async fn texts(world: &World, query: &str) -> Vec<String> {
    let rows = world.app.db.query_all_raw(db::sql(&world.app.db, query, [])).await.unwrap();
    rows.iter().map(|row| row.try_get("", "it").unwrap()).collect()
}

on_both! {
    async fn names_with_letters_that_nobody_sees_have_the_key_of_those_without(world: World) {
        let all = "select name_key as it from person order by id";
        let before = texts(&world, all).await;
        let grade = GradeId::fresh().to_string();
        let level = world.known.level.to_string();
        let mut lead = world.browser(Who::Lead);
        let ladder = format!("/programmes/{}/ladder/{}", world.known.harbour, world.known.plainfield);
        let other = GradeId::fresh().to_string();
        let grades = [("version", "0"), ("grade", grade.as_str()), ("level", &level), ("name", "Band 5"), ("grade", &other), ("level", &level), ("name", "Band 6")];
        lead.post(&ladder, &grades).await.is(303);
        for (table, of) in [("organisation", "Plainfield Trust"), ("division", "Night Wards"), ("person", "Persona Mentee"), ("programme", "Meadow Circle"), ("grade", "Band 6")] {
            let key = form::folded(of).replacen(' ', "\u{200b} ", 1);
            let update = format!("update {table} set name = $1, name_key = $2 where name = $3");
            let name = if table == "grade" { "Band\u{200b} 5" } else { NAME };
            let values = [name.into(), key.into(), of.into()];
            world.app.db.execute_raw(db::sql(&world.app.db, &update, values)).await.unwrap();
        }
        // Lumen looks like it from now on.
        let alike = "update organisation set name = 'Har\u{200b}bour Aid', name_key = 'har\u{200b}bour aid' where name = 'Lumen Works'";
        world.app.db.execute_unprepared(alike).await.unwrap();
        let forget = "delete from seaql_migrations where version = 'm0013_names'";
        world.app.db.execute_unprepared(forget).await.unwrap();
        migrations::up(&world.app.db, &world.app.config).await.unwrap();
        for table in ["organisation", "division", "person", "programme"] {
            let keys = texts(&world, &format!("select name_key as it from {table} where name like 'Harbour%Aid'")).await;
            assert_eq!(keys, ["harbour aid"], "{table}");
        }
        let found = texts(&world, "select search_key as it from organisation where name_key = 'harbour aid'").await;
        assert!(found[0].starts_with("harbour aid"), "{found:?}");
        let kept = texts(&world, "select name_key as it from organisation where name like 'Har%bour%Aid' order by id").await;
        assert_eq!(kept, ["harbour aid", "har\u{200b}bour aid"], "a programme has each organisation once");
        // Of two grades that look alike the second keeps its key, since an organisation has each once.
        assert_eq!(texts(&world, "select name_key as it from grade where name_key = 'band 5'").await.len(), 1);
        assert_eq!(texts(&world, all).await.len(), before.len());
        let same = texts(&world, all).await.into_iter().filter(|key| before.contains(key)).count();
        assert_eq!(same, before.len() - 1);
        let id = OrganisationId::fresh().to_string();
        let form = [("id", id.as_str()), ("name", "Harbour Aid"), ("sector", ""), ("size", ""), ("hours-from", "")];
        lead.post(&format!("/programmes/{}/organisations/new", world.known.harbour), &form).await.is(422).says("has this name already");
    }
}
