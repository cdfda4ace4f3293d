//! `counterpart sign-in`: a link for whoever has the server in their hands.

use super::{Ending, tell};
use crate::base::config::Config;
use crate::base::text::{Language, Message};
use crate::people::acts;
use crate::server;
use clap::Args;
use std::path::PathBuf;

/// Prints a link by which somebody signs in.
#[derive(Debug, Args)]
pub struct SignIn {
    #[arg(value_name = "ADDRESS")]
    address: String,
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl SignIn {
    /// Prints the link, or says why there is none.
    pub fn run(self, language: Language) -> Ending {
        match self.link() {
            Ok(link) => {
                println!("{link}");
                Ending::Done
            }
            Err(message) => {
                tell(language, &message);
                Ending::Failed
            }
        }
    }

    fn link(self) -> Result<String, Message> {
        let data = self.data.as_ref().map(|folder| folder.display().to_string());
        let config = Config::read(&|name| match name {
            "DATA_DIR" => data.clone().or_else(|| std::env::var(name).ok()),
            _ => std::env::var(name).ok(),
        })?;
        let broken = |error: String| Message::new("serve-runtime").with("error", error);
        let runtime = tokio::runtime::Runtime::new().map_err(|error| broken(error.to_string()))?;
        runtime.block_on(async {
            let app = server::open(config).await?;
            let link = acts::printed_link(&app, &self.address).await;
            let link = link.map_err(|error| broken(error.to_string()))?;
            link.ok_or_else(|| Message::new("sign-in-nobody").with("address", self.address))
        })
    }
}
