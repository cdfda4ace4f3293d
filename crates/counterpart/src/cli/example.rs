//! `counterpart example`: a fictional consortium to try things on.

use super::{Ending, tell};
use crate::base::os;
use crate::base::text::{Language, Message};
use crate::examples;
use clap::Args;
use std::path::PathBuf;

/// `counterpart example --out FOLDER`
#[derive(Debug, Args)]
pub(super) struct Example {
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[arg(long)]
    small: bool,
    #[arg(long, value_name = "N", default_value_t = examples::SEED, conflicts_with = "small")]
    seed: u64,
}

impl Example {
    pub(super) fn run(self, language: Language) -> Ending {
        let folder = self.out.display().to_string();
        if std::fs::read_dir(&self.out).is_ok_and(|mut entries| entries.next().is_some()) {
            tell(language, &Message::new("folder-taken").with("folder", folder));
            return Ending::WrongInput;
        }
        let files = if self.small { examples::small() } else { examples::consortium(self.seed) };
        let written = std::fs::create_dir_all(&self.out).and_then(|()| {
            files.iter().try_for_each(|(name, content)| std::fs::write(self.out.join(name), content))
        });
        match written {
            Ok(()) => {
                let message = Message::new("example-written").with("folder", folder).with("n", files.len());
                println!("{}", language.say(&message));
                Ending::Done
            }
            Err(error) => {
                let message =
                    Message::new("folder-failed").with("folder", folder).with("why", os::why(&error));
                tell(language, &message);
                Ending::Failed
            }
        }
    }
}
