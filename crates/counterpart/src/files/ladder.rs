//! The ladder: a programme's own levels, 1 upward, and the grades of organisations on it.

use super::cells::{fold, perhaps, whole};
use crate::base::text::Message;

/// The most rungs a ladder may have.
pub const MOST_RUNGS: usize = 50;

const CIVIL_SERVICE: [&str; 11] =
    ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

/// Other spellings of civil-service grades, without spaces, with their rung.
const CIVIL_SERVICE_ALSO: [(&str, u8); 22] = [
    ("administrativeassistant", 1),
    ("administrativeofficer", 2),
    ("executiveofficer", 3),
    ("higherexecutiveofficer", 4),
    ("seniorexecutiveofficer", 5),
    ("g7", 6),
    ("7", 6),
    ("g6", 7),
    ("6", 7),
    ("scspb1", 8),
    ("scspayband1", 8),
    ("deputydirector", 8),
    ("scspb2", 9),
    ("scspayband2", 9),
    ("director", 9),
    ("scspb3", 10),
    ("scspayband3", 10),
    ("directorgeneral", 10),
    ("scspb4", 11),
    ("scspayband4", 11),
    ("permanentsecretary", 11),
    ("permsec", 11),
];

/// The levels of a programme, the lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    names: Vec<String>,
    also: &'static [(&'static str, u8)],
}

impl Default for Ladder {
    /// The numbers 1 to 10.
    fn default() -> Self {
        Ladder { names: (1..=10).map(|rung| rung.to_string()).collect(), also: &[] }
    }
}

impl Ladder {
    /// The names of the built-in ladders.
    pub const BUILT_IN: [&str; 2] = ["numbers", "civil-service"];

    /// The built-in ladder of a name.
    ///
    /// # Errors
    /// The names there are, and the nearest.
    pub fn built_in(name: &str) -> Result<Self, Message> {
        match fold(name).replace([' ', '_'], "-").as_str() {
            "numbers" => Ok(Ladder::default()),
            "civil-service" => {
                let names = CIVIL_SERVICE.map(str::to_owned).to_vec();
                Ok(Ladder { names, also: &CIVIL_SERVICE_ALSO })
            }
            _ => Err(Message::new("policy-ladder-name").with("perhaps", perhaps(name, Ladder::BUILT_IN))),
        }
    }

    /// A programme's own levels, the lowest first.
    ///
    /// # Errors
    /// No level, too many, a blank one, or the same twice.
    pub fn named(names: Vec<String>) -> Result<Self, Message> {
        if names.is_empty() || names.len() > MOST_RUNGS {
            return Err(Message::new("policy-ladder-length").with("most", MOST_RUNGS));
        }
        let names = names.into_iter().map(|name| name.trim().to_owned()).collect::<Vec<_>>();
        if names.iter().any(String::is_empty) {
            return Err(Message::new("policy-ladder-blank"));
        }
        for (at, name) in names.iter().enumerate() {
            if names.iter().take(at).any(|other| fold(other) == fold(name)) {
                return Err(Message::new("policy-ladder-twice").with("name", name.as_str()));
            }
        }
        Ok(Ladder { names, also: &[] })
    }

    /// Names of the rungs, the lowest first.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The rung that a name means, 1 upward. The number of a rung is understood too, unless the
    /// names have numbers of their own.
    pub fn rung(&self, text: &str) -> Option<u8> {
        let number = whole(text, 0_u32..=9999).ok();
        let digits = number.map_or_else(|| text.to_owned(), |number| number.to_string());
        if let Some(rung) = self.named_rung(&digits) {
            return Some(rung);
        }
        let most = u8::try_from(self.names.len()).ok()?;
        if self.has_own_numbers() { None } else { whole(text, 1..=most).ok() }
    }

    fn named_rung(&self, text: &str) -> Option<u8> {
        let (wanted, close) = (fold(text), squeezed(text));
        let same = self.names.iter().position(|name| fold(name) == wanted);
        // A bare number is meant as it stands: -1 is not 1, and 1-0 is not 10.
        let is_name = text.contains(char::is_alphabetic);
        let named = same.or_else(|| {
            let mut alike =
                self.names.iter().enumerate().filter(|(_, name)| is_name && squeezed(name) == close);
            alike.next().filter(|_| alike.next().is_none()).map(|(at, _)| at)
        });
        let also = || self.also.iter().find(|(name, _)| *name == close).map(|(_, rung)| *rung);
        named.and_then(|at| u8::try_from(at + 1).ok()).or_else(also)
    }

    /// The rung of a person: their organisation's own grade, or a level of the ladder.
    ///
    /// # Errors
    /// The levels there are, and the nearest.
    pub fn level(&self, text: &str, own: &Grades) -> Result<u8, Message> {
        let grades = || own.0.iter().map(|(name, _)| name.as_str());
        let known = || grades().chain(self.names.iter().map(String::as_str));
        own.rung(text).or_else(|| self.rung(text)).ok_or_else(|| {
            Message::new("cells-level")
                .with("levels", self.names.join(", "))
                // A number is no misspelt name: 11 did not mean 1.
                .with("perhaps", perhaps(text, known().filter(|_| text.parse::<i64>().is_err())))
        })
    }

