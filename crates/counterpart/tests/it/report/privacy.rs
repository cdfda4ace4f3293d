//! A report for one organisation tells of its own people, and of partners only what it may.

use super::fixture;
use super::fixture::MENTEES;
use super::fixture::MENTORS;
use counterpart::base::text::Language;
use counterpart::report;
use counterpart::rounds::words::{Reader, Teller};
use counterpart::rounds::{Ranked, Results};
use counterpart_matching::answer::Value;
use counterpart_matching::explain::{Because, Compared, Contrast, PartReason, RankedFindings};
use counterpart_matching::people::Word;
use counterpart_matching::policy::{Method, Part, Priority};
use counterpart_matching::rules::Rule;

/// The ways in which a text could stand in the page.
fn spellings(text: &str) -> [String; 2] {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    [text.to_owned(), escaped.replace('"', "&quot;").replace('\'', "&#39;")]
}

#[test]
fn nobody_of_another_organisation_is_named() {
    let results = fixture::results();
    for own in 0..5 {
        for language in Language::ALL {
            let page = report::page(&results, language, Some(own));
            let mentees = MENTEES.iter().enumerate().map(|(at, (name, organisation))| {
                let person = &results.loaded.programme.mentees[at].person;
                (name, *organisation, &person.id, &results.loaded.mentees[at])
            });
            let mentors = MENTORS.iter().enumerate().map(|(at, (name, organisation, _))| {
                let person = &results.loaded.programme.mentors[at].person;
                (name, Some(*organisation), &person.id, &results.loaded.mentors[at])
            });
            for (name, organisation, id, card) in mentees.chain(mentors) {
                let is_own = organisation == Some(own);
                assert!(spellings(name).iter().any(|name| page.contains(name)) == is_own, "{own} {name}");
                assert_eq!(page.contains(id.as_str()), is_own, "{own} {id}");
                assert!(!page.contains(&card.email) && !page.contains(&card.biography));
            }
        }
    }
}

#[test]
fn partners_are_told_by_organisation_function_level_and_country() {
    let page = report::page(&fixture::results(), Language::English, Some(1));
    assert!(page.contains(
        "<b>A mentor of <bdi>Clearwater Trust</bdi></b><span>fundraising · manager · Jordan</span>"
    ));
    assert!(page.contains("<b>A mentee of <bdi>&lt;Lumen&gt; &amp; &quot;Co&quot;</bdi></b>"));
}

#[test]
fn wishes_advice_and_decisions_of_others_stay_with_the_lead() {
    let results = fixture::results();
    let lead = report::page(&results, Language::English, None);
    let own = report::page(&results, Language::English, Some(1));
    let told_to_the_lead = [
        "A coordinator advised against it",
        "advised against",
        "Asked for by the steering group",
        "took the last mentor.",
        "second choice",
        "leading remote teams",
        "An equality answer in common",
        "Identity",
        "both rather have each other",
        "1 gone",
    ];
    for said in told_to_the_lead {
        assert!(lead.contains(said), "{said}");
        assert!(!own.contains(said), "{said}");
    }
    let others = report::page(&results, Language::English, Some(4));
    assert!(lead.contains("their organisations have given all they may: <bdi>Clearwater Trust"));
    assert!(others.contains("their organisations have given all they may."));
    assert!(!others.contains("Clearwater Trust"));
}

#[test]
fn small_counts_of_rules_read_fewer_than_five() {
    let results = fixture::results();
    let row = "“not with”<span>Nobody meets a person they asked not to meet.</span></th>";
    let lead = report::page(&results, Language::English, None);
    assert!(lead.contains(&format!("{row}<td>3</td><td>1</td><td>0</td>")));
    let own = report::page(&results, Language::English, Some(1));
    assert!(own.contains(&format!("{row}<td>fewer than 5</td><td>fewer than 5</td><td>0</td>")));
    assert!(own.contains("<td>17</td><td>fewer than 5</td><td>9</td>"));
    assert!(own.contains("Without the rule “shared hours”, fewer than 5 mentors would be possible."));
    assert!(own.contains("the rule “shared hours” took the last mentors."));
}

#[test]
fn a_coordinator_sees_the_share_of_their_own_organisation() {
    let results = fixture::results();
    let own = report::page(&results, Language::English, Some(1));
    assert!(own.contains("<dt>Your share</dt><dd><b>50%</b>"));
    assert!(own.contains("2 of the 4 pairs that your mentees may have"));
    let lead = report::page(&results, Language::English, None);
    assert!(lead.contains("<dt>Worst-served organisation</dt><dd><b>0%</b>"));
    assert!(lead.contains("<bdi>Northgate Logistics and Infrastructure</bdi>: 0 of 1"));
}

