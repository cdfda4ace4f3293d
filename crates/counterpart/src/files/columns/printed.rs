//! The columns as `counterpart columns` prints them.

use super::{COLUMNS, FileKind, Form};
use crate::base::text::{Language, Message};

/// Every file with its columns, what they mean and how else they may be called.
pub fn printed(language: Language) -> String {
    let mut text = String::new();
    for (file, word) in FileKind::ALL {
        text.push_str(&language.say(&Message::new(title(file)).with("file", word)));
        text.push('\n');
        for column in COLUMNS.iter().filter(|column| column.files.contains(&file)) {
            let name = match (column.form, file) {
                (Form::Named, FileKind::Skills) => "name_en, name_fr …",
                (Form::Named, _) => "equality.NAME",
                _ => column.name,
            };
            text.push_str(&format!("  {name}\n      {}\n", language.text(column.meaning)));
            if !column.also.is_empty() {
                let also = Message::new("files-also-called").with("names", column.also.join(", "));
                text.push_str(&format!("      {}\n", language.say(&also)));
            }
        }
        text.push('\n');
    }
    text.push_str(&language.text("files-columns-note"));
    text.push('\n');
    text
}

fn title(file: FileKind) -> &'static str {
    match file {
        FileKind::Organisations => "files-title-organisations",
        FileKind::Mentors => "files-title-mentors",
        FileKind::Mentees => "files-title-mentees",
        FileKind::Exclusions => "files-title-exclusions",
        FileKind::Pairs => "files-title-pairs",
        FileKind::Ranks => "files-title-ranks",
        FileKind::Skills => "files-title-skills",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_printed_with_its_meaning() {
        for language in Language::ALL {
            let text = printed(language);
            assert!(!text.contains("files-"), "{text}");
            assert!(!text.contains("Unknown localization"), "{text}");
            for column in COLUMNS.iter().filter(|column| column.form != Form::Named) {
                assert!(text.contains(&format!("  {}\n", column.name)), "{}", column.name);
            }
        }
    }
}
