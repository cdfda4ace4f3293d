//! A database that an earlier program filled is brought up to date with everything that is in it.

use crate::harness::{Kind, World, now};
use crate::on_both;
use counterpart::base::ids::{CohortId, DecisionId, MembershipId, OrganisationId, PersonId, ProgrammeId};
use counterpart::base::{Db, Scope, db};
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
