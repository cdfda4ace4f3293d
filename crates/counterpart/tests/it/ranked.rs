//! `method = "ranked"`: from files to every place that says how the outcome was made.

use counterpart::base::text::Language;
use counterpart::files::{Sources, load};
use counterpart::report;
use counterpart::rounds::run::{LISTED_UP_TO, NoResults, run};
use counterpart::rounds::words::Teller;
use counterpart::rounds::{Results, summary, write};
use counterpart_matching::answer::Outcome;
use counterpart_matching::{check, cmi};
use std::fs;

const MENTORS: &str = "id,name,organisation,level,languages,capacity
m1,Amina Yusuf,Harbour Aid,4,en,1
m2,Bruno Keller,Harbour Aid,4,en,1
m3,Carys Evans,Harbour Aid,4,en,1
";
const MENTEES: &str = "id,name,organisation,level,languages
e1,Ada Okafor,Lumen,2,en
e2,Ben Ferreira,Lumen,2,en
e3,Chloé Aubigné,Lumen,2,en
";
/// m1 is everybody's first and likes e1 and e2 alike; m2 is possible for e1 alone; e3 ranks m3, who
/// ranks nobody.
const RANKS: &str = "who,whom,rank
e1,m1,1
e1,m2,2
e2,m1,1
e3,m3,1
m1,e1,1
m1,e2,1
m2,e1,1
";

fn ran(policy: &str, organisations: &str) -> Result<Results, NoResults> {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let sources = Sources {
        mentors: file("mentors.csv", MENTORS),
        mentees: file("mentees.csv", MENTEES),
        organisations: Some(file("organisations.csv", organisations)),
        ranks: Some(file("ranks.csv", RANKS)),
        policy: Some(file("policy.toml", policy)),
        ..Sources::default()
    };
    run(load(&sources).unwrap(), None, LISTED_UP_TO, &mut ()).map(|(results, _)| results)
}

fn results(policy: &str) -> Results {
    ran(policy, "name\nHarbour Aid\nLumen\n").unwrap()
}

#[test]
fn ranks_decide_and_the_proof_holds() {
    let results = results("method = \"ranked\"\nseed = \"b\"\n");
    assert!(results.proven && results.is_ranked());
    let ids = |(mentee, mentor): &(u32, u32)| (*mentee + 1, *mentor + 1);
    let pairs: Vec<_> = results.answer.pairs.iter().map(ids).collect();
    // e1 and e2 are alike for m1 but for the lot; whoever loses it has m2, or nobody.
    let lot = |mentee| results.round.instance.edge((mentee, 0)).unwrap().lot;
    let fit = |mentee| results.round.instance.edge((mentee, 0)).unwrap().score;
    assert_eq!(fit(0), fit(1));
    let expected = if lot(0) > lot(1) { vec![(1, 1)] } else { vec![(1, 2), (2, 1)] };
    assert_eq!(pairs, expected);
    let instance = cmi::read(&cmi::write(&results.round.instance), &mut |_| unreachable!()).unwrap();
    let answer = cmi::write_answer(&Outcome::Solved(results.answer.clone()));
    assert_eq!(check::verify(&instance, &cmi::read_answer(&answer).unwrap()), Ok(()));
    let beside = results.ranked.unwrap();
    assert!(beside.proven);
    assert_eq!(beside.findings.priorities[0].here.to_string(), expected.len().to_string());
    assert_eq!(beside.findings.priorities[0].optimum.to_string(), "3");
}

#[test]
fn whoever_was_not_ranked_may_come_after() {
    let results = results("method = \"ranked\"\nunranked = \"after\"\n");
    assert_eq!(results.answer.pairs.len(), 3);
    assert!(results.proven && results.round.notices.is_empty());
    let said = summary::text(&results, Language::English, "out");
    assert!(said.contains("people who were not ranked come after"), "{said}");
}

#[test]
fn summary_report_and_table_say_how_it_was_made() {
    let results = results("method = \"ranked\"\n");
    let english = summary::text(&results, Language::English, "out");
    for words in [
        "Ranks",
        "whoever was not ranked was not acceptable",
        "One person gave equal ranks",
        "0 times by fit",
        "once by lot",
        "The best outcome by the priorities, proven: Pairs: 3 pairs instead of",
        "One person in the round ranked nobody",
        "Proven: stable by the ranks, and for every mentee the best stable outcome.",
    ] {
        assert!(
            english.split_whitespace().collect::<Vec<_>>().join(" ").contains(words),
            "{words}: {english}"
        );
    }
    assert!(!english.contains("Fairness between organisations is not among"));
    assert!(english.lines().all(|line| line.chars().count() <= 80) && english.lines().count() <= 40);
    let french = summary::text(&results, Language::French, "out");
    let flat = french.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["Classements", "Au mieux", "1 fois par tirage au sort", "Prouvé : stable d’après les classements"]
    {
        assert!(flat.contains(words), "{words}: {french}");
    }
    let page = report::page(&results, Language::English, None);
    for words in [
        "Stable by the ranks that people gave.",
        "would both, by their ranks, rather have each other.",
        "Ranks decided.",
        "; at best ",
        "did not rank the mentee",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Nobody can do better"));
    let files = write::files(&results, Language::English, &[]);
    let text = |name: &str| {
        let found = files.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(found.1.clone()).unwrap()
    };
    let table = text("matches.csv");
    assert_eq!(table.lines().count(), results.answer.pairs.len() + 1);
    assert!(table.lines().skip(1).all(|line| line.ends_with(",ranked")), "{table}");
    let json: serde_json::Value = serde_json::from_str(&text("summary.json")).unwrap();
    assert_eq!(json["method"], "ranked");
    assert_eq!(json["ranked"]["unranked"], "not_acceptable");
    assert_eq!(json["ranked"]["ties"]["by_lot"], 1);
    assert_eq!(json["ranked"]["priorities"][0]["optimum"], 3);
    assert_eq!(json["priorities"], serde_json::json!([]));
}

#[test]
fn what_may_leave_nothing_stable_is_refused_in_words() {
    let refused = |policy: &str, organisations: &str| match ran(policy, organisations) {
        Err(NoResults::Unsuitable(loaded, why)) => [Language::English, Language::French].map(|language| {
            let teller = Teller::new(&loaded, language);
            teller.plain(&teller.unsuitable(&why))
        }),
        other => panic!("{:?}", other.map(|results| results.answer.pairs)),
    };
    let ranked = "method = \"ranked\"\n";
    let bound = |column: &str, number: i32| format!("name,{column}\nHarbour Aid,\nLumen,{number}\n");
    for (column, number, english, french) in [
        ("at_least_matched", 1, "Lumen must receive at least one pair.", "doit recevoir au moins un binôme"),
        ("may_receive_beyond_given", 0, "no more pairs than it gives.", "autant de binômes qu’elle en donne"),
        ("seats_mentees", 2, "more mentees than seats for them (2)", "que de places pour elles (2)"),
    ] {
        let said = refused(ranked, &bound(column, number));
        assert!(said[0].contains(english), "{}", said[0]);
        assert!(said[1].contains(french), "{}", said[1]);
        assert!(said.iter().all(|said| said.contains(column) && said.contains("method = \"optimum\"")));
    }
    let seats = "name,seats_mentors\nHarbour Aid,2\nLumen,\n";
    assert!(refused(ranked, seats)[0].contains("more places of mentors than seats for them (2)"));
    let dual = "shape = \"dual\"\nmethod = \"ranked\"\n";
    assert!(refused(dual, "name\nHarbour Aid\nLumen\n")[0].contains("everybody may have two mentors"));
}
