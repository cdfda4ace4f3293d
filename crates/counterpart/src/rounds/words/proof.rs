//! What is said about a result as a whole: the proof, what is fair, and what some would rather have.

use super::Reader;
use super::Teller;
use crate::base::text::Message;
use crate::rounds::Results;
use counterpart_matching::answer::Fraction;
use counterpart_matching::answer::Value;
use counterpart_matching::explain::OrganisationTally;
use counterpart_matching::explain::Stability;
use counterpart_matching::policy::Priority;

impl Results {
    /// Every priority of the run with the value it reached, in order.
    pub fn priorities(&self) -> impl Iterator<Item = (Priority, &Value)> {
        self.round.priorities.iter().copied().zip(self.answer.values.iter().map(|(_, value)| value))
    }
}

impl Teller<'_> {
    /// The proof in one line.
    pub fn proof_line(&self, results: &Results) -> Message {
        Message::new(match (results.proven, results.is_ranked()) {
            (true, false) => "proof-line",
            (true, true) => "ranked-proof-line",
            (false, _) => "proof-line-open",
        })
    }

    /// The proof in a few words, as a heading.
    pub fn proof_heading(&self, results: &Results) -> Message {
        Message::new(match (results.proven, results.is_ranked()) {
            (true, false) => "proof-heading",
            (true, true) => "ranked-proof-heading",
            (false, _) => "proof-heading-open",
        })
    }

    /// One clause for each priority, in its order; without a proof, what was reached.
    pub fn proof(&self, results: &Results) -> Vec<Message> {
        if results.is_ranked() {
            return if results.proven { self.ranked_proof() } else { Vec::new() };
        }
        let mut said = Vec::new();
        for (priority, value) in results.priorities() {
            let order = if said.is_empty() { "first" } else { "later" };
            let told = self.tells_value(priority).then(|| self.value(priority, value, results));
            if results.proven || priority == Priority::Draw {
                let clause = Message::new(format!("proof-clause-{}", priority.word())).with("order", order);
                let reached =
                    told.map(|value| self.language.say(&Message::new("proof-value").with("value", value)));
                said.push(clause.with("reached", reached.unwrap_or_default()));
            } else if let Some(value) = told {
                let message = Message::new("proof-reached").with("value", value);
                said.push(message.with("priority", self.priority_name(priority)));
            }
        }
        said
    }

    /// Whether the reader may know the value of a priority: where fit is summed or compared, it
    /// holds what coordinators advised, which is told to the lead alone.
    pub fn tells_value(&self, priority: Priority) -> bool {
        let holds_fit = matches!(priority, Priority::Raise | Priority::Bands | Priority::Total);
        self.tells_all() || !holds_fit
    }

    /// The value that a priority reached, in words.
    pub fn value(&self, priority: Priority, value: &Value, results: &Results) -> Message {
        match (priority, value) {
            (Priority::Draw, _) => Message::new("value-draw"),
            (Priority::Mentees, Value::Number(n)) => self.counted("value-mentees", *n),
            (Priority::Pairs, Value::Number(n)) => self.counted("value-pairs", *n),
            (Priority::Mentors, Value::Number(n)) => self.counted("value-mentors", *n),
            (Priority::Keep, Value::Number(n)) => self.counted("value-keep", *n),
            (_, Value::Number(n)) => self.counted("value-points", *n),
            (_, Value::Lowest(Some(fit))) => self.counted("value-lowest", *fit),
            (_, Value::Lowest(None)) => Message::new("value-lowest-none"),
            (_, Value::Counts(counts)) => self.bands(counts),
            (_, Value::Fractions(shares)) => self.shares(shares, results),
        }
    }

    /// Pairs in each band that has a ceiling, the poorest first; the first count is unmatched units.
    fn bands(&self, counts: &[u64]) -> Message {
        let (mut from, mut said) = (None, Vec::new());
        for (bound, pairs) in self.loaded.policy.bands.iter().zip(counts.iter().skip(1)) {
            let key = if from.is_none() { "value-band" } else { "value-band-between" };
            let band = self.counted(key, *pairs).with("from", self.number(from.unwrap_or(0)));
            said.push(self.language.say(&band.with("until", self.number(*bound))));
            from = Some(*bound);
        }
        Message::new("value-bands").with("list", self.list(&said))
    }

    fn shares(&self, shares: &[Fraction], results: &Results) -> Message {
        let Some(worst) = shares.first() else { return Message::new("value-share-none") };
        let message = Message::new("value-share").with("share", self.share(*worst));
        let named = worst_served(&results.findings.organisations);
        match named.first() {
            Some(tally) if self.tells_all() && named.len() == 1 && worst.top < worst.bottom => message
                .with("named", "yes")
                .with("organisation", self.organisation_or_none(tally.organisation)),
            _ => message.with("named", "no").with("organisation", ""),
        }
    }

    /// A share as a whole percentage, rounded down.
    pub fn share(&self, share: Fraction) -> String {
        self.language.percent(share)
    }

    /// A share with what to say of it: the lead's is that of the worst-served organisation, a
    /// coordinator's that of their own; none where there is nothing to compare.
    pub fn leading_share(&self, results: &Results) -> Option<(String, Message)> {
        let compared = compared(&results.findings.organisations);
        let worst = worst_served(&compared);
        let (tally, key) = match self.reader {
            Reader::Organisation(own) => {
                (compared.iter().find(|tally| tally.organisation == Some(own))?, "fair-share-own")
            }
            Reader::Lead if compared.len() < 2 => return None,
            Reader::Lead => {
                (worst.first()?, if worst.len() == 1 { "fair-share-named" } else { "fair-share" })
            }
        };
        let note = Message::new(key).with("organisation", self.organisation_or_none(tally.organisation));
        Some((
            self.share(ratio(tally)),
            note.with("received", self.number(tally.received)).with("demand", self.number(tally.demand)),
        ))
    }

    /// What is fair between organisations and what is not.
    pub fn fairness(&self, results: &Results) -> Vec<Message> {
        let compared = compared(&results.findings.organisations);
        if compared.len() < 2 {
            return vec![Message::new("fair-nothing")];
        }
        let served = compared.iter().filter(|tally| tally.received >= tally.demand).count();
        let mut said = Vec::new();
        if served == compared.len() {
            said.push(self.counted("fair-all", served as i128));
        } else {
            said.push(self.counted("fair-served", served as i128).with("all", compared.len()));
            said.extend(self.worst(&compared));
        }
        if !results.is_ranked() && !results.round.priorities.contains(&Priority::Fair) {
            said.push(Message::new("fair-not-asked"));
        }
        said
    }

    fn worst(&self, compared: &[OrganisationTally]) -> Option<Message> {
        let worst = worst_served(compared);
        let first = worst.first()?;
        if !self.tells_all() {
            return Some(Message::new("fair-worst-unnamed").with("share", self.share(ratio(first))));
        }
        let names: Vec<_> =
            worst.iter().take(3).map(|tally| self.organisation_or_none(tally.organisation)).collect();
        let message = Message::new(if worst.len() == 1 { "fair-worst" } else { "fair-worst-several" });
        Some(
            message
                .with("organisation", self.list(&names))
                .with("n", worst.len())
                .with("more", worst.len() - names.len())
                .with("received", self.number(first.received))
                .with("demand", self.number(first.demand))
                .with("share", self.share(ratio(first))),
        )
    }

    /// How many people would both rather have each other.
    pub fn stability(&self, stability: &Stability) -> Message {
        let said = self.counted("stability", stability.pairs).with("mentees", stability.mentees);
        said.with("people", self.number(stability.mentees))
    }
}

fn ratio(tally: &OrganisationTally) -> Fraction {
    Fraction::new(u64::from(tally.received), u64::from(tally.demand))
}

/// Organisations that take part in the comparison.
fn compared(organisations: &[OrganisationTally]) -> Vec<OrganisationTally> {
    organisations.iter().filter(|tally| tally.organisation.is_some() && tally.demand > 0).cloned().collect()
}

/// Those served worst, in the order of organisations.
fn worst_served(organisations: &[OrganisationTally]) -> Vec<OrganisationTally> {
    let compared = compared(organisations);
    let Some(least) = compared.iter().map(ratio).min() else { return Vec::new() };
    compared.into_iter().filter(|tally| ratio(tally) == least).collect()
}
