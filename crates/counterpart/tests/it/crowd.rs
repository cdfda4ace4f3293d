//! The demonstration with many more people: each with an account, a role and a line in the journal.

use crate::harness::Kind;
use crate::harness::World;
use counterpart::demo;

const MANY: u32 = 300;

async fn filled(kind: Kind) {
    let (plain, many) = (World::empty(kind).await, World::empty(kind).await);
    demo::settle(&plain.app, 0).await.unwrap();
    demo::settle(&many.app, MANY).await.unwrap();
    let more = i64::from(MANY);
    for of in ["person", "address", "membership where ended_at is null", "journal"] {
        assert_eq!(many.count(of).await, plain.count(of).await + more, "{of}");
    }
    let spread = "(select distinct organisation_id, role from membership where ended_at is null and role in ('mentor', 'mentee')) roles";
    assert_eq!(many.count(spread).await, 2 * 17, "mentors and mentees in every organisation");
    let names = "(select distinct name from person) names";
    assert!(
        many.count(names).await > plain.count(names).await + more * 3 / 4,
        "hardly anybody has a name of their own"
    );
}

#[tokio::test]
async fn many_more_people_come_on_sqlite() {
    filled(Kind::Sqlite).await;
}

#[tokio::test]
async fn many_more_people_come_on_postgres() {
    filled(Kind::Postgres).await;
}
