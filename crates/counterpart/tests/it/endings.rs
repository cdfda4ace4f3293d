//! How the command ends: 0 done, 1 anything else, 2 wrong input, 3 impossible, 4 stopped. Whatever is
//! not 0 leaves nothing behind.

use super::command::{Desk, Said, counterpart, run};
use std::fmt::Write as _;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const MENTORS: &str = "id,name,organisation,level,not_with\nR1,Ana Ruiz,Alpha,5,\nR2,Bo Lind,Beta,6,E1\n";
const MENTEES: &str =
    "id,name,organisation,level\nE1,Cy Park,Alpha,3\nE2,Di Rowe,Beta,4\nE3,Flo Hart,Gamma,2\n";

fn desk() -> Desk {
    Desk::of(MENTORS, MENTEES)
}

/// Ends so in both languages, with these words, and leaves nothing.
#[track_caller]
fn ends(desk: &Desk, code: i32, english: &[&str], french: &[&str]) {
    for (language, words) in [("en", english), ("fr", french)] {
        let before = desk.left();
        let said = desk.matched(&["--lang", language]).ends(code).names(words);
        assert_eq!(said.out, "");
        assert_eq!(desk.left(), before);
    }
}

#[test]
fn done_is_0() {
    let desk = desk();
    desk.matched(&[]).ends(0);
    for file in ["instance.cmi", "solution.sol"] {
        assert!(desk.path("out").join(file).exists());
    }
    let [instance, answer] =
        ["instance.cmi", "solution.sol"].map(|name| desk.path("out").join(name).display().to_string());
    run(["solve", &instance]).ends(0);
    run(["verify", &instance, &answer]).ends(0);
    run(["columns"]).ends(0);
    run(["--version"]).ends(0);
}

#[test]
fn a_folder_that_cannot_be_made_is_1() {
    let desk = desk().with("file", "");
    for (language, words) in [
        ("en", "file/out could not be written: a part of the path is a file, not a folder"),
        ("fr", "file/out n’a pu être écrit : une partie du chemin est un fichier, pas un dossier"),
    ] {
        let mut command = desk.inputs(&["--lang", language]);
        let said = Said::of(command.arg("--out").arg(desk.path("file/out")).output().unwrap());
        said.ends(1).names(&[words]);
    }
    assert_eq!(desk.left(), ["file"]);
}

#[test]
fn an_answer_that_is_not_proved_is_1() {
    let desk = desk();
    desk.matched(&[]).ends(0);
    let answer = desk.results()["solution.sol"].replace("value pairs 2", "value pairs 3");
    let desk = desk.with("changed.sol", answer);
    let [instance, changed] = ["out/instance.cmi", "changed.sol"].map(|name| desk.path(name));
    let said = |language| {
        let command = counterpart(["verify", "--lang", language]).args([&instance, &changed]).output();
        Said::of(command.unwrap()).ends(1)
    };
    said("en").names(&["Not proved:\n", "The value of pairs is 2; the answer claims 3."]);
    said("fr").names(&["Non prouvé :\n", "La valeur de pairs est 2 ; la réponse affirme 3."]);
}

#[test]
fn a_wrong_cell_is_2() {
    let desk = desk().with("mentees.csv", MENTEES.replace(",4", ",high"));
    let place = "mentees.csv, row 3, column “level”: “high”.";
    ends(&desk, 2, &[place], &["mentees.csv, ligne 3, colonne « level » : « high »."]);
}

#[test]
fn a_file_that_is_not_there_is_2() {
    let desk = desk();
    for (language, words) in [("en", "There is no file"), ("fr", "n’existe pas")] {
        let mut command = desk.inputs(&["--lang", language, "--ranks", "nowhere.csv", "--out", "never"]);
        Said::of(command.output().unwrap()).ends(2).names(&["nowhere.csv", words]);
    }
    run(["solve", "nowhere.cmi"]).ends(2).names(&["nowhere.cmi"]);
    run(["verify", "nowhere.cmi", "nowhere.sol"]).ends(2).names(&["nowhere.cmi"]);
    assert_eq!(desk.left(), [""; 0]);
}

