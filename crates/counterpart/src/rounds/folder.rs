//! The folder of a round: all of its files or none.
//!
//! Files are written to a folder beside the wanted one, which then takes its name. A folder that is
//! there already stays, unless it may be replaced and holds nothing but what a round leaves.

use crate::base::os;
use crate::base::text::Message;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder that may be written once everything is known.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

/// Why a folder cannot be used, or was not written.
#[derive(Debug)]
pub enum NotWritten {
    /// It is there already, or is no folder of a round.
    Taken(Message),
    /// The disk is full, or there is no permission.
    Failed(Message),
}

impl Folder {
    /// Looks before the work begins whether the folder can be written.
    ///
    /// # Errors
    /// It is there and may not be replaced.
    pub fn at(path: &Path, replace: bool) -> Result<Self, NotWritten> {
        let taken = |key: &'static str| {
            Err(NotWritten::Taken(Message::new(key).with("folder", path.display().to_string())))
        };
        if path.file_name().is_none() {
            return taken("folder-no-name");
        }
        match fs::symlink_metadata(path) {
            Err(_) => {}
            Ok(found) if !found.is_dir() => return taken("folder-is-file"),
            Ok(_) if !replace => return taken("folder-taken"),
            Ok(_) if !is_of_a_round(path) => return taken("folder-of-others"),
            Ok(_) => {}
        }
        Ok(Folder { path: path.to_owned() })
    }

    /// Writes all files, then gives the folder its name.
    ///
    /// # Errors
    /// Nothing is left behind where something fails; an older folder stays as it was.
    pub fn write(&self, files: &[(String, Vec<u8>)]) -> Result<(), NotWritten> {
        self.try_write(files).map_err(|error| {
            let folder = self.path.display().to_string();
            let message = Message::new("folder-failed").with("folder", folder).with("why", os::why(&error));
            NotWritten::Failed(message)
        })
    }

    fn try_write(&self, files: &[(String, Vec<u8>)]) -> io::Result<()> {
        let beside = match self.path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        if beside.is_file() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        fs::create_dir_all(beside)?;
        let fresh = tempfile::Builder::new().prefix(".counterpart-").tempdir_in(beside)?;
        let whole = fresh.path().join("whole");
        fs::create_dir(&whole)?;
        for (name, bytes) in files {
            let file = fs::File::create(whole.join(name))?;
            io::Write::write_all(&mut &file, bytes)?;
            file.sync_all()?;
        }
        if self.path.exists() {
            let old = fresh.path().join("old");
            fs::rename(&self.path, &old)?;
            if let Err(error) = fs::rename(&whole, &self.path) {
                fs::rename(&old, &self.path)?;
                return Err(error);
            }
            return Ok(());
        }
        fs::rename(&whole, &self.path)
    }
}

/// Whether a folder is empty, or was left by a round and has nothing else in it.
fn is_of_a_round(path: &Path) -> bool {
    let Ok(entries) = fs::read_dir(path) else { return false };
    let names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let ours = |name: &String| {
        let fixed = [
            "matches.csv",
            "waiting.csv",
            "free_mentors.csv",
            "reserves.csv",
            "summary.json",
            "report.html",
            "instance.cmi",
            "instance.cmi.xz",
            "solution.sol",
        ];
        fixed.contains(&name.as_str()) || (name.starts_with("report-") && name.ends_with(".html"))
    };
    names.is_empty() || (names.iter().all(ours) && names.iter().any(|name| name == "summary.json"))
}
