//! Every address of the application with its door, in one table, and what stands around them all.

use crate::admin;
use crate::base::door::Anyone;
use crate::base::{App, Error, assets, door, notice, trouble};
use crate::charters;
use crate::charters::door::AtTarget;
use crate::cohorts;
use crate::cohorts::door::AtCohort;
use crate::demo;
use crate::home;
use crate::home::door::Guest;
use crate::jobs;
use crate::jobs::web::AtJob;
use crate::journals;
use crate::ladders;
use crate::ladders::door::{AtLevel, Mapper};
use crate::letters;
use crate::letters::door::{AdminAtLetter, AtKind, AtLetter, Reader};
use crate::members::door::{AdminAtOffer, AtCharge, AtInvitation, AtMember, AtRole};
use crate::members::web as members;
use crate::operations::door::Watcher;
use crate::operations::requests::Waits;
use crate::operations::{self, requests};
use crate::organisations::door::{Partners, Reading, Tending};
use crate::organisations::web as organisations;
use crate::organisations::web::divisions::AtDivision;
use crate::organisations::web::seats::AtSeats;
use crate::partners;
use crate::people::door::{Admin, AtPerson, Caller, Known, Visitor};
use crate::people::web as people;
use crate::people::web::ended::{self, Around};
use crate::programmes;
use crate::programmes::door::{
    AdminAtProgramme, At, Council, Crew, Lead, Leader, Member, Office, Overseers, Staff,
};
use crate::stages;
use crate::stages::door::{AtTask, Ticker};
use axum::Router;
use axum::{middleware, routing};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer};

/// The largest form that is read, in bytes.
pub const LARGEST_FORM: usize = 512 * 1024;

/// One address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    /// The path, with its parts in braces.
    pub path: &'static str,
    /// The type that lets people pass.
    pub door: &'static str,
}

