//! Inviting people: one or many, pasted one a line, looked at before anything is sent.

use super::{OF_NONE, cohorts, first, of_none, organisations, roles};
use crate::base::form::Sheet;
use crate::base::ids::{CohortId, OrganisationId};
use crate::base::list::Listing;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::{App, Error, Result, Scope};
use crate::members::{Line, MOST_LINES, grants, is_for_lone, read};
use crate::organisations::store as partners;
use crate::people::{Invited, Role, acts};
use crate::programmes::Shape;
use crate::programmes::door::{At, Staff};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "members/invite.html")]
struct InvitePage {
    f: Frame,
    base: String,
    sheet: Sheet,
    roles: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    cohorts: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    wrong: Vec<Line>,
    /// Whether those who are invited belong to no organisation.
    is_for_lone: bool,
}

impl InvitePage {
    async fn of(app: &App, at: At<Staff>, sheet: Sheet, wrong: Vec<Line>) -> Result<InvitePage> {
        let f = at.frame;
        let languages = app.languages().iter().map(|one| (one.code().to_owned(), one.own_name().to_owned()));
        Ok(InvitePage {
            base: at.programme.path(),
            roles: first(f.t("form-choose-one"), roles(&f, grants(at.hat.role))),
            organisations: places(app, &at.scope, at.hat.role, &f).await?,
            cohorts: first(f.t("invite-no-cohort"), cohorts(app, &at.scope, false).await?.into_iter()),
            languages: languages.collect(),
            wrong,
            is_for_lone: is_for_lone(at.hat.role),
            sheet,
            f,
        })
    }
}

/// Where somebody can invite to: everywhere, or to one place alone.
async fn places(app: &App, scope: &Scope, role: Role, f: &Frame) -> Result<Vec<(String, String)>> {
    if is_for_lone(role) {
        return Ok(vec![of_none(f)]);
    }
    let known = organisations(app, scope).await?;
    Ok(match scope.organisation {
        Some(_) => known,
        None => first(f.t("invite-no-organisation"), std::iter::once(of_none(f)).chain(known)),
    })
}

/// The form; the address may say which role, organisation and cohort it starts from.
pub async fn form(at: At<Staff>, State(app): State<App>, list: Listing) -> Result<Response> {
    let mut start = vec![("language", at.programme.language.code().to_owned())];
    for name in ["role", "organisation", "cohort"] {
        // Volunteers and those they help come without an organisation, unless somebody says otherwise.
        let is_of_none = name == "organisation" && at.programme.shape == Shape::Rapid;
        let own = at.scope.organisation.filter(|_| name == "organisation").map(|own| own.to_string());
        let value = match list.value(name) {
            "" if is_of_none => OF_NONE,
            asked => asked,
        };
        start.push((name, own.unwrap_or_else(|| value.to_owned())));
    }
    let page = InvitePage::of(&app, at, Sheet::of(start), Vec::new()).await?;
    page::html(&page.f, &page)
}

/// Who is to be invited to what, as the form says it.
struct Wanted {
    scope: Scope,
    organisation: Option<String>,
    cohort: Option<(CohortId, String)>,
    role: Role,
    language: Language,
    lines: Vec<Line>,
}

impl Wanted {
    fn wrong(&self) -> Vec<Line> {
        self.lines.iter().filter(|line| line.read.is_err()).cloned().collect()
    }

    fn people(&self) -> Vec<Invited> {
        let read = self.lines.iter().filter_map(|line| line.read.as_ref().ok());
        let invited = read.map(|(name, address)| Invited {
            role: self.role,
            cohort: self.cohort.as_ref().map(|(cohort, _)| *cohort),
            name: name.clone(),
            address: address.clone(),
            language: self.language,
        });
        invited.collect()
    }
}

/// Looks at what is to be sent, or sends it once it has been looked at.
pub async fn send(at: At<Staff>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let wanted = wanted(&app, &at, &mut sheet).await?;
    let Some(mut wanted) = wanted.filter(|_| sheet.is_right()) else {
        let wrong = read(sheet.value("people")).into_iter().filter(|line| line.read.is_err()).collect();
        let page = InvitePage::of(&app, at, sheet, wrong).await?;
        return page::again(&page.f, &page);
    };
    match sheet.value("step") {
        "change" => {
            let page = InvitePage::of(&app, at, sheet, Vec::new()).await?;
            return page::html(&page.f, &page);
        }
        "send" => {}
        _ => {
            let page = CheckPage::of(at, sheet, &wanted);
            return page::html(&page.f, &page);
        }
    }
    let outcome = acts::invite_several(&app, &at.actor, &wanted.scope, &wanted.people()).await?;
    match outcome {
        Ok(count) => {
            let path = format!("{}/people/invitations", at.programme.path());
            Ok(page::done(path, Notice::of(Message::new("notice-invited").with("n", count))))
        }
        Err(wrong) => {
            for (at, words) in wrong {
                wanted.lines[at].read = Err(words);
            }
            let wrong = wanted.wrong();
            sheet.wrong("people", Message::new("lines-wrong").with("n", wrong.len()));
            let page = InvitePage::of(&app, at, sheet, wrong).await?;
            page::again(&page.f, &page)
        }
    }
}

