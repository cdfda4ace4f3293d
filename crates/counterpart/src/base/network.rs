//! Where a request comes from, no more exactly than limits need: a /24 of IPv4, a /48 of IPv6.

use super::App;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The network of whoever asks. What `X-Forwarded-For` says counts only when a proxy that is trusted
/// says it, and only as far as trusted proxies pass it on.
pub fn of(parts: &Parts, app: &App) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let Some(peer) = peer else { return String::new() };
    let is_trusted = |address: &IpAddr| app.config.trusted_proxies.contains(&plain(*address));
    if !is_trusted(&peer) {
        return cut(peer);
    }
    let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut nearest = peer;
    for text in told.into_iter().rev() {
        let Ok(address) = text.parse::<IpAddr>() else { break };
        nearest = address;
        if !is_trusted(&address) {
            break;
        }
    }
    cut(nearest)
}

/// An IPv4 address that is written as an IPv6 one, as what it is.
fn plain(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(long) => long.to_ipv4_mapped().map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    }
}

fn cut(address: IpAddr) -> String {
    match plain(address) {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_cut() {
        assert_eq!(cut("192.0.2.77".parse().unwrap()), "192.0.2.0/24");
        assert_eq!(cut("::ffff:192.0.2.77".parse().unwrap()), "192.0.2.0/24");
        assert_eq!(cut("2001:db8:1:2::3".parse().unwrap()), "2001:db8:1::/48");
    }
}
