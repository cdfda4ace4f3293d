//! Arabic, which is begun: pages run from right to left, and what is missing stands in English, marked.

use crate::harness::{Who, World};
use crate::on_both;
use counterpart::routes;
use sea_orm::ConnectionTrait;

/// One of the cast reads Arabic.
async fn reads_arabic(world: &World, who: Who) {
    let query = counterpart::base::db::sql(
        &world.app.db,
        "update person set language = 'ar' where id = $1",
        [world.known.people[&who].into()],
    );
    world.app.db.execute_raw(query).await.unwrap();
}

/// The same world behind a server on which begun languages are tried out.
fn trying(world: &World) -> World {
    let mut app = world.app.clone();
    app.tries_languages = true;
    World::on(app.clone(), world.known.clone(), routes::router(app))
}

const FRAME: &str = "<html lang=\"ar\" dir=\"rtl\">";

on_both! {
    async fn a_page_runs_from_right_to_left_and_says_what_is_english(world: World) {
        reads_arabic(&world, Who::Lead).await;
        let mut lead = world.browser(Who::Lead);
        let base = format!("/programmes/{}", world.known.harbour);
        let people = lead.get(&format!("{base}/people")).await;
        people.is(200).says(FRAME).says("<h1>الأشخاص</h1>").says("شخصًا").says("قائد البرنامج");
        people.keeps_silent_about("Unknown localization").keeps_silent_about("<h1>People</h1>");
        // The day on which everybody joined.
        people.says("الثلاثاء، 2 مارس 2027");
        let settings = lead.get(&format!("{base}/settings")).await;
        settings.is(200).says(FRAME).says("إعدادات البرنامج");
        settings.says("<span lang=\"en\" dir=\"ltr\">Length in months</span>");
        // Where no element may stand, the order of the words alone is kept.
        settings.says("\u{2066}Mentors from outside\u{2069}</option>");
        let absent = lead.get(&format!("{base}/letters/kinds/none/en")).await;
        absent.is(404);
    }
}

on_both! {
    async fn only_where_it_is_tried_out_can_it_be_chosen(world: World) {
        world.stranger().reading("ar").get("/sign-in").await.is(200).says("<html lang=\"en\"");
        let form = [("name", "Persona Mentee"), ("language", "ar"), ("zone", "Europe/London"), ("version", "1")];
        let mut mentee = world.browser(Who::Mentee);
        mentee.get("/account").await.is(200).keeps_silent_about("العربية");
        mentee.post("/account", &form).await.is(422).says("Choose one from the list");

        let tried = trying(&world);
        tried.stranger().reading("ar").get("/sign-in").await.is(200).says(FRAME).says("تسجيل الدخول");
        tried.stranger().reading("ar").get("/nowhere").await.is(404).says(FRAME).says("الصفحة غير موجودة");
        let mut mentee = tried.browser(Who::Mentee);
        mentee.get("/account").await.says("العربية");
        let done = mentee.post("/account", &form).await;
        mentee.follow(&done).await.says(FRAME).says("تغيّر حسابك");
        // Whoever reads it keeps it where it is not offered.
        let mut mentee = world.browser(Who::Mentee);
        mentee.get("/account").await.says(FRAME).says("value=\"ar\" selected");
        let again = [form[0], form[1], form[2], ("version", "2")];
        mentee.post("/account", &again).await.is(303);
        mentee.get("/account").await.says(FRAME);
        world.browser(Who::Coordinator).get("/account").await.keeps_silent_about("العربية");
    }
}

on_both! {
    async fn a_letter_runs_from_right_to_left(world: World) {
        reads_arabic(&world, Who::Mentee).await;
        world.stranger().post("/sign-in", &[("address", "mentee@example.org")]).await.is(303);
        world.write_sign_in_letters().await;
        let letter = world.letters_to("mentee@example.org").await.remove(0);
        assert!(letter.subject.contains("رابط تسجيل دخولك"), "{}", letter.subject);
        assert!(letter.body.contains("\u{2068}Persona Mentee\u{2069}"), "{}", letter.body);
    }
}
