//! What can be done about partners. Each act is one transaction.

use super::{Decision, Verdict, View, store};
use crate::base::ids::DecisionId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Error, Result, Scope, db};
use crate::programmes::{self, Partners};

/// Says how many partners are wanted, and by when, if that is still as the form showed it.
pub async fn want(app: &App, actor: &Actor, scope: &Scope, version: i32, wanted: Partners) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let changed = programmes::store::programme_set_partners(&tx, scope, version, wanted).await;
    let is_so = async { Ok(programmes::store::programme_get(&tx, scope).await?.partners == wanted) };
    if db::unless_so(changed, is_so).await? {
        journal::note(&tx, actor, Entry::within(scope, "partners-wanted", subject(scope), "")).await?;
    }
    app.commit(tx).await
}

/// What the journal calls that which a programme wants of partners.
pub fn subject(scope: &Scope) -> String {
    format!("partners-of-{}", scope.programme)
}

/// Records a decision, with how many are ready in time now. Sent twice it is one; sent again with other
/// words it is another, since the first stays on record.
pub async fn decide(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    mut id: DecisionId,
    (verdict, reason): (Verdict, &str),
) -> Result<()> {
    let by = actor.person.ok_or(Error::NotFound)?;
    let tx = app.begin_within(scope.programme).await?;
    let wanted = programmes::store::programme_get(&tx, scope).await?.partners;
    let ready = View::of(store::partner_list(&tx, scope).await?, wanted).ready();
    let (decision, made) = ((verdict, reason, ready), (by, actor.at));
    let mut is_new = store::decision_add(&tx, scope, id, decision, made).await?;
    if !is_new {
        let all = store::decision_list(&tx, scope).await?;
        let says = |known: &Decision| (known.verdict, known.reason.as_str()) == (verdict, reason);
        let is_known = all.first().is_some_and(says) || all.iter().any(|known| known.id == id && says(known));
        if !is_known {
            id = DecisionId::fresh();
            is_new = store::decision_add(&tx, scope, id, decision, made).await?;
        }
    }
    if is_new {
        let act = match verdict {
            Verdict::Go => "decided-go",
            Verdict::NoGo => "decided-no-go",
        };
        journal::note(&tx, actor, Entry::within(scope, act, id, reason)).await?;
    }
    app.commit(tx).await
}
