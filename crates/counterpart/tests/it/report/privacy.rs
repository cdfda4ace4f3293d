//! A report for one organisation tells of its own people, and of partners only what it may.

use super::fixture;
use super::fixture::MENTEES;
use super::fixture::MENTORS;
use counterpart::base::text::Language;
use counterpart::report;

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
        "took the last candidate.",
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
    assert!(own.contains("the rule “shared hours” took the last candidates."));
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
