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
use counterpart_matching::people::Word;
use counterpart_matching::policy::Part;

impl Teller<'_> {
    /// The name of a part.
    pub fn part_name(&self, part: Part) -> String {
        self.text(&format!("part-name-{}", part.key()))
    }

    /// What a part looks at.
    pub fn part_meaning(&self, part: Part) -> String {
        self.text(&format!("part-meaning-{}", part.key()))
    }

    /// The sentence of one part. A coordinator hears what needs no answer of the partner beyond
    /// function, level and country; where nothing is left to say, there is no sentence.
    pub fn part(&self, reason: &PartReason) -> Option<Message> {
        match &reason.because {
            Because::Preferences { .. }
            | Because::Location { .. }
            | Because::Aims { .. }
            | Because::Identity { .. }
                if !self.tells_all() =>
            {
                None
            }
            _ if !reason.answered => Some(self.not_answered(reason)),
            because => self.because(because, reason.value),
        }
    }

    fn not_answered(&self, reason: &PartReason) -> Message {
        match reason.because {
            Because::Preferences { .. } => Message::new("reason-choice-open"),
            Because::Location { near: Nearness::NotAsked } => Message::new("reason-location-not-asked"),
            _ => Message::new("reason-neutral").with("part", self.part_name(reason.part)),
        }
    }

    fn neutral(&self, part: Part) -> Message {
        Message::new("reason-neutral").with("part", self.part_name(part))
    }

    fn because(&self, because: &Because, value: i32) -> Option<Message> {
        Some(match because {
            Because::Skills { sought, met } => self.skills(*sought, met),
            Because::Level { gap: Some(gap) } => self.gap(*gap, value),
            Because::Level { gap: None } => self.neutral(Part::Level),
            Because::Preferences { by_mentee, by_mentor } => self.choices(*by_mentee, *by_mentor),
            Because::Hours { mean: Some(mean), least } => self.hours(*mean, *least),
            Because::Hours { mean: None, .. } => self.neutral(Part::Hours),
            Because::Languages { shared } => self.languages(shared, value),
            Because::Function { mentor: Some(function), met } => {
                let key = if *met { "reason-function-met" } else { "reason-function-other" };
                Message::new(key).with("function", self.word(*function))
            }
            Because::Function { mentor: None, .. } => self.neutral(Part::Function),
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

    fn choices(&self, by_mentee: Option<u32>, by_mentor: Option<u32>) -> Message {
        match (by_mentee, by_mentor) {
            (Some(a), Some(b)) => {
                Message::new("reason-choice-both").with("mentee", self.rank(a)).with("mentor", self.rank(b))
            }
            (Some(a), None) => Message::new("reason-choice-mentee").with("mentee", self.rank(a)),
            (None, Some(b)) => Message::new("reason-choice-mentor").with("mentor", self.rank(b)),
            (None, None) => Message::new("reason-choice-neither"),
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
            let rules: Vec<_> = pair.breaks.iter().map(|rule| self.rule_name(*rule)).collect();
            said.push(Message::new("reason-breaks").with("n", rules.len()).with("rules", self.list(&rules)));
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
