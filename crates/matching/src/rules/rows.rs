//! A mentee against every mentor at once: who is allowed, and how well each fits.
//!
//! **Method.** What most rules and parts of the fit say rests on few answers, and many people give the
//! same ones (`classes`). Each is asked once for every two classes; classes that are few are taken
//! together (`merged`). A row is then a sum over lists, in which each mentor adds what the class adds, a
//! broken rule so much that nothing makes up for it.
//! Skills, which hardly two mentors share, are a list each ([`crate::fit`]). Where something is known
//! of this very pair (a note, a rank, a manager, one person on both sides), it is judged by itself.
//!
//! [`Told`] says in the same way what every rule says about each pair, not only whether all allow it.
//!
//! **Invariant.** A row says exactly what [`Judge::judge`] and [`Judge::fit`] say pair by pair; those
//! do not use it, so that they can be held against it.

mod classes;
mod merged;
mod told;

use super::Judge;
use crate::fit::SkillRows;
use crate::people::{PairKind, Person};
use classes::Says;
use merged::Merged;
pub(crate) use told::Told;

/// Stands for a pair that is not allowed.
pub const BARRED: i32 = i32::MIN;
/// What a broken rule adds; all rules and parts together stay far from the ends of 32 bits.
const BROKEN: i32 = -(1 << 20);

/// Makes rows of fits.
pub struct Rows<'a> {
    judge: &'a Judge<'a>,
    mentors: usize,
    skills: SkillRows<'a>,
    columns: Vec<Merged>,
    least: i32,
    /// Mentors by the mentees whom they ranked.
    ranked_by: Vec<Vec<u32>>,
    /// Identities of mentors, in order, and of those who manage them; with the mentors.
    mentors_are: Vec<(u32, u32)>,
    managers: Vec<(u32, u32)>,
}

/// A row under way, kept from one mentee to the next for its memory.
#[derive(Clone, Debug, Default)]
pub struct Row {
    fits: Vec<i32>,
}

impl<'a> Rows<'a> {
    /// Sorts people into classes, and asks what can be asked of classes.
    pub fn new(judge: &'a Judge<'a>) -> Self {
        let programme = judge.programme();
        let mut ranked_by = vec![Vec::new(); programme.mentees.len()];
        let (mut mentors_are, mut managers) = (Vec::new(), Vec::new());
        for (mentor, at) in programme.mentors.iter().map(|mentor| &mentor.person).zip(0..) {
            mentors_are.push((mentor.identity, at));
            managers.extend(mentor.managers.iter().flatten().map(|manager| (*manager, at)));
            for (mentee, _) in &mentor.ranks {
                ranked_by[*mentee as usize].push(at);
            }
        }
        mentors_are.sort_unstable();
        managers.sort_unstable();
        Rows {
            judge,
            mentors: programme.mentors.len(),
            skills: judge.scorer().skill_rows(),
            columns: Merged::all(classes::columns(judge, Says::Fits), programme.mentors.len()),
            least: judge.rules().minimum_fit.max(0),
            ranked_by,
            mentors_are,
            managers,
        }
    }

    /// The fit of a mentee with each mentor, what coordinators advise included, or [`BARRED`]. A
    /// locked pair counts as allowed where a lock can bring it about.
    ///
    /// # Panics
    /// If there is no such mentee.
    pub fn row<'r>(&self, mentee: u32, row: &'r mut Row) -> &'r [i32] {
        let fits = &mut row.fits;
        self.sums(mentee, fits);
        for fit in fits.iter_mut() {
            *fit = if *fit < self.least { BARRED } else { *fit };
        }
        for mentor in self.known(mentee) {
            fits[mentor as usize] = self.alone(mentee, mentor);
        }
        fits
    }

    /// For each mentor the parts of the fit, and [`BROKEN`] for each broken rule.
    fn sums(&self, mentee: u32, fits: &mut Vec<i32>) {
        fits.resize(self.mentors, 0);
        self.skills.put(mentee, fits);
        self.columns.iter().for_each(|column| column.add(self.judge, mentee, fits));
    }

    /// One pair, judged by itself.
    fn alone(&self, mentee: u32, mentor: u32) -> i32 {
        let judgement = self.judge.judge(mentee, mentor);
        let locked = || judgement.allows_locked() && self.judge.knows(PairKind::Locked, mentee, mentor);
        if judgement.allows() || locked() { self.judge.fit(mentee, mentor) } else { BARRED }
    }

    /// Mentors whose pair with this mentee is not told by classes; some more than once.
    fn known(&self, mentee: u32) -> impl Iterator<Item = u32> {
        let person: &Person = &self.judge.programme().mentees[mentee as usize].person;
        let themselves = [person.identity].into_iter().chain(person.managers.iter().flatten().copied());
        let ranks = person.ranks.iter().map(|(mentor, _)| *mentor);
        let noted = self.judge.noted(mentee).chain(ranks);
        let ranked = noted.chain(self.ranked_by[mentee as usize].iter().copied());
        let met = themselves.flat_map(|identity| named(&self.mentors_are, identity));
        ranked.chain(met).chain(named(&self.managers, person.identity))
    }
}

/// The mentors listed under an identity.
fn named(list: &[(u32, u32)], identity: u32) -> impl Iterator<Item = u32> {
    let start = list.partition_point(|(other, _)| *other < identity);
    list[start..].iter().take_while(move |(other, _)| *other == identity).map(|(_, mentor)| *mentor)
}
