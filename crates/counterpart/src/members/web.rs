//! Pages of members.

pub mod hand_over;
pub mod invitations;
pub mod invite;
pub mod lead;
pub mod list;
mod offer;
pub mod person;

use crate::base::page::Frame;
use crate::base::text::Language;
use crate::base::{App, Own, Result, Scope, form};
use crate::organisations::store::{self, Narrowing};
use crate::people::store as people;
use crate::people::{Invited, Member, Role};

/// The language in which somebody is written to: their own where they are known here, otherwise the
/// one that is said.
async fn language_of(app: &App, known: &[Member], invited: &Invited) -> Result<Language> {
    let known = known.iter().find(|member| is_they(member, invited));
    let person = match known {
        Some(known) => people::person_own(&app.db, Own(known.person)).await?,
        None => None,
    };
    Ok(person.map_or(invited.language, |person| person.language))
}

/// Whether somebody who is known here is the one that is invited.
fn is_they(known: &Member, invited: &Invited) -> bool {
    form::address_key(&known.address) == form::address_key(&invited.address)
}

/// Choices of a list or form: first what stands for none.
fn first(none: String, rest: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none)).chain(rest).collect()
}

fn roles(f: &Frame, roles: &[Role]) -> impl Iterator<Item = (String, String)> {
    roles.iter().map(|role| (role.word().to_owned(), f.w("role-", role.word())))
}

/// The organisations that somebody can choose among: one where the scope is of one.
async fn organisations(app: &App, scope: &Scope) -> Result<Vec<(String, String)>> {
    let all = store::profile_list(&app.db, scope, &Narrowing::default(), ("name", false), None).await?;
    let own = all.into_iter().filter(|one| scope.organisation.is_none_or(|own| own == one.id));
    Ok(own.map(|one| (one.id.to_string(), one.profile.name)).collect())
}

/// What stands among organisations for mentors and mentees who belong to none.
const OF_NONE: &str = "none";

/// The same, with its words.
fn of_none(f: &Frame) -> (String, String) {
    (OF_NONE.to_owned(), f.t("member-of-none"))
}

/// The cohorts that somebody can choose among: all of them, or those that are not over.
async fn cohorts(app: &App, scope: &Scope, with_past: bool) -> Result<Vec<(String, String)>> {
    let mut all = store::intake_list(&app.db, scope).await?;
    all.retain(|intake| with_past || !intake.is_over);
    Ok(all.into_iter().map(|intake| (intake.id.to_string(), intake.name)).collect())
}
