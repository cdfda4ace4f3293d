//! Where the people of the example live: 66 countries that keep 21 time zones, and what is spoken.

use super::names::Culture;
use super::names::Culture::{
    Arabic, Balkan, British, EastAfrican, French, German, Horn, Indian, Malagasy, Nepali, Nordic, Portuguese,
    Southern, Spanish, Thai, WestAfrican,
};

/// A country.
pub struct Place {
    /// ISO 3166 code.
    pub code: &'static str,
    /// The zone its people name. Where neighbours keep the very same time, the zone of one serves both.
    pub zone: &'static str,
    /// Towns.
    pub towns: &'static [&'static str],
    /// Where names come from.
    pub culture: Culture,
    /// What mentees there speak; one of these.
    pub mentees_speak: &'static [&'static str],
    /// What mentors there speak; one of these.
    pub mentors_speak: &'static [&'static str],
}

type Line = (&'static str, &'static str, &'static [&'static str], Culture, Speech);

/// What is spoken: by mentees, by mentors.
type Speech = (&'static [&'static str], &'static [&'static str]);

// Portuguese and Spanish are left to a few mentors on purpose (see `planted`), and Bengali to none.
const EN: Speech = (&["en", "en", "en;fr"], &["en", "en;fr", "en;de"]);
const FR: Speech = (&["fr", "fr;en", "fr;en", "en;fr"], &["fr;en", "fr;en", "fr"]);
const DE: Speech = (&["de;en", "en;de"], &["de;en", "en;de;fr"]);
const AR: Speech = (&["ar;en", "ar;en", "ar;fr"], &["ar;en", "ar;en;fr"]);
const SW: Speech = (&["en;sw", "sw;en"], &["en;sw", "sw;en", "en"]);
const PT: Speech = (&["pt;en", "en;pt"], &["en", "en;fr"]);
const ES: Speech = (&["es;en"], &["en"]);
const HI: Speech = (&["hi;en", "en;hi"], &["en;hi"]);
const NE: Speech = (&["ne;en"], &["ne;en", "en;ne"]);
const BN: Speech = (&["bn;en"], &["en"]);

