//! Every word a person reads stands in the message files, in each language, and is used.

use super::workspace::{Source, files, none};
use std::collections::{BTreeMap, BTreeSet};

/// Keys that code puts together from one of these beginnings and a word of a list of its own.
/// Beginnings are found in the sources: a text in quotes that ends with a hyphen.
fn beginnings(sources: &[Source]) -> BTreeSet<String> {
    let quoted = sources.iter().flat_map(|file| quoted(&file.text));
    let ends = quoted.filter_map(|text| text.split('{').next().map(str::to_owned));
    ends.filter(|text| text.ends_with('-') && text.len() > 3 && is_key(text.trim_end_matches('-'))).collect()
}

/// What stands in quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn is_key(text: &str) -> bool {
    let plain = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-' || letter == '_'
    };
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(plain)
}

/// The messages of a language by key, each with its file.
fn messages(language: &str) -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    for file in files(&format!("crates/counterpart/locales/{language}"), ".ftl") {
        let mut key = String::new();
        let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((start, rest)) = line.split_once(" =").filter(|(start, _)| is_key(start)) {
                key = start.to_owned();
                let twice = found.insert(key.clone(), (name.clone(), rest.trim().to_owned()));
                assert!(twice.is_none(), "{}: {key} stands twice", file.path);
            } else if let Some((_, text)) = found.get_mut(&key) {
                text.push_str(line.trim());
            }
        }
    }
    found
}

#[test]
fn each_language_has_the_same_messages() {
    let (english, french) = (messages("en"), messages("fr"));
    let mut wrong = Vec::new();
    for (key, (file, _)) in &english {
        match french.get(key) {
            None => wrong.push(format!("fr/{file}: {key} is missing")),
            Some((other, _)) if other != file => wrong.push(format!("fr/{other}: {key} belongs into {file}")),
            Some(_) => {}
        }
    }
    let surplus = french.iter().filter(|(key, _)| !english.contains_key(*key));
    wrong.extend(surplus.map(|(key, (file, _))| format!("en/{file}: {key} is missing")));
    none(wrong);
}

/// The variables that a text names.
fn variables(text: &str) -> BTreeSet<&str> {
    let named = text.split('$').skip(1);
    named
        .map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default())
        .collect()
}

#[test]
fn a_begun_language_has_nothing_of_its_own() {
    let (english, arabic) = (messages("en"), messages("ar"));
    assert!(arabic.len() > 250, "{} messages", arabic.len());
    let mut wrong = Vec::new();
    for (key, (file, text)) in &arabic {
        match english.get(key) {
            None => wrong.push(format!("ar/{file}: {key} is not used")),
            Some((_, other)) if variables(other) != variables(text) => {
                wrong.push(format!("ar/{file}: {key} names other variables than in English"));
            }
            Some((other, _)) if other != file => wrong.push(format!("ar/{file}: {key} belongs into {other}")),
            Some((_, other))
                if other == text && text.contains(char::is_alphabetic) && !text.contains('$') =>
            {
                wrong.push(format!("ar/{file}: {key} still says “{text}”"));
            }
            Some(_) => {}
        }
    }
    none(wrong);
}

#[test]
fn french_is_not_english() {
    // What is left of a text without its variables; the same letters in both languages are right
    // where that is a name, a code or a word that both have.
    let spoken = |text: &str| {
        let mut depth = 0;
        let outside = |letter: &char| {
            depth += i32::from(*letter == '{') - i32::from(*letter == '}');
            depth == 0 && letter.is_alphabetic()
        };
        text.chars().filter(outside).collect::<String>()
    };
    let shared = [
        "CSV",
        "Counterpart",
        "Divisions",
        "Invitations",
        "MENTOR",
        "Mentor",
        "Mentors",
        "Message",
        "Minimum",
        "Options",
        "Organisation",
        "Organisations",
        "Places",
        "Programme",
        "Total",
        "Type",
        "communication",
        "finance",
        "mentor",
        "organisation",
        "public",
        "sponsor",
        "{ $hours } h { $minutes } min",
    ];
    let (english, french) = (messages("en"), messages("fr"));
    let mut wrong = Vec::new();
    for (key, (file, text)) in &english {
        let same = french.get(key).is_some_and(|(_, other)| other == text);
        if same && spoken(text).len() > 3 && !shared.contains(&text.as_str()) {
            wrong.push(format!("fr/{file}: {key} still says “{text}”"));
        }
    }
    none(wrong);
}

