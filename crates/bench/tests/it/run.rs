//! The measuring works: a tiny case, this engine alone, in a process of its own.

use counterpart_bench::cases::{TINY, WHOLE};
use counterpart_bench::child::write;
use counterpart_bench::run::{Ending, Plan, measure};
use counterpart_bench::solvers::{Optimum, Solver};
use counterpart_bench::table::ratios;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

fn plan() -> Plan {
    Plan {
        itself: PathBuf::from(env!("CARGO_BIN_EXE_counterpart-bench")),
        python: None,
        program: None,
        times: 2,
        limit: Duration::from_secs(60),
        enough: Duration::from_secs(60),
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_tiny_case_is_measured_and_accepted() {
    let measured = measure(&TINY, &[Solver::Counterpart], &plan(), &folder("measured")).unwrap();
    assert_eq!(measured.runs.len(), 1);
    assert_eq!(measured.runs[0].endings.len(), 2);
    // The total is what two public solvers found on the same files.
    assert_eq!(measured.optima(), [Optimum { pairs: 40, total: 11_708 }]);
    let solved = measured.runs[0].median().unwrap();
    assert!(solved.cpu > Duration::ZERO && solved.verified.is_some());
    let table = ratios(&[measured], Duration::from_secs(60));
    assert!(table.contains("| dense-40 |") && table.contains("| 40, 11,708 |"), "{table}");
}

#[test]
fn a_solver_that_is_not_built_in_is_told() {
    let plan = Plan { limit: Duration::from_secs(20), ..plan() };
    let measured = measure(&TINY, &[Solver::Pathfinding], &plan, &folder("missing")).unwrap();
    if !cfg!(feature = "public") {
        let why = "pathfinding is not built in\n".to_owned();
        assert_eq!(measured.runs[0].endings, [Ending::Failed(why)]);
    }
}

#[test]
fn a_case_is_written_for_others() {
    let (folder, mut said) = (folder("written"), Vec::new());
    write(&TINY, &folder, &mut said).unwrap();
    let pairs = TINY.instance().edges.len();
    assert_eq!(String::from_utf8(said).unwrap(), format!("pairs {pairs}\n"));
    assert_eq!(fs::read(folder.join("score")).unwrap().len(), 4 * pairs);
    assert_eq!(fs::read(folder.join("slack")).unwrap().len(), 0);
    assert_eq!(fs::read(folder.join("places")).unwrap()[..4], [2, 0, 0, 0]);
    assert_eq!(WHOLE.mentees, 1000);
}
