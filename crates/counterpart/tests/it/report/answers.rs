//! Answers to what is asked of every result, in the page and in the summaries; and who may read them.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::report;
use counterpart::rounds::asked::Asked;
use counterpart::rounds::{Results, summary};
use serde_json::json;

fn page(results: &Results, reader: Option<u32>) -> String {
    report::page(results, Language::English, reader)
}

/// The section with this id.
fn section<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let rest = page.split(&format!("<section aria-labelledby={id}>")).nth(1)?;
    rest.split("</section>").next()
}

#[test]
fn what_rules_and_bounds_cost_is_told_the_dearest_first() {
    let page = page(&fixture::results(), None);
    let costs = section(&page, "costs").unwrap();
    assert!(
        costs.contains("<p>Lifting the rule “not with” would change most: 4 more mentees with a mentor.</p>")
    );
    let rows: Vec<&str> = costs.split("<tr>").skip(2).map(|row| row.split("</tr>").next().unwrap()).collect();
    let row = |name: &str, people: &str, points: &str| {
        let more = "<span>lowest fit: 229 before, 300 after</span>";
        format!("<th scope=row>{name}{more}</th><td>{people}</td><td>{points}</td>")
    };
    let expected = [
        row("The rule “not with”", "+4", "+2,345"),
        row("The limit on seats of <bdi>Harbour Aid</bdi> for mentees", "+3", "+1,777"),
        row("The rule “level gap”", "+2", "+900"),
        row("The limit on what <bdi>منظمة الميناء</bdi> may receive beyond what it gives", "+1", "−50"),
        row("The limit on seats of <bdi>&lt;Lumen&gt; &amp; &quot;Co&quot;</bdi> for mentors", "0", "+12"),
    ];
    assert_eq!(rows, expected);
    assert!(!costs.contains("<details>"));
    let mut many = fixture::results();
    let asked = many.asked.as_mut().unwrap();
    asked.bounds = Some((0..9).map(|at| asked.bounds.as_ref().unwrap()[at % 3].clone()).collect());
    let page = self::page(&many, None);
    assert!(section(&page, "costs").unwrap().contains("<summary>3 more that cost less</summary>"));
}

#[test]
fn whom_to_recruit_is_told_with_how_many_it_could_help() {
    let page = page(&fixture::results(), None);
    let recruit = section(&page, "recruit").unwrap();
    let first = "of <bdi>منظمة الميناء</bdi>, who offers supply planning";
    assert!(
        recruit.contains(&format!(
            "Most would be won by one more mentor {first}: one mentee more with a mentor."
        ))
    );
    assert!(recruit.contains(&format!("<th scope=row>{first}<span>lowest fit: 229 before, 300 after</span></th><td>+1</td><td>+640</td><td>2</td>")));
    assert!(recruit.contains("<th scope=row>of a new partner, who offers board papers"));
}

#[test]
fn how_firm_the_pairs_are_is_told_in_all_and_pair_by_pair() {
    let page = page(&fixture::results(), None);
    let firm = section(&page, "firm").unwrap();
    assert!(firm.contains("<p>5 of 6 pairs are in every best result; where there is another that is as good, the lot decided.</p>"));
    assert!(firm.contains("at most 2 pairs would change: with “Skills” a tenth less.</p>"));
    assert!(firm.contains("<th scope=row>Skills</th><td>2</td><td>0</td>"));
    assert!(firm.contains("<th scope=row>Hours</th><td>0</td><td>1</td>"));
    let pairs = section(&page, "pairs").unwrap();
    let cards: Vec<&str> = pairs.split("<li class=q>").skip(1).collect();
    let of = |name: &str| *cards.iter().find(|card| card.contains(name)).unwrap();
    let (ada, ben, leila) = (of("Ada Okafor"), of("Ben Ferreira"), of("ليلى الخطيب"));
    assert!(leila.contains("<span class=\"t\">by lot</span>") && !ada.contains("by lot"));
    assert!(leila.contains("<li>Another result that is as good does without this pair; the lot decided"));
    assert!(ada.contains("hangs on a weight") && !leila.contains("hangs on a weight"));
    assert!(ada.contains("<li>Would go if one weight moved by a tenth: Skills (less)"));
    assert!(ben.contains("<li>Would go if one weight moved by a tenth: Skills (less) and Hours (more)"));
}