#[test]
fn a_command_line_that_is_wrong_is_2() {
    for (line, english, french) in [
        (&["match", "--menters", "m.csv"][..], "no option --menters. Did you mean", "pas d’option --menters"),
        (&["match"], "Missing: --mentors <FILE>, --mentees <FILE>, --out", "Il manque : --mentors <FICHIER>"),
        (&["mach"], "no command mach. Did you mean “match”?", "pas de commande mach. Vouliez-vous dire"),
        (&[], "Usage: counterpart [OPTIONS] <COMMAND>", "Il manque une commande"),
        (&["columns", "wide"], "“wide” was not expected here.", "« wide » n’a pas sa place ici."),
        (&["completions", "dos"], "<SHELL> does not take “dos”. It takes bash", "bash, elvish, fish"),
        (
            &["demo", "--port", "many"],
            "--port <NUMBER> does not take “many”. It takes a whole number.",
            "un nombre entier.",
        ),
        (
            &["demo", "--people", "999999"],
            "It takes a whole number from 0 to 100000.",
            "un nombre entier de 0 à 100000.",
        ),
        (&["columns", "--lang", "xx"], "--lang <CODE> does not take “xx”. It takes en, fr.", "en, fr"),
        (&["example", "--out"], "--out <FOLDER> needs a value.", "--out <DOSSIER> demande une valeur"),
        (&["example", "--out", "a", "--out", "b"], "may be given only once", "qu’une fois"),
        (&["example", "--out", "a", "--small", "--seed", "1"], "cannot be given together", "aller ensemble"),
        (&["policy", "--shape", "square"], "cross, supply, peer, dual", "cross, supply, peer, dual"),
    ] {
        run(line).ends(2).names(&[english]);
        let is_french = !line.contains(&"--lang");
        let said = run([&["--lang", "fr"], line].concat()).ends(2);
        assert!(!is_french || !said.err.contains("error:"), "{}", said.err);
        said.names(&[if is_french { french } else { "xx" }]);
    }
    assert_eq!(Desk::new().left(), [""; 0]);
}

#[test]
fn a_folder_that_is_there_is_2() {
    let desk = desk();
    fs::create_dir(desk.path("out")).unwrap();
    fs::write(desk.path("out/notes.txt"), "mine").unwrap();
    ends(&desk, 2, &["is there already and stays as it is"], &["existe déjà et reste tel quel"]);
    desk.matched(&["--replace"]).ends(2).names(&["holds files that no round left there"]);
    assert_eq!(desk.results().len(), 1);
    let desk = self::desk().with("out", "a file");
    ends(&desk, 2, &["is a file, not a folder"], &["est un fichier, pas un dossier"]);
    assert_eq!(desk.read("out"), "a file");
}

#[test]
fn an_unreadable_instance_is_2() {
    let desk = Desk::new().with("a.cmi", "cmi 1\nsize 1 1 1 1\nm 0 0 0 1\nr 0 0 0 1\ne 0 0 x\nend\n");
    let path = desk.path("a.cmi").display().to_string();
    run(["solve", &path]).ends(2).names(&["a.cmi, line 5: a field of the record “e”"]);
    run(["solve", &path, "--lang", "fr"]).ends(2).names(&["a.cmi, ligne 5 : un champ"]);
    run(["verify", &path, &path]).ends(2);
    run(["solve", &path, "--objective", "luck"]).ends(2);
}

#[test]
fn locks_beyond_the_places_of_a_mentor_are_3() {
    let pairs = "mentee,mentor,kind,reason\nE2,R1,locked,asked\nE3,R1,locked,asked\n";
    let desk = desk().with("pairs.csv", pairs);
    let english = [
        "2 pairs must be:",
        "Di Rowe is locked with Ana Ruiz",
        "Flo Hart is locked with Ana Ruiz",
        "But only one can be:",
        "Ana Ruiz has one place",
    ];
    let french = [
        "2 binômes doivent exister :",
        "le binôme de Di Rowe avec Ana Ruiz est fixé",
        "Mais un seul est possible :",
        "Ana Ruiz a une place",
    ];
    ends(&desk, 3, &english, &french);
}

