//! The examples, matched: for each reason for which somebody can wait, somebody does, and a guide
//! that names every column.

use counterpart::examples::{File, SEED, consortium, small};
use counterpart::files::columns::COLUMNS;
use counterpart::files::{Loaded, Sources, load};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::explain::{Findings, WhyFree, WhyWaiting, findings};
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;
use counterpart_matching::{check, solve};
use std::fs;
use std::path::Path;

/// Loads, matches, verifies and explains these files.
fn matched(files: &[File]) -> (Loaded, Answer, Findings) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let file = |name: &str| Some(folder.path().join(name)).filter(|path| path.exists());
    let sources = Sources {
        mentors: file("mentors.csv").unwrap(),
        mentees: file("mentees.csv").unwrap(),
        organisations: file("organisations.csv"),
        exclusions: file("exclusions.csv"),
        pairs: file("pairs.csv"),
        ranks: file("ranks.csv"),
        skills: file("skills.csv"),
        policy: file("policy.toml"),
        sheet: None,
        skip_wrong_rows: false,
    };
    let loaded = load(&sources).unwrap();
    let round = Round::prepare(&loaded.programme, &loaded.policy).unwrap();
    let outcome = solve::solve(&round.instance, &mut ()).unwrap();
    assert_eq!(check::verify(&round.instance, &outcome), Ok(()));
    let Outcome::Solved(answer) = outcome else { panic!("no answer") };
    let findings = findings(&loaded.programme, &loaded.policy, &round, &answer.pairs);
    (loaded, answer, findings)
}

#[test]
fn somebody_waits_for_each_kind_of_reason() {
    let (_, answer, findings) = matched(&consortium(SEED));
    assert_eq!((answer.pairs.len(), findings.waiting.len()), (137, 13));
    let waits = |found: fn(&WhyWaiting) -> bool| findings.waiting.iter().any(|(_, why)| found(why));
    for rule in [Rule::Language, Rule::Hours, Rule::LevelGap, Rule::KeptFor, Rule::Competitors] {
        let last =
            |why: &WhyWaiting| matches!(why, WhyWaiting::NobodyPossible { last, .. } if *last == Some(rule));
        assert!(findings.waiting.iter().any(|(_, why)| last(why)), "{rule:?}");
    }
    assert!(waits(|why| matches!(why, WhyWaiting::Stopped(Rule::Eligible))));
    assert!(waits(|why| matches!(why, WhyWaiting::Full { possible: 2, places: 3, .. })));
    assert!(waits(|why| matches!(why, WhyWaiting::SeatsTaken { seats: 5, .. })));
    assert!(waits(|why| matches!(why, WhyWaiting::MentorsSeatsTaken { .. })));
    assert!(waits(|why| matches!(why, WhyWaiting::Reciprocity { given: 1, beyond: 1, .. })));
}

#[test]
fn somebody_has_a_free_place_for_each_kind_of_reason() {
    let (_, _, findings) = matched(&consortium(SEED));
    let free = |found: fn(&WhyFree) -> bool| findings.free.iter().any(|(_, _, why)| found(why));
    assert!(free(|why| matches!(why, WhyFree::Stopped(Rule::Eligible))));
    assert!(free(|why| matches!(why, WhyFree::NobodyPossible { last: Some(Rule::Language) })));
    assert!(free(|why| matches!(why, WhyFree::NobodyPossible { last: Some(Rule::LevelGap) })));
    assert!(free(|why| matches!(why, WhyFree::AllServed { .. })));
    assert!(free(|why| matches!(why, WhyFree::SeatsTaken { seats: 2, .. })));
    assert!(free(|why| matches!(why, WhyFree::TheirSeatsTaken { .. })));
}

#[test]
fn every_rule_on_takes_something_away_and_a_lock_may_break_one() {
    let (_, _, findings) = matched(&consortium(SEED));
    let quiet = [Rule::Direction, Rule::Trained, Rule::CodeAccepted, Rule::MinimumFit];
    for (rule, word) in Rule::ALL.into_iter().filter(|(rule, _)| !quiet.contains(rule)) {
        let removes = findings.rules.iter().find(|tally| tally.rule == rule).map_or(0, |tally| tally.removes);
        assert!(removes > 0, "{word}");
    }
    assert_eq!(findings.pairs.iter().filter(|pair| pair.locked).count(), 2);
    assert!(findings.pairs.iter().any(|pair| pair.breaks == [Rule::LevelGap]));
    assert_eq!(findings.pairs.iter().filter(|pair| pair.current).count(), 2);
}

#[test]
fn eleven_of_the_small_example_are_matched() {
    let (loaded, answer, findings) = matched(&small());
    assert_eq!(answer.pairs.len(), 11);
    assert_eq!(loaded.warnings, []);
    let (mentee, why) = &findings.waiting[0];
    assert_eq!(loaded.mentees[*mentee as usize].name, "Vera Lindahl");
    assert!(matches!(why, WhyWaiting::NobodyPossible { last: Some(Rule::LevelGap), .. }));
}

#[test]
fn the_guide_names_every_column() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide");
    let told = ["files.md", "switching-from-mentor-match.md"]
        .map(|name| fs::read_to_string(guide.join(name)).unwrap());
    let told = told.concat();
    let known = |name: &str| {
        told.contains(&format!("`{name}")) || told.contains(&format!("`{}", name.replace('_', " ")))
    };
    let silent = COLUMNS.iter().map(|column| column.name).filter(|name| !known(name)).collect::<Vec<_>>();
    assert!(silent.is_empty(), "docs/guide/files.md does not name {silent:?}");
}
