//! The options of `counterpart match`, and the commands that print what Counterpart knows.

use super::command::{Desk, Said, counterpart, files, rows, run};
use counterpart::base::text::Language;
use std::fs;

const MENTORS: &str = "id,name,email,organisation,level\nR1,Ana,,Alpha,5\nR2,Bo,bo@b.example,Beta,6\n";
const MENTEES: &str = "id,name,email,organisation,level\nE1,Cy,cy@a.example,Alpha,3\nE2,Di,,Beta,4\n";

fn small() -> Desk {
    Desk::of(MENTORS, MENTEES)
}

#[test]
fn check_validates_and_writes_nothing() {
    for (language, words) in [
        ("en", "The files are in order: 2 mentees, 2 mentors, 2 organisations."),
        ("fr", "Les fichiers sont en ordre : 2 personnes mentorées, 2 mentors, 2 organisations."),
    ] {
        let desk = small();
        let said = Said::of(desk.inputs(&["--check", "--lang", language]).output().unwrap()).ends(0);
        assert!(said.out.starts_with(words), "{}", said.out);
        desk.matched(&["--check"]).ends(0);
        assert_eq!(desk.left(), [""; 0]);
    }
    let desk = Desk::of(MENTORS, MENTEES.replace(",4", ",high"));
    let said = Said::of(desk.inputs(&["--check"]).output().unwrap()).ends(2);
    assert_eq!(said.out, "");
}

#[test]
fn json_is_the_summary_and_nothing_else() {
    let desk = Desk::example("consortium");
    let said = desk.matched(&["--json"]).ends(0);
    assert_eq!((said.out.as_str(), said.err.as_str()), (desk.results()["summary.json"].as_str(), ""));
    let summary: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(summary["people"]["mentees"], 150);
    let priorities = summary["priorities"].as_array().unwrap();
    assert!(priorities.len() > 4 && priorities.iter().all(|term| term["proven"] == true), "{summary}");
    let warned = summary["warnings"].as_array().unwrap().len();
    assert!(warned > 0);
    let both = desk.matched(&["--json", "--quiet", "--replace"]).ends(0);
    assert!(serde_json::from_str::<serde_json::Value>(&both.out).is_ok(), "{}", both.out);
}

#[test]
fn without_questions_the_same_pairs_are_found_and_nothing_is_asked() {
    let desk = Desk::example("consortium");
    desk.matched(&["--quiet"]).ends(0);
    let asked = desk.results();
    desk.matched(&["--quiet", "--replace", "--no-questions"]).ends(0);
    let results = desk.results();
    assert_eq!(
        ["matches.csv", "reserves.csv"].map(|name| &results[name]),
        ["matches.csv", "reserves.csv"].map(|name| &asked[name])
    );
    let questions = |files: &std::collections::BTreeMap<String, String>| {
        let summary: serde_json::Value = serde_json::from_str(&files["summary.json"]).unwrap();
        summary["questions"].clone()
    };
    let keys = ["rules", "bounds", "recruits", "firm_pairs", "flips", "fairness", "reciprocity"];
    for key in keys {
        assert!(questions(&results)[key].is_null() && !questions(&asked)[key].is_null(), "{key}");
    }
    let change = "level gap” for this person";
    assert!(asked["waiting.csv"].contains(change) && !results["waiting.csv"].contains(change));
    assert!(results["report.html"].contains("are left out here: you asked for that"));
    assert!(
        asked["report.html"].contains("<h2 id=price>") && !results["report.html"].contains("<h2 id=price>")
    );
}

/// What we write for people opens in spreadsheets with its accents, and reads back as it was.
#[test]
fn tables_begin_with_a_mark_and_read_back() {
    let mentors = MENTORS.replace("Ana", "Zoë Ångström");
    let desk = Desk::of(&mentors, MENTEES.replace(",4", ",high"));
    let errors = desk.path("wrong.csv").display().to_string();
    desk.matched(&["--errors", &errors]).ends(2);
    assert!(desk.read("wrong.csv").starts_with("\u{feff}file,row,column,"));
    let desk = Desk::of(&mentors, MENTEES);
    desk.matched(&["--quiet"]).ends(0);
    for name in ["matches.csv", "waiting.csv", "free_mentors.csv", "reserves.csv"] {
        assert!(desk.results()[name].starts_with("\u{feff}ment"), "{name}");
    }
    let own = desk.path("out/matches.csv").display().to_string();
    let said = desk.matched(&["--replace", "--compare", &own]).ends(0);
    assert!(said.out.contains("2 pairs as before, 0 new, 0 gone"), "{}", said.out);
    let folder = desk.path("out").display().to_string();
    assert!(run(["compare", &folder, &folder]).ends(0).out.contains("2 pairs stay, 0 go, 0 come."));
    // The same rows with and without the mark are the same people.
    let marked = |text: &str| format!("\u{feff}{text}");
    let with = Desk::of(marked(&mentors), marked(MENTEES));
    with.matched(&["--quiet"]).ends(0);
    assert_eq!(with.results()["matches.csv"], desk.results()["matches.csv"]);
}

