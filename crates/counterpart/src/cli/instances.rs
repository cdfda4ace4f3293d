//! `counterpart solve` and `counterpart verify`: abstract instances and their answers.

use super::progress::Bar;
use super::{Ending, tell, terms};
use crate::base::text::{Language, Message};
use crate::files::packed;
use clap::Args;
use counterpart_matching::answer::Outcome;
use counterpart_matching::check;
use counterpart_matching::cmi;
use counterpart_matching::instance::{Instance, Term, check_objective};
use counterpart_matching::solve::{Unsolved, solve};
use std::io::Write;
use std::path::{Path, PathBuf};

/// `counterpart solve FILE`
#[derive(Debug, Args)]
pub(super) struct Solve {
    file: PathBuf,
    #[arg(long, value_name = "TERMS")]
    objective: Option<String>,
}

/// `counterpart verify FILE ANSWER`
#[derive(Debug, Args)]
pub(super) struct Verify {
    file: PathBuf,
    answer: PathBuf,
    #[arg(long, value_name = "TERMS")]
    objective: Option<String>,
}

impl Solve {
    pub(super) fn run(self, language: Language) -> Ending {
        let mut bar = Bar::new(language, false);
        let instance = match read(&self.file, self.objective.as_deref()) {
            Ok(instance) => instance,
            Err(message) => return refuse(language, &message),
        };
        let solved = solve(&instance, &mut bar);
        bar.end();
        let outcome = match solved {
            Ok(outcome) => outcome,
            Err(Unsolved::Stopped) => return Ending::Stopped,
            Err(Unsolved::Optional(mentor)) => {
                return refuse(language, &Message::new("solve-optional").with("mentor", mentor.to_string()));
            }
            Err(Unsolved::Unstable) => return refuse(language, &Message::new("solve-unstable")),
            Err(Unsolved::Unsettled) => return refuse(language, &Message::new("verify-unsettled")),
            Err(Unsolved::TooLarge) => return refuse(language, &Message::new("solve-too-large")),
        };
        if check::verify(&instance, &outcome).is_err() {
            tell(language, &Message::new("solve-not-proved"));
            return Ending::Failed;
        }
        bar.writes();
        if std::io::stdout().write_all(cmi::write_answer(&outcome).as_bytes()).is_err() {
            return Ending::Failed;
        }
        match outcome {
            Outcome::Solved(_) => Ending::Done,
            Outcome::Infeasible(_) => Ending::Impossible,
        }
    }
}

impl Verify {
    pub(super) fn run(self, language: Language) -> Ending {
        let read = read(&self.file, self.objective.as_deref())
            .and_then(|instance| Ok((instance, read_answer(&self.answer)?)));
        let (instance, outcome) = match read {
            Ok(both) => both,
            Err(message) => return refuse(language, &message),
        };
        match check::verify(&instance, &outcome) {
            Ok(()) => {
                let key = match outcome {
                    Outcome::Solved(_) => "verify-proved",
                    Outcome::Infeasible(_) => "verify-proved-infeasible",
                };
                println!("{}", language.text(key));
                Ending::Done
            }
            Err(faults) => {
                tell(language, &Message::new("verify-not-proved"));
                faults.iter().for_each(|fault| tell(language, &terms::fault(fault)));
                Ending::Failed
            }
        }
    }
}

fn refuse(language: Language, message: &Message) -> Ending {
    tell(language, message);
    Ending::WrongInput
}

/// Reads an instance, with another objective where one is given.
fn read(path: &Path, objective: Option<&str>) -> Result<Instance, Message> {
    let text = packed::text(path)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let mut load = |name: &str| std::fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let mut instance = cmi::read(&text, &mut load).map_err(|fault| terms::unreadable(path, &fault))?;
    if let Some(words) = objective {
        let unknown = |word: &str| Message::new("solve-unknown-term").with("term", word);
        let parse = |word: &str| Term::from_word(word).ok_or_else(|| unknown(word));
        instance.objective = words.split_whitespace().map(parse).collect::<Result<_, _>>()?;
        check_objective(&instance.objective, &instance.bands).map_err(|fault| terms::malformed(&fault))?;
    }
    Ok(instance)
}

fn read_answer(path: &Path) -> Result<Outcome, Message> {
    cmi::read_answer(&packed::text(path)?).map_err(|fault| terms::unreadable(path, &fault))
}
