//! The style sheet and the script, in the binary; their names carry a hash, so browsers may keep them.

use super::token::{hash, hex};
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::LazyLock;

#[derive(rust_embed::Embed)]
#[folder = "assets/"]
struct Files;

struct Asset {
    path: String,
    kind: &'static str,
    body: axum::body::Bytes,
}

fn asset(name: &str, kind: &'static str, body: Vec<u8>) -> Asset {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let path = format!("/assets/{stem}.{}.{ending}", hex(&hash(&String::from_utf8_lossy(&body))[..6]));
    Asset { path, kind, body: body.into() }
}

// One style sheet of all of `css/`, in order of their names: `00-layers.css` says which layer wins.
static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().filter(|name| name.starts_with("css/")).collect();
    names.sort();
    let sheets = names.iter().filter_map(|name| Files::get(name));
    let body = sheets.flat_map(|sheet| sheet.data.into_owned()).collect();
    asset("counterpart.css", "text/css; charset=utf-8", body)
});
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let body = Files::get("js/app.js").map(|file| file.data.into_owned()).unwrap_or_default();
    asset("app.js", "text/javascript; charset=utf-8", body)
});
static ICON: LazyLock<Asset> = LazyLock::new(|| {
    let body = Files::get("icon.svg").map(|file| file.data.into_owned()).unwrap_or_default();
    asset("icon.svg", "image/svg+xml", body)
});

/// Where the style sheet is.
pub fn style() -> &'static str {
    &STYLE.path
}

/// Where the script is.
pub fn script() -> &'static str {
    &SCRIPT.path
}

/// Where the icon is.
pub fn icon() -> &'static str {
    &ICON.path
}

/// Answers with an asset.
pub async fn serve(Path(name): Path<String>) -> Response {
    let path = format!("/assets/{name}");
    let Some(found) = [&STYLE, &SCRIPT, &ICON].into_iter().find(|asset| asset.path == path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers =
        [(header::CONTENT_TYPE, found.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, found.body.clone()).into_response()
}
