//! Every answer tells browsers to be careful; forms of other sites are refused; what goes wrong is a
//! page like the others.

use crate::harness::{Page, Who, World};
use crate::on_both;
use counterpart::routes::{LARGEST_FORM, ROUTES};

const CAREFUL: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

fn header<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn is_careful(page: &Page, what: &str) {
    for (name, value) in CAREFUL {
        assert_eq!(header(page, name), value, "{name} of {what}");
    }
    let policy = header(page, "content-security-policy");
    for part in ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    assert_eq!(page.headers.get_all("x-request-id").iter().count(), 1, "{what}");
}

on_both! {
    async fn every_answer_is_careful(world: World) {
        let mut admin = world.browser(Who::Admin);
        let path = format!("/programmes/{}", world.known.harbour);
        for route in ROUTES.iter().filter(|route| route.method == "get") {
            let path = route.path.replace("{programme}", &world.known.harbour.to_string());
            is_careful(&admin.get(&path).await, &path);
        }
        is_careful(world.browser(Who::Lead).get(&path).await.is(200), "a page");
        is_careful(admin.get("/nowhere").await.is(404), "a page that is not there");
        is_careful(admin.send_with("DELETE", "/programmes/new", &[], "").await.is(404), "a method that is not there");
        is_careful(admin.get("/assets/nothing.css").await.is(404), "an asset that is not there");
        let style = counterpart::base::assets::style();
        let style = admin.get(style).await;
        is_careful(style.is(200), "the style sheet");
        assert_eq!(header(&style, "cache-control"), "public, max-age=31536000, immutable");
        is_careful(admin.post("/programmes/new", &[]).await.is(422), "an empty form");
        let large = "x".repeat(LARGEST_FORM + 1);
        is_careful(admin.post("/programmes/new", &[("name", &large)]).await.is(413), "a large form");
        let stranger = world.stranger().get("/programmes/new").await;
        is_careful(stranger.is(303), "the way to sign in");
        assert_eq!(header(&stranger, "strict-transport-security"), "");
        world.app.db.clone().close().await.unwrap();
        is_careful(admin.get(&path).await.is(503), "a page without a database");
    }
}

on_both! {
    async fn behind_https_browsers_keep_to_it(world: World) {
        let world = world.set_up(|config| config.base_url = "https://mentoring.example.org".to_owned());
        let page = world.stranger().get("/nowhere").await;
        assert_eq!(header(page.is(404), "strict-transport-security"), "max-age=31536000");
    }
}

/// The cookies that an answer sets, each with all it says.
fn cookies(page: &Page) -> Vec<&str> {
    page.headers.get_all("set-cookie").iter().map(|set| set.to_str().unwrap()).collect()
}

/// Signs in, changes something, reads that it is done and signs out: every cookie there is. The browser
/// of the tests looks at what each says.
async fn every_cookie(world: &World, is_secure: bool) {
    let mut met = Vec::new();
    let mut keep = |page: &Page| {
        for set in cookies(page) {
            assert_eq!(set.contains("; Secure"), is_secure, "{set}");
            let name = set.split('=').next().unwrap();
            assert_eq!(name.starts_with("__Host-"), is_secure, "{set}");
            met.push(name.trim_start_matches("__Host-").to_owned());
        }
    };
    let mut browser = world.stranger();
    keep(browser.post("/sign-in", &[("address", &Who::Lead.address())]).await.is(303));
    world.write_sign_in_letters().await;
    let link = world.letters_to(&Who::Lead.address()).await.last().unwrap().path();
    keep(browser.post(&link, &[]).await.is(303));
    let archived = browser.post(&format!("/programmes/{}/archive", world.known.harbour), &[]).await;
    keep(&archived);
    keep(browser.follow(&archived).await.is(200).says("/restore\""));
    keep(browser.post("/sign-out", &[]).await.is(303));
    met.sort();
    assert_eq!(met, ["asking", "asking", "notice", "notice", "notice", "session", "session"]);
}

on_both! {
    async fn every_cookie_is_careful(world: World) {
        every_cookie(&world, false).await;
    }
}

on_both! {
    async fn behind_https_every_cookie_is_bound_to_the_host(world: World) {
        let world = world.set_up(|config| config.base_url = "https://mentoring.example.org".to_owned());
        every_cookie(&world, true).await;
    }
}

on_both! {
    async fn a_button_that_somebody_planted_is_not_shown(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        let carried = [("key", "notice-programme-archived"), ("undo", &format!("{path}/archive")), ("arg-name", "tX")];
        let planted = serde_urlencoded::to_string(carried).unwrap();
        let page = world.browser(Who::Lead).with_cookie("notice", &planted).get(&path).await;
        page.is(200).keeps_silent_about("/archive\"");
        // Nor one that was made for somebody else.
        let mut deputy = world.browser(Who::Deputy);
        let archived = deputy.post(&format!("{path}/archive"), &[]).await;
        let made = deputy.cookie("notice").unwrap();
        deputy.follow(&archived).await.says("class=\"notice\"").says(&format!("action=\"{path}/restore\""));
        let page = world.browser(Who::Lead).with_cookie("notice", &made).get(&path).await;
        page.is(200).says("class=\"notice\"").keeps_silent_about(&format!("action=\"{path}/restore\""));
    }
}

/// What a form looks like that another site made, in six ways.
const ATTACKS: [&[(&str, &str)]; 6] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost")],
    &[("sec-fetch-site", ""), ("origin", "https://evil.example")],
    &[("sec-fetch-site", ""), ("origin", "null")],
    &[("sec-fetch-site", ""), ("origin", "http://localhost:81")],
];

on_both! {
    async fn forms_of_other_sites_are_refused(world: World) {
        let mut admin = world.browser(Who::Admin);
        for route in ROUTES.iter().filter(|route| route.method == "post") {
            let path = route.path.replace("{programme}", &world.known.harbour.to_string());
            for attack in ATTACKS {
                let page = admin.send_with("POST", &path, attack, "name=x").await;
                page.is(403).says("That came from another site").says("<h1>");
            }
            let own = admin.send_with("POST", &path, &[("origin", "http://localhost")], "name=x").await;
            assert_ne!(own.status, 403, "{path}");
        }
    }
}

on_both! {
    async fn what_is_too_large_is_a_page_that_says_the_limit(world: World) {
        let large = "x".repeat(2 * LARGEST_FORM);
        let page = world.browser(Who::Admin).post("/programmes/new", &[("name", &large)]).await;
        page.is(413).says("That is too large").says("half a megabyte").says("<h1>");
        assert_eq!(header(&page, "content-type"), "text/html; charset=utf-8");
        let french = world.stranger().reading("fr").post("/sign-in", &[("address", &large)]).await;
        french.is(413).says("C’est trop volumineux");
        let unreadable = world.browser(Who::Admin).send_with("POST", "/programmes/new", &[], "name=%ff%fe").await;
        unreadable.is(422).says("could not be read");
    }
}
