//! Reasons in words: each kind of reason has its sentence, in each language.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::report;
use counterpart::rounds::summary;
use counterpart::rounds::words::Reader;
use counterpart::rounds::words::Teller;
use counterpart::rounds::words::plain;
use counterpart::rounds::write;
use counterpart_matching::explain::Because;
use counterpart_matching::explain::Nearness;
use counterpart_matching::explain::PartReason;
use counterpart_matching::explain::Stability;
use counterpart_matching::explain::WhyWaiting;
use counterpart_matching::policy::Part;
use counterpart_matching::policy::Priority;
use counterpart_matching::round::Notice;
use counterpart_matching::rules::Rule;

#[test]
fn every_reason_for_waiting_has_its_sentences() {
    let results = fixture::results();
    let teller = Teller::new(&results.loaded, Language::English);
    let said: Vec<_> = results
        .findings
        .waiting
        .iter()
        .map(|(_, why)| {
            teller.waiting(why).iter().map(|said| teller.plain(said)).collect::<Vec<_>>().join(". ")
        })
        .collect();
    assert_eq!(
        said,
        [
            "Not in this round: not in the target group of the role",
            "No mentor is possible: the rule “shared hours” took the last 3 mentors. Without the rule “shared hours”, 2 mentors would be possible. Without the rule “not with”, one mentor would be possible",
            "Both possible mentors are full, and nobody there could move elsewhere. 5 mentees compete for 3 places",
            "The one seat of <Lumen> & \"Co\" for mentees is taken",
            "منظمة الميناء gives 2 pairs and may receive 1 at most, which it does",
            "Mentors have free places, but their organisations have given all they may: Clearwater Trust and Northgate Logistics and Infrastructure",
            "No mentor is possible: the rule “not with” took the last mentor",
            "A place could be found only at the price of something that comes first in the policy",
            "There is no mentor in this round",
            "Not in this round: the training is still to come",
            "Not in this round: the code of conduct is not accepted yet",
        ]
    );
}

fn part(part: Part, value: i32, answered: bool, because: Because) -> PartReason {
    PartReason { part, weight: 100, value, points: value / 10, answered, because }
}

fn told(language: Language, reason: &PartReason) -> String {
    let results = fixture::results();
    let teller = Teller::new(&results.loaded, language);
    teller.plain(&teller.part(&results.findings.pairs[0], reason).unwrap())
}

#[test]
fn parts_are_told_in_sentences() {
    let gap = |gap| part(Part::Level, 750, true, Because::Level { gap });
    assert_eq!(
        told(Language::English, &gap(Some(3))),
        "Three levels above the mentee; a gap of 1 to 2 is best"
    );
    assert_eq!(told(Language::English, &gap(Some(0))), "On the same level; a gap of 1 to 2 is best");
    assert_eq!(
        told(Language::English, &gap(Some(-1))),
        "One level below the mentee; a gap of 1 to 2 is best"
    );
    assert_eq!(told(Language::English, &gap(None)), "Level not answered, counted as neutral");
    let hours = part(Part::Hours, 700, true, Because::Hours { mean: Some(435), least: Some(360) });
    let said = "7 h 15 min of shared office time a week on average, six hours in the worst week";
    assert_eq!(told(Language::English, &hours), said);
    let hours = part(Part::Hours, 700, true, Because::Hours { mean: Some(420), least: Some(420) });
    assert_eq!(told(Language::English, &hours), "Seven hours of shared office time a week");
    assert_eq!(told(Language::French, &hours), "Sept heures de temps de bureau commun par semaine");
    let choice =
        part(Part::Preferences, 0, true, Because::Preferences { by_mentee: Some(2), by_mentor: Some(9) });
    assert_eq!(
        told(Language::English, &choice),
        "The mentee’s second choice and the mentor’s choice number 9"
    );
    let skills = part(Part::Skills, 0, true, Because::Skills { sought: 4, met: Vec::new() });
    assert_eq!(told(Language::English, &skills), "Offers none of the four skills asked for");
    assert_eq!(told(Language::French, &skills), "Ne propose aucune des quatre compétences demandées");
}

