//! People put in on purpose, so that something of everything occurs: for each reason for which
//! somebody can wait or have a free place, somebody does. They are listed in `planted.txt`.

use super::people::Side;

const TEXT: &str = include_str!("planted.txt");

/// Somebody planted.
pub struct Planted {
    /// Which list.
    pub side: Side,
    /// The organisation's id.
    pub organisation: &'static str,
    /// How others refer to them.
    pub tag: &'static str,
    /// Column and cell where they differ from an ordinary person; a blank cell was not answered.
    pub cells: Vec<(&'static str, &'static str)>,
}

/// Everybody planted.
pub fn people() -> Vec<Planted> {
    TEXT.lines().filter_map(person).collect()
}

fn person(line: &'static str) -> Option<Planted> {
    let mut parts = line.split(" | ");
    let mut who = parts.next()?.split(' ');
    let side = match who.next()? {
        "mentee" => Side::Mentee,
        "mentor" => Side::Mentor,
        _ => return None,
    };
    let (organisation, tag) = (who.next()?, who.next()?);
    Some(Planted { side, organisation, tag, cells: parts.filter_map(|cell| cell.split_once('=')).collect() })
}

/// The pairs of which something is known: tags of mentee and mentor, kind, reason.
pub fn pairs() -> Vec<[&'static str; 4]> {
    let rows = TEXT.lines().filter_map(|line| line.strip_prefix("pair | "));
    rows.filter_map(|row| row.split(" | ").collect::<Vec<_>>().try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_understood() {
        let lines = TEXT.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(people().len() + pairs().len(), lines);
        assert_eq!(people().len(), 49);
        assert_eq!(people()[1].cells, [("languages", "hi"), ("hours", "")]);
    }
}
