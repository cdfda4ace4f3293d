//! The fictional consortium, settled into a fresh database.

use super::plans::{self, Office};
use super::{PLAYERS, Player};
use crate::base::ids::{CohortId, OrganisationId, PersonId, ProgrammeId};
use crate::base::journal::Actor;
use crate::base::text::Language;
use crate::base::{App, Error, Installation, Instant, Own, Result, Scope, Tx};
use crate::cohorts::store as cohort_store;
use crate::cohorts::{self, State};
use crate::examples;
use crate::organisations::seats::Places;
use crate::organisations::{self, Profile, Sector, Size, store};
use crate::people::store::{self as people, Joining};
use crate::people::{Person, Role};
use crate::programmes::{Draft, Shape, store as programmes};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};

/// The organisation of those players who have one.
const PLAYERS_OWN: &str = "Harbour Aid";

/// An organisation whose coordinator has left.
const LEADERLESS: &str = "Sahel Link";

/// Fills an empty database; `more` people come beside those of the example.
pub async fn settle(app: &App, more: u32) -> Result<()> {
    let now = app.now();
    let files: BTreeMap<_, _> = examples::consortium(examples::SEED).into_iter().collect();
    let tx = app.begin().await?;
    let (past, running) = (CohortId::fresh(), CohortId::fresh());
    let programme = ProgrammeId::fresh();
    let (organisations, coordinated) = (BTreeMap::new(), BTreeSet::from([PLAYERS_OWN.to_owned()]));
    let pilots = BTreeMap::new();
    let mut world =
        World { tx, now, programme, past, running, organisations, coordinated, joined: 0, pilots };
    world.programme().await?;
    world.cohorts().await?;
    for row in rows(&files, "organisations.csv")? {
        world.organisation(&row).await?;
    }
    for (file, role) in [("mentors.csv", Role::Mentor), ("mentees.csv", Role::Mentee)] {
        for row in rows(&files, file)? {
            world.participant(&row, role).await?;
        }
    }
    for player in PLAYERS {
        world.player(player).await?;
    }
    world.pilot_seats().await?;
    world.crowd(more, &rows(&files, "mentees.csv")?).await?;
    let scope = Scope::programme(world.programme);
    let running = cohort_store::cohort_get(&world.tx, &scope, running).await?;
    app.commit(world.tx).await?;
    let lead = people::person_of_address(&app.db, Installation, &PLAYERS[0].address()).await?;
    let actor = Actor { person: lead.map(|lead| lead.id), role: Role::Lead.word(), at: now };
    plans::make(&Office { app, actor, scope }, &running, &rows(&files, "organisations.csv")?).await
}

/// The country of a code of the example, as its people write it.
fn country(code: &str) -> String {
    let known = [
        ("BE", "Belgium"),
        ("CH", "Switzerland"),
        ("CI", "Côte d’Ivoire"),
        ("CO", "Colombia"),
        ("DE", "Germany"),
        ("GB", "United Kingdom"),
        ("IN", "India"),
        ("IS", "Iceland"),
        ("JO", "Jordan"),
        ("KE", "Kenya"),
        ("PT", "Portugal"),
        ("SN", "Senegal"),
        ("TH", "Thailand"),
        ("US", "United States"),
        ("ZA", "South Africa"),
    ];
    known.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name).to_owned()
}

/// A line of a file of the example, by column.
pub(super) type Row = BTreeMap<String, String>;

fn rows(files: &BTreeMap<String, String>, name: &str) -> Result<Vec<Row>> {
    let text = files.get(name).map(String::as_str).unwrap_or_default();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.map_err(Error::broken)).collect()
}

/// The consortium while it comes to be.
pub(super) struct World {
    pub(super) tx: Tx,
    now: Instant,
    pub(super) programme: ProgrammeId,
    past: CohortId,
    pub(super) running: CohortId,
    pub(super) organisations: BTreeMap<String, OrganisationId>,
    coordinated: BTreeSet<String>,
    /// How many have taken up a role.
    joined: i64,
    /// How many of each organisation were in the pilot.
    pilots: BTreeMap<OrganisationId, Places>,
}

impl World {
    async fn programme(&mut self) -> Result<()> {
        let draft = Draft {
            name: "Bridgewater Mentoring Alliance".to_owned(),
            shape: Shape::Developmental,
            language: Language::English,
            zone: "Europe/London".to_owned(),
        };
        programmes::programme_add(&self.tx, Installation, self.programme, &draft, self.ago(540)).await?;
        Ok(())
    }

    /// One cohort behind it, one in its seventh week.
    async fn cohorts(&self) -> Result<()> {
        let scope = Scope::programme(self.programme);
        let today = self.now.date_naive();
        let intakes = [
            (self.past, "The pilot", today - TimeDelta::days(500), State::ALL),
            (self.running, "The second cohort", today - TimeDelta::days(45), &State::ALL[..3]),
        ];
        for (id, name, starts_on, states) in intakes {
            let ends_on = Some(starts_on + TimeDelta::days(364));
            let draft = cohorts::Draft { name: name.to_owned(), starts_on: Some(starts_on), ends_on };
            cohort_store::cohort_add(&self.tx, &scope, id, &draft, self.now).await?;
            for step in states.windows(2) {
                cohort_store::cohort_move(&self.tx, &scope, id, (step[0], step[1])).await?;
            }
        }
        Ok(())
    }