    /// The grades of an organisation, each with its rung: `Grade 7=4; SEO=3`. The rung may be named.
    ///
    /// # Errors
    /// A grade without a rung of the ladder, or with two.
    pub fn grades(&self, text: &str) -> Result<Grades, Message> {
        let separator = if text.contains(';') { ';' } else { ',' };
        let mut grades: Vec<(String, u8)> = Vec::new();
        for item in text.split(separator).map(str::trim).filter(|item| !item.is_empty()) {
            let Some((name, rung)) = item.split_once('=') else {
                return Err(Message::new("cells-grades-form").with("part", item));
            };
            let name = name.trim();
            if name.is_empty() {
                return Err(Message::new("cells-grades-form").with("part", item));
            }
            let most = self.names.len();
            let Some(rung) = self.rung_or_number(rung) else {
                return Err(Message::new("cells-grades-rung").with("name", name).with("most", most));
            };
            if grades.iter().any(|(other, known)| fold(other) == fold(name) && *known != rung) {
                return Err(Message::new("cells-grades-twice").with("name", name));
            }
            grades.push((name.to_owned(), rung));
        }
        Ok(Grades(grades))
    }

    /// After a grade's equals sign a number is always the number of a rung.
    fn rung_or_number(&self, text: &str) -> Option<u8> {
        let most = u8::try_from(self.names.len()).ok()?;
        whole(text, 1..=most).ok().or_else(|| self.rung(text))
    }

    fn has_own_numbers(&self) -> bool {
        self.names.iter().any(|name| name.contains(|letter: char| letter.is_ascii_digit()))
    }
}

fn squeezed(name: &str) -> String {
    fold(name).replace([' ', '-', '.'], "")
}

/// An organisation's own grades on the ladder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grades(Vec<(String, u8)>);

impl Grades {
    /// The rung of one of its grades.
    pub fn rung(&self, text: &str) -> Option<u8> {
        let wanted = fold(text);
        self.0.iter().find(|(name, _)| fold(name) == wanted).map(|(_, rung)| *rung)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_default() {
        let ladder = Ladder::default();
        assert_eq!(ladder.names().len(), 10);
        assert_eq!(ladder.rung("1"), Some(1));
        assert_eq!(ladder.rung(" 10.0"), Some(10));
        assert_eq!(ladder.rung("0"), None);
        for number in ["-1", "−1", ".5", "1-0", "1.5", "--2"] {
            assert_eq!(ladder.rung(number), None, "{number}");
        }
        assert_eq!(ladder.rung("11"), None);
        assert_eq!(Ladder::built_in("Numbers"), Ok(ladder));
    }

    #[test]
    fn civil_service_grades_by_their_usual_spellings() {
        let ladder = Ladder::built_in("civil service").unwrap();
        for (text, rung) in [
            ("AA", 1),
            ("heo", 4),
            ("Grade 7", 6),
            ("grade7", 6),
            ("G7", 6),
            ("7", 6),
            ("6", 7),
            ("6.0", 7),
            ("SCS 1", 8),
            ("SCS Pay Band 2", 9),
            ("Director-General", 10),
            ("SCS4", 11),
        ] {
            assert_eq!(ladder.rung(text), Some(rung), "{text}");
        }
        assert_eq!(ladder.rung("4"), None);
        let near = Message::new("cells-perhaps").with("name", "civil-service");
        assert_eq!(
            Ladder::built_in("civil-servise"),
            Err(Message::new("policy-ladder-name").with("perhaps", near))
        );
    }

    #[test]
    fn names_of_a_programmes_own() {
        let named = |names: &[&str]| Ladder::named(names.iter().map(|name| (*name).to_owned()).collect());
        let ladder = named(&["assistant", " Senior manager ", "director"]).unwrap();
        assert_eq!(ladder.names(), ["assistant", "Senior manager", "director"]);
        assert_eq!(ladder.rung("SENIOR  manager"), Some(2));
        assert_eq!(ladder.rung("3"), Some(3));
        assert_eq!(ladder.rung("4"), None);
        assert_eq!(named(&["band 10", "band 20"]).unwrap().rung("1"), None);
        assert_eq!(named(&[]).unwrap_err().key, "policy-ladder-length");
        assert_eq!(named(&["x"; MOST_RUNGS + 1]).unwrap_err().key, "policy-ladder-length");
        assert_eq!(named(&["a", " "]).unwrap_err().key, "policy-ladder-blank");
        assert_eq!(named(&["Élève", "eleve"]).unwrap_err().key, "policy-ladder-twice");
    }

    #[test]
    fn grades_of_an_organisation_come_first() {
        let ladder = Ladder::default();
        let own = ladder.grades("Grade 7=4; SEO=3; 5 = 2").unwrap();
        assert_eq!(ladder.level("grade 7", &own), Ok(4));
        assert_eq!(ladder.level("5", &own), Ok(2));
        assert_eq!(ladder.level("6", &own), Ok(6));
        let unknown = ladder.level("Grade 8", &own).unwrap_err();
        assert_eq!(unknown.key, "cells-level");
        assert_eq!(unknown.args[1].1, Message::new("cells-perhaps").with("name", "Grade 7").into());
        let civil = Ladder::built_in("civil-service").unwrap();
        assert_eq!(civil.grades("B2 = SEO, B1=6").unwrap().rung("b1"), Some(6));
        assert_eq!(ladder.grades("SEO"), Err(Message::new("cells-grades-form").with("part", "SEO")));
        assert_eq!(ladder.grades("SEO=11").unwrap_err().key, "cells-grades-rung");
        assert_eq!(ladder.grades("SEO=3;seo=4").unwrap_err().key, "cells-grades-twice");
        assert_eq!(ladder.grades(""), Ok(Grades::default()));
    }
}
