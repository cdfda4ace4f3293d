//! The command line: one table of subcommands, and what each ends with.

mod instances;
mod terms;

use crate::base::text::{Language, Message};
use clap::{CommandFactory, Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

/// How a command ends; the numbers are documented and tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// 0: done (and, for `verify`, proved).
    Done,
    /// 1: anything else: not proved, disk full, no permission.
    Failed,
    /// 2: wrong input.
    WrongInput,
    /// 3: no answer exists.
    Impossible,
    /// 4: stopped by the user; nothing written.
    Stopped,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> ExitCode {
        ExitCode::from(ending as u8)
    }
}

/// Mentoring across organisations: match, explain, prove.
#[derive(Debug, Parser)]
#[command(name = "counterpart", version, propagate_version = true)]
struct Line {
    /// Language of what is said: en or fr.
    #[arg(long, global = true, value_parser = language, default_value = "en")]
    lang: Language,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Solve an abstract instance (.cmi, .cmi.gz, .cmi.xz) and print the answer with its proof.
    Solve(instances::Solve),
    /// Verify the answer to an instance: 0 proved, 1 not proved and why, 2 unreadable.
    Verify(instances::Verify),
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| Language::ALL.map(Language::code).join(", "))
}

/// Runs one command line, program name first.
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(line) {
        Ok(line) => line,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { Ending::WrongInput.into() } else { ExitCode::SUCCESS };
        }
    };
    let language = line.lang;
    let ending = match line.command {
        Command::Solve(solve) => solve.run(language),
        Command::Verify(verify) => verify.run(language),
    };
    ending.into()
}

/// The whole command line, for completions and the manual.
pub fn command() -> clap::Command {
    Line::command()
}

/// Tells the person something beside the output.
fn tell(language: Language, message: &Message) {
    eprintln!("{}", language.say(message));
}
