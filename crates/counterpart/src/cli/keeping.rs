//! `counterpart config`, `doctor`, `backup` and `restore`: for whoever runs it.

use super::{Ending, tell};
use crate::base::App;
use crate::base::config::{Config, Source};
use crate::base::text::{Language, Message};
use crate::operations::backup::file::verify;
use crate::operations::backup::make::make;
use crate::operations::backup::restore::{Purpose, restore};
use crate::operations::backup::{Foot, Head};
use crate::operations::{doctor, opening};
use crate::server;
use clap::Args;
use std::future::Future;
use std::path::{Path, PathBuf};

/// Where the data are, for every command that looks after them.
#[derive(Debug, Args)]
pub(super) struct Place {
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Place {
    fn look(&self, name: &str) -> Option<String> {
        let folder = self.data.as_ref().filter(|_| name == "DATA_DIR");
        folder.map(|folder| folder.display().to_string()).or_else(|| std::env::var(name).ok())
    }

    fn config(&self) -> Result<Config, Message> {
        Config::read(&|name| self.look(name))
    }

    /// Does something in the database that is there, its schema brought up to date.
    pub(super) fn within<T>(
        &self,
        act: impl AsyncFnOnce(&App) -> crate::base::Result<T>,
    ) -> Result<T, Message> {
        let config = self.config()?;
        waited(async {
            opening::existing(&config).await?;
            let app = server::open(config).await?;
            let outcome = act(&app).await;
            outcome.map_err(|error| Message::new("serve-runtime").with("error", error.to_string()))
        })
    }
}

/// `counterpart config`
#[derive(Debug, Args)]
pub(super) struct Settings {
    #[command(flatten)]
    place: Place,
}

/// `counterpart doctor`
#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    place: Place,
}

/// `counterpart backup FILE` and `counterpart backup verify FILE`
#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(value_name = "FILE", required = true, num_args = 1..=2)]
    file: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// `counterpart restore FILE`
#[derive(Debug, Args)]
pub(super) struct Restore {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    moved: bool,
    #[command(flatten)]
    place: Place,
}

/// Ends with what went wrong, in words.
pub(super) fn ended(outcome: Result<(), Message>, language: Language) -> Ending {
    match outcome {
        Ok(()) => Ending::Done,
        Err(message) => {
            tell(language, &message);
            Ending::Failed
        }
    }
}

/// Runs something that waits for the database or the network.
fn waited<T>(work: impl Future<Output = Result<T, Message>>) -> Result<T, Message> {
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| Message::new("serve-runtime").with("error", error.to_string()))?;
    runtime.block_on(work)
}

impl Settings {
    pub(super) fn run(self, language: Language) -> Ending {
        let source: Source = &|name| self.place.look(name);
        let config = match Config::read(source) {
            Ok(config) => config,
            Err(message) => {
                tell(language, &message);
                return Ending::WrongInput;
            }
        };
        let text: String = config
            .shown(source)
            .into_iter()
            .map(|shown| {
                let word = shown.name.to_lowercase().replace('_', "-");
                let about = language.text(&format!("config-about-{word}"));
                let set = language.text(if shown.is_set { "config-set" } else { "config-unset" });
                format!("# {about} {set}\n{}={}\n", shown.name, shown.value)
            })
            .collect();
        super::prints::print(&text)
    }
}

impl Doctor {
    pub(super) fn run(self, language: Language) -> Ending {
        let config = match self.place.config() {
            Ok(config) => config,
            Err(message) => {
                tell(language, &message);
                return Ending::WrongInput;
            }
        };
        let found = match waited(async { Ok(doctor::examine(&config).await) }) {
            Ok(found) => found,
            Err(message) => return ended(Err(message), language),
        };
        let text: String = found
            .iter()
            .map(|finding| {
                let state = match finding.state {
                    doctor::State::Well => "doctor-well",
                    doctor::State::Doubtful => "doctor-doubtful",
                    doctor::State::Wrong => "doctor-wrong",
                };
                format!("{} {}\n", language.text(state), language.say(&finding.words))
            })
            .collect();
        let printed = super::prints::print(&text);
        let is_well = found.iter().all(|finding| finding.state != doctor::State::Wrong);
        if is_well { printed } else { Ending::Failed }
    }
}

impl Backup {
    pub(super) fn run(self, language: Language) -> Ending {
        let outcome = match self.file.as_slice() {
            [verb, file] if verb == Path::new("verify") => verified(file, language),
            [file] => self.made(file, language),
            [_, file, ..] => {
                let word = file.display().to_string();
                tell(language, &Message::new("usage-unexpected").with("word", word));
                return Ending::WrongInput;
            }
            [] => return Ending::WrongInput,
        };
        ended(outcome, language)
    }

    fn made(&self, file: &Path, language: Language) -> Result<(), Message> {
        let config = self.place.config()?;
        let foot = waited(async {
            let db = opening::existing(&config).await?;
            make(&db, file, chrono::Utc::now()).await
        })?;
        tell(language, &counted("backup-made", file, &foot));
        Ok(())
    }
}

fn counted(key: &'static str, file: &Path, foot: &Foot) -> Message {
    let path = file.display().to_string();
    Message::new(key).with("path", path).with("n", foot.total()).with("tables", foot.rows.len())
}

fn verified(file: &Path, language: Language) -> Result<(), Message> {
    let (head, foot) = verify(file)?;
    tell(language, &counted("backup-whole", file, &foot));
    tell(language, &described(&head, language));
    Ok(())
}

fn described(head: &Head, language: Language) -> Message {
    Message::new("backup-described")
        .with("moment", crate::base::text::moment(head.made_at, "UTC", language))
        .with("version", head.program.as_str())
        .with("step", head.steps.last().map_or("", String::as_str))
}

impl Restore {
    pub(super) fn run(self, language: Language) -> Ending {
        ended(self.restored(language), language)
    }

    fn restored(&self, language: Language) -> Result<(), Message> {
        let config = self.place.config()?;
        let purpose = if self.moved { Purpose::Move } else { Purpose::Recover };
        let (head, foot) = waited(restore(&config, &self.file, purpose, chrono::Utc::now()))?;
        tell(language, &counted("backup-restored", &self.file, &foot).with("place", opening::place(&config)));
        tell(language, &described(&head, language));
        if !self.moved {
            tell(language, &Message::new("restore-after"));
        }
        Ok(())
    }
}