async fn wanted(app: &App, at: &At<Staff>, sheet: &mut Sheet) -> Result<Option<Wanted>> {
    let granted = grants(at.hat.role);
    let role = sheet.choice("role", |word| Role::of_word(word).filter(|role| granted.contains(role)));
    let language = sheet.choice("language", |code| Language::among(app.languages(), code));
    let lines = pasted(sheet);
    let (Some(role), Some(language)) = (role, language) else { return Ok(None) };
    let mut scope = at.scope;
    let mut organisation = None;
    if role.is_of_organisation() {
        let places = places(app, &at.scope, at.hat.role, &at.frame).await?;
        let asked = sheet.value("organisation");
        match places.into_iter().find(|(id, _)| !id.is_empty() && id == asked) {
            Some((id, _)) if id == OF_NONE && role.is_of_cohort() => {}
            Some((id, name)) if id != OF_NONE => {
                scope.organisation = id.parse::<OrganisationId>().ok();
                organisation = Some(name);
            }
            _ => wrong_place(app, &at.scope, sheet).await?,
        }
    }
    let mut cohort = None;
    if role.is_of_cohort() {
        cohort = joined(app, &scope, sheet).await?;
    }
    Ok(Some(Wanted { scope, organisation, cohort, role, language, lines }))
}

/// Says what is wrong with the place that was asked for. A form of another organisation was opened under
/// another role, and the roles changed since: it shows the place that is meant now.
async fn wrong_place(app: &App, scope: &Scope, sheet: &mut Sheet) -> Result<()> {
    if scope.organisation.is_none() {
        sheet.wrong("organisation", Message::new("invite-needs-organisation"));
        return Ok(());
    }
    let known = organisations(app, scope).await?;
    // One's own is missing only where it is archived.
    let Some((_, name)) = known.into_iter().next() else {
        return Err(Error::refused("organisation-is-archived"));
    };
    sheet.wrong("organisation", Message::new("invite-other-place").with("name", name));
    Ok(())
}

/// The cohort that was chosen, if the organisation takes part in it.
async fn joined(app: &App, scope: &Scope, sheet: &mut Sheet) -> Result<Option<(CohortId, String)>> {
    let known = partners::intake_list(&app.db, scope).await?;
    let chosen =
        known.into_iter().find(|intake| !intake.is_over && intake.id.to_string() == sheet.value("cohort"));
    let Some(intake) = chosen else {
        sheet.wrong("cohort", Message::new("invite-needs-cohort"));
        return Ok(None);
    };
    if let Some(organisation) = scope.organisation {
        let seat = partners::seat_get(&app.db, scope, (intake.id, organisation)).await?;
        if !seat.is_some_and(|(_, _, takes_part)| takes_part) {
            sheet.wrong("cohort", Message::new("invite-has-not-joined").with("name", intake.name.as_str()));
        }
    }
    Ok(Some((intake.id, intake.name)))
}

fn pasted(sheet: &mut Sheet) -> Vec<Line> {
    let lines = read(sheet.value("people"));
    let wrong = lines.iter().filter(|line| line.read.is_err()).count();
    if lines.is_empty() {
        sheet.wrong("people", Message::new("form-empty"));
    } else if lines.len() > MOST_LINES {
        sheet.wrong("people", Message::new("lines-many").with("most", MOST_LINES).with("n", lines.len()));
    } else if wrong > 0 {
        sheet.wrong("people", Message::new("lines-wrong").with("n", wrong));
    }
    lines
}

#[derive(Template)]
#[template(path = "members/check.html")]
struct CheckPage {
    f: Frame,
    base: String,
    sheet: Sheet,
    people: Vec<Invited>,
    count: i64,
    role: Role,
    language: Language,
    organisation: Option<String>,
    cohort: Option<String>,
}

impl CheckPage {
    fn of(at: At<Staff>, sheet: Sheet, wanted: &Wanted) -> CheckPage {
        let people = wanted.people();
        CheckPage {
            base: at.programme.path(),
            count: i64::try_from(people.len()).unwrap_or(i64::MAX),
            people,
            role: wanted.role,
            language: wanted.language,
            organisation: wanted.organisation.clone(),
            cohort: wanted.cohort.as_ref().map(|(_, name)| name.clone()),
            sheet,
            f: at.frame,
        }
    }
}
