//! `counterpart sign-in`: a link for whoever has the server in their hands.

use super::keeping::Place;
use super::{Ending, tell};
use crate::base::text::{Language, Message};
use crate::people::acts;
use clap::Args;

/// Prints a link by which somebody signs in.
#[derive(Debug, Args)]
pub struct SignIn {
    #[arg(value_name = "ADDRESS")]
    address: String,
    #[command(flatten)]
    place: Place,
}

impl SignIn {
    /// Prints the link, or says why there is none.
    pub fn run(self, language: Language) -> Ending {
        match self.link() {
            Ok(link) => {
                println!("{link}");
                Ending::Done
            }
            Err(message) => {
                tell(language, &message);
                Ending::Failed
            }
        }
    }

    fn link(self) -> Result<String, Message> {
        let link = self.place.within(async |app| acts::printed_link(app, &self.address).await)?;
        link.ok_or_else(|| Message::new("sign-in-nobody").with("address", self.address))
    }
}
