//! Answers that are easily read otherwise than they were meant.

use super::folder::Folder;
use counterpart::files::Refused;
use counterpart::files::load;

#[test]
fn a_name_may_begin_with_an_apostrophe() {
    let mentors = "id,name,organisation\nR1,'t Hooft,'s Heeren BV\nR2,'=SUM(A1),Beta\nR3,''k Ook,Beta\n";
    let loaded = Folder::new().mentors(mentors).loaded();
    let names: Vec<&str> = loaded.mentors.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["'t Hooft", "=SUM(A1)", "'k Ook"]);
    assert!(loaded.organisations.contains(&"'s Heeren BV".to_owned()));
}

#[test]
fn a_lock_keeps_its_own_reason() {
    let pairs = "mentee,mentor,kind,reason\nE1,R2,locked,They both asked\nE1,R2,current,Began in the pilot\n";
    let loaded = Folder::new().pairs(pairs).loaded();
    assert_eq!(loaded.pair_reasons, [(0, 1, "They both asked".to_owned())]);
}

#[test]
fn a_skill_offered_twice_counts_as_the_better_offer() {
    let mentors = "id,organisation,skills_offered\nR1,Alpha,falconry;falconry:1\nR2,Alpha,falconry:1;falconry:3\n\
        R3,Alpha,falconry:2;falconry\n";
    let loaded = Folder::new().mentors(mentors).loaded();
    let strength = |at: usize| loaded.programme.mentors[at].offers[0].1;
    assert_eq!([strength(0), strength(1), strength(2)], [None, Some(3), Some(2)]);
    assert!(loaded.programme.mentors.iter().all(|mentor| mentor.offers.len() == 1));
}

#[test]
fn a_division_is_asked_for_only_where_it_is_the_boundary() {
    let policy = |shape: &str| format!("shape = \"{shape}\"\ninside = \"division\"\n");
    let mentees = "id,organisation\nE1,\n";
    let mentors = "id,organisation,division\nR1,Alpha,North\n";
    let rapid = Folder::new().mentees(mentees).mentors(mentors).policy(policy("rapid"));
    assert_eq!(rapid.loaded().programme.mentees[0].person.organisation, None);
    let supply = Folder::new().mentees("id,organisation\nE1,Beta\n").policy(policy("supply"));
    assert_eq!(supply.loaded().programme.mentees.len(), 1);
    let cross = Folder::new().mentees("id,organisation\nE1,Beta\n").mentors(mentors).policy(policy("cross"));
    assert!(matches!(load(&cross.sources), Err(Refused::Wrong(_))));
}

#[test]
fn who_is_not_in_the_run_takes_no_seat() {
    let dual = |eligible: &str| {
        Folder::new()
            .mentees(format!("id,organisation,eligible\nE1,Alpha,yes\nE2,Alpha,{eligible}\n"))
            .organisations("id,seats_mentees\nAlpha,1\nBeta,\n")
            .policy("shape = \"dual\"\n")
    };
    assert_eq!(dual("no").loaded().programme.mentees.len(), 2);
    assert!(matches!(load(&dual("yes").sources), Err(Refused::Wrong(_))));
}
