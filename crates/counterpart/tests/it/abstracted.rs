//! What `match` leaves for others to check: the abstract instance and its answer. `verify` accepts
//! it as it is, also packed, and refuses it once a pair is not what it was.

use super::command::{Desk, Said, counterpart, run};
use std::io::Write;
use std::path::Path;

fn verified(instance: &Path, answer: &Path) -> Said {
    Said::of(counterpart([Path::new("verify"), instance, answer]).output().unwrap())
}

#[test]
fn what_match_writes_is_proved() {
    for example in ["small", "consortium"] {
        let desk = Desk::example(example);
        desk.matched(&["--quiet"]).ends(0);
        let [instance, answer] = ["out/instance.cmi", "out/solution.sol"].map(|name| desk.path(name));
        assert_eq!(verified(&instance, &answer).ends(0).out, "proved optimal\n");
        // Nothing of a person is in either.
        for file in ["instance.cmi", "solution.sol"] {
            let text = &desk.results()[file];
            assert!(!text.contains('@') && !text.contains("e01") && !text.contains("Harbour"), "{file}");
        }
    }
}

#[test]
fn an_answer_with_another_pair_is_refused() {
    let desk = Desk::example("small");
    desk.matched(&["--quiet"]).ends(0);
    let answer = desk.results()["solution.sol"].clone();
    let pairs: Vec<&str> = answer.lines().filter(|line| line.starts_with("a ")).collect();
    assert_eq!(pairs.len(), 11);
    let instance = desk.path("out/instance.cmi");
    for (at, pair) in pairs.iter().enumerate() {
        let next = pairs[(at + 1) % pairs.len()];
        let (mentee, _) = pair.rsplit_once(' ').unwrap();
        let (_, mentor) = next.rsplit_once(' ').unwrap();
        let other = format!("{mentee} {mentor}\n");
        for edited in [String::new(), other, format!("{pair}\n{pair}\n")] {
            let changed = answer.replacen(&format!("{pair}\n"), &edited, 1);
            if changed == answer {
                continue;
            }
            std::fs::write(desk.path("changed.sol"), &changed).unwrap();
            let said = verified(&instance, &desk.path("changed.sol")).ends(1).names(&["Not proved:"]);
            assert_eq!(said.out, "");
        }
    }
}

#[test]
fn an_answer_to_another_instance_is_refused() {
    let [small, large] = ["small", "consortium"].map(Desk::example);
    small.matched(&["--quiet"]).ends(0);
    large.matched(&["--quiet"]).ends(0);
    verified(&small.path("out/instance.cmi"), &large.path("out/solution.sol")).ends(1);
    verified(&large.path("out/instance.cmi"), &small.path("out/solution.sol")).ends(1);
}

#[test]
fn packed_instances_are_read() {
    let desk = Desk::example("small");
    desk.matched(&["--quiet"]).ends(0);
    let text = desk.results()["instance.cmi"].clone();
    let answer = desk.path("out/solution.sol");
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(text.as_bytes()).unwrap();
    let xz = counterpart::files::packed::xz(&text).unwrap();
    for (name, bytes) in [("a.cmi.gz", gz.finish().unwrap()), ("a.cmi.xz", xz)] {
        let path = desk.path(name);
        std::fs::write(&path, &bytes).unwrap();
        verified(&path, &answer).ends(0);
        let solved = run([Path::new("solve"), &path]).ends(0).out;
        assert_eq!(solved, desk.results()["solution.sol"]);
        std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        verified(&path, &answer).ends(2).names(&[name, "damaged"]);
        std::fs::write(&path, "cmi 1").unwrap();
        verified(&path, &answer).ends(2).names(&[name, "damaged"]);
    }
}

#[test]
fn another_objective_is_solved_and_verified() {
    let desk = Desk::example("small");
    desk.matched(&["--quiet"]).ends(0);
    let path = desk.path("out/instance.cmi").display().to_string();
    let solved = run(["solve", &path, "--objective", "total pairs"]).ends(0).out;
    assert!(solved.starts_with("cmi-solution 1\nvalue total "), "{solved}");
    let desk = desk.with("other.sol", solved);
    let other = desk.path("other.sol").display().to_string();
    run(["verify", &path, &other, "--objective", "total pairs"]).ends(0);
    run(["verify", &path, &other]).ends(1);
}
