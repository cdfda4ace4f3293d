//! Why reading or writing failed, in the reader's language where it is one of the usual reasons.

use super::text::{Arg, Message};
use std::io::{Error, ErrorKind};

/// The reason in a few words; an unusual one as the system words it.
pub fn why(error: &Error) -> Arg {
    let key = match error.kind() {
        ErrorKind::NotFound => "os-not-found",
        ErrorKind::PermissionDenied => "os-not-permitted",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "os-disk-full",
        ErrorKind::FileTooLarge => "os-too-large",
        ErrorKind::IsADirectory => "os-is-a-folder",
        ErrorKind::NotADirectory => "os-no-folder",
        ErrorKind::AlreadyExists => "os-is-there",
        ErrorKind::ReadOnlyFilesystem => "os-read-only",
        _ => return Arg::Text(error.to_string()),
    };
    Arg::Message(Message::new(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn the_usual_reasons_are_told_in_each_language() {
        let said = |kind: ErrorKind, language: Language| {
            language.say(&Message::new("folder-failed").with("folder", "x").with("why", why(&kind.into())))
        };
        let full = |language| said(ErrorKind::StorageFull, language);
        assert_eq!(full(Language::English), "x could not be written: the disk is full");
        assert_eq!(full(Language::French), "x n’a pu être écrit\u{a0}: le disque est plein");
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::AlreadyExists,
            ErrorKind::ReadOnlyFilesystem,
        ];
        for kind in kinds {
            let [english, french] = Language::ALL.map(|language| said(kind, language));
            assert!(english != french && !english.contains("os-") && !french.contains("os-"), "{french}");
            assert!(!french.contains(&kind.to_string()), "{french}");
        }
        assert_eq!(why(&Error::other("odd")), Arg::Text("odd".to_owned()));
    }
}