#[test]
fn quiet_says_nothing_unless_something_is_wrong() {
    let desk = Desk::example("consortium");
    let said = desk.matched(&["--quiet"]).ends(0);
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    assert_eq!(desk.results().len(), 8);
    let said = Said::of(desk.inputs(&["--quiet", "--check"]).output().unwrap()).ends(0);
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    desk.matched(&["--quiet"]).ends(2).names(&["is there already"]);
}

#[test]
fn compare_says_what_is_kept_new_and_gone() {
    // An address stands for a person, too.
    let earlier = "mentee,mentor\ncy@a.example,BO@b.example\nE2,R9\n";
    let desk = small().with("earlier.csv", earlier);
    let path = desk.path("earlier.csv");
    let said = desk.matched(&["--compare", path.to_str().unwrap()]).ends(0);
    assert!(said.out.contains("Compared   One pair as before, 1 new, 1 gone\n"), "{}", said.out);
    let summary: serde_json::Value = serde_json::from_str(&desk.results()["summary.json"]).unwrap();
    assert_eq!(summary["comparison"], serde_json::json!({ "kept": 1, "new": 1, "gone": 1 }));
    // A result compared with itself has changed nothing.
    let own = desk.path("out/matches.csv");
    let more = ["--replace", "--lang", "fr", "--compare", own.to_str().unwrap()];
    let said = desk.matched(&more).ends(0);
    assert!(said.out.contains("2 binômes comme avant, nouveaux : 0, disparus : 0"), "{}", said.out);
    // Ids are found as in every other file: small letters do not make somebody else.
    let desk = desk.with("earlier.csv", "mentee,mentor\ne1,r2\n");
    let said = desk.matched(&["--replace", "--compare", path.to_str().unwrap()]).ends(0);
    assert!(said.out.contains("One pair as before, 1 new, 0 gone"), "{}", said.out);
    let desk = desk.with("earlier.csv", "mentee,mentor\nE1,\n");
    desk.matched(&["--replace", "--compare", path.to_str().unwrap()]).ends(2).names(&["earlier.csv, row 2"]);
}

#[test]
fn a_report_for_one_organisation_tells_nothing_of_others() {
    let desk = Desk::example("consortium");
    desk.matched(&["--report-for", "Kestrel Insurance", "--report-for", "almanac"]).ends(0);
    let results = desk.results();
    let reports: Vec<&String> = results.keys().filter(|name| name.starts_with("report")).collect();
    assert_eq!(reports, ["report-almanac.html", "report-kestrel.html", "report.html"]);
    leaks_nothing(&desk, "kestrel", "Kestrel Insurance");
    leaks_nothing(&desk, "almanac", "Almanac Repair Workshops");
}

/// Nobody of another organisation is named, by name, address or id, and no reason for a pair.
fn leaks_nothing(desk: &Desk, id: &str, organisation: &str) {
    let results = desk.results();
    let (whole, own) = (&results["report.html"], &results[&format!("report-{id}.html")]);
    let (mut own_people, mut others) = (0, 0);
    for file in ["mentors.csv", "mentees.csv"] {
        for row in &rows(&desk.read(file))[1..] {
            let name = format!("{} {}", row[1], row[2]);
            let is_own = row[4] == organisation;
            if is_own {
                own_people += usize::from(own.contains(&name));
                continue;
            }
            others += usize::from(whole.contains(&name));
            for secret in [&name, &row[3], &format!(">{}<", row[0])] {
                assert!(!own.contains(secret.as_str()), "{id} is told {secret}");
            }
        }
    }
    assert!(own_people > 4 && others > 100, "{own_people} {others}");
    for reason in rows(&desk.read("pairs.csv"))[1..].iter().map(|row| row[3].replace('\'', "&#39;")) {
        assert!(!own.contains(&reason), "{id} is told {reason}");
    }
}

