//! `counterpart match`: three files in, the best matches out.

use super::progress::Bar;
use super::questions::{SHOWN, refuse};
use super::{Ending, tell};
use crate::base::os;
use crate::base::text::{Language, Message};
use crate::files::{self, Loaded, Refused, Sources, packed, wrong};
use crate::report;
use crate::rounds::asked::ask;
use crate::rounds::folder::{Folder, NotWritten};
use crate::rounds::run::{LISTED_UP_TO, NoResults, Seconds, run};
use crate::rounds::words::Teller;
use crate::rounds::{Results, summary, write};
use clap::Args;
use counterpart_matching::answer::Outcome;
use counterpart_matching::cmi;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Above so many pairs the instance is packed, and above the second written only if asked for.
const PACKED_ABOVE: usize = 1_000_000;
const LEFT_OUT_ABOVE: usize = 20_000_000;

/// `counterpart match`
#[derive(Debug, Args)]
pub(super) struct Match {
    #[command(flatten)]
    inputs: Inputs,
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER", required_unless_present = "check")]
    out: Option<PathBuf>,
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    check: bool,
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    #[arg(long, value_name = "ORGANISATION")]
    report_for: Vec<String>,
    #[arg(long)]
    no_questions: bool,
    #[arg(long)]
    instance: bool,
    #[arg(long)]
    json: bool,
    #[arg(long)]
    quiet: bool,
}

/// The files a round is made from.
#[derive(Debug, Args)]
pub(super) struct Inputs {
    #[arg(long, value_name = "FILE")]
    mentors: PathBuf,
    #[arg(long, value_name = "FILE")]
    mentees: PathBuf,
    #[arg(long, value_name = "FILE")]
    organisations: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    exclusions: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pairs: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    ranks: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    skills: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long)]
    skip_wrong_rows: bool,
}

impl Inputs {
    /// As the reader wants them.
    pub(super) fn sources(&self) -> Sources {
        Sources {
            mentors: self.mentors.clone(),
            mentees: self.mentees.clone(),
            organisations: self.organisations.clone(),
            exclusions: self.exclusions.clone(),
            pairs: self.pairs.clone(),
            ranks: self.ranks.clone(),
            skills: self.skills.clone(),
            policy: self.policy.clone(),
            sheet: self.sheet.clone(),
            skip_wrong_rows: self.skip_wrong_rows,
        }
    }
}

/// Ends the command early, everything said.
type Early<T> = Result<T, Ending>;

impl Match {
    pub(super) fn run(self, language: Language) -> Ending {
        self.steps(language).unwrap_or_else(|ending| ending)
    }

    fn steps(&self, language: Language) -> Early<Ending> {
        let mut bar = Bar::new(language, self.quiet);
        let folder = match &self.out {
            Some(out) if !self.check => {
                Some(Folder::at(out, self.replace).map_err(|why| not_written(language, why))?)
            }
            _ => None,
        };
        let since = Instant::now();
        let loaded = self.load(language)?;
        let earlier = self.earlier(language)?;
        let readers = self.readers(&loaded, language)?;
        let read = since.elapsed();
        if self.check {
            return Ok(self.tell_checked(&loaded, language));
        }
        // The instance is written with all of its pairs, or not at all.
        let listed_up_to = if self.instance { u64::MAX } else { LISTED_UP_TO };
        let matched = run(loaded, earlier, listed_up_to, &mut bar);
        let (mut results, mut seconds) = matched.map_err(|why| {
            bar.end();
            no_results(language, why)
        })?;
        seconds.insert(0, ("read", read));
        let since = Instant::now();
        bar.asks();
        results.asked = ask(&results, !self.no_questions, &mut bar);
        seconds.push(("questions", since.elapsed()));
        bar.end();
        let files = self.files(&results, &readers, language, seconds);
        bar.writes();
        if let (Some(folder), Some(out)) = (folder, &self.out) {
            folder.write(&files).map_err(|why| not_written(language, why))?;
            self.tell_done(&results, &files, out, language);
        }
        if results.proven {
            return Ok(Ending::Done);
        }
        tell(language, &Message::new("match-not-proven"));
        Ok(Ending::Failed)
    }

    fn load(&self, language: Language) -> Early<Loaded> {
        files::load(&self.inputs.sources()).map_err(|refused| self.refuse(language, &refused))
    }

    fn refuse(&self, language: Language, refused: &Refused) -> Ending {
        let ending = refuse(language, refused);
        if let Refused::Wrong(all) = refused {
            self.list_wrong(language, all);
        }
        ending
    }

    /// Leaves a CSV of all wrong cells where asked, or beside the folder that was to be written.
    fn list_wrong(&self, language: Language, all: &[files::Wrong]) {
        let beside = self.out.as_ref().filter(|_| all.len() > SHOWN).map(|out| {
            let mut name = out.clone().into_os_string();
            name.push("-errors.csv");
            PathBuf::from(name)
        });
        let Some(path) = self.errors.clone().or(beside) else {
            if all.len() > SHOWN {
                tell(language, &Message::new("match-errors-hint"));
            }
            return;
        };
        let file = path.display().to_string();
        match std::fs::write(&path, wrong::table(all, language)) {
            Ok(()) => tell(language, &Message::new("match-errors-file").with("file", file)),
            Err(error) => tell(
                language,
                &Message::new("match-errors-failed").with("file", file).with("why", os::why(&error)),
            ),
        }
    }

