//! A letter as it travels (RFC 5322, MIME): text and HTML side by side, in one plain layout that every
//! mail program shows, without pictures and without anything fetched.

use super::text::{Language, Message};
use super::{Error, Result, form, mixed, token};
use askama::Template;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

/// In whose name letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// What the reader sees: the programme's name.
    pub name: String,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
}

impl Sender {
    /// The sender of letters that are no programme's.
    pub fn of_nobody() -> Sender {
        Sender { name: "Counterpart".to_owned(), reply_to: None }
    }
}

/// What is to be written.
pub struct Writing<'a> {
    /// What makes it this letter; its Message-ID is made of it.
    pub key: &'a str,
    /// In whose name.
    pub sender: &'a Sender,
    /// The sender's address.
    pub from: &'a str,
    /// Whom it goes to: name and address.
    pub to: (&'a str, &'a str),
    /// The language.
    pub language: Language,
    /// The subject.
    pub subject: &'a str,
    /// The text in paragraphs.
    pub body: &'a str,
    /// Where the button leads.
    pub link: Option<&'a str>,
    /// Where its reader unsubscribes, if they may.
    pub stop: Option<&'a str>,
}

/// The identifier of a letter, the same at every try.
pub fn message_id(key: &str, from: &str) -> String {
    let host = from.rsplit('@').next().unwrap_or_default();
    format!("<{}@{host}>", token::hex(&Sha256::digest(key)[..16]))
}

/// What a paragraph is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A run of words.
    Words(&'a str),
    /// An address to follow.
    Link(&'a str),
    /// The end of a line.
    Break,
}

/// What the text of a letter is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// A paragraph.
    Paragraph(Vec<Piece<'a>>),
    /// The button, and where it leads.
    Button(&'a str),
}

#[derive(Template)]
#[template(path = "base/letter.html")]
struct Page<'a> {
    language: Language,
    subject: &'a str,
    blocks: Vec<Block<'a>>,
    button: String,
    foot: String,
    stop: Option<&'a str>,
    stop_words: String,
}

/// The text in paragraphs; one that is the link alone becomes the button, and so does a link that the
/// text does not name.
pub fn blocks<'a>(body: &'a str, link: Option<&'a str>) -> Vec<Block<'a>> {
    let paragraphs = body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    let mut blocks: Vec<Block> = paragraphs
        .map(
            |text| {
                if Some(text) == link { Block::Button(text) } else { Block::Paragraph(pieces(text, link)) }
            },
        )
        .collect();
    if let Some(link) = link.filter(|link| !body.contains(link)) {
        blocks.push(Block::Button(link));
    }
    blocks
}

fn pieces<'a>(text: &'a str, link: Option<&'a str>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            pieces.push(Piece::Break);
        }
        let parts = link.map_or(vec![line], |link| line.split(link).collect());
        for (at, part) in parts.into_iter().enumerate() {
            pieces.extend(link.filter(|_| at > 0).map(Piece::Link));
            pieces.push(Piece::Words(part));
        }
    }
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

/// What stands under every letter: in whose name it comes.
pub fn foot(language: Language, sender: &str) -> String {
    language.say(&Message::new("letter-foot").with("name", sender))
}

/// The letter with its headers.
pub fn written(writing: &Writing) -> Result<Vec<u8>> {
    let language = writing.language;
    let foot = foot(language, &writing.sender.name);
    let stop_words = language.text("letter-stop");
    let mut text = writing.body.trim().to_owned();
    if let Some(link) = writing.link.filter(|link| !writing.body.contains(link)) {
        text = format!("{text}\n\n{link}");
    }
    text = format!("{text}\n\n-- \n{foot}\n");
    if let Some(stop) = writing.stop {
        text = format!("{text}{stop_words} {stop}\n");
    }
    let page = Page {
        language,
        subject: writing.subject,
        blocks: blocks(writing.body, writing.link),
        button: language.text("letter-button"),
        foot,
        stop: writing.stop,
        stop_words,
    };
    let parts = MultiPart::alternative()
        .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text))
        .singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_HTML)
                .body(mixed::marked(page.render()?, language)),
        );
    let message = headed(writing)?.multipart(parts).map_err(Error::broken)?;
    Ok(message.formatted())
}

