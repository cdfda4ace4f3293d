//! The command line: one table of subcommands, and what each ends with.

mod admin;
mod compare;
mod demo;
mod example;
mod help;
mod instances;
mod keeping;
mod matching;
mod prints;
mod progress;
mod questions;
mod serving;
mod sign_in;
mod terms;

use crate::base::text::{Language, Message};
use clap::{FromArgMatches, Parser, Subcommand};
pub use help::command;
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

// What each command and option is for stands in the message files, under `help-…`.
#[derive(Debug, Parser)]
#[command(name = "counterpart", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
struct Line {
    #[arg(long, global = true, value_name = "CODE", value_parser = language, default_value = "en")]
    lang: Language,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serving::Serve),
    SignIn(sign_in::SignIn),
    Admin(admin::Admin),
    Routes,
    Config(keeping::Settings),
    Doctor(keeping::Doctor),
    Backup(keeping::Backup),
    Restore(keeping::Restore),
    Demo(demo::Demo),
    Match(Box<matching::Match>),
    Why(Box<questions::Why>),
    Recruit(Box<questions::Recruit>),
    Compare(compare::Compare),
    Policy(prints::Policy),
    Columns,
    Example(example::Example),
    Solve(instances::Solve),
    Verify(instances::Verify),
    Completions(prints::Completions),
    Man,
    Help(help::Help),
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| Language::ALL.map(Language::code).join(", "))
}

/// Runs one command line, program name first.
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line: Vec<OsString> = line.into_iter().collect();
    let spoken = spoken(&line);
    let parsed =
        help::command(spoken).try_get_matches_from(line).and_then(|matches| Line::from_arg_matches(&matches));
    let line = match parsed {
        Ok(line) => line,
        Err(error) => {
            return help::refuse(&error, spoken);
        }
    };
    let language = line.lang;
    let ending = match line.command {
        Command::Serve(serve) => serve.run(language),
        Command::SignIn(sign_in) => sign_in.run(language),
        Command::Admin(admin) => admin.run(language),
        Command::Routes => serving::routes(),
        Command::Config(config) => config.run(language),
        Command::Doctor(doctor) => doctor.run(language),
        Command::Backup(backup) => backup.run(language),
        Command::Restore(restore) => restore.run(language),
        Command::Demo(demo) => demo.run(language),
        Command::Match(command) => command.run(language),
        Command::Why(why) => why.run(language),
        Command::Recruit(recruit) => recruit.run(language),
        Command::Compare(compare) => compare.run(language),
        Command::Policy(policy) => policy.run(language),
        Command::Columns => prints::columns(language),
        Command::Example(example) => example.run(language),
        Command::Solve(solve) => solve.run(language),
        Command::Verify(verify) => verify.run(language),
        Command::Completions(completions) => completions.run(language),
        Command::Man => prints::manual(language),
        Command::Help(help) => return help.run(language),
    };
    ending.into()
}

/// The language that a command line asks for, before it is understood as a whole.
fn spoken(line: &[OsString]) -> Language {
    let words: Vec<&str> = line.iter().filter_map(|word| word.to_str()).collect();
    let beside = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    beside.or(joined).and_then(Language::from_code).unwrap_or_default()
}

/// Tells the person something beside the output.
fn tell(language: Language, message: &Message) {
    eprintln!("{}", crate::rounds::words::plain(&language.say(message)));
}
