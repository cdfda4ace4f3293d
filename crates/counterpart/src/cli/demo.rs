//! `counterpart demo`: a server to look at.

use super::{Ending, tell};
use crate::base::config::Config;
use crate::base::db;
use crate::base::text::{Language, Message};
use crate::demo::{self, PLAYERS};
use crate::server::{self, Listening};
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Starts the demonstration.
#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    #[arg(long)]
    json: bool,
    #[arg(long)]
    begun_languages: bool,
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    people: u32,
}

impl Demo {
    /// Runs until it is asked to stop; without a folder of its own, leaves nothing behind.
    pub fn run(self, language: Language) -> Ending {
        match self.shown(language) {
            Ok(()) => Ending::Done,
            Err(message) => {
                tell(language, &message);
                Ending::Failed
            }
        }
    }

    fn shown(&self, language: Language) -> Result<(), Message> {
        let broken = |error: std::io::Error| Message::new("serve-runtime").with("error", error.to_string());
        let passing = tempfile::tempdir().map_err(broken)?;
        let folder = self.data.as_deref().unwrap_or(passing.path());
        if folder.join("counterpart.sqlite").exists() {
            return Err(Message::new("demo-taken").with("folder", folder.display().to_string()));
        }
        let runtime = tokio::runtime::Runtime::new().map_err(broken)?;
        runtime.block_on(self.answered(folder, language))
    }

    async fn answered(&self, folder: &Path, language: Language) -> Result<(), Message> {
        let broken = |error: String| Message::new("serve-runtime").with("error", error);
        let mut app = server::open(self.config(folder)?).await?;
        app.is_demo = true;
        app.tries_languages = self.begun_languages;
        demo::settle(&app, self.people).await.map_err(|error| broken(error.to_string()))?;
        db::survey(&app.db).await.map_err(|error| broken(error.to_string()))?;
        let mut listening = Listening::on(app).await?;
        let port = listening.address().map_or(self.port, |address| address.port());
        let base = format!("http://localhost:{port}");
        listening.answers_to(&base);
        if self.json {
            let roles = PLAYERS.map(|player| {
                json!({ "role": player.word, "name": player.name, "enter": format!("{base}{}", player.path()) })
            });
            println!("{}", json!({ "base": base, "roles": roles }));
        } else {
            tell(language, &Message::new("demo-ready").with("url", base));
        }
        listening.answer(server::until_asked_to_stop()).await;
        Ok(())
    }

    /// Nothing of the environment: this machine alone, a file, no mail server.
    fn config(&self, folder: &Path) -> Result<Config, Message> {
        Config::read(&|name| match name {
            "DATA_DIR" => Some(folder.display().to_string()),
            "PORT" => Some(self.port.to_string()),
            _ => None,
        })
    }
}
