//! `counterpart compare`: two folders of results side by side.

use super::command::{Desk, Said, run};
use super::report::summary::faults;
use serde_json::{Value, json};
use std::fs;

const MENTORS: &str = "id,name,organisation,level\nR1,Ana,Alpha,5\nR2,Bo,Beta,6\n";
const MENTEES: &str =
    "id,name,organisation,level\nE1,Cy,Alpha,3\nE2,Di,Beta,4\nE3,Eve,Beta,3\nE4,Flo,Alpha,3\n";
const PAIRS: &str = "mentee,mentor,kind,reason\nE1,R2,locked,x\nE2,R1,locked,x\n";

/// A result of these pairs in the folder `a`, and one of these in `b`.
fn results(a: &str, b: &str, mentees: &str) -> Desk {
    let mut desk = Desk::of(MENTORS, MENTEES);
    for (folder, pairs, mentees) in [("a", a, MENTEES), ("b", b, mentees)] {
        desk = desk.with("pairs.csv", pairs).with("mentees.csv", mentees);
        desk.matched(&["--quiet"]).ends(0);
        fs::rename(desk.path("out"), desk.path(folder)).unwrap();
    }
    desk
}

fn compared(desk: &Desk, more: &[&str]) -> Said {
    let folders = ["a", "b"].map(|folder| desk.path(folder).display().to_string());
    run(["compare", &folders[0], &folders[1]].iter().chain(more))
}

#[test]
fn what_stays_comes_and_goes_is_told() {
    let other = PAIRS.replace("E1,R2", "E4,R2");
    let desk = results(PAIRS, &other, MENTEES);
    let said = compared(&desk, &[]).ends(0);
    let lines: Vec<&str> = said.out.lines().collect();
    let expected = [
        "One file is not the same for both: pairs",
        "",
        "In short                   A    B  change",
        "  Mentees with a mentor    2    2    same",
        "  Mentees who wait         2    2    same",
        "  Pairs                    2    2    same",
        "  Mentors with a mentee    2    2    same",
    ];
    assert_eq!(lines[2..9], expected);
    let expected = [
        "By organisation  given  received  matched",
        "  Alpha              1         1        1",
        "  Beta               1         1        1",
        "",
        "One pair stays, 1 goes, 1 comes.",
        "",
        "One mentee loses a mentor:",
        "  Cy (Alpha): Bo (Beta) → nobody",
        "",
        "One mentee gains a mentor:",
        "  Flo (Alpha): nobody → Bo (Beta)",
    ];
    let from = lines.iter().position(|line| *line == expected[0]).unwrap();
    assert_eq!(lines[from..], expected);
    let french = compared(&desk, &["--lang", "fr"]).ends(0).out;
    assert!(french.contains("\nUn binôme reste, 1 part, 1 vient.\n"), "{french}");
    assert!(french.ends_with("  Flo (Alpha) : personne → Bo (Beta)\n"), "{french}");
}

#[test]
fn json_has_every_pair_and_is_what_its_schema_says() {
    let other = PAIRS.replace("E1,R2", "E4,R2");
    let mentees = MENTEES.replace("E3,Eve,Beta,3\n", "E5,Gil,Beta,3\n");
    let desk = results(PAIRS, &other, &mentees);
    let said: Value = serde_json::from_str(&compared(&desk, &["--json"]).ends(0).out).unwrap();
    let schema = include_str!("../../../../docs/comparison.schema.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    assert_eq!(faults(&schema, &schema, &said, ""), [""; 0]);
    assert_eq!(said["files_that_differ"], json!(["mentees", "pairs"]));
    assert_eq!(said["mentees"], json!({ "gain": ["E4"], "lose": ["E1"], "other": [] }));
    assert_eq!(said["mentors"], json!({ "gain": [], "lose": [], "other": ["R2"] }));
    assert_eq!(said["mentees_only"], json!({ "a": ["E3"], "b": ["E5"] }));
    let names = |sort: &str| {
        let pairs = said["pairs"][sort].as_array().unwrap();
        pairs.iter().map(|pair| format!("{} {}", pair["mentee"], pair["mentor"])).collect::<Vec<_>>()
    };
    assert_eq!(names("kept"), ["\"E2\" \"R1\""]);
    assert_eq!((names("gone"), names("come")), (vec!["\"E1\" \"R2\"".into()], vec!["\"E4\" \"R2\"".into()]));
    let points = said["pairs"]["come"][0]["fit"].as_i64().unwrap()
        + said["pairs"]["kept"][0]["fit_b"].as_i64().unwrap();
    assert_eq!(said["points"]["b"], points);
    assert_eq!(said["priorities"][0], json!({ "name": "pairs", "a": 2, "b": 2 }));
    assert_eq!(said["organisations"][0]["a"]["given"], 1);
}

#[test]
fn a_result_is_equal_to_itself_and_a_file_stands_for_its_folder() {
    let desk = Desk::example("consortium");
    desk.matched(&["--quiet"]).ends(0);
    let (folder, file) = (desk.path("out"), desk.path("out/matches.csv"));
    let said = run([std::path::Path::new("compare"), &folder, &file]).ends(0);
    assert!(said.out.contains("\n137 pairs stay, 0 go, 0 come.\n"), "{}", said.out);
    assert!(!said.out.contains('→') && !said.out.contains("not the same"), "{}", said.out);
    let changes = said.out.lines().filter(|line| line.ends_with("  same")).count();
    assert_eq!(changes, 7 + 5);
}

#[test]
fn what_is_no_result_or_of_other_people_is_refused() {
    let desk = results(PAIRS, PAIRS, MENTEES);
    let a = desk.path("a").display().to_string();
    let refused = |b: &str, words: &[&str]| {
        let b = desk.path(b).display().to_string();
        run(["compare", &a, &b]).ends(2).names(words);
    };
    refused(
        "nowhere",
        &["nowhere: this is not a folder that counterpart match has written: summary.json is missing."],
    );
    refused("mentors.csv", &["summary.json is missing"]);
    let damaged = |file: &str, from: &str, to: &str, words: &[&str]| {
        let whole = desk.read(&format!("b/{file}"));
        assert!(whole.contains(from), "{whole}");
        fs::write(desk.path(&format!("b/{file}")), whole.replace(from, to)).unwrap();
        refused("b", words);
        fs::write(desk.path(&format!("b/{file}")), whole).unwrap();
    };
    damaged("matches.csv", "mentor_name", "guide", &["matches.csv", "mentor_name", "the column is missing"]);
    damaged("summary.json", "{", "", &["summary.json: this is not a summary"]);
    damaged("matches.csv", ",Beta,,", ",Beta,,x", &["“x", " is not a fit"]);
    fs::remove_file(desk.path("b/waiting.csv")).unwrap();
    refused("b", &["waiting.csv is missing"]);
}

#[test]
fn results_of_different_people_are_refused() {
    let renamed = MENTEES.replace("Cy", "Gil").replace("Di", "Hal").replace("Eve", "Ida");
    let desk = results(PAIRS, PAIRS, &renamed);
    let words = "of the 4 mentees with the same id in both, 3 have another name";
    compared(&desk, &[]).ends(2).names(&[words]);
    let pairs = PAIRS.replace('E', "F");
    let desk = results(PAIRS, &pairs, &MENTEES.replace('E', "F"));
    compared(&desk, &[]).ends(2).names(&["Nobody is in both results"]);
    compared(&desk, &["--lang", "fr"]).ends(2).names(&["Personne ne figure dans les deux résultats"]);
}
