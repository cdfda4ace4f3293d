//! Lists: what is searched for, in which order, which page; all of it in the address, so that it can
//! be shared, gone back to and put among the bookmarks.

use super::text::Message;
use super::{App, Result, form};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

/// How many rows a page shows.
pub const ROWS: u64 = 50;

/// What the address says about a list.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    path: String,
    fields: Vec<(String, String)>,
}

impl Listing {
    /// The list at a path, as the fields of a query ask for it.
    pub fn of(path: &str, query: &str) -> Listing {
        let fields = serde_urlencoded::from_str::<Vec<(String, String)>>(query).unwrap_or_default();
        let clean = |value: String| form::one_line(&value).chars().take(form::LINE).collect::<String>();
        let fields = fields.into_iter().map(|(name, value)| (name, clean(value)));
        let fields = fields.filter(|(_, value)| !value.is_empty()).collect();
        Listing { path: path.to_owned(), fields }
    }

    /// The value of a filter; empty where it is not set.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What is searched for, as it was typed.
    pub fn query(&self) -> &str {
        self.field("q")
    }

    /// What is searched for, as a pattern for `like … escape '!'` over a folded column; nothing
    /// where nothing is.
    pub fn pattern(&self) -> Option<String> {
        let folded = form::folded(self.query());
        let plain = folded.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        (!folded.is_empty()).then(|| format!("%{plain}%"))
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        self.fields.iter().any(|(name, _)| name != "sort" && name != "page")
    }

    /// The word by which the list is sorted, one of those that it knows (the first where it is none
    /// of them), and whether from the end.
    pub fn sort(&self, words: &[&'static str]) -> (&'static str, bool) {
        let asked = self.field("sort");
        let (word, is_down) = asked.strip_prefix('-').map_or((asked, false), |word| (word, true));
        let first = words.first().copied().unwrap_or_default();
        words.iter().find(|known| **known == word).map_or((first, false), |known| (*known, is_down))
    }

    /// The page asked for, from 1.
    pub fn page(&self) -> u64 {
        self.field("page").parse().unwrap_or(1).max(1)
    }

    /// The address of the list with one field changed, from its first page; an empty value takes it away.
    pub fn link(&self, name: &str, value: &str) -> String {
        let mut fields: Vec<_> =
            self.fields.iter().filter(|(known, _)| known != name && known != "page").cloned().collect();
        if !value.is_empty() {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let query = serde_urlencoded::to_string(fields).unwrap_or_default();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    /// The address of the same list in another form, such as a table for a spreadsheet.
    pub fn elsewhere(&self, path: &str) -> String {
        Listing { path: path.to_owned(), fields: self.fields.clone() }.link("page", "")
    }

    /// The address of the list sorted by a word; sorted by it already, from the other end.
    pub fn sorted_by(&self, word: &str) -> String {
        if self.field("sort") == word { self.link("sort", &format!("-{word}")) } else { self.link("sort", word) }
    }

    /// The value of `aria-sort` of a column.
    pub fn aria_sort(&self, word: &str, is_first: &bool) -> &'static str {
        match self.field("sort") {
            "" if *is_first => "ascending",
            asked if asked == word => "ascending",
            asked if asked.strip_prefix('-') == Some(word) => "descending",
            _ => "none",
        }
    }

    /// The page of a list of so many rows: the last one where a later one is asked for.
    pub fn pages(&self, total: u64) -> Pages {
        let pages = total.div_ceil(ROWS).max(1);
        let page = self.page().min(pages);
        let to = |page: u64| (page >= 1 && page <= pages).then(|| self.link("page", &page.to_string()));
        Pages { total, page, pages, before: to(page - 1), after: to(page + 1) }
    }
}

/// Where in a list one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// How many rows there are in all.
    pub total: u64,
    /// The page, from 1.
    pub page: u64,
    /// How many pages there are.
    pub pages: u64,
    /// The address of the page before.
    pub before: Option<String>,
    /// The address of the page after.
    pub after: Option<String>,
}

impl Pages {
    /// How many rows stand on the pages before.
    pub fn offset(&self) -> u64 {
        (self.page - 1) * ROWS
    }

    /// “Page 2 of 5”.
    pub fn words(&self) -> Message {
        Message::new("list-page").with("page", self.page).with("pages", self.pages)
    }

    /// How many rows there are, in the words of a message that counts them as `n`.
    pub fn count(&self, key: &'static str) -> Message {
        Message::new(key).with("n", self.total)
    }
}

impl FromRequestParts<App> for Listing {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> std::result::Result<Self, Infallible> {
        Ok(Listing::of(parts.uri.path(), parts.uri.query().unwrap_or_default()))
    }
}

/// Answers with a table for a spreadsheet, under a name of its own.
pub fn table(name: &str, rows: String) -> Result<axum::response::Response> {
    use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
    use axum::response::IntoResponse;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    // Spreadsheets take a table for Latin-1 unless it begins with a byte-order mark.
    Ok((headers, format!("\u{feff}{rows}")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_asks_for() {
        let list = Listing::of("/people", "q=%20%C3%89mile%20%2050%25_!&role=mentor&sort=-name&page=3&empty=");
        assert_eq!(list.query(), "Émile 50%_!");
        assert_eq!(list.pattern().as_deref(), Some("%emile 50!%!_!!%"));
        assert_eq!((list.field("role"), list.field("empty"), list.page()), ("mentor", "", 3));
        assert_eq!(list.sort(&["since", "name"]), ("name", true));
        assert_eq!(list.sort(&["since"]), ("since", false));
        assert_eq!(list.link("role", ""), "/people?q=%C3%89mile+50%25_%21&sort=-name");
    }

    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let list = Listing::of("/people", "page=99");
        let pages = list.pages(101);
        assert_eq!((pages.page, pages.pages, pages.offset()), (3, 3, 100));
        assert_eq!(pages.before.as_deref(), Some("/people?page=2"));
        assert_eq!(pages.after, None);
        let none = Listing::of("/people", "page=0&sort=name").pages(0);
        assert_eq!((none.page, none.pages, none.before, none.after), (1, 1, None, None));
        assert_eq!(Listing::of("/p", "sort=name").sorted_by("name"), "/p?sort=-name");
    }
}
