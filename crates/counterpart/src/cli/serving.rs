//! `counterpart serve` and `counterpart routes`.

use super::{Ending, tell};
use crate::base::config::Config;
use crate::base::text::{Language, Message};
use crate::operations::logs;
use crate::operations::opening;
use crate::people;
use crate::routes::ROUTES;
use crate::server::{self, Listening};
use clap::Args;
use std::net::IpAddr;
use std::path::PathBuf;

/// Starts the server.
#[derive(Debug, Args)]
pub struct Serve {
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<IpAddr>,
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Serve {
    /// Runs until it is asked to stop.
    pub fn run(self, language: Language) -> Ending {
        match self.configured().and_then(|config| served(config, language)) {
            Ok(()) => Ending::Done,
            Err(message) => {
                tell(language, &message);
                Ending::Failed
            }
        }
    }

    /// The environment's settings, with those of the command line on top.
    fn configured(&self) -> Result<Config, Message> {
        Config::read(&|name| match name {
            "LISTEN" => self.listen.map(|listen| listen.to_string()).or_else(|| std::env::var(name).ok()),
            "PORT" => self.port.map(|port| port.to_string()).or_else(|| std::env::var(name).ok()),
            "DATA_DIR" => self
                .data
                .as_ref()
                .map(|folder| folder.display().to_string())
                .or_else(|| std::env::var(name).ok()),
            _ => std::env::var(name).ok(),
        })
    }
}

fn served(config: Config, language: Language) -> Result<(), Message> {
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| Message::new("serve-runtime").with("error", error.to_string()))?;
    logs::begin(&config.log);
    runtime.block_on(async {
        let app = server::open(config).await?;
        let listening = Listening::on(app.clone()).await?;
        let url = app.config.base_url.clone();
        let address = listening.address().map(|address| address.to_string()).unwrap_or_default();
        tell(language, &Message::new("serve-ready").with("url", url).with("address", address));
        tell(language, &Message::new("serve-data").with("place", opening::place(&app.config)));
        let link = people::acts::set_up_link(&app).await;
        let link = link.map_err(|error| Message::new("serve-runtime").with("error", error.to_string()))?;
        if let Some(link) = link {
            tell(language, &Message::new("serve-set-up").with("link", link));
        }
        listening.answer(server::until_asked_to_stop()).await;
        Ok(())
    })
}

/// Prints every address with its door.
pub fn routes() -> Ending {
    for route in ROUTES {
        println!("{:<5} {:<60} {}", route.method, route.path, route.door);
    }
    Ending::Done
}
