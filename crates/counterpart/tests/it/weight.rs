//! The first page of everybody is light: with style, script, icons and whatever else it names.

use crate::harness::{Browser, Page, Who};
use crate::on_both;
use std::collections::BTreeSet;

/// What the first page may weigh in all, and its script. It is weighed before it is packed: what travels is
/// a part of that.
const PAGE: usize = 150_000;
const SCRIPT: usize = 50_000;

/// Everything that a page makes a browser fetch: sources, and what it links to that is no page.
fn named(html: &str) -> BTreeSet<(bool, String)> {
    let tags = html.split('<').filter_map(|part| part.split('>').next());
    let loads = |tag: &&str| {
        ["link ", "script ", "img ", "source ", "use ", "iframe ", "video ", "audio ", "object ", "embed "]
            .iter()
            .any(|start| tag.starts_with(start))
    };
    let mut found = BTreeSet::new();
    for tag in tags.filter(loads) {
        for name in ["src=\"", "href=\"", "srcset=\"", "data=\"", "poster=\""] {
            let value = tag.split(name).nth(1).and_then(|rest| rest.split('"').next());
            found.extend(value.map(|value| (tag.starts_with("script "), value.to_owned())));
        }
    }
    found
}

/// What a style sheet fetches in its turn.
fn fetched(style: &str) -> impl Iterator<Item = String> {
    let after = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    after.map(|value| value.trim_matches(['"', '\'']).to_owned()).filter(|value| !value.starts_with("data:"))
}

/// Bytes of a page with all that it names, and of its script.
async fn weighed(browser: &mut Browser, page: &Page) -> (usize, usize) {
    let (mut whole, mut script) = (page.html.len(), 0);
    let mut left: Vec<_> = named(&page.html).into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some((is_script, path)) = left.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let part = browser.get(&path).await;
        part.is(200);
        whole += part.html.len();
        script += if is_script { part.html.len() } else { 0 };
        if path.ends_with(".css") {
            left.extend(fetched(&part.html).map(|path| (false, path)));
        }
    }
    assert!(seen.len() >= 3, "style, script and icon are not among {seen:?}");
    (whole, script)
}

/// Where somebody comes to.
async fn first(browser: &mut Browser) -> Page {
    let mut page = browser.get("/").await;
    while page.status == 303 {
        page = browser.follow(&page).await;
    }
    page
}

on_both! {
    async fn the_first_page_of_everybody_is_light(world: World) {
        let mut heaviest = (0, Who::Nobody);
        for who in Who::ALL {
            let mut browser = world.browser(who);
            let page = first(&mut browser).await;
            page.is(200);
            let (whole, script) = weighed(&mut browser, &page).await;
            assert!(whole <= PAGE, "{who:?}: {whole} bytes");
            assert!(script <= SCRIPT, "{who:?}: {script} bytes of script");
            if whole > heaviest.0 {
                heaviest = (whole, who);
            }
        }
        println!("the heaviest first page: {} bytes, of {:?}", heaviest.0, heaviest.1);
        let mut stranger = world.stranger();
        let page = first(&mut stranger).await;
        page.is(200).says("name=\"address\"");
        assert!(weighed(&mut stranger, &page).await.0 <= PAGE);
    }
}

on_both! {
    async fn what_travels_is_packed(world: World) {
        let mut browser = world.browser(Who::Lead);
        let page = first(&mut browser).await;
        let parts = named(&page.html).into_iter().map(|(_, path)| path).filter(|path| !path.ends_with(".svg"));
        let own = format!("/programmes/{}", world.known.harbour);
        for path in parts.chain([own]) {
            let packed = browser.send_with("GET", &path, &[("accept-encoding", "gzip")], "").await;
            let how = packed.headers.get("content-encoding").map(|how| how.to_str().unwrap().to_owned());
            assert_eq!(how.as_deref(), Some("gzip"), "{path}");
        }
    }
}

#[test]
fn what_a_page_loads_is_found() {
    let page = "<link rel=\"icon\" href=\"/i.svg\"><a href=\"/no\">x</a><script src=\"/s.js\" type=\"module\"></script><img alt=\"\" src=\"/p.png\">";
    let found: Vec<_> = named(page).into_iter().collect();
    assert_eq!(
        found,
        [(false, "/i.svg".to_owned()), (false, "/p.png".to_owned()), (true, "/s.js".to_owned())]
    );
    let style =
        "@font-face { src: url(\"/f.woff2\") } a { background: url(data:x) } b { background: url(/b.png) }";
    assert_eq!(fetched(style).collect::<Vec<_>>(), ["/f.woff2", "/b.png"]);
}
