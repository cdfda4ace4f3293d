//! Chromium without a screen.

use serde_json::json;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use thirtyfour::{
    ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

/// A Chromium and the driver that steers it; both end when dropped.
pub struct Chromium {
    /// What steers it.
    pub web: WebDriver,
    driver: Child,
    profile: tempfile::TempDir,
}

impl Chromium {
    /// Starts one.
    pub async fn start() -> Chromium {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver, which bin/test installs");
        let profile = tempfile::tempdir().unwrap();
        let web = connect(port, &capabilities(profile.path())).await;
        web.set_script_timeout(Duration::from_secs(60)).await.unwrap();
        Chromium { web, driver, profile }
    }

    /// Makes the window this wide.
    pub async fn widen(&self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.web.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.unwrap();
    }

    /// Prefers `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.web.cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    }

    /// Keeps a picture of the page.
    pub async fn picture(&self, path: &Path) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        self.web.screenshot(path).await.unwrap();
    }

    /// What the browser has complained about since it was last asked.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.web.browser_log().await.unwrap();
        log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Nobody is to wait, for two minutes, until a driver that is gone has ended its session.
        let _ = self.web.clone().leak();
        // The driver leaves its browser behind when it is killed.
        let _ = Command::new("pkill").arg("-f").arg(self.profile.path()).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn capabilities(profile: &Path) -> ChromeCapabilities {
    let mut wanted = DesiredCapabilities::chrome();
    let profile = format!("--user-data-dir={}", profile.display());
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-GB",
        &profile,
    ] {
        wanted.add_arg(argument).unwrap();
    }
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All).unwrap();
    wanted
}

async fn connect(port: u16, wanted: &ChromeCapabilities) -> WebDriver {
    let url = format!("http://127.0.0.1:{port}");
    for _ in 0..100 {
        match WebDriver::new(&url, wanted.clone()).await {
            Ok(web) => return web,
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    panic!("Chromium did not start");
}
