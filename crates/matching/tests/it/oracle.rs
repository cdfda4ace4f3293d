//! The engine against the oracle: for every priority, ten thousand random small instances, each
//! answer verified besides. `COUNTERPART_LONG=1` makes it twenty times as many.

use crate::brute::{self, Found};
use crate::random::{self, Random};
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify;
use counterpart_matching::cmi;
use counterpart_matching::instance::{Instance, Term};
use counterpart_matching::solve::solve;

/// How often something was so, of how many.
#[derive(Default)]
struct Shares {
    all: u32,
    infeasible: u32,
    bound: u32,
    tied: u32,
    decided: u32,
}

impl Shares {
    fn note(&mut self, instance: &Instance, found: &Found, term: Term) {
        self.all += 1;
        let at = instance.objective.iter().position(|other| *other == term).unwrap();
        self.infeasible += u32::from(found.best.is_none());
        self.bound += u32::from(found.best.is_some() && found.bound);
        self.tied += u32::from(found.best.as_ref().is_some_and(|(_, count)| *count > 1));
        self.decided += u32::from(found.decided[at]);
    }

    fn tell(&self, term: Term) {
        let percent = |count: u32| f64::from(count) * 100.0 / f64::from(self.all);
        let shares = [
            ("infeasible", self.infeasible),
            ("with binding bounds", self.bound),
            ("with ties", self.tied),
            ("decided by it", self.decided),
        ];
        let words = shares.map(|(what, count)| format!("{:.1} % {what}", percent(count))).join(", ");
        println!("{}: {} instances, {words}", term.word(), self.all);
        for (what, count) in shares {
            assert!(percent(count) >= 5.0, "{}: too few instances {what}", term.word());
        }
    }
}

fn compare(term: Term) {
    let many = if std::env::var("COUNTERPART_LONG").is_ok() { 200_000 } else { 10_000 };
    let mut shares = Shares::default();
    let mut random = Random(0xC0FFEE ^ (term as u64) << 32);
    for _ in 0..many {
        let instance = random::instance(&mut random, term);
        let found = brute::enumerate(&instance);
        let outcome = solve(&instance, &mut ()).unwrap();
        let text = || format!("{}\n{}", cmi::write(&instance), cmi::write_answer(&outcome));
        assert_eq!(verify(&instance, &outcome), Ok(()), "{}", text());
        match (&outcome, &found.best) {
            (Outcome::Solved(answer), Some((best, _))) => {
                assert!(brute::is_feasible(&instance, &answer.pairs), "{}", text());
                assert_eq!(brute::worth(&instance, &answer.pairs), *best, "{}", text());
            }
            (Outcome::Infeasible(_), None) => {}
            _ => panic!("{}", text()),
        }
        shares.note(&instance, &found, term);
    }
    shares.tell(term);
}

macro_rules! oracle {
    ($($name:ident: $term:ident,)*) => {$(
        #[test]
        fn $name() {
            compare(Term::$term);
        }
    )*};
}

oracle! {
    mentees_are_as_many_as_can_be: Mentees,
    pairs_are_as_many_as_can_be: Pairs,
    mentors_are_as_many_as_can_be: Mentors,
    service_is_as_fair_as_can_be: OrgLeximin,
    the_lowest_score_is_as_high_as_can_be: MinScore,
    poor_bands_are_as_empty_as_can_be: Bands,
    current_pairs_stay_as_can_be: Keep,
    the_total_is_as_high_as_can_be: Total,
    lots_decide_what_is_left: Draw,
}
