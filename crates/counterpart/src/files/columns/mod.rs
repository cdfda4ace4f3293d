//! The columns of every file: one table that the reader follows and `counterpart columns` prints.

mod printed;
mod table;

pub use printed::printed;
pub use table::COLUMNS;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileKind {
    /// The partners of the consortium.
    Organisations,
    /// People who offer to be mentors.
    Mentors,
    /// People who ask for a mentor.
    Mentees,
    /// Organisations whose people are not put together.
    Exclusions,
    /// What is known of single pairs.
    Pairs,
    /// Whom people would like, in order.
    Ranks,
    /// The vocabulary of skills.
    Skills,
}

impl FileKind {
    /// Every kind with its word, in the order in which they are read.
    pub const ALL: [(FileKind, &'static str); 7] = [
        (FileKind::Organisations, "organisations"),
        (FileKind::Mentors, "mentors"),
        (FileKind::Mentees, "mentees"),
        (FileKind::Exclusions, "exclusions"),
        (FileKind::Pairs, "pairs"),
        (FileKind::Ranks, "ranks"),
        (FileKind::Skills, "skills"),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        FileKind::ALL[self as usize].1
    }
}

/// How many header cells a column may take, and what its cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One answer.
    One,
    /// A list, in one cell or in numbered columns.
    List,
    /// One column for each name that follows the prefix.
    Named,
}

/// One column of one or several files.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The files that have it.
    pub files: &'static [FileKind],
    /// Its name; of a [`Form::Named`] one the prefix.
    pub name: &'static str,
    /// Key of the message that says what it means.
    pub meaning: &'static str,
    /// Names that are accepted as well.
    pub also: &'static [&'static str],
    /// What its cells hold.
    pub form: Form,
}

/// The column that a header cell names in a file, and what follows a prefix (`gender` of
/// `equality.gender`) or counts numbered columns (`2` of `skill 2`).
pub fn find(file: FileKind, header: &str) -> Option<(&'static Column, String)> {
    let of_file = || COLUMNS.iter().filter(move |column| column.files.contains(&file));
    let wanted = squeezed(header);
    let named = |column: &&Column, wanted: &str| {
        column.form != Form::Named
            && (squeezed(column.name) == wanted || column.also.iter().any(|also| squeezed(also) == wanted))
    };
    if let Some(column) = of_file().find(|column| named(column, &wanted)) {
        return Some((column, String::new()));
    }
    let bare = wanted.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < wanted.len()
        && let Some(column) = of_file().find(|column| column.form == Form::List && named(column, bare))
    {
        return Some((column, wanted[bare.len()..].to_owned()));
    }
    let lower = header.trim().to_lowercase();
    of_file().filter(|column| column.form == Form::Named).find_map(|column| {
        let name = lower.strip_prefix(column.name)?.trim();
        (!name.is_empty()).then(|| (column, name.to_owned()))
    })
}

/// Every name by which a file's columns may be called.
pub fn names(file: FileKind) -> impl Iterator<Item = &'static str> {
    let columns = COLUMNS.iter().filter(move |column| column.files.contains(&file));
    columns.flat_map(|column| std::iter::once(column.name).chain(column.also.iter().copied()))
}

/// A name without case, accents, spaces and signs.
pub fn squeezed(name: &str) -> String {
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(file: FileKind, header: &str) -> Option<(&'static str, String)> {
        find(file, header).map(|(column, rest)| (column.name, rest))
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        use FileKind::{Mentees, Mentors, Organisations};
        assert_eq!(name(Mentors, "Line Manager"), Some(("line_manager", String::new())));
        assert_eq!(name(Mentors, "Skill 2"), Some(("skills_offered", "2".into())));
        assert_eq!(name(Mentees, "skill_2"), Some(("skills_sought", "2".into())));
        assert_eq!(name(Mentees, "Email address"), Some(("email", String::new())));
        assert_eq!(name(Mentees, "Prénom"), Some(("first_name", String::new())));
        assert_eq!(name(Mentees, "equality.Gender"), Some(("equality.", "gender".into())));
        assert_eq!(name(Organisations, "Employer"), Some(("name", String::new())));
        assert_eq!(name(Mentees, "capacity"), None);
        assert_eq!(name(Mentors, "country 2"), None);
    }

    #[test]
    fn no_name_means_two_columns_of_a_file() {
        for (file, _) in FileKind::ALL {
            let mut seen: Vec<String> = names(file).map(squeezed).collect();
            seen.sort();
            let twice = seen.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None, "{file:?}");
        }
    }
}
