//! Lists: what is searched, filtered, sorted and turned to is all in the address.

use super::form;
use super::{App, Error, Result};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::borrow::Borrow;

/// How many lines a page of a list has.
pub const PAGE: usize = 50;

/// What the address of a list asks for.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    path: String,
    values: Vec<(String, String)>,
}

/// Where a page of a list lies among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    /// How many lines there are in all.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are; at least one.
    pub of: usize,
    /// How many lines there are in all, for a plural form.
    pub count: i64,
}

/// A text that is searched for as a pattern for `like … escape '\'` over a folded column.
pub fn pattern(text: &str) -> String {
    let plain = form::folded(text).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

impl Pages {
    /// How many lines stand before this page.
    pub fn before(&self) -> usize {
        (self.page - 1) * PAGE
    }

    /// The lines of this page among all of them.
    pub fn cut<T>(&self, all: Vec<T>) -> Vec<T> {
        all.into_iter().skip(self.before()).take(PAGE).collect()
    }
}

impl Listing {
    /// What a path and a query ask for.
    pub fn of(path: &str, query: &str) -> Listing {
        let values: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        // No database keeps this sign; PostgreSQL refuses a question that has it.
        let values = values.into_iter().map(|(name, value)| (name, value.replace('\0', ""))).collect();
        Listing { path: path.to_owned(), values }
    }

    /// What a filter is set to; empty where it is not.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Whether a filter is set to this.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.value(name) == value
    }

    /// What is searched for, as it was typed.
    pub fn query(&self) -> String {
        form::one_line(self.value("q")).chars().take(form::LINE).collect()
    }

    /// Whether a text holds what is searched for.
    pub fn finds(&self, text: &str) -> bool {
        form::folded(text).contains(&form::folded(&self.query()))
    }

    /// What is searched for as a pattern for `like … escape '\'` over a folded column.
    pub fn pattern(&self) -> String {
        pattern(&self.query())
    }

    /// By what it is sorted, of these, the first unless told otherwise; and whether from the end.
    pub fn sort(&self, known: &[&'static str]) -> (&'static str, bool) {
        let asked = self.value("sort");
        let (name, is_down) = asked.strip_prefix('-').map_or((asked, false), |name| (name, true));
        match known.iter().find(|word| **word == name) {
            Some(word) => (word, is_down),
            None => (known.first().copied().unwrap_or_default(), false),
        }
    }

    /// The page asked for, among as many as so many lines need.
    pub fn pages(&self, total: usize) -> Pages {
        let of = total.div_ceil(PAGE).max(1);
        let page = self.value("page").parse().unwrap_or(1).clamp(1, of);
        Pages { total, page, of, count: i64::try_from(total).unwrap_or(i64::MAX) }
    }

    /// The address with one thing set otherwise, from the first page on; an empty value takes it away.
    pub fn with(&self, name: &str, value: &str) -> String {
        let others = self.values.iter().filter(|(known, value)| {
            known != name && (name == "page" || known != "page") && !value.is_empty()
        });
        let mut values: Vec<(&str, &str)> =
            others.map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if !value.is_empty() {
            values.push((name, value));
        }
        match serde_urlencoded::to_string(values).unwrap_or_default() {
            query if query.is_empty() => self.path.clone(),
            query => format!("{}?{query}", self.path),
        }
    }

    /// The address of the same lines elsewhere, all of them on one page.
    pub fn elsewhere(&self, path: &str) -> String {
        Listing { path: path.to_owned(), values: self.values.clone() }.with("page", "")
    }

    /// The address of another page of the list.
    pub fn turned(&self, page: impl Borrow<usize>) -> String {
        self.with("page", &page.borrow().to_string())
    }

    /// The address sorted by a column; once more, from its end.
    pub fn sorted(&self, name: &str) -> String {
        if self.has("sort", name) { self.with("sort", &format!("-{name}")) } else { self.with("sort", name) }
    }

    /// How a column is sorted, as `aria-sort` says it.
    pub fn order(&self, name: &str) -> &'static str {
        match self.value("sort") {
            sort if sort == name => "ascending",
            sort if sort.strip_prefix('-') == Some(name) => "descending",
            _ => "none",
        }
    }

    /// Whether anything is searched or filtered, page and order aside.
    pub fn is_narrowed(&self) -> bool {
        self.values
            .iter()
            .any(|(name, value)| !["page", "sort"].contains(&name.as_str()) && !value.is_empty())
    }

    /// The list without any search or filter.
    pub fn bare(&self) -> &str {
        &self.path
    }
}

impl FromRequestParts<App> for Listing {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        Ok(Listing::of(parts.uri.path(), parts.uri.query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_in_the_address() {
        let list = Listing::of("/people", "q=Zo%C3%AB&state=open&page=3");
        assert_eq!(list.query(), "Zoë");
        assert!(list.finds("ZOE and others"));
        assert_eq!(list.with("state", "done"), "/people?q=Zo%C3%AB&state=done");
        assert_eq!(list.turned(2), "/people?q=Zo%C3%AB&state=open&page=2");
        assert_eq!(list.with("q", ""), "/people?state=open");
        assert_eq!(Listing::of("/people", "").with("q", ""), "/people");
    }

    #[test]
    fn a_page_that_is_not_there_is_the_last() {
        let list = Listing::of("/people", "page=9");
        assert_eq!(list.pages(101), Pages { total: 101, page: 3, of: 3, count: 101 });
        assert_eq!(list.pages(0), Pages { total: 0, page: 1, of: 1, count: 0 });
        assert_eq!(Listing::of("/", "page=-1").pages(60).page, 1);
        assert_eq!(list.pages(101).cut((0..101).collect()), [100]);
    }

    #[test]
    fn a_search_for_signs_of_patterns_is_a_search() {
        assert_eq!(Listing::of("/", "q=50%25_\\").pattern(), "%50\\%\\_\\\\%");
    }

    #[test]
    fn sorting_turns_round() {
        let list = Listing::of("/", "sort=name");
        assert_eq!(list.sort(&["date", "name"]), ("name", false));
        assert_eq!(list.sorted("name"), "/?sort=-name");
        assert_eq!(Listing::of("/", "sort=-name").order("name"), "descending");
        assert_eq!(Listing::of("/", "sort=drop").sort(&["date", "name"]), ("date", false));
    }
}
