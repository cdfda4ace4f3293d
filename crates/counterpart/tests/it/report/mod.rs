//! What a person sees: the page, the tables and the summaries, from a result made by hand.

mod files;
mod fixture;
mod page;
mod privacy;
mod summary;
mod words;
