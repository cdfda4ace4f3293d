//! How much room is left for the data.

use crate::base::text::Message;
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

    /// How much it is, as people say it: “40.9 GB”.
    pub fn size(self) -> Message {
        let tenths = self.bytes / 100_000_000;
        if tenths < 10 {
            return Message::new("doctor-disk-mega").with("n", self.bytes / 1_000_000);
        }
        Message::new("doctor-disk-giga").with("whole", tenths / 10).with("tenth", tenths % 10)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn room_is_told_as_people_say_it() {
        let said = |bytes, language: Language| language.say(&Left { bytes, percent: 15 }.size());
        assert_eq!(said(40_944_123_456, Language::English), "40.9 GB");
        assert_eq!(said(40_944_123_456, Language::French), "40,9\u{a0}Go");
        assert_eq!(said(999_999_999, Language::English), "999 MB");
        assert_eq!(said(1_000_000_000, Language::French), "1,0\u{a0}Go");
    }
}
