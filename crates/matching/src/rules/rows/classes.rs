//! People who gave the same answers to what a rule or a part rests on are one class.

use super::BROKEN;
use crate::people::{Area, Mentee, Mentor, Person, Word};
use crate::policy::Part;
use crate::rules::each::Verdict;
use crate::rules::{Judge, Judgement, Rule};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Tables of more cells than this are made row by row.
const WHOLE: usize = 1 << 20;

/// What a column says of two classes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// What parts add to the fit, and [`BROKEN`] for each broken rule.
    Fits,
    /// What the rules say, as [`Judgement::packed`] puts it.
    Verdicts,
}

/// The rules and parts that rest on the same answers, with everybody's class.
pub(super) struct Column {
    says: Says,
    rules: Vec<Rule>,
    parts: Vec<(Part, u32)>,
    mentees: Classes,
    mentors: Classes,
    /// What is said of each class of mentors for each class of mentees, row after row; empty if too large.
    table: Vec<i32>,
}

/// Everybody's class, and somebody of each.
struct Classes {
    of: Vec<u32>,
    first: Vec<u32>,
}

impl Classes {
    fn new<'a, T: 'a, K: Ord>(people: &'a [T], key: impl Fn(&'a T) -> K) -> Self {
        let (mut of, mut first, mut numbers) =
            (Vec::with_capacity(people.len()), Vec::new(), BTreeMap::new());
        for (person, at) in people.iter().zip(0..) {
            let number = *numbers.entry(key(person)).or_insert(first.len() as u32);
            if number as usize == first.len() {
                first.push(at);
            }
            of.push(number);
        }
        Classes { of, first }
    }
}

/// Every column of a programme. Rules about single pairs are in none, and neither are preferences,
/// which add nothing to pairs without a rank, and skills.
pub(super) fn columns(judge: &Judge, says: Says) -> Vec<Column> {
    let programme = judge.programme();
    let areas = |kind: fn(&Area) -> bool| programme.exclusions.iter().any(|exclusion| kind(&exclusion.area));
    let by_function = areas(|area| matches!(area, Area::Function(_)));
    let by_country = areas(|area| matches!(area, Area::Country(_)));
    let excluded = |who: &Person| {
        let function = who.function.filter(|_| by_function);
        (who.organisation, function, who.country.filter(|_| by_country))
    };
    let state = |who: &Person| (who.eligible, who.trained, who.code_accepted);
    let place = |who: &Person| (who.ways.map(|ways| ways.in_person), who.location, who.country);
    let home = |who: &Person| (who.organisation, who.division);
    let level = [Rule::LevelGap, Rule::KeptFor];
    let states = [Rule::Eligible, Rule::Trained, Rule::CodeAccepted];
    let homes = [Rule::Boundary, Rule::Direction];
    // Whether the one manages the other is asked pair by pair; that it is not known, here.
    let knows = |who: &Person| who.managers.is_some();
    let make = Make { judge, says };
    let all = [
        make.column(
            &homes,
            &[Part::SectorContrast],
            |e| (home(&e.person), &e.preferred_sectors),
            |r| home(&r.person),
        ),
        make.column(&[Rule::Competitors], &[], |e| excluded(&e.person), |r| excluded(&r.person)),
        make.column(&level, &[Part::Level], |e| e.person.level, |r| (r.person.level, r.mentees_from_level)),
        make.column(&[Rule::Hours], &[Part::Hours], |e| e.person.hours, |r| r.person.hours),
        make.column(&[Rule::Language], &[Part::Languages], |e| &e.person.languages, |r| &r.person.languages),
        make.column(&[], &[Part::Function], wish, |r| r.person.function),
        make.column(&[], &[Part::Location], |e| place(&e.person), |r| place(&r.person)),
        make.column(&[], &[Part::Aims], |e| &e.person.aims, |r| &r.person.aims),
        make.column(&[], &[Part::Identity], asks, |r| told(&r.person)),
        make.column(&states, &[], |e| state(&e.person), |r| state(&r.person)),
        make.column(&[Rule::LineManager], &[], |e| knows(&e.person), |r| knows(&r.person)),
    ];
    all.into_iter().flatten().collect()
}

