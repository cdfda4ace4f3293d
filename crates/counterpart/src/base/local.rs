//! Paths of our own, and from which of them somebody came.

use super::App;
use axum::http::{HeaderMap, header};

/// Where to go on to: a path of our own, or the start page.
pub fn local(next: &str) -> &str {
    let is_plain = |letter: char| !letter.is_control() && letter != '\\';
    let is_ours = next.starts_with('/') && !next.starts_with("//") && next.chars().all(is_plain);
    if is_ours && next.len() <= 500 { next } else { "/" }
}

/// The page of ours from which somebody came, other than the start page.
pub fn came_from(app: &App, headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (_, whole) = text(header::REFERER)?.split_once("://")?;
    let (host, path) = whole.split_at(whole.find('/')?);
    let known = app.config.base_url.split_once("://").map(|(_, host)| host);
    let is_ours = text(header::HOST) == Some(host) || known == Some(host);
    let path = local(path);
    (is_ours && path != "/").then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths_are_gone_to() {
        for ours in ["/", "/programmes/x?page=2#top", "/a//b", "/sign-in?next=//x"] {
            assert_eq!(local(ours), ours);
        }
        for other in
            ["", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\r\nb", "\t//x"]
        {
            assert_eq!(local(other), "/", "{other:?}");
        }
    }
}
