//! What cells mean, seen from outside: messages in every language, and the speed of office hours.

use counterpart::base::text::{Language, Message};
use counterpart::files::cells::{
    date, function_wish, hundredths, sector, size, skill, way, whole, yes_no, yes_no_or_date,
};
use counterpart::files::cohort::Cohort;
use counterpart::files::countries::{self, country};
use counterpart::files::ladder::{Grades, Ladder};
use counterpart::files::languages::{self, language};
use counterpart::files::office::{pattern, usual_week, weekly};
use counterpart::files::zones::zone;
use counterpart_matching::people::Ways;
use std::time::{Duration, Instant};

/// One message of each kind.
fn messages() -> Vec<Message> {
    let civil = Ladder::built_in("civil-service").unwrap();
    let mut ways = Ways::default();
    vec![
        yes_no("perhaps").unwrap_err(),
        yes_no_or_date("soon").unwrap_err(),
        whole("many", 1_u8..=10).unwrap_err(),
        whole("2.5", 1_u8..=10).unwrap_err(),
        whole("2,000", 1_u8..=10).unwrap_err(),
        whole("-2", 1_u8..=10).unwrap_err(),
        whole("20", 1_u8..=10).unwrap_err(),
        whole("two", 1_u8..=10).unwrap_err(),
        hundredths("some", 1..=20_000).unwrap_err(),
        hundredths("-1", 1..=20_000).unwrap_err(),
        hundredths("400", 1..=20_000).unwrap_err(),
        date("soon").unwrap_err(),
        date("2027-02-30").unwrap_err(),
        date("03/04/2027").unwrap_err(),
        way("vidoe", &mut ways).unwrap_err(),
        function_wish("sane").unwrap_err(),
        sector("pubic").unwrap_err(),
        size("big").unwrap_err(),
        skill("budgets:9").unwrap_err(),
        skill(":2").unwrap_err(),
        country("Frnace").unwrap_err(),
        language("Frensh").unwrap_err(),
        zone("Paris").unwrap_err(),
        zone("UTC+1").unwrap_err(),
        weekly("Mon-Fri", None).unwrap_err(),
        weekly("flexible", None).unwrap_err(),
        weekly("9-5", None).unwrap_err(),
        weekly("Mon 9:00-9:00", None).unwrap_err(),
        civil.level("Grade 8", &Grades::default()).unwrap_err(),
        civil.grades("SEO").unwrap_err(),
        civil.grades("B2=40").unwrap_err(),
        civil.grades("B2=4;B2=5").unwrap_err(),
    ]
}

#[test]
fn every_message_is_a_sentence_in_every_language() {
    for message in messages() {
        let texts = Language::ALL.map(|language| language.say(&message));
        for text in &texts {
            assert!(text.ends_with(['.', '?']), "{}: {text}", message.key);
            assert!(!text.contains(['{', '!']) && !text.contains("Unknown"), "{}: {text}", message.key);
        }
        assert_ne!(texts[0], texts[1], "{}", message.key);
    }
}

#[test]
fn the_nearest_known_name_is_offered() {
    let say = |message: Message| Language::English.say(&message);
    assert_eq!(
        say(country("Frnace").unwrap_err()),
        "Write a country’s English or French name, or its ISO code such as GB. Did you mean “France”?"
    );
    assert_eq!(
        Language::French.say(&zone("Lndon").unwrap_err()),
        "Écrivez un fuseau horaire par son nom IANA, par exemple Europe/Paris. Vouliez-vous dire «\u{a0}Europe/London\u{a0}»\u{a0}?"
    );
}

#[test]
fn what_french_messages_ask_for_is_understood() {
    let mut ways = Ways::default();
    for text in ["en personne", "visio", "téléphone", "courriel"] {
        assert_eq!(way(text, &mut ways), Ok(()), "{text}");
    }
    for text in ["même", "différente", "peu importe"] {
        assert!(function_wish(text).is_ok(), "{text}");
    }
    for text in ["public", "privé", "associatif"] {
        assert!(sector(text).is_ok(), "{text}");
    }
    assert_eq!(
        weekly("lun-jeu 09:00-12:00 13:00-17:30; ven 09:00-13:00", None),
        weekly("Mon-Thu 09:00-12:00 13:00-17:30; Fri 09:00-13:00", None)
    );
}

#[test]
fn every_name_in_the_tables_reads_back() {
    for known in countries::all() {
        for text in [known.code(), known.english(), known.french()] {
            assert_eq!(country(text).map(countries::Country::code), Ok(known.code()), "{text}");
        }
    }
    for known in languages::all() {
        for text in [known.code(), known.english(), known.french(), known.own()] {
            if !text.is_empty() {
                assert_eq!(language(text).map(languages::Spoken::code), Ok(known.code()), "{text}");
            }
        }
    }
}

/// A year of one way of working; the limit leaves room for a build without optimisation.
#[test]
fn a_pattern_takes_milliseconds_at_most() {
    let (place, hours) = (zone("America/New_York").unwrap(), usual_week(None));
    let start = Instant::now();
    for _ in 0..100 {
        assert_eq!(pattern(&place, &hours, &Cohort::default()).len(), 51);
    }
    assert!(start.elapsed() < Duration::from_millis(500), "{:?} for 100", start.elapsed());
}
