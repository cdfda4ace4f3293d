//! `counterpart admin`: the way in for whoever has the server in their hands, when no admin can sign in.

use super::keeping::{Place, ended};
use super::{Ending, tell};
use crate::base::text::{Language, Message};
use crate::people::acts::{self, Given};
use clap::Args;

/// Makes the person of an address an admin.
#[derive(Debug, Args)]
pub struct Admin {
    #[arg(value_name = "ADDRESS")]
    address: String,
    #[command(flatten)]
    place: Place,
}

impl Admin {
    /// Says who is an admin now, or why nobody has become one.
    pub fn run(self, language: Language) -> Ending {
        ended(self.given().map(|said| tell(language, &said)), language)
    }

    /// What has been done; whoever is one already is no fault.
    fn given(self) -> Result<Message, Message> {
        let done = self.place.within(async |app| acts::make_admin_of(app, &self.address).await)?;
        let Some((person, given)) = done else {
            return Err(Message::new("admins-command-nobody").with("address", self.address));
        };
        let said = |key: &'static str| Message::new(key).with("name", person.name.as_str());
        match given {
            Given::Now => Ok(said("admins-command-made")),
            Given::Already => Ok(said("admins-command-already")),
            Given::Suspended => Err(said("admins-command-suspended")),
        }
    }
}