#[test]
fn all_stands_for_every_organisation_and_an_unknown_one_is_refused() {
    let desk = Desk::example("consortium");
    desk.matched(&["--report-for", "all"]).ends(0);
    assert_eq!(desk.results().keys().filter(|name| name.starts_with("report-")).count(), 17);
    for (language, words) in
        [("en", "There is no organisation “Kestrel”."), ("fr", "Il n’y a pas d’organisation « Kestrell ».")]
    {
        let name = if language == "en" { "Kestrel" } else { "Kestrell" };
        let desk = Desk::example("small");
        desk.matched(&["--report-for", name, "--lang", language]).ends(2).names(&[words]);
        assert_eq!(desk.left(), [""; 0]);
    }
}

#[test]
fn replace_takes_a_folder_of_a_round_and_nothing_else() {
    let desk = small();
    desk.matched(&[]).ends(0);
    let first = desk.results();
    let desk = desk.with("mentees.csv", MENTEES.replace("Cy", "Cyrus"));
    desk.matched(&[]).ends(2);
    assert_eq!(desk.results(), first);
    desk.matched(&["--replace"]).ends(0);
    assert!(desk.results()["matches.csv"].contains("Cyrus"));
    fs::write(desk.path("out/notes.txt"), "mine").unwrap();
    desk.matched(&["--replace"]).ends(2).names(&["files that no round left there"]);
    assert_eq!(desk.results().len(), 9);
}

/// Wrong input, an impossible round and a folder that cannot be written leave the older result.
#[test]
fn an_older_result_survives_a_failure() {
    let desk = small();
    desk.matched(&[]).ends(0);
    let before = desk.results();
    let desk = desk.with("mentees.csv", MENTEES.replace(",4", ",high"));
    desk.matched(&["--replace"]).ends(2);
    let locks = "mentee,mentor,kind,reason\nE1,R1,locked,a\nE2,R1,locked,b\n";
    let desk = desk.with("mentees.csv", MENTEES).with("pairs.csv", locks);
    desk.matched(&["--replace"]).ends(3);
    assert_eq!(desk.results(), before);
    assert_eq!(desk.left(), ["out"]);
    // No file may become larger than a few bytes: the disk is full in the middle of writing.
    let desk = desk.with("pairs.csv", "mentee,mentor,kind\nE1,R2,current\n");
    let whole = desk.command(&["--replace", "--quiet"]);
    let program = whole.get_program().to_owned();
    let limited = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"])
        .arg(program)
        .args(whole.get_args())
        .output()
        .unwrap();
    Said::of(limited).ends(1).names(&["could not be written: "]);
    assert_eq!(desk.results(), before);
    assert_eq!(desk.left(), ["out"]);
}

#[test]
fn the_policy_that_is_printed_is_the_default() {
    let without = small();
    without.matched(&[]).ends(0);
    for language in Language::ALL {
        let policy = run(["policy", "--lang", language.code()]).ends(0).out;
        let with = small().with("policy.toml", policy);
        with.matched(&[]).ends(0);
        let (mut with, mut without) = (with.results(), without.results());
        let summaries = [with.remove("summary.json"), without.remove("summary.json")];
        let priorities = summaries.map(|text| {
            let summary: serde_json::Value = serde_json::from_str(&text.unwrap()).unwrap();
            (summary["priorities"].clone(), summary["cohort"].clone(), summary["rules"].clone())
        });
        assert_eq!(priorities[0], priorities[1]);
        assert_eq!(with, without);
    }
}

#[test]
fn the_policy_of_every_shape_is_one() {
    for shape in ["cross", "supply", "peer", "dual", "internal", "rapid", "pool"] {
        for language in Language::ALL {
            let policy = run(["policy", "--shape", shape, "--lang", language.code()]).ends(0).out;
            assert!(policy.contains(&format!("\nshape = \"{shape}\"\n")), "{policy}");
            let desk = small().with("policy.toml", policy);
            let said = Said::of(desk.inputs(&["--check"]).output().unwrap());
            assert!(!said.err.contains("policy.toml"), "{shape}: {}", said.err);
        }
    }
}

#[test]
fn an_example_can_be_written_and_matched() {
    let desk = Desk::new();
    let folder = desk.path("made").display().to_string();
    run(["example", "--small", "--out", &folder]).ends(0);
    assert_eq!(files(&desk.path("made")), files(Desk::example("small").path("").as_path()));
    run(["example", "--small", "--out", &folder]).ends(2).names(&["is there already"]);
}

#[test]
fn output_that_nobody_reads_is_no_failure() {
    let binary = counterpart(["columns"]).get_program().to_owned();
    let piped = std::process::Command::new("sh")
        .args(["-c", "{ \"$0\" columns; echo $? >&2; } | true"])
        .arg(binary)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(piped.stderr).unwrap(), "0\n");
}
