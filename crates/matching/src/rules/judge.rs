//! All rules at once for any two people, with what they need kept ready.

use crate::fit::Scorer;
use crate::people::{Area, Organisation, PairKind, Person, Programme};
use crate::policy::{Policy, Rules};
use crate::rules::boundary::Boundary;
use crate::rules::notes::Notes;
use crate::rules::{Judgement, Rule, each};

/// Judges every pair of a programme by its policy.
///
/// Mentees, mentors, organisations and patterns of hours are given by index; a programme that
/// [`crate::round::Round::prepare`] accepts has none beyond its lists.
#[derive(Clone, Debug)]
pub struct Judge<'a> {
    programme: &'a Programme,
    rules: &'a Rules,
    boundary: Boundary,
    /// For each organisation of mentees, the organisations excluded for them, in order.
    exclusions: Vec<Vec<(u32, Area)>>,
    notes: Notes,
    scorer: Scorer<'a>,
}

impl<'a> Judge<'a> {
    /// Makes everything ready that the rules look at.
    pub fn new(programme: &'a Programme, policy: &'a Policy) -> Self {
        let mut exclusions = vec![Vec::new(); programme.organisations.len()];
        for exclusion in &programme.exclusions {
            if let Some(list) = exclusions.get_mut(exclusion.from as usize) {
                list.push((exclusion.to, exclusion.area));
            }
        }
        for list in &mut exclusions {
            list.sort_by_key(|(to, _)| *to);
        }
        Judge {
            programme,
            rules: &policy.rules,
            boundary: Boundary::new(programme, policy),
            exclusions,
            notes: Notes::new(programme),
            scorer: Scorer::new(programme, policy),
        }
    }

    /// What every rule says about a pair, locked or not. Rules that are off say nothing.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn judge(&self, mentee: u32, mentor: u32) -> Judgement {
        let receiver = &self.programme.mentees[mentee as usize];
        let giver = &self.programme.mentors[mentor as usize];
        let (one, other) = (&receiver.person, &giver.person);
        let known = self.notes.of(mentee, mentor);
        let rules = self.rules;
        let mut found = Judgement::default();
        found.note(Rule::Oneself, each::oneself(one, other));
        found.note(Rule::Boundary, self.boundary.verdict(mentee, mentor));
        found.note(Rule::Forbidden, each::forbidden(known));
        if rules.competitors {
            found.note(Rule::Competitors, each::competitors(self.excluded(one, other), one, other));
        }
        if rules.direction {
            found.note(Rule::Direction, each::direction(self.home(one), self.home(other)));
        }
        if rules.eligible {
            found.note(Rule::Eligible, each::eligible(one, other));
        }
        if rules.kept_for {
            found.note(Rule::KeptFor, each::kept_for(giver.mentees_from_level, one.level));
        }
        if rules.line_manager {
            found.note(Rule::LineManager, each::line_manager(one, other));
        }
        if rules.not_with {
            found.note(Rule::NotWith, each::not_with(known));
        }
        if rules.shared_language {
            found.note(Rule::Language, each::language(one, other));
        }
        if let Some(least) = rules.shared_hours {
            found.note(Rule::Hours, each::hours(&self.programme.hours, least, one, other));
        }
        if let Some(gap) = rules.level_gap {
            found.note(Rule::LevelGap, each::level_gap(gap, one, other));
        }
        if rules.earlier_pairs {
            found.note(Rule::EarlierPairs, each::earlier_pairs(known));
        }
        if rules.trained {
            found.note(Rule::Trained, each::done(one.trained, other.trained));
        }
        if rules.code_accepted {
            found.note(Rule::CodeAccepted, each::done(one.code_accepted, other.code_accepted));
        }
        if rules.minimum_fit > 0 {
            let points = self.scorer.points(mentee, mentor);
            found.note(Rule::MinimumFit, each::minimum_fit(rules.minimum_fit, points));
        }
        found
    }

    /// The fit of a pair with what coordinators advise: -50 to 1050.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn fit(&self, mentee: u32, mentor: u32) -> i32 {
        self.scorer.points(mentee, mentor) + self.advice(mentee, mentor)
    }

    /// 50 if a coordinator suggested the pair, -50 if one advised against it, else 0 (both: 0).
    pub fn advice(&self, mentee: u32, mentor: u32) -> i32 {
        self.notes.of(mentee, mentor).advice()
    }

    /// Whether this is known of the pair.
    pub fn knows(&self, kind: PairKind, mentee: u32, mentor: u32) -> bool {
        self.notes.of(mentee, mentor).has(kind)
    }

    /// All pairs of which this is known, in order.
    pub fn pairs(&self, kind: PairKind) -> impl Iterator<Item = (u32, u32)> {
        self.notes.pairs(kind)
    }

    /// Whether both stand inside one boundary.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn is_inside(&self, mentee: u32, mentor: u32) -> bool {
        self.boundary.is_inside(mentee, mentor)
    }

    /// How the fit is made up.
    pub fn scorer(&self) -> &Scorer<'a> {
        &self.scorer
    }

    fn home(&self, person: &Person) -> Option<&'a Organisation> {
        self.programme.organisations.get(person.organisation? as usize)
    }

    fn excluded(&self, mentee: &Person, mentor: &Person) -> impl Iterator<Item = Area> {
        let lists = mentee.organisation.and_then(|from| self.exclusions.get(from as usize));
        let list = lists.map_or(&[][..], Vec::as_slice);
        let those = match mentor.organisation {
            Some(to) => {
                let from = list.partition_point(|(whom, _)| *whom < to);
                let length = list[from..].partition_point(|(whom, _)| *whom == to);
                &list[from..from + length]
            }
            None => &[],
        };
        those.iter().map(|(_, area)| *area)
    }
}

/// The rule that keeps somebody out of the run whoever the other one is: not of the target group,
/// not trained, code not accepted. Whoever is locked into a pair is in the run all the same.
pub fn stopped_by(rules: &Rules, person: &Person) -> Option<Rule> {
    let answers = [
        (rules.eligible, person.eligible, Rule::Eligible),
        (rules.trained, person.trained, Rule::Trained),
        (rules.code_accepted, person.code_accepted, Rule::CodeAccepted),
    ];
    let stops = answers.iter().find(|(on, answer, _)| *on && *answer == Some(false));
    stops.map(|(_, _, rule)| *rule)
}
