//! Forms: what was typed is kept, read field by field, and shown again with the errors beside it.

use super::text::Message;
use super::unseen::{is_seen, is_unseen, without_unseen};
use super::{Day, Error, Instant};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use std::fmt::Display;
use unicode_normalization::UnicodeNormalization;

/// The longest text of one line, in characters.
pub const LINE: usize = 200;
/// The longest text of several lines, in characters.
pub const TEXT: usize = 4000;

/// What somebody sent in a form, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    values: Vec<(String, String)>,
    errors: Vec<(&'static str, Message)>,
    theirs: Option<Theirs>,
    twin: Option<(String, String)>,
}

/// What somebody else has made of the same thing meanwhile.
#[derive(Clone, Debug)]
struct Theirs {
    values: Vec<(String, String)>,
    words: Message,
}

impl Sheet {
    /// A form to be filled in, with what it starts from.
    pub fn of<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Sheet {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Sheet { values, ..Sheet::default() }
    }

    /// The value of a field as it was sent; empty when it was not.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that may be sent several times.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a choice or a box has this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|sent| sent == value)
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&Message> {
        self.errors.iter().find(|(known, _)| *known == name).map(|(_, message)| message)
    }

    /// Everything that is wrong, in the order of the fields, for the summary above the form.
    pub fn errors(&self) -> &[(&'static str, Message)] {
        &self.errors
    }

    /// Whether nothing is wrong.
    pub fn is_right(&self) -> bool {
        self.errors.is_empty() && self.twin.is_none()
    }

    /// Notes that a field is wrong; the first thing said of a field stays.
    pub fn wrong(&mut self, name: &'static str, message: Message) {
        if self.error(name).is_none() {
            self.errors.push((name, message));
        }
    }

    /// Takes up what an act said about a field; every other error goes on.
    pub fn take<T>(&mut self, outcome: Result<T, Error>) -> Result<Option<T>, Error> {
        match outcome {
            Ok(done) => Ok(Some(done)),
            Err(Error::Field(name, message)) => {
                self.wrong(name, message);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Whether an act added what the form says. Where the form had added something before it was changed,
    /// that is shown with its path, and the form takes another identifier: sent again, it adds a second.
    pub fn added(
        &mut self,
        outcome: Result<(), Error>,
        fresh: impl Display,
        path: String,
    ) -> Result<bool, Error> {
        if let Err(Error::Twice(name)) = outcome {
            self.set("id", fresh.to_string());
            self.twin = Some((name, path));
            return Ok(false);
        }
        Ok(self.take(outcome)?.is_some())
    }

    /// What the form has added before it was changed: its name and its path.
    pub fn twin(&self) -> Option<&(String, String)> {
        self.twin.as_ref()
    }

    fn set(&mut self, name: &str, value: String) {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value));
    }

    /// A line of text: stray spaces, control characters and what nobody sees gone; empty is allowed.
    pub fn line(&mut self, name: &'static str) -> String {
        let text = one_line(self.value(name));
        self.at_most(name, text, LINE)
    }

    /// A line of text that must be there.
    pub fn some_line(&mut self, name: &'static str) -> String {
        let text = self.line(name);
        self.not_empty(name, text)
    }

    /// A text of several lines; empty is allowed.
    pub fn text(&mut self, name: &'static str) -> String {
        let text: String = self.value(name).replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
        let text = text.trim().chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        self.at_most(name, text, TEXT)
    }

    /// A text of several lines that must be there.
    pub fn some_text(&mut self, name: &'static str) -> String {
        let text = self.text(name);
        self.not_empty(name, text)
    }

    /// A whole number between two; nothing where the field is empty.
    pub fn number(&mut self, name: &'static str, least: i32, most: i32) -> Option<i32> {
        let text = one_line(self.value(name)).replace([' ', '\u{a0}'], "");
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let message =
                Message::new("form-number").with("least", least.to_string()).with("most", most.to_string());
            self.wrong(name, message);
        }
        number
    }

    /// A day as browsers send it (`2027-03-01`); nothing where the field is empty.
    pub fn day(&mut self, name: &'static str) -> Option<Day> {
        let text = one_line(self.value(name));
        if text.is_empty() {
            return None;
        }
        let day = day(&text);
        if day.is_none() {
            self.wrong(name, Message::new("form-day"));
        }
        day
    }

    /// One of a list of words.
    pub fn choice<T: Copy>(&mut self, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = read(self.value(name));
        if chosen.is_none() {
            self.wrong(name, Message::new("form-choose"));
        }
        chosen
    }

    /// An e-mail address.
    pub fn address(&mut self, name: &'static str) -> String {
        let text = self.some_line(name).replace(' ', "");
        if self.error(name).is_none() && !is_address(&text) {
            self.wrong(name, Message::new("form-address"));
        }
        text
    }

    /// Which state of a thing the form was made from.
    pub fn version(&self) -> i32 {
        self.value("version").parse().unwrap_or_default()
    }

    /// Sets this beside what the thing says now, because somebody changed it since the form was made:
    /// who and when in words, and each field's other value. Sent again, it overwrites that.
    pub fn against(&mut self, now: Sheet, words: Message) {
        let version = now.value("version").to_owned();
        self.set("version", version);
        self.theirs = Some(Theirs { values: now.values, words });
    }

    /// Who changed the same thing meanwhile, and when.
    pub fn changed_by(&self) -> Option<&Message> {
        self.theirs.as_ref().map(|theirs| &theirs.words)
    }

    /// What the field says now, where that differs from what was typed.
    pub fn theirs(&self, name: &str) -> Option<&str> {
        let theirs = self.theirs.as_ref()?;
        let now = theirs.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value);
        (one_line(now) != one_line(self.value(name))).then_some(now)
    }

