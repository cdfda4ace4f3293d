//! What would change it for somebody who waits: one change, tried by solving again.
//!
//! A change counts if afterwards this person is matched and one mentee more than before has a
//! mentor. Where people come first in the policy, prices leave out what cannot help, and a count of
//! people alone comes before the whole problem is solved.

use super::again::with_edges;
use super::recruit::Kinds;
use super::{Asker, Bound, Difference, MentorKind, Unanswered};
use crate::answer::Node;
use crate::instance::{Edge, Instance, LOT_LIMIT};
use crate::people::Word;
use crate::policy::{Priority, Shape};
use crate::round::Round;
use crate::rules::{Rule, RuleSet};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A rule off for this person.
    RuleOff(Rule),
    /// One more place of this mentor.
    Place(u32),
    /// One more hour of the week in common with mentors whose hours are too few now.
    Hour,
    /// One more language.
    Language(Word),
    /// One more of what bounds this organisation.
    Seat(Bound, u32),
    /// One more mentor, of this kind.
    Mentor(MentorKind),
}

impl What {
    /// Whether it concerns the pairs of one mentee alone.
    fn is_own(&self) -> bool {
        matches!(self, What::RuleOff(_) | What::Hour | What::Language(_))
    }
}

/// A change that helps, and what else it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is changed.
    pub what: What,
    /// How the result is then another.
    pub difference: Difference,
}

/// A changed problem.
struct Trial {
    priorities: Vec<Priority>,
    instance: Instance,
}

/// Whether a rule is never switched off for one person: the shape of the programme, and what
/// somebody wished or decided about a pair.
fn is_firm(rule: Rule) -> bool {
    matches!(rule, Rule::Oneself | Rule::Boundary | Rule::NotWith | Rule::Forbidden)
}

/// What a trial came to: how it differs, and who is matched, in order.
pub(super) type Tried = Option<(Difference, Vec<u32>)>;

