//! Programmes: created, shown, refused.

use crate::harness::Who;
use crate::on_both;

on_both! {
    async fn an_admin_creates_a_programme_once(world: World) {
        let mut admin = world.browser(Who::Admin);
        let form = admin.get("/programmes/new").await;
        let id = form.is(200).field("id");
        let sent = [("id", id.as_str()), ("name", "  River  Link "), ("shape", "pool"), ("language", "fr"), ("zone", "Europe/Paris")];
        let first = admin.post("/programmes/new", &sent).await;
        let again = admin.post("/programmes/new", &sent).await;
        assert_eq!(first.goes_to(), again.goes_to());
        admin.follow(&first).await.is(200).says("River Link is created").says("<h1>River Link</h1>");
        admin.get(first.goes_to()).await.keeps_silent_about("is created");
    }
}

on_both! {
    async fn what_was_typed_comes_back_with_the_errors(world: World) {
        let mut admin = world.browser(Who::Admin);
        let id = admin.get("/programmes/new").await.field("id");
        let sent = [("id", id.as_str()), ("name", ""), ("shape", "pool"), ("language", "fr"), ("zone", "Atlantis")];
        let page = admin.post("/programmes/new", &sent).await;
        page.is(422).says("There is a problem").says("#field-name").says("value=\"Atlantis\"");
        page.says("Enter a time zone");
    }
}

on_both! {
    async fn a_page_is_in_the_language_of_its_reader(world: World) {
        let page = world.stranger().reading("fr-CA,fr;q=0.9").get("/nowhere").await;
        page.is(404).says("<html lang=\"fr\" dir=\"ltr\">").says("Page introuvable");
    }
}

on_both! {
    async fn a_session_that_was_left_is_over(world: World) {
        let path = format!("/programmes/{}", world.known.harbour);
        world.browser(Who::Lead).get(&path).await.is(200);
        world.app.clock.advance(chrono::TimeDelta::minutes(61));
        let page = world.browser(Who::Lead).get(&path).await;
        assert_eq!(page.goes_to(), format!("/sign-in?next=%2Fprogrammes%2F{}", world.known.harbour));
        world.browser(Who::Mentee).get(&path).await.is(200);
    }
}
