//! Commands that print what Counterpart knows: the policy, the columns, completions, the manual.

use super::{Ending, tell};
use crate::base::text::Language;
use crate::files::columns;
use crate::files::policy::{explained, shape};
use clap::Args;
use clap_complete::Shell;
use std::io::Write;

/// `counterpart policy`
#[derive(Debug, Args)]
pub(super) struct Policy {
    #[arg(long, value_name = "SHAPE", default_value = "cross")]
    shape: String,
}

/// `counterpart completions SHELL`
#[derive(Debug, Args)]
pub(super) struct Completions {
    shell: Shell,
}

impl Policy {
    pub(super) fn run(self, language: Language) -> Ending {
        match shape(&self.shape) {
            Ok(shape) => print(&explained(shape, language)),
            Err(message) => {
                tell(language, &message);
                Ending::WrongInput
            }
        }
    }
}

impl Completions {
    pub(super) fn run(self, language: Language) -> Ending {
        let mut out = Vec::new();
        clap_complete::generate(self.shell, &mut super::command(language), "counterpart", &mut out);
        print(&String::from_utf8_lossy(&out))
    }
}

/// `counterpart columns`
pub(super) fn columns(language: Language) -> Ending {
    print(&columns::printed(language))
}

/// `counterpart man`
pub(super) fn manual(language: Language) -> Ending {
    let mut out = Vec::new();
    let command = super::command(language);
    let subcommands: Vec<_> = command.get_subcommands().cloned().collect();
    let mut pages = vec![clap_mangen::Man::new(command)];
    pages.extend(subcommands.into_iter().map(|command| {
        let name = format!("counterpart-{}", command.get_name());
        clap_mangen::Man::new(command.name(name))
    }));
    for page in pages {
        if page.render(&mut out).is_err() {
            return Ending::Failed;
        }
    }
    // The other headings are those of the command line, or the same in every language we speak.
    let text = String::from_utf8_lossy(&out);
    let lines = text.lines().map(|line| match line {
        ".SH NAME" => format!(".SH {}", language.text("man-name")),
        ".SH EXTRA" => format!(".SH {}", language.text("man-examples")),
        line => line.to_owned(),
    });
    print(&(lines.collect::<Vec<_>>().join("\n") + "\n"))
}

/// Prints a text; a reader that goes away early is no failure.
pub(super) fn print(text: &str) -> Ending {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => Ending::Done,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ending::Done,
        Err(_) => Ending::Failed,
    }
}