fn wish(mentee: &Mentee) -> (Option<u8>, &[Word], Option<Word>) {
    let wish = mentee.function_wish.map(|wish| wish as u8);
    (wish, &mentee.preferred_functions, mentee.person.function)
}

/// What somebody told about themselves, and allowed to be used.
type Told<'a> = (&'a [(Word, Word)], &'a [Word]);

fn told(person: &Person) -> Told<'_> {
    (&person.equality, &person.may_match_on)
}

/// A mentee who asks for nobody in particular is as good as silent.
fn asks(mentee: &Mentee) -> (&[Word], Option<Told<'_>>) {
    (&mentee.match_on, (!mentee.match_on.is_empty()).then(|| told(&mentee.person)))
}

/// Makes columns.
struct Make<'j, 'a> {
    judge: &'j Judge<'a>,
    says: Says,
}

impl<'a> Make<'_, 'a> {
    /// The column of rules and parts that rest on these answers of mentees and of mentors; none
    /// where it never adds anything.
    fn column<E: Ord, R: Ord>(
        &self,
        rules: &[Rule],
        parts: &[Part],
        mentee: impl Fn(&'a Mentee) -> E,
        mentor: impl Fn(&'a Mentor) -> R,
    ) -> Option<Column> {
        let programme = self.judge.programme();
        let asked = self.judge.scorer().asked().iter().copied();
        let mut column = Column {
            says: self.says,
            rules: rules.iter().copied().filter(|rule| self.judge.asks(*rule)).collect(),
            parts: asked.filter(|(part, _)| self.says == Says::Fits && parts.contains(part)).collect(),
            mentees: Classes::new(&programme.mentees, mentee),
            mentors: Classes::new(&programme.mentors, mentor),
            table: Vec::new(),
        };
        if column.rules.is_empty() && column.parts.is_empty() {
            return None;
        }
        if column.mentees.first.len() * column.mentors.first.len() <= WHOLE {
            let rows = column.mentees.first.iter().flat_map(|mentee| column.cells(self.judge, *mentee));
            column.table = rows.collect();
            return column.table.iter().any(|cell| *cell != 0).then_some(column);
        }
        Some(column)
    }
}

impl Column {
    /// What is said of each class of mentors for a mentee.
    fn cells(&self, judge: &Judge, mentee: u32) -> Vec<i32> {
        let programme = judge.programme();
        let knows = |mentor: u32| {
            let people =
                [&programme.mentees[mentee as usize].person, &programme.mentors[mentor as usize].person];
            people.iter().all(|person| person.managers.is_some())
        };
        let verdict = |rule: Rule, mentor: u32| match rule {
            Rule::LineManager if knows(mentor) => Some(Verdict::Met),
            Rule::LineManager => Some(Verdict::Unjudged),
            _ => judge.verdict(rule, mentee, mentor),
        };
        let fit = |mentor: u32| {
            let broken = |rule: &&Rule| verdict(**rule, mentor) == Some(Verdict::Broken);
            let parts = self.parts.iter().map(|part| judge.scorer().adds(*part, mentee, mentor));
            parts.sum::<i32>() + BROKEN * self.rules.iter().filter(broken).count() as i32
        };
        let judged = |mentor: u32| {
            let mut judgement = Judgement::default();
            for rule in &self.rules {
                verdict(*rule, mentor).into_iter().for_each(|verdict| judgement.note(*rule, verdict));
            }
            judgement.packed() as i32
        };
        let mentors = self.mentors.first.iter().copied();
        match self.says {
            Says::Fits => mentors.map(fit).collect(),
            Says::Verdicts => mentors.map(judged).collect(),
        }
    }

    /// What is said of each class of mentors for a mentee, made now where there is no table.
    pub(super) fn said(&self, judge: &Judge, mentee: u32) -> Cow<'_, [i32]> {
        if self.table.is_empty() {
            return Cow::Owned(self.cells(judge, mentee));
        }
        let count = self.count();
        let start = self.mentees.of[mentee as usize] as usize * count;
        Cow::Borrowed(&self.table[start..start + count])
    }

    /// How many classes of mentors there are.
    pub(super) fn count(&self) -> usize {
        self.mentors.first.len()
    }

    /// Every mentor's class.
    pub(super) fn of(&self) -> &[u32] {
        &self.mentors.of
    }
}