macro_rules! routes {
    ($(#[$doc:meta])* $data:ident $table:ident; $($method:ident $path:literal $door:ty => $handler:path;)*) => {
        $(#[$doc])*
        pub const $data: &[Route] = &[
            $(Route { method: stringify!($method), path: $path, door: stringify!($door) }),*
        ];

        fn $table() -> Router<App> {
            Router::new()$(.route($path, routing::$method(door::through::<$door, _, _>($handler))))*
        }
    };
}

routes! {
    /// Every address.
    ROUTES table;
    get  "/healthz"                Anyone     => operations::web::alive;
    get  "/readyz"                 Anyone     => operations::web::ready;
    get  "/metrics"                Watcher    => operations::web::metrics;
    get  "/.well-known/security.txt" Anyone   => operations::web::security;
    get  "/"                       Guest      => home::web::start;
    get  "/accessibility"          Known      => home::web::accessibility;
    get  "/programmes"                               Visitor          => programmes::web::lists::mine;
    get  "/admin/programmes"                         Admin            => programmes::web::lists::all;
    get  "/programmes/new"                           Admin            => programmes::web::new;
    post "/programmes/new"                           Admin            => programmes::web::create;
    get  "/programmes/{programme}"                          At<Member>       => home::overview::show;
    get  "/programmes/{programme}/settings"          At<Lead>         => programmes::web::settings::show;
    post "/programmes/{programme}/settings"          At<Lead>         => programmes::web::settings::save;
    post "/programmes/{programme}/archive"           At<Lead>         => programmes::web::settings::archive;
    post "/programmes/{programme}/restore"           At<Lead>         => programmes::web::settings::restore;
    post "/programmes/{programme}/keep"              At<Lead>         => programmes::web::settings::keep;
    get  "/programmes/{programme}/cohorts"           At<Member>       => cohorts::web::list;
    get  "/programmes/{programme}/cohorts/new"       At<Office>       => cohorts::web::edit::new;
    post "/programmes/{programme}/cohorts/new"       At<Office>       => cohorts::web::edit::create;
    get  "/programmes/{programme}/cohorts/{cohort}"  AtCohort<Member> => cohorts::web::show;
    get  "/programmes/{programme}/cohorts/{cohort}/edit"    AtCohort<Office> => cohorts::web::edit::edit;
    post "/programmes/{programme}/cohorts/{cohort}/edit"    AtCohort<Office> => cohorts::web::edit::save;
    post "/programmes/{programme}/cohorts/{cohort}/forward" AtCohort<Lead>   => cohorts::web::move_on;
    post "/programmes/{programme}/cohorts/{cohort}/back"    AtCohort<Lead>   => cohorts::web::move_back;
    post "/programmes/{programme}/cohorts/{cohort}/archive" AtCohort<Lead>   => cohorts::web::archive;
    post "/programmes/{programme}/cohorts/{cohort}/restore" AtCohort<Lead>   => cohorts::web::restore;
    get  "/programmes/{programme}/stages"                   At<Crew>         => stages::web::list;
    post "/programmes/{programme}/stages/usual"             At<Office>       => stages::web::begin;
    post "/programmes/{programme}/cohorts/{cohort}/tasks/dates"      AtCohort<Office> => stages::web::dates::give;
    post "/programmes/{programme}/cohorts/{cohort}/tasks/dates/back" AtCohort<Office> => stages::web::dates::take_back;
    get  "/programmes/{programme}/tasks/new"                At<Office>       => stages::web::edit::new;
    post "/programmes/{programme}/tasks/new"                At<Office>       => stages::web::edit::create;
    get  "/programmes/{programme}/tasks/{task}/edit"        AtTask<Office>   => stages::web::edit::edit;
    post "/programmes/{programme}/tasks/{task}/edit"        AtTask<Office>   => stages::web::edit::save;
    post "/programmes/{programme}/tasks/{task}/done"        Ticker           => stages::web::done;
    post "/programmes/{programme}/tasks/{task}/undone"      Ticker           => stages::web::undone;
    post "/programmes/{programme}/tasks/{task}/remove"      AtTask<Office>   => stages::web::remove;
    post "/programmes/{programme}/tasks/{task}/restore"     AtTask<Office>   => stages::web::restore;
    get  "/programmes/{programme}/partners"                 At<Council>      => partners::web::show;
    get  "/programmes/{programme}/partners/wanted"          At<Lead>         => partners::web::wanted;
    post "/programmes/{programme}/partners/wanted"          At<Lead>         => partners::web::want;
    get  "/programmes/{programme}/partners/decision"        At<Lead>         => partners::web::decision;
    post "/programmes/{programme}/partners/decision"        At<Lead>         => partners::web::decide;
    get  "/programmes/{programme}/ladder"                   At<Crew>         => ladders::web::show;
    post "/programmes/{programme}/ladder"                   At<Lead>         => ladders::web::add;
    get  "/programmes/{programme}/ladder/{organisation}"    Mapper           => ladders::web::grades::edit;
    post "/programmes/{programme}/ladder/{organisation}"    Mapper           => ladders::web::grades::save;
    get  "/programmes/{programme}/ladder/levels/{level}/edit"    AtLevel<Lead> => ladders::web::edit;
    post "/programmes/{programme}/ladder/levels/{level}/edit"    AtLevel<Lead> => ladders::web::rename;
    post "/programmes/{programme}/ladder/levels/{level}/up"      AtLevel<Lead> => ladders::web::up;
    post "/programmes/{programme}/ladder/levels/{level}/down"    AtLevel<Lead> => ladders::web::down;
    post "/programmes/{programme}/ladder/levels/{level}/remove"  AtLevel<Lead> => ladders::web::remove;
    post "/programmes/{programme}/ladder/levels/{level}/restore" AtLevel<Lead> => ladders::web::restore;
    get  "/programmes/{programme}/charter"                  At<Member>       => charters::web::show;
    get  "/programmes/{programme}/charter/edit"             At<Lead>         => charters::web::edit;
    post "/programmes/{programme}/charter/edit"             At<Lead>         => charters::web::save;
    get  "/programmes/{programme}/charter/{audience}"       At<Member>       => charters::web::audience;
    get  "/programmes/{programme}/charter/targets/new"      At<Lead>         => charters::web::targets::new;
    post "/programmes/{programme}/charter/targets/new"      At<Lead>         => charters::web::targets::create;
    get  "/programmes/{programme}/charter/targets/{target}/edit"    AtTarget<Lead> => charters::web::targets::edit;
    post "/programmes/{programme}/charter/targets/{target}/edit"    AtTarget<Lead> => charters::web::targets::save;
    post "/programmes/{programme}/charter/targets/{target}/remove"  AtTarget<Lead> => charters::web::targets::remove;
    post "/programmes/{programme}/charter/targets/{target}/restore" AtTarget<Lead> => charters::web::targets::restore;
    post "/programmes/{programme}/charter/targets/{target}/up"      AtTarget<Lead> => charters::web::targets::up;
    post "/programmes/{programme}/charter/targets/{target}/down"    AtTarget<Lead> => charters::web::targets::down;

    get  "/sign-in"         Caller  => people::sign_in::show;
    post "/sign-in"         Caller  => people::sign_in::ask;
    get  "/sign-in/code"    Caller  => people::sign_in::code;
    post "/sign-in/code"    Caller  => people::sign_in::enter_code;
    get  "/sign-in/{token}" Caller  => people::sign_in::open;
    post "/sign-in/{token}" Caller  => people::sign_in::enter;
    post "/sign-out"        Visitor => people::sign_in::leave;
    get  "/set-up/{token}"      Caller => people::joining::first;
    post "/set-up/{token}"      Caller => people::joining::set_up;
    get  "/invitations/{token}" Caller => people::joining::invitation;
    post "/invitations/{token}" Caller => people::joining::accept;

    post "/hat"                         Visitor => people::account::wear;
    get  "/account"                     Visitor => people::account::show;
    post "/account"                     Visitor => people::account::change;
    get  "/account/sessions"            Visitor => people::account::sessions;
    post "/account/sessions/end"        Visitor => people::account::end_session;
    post "/account/sessions/end-others" Visitor => people::account::end_others;
    get  "/account/addresses"           Visitor => people::addresses::show;
    post "/account/addresses"           Visitor => people::addresses::add;
    post "/account/addresses/main"      Visitor => people::addresses::lead;
    post "/account/addresses/remove"    Visitor => people::addresses::remove;
    post "/account/addresses/code"      Visitor => people::addresses::enter_code;
    get  "/account/addresses/confirm/{token}" Caller => people::addresses::open;
    post "/account/addresses/confirm/{token}" Caller => people::addresses::confirm;
    get  "/account/export"              Visitor => people::own_data::show;
    post "/account/export"              Visitor => people::own_data::export;

    get  "/admin/people"                       Admin    => people::admin::list;
    get  "/admin/people/{person}"              AtPerson => people::admin::show;
    post "/admin/people/{person}/suspend"      AtPerson => people::admin::suspend;
    post "/admin/people/{person}/resume"       AtPerson => people::admin::resume;
    get  "/admin/people/{person}/admin"        AtPerson => people::admins::look;
    post "/admin/people/{person}/admin/make"   AtPerson => people::admins::make;
    post "/admin/people/{person}/admin/end"    AtPerson => people::admins::end;
    post "/admin/people/{person}/letters-return" AtPerson => people::admin::letters_return;
    post "/admin/people/{person}/letters-arrive" AtPerson => people::admin::letters_arrive;
    post "/admin/people/{person}/end-sessions" AtPerson => people::admin::end_sessions;
    get  "/admin/people/{person}/recover"      AtPerson => people::admin::recover;
    post "/admin/people/{person}/recover"      AtPerson => people::admin::recovered;
    get  "/admin"                  Admin      => admin::web::show;
    get  "/admin/journal"          Admin      => journals::web::all;
    get  "/programmes/{programme}/journal" At<Overseers> => journals::web::list;

    get  "/programmes/{programme}/organisations" At<Member> => organisations::list::list;
    get  "/programmes/{programme}/organisations.csv" At<Partners> => organisations::list::export;
    get  "/programmes/{programme}/organisations/new" At<Office> => organisations::edit::new;
    post "/programmes/{programme}/organisations/new" At<Office> => organisations::edit::add;
    get  "/programmes/{programme}/organisations/{organisation}" Reading => organisations::show::show;
    get  "/programmes/{programme}/organisations/{organisation}/edit" Tending => organisations::edit::edit;
    post "/programmes/{programme}/organisations/{organisation}/edit" Tending => organisations::edit::change;
    post "/programmes/{programme}/organisations/{organisation}/archive" Tending<Lead> => organisations::show::archive;
    post "/programmes/{programme}/organisations/{organisation}/restore" Tending<Lead> => organisations::show::restore;
    get  "/programmes/{programme}/organisations/{organisation}/divisions" Tending => organisations::divisions::list;
    post "/programmes/{programme}/organisations/{organisation}/divisions" Tending => organisations::divisions::add;
    post "/programmes/{programme}/organisations/{organisation}/divisions/{division}" AtDivision => organisations::divisions::rename;
    post "/programmes/{programme}/organisations/{organisation}/divisions/{division}/remove" AtDivision => organisations::divisions::remove;
    post "/programmes/{programme}/organisations/{organisation}/divisions/{division}/restore" AtDivision => organisations::divisions::restore;
    get  "/programmes/{programme}/seats" At<Partners> => organisations::seats::table;
    get  "/programmes/{programme}/organisations/{organisation}/seats/{cohort}" AtSeats => organisations::seats::edit;
    post "/programmes/{programme}/organisations/{organisation}/seats/{cohort}" AtSeats => organisations::seats::change;
    post "/programmes/{programme}/organisations/{organisation}/seats/{cohort}/leave" AtSeats => organisations::seats::leave;
    post "/programmes/{programme}/organisations/{organisation}/seats/{cohort}/rejoin" AtSeats => organisations::seats::rejoin;

    get  "/programmes/{programme}/people" At<Staff> => members::list::list;
    get  "/programmes/{programme}/people.csv" At<Staff> => members::list::export;
    get  "/programmes/{programme}/people/invite" At<Staff> => members::invite::form;
    post "/programmes/{programme}/people/invite" At<Staff> => members::invite::send;
    get  "/programmes/{programme}/people/invitations" At<Staff> => members::invitations::list;
    post "/programmes/{programme}/people/invitations/again" At<Staff> => members::invitations::again;
    post "/programmes/{programme}/people/invitations/{invitation}/resume" AtInvitation => members::invitations::resume;
    post "/programmes/{programme}/people/invitations/{invitation}/withdraw" AtInvitation => members::invitations::withdraw;
    get  "/programmes/{programme}/people/{person}" AtMember => members::person::show;
    post "/programmes/{programme}/people/{person}/letters-return" AtCharge => members::person::letters_return;
    post "/programmes/{programme}/people/{person}/letters-arrive" AtCharge => members::person::letters_arrive;
    post "/programmes/{programme}/people/{person}/memberships/{membership}/end" AtRole => members::person::end;
    post "/programmes/{programme}/people/{person}/memberships/{membership}/resume" AtRole => members::person::resume;
    get  "/programmes/{programme}/lead" At<Leader> => members::lead::form;
    post "/programmes/{programme}/lead" At<Leader> => members::lead::offer;
    get  "/admin/programmes/{programme}/lead" AdminAtProgramme => members::lead::form_any;
    post "/admin/programmes/{programme}/lead" AdminAtProgramme => members::lead::offer_any;
    post "/admin/programmes/{programme}/lead/offers/{offer}/withdraw" AdminAtOffer => members::lead::withdraw_any;
    get  "/programmes/{programme}/organisations/{organisation}/hand-over" Tending => members::hand_over::form;
    post "/programmes/{programme}/organisations/{organisation}/hand-over" Tending => members::hand_over::offer;

    get  "/programmes/{programme}/letters"                          At<Office>    => letters::web::kinds::list;
    get  "/programmes/{programme}/letters/kinds/{kind}/{language}"         AtKind => letters::web::wording::show;
    post "/programmes/{programme}/letters/kinds/{kind}/{language}"         AtKind => letters::web::wording::save;
    post "/programmes/{programme}/letters/kinds/{kind}/{language}/default" AtKind => letters::web::wording::reset;
    post "/programmes/{programme}/letters/kinds/{kind}/{language}/back"    AtKind => letters::web::wording::back;
    post "/programmes/{programme}/letters/kinds/{kind}/{language}/test"    AtKind => letters::web::wording::test;
    get  "/programmes/{programme}/letters/outbox"                   At<Office>    => letters::web::outbox::list;
    post "/programmes/{programme}/letters/outbox/{letter}/again"    AtLetter      => letters::web::outbox::again;
    post "/programmes/{programme}/letters/outbox/{letter}/arrived"  AtLetter      => letters::web::outbox::arrived;
    post "/programmes/{programme}/letters/outbox/{letter}/unsure"   AtLetter      => letters::web::outbox::unsure;
    get  "/unsubscribe/{stop}"             Reader => letters::web::stop::show;
    post "/unsubscribe/{stop}"             Reader => letters::web::stop::stop;
    post "/unsubscribe/{stop}/resume"      Reader => letters::web::stop::resume;
    get  "/admin/letters"                  Admin         => letters::web::outbox::list_all;
    post "/admin/letters/{letter}/again"   AdminAtLetter => letters::web::outbox::again_any;
    post "/admin/letters/{letter}/arrived" AdminAtLetter => letters::web::outbox::arrived_any;
    post "/admin/letters/{letter}/unsure"  AdminAtLetter => letters::web::outbox::unsure_any;
    get  "/admin/jobs"                     Admin         => jobs::web::list;
    post "/admin/jobs/{job}/again"         AtJob         => jobs::web::again;
}

routes! {
    /// What `counterpart demo` has besides, and nothing else.
    DEMO_ROUTES demo_table;
    get  "/demo"              Anyone => demo::web::who;
    get  "/demo/enter/{role}" Anyone => demo::web::enter;
    post "/demo/enter/{role}" Anyone => demo::web::enter;
    get  "/dev/letters"       Anyone => demo::web::letters;
}

/// Whether a route opens a page.
fn opens(path: &str) -> bool {
    ROUTES.iter().any(|route| route.method == "get" && route.path == path)
}

async fn absent(_: Known) -> Error {
    Error::NotFound
}

/// Everything that answers a request.
pub fn router(app: App) -> Router {
    waiting_router(app, Waits::default())
}

/// The same, waiting so long for those who are slow. What stands further down stands further out.
pub fn waiting_router(app: App, waits: Waits) -> Router {
    let with_app = app.clone();
    let table = if app.is_demo { table().merge(demo_table()) } else { table() };
    table
        .fallback(absent)
        .method_not_allowed_fallback(absent)
        .layer(middleware::from_fn_with_state(Around { app: app.clone(), opens }, ended::held))
        .layer(CatchPanicLayer::custom(requests::panicked))
        .layer(middleware::from_fn_with_state(app.clone(), requests::heeding))
        .layer(middleware::from_fn_with_state(waits.answer, requests::patient))
        .layer(RequestBodyLimitLayer::new(LARGEST_FORM))
        .layer(RequestBodyTimeoutLayer::new(waits.pause))
        .layer(RequestBodyDeadlineLayer::new(waits.form))
        .layer(tower_http::csrf::CsrfLayer::new())
        .route("/assets/{name}", routing::get(assets::serve))
        .layer(middleware::from_fn_with_state(app.clone(), trouble::troubles))
        .layer(middleware::from_fn_with_state(app.clone(), notice::told))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), requests::dressed))
        .layer(middleware::from_fn_with_state(app, requests::noted))
        .with_state(with_app)
}
