//! For whoever runs it: alive, ready, counted, logged without names, settings and checks.

use crate::command::run;
use crate::harness::{Kind, Who};
use crate::on_both;
use counterpart::operations::{doctor, logs};
use sea_orm::ConnectionTrait;
use std::io::Write;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

on_both! {
    async fn alive_and_ready_differ(world: World) {
        let mut machine = world.stranger();
        assert_eq!(machine.get("/healthz").await.is(200).html, "alive\n");
        assert_eq!(machine.get("/readyz").await.is(200).html, "ready\n");
        world.app.is_stopping.store(true, Ordering::SeqCst);
        assert_eq!(machine.get("/readyz").await.is(503).html, "not ready: stopping\n");
        world.app.is_stopping.store(false, Ordering::SeqCst);
        world.app.db.execute_unprepared("insert into seaql_migrations (version, applied_at) values ('m9999_later', 0)").await.unwrap();
        assert_eq!(machine.get("/readyz").await.is(503).html, "not ready: schema\n");
        world.app.db.clone().close().await.unwrap();
        assert_eq!(machine.get("/healthz").await.is(200).html, "alive\n");
        let away = machine.get("/readyz").await;
        assert_eq!(away.is(503).html, "not ready: database\n");
        assert_eq!(away.headers["retry-after"], "10");
    }
}

on_both! {
    async fn figures_are_for_this_machine_or_a_token(world: World) {
        world.browser(Who::Lead).get(&format!("/programmes/{}", world.known.harbour)).await.is(200);
        world.stranger().get("/metrics").await.is(404);
        world.stranger().standing_at("127.0.0.1:9").send_with("GET", "/metrics", &[("x-forwarded-for", "192.0.2.9")], "").await.is(404);
        let page = world.stranger().standing_at("127.0.0.1:9").get("/metrics").await;
        page.is(200).says("counterpart_database_up 1\n").says("counterpart_jobs_waiting 0\n");
        page.says("counterpart_letters_failed 0\n").says("counterpart_database_connections_most 4\n");
        page.says("counterpart_requests_total{method=\"GET\",route=\"/programmes/{programme}\",status=\"200\"} 1\n");
        page.says("counterpart_request_seconds_bucket{").keeps_silent_about("backup_age");
        assert!(!page.html.contains("programme-"), "no identifier is counted");
        let world = world.set_up(|config| config.metrics_token = Some("a-token-for-figures".to_owned()));
        world.stranger().standing_at("127.0.0.1:9").get("/metrics").await.is(404);
        let wrong = [("authorization", "Bearer a-token-for-figure")];
        world.stranger().send_with("GET", "/metrics", &wrong, "").await.is(404);
        let right = [("authorization", "Bearer a-token-for-figures")];
        world.stranger().send_with("GET", "/metrics", &right, "").await.is(200).says("counterpart_info{");
        world.app.db.clone().close().await.unwrap();
        world.stranger().send_with("GET", "/metrics", &right, "").await.is(200).says("counterpart_database_up 0\n");
    }
}

on_both! {
    async fn what_waits_is_counted_with_its_age(world: World) {
        let now = world.app.now();
        let tx = world.app.begin().await.unwrap();
        counterpart::base::jobs::enqueue(&tx, "test", "one".to_owned(), serde_json::json!({}), now).await.unwrap();
        world.app.commit(tx).await.unwrap();
        world.app.clock.advance(chrono::TimeDelta::seconds(90));
        let page = world.stranger().standing_at("127.0.0.1:9").get("/metrics").await;
        page.says("counterpart_jobs_waiting 1\n").says("counterpart_jobs_oldest_seconds 90\n");
    }
}

/// What was logged, kept in memory.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Kept;

    fn make_writer(&'a self) -> Kept {
        self.clone()
    }
}

