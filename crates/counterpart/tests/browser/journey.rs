//! From sign-in to a programme, as a person goes.

use crate::demonstration::Demonstration;
use crate::driver::Chromium;
use crate::plainly::Plain;
use thirtyfour::prelude::ElementQueryable;
use thirtyfour::{By, WebDriver};

#[tokio::test]
async fn from_sign_in_to_a_programme() {
    let demonstration = Demonstration::start();
    let base = &demonstration.base;
    let browser = Chromium::start().await;
    let web = &browser.web;

    web.goto(format!("{base}/sign-in")).await.unwrap();
    web.find(By::Name("address")).await.unwrap().send_keys("admin@counterpart.example").await.unwrap();
    web.find(By::Css("main form button")).await.unwrap().click().await.unwrap();

    let link = link_of_letter(base).await;
    web.goto(&link).await.unwrap();
    web.find(By::Css("main form button")).await.unwrap().click().await.unwrap();
    comes(web, "form[action='/sign-out']").await;

    web.goto(format!("{base}/programmes/new")).await.unwrap();
    web.find(By::Name("name")).await.unwrap().send_keys("River Link").await.unwrap();
    let zone = web.find(By::Name("zone")).await.unwrap();
    if zone.tag_name().await.unwrap() == "input" {
        zone.clear().await.unwrap();
        zone.send_keys("Europe/London").await.unwrap();
    }
    web.find(By::Css("main form button")).await.unwrap().click().await.unwrap();
    comes(web, "a[href$='/charter/edit']").await;

    let heading = web.find(By::Css("h1")).await.unwrap().text().await.unwrap();
    assert!(heading.contains("River Link"), "{heading}");
    assert!(web.current_url().await.unwrap().path().starts_with("/programmes/programme-"));
    assert_eq!(browser.complaints().await, Vec::<String>::new());
}

/// Waits until the page that a click leads to is there.
pub async fn comes(web: &WebDriver, sign: &str) {
    web.query(By::Css(sign)).first().await.unwrap();
}

/// The link in the newest letter that the demonstration would have sent.
pub async fn link_of_letter(base: &str) -> String {
    let mut plain = Plain::at(base);
    for _ in 0..100 {
        let (status, letters) = plain.open("/dev/letters").await;
        assert_eq!(status, 200);
        if let Some(at) = letters.find(&format!("{base}/sign-in/")) {
            return letters[at..].split(['"', '<', '\n', ' ']).next().unwrap().to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the letter never came");
}