    fn earlier(&self, language: Language) -> Early<Option<Vec<(String, String)>>> {
        let read =
            |path: &PathBuf| files::read_compared(path).map_err(|refused| self.refuse(language, &refused));
        self.compare.as_ref().map(read).transpose()
    }

    /// The organisations that get a report of their own, by index.
    fn readers(&self, loaded: &Loaded, language: Language) -> Early<Vec<u32>> {
        let mut readers = Vec::new();
        for name in &self.report_for {
            if name == "all" {
                readers.extend(0..loaded.organisations.len() as u32);
                continue;
            }
            let folded = files::cells::fold(name);
            let is_it = |at: &usize| {
                loaded.programme.organisations[*at].id == *name
                    || files::cells::fold(&loaded.organisations[*at]) == folded
            };
            let Some(found) = (0..loaded.organisations.len()).find(is_it) else {
                let names = loaded.organisations.iter().map(String::as_str);
                let near = files::cells::perhaps(name, names);
                tell(
                    language,
                    &Message::new("match-no-organisation").with("name", name.as_str()).with("near", near),
                );
                return Err(Ending::WrongInput);
            };
            readers.push(found as u32);
        }
        readers.sort_unstable();
        readers.dedup();
        Ok(readers)
    }

    fn files(
        &self,
        results: &Results,
        readers: &[u32],
        language: Language,
        mut seconds: Seconds,
    ) -> Vec<(String, Vec<u8>)> {
        let since = Instant::now();
        let page = report::page(results, language, None);
        seconds.push(("report", since.elapsed()));
        let mut files = write::files(results, language, &seconds);
        files.push(("report.html".to_owned(), page.into_bytes()));
        for reader in readers {
            let id = &results.loaded.programme.organisations[*reader as usize].id;
            let page = report::page(results, language, Some(*reader));
            files.push((format!("report-{}.html", file_name(id, *reader)), page.into_bytes()));
        }
        let edges = results.round.instance.edges.len();
        if results.is_listed && (edges <= LEFT_OUT_ABOVE || self.instance) {
            let text = cmi::write(&results.round.instance);
            match (edges > PACKED_ABOVE).then(|| packed::xz(&text)) {
                Some(Ok(bytes)) => files.push(("instance.cmi.xz".to_owned(), bytes)),
                _ => files.push(("instance.cmi".to_owned(), text.into_bytes())),
            }
        }
        let answer = cmi::write_answer(&Outcome::Solved(results.answer.clone()));
        files.push(("solution.sol".to_owned(), answer.into_bytes()));
        files
    }

    fn tell_checked(&self, loaded: &Loaded, language: Language) -> Ending {
        if !self.quiet {
            self.tell_skipped(loaded, language);
            for warning in &loaded.warnings {
                tell(language, warning);
            }
            let programme = &loaded.programme;
            let message = Message::new("match-checked")
                .with("mentees", programme.mentees.len())
                .with("mentors", programme.mentors.len())
                .with("organisations", programme.organisations.len());
            println!("{}", language.say(&message));
        }
        Ending::Done
    }

    fn tell_skipped(&self, loaded: &Loaded, language: Language) {
        if !loaded.skipped.is_empty() {
            tell(language, &Message::new("match-skipped").with("n", loaded.skipped.len()));
            eprintln!("{}", wrong::listing(&loaded.skipped, language, SHOWN).trim_end());
            self.list_wrong(language, &loaded.skipped);
        }
    }

    fn tell_done(&self, results: &Results, files: &[(String, Vec<u8>)], out: &Path, language: Language) {
        if self.json {
            let summary = files.iter().find(|(name, _)| name == "summary.json");
            print!("{}", summary.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default());
        }
        if self.quiet {
            return;
        }
        self.tell_skipped(&results.loaded, language);
        if !self.json {
            print!("{}", summary::text(results, language, &out.display().to_string()));
            let is_large = results.round.instance.edges.len() > LEFT_OUT_ABOVE;
            if results.is_listed && is_large && !self.instance {
                println!("{}", language.text("match-instance-left-out"));
            }
        }
    }
}

/// A file name made of an organisation's id: letters, digits, dots and dashes, else its number.
fn file_name(id: &str, index: u32) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if !id.is_empty() && id.len() <= 60 && id.chars().all(plain) {
        return id.to_owned();
    }
    let slug: String = id.to_lowercase().chars().map(|c| if plain(c) { c } else { '-' }).take(50).collect();
    format!("{}-{}", index + 1, slug.trim_matches('-'))
}

fn not_written(language: Language, why: NotWritten) -> Ending {
    match why {
        NotWritten::Taken(message) => {
            tell(language, &message);
            Ending::WrongInput
        }
        NotWritten::Failed(message) => {
            tell(language, &message);
            Ending::Failed
        }
    }
}

/// Says why there are no results.
pub(super) fn no_results(language: Language, why: NoResults) -> Ending {
    match why {
        NoResults::Stopped => {
            tell(language, &Message::new("match-stopped"));
            Ending::Stopped
        }
        NoResults::TooLarge => {
            tell(language, &Message::new("solve-too-large"));
            Ending::WrongInput
        }
        NoResults::Unsuitable(loaded, why) => {
            let teller = Teller::new(&loaded, language);
            eprintln!("{}", teller.plain(&teller.unsuitable(&why)));
            Ending::WrongInput
        }
        NoResults::Impossible(both) => {
            let (loaded, why) = *both;
            let teller = Teller::new(&loaded, language);
            tell(language, &Message::new("match-impossible"));
            for message in teller.impossible(&why) {
                eprintln!("{}", teller.plain(&message));
            }
            Ending::Impossible
        }
    }
}
