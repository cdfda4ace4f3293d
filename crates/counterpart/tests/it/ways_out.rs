//! Every form can be left without saving, and what was archived is found again.

use crate::harness::Who;
use crate::on_both;

on_both! {
    async fn every_form_says_where_it_comes_from_and_leads_back(world: World) {
        let at = |end: &str| format!("/programmes/{}{end}", world.known.harbour);
        let cohort = at(&format!("/cohorts/{}", world.known.cohort));
        let target = at(&format!("/charter/targets/{}/edit", world.known.target));
        let level = at(&format!("/ladder/levels/{}/edit", world.known.level));
        let forms = [
            (at("/tasks/new"), at("/stages")),
            (at(&format!("/tasks/{}/edit", world.known.task)), at("/stages")),
            (at("/cohorts/new"), at("/cohorts")),
            (format!("{cohort}/edit"), cohort.clone()),
            (at("/charter/targets/new"), at("/charter")),
            (target, at("/charter")),
            (at("/partners/decision"), at("/partners")),
            (at("/partners/wanted"), at("/partners")),
            (level, at("/ladder")),
        ];
        let mut lead = world.browser(Who::Lead);
        for (form, back) in forms {
            let page = lead.get(&form).await;
            page.is(200).says(&format!("<p class=\"eyebrow\"><a href=\"{back}\">"));
            page.says(&format!("<a href=\"{back}\">Go back without saving</a>"));
        }
        let page = world.browser(Who::Admin).get("/programmes/new").await;
        page.is(200).says("<p class=\"eyebrow\"><a href=\"/admin/programmes\">All programmes</a>");
        page.says("<a href=\"/admin/programmes\">Go back without saving</a>");
    }
}

on_both! {
    async fn archived_programmes_are_found_from_the_account(world: World) {
        let mut lead = world.browser(Who::Lead);
        lead.post(&format!("/programmes/{}/archive", world.known.harbour), &[]).await.is(303);
        lead.get("/account").await.is(200).says("<a href=\"/programmes\">All your programmes");
        lead.get("/programmes").await.is(200).says("Archived").says("Harbour Alliance");
    }
}

on_both! {
    async fn nothing_is_decided_until_somebody_chooses(world: World) {
        let path = format!("/programmes/{}/partners/decision", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let form = lead.get(&path).await;
        form.is(200).says("<option value=\"\">Choose one</option><option value=\"go\">Go</option>");
        let sent = [("id", form.field("id")), ("verdict", String::new()), ("reason", "We are enough".to_owned())];
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = lead.post(&path, &sent).await;
        page.is(422).says("Choose one from the list").says("We are enough</textarea>");
        lead.get(&format!("/programmes/{}/partners", world.known.harbour)).await.says("Nothing is decided yet.");
    }
}