impl Kept {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

on_both! {
    async fn the_log_has_a_line_for_each_request_and_nobody_in_it(world: World) {
        let kept = Kept::default();
        let _guard = tracing::subscriber::set_default(logs::subscriber("info", kept.clone()));
        let mut admin = world.browser(Who::Admin);
        let planted = "Plantedword Person";
        let id = admin.get("/programmes/new?secret=plantedquery").await.field("id");
        let form = [("id", id.as_str()), ("name", planted), ("shape", "pool"), ("language", "en"), ("zone", "UTC")];
        let done = admin.post("/programmes/new", &form).await;
        admin.follow(&done).await.says(planted);
        let brought = [("x-request-id", "plantednumber")];
        admin.send_with("GET", "/plantedpath/planted@example.org", &brought, "").await.is(404);
        world.app.db.execute_unprepared("alter table person rename column name to gone").await.unwrap();
        let broken = admin.get("/programmes/new").await;
        let number = broken.headers["x-request-id"].to_str().unwrap().to_owned();
        broken.is(500).says("Something went wrong here").says(&number).keeps_silent_about("column");
        let log = kept.text();
        let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let answered: Vec<_> = lines.iter().filter(|line| line["message"] == "answered").collect();
        assert_eq!(answered.len(), 5, "{log}");
        assert_eq!(answered[0]["route"], "/programmes/new");
        assert_eq!(answered[1]["method"], "POST");
        assert_eq!(answered[1]["status"], 303);
        assert_eq!(answered[3]["route"], "none");
        let fault = lines.iter().find(|line| line["message"] == "a page broke").unwrap();
        assert_eq!(fault["span"]["id"], number.as_str());
        assert_eq!(answered[4]["span"]["id"], number.as_str());
        let token = &world.known.sessions[&Who::Admin];
        for secret in ["lanted", &id, token, "192.0.2", "@", "Persona"] {
            assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
        }
    }
}

on_both! {
    async fn the_doctor_says_what_is_wrong_in_words(world: World) {
        let config = (*world.app.config).clone();
        let found = doctor::examine(&config).await;
        let state = |key: &str| found.iter().find(|finding| finding.words.key == key).map(|finding| finding.state);
        assert_eq!(state("doctor-database"), Some(doctor::State::Well));
        assert_eq!(state("doctor-mail-none"), Some(doctor::State::Doubtful));
        assert_eq!(state("doctor-address-here"), Some(doctor::State::Doubtful));
        let mut refused = config;
        // A port that was free a moment ago: nobody listens there.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        refused.smtp_url = Some(format!("smtp://127.0.0.1:{port}"));
        let found = doctor::examine(&refused).await;
        let mail = found.iter().find(|finding| finding.words.key == "doctor-mail-error").unwrap();
        assert_eq!(mail.state, doctor::State::Wrong);
        assert!(format!("{:?}", mail.words).contains("refused"), "{:?}", mail.words);
    }
}

#[tokio::test]
async fn the_doctor_repeats_the_mail_servers_own_words() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        socket.writable().await.unwrap();
        socket.try_write(b"554 No letters from you today\r\n").unwrap();
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    });
    let world = crate::harness::World::new(Kind::Sqlite)
        .await
        .set_up(|config| config.smtp_url = Some(format!("smtp://{address}")));
    let found = doctor::examine(&world.app.config).await;
    let mail = found.iter().find(|finding| finding.words.key == "doctor-mail-error").unwrap();
    assert!(format!("{:?}", mail.words).contains("No letters from you today"), "{:?}", mail.words);
}

#[test]
fn settings_are_printed_without_their_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let shown = run(["config", "--data", folder.path().to_str().unwrap()]).ends(0).out;
    assert!(shown.contains("\nPORT=8080\n"), "{shown}");
    assert!(shown.contains(&format!("DATA_DIR={}\n", folder.path().display())), "{shown}");
    let about = shown.lines().filter(|line| line.starts_with("# ")).count();
    let values = shown.lines().filter(|line| line.contains('=') && !line.starts_with('#')).count();
    assert_eq!((about, values), (16, 16), "{shown}");
    assert!(!shown.contains("Unknown"), "{shown}");
}

#[test]
fn a_doctor_without_a_database_says_where_it_looked() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("nothing");
    let done = run(["doctor", "--data", place.to_str().unwrap()]).ends(1);
    assert!(done.out.contains("WRONG: There is no database at"), "{}", done.out);
    assert!(!place.exists(), "looking makes nothing");
}

on_both! {
    async fn the_admin_page_says_how_all_is(world: World) {
        let mut admin = world.browser(Who::Admin);
        let page = admin.get("/admin").await;
        page.is(200).says(counterpart::migrations::steps().last().unwrap()).says("Never</td>\n<td data-label=\"In order\"><strong>").says("No mail server is set").says("The clock is right.");
        assert!(!page.html.contains("Unknown"), "{}", page.html);
        let tx = world.app.begin().await.unwrap();
        counterpart::base::jobs::enqueue(&tx, "test", "one".to_owned(), serde_json::json!({}), world.app.now()).await.unwrap();
        world.app.commit(tx).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("one.backup");
        counterpart::operations::backup::make::make(&world.app.db, &file, world.app.now()).await.unwrap();
        world.app.clock.advance(chrono::TimeDelta::minutes(7));
        let page = world.browser(Who::Admin).get("/admin").await;
        page.says("One waits. The oldest for 7 minutes.").keeps_silent_about("Never</td>\n<td data-label=\"In order\"><strong>");
        page.says("2 March 2027");
        page.says("at most 30 days for mentors and mentees, and 12 hours").says("after 30 days. The setting LETTERS_DAYS");
        page.says("12 months after they were last sent. The setting INVITATIONS_MONTHS").says("The setting PROGRAMMES_MONTHS changes that.");
        page.says("7 days after they expire").says("The journal: after 24 months.");
    }
}

on_both! {
    async fn a_finder_of_holes_is_told_where_to_tell(world: World) {
        world.stranger().get("/.well-known/security.txt").await.is(404);
        let world = world.set_up(|config| config.security_contact = Some("mailto:security@example.org".to_owned()));
        let page = world.stranger().get("/.well-known/security.txt").await;
        page.is(200).says("Contact: mailto:security@example.org\n").says("Expires: 2027-08-29T09:30:00Z\n");
    }
}
