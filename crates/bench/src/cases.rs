//! The cases that are measured, each with the ratio that we want to reach.

use crate::recipe::lots::cell;
use crate::recipe::{Options, SOME, TWO};
use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Term};

/// How an instance is made.
#[derive(Clone, Copy, Debug)]
pub enum Make {
    /// By the recipe.
    Recipe(Options),
    /// Every pair allowed, each fit from 0 to 1,000 for itself: the format's splitmix matrix.
    Uniform {
        /// How many seek; half as many offer two places each.
        mentees: usize,
    },
    /// Every pair allowed, and all agree on who is good: the fit is how much the mentee makes of
    /// it times how much the mentor has to give. There are places for four mentees of five.
    Contested {
        /// How many seek; two fifths as many offer two places each.
        mentees: usize,
    },
}

/// What a case asks of a solver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nearly every pair is allowed, and everybody can be matched.
    Perfect,
    /// Nearly every pair is allowed; some wait.
    Dense,
    /// Each mentee has few candidates.
    Sparse,
    /// Organisations receive no more than they give and a little.
    Reciprocity,
}

/// One instance to be measured.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Its name on the command line and in the table.
    pub name: &'static str,
    /// What it asks.
    pub kind: Kind,
    /// How it is made.
    pub make: Make,
    /// The ratio we want to the best public solver, in hundredths.
    pub target: Option<u32>,
    /// Belongs to the quick run.
    pub quick: bool,
}

const DENSE: Options = Options {
    seed: 1,
    mentees: 0,
    mentors: 0,
    organisations: 20,
    capacities: TWO,
    only_organisations: true,
    pool: None,
    candidates: None,
    reciprocity: None,
};

/// Places for nearly all: 65 mentors for 100 mentees, with three places for two mentors.
const SPARSE: Options =
    Options { capacities: SOME, only_organisations: false, pool: Some(400), candidates: Some(50), ..DENSE };

const fn dense(name: &'static str, mentees: usize, target: Option<u32>, quick: bool) -> Case {
    let make = Make::Recipe(Options { mentees, mentors: mentees / 2, ..DENSE });
    Case { name, kind: Kind::Perfect, make, target, quick }
}

const fn sparse(name: &'static str, mentees: usize, target: Option<u32>, quick: bool) -> Case {
    let organisations = if mentees < 100_000 { 20 } else { 60 };
    let make = Make::Recipe(Options { mentees, mentors: mentees / 100 * 65, organisations, ..SPARSE });
    Case { name, kind: Kind::Sparse, make, target, quick }
}

const fn reciprocity(name: &'static str, options: Options, quick: bool) -> Case {
    let make = Make::Recipe(Options { mentors: options.mentees / 10 * 6, ..options });
    Case { name, kind: Kind::Reciprocity, make, target: Some(100), quick }
}

/// Every case with public solvers beside, the easy ones first.
pub const CASES: [Case; 11] = [
    dense("dense-1000", 1000, Some(60), true),
    Case {
        name: "uniform-1000",
        kind: Kind::Perfect,
        make: Make::Uniform { mentees: 1000 },
        target: None,
        quick: true,
    },
    Case {
        name: "contested-1000",
        kind: Kind::Dense,
        make: Make::Contested { mentees: 1000 },
        target: None,
        quick: true,
    },
    sparse("sparse-1000", 1000, Some(50), true),
    reciprocity("reciprocity-1000", Options { reciprocity: Some(5), ..WHOLE }, true),
    sparse("sparse-10000", 10_000, Some(100), true),
    reciprocity(
        "reciprocity-10000",
        Options { mentees: 10_000, pool: None, reciprocity: Some(5), ..SPARSE },
        false,
    ),
    reciprocity("reciprocity-20000", Options { mentees: 20_000, reciprocity: Some(3), ..SPARSE }, false),
    dense("dense-5000", 5000, Some(35), false),
    sparse("sparse-100000", 100_000, Some(100), false),
    dense("dense-10000", 10_000, Some(30), false),
];