#[test]
fn the_price_is_drawn_and_every_figure_stands_behind_it() {
    let page = page(&fixture::results(), None);
    let price = section(&page, "price").unwrap();
    assert!(price.contains(
        "From “no fairness” to “fairness before all else”: mentees with a mentor 7, then 6, points in all 4,100, then 2,800; lowest share of an organisation 0%, then 33%."
    ));
    assert!(
        price.contains("role=img aria-label=\"Points: 4,100, 3,000, 2,800\"><polyline points=\"18,26 150,")
    );
    assert!(price.contains("2. fairness after “Pairs” <span class=own>as in this policy</span></th><td>6</td><td>3,000</td><td>229</td><td>25%</td>"));
    assert!(price.contains("1. no bound <span class=own>as in this policy</span></th><td>6</td>"));
    assert!(price.contains("2. no more than it gives</th><td>–</td><td>–</td><td>–</td><td>–</td>"));
    assert_eq!(price.matches("<svg class=curve").count(), 6);
    assert!(!price.contains("style="));
}

#[test]
fn a_coordinator_reads_what_their_own_bounds_cost_in_people_and_nothing_else() {
    let results = fixture::results();
    for (language, own) in [(Language::English, 1), (Language::French, 1)] {
        let page = report::page(&results, language, Some(own));
        for id in ["recruit", "price", "firm"] {
            assert_eq!(section(&page, id), None, "{id}");
            assert!(!page.contains(&format!("href=#{id}>")), "{id}");
        }
        let costs = section(&page, "costs").unwrap();
        assert!(page.contains(">What your bounds cost<") || page.contains(">Ce que coûtent vos limites<"));
        assert_eq!(costs.matches("<tr>").count(), 2, "{costs}");
        assert!(
            costs.contains("<bdi>Harbour Aid</bdi>") && costs.contains("</th><td>+3</td></tr>"),
            "{costs}"
        );
        // Points, and what else would be another, hold what others answered and advised.
        for secret in
            ["1,777", "1\u{202f}777", "300", "2,345", "2\u{202f}345", "640", "4,100", ">by lot<", "hangs on"]
        {
            assert!(!page.contains(secret), "{secret}");
        }
    }
    let none = page(&results, Some(0));
    let said = "<p>No bound of your organisation costs anything: without any one of them the result would be as good.</p>";
    assert!(section(&none, "costs").unwrap().contains(said));
    let seats = page(&results, Some(2));
    assert!(section(&seats, "costs").unwrap().contains("keeps anybody from a mentor"), "points are not told");
}

#[test]
fn what_was_not_asked_is_said_to_the_lead_alone() {
    let mut results = fixture::results();
    let told = |results: &Results, reader| {
        let page = page(results, reader);
        ["are left out here: you asked for that", "You stopped the questions"].map(|said| page.contains(said))
    };
    assert_eq!(told(&results, None), [false, false]);
    results.asked.as_mut().unwrap().stopped = true;
    assert_eq!((told(&results, None), told(&results, Some(1))), ([false, true], [false, false]));
    for asked in [None, Some(Asked::default())] {
        results.asked = asked;
        assert_eq!((told(&results, None), told(&results, Some(1))), ([true, false], [false, false]));
        let page = page(&results, None);
        assert!(["recruit", "costs", "price", "firm"].iter().all(|id| section(&page, id).is_none()));
    }
}

#[test]
fn the_summaries_tell_it_in_short() {
    let results = fixture::results();
    let text = summary::text(&results, Language::English, "x");
    let lines = [
        "  Costs      Lifting the rule “not with” would change most: 4 more mentees with\n",
        "  Recruit    Most would be won by one more mentor of منظمة الميناء, who offers\n",
        "  Firmness   5 of 6 pairs are in every best result; where there is another that\n",
    ];
    assert!(lines.iter().all(|line| text.contains(line)), "{text}");
    let summary: serde_json::Value =
        serde_json::from_str(&summary::json(&results, Language::English, &[])).unwrap();
    let asked = &summary["questions"];
    assert_eq!(asked["rules"][1], json!({ "name": "not_with", "mentees": 4, "points": 2345 }));
    let bound = json!({ "name": "seats_mentees", "organisation": "o1", "mentees": 3, "points": 1777 });
    assert_eq!(asked["bounds"][0], bound);
    assert_eq!(asked["recruits"][0]["skills"], json!(["supply planning"]));
    assert_eq!(asked["firm_pairs"], 5);
    assert_eq!(asked["flips"][0], json!({ "part": "skills", "weight": "less", "gone": 2, "come": 1 }));
    assert_eq!(asked["fairness"][2]["reached"]["lowest_share"], "1/3");
    assert_eq!(asked["reciprocity"][1], json!({ "setting": 0, "reached": null }));
    assert_eq!(asked["stopped"], false);
}