impl Asker<'_> {
    /// Changes after which this mentee and one more in total are matched: at most `most`, and one
    /// of each sort, in the order of [`What`]. Empty: no single change, or they do not wait.
    ///
    /// New pairs have the fit of today, but for a language, which counts in the fit.
    ///
    /// # Errors
    /// Unknown people, or stopped.
    pub fn what_would_change_it(&mut self, mentee: u32, most: usize) -> Result<Vec<Change>, Unanswered> {
        self.known(mentee)?;
        let mut found: Vec<Change> = Vec::new();
        for what in self.changes(mentee)? {
            let sort = std::mem::discriminant(&what);
            if found.len() >= most {
                break;
            }
            if found.iter().any(|change| std::mem::discriminant(&change.what) == sort) {
                continue;
            }
            if let Some((difference, matched)) = self.tried(mentee, &what)?
                && matched.binary_search(&mentee).is_ok()
            {
                found.push(Change { what, difference });
            }
        }
        Ok(found)
    }

    /// The first of those changes, without what else it does, which is found with less solving:
    /// what concerns this mentee alone and lets more people be matched matches this one.
    ///
    /// # Errors
    /// Unknown people, or stopped.
    pub fn single_change(&mut self, mentee: u32) -> Result<Option<What>, Unanswered> {
        self.known(mentee)?;
        for what in self.changes(mentee)? {
            let helps = if what.is_own() && self.people_come_first() {
                let trial = self.trial(mentee, &what)?;
                self.lets_more_in(&trial.instance)?
            } else {
                let tried = self.tried(mentee, &what)?;
                tried.is_some_and(|(_, matched)| matched.binary_search(&mentee).is_ok())
            };
            if helps {
                return Ok(Some(what));
            }
        }
        Ok(None)
    }

    /// Everything worth trying for one person, in order.
    fn changes(&mut self, mentee: u32) -> Result<Vec<What>, Unanswered> {
        if self.answer.pairs.iter().any(|(who, _)| *who == mentee) {
            return Ok(Vec::new());
        }
        if let Some(rule) = self.round.mentees_stopped[mentee as usize] {
            return Ok(vec![What::RuleOff(rule)]);
        }
        let rules = Rule::ALL.iter().map(|(rule, _)| *rule);
        let rules = rules.filter(|rule| !is_firm(*rule));
        let mut asked: Vec<What> = rules.map(What::RuleOff).collect();
        asked.push(What::Hour);
        asked.extend(self.languages(mentee).into_iter().map(What::Language));
        let mut changes = Vec::new();
        for what in asked {
            let edges = self.new_edges(mentee, &what);
            if self.may_help(&edges)? {
                changes.push(what);
            }
        }
        changes.extend(self.places(mentee)?);
        changes.extend(self.seats(mentee)?);
        changes.extend(Kinds::wished_by(self, &[mentee]).into_iter().map(What::Mentor));
        changes.sort();
        Ok(changes)
    }

    /// Whether one of these new pairs could let more people be matched.
    fn may_help(&mut self, edges: &[Edge]) -> Result<bool, Unanswered> {
        if edges.is_empty() || !self.people_come_first() {
            return Ok(!edges.is_empty());
        }
        let prices = self.prices()?;
        let worth = |edge: &Edge| prices.pair(&self.round.instance, edge, Node::Mentor(edge.mentor)).0;
        Ok(edges.iter().any(|edge| worth(edge) > 0))
    }

    /// Languages that mentors speak who are out of reach for want of one alone.
    fn languages(&self, mentee: u32) -> Vec<Word> {
        let only = |(_, broken): &(u32, RuleSet)| broken.only() == Some(Rule::Language);
        let mentors = self.broken(mentee).into_iter().filter(only);
        let mut words: Vec<Word> = mentors
            .flat_map(|(mentor, _)| self.programme.mentors[mentor as usize].person.languages.clone())
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The mentors in the run who are not allowed, with the rules that the pair breaks.
    fn broken(&self, mentee: u32) -> Vec<(u32, RuleSet)> {
        let mentors =
            (0..self.programme.mentors.len() as u32).filter(|mentor| self.round.has_mentor(*mentor));
        let judged = mentors.map(|mentor| (mentor, self.judge.judge(mentee, mentor).broken));
        judged.filter(|(_, broken)| !broken.is_empty()).collect()
    }

    /// The pairs that a change allows for one person, with today's fit.
    fn new_edges(&self, mentee: u32, what: &What) -> Vec<Edge> {
        let allows = |mentor: u32, broken: RuleSet| match what {
            What::RuleOff(rule) => broken.only() == Some(*rule),
            What::Hour => broken.only() == Some(Rule::Hours) && self.is_an_hour_short(mentee, mentor),
            What::Language(word) => {
                let languages = &self.programme.mentors[mentor as usize].person.languages;
                broken.only() == Some(Rule::Language) && languages.contains(word)
            }
            What::Place(_) | What::Seat(..) | What::Mentor(_) => false,
        };
        let mentors = self.broken(mentee).into_iter().filter(|(mentor, broken)| allows(*mentor, *broken));
        let edge = |(mentor, _): (u32, RuleSet)| Edge {
            mentee,
            mentor,
            score: self.judge.fit(mentee, mentor),
            kind: u8::from(self.policy.shape == Shape::Dual && self.judge.is_inside(mentee, mentor)),
            lot: 0,
        };
        mentors.map(edge).collect()
    }

    fn is_an_hour_short(&self, mentee: u32, mentor: u32) -> bool {
        let (one, other) = (
            &self.programme.mentees[mentee as usize].person,
            &self.programme.mentors[mentor as usize].person,
        );
        let shared = one.hours.zip(other.hours).map(|(one, other)| self.programme.hours.shared(one, other));
        let least = self.policy.rules.shared_hours.unwrap_or(0);
        shared.is_some_and(|shared| shared.least.saturating_add(60) >= least)
    }

    /// One more place of a mentor they could have.
    fn places(&mut self, mentee: u32) -> Result<Vec<What>, Unanswered> {
        let instance = &self.round.instance;
        let edges = instance.edges.iter().filter(|edge| edge.mentee == mentee);
        let mentors: Vec<u32> = edges.map(|edge| edge.mentor).collect();
        let arc =
            |mentor: &u32| (Node::Mentor(*mentor), Node::Gives(instance.mentors[*mentor as usize].group));
        let arcs: Vec<_> = mentors.iter().map(arc).collect();
        let helps = self.arcs_may_help(&arcs)?;
        let mentors = mentors.into_iter().zip(helps).filter(|(_, helps)| *helps);
        Ok(mentors.map(|(mentor, _)| What::Place(mentor)).collect())
    }

    /// One more seat of their organisation, one pair more beyond what it gives, one more seat of an
    /// organisation whose mentors they could have.
    fn seats(&mut self, mentee: u32) -> Result<Vec<What>, Unanswered> {
        let instance = &self.round.instance;
        let own = instance.mentees[mentee as usize].group;
        let edges = instance.edges.iter().filter(|edge| edge.mentee == mentee);
        let mut givers: Vec<u32> = edges.map(|edge| instance.mentors[edge.mentor as usize].group).collect();
        givers.sort_unstable();
        givers.dedup();
        let mut bounds = vec![(Bound::SeatsMentees, own), (Bound::Reciprocity, own)];
        bounds.extend(givers.into_iter().map(|group| (Bound::SeatsMentors, group)));
        bounds.retain(|(bound, group)| bound.is_set(instance, *group));
        let arcs: Vec<_> = bounds.iter().map(|(bound, group)| bound.arc(instance, *group)).collect();
        let helps = self.arcs_may_help(&arcs)?;
        let bounds = bounds.into_iter().zip(helps).filter(|(_, helps)| *helps);
        Ok(bounds.map(|((bound, group), _)| What::Seat(bound, group)).collect())
    }

    fn arcs_may_help(&mut self, arcs: &[(Node, Node)]) -> Result<Vec<bool>, Unanswered> {
        if !self.people_come_first() {
            return Ok(vec![true; arcs.len()]);
        }
        let prices = self.prices()?;
        Ok(arcs.iter().map(|(from, to)| prices.arc(*from, *to).0 > 0).collect())
    }

    /// What a change comes to if one more is matched then; tried once where it concerns others too.
    fn tried(&mut self, mentee: u32, what: &What) -> Result<Tried, Unanswered> {
        let is_shared = matches!(what, What::Place(_) | What::Seat(..));
        if let Some(known) = self.tried.get(what).filter(|_| is_shared) {
            return Ok(known.clone());
        }
        let trial = self.trial(mentee, what)?;
        let tried = self.solved(&trial)?;
        if is_shared {
            self.tried.insert(what.clone(), tried.clone());
        }
        Ok(tried)
    }

    fn solved(&mut self, trial: &Trial) -> Result<Tried, Unanswered> {
        if self.people_come_first() && !self.lets_more_in(&trial.instance)? {
            return Ok(None);
        }
        let Some(answer) = self.again(&trial.instance)? else { return Ok(None) };
        let difference = self.difference_to(&trial.priorities, &trial.instance, &answer);
        let mut matched: Vec<u32> = answer.pairs.iter().map(|(who, _)| *who).collect();
        matched.dedup();
        Ok((difference.people > 0).then_some((difference, matched)))
    }

    fn lets_more_in(&mut self, instance: &Instance) -> Result<bool, Unanswered> {
        let now = super::again::people(&self.answer.pairs);
        Ok(self.most_people(instance)?.is_some_and(|most| most > now))
    }

    fn trial(&mut self, mentee: u32, what: &What) -> Result<Trial, Unanswered> {
        let mut programme = None;
        let mut instance = self.round.instance.clone();
        match what {
            What::RuleOff(rule) if self.round.mentees_stopped[mentee as usize].is_some() => {
                let mut changed = self.programme.clone();
                let person = &mut changed.mentees[mentee as usize].person;
                match rule {
                    Rule::Eligible => person.eligible = Some(true),
                    Rule::Trained => person.trained = Some(true),
                    _ => person.code_accepted = Some(true),
                }
                programme = Some(changed);
            }
            What::Language(word) => {
                let mut changed = self.programme.clone();
                changed.mentees[mentee as usize].person.languages.push(*word);
                programme = Some(changed);
            }
            What::RuleOff(_) | What::Hour => {
                instance = with_edges(&instance, self.new_edges(mentee, what));
            }
            What::Place(mentor) => {
                let bounds = &mut instance.mentors[*mentor as usize].bounds;
                bounds.most = bounds.most.map(|most| most + 1);
            }
            What::Seat(bound, group) => bound.raise(&mut instance, *group),
            What::Mentor(kind) => {
                // A new mentor's lots are not known: the worst there could be for this mentee.
                instance = Kinds::new(self, vec![kind.clone()]).joined(self, 0);
                let new = self.programme.mentors.len() as u32;
                let others = |edge: &&mut Edge| edge.mentor == new && edge.mentee != mentee;
                instance.edges.iter_mut().filter(others).for_each(|edge| edge.lot = LOT_LIMIT - 1);
            }
        }
        let Some(programme) = programme else {
            return Ok(Trial { priorities: self.round.priorities.clone(), instance });
        };
        let round = Round::prepare(&programme, self.policy)?;
        Ok(Trial { priorities: round.priorities, instance: round.instance })
    }
}
