//! Why somebody waits, and why a mentor has a free place.

use super::Reader;
use super::Teller;
use crate::base::text::Message;
use counterpart_matching::explain::WhyFree;
use counterpart_matching::explain::WhyWaiting;
use counterpart_matching::rules::Rule;

/// Counts below this read "fewer than" to everybody but the lead.
pub const FEWEST_SHOWN: u64 = 5;

impl Teller<'_> {
    /// Why a mentee has no mentor: one or two sentences.
    pub fn waiting(&self, why: &WhyWaiting) -> Vec<Message> {
        match why {
            WhyWaiting::Stopped(rule) => vec![self.stopped(*rule)],
            WhyWaiting::NobodyPossible { last: None, .. } => vec![Message::new("waiting-no-mentor")],
            WhyWaiting::NobodyPossible { last: Some(last), before, alone } => {
                self.nobody_possible(*last, *before, alone)
            }
            WhyWaiting::Full { possible, mentees, places } => vec![
                self.counted("waiting-full", *possible),
                self.counted("waiting-compete", *mentees).with("places", *places),
            ],
            WhyWaiting::SeatsTaken { organisation, seats } => {
                vec![
                    self.counted("waiting-seats", *seats)
                        .with("organisation", self.organisation(*organisation)),
                ]
            }
            WhyWaiting::Reciprocity { organisation, given, beyond } => vec![
                self.counted("waiting-reciprocity", *given)
                    .with("organisation", self.organisation(*organisation))
                    .with("most", (i64::from(*given) + beyond).max(0)),
            ],
            WhyWaiting::MentorsSeatsTaken { organisations } => vec![self.mentors_seats(organisations)],
            WhyWaiting::OthersFirst => vec![Message::new("waiting-others-first")],
            WhyWaiting::NotRanked { possible, listed: 0 } => {
                vec![self.counted("waiting-ranked-none", *possible)]
            }
            WhyWaiting::NotRanked { listed, .. } => vec![self.counted("waiting-not-ranked", *listed)],
            WhyWaiting::RankedBelow { acceptable } => vec![self.counted("waiting-ranked-below", *acceptable)],
        }
    }

    fn nobody_possible(&self, last: Rule, before: u32, alone: &[(Rule, u32)]) -> Vec<Message> {
        if self.keeps_quiet(last) {
            return vec![Message::new("waiting-nobody")];
        }
        let is_few = |number: u32| u64::from(number) < FEWEST_SHOWN && !self.tells_all();
        let key = if is_few(before) { "waiting-last-few" } else { "waiting-last" };
        let mut said = vec![self.counted(key, before).with("rule", self.rule_name(last))];
        let is_news = |rule: Rule, left: u32| !self.keeps_quiet(rule) && (rule, left) != (last, before);
        let told = alone.iter().filter(|(rule, left)| is_news(*rule, *left)).take(2);
        said.extend(told.map(|(rule, left)| {
            let key = if is_few(*left) { "waiting-without-few" } else { "waiting-without" };
            self.counted(key, *left).with("rule", self.rule_name(*rule)).with("least", FEWEST_SHOWN)
        }));
        said
    }

    fn mentors_seats(&self, organisations: &[u32]) -> Message {
        if !self.tells_all() {
            return Message::new("waiting-mentors-seats-unnamed");
        }
        let names: Vec<_> = organisations.iter().map(|index| self.organisation(*index)).collect();
        Message::new("waiting-mentors-seats").with("n", names.len()).with("organisations", self.list(&names))
    }

    /// Whether a rule would tell the reader of somebody's wish, or of a decision about one pair.
    fn keeps_quiet(&self, rule: Rule) -> bool {
        !self.tells_all() && matches!(rule, Rule::NotWith | Rule::Forbidden)
    }

    fn stopped(&self, rule: Rule) -> Message {
        match rule {
            Rule::Eligible => Message::new("stopped-eligible"),
            Rule::Trained => Message::new("stopped-trained"),
            Rule::CodeAccepted => Message::new("stopped-code-accepted"),
            other => Message::new("stopped-other").with("rule", self.rule_name(other)),
        }
    }

    /// Why a mentor has a free place.
    pub fn free(&self, why: &WhyFree) -> Message {
        match why {
            WhyFree::Stopped(rule) => self.stopped(*rule),
            WhyFree::NobodyPossible { last: None } => Message::new("free-no-mentee"),
            WhyFree::NobodyPossible { last: Some(rule) } if self.keeps_quiet(*rule) => {
                Message::new("free-nobody")
            }
            WhyFree::NobodyPossible { last: Some(rule) } => {
                Message::new("free-last").with("rule", self.rule_name(*rule))
            }
            WhyFree::AllServed { possible } => self.counted("free-all-served", *possible),
            WhyFree::SeatsTaken { organisation, seats } => {
                self.counted("free-seats", *seats).with("organisation", self.organisation(*organisation))
            }
            WhyFree::TheirSeatsTaken { waiting } => self.counted("free-their-seats", *waiting),
            WhyFree::OthersFirst => Message::new("free-others-first"),
            WhyFree::NotRanked { possible } => self.counted("free-not-ranked", *possible),
            WhyFree::RankedBelow { acceptable } => self.counted("free-ranked-below", *acceptable),
        }
    }

    /// The kind of reason in a few words, for grouping; equal kinds give equal words.
    pub fn waiting_kind(&self, why: &WhyWaiting) -> String {
        let key = match why {
            WhyWaiting::Stopped(rule) => return self.say(&self.stopped(*rule)),
            WhyWaiting::NobodyPossible { last: Some(rule), .. } => {
                return self.say(&Message::new("waiting-kind-rule").with("rule", self.rule_name(*rule)));
            }
            WhyWaiting::NobodyPossible { last: None, .. } => "waiting-no-mentor",
            WhyWaiting::Full { .. } => "waiting-kind-full",
            WhyWaiting::SeatsTaken { .. } => "waiting-kind-seats",
            WhyWaiting::Reciprocity { .. } => "waiting-kind-reciprocity",
            WhyWaiting::MentorsSeatsTaken { .. } => "waiting-kind-mentors-seats",
            WhyWaiting::OthersFirst => "waiting-others-first",
            WhyWaiting::NotRanked { .. } => "waiting-kind-not-ranked",
            WhyWaiting::RankedBelow { .. } => "waiting-kind-ranked-below",
        };
        self.text(key)
    }

    /// Whether somebody of this organisation is shown to the reader by name.
    pub fn is_own(&self, organisation: Option<u32>) -> bool {
        match self.reader {
            Reader::Lead => true,
            Reader::Organisation(own) => organisation == Some(own),
        }
    }
}
