//! policy.toml: defaults, every key, and every mistake with its line.

use counterpart::base::text::Language;
use counterpart::files::Wrong;
use counterpart::files::policy::{self, PolicyFile, SHAPES, explained, read};
use counterpart_matching::people::Wish;
use counterpart_matching::policy::{Gap, Inside, Method, Priority, Shape, Unranked};
use jiff::civil::date;

fn right(text: &str) -> PolicyFile {
    read(text.as_bytes(), "policy.toml").unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

fn wrong(text: &str) -> Vec<Wrong> {
    let wrong = read(text.as_bytes(), "policy.toml").expect_err(text);
    for problem in &wrong {
        let texts = Language::ALL.map(|language| language.say(&problem.message));
        assert!(
            texts.iter().all(|text| text.ends_with(['.', '?']) && !text.contains("Unknown")),
            "{texts:?}"
        );
        assert_ne!(texts[0], texts[1]);
    }
    wrong
}

/// Line, path and key of the message of each thing that is wrong.
fn told(text: &str) -> Vec<(u32, String, String)> {
    let lines = wrong(text).into_iter();
    lines.map(|line| (line.row.unwrap(), line.column, line.message.key.into_owned())).collect()
}

fn one(text: &str) -> String {
    let mut told = told(text);
    assert_eq!(told.len(), 1, "{told:?}");
    told.remove(0).2
}

#[test]
fn nothing_said_is_the_default() {
    for text in ["", "\n# nothing\n", "[rules]\n[fit]\n", "\u{feff}shape = \"cross\"\r\n"] {
        assert_eq!(right(text), PolicyFile::default());
    }
    let file = right("shape = \"peer\"");
    assert_eq!(file, PolicyFile::new(Shape::Peer));
    assert_eq!(file.policy.rules.level_gap, Some(Gap { least: 0, most: Some(0) }));
    assert!(!file.cohort.is_named);
    assert_eq!(file.ladder.names().len(), 10);
    assert_eq!(file.policy.method, Method::Optimum);
}

#[test]
fn the_explained_policy_reads_back_as_the_defaults_of_its_shape() {
    for (shape, word) in SHAPES {
        for language in Language::ALL {
            let text = explained(shape, language);
            assert_eq!(right(&text), PolicyFile::new(shape), "{word}");
            assert!(text.contains(&format!("shape = \"{word}\"")));
            let lines = text.lines().collect::<Vec<_>>();
            for (at, line) in lines.iter().enumerate() {
                assert!(line.chars().count() <= 100, "{line}");
                assert!(!line.contains("policy-"), "{line}");
                if line.contains(" = ") && !line.starts_with('#') {
                    assert!(lines[at - 1].starts_with("# "), "not explained: {line}");
                }
            }
        }
    }
}

#[test]
fn every_key_is_read() {
    let file = right(
        r#"
shape = "internal"
inside = "division"
method = "ranked"
unranked = "after"
cohort = { from = 2027-02-01, until = "2027-12-15" }
ladder = ["assistant", "officer", "manager"]
priorities = ["mentees", "bands", "keep", "raise", "total", "draw"]
seed = "AUTUMN-27"
cadence = 1.5
bands = [100, 300, 500]
[rules]
competitors = "off"
direction = false
eligible = "off"
kept_for = false
line_manager = "off"
not_with = "off"
shared_language = false
shared_hours = 2.25
level_gap = { least = 2, most = 4 }
earlier_pairs = "allow"
trained = "on"
code_accepted = true
minimum_fit = 150
[fit]
skills = 1_000
level = { weight = 7, best = [2, 3] }
function = { wish = "different" }
identity = { weight = 40 }
aims = 0
"#,
    );
    let policy = &file.policy;
    assert_eq!((policy.shape, policy.inside), (Shape::Internal, Inside::Division));
    assert_eq!((policy.method, policy.unranked), (Method::Ranked, Unranked::After));
    assert_eq!((file.cohort.from, file.cohort.until), (date(2027, 2, 1), date(2027, 12, 15)));
    assert!(file.cohort.is_named);
    assert_eq!(file.ladder.rung("Manager"), Some(3));
    use Priority::{Bands, Keep, Mentees, Raise, Total};
    assert_eq!(policy.priorities, [Mentees, Bands, Keep, Raise, Total]);
    assert_eq!((policy.seed.as_str(), policy.cadence), ("AUTUMN-27", 150));
    assert_eq!(policy.bands, [100, 300, 500]);
    let rules = &policy.rules;
    assert!(!rules.competitors && !rules.direction && !rules.eligible && !rules.kept_for);
    assert!(!rules.line_manager && !rules.not_with && !rules.shared_language && !rules.earlier_pairs);
    assert!(rules.trained && rules.code_accepted);
    assert_eq!(rules.shared_hours, Some(135));
    assert_eq!(rules.level_gap, Some(Gap { least: 2, most: Some(4) }));
    assert_eq!(rules.minimum_fit, 150);
    assert_eq!(policy.fit.weights, [1000, 7, 120, 100, 80, 50, 40, 30, 0, 40]);
    assert_eq!((policy.fit.best_gap, policy.fit.wish), ((2, 3), Wish::Different));
}

#[test]
fn rules_may_be_off_on_or_a_bound() {
    let hours = |value: &str| right(&format!("[rules]\nshared_hours = {value}")).policy.rules.shared_hours;
    assert_eq!(hours("\"off\""), None);
    assert_eq!(hours("0"), None);
    assert_eq!(hours("\"on\""), Some(60));
    assert_eq!(hours("10"), Some(600));
    assert_eq!(hours("0.33"), Some(20));
    let gap = |text: &str| right(text).policy.rules.level_gap;
    assert_eq!(gap("[rules]\nlevel_gap = \"off\""), None);
    assert_eq!(gap("[rules]\nlevel_gap = 3"), Some(Gap { least: 3, most: None }));
    assert_eq!(gap("[rules]\nlevel_gap = { most = 2 }"), Some(Gap { least: 1, most: Some(2) }));
    assert_eq!(gap("[rules.level_gap]\nleast = -1"), Some(Gap { least: -1, most: None }));
    assert_eq!(gap("shape = \"rapid\""), None);
    assert_eq!(gap("shape = \"rapid\"\n[rules]\nlevel_gap = \"on\""), Some(Gap { least: 1, most: None }));
    assert_eq!(gap("[rules]\nlevel_gap = \"on\"\n[fit]"), Some(Gap { least: 1, most: None }));
    assert_eq!(gap("shape = \"peer\"\nrules.level_gap = true"), Some(Gap { least: 0, most: Some(0) }));
    let earlier = |value: &str| right(&format!("rules.earlier_pairs = {value}")).policy.rules.earlier_pairs;
    assert!(earlier("\"forbid\"") && earlier("\"on\"") && !earlier("\"off\"") && !earlier("\"allow\""));
    assert_eq!(right("rules.minimum_fit = \"off\"").policy.rules.minimum_fit, 0);
}

#[test]
fn an_unknown_key_is_answered_with_the_nearest_and_its_line() {
    let told = wrong("shape = \"cross\"\nprioritys = [\"pairs\"]\n\n[rules]\nlevel-gap = 1\n");
    let rows =
        told.iter().map(|line| (line.row, line.column.as_str(), line.value.as_str())).collect::<Vec<_>>();
    assert_eq!(rows, [(Some(2), "prioritys", "[\"pairs\"]"), (Some(5), "rules.level-gap", "1")]);
    let say = |at: usize| Language::English.say(&told[at].message);
    assert!(say(0).ends_with("Did you mean “priorities”?"), "{}", say(0));
    assert!(say(1).ends_with("Did you mean “level_gap”?"), "{}", say(1));
    let language = wrong("[rules]\nlanguage = \"off\"");
    assert!(Language::English.say(&language[0].message).ends_with("Did you mean “shared_language”?"));
}

#[test]
fn a_key_in_the_wrong_table_is_sent_to_its_own() {
    assert_eq!(told("shared_hours = 2\n"), [(1, "shared_hours".into(), "policy-key-elsewhere".into())]);
    assert_eq!(
        told("[rules]\npriorities = [\"pairs\"]"),
        [(2, "rules.priorities".into(), "policy-key-top".into())]
    );
    assert_eq!(
        told("[fit]\nminimum_fit = 2"),
        [(2, "fit.minimum_fit".into(), "policy-key-elsewhere".into())]
    );
    assert_eq!(one("[rules]\nboundary = \"off\""), "policy-rule-fixed");
    assert_eq!(one("[rules]\noneself = \"off\""), "policy-rule-fixed");
    assert_eq!(one("[fit.skills]\nbest = [1, 2]"), "policy-key-unknown");
    assert_eq!(one("cohort = { from = 2027-02-01, until = 2027-12-15, to = 1 }"), "policy-key-unknown");
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_lines() {
    let text = r#"shape = "crss"
inside = 3
method = "ranks"
cadence = "1"
bands = [400, 200]
seed = 27
[rules]
shared_hours = "many"
trained = "maybe"
minimum_fit = 1001
[fit]
skills = -1
level = { weight = 1.5, best = [2, 1] }
"#;
    let expected = [
        (1, "shape", "policy-word"),
        (2, "inside", "policy-word"),
        (3, "method", "policy-word"),
        (4, "cadence", "policy-hours"),
        (5, "bands", "policy-bands"),
        (6, "seed", "policy-seed"),
        (8, "rules.shared_hours", "policy-shared-hours"),
        (9, "rules.trained", "policy-switch"),
        (10, "rules.minimum_fit", "policy-whole"),
        (12, "fit.skills", "policy-whole"),
        (13, "fit.level.weight", "policy-whole"),
        (13, "fit.level.best", "policy-best-gap"),
    ];
    assert_eq!(told(text), expected.map(|(line, path, key)| (line, path.to_owned(), key.to_owned())));
}

#[test]
fn each_mistake_has_its_own_words() {
    for (text, key) in [
        ("priorities = \"pairs\"", "policy-priorities"),
        ("priorities = []", "policy-priorities"),
        ("priorities = [\"draw\"]", "policy-priorities"),
        ("priorities = [\"pairs\", \"totl\"]", "policy-word"),
        ("priorities = [\"pairs\", 3]", "policy-word"),
        ("priorities = [\"pairs\", \"pairs\"]", "policy-priority-twice"),
        ("priorities = [\"raise\", \"pairs\"]", "policy-raise-first"),
        ("priorities = [\"draw\", \"pairs\"]", "policy-draw-last"),
        ("bands = []", "policy-bands"),
        ("bands = [200, 200]", "policy-bands"),
        ("bands = [0]", "policy-whole"),
        ("bands = [1,2,3,4,5,6,7,8,9,10,11]", "policy-bands"),
        ("seed = \"\"", "policy-seed"),
        ("cadence = 0", "policy-hours"),
        ("cadence = nan", "policy-hours"),
        ("cadence = 1e3", "policy-hours"),
        ("ladder = 3", "policy-ladder"),
        ("ladder = [1, 2]", "policy-ladder"),
        ("ladder = []", "policy-ladder-length"),
        ("ladder = [\"a\", \"\"]", "policy-ladder-blank"),
        ("ladder = [\"a\", \"A\"]", "policy-ladder-twice"),
        ("ladder = \"civil servce\"", "policy-ladder-name"),
        ("cohort = 2027", "policy-cohort"),
        ("cohort = { from = 2027-02-01 }", "policy-cohort"),
        ("cohort = {}", "policy-cohort"),
        ("cohort = { from = 2027-12-15, until = 2027-02-01 }", "policy-cohort-order"),
        ("cohort = { from = 2027-02-02, until = 2027-02-13 }", "policy-cohort-no-week"),
        ("cohort = { from = 2027-02-01, until = 2207-02-01 }", "policy-cohort-long"),
        ("cohort = { until = 2027-02-01, from = 2027-12-15 }", "policy-cohort-order"),
        ("cohort = { from = \"03/04/2027\", until = 2027-12-15 }", "cells-date-ambiguous"),
        ("cohort = { from = 3, until = 2027-12-15 }", "cells-date-unclear"),
        ("method = \"best\"", "policy-word"),
        ("rules = 3", "policy-table"),
        ("[[rules]]\ntrained = true", "policy-table"),
        ("rules.shared_hours = 169", "policy-hours"),
        ("rules.shared_hours = true\nrules.level_gap = \"x\"", "policy-level-gap"),
        ("rules.level_gap = [1, 2]", "policy-level-gap"),
        ("rules.level_gap = { least = 3, most = 2 }", "policy-level-gap-order"),
        ("rules.level_gap = { most = \"2\" }", "policy-whole"),
        ("rules.earlier_pairs = \"never\"", "policy-word"),
        ("rules.minimum_fit = \"on\"", "policy-whole"),
        ("fit.skills = \"400\"", "policy-whole"),
        ("fit.skills = 99999999999999999999", "policy-whole"),
        ("fit.function.wish = \"none\"", "policy-word"),
        ("fit.level.best = [1, 2, 3]", "policy-best-gap"),
        ("fit.level.best = \"1\"", "policy-best-gap"),
    ] {
        assert_eq!(one(text), key, "{text}");
    }
}

#[test]
fn what_is_not_toml_is_told_by_line() {
    assert_eq!(told("shape = \"cross\"\ninside = group\n"), [(2, String::new(), "policy-not-toml".into())]);
    let line = wrong("shape = \"cross\"\nshape = \"peer\"\n").remove(0);
    assert_eq!((line.row, line.value.as_str()), (Some(2), "shape = \"peer\""));
    assert_eq!(line.message.key, "policy-twice");
    let bytes = read(b"seed = \"\xe9\"", "policy.toml").unwrap_err();
    assert_eq!((bytes.len(), bytes[0].row, bytes[0].message.key.as_ref()), (1, None, "policy-not-utf8"));
}

#[test]
fn no_text_makes_the_reader_panic() {
    let text = explained(Shape::Cross, Language::English);
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let _ = read(&text.as_bytes()[..end], "policy.toml");
    }
    for nasty in [
        "[",
        "]",
        "a.b.c.d = 1",
        "= 1",
        "\"\" = 1",
        "\u{0}",
        "rules.level_gap.least.x = 1",
        "[fit]\nskills = [[[[1]]]]",
    ] {
        assert!(read(nasty.as_bytes(), "policy.toml").is_err(), "{nasty}");
    }
}

#[test]
fn shapes_are_known_by_their_words() {
    assert_eq!(policy::shape("Dual"), Ok(Shape::Dual));
    let say = Language::English.say(&policy::shape("duel").unwrap_err());
    assert!(say.ends_with("Did you mean “dual”?"), "{say}");
}
