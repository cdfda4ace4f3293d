//! What a single cell means: yes and no, numbers, dates, hours, ways of meeting.
//!
//! Every function takes the text of a cell that is not blank (blank means not answered, which the
//! caller decides) and returns its meaning, or a message that says what would be right.

mod answers;
mod choices;
mod dates;
mod fold;
mod numbers;

pub use answers::{yes_no, yes_no_or_date};
pub use choices::{Sector, Size, function_wish, sector, size, skill, way, ways};
pub use dates::date;
pub use fold::{fold, nearest, nearest_folded, perhaps, perhaps_name};
pub use numbers::{hundredths, whole};
