//! The same files give the same bytes, whatever the machine, its clock, its language, and the order
//! in which rows stand. Only the seconds differ, and the fingerprints of files whose rows moved.

use super::command::{Desk, counterpart, rows, shuffle, table};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

type Files = BTreeMap<String, String>;

/// The results without the seconds.
fn results(desk: &Desk) -> Files {
    let mut files = desk.results();
    change(&mut files, |summary| {
        assert!(summary.remove("seconds").is_some());
    });
    files
}

fn change(files: &mut Files, edit: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>)) {
    let text = files.get_mut("summary.json").unwrap();
    let mut summary: serde_json::Value = serde_json::from_str(text).unwrap();
    edit(summary.as_object_mut().unwrap());
    *text = serde_json::to_string_pretty(&summary).unwrap();
}

fn without_fingerprints(mut files: Files) -> Files {
    change(&mut files, |summary| {
        assert!(summary.remove("input").is_some());
    });
    files
}

#[track_caller]
fn same(files: &Files, expected: &Files) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(files), names(expected));
    for (name, text) in files {
        let differs = || text.lines().zip(expected[name].lines()).find(|(one, other)| one != other);
        assert!(*text == expected[name], "{name} differs: {:?}", differs());
    }
}

fn matched(desk: &Desk, surroundings: impl Fn(&mut Command)) -> Files {
    let mut command = desk.command(&["--replace", "--report-for", "all"]);
    surroundings(&mut command);
    assert_eq!(command.output().unwrap().status.code(), Some(0));
    results(desk)
}

#[test]
fn twice_and_in_any_surroundings() {
    let nothing = tempfile::tempdir().unwrap();
    let empty = nothing.path().to_owned();
    let surroundings: [&dyn Fn(&mut Command); 7] = [
        &|_| {},
        &|command| {
            command.env("TZ", "Asia/Kathmandu");
        },
        &|command| {
            command.env("LANG", "fr_FR.UTF-8").env("LANGUAGE", "fr").env("LC_ALL", "fr_FR.UTF-8");
        },
        &|command| {
            command.env("LC_ALL", "C").env("RAYON_NUM_THREADS", "1").env("COLUMNS", "40");
        },
        &|command| {
            command.env("RAYON_NUM_THREADS", "8").env_remove("HOME").env_remove("PATH");
        },
        // No zone data of the system can be found, and the working folder is another one.
        &|command| {
            command.env("TZDIR", &empty).env("TZ", "Nowhere/Town").current_dir(&empty);
        },
        &|command| {
            command.env_clear();
        },
    ];
    for name in ["small", "consortium"] {
        let desk = Desk::example(name);
        let expected = matched(&desk, |_| {});
        for surroundings in surroundings {
            same(&matched(&desk, surroundings), &expected);
        }
    }
}

