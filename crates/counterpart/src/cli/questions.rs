//! `counterpart why` and `counterpart recruit`: questions about the best result of some files.

use super::matching::{Inputs, no_results};
use super::progress::Bar;
use super::{Ending, tell};
use crate::base::text::{Language, Message};
use crate::files::cells::{fold, perhaps};
use crate::files::{self, Card, Refused, wrong};
use crate::rounds::Results;
use crate::rounds::run::{NoResults, run};
use crate::rounds::words::Teller;
use clap::Args;
use counterpart_matching::people::Person;
use counterpart_matching::questions::{Asker, Unanswered};

/// Wrong cells named in the terminal before the rest is counted.
pub(super) const SHOWN: usize = 50;
/// Up to so many possible pairs all are listed, in 4 GB at most, and questions answered.
const ANSWERED_UP_TO: u64 = 200_000_000;
/// Other mentors asked about where none is named, and kinds of mentor told.
const ASKED: usize = 5;

/// `counterpart why MENTEE [MENTOR]`
#[derive(Debug, Args)]
pub(super) struct Why {
    #[command(flatten)]
    inputs: Inputs,
    #[arg(value_name = "MENTEE")]
    mentee: String,
    #[arg(value_name = "MENTOR")]
    mentor: Option<String>,
}

/// `counterpart recruit`
#[derive(Debug, Args)]
pub(super) struct Recruit {
    #[command(flatten)]
    inputs: Inputs,
}

/// Ends the command early, everything said.
type Early<T> = Result<T, Ending>;
/// An answer in sentences.
type Said = Result<Vec<Message>, Unanswered>;

impl Why {
    pub(super) fn run(self, language: Language) -> Ending {
        ask(&self.inputs, language, |results, teller, asker| {
            let loaded = &results.loaded;
            let mentees = loaded.programme.mentees.iter().map(|mentee| &mentee.person);
            let mentee = named(language, "mentees", &self.mentee, mentees.zip(&loaded.mentees))?;
            let Some(mentor) = &self.mentor else { return Ok(about(results, asker, teller, mentee)) };
            let mentors = loaded.programme.mentors.iter().map(|mentor| &mentor.person);
            let mentor = named(language, "mentors", mentor, mentors.zip(&loaded.mentors))?;
            Ok(asker.why_not(mentee, mentor).map(|why| teller.why_not(mentee, mentor, &why)))
        })
    }
}

impl Recruit {
    pub(super) fn run(self, language: Language) -> Ending {
        ask(&self.inputs, language, |_, teller, asker| {
            Ok(asker.whom_to_recruit(ASKED).map(|recruits| teller.recruits(&recruits)))
        })
    }
}

/// Matches the files, asks about the result, and tells what there is to say.
fn ask(
    inputs: &Inputs,
    language: Language,
    question: impl FnOnce(&Results, &Teller, &mut Asker) -> Early<Said>,
) -> Ending {
    let mut bar = Bar::new(language, false);
    let results = match matched(inputs, language, &mut bar) {
        Ok(results) => results,
        Err(ending) => return ending,
    };
    let Results { loaded, round, answer, .. } = &results;
    let teller = Teller::new(loaded, language);
    let mut asker = Asker::new(&loaded.programme, &loaded.policy, round, answer, &mut bar);
    let said = question(&results, &teller, &mut asker);
    bar.end();
    said.and_then(|said| tell_all(language, &teller, said)).unwrap_or_else(|ending| ending)
}

