//! Letters as data: a kind with its merge fields, what a feature puts into them, and how the two
//! become a subject and a text.

use super::ids::{PersonId, ProgrammeId};
use super::text::{Language, Message};

/// A kind of letter that the product can send.
///
/// Its messages: `letter-…-subject` and `letter-…-body` with the fields as variables,
/// `letter-kind-…` for what it is called, `letter-when-…` for when it is sent, and an example of each
/// field but the place, `letter-example-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its word, which ends the keys of its default text: `letter-…-subject` and `letter-…-body`.
    pub word: &'static str,
    /// The merge fields that its text may name, as `{name}`. `link` and `code` must be named.
    pub fields: &'static [&'static str],
    /// Whether it has a button that leads somewhere.
    pub has_button: bool,
    /// Whether a programme may word it in its own way.
    pub is_programmes: bool,
    /// Whether it goes to everybody whom it concerns; otherwise one click unsubscribes.
    pub is_essential: bool,
}

/// Fields without which a letter cannot do what it is for.
const NEEDED: [&str; 2] = ["link", "code"];

impl Kind {
    /// The fields that its text must name.
    pub fn needs(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().copied().filter(|field| NEEDED.contains(field))
    }

    /// The product's own words, with merge fields as `{name}`: subject and text.
    pub fn default_words(&self, language: Language) -> (String, String) {
        self.worded(language, |field| format!("{{{field}}}"))
    }

    /// The product's own words with the value of each field: subject and text.
    pub fn worded(&self, language: Language, value: impl Fn(&'static str) -> String) -> (String, String) {
        let fields: Vec<_> = self.fields.iter().map(|field| (*field, value(field))).collect();
        words_of(self.word, language, &fields)
    }
}

fn words_of(kind: &str, language: Language, fields: &[(&'static str, String)]) -> (String, String) {
    let say = |end: &str| {
        let message = Message::new(format!("letter-{kind}-{end}"));
        language
            .say(&fields.iter().fold(message, |message, (name, value)| message.with(name, value.as_str())))
    };
    (super::form::one_line(&say("subject")), say("body"))
}

/// A letter to be sent: pure data, made by a feature's `mail.rs`.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What makes it this letter: the same key posted twice is one letter.
    pub key: String,
    /// Its kind.
    pub kind: &'static Kind,
    /// The programme in whose name it goes.
    pub programme: Option<ProgrammeId>,
    /// The person it goes to, if they have an account.
    pub person: Option<PersonId>,
    /// The name it goes to.
    pub name: String,
    /// The address it goes to.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// The values of its merge fields.
    pub fields: Vec<(&'static str, String)>,
    /// Where its button leads: a whole address.
    pub link: Option<String>,
    /// After which it is no longer worth sending.
    pub until: Option<super::Instant>,
}

impl Letter {
    /// The value of a merge field; the field `link` is where the button leads unless it is given.
    pub fn value(&self, field: &str) -> String {
        let given = self.fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone());
        let link = || self.link.clone().filter(|_| field == "link");
        given.or_else(link).unwrap_or_default()
    }

    /// Its subject and text in the product's own words.
    pub fn in_default_words(&self) -> (String, String) {
        let (mut fields, kind) = (self.fields.clone(), self.kind.word);
        let missing =
            self.kind.fields.iter().filter(|field| self.fields.iter().all(|(name, _)| name != *field));
        fields.extend(missing.map(|field| (*field, self.value(field))));
        words_of(kind, self.language, &fields)
    }

    /// Its subject and text in words of a programme's own.
    pub fn in_words(&self, subject: &str, body: &str) -> (String, String) {
        let merge =
            |text: &str| merged(text, |field| self.kind.fields.contains(&field).then(|| self.value(field)));
        (super::form::one_line(&merge(subject)), merge(body))
    }
}

/// A text with each `{field}` replaced by its value; what is no field stays as it is. Values are not
/// looked into again.
pub fn merged(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        whole.push_str(before);
        match after.split_once('}').and_then(|(field, after)| Some((value(field)?, after))) {
            Some((value, after)) => {
                whole.push_str(&value);
                rest = after;
            }
            None => {
                whole.push('{');
                rest = after;
            }
        }
    }
    whole + rest
}

/// What stands in braces in a text, and whether every brace has its other half.
pub fn named(text: &str) -> (Vec<&str>, bool) {
    let mut fields = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let Some(inside) = rest[at..].strip_prefix('{') else { return (fields, false) };
        let Some(end) = inside.find(['{', '}']).filter(|end| inside[*end..].starts_with('}')) else {
            return (fields, false);
        };
        fields.push(&inside[..end]);
        rest = &inside[end + 1..];
    }
    (fields, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once() {
        let value = |field: &str| match field {
            "name" => Some("{link} Ada".to_owned()),
            "link" => Some("https://x".to_owned()),
            _ => None,
        };
        assert_eq!(merged("{name}: {link}, {other}, {", value), "{link} Ada: https://x, {other}, {");
        assert_eq!(merged("{{name}}", value), "{{link} Ada}");
    }

    #[test]
    fn fields_are_found() {
        assert_eq!(named("Dear {name}, {link}"), (vec!["name", "link"], true));
        assert_eq!(named("a } b"), (vec![], false));
        assert_eq!(named("{name} and {oh"), (vec!["name"], false));
        assert_eq!(named("{a{b}"), (vec![], false));
    }

    #[test]
    fn links_and_codes_are_needed() {
        let kind = Kind {
            word: "x",
            fields: &["name", "code", "link"],
            has_button: true,
            is_programmes: true,
            is_essential: true,
        };
        assert_eq!(kind.needs().collect::<Vec<_>>(), ["code", "link"]);
    }
}
