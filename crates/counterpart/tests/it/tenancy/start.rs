//! What start pages count, asked for from next door.

use super::{foreign, nothing, plainfield};
use crate::harness::Who;
use crate::on_both;
use chrono::TimeDelta;
use counterpart::base::ids::{DecisionId, OrganisationId};
use counterpart::base::journal::Actor;
use counterpart::base::text::Language;
use counterpart::base::{Installation, Own, Scope};
use counterpart::home::store::{self as home, Carer, Figures, Whose};
use counterpart::organisations::{Draft, Profile, store as organisations};
use counterpart::partners::{Verdict, store as partners};
use counterpart::people::{Invited, Role, acts, bounces};
use sea_orm::ConnectionTrait;

fn carer(whose: Whose, own: Own) -> Carer<'static> {
    Carer { whose, grants: &Role::ALL, own }
}

on_both! {
    async fn start_pages_count_nothing_of_next_door(world: World) {
        let (known, app) = (&world.known, &world.app);
        let (db, harbour, at) = (&app.db, Scope::programme(known.harbour), app.now());
        let draft = Draft { profile: Profile { name: "Saltmarsh".to_owned(), ..Profile::default() }, ready_on: None };
        organisations::organisation_add(db, &harbour, OrganisationId::fresh(), &draft, at).await.unwrap();
        let address = Who::Mentee.address();
        bounces::person_bounce(db, Installation, known.people[&Who::Mentee], &address, Some(at)).await.unwrap();
        let by = (known.people[&Who::Lead], at);
        partners::decision_add(db, &harbour, DecisionId::fresh(), (Verdict::Go, "Enough", 2), by).await.unwrap();
        let invited = Invited {
            role: Role::Steering,
            cohort: None,
            name: "Sten".to_owned(),
            address: "sten@example.org".to_owned(),
            language: Language::English,
        };
        let lead = Actor { person: Some(by.0), role: "lead", at };
        acts::invite(app, &lead, &harbour, &invited).await.unwrap();
        db.execute_unprepared("update letter set state = 'unsure'").await.unwrap();
        let later = at + TimeDelta::days(8);
        let mine = Own(known.people[&Who::Mentee]);

        let whole = Figures { expired: 2, unreachable: 1, organisations: 3, unmapped: 3, deputies: 0, decisions: 1, letters: 1, addresses: 1, returned: 1 };
        assert_eq!(home::figures(db, &harbour, carer(Whose::All, mine), later).await.unwrap(), whole);
        let own = Figures { expired: 1, organisations: 1, unmapped: 1, deputies: 1, decisions: 0, letters: 0, ..whole };
        assert_eq!(home::figures(db, &plainfield(&world), carer(Whose::All, mine), later).await.unwrap(), own);
        // Nobody of the two who belong to no organisation waits for anything.
        let lone = Figures { expired: 0, unreachable: 0, organisations: 0, unmapped: 0, decisions: 0, letters: 0, ..whole };
        assert_eq!(home::figures(db, &harbour, carer(Whose::Lone, mine), later).await.unwrap(), lone);
        let leaderless = home::leaderless_list(db, &harbour, later).await.unwrap();
        assert_eq!(leaderless.iter().map(|each| each.name.as_str()).collect::<Vec<_>>(), ["Saltmarsh"]);

        for scope in foreign(&world) {
            let unmapped = i64::from(scope.programme == known.harbour);
            let theirs = Figures { expired: 0, unreachable: 0, organisations: 1, unmapped, deputies: 0, decisions: 0, letters: 0, addresses: 1, returned: 0 };
            let other = Own(known.people[&Who::OtherLead]);
            assert_eq!(home::figures(db, &scope, carer(Whose::All, other), later).await.unwrap(), theirs, "{scope:?}");
            nothing(home::leaderless_list(db, &scope, later).await);
        }
    }
}
