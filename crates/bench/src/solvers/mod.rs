//! The solvers that are compared: this engine, public Rust crates, public Python packages.

#[cfg(feature = "public")]
mod crates;
mod places;

use crate::cases::{Case, Kind};
use crate::meter::Meter;
use counterpart_matching::answer::{Outcome, Value};
use counterpart_matching::check::verify;
use counterpart_matching::instance::{Instance, Term};
use counterpart_matching::solve::solve;
use std::time::Instant;

/// One of the solvers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solver {
    /// This engine.
    Counterpart,
    /// `pathfinding`, the Hungarian method.
    Pathfinding,
    /// `lapjv`, the method of Jonker and Volgenant.
    Lapjv,
    /// `lsap`, the same method after SciPy's.
    Lsap,
    /// OR-tools, cost scaling for flows.
    OrToolsFlow,
    /// OR-tools, cost scaling for perfect assignments.
    OrToolsAssignment,
    /// lapx, the method of Jonker and Volgenant in C++.
    Lapx,
    /// SciPy, the same method on a full matrix.
    Scipy,
    /// SciPy, the same method on a sparse matrix.
    ScipySparse,
}

/// What a solver found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Optimum {
    /// Pairs.
    pub pairs: u64,
    /// Sum of their fits.
    pub total: i64,
}

/// A matrix of so many cells is the largest that a solver of full matrices is given.
const MOST_CELLS: usize = 100_000_000;

impl Solver {
    /// Each with its name and the version measured.
    pub const ALL: [(Solver, &'static str, &'static str); 9] = [
        (Solver::Counterpart, "Counterpart", env!("CARGO_PKG_VERSION")),
        (Solver::Pathfinding, "pathfinding", "4.16"),
        (Solver::Lapjv, "lapjv", "0.3"),
        (Solver::Lsap, "lsap", "1.0"),
        (Solver::OrToolsFlow, "ortools-flow", "9.15.6755"),
        (Solver::OrToolsAssignment, "ortools-assignment", "9.15.6755"),
        (Solver::Lapx, "lapx", "0.11.1"),
        (Solver::Scipy, "scipy", "1.17.1"),
        (Solver::ScipySparse, "scipy-sparse", "1.17.1"),
    ];

    /// Its name on the command line and in the table.
    pub fn name(self) -> &'static str {
        Solver::ALL.iter().find(|(solver, ..)| *solver == self).map_or("", |(_, name, _)| name)
    }

    /// The solver of a name.
    pub fn named(name: &str) -> Option<Solver> {
        Solver::ALL.iter().find(|(_, known, _)| *known == name).map(|(solver, ..)| *solver)
    }

    /// Whether it runs in Python.
    pub fn is_python(self) -> bool {
        use Solver::{Lapx, OrToolsAssignment, OrToolsFlow, Scipy, ScipySparse};
        matches!(self, OrToolsFlow | OrToolsAssignment | Lapx | Scipy | ScipySparse)
    }

    /// Whether it can solve a case at all, in a form that suits it.
    pub fn suits(self, case: &Case) -> bool {
        let square = case.mentees() * case.mentees();
        let few = match case.kind {
            Kind::Perfect | Kind::Dense => square <= MOST_CELLS,
            Kind::Sparse => case.mentees() <= 1000,
            Kind::Reciprocity => false,
        };
        match self {
            Solver::Counterpart | Solver::OrToolsFlow => true,
            Solver::OrToolsAssignment => case.kind == Kind::Perfect,
            Solver::ScipySparse => case.kind != Kind::Reciprocity,
            _ => few,
        }
    }

    /// Solves an instance in this process and says what it cost; `None` for what is not built in
    /// or runs elsewhere.
    ///
    /// # Errors
    /// What went wrong, in words.
    pub fn measure(self, instance: &Instance, report: &mut dyn FnMut(Optimum, Meter)) -> Result<(), String> {
        match self {
            Solver::Counterpart => ours(instance, report),
            #[cfg(feature = "public")]
            Solver::Pathfinding => crates::pathfinding(instance, report),
            #[cfg(feature = "public")]
            Solver::Lapjv => crates::lapjv(instance, report),
            #[cfg(feature = "public")]
            Solver::Lsap => crates::lsap(instance, report),
            other => Err(format!("{} is not built in", other.name())),
        }
    }
}

/// This engine, certificate included; then the checker, whose time is told apart.
fn ours(instance: &Instance, report: &mut dyn FnMut(Optimum, Meter)) -> Result<(), String> {
    let mut meter = Meter::start();
    let outcome = solve(instance, &mut ()).map_err(|why| format!("{why:?}"))?;
    meter.stop();
    let Outcome::Solved(answer) = &outcome else { return Err("no answer".to_owned()) };
    let value = |term| match answer.values.iter().find(|(one, _)| *one == term) {
        Some((_, Value::Number(number))) => i64::try_from(*number).unwrap_or(-1),
        _ => -1,
    };
    let optimum = Optimum { pairs: value(Term::Pairs).unsigned_abs(), total: value(Term::Total) };
    let since = Instant::now();
    verify(instance, &outcome).map_err(|faults| format!("refused: {faults:?}"))?;
    meter.verified = Some(since.elapsed());
    report(optimum, meter);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_told_are_those_asked_for() {
        let (packages, crates) = (include_str!("../../../../bin/bench"), include_str!("../../Cargo.toml"));
        for (solver, name, version) in Solver::ALL.into_iter().skip(1) {
            let package = name.split('-').next().unwrap_or_default();
            let asked = if solver.is_python() {
                packages.contains(&format!("{package}=={version}"))
            } else {
                crates.contains(&format!("{package} = {{ version = \"{version}\""))
            };
            assert!(asked, "{name} {version}");
        }
    }

    #[test]
    fn nobody_is_given_what_they_cannot_state() {
        let suits = |name: &str| {
            let case = crate::cases::named(name).unwrap();
            let all = Solver::ALL.into_iter().filter(|(solver, ..)| solver.suits(&case));
            all.map(|(_, name, _)| name).collect::<Vec<_>>()
        };
        assert_eq!(suits("dense-10000").len(), 9);
        assert_eq!(suits("contested-1000").len(), 8);
        assert_eq!(suits("reciprocity-1000"), ["Counterpart", "ortools-flow"]);
        assert_eq!(suits("sparse-100000"), ["Counterpart", "ortools-flow", "scipy-sparse"]);
    }
}
