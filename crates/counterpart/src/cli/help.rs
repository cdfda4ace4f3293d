//! The command line in the reader's language: help, and what is wrong with a line.

use super::{Ending, Line, tell};
use crate::base::text::{Language, Message};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Args, Command, CommandFactory};
use std::num::ParseIntError;
use std::process::ExitCode;

/// `counterpart help COMMAND`
#[derive(Debug, Args)]
pub(super) struct Help {
    command: Option<String>,
}

impl Help {
    pub(super) fn run(self, language: Language) -> ExitCode {
        let line = std::iter::once("counterpart".to_owned()).chain(self.command);
        match command(language).try_get_matches_from(line.chain(["--help".to_owned()])) {
            Ok(_) => Ending::Done.into(),
            Err(error) => refuse(&error, language),
        }
    }
}

/// The whole command line with its help in a language, for completions and the manual too.
pub fn command(language: Language) -> Command {
    let mut command = Line::command()
        .about(language.text("help"))
        .mut_arg("lang", |arg| arg.help(language.text("help-lang")))
        .subcommand_help_heading(language.text("help-heading-commands"))
        .subcommand_value_name(language.text("help-value-command"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in &names {
        command = command.mut_subcommand(name, |sub| subcommand(sub, name, language));
    }
    let version = flag("version", 'V', ArgAction::Version, language.text("help-version"));
    shared(command.arg(version), language)
}

fn subcommand(command: Command, name: &str, language: Language) -> Command {
    let text = |key: String| language.text(&key.replace('_', "-"));
    let about = text(format!("help-{name}"));
    let examples = text(format!("help-{name}-examples"));
    let command = command.about(about).after_help(examples).mut_args(|arg| {
        // The files of a round are explained once.
        let id = arg.get_id();
        let asks = ["why", "recruit"].contains(&name) && !["mentee", "mentor"].contains(&id.as_str());
        // So is the folder of the data.
        let of = if asks {
            "match"
        } else if id == "data" {
            "serve"
        } else {
            name
        };
        let help = text(format!("help-{of}-{id}"));
        arg.help(help)
    });
    shared(command.disable_help_flag(true), language)
}

/// What every command has: `--help`, headings, names of values.
fn shared(command: Command, language: Language) -> Command {
    let usage = language.text("help-heading-usage");
    let help = flag("help", 'h', ArgAction::Help, language.text("help-flag"));
    let [arguments, options] =
        ["help-heading-arguments", "help-heading-options"].map(|key| language.text(key));
    command
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .arg(help)
        .mut_args(|arg| {
            let heading = if arg.is_positional() { &arguments } else { &options };
            let arg = arg.help_heading(heading.clone());
            if !arg.get_action().takes_values() {
                return arg;
            }
            let arg = arg.hide_default_value(true).hide_possible_values(true);
            match arg.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase()) {
                Some(name) => arg.value_name(language.text(&format!("help-value-{name}"))),
                None => arg,
            }
        })
}

fn flag(name: &'static str, letter: char, action: ArgAction, help: String) -> Arg {
    Arg::new(name).long(name).short(letter).action(action).help(help)
}

/// Prints the help that was asked for, or says what is wrong with the line.
pub(super) fn refuse(error: &clap::Error, language: Language) -> ExitCode {
    let said = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return Ending::WrongInput.into();
        }
        kind => wrong(error, kind),
    };
    tell(language, &said);
    tell(language, &Message::new("usage-see-help"));
    Ending::WrongInput.into()
}

fn wrong(error: &clap::Error, kind: ErrorKind) -> Message {
    let named = |kind: ContextKind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    // Several are sorted by likeness, the most alike last.
    let near = |kind: ContextKind| match error.get(kind)? {
        ContextValue::Strings(all) => all.last().cloned(),
        one => Some(one.to_string()),
    };
    let perhaps = |kind: ContextKind| match near(kind) {
        Some(near) => Message::new("cells-perhaps").with("name", near),
        None => Message::new("usage-nothing-near"),
    };
    let option = named(ContextKind::InvalidArg);
    match kind {
        ErrorKind::UnknownArgument if option.starts_with('-') => Message::new("usage-unknown-option")
            .with("option", option)
            .with("perhaps", perhaps(ContextKind::SuggestedArg)),
        ErrorKind::UnknownArgument => Message::new("usage-unexpected").with("word", option),
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .with("command", named(ContextKind::InvalidSubcommand))
            .with("perhaps", perhaps(ContextKind::SuggestedSubcommand)),
        ErrorKind::MissingSubcommand => Message::new("usage-no-command"),
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing").with("options", option),
        ErrorKind::ArgumentConflict if option == named(ContextKind::PriorArg) => {
            Message::new("usage-twice").with("option", option)
        }
        ErrorKind::ArgumentConflict => Message::new("usage-not-together")
            .with("option", option)
            .with("other", named(ContextKind::PriorArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(error, option),
        _ => Message::new("usage-unclear").with("why", error.kind().to_string()),
    }
}

fn wrong_value(error: &clap::Error, option: String) -> Message {
    let value = error.get(ContextKind::InvalidValue).map(ToString::to_string).unwrap_or_default();
    if value.is_empty() {
        return Message::new("usage-no-value").with("option", option);
    }
    let message = Message::new("usage-wrong-value").with("option", option).with("value", value);
    match error.get(ContextKind::ValidValue) {
        Some(listed) => message.with("values", listed.to_string()),
        None => unlisted(error, message),
    }
}

/// What an option takes that has no list of words: a whole number, within bounds as far as they are told;
/// of anything else, what is wrong with it.
fn unlisted(error: &clap::Error, message: Message) -> Message {
    let Some(why) = std::error::Error::source(error) else { return message.with("values", "") };
    let told = why.to_string();
    let bounds = told.split_once(" is not in ").and_then(|(_, range)| range.split_once("..="));
    match bounds {
        Some((least, most)) => {
            let number = Message::new("usage-number-within");
            message.with("values", number.with("least", least).with("most", most))
        }
        None if why.is::<ParseIntError>() => message.with("values", Message::new("usage-number")),
        None => message.with("values", told),
    }
}
