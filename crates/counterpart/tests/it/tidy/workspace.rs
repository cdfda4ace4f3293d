//! Reading the workspace: its files, its code without comments, its lists of modules.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of the workspace.
pub struct Source {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file below a folder that ends like this, in order of paths; what was built and what is
/// hidden aside.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "target" && !name.starts_with('.') {
                    folders.push(path);
                }
            } else if name.ends_with(ending) {
                let text = fs::read_to_string(&path).unwrap_or_default();
                let path = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

impl Source {
    /// The code with its line numbers: comments blanked, and what only tests compile left out.
    pub fn code(&self) -> Vec<(usize, String)> {
        let lines = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        lines
            .map(|line| without_comment(line).to_owned())
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .collect()
    }
}

/// A line up to the comment at its end. A `//` inside quotes is no comment.
fn without_comment(line: &str) -> &str {
    let mut from = 0;
    while let Some(at) = line[from..].find("//").map(|at| at + from) {
        if line[..at].matches('"').count().is_multiple_of(2) {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

/// The names that follow `crate::` in a line.
pub fn uses(line: &str) -> Vec<&str> {
    let after = line.match_indices("crate::").filter(|(at, _)| {
        !line[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$')
    });
    after.map(|(at, found)| word(&line[at + found.len()..])).collect()
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The modules that a `lib.rs` lists, in its order.
pub fn modules(library: &str) -> Vec<String> {
    let lines = library.lines().map(|line| line.trim_start_matches("pub "));
    lines.filter_map(|line| line.strip_prefix("mod ")).map(|rest| word(rest).to_owned()).collect()
}

/// Fails with everything that is wrong, one line each.
pub fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{} to mend:\n{}\n", wrong.len(), wrong.join("\n"));
}

#[test]
fn comments_are_told_from_code() {
    assert_eq!(without_comment("let x = 1; // f64"), "let x = 1; ");
    assert_eq!(without_comment("let x = \"http://f64\";"), "let x = \"http://f64\";");
    assert_eq!(without_comment("/// f64"), "");
    assert_eq!(uses("use crate::base::text; pub(crate) fn f(x: crate::Y)"), ["base", "Y"]);
    assert_eq!(modules("pub mod a;\nmod b {\n"), ["a", "b"]);
}
