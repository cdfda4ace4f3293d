//! Where people of the recipe work: how often, how far from UTC, and what is spoken there.

/// A country of the recipe; two entries may be parts of one country.
pub struct Place {
    /// How often it is drawn.
    pub weight: usize,
    /// Standard time, minutes ahead of UTC.
    pub ahead: i32,
    /// First languages, as two-letter codes.
    pub native: &'static [&'static str],
    /// Of a hundred people, how many speak English where it is not native.
    pub english: usize,
}

const fn place(weight: usize, ahead: i32, native: &'static [&'static str], english: usize) -> Place {
    Place { weight, ahead, native, english }
}

/// In the order in which they are drawn: Germany, France, Great Britain, Ireland, Spain, Italy,
/// Netherlands, Poland, Sweden, Denmark, Finland, Switzerland, Austria, Portugal, Türkiye, United
/// States east and west, Canada, Mexico, Brazil, India, Singapore, Japan, Australia, South Africa,
/// Kenya, Emirates.
pub const PLACES: [Place; 27] = [
    place(16, 60, &["de"], 85),
    place(9, 60, &["fr"], 65),
    place(12, 0, &["en"], 100),
    place(3, 0, &["en"], 100),
    place(6, 60, &["es"], 60),
    place(5, 60, &["it"], 60),
    place(5, 60, &["nl"], 95),
    place(4, 60, &["pl"], 75),
    place(3, 60, &["sv"], 95),
    place(2, 60, &["da"], 95),
    place(2, 120, &["fi", "sv"], 92),
    place(4, 60, &["de", "fr"], 85),
    place(3, 60, &["de"], 85),
    place(2, 0, &["pt"], 75),
    place(2, 180, &["tr"], 50),
    place(14, -300, &["en"], 100),
    place(6, -480, &["en"], 100),
    place(3, -300, &["en", "fr"], 97),
    place(2, -360, &["es"], 55),
    place(3, -180, &["pt"], 45),
    place(8, 330, &["hi"], 95),
    place(2, 480, &["en", "zh"], 100),
    place(3, 540, &["ja"], 50),
    place(2, 600, &["en"], 100),
    place(2, 120, &["en"], 100),
    place(1, 180, &["sw"], 92),
    place(1, 240, &["ar"], 85),
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
