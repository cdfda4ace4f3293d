//! A temporary folder with files of a programme, for tests.

use counterpart::base::text::{Language, Message};
use counterpart::files::{Loaded, Refused, Sources, Wrong, load};
use std::path::{Path, PathBuf};

/// Files of a programme; those that are not written stay the plain ones.
pub struct Folder {
    folder: tempfile::TempDir,
    /// Where they are.
    pub sources: Sources,
}

/// Two mentors and two mentees without anything special.
pub const MENTORS: &str = "id,name,email,organisation,level,country,languages\n\
    R1,Ana,ana@a.example,Alpha,5,FR,fr\nR2,Bo,bo@b.example,Beta,6,GB,en\n";
pub const MENTEES: &str = "id,name,email,organisation,level,country,languages\n\
    E1,Cy,cy@a.example,Alpha,3,FR,fr;en\nE2,Di,di@b.example,Beta,4,GB,en\n";

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut made = Folder { folder, sources: Sources::default() };
        made.sources.mentors = made.write("mentors.csv", MENTORS);
        made.sources.mentees = made.write("mentees.csv", MENTEES);
        made
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file and returns where it is.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub fn mentors(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.mentors = self.write("mentors.csv", content);
        self
    }

    pub fn mentees(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.mentees = self.write("mentees.csv", content);
        self
    }

    pub fn organisations(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.organisations = Some(self.write("organisations.csv", content));
        self
    }

    pub fn exclusions(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.exclusions = Some(self.write("exclusions.csv", content));
        self
    }

    pub fn pairs(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.pairs = Some(self.write("pairs.csv", content));
        self
    }

    pub fn ranks(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.ranks = Some(self.write("ranks.csv", content));
        self
    }

    pub fn skills(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.skills = Some(self.write("skills.csv", content));
        self
    }

    pub fn policy(mut self, content: impl AsRef<[u8]>) -> Self {
        self.sources.policy = Some(self.write("policy.toml", content));
        self
    }

    pub fn skipping(mut self) -> Self {
        self.sources.skip_wrong_rows = true;
        self
    }

    pub fn loaded(&self) -> Loaded {
        match load(&self.sources) {
            Ok(loaded) => {
                loaded.warnings.iter().for_each(is_said);
                loaded
            }
            Err(refused) => panic!("{refused:?}"),
        }
    }

    pub fn wrongs(&self) -> Vec<Wrong> {
        match load(&self.sources) {
            Ok(_) => panic!("the files were accepted"),
            Err(Refused::Wrong(wrongs)) => {
                wrongs.iter().for_each(|wrong| is_said(&wrong.message));
                wrongs
            }
            Err(refused) => panic!("{refused:?}"),
        }
    }

    /// Row, column, value and key of everything wrong.
    pub fn wrong_cells(&self) -> Vec<(u32, String, String, String)> {
        let short = |wrong: Wrong| {
            (wrong.row.unwrap_or(0), wrong.column, wrong.value, wrong.message.key.into_owned())
        };
        self.wrongs().into_iter().map(short).collect()
    }

    /// Keys of the warnings.
    pub fn warnings(&self) -> Vec<String> {
        self.loaded().warnings.into_iter().map(|message| message.key.into_owned()).collect()
    }
}

/// Every language has words for the message, with nothing left open.
fn is_said(message: &Message) {
    for language in Language::ALL {
        let said = language.say(message);
        assert!(
            !said.contains("{$") && !said.contains("{ $") && !said.contains("Unknown localization"),
            "{said}"
        );
        assert!(said.ends_with(['.', '?', ')']), "{said}");
    }
}
