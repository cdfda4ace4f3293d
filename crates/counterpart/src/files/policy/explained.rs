//! The default policy of a shape, printed with every line explained.

use super::{INSIDES, SHAPES, WISHES, fit, rules};
use crate::base::text::{Language, Message};
use counterpart_matching::policy::{Part, Policy, Priority, Rules, Shape};

/// Comments are broken at this length.
const WIDTH: usize = 96;

/// The default policy of a shape with every line explained; reading it gives the defaults.
pub fn explained(shape: Shape, language: Language) -> String {
    let policy = Policy::new(shape);
    let mut page = Page { language, text: String::new() };
    page.comment("policy-about");
    top(&mut page, &policy);
    page.text.push_str("\n[rules]\n");
    page.comment("policy-about-rules");
    for key in rules::KEYS {
        let about = format!("policy-about-rule-{}", key.replace('_', "-"));
        page.line(&about, &format!("{key} = {}", rule(key, &policy.rules)));
    }
    page.text.push_str("\n[fit]\n");
    page.comment("policy-about-fit");
    for ((part, key, _), weight) in Part::ALL.into_iter().zip(policy.fit.weights) {
        let value = match part {
            Part::Level => {
                let (from, until) = policy.fit.best_gap;
                format!("{{ weight = {weight}, best = [{from}, {until}] }}")
            }
            Part::Function => {
                format!("{{ weight = {weight}, wish = \"{}\" }}", word(&WISHES, policy.fit.wish))
            }
            _ => weight.to_string(),
        };
        page.line(&format!("policy-about-fit-{}", key.replace('_', "-")), &format!("{key} = {value}"));
    }
    debug_assert_eq!(fit::KEYS.len(), policy.fit.weights.len());
    page.text
}

fn top(page: &mut Page, policy: &Policy) {
    let priorities = policy.priorities.iter().map(|priority| format!("\"{}\"", Priority::word(*priority)));
    let priorities = priorities.collect::<Vec<_>>().join(", ");
    let bands = policy.bands.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    page.line("policy-about-shape", &format!("shape = \"{}\"", word(&SHAPES, policy.shape)));
    page.line("policy-about-inside", &format!("inside = \"{}\"", word(&INSIDES, policy.inside)));
    page.line("policy-about-method", &format!("method = \"{}\"", policy.method.word()));
    page.line("policy-about-unranked", &format!("unranked = \"{}\"", policy.unranked.word()));
    page.line("policy-about-cohort", "# cohort = { from = 2027-02-01, until = 2027-12-15 }");
    page.line("policy-about-ladder", "ladder = \"numbers\"");
    page.line("policy-about-priorities", &format!("priorities = [{priorities}]"));
    page.line("policy-about-seed", &format!("seed = \"{}\"", policy.seed));
    page.line("policy-about-cadence", &format!("cadence = {}", decimal(policy.cadence)));
    page.line("policy-about-bands", &format!("bands = [{bands}]"));
}

/// The value of a rule as the policy writes it.
fn rule(key: &str, rules: &Rules) -> String {
    let is_on = match key {
        "competitors" => rules.competitors,
        "direction" => rules.direction,
        "eligible" => rules.eligible,
        "kept_for" => rules.kept_for,
        "line_manager" => rules.line_manager,
        "not_with" => rules.not_with,
        "shared_language" => rules.shared_language,
        "trained" => rules.trained,
        "code_accepted" => rules.code_accepted,
        "shared_hours" => match rules.shared_hours {
            Some(minutes) => return decimal(minutes * 100 / 60),
            None => false,
        },
        "level_gap" => match rules.level_gap {
            Some(gap) => {
                let most = gap.most.map(|most| format!(", most = {most}")).unwrap_or_default();
                return format!("{{ least = {}{most} }}", gap.least);
            }
            None => false,
        },
        "earlier_pairs" => return format!("\"{}\"", if rules.earlier_pairs { "forbid" } else { "allow" }),
        _ => return rules.minimum_fit.to_string(),
    };
    format!("\"{}\"", if is_on { "on" } else { "off" })
}

/// Hundredths with a decimal point.
fn decimal(hundredths: u32) -> String {
    let part = format!("{:02}", hundredths % 100);
    let part = part.strip_suffix('0').unwrap_or(&part);
    format!("{}.{part}", hundredths / 100)
}

fn word<T: Copy + PartialEq>(words: &[(T, &'static str)], meaning: T) -> &'static str {
    words.iter().find(|(known, _)| *known == meaning).map_or("", |(_, word)| word)
}

struct Page {
    language: Language,
    text: String,
}

impl Page {
    /// A line with its explanation above it.
    fn line(&mut self, about: &str, line: &str) {
        self.text.push('\n');
        self.comment(about);
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn comment(&mut self, key: &str) {
        let about = self.language.say(&Message::new(key.to_owned()));
        let mut length = usize::MAX;
        for word in about.split(' ').flat_map(|part| part.split('\n')).filter(|word| !word.is_empty()) {
            let added = word.chars().count() + 1;
            if length.saturating_add(added) > WIDTH {
                self.text.push_str(if length == usize::MAX { "#" } else { "\n#" });
                length = 1;
            }
            self.text.push(' ');
            self.text.push_str(word);
            length += added;
        }
        self.text.push('\n');
    }
}