/// What the values of `raise`, `bands` and `total` read like in both languages.
const VALUES_OF_FIT: [[&str; 3]; 2] = [
    [" of 1,000)", "pair below 200", "points in all"],
    [" sur 1\u{202f}000)", "binôme au-dessous de 200", "points en tout"],
];

fn without_advice(mut results: Results) -> Results {
    for pair in &mut results.findings.pairs {
        pair.fit -= std::mem::take(&mut pair.advice);
    }
    results
}

#[test]
fn values_that_hold_advice_stay_with_the_lead() {
    for proven in [true, false] {
        let mut results = fixture::results();
        results.proven = proven;
        for (language, values) in Language::ALL.into_iter().zip(VALUES_OF_FIT) {
            let values = if proven { &values[..] } else { &values[1..] };
            let lead = report::page(&results, language, None);
            assert!(values.iter().all(|value| lead.contains(value)), "{proven}");
            // Whether there is advice or not: what stands there only without it would tell of it.
            let other = report::page(&without_advice(results.clone()), language, Some(0));
            assert!(values.iter().all(|value| !other.contains(value)), "{proven}");
            for own in 0..5 {
                let page = report::page(&results, language, Some(own));
                for value in values {
                    assert!(!page.contains(value), "{own} {proven} {value}");
                }
                let untold = ["<td>Not told here ", "<td>Non indiqué ici "];
                assert_eq!(untold.map(|said| page.matches(said).count()).iter().sum::<usize>(), 3);
            }
        }
    }
    let own = report::page(&fixture::results(), Language::English, Some(1));
    assert!(own.contains("<li>Among those, none has a higher total fit.</li>"));
    assert!(own.contains("<li>No set of pairs is larger (6 pairs).</li>"));
}

#[test]
fn the_best_outcome_beside_the_ranks_gives_no_advice_away() {
    let mut results = without_advice(fixture::results());
    results.loaded.policy.method = Method::Ranked;
    let compared = |priority, here, optimum| Compared {
        priority,
        here: Value::Number(here),
        optimum: Value::Number(optimum),
    };
    let priorities = vec![compared(Priority::Pairs, 4, 6), compared(Priority::Total, 3_210, 3_456)];
    let findings = RankedFindings { priorities, ..RankedFindings::default() };
    results.ranked = Some(Ranked { findings, proven: true });
    let shown = |results: &Results, reader| {
        let page = report::page(results, Language::English, reader);
        ["4 pairs; at best 6 pairs", "3,210 points in all; at best 3,456"].map(|said| page.contains(said))
    };
    assert_eq!(shown(&results, None), [true, true]);
    assert_eq!(shown(&results, Some(1)), [true, false]);
    results.loaded.programme.pairs.clear();
    assert_eq!(shown(&results, Some(1)), [true, false]);
}

#[test]
fn rules_that_rest_on_answers_of_a_partner_are_not_named() {
    let said = |language, reader, breaks: &[Rule]| {
        let mut results = fixture::results();
        results.findings.pairs[4].breaks = breaks.to_vec();
        let teller = Teller { loaded: &results.loaded, language, reader };
        teller.plain(&teller.by_hand(&results.findings.pairs[4])[1])
    };
    let (own, mixed) = (Reader::Organisation(3), [Rule::LevelGap, Rule::Hours]);
    let english = |reader, breaks: &[Rule]| said(Language::English, reader, breaks);
    assert_eq!(
        english(Reader::Lead, &mixed),
        "Locked although it breaks the rules “level gap” and “shared hours”"
    );
    assert_eq!(english(own, &mixed), "Locked although it breaks the rules “level gap” and another one");
    let mixed = [Rule::Direction, Rule::LineManager, Rule::Hours];
    assert_eq!(english(own, &mixed), "Locked although it breaks the rules “direction” and others");
    let open = [Rule::Boundary, Rule::Competitors, Rule::Direction, Rule::LevelGap];
    for (rule, word) in Rule::ALL {
        let name = fixture_rule(rule);
        let expected = if open.contains(&rule) {
            format!("Locked although it breaks the rule {name}")
        } else {
            "Locked although it breaks a rule of the programme".to_owned()
        };
        assert_eq!(english(own, &[rule]), expected, "{word}");
    }
    assert_eq!(
        said(Language::French, own, &[Rule::Hours, Rule::Language]),
        "Fixé bien qu’il enfreigne des règles du programme"
    );
    let page = report::page(&fixture::results(), Language::English, Some(3));
    assert!(page.contains("breaks the rules “level gap” and another one"));
}