/// Words that French readers understand, but that call something by another name than the other pages.
const OTHER_WORDS: [(&str, &str); 14] = [
    ("promotion", "cohorte"),
    ("service", "division, équipe"),
    ("groupe de pilotage", "comité de pilotage"),
    ("adjoint", "suppléant"),
    ("parrain", "sponsor"),
    ("électronique", "e-mail"),
    ("courriel", "e-mail"),
    ("boîte aux lettres", "messagerie"),
    ("à la fois", "en même temps"),
    (" tu)", "UTC"),
    ("essais", "tentatives"),
    (" mentorés", "personnes mentorées"),
    (" mentoré ", "personne mentorée"),
    ("mentoré(e)", "personne mentorée"),
];

#[test]
fn french_has_one_word_for_one_thing() {
    // A file is called “à la fois” a mentor's and a mentee's; a ladder has a name of its own.
    let meant = ["files-column-both-roles", "policy-ladder", "policy-ladder-name", "policy-about-ladder"];
    let mut wrong = Vec::new();
    for (key, (file, text)) in messages("fr") {
        let spoken = text.to_lowercase();
        for (word, right) in OTHER_WORDS {
            if spoken.contains(word) && !meant.contains(&key.as_str()) {
                wrong.push(format!("fr/{file}: {key} says “{word}” for “{right}”"));
            }
        }
    }
    none(wrong);
}

#[test]
fn french_signs_stay_on_their_line() {
    let mut wrong = Vec::new();
    for (key, (file, text)) in messages("fr") {
        let is_loose = [" :", " ;", " ?", " !", " »", "« ", " %"].iter().any(|sign| text.contains(sign));
        if is_loose {
            wrong.push(format!("fr/{file}: {key} needs a no-break space before a sign"));
        }
    }
    none(wrong);
}

#[test]
fn every_message_is_used() {
    let mut sources = files("crates/counterpart/src", ".rs");
    sources.extend(files("crates/counterpart/src", ".html"));
    let texts = sources.iter().flat_map(|file| quoted(&file.text)).collect::<BTreeSet<_>>();
    let starts = beginnings(&sources);
    let named = |key: &str| {
        let bare = sources.iter().any(|file| file.path.ends_with(".html") && file.text.contains(key));
        bare || texts.contains(key) || starts.iter().any(|start| key.starts_with(start.as_str()))
    };
    let messages = messages("en");
    let unused = messages.iter().filter(|(key, _)| !named(key));
    none(unused.map(|(key, (file, _))| format!("en/{file}: {key} is not used")).collect());
}

#[test]
fn every_message_that_code_names_exists() {
    let known = messages("en");
    let mut wrong = Vec::new();
    for file in files("crates/counterpart/src", ".rs") {
        for (number, line) in file.code() {
            // The texts of a sheet are the fields of a form.
            let line = line.replace("sheet.text(", "");
            for call in ["Message::new(\"", ".text(\""] {
                for rest in line.split(call).skip(1) {
                    let key = rest.split('"').next().unwrap_or_default();
                    if is_key(key) && !known.contains_key(key) {
                        wrong.push(format!("{}:{number}: there is no message {key}", file.path));
                    }
                }
            }
        }
    }
    none(wrong);
}

#[test]
fn templates_hold_no_words() {
    let mut wrong = Vec::new();
    for file in files("crates/counterpart/src", ".html") {
        for word in words_between_tags(&file.text) {
            wrong.push(format!("{}: “{word}” belongs into a message file", file.path));
        }
    }
    none(wrong);
}

/// Words that a reader would see: outside tags, style, comments and what the template computes.
fn words_between_tags(text: &str) -> Vec<String> {
    let mut seen = text.to_owned();
    for (open, close) in
        [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<!--", "-->"), ("<style", "</style>"), ("<", ">")]
    {
        while let Some(from) = seen.find(open) {
            let until = seen[from..].find(close).map_or(seen.len(), |at| from + at + close.len());
            seen.replace_range(from..until, " ");
        }
    }
    // An entity is a sign, and the product's name is the same everywhere. A colon has a space before it
    // in some languages.
    let words = seen.split_whitespace().filter(|word| !word.starts_with('&') && *word != "Counterpart");
    words
        .filter(|word| *word == ":" || word.chars().filter(|letter| letter.is_alphabetic()).count() > 1)
        .map(str::to_owned)
        .collect()
}

#[test]
fn words_in_templates_are_found() {
    let page = "<p class=\"a\">{{ name }} <b>{% if x > 1 %}Hello{% endif %}</b>&nbsp;·</p><style>b{}</style>";
    assert_eq!(words_between_tags(page), ["Hello"]);
    assert_eq!(words_between_tags("<b>{{ label }}</b>: {{ value }}"), [":"]);
}

#[test]
fn beginnings_are_found_in_code() {
    let source =
        Source { path: String::new(), text: "f(format!(\"why-{word}\")); g(\"a-b\", \"rule-\")".into() };
    assert_eq!(beginnings(&[source]).into_iter().collect::<Vec<_>>(), ["rule-", "why-"]);
}