#[test]
fn the_proof_is_one_clause_for_each_priority() {
    let results = fixture::results();
    let teller = Teller::new(&results.loaded, Language::English);
    let said: Vec<_> = teller.proof(&results).iter().map(|said| teller.plain(said)).collect();
    assert_eq!(
        said,
        [
            "No set of pairs is larger (6 pairs).",
            "Among those, none serves the worst-served organisation better, nor the next (the lowest share is 0%, at Northgate Logistics and Infrastructure).",
            "Among those, none has a better lowest fit (279 of 1,000)."
                .replace("279", &lowest(&results))
                .as_str(),
            "Among those, none has fewer poor fits (one pair below 200 and 2 pairs from 200 to below 400).",
            "Among those, none has a higher total fit (3,422 points in all).",
            "What is still equal is drawn by lot among equals.",
        ]
    );
}

fn lowest(results: &counterpart::rounds::Results) -> String {
    results.findings.pairs.iter().filter(|pair| !pair.locked).map(|pair| pair.fit).min().unwrap().to_string()
}

#[test]
fn everything_has_words_in_every_language() {
    let results = fixture::results();
    for language in Language::ALL {
        let teller = Teller::new(&results.loaded, language);
        let mut texts = Vec::new();
        texts.extend(
            Rule::ALL.iter().flat_map(|(rule, _)| [teller.rule_name(*rule), teller.rule_meaning(*rule)]),
        );
        texts.extend(
            Part::ALL.iter().flat_map(|(part, ..)| [teller.part_name(*part), teller.part_meaning(*part)]),
        );
        for (priority, _) in Priority::ALL {
            texts.extend([teller.priority_name(priority), teller.priority_meaning(priority)]);
        }
        for (rule, _) in Rule::ALL {
            texts.extend(teller.waiting(&WhyWaiting::Stopped(rule)).iter().map(|said| teller.plain(said)));
        }
        texts.extend((0..4).map(|pairs| teller.plain(&teller.stability(&Stability { pairs, mentees: 1 }))));
        texts.push(report::page(&results, language, None));
        texts.push(report::page(&results, language, Some(1)));
        texts.push(summary::text(&results, language, "x"));
        for (_, bytes) in write::files(&results, language, &[]) {
            texts.push(String::from_utf8(bytes).unwrap());
        }
        for proven in [true, false] {
            for (priority, _) in Priority::ALL {
                let mut results = results.clone();
                results.proven = proven;
                results.round.priorities = vec![priority; results.answer.values.len()];
                texts.extend(teller.proof(&results).iter().map(|said| teller.plain(said)));
            }
        }
        for text in texts {
            assert!(!text.is_empty());
            for wrong in ["Unknown", "{$", "{ $", "-name-", "-meaning-", "Err("] {
                assert!(!text.contains(wrong), "{} {wrong} {text}", language.code());
            }
        }
    }
}

#[test]
fn numbers_are_grouped_as_the_language_does_it() {
    let results = fixture::results();
    let number = |language| Teller::new(&results.loaded, language).number(-1_234_567);
    assert_eq!(number(Language::English), "−1,234,567");
    assert_eq!(number(Language::French), "−1\u{202f}234\u{202f}567");
    assert_eq!(Teller::new(&results.loaded, Language::English).number(999), "999");
}

#[test]
fn a_list_reads_like_a_list() {
    let results = fixture::results();
    let teller = Teller::new(&results.loaded, Language::English);
    let items = ["a", "b", "c", "d"].map(str::to_owned);
    assert_eq!(teller.list(&items[..0]), "");
    assert_eq!(teller.list(&items[..1]), "a");
    assert_eq!(teller.list(&items[..2]), "a and b");
    assert_eq!(teller.list(&items), "a, b, c and d");
}

#[test]
fn rungs_are_named_and_marks_in_names_do_no_harm() {
    let mut results = fixture::results();
    results.loaded.mentors[0].name = "A\u{2069}B\u{2068}".to_owned();
    results.loaded.ladder[1] = "2".to_owned();
    let teller = Teller { loaded: &results.loaded, language: Language::English, reader: Reader::Lead };
    assert_eq!(plain(&teller.mentor(0)), "AB");
    assert_eq!(teller.mentor(0), "\u{2068}AB\u{2069}");
    assert_eq!(teller.level(1), "assistant");
    assert_eq!(teller.level(2), "level 2");
    assert_eq!(teller.level(9), "level 9");
}

