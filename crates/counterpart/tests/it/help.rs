//! Help in each language: every command and every option says what it is for.

use super::command::run;
use counterpart::base::text::Language;
use counterpart::cli::command;

/// What the command line says of itself where nobody has said it in the reader's language.
const FOREIGN: [&str; 7] =
    ["Usage:", "Print", "Options:", "Commands:", "[default", "[possible", "more information"];

#[test]
fn every_command_and_option_has_its_help() {
    for language in Language::ALL {
        let mut whole = command(language);
        whole.build();
        let commands = std::iter::once(&whole).chain(whole.get_subcommands());
        let mut count = 0;
        for command in commands {
            let about = command.get_about().unwrap().to_string();
            for help in command.get_arguments().map(|arg| arg.get_help().unwrap().to_string()).chain([about])
            {
                count += 1;
                assert!(help.len() > 5 && !help.contains("Unknown") && !help.starts_with("help-"), "{help}");
            }
        }
        assert!(count > 60, "{count}");
    }
}

#[test]
fn help_is_in_the_readers_language() {
    let names: Vec<String> =
        command(Language::English).get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    assert!(names.len() >= 13);
    for name in &names {
        let english = run([name, "--help"]).ends(0).out;
        let french = run([name, "--help", "--lang", "fr"]).ends(0).out;
        assert!(english.contains(&format!("Usage: counterpart {name}")), "{english}");
        assert!(french.contains(&format!("Utilisation : counterpart {name}")), "{french}");
        assert!(FOREIGN.iter().all(|words| !french.contains(words)), "{french}");
        assert_eq!(english.matches("--").count() > 1, french.matches("--").count() > 1);
        assert_eq!(run(["help", name]).ends(0).out, english);
        assert_eq!(run(["--lang=fr", "help", name]).ends(0).out, french);
    }
    let french = run(["--lang", "fr", "--help"]).ends(0).out;
    assert!(FOREIGN.iter().all(|words| !french.contains(words)), "{french}");
    assert!(names.iter().all(|name| french.contains(&format!("\n  {name} "))), "{french}");
}

#[test]
fn completions_for_every_shell_know_the_options() {
    for (shell, marks) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef counterpart"),
        ("fish", "complete -c counterpart"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
    ] {
        for language in Language::ALL {
            let text = run(["completions", shell, "--lang", language.code()]).ends(0).out;
            assert!(text.contains(marks) && text.contains("skip-wrong-rows"), "{shell}");
        }
    }
}

#[test]
fn the_manual_has_every_command() {
    for language in Language::ALL {
        let text = run(["man", "--lang", language.code()]).ends(0).out;
        for sub in command(language).get_subcommands() {
            assert!(text.contains(&format!(".TH counterpart-{} 1", sub.get_name())), "{}", sub.get_name());
        }
        let [name, examples] =
            if language == Language::English { ["NAME", "EXAMPLES"] } else { ["NOM", "EXEMPLES"] };
        let commands = command(language).get_subcommands().count();
        assert_eq!(text.matches(&format!(".SH {name}\n")).count(), commands + 1);
        assert_eq!(text.matches(&format!(".SH {examples}\n")).count(), commands);
        assert!(!text.contains(".SH EXTRA") && text.contains(".SH NAME") == (language == Language::English));
        assert!(text.contains("skip\\-wrong\\-rows") && !text.contains("[default"), "{text}");
    }
}

#[test]
fn columns_are_printed_in_each_language() {
    let [english, french] = Language::ALL.map(|language| run(["columns", "--lang", language.code()]).ends(0));
    assert!(english.out.contains("may_receive_beyond_given\n") && english.out.contains("also called: "));
    assert!(french.out.contains("may_receive_beyond_given\n") && french.out.contains("autres noms : "));
}
