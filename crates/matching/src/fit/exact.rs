//! Exact fractions brought to whole numbers, once, half to even.

/// `top / bottom` rounded to the nearest whole number, a half to the even one. `bottom` is not 0.
pub fn half_even(top: u64, bottom: u64) -> u64 {
    let (whole, rest) = (top / bottom, top % bottom);
    match (u128::from(rest) * 2).cmp(&u128::from(bottom)) {
        std::cmp::Ordering::Less => whole,
        std::cmp::Ordering::Equal => whole + whole % 2,
        std::cmp::Ordering::Greater => whole + 1,
    }
}

/// `top / bottom` per mille; never more than 1000.
pub fn per_mille(top: u64, bottom: u64) -> i32 {
    if top >= bottom { 1000 } else { half_even(top * 1000, bottom) as i32 }
}

/// What a part adds to the fit: value × weight / 1000. Values and weights are 0 to 1000.
pub fn contribution(value: i32, weight: u32) -> i32 {
    half_even(u64::from(value.unsigned_abs()) * u64::from(weight), 1000) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let rounded = |top| half_even(top, 10);
        assert_eq!([4, 5, 6, 14, 15, 16, 25, 35].map(rounded), [0, 0, 1, 1, 2, 2, 2, 4]);
        assert_eq!([half_even(1, 3), half_even(2, 3), half_even(7, 1)], [0, 1, 7]);
        assert_eq!(half_even(u64::MAX, u64::MAX), 1);
    }

    #[test]
    fn shares_are_per_mille() {
        assert_eq!(
            [per_mille(1, 3), per_mille(2, 3), per_mille(1, 2000), per_mille(3, 2000)],
            [333, 667, 0, 2]
        );
        assert_eq!([per_mille(0, 5), per_mille(5, 5), per_mille(9, 5)], [0, 1000, 1000]);
    }

    #[test]
    fn contributions_are_rounded_half_to_even() {
        assert_eq!([contribution(500, 1), contribution(500, 3), contribution(250, 150)], [0, 2, 38]);
        assert_eq!([contribution(750, 150), contribution(1000, 400), contribution(333, 0)], [112, 400, 0]);
    }
}
