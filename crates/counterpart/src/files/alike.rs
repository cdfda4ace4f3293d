//! Names that look like two spellings of one.

use super::cells::fold;

/// Words that say what kind of company it is, not which.
const FORMS: [&str; 16] = [
    "the", "ltd", "limited", "plc", "inc", "llc", "llp", "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "co",
    "company",
];

/// Names that differ so little that they may mean the same, in the order of the names.
pub fn pairs<'a>(names: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    const MOST: usize = 3000;
    let bare: Vec<Vec<char>> = names.iter().take(MOST).map(|name| essence(name)).collect();
    let mut found = Vec::new();
    for (at, one) in bare.iter().enumerate() {
        for (other, name) in bare.iter().zip(names).skip(at + 1) {
            if is_alike(one, other) {
                found.push((names[at], *name));
            }
        }
    }
    found
}

fn essence(name: &str) -> Vec<char> {
    let folded = fold(name).replace('&', " and ");
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !FORMS.contains(word));
    words.flat_map(str::chars).collect()
}

fn is_alike(one: &[char], other: &[char]) -> bool {
    let shorter = one.len().min(other.len());
    let most = match shorter {
        0 => return false,
        1..=5 => 0,
        6..=11 => 1,
        _ => 2,
    };
    if one.len().abs_diff(other.len()) > most || digits(one) != digits(other) {
        return false;
    }
    one == other || (most > 0 && distance(one, other) <= most)
}

fn digits(name: &[char]) -> Vec<char> {
    name.iter().copied().filter(|c| c.is_numeric()).collect()
}

fn distance(one: &[char], other: &[char]) -> usize {
    strsim::osa_distance(&one.iter().collect::<String>(), &other.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_found_and_numbered_names_are_not() {
        let names = ["Acme Energy", "Acme Enrgy", "ACME Energy Ltd", "Branch 11", "Branch 12", "BBC", "BBB"];
        assert_eq!(
            pairs(&names),
            [
                ("Acme Energy", "Acme Enrgy"),
                ("Acme Energy", "ACME Energy Ltd"),
                ("Acme Enrgy", "ACME Energy Ltd")
            ]
        );
    }
}
