//! Every address of the application with its door, in one table, and what stands around them all.

use crate::admin;
use crate::base::door::Anyone;
use crate::base::{App, Error, assets, door, page};
use crate::demo;
use crate::home;
use crate::home::door::Guest;
use crate::jobs;
use crate::jobs::web::AtJob;
use crate::journals;
use crate::letters;
use crate::letters::door::{AdminAtLetter, AtKind, AtLetter, Reader};
use crate::operations::door::Watcher;
use crate::operations::{self, requests};
use crate::people::door::Admin;
use crate::programmes;
use crate::programmes::door::{At, Member, Office, Readers};
use axum::Router;
use axum::{middleware, routing};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// The largest form that is read, in bytes.
pub const LARGEST_FORM: usize = 512 * 1024;

/// How long nothing of a form may arrive before it is given up.
pub const SLOWEST_FORM: Duration = Duration::from_secs(10);

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
    get  "/admin"                  Admin      => admin::web::show;
    get  "/admin/journal"          Admin      => journals::web::all;
    get  "/programmes/{programme}/journal" At<Readers> => journals::web::list;
    get  "/programmes/new"         Admin      => programmes::web::new;
    post "/programmes/new"         Admin      => programmes::web::create;
    get  "/programmes/{programme}" At<Member> => programmes::web::show;
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
    get  "/unsubscribe/{token}"             Reader => letters::web::stop::show;
    post "/unsubscribe/{token}"             Reader => letters::web::stop::stop;
    post "/unsubscribe/{token}/resume"      Reader => letters::web::stop::resume;
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

async fn absent(_: Anyone) -> Error {
    Error::NotFound
}

/// Everything that answers a request. What stands further down stands further out.
pub fn router(app: App) -> Router {
    let with_app = app.clone();
    let table = if app.is_demo { table().merge(demo_table()) } else { table() };
    table
        .fallback(absent)
        .method_not_allowed_fallback(absent)
        .layer(CatchPanicLayer::custom(requests::panicked))
        .layer(middleware::from_fn(requests::patient))
        .layer(RequestBodyLimitLayer::new(LARGEST_FORM))
        .layer(RequestBodyTimeoutLayer::new(SLOWEST_FORM))
        .layer(tower_http::csrf::CsrfLayer::new())
        .route("/assets/{name}", routing::get(assets::serve))
        .layer(middleware::from_fn(page::troubles))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), requests::dressed))
        .layer(middleware::from_fn_with_state(app, requests::noted))
        .with_state(with_app)
}
