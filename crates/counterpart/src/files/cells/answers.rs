//! Yes and no, as people write them.

use super::{date, fold};
use crate::base::text::Message;

const YES: [&str; 16] =
    ["yes", "y", "true", "t", "1", "x", "✓", "✔", "oui", "o", "vrai", "si", "verdadero", "نعم", "صحيح", "ok"];
const NO: [&str; 10] = ["no", "n", "false", "f", "0", "non", "faux", "falso", "لا", "خطا"];

/// Yes or no.
///
/// # Errors
/// The words that are understood.
pub fn yes_no(text: &str) -> Result<bool, Message> {
    understood(text).ok_or_else(|| Message::new("cells-yes-no"))
}

/// Yes, no, or the day on which something was done, which counts as yes.
///
/// # Errors
/// The words that are understood.
pub fn yes_no_or_date(text: &str) -> Result<bool, Message> {
    if let Some(answer) = understood(text) {
        return Ok(answer);
    }
    match date(text) {
        Ok(_) => Ok(true),
        Err(problem) if problem.key == "cells-date-ambiguous" => Ok(true),
        Err(_) => Err(Message::new("cells-yes-no-date")),
    }
}

fn understood(text: &str) -> Option<bool> {
    let folded = fold(text);
    let word = folded.strip_suffix(".0").unwrap_or(&folded);
    if YES.contains(&word) {
        Some(true)
    } else if NO.contains(&word) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_several_languages() {
        for yes in ["yes", "YES", " Oui ", "Sí", "نعم", "true", "1", "1.0", "TRUE", "x"] {
            assert_eq!(yes_no(yes), Ok(true), "{yes}");
        }
        for no in ["no", "Non", "لا", "false", "0", "FAUX"] {
            assert_eq!(yes_no(no), Ok(false), "{no}");
        }
        for unclear in ["maybe", "2", "2027-02-01", "-", "n/a", ""] {
            assert_eq!(yes_no(unclear).unwrap_err().key, "cells-yes-no", "{unclear}");
        }
    }

    #[test]
    fn a_day_means_that_it_was_done() {
        assert_eq!(yes_no_or_date("2026-11-03"), Ok(true));
        assert_eq!(yes_no_or_date("03/04/2026"), Ok(true));
        assert_eq!(yes_no_or_date("non"), Ok(false));
        assert_eq!(yes_no_or_date("31/02/2026").unwrap_err().key, "cells-yes-no-date");
        assert_eq!(yes_no_or_date("soon").unwrap_err().key, "cells-yes-no-date");
    }
}
