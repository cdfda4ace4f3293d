//! The examples are what the generator gives, and hold what they promise.

use counterpart::examples::{File, SEED, consortium, small};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The files in `examples/NAME` are these. With `COUNTERPART_BLESS=1` they are written instead.
fn committed(name: &str, files: &[File]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    if std::env::var_os("COUNTERPART_BLESS").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
    }
    for (file, text) in files {
        let found = fs::read_to_string(folder.join(file)).unwrap_or_default();
        assert!(found == *text, "examples/{name}/{file} is not what the generator gives");
    }
}

fn column(files: &[File], file: &str, column: &str) -> Vec<String> {
    let text = &files.iter().find(|(name, _)| name == file).unwrap().1;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
    reader.records().map(|row| row.unwrap()[at].to_owned()).collect()
}

fn both_sides(files: &[File], name: &str) -> BTreeSet<String> {
    [column(files, "mentors.csv", name), column(files, "mentees.csv", name)].concat().into_iter().collect()
}

#[test]
fn the_committed_files_are_the_generated_ones() {
    committed("consortium", &consortium(SEED));
    committed("small", &small());
}

#[test]
fn the_consortium_is_as_large_as_promised() {
    let files = consortium(SEED);
    assert_eq!(column(&files, "organisations.csv", "id").len(), 17);
    assert_eq!(column(&files, "mentees.csv", "id").len(), 150);
    assert_eq!(column(&files, "mentors.csv", "id").len(), 110);
    assert_eq!(both_sides(&files, "country").len(), 66);
    assert_eq!(both_sides(&files, "time_zone").len(), 21);
    let spoken = both_sides(&files, "languages");
    let languages = spoken.iter().flat_map(|list| list.split(';')).collect::<BTreeSet<_>>();
    assert_eq!(
        languages.into_iter().collect::<Vec<_>>(),
        ["ar", "bn", "de", "en", "es", "fr", "hi", "ne", "pt", "sw"]
    );
    let capacities = column(&files, "mentors.csv", "capacity").into_iter().collect::<BTreeSet<_>>();
    assert_eq!(capacities.into_iter().collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn ids_and_addresses_are_unique_and_nobody_refers_to_a_stranger() {
    for seed in [SEED, 1, 99] {
        let files = consortium(seed);
        let mut ids = BTreeSet::new();
        for file in ["mentors.csv", "mentees.csv"] {
            let addresses = column(&files, file, "email");
            assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), addresses.len(), "{file}");
            assert!(addresses.iter().all(|address| address.is_ascii() && address.ends_with(".example")));
            ids.extend(column(&files, file, "id"));
        }
        let mut named = Vec::new();
        named.extend(column(&files, "mentees.csv", "preferred_mentors"));
        named.extend(["not_with", "earlier_with"].map(|name| column(&files, "mentees.csv", name)).concat());
        named.extend(["mentee", "mentor"].map(|name| column(&files, "pairs.csv", name)).concat());
        named.extend(["who", "whom"].map(|name| column(&files, "ranks.csv", name)).concat());
        for cell in named.iter().flat_map(|list| list.split("; ")).filter(|cell| !cell.is_empty()) {
            assert!(ids.contains(cell), "{cell}");
        }
        assert!(files.iter().all(|(_, text)| !text.contains('{') || text.starts_with('#')), "a tag was left");
    }
}

#[test]
fn every_skill_is_in_the_vocabulary() {
    let files = consortium(SEED);
    let known = column(&files, "skills.csv", "skill").into_iter().collect::<BTreeSet<_>>();
    let lists =
        [column(&files, "mentors.csv", "skills_offered"), column(&files, "mentees.csv", "skills_sought")];
    for cell in lists.concat().iter().flat_map(|list| list.split("; ")).filter(|cell| !cell.is_empty()) {
        assert!(known.contains(cell.split(':').next().unwrap()), "{cell}");
    }
    for parent in column(&files, "skills.csv", "parent") {
        assert!(parent.is_empty() || known.contains(&parent), "{parent}");
    }
}

#[test]
fn another_seed_makes_other_people() {
    assert_ne!(consortium(1), consortium(2));
    assert_eq!(consortium(1), consortium(1));
}
