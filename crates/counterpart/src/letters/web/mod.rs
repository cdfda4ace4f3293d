//! Pages of letters.

pub mod kinds;
pub mod outbox;
pub mod stop;
pub mod wording;