    fn at_most(&mut self, name: &'static str, text: String, most: usize) -> String {
        let long = text.chars().count();
        if long > most {
            let message = Message::new("form-long").with("most", most).with("long", long);
            self.wrong(name, message);
        }
        text
    }

    fn not_empty(&mut self, name: &'static str, text: String) -> String {
        if !is_seen(&text) {
            self.wrong(name, Message::new("form-empty"));
        }
        text
    }
}

/// Text as one line: control characters are spaces, spaces are single, both ends trimmed, letters that
/// nobody sees gone, letters composed (NFC).
pub fn one_line(text: &str) -> String {
    let plain: String =
        without_unseen(text).nfc().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A day as browsers send it, of a year in which people plan: between 1900 and 2200.
pub fn day(text: &str) -> Option<Day> {
    use chrono::Datelike;
    text.parse().ok().filter(|day: &Day| (1900..=2200).contains(&day.year()))
}

/// Text for searching and sorting alike on every database: lower case, without accents and without
/// whatever nobody sees.
pub fn folded(text: &str) -> String {
    let is_bare =
        |letter: &char| !unicode_normalization::char::is_combining_mark(*letter) && !is_unseen(*letter);
    let bare = text.nfkd().filter(is_bare);
    one_line(&bare.flat_map(char::to_lowercase).collect::<String>())
}

/// Whether a mail server could take this address (RFC 5321, without quoted or commented forms).
pub fn is_address(text: &str) -> bool {
    text.len() <= 254
        && text.parse::<lettre::Address>().is_ok()
        && text.split('@').nth(1).is_some_and(|host| host.contains('.') && !host.starts_with('['))
}

/// An address as it is compared: capitals do not matter, accents do.
pub fn address_key(text: &str) -> String {
    one_line(text).to_lowercase()
}

/// An instant as a form carries it in a hidden field.
pub fn instant(at: Instant) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

impl<S: Send + Sync> FromRequest<S> for Sheet {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Self, Error> {
        let values = fields(&body(request).await?).ok_or_else(|| Error::refused("form-unreadable"))?;
        Ok(Sheet { values, ..Sheet::default() })
    }
}

/// All that is sent with a request.
pub async fn body(request: Request) -> Result<Bytes, Error> {
    Bytes::from_request(request, &()).await.map_err(|refused| match refused.status().as_u16() {
        413 => Error::TooLarge,
        _ if is_slow(&refused) => Error::Slow,
        _ => Error::refused("form-unreadable"),
    })
}

/// The fields of a form as they were sent; nothing where it is none.
pub fn fields(sent: &[u8]) -> Option<Vec<(String, String)>> {
    let fields = serde_urlencoded::from_bytes::<Vec<(String, String)>>(sent).ok()?;
    Some(fields.into_iter().map(|(name, value)| (name, value.replace('\0', ""))).collect())
}

/// Whether a body was given up because nothing more of it came.
fn is_slow(refused: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(refused);
    while let Some(error) = cause {
        if error.is::<tower_http::timeout::TimeoutError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(value: &str) -> Sheet {
        Sheet::of([("field", value.to_owned())])
    }

    #[test]
    fn stray_spaces_are_taken_away_and_letters_stay() {
        assert_eq!(sheet("  Zoë \t  O’Neill\u{0} ").line("field"), "Zoë O’Neill");
        assert_eq!(sheet("e\u{301}").line("field"), "é");
        assert_eq!(sheet("a\r\nb\r").text("field"), "a\nb");
    }

    #[test]
    fn what_nobody_sees_is_no_name_and_makes_none_another() {
        for unseen in ["\u{200b}", "\u{2060}", "\u{202e}", "\u{2066} \u{2069}", "\u{3164}", "\u{ad}"] {
            let mut name = sheet(unseen);
            assert_eq!(name.some_line("field"), "", "{unseen:?}");
            assert_eq!(name.error("field").unwrap().key, "form-empty", "{unseen:?}");
            let mut words = sheet(unseen);
            words.some_text("field");
            assert_eq!(words.error("field").unwrap().key, "form-empty", "{unseen:?}");
        }
        assert_eq!(sheet("Harbour\u{200b} \u{202e}Aid").line("field"), "Harbour Aid");
        assert_eq!(folded("Harbour\u{200b} A\u{ad}id"), "harbour aid");
        assert_eq!(folded("می\u{200c}خواهم"), folded("میخواهم"));
        assert_eq!(sheet("می\u{200c}خواهم").line("field"), "می\u{200c}خواهم");
    }

    #[test]
    fn what_cannot_be_is_said_beside_the_field() {
        let mut long = sheet(&"x".repeat(201));
        long.line("field");
        assert_eq!(long.error("field").unwrap().key, "form-long");
        let mut number = sheet("13");
        assert_eq!(number.number("field", 1, 12), None);
        assert_eq!(number.error("field").unwrap().key, "form-number");
        let mut day = sheet("31/12/2026");
        assert_eq!(day.day("field"), None);
        assert!(!day.is_right());
    }

    #[test]
    fn addresses() {
        for right in ["ada@example.org", "o'neill+x@mail.example.org"] {
            assert!(is_address(right), "{right}");
        }
        for wrong in
            ["ada", "ada@", "@example.org", "a b@example.org", "ada@example", "a@@b.org", "a@[127.0.0.1]"]
        {
            assert!(!is_address(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_copying_leaves_around_an_address_goes() {
        let mut pasted = sheet("\u{202a}ada@example.org\u{202c}\u{200b}");
        assert_eq!(pasted.address("field"), "ada@example.org");
        assert!(pasted.is_right());
    }

    #[test]
    fn folding_is_the_same_everywhere() {
        assert_eq!(folded("  ÉMILE  Zola"), "emile zola");
    }
}
