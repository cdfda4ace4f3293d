//! The little of HTTP/1.1 (RFC 9112) that asking takes: a connection that stays open, one answer
//! after another, with its length told or in chunks.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The path with what is asked after it.
    pub path: String,
    /// What shows who asks.
    pub cookie: Option<String>,
}

impl Asked {
    /// The request, as a browser writes it; packed answers only if they are wanted.
    pub fn text(&self, is_packed: bool) -> String {
        let packed = if is_packed { "Accept-Encoding: gzip\r\n" } else { "" };
        let cookie = self.cookie.as_ref().map_or(String::new(), |cookie| format!("Cookie: {cookie}\r\n"));
        format!(
            "GET {} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: counterpart-bench\r\nAccept: text/html\r\n\
             Accept-Language: en\r\n{packed}{cookie}\r\n",
            self.path
        )
    }
}

/// A form that is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub path: String,
    /// What shows who sends it.
    pub cookie: Option<String>,
    /// From where a proxy says that it comes.
    pub from: Option<String>,
    /// Names and values.
    pub fields: Vec<(&'static str, String)>,
}

impl Form {
    /// The request, as a browser writes it.
    pub fn text(&self) -> String {
        let pairs = self.fields.iter().map(|(name, value)| format!("{name}={}", escaped(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let line = |name: &str, value: &Option<String>| {
            value.as_ref().map_or(String::new(), |value| format!("{name}: {value}\r\n"))
        };
        format!(
            "POST {} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: counterpart-bench\r\nAccept-Language: en\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n{}{}\
             Content-Length: {}\r\n\r\n{body}",
            self.path,
            line("Cookie", &self.cookie),
            line("X-Forwarded-For", &self.from),
            body.len()
        )
    }
}

/// A value as it travels in a form.
fn escaped(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    value
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names in small letters, and values.
    pub headers: Vec<(String, String)>,
    /// The body, still packed where it came so.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A connection that stays open.
pub struct Line<Stream = TcpStream> {
    from: BufReader<Stream>,
}

impl Line {
    /// Connects.
    ///
    /// # Errors
    /// Nobody listens there.
    pub fn to(address: SocketAddr) -> Result<Line, String> {
        let stream = TcpStream::connect(address).map_err(|why| why.to_string())?;
        let set = stream.set_nodelay(true).and_then(|()| stream.set_read_timeout(Some(PATIENCE)));
        set.map_err(|why| why.to_string())?;
        Ok(Line { from: BufReader::with_capacity(64 * 1024, stream) })
    }
}

impl<Stream: Read + Write> Line<Stream> {
    /// Asks, and waits for the whole answer.
    ///
    /// # Errors
    /// The connection broke, or what came is no answer.
    pub fn ask(&mut self, request: &str) -> Result<Answer, String> {
        self.from.get_mut().write_all(request.as_bytes()).map_err(|why| why.to_string())?;
        let mut answer = Answer { status: status(&self.line()?)?, ..Answer::default() };
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or_else(|| format!("no header: {line}"))?;
            answer.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        if answer.header("transfer-encoding").is_some_and(|how| how.eq_ignore_ascii_case("chunked")) {
            while self.chunk(&mut answer.body)? {}
        } else {
            let length = answer.header("content-length").and_then(|length| length.parse().ok());
            self.take(length.unwrap_or(0), &mut answer.body)?;
        }
        Ok(answer)
    }

    /// A line without its end.
    fn line(&mut self) -> Result<String, String> {
        let mut line = String::new();
        match self.from.read_line(&mut line) {
            Ok(0) => Err("the server hung up".to_owned()),
            Ok(_) => Ok(line.trim_end().to_owned()),
            Err(why) => Err(why.to_string()),
        }
    }

    /// Takes one chunk; false after the last.
    fn chunk(&mut self, body: &mut Vec<u8>) -> Result<bool, String> {
        let line = self.line()?;
        let digits = line.split(';').next().unwrap_or_default();
        let length =
            usize::from_str_radix(digits, 16).map_err(|_| format!("no length of a chunk: {line}"))?;
        self.take(length, body)?;
        self.line()?;
        Ok(length > 0)
    }

    fn take(&mut self, length: usize, body: &mut Vec<u8>) -> Result<(), String> {
        let from = body.len();
        body.resize(from + length, 0);
        self.from.read_exact(&mut body[from..]).map_err(|why| why.to_string())
    }
}

fn status(line: &str) -> Result<u16, String> {
    let status = line.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)?.parse().ok());
    status.ok_or_else(|| format!("no answer of HTTP: {line}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    /// A stream that has its answers ready and forgets what it is asked.
    struct Ready(Cursor<Vec<u8>>);

    impl Read for Ready {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.0.read(into)
        }
    }

    impl Write for Ready {
        fn write(&mut self, from: &[u8]) -> std::io::Result<usize> {
            Ok(from.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn line(answers: &str) -> Line<Ready> {
        Line { from: BufReader::new(Ready(Cursor::new(answers.as_bytes().to_vec()))) }
    }

    #[test]
    fn answers_follow_each_other_on_one_line() {
        let mut line = line(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello\
             HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n\
             HTTP/1.1 303 See Other\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n",
        );
        let (first, second) = (line.ask("").unwrap(), line.ask("").unwrap());
        assert_eq!((first.status, first.body.as_slice()), (200, b"hello".as_slice()));
        assert_eq!((second.status, second.body.as_slice()), (404, b"abcde".as_slice()));
        assert_eq!(line.ask("").unwrap().header("location"), Some("/there"));
        assert_eq!(line.ask(""), Err("the server hung up".to_owned()));
    }

    #[test]
    fn a_form_is_written_as_browsers_do() {
        let fields = vec![("a", "x y".to_owned()), ("b", "ü@z".to_owned())];
        let form =
            Form { path: "/there".to_owned(), from: Some("192.0.2.7".to_owned()), fields, ..Form::default() };
        let text = form.text();
        assert!(text.starts_with("POST /there HTTP/1.1\r\n"), "{text}");
        assert!(text.contains("X-Forwarded-For: 192.0.2.7\r\nContent-Length: 20\r\n"), "{text}");
        assert!(text.ends_with("\r\n\r\na=x%20y&b=%C3%BC%40z"), "{text}");
    }

    #[test]
    fn what_is_no_answer_is_told() {
        assert_eq!(line("SSH-2.0\r\n").ask(""), Err("no answer of HTTP: SSH-2.0".to_owned()));
        assert!(line("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n").ask("").is_err());
    }
}
