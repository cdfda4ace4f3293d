//! Answers out of a short list: ways of meeting, wishes, sizes, sectors, strengths of skills.

use super::{fold, perhaps};
use crate::base::text::Message;
use counterpart_matching::people::{Ways, Wish};

/// Sector of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    /// Public.
    Public,
    /// Private.
    Private,
    /// Voluntary.
    Voluntary,
}

impl Sector {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Sector::Public => "public",
            Sector::Private => "private",
            Sector::Voluntary => "voluntary",
        }
    }
}

/// How many people an organisation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// 1 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 to 999.
    Large,
    /// 1000 and more.
    VeryLarge,
}

impl Size {
    /// Its band in files.
    pub fn word(self) -> &'static str {
        match self {
            Size::Small => "1-49",
            Size::Medium => "50-249",
            Size::Large => "250-999",
            Size::VeryLarge => "1000+",
        }
    }
}

#[derive(Clone, Copy)]
enum Way {
    InPerson,
    Video,
    Telephone,
    Email,
}

const WAYS: [(&str, Way); 39] = [
    ("in person", Way::InPerson),
    ("video", Way::Video),
    ("telephone", Way::Telephone),
    ("e-mail", Way::Email),
    ("en personne", Way::InPerson),
    ("visio", Way::Video),
    ("téléphone", Way::Telephone),
    ("courriel", Way::Email),
    ("in-person", Way::InPerson),
    ("face to face", Way::InPerson),
    ("face-to-face", Way::InPerson),
    ("f2f", Way::InPerson),
    ("meeting", Way::InPerson),
    ("on site", Way::InPerson),
    ("onsite", Way::InPerson),
    ("présentiel", Way::InPerson),
    ("en présentiel", Way::InPerson),
    ("en présence", Way::InPerson),
    ("face à face", Way::InPerson),
    ("sur place", Way::InPerson),
    ("video call", Way::Video),
    ("videocall", Way::Video),
    ("video conference", Way::Video),
    ("online", Way::Video),
    ("virtual", Way::Video),
    ("teams", Way::Video),
    ("zoom", Way::Video),
    ("vidéo", Way::Video),
    ("visioconférence", Way::Video),
    ("en ligne", Way::Video),
    ("à distance", Way::Video),
    ("phone", Way::Telephone),
    ("phone call", Way::Telephone),
    ("call", Way::Telephone),
    ("tel", Way::Telephone),
    ("par téléphone", Way::Telephone),
    ("email", Way::Email),
    ("mail", Way::Email),
    ("par courriel", Way::Email),
];

const WISHES: [(&str, Wish); 15] = [
    ("same", Wish::Same),
    ("different", Wish::Different),
    ("any", Wish::Any),
    ("même", Wish::Same),
    ("la même", Wish::Same),
    ("identique", Wish::Same),
    ("other", Wish::Different),
    ("another", Wish::Different),
    ("autre", Wish::Different),
    ("une autre", Wish::Different),
    ("différente", Wish::Different),
    ("différent", Wish::Different),
    ("either", Wish::Any),
    ("indifférent", Wish::Any),
    ("peu importe", Wish::Any),
];

const SECTORS: [(&str, Sector); 14] = [
    ("public", Sector::Public),
    ("private", Sector::Private),
    ("voluntary", Sector::Voluntary),
    ("privé", Sector::Private),
    ("associatif", Sector::Voluntary),
    ("public sector", Sector::Public),
    ("government", Sector::Public),
    ("secteur public", Sector::Public),
    ("private sector", Sector::Private),
    ("secteur privé", Sector::Private),
    ("voluntary sector", Sector::Voluntary),
    ("charity", Sector::Voluntary),
    ("non-profit", Sector::Voluntary),
    ("association", Sector::Voluntary),
];

/// One way of meeting, added to those already named.
///
/// # Errors
/// The ways there are, and the nearest.
pub fn way(text: &str, named: &mut Ways) -> Result<(), Message> {
    match chosen(text, &WAYS, "cells-way")? {
        Way::InPerson => named.in_person = true,
        Way::Video => named.video = true,
        Way::Telephone => named.telephone = true,
        Way::Email => named.email = true,
    }
    Ok(())
}

/// The ways of meeting that a list names; blank items are left aside.
///
/// # Errors
/// The ways there are, and the nearest.
pub fn ways<'a>(items: impl IntoIterator<Item = &'a str>) -> Result<Ways, Message> {
    let mut named = Ways::default();
    for item in items.into_iter().filter(|item| !item.trim().is_empty()) {
        way(item, &mut named)?;
    }
    Ok(named)
}

