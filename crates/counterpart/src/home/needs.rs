//! What needs somebody in a programme beside their tasks: what it is, why, and where it is done.

use super::store::{self, Carer, Figures, Whose};
use crate::base::ids::OrganisationId;
use crate::base::text::Message;
use crate::base::words::words;
use crate::base::{Instant, Own, Result, Scope};
use crate::cohorts::{self, Cohort, State};
use crate::members;
use crate::organisations::seats::{Places, Seats};
use crate::organisations::{self, HoursFrom, Profile, Sector, Size};
use crate::people::{Hat, Role};
use crate::programmes::Programme;
use crate::programmes::door::{Coordinators, Lead, Office, Staff, Who};
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

/// From how long before the day on which partners have to be ready the decision is asked for.
const BEFORE: TimeDelta = TimeDelta::weeks(2);

/// How many names stand in a line before it only says how many more there are.
const NAMED: usize = 3;

words! {
    /// What there can be to look after.
    Kind {
        /// A day on which the people of the programme are forgotten.
        Forgetting = "forgetting",
        /// Letters that somebody has to decide about.
        Letters = "letters",
        /// Organisations that nobody coordinates.
        Leaderless = "leaderless",
        /// Whether the programme goes ahead.
        Decision = "decision",
        /// A first organisation.
        Organisation = "organisation",
        /// A first cohort.
        Cohort = "cohort",
        /// Places that organisations have not filled.
        Seats = "seats",
        /// Organisations that have not said which of their grades is which level.
        Unmapped = "unmapped",
        /// Invitations that ran out.
        Expired = "expired",
        /// People to whom letters do not arrive.
        Unreachable = "unreachable",
        /// The profile of one's own organisation.
        Profile = "profile",
        /// From when one's own organisation can take part.
        Ready = "ready",
        /// Places of one's own organisation that it has not filled.
        Places = "places",
        /// The grades of one's own organisation.
        Grades = "grades",
        /// Somebody who stands in.
        Deputy = "deputy",
        /// Letters to oneself that come back.
        Returned = "returned",
        /// A second address of one's own.
        Address = "address",
    }
}

/// Something that needs the reader. Its kind says why, and what stands on the button.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// What kind of thing it is.
    pub kind: Kind,
    /// What it is.
    pub words: Message,
    /// Why, or which.
    pub why: Message,
    /// Where it is done.
    pub path: String,
}

/// Somebody's desk in a programme.
pub struct Desk<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Its cohorts.
    pub cohorts: &'a [Cohort],
    /// What the role may touch.
    pub scope: Scope,
    /// The role, with its organisation.
    pub hat: &'a Hat,
    /// The person.
    pub own: Own,
}

/// What needs whoever sits at a desk, the most urgent first. Nothing that is archived needs anybody.
pub async fn needs(db: &impl ConnectionTrait, desk: &Desk<'_>, now: Instant) -> Result<Vec<Need>> {
    let mut needs = Vec::new();
    if desk.programme.archived_at.is_some() {
        return Ok(needs);
    }
    let reach = if Staff::passes(desk.hat.role) {
        let figures = store::figures(db, &desk.scope, desk.carer(), now).await?;
        if Office::passes(desk.hat.role) {
            needs.extend(of_office(db, desk, &figures, now).await?);
        }
        needs.extend(desk.people(&figures));
        if let Some((organisation, _)) = desk.hat.organisation.as_ref().filter(|_| is_coordinator(desk)) {
            needs.extend(of_organisation(db, desk, &figures, *organisation).await?);
        }
        figures.reach()
    } else {
        store::reach(db, desk.own).await?
    };
    let path = "/account/addresses".to_owned();
    if reach.returned > 0 {
        needs.insert(0, Need { path, ..desk.need(Kind::Returned, "") });
    } else if reach.addresses < 2 {
        needs.push(Need { path, ..desk.need(Kind::Address, "") });
    }
    Ok(needs)
}

fn is_coordinator(desk: &Desk<'_>) -> bool {
    Coordinators::passes(desk.hat.role)
}

/// What needs the office alone: letters, organisations without a coordinator, a decision, a beginning.
async fn of_office(
    db: &impl ConnectionTrait,
    desk: &Desk<'_>,
    figures: &Figures,
    now: Instant,
) -> Result<Vec<Need>> {
    let mut needs = Vec::new();
    if desk.programme.forget_on.is_some() && Lead::passes(desk.hat.role) {
        needs.push(desk.need(Kind::Forgetting, "/settings"));
    }
    if figures.letters > 0 {
        needs.push(desk.counted(Kind::Letters, figures.letters, "/letters"));
    }
    let leaderless = store::leaderless_list(db, &desk.scope, now).await?;
    if let Some(first) = leaderless.first() {
        let mut path = "/people/invite?role=coordinator".to_owned();
        if leaderless.len() == 1 {
            path.push_str(&format!("&organisation={}", first.id));
        }
        let names: Vec<String> = leaderless.iter().map(|each| each.name.clone()).collect();
        needs.push(Need { why: named(&names), ..desk.counted(Kind::Leaderless, number(names.len()), &path) });
    }
    needs.extend(decision(desk, figures, now));
    if figures.organisations == 0 {
        needs.push(desk.need(Kind::Organisation, "/organisations/new"));
    }
    if desk.cohorts.iter().all(|each| each.archived_at.is_some()) {
        needs.push(desk.need(Kind::Cohort, "/cohorts/new"));
    }
    for cohort in recruiting(desk.cohorts) {
        let seats = organisations::store::partner_seats(db, &desk.scope, cohort.id).await?;
        let path = format!("/seats?cohort={}", cohort.id);
        needs.extend(desk.seats(Kind::Seats, cohort, &seats, &path));
    }
    if figures.unmapped > 0 {
        needs.push(desk.counted(Kind::Unmapped, figures.unmapped, "/ladder"));
    }
    Ok(needs)
}

