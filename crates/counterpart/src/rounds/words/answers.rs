//! Answers to the questions asked of every result, in words: what costs most, whom to recruit first,
//! how firm the pairs are, what was set for a curve.

use super::Reader;
use super::Teller;
use crate::base::text::Message;
use crate::rounds::asked::Asked;
use counterpart_matching::policy::Part;
use counterpart_matching::policy::Priority;
use counterpart_matching::questions::Bound;
use counterpart_matching::questions::Difference;
use counterpart_matching::questions::Setting;
use counterpart_matching::rules::Rule;
use std::cmp::Reverse;

/// A rule, or a bound of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// A rule.
    Rule(Rule),
    /// A bound of this organisation.
    Bound(Bound, u32),
}

impl Teller<'_> {
    /// What costs something, as far as the reader may know, the dearest first: a coordinator hears
    /// of bounds of their own organisation alone, since what rules cost is what others wished.
    pub fn costs<'a>(&self, asked: &'a Asked) -> Vec<(Held, &'a Difference)> {
        let rules = asked.rules.iter().flatten().map(|(rule, cost)| (Held::Rule(*rule), cost));
        let bounds = asked.bounds.iter().flatten();
        let bounds = bounds.map(|(bound, own, cost)| (Held::Bound(*bound, *own), cost));
        let is_told = |held: &Held| match (self.reader, held) {
            (Reader::Lead, _) => true,
            (Reader::Organisation(own), Held::Bound(_, other)) => own == *other,
            (Reader::Organisation(_), Held::Rule(_)) => false,
        };
        let mut costs: Vec<_> = rules.chain(bounds).filter(|(held, _)| is_told(held)).collect();
        costs.sort_by_key(|(_, cost)| Reverse((cost.people, cost.points)));
        costs
    }

    /// A rule or a bound by its name.
    pub fn held(&self, held: Held) -> Message {
        match held {
            Held::Rule(rule) => Message::new("answer-rule").with("rule", self.rule_name(rule)),
            Held::Bound(bound, organisation) => Message::new(match bound {
                Bound::SeatsMentees => "answer-bound-seats-mentees",
                Bound::SeatsMentors => "answer-bound-seats-mentors",
                Bound::AtLeastMatched => "answer-bound-least",
                Bound::Reciprocity => "answer-bound-balance",
            })
            .with("organisation", self.organisation(organisation)),
        }
    }

    /// What costs most, in a sentence; none where nothing was asked.
    pub fn dearest(&self, asked: &Asked) -> Option<Message> {
        if asked.bounds.is_none() || (asked.rules.is_none() && self.tells_all()) {
            return None;
        }
        let costs = self.costs(asked);
        Some(match costs.first() {
            None => {
                Message::new(if self.tells_all() { "answer-costs-nothing" } else { "answer-own-nothing" })
            }
            Some((_, cost)) if cost.people <= 0 && (cost.points <= 0 || !self.tells_all()) => {
                Message::new("answer-costs-nobody")
            }
            Some((held, cost)) => {
                Message::new("answer-dearest").with("held", self.held(*held)).with("gain", self.most(cost))
            }
        })
    }

    /// How many people more; where as many are matched, how many points more.
    fn most(&self, cost: &Difference) -> String {
        let gain = self.people(cost).or_else(|| self.points(cost));
        gain.map(|gain| self.language.say(&gain)).unwrap_or_default()
    }

    /// The kind of mentor that would help most, in a sentence; none where nobody asked.
    pub fn first_recruit(&self, asked: &Asked) -> Option<Message> {
        Some(match asked.recruits.as_ref()?.first() {
            None => Message::new("question-recruit-none"),
            Some(first) => Message::new("answer-recruit")
                .with("kind", self.kind(&first.kind))
                .with("gain", self.most(&first.difference)),
        })
    }

    /// How many of the pairs every best result has; none where nobody asked.
    pub fn firm(&self, asked: &Asked, pairs: usize) -> Option<Message> {
        let firm = asked.firm.as_ref()?.len();
        let key = if firm == pairs { "answer-firm-all" } else { "answer-firm" };
        Some(self.counted(key, pairs as i128).with("some", firm).with("firm", self.number(firm as i128)))
    }

    /// That another best result does without a pair.
    pub fn by_lot(&self) -> Message {
        Message::new("answer-by-lot")
    }

    /// That a pair would go if one of these weights, a tenth more (or else less), moved; none where
    /// it would stay.
    pub fn flips(&self, flips: &[(Part, bool)]) -> Option<Message> {
        let way = |part: &Part| match [false, true].map(|more| flips.contains(&(*part, more))) {
            [true, true] => Some("answer-weight-both"),
            [true, false] => Some("answer-weight-less"),
            [false, true] => Some("answer-weight-more"),
            [false, false] => None,
        };
        let parts = Part::ALL.iter().map(|(part, ..)| *part);
        let each =
            parts.filter_map(|part| Some(Message::new(way(&part)?).with("part", self.part_name(part))));
        let said: Vec<String> = each.map(|message| self.language.say(&message)).collect();
        (!said.is_empty()).then(|| Message::new("answer-flips").with("list", self.list(&said)))
    }

    /// What was set for a point of a curve.
    pub fn setting(&self, setting: &Setting) -> String {
        self.language.say(&match setting {
            Setting::Beyond(None) => Message::new("answer-unbound"),
            Setting::Beyond(Some(beyond)) => self.counted("answer-beyond", *beyond),
            Setting::Priorities(priorities) => {
                let place = priorities.iter().position(|priority| *priority == Priority::Fair);
                match place.map(|place| place.checked_sub(1).and_then(|before| priorities.get(before))) {
                    None => Message::new("answer-fair-without"),
                    Some(None) => Message::new("answer-fair-first"),
                    Some(Some(before)) => {
                        Message::new("answer-fair-after").with("priority", self.priority_name(*before))
                    }
                }
            }
        })
    }
}
