//! The summary of errors above a form: each line begins with the label of its field, so that it can be
//! understood without looking for the field.

use super::text::{Language, Message};

const LINK: &str = "<a href=\"#field-";

/// A page in whose summary each error is named after its field, by the label that the page has for it.
/// Labels and errors stand in the page already, so nothing needs to be escaped again.
pub fn named(page: &str, language: Language) -> String {
    let mut told = String::with_capacity(page.len() + 200);
    let mut parts = page.split(LINK);
    told.push_str(parts.next().unwrap_or_default());
    for part in parts {
        told.push_str(LINK);
        let link = part.split_once("\">").and_then(|(field, rest)| {
            let (words, after) = rest.split_once("</a>")?;
            Some((field, label(page, field)?, words, after))
        });
        let Some((field, label, words, after)) = link else {
            told.push_str(part);
            continue;
        };
        let line = language.say(&Message::new("form-named").with("label", label).with("words", words));
        told.push_str(&format!("{field}\">{line}</a>{after}"));
    }
    told
}

/// The label of a field, where it is plain text.
fn label<'a>(page: &'a str, field: &str) -> Option<&'a str> {
    let start = format!("<label for=\"field-{field}\">");
    let text = page.split_once(&start)?.1.split_once("</label>")?.0;
    (!text.contains('<')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_says_which_field_it_means() {
        let page =
            "<a href=\"#field-name\">Fill this in</a> <label for=\"field-name\">Name &amp; title</label>";
        let told = named(page, Language::English);
        assert!(
            told.starts_with("<a href=\"#field-name\">Name &amp; title: Fill this in</a> <label"),
            "{told}"
        );
    }

    #[test]
    fn what_has_no_label_stays_as_it_is() {
        let page = "a <a href=\"#field-name\">Fill this in</a> <a href=\"/x\">b</a> <a href=\"#field-";
        assert_eq!(named(page, Language::French), page);
    }
}
