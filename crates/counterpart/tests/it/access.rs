//! Every route tried by everybody. A route that is missing from the table fails the test.

use crate::harness::{Browser, Known, Page, Who};
use crate::on_both;
use counterpart::routes::ROUTES;
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
}

const ADMIN: May = May::Only(&[Who::Admin]);
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
    Who::OtherCoordinator,
    Who::OtherMentee,
]);

const LEAD: May = May::Only(&[Who::Lead, Who::Deputy]);
const OFFICE: May = May::Only(&[Who::Lead, Who::Deputy, Who::Administrator]);
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
/// The office, and coordinators for what is their own.
const CARERS: May = May::Only(&[
    Who::Lead,
    Who::Deputy,
    Who::Administrator,
    Who::Coordinator,
    Who::DeputyCoordinator,
    Who::OtherCoordinator,
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

/// Method, path of the table of routes, who may pass. Paths are filled in with what is Harbour's and
/// Plainfield's.
const TABLE: &[(&str, &str, May)] = &[
    ("get", "/", May::SignedIn),
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
    ("post", "/admin/people/{person}/end-sessions", ADMIN),
    ("get", "/admin/people/{person}/recover", ADMIN),
    ("post", "/admin/people/{person}/recover", ADMIN),
    ("get", "/programmes/new", ADMIN),
    ("post", "/programmes/new", ADMIN),
    ("get", "/programmes/{programme}", MEMBERS),
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
    ("get", "/programmes/{programme}/people/invite", CARERS),
    ("post", "/programmes/{programme}/people/invite", CARERS),
    ("get", "/programmes/{programme}/people/invitations", STAFF),
    ("post", "/programmes/{programme}/people/invitations/again", CARERS),
    ("post", "/programmes/{programme}/people/invitations/{invitation}/withdraw", TENDING),
    ("get", "/programmes/{programme}/people/{person}", AT_PERSON),
    ("post", "/programmes/{programme}/people/{person}/memberships/{membership}/end", TENDING),
    ("post", "/programmes/{programme}/people/{person}/memberships/{membership}/resume", TENDING),
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
        .replace("{token}", &"0".repeat(64))
}

#[test]
fn every_route_is_in_the_table() {
    let listed: BTreeSet<_> = TABLE.iter().map(|(method, path, _)| (*method, *path)).collect();
    let routed: BTreeSet<_> = ROUTES.iter().map(|route| (route.method, route.path)).collect();
    assert_eq!(listed, routed);
}

on_both! {
    async fn every_route_says_who_may_pass(world: World) {
        let nothing = world.browser(Who::Admin).get("/there-is-no-such-page").await;
        assert_eq!(nothing.status, 404);
        for (method, path, may) in TABLE {
            let path = filled(path, &world.known);
            let pass = |who: Who| match may {
                May::Only(these) => these.contains(&who),
                May::SignedIn => who != Who::Suspended,
                May::Everybody => true,
            };
            for who in Who::ALL {
                let page = opened(world.browser(who), method, &path).await;
                let told = format!("{method} {path} as {who:?}: {}", page.status);
                if pass(who) {
                    // A link that is no longer good says so as 410.
                    assert!([200, 303, 410, 422].contains(&page.status), "{told}");
                    let is_sent_away = page.goes_to().starts_with("/sign-in?");
                    assert!(!is_sent_away, "{told}, sent to sign in");
                } else if who == Who::Suspended {
                    assert!(page.goes_to().starts_with("/sign-in"), "{told}");
                } else {
                    assert_eq!(page.status, 404, "{told}");
                    assert_eq!(page.html, nothing.html, "{told}, but another page than for nothing");
                }
            }
            let page = opened(world.stranger(), method, &path).await;
            let is_asked = page.status == 303 && page.goes_to().starts_with("/sign-in");
            assert!(is_asked != matches!(may, May::Everybody), "{method} {path} as a stranger: {}", page.status);
        }
    }
}

async fn opened(mut browser: Browser, method: &str, path: &str) -> Page {
    if method == "get" { browser.get(path).await } else { browser.post(path, &[]).await }
}
