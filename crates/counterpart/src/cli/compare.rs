//! `counterpart compare`: two results side by side.

use super::questions::refuse;
use super::{Ending, tell};
use crate::base::text::Language;
use crate::rounds::compare::Compared;
use crate::rounds::compare::json::json;
use crate::rounds::compare::text::text;
use crate::rounds::recorded;
use clap::Args;
use std::path::PathBuf;

/// `counterpart compare A B`
#[derive(Debug, Args)]
pub(super) struct Compare {
    #[arg(value_name = "A")]
    a: PathBuf,
    #[arg(value_name = "B")]
    b: PathBuf,
    #[arg(long)]
    json: bool,
}

impl Compare {
    pub(super) fn run(self, language: Language) -> Ending {
        let [a, b] = [&self.a, &self.b].map(|path| recorded::read(path));
        let (a, b) = match (a, b) {
            (Ok(a), Ok(b)) => (a, b),
            (Err(refused), _) | (_, Err(refused)) => return refuse(language, &refused),
        };
        let compared = match Compared::new(&a, &b) {
            Ok(compared) => compared,
            Err(message) => {
                tell(language, &message);
                return Ending::WrongInput;
            }
        };
        let names = [&self.a, &self.b].map(|path| path.display().to_string());
        super::prints::print(&if self.json {
            json(&compared)
        } else {
            text(&compared, [&names[0], &names[1]], language)
        })
    }
}
