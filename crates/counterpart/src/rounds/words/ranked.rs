//! Where ranks decide: how the outcome was made, and what the best outcome by the priorities would be.

use super::Teller;
use crate::base::text::Message;
use crate::rounds::Results;
use counterpart_matching::answer::Value;
use counterpart_matching::policy::Priority;
use counterpart_matching::policy::Unranked;

impl Teller<'_> {
    /// What the independent check confirmed of an outcome of ranks.
    pub fn ranked_proof(&self) -> Vec<Message> {
        vec![Message::new("ranked-proof-stable"), Message::new("ranked-proof-best")]
    }

    /// How an outcome of ranks was made: who was acceptable, and how ties were broken.
    pub fn ranked_made(&self, results: &Results) -> Vec<Message> {
        let unranked = match results.loaded.policy.unranked {
            Unranked::NotAcceptable => Message::new("ranked-not-acceptable"),
            Unranked::After => Message::new("ranked-after"),
        };
        let ties = results.round.ties;
        let by_fit = self.counted("ranked-by-fit", ties.by_fit);
        let by_lot = self.counted("ranked-by-lot", ties.by_lot);
        let ties = self
            .counted("ranked-ties", ties.people)
            .with("fit", self.phrase(&by_fit))
            .with("lot", self.phrase(&by_lot));
        vec![unranked, ties]
    }

    /// The best outcome by the priorities: what it would reach, and how many would then rather have
    /// each other; nothing where priorities decide.
    pub fn ranked_optimum(&self, results: &Results) -> Vec<Message> {
        let Some(ranked) = &results.ranked else { return Vec::new() };
        let mut said = Vec::new();
        let each = ranked.findings.priorities.iter();
        let list: Vec<String> = each
            .map(|compared| {
                let here = self.bare_value(compared.priority, &compared.here, results);
                let there = self.bare_value(compared.priority, &compared.optimum, results);
                let message = Message::new("ranked-instead").with("here", here).with("there", there);
                self.phrase(&message.with("priority", self.priority_name(compared.priority)))
            })
            .collect();
        let key = if ranked.proven { "ranked-optimum" } else { "ranked-optimum-open" };
        said.push(Message::new(key).with("list", list.join(&self.text("ranked-join"))));
        let blocking = ranked.findings.blocking;
        let words = self.counted("ranked-blocking", blocking.pairs).with("mentees", blocking.mentees);
        said.push(words.with("people", self.number(blocking.mentees)));
        said
    }

    /// A value in words that names no organisation: the worst-served one may differ.
    pub fn bare_value(&self, priority: Priority, value: &Value, results: &Results) -> String {
        let message = match value {
            Value::Fractions(shares) => match shares.first() {
                Some(worst) => {
                    let message = Message::new("value-share").with("share", self.share(*worst));
                    message.with("named", "no").with("organisation", "")
                }
                None => Message::new("value-share-none"),
            },
            _ => self.value(priority, value, results),
        };
        self.language.say(&message)
    }
}
