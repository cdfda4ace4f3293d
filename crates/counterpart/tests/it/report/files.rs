//! The tables that a round leaves, read back.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::rounds::asked::Asked;
use counterpart::rounds::write;
use counterpart_matching::questions::{Reserve, What};

fn table(name: &str) -> Vec<Vec<String>> {
    let files = write::files(&fixture::results(), Language::English, &[]);
    let (_, bytes) = files.into_iter().find(|(file, _)| file == name).unwrap();
    assert!(!bytes.contains(&b'\r') && bytes.ends_with(b"\n"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn matches_have_their_columns_and_add_up() {
    let rows = table("matches.csv");
    let header = "mentee_id mentee_name mentee_organisation mentee_email mentor_id mentor_name \
        mentor_organisation mentor_email fit fit_skills fit_level fit_preferences fit_hours fit_languages \
        fit_function fit_location fit_sector_contrast fit_aims fit_identity fit_advice reason reserve how";
    assert_eq!(rows[0].join(" "), header);
    assert_eq!(rows.len(), 7);
    for row in &rows[1..] {
        let numbers: Vec<i32> = row[8..20].iter().map(|cell| cell.parse().unwrap()).collect();
        assert_eq!(numbers[0], numbers[1..].iter().sum::<i32>());
    }
    let how: Vec<_> = rows[1..].iter().map(|row| row[22].as_str()).collect();
    assert_eq!(how, ["optimum", "suggested", "optimum", "optimum", "locked", "optimum"]);
    assert_eq!(rows[4][1], "Dmytro <script>alert(1)</script>");
    assert_eq!(rows[4][19], "-50");
    assert!(rows[5][20].starts_with(
        "Locked by hand: Asked for by the steering group. \
         Locked although it breaks the rules “level gap” and “shared hours”. \
         Offers all three skills asked for: leading remote teams, board papers (by mentoring, close to it) \
         and supply planning (by logistics, related to it). Two levels above the mentee. "
    ));
}

#[test]
fn only_parts_that_are_asked_have_a_column() {
    let mut results = fixture::results();
    results.loaded.policy.fit.weights = [1, 0, 0, 2, 0, 0, 0, 0, 0, 0];
    results.loaded.programme.pairs.clear();
    let files = write::files(&results, Language::English, &[]);
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    assert!(
        text.lines().next().unwrap().ends_with("mentor_email,fit,fit_skills,fit_hours,reason,reserve,how")
    );
}

#[test]
fn cells_are_no_formulas() {
    let rows = table("waiting.csv");
    let header = "mentee_id mentee_name mentee_organisation mentee_email reason what_would_change_it";
    assert_eq!(rows[0].join(" "), header);
    assert_eq!(rows[3][1], "'=SUM(A1:A9)");
    assert_eq!(rows[11][2], "");
    assert_eq!(rows.len(), 12);
    assert!(rows.iter().flatten().all(|cell| !cell.contains(['\u{2068}', '\u{2069}'])));
}

#[test]
fn free_mentors_say_how_many_places_and_why() {
    let rows = table("free_mentors.csv");
    let header = "mentor_id mentor_name mentor_organisation mentor_email free_places reason";
    assert_eq!(rows[0].join(" "), header);
    assert_eq!(rows[2][4], "2");
    let reasons: Vec<_> = rows[1..].iter().map(|row| row[5].as_str()).collect();
    assert_eq!(
        reasons,
        [
            "All 4 mentees they could help have a mentor.",
            "The one seat of Northgate Logistics and Infrastructure for mentors is taken.",
            "No mentee is possible: the rule “shared language” took the last one.",
            "Not in this round: the training is still to come.",
            "3 mentees they could help wait, but their organisations may receive no more.",
            "There is no mentee in this round.",
            "Another pair could be made only at the price of something that comes first in the policy.",
        ]
    );
}

#[test]
fn reserves_and_changes_stand_where_they_were_asked_for() {
    let mut results = fixture::results();
    let (pair, waits) = (results.findings.pairs[0].clone(), results.findings.waiting[0].0);
    let first = (pair.mentee, pair.mentor);
    let reserve = Reserve { mentee: first.0, mentor: first.1, reserve: Some((3, 612)), moves: Some(0) };
    let none = Reserve { mentor: first.1 + 1, reserve: None, moves: None, ..reserve };
    let changes = vec![(waits, Some(What::Hour))];
    let asked = Asked { reserves: vec![reserve, none], changes, ..Asked::default() };
    results.asked = Some(asked);
    let files = write::files(&results, Language::English, &[]);
    let text = |name: &str| {
        let (_, bytes) = files.iter().find(|(file, _)| file == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let waiting = text("waiting.csv");
    let change =
        "\"Would be matched, and one more in all, with one more hour a week in common with a mentor.\"";
    assert_eq!(waiting.matches(change).count(), 1, "{waiting}");
    assert!(text("matches.csv").lines().nth(1).unwrap().ends_with(",guide03,optimum"));
    let reserves = text("reserves.csv");
    let mut lines = reserves.lines();
    let header =
        "\u{feff}mentee_id,mentee_name,mentor_id,mentor_name,reserve_id,reserve_name,fit,others_to_move";
    assert_eq!(lines.next().unwrap(), header);
    assert!(lines.next().unwrap().ends_with(",guide03,Davide Conti,612,0"));
    assert!(lines.next().unwrap().ends_with(",,,,"));
    assert_eq!(lines.next(), None);
}

#[test]
fn a_reason_with_its_own_full_stop_gets_no_second_one() {
    for (given, ended) in [
        ("Asked for by the board.", "Asked for by the board. Locked although"),
        ("Asked for by the board. ", "Asked for by the board. Locked although"),
        ("Why not?", "Why not? Locked although"),
        ("Asked for by the board", "Asked for by the board. Locked although"),
    ] {
        let mut results = fixture::results();
        results.loaded.pair_reasons[0].2 = given.to_owned();
        let files = write::files(&results, Language::English, &[]);
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert!(text.contains(&format!("Locked by hand: {ended}")), "{given}");
        assert!(!text.contains(".."), "{given}");
    }
}