/// Cases that only this engine solves, to see how its time grows from one to the next, by doubling.
pub const GROWTH: [Case; 8] = [
    dense("dense-500", 500, None, true),
    dense("dense-1000", 1000, None, true),
    dense("dense-2000", 2000, None, true),
    dense("dense-4000", 4000, None, false),
    sparse("sparse-2500", 2500, None, true),
    sparse("sparse-5000", 5000, None, true),
    sparse("sparse-10000", 10_000, None, true),
    sparse("sparse-20000", 20_000, None, false),
];

/// The people of a whole run: every rule, every pair looked at.
pub const WHOLE: Options =
    Options { mentees: 1000, mentors: 600, organisations: 12, pool: None, candidates: None, ..SPARSE };

/// A case for tests of the measuring itself.
pub const TINY: Case = dense("dense-40", 40, None, false);

/// The case of a name.
pub fn named(name: &str) -> Option<Case> {
    CASES.iter().chain(&GROWTH).chain([&TINY]).find(|case| case.name == name).copied()
}

impl Case {
    /// The instance: most pairs, then the highest total.
    pub fn instance(&self) -> Instance {
        match self.make {
            Make::Recipe(options) => options.instance(),
            Make::Uniform { mentees } => matrix(mentees, mentees / 2, |at, _| (cell(1, at) % 1001) as i32),
            Make::Contested { mentees } => {
                let mentors = mentees / 5 * 2;
                matrix(mentees, mentors, |at, count| {
                    let (mentee, mentor) = (at / count, at % count);
                    let makes = cell(1, mentee) % 1001;
                    let gives = cell(2, mentor) % 1001;
                    (makes * gives / 1000) as i32
                })
            }
        }
    }

    /// How many people seek.
    pub fn mentees(&self) -> usize {
        match self.make {
            Make::Recipe(options) => options.mentees,
            Make::Uniform { mentees } | Make::Contested { mentees } => mentees,
        }
    }
}

/// Every pair allowed, two places a mentor; the fit of a cell, row after row, and the row's length.
fn matrix(mentees: usize, mentors: usize, fit: impl Fn(u64, u64) -> i32) -> Instance {
    let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
    let edge = |at: usize| Edge {
        mentee: (at / mentors) as u32,
        mentor: (at % mentors) as u32,
        score: fit(at as u64, mentors as u64),
        kind: 0,
        lot: 0,
    };
    Instance {
        mentees: vec![member(1); mentees],
        mentors: vec![member(2); mentors],
        groups: vec![Group::default()],
        edges: (0..mentees * mentors).map(edge).collect(),
        objective: vec![Term::Pairs, Term::Total],
        ..Instance::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use counterpart_matching::cmi;

    #[test]
    fn the_uniform_case_is_the_matrix_of_the_format() {
        let members = (0..4).map(|at| format!("m {at} 0 0 1\n")).collect::<String>();
        let mentors = "r 0 0 0 2\nr 1 0 0 2\n";
        let text = format!(
            "cmi 1\nsize 4 2 1 8\nobjective pairs total\n{members}{mentors}matrix splitmix 1 0 1000\nend\n"
        );
        let expected = cmi::read(&text, &mut |_| Err(String::new())).unwrap();
        let case = Case { make: Make::Uniform { mentees: 4 }, ..TINY };
        assert_eq!(case.instance(), expected);
    }

    #[test]
    fn a_contested_case_has_places_for_four_of_five() {
        let instance = Case { make: Make::Contested { mentees: 10 }, ..TINY }.instance();
        assert_eq!((instance.mentors.len(), instance.edges.len()), (4, 40));
        assert!(instance.edges.iter().all(|edge| (0..=1000).contains(&edge.score)));
    }

    #[test]
    fn names_are_different() {
        let mut names: Vec<&str> = CASES.iter().map(|case| case.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CASES.len());
        assert_eq!(named("dense-10000").map(|case| case.mentees()), Some(10_000));
    }
}
