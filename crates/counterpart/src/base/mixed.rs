//! Pages in two languages: what a begun language lacks stands in English in between, and says so to
//! the browser and to whoever reads aloud.

use super::text::Language;

/// Begins a run that is written from left to right, whatever is around it (LRI).
const BEGIN: char = '\u{2066}';
/// Ends the last such run (PDI).
const END: char = '\u{2069}';
/// Elements whose content is text alone, so that nothing can be marked in it.
const PLAIN: [&str; 5] = ["title", "option", "textarea", "script", "style"];

/// An English text as it stands among words of another direction: also where nothing can be marked,
/// as in an attribute, its order is right.
pub fn apart(text: &str) -> String {
    format!("{BEGIN}{text}{END}")
}

/// A page with each text that was set apart marked as English, from left to right.
pub fn marked(page: String, language: Language) -> String {
    if !language.is_begun() || !page.contains(BEGIN) {
        return page;
    }
    let mut told = String::with_capacity(page.len() + 4000);
    let mut rest = page.as_str();
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        told.push_str(&marked_text(text));
        let (tag, after) = after.split_at(after.find('>').map_or(after.len(), |end| end + 1));
        told.push_str(tag);
        rest = after;
        if let Some(name) = PLAIN.iter().find(|name| opens(tag, name)) {
            let (plain, after) = rest.split_at(rest.find(&format!("</{name}")).unwrap_or(rest.len()));
            told.push_str(plain);
            rest = after;
        }
    }
    told
}

fn opens(tag: &str, name: &str) -> bool {
    let after = tag.strip_prefix('<').and_then(|tag| tag.strip_prefix(name));
    after.is_some_and(|after| after.starts_with(['>', ' ']))
}

/// The text between two tags. What somebody typed may begin such a run and not end it: then it stays
/// as it is.
fn marked_text(text: &str) -> String {
    let (begun, ended) = (text.matches(BEGIN).count(), text.matches(END).count());
    if begun == 0 || ended < begun {
        return text.to_owned();
    }
    let mut told = String::with_capacity(text.len() + 40);
    let mut open = Vec::new();
    for letter in text.chars() {
        match letter {
            BEGIN => {
                open.push(true);
                told.push_str("<span lang=\"en\" dir=\"ltr\">");
            }
            // Other isolates end alike.
            '\u{2067}' | '\u{2068}' => {
                open.push(false);
                told.push(letter);
            }
            END => match open.pop() {
                Some(true) => told.push_str("</span>"),
                _ => told.push(letter),
            },
            _ => told.push(letter),
        }
    }
    if open.contains(&true) { text.to_owned() } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> String {
        marked(text.replace('[', "\u{2066}").replace(']', "\u{2069}"), Language::Arabic)
    }

    #[test]
    fn texts_are_marked_where_elements_may_stand() {
        let told = page("<title>[A]</title><p title=\"[B]\">[C <] د</p><option value=\"a\">[D]</option>");
        assert_eq!(
            told,
            "<title>\u{2066}A\u{2069}</title><p title=\"\u{2066}B\u{2069}\">\u{2066}C <\u{2069} د</p>\
             <option value=\"a\">\u{2066}D\u{2069}</option>"
        );
        assert_eq!(page("<p>[C] د</p>"), "<p><span lang=\"en\" dir=\"ltr\">C</span> د</p>");
        let within = "\u{2068}ليلى\u{2069}";
        let told = page(&format!("<b>[Hello {within} [A]]</b>"));
        let span = "<span lang=\"en\" dir=\"ltr\">";
        assert_eq!(told, format!("<b>{span}Hello {within} {span}A</span></span></b>"));
    }

    #[test]
    fn what_somebody_typed_breaks_nothing() {
        for text in ["<p>[a</p><p>b]</p>", "<p>][</p>", "<p>]a</p>", "<textarea>[a</textarea>", "<p"] {
            let plain = text.replace('[', "\u{2066}").replace(']', "\u{2069}");
            assert_eq!(page(text), plain, "{text}");
        }
    }

    #[test]
    fn complete_languages_stay_as_they_are() {
        let text = format!("<p>{}</p>", apart("a"));
        assert_eq!(marked(text.clone(), Language::English), text);
    }
}
