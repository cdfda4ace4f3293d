//! Wrong input through the command: everything that is wrong is said at once, with what would be
//! right, and nothing is written; where people were left out or nothing is possible, that is said too.

use super::command::{Desk, Said, rows};
use std::fmt::Write as _;

const MENTORS: &str = "id,name,organisation,level\nR1,Ana,Alpha,5\nR2,Bo,Beta,6\n";
const MENTEES: &str = "id,name,organisation,level\nE1,Cy,Alpha,3\nE2,Di,Beta,4\n";
const WRONG: &str = "id,name,email,organisation,level,country,languages,time_zone,capacity\n\
    R1,Ana,ana@@x.example,Alpha,5,Frnce,Frensh,Europe/Londn,0\n\
    R1,Bo,,Beta,wizard,GB,en,UTC+1,two\n\
    R3,Cy,dup@x.example,Betta,11,GB,en,,-1\n\
    R4,Di,dup@x.example,Gamma,3,GB,en,,1\n\
    R5,Ed,not an address,,3,GB,en,,many\n\
    R6,Flo,ana@a.example,Alpha,3,GB,en,,1\n\
    R7,Flo,ana@a.example,Beta,3,GB,en,,1\n";

fn wrong() -> Desk {
    Desk::of(WRONG, MENTEES).with("organisations.csv", "id\nAlpha\nBeta\n")
}

/// Refused so in both languages, with nothing on the output and nothing written.
#[track_caller]
fn refused(desk: &Desk, english: &[&str], french: &[&str]) {
    for (language, words) in [("en", english), ("fr", french)] {
        let before = desk.left();
        let said = desk.matched(&["--lang", language]).ends(2).names(words);
        assert_eq!(said.out, "");
        assert_eq!(desk.left(), before);
    }
}

#[test]
fn every_wrong_cell_is_named_at_once() {
    let english = [
        "mentors.csv, row 2, column “email”: “ana@@x.example”. An e-mail address has exactly one @.",
        "mentors.csv, row 2, column “country”: “Frnce”. Write a country’s English or French name",
        "mentors.csv, row 2, column “languages”: “Frensh”. Write a language’s name",
        "mentors.csv, row 2, column “time_zone”: “Europe/Londn”. Write a time zone by its IANA name",
        "Did you mean “Europe/London”?",
        "mentors.csv, row 2, column “capacity”: “0”. Write a whole number from 1 to 10.",
        "mentors.csv, row 3, column “level”: “wizard”. The levels are: 1, 2, 3",
        "mentors.csv, row 3, column “time_zone”: “UTC+1”. A distance from UTC does not say",
        "mentors.csv, row 3, column “capacity”: “two”. Write the number in digits: 2.",
        "mentors.csv, row 3, column “id”: “R1”.",
        "mentors.csv, row 4, column “organisation”: “Betta”. No organisation has this id or name. \
         Did you mean “Beta”?",
        "mentors.csv, row 4, column “level”: “11”.",
        "mentors.csv, row 4, column “capacity”: “-1”. The number cannot be below zero.",
        "mentors.csv, row 5, column “email”: “dup@x.example”. This e-mail address is also in row 4.",
        "mentors.csv, row 5, column “organisation”: “Gamma”.",
        "mentors.csv, row 6, column “organisation”: The organisation is blank.",
        "mentors.csv, row 6, column “capacity”: “many”.",
        "mentors.csv, row 8, column “email”: “ana@a.example”. The same person is also in row 7, \
         with another organisation.",
    ];
    let french = [
        "mentors.csv, ligne 2, colonne « country » : « Frnce ». Écrivez le nom d’un pays",
        "mentors.csv, ligne 3, colonne « capacity » : « two ». Écrivez le nombre en chiffres : 2.",
        "mentors.csv, ligne 6, colonne « organisation » : L’organisation n’est pas indiquée.",
    ];
    refused(&wrong(), &english, &french);
    let said = wrong().matched(&[]).err;
    assert_eq!(said.lines().count(), 18, "{said}");
    assert!(!said.contains("Did you mean “1”?"), "{said}");
}

