//! All rules at once for any two people, with what they need kept ready.

use crate::fit::Scorer;
use crate::people::{Area, Organisation, PairKind, Person, Programme};
use crate::policy::{Policy, Rules};
use crate::rules::boundary::Boundary;
use crate::rules::notes::Notes;
use crate::rules::{Judgement, Rule, Verdict, each};

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
        let mut found = Judgement::default();
        for (rule, _) in Rule::ALL {
            if let Some(verdict) = self.verdict(rule, mentee, mentor) {
                found.note(rule, verdict);
            }
        }
        found
    }

    /// What one rule says about a pair; none where it is off.
    pub(super) fn verdict(&self, rule: Rule, mentee: u32, mentor: u32) -> Option<Verdict> {
        let receiver = &self.programme.mentees[mentee as usize];
        let giver = &self.programme.mentors[mentor as usize];
        let (one, other) = (&receiver.person, &giver.person);
        let known = || self.notes.of(mentee, mentor);
        let rules = self.rules;
        let hours = &self.programme.hours;
        let verdict = match rule {
            _ if !is_on(rules, rule) => return None,
            Rule::Oneself => each::oneself(one, other),
            Rule::Boundary => self.boundary.verdict(mentee, mentor),
            Rule::Forbidden => each::forbidden(known()),
            Rule::Competitors => each::competitors(self.excluded(one, other), one, other),
            Rule::Direction => each::direction(self.home(one), self.home(other)),
            Rule::Eligible => each::eligible(one, other),
            Rule::KeptFor => each::kept_for(giver.mentees_from_level, one.level),
            Rule::LineManager => each::line_manager(one, other),
            Rule::NotWith => each::not_with(known()),
            Rule::Language => each::language(one, other),
            Rule::Hours => each::hours(hours, rules.shared_hours?, one, other),
            Rule::LevelGap => each::level_gap(rules.level_gap?, one, other),
            Rule::EarlierPairs => each::earlier_pairs(known()),
            Rule::Trained => each::done(one.trained, other.trained),
            Rule::CodeAccepted => each::done(one.code_accepted, other.code_accepted),
            Rule::MinimumFit => each::minimum_fit(rules.minimum_fit, self.scorer.points(mentee, mentor)),
        };
        Some(verdict)
    }

    /// The fit of a pair with what coordinators advise: -50 to 1050.
    ///
    /// # Panics
    /// If there is no such mentee or mentor.
    pub fn fit(&self, mentee: u32, mentor: u32) -> i32 {
        self.scorer.points(mentee, mentor) + self.advice(mentee, mentor)
    }

    /// Whether the fit of a pair is at least this, what coordinators advise included.
    pub(crate) fn reaches(&self, mentee: u32, mentor: u32, least: i32) -> bool {
        self.scorer.reaches(mentee, mentor, least.saturating_sub(self.advice(mentee, mentor)))
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

    /// Whether a rule is asked at all.
    pub(super) fn asks(&self, rule: Rule) -> bool {
        is_on(self.rules, rule)
    }

    /// Whose pairs are judged.
    pub(crate) fn programme(&self) -> &'a Programme {
        self.programme
    }

    /// The rules that hold.
    pub(super) fn rules(&self) -> &'a Rules {
        self.rules
    }

    /// Mentors of whom something is known beside a mentee.
    pub(crate) fn noted(&self, mentee: u32) -> impl Iterator<Item = u32> {
        self.notes.mentors(mentee)
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

/// Whether a rule is asked at all.
fn is_on(rules: &Rules, rule: Rule) -> bool {
    match rule {
        Rule::Oneself | Rule::Boundary | Rule::Forbidden => true,
        Rule::Competitors => rules.competitors,
        Rule::Direction => rules.direction,
        Rule::Eligible => rules.eligible,
        Rule::KeptFor => rules.kept_for,
        Rule::LineManager => rules.line_manager,
        Rule::NotWith => rules.not_with,
        Rule::Language => rules.shared_language,
        Rule::Hours => rules.shared_hours.is_some(),
        Rule::LevelGap => rules.level_gap.is_some(),
        Rule::EarlierPairs => rules.earlier_pairs,
        Rule::Trained => rules.trained,
        Rule::CodeAccepted => rules.code_accepted,
        Rule::MinimumFit => rules.minimum_fit > 0,
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