    async fn organisation(&mut self, row: &Row) -> Result<()> {
        let id = OrganisationId::fresh();
        let scope = Scope::programme(self.programme);
        let profile = Profile {
            name: row["name"].clone(),
            sector: Sector::of_word(&row["sector"]).unwrap_or_default(),
            industry: row["industry"].clone(),
            size: Size::of_people(&row["size"]),
            group: row["group"].clone(),
            locations: country(&row["country"]),
            ..Profile::default()
        };
        let profile = if row["name"] == PLAYERS_OWN { plans::own_profile(profile) } else { profile };
        // All but the last to come were ready before the cohort began.
        let days = if self.organisations.len() < 16 { 60 } else { 20 };
        let ready_on = Some(self.now.date_naive() - TimeDelta::days(days));
        let draft = organisations::Draft { profile, ready_on };
        store::organisation_add(&self.tx, &scope, id, &draft, self.ago(520)).await?;
        let seats = |column: &str| row[column].parse().unwrap_or_default();
        let places = Places { mentees: seats("seats_mentees"), mentors: seats("seats_mentors") };
        store::seat_add(&self.tx, &scope, (self.running, id), places, self.now).await?;
        self.organisations.insert(row["name"].clone(), id);
        Ok(())
    }

    async fn participant(&mut self, row: &Row, role: Role) -> Result<()> {
        let name = format!("{} {}", row["first_name"], row["last_name"]);
        let zone = row.get("time_zone").filter(|zone| !zone.is_empty()).map_or("UTC", String::as_str);
        let person = self.person(&name, &row["email"], zone, false).await?;
        self.join(person, role, Some(&row["organisation"])).await?;
        // The first mentor of each organisation is its coordinator too; one has just lost theirs.
        if role == Role::Mentor
            && row["organisation"] != LEADERLESS
            && self.coordinated.insert(row["organisation"].clone())
        {
            self.join(person, Role::Coordinator, Some(&row["organisation"])).await?;
        }
        Ok(())
    }

    async fn player(&mut self, player: Player) -> Result<()> {
        let person =
            self.person(player.name, &player.address(), "Europe/London", player.role.is_none()).await?;
        let second = format!("{}@home.example", player.word);
        people::address_add(&self.tx, Own(person), &second, self.ago(400)).await?;
        match player.role {
            Some(role) => self.join(person, role, Some(PLAYERS_OWN)).await,
            None => Ok(()),
        }
    }

    pub(super) async fn person(
        &mut self,
        name: &str,
        address: &str,
        zone: &str,
        is_admin: bool,
    ) -> Result<PersonId> {
        // Some are a mentor and a mentee at once.
        if let Some(known) = people::person_of_address(&self.tx, Installation, address).await? {
            return Ok(known.id);
        }
        let person = Person {
            id: PersonId::fresh(),
            name: name.to_owned(),
            pronouns: String::new(),
            language: Language::English,
            zone: zone.to_owned(),
            is_admin,
            suspended_at: None,
            version: 1,
        };
        people::person_open(&self.tx, Installation, &person, address, self.ago(520)).await?;
        Ok(person.id)
    }

    /// Somebody takes up a role. Those of a cohort came in the weeks before it began, the others when the
    /// programme did; of three mentors one was a mentor in the pilot, and one a mentee.
    async fn join(&mut self, person: PersonId, role: Role, organisation: Option<&str>) -> Result<()> {
        let own =
            organisation.filter(|_| role.is_of_organisation()).and_then(|name| self.organisations.get(name));
        let scope = Scope { programme: self.programme, organisation: own.copied() };
        self.joined += 1;
        match (role, self.joined % 3) {
            (Role::Mentor, 0) => self.pilot(&scope, person, Role::Mentor).await?,
            (Role::Mentor, 1) => self.pilot(&scope, person, Role::Mentee).await?,
            _ => {}
        }
        let cohort = role.is_of_cohort().then_some(self.running);
        let since = if cohort.is_some() { self.ago(47 + self.joined * 7 % 40) } else { self.ago(520) };
        people::membership_begin(&self.tx, &scope, Joining { person, role, cohort }, since).await?;
        Ok(())
    }

    async fn pilot(&mut self, scope: &Scope, person: PersonId, role: Role) -> Result<()> {
        let pilot = Joining { person, role, cohort: Some(self.past) };
        let id = people::membership_begin(&self.tx, scope, pilot, self.ago(510)).await?;
        people::membership_end(&self.tx, scope, id, self.ago(136)).await?;
        if let Some(organisation) = scope.organisation {
            let places = self.pilots.entry(organisation).or_default();
            match role {
                Role::Mentor => places.mentors += 1,
                _ => places.mentees += 1,
            }
        }
        Ok(())
    }

    /// In the pilot every seat was taken.
    async fn pilot_seats(&self) -> Result<()> {
        let scope = Scope::programme(self.programme);
        for (organisation, places) in &self.pilots {
            store::seat_add(&self.tx, &scope, (self.past, *organisation), *places, self.ago(515)).await?;
        }
        Ok(())
    }

    pub(super) fn ago(&self, days: i64) -> Instant {
        self.now - TimeDelta::days(days)
    }
}