fn headed(writing: &Writing) -> Result<lettre::message::MessageBuilder> {
    let mailbox = |name: &str, address: &str| {
        let address = address.parse().map_err(|_| Error::broken("an address that is none"))?;
        // A control character in a name would break the header, or worse.
        Ok::<_, Error>(Mailbox::new(Some(form::one_line(name)).filter(|name| !name.is_empty()), address))
    };
    let raw =
        |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
    let mut builder = lettre::Message::builder()
        .message_id(Some(message_id(writing.key, writing.from)))
        .from(mailbox(&writing.sender.name, writing.from)?)
        .to(mailbox(writing.to.0, writing.to.1)?)
        .subject(form::one_line(writing.subject))
        // No holiday notice answers a machine (RFC 3834; the second is what Exchange knows).
        .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
        .raw_header(raw("X-Auto-Response-Suppress", "All".to_owned()))
        .raw_header(raw("Content-Language", writing.language.code().to_owned()));
    let reply_to = writing.sender.reply_to.as_ref();
    if let Some(Ok(reply_to)) = reply_to.map(|address| mailbox(&writing.sender.name, address)) {
        builder = builder.reply_to(reply_to);
    }
    if let Some(stop) = writing.stop {
        // One click, without signing in (RFC 8058).
        builder = builder
            .raw_header(raw("List-Unsubscribe", format!("<{stop}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    Ok(builder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writing<'a>(sender: &'a Sender, body: &'a str, stop: Option<&'a str>) -> Writing<'a> {
        Writing {
            key: "invitation-1",
            sender,
            from: "mentoring@example.org",
            to: ("Zoë <b>\r\nBcc: x@example.org", "zoe@example.org"),
            language: Language::Arabic,
            subject: "Hé & co",
            body,
            link: Some("https://m.example.org/i/1"),
            stop,
        }
    }

    #[test]
    fn the_link_is_a_button_where_it_stands_alone() {
        let link = Some("https://x/1");
        let plain = |text| Block::Paragraph(vec![Piece::Words(text)]);
        assert_eq!(
            blocks("A\n\nhttps://x/1\n\nB", link),
            [plain("A"), Block::Button("https://x/1"), plain("B")]
        );
        assert_eq!(blocks("A", link), [plain("A"), Block::Button("https://x/1")]);
        assert_eq!(blocks("A", None), [plain("A")]);
        let within = [Piece::Words("See "), Piece::Link("https://x/1"), Piece::Break, Piece::Words("B")];
        assert_eq!(blocks("See https://x/1\nB", link), [Block::Paragraph(within.to_vec())]);
    }

    #[test]
    fn headers_cannot_be_broken_out_of() {
        let sender =
            Sender { name: "Harbour \"A\" 🌊".to_owned(), reply_to: Some("lead@example.org".to_owned()) };
        let text = String::from_utf8(written(&writing(&sender, "<i>Hello</i>", None)).unwrap()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc:")), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(head.contains("Reply-To:") && head.contains("lead@example.org"), "{head}");
        assert!(!head.contains("List-Unsubscribe"), "{head}");
        assert!(
            head.contains(&format!("Message-ID: {}", message_id("invitation-1", "mentoring@example.org")))
        );
        assert!(body.contains("dir=3D\"rtl\"") || body.contains("dir=\"rtl\""), "{body}");
        assert!(!body.contains("<i>Hello</i>\r\n</td>"), "{body}");
    }

    #[test]
    fn one_click_unsubscribes() {
        let sender = Sender { name: "Harbour".to_owned(), reply_to: None };
        let stop = Some("https://m.example.org/unsubscribe/abc");
        let text = String::from_utf8(written(&writing(&sender, "Hello", stop)).unwrap()).unwrap();
        assert!(text.contains("List-Unsubscribe: <https://m.example.org/unsubscribe/abc>"), "{text}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{text}");
    }
}
