//! E-mail addresses as people write them.

use crate::base::text::Message;

/// The one address in a cell: spaces and what mail programs put around it are taken off.
///
/// # Errors
/// Several addresses, or none, in words.
pub fn address(text: &str) -> Result<String, Message> {
    let inner = match (text.find('<'), text.rfind('>')) {
        (Some(from), Some(until)) if from < until => &text[from + 1..until],
        _ => text,
    };
    let inner = inner.trim();
    let inner = if inner.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")) {
        &inner[7..]
    } else {
        inner
    };
    let parts = inner.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '/' | '|' | '&'));
    let several = parts.filter(|part| part.trim_matches('@').contains('@')).count();
    if several > 1 {
        return Err(Message::new("files-address-several"));
    }
    let bare: String = inner.chars().filter(|c| !c.is_whitespace()).collect();
    let Some((local, domain)) = bare.split_once('@') else {
        return Err(Message::new("files-address-without-at"));
    };
    if domain.contains('@') {
        return Err(Message::new("files-address-two-at"));
    }
    let is_domain = domain.contains('.') && domain.split('.').all(|part| !part.is_empty());
    let has_strange = bare.contains([',', ';', '"', '(', ')', '<', '>']);
    if local.is_empty() || !is_domain || has_strange {
        return Err(Message::new("files-address-incomplete"));
    }
    Ok(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_understood() {
        for (text, wanted) in [
            ("ann@example.org", "ann@example.org"),
            (" Ann.B @Example.org ", "Ann.B@Example.org"),
            ("mailto:ann@example.org", "ann@example.org"),
            ("Ann B <ann@example.org>", "ann@example.org"),
            ("zoë@exämple.org", "zoë@exämple.org"),
        ] {
            assert_eq!(address(text).as_deref(), Ok(wanted), "{text}");
        }
    }

    #[test]
    fn others_are_named() {
        for (text, key) in [
            ("a@x.org; b@x.org", "files-address-several"),
            ("a@x.org b@x.org", "files-address-several"),
            ("a@x.org/b@x.org", "files-address-several"),
            ("a@@x.org", "files-address-two-at"),
            ("a@b@x.org", "files-address-two-at"),
            ("ann", "files-address-without-at"),
            ("ann@", "files-address-incomplete"),
            ("ann@x", "files-address-incomplete"),
            ("@x.org", "files-address-incomplete"),
            ("ann@x..org", "files-address-incomplete"),
        ] {
            assert_eq!(address(text).unwrap_err().key, key, "{text}");
        }
    }
}
