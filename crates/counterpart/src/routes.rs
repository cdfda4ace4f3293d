//! Every address of the application with its door, in one table, and what stands around them all.

use crate::base::door::Anyone;
use crate::base::{App, Error, assets, door, page};
use crate::operations::door::Watcher;
use crate::operations::{self, requests};
use crate::people::door::Admin;
use crate::programmes;
use crate::programmes::door::{At, Member};
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
    ($($method:ident $path:literal $door:ty => $handler:path;)*) => {
        /// The table as data.
        pub const ROUTES: &[Route] = &[
            $(Route { method: stringify!($method), path: $path, door: stringify!($door) }),*
        ];

        fn table() -> Router<App> {
            Router::new()$(.route($path, routing::$method(door::through::<$door, _, _>($handler))))*
        }
    };
}

routes! {
    get  "/healthz"                Anyone     => operations::web::alive;
    get  "/readyz"                 Anyone     => operations::web::ready;
    get  "/metrics"                Watcher    => operations::web::metrics;
    get  "/programmes/new"         Admin      => programmes::web::new;
    post "/programmes/new"         Admin      => programmes::web::create;
    get  "/programmes/{programme}" At<Member> => programmes::web::show;
}

async fn absent(_: Anyone) -> Error {
    Error::NotFound
}

/// Everything that answers a request. What stands further down stands further out.
pub fn router(app: App) -> Router {
    let with_app = app.clone();
    table()
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
