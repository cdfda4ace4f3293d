//! The same options give the same bytes as the recipe did when these files were made.

use counterpart_bench::recipe::{Options, SOME, TWO};
use counterpart_matching::cmi;

const SMALL: Options = Options {
    seed: 1,
    mentees: 24,
    mentors: 16,
    organisations: 4,
    capacities: SOME,
    only_organisations: false,
    pool: None,
    candidates: None,
    reciprocity: None,
};

fn same(options: Options, expected: &str) {
    let text = options.text();
    let line = text.lines().zip(expected.lines()).position(|(one, other)| one != other);
    assert_eq!(line, None, "the first line that differs");
    assert_eq!(text, expected);
    assert_eq!(cmi::read(&text, &mut |_| unreachable!()).unwrap().edges, options.instance().edges);
}

#[test]
fn dense() {
    let options = Options { mentors: 12, capacities: TWO, only_organisations: true, ..SMALL };
    same(options, include_str!("dense.cmi"));
}

#[test]
fn sparse() {
    let options = Options { seed: 2, mentees: 60, mentors: 40, pool: Some(24), candidates: Some(5), ..SMALL };
    same(options, include_str!("sparse.cmi"));
}

#[test]
fn reciprocity() {
    same(
        Options { seed: 3, organisations: 6, reciprocity: Some(1), ..SMALL },
        include_str!("reciprocity.cmi"),
    );
}
