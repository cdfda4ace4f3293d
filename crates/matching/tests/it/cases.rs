//! Small instances, one feature each, with an answer that others have verified. Each report of a
//! fault becomes one more file in `cases/`.

use counterpart_matching::answer::{Answer, Outcome, Value};
use counterpart_matching::check::verify;
use counterpart_matching::cmi;
use counterpart_matching::instance::{Instance, Term};
use counterpart_matching::solve::solve;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cases")
}

pub fn all() -> Vec<(String, Instance, Outcome)> {
    let mut names: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let problems = names.iter().filter(|path| path.extension().is_some_and(|end| end == "cmi"));
    problems
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let instance = cmi::read(&fs::read_to_string(path).unwrap(), &mut |_| unreachable!()).unwrap();
            let answer = cmi::read_answer(&fs::read_to_string(path.with_extension("sol")).unwrap()).unwrap();
            (name, instance, answer)
        })
        .collect()
}

#[test]
fn the_checker_accepts_every_case() {
    let cases = all();
    assert_eq!(cases.len(), 17);
    for (name, instance, outcome) in cases {
        assert_eq!(verify(&instance, &outcome), Ok(()), "{name}");
    }
}

#[test]
fn the_solver_reaches_every_case_and_proves_it() {
    for (name, instance, expected) in all() {
        let found = solve(&instance, &mut ()).unwrap();
        assert_eq!(verify(&instance, &found), Ok(()), "{name}: {}", cmi::write_answer(&found));
        match (&found, &expected) {
            (Outcome::Solved(found), Outcome::Solved(expected)) => {
                assert_eq!(found.values, expected.values, "{name}");
            }
            (Outcome::Infeasible(_), Outcome::Infeasible(_)) => {}
            _ => panic!("{name}: {found:?} against {expected:?}"),
        }
        if let Ok(folder) = std::env::var("COUNTERPART_KEEP_ANSWERS") {
            fs::write(Path::new(&folder).join(format!("{name}.sol")), cmi::write_answer(&found)).unwrap();
        }
    }
}

#[test]
fn what_is_written_reads_back() {
    for (name, instance, outcome) in all() {
        let again = cmi::read(&cmi::write(&instance), &mut |_| unreachable!()).unwrap();
        assert_eq!(again, instance, "{name}");
        assert_eq!(cmi::read_answer(&cmi::write_answer(&outcome)).unwrap(), outcome, "{name}");
    }
}

/// Weights by rank would choose 1/9, 1, 1 here; the leximin is 1/6, 1/6, 1.
#[test]
fn leximin_under_reciprocity_is_not_fooled_by_ranks() {
    let case = all().into_iter().find(|(name, ..)| name == "org-leximin-reciprocity").unwrap();
    let Ok(Outcome::Solved(Answer { values, .. })) = solve(&case.1, &mut ()) else { panic!() };
    let leximin = values.iter().find(|(term, _)| *term == Term::OrgLeximin).unwrap();
    assert_eq!(leximin.1.to_string(), "0 0 0 1/6 1/6 1");
    assert_eq!(values[0], (Term::Pairs, Value::Number(3)));
}