#[test]
fn a_lock_of_two_who_must_not_meet_is_3() {
    let desk = desk().with("pairs.csv", "mentee,mentor,kind,reason\nE1,R2,locked,asked\n");
    let english = "The locked pair of Cy Park with Bo Lind cannot be: “not with”.";
    ends(&desk, 3, &[english], &["Le binôme fixé de Cy Park avec Bo Lind ne peut exister : « pas avec »."]);
}

#[test]
fn a_minimum_that_cannot_be_reached_is_3() {
    let desk = desk().with("organisations.csv", "id,at_least_matched\nAlpha,2\nBeta,\nGamma,\n");
    let english = [
        "Alpha must have at least 2 mentees matched",
        "But none can be:",
        "no pair between these people is allowed by the rules",
        "“boundary” (one pair) and “not with” (one pair)",
    ];
    let french = [
        "Alpha doit avoir au moins 2 personnes mentorées avec un mentor",
        "Mais aucun n’est possible :",
        "« frontière » (un binôme) et « pas avec » (un binôme)",
    ];
    ends(&desk, 3, &english, &french);
}

#[test]
fn a_minimum_against_reciprocity_is_3() {
    let organisations = "id,at_least_matched,may_receive_beyond_given\nAlpha,,\nBeta,,\nGamma,1,0\n";
    let desk = desk().with("organisations.csv", organisations);
    let english = ["Gamma must have at least one mentee matched", "Gamma may receive 0 more than it gives"];
    let french = [
        "Gamma doit avoir au moins une personne mentorée avec un mentor",
        "Gamma peut recevoir 0 de plus qu’elle ne donne",
    ];
    ends(&desk, 3, &english, &french);
}

#[test]
fn a_minimum_above_the_seats_is_3() {
    let organisations = "id,at_least_matched,seats_mentees\nAlpha,2,1\nBeta,,\nGamma,,\n";
    let desk = desk().with("organisations.csv", organisations);
    let english = "Alpha must have at least 2 mentees matched, but has one seat for them.";
    let french =
        "Alpha doit avoir au moins 2 personnes mentorées avec un mentor, mais n’a qu’une place pour elles.";
    ends(&desk, 3, &[english], &[french]);
}

#[test]
fn an_infeasible_instance_is_3_and_its_cut_is_proved() {
    let text = "cmi 1\nsize 2 1 1 2\nm 0 0 1 1\nm 1 0 1 1\nr 0 0 0 1\ne 0 0 5\ne 1 0 5\nend\n";
    let desk = Desk::new().with("a.cmi", text);
    let path = desk.path("a.cmi").display().to_string();
    let answer = run(["solve", &path]).ends(3).out;
    assert!(answer.starts_with("cmi-infeasible\ncut "), "{answer}");
    let desk = desk.with("a.sol", answer);
    let said = run(["verify", &path, &desk.path("a.sol").display().to_string()]).ends(0);
    assert_eq!(said.out, "proved infeasible\n");
}

/// Some thousands of people, who take seconds.
fn many() -> Desk {
    let skills = ["delegating", "negotiating", "budgets", "audit", "security", "mentoring"];
    let mut sides = ["mentor", "mentee"].map(|_| String::from("id,organisation,level,skills_offered\n"));
    sides[1] = sides[1].replace("offered", "sought");
    for (side, text) in sides.iter_mut().enumerate() {
        for at in 0..1500_usize {
            let (one, other) = (skills[at * 7 % 6], skills[(at * 5 + side) % 6]);
            let level = 1 + (at * 3 + 4 * side) % 5 + 4 * (1 - side);
            let _ = writeln!(text, "p{side}{at:04},O{},{level},{one}; {other}", at * 11 % 40);
        }
    }
    let organisations = (0..40).map(|at| format!("O{at},{}\n", at % 3)).collect::<String>();
    let organisations = format!("id,may_receive_beyond_given\n{organisations}");
    Desk::of(&sides[0], &sides[1]).with("organisations.csv", organisations)
}