fn fixture_rule(rule: Rule) -> String {
    let results = fixture::results();
    Teller::new(&results.loaded, Language::English).rule_name(rule)
}

/// What the reader hears of a part of the fit of a pair of the fixture.
fn heard(reader: Reader, pair: usize, part: Part, answered: bool, because: Because) -> Option<String> {
    let results = fixture::results();
    let teller = Teller { loaded: &results.loaded, language: Language::English, reader };
    let reason = PartReason { part, weight: 100, value: 0, points: 0, answered, because };
    teller.part(&results.findings.pairs[pair], &reason).map(|said| teller.plain(&said))
}

/// Whose organisation reads of the pair of Dmytro, of organisation 2, and Bruno, of organisation 1.
const OF_MENTEE: Reader = Reader::Organisation(2);
const OF_MENTOR: Reader = Reader::Organisation(1);

#[test]
fn wishes_of_a_partner_are_not_told() {
    let function = |reader, mentor, met, answered| {
        heard(reader, 3, Part::Function, answered, Because::Function { mentor, met })
    };
    let data = Some(Word(3));
    let other = Some("Another function than wished: data".to_owned());
    assert_eq!(function(Reader::Lead, data, false, true), other);
    assert_eq!(function(OF_MENTEE, data, false, true), other);
    for (met, answered) in [(true, true), (false, true), (false, false)] {
        assert_eq!(function(OF_MENTOR, data, met, answered).as_deref(), Some("Function: data"));
        assert_eq!(function(OF_MENTOR, None, met, answered), None);
    }
    for contrast in [
        Contrast::Preferred,
        Contrast::NotPreferred,
        Contrast::OtherSector,
        Contrast::OtherIndustry,
        Contrast::Same,
        Contrast::Unknown,
    ] {
        let because = Because::SectorContrast { contrast };
        let sector = |reader, answered| heard(reader, 3, Part::SectorContrast, answered, because.clone());
        let answered = contrast != Contrast::Unknown;
        assert!(sector(Reader::Lead, answered).is_some());
        assert_eq!(sector(OF_MENTEE, answered).is_some(), answered);
        assert_eq!(sector(OF_MENTOR, answered), None);
    }
}

#[test]
fn what_a_partner_left_blank_is_not_told() {
    let blanks = [
        (Part::Skills, Because::Skills { sought: 0, met: Vec::new() }),
        (Part::Level, Because::Level { gap: None }),
        (Part::Hours, Because::Hours { mean: None, least: None }),
        (Part::Languages, Because::Languages { shared: Vec::new() }),
        (Part::Function, Because::Function { mentor: None, met: false }),
        (Part::SectorContrast, Because::SectorContrast { contrast: Contrast::Unknown }),
    ];
    for (part, because) in blanks {
        let said = |reader| heard(reader, 3, part, false, because.clone());
        let name = part.key();
        assert!(said(Reader::Lead).is_some_and(|said| said.ends_with("not answered, counted as neutral")));
        assert_eq!((said(OF_MENTEE), said(OF_MENTOR)), (None, None), "{name}");
    }
    for own in 0..5 {
        let page = report::page(&fixture::results(), Language::English, Some(own));
        assert!(!page.contains("not answered") && !page.contains("than wished: finance"), "{own}");
    }
    let mut results = fixture::results();
    let mentor = results.findings.pairs[3].mentor as usize;
    results.loaded.programme.mentors[mentor].person.organisation = Some(2);
    let teller = Teller { loaded: &results.loaded, language: Language::English, reader: OF_MENTEE };
    let because = Because::Hours { mean: None, least: None };
    let reason =
        PartReason { part: Part::Hours, weight: 100, value: 500, points: 50, answered: false, because };
    let said = teller.part(&results.findings.pairs[3], &reason).map(|said| teller.plain(&said));
    assert_eq!(said.as_deref(), Some("Hours not answered, counted as neutral"), "both are the reader's own");
}

#[test]
fn partners_without_an_organisation_are_told_so() {
    let mut results = fixture::results();
    results.loaded.programme.mentors[0].person.organisation = None;
    results.loaded.programme.mentees[3].person.organisation = None;
    let said = [
        (
            Language::English,
            ["<b>A mentor without an organisation</b>", "<b>A mentee without an organisation</b>"],
        ),
        (
            Language::French,
            ["<b>Un mentor sans organisation</b>", "<b>Une personne mentorée sans organisation</b>"],
        ),
    ];
    for (language, names) in said {
        let page = report::page(&results, language, Some(1));
        for name in names {
            assert_eq!(page.matches(name).count(), 1, "{name}");
        }
    }
}
