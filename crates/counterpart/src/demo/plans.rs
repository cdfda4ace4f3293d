//! What the office of the demonstration has planned and done: charter, targets, partners, ladder, tasks.

use super::world::Row;
use crate::base::ids::{DecisionId, GradeId, LevelId, TargetId};
use crate::base::journal::Actor;
use crate::base::text::Language;
use crate::base::{App, Error, Result, Scope};
use crate::charters::{self, Charter, Draft as Target};
use crate::cohorts::Cohort;
use crate::ladders::{self, Grade, Level, Mapping};
use crate::organisations::{HoursFrom, Profile};
use crate::partners::{self, Verdict};
use crate::people::store::{self as people, Opening};
use crate::people::{Invitation, Invited, Role};
use crate::programmes::{self, Partners, Shape};
use crate::stages::store::Among;
use crate::stages::{self, Stage, Task};
use chrono::TimeDelta;

/// The lead at work.
pub struct Office<'a> {
    /// The application.
    pub app: &'a App,
    /// The lead.
    pub actor: Actor,
    /// The programme.
    pub scope: Scope,
}

/// The levels of the ladder, from the bottom.
const LEVELS: [&str; 7] = [
    "Starting out",
    "Experienced",
    "Leads others",
    "Leads a team of teams",
    "Heads a department",
    "Director",
    "Executive",
];

/// So many organisations, the last by name, have not said theirs yet.
const UNMAPPED: usize = 2;

/// Makes the plans, as a programme in its second month has them.
pub async fn make(office: &Office<'_>, running: &Cohort, organisations: &[Row]) -> Result<()> {
    let Office { app, actor, scope } = office;
    charters::acts::write(app, actor, scope, &charter()).await?;
    for (words, aim, measure) in TARGETS {
        let target = Target {
            words: words.to_owned(),
            aim: aim.to_owned(),
            measure: measure.to_owned(),
            due_on: running.ends_on,
        };
        charters::acts::add(app, actor, scope, TargetId::fresh(), &target).await?;
    }
    office.partners(running).await?;
    office.ladder(organisations).await?;
    stages::acts::begin(app, actor, scope, Shape::Developmental, None).await?;
    stages::acts::begin(app, actor, scope, Shape::Developmental, Some(running)).await?;
    office.behind_it().await?;
    office.invitations().await
}

