//! A browser without a screen: keeps cookies, sends forms, follows nothing by itself.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderName, Request, header};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tower::ServiceExt;

/// A browser with its cookies.
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    language: String,
    address: SocketAddr,
    forwarded: Option<String>,
}

/// What came back.
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub html: String,
}

impl Page {
    /// Where it sends the browser.
    pub fn goes_to(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// The value of a hidden or filled field.
    pub fn field(&self, name: &str) -> String {
        let start = format!("name=\"{name}\"");
        let tags = self.html.split('<').filter(|tag| tag.starts_with("input") && tag.contains(&start));
        let value = tags.filter_map(|tag| tag.split("value=\"").nth(1)).next().unwrap_or_default();
        value.split('"').next().unwrap_or_default().to_owned()
    }

    /// Fails unless the page says this.
    pub fn says(&self, words: &str) -> &Page {
        assert!(self.html.contains(words), "“{words}” is not on the page ({}):\n{}", self.status, self.html);
        self
    }

    /// Fails if the page says this.
    pub fn keeps_silent_about(&self, words: &str) -> &Page {
        assert!(!self.html.contains(words), "“{words}” is on the page:\n{}", self.html);
        self
    }

    /// Fails unless the page has this status.
    pub fn is(&self, status: u16) -> &Page {
        assert_eq!(self.status, status, "{}", self.html);
        self
    }
}

impl Browser {
    pub(super) fn new(router: Router, session: Option<String>) -> Browser {
        let cookies = session.map(|token| ("session".to_owned(), token)).into_iter().collect();
        Browser {
            router,
            cookies,
            language: "en".to_owned(),
            address: "192.0.2.7:4000".parse().unwrap(),
            forwarded: None,
        }
    }

    /// The same browser, somewhere else on the internet.
    pub fn at(mut self, address: &str) -> Browser {
        self.address = format!("{address}:4000").parse().unwrap();
        self
    }

    /// The same browser, with an `X-Forwarded-For`.
    pub fn forwarded_for(mut self, addresses: &str) -> Browser {
        self.forwarded = Some(addresses.to_owned());
        self
    }

    /// What a cookie holds.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    /// Brings a cookie from elsewhere.
    pub fn with_cookie(mut self, name: &str, value: &str) -> Browser {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Asks for the headers of a page.
    pub async fn head(&mut self, path: &str) -> Page {
        self.send("HEAD", path, Body::empty()).await
    }

    /// The same browser, asking for pages in a language.
    pub fn reading(mut self, language: &str) -> Browser {
        language.clone_into(&mut self.language);
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send("GET", path, Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(form).unwrap();
        self.send("POST", path, Body::from(body)).await
    }

    /// Sends a request with headers of its own, as something that is no browser would.
    pub async fn send_with(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Page {
        let request = self.request(method, path, Body::from(body.to_owned()));
        self.send_request(request, headers).await
    }

    /// The same browser on another machine.
    pub fn standing_at(mut self, address: &str) -> Browser {
        self.address = address.parse().unwrap();
        self
    }

    /// Opens the page that an answer sends to.
    pub async fn follow(&mut self, page: &Page) -> Page {
        assert_eq!(page.status, 303, "{}", page.html);
        self.get(page.goes_to()).await
    }

    async fn send(&mut self, method: &str, path: &str, body: Body) -> Page {
        let request = self.request(method, path, body);
        self.send_request(request, &[]).await
    }

    fn request(&self, method: &str, path: &str, body: Body) -> Request<Body> {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::ACCEPT_LANGUAGE, &self.language)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::USER_AGENT, "Test browser")
            .header("sec-fetch-site", "same-origin")
            .body(body)
            .unwrap();
        if method == "POST" {
            let kind = "application/x-www-form-urlencoded".parse().unwrap();
            request.headers_mut().insert(header::CONTENT_TYPE, kind);
        }
        if let Some(addresses) = &self.forwarded {
            request.headers_mut().insert("x-forwarded-for", addresses.parse().unwrap());
        }
        request.extensions_mut().insert(ConnectInfo(self.address));
        request
    }

    /// Sends it; a header without a value is left out.
    async fn send_request(&mut self, mut request: Request<Body>, headers: &[(&str, &str)]) -> Page {
        for (name, value) in headers {
            let name = HeaderName::try_from(*name).unwrap();
            if value.is_empty() {
                request.headers_mut().remove(name);
            } else {
                request.headers_mut().insert(name, value.parse().unwrap());
            }
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(set.to_str().unwrap());
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let html = String::from_utf8_lossy(&body).into_owned();
        Page { status: parts.status.as_u16(), headers: parts.headers, html }
    }

    /// Keeps a cookie; every one that any page sets in any test is careful.
    fn keep(&mut self, set: &str) {
        let parts: Vec<&str> = set.split("; ").collect();
        for part in ["Path=/", "HttpOnly", "SameSite=Lax"] {
            assert!(parts.contains(&part), "{set}");
        }
        assert_eq!(parts.contains(&"Secure"), set.starts_with("__Host-"), "{set}");
        assert!(!set.contains("Domain"), "{set}");
        let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
        if set.contains("Max-Age=0") || value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
