//! Who lives in the known world, and how it comes to be.

use super::{Known, now};
use counterpart::base::ids::{
    CohortId, DivisionId, InvitationId, LevelId, MembershipId, OrganisationId, PersonId, ProgrammeId,
    TargetId, TaskId,
};
use counterpart::base::text::Language;
use counterpart::base::{App, Installation, Scope, db};
use counterpart::charters::{self, store as charter};
use counterpart::ladders::store as ladders;
use counterpart::organisations::{Division, Draft, Profile, store as organisations};
use counterpart::people::{Invitation, Invited, Person, Role, sessions, store as people};
use counterpart::programmes::{self, Shape, store};
use counterpart::stages::{self, Stage, store as tasks};
use sea_orm::ConnectionTrait;
use std::collections::HashMap;

/// Everybody. Each is one thing only, except where it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// Runs the installation; is nothing in any programme.
    Admin,
    /// Leads Harbour.
    Lead,
    /// Deputy to the lead of Harbour.
    Deputy,
    /// Administers Harbour.
    Administrator,
    /// Runs matching in Harbour.
    Manager,
    /// Coordinates Plainfield in Harbour.
    Coordinator,
    /// Deputy to Plainfield's coordinator.
    DeputyCoordinator,
    /// Sits in Harbour's steering group.
    Steering,
    /// Answers for Plainfield's budget.
    Sponsor,
    /// Trains in Harbour.
    Trainer,
    /// A mentor from Plainfield.
    Mentor,
    /// A mentee from Plainfield.
    Mentee,
    /// A mentor in Harbour who belongs to no organisation.
    LoneMentor,
    /// A mentee in Harbour who belongs to no organisation.
    LoneMentee,
    /// Coordinates Lumen in Harbour: the same role of another organisation.
    OtherCoordinator,
    /// A mentee from Lumen.
    OtherMentee,
    /// Leads Meadow: the same role of another programme.
    OtherLead,
    /// Coordinates the only organisation of Meadow.
    MeadowCoordinator,
    /// Was suspended; still holds the cookie of a session.
    Suspended,
    /// Has an account and no role.
    Nobody,
}

impl Who {
    /// Everybody, in the order of the columns of tables.
    pub const ALL: [Who; 20] = [
        Who::Admin,
        Who::Lead,
        Who::Deputy,
        Who::Administrator,
        Who::Manager,
        Who::Coordinator,
        Who::DeputyCoordinator,
        Who::Steering,
        Who::Sponsor,
        Who::Trainer,
        Who::Mentor,
        Who::Mentee,
        Who::LoneMentor,
        Who::LoneMentee,
        Who::OtherCoordinator,
        Who::OtherMentee,
        Who::OtherLead,
        Who::MeadowCoordinator,
        Who::Suspended,
        Who::Nobody,
    ];

    /// Their name, which appears on pages that show them.
    pub fn name(self) -> String {
        format!("Persona {self:?}")
    }

    /// Their address, which appears on pages that show it.
    pub fn address(self) -> String {
        format!("{self:?}@example.org").to_lowercase()
    }
}

/// Fills an empty database with the known world.
pub async fn settle(app: &App) -> Known {
    let tx = app.begin().await.unwrap();
    let (harbour, meadow) = (programme(&tx, "Harbour Alliance").await, programme(&tx, "Meadow Circle").await);
    let cohort = cohort(&tx, harbour, "Harbour 2027").await;
    let plainfield = organisation(&tx, harbour, "Plainfield Trust").await;
    let lumen = organisation(&tx, harbour, "Lumen Works").await;
    let fold = organisation(&tx, meadow, "Fold Council").await;
    let bystander = bystander(&tx).await;
    let division = Division { id: DivisionId::fresh(), name: "Night Wards".to_owned(), version: 1 };
    let own = Scope::organisation(harbour, plainfield);
    organisations::division_add(&tx, &own, plainfield, &division, now()).await.unwrap();
    let (task, target, level) = plans(&tx, &Scope::programme(harbour)).await;
    let mut known = Known {
        harbour,
        cohort,
        plainfield,
        division: division.id,
        lumen,
        meadow,
        fold,
        bystander,
        task,
        target,
        level,
        people: HashMap::new(),
        memberships: HashMap::new(),
        invitation: InvitationId::fresh(),
        sessions: HashMap::new(),
    };
    for who in Who::ALL {
        let (id, membership, token) = person(&tx, who, &known).await;
        known.people.insert(who, id);
        known.memberships.extend(membership.map(|membership| (who, membership)));
        known.sessions.insert(who, token);
    }
    known.invitation = invitation(&tx, &known).await;
    app.commit(tx).await.unwrap();
    known
}

async fn invitation(tx: &impl ConnectionTrait, known: &Known) -> InvitationId {
    let invited = Invited {
        role: Role::Mentee,
        cohort: Some(known.cohort),
        name: "Ines Invited".to_owned(),
        address: "ines@example.org".to_owned(),
        language: Language::English,
    };
    let by = known.people[&Who::Coordinator];
    let opening = people::Opening { by, until: now() + Invitation::GOOD, now: now() };
    let plainfield = Scope::organisation(known.harbour, known.plainfield);
    people::invitation_add(tx, &plainfield, &invited, opening).await.unwrap()
}

