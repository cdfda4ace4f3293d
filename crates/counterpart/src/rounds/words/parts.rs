//! Why this pair: a sentence for each part of the fit, and for what was decided by hand.

use super::Teller;
use crate::base::text::Message;
use counterpart_matching::explain::Because;
use counterpart_matching::explain::Closeness;
use counterpart_matching::explain::Contrast;
use counterpart_matching::explain::Nearness;
use counterpart_matching::explain::PairFinding;
use counterpart_matching::explain::PartReason;
use counterpart_matching::explain::SkillMet;
use counterpart_matching::people::Person;
use counterpart_matching::people::Word;
use counterpart_matching::policy::Part;
use counterpart_matching::rules::Rule;

impl Teller<'_> {
    /// The name of a part.
    pub fn part_name(&self, part: Part) -> String {
        self.text(&format!("part-name-{}", part.key()))
    }

    /// What a part looks at.
    pub fn part_meaning(&self, part: Part) -> String {
        self.text(&format!("part-meaning-{}", part.key()))
    }

    /// The sentence of one part; none where it would tell the reader what is not theirs to know.
    pub fn part(&self, pair: &PairFinding, reason: &PartReason) -> Option<Message> {
        if self.tells_all() { self.told(pair, reason) } else { self.for_coordinator(pair, reason) }
    }

    /// A coordinator hears what rests on nothing that a partner answered beyond function and level,
    /// which the report tells anyway, and nothing at all whose absence would tell of a blank. Of two
    /// people of their own they hear everything but wishes and aims.
    fn for_coordinator(&self, pair: &PairFinding, reason: &PartReason) -> Option<Message> {
        let programme = &self.loaded.programme;
        let is_own = |person: Option<&Person>| self.is_own(person.and_then(|person| person.organisation));
        let is_own_mentee = is_own(programme.mentees.get(pair.mentee as usize).map(|own| &own.person));
        let is_own_mentor = is_own(programme.mentors.get(pair.mentor as usize).map(|own| &own.person));
        match &reason.because {
            Because::Preferences { .. }
            | Because::Location { .. }
            | Because::Aims { .. }
            | Because::Identity { .. } => None,
            _ if is_own_mentee && is_own_mentor => self.told(pair, reason),
            Because::Function { mentor, .. } if !is_own_mentee => {
                mentor.map(|word| Message::new("reason-function-alone").with("function", self.word(word)))
            }
            Because::SectorContrast { .. } if !is_own_mentee => None,
            Because::Function { .. } | Because::Level { .. } | Because::SectorContrast { .. } => {
                if reason.answered { self.told(pair, reason) } else { None }
            }
            Because::Skills { .. } | Because::Hours { .. } | Because::Languages { .. } => None,
        }
    }

    fn told(&self, pair: &PairFinding, reason: &PartReason) -> Option<Message> {
        match &reason.because {
            _ if reason.answered => self.because(pair, reason),
            Because::Preferences { .. } => Some(Message::new("reason-choice-open")),
            _ => Some(self.neutral(reason.part)),
        }
    }

    fn neutral(&self, part: Part) -> Message {
        Message::new("reason-neutral").with("part", self.part_name(part))
    }

    fn because(&self, pair: &PairFinding, reason: &PartReason) -> Option<Message> {
        let value = reason.value;
        Some(match &reason.because {
            Because::Skills { sought, met } => self.skills(*sought, met),
            Because::Level { gap: Some(gap) } => self.gap(*gap, value),
            Because::Level { gap: None } => self.neutral(Part::Level),
            Because::Preferences { by_mentee, by_mentor } => self.choices(pair, *by_mentee, *by_mentor),
            Because::Hours { mean: Some(mean), least } => self.hours(*mean, *least),
            Because::Hours { mean: None, .. } => self.neutral(Part::Hours),
            Because::Languages { shared } => self.languages(shared, value),
            Because::Function { mentor: Some(function), met } => {
                let key = if *met { "reason-function-met" } else { "reason-function-other" };
                Message::new(key).with("function", self.word(*function))
            }
            Because::Function { mentor: None, met: true } => Message::new("reason-function-any"),
            Because::Function { mentor: None, met: false } => self.neutral(Part::Function),
            Because::Location { near } => Message::new(match near {
                Nearness::NotAsked => "reason-location-not-asked",
                Nearness::SamePlace => "reason-location-place",
                Nearness::SameCountry => "reason-location-country",
                Nearness::Apart => "reason-location-apart",
            }),
            Because::SectorContrast { contrast } => Message::new(match contrast {
                Contrast::Unknown => return Some(self.neutral(Part::SectorContrast)),
                Contrast::Preferred => "reason-sector-preferred",
                Contrast::NotPreferred => "reason-sector-not-preferred",
                Contrast::OtherSector => "reason-sector-other",
                Contrast::OtherIndustry => "reason-industry-other",
                Contrast::Same => "reason-sector-same",
            }),
            Because::Aims { shared, named } => self.aims(shared, *named),
            Because::Identity { shared: true } => Message::new("reason-identity-shared"),
            Because::Identity { shared: false } => Message::new("reason-identity-other"),
        })
    }

    fn skills(&self, sought: u32, met: &[SkillMet]) -> Message {
        let names: Vec<_> = met.iter().map(|skill| self.skill(skill)).collect();
        let share = if met.is_empty() {
            "none"
        } else if met.len() as u64 >= u64::from(sought) {
            "all"
        } else {
            "some"
        };
        let key = if self.tells_all() { "reason-skills" } else { "reason-skills-counted" };
        Message::new(key)
            .with("share", share)
            .with("n", sought)
            .with("met", self.one_or_spelled(met.len() as u32))
            .with("sought", self.spelled(sought))
            .with("list", self.list(&names))
    }

    fn one_or_spelled(&self, number: u32) -> String {
        if number == 1 { self.text("words-one") } else { self.spelled(number) }
    }

    fn skill(&self, skill: &SkillMet) -> String {
        let key = match skill.closeness {
            Closeness::Same => return self.word(skill.sought),
            Closeness::Near => "reason-skill-near",
            Closeness::Far => "reason-skill-far",
        };
        let message = Message::new(key).with("sought", self.word(skill.sought));
        self.language.say(&message.with("offered", self.word(skill.offered)))
    }

    fn gap(&self, gap: i32, value: i32) -> Message {
        let rungs = gap.unsigned_abs();
        let way = match gap.signum() {
            1 => "above",
            0 => "same",
            _ => "below",
        };
        let (least, most) = self.loaded.policy.fit.best_gap;
        let best = if value >= 1000 {
            "met"
        } else if least == most {
            "one"
        } else {
            "range"
        };
        let message = Message::new("reason-level").with("way", way).with("n", rungs);
        let message = message.with("count", self.spelled(rungs)).with("best", best);
        message.with("least", i64::from(least)).with("most", i64::from(most))
    }

    /// Whom they chose. Of somebody who ranked nobody at all it is not said that they left out the other.
    fn choices(&self, pair: &PairFinding, by_mentee: Option<u32>, by_mentor: Option<u32>) -> Message {
        let programme = &self.loaded.programme;
        let ranked = |person: Option<&Person>| person.is_some_and(|person| !person.ranks.is_empty());
        let mentee = ranked(programme.mentees.get(pair.mentee as usize).map(|own| &own.person));
        let mentor = ranked(programme.mentors.get(pair.mentor as usize).map(|own| &own.person));
        match (by_mentee.map(|rank| self.rank(rank)), by_mentor.map(|rank| self.rank(rank))) {
            (Some(one), Some(other)) => {
                Message::new("reason-choice-both").with("mentee", one).with("mentor", other)
            }
            (Some(one), None) => {
                let key = if mentor { "reason-choice-mentee" } else { "reason-choice-mentee-only" };
                Message::new(key).with("mentee", one)
            }
            (None, Some(other)) => {
                let key = if mentee { "reason-choice-mentor" } else { "reason-choice-mentor-only" };
                Message::new(key).with("mentor", other)
            }
            (None, None) => Message::new(match (mentee, mentor) {
                (true, false) => "reason-choice-not-by-mentee",
                (false, true) => "reason-choice-not-by-mentor",
                _ => "reason-choice-neither",
            }),
        }
    }

    fn rank(&self, rank: u32) -> Message {
        Message::new("words-choice").with("n", rank)
    }

    fn hours(&self, mean: u32, least: Option<u32>) -> Message {
        let message = Message::new("reason-hours").with("mean", self.duration(mean));
        let least = least.unwrap_or(mean);
        let steady = if least == mean { "yes" } else { "no" };
        message.with("least", self.duration(least)).with("steady", steady)
    }

    fn duration(&self, minutes: u32) -> Message {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, _) => Message::new("words-minutes").with("n", rest),
            (_, 0) => Message::new("words-hours").with("n", hours).with("count", self.spelled(hours)),
            _ => Message::new("words-hours-minutes").with("hours", hours).with("minutes", rest),
        }
    }

    fn languages(&self, shared: &[Word], value: i32) -> Message {
        if shared.is_empty() {
            return Message::new("reason-languages-none");
        }
        let names: Vec<_> = shared.iter().map(|word| self.word(*word)).collect();
        if !self.tells_all() {
            return Message::new("reason-languages-counted")
                .with("n", shared.len())
                .with("count", self.spelled(shared.len() as u32));
        }
        let strongest = match value {
            1000.. => "both",
            800..1000 => "one",
            _ => "none",
        };
        Message::new("reason-languages")
            .with("n", shared.len())
            .with("list", self.list(&names))
            .with("strongest", strongest)
    }

    fn aims(&self, shared: &[Word], named: u32) -> Message {
        let names: Vec<_> = shared.iter().map(|word| self.word(*word)).collect();
        let message = Message::new(if shared.is_empty() { "reason-aims-none" } else { "reason-aims" });
        message
            .with("n", named)
            .with("met", self.one_or_spelled(shared.len() as u32))
            .with("named", self.spelled(named))
            .with("list", self.list(&names))
    }

    /// What was decided by hand about a pair, or is known of it; the lead alone hears of advice
    /// and of the reason for a lock.
    pub fn by_hand(&self, pair: &PairFinding) -> Vec<Message> {
        let mut said = Vec::new();
        if pair.locked {
            said.push(self.lock(pair));
        }
        if !pair.breaks.is_empty() {
            said.push(self.breaks_although_locked(&pair.breaks));
        }
        if pair.current {
            said.push(Message::new("reason-current"));
        }
        if self.tells_all() && pair.advice != 0 {
            let key = if pair.advice > 0 { "reason-suggested" } else { "reason-advised-against" };
            said.push(Message::new(key).with("points", pair.advice.abs()));
        }
        said
    }

    /// A coordinator hears the names of those rules alone that rest on what the report tells of a
    /// partner anyway; any other would tell an answer of theirs.
    fn breaks_although_locked(&self, broken: &[Rule]) -> Message {
        let open = [Rule::Boundary, Rule::Competitors, Rule::Direction, Rule::LevelGap];
        let named = broken.iter().filter(|rule| self.tells_all() || open.contains(rule));
        let mut names: Vec<_> = named.map(|rule| self.rule_name(*rule)).collect();
        let more = broken.len() - names.len();
        if names.is_empty() {
            return Message::new("reason-breaks-unnamed").with("n", more);
        }
        if more > 0 {
            names.push(self.phrase(&Message::new("reason-breaks-more").with("n", more)));
        }
        Message::new("reason-breaks").with("n", names.len()).with("rules", self.list(&names))
    }

    fn lock(&self, pair: &PairFinding) -> Message {
        let reasons = &self.loaded.pair_reasons;
        let given =
            reasons.iter().find(|(mentee, mentor, _)| (*mentee, *mentor) == (pair.mentee, pair.mentor));
        match given {
            Some((_, _, text)) if self.tells_all() && !text.is_empty() => {
                Message::new("reason-locked-because").with("reason", super::name(text))
            }
            _ => Message::new("reason-locked"),
        }
    }
}
