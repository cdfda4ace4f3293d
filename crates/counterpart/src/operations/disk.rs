//! How much room is left for the data.

use std::path::Path;

/// Below this share of the disk, whoever runs Counterpart is warned.
pub const LOW: u8 = 10;

/// What is left of a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// In bytes.
    pub bytes: u64,
    /// In parts of a hundred of the whole.
    pub percent: u8,
}

impl Left {
    /// Whether it is time to make room.
    pub fn is_low(self) -> bool {
        self.percent < LOW
    }
}

/// What is left on the disk of a folder; nothing where the system does not say.
#[cfg(unix)]
pub fn left(folder: &Path) -> Option<Left> {
    // Before the first start the folder is not there; the nearest one that is says as much.
    let folder = std::path::absolute(folder).ok()?;
    let there = folder.ancestors().find(|folder| folder.exists())?;
    let told = rustix::fs::statvfs(there).ok()?;
    let bytes = told.f_bavail.saturating_mul(told.f_frsize);
    let percent = told.f_bavail.saturating_mul(100).checked_div(told.f_blocks)?;
    Some(Left { bytes, percent: u8::try_from(percent).unwrap_or(100) })
}

/// What is left on the disk of a folder; this system is not asked.
#[cfg(not(unix))]
pub fn left(_: &Path) -> Option<Left> {
    None
}
