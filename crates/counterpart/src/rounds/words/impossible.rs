//! Why a problem has no answer, in words that name people, organisations and rules.

use super::Teller;
use crate::base::text::Message;
use counterpart_matching::explain::{Demand, Impossible, Limit};
use counterpart_matching::round::OrganisationBound;
use counterpart_matching::round::Unsuitable;
use counterpart_matching::rules::Rule;

/// How many of each kind are named before the rest is counted.
const NAMED: usize = 12;

impl Teller<'_> {
    /// What cannot be kept together, line by line.
    pub fn impossible(&self, why: &Impossible) -> Vec<Message> {
        let mut said = Vec::new();
        for ((mentee, mentor), rules) in &why.hopeless {
            let names: Vec<_> = rules.iter().map(|rule| self.rule_name(*rule)).collect();
            let key = if names.is_empty() { "impossible-lock" } else { "impossible-lock-rules" };
            said.push(self.pair(key, *mentee, *mentor).with("rules", self.list(&names)));
        }
        for (organisation, least, seats) in &why.over_seats {
            said.push(
                Message::new("impossible-over-seats")
                    .with("organisation", self.organisation(*organisation))
                    .with("least", *least)
                    .with("seats", *seats),
            );
        }
        if why.demands.is_empty() {
            return said;
        }
        said.push(self.counted("impossible-must", why.must));
        said.extend(self.some(&why.demands, |demand| self.demand(*demand)));
        said.push(self.counted("impossible-can", why.can));
        said.extend(self.some(&why.limits, |limit| self.limit(*limit)));
        if !why.rules.is_empty() {
            said.push(Message::new("impossible-rules").with("rules", self.removed(&why.rules)));
        }
        said
    }

    /// The first of many, and how many more.
    fn some<T>(&self, items: &[T], tell: impl Fn(&T) -> Message) -> Vec<Message> {
        let mut said: Vec<_> = items.iter().take(NAMED).map(tell).collect();
        if items.len() > NAMED {
            said.push(self.counted("impossible-more", (items.len() - NAMED) as u64));
        }
        said.into_iter().map(|what| Message::new("impossible-item").with("what", what)).collect()
    }

    fn pair(&self, key: &'static str, mentee: u32, mentor: u32) -> Message {
        Message::new(key).with("mentee", self.mentee(mentee)).with("mentor", self.mentor(mentor))
    }

    fn demand(&self, demand: Demand) -> Message {
        match demand {
            Demand::Lock(mentee, mentor) => self.pair("impossible-demand-lock", mentee, mentor),
            Demand::AtLeastMatched(organisation, least) => self
                .counted("impossible-demand-least", least)
                .with("organisation", self.organisation(organisation)),
            Demand::GiveMore(organisation, more) => self
                .counted("impossible-demand-give", more)
                .with("organisation", self.organisation(organisation)),
        }
    }

    fn limit(&self, limit: Limit) -> Message {
        let of = |key, organisation, most: u64| {
            self.counted(key, most).with("organisation", self.organisation(organisation))
        };
        match limit {
            Limit::Mentee(mentee, most) => {
                self.counted("impossible-limit-mentee", most).with("mentee", self.mentee(mentee))
            }
            Limit::MenteeSide(mentee, inside, most) => {
                let key = if inside { "impossible-limit-inside" } else { "impossible-limit-outside" };
                self.counted(key, most).with("mentee", self.mentee(mentee))
            }
            Limit::Mentor(mentor, places) => {
                self.counted("impossible-limit-mentor", places).with("mentor", self.mentor(mentor))
            }
            Limit::SeatsMentees(at, seats) => of("impossible-limit-seats-mentees", at, u64::from(seats)),
            Limit::SeatsMentors(at, seats) => of("impossible-limit-seats-mentors", at, u64::from(seats)),
            Limit::Reciprocity(at, beyond) => of("impossible-limit-reciprocity", at, beyond),
            Limit::Allowed(count) => self.counted("impossible-limit-allowed", count),
        }
    }

    fn removed(&self, rules: &[(Rule, u64)]) -> String {
        let told = rules.iter().take(3).map(|(rule, pairs)| {
            let message = self.counted("impossible-rule", *pairs).with("rule", self.rule_name(*rule));
            self.phrase(&message)
        });
        self.list(&told.collect::<Vec<_>>())
    }

    /// Why a programme cannot be made into a problem.
    pub fn unsuitable(&self, why: &Unsuitable) -> Message {
        match why {
            Unsuitable::OutOfOrder(id) => Message::new("unsuitable-order").with("id", id.clone()),
            Unsuitable::Unknown(field) => Message::new("unsuitable-unknown").with("field", *field),
            Unsuitable::NoBoundary(id) => Message::new("unsuitable-boundary").with("id", id.clone()),
            Unsuitable::DualSeats(organisation) => {
                Message::new("unsuitable-dual-seats").with("organisation", self.organisation(*organisation))
            }
            Unsuitable::FairTooLarge(size) => {
                Message::new("unsuitable-fair").with("size", self.number(i128::from(*size)))
            }
            Unsuitable::NoPriority => Message::new("unsuitable-priority"),
            Unsuitable::RaiseFirst => Message::new("unsuitable-raise"),
            Unsuitable::RankedDual => Message::new("unsuitable-ranked-dual"),
            Unsuitable::RankedBound(organisation, bound) => {
                let (key, number) = match *bound {
                    OrganisationBound::Minimum(least) => ("unsuitable-ranked-minimum", i64::from(least)),
                    OrganisationBound::Reciprocity(beyond) => ("unsuitable-ranked-reciprocity", beyond),
                    OrganisationBound::SeatsMentees(seats) => ("unsuitable-ranked-mentees", i64::from(seats)),
                    OrganisationBound::SeatsMentors(seats) => ("unsuitable-ranked-mentors", i64::from(seats)),
                };
                self.counted(key, number).with("organisation", self.organisation(*organisation))
            }
        }
    }
}
