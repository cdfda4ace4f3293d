//! Every route tried by everybody. A route that is missing from the table fails the test.

use crate::harness::{Browser, Known, Page, Who, World};
use crate::on_both;
use crate::outbox;
use counterpart::base::journal::Actor;
use counterpart::base::letter::Letter;
use counterpart::base::text::Language;
use counterpart::base::{Installation, Scope, jobs};
use counterpart::people::{Invited, Role, acts};
use counterpart::routes::ROUTES;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// Who may pass.
#[derive(Clone, Copy)]
enum May {
    /// These; everybody else gets 404, and a stranger is asked to sign in.
    Only(&'static [Who]),
    /// Whoever is signed in; a stranger is asked to.
    SignedIn,
    /// Everybody, signed in or not.
    Everybody,
    /// Nobody who comes by the network: it is for machines that watch over the server.
    Nobody,
}

const ADMIN: May = May::Only(&[Who::Admin]);
const OFFICE: May = May::Only(&[Who::Lead, Who::Deputy, Who::Administrator]);
const MEMBERS: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Manager,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::Steering,
    Who::Sponsor,
    Who::Trainer,
    Who::Mentor,
    Who::Mentee,
    Who::LoneMentor,
    Who::LoneMentee,
    Who::OtherCoordinator,
    Who::OtherMentee,
]);

const LEAD: May = May::Only(&[Who::Lead, Who::Deputy]);
/// The lead, and nobody in their place.
const LEADER: May = May::Only(&[Who::Lead]);
/// Whoever looks after Plainfield.
const TENDING: May =
    May::Only(&[Who::Lead, Who::Deputy, Who::Administrator, Who::Coordinator, Who::DeputyCoordinator]);
/// Whoever looks after people, each of their own.
const STAFF: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Manager,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::OtherCoordinator,
]);
/// Whoever may look at a person from Plainfield.
const AT_PERSON: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Manager,
    Who::Coordinator,
    Who::DeputyCoordinator,
]);
/// Whoever sees what all partners give and get.
const PARTNERS: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Manager,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::Steering,
    Who::OtherCoordinator,
]);
const COUNCIL: May = May::Only(&[Who::Lead, Who::Deputy, Who::Administrator, Who::Steering]);
const CREW: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Manager,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::Steering,
    Who::Sponsor,
    Who::Trainer,
    Who::OtherCoordinator,
]);
const OVERSEERS: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::Steering,
    Who::OtherCoordinator,
]);