/// Mentors of whom so many have a level that is none.
fn many(wrong: usize) -> String {
    let mut text = String::from("id,name,organisation,level\nR,Zoë,Beta,5\n");
    for at in 0..wrong {
        let _ = writeln!(text, "R{at:03},Ana,Alpha,high");
    }
    text
}

#[test]
fn fifty_are_shown_the_rest_is_counted_and_all_are_in_a_table() {
    for (language, more, listed) in [
        ("en", "There are 70 more.", "Every wrong cell is listed in "),
        ("fr", "Il y en a encore 70.", "Chaque cellule erronée est listée dans "),
    ] {
        let desk = Desk::of(many(120), MENTEES);
        let said = desk.matched(&["--lang", language]).ends(2).names(&[more, listed, "out-errors.csv"]);
        assert_eq!(said.err.lines().filter(|line| line.starts_with("mentors.csv")).count(), 50);
        assert_eq!(desk.left(), ["out-errors.csv"]);
        let all = rows(&desk.read("out-errors.csv"));
        assert_eq!(all.len(), 121);
        assert_eq!(all[120][..4], ["mentors.csv", "122", "level", "high"]);
        assert!(all[120][4].len() > 20, "{:?}", all[120]);
    }
    let desk = Desk::of(many(50), MENTEES);
    let said = desk.matched(&[]).ends(2);
    assert!(!said.err.contains("more"), "{}", said.err);
    assert_eq!(desk.left(), [""; 0]);
}

#[test]
fn the_table_of_wrong_cells_is_where_it_was_asked_for() {
    let desk = wrong();
    let path = desk.path("wrong.csv");
    desk.matched(&["--errors", path.to_str().unwrap()]).ends(2).names(&["wrong.csv"]);
    assert_eq!(rows(&desk.read("wrong.csv")).len(), 19);
    assert_eq!(desk.left(), ["wrong.csv"]);
    let desk = Desk::of(many(60), MENTEES);
    Said::of(desk.inputs(&["--check"]).output().unwrap()).ends(2).names(&["add --errors FILE.csv"]);
    assert_eq!(desk.left(), [""; 0]);
}

#[test]
fn wrong_rows_are_left_out_where_asked_and_listed() {
    let mentors = format!("{MENTORS}R3,Ed,Gamma,high\nR4,Flo,Gamma,7\n");
    for (language, words) in [
        ("en", "1 wrong cell or row was found, and the rows left out:\nmentors.csv, row 4, column “level”"),
        ("fr", "1 cellule ou ligne erronée a été trouvée, et les lignes écartées :\nmentors.csv, ligne 4"),
    ] {
        let desk = Desk::of(&mentors, MENTEES);
        desk.matched(&["--skip-wrong-rows", "--lang", language]).ends(0).names(&[words]);
        let matches = desk.results().remove("matches.csv").unwrap();
        assert!(!matches.contains("R3") && matches.contains("R1"), "{matches}");
    }
}

#[test]
fn files_that_hold_no_table() {
    for (content, english, french) in [
        ("id,name,organisation\n", "nothing below it", "rien en dessous"),
        ("", "The file is empty.", "Le fichier est vide."),
        ("%PDF-1.7\n1 0 obj", "This is a PDF", "C’est un PDF"),
        ("<!DOCTYPE html><p>Sign in", "This is a web page", "C’est une page web"),
        ("R1,Ana,Alpha\nR2,Bo,Beta\n", "does not name any column we know", "ne nomme aucune colonne"),
        ("id,name\nR1,Ana\n", "The column “organisation” is missing.", "organisation"),
        ("id,name,organisation\nR1,\"Ana,Alpha\n", "never closed", "jamais fermé"),
    ] {
        refused(&Desk::of(content, MENTEES), &["mentors.csv", english], &["mentors.csv", french]);
        refused(&Desk::of(MENTORS, content), &["mentees.csv", english], &["mentees.csv", french]);
    }
}

