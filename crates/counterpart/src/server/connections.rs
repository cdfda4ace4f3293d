//! One connection after another: who is asked what, for how long, and how all come to an end.

use crate::operations::requests::Waits;
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::pin::pin;
use tokio::net::TcpListener;
use tokio_io_timeout::TimeoutStream;

/// Takes connections and answers what is asked on them until told to leave; then takes nobody new and
/// finishes what was begun. A connection on which no whole head of a request arrives in time is closed,
/// whether it comes byte by byte or not at all; and so is one whose other end takes nothing of what it
/// asked for.
pub(super) async fn answer(
    mut listener: TcpListener,
    router: Router,
    waits: Waits,
    leaving: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(waits.head);
    let ending = GracefulShutdown::new();
    let mut leaving = pin!(leaving);
    loop {
        let (stream, from) = tokio::select! {
            taken = Listener::accept(&mut listener) => taken,
            () = &mut leaving => break,
        };
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(waits.taking));
        let answering = TowerToHyperService::new(router.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(from));
            answering.call(request)
        });
        let connection = ending.watch(http.serve_connection(TokioIo::new(Box::pin(stream)), service));
        // How it ends is told by the log of each request; a line cut off is nobody's fault here.
        tokio::spawn(async move { connection.await.ok() });
    }
    drop(listener);
    ending.shutdown().await;
}
