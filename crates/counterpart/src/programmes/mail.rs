//! Letters about programmes.

use crate::base::Day;
use crate::base::ids::ProgrammeId;
use crate::base::letter::{Kind, Letter};
use crate::base::text;
use crate::people::Person;

/// News to whoever leads a programme that is over: on a day its people are forgotten.
pub const FORGETTING: Kind = Kind {
    word: "forgetting",
    fields: &["name", "place", "day"],
    has_button: true,
    is_programmes: false,
    is_essential: true,
};

/// Every kind of letter here.
pub const KINDS: &[&Kind] = &[&FORGETTING];

/// The letter that names the day on which a programme's people are forgotten, with the page where it can
/// be kept.
pub fn forgetting(
    (programme, name): (ProgrammeId, &str),
    (person, address): (&Person, &str),
    day: Day,
    link: String,
) -> Letter {
    Letter {
        key: format!("{}-{programme}-{day}-{}", FORGETTING.word, person.id),
        kind: &FORGETTING,
        programme: Some(programme),
        person: Some(person.id),
        name: person.name.clone(),
        address: address.to_owned(),
        language: person.language,
        fields: vec![
            ("name", person.name.clone()),
            ("place", name.to_owned()),
            ("day", text::day(day, person.language)),
        ],
        link: Some(link),
        until: None,
    }
}
