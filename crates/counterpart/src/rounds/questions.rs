//! Answers to questions put into words: why not this pair, what would change it, whom to recruit,
//! who stands in.
//!
//! A coordinator hears of people of other organisations only how many there are, and of mentors
//! only where they belong.

use super::words::Teller;
use crate::base::text::Message;
use counterpart_matching::answer::Value;
use counterpart_matching::instance::Pair;
use counterpart_matching::people::Person;
use counterpart_matching::policy::Priority;
use counterpart_matching::questions::Bound;
use counterpart_matching::questions::Difference;
use counterpart_matching::questions::MentorKind;
use counterpart_matching::questions::Recruit;
use counterpart_matching::questions::Reserve;
use counterpart_matching::questions::What;
use counterpart_matching::questions::WhyNot;
use counterpart_matching::rules::Rule;

impl Teller<'_> {
    /// Why two people are not a pair, and who would change if they were: one sentence each.
    pub fn why_not(&self, mentee: u32, mentor: u32, why: &WhyNot) -> Vec<Message> {
        let pair = |message: Message| {
            message.with("mentee", self.mentee(mentee)).with("mentor", self.mentor_seen(mentor))
        };
        match why {
            WhyNot::IsPair => vec![pair(Message::new("question-is-pair"))],
            WhyNot::Breaks(rules) => vec![pair(self.breaks(rules))],
            WhyNot::Impossible => vec![pair(Message::new("question-impossible"))],
            WhyNot::ByLot(difference) => {
                let mut said = vec![pair(Message::new("question-by-lot"))];
                said.extend(self.who_changes(difference, &[mentee]));
                said
            }
            WhyNot::Costs(difference) => {
                let cost = Message::new("question-costs").with("list", self.list(&self.gains(difference)));
                let mut said = vec![pair(cost)];
                said.extend(self.who_changes(difference, &[mentee]));
                said
            }
        }
    }

    fn breaks(&self, rules: &[Rule]) -> Message {
        let is_quiet = |rule: &Rule| matches!(rule, Rule::NotWith | Rule::Forbidden) && !self.tells_all();
        let names: Vec<String> =
            rules.iter().filter(|rule| !is_quiet(rule)).map(|rule| self.rule_name(*rule)).collect();
        if names.is_empty() {
            return Message::new("question-breaks-unnamed");
        }
        Message::new("question-breaks").with("n", names.len()).with("rules", self.list(&names))
    }

    /// Every priority that is another, in the order of the policy, each in a few words; people and
    /// points last where no priority counts them.
    pub fn gains(&self, difference: &Difference) -> Vec<String> {
        let mut said = Vec::new();
        let (mut people, mut points) = (self.people(difference), self.points(difference));
        for (priority, before, after) in &difference.values {
            let (Some(before), Some(after)) = (before, after) else { continue };
            let message = match priority {
                _ if before == after => continue,
                Priority::Mentees => people.take(),
                Priority::Pairs if is_told(before, after, difference.people) => people.take(),
                Priority::Total => points.take(),
                _ => self.other_value(*priority, before, after),
            };
            said.extend(message);
        }
        said.into_iter().chain(people).chain(points).map(|message| self.language.say(&message)).collect()
    }

    /// How many mentees more, or fewer, have a mentor; none where as many do.
    pub fn people(&self, difference: &Difference) -> Option<Message> {
        let keys = ["question-people-more", "question-people-fewer"];
        self.more_or_less(difference.people, keys)
    }

    /// How many points more, or less, there are in all; none where as many are.
    pub fn points(&self, difference: &Difference) -> Option<Message> {
        let keys = ["question-points-more", "question-points-fewer"];
        self.more_or_less(difference.points, keys)
    }

    fn more_or_less(&self, number: i64, [more, less]: [&'static str; 2]) -> Option<Message> {
        let key = if number > 0 { more } else { less };
        (number != 0).then(|| self.counted(key, number.unsigned_abs()))
    }

    /// A priority that people and points do not tell already.
    fn other_value(&self, priority: Priority, before: &Value, after: &Value) -> Option<Message> {
        let key = match (priority, before, after) {
            (Priority::Mentees | Priority::Total | Priority::Draw, ..) => return None,
            (Priority::Fair, Value::Fractions(old), Value::Fractions(new)) if old.first() == new.first() => {
                let key = if new > old { "question-fairer-later" } else { "question-less-fair-later" };
                return Some(Message::new(key));
            }
            (Priority::Bands, ..) => return Some(Message::new("question-bands")),
            (Priority::Pairs, ..) => "question-pairs",
            (Priority::Mentors, ..) => "question-mentors",
            (Priority::Keep, ..) => "question-keep",
            (Priority::Fair, ..) => "question-fair",
            (Priority::Raise, ..) => "question-raise",
        };
        Some(Message::new(key).with("before", self.figure(before)).with("after", self.figure(after)))
    }

    fn figure(&self, value: &Value) -> String {
        match value {
            Value::Number(number) => self.number(*number),
            Value::Lowest(Some(fit)) => self.number(*fit),
            Value::Fractions(shares) => {
                shares.first().map_or_else(|| self.text("question-none"), |share| self.share(*share))
            }
            Value::Lowest(None) | Value::Counts(_) => self.text("question-none"),
        }
    }

    /// What becomes of everybody whose mentor would be another, some people aside.
    pub fn who_changes(&self, difference: &Difference, aside: &[u32]) -> Vec<Message> {
        let who: Vec<u32> =
            difference.who_changes().into_iter().filter(|mentee| !aside.contains(mentee)).collect();
        if who.is_empty() {
            return vec![Message::new("question-nobody-changes")];
        }
        let (own, others): (Vec<u32>, Vec<u32>) =
            who.into_iter().partition(|mentee| self.is_own(self.home_of_mentee(*mentee)));
        let mut said: Vec<Message> = own.iter().map(|mentee| self.becomes(*mentee, difference)).collect();
        if !others.is_empty() {
            said.push(self.counted("question-who-others", others.len() as i128));
        }
        said
    }

    fn becomes(&self, mentee: u32, difference: &Difference) -> Message {
        let mentor = |pairs: &[Pair]| {
            let own = pairs.iter().filter(|pair| pair.0 == mentee);
            let names: Vec<String> = own.map(|pair| self.mentor_seen(pair.1)).collect();
            (!names.is_empty()).then(|| self.list(&names))
        };
        let message = match (mentor(&difference.gone), mentor(&difference.come)) {
            (_, None) => Message::new("question-who-waits"),
            (None, Some(new)) => Message::new("question-who-gets").with("mentor", new),
            (Some(old), Some(new)) => {
                Message::new("question-who-moves").with("mentor", new).with("before", old)
            }
        };
        message.with("mentee", self.mentee(mentee))
    }

    /// What would change it for somebody who waits; none: no single change would.
    pub fn single_change(&self, what: Option<&What>) -> Message {
        match what {
            None => Message::new("question-no-single"),
            Some(what) => Message::new("question-single").with("change", self.change(what)),
        }
    }

    fn change(&self, what: &What) -> Message {
        match what {
            What::RuleOff(rule) => Message::new("question-change-rule").with("rule", self.rule_name(*rule)),
            What::Place(mentor) => {
                Message::new("question-change-place").with("mentor", self.mentor_seen(*mentor))
            }
            What::Hour => Message::new("question-change-hour"),
            What::Language(word) => {
                Message::new("question-change-language").with("language", self.word(*word))
            }
            What::Seat(bound, organisation) => Message::new(match bound {
                Bound::SeatsMentees => "question-change-seats-mentees",
                Bound::SeatsMentors => "question-change-seats-mentors",
                Bound::AtLeastMatched => "question-change-least",
                Bound::Reciprocity => "question-change-balance",
            })
            .with("organisation", self.organisation(*organisation)),
            What::Mentor(kind) => Message::new("question-change-mentor").with("kind", self.kind(kind)),
        }
    }

    /// A kind of mentor in a phrase.
    pub fn kind(&self, kind: &MentorKind) -> String {
        let mut said = vec![match kind.organisation {
            Some(organisation) => Message::new("question-kind-organisation")
                .with("organisation", self.organisation(organisation)),
            None => Message::new("question-kind-new-partner"),
        }];
        let worded = |key: &'static str, name: &'static str, word: &dyn Fn() -> Option<String>| {
            word().map(|text| Message::new(key).with(name, text))
        };
        said.extend(worded("question-kind-level", "level", &|| kind.level.map(|level| self.level(level))));
        said.extend(worded("question-kind-function", "function", &|| {
            kind.function.map(|word| self.word(word))
        }));
        said.extend(worded("question-kind-country", "country", &|| kind.country.map(|word| self.word(word))));
        said.extend(worded("question-kind-language", "language", &|| {
            kind.language.map(|word| self.word(word))
        }));
        if !kind.skills.is_empty() {
            let skills: Vec<String> = kind.skills.iter().map(|skill| self.word(*skill)).collect();
            said.push(Message::new("question-kind-skills").with("list", self.list(&skills)));
        }
        said.iter().map(|message| self.language.say(message)).collect::<Vec<_>>().join(", ")
    }

    /// The kinds of mentor that would help most.
    pub fn recruits(&self, recruits: &[Recruit]) -> Vec<Message> {
        if recruits.is_empty() {
            return vec![Message::new("question-recruit-none")];
        }
        let intro = self.counted("question-recruit-intro", recruits.len() as i128);
        std::iter::once(intro).chain(recruits.iter().flat_map(|recruit| self.recruit(recruit))).collect()
    }

    /// What one more mentor of a kind does, and for how many of those who wait.
    pub fn recruit(&self, recruit: &Recruit) -> Vec<Message> {
        let gain = self.list(&self.gains(&recruit.difference));
        vec![
            Message::new("question-recruit").with("kind", self.kind(&recruit.kind)).with("gain", gain),
            self.counted("question-recruit-helps", recruit.could_help.len() as i128),
        ]
    }

    /// Who stands in for a mentor.
    pub fn reserve(&self, reserve: &Reserve) -> Message {
        let message = match (reserve.reserve, reserve.moves) {
            (Some((mentor, fit)), _) => Message::new("question-reserve")
                .with("reserve", self.mentor_seen(mentor))
                .with("fit", self.number(fit)),
            (None, Some(moves)) => self.counted("question-reserve-moves", moves),
            (None, None) => Message::new("question-reserve-none"),
        };
        message.with("mentor", self.mentor_seen(reserve.mentor))
    }

    fn home_of_mentee(&self, mentee: u32) -> Option<u32> {
        self.loaded.programme.mentees.get(mentee as usize)?.person.organisation
    }

    /// A mentor by name, or for a coordinator by organisation where they are of another.
    fn mentor_seen(&self, mentor: u32) -> String {
        let person: Option<&Person> =
            self.loaded.programme.mentors.get(mentor as usize).map(|mentor| &mentor.person);
        let home = person.and_then(|person| person.organisation);
        if self.is_own(home) {
            return self.mentor(mentor);
        }
        match home {
            Some(home) => {
                let message = Message::new("question-mentor-of");
                self.language.say(&message.with("organisation", self.organisation(home)))
            }
            None => self.text("question-mentor-without"),
        }
    }
}

/// Whether the number of pairs says no more than the number of people does.
fn is_told(before: &Value, after: &Value, people: i64) -> bool {
    let (Value::Number(before), Value::Number(after)) = (before, after) else { return false };
    after - before == i128::from(people)
}