/// Method, path of the table of routes, who may pass. Paths are filled in with what is Harbour's and
/// Plainfield's.
const TABLE: &[(&str, &str, May)] = &[
    ("get", "/healthz", May::Everybody),
    ("get", "/readyz", May::Everybody),
    ("get", "/metrics", May::Nobody),
    ("get", "/.well-known/security.txt", May::Nobody),
    ("get", "/", May::SignedIn),
    ("get", "/accessibility", May::Everybody),
    ("get", "/programmes", May::SignedIn),
    ("get", "/admin/programmes", ADMIN),
    ("get", "/admin", ADMIN),
    ("get", "/admin/journal", ADMIN),
    ("get", "/programmes/{programme}/journal", OVERSEERS),
    ("get", "/programmes/new", ADMIN),
    ("post", "/programmes/new", ADMIN),
    ("get", "/programmes/{programme}", MEMBERS),
    ("get", "/programmes/{programme}/settings", LEAD),
    ("post", "/programmes/{programme}/settings", LEAD),
    ("post", "/programmes/{programme}/archive", LEAD),
    ("post", "/programmes/{programme}/keep", LEAD),
    ("post", "/programmes/{programme}/restore", LEAD),
    ("get", "/programmes/{programme}/cohorts", MEMBERS),
    ("get", "/programmes/{programme}/cohorts/new", OFFICE),
    ("post", "/programmes/{programme}/cohorts/new", OFFICE),
    ("get", "/programmes/{programme}/cohorts/{cohort}", MEMBERS),
    ("get", "/programmes/{programme}/cohorts/{cohort}/edit", OFFICE),
    ("post", "/programmes/{programme}/cohorts/{cohort}/edit", OFFICE),
    ("post", "/programmes/{programme}/cohorts/{cohort}/forward", LEAD),
    ("post", "/programmes/{programme}/cohorts/{cohort}/back", LEAD),
    ("post", "/programmes/{programme}/cohorts/{cohort}/archive", LEAD),
    ("post", "/programmes/{programme}/cohorts/{cohort}/restore", LEAD),
    ("get", "/programmes/{programme}/charter", MEMBERS),
    ("get", "/programmes/{programme}/charter/edit", LEAD),
    ("post", "/programmes/{programme}/charter/edit", LEAD),
    ("get", "/programmes/{programme}/charter/{audience}", MEMBERS),
    ("get", "/programmes/{programme}/charter/targets/new", LEAD),
    ("post", "/programmes/{programme}/charter/targets/new", LEAD),
    ("get", "/programmes/{programme}/charter/targets/{target}/edit", LEAD),
    ("post", "/programmes/{programme}/charter/targets/{target}/edit", LEAD),
    ("post", "/programmes/{programme}/charter/targets/{target}/remove", LEAD),
    ("post", "/programmes/{programme}/charter/targets/{target}/restore", LEAD),
    ("post", "/programmes/{programme}/charter/targets/{target}/up", LEAD),
    ("post", "/programmes/{programme}/charter/targets/{target}/down", LEAD),
    ("get", "/programmes/{programme}/stages", CREW),
    ("post", "/programmes/{programme}/stages/usual", OFFICE),
    ("post", "/programmes/{programme}/cohorts/{cohort}/tasks/dates", OFFICE),
    ("post", "/programmes/{programme}/cohorts/{cohort}/tasks/dates/back", OFFICE),
    ("get", "/programmes/{programme}/tasks/new", OFFICE),
    ("post", "/programmes/{programme}/tasks/new", OFFICE),
    ("get", "/programmes/{programme}/tasks/{task}/edit", OFFICE),
    ("post", "/programmes/{programme}/tasks/{task}/edit", OFFICE),
    ("post", "/programmes/{programme}/tasks/{task}/done", OFFICE),
    ("post", "/programmes/{programme}/tasks/{task}/undone", OFFICE),
    ("post", "/programmes/{programme}/tasks/{task}/remove", OFFICE),
    ("post", "/programmes/{programme}/tasks/{task}/restore", OFFICE),
    ("get", "/programmes/{programme}/partners", COUNCIL),
    ("get", "/programmes/{programme}/partners/wanted", LEAD),
    ("post", "/programmes/{programme}/partners/wanted", LEAD),
    ("get", "/programmes/{programme}/partners/decision", LEAD),
    ("post", "/programmes/{programme}/partners/decision", LEAD),
    ("get", "/programmes/{programme}/ladder", CREW),
    ("post", "/programmes/{programme}/ladder", LEAD),
    ("get", "/programmes/{programme}/ladder/{organisation}", TENDING),
    ("post", "/programmes/{programme}/ladder/{organisation}", TENDING),
    ("get", "/programmes/{programme}/ladder/levels/{level}/edit", LEAD),
    ("post", "/programmes/{programme}/ladder/levels/{level}/edit", LEAD),
    ("post", "/programmes/{programme}/ladder/levels/{level}/up", LEAD),
    ("post", "/programmes/{programme}/ladder/levels/{level}/down", LEAD),
    ("post", "/programmes/{programme}/ladder/levels/{level}/remove", LEAD),
    ("post", "/programmes/{programme}/ladder/levels/{level}/restore", LEAD),
    ("get", "/programmes/{programme}/letters", OFFICE),
    ("get", "/programmes/{programme}/letters/kinds/{kind}/{language}", OFFICE),
    ("post", "/programmes/{programme}/letters/kinds/{kind}/{language}", OFFICE),
    ("post", "/programmes/{programme}/letters/kinds/{kind}/{language}/default", OFFICE),
    ("post", "/programmes/{programme}/letters/kinds/{kind}/{language}/back", OFFICE),
    ("post", "/programmes/{programme}/letters/kinds/{kind}/{language}/test", OFFICE),
    ("get", "/programmes/{programme}/letters/outbox", OFFICE),
    ("post", "/programmes/{programme}/letters/outbox/{letter}/again", OFFICE),
    ("post", "/programmes/{programme}/letters/outbox/{letter}/arrived", OFFICE),
    ("post", "/programmes/{programme}/letters/outbox/{letter}/unsure", OFFICE),
    ("get", "/unsubscribe/{stop}", May::Everybody),
    ("post", "/unsubscribe/{stop}", May::Everybody),
    ("post", "/unsubscribe/{stop}/resume", May::Everybody),
    ("get", "/admin/letters", ADMIN),
    ("post", "/admin/letters/{letter}/again", ADMIN),
    ("post", "/admin/letters/{letter}/arrived", ADMIN),
    ("post", "/admin/letters/{letter}/unsure", ADMIN),
    ("get", "/admin/jobs", ADMIN),
    ("post", "/admin/jobs/{job}/again", ADMIN),
    ("get", "/sign-in", May::Everybody),
    ("post", "/sign-in", May::Everybody),
    ("get", "/sign-in/code", May::Everybody),
    ("post", "/sign-in/code", May::Everybody),
    ("get", "/sign-in/{token}", May::Everybody),
    ("post", "/sign-in/{token}", May::Everybody),
    ("get", "/set-up/{token}", May::Everybody),
    ("post", "/set-up/{token}", May::Everybody),
    ("get", "/invitations/{token}", May::Everybody),
    ("post", "/invitations/{token}", May::Everybody),
    ("post", "/hat", May::SignedIn),
    ("get", "/account", May::SignedIn),
    ("post", "/account", May::SignedIn),
    ("get", "/account/sessions", May::SignedIn),
    ("post", "/account/sessions/end", May::SignedIn),
    ("post", "/account/sessions/end-others", May::SignedIn),
    ("get", "/account/addresses", May::SignedIn),
    ("post", "/account/addresses", May::SignedIn),
    ("post", "/account/addresses/main", May::SignedIn),
    ("post", "/account/addresses/remove", May::SignedIn),
    ("post", "/account/addresses/code", May::SignedIn),
    ("get", "/account/addresses/confirm/{token}", May::Everybody),
    ("post", "/account/addresses/confirm/{token}", May::Everybody),
    ("get", "/account/export", May::SignedIn),
    ("post", "/account/export", May::SignedIn),
    ("get", "/admin/people", ADMIN),
    ("get", "/admin/people/{person}", ADMIN),
    ("post", "/admin/people/{person}/suspend", ADMIN),
    ("post", "/admin/people/{person}/resume", ADMIN),
    ("get", "/admin/people/{person}/admin", ADMIN),
    ("post", "/admin/people/{person}/admin/make", ADMIN),
    ("post", "/admin/people/{person}/admin/end", ADMIN),
    ("post", "/admin/people/{person}/letters-return", ADMIN),
    ("post", "/admin/people/{person}/letters-arrive", ADMIN),
    ("post", "/admin/people/{person}/end-sessions", ADMIN),
    ("get", "/admin/people/{person}/recover", ADMIN),
    ("post", "/admin/people/{person}/recover", ADMIN),
    ("get", "/programmes/{programme}/organisations", MEMBERS),
    ("get", "/programmes/{programme}/organisations.csv", PARTNERS),
    ("get", "/programmes/{programme}/organisations/new", OFFICE),
    ("post", "/programmes/{programme}/organisations/new", OFFICE),
    ("get", "/programmes/{programme}/organisations/{organisation}", MEMBERS),
    ("get", "/programmes/{programme}/organisations/{organisation}/edit", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/edit", TENDING),
    ("get", "/programmes/{programme}/organisations/{organisation}/divisions", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/divisions", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/divisions/{division}", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/divisions/{division}/remove", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/divisions/{division}/restore", TENDING),
    ("get", "/programmes/{programme}/seats", PARTNERS),
    ("get", "/programmes/{programme}/organisations/{organisation}/seats/{cohort}", OFFICE),
    ("post", "/programmes/{programme}/organisations/{organisation}/seats/{cohort}", OFFICE),
    ("post", "/programmes/{programme}/organisations/{organisation}/seats/{cohort}/leave", OFFICE),
    ("post", "/programmes/{programme}/organisations/{organisation}/seats/{cohort}/rejoin", OFFICE),
    ("get", "/programmes/{programme}/people", STAFF),
    ("get", "/programmes/{programme}/people.csv", STAFF),
    ("get", "/programmes/{programme}/people/invite", STAFF),
    ("post", "/programmes/{programme}/people/invite", STAFF),
    ("get", "/programmes/{programme}/people/invitations", STAFF),
    ("post", "/programmes/{programme}/people/invitations/again", STAFF),
    ("post", "/programmes/{programme}/people/invitations/{invitation}/withdraw", TENDING),
    ("post", "/programmes/{programme}/people/invitations/{invitation}/resume", TENDING),
    ("get", "/programmes/{programme}/people/{person}", AT_PERSON),
    ("post", "/programmes/{programme}/people/{person}/letters-return", TENDING),
    ("post", "/programmes/{programme}/people/{person}/letters-arrive", TENDING),
    ("post", "/programmes/{programme}/people/{person}/memberships/{membership}/end", TENDING),
    ("post", "/programmes/{programme}/people/{person}/memberships/{membership}/resume", TENDING),
    ("get", "/programmes/{programme}/lead", LEADER),
    ("post", "/programmes/{programme}/lead", LEADER),
    ("get", "/admin/programmes/{programme}/lead", ADMIN),
    ("post", "/admin/programmes/{programme}/lead", ADMIN),
    ("post", "/admin/programmes/{programme}/lead/offers/{offer}/withdraw", ADMIN),
    ("get", "/programmes/{programme}/organisations/{organisation}/hand-over", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/hand-over", TENDING),
    ("post", "/programmes/{programme}/organisations/{organisation}/archive", LEAD),
    ("post", "/programmes/{programme}/organisations/{organisation}/restore", LEAD),
    // The last, since it ends the session.
    ("post", "/sign-out", May::SignedIn),
];

fn filled(path: &str, known: &Known) -> String {
    path.replace("{programme}", &known.harbour.to_string())
        .replace("{organisation}", &known.plainfield.to_string())
        .replace("{cohort}", &known.cohort.to_string())
        .replace("/admin/people/{person}", &format!("/admin/people/{}", known.bystander))
        .replace("{division}", &known.division.to_string())
        .replace("{person}", &known.people[&Who::Mentee].to_string())
        .replace("{membership}", &known.memberships[&Who::Mentee].to_string())
        .replace("{invitation}", &known.invitation.to_string())
        .replace("{task}", &known.task.to_string())
        .replace("{target}", &known.target.to_string())
        .replace("{level}", &known.level.to_string())
        .replace("{audience}", "mentors")
        .replace("{kind}", "invitation")
        .replace("{language}", "fr")
        .replace("{token}", &"0".repeat(64))
}

/// What only exists once something has happened: a letter that can be stopped, a job that failed, and
/// the lead's role offered.
async fn happened(world: &World) -> [(&'static str, String); 4] {
    let letter = Letter { kind: &outbox::STOPPABLE, ..outbox::letter(world, "one", "zoe@example.org") };
    outbox::post(&world.app, &[letter]).await;
    let letter = outbox::rows(&world.app).await.remove(0);
    let tx = world.app.begin().await.unwrap();
    jobs::enqueue(&tx, "prune-links", "one".to_owned(), serde_json::json!({}), world.app.now())
        .await
        .unwrap();
    world.app.commit(tx).await.unwrap();
    world.app.db.execute_unprepared("update job set state = 'failed'").await.unwrap();
    let job = jobs::failures(&world.app.db, Installation).await.unwrap().remove(0);
    let lead = Actor { person: Some(world.known.people[&Who::Lead]), role: "lead", at: world.app.now() };
    let invited = Invited {
        role: Role::Lead,
        cohort: None,
        name: "Nadia New".to_owned(),
        address: "nadia@example.org".to_owned(),
        language: Language::English,
    };
    let harbour = Scope::programme(world.known.harbour);
    let offer = acts::invite(&world.app, &lead, &harbour, &invited).await.unwrap();
    [
        ("{offer}", offer.to_string()),
        ("{letter}", letter.id.to_string()),
        ("{stop}", letter.stop_token.unwrap()),
        ("{job}", job.id.to_string()),
    ]
}

#[test]
fn every_route_is_in_the_table() {
    let listed: BTreeSet<_> = TABLE.iter().map(|(method, path, _)| (*method, *path)).collect();
    let routed: BTreeSet<_> = ROUTES.iter().map(|route| (route.method, route.path)).collect();
    assert_eq!(listed, routed);
}

on_both! {
    async fn every_route_says_who_may_pass(world: World) {
        let happened = happened(&world).await;
        for (method, path, may) in TABLE {
            let path = filled(path, &world.known);
            let path = happened.iter().fold(path, |path, (part, id)| path.replace(part, id));
            let pass = |who: Who| match may {
                May::Only(these) => these.contains(&who),
                May::SignedIn => who != Who::Suspended,
                May::Everybody => true,
                May::Nobody => false,
            };
            for who in Who::ALL {
                let page = opened(world.browser(who), method, &path).await;
                let told = format!("{method} {path} as {who:?}: {}", page.status);
                if pass(who) {
                    // A link that is no longer good says so as 410.
                    assert!([200, 303, 410, 422].contains(&page.status), "{told}");
                    let is_sent_away = page.goes_to().starts_with("/sign-in?");
                    assert!(!is_sent_away, "{told}, sent to sign in");
                } else if who == Who::Suspended && !matches!(may, May::Nobody) {
                    let is_told = page.status == 401 && page.html.contains("href=\"/sign-in");
                    assert!(is_told || page.goes_to().starts_with("/sign-in"), "{told}");
                } else {
                    assert_eq!(page.status, 404, "{told}");
                    // What is for machines asks nobody who they are.
                    let is_left = matches!(may, May::Nobody);
                    let mut reader = if is_left { world.stranger() } else { world.browser(who) };
                    let nothing = reader.get("/there-is-no-such-page").await;
                    assert_eq!(page.html, nothing.is(404).html, "{told}, but another page than for nothing");
                }
            }
            let page = opened(world.stranger(), method, &path).await;
            // Whoever sends something is told that it was not saved.
            let is_told = *method == "post" && page.status == 401 && page.html.contains("href=\"/sign-in");
            let is_asked = is_told || page.status == 303 && page.goes_to().starts_with("/sign-in");
            let is_left = matches!(may, May::Everybody | May::Nobody);
            assert!(is_asked != is_left, "{method} {path} as a stranger: {}", page.status);
        }
    }
}

/// What nobody would type, and somebody does.
const STRANGE: [&str; 6] =
    ["9999-12-31", "%2B12026-01-01", "-10000-01-01", "99999999999999999999", "%00%27--", "%F0%9F%98%80"];

on_both! {
    async fn no_address_breaks_a_page(world: World) {
        for (_, path, may) in TABLE.iter().filter(|(method, ..)| *method == "get") {
            let who = if let May::Only(these) = may { these[0] } else { Who::Lead };
            let path = filled(path, &world.known);
            for value in STRANGE {
                let names = ["from", "to", "page", "sort", "q", "cohort", "state", "role", "act", "subject"];
                let query = names.map(|name| format!("{name}={value}")).join("&");
                let page = world.browser(who).get(&format!("{path}?{query}")).await;
                assert!(page.status < 500, "{path}?{query} as {who:?}: {}", page.status);
            }
        }
    }
}

async fn opened(mut browser: Browser, method: &str, path: &str) -> Page {
    if method == "get" { browser.get(path).await } else { browser.post(path, &[]).await }
}