#[test]
fn wrong_cells_in_every_other_file() {
    for (file, content, english, french) in [
        ("organisations.csv", "id,sector\nAlpha,square\nBeta,\n", "row 2, column “sector”", "associatif"),
        ("exclusions.csv", "from,to,since\nAlpha,Beta,soon\n", "row 2, column “since”", "2027-02-01"),
        ("pairs.csv", "mentee,mentor,kind,reason\nE1,R2,locked,\n", "needs a reason", "une raison"),
        ("ranks.csv", "who,whom,rank\nE1,R9,1\n", "row 2, column “whom”", "R9"),
        ("skills.csv", "skill,parent\nbudgets,money\n", "row 2, column “parent”", "money"),
        ("policy.toml", "prioritees = [\"pairs\"]\n", "Did you mean “priorities”?", "Vouliez-vous dire"),
        ("policy.toml", "shape = \n", "policy.toml, line 1", "ligne 1"),
    ] {
        let desk = Desk::of(MENTORS, MENTEES).with(file, content);
        refused(&desk, &[file, english], &[file, french]);
    }
}

#[test]
fn where_nothing_is_possible_that_is_said_and_it_is_no_fault() {
    let one = |text: &str| text.replace("Beta", "Alpha");
    let low = MENTORS.replace(",5", ",1").replace(",6", ",1");
    let nobody = MENTEES.replace("level\n", "level,eligible\n").replace(",3\n", ",3,no\n");
    let nobody = nobody.replace(",4\n", ",4,no\n");
    for (desk, english, french) in [
        (Desk::of(one(MENTORS), one(MENTEES)), "shape = \"internal\"", "shape = \"internal\""),
        (Desk::of(low, MENTEES), "No pair is possible", "Aucun binôme n’est possible"),
        (Desk::of(MENTORS, nobody), "Not in this round: not in the target group", "Hors de ce tour"),
    ] {
        for (language, words, none) in [
            ("en", english, "0 of 2 mentees have a mentor; pairs: 0."),
            ("fr", french, "0 personne mentorée sur 2 a un mentor"),
        ] {
            let said = desk.matched(&["--lang", language, "--replace"]).ends(0);
            let out = said.out.replace("\n    ", " ");
            assert!(out.contains(words) && out.contains(none), "{out}");
            assert_eq!(rows(&desk.results()["waiting.csv"]).len(), 3);
            assert_eq!(rows(&desk.results()["matches.csv"]).len(), 1);
        }
    }
}

const THEIR_MENTORS: &str = "first name,last name,email address,both mentor and mentee,job title,grade,\
    organisation,biography,profession,characteristics\n\
    Ana,Ruiz,ana@a.example,no,Head,Grade 6,Alpha,Likes tea,Policy,\"woman, carer\"\n\
    Bo,Lind,bo@b.example,yes,Lead,Grade 7,Beta,,Analysis,\n";
const THEIR_MENTEES: &str = "first name,last name,email address,both mentor and mentee,job title,grade,\
    organisation,biography,profession,match with similar identity,identity to match\n\
    Cy,Park,cy@b.example,no,Officer,HEO,Beta,,Policy,yes,carer\n\
    Di,Rowe,di@a.example,no,Officer,SEO,Alpha,,Analysis,no,\n";

#[test]
fn files_of_mentor_match_are_taken_as_they_are() {
    let desk = Desk::of(THEIR_MENTORS, THEIR_MENTEES);
    let said = desk.matched(&[]).ends(0);
    assert!(said.out.starts_with("2 of 2 mentees have a mentor; pairs: 2."), "{}", said.out);
    let found = rows(&desk.results()["matches.csv"]);
    let named: Vec<[&str; 2]> = found[1..].iter().map(|row| [row[1].as_str(), row[5].as_str()]).collect();
    assert_eq!(named, [["Cy Park", "Ana Ruiz"], ["Di Rowe", "Bo Lind"]]);
    let desk = Desk::of(THEIR_MENTORS.replace("Grade 6", "Grade 9"), THEIR_MENTEES);
    refused(&desk, &["column “grade”: “Grade 9”", "Grade 7"], &["colonne « grade » : « Grade 9 »"]);
}