#[test]
fn what_was_left_blank_about_meeting_is_not_called_a_choice() {
    let location =
        |answered| part(Part::Location, 500, answered, Because::Location { near: Nearness::NotAsked });
    assert_eq!(told(Language::English, &location(false)), "Location not answered, counted as neutral");
    assert_eq!(told(Language::French, &location(false)), "Lieu\u{a0}: sans réponse, compté comme neutre");
    let said = "At least one of the two did not ask to meet in person, counted as neutral";
    assert_eq!(told(Language::English, &location(true)), said);
}

#[test]
fn a_function_nobody_asked_for_is_not_called_unanswered() {
    let function = |met| {
        let value = if met { 1000 } else { 500 };
        part(Part::Function, value, met, Because::Function { mentor: None, met })
    };
    assert_eq!(told(Language::English, &function(true)), "Any function was welcome");
    assert_eq!(told(Language::French, &function(true)), "Tout métier convenait");
    assert_eq!(told(Language::English, &function(false)), "Function not answered, counted as neutral");
}

#[test]
fn somebody_who_ranked_nobody_did_not_leave_anybody_out() {
    let said = |ranks: (bool, bool), given: (Option<u32>, Option<u32>)| {
        let mut results = fixture::results();
        let pair = results.findings.pairs[0].clone();
        if ranks.0 {
            results.loaded.programme.mentees[pair.mentee as usize].person.ranks = vec![(9, 1)];
        }
        if ranks.1 {
            results.loaded.programme.mentors[pair.mentor as usize].person.ranks = vec![(9, 1)];
        }
        let because = Because::Preferences { by_mentee: given.0, by_mentor: given.1 };
        let reason = part(Part::Preferences, 400, true, because);
        Language::ALL.map(|language| {
            let teller = Teller::new(&results.loaded, language);
            teller.plain(&teller.part(&pair, &reason).unwrap())
        })
    };
    let (both, mentee, mentor) = ((true, true), (true, false), (false, true));
    assert_eq!(
        said(both, (Some(1), None))[0],
        "The mentee’s first choice; the mentor did not choose the mentee"
    );
    assert_eq!(
        said(mentee, (Some(1), None)),
        ["The mentee’s first choice", "Premier choix de la personne mentorée"]
    );
    assert_eq!(
        said(both, (None, Some(2)))[0],
        "The mentor’s second choice; the mentee did not choose the mentor"
    );
    assert_eq!(said(mentor, (None, Some(2))), ["The mentor’s second choice", "Deuxième choix du mentor"]);
    assert_eq!(said(both, (None, None))[0], "Neither chose the other");
    assert_eq!(
        said(mentee, (None, None)),
        ["The mentee did not choose the mentor", "La personne mentorée n’a pas choisi le mentor"]
    );
    assert_eq!(
        said(mentor, (None, None)),
        ["The mentor did not choose the mentee", "Le mentor n’a pas choisi la personne mentorée"]
    );
}

#[test]
fn one_place_is_told_as_one() {
    let results = fixture::results();
    let said = |language, capacity, places| {
        let notice = Notice::FewerPlaces { mentor: 0, capacity, places };
        let teller = Teller::new(&results.loaded, language);
        teller.plain(&teller.notice(&notice).unwrap())
    };
    assert_eq!(
        said(Language::English, 1, 1),
        "Amina Yusuf offers one place, but the hours a month given are enough for less; we count one place."
    );
    assert_eq!(
        said(Language::French, 1, 1),
        "Amina Yusuf propose une place, mais les heures par mois indiquées ne suffisent pas pour une\u{a0}; nous comptons une place."
    );
    assert_eq!(
        said(Language::English, 3, 1),
        "Amina Yusuf offers 3 places, but the hours a month given are enough for one place, or less; we count one place."
    );
    assert_eq!(
        said(Language::English, 3, 2),
        "Amina Yusuf offers 3 places, but the hours a month given are enough for 2; we count 2."
    );
}