/// Whether the programme goes ahead is asked when the day comes near, until somebody has decided.
fn decision(desk: &Desk<'_>, figures: &Figures, now: Instant) -> Option<Need> {
    let ready_by = desk.programme.partners.ready_by?;
    let is_near = desk.programme.today(now) >= ready_by - BEFORE;
    let is_asked = Lead::passes(desk.hat.role) && figures.decisions == 0 && is_near;
    (is_asked && !cohorts::any_begun(desk.cohorts)).then(|| desk.need(Kind::Decision, "/partners/decision"))
}

/// What needs a coordinator for their own organisation alone.
async fn of_organisation(
    db: &impl ConnectionTrait,
    desk: &Desk<'_>,
    figures: &Figures,
    id: OrganisationId,
) -> Result<Vec<Need>> {
    let mut needs = Vec::new();
    let organisation = organisations::store::organisation_get(db, &desk.scope, id).await?;
    if organisation.archived_at.is_some() {
        return Ok(needs);
    }
    let edit = format!("/organisations/{id}/edit");
    if is_bare(&organisation.profile) {
        needs.push(desk.need(Kind::Profile, &edit));
    }
    let is_ahead = |each: &Cohort| matches!(each.state, State::Planned | State::Recruiting);
    if organisation.ready_on.is_none() && desk.cohorts.iter().any(is_ahead) {
        needs.push(desk.need(Kind::Ready, &edit));
    }
    let is_open = recruiting(desk.cohorts).next().is_some();
    let seats =
        if is_open { organisations::store::seat_list(db, &desk.scope, id).await? } else { Vec::new() };
    for cohort in recruiting(desk.cohorts) {
        let own: Vec<Seats> = seats.iter().filter(|each| each.cohort == cohort.id).cloned().collect();
        let path = format!("/people/invite?role=mentee&cohort={}", cohort.id);
        needs.extend(desk.seats(Kind::Places, cohort, &own, &path));
    }
    if figures.unmapped > 0 {
        needs.push(desk.need(Kind::Grades, &format!("/ladder/{id}")));
    }
    if figures.deputies == 0 && desk.hat.role == Role::Coordinator {
        needs.push(
            desk.need(Kind::Deputy, &format!("/people/invite?role=deputy-coordinator&organisation={id}")),
        );
    }
    Ok(needs)
}

/// Whether a profile says too little for somebody elsewhere to picture the place.
fn is_bare(profile: &Profile) -> bool {
    profile.sector == Sector::Unsaid
        || profile.size == Size::Unsaid
        || profile.hours_from == HoursFrom::Unsaid
        || profile.locations.is_empty()
        || profile.scope.is_empty()
}

fn recruiting(cohorts: &[Cohort]) -> impl Iterator<Item = &Cohort> {
    cohorts.iter().filter(|each| each.state == State::Recruiting && each.archived_at.is_none())
}

impl Desk<'_> {
    fn whose(&self) -> Whose {
        if members::is_for_lone(self.hat.role) { Whose::Lone } else { Whose::All }
    }

    fn carer(&self) -> Carer<'_> {
        Carer { whose: self.whose(), grants: members::grants(self.hat.role), own: self.own }
    }

    fn need(&self, kind: Kind, path: &str) -> Need {
        Need {
            kind,
            words: Message::new(format!("need-{}", kind.word())),
            why: Message::new(format!("need-why-{}", kind.word())),
            path: format!("{}{path}", self.programme.path()),
        }
    }

    fn counted(&self, kind: Kind, n: i64, path: &str) -> Need {
        let need = self.need(kind, path);
        Need { words: need.words.with("n", n), ..need }
    }

    /// What needs everybody who looks after people.
    fn people(&self, figures: &Figures) -> Vec<Need> {
        let mut needs = Vec::new();
        if figures.expired > 0 {
            needs.push(self.counted(Kind::Expired, figures.expired, "/people/invitations?state=expired"));
        }
        if figures.unreachable > 0 {
            let path = match self.whose() {
                Whose::All => "/people?state=unreachable",
                Whose::Lone => "/people?state=unreachable&organisation=none",
            };
            needs.push(self.counted(Kind::Unreachable, figures.unreachable, path));
        }
        needs
    }

    /// Places of a cohort that nobody has taken yet.
    fn seats(&self, kind: Kind, cohort: &Cohort, seats: &[Seats], path: &str) -> Option<Need> {
        let free = seats.iter().fold(Places::default(), |sum, each| {
            let filled = each.filled.unwrap_or(each.places);
            Places {
                mentees: sum.mentees + (each.places.mentees - filled.mentees).max(0),
                mentors: sum.mentors + (each.places.mentors - filled.mentors).max(0),
            }
        });
        let n = i64::from(free.mentees) + i64::from(free.mentors);
        let need = self.counted(kind, n, path);
        let why = Message::new("seats-words").with("mentees", free.mentees).with("mentors", free.mentors);
        (n > 0).then(|| Need { words: need.words.with("name", cohort.name.as_str()), why, ..need })
    }
}

/// The first names of some, and how many more there are.
fn named(names: &[String]) -> Message {
    let first = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = number(names.len().saturating_sub(NAMED));
    Message::new("need-named").with("names", first).with("more", more)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