const LINES: [Line; 66] = [
    ("GB", "Europe/London", &["London", "Leeds", "Cardiff", "Glasgow"], British, EN),
    ("PT", "Europe/Lisbon", &["Lisbon", "Porto"], Portuguese, PT),
    ("CH", "Europe/Zurich", &["Geneva", "Berne"], German, DE),
    ("LI", "Europe/Zurich", &["Vaduz"], German, DE),
    ("DE", "Europe/Berlin", &["Berlin", "Leipzig"], German, DE),
    ("DK", "Europe/Berlin", &["Aarhus"], Nordic, EN),
    ("NO", "Europe/Berlin", &["Bergen"], Nordic, EN),
    ("SE", "Europe/Berlin", &["Malmö"], Nordic, EN),
    ("BE", "Europe/Brussels", &["Brussels", "Ghent"], French, FR),
    ("NL", "Europe/Brussels", &["Utrecht"], German, EN),
    ("LU", "Europe/Brussels", &["Luxembourg"], French, FR),
    ("FR", "Europe/Paris", &["Lyon", "Nantes"], French, FR),
    ("RS", "Europe/Belgrade", &["Belgrade"], Balkan, EN),
    ("BA", "Europe/Belgrade", &["Sarajevo"], Balkan, EN),
    ("HR", "Europe/Belgrade", &["Split"], Balkan, EN),
    ("SI", "Europe/Belgrade", &["Ljubljana"], Balkan, EN),
    ("MK", "Europe/Belgrade", &["Skopje"], Balkan, EN),
    ("ME", "Europe/Belgrade", &["Podgorica"], Balkan, EN),
    ("EG", "Africa/Cairo", &["Cairo", "Alexandria"], Arabic, AR),
    ("CI", "Africa/Abidjan", &["Abidjan", "Bouaké"], WestAfrican, FR),
    ("GH", "Africa/Abidjan", &["Accra", "Kumasi"], WestAfrican, EN),
    ("SN", "Africa/Abidjan", &["Dakar", "Thiès"], WestAfrican, FR),
    ("ML", "Africa/Abidjan", &["Bamako"], WestAfrican, FR),
    ("BF", "Africa/Abidjan", &["Ouagadougou"], WestAfrican, FR),
    ("GM", "Africa/Abidjan", &["Serekunda"], WestAfrican, EN),
    ("GN", "Africa/Abidjan", &["Conakry"], WestAfrican, FR),
    ("SL", "Africa/Abidjan", &["Freetown"], WestAfrican, EN),
    ("TG", "Africa/Abidjan", &["Lomé"], WestAfrican, FR),
    ("MR", "Africa/Abidjan", &["Nouakchott"], Arabic, AR),
    ("IS", "Africa/Abidjan", &["Reykjavík", "Akureyri"], Nordic, EN),
    ("NG", "Africa/Lagos", &["Lagos", "Abuja"], WestAfrican, EN),
    ("CM", "Africa/Lagos", &["Douala"], WestAfrican, FR),
    ("BJ", "Africa/Lagos", &["Cotonou"], WestAfrican, FR),
    ("NE", "Africa/Lagos", &["Niamey"], WestAfrican, FR),
    ("AO", "Africa/Lagos", &["Luanda"], Portuguese, PT),
    ("GA", "Africa/Lagos", &["Libreville"], WestAfrican, FR),
    ("CG", "Africa/Lagos", &["Brazzaville"], WestAfrican, FR),
    ("KE", "Africa/Nairobi", &["Nairobi", "Kisumu"], EastAfrican, SW),
    ("TZ", "Africa/Nairobi", &["Dodoma", "Arusha"], EastAfrican, SW),
    ("UG", "Africa/Nairobi", &["Kampala"], EastAfrican, SW),
    ("ET", "Africa/Nairobi", &["Addis Ababa"], Horn, EN),
    ("SO", "Africa/Nairobi", &["Hargeisa"], Horn, AR),
    ("DJ", "Africa/Nairobi", &["Djibouti"], Horn, AR),
    ("ER", "Africa/Nairobi", &["Asmara"], Horn, EN),
    ("KM", "Africa/Nairobi", &["Moroni"], Arabic, AR),
    ("MG", "Africa/Nairobi", &["Antananarivo"], Malagasy, FR),
    ("MZ", "Africa/Maputo", &["Maputo", "Beira"], Portuguese, PT),
    ("ZM", "Africa/Maputo", &["Lusaka"], Southern, EN),
    ("ZW", "Africa/Maputo", &["Harare"], Southern, EN),
    ("MW", "Africa/Maputo", &["Lilongwe"], Southern, EN),
    ("RW", "Africa/Maputo", &["Kigali"], EastAfrican, SW),
    ("BI", "Africa/Maputo", &["Gitega"], EastAfrican, SW),
    ("BW", "Africa/Maputo", &["Gaborone"], Southern, EN),
    ("ZA", "Africa/Johannesburg", &["Durban", "Johannesburg"], Southern, EN),
    ("LS", "Africa/Johannesburg", &["Maseru"], Southern, EN),
    ("SZ", "Africa/Johannesburg", &["Mbabane"], Southern, EN),
    ("JO", "Asia/Amman", &["Amman", "Irbid"], Arabic, AR),
    ("NP", "Asia/Kathmandu", &["Kathmandu", "Pokhara"], Nepali, NE),
    ("IN", "Asia/Kolkata", &["Pune", "Kochi"], Indian, HI),
    ("TH", "Asia/Bangkok", &["Bangkok", "Chiang Mai"], Thai, EN),
    ("LA", "Asia/Bangkok", &["Vientiane"], Thai, EN),
    ("KH", "Asia/Bangkok", &["Phnom Penh"], Thai, EN),
    ("BD", "Asia/Dhaka", &["Dhaka", "Sylhet"], Indian, BN),
    ("NZ", "Pacific/Auckland", &["Auckland"], British, EN),
    ("US", "America/New_York", &["Boston", "Atlanta"], British, EN),
    ("CO", "America/Bogota", &["Bogotá", "Manizales"], Spanish, ES),
];

/// The country of a code; the first one where the code is not among them.
pub fn place(code: &str) -> Place {
    let found = LINES.iter().find(|line| line.0 == code).unwrap_or(&LINES[0]);
    let (code, zone, towns, culture, (mentees_speak, mentors_speak)) = *found;
    Place { code, zone, towns, culture, mentees_speak, mentors_speak }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn countries_and_zones_are_as_many_as_promised_and_known() {
        let codes = LINES.iter().map(|line| line.0).collect::<BTreeSet<_>>();
        let zones = LINES.iter().map(|line| line.1).collect::<BTreeSet<_>>();
        assert_eq!((codes.len(), zones.len()), (66, 21));
        let known = jiff::tz::TimeZoneDatabase::bundled();
        for zone in zones {
            assert!(known.get(zone).is_ok(), "{zone}");
        }
    }
}
