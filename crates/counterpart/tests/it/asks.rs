//! `counterpart why` and `counterpart recruit`, as people run them.

use crate::command::{Desk, run};

/// What a question about an example says, all its files given.
fn asked(example: &str, words: &[&str]) -> crate::command::Said {
    let desk = Desk::example(example);
    let mut args: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    for input in ["mentors", "mentees", "organisations", "exclusions", "pairs", "ranks", "skills", "policy"] {
        let ending = if input == "policy" { "toml" } else { "csv" };
        let path = desk.path(&format!("{input}.{ending}"));
        if path.exists() {
            args.extend([format!("--{input}"), path.display().to_string()]);
        }
    }
    run(args)
}

#[test]
fn somebody_who_waits_hears_why_and_what_would_change_it() {
    let said = asked("consortium", &["why", "e117"]).ends(0);
    assert!(
        said.out.starts_with("No mentor is possible: the rule “level gap” took the last"),
        "{}",
        said.out
    );
    let change = "Would be matched, and one more in all, without the rule “level gap” for this person.";
    assert!(said.out.contains(change), "{}", said.out);
    let french = asked("consortium", &["why", "e117", "--lang", "fr"]).ends(0);
    assert!(french.out.contains("une personne de plus en tout"), "{}", french.out);
}

#[test]
fn recruits_are_told_and_strangers_named() {
    let said = asked("consortium", &["recruit"]).ends(0);
    assert!(said.out.starts_with("These 5 kinds of mentor would help most"), "{}", said.out);
    assert_eq!(said.out.matches("One more mentor of ").count(), 5);
    assert_eq!(asked("consortium", &["recruit"]).ends(0).out, said.out);
    asked("small", &["why", "nobody"]).ends(2).names(&["There is nobody called nobody among the mentees."]);
}