/// What there is to say about one mentee: their mentors, who stands in, the best others; or why
/// they wait and what would change it.
fn about(results: &Results, asker: &mut Asker, teller: &Teller, mentee: u32) -> Said {
    let mut said = Vec::new();
    for pair in results.findings.pairs.iter().filter(|pair| pair.mentee == mentee) {
        let names = Message::new("question-has").with("mentee", teller.mentee(mentee));
        said.push(names.with("mentor", teller.mentor(pair.mentor)).with("fit", teller.number(pair.fit)));
    }
    said.extend(asker.reserve(mentee)?.iter().map(|reserve| teller.reserve(reserve)));
    if let Some((_, why)) = results.findings.waiting.iter().find(|(who, _)| *who == mentee) {
        said.extend(teller.waiting(why));
        let changes = asker.what_would_change_it(mentee, ASKED)?;
        if changes.is_empty() {
            said.push(teller.single_change(None));
        }
        said.extend(changes.iter().map(|change| teller.single_change(Some(&change.what))));
    }
    let instance = &results.round.instance;
    let is_other = |mentor: u32| results.answer.pairs.binary_search(&(mentee, mentor)).is_err();
    let mut others: Vec<(i32, u32)> = instance
        .edges
        .iter()
        .filter(|edge| edge.mentee == mentee && is_other(edge.mentor))
        .map(|edge| (-edge.score, edge.mentor))
        .collect();
    others.sort_unstable();
    for (_, mentor) in others.into_iter().take(ASKED) {
        let why = asker.why_not(mentee, mentor)?;
        said.extend(teller.why_not(mentee, mentor, &why));
    }
    Ok(said)
}

/// The best result of the files.
fn matched(inputs: &Inputs, language: Language, bar: &mut Bar) -> Early<Results> {
    let loaded = files::load(&inputs.sources()).map_err(|refused| refuse(language, &refused))?;
    let possible = loaded.programme.mentees.len() as u64 * loaded.programme.mentors.len() as u64;
    if possible > ANSWERED_UP_TO {
        let number = |number: u64| language.number(number);
        let message = Message::new("question-too-many").with("possible", number(possible));
        tell(language, &message.with("most", number(ANSWERED_UP_TO)));
        return Err(Ending::WrongInput);
    }
    let matched = run(loaded, None, ANSWERED_UP_TO, bar);
    bar.end();
    let (results, _) = matched.map_err(|why| no_results(language, why))?;
    if results.is_ranked() {
        tell(language, &Message::new("question-ranked"));
        return Err(Ending::WrongInput);
    }
    if !results.proven {
        tell(language, &Message::new("match-not-proven"));
        return Err(Ending::Failed);
    }
    Ok(results)
}

/// Says why files were refused.
pub(super) fn refuse(language: Language, refused: &Refused) -> Ending {
    match refused {
        Refused::Unreadable { path, message } => {
            tell(language, message);
            if path.is_file() { Ending::Failed } else { Ending::WrongInput }
        }
        Refused::Wrong(all) => {
            eprintln!("{}", wrong::listing(all, language, SHOWN).trim_end());
            Ending::WrongInput
        }
    }
}

/// The one person that an id, an address or a name means.
fn named<'a>(
    language: Language,
    side: &'static str,
    name: &str,
    people: impl Iterator<Item = (&'a Person, &'a Card)>,
) -> Early<u32> {
    let people: Vec<(&Person, &Card)> = people.collect();
    if let Some(at) = people.iter().position(|(person, _)| person.id == name) {
        return Ok(at as u32);
    }
    let folded = fold(name);
    let is_meant = |(_, card): &&(&Person, &Card)| fold(&card.email) == folded || fold(&card.name) == folded;
    let found: Vec<usize> = (0..people.len()).filter(|at| is_meant(&&people[*at])).collect();
    let message = match found.as_slice() {
        [one] => return Ok(*one as u32),
        [] => {
            let near = perhaps(name, people.iter().map(|(_, card)| card.name.as_str()));
            Message::new("question-unknown").with("side", side).with("near", near)
        }
        several => Message::new("question-several").with("count", several.len()),
    };
    tell(language, &message.with("name", name));
    Err(Ending::WrongInput)
}

fn tell_all(language: Language, teller: &Teller, said: Said) -> Early<Ending> {
    match said {
        Ok(said) => {
            said.iter().for_each(|message| println!("{}", sentence(&teller.plain(message))));
            Ok(Ending::Done)
        }
        Err(Unanswered::Unsolved(counterpart_matching::solve::Unsolved::Stopped)) => {
            Err(no_results(language, NoResults::Stopped))
        }
        Err(_) => {
            tell(language, &Message::new("question-unanswered"));
            Err(Ending::Failed)
        }
    }
}

/// With a full stop, unless the text ends with a sign of its own.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', ':']) { text.to_owned() } else { format!("{text}.") }
}