#[test]
fn what_is_said_depends_on_lang_alone() {
    let desk = Desk::example("consortium");
    let said = |lang: &[&str], environment: &str| {
        let mut command = desk.command(&[&["--replace"], lang].concat());
        let output = command.env("LANG", environment).env("LC_ALL", environment).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(said(&[], "fr_FR.UTF-8"), said(&[], "C"));
    assert_eq!(said(&[], "fr_FR.UTF-8"), said(&["--lang", "en"], "de_DE.UTF-8"));
    assert_eq!(said(&["--lang", "fr"], "C"), said(&["--lang=fr"], "fr_FR.UTF-8"));
    assert_ne!(said(&["--lang", "fr"], "C"), said(&[], "C"));
}

/// People who write what the programme does not know, and the same words in several ways.
fn untidy() -> Desk {
    let mentors = "zodiac,id,name,organisation,level,function,skills_offered,equality.faith,may_match_on\n\
        ,R1,Ana,alpha,5,Finance,buddgets,x,faith\n,R2,Bo,Beta,6,finance,Buddgets,X,faith\n\
        ,R3,Cy,ALPHA,7,FINANCE,plannin,,\n,R4,Di,Betas,7,law,speling,,\n";
    let mentees = "animal,id,name,email,organisation,level,function,skills_sought,match_on,not_with\n\
        ,E1,Ed,ed@x.example,Beta,2,law,plannin; speling,faiths,R9\n,E2,Flo,,Alpha,1,Law,BUDDGETS,faith,R8\n\
        ,E3,Gus,,beta,3,LAW,audits; Plannin,fate,R1\n";
    Desk::of(mentors, mentees)
        .with("skills.csv", "skill,parent\nspelling A,\nspelling B,\nbudgets,\nplanning,budgets\nplannink,\n")
        .with("exclusions.csv", "from,to,area\nAlpha,Betas,function:Law\nBetas,alpha,function:law\n")
}

/// Every file on the desk with its rows, or its columns, in another order.
fn reordered(mut desk: Desk, seed: u64, reorder: impl Fn(&mut Vec<Vec<String>>, u64)) -> Desk {
    for file in ["mentors", "mentees", "organisations", "exclusions", "pairs", "ranks", "skills"] {
        let file = format!("{file}.csv");
        if desk.path(&file).exists() {
            let mut rows = rows(&desk.read(&file));
            reorder(&mut rows, seed);
            desk = desk.with(&file, table(&rows));
        }
    }
    desk
}

/// That another order of something in the files changes nothing.
fn in_any_order(reorder: impl Fn(&mut Vec<Vec<String>>, u64)) {
    let desks: [fn() -> Desk; 3] = [|| Desk::example("small"), || Desk::example("consortium"), untidy];
    for desk in desks {
        let expected = without_fingerprints(matched(&desk(), |_| {}));
        for seed in [1, 2, 3] {
            let reordered = reordered(desk(), seed, &reorder);
            same(&without_fingerprints(matched(&reordered, |_| {})), &expected);
        }
    }
}

#[test]
fn any_order_of_rows() {
    in_any_order(|rows, seed| shuffle(&mut rows[1..], seed));
}

#[test]
fn any_order_of_columns() {
    in_any_order(|rows, seed| rows.iter_mut().for_each(|row| shuffle(row, seed)));
}

#[test]
fn any_order_of_the_records_of_an_instance() {
    let desk = Desk::example("consortium");
    matched(&desk, |_| {});
    let solved = |text: &str| {
        let path = desk.path("shuffled.cmi");
        std::fs::write(&path, text).unwrap();
        let output = counterpart([Path::new("solve"), &path]).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    let instance = desk.results().remove("instance.cmi").unwrap();
    assert_eq!(solved(&instance), desk.results()["solution.sol"]);
    let lines: Vec<&str> = instance.lines().collect();
    for seed in [1, 2] {
        let mut records = lines[2..lines.len() - 1].to_vec();
        shuffle(&mut records, seed);
        let text = [&lines[..2], &records, &["end"]].concat().join("\n");
        assert_eq!(solved(&text), desk.results()["solution.sol"]);
    }
}

/// Dates come from the inputs alone: the day of the run, in any usual writing, stands nowhere.
#[test]
fn the_day_of_the_run_is_nowhere() {
    // The cohort must not lie in the year of the run, or the test could not tell.
    let output = Command::new("date").args(["-u", "+%Y %m %d %B %b"]).output().unwrap();
    let today = String::from_utf8(output.stdout).unwrap();
    let [year, month, day, name, short] = today.split_whitespace().collect::<Vec<_>>().try_into().unwrap();
    let other = (year.parse::<u32>().unwrap() + 3).to_string();
    let mut desk = Desk::example("small");
    let policy = desk.read("policy.toml").replace("2027", &other);
    desk = desk.with("policy.toml", policy);
    let files = matched(&desk, |_| {});
    let plain = day.trim_start_matches('0');
    let dates = [
        format!("{year}-{month}-{day}"),
        format!("{year}{month}{day}"),
        format!("{day}/{month}/{year}"),
        format!("{plain} {name}"),
        format!("{day} {short}"),
        format!("{name} {year}"),
    ];
    for (file, text) in &files {
        for date in &dates {
            assert!(!text.contains(date), "{file} has {date}");
        }
        // The version of the zone data, such as 2026a, is the one place for a year.
        let marked = |(at, _): (usize, &str)| {
            let around = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
            let bytes = text.as_bytes();
            !around(bytes.get(at + 4)) && !around(at.checked_sub(1).and_then(|before| bytes.get(before)))
        };
        let is_table = file.ends_with(".csv") || file.ends_with(".json");
        assert!(!is_table || !text.match_indices(year).any(marked), "{file} has the year {year}");
    }
}
