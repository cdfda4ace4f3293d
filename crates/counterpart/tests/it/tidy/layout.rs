//! Files are short and say what they are; calls go one way; the engine stays pure; the checker
//! stands alone; documents name what exists.

use super::workspace::{Source, files, modules, none, root, uses};
use std::fs;

fn code() -> Vec<Source> {
    let all = files("crates", ".rs");
    assert!(all.len() > 10, "where are the crates?");
    all
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut wrong = Vec::new();
    for file in code() {
        let lines = file.text.lines().count();
        if !file.text.starts_with("//! ") {
            wrong.push(format!("{}: begin with `//! ` and say what this is", file.path));
        }
        if lines > 400 {
            wrong.push(format!("{}: {lines} lines; at most 400, so it has two ideas", file.path));
        }
        for unfinished in ["todo!(", "unimplemented!(", "dbg!("] {
            if file.text.contains(unfinished) && !file.path.ends_with("tidy/layout.rs") {
                wrong.push(format!("{}: {unfinished}…) left behind", file.path));
            }
        }
    }
    none(wrong);
}

#[test]
fn calls_go_one_way() {
    let mut wrong = Vec::new();
    for name in ["matching", "counterpart"] {
        let source = format!("crates/{name}/src/");
        let order = files(&source, "lib.rs").first().map(|file| modules(&file.text)).unwrap_or_default();
        assert!(order.len() > 1, "{source}lib.rs lists no modules");
        let rank = |module: &str| order.iter().position(|known| known == module);
        for file in files(&source, ".rs") {
            let inside = &file.path[source.len()..];
            let this = inside.split(['/', '.']).next().unwrap_or_default();
            for (number, line) in file.code() {
                if line.contains("use crate::{") {
                    wrong.push(format!("{}:{number}: one `use crate::` path a line", file.path));
                }
                for used in uses(&line) {
                    if let (Some(here), Some(there)) = (rank(this), rank(used))
                        && there > here
                    {
                        wrong.push(format!(
                            "{}:{number}: {this} uses {used}, which stands later in lib.rs",
                            file.path
                        ));
                    }
                }
            }
        }
    }
    none(wrong);
}

#[test]
fn the_engine_is_pure() {
    let impure = ["std::fs", "std::time", "std::env", "std::net", "std::process", "println!", "eprintln!"];
    let mut wrong = Vec::new();
    for file in files("crates/matching/src", ".rs") {
        for (number, line) in file.code() {
            for name in impure.into_iter().filter(|name| line.contains(name)) {
                wrong.push(format!("{}:{number}: {name} in the engine", file.path));
            }
            for name in words(&line).filter(|word| ["f32", "f64"].contains(word)) {
                wrong.push(format!("{}:{number}: {name} in the engine, which is exact", file.path));
            }
        }
    }
    none(wrong);
}

#[test]
fn the_checker_shares_nothing_with_the_solver() {
    let solver = files("crates/matching/src/solve", ".rs");
    let stem = |path: &str| path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
    let modules = solver.iter().map(|file| stem(&file.path)).filter(|name| name != "mod");
    let forbidden = modules.chain(["solve".to_owned()]).collect::<Vec<_>>();
    let is_checker = |file: &Source| {
        file.path.starts_with("crates/matching/src/check/") || file.path == "crates/matching/src/check.rs"
    };
    let mut wrong = Vec::new();
    for file in files("crates/matching/src", ".rs").into_iter().filter(is_checker) {
        for (number, line) in file.code() {
            // A module of the checker may have the name of one of the solver's; a path into it not.
            let found = forbidden.iter().find(|name| {
                **name == "solve" && words(&line).any(|word| word == "solve")
                    || line.contains(&format!("solve::{name}"))
            });
            wrong.extend(found.map(|name| format!("{}:{number}: the checker names {name}", file.path)));
        }
    }
    none(wrong);
}

#[test]
fn documents_name_paths_that_exist() {
    let known = ["crates/", "docs/", "examples/", "bin/", ".ci/"];
    let mut wrong = Vec::new();
    for file in files("", ".md") {
        for (number, line) in file.text.lines().enumerate() {
            for name in line.split('`').skip(1).step_by(2) {
                let is_path =
                    known.iter().any(|start| name.starts_with(start)) && !name.contains(['*', ' ', '…', '<']);
                if is_path && !root().join(name).exists() {
                    wrong.push(format!("{}:{}: no {name}", file.path, number + 1));
                }
            }
            for link in line.split("](").skip(1).filter_map(|rest| rest.split_once(')')) {
                let to = link.0.split('#').next().unwrap_or_default();
                let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                if !to.is_empty() && !to.contains(':') && !root().join(folder).join(to).exists() {
                    wrong.push(format!("{}:{}: the link to {to} leads nowhere", file.path, number + 1));
                }
            }
        }
    }
    none(wrong);
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// Debian's cron looks for programs in `/usr/bin` and `/bin` alone.
#[test]
fn the_nightly_backup_of_the_guide_finds_the_program() {
    let guide = fs::read_to_string(root().join("docs/guide/install.md")).unwrap();
    let (before, _) = guide.split_once("0 3 * * * root").unwrap();
    let path = before.lines().last().unwrap().strip_prefix("PATH=").unwrap();
    assert!(guide.contains("--root /usr/local") && path.split(':').any(|folder| folder == "/usr/local/bin"));
}
