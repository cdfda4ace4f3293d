//! The second look at an offer: who is offered which role, in whose place, and what comes of it.

use crate::base::form::Sheet;
use crate::base::page::Frame;
use crate::people::Invited;
use askama::Template;

/// The page before an offer goes out. Its form sends what it shows, or leads back to be changed.
#[derive(Template)]
#[template(path = "members/offer_check.html")]
pub struct OfferPage {
    /// What every page has.
    pub f: Frame,
    /// Where the form is.
    pub path: String,
    /// What the page of the form is called.
    pub back: String,
    /// What the form says.
    pub sheet: Sheet,
    /// Who is offered what.
    pub invited: Invited,
    /// The organisation, where the role has one.
    pub organisation: Option<String>,
    /// Whose role ends then, and whether they are written to now, as it is not their own doing.
    pub giver: Option<(String, bool)>,
    /// Whether whoever is offered the role stands in for it at present, which ends too.
    pub is_deputy: bool,
    /// Who sees the offer.
    pub who_sees: String,
    /// How it is taken back, before and after.
    pub undo: String,
}