async fn bystander(tx: &impl ConnectionTrait) -> PersonId {
    let person = Person {
        id: PersonId::fresh(),
        name: "Bystander".to_owned(),
        pronouns: String::new(),
        language: Language::English,
        zone: "Europe/London".to_owned(),
        is_admin: false,
        suspended_at: None,
        version: 1,
    };
    people::person_open(tx, Installation, &person, "bystander@example.org", now()).await.unwrap();
    person.id
}

async fn programme(tx: &impl ConnectionTrait, name: &str) -> ProgrammeId {
    let id = ProgrammeId::fresh();
    let draft = programmes::Draft {
        name: name.to_owned(),
        shape: Shape::Developmental,
        language: Language::English,
        zone: "Europe/London".to_owned(),
    };
    store::programme_add(tx, Installation, id, &draft, now()).await.unwrap();
    id
}

async fn cohort(tx: &impl ConnectionTrait, programme: ProgrammeId, name: &str) -> CohortId {
    let id = CohortId::fresh();
    let insert = db::sql(
        tx,
        "insert into cohort (id, programme_id, name, state, created_at, version) values ($1, $2, $3, 'running', $4, 1)",
        [id.into(), programme.into(), name.into(), now().into()],
    );
    tx.execute_raw(insert).await.unwrap();
    id
}

async fn organisation(tx: &impl ConnectionTrait, programme: ProgrammeId, name: &str) -> OrganisationId {
    let id = OrganisationId::fresh();
    let draft = Draft { profile: Profile { name: name.to_owned(), ..Profile::default() }, ready_on: None };
    organisations::organisation_add(tx, &Scope::programme(programme), id, &draft, now()).await.unwrap();
    id
}

/// A task of nobody's, a target and a level.
async fn plans(tx: &impl ConnectionTrait, harbour: &Scope) -> (TaskId, TargetId, LevelId) {
    let (task, target, level) = (TaskId::fresh(), TargetId::fresh(), LevelId::fresh());
    let draft = stages::Draft {
        stage: Stage::Design,
        cohort: None,
        usual: None,
        words: "Harbour task".to_owned(),
        note: String::new(),
        owner: None,
        due_on: None,
    };
    tasks::task_add(tx, harbour, task, &draft, 1).await.unwrap();
    let draft = charters::Draft {
        words: "Harbour target".to_owned(),
        aim: "80%".to_owned(),
        measure: String::new(),
        due_on: None,
    };
    charter::target_add(tx, harbour, target, &draft).await.unwrap();
    ladders::level_add(tx, harbour, level, "Harbour level").await.unwrap();
    (task, target, level)
}

async fn person(
    tx: &impl ConnectionTrait,
    who: Who,
    known: &Known,
) -> (PersonId, Option<MembershipId>, String) {
    let person = Person {
        id: PersonId::fresh(),
        name: who.name(),
        pronouns: String::new(),
        language: Language::English,
        zone: "Europe/London".to_owned(),
        is_admin: who == Who::Admin,
        suspended_at: (who == Who::Suspended).then(now),
        version: 1,
    };
    people::person_open(tx, Installation, &person, &who.address(), now()).await.unwrap();
    let harbour = Scope::programme(known.harbour);
    let plainfield = Scope::organisation(known.harbour, known.plainfield);
    let lumen = Scope::organisation(known.harbour, known.lumen);
    let is = match who {
        Who::Admin | Who::Nobody => None,
        Who::Lead | Who::Suspended => Some((harbour, Role::Lead)),
        Who::Deputy => Some((harbour, Role::Deputy)),
        Who::Administrator => Some((harbour, Role::Administrator)),
        Who::Manager => Some((harbour, Role::Manager)),
        Who::Coordinator => Some((plainfield, Role::Coordinator)),
        Who::DeputyCoordinator => Some((plainfield, Role::DeputyCoordinator)),
        Who::Steering => Some((harbour, Role::Steering)),
        Who::Sponsor => Some((plainfield, Role::Sponsor)),
        Who::Trainer => Some((harbour, Role::Trainer)),
        Who::Mentor => Some((plainfield, Role::Mentor)),
        Who::Mentee => Some((plainfield, Role::Mentee)),
        Who::LoneMentor => Some((harbour, Role::Mentor)),
        Who::LoneMentee => Some((harbour, Role::Mentee)),
        Who::OtherCoordinator => Some((lumen, Role::Coordinator)),
        Who::OtherMentee => Some((lumen, Role::Mentee)),
        Who::OtherLead => Some((Scope::programme(known.meadow), Role::Lead)),
        Who::MeadowCoordinator => Some((Scope::organisation(known.meadow, known.fold), Role::Coordinator)),
    };
    let mut membership = None;
    if let Some((scope, role)) = is {
        let cohort = role.is_of_cohort().then_some(known.cohort);
        let joining = people::Joining { person: person.id, role, cohort };
        membership = Some(people::membership_begin(tx, &scope, joining, now()).await.unwrap());
    }
    let token = sessions::begin(tx, person.id, "Test browser", "192.0.2.0", now()).await.unwrap();
    (person.id, membership, token.secret().to_owned())
}