/// Whether the mentor should have the mentee's function.
///
/// # Errors
/// The words there are, and the nearest.
pub fn function_wish(text: &str) -> Result<Wish, Message> {
    chosen(text, &WISHES, "cells-function-wish")
}

/// The sector of an organisation.
///
/// # Errors
/// The words there are, and the nearest.
pub fn sector(text: &str) -> Result<Sector, Message> {
    chosen(text, &SECTORS, "cells-sector")
}

/// The size of an organisation: its band, or how many people it has.
///
/// # Errors
/// The bands there are.
pub fn size(text: &str) -> Result<Size, Message> {
    let folded = fold(text).replace(" to ", "-").replace(" a ", "-").replace([' ', ','], "");
    let by_band = [Size::Small, Size::Medium, Size::Large, Size::VeryLarge]
        .into_iter()
        .find(|size| size.word() == folded || folded == "1000-" && *size == Size::VeryLarge);
    let by_number = || {
        let people = super::whole(text, 1_u32..=100_000_000).ok()?;
        Some(match people {
            ..50 => Size::Small,
            50..250 => Size::Medium,
            250..1000 => Size::Large,
            _ => Size::VeryLarge,
        })
    };
    by_band.or_else(by_number).ok_or_else(|| Message::new("cells-size"))
}

/// A skill as written, with its strength if one follows a colon: `budgets:2`.
///
/// # Errors
/// A strength that is none of 1, 2 and 3, or no skill before it.
pub fn skill(text: &str) -> Result<(&str, Option<u8>), Message> {
    let Some((name, strength)) = text.rsplit_once(':') else { return Ok((text.trim(), None)) };
    let name = name.trim();
    if name.is_empty() {
        return Err(Message::new("cells-skill-nameless"));
    }
    match super::whole(strength, 1_u8..=3) {
        Ok(strength) => Ok((name, Some(strength))),
        Err(_) => Err(Message::new("cells-skill-strength")),
    }
}

fn chosen<T: Copy>(text: &str, known: &[(&str, T)], key: &'static str) -> Result<T, Message> {
    let wanted = fold(text);
    let found = known.iter().find(|(word, _)| fold(word) == wanted).map(|(_, meaning)| *meaning);
    found.ok_or_else(|| Message::new(key).with("perhaps", perhaps(text, known.iter().map(|(word, _)| *word))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_meeting_by_many_names() {
        let both = Ways { in_person: true, video: true, ..Ways::default() };
        assert_eq!(ways(["Face to face", " Visio", ""]), Ok(both));
        assert_eq!(ways(["Telephone", "phone"]), Ok(Ways { telephone: true, ..Ways::default() }));
        assert_eq!(ways(["E-mail", "courriel"]), Ok(Ways { email: true, ..Ways::default() }));
        assert_eq!(ways(["email"]), Ok(Ways { email: true, ..Ways::default() }));
        let near = Message::new("cells-perhaps").with("name", "video");
        assert_eq!(ways(["vidoe"]), Err(Message::new("cells-way").with("perhaps", near)));
    }

    #[test]
    fn wishes_sectors_and_sizes() {
        assert_eq!(function_wish("Même"), Ok(Wish::Same));
        assert_eq!(function_wish("ANY"), Ok(Wish::Any));
        assert_eq!(function_wish("other"), Ok(Wish::Different));
        assert_eq!(
            function_wish("blue").unwrap_err(),
            Message::new("cells-function-wish").with("perhaps", "")
        );
        assert_eq!(sector("Privé"), Ok(Sector::Private));
        assert_eq!(sector("voluntry").unwrap_err().args[0].0, "perhaps");
        for (text, band) in [
            ("1-49", Size::Small),
            ("50 – 249", Size::Medium),
            ("250 to 999", Size::Large),
            ("1000+", Size::VeryLarge),
            ("1,000+", Size::VeryLarge),
            ("249", Size::Medium),
            ("12 000", Size::VeryLarge),
        ] {
            assert_eq!(size(text), Ok(band), "{text}");
        }
        assert_eq!(size("0").unwrap_err().key, "cells-size");
        assert_eq!(size("big").unwrap_err().key, "cells-size");
    }

    #[test]
    fn a_skill_may_have_a_strength() {
        assert_eq!(skill(" Budgets "), Ok(("Budgets", None)));
        assert_eq!(skill("Budgets : 2"), Ok(("Budgets", Some(2))));
        assert_eq!(skill("Budgets:4").unwrap_err().key, "cells-skill-strength");
        assert_eq!(skill("Budgets:").unwrap_err().key, "cells-skill-strength");
        assert_eq!(skill(":2").unwrap_err().key, "cells-skill-nameless");
    }
}
