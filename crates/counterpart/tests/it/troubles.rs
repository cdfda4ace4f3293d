//! Pages for when something went wrong: in the language and the frame of whoever reads, with the way
//! back to where they came from.

use crate::harness::{Browser, Page, Who, World};
use crate::on_both;
use sea_orm::ConnectionTrait;

/// The lead, whose account is in French and whose browser asks for English.
async fn french_lead(world: &World) -> Browser {
    let text = "update person set language = 'fr' where name = 'Persona Lead'";
    world.app.db.execute_unprepared(text).await.unwrap();
    world.browser(Who::Lead)
}

/// Fails unless the page is the lead's, in French.
fn is_theirs(page: &Page) {
    page.says("<html lang=\"fr\"").says("<bdi>Persona Lead</bdi>").says("action=\"/sign-out\"");
}

on_both! {
    async fn pages_of_refusal_and_absence_know_who_reads(world: World) {
        let mut lead = french_lead(&world).await;
        let path = format!("/programmes/{}", world.known.harbour);
        let foreign = format!("/programmes/{}", world.known.meadow);
        is_theirs(lead.get("/accessibility").await.is(200));
        let nothing = lead.get("/there-is-no-such-page").await;
        is_theirs(nothing.is(404).says("Page introuvable").says("pilote du programme (Harbour Alliance)"));
        let theirs = lead.get(&foreign).await;
        assert_eq!(theirs.is(404).html, nothing.html);
        is_theirs(lead.post("/account/sessions/end", &[("session", "session-1")]).await.is(422));
        // Within a programme the way on is there as well; the notice waits for a page that is read.
        lead.post(&format!("{path}/archive"), &[]).await.is(303);
        let refused = lead.post(&format!("{path}/settings"), &[("name", "x")]).await;
        is_theirs(refused.is(422).says("Ceci n’est pas possible").keeps_silent_about("class=\"notice\""));
        refused.says(&format!("href=\"{path}/charter\""));
        lead.get(&path).await.is(200).says("class=\"notice\"");
        // Nobody in particular reads in the language of the browser.
        let page = world.stranger().get("/there-is-no-such-page").await;
        page.is(404).says("<html lang=\"en\"").keeps_silent_about("/sign-out");
    }
}

on_both! {
    async fn a_refusal_leads_back_to_where_one_came_from(world: World) {
        let mut lead = world.browser(Who::Lead);
        for (from, to) in [
            ("http://localhost/account/sessions?page=2", Some("/account/sessions?page=2")),
            ("http://localhost:8080/account/sessions", Some("/account/sessions")),
            ("https://evil.example/account/sessions", None),
            ("http://localhost//evil.example/", None),
            ("http://localhost", None),
            ("nonsense", None),
        ] {
            let page = lead.send_with("POST", "/account/sessions/end", &[("referer", from)], "session=x").await;
            page.is(422).keeps_silent_about("evil.example");
            match to {
                Some(to) => page.says(&format!("<a href=\"{to}\">Go back to where you were</a>")),
                None => page.keeps_silent_about("Go back to where you were"),
            };
        }
        let itself = [("referer", "http://localhost/programmes/x")];
        let page = lead.send_with("GET", "/programmes/x", &itself, "").await;
        page.is(404).keeps_silent_about("Go back to where you were");
    }
}
