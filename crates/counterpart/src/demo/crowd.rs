//! Many more people for the demonstration, to see how it is with thousands.

use super::world::{Row, World};
use crate::base::journal::{self, Actor, Entry};
use crate::base::{Result, Scope};
use crate::people::Role;
use crate::people::store::{self as people, Joining};

impl World {
    /// So many more join the running cohort, a mentor to every two mentees, spread over the organisations.
    /// Their names are put together from those of the example, and each has a line in the journal.
    pub(super) async fn crowd(&mut self, count: u32, examples: &[Row]) -> Result<()> {
        let of = |column: &str| examples.iter().map(|row| row[column].as_str()).collect::<Vec<_>>();
        let (given, family) = (of("first_name"), of("last_name"));
        let organisations: Vec<_> = self.organisations.values().copied().collect();
        if given.is_empty() || organisations.is_empty() {
            return Ok(());
        }
        for at in 0..usize::try_from(count).unwrap_or_default() {
            // The next family with each round of given names, and never the example's own pair.
            let turned = at + at / given.len() + 1;
            let name = format!("{} {}", given[at % given.len()], family[turned % family.len()]);
            let person = self.person(&name, &format!("person{at}@crowd.example"), "UTC", false).await?;
            let role = if at % 3 == 0 { Role::Mentor } else { Role::Mentee };
            let scope = Scope::organisation(self.programme, organisations[at % organisations.len()]);
            let since = self.ago(47 + i64::try_from(at % 40).unwrap_or_default());
            let joining = Joining { person, role, cohort: Some(self.running) };
            let membership = people::membership_begin(&self.tx, &scope, joining, since).await?;
            let themselves = Actor { person: Some(person), role: role.word(), at: since };
            let entry = Entry::within(&scope, "invitation-accepted", membership, &name);
            journal::note(&self.tx, &themselves, entry).await?;
        }
        Ok(())
    }
}
