//! The command as people run it: the real binary, what it says and what it leaves behind.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// How a run ended and what it said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(output: Output) -> Said {
        // Spaces that do not break are spaces here.
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
        let said = Said {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        for text in [&said.out, &said.err] {
            assert!(!text.contains("Unknown localization") && !text.contains("panicked"), "{text}");
            let is_script = text.contains("CompletionResult");
            assert!(is_script || !(text.contains("{$") || text.contains("{ $")), "{text}");
        }
        said
    }

    /// That it ended so, or the test fails with all that was said.
    #[track_caller]
    pub fn ends(self, code: i32) -> Said {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }

    /// That the message beside the output has each of these.
    #[track_caller]
    pub fn names(self, wanted: &[&str]) -> Said {
        for words in wanted {
            assert!(self.err.contains(words), "“{words}” is not in: {}", self.err);
        }
        self
    }
}

/// The binary, told nothing by the surroundings that it should not know.
pub fn counterpart<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterpart"));
    command.args(args).stdin(Stdio::null());
    command
}

/// One run to its end.
pub fn run<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Said {
    Said::of(counterpart(args).output().unwrap())
}

/// The inputs of `counterpart match`, by option.
const INPUTS: [&str; 8] =
    ["mentors", "mentees", "organisations", "exclusions", "pairs", "ranks", "skills", "policy"];

/// Files to match, in a folder of their own.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// With the files of an example.
    pub fn example(name: &str) -> Desk {
        let desk = Desk::new();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, desk.path(path.file_name().unwrap().to_str().unwrap())).unwrap();
        }
        desk
    }

    /// With mentors and mentees.
    pub fn of(mentors: impl AsRef<[u8]>, mentees: impl AsRef<[u8]>) -> Desk {
        Desk::new().with("mentors.csv", mentors).with("mentees.csv", mentees)
    }

    /// With one more file, or another content.
    pub fn with(self, name: &str, content: impl AsRef<[u8]>) -> Desk {
        fs::write(self.path(name), content).unwrap();
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The command `match` with every file on the desk, into the folder `out`.
    pub fn command(&self, more: &[&str]) -> Command {
        let mut command = self.inputs(more);
        command.arg("--out").arg(self.path("out"));
        command
    }

    /// The same without `--out`.
    pub fn inputs(&self, more: &[&str]) -> Command {
        let mut command = counterpart(["match"]);
        for input in INPUTS {
            let endings = ["csv", "toml", "xlsx"].map(|ending| self.path(&format!("{input}.{ending}")));
            if let Some(path) = endings.into_iter().find(|path| path.exists()) {
                command.arg(format!("--{input}")).arg(path);
            }
        }
        command.args(more);
        command
    }

    /// Matches; see [`Desk::command`].
    pub fn matched(&self, more: &[&str]) -> Said {
        Said::of(self.command(more).output().unwrap())
    }

    /// Every file in `out`, by name.
    pub fn results(&self) -> BTreeMap<String, String> {
        files(&self.path("out"))
    }

    /// Names of everything on the desk, the inputs left out.
    pub fn left(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| {
            !INPUTS.iter().any(|input| {
                name.strip_prefix(input).is_some_and(|rest| [".csv", ".toml", ".xlsx"].contains(&rest))
            })
        });
        names.sort();
        names
    }
}

/// Every file of a folder, by name.
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// The rows of a CSV file, the header first.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Rows as a CSV file.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// Another order, the same each time.
pub fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..items.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, (state >> 33) as usize % (last + 1));
    }
}

#[test]
fn the_files_that_are_promised_are_written() {
    let desk = Desk::example("small");
    let said = desk.matched(&[]).ends(0);
    assert!(said.err.is_empty(), "{}", said.err);
    let names: Vec<String> = desk.results().into_keys().collect();
    assert_eq!(
        names,
        [
            "free_mentors.csv",
            "instance.cmi",
            "matches.csv",
            "report.html",
            "reserves.csv",
            "solution.sol",
            "summary.json",
            "waiting.csv"
        ]
    );
    assert_eq!(desk.left(), ["out"]);
}

#[test]
fn the_summary_says_in_words_what_came_out() {
    let desk = Desk::example("small");
    let english = desk.matched(&[]).ends(0).out;
    assert!(english.starts_with("11 of 12 mentees have a mentor; pairs: 11.\n"), "{english}");
    assert!(english.contains("\nProven: nobody can do better under your rules.\n"), "{english}");
    let french = desk.matched(&["--lang", "fr", "--replace"]).ends(0).out;
    assert!(french.starts_with("11 personnes mentorées sur 12 ont un mentor"), "{french}");
    assert!(french.contains("\nProuvé : personne ne peut faire mieux selon vos règles.\n"), "{french}");
}
