//! What is done once a day about programmes that are over. Each act is one transaction.

use super::{Standing, Step, store};
use crate::base::ids::PersonId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Day, Installation, Own, Result, Scope, Tx, outbox};
use crate::cohorts;
use crate::letters;
use crate::organisations;
use crate::partners;
use crate::people::store::{self as people, Members};
use crate::people::{Person, Role};
use crate::programmes::{mail, store as programmes};
use crate::stages;
use std::collections::BTreeSet;

/// How many accounts are deleted with one question: as many as any database takes.
const AT_ONCE: usize = 500;

/// Takes the step that is due at every programme.
pub async fn look(app: &App) -> Result<()> {
    let now = app.now();
    for standing in store::standing_list(&app.db, Installation).await? {
        let scope = Scope::programme(standing.id);
        match standing.step(app.config.programmes_months, now) {
            Step::Wait => {}
            Step::Tell(day) => tell(app, &scope, &standing, day).await?,
            Step::Withdraw => {
                let tx = app.begin_within(scope.programme).await?;
                programmes::programme_forget_on(&tx, &scope, None).await?;
                app.commit(tx).await?;
            }
            Step::Forget(day) => forget(app, &scope, &standing, day).await?,
        }
    }
    Ok(())
}

fn itself(app: &App) -> Actor {
    Actor { person: None, role: "server", at: app.now() }
}

/// Names the day on which the people of a programme are forgotten, and tells whoever leads it; where nobody
/// can, whoever runs the installation, who can ask somebody to lead it.
async fn tell(app: &App, scope: &Scope, standing: &Standing, day: Day) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if programmes::programme_forget_on(&tx, scope, Some(day)).await? {
        let (mut readers, mut page) =
            (leads(&tx, scope).await?, format!("/programmes/{}/settings", standing.id));
        if readers.is_empty() {
            (readers, page) = (admins(&tx).await?, format!("/admin/programmes/{}/lead", standing.id));
        }
        for (person, address) in readers {
            let to = (&person, address.as_str());
            let letter = mail::forgetting((standing.id, &standing.name), to, day, app.link(&page));
            outbox::post(&tx, &letter, app.now()).await?;
        }
        let entry = Entry::within(scope, "programme-ends", standing.id, &standing.name);
        journal::note(&tx, &itself(app), entry).await?;
    }
    app.commit(tx).await
}

/// Whoever leads a programme or stands in and can sign in, with their address.
async fn leads(tx: &Tx, scope: &Scope) -> Result<Vec<(Person, String)>> {
    let wanted = Members { roles: vec![Role::Lead, Role::Deputy], ..Members::default() };
    let mut leads = Vec::new();
    let mut seen = BTreeSet::new();
    for member in people::membership_list(tx, scope, &wanted).await?.members {
        let person = people::person_own(tx, Own(member.person)).await?;
        let person = person.filter(|person| person.suspended_at.is_none() && seen.insert(person.id));
        leads.extend(person.map(|person| (person, member.address)));
    }
    Ok(leads)
}

/// Whoever runs the installation and can sign in, with their address.
async fn admins(tx: &Tx) -> Result<Vec<(Person, String)>> {
    let mut admins = Vec::new();
    let all = people::admin_list(tx, Installation).await?;
    for person in all.into_iter().filter(|person| person.suspended_at.is_none()) {
        let main = people::address_main(tx, Own(person.id)).await?;
        admins.push((person, main));
    }
    Ok(admins)
}

/// Forgets the people of a programme, unless somebody has said meanwhile that it goes on. How many there
/// were is kept.
async fn forget(app: &App, scope: &Scope, standing: &Standing, day: Day) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if programmes::programme_forgotten(&tx, scope, day, app.now()).await? {
        cohorts::store::cohort_keep_figures(&tx, scope).await?;
        organisations::store::seat_keep_figures(&tx, scope).await?;
        outbox::forget_programme(&tx, scope).await?;
        letters::store::stop_forget(&tx, scope).await?;
        stages::store::task_forget(&tx, scope).await?;
        partners::store::decision_forget(&tx, scope).await?;
        let leavers = people::leaver_list(&tx, scope).await?;
        people::invitation_forget(&tx, scope).await?;
        people::membership_forget(&tx, scope).await?;
        for some in leavers.chunks(AT_ONCE) {
            close(&tx, some).await?;
        }
        let entry = Entry::within(scope, "programme-forgotten", standing.id, &standing.name);
        journal::note(&tx, &itself(app), entry).await?;
    }
    app.commit(tx).await
}

/// Deletes the accounts of people who have no role anywhere any more.
async fn close(tx: &Tx, leavers: &[PersonId]) -> Result<()> {
    outbox::forget_people(tx, Installation, leavers).await?;
    letters::store::stop_forget_people(tx, Installation, leavers).await?;
    people::person_forget(tx, Installation, leavers).await
}
