//! Where people of the recipe work: how often, how far from UTC, and what is spoken there.

/// A country of the recipe; two entries may be parts of one country.
pub struct Place {
    /// The country's code.
    pub country: &'static str,
    /// Its time zone, or the one of that part.
    pub zone: &'static str,
    /// How often it is drawn.
    pub weight: usize,
    /// Standard time, minutes ahead of UTC.
    pub ahead: i32,
    /// First languages, as two-letter codes.
    pub native: &'static [&'static str],
    /// Of a hundred people, how many speak English where it is not native.
    pub english: usize,
}

type Row = (&'static str, &'static str, usize, i32, &'static [&'static str], usize);

const fn place((country, zone, weight, ahead, native, english): Row) -> Place {
    Place { country, zone, weight, ahead, native, english }
}

/// In the order in which they are drawn.
pub const PLACES: [Place; 27] = [
    place(("DE", "Europe/Berlin", 16, 60, &["de"], 85)),
    place(("FR", "Europe/Paris", 9, 60, &["fr"], 65)),
    place(("GB", "Europe/London", 12, 0, &["en"], 100)),
    place(("IE", "Europe/Dublin", 3, 0, &["en"], 100)),
    place(("ES", "Europe/Madrid", 6, 60, &["es"], 60)),
    place(("IT", "Europe/Rome", 5, 60, &["it"], 60)),
    place(("NL", "Europe/Amsterdam", 5, 60, &["nl"], 95)),
    place(("PL", "Europe/Warsaw", 4, 60, &["pl"], 75)),
    place(("SE", "Europe/Stockholm", 3, 60, &["sv"], 95)),
    place(("DK", "Europe/Copenhagen", 2, 60, &["da"], 95)),
    place(("FI", "Europe/Helsinki", 2, 120, &["fi", "sv"], 92)),
    place(("CH", "Europe/Zurich", 4, 60, &["de", "fr"], 85)),
    place(("AT", "Europe/Vienna", 3, 60, &["de"], 85)),
    place(("PT", "Europe/Lisbon", 2, 0, &["pt"], 75)),
    place(("TR", "Europe/Istanbul", 2, 180, &["tr"], 50)),
    place(("US", "America/New_York", 14, -300, &["en"], 100)),
    place(("US", "America/Los_Angeles", 6, -480, &["en"], 100)),
    place(("CA", "America/Toronto", 3, -300, &["en", "fr"], 97)),
    place(("MX", "America/Mexico_City", 2, -360, &["es"], 55)),
    place(("BR", "America/Sao_Paulo", 3, -180, &["pt"], 45)),
    place(("IN", "Asia/Kolkata", 8, 330, &["hi"], 95)),
    place(("SG", "Asia/Singapore", 2, 480, &["en", "zh"], 100)),
    place(("JP", "Asia/Tokyo", 3, 540, &["ja"], 50)),
    place(("AU", "Australia/Sydney", 2, 600, &["en"], 100)),
    place(("ZA", "Africa/Johannesburg", 2, 120, &["en"], 100)),
    place(("KE", "Africa/Nairobi", 1, 180, &["sw"], 92)),
    place(("AE", "Asia/Dubai", 1, 240, &["ar"], 85)),
];

/// Running totals of weights.
pub fn running(weights: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut total = 0;
    let add = |weight| {
        total += weight;
        total
    };
    weights.map(add).collect()
}

/// Minutes that two working days from 9 to 17 share.
pub fn shared_minutes(one: i32, other: i32) -> i32 {
    let apart = (one - other).abs() % 1440;
    (480 - apart.min(1440 - apart)).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_overlap_around_the_globe() {
        assert_eq!(shared_minutes(60, 60), 480);
        assert_eq!(shared_minutes(60, -300), 120);
        assert_eq!(shared_minutes(-480, 600), 120); // eighteen hours ahead is six behind
        assert_eq!(shared_minutes(0, 600), 0);
    }

    #[test]
    fn totals_run() {
        assert_eq!(running([2, 0, 3].into_iter()), [2, 2, 5]);
    }
}