impl Office<'_> {
    /// How many partners were wanted before the running cohort began, and that it went ahead.
    async fn partners(&self, running: &Cohort) -> Result<()> {
        let Office { app, actor, scope } = self;
        let programme = programmes::store::programme_get(&app.db, scope).await?;
        let ready_by = running.starts_on.map(|day| day - TimeDelta::days(7));
        let wanted = Partners { least: Some(10), most: Some(20), ready_by };
        partners::acts::want(app, actor, scope, programme.partners_version, wanted).await?;
        let reason = "Enough partners are ready, and nobody gives more than they get.";
        partners::acts::decide(app, actor, scope, DecisionId::fresh(), (Verdict::Go, reason)).await
    }

    /// The ladder, with the grades of most organisations.
    async fn ladder(&self, organisations: &[Row]) -> Result<()> {
        let Office { app, actor, scope } = self;
        for name in LEVELS {
            ladders::acts::add(app, actor, scope, LevelId::fresh(), name).await?;
        }
        let levels = ladders::store::level_list(&app.db, scope).await?;
        let plain = (1..=LEVELS.len()).map(|n| format!("Grade {n}={n}")).collect::<Vec<_>>().join("; ");
        let mappings = ladders::store::mapping_list(&app.db, scope).await?;
        for mapping in mappings.iter().take(mappings.len().saturating_sub(UNMAPPED)) {
            let row = organisations.iter().find(|row| row["name"] == mapping.name);
            let own = row.map(|row| row["grades"].as_str()).filter(|grades| !grades.is_empty());
            self.map(mapping, own.unwrap_or(&plain), &levels).await?;
        }
        Ok(())
    }

    /// `Band A=1; Band B=2` as an organisation's grades.
    async fn map(&self, mapping: &Mapping, text: &str, levels: &[Level]) -> Result<()> {
        let rows: Vec<ladders::Row> = text
            .split(';')
            .filter_map(|pair| {
                let (name, number) = pair.trim().split_once('=')?;
                let level = levels.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
                let id = GradeId::fresh().to_string();
                Some(ladders::Row { id, name: name.to_owned(), level: level.id.to_string() })
            })
            .collect();
        let grades: Vec<Grade> =
            ladders::read(&rows, levels).map_err(|wrong| Error::broken(format!("{wrong:?}")))?;
        ladders::acts::map(self.app, &self.actor, &self.scope, (mapping, mapping.version), &grades).await
    }

    /// All stages before the training are behind it, but that the pairs are yet to be published.
    async fn behind_it(&self) -> Result<()> {
        let Office { app, actor, scope } = self;
        let early =
            [Stage::Definition, Stage::Organisations, Stage::Design, Stage::Launch, Stage::Recruitment];
        let tasks = stages::store::task_list(&app.db, scope, Among::Everything).await?;
        let is_behind =
            |task: &&Task| early.contains(&task.stage) && task.usual.as_deref() != Some("publishing");
        for task in tasks.iter().filter(is_behind) {
            stages::acts::tick(app, actor, scope, task, true).await?;
        }
        Ok(())
    }

    /// Two who were asked to help: one may still answer, the other's invitation has run out.
    async fn invitations(&self) -> Result<()> {
        let Some(by) = self.actor.person else {
            return Ok(());
        };
        let asked = [
            (Role::Trainer, "Noor Jansen", "noor.jansen@counterpart.example", 1),
            (Role::Steering, "Piotr Zielinski", "piotr.zielinski@counterpart.example", 9),
        ];
        for (role, name, address, days) in asked {
            let invited = Invited {
                role,
                cohort: None,
                name: name.to_owned(),
                address: address.to_owned(),
                language: Language::English,
            };
            let now = self.actor.at - TimeDelta::days(days);
            let opening = Opening { by, until: now + Invitation::GOOD, now };
            people::invitation_add(&self.app.db, &self.scope, &invited, opening).await?;
        }
        Ok(())
    }
}

/// What the programme is for.
fn charter() -> Charter {
    Charter {
        purpose: "Managers of our organisations learn from people who see the world from elsewhere."
            .to_owned(),
        employers: "Managers who stay, and who know how others solve what we struggle with.".to_owned(),
        participants: "A year with somebody who has no stake in your career but your growth.".to_owned(),
        vision: "Three of four mentees say a year later that they would do it again.".to_owned(),
        target_group: "Managers on the first three levels of the ladder, in any country.".to_owned(),
        version: 0,
    }
}

/// Targets: what, how much, and how it is measured.
const TARGETS: [(&str, &str, &str); 3] = [
    ("Every mentee has a mentor from another organisation", "100%", "Pairs of the cohort"),
    ("Pairs meet at least once a month", "80%", "What pairs say at the check-ins"),
    ("Mentees reach a goal that they set themselves", "75%", "Last check-in of the cohort"),
];

/// The whole profile of the visitors' own organisation.
pub fn own_profile(start: Profile) -> Profile {
    Profile {
        locations: "Geneva\nNairobi\nAmman".to_owned(),
        scope: "We bring water, shelter and medicine to people who have lost their homes.".to_owned(),
        products: "Emergency kits, field hospitals, training for local volunteers.".to_owned(),
        culture: "Direct, multilingual, often on the road. First names for everybody.".to_owned(),
        leadership: "Country teams decide; headquarters helps.".to_owned(),
        hours_meetings: Some(2),
        hours_between: Some(2),
        hours_from: HoursFrom::Working,
        ..start
    }
}
