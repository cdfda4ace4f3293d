//! The file itself: written whole or not at all, read to its last byte before it is believed.

use super::{FORM, Foot, Head, unreadable};
use crate::base::text::Message;
use crate::base::token::hex;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// The longest line that is read, in bytes: far above any row.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A backup that is being written.
pub struct Writing {
    to: GzEncoder<BufWriter<tempfile::NamedTempFile>>,
    digest: Sha256,
    rows: BTreeMap<String, u64>,
    table: String,
}

impl Writing {
    /// Begins a file beside the one that it will become; only its owner may read it.
    pub fn begin(path: &Path, head: &Head) -> Result<Writing, Message> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A temporary file is made with mode 0600, and is gone if this ends early.
        let file = tempfile::Builder::new().prefix(".backup").tempfile_in(folder).map_err(unreadable)?;
        let to = GzEncoder::new(BufWriter::new(file), Compression::fast());
        let mut writing = Writing { to, digest: Sha256::new(), rows: BTreeMap::new(), table: String::new() };
        writing.line(&serde_json::to_string(head).map_err(unreadable)?)?;
        Ok(writing)
    }

    fn line(&mut self, line: &str) -> Result<(), Message> {
        for part in [line.as_bytes(), b"\n"] {
            self.digest.update(part);
            self.to.write_all(part).map_err(unreadable)?;
        }
        Ok(())
    }

    /// Begins the rows of a table.
    pub fn table(&mut self, name: &str) -> Result<(), Message> {
        name.clone_into(&mut self.table);
        self.rows.insert(name.to_owned(), 0);
        self.line(&Json::from(name).to_string())
    }

    /// Writes a row of the table that was begun last.
    pub fn row(&mut self, values: Vec<Json>) -> Result<(), Message> {
        if let Some(count) = self.rows.get_mut(&self.table) {
            *count += 1;
        }
        self.line(&Json::Array(values).to_string())
    }

    /// Ends the file and puts it in its place, unless something is there already.
    pub fn end(mut self, path: &Path) -> Result<Foot, Message> {
        let sha256 = hex(&self.digest.clone().finalize());
        let foot = Foot { rows: self.rows.clone(), sha256 };
        self.line(&serde_json::to_string(&foot).map_err(unreadable)?)?;
        let packed = self.to.finish().map_err(unreadable)?;
        let file = packed.into_inner().map_err(unreadable)?;
        file.as_file().sync_all().map_err(unreadable)?;
        file.persist_noclobber(path).map_err(|error| unreadable(error.error))?;
        Ok(foot)
    }
}

/// A backup that is being read.
pub struct Reading {
    from: BufReader<GzDecoder<BufReader<File>>>,
    digest: Sha256,
    /// What it says of itself before its rows.
    pub head: Head,
}

/// One line after the head.
pub enum Line {
    /// The rows of this table follow.
    Table(String),
    /// A row.
    Row(Vec<Json>),
    /// The end.
    Foot(Foot),
}

fn damaged() -> Message {
    Message::new("backup-damaged")
}

impl Reading {
    /// Opens a file and reads its head.
    pub fn open(path: &Path) -> Result<Reading, Message> {
        let file = File::open(path).map_err(unreadable)?;
        let mut from = BufReader::new(GzDecoder::new(BufReader::new(file)));
        let mut digest = Sha256::new();
        let line = line_of(&mut from, &mut digest)?;
        let json: Json = serde_json::from_str(&line).map_err(|_| damaged())?;
        let form = json.get("counterpart-backup").and_then(Json::as_u64).ok_or_else(damaged)?;
        if form > u64::from(FORM) {
            return Err(Message::new("backup-newer").with("step", form));
        }
        let head = serde_json::from_value(json).map_err(|_| damaged())?;
        Ok(Reading { from, digest, head })
    }

    /// The next line. The last is the foot, and it is there only if all before it is as it was written.
    pub fn next(&mut self) -> Result<Line, Message> {
        let before = self.digest.clone();
        let line = line_of(&mut self.from, &mut self.digest)?;
        match serde_json::from_str(&line).map_err(|_| damaged())? {
            Json::String(name) => Ok(Line::Table(name)),
            Json::Array(values) => Ok(Line::Row(values)),
            json => {
                let foot: Foot = serde_json::from_value(json).map_err(|_| damaged())?;
                let mut rest = Vec::new();
                let ended = self.from.read_to_end(&mut rest).is_ok() && rest.is_empty();
                let is_whole = ended && foot.sha256 == hex(&before.finalize());
                if is_whole { Ok(Line::Foot(foot)) } else { Err(damaged()) }
            }
        }
    }
}

fn line_of(from: &mut impl BufRead, digest: &mut Sha256) -> Result<String, Message> {
    let mut line = Vec::new();
    from.by_ref().take(LONGEST).read_until(b'\n', &mut line).map_err(|_| damaged())?;
    digest.update(&line);
    if line.pop() != Some(b'\n') {
        return Err(damaged());
    }
    String::from_utf8(line).map_err(|_| damaged())
}

/// Reads a backup to its end and says what is in it, if it is whole.
pub fn verify(path: &Path) -> Result<(Head, Foot), Message> {
    let mut reading = Reading::open(path)?;
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    let mut table = None;
    loop {
        match reading.next()? {
            Line::Table(name) => {
                let found = reading.head.tables.iter().find(|table| table.name == name);
                table = Some(found.cloned().ok_or_else(damaged)?);
                rows.insert(name, 0);
            }
            Line::Row(values) => {
                let Some(table) = &table else { return Err(damaged()) };
                let is_right = values.len() == table.columns.len()
                    && table
                        .columns
                        .iter()
                        .zip(&values)
                        .all(|(column, value)| column.kind.read(value).is_some());
                if !is_right {
                    return Err(damaged());
                }
                *rows.entry(table.name.clone()).or_default() += 1;
            }
            Line::Foot(foot) => {
                let is_right = foot.rows == rows;
                return if is_right { Ok((reading.head, foot)) } else { Err(damaged()) };
            }
        }
    }
}