/// Starts a command and waits until it listens to Ctrl-C, then so long.
fn started(mut command: Command, wait: Duration) -> Child {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let since = Instant::now();
    loop {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
        if u64::from_str_radix(caught.trim(), 16).unwrap() & 2 > 0 {
            break;
        }
        assert!(since.elapsed() < Duration::from_secs(20), "it never listens");
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(wait);
    child
}

fn interrupted(child: Child) -> Said {
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    Said::of(child.wait_with_output().unwrap())
}

#[test]
fn ctrl_c_is_4_and_nothing_is_written() {
    let desk = many();
    for (wait, language, words) in [
        (0, "en", "Stopped. Nothing was written."),
        (60, "en", "Stopped. Nothing was written."),
        (900, "fr", "Arrêté. Rien n’a été écrit."),
    ] {
        let child = started(desk.command(&["--lang", language]), Duration::from_millis(wait));
        let said = interrupted(child).ends(4).names(&[words]);
        assert_eq!(said.out, "");
        assert_eq!(desk.left(), [""; 0], "after {wait} ms");
    }
}

/// Once there is a result, Ctrl-C leaves out the questions and the result is written.
#[test]
fn ctrl_c_leaves_out_questions_and_keeps_the_result() {
    let desk = Desk::example("consortium");
    let whole = desk.matched(&["--quiet"]).ends(0);
    assert_eq!(whole.err, "");
    let pairs = desk.results().remove("matches.csv").unwrap();
    let seconds = |key: &str| {
        let summary: serde_json::Value = serde_json::from_str(&desk.results()["summary.json"]).unwrap();
        summary["seconds"][key].as_f64().unwrap()
    };
    // How far it has come by then depends on the machine, so the wait is found by trying: 4 is too
    // early, an end without the words too late.
    let before: f64 = ["read", "prepare", "solve", "verify", "explain"].map(seconds).iter().sum();
    let mut wait = before + seconds("questions") / 3.0;
    for _ in 0..40 {
        let child = started(desk.command(&["--replace"]), Duration::from_secs_f64(wait));
        let said = interrupted(child);
        assert_eq!(desk.results()["matches.csv"], pairs);
        if said.code == 4 {
            wait *= 1.4;
        } else if !said.err.contains("The questions still open are left out") {
            wait *= 0.8;
        } else {
            let summary = desk.results().remove("summary.json").unwrap();
            let summary: serde_json::Value = serde_json::from_str(&summary).unwrap();
            assert_eq!((said.code, &summary["questions"]["stopped"]), (0, &serde_json::Value::Bool(true)));
            assert!(desk.results()["report.html"].contains("You stopped the questions"));
            return;
        }
    }
    panic!("it was never among the questions");
}

#[test]
fn ctrl_c_stops_solve_too() {
    let text = "cmi 1\nsize 1500 1500 1 2250000\nobjective pairs min_score total\n\
        matrix splitmix 7 0 1000\nend\n";
    let text = text.replacen("matrix", &members(1500), 1);
    let desk = Desk::new().with("large.cmi", text);
    let path = desk.path("large.cmi").display().to_string();
    let child = started(counterpart(["solve", &path]), Duration::from_millis(300));
    let said = interrupted(child).ends(4).names(&["Stopped. Nothing was written."]);
    assert_eq!(said.out, "");
}

/// So many on each side with one place each, and the word that follows.
fn members(count: usize) -> String {
    let mut text = String::new();
    for at in 0..count {
        let _ = write!(text, "m {at} 0 0 1\nr {at} 0 0 1\n");
    }
    text + "matrix"
}
