//! Files with so many possible pairs that these are not listed: the same tables, in which only what
//! needs a list is missing, and said to be.

use counterpart::base::text::Language;
use counterpart::examples::{self, File};
use counterpart::files::{Loaded, Sources, load};
use counterpart::rounds::asked::ask;
use counterpart::rounds::run::run;
use counterpart::rounds::{Results, summary, write};
use std::fs;
use std::path::Path;

fn loaded(files: Vec<File>) -> Loaded {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    read(folder.path())
}

fn read(folder: &Path) -> Loaded {
    let file = |name: &str| Some(folder.join(name)).filter(|path| path.exists());
    let sources = Sources {
        mentors: folder.join("mentors.csv"),
        mentees: folder.join("mentees.csv"),
        organisations: file("organisations.csv"),
        exclusions: file("exclusions.csv"),
        pairs: None,
        ranks: None,
        skills: file("skills.csv"),
        policy: file("policy.toml"),
        sheet: None,
        skip_wrong_rows: true,
    };
    load(&sources).unwrap()
}

fn matched(loaded: Loaded, listed_up_to: u64) -> Results {
    let mut results = run(loaded, None, listed_up_to, &mut ()).unwrap().0;
    results.asked = ask(&results, false, &mut ()).filter(|_| !results.is_listed);
    results
}

#[test]
fn the_tables_are_the_same_bytes() {
    for seed in 1..=5 {
        let [all, some] = [u64::MAX, 0].map(|most| matched(loaded(examples::consortium(seed)), most));
        assert!(all.proven && some.proven && all.is_listed && !some.is_listed);
        assert!(some.round.instance.edges.len() < all.round.instance.edges.len());
        assert_eq!(some.asked, None);
        for language in Language::ALL {
            let tables = |results: &Results| {
                let mut files = write::files(results, language, &[]);
                let (name, text) = files.pop().unwrap();
                assert_eq!(name, "summary.json");
                let mut summary: serde_json::Value = serde_json::from_slice(&text).unwrap();
                let warnings = summary.as_object_mut().unwrap().remove("warnings").unwrap();
                (files, summary, warnings.as_array().unwrap().clone())
            };
            let ((files, summary, mut said), (others, other, warnings)) = (tables(&some), tables(&all));
            assert_eq!(files.len(), 4);
            assert!(files == others && summary == other, "{seed}");
            let added = said.remove(0);
            assert_eq!(added, language.text("notice-pairs-not-listed"));
            assert_eq!(said, warnings);
        }
        let text = summary::text(&some, Language::English, "out");
        assert!(text.contains("more than 20 million possible pairs"), "{text}");
    }
}

/// Twenty thousand people would take long; the command's own bound is one of possible pairs alone.
#[test]
fn the_bound_is_one_of_possible_pairs() {
    let size = |most| matched(loaded(examples::small()), most).is_listed;
    let people = loaded(examples::small()).programme;
    let possible = people.mentees.len() as u64 * people.mentors.len() as u64;
    assert_eq!([possible - 1, possible].map(size), [false, true]);
}
