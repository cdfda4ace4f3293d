//! The policy in words: rules, priorities, and what a person should know about a round.

use super::Reader;
use super::Teller;
use super::people::FEWEST_SHOWN;
use crate::base::text::Message;
use counterpart_matching::policy::Priority;
use counterpart_matching::round::Notice;
use counterpart_matching::rules::Rule;

impl Teller<'_> {
    /// The name of a rule.
    pub fn rule_name(&self, rule: Rule) -> String {
        self.text(&format!("rule-name-{}", rule.word()))
    }

    /// What a rule means.
    pub fn rule_meaning(&self, rule: Rule) -> String {
        self.text(&format!("rule-meaning-{}", rule.word()))
    }

    /// A number of pairs that a rule touches, as the reader may see it.
    pub fn tally(&self, pairs: u64) -> String {
        if self.tells_all() || pairs == 0 || pairs >= FEWEST_SHOWN {
            return self.number(pairs);
        }
        self.language.say(&Message::new("words-fewer-than").with("n", FEWEST_SHOWN))
    }

    /// The name of a priority.
    pub fn priority_name(&self, priority: Priority) -> String {
        self.text(&format!("priority-name-{}", priority.word()))
    }

    /// What a priority means.
    pub fn priority_meaning(&self, priority: Priority) -> String {
        self.text(&format!("priority-meaning-{}", priority.word()))
    }

    /// A notice in words; none where it is about others than the reader's organisation.
    pub fn notice(&self, notice: &Notice) -> Option<Message> {
        match *notice {
            Notice::RankedNobody { mentees, mentors } => {
                let people = u64::from(mentees) + u64::from(mentors);
                let message = self.counted("notice-ranked-nobody", people);
                let message = message.with("mentees", mentees).with("mentors", mentors);
                self.tells_all().then_some(message)
            }
            Notice::NothingToCompare => Some(Message::new("notice-nothing-to-compare")),
            Notice::FewerPlaces { mentor, capacity, places } => {
                let person = self.loaded.programme.mentors.get(mentor as usize).map(|mentor| &mentor.person);
                let shown = self.is_own(person.and_then(|person| person.organisation));
                let message = self.counted("notice-fewer-places", places).with("mentor", self.mentor(mentor));
                shown.then(|| message.with("capacity", capacity))
            }
            Notice::MoreMenteesThanSeats { organisation, mentees, seats } => {
                self.seats(organisation, self.counted("notice-more-mentees", seats).with("people", mentees))
            }
            Notice::MoreMentorsThanSeats { organisation, mentors, seats } => {
                self.seats(organisation, self.counted("notice-more-mentors", seats).with("people", mentors))
            }
        }
    }

    fn seats(&self, organisation: u32, message: Message) -> Option<Message> {
        let shown = self.tells_all() || self.reader == Reader::Organisation(organisation);
        shown.then(|| message.with("organisation", self.organisation(organisation)))
    }
}
