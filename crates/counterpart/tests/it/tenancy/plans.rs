//! Programmes, cohorts, charters, stages, ladders and partners, asked for from next door.

use super::{foreign, not_done, nothing, refused};
use crate::harness::{Who, World, now};
use crate::on_both;
use counterpart::base::ids::{DecisionId, GradeId, TaskId};
use counterpart::base::text::Language;
use counterpart::base::{Scope, outbox};
use counterpart::charters::store as charters;
use counterpart::charters::{Charter, Draft as TargetDraft};
use counterpart::cohorts::store as cohorts;
use counterpart::cohorts::{Draft as CohortDraft, Figures, State};
use counterpart::ladders::{Grade, store as ladders};
use counterpart::letters::store as letters;
use counterpart::organisations::store as organisations;
use counterpart::partners::{Verdict, store as partners};
use counterpart::people::{Role, store as people};
use counterpart::programmes::store as programmes;
use counterpart::programmes::{Draft as ProgrammeDraft, Partners, Settings, Shape};
use counterpart::stages::store::Among;
use counterpart::stages::{Draft as TaskDraft, Owner, Stage, store as stages};

/// What Harbour plans, besides what is in the world from the start.
struct Planted {
    decision: DecisionId,
    grade: GradeId,
    task: TaskId,
}

fn harbour(world: &World) -> Scope {
    Scope::programme(world.known.harbour)
}

fn charter(words: &str, version: i32) -> Charter {
    Charter { purpose: words.to_owned(), version, ..Charter::default() }
}

fn grade(world: &World, id: GradeId, name: &str) -> Grade {
    Grade { id, name: name.to_owned(), level: world.known.level }
}

fn task(words: &str) -> TaskDraft {
    TaskDraft {
        stage: Stage::Launch,
        cohort: None,
        usual: None,
        words: words.to_owned(),
        note: String::new(),
        owner: None,
        due_on: None,
    }
}

fn target(words: &str) -> TargetDraft {
    TargetDraft { words: words.to_owned(), aim: String::new(), measure: String::new(), due_on: None }
}

fn cohort(name: &str) -> CohortDraft {
    CohortDraft { name: name.to_owned(), starts_on: None, ends_on: None }
}

fn settings(name: &str) -> Settings {
    let draft = ProgrammeDraft {
        name: name.to_owned(),
        shape: Shape::Developmental,
        language: Language::English,
        zone: "Europe/London".to_owned(),
    };
    Settings { ways: draft.shape.ways(), draft, reply_to: None }
}

async fn plant(world: &World) -> Planted {
    let (db, own, known) = (&world.app.db, harbour(world), &world.known);
    let planted = Planted { decision: DecisionId::fresh(), grade: GradeId::fresh(), task: TaskId::fresh() };
    charters::charter_set(db, &own, &charter("Harbour purpose", 0)).await.unwrap();
    let grades = [grade(world, planted.grade, "Harbour grade")];
    ladders::mapping_set(db, &own, (known.plainfield, 0), &grades).await.unwrap();
    let owner = Some(Owner::Person(known.people[&Who::Lead], None));
    let draft = TaskDraft { cohort: Some(known.cohort), usual: Some("harbour-usual"), owner, ..task("") };
    stages::task_add(db, &own, planted.task, &draft, 2).await.unwrap();
    let by = (known.people[&Who::Lead], now());
    let said = (Verdict::Go, "Harbour reason", 1);
    partners::decision_add(db, &own, planted.decision, said, by).await.unwrap();
    planted
}

/// Everything that Harbour plans, in words.
async fn owned(world: &World) -> String {
    let (db, own, known) = (&world.app.db, harbour(world), &world.known);
    let today = now().date_naive();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        programmes::programme_get(db, &own).await.unwrap(),
        cohorts::cohort_list(db, &own).await.unwrap(),
        cohorts::cohort_figures(db, &own, known.cohort).await.unwrap(),
        charters::charter_get(db, &own).await.unwrap(),
        charters::target_list(db, &own).await.unwrap(),
        stages::task_list(db, &own, Among::Everything).await.unwrap(),
        stages::usual_list(db, &own, Some(known.cohort)).await.unwrap(),
        stages::due_for(db, &own, (Role::Lead, known.people[&Who::Lead]), today).await.unwrap(),
        stages::owner_list(db, &own).await.unwrap(),
        ladders::level_list(db, &own).await.unwrap(),
        ladders::mapping_list(db, &own).await.unwrap(),
        ladders::grade_count(db, &own, known.level).await.unwrap(),
        partners::partner_list(db, &own).await.unwrap(),
        partners::decision_list(db, &own).await.unwrap(),
    )
}

on_both! {
    async fn plans_are_not_for_the_programme_next_door(world: World) {
        let planted = plant(&world).await;
        let before = owned(&world).await;
        for word in [
            "Harbour Alliance", "Harbour 2027", "Harbour purpose", "Harbour target", "Harbour task", "harbour-usual",
            "Persona Coordinator", "Harbour level", "Harbour grade", "Plainfield Trust", "Harbour reason",
        ] {
            assert!(before.contains(word), "the owner does not find {word}: {before}");
        }
        for scope in foreign(&world) {
            if scope.programme == world.known.meadow {
                programme_read(&world, &scope).await;
                plans_read(&world, &scope, &planted).await;
                programme_write(&world, &scope).await;
                charters_write(&world, &scope).await;
                plans_write(&world, &scope, &planted).await;
                ladders_write(&world, &scope).await;
            }
            organisation_read(&world, &scope).await;
        }
        assert_eq!(owned(&world).await, before);
        let meadow = programmes::programme_get(&world.app.db, &Scope::programme(world.known.meadow)).await.unwrap();
        assert_eq!(meadow.name, "Planted", "these calls do write, where they may");
        assert!(meadow.archived_at.is_some());
    }
}

async fn programme_read(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    assert_eq!(programmes::programme_get(db, scope).await.unwrap().id, known.meadow);
    refused(cohorts::cohort_get(db, scope, known.cohort).await);
    nothing(cohorts::cohort_list(db, scope).await);
    assert_eq!(cohorts::cohort_figures(db, scope, known.cohort).await.unwrap(), Figures::default());
    not_done(cohorts::has_usual_tasks(db, scope, known.cohort).await);
    assert!(!charters::charter_get(db, scope).await.unwrap().purpose.contains("Harbour"));
    refused(charters::target_get(db, scope, known.target).await);
    nothing(charters::target_list(db, scope).await);
}

async fn plans_read(world: &World, scope: &Scope, planted: &Planted) {
    let (db, known) = (&world.app.db, &world.known);
    for among in [Among::Everything, Among::Programme, Among::Cohort(known.cohort), Among::With(known.cohort)]
    {
        nothing(stages::task_list(db, scope, among).await);
    }
    let today = now().date_naive();
    let due = stages::due_for(db, scope, (Role::Lead, known.people[&Who::Lead]), today).await;
    nothing(due.map(|due| [due.now, due.later].concat()));
    refused(stages::task_get(db, scope, known.task).await);
    refused(stages::task_get(db, scope, planted.task).await);
    nothing(stages::usual_list(db, scope, Some(known.cohort)).await);
    refused(ladders::level_get(db, scope, known.level).await);
    nothing(ladders::level_list(db, scope).await);
    nothing(partners::decision_list(db, scope).await);
}

/// What another organisation, of the same programme or of the one next door, sees of Plainfield's.
async fn organisation_read(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    let lumen = scope.programme == known.harbour;
    let own = Figures { organisations: 0, mentors: 0, mentees: i64::from(lumen) };
    assert_eq!(cohorts::cohort_figures(db, scope, known.cohort).await.unwrap(), own);
    let helpers = format!("{:?}", stages::owner_list(db, scope).await.unwrap());
    assert!(!helpers.contains("Persona Coordinator"), "{helpers}");
    assert_eq!(helpers.contains("Persona Lead"), lumen, "{helpers}");
    assert_eq!(ladders::grade_count(db, scope, known.level).await.unwrap(), 0);
    let mappings = format!("{:?}", ladders::mapping_list(db, scope).await.unwrap());
    assert!(!mappings.contains("Plainfield") && !mappings.contains("Harbour grade"), "{mappings}");
    let partners = partners::partner_list(db, scope).await.unwrap();
    assert!(partners.iter().all(|one| one.id != known.plainfield), "{partners:?}");
    nothing(partners::decision_list(db, scope).await);
    let grades = [grade(world, GradeId::fresh(), "Planted")];
    for version in [0, 1] {
        refused(ladders::mapping_set(db, scope, (known.plainfield, version), &grades).await);
    }
}

async fn programme_write(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    // These name no thing but the programme of the scope: they change that one and no other.
    programmes::programme_set(db, scope, 1, &settings("Planted")).await.ok();
    let partners = Partners { least: Some(7), ..Partners::default() };
    programmes::programme_set_partners(db, scope, 1, partners).await.ok();
    programmes::programme_archive(db, scope, Some(now())).await.unwrap();
    programmes::programme_keep(db, scope, now()).await.unwrap();
    let today = now().date_naive();
    programmes::programme_forget_on(db, scope, Some(today)).await.unwrap();
    programmes::programme_forgotten(db, scope, today, now()).await.unwrap();
    cohorts::cohort_keep_figures(db, scope).await.unwrap();
    organisations::seat_keep_figures(db, scope).await.unwrap();
    outbox::forget_programme(db, scope).await.unwrap();
    letters::stop_forget(db, scope).await.unwrap();
    stages::task_forget(db, scope).await.unwrap();
    partners::decision_forget(db, scope).await.unwrap();
    let leavers = people::leaver_list(db, scope).await.unwrap();
    assert!(!leavers.contains(&known.people[&Who::Coordinator]), "{leavers:?}");
    people::invitation_forget(db, scope).await.unwrap();
    people::membership_forget(db, scope).await.unwrap();
    refused(cohorts::cohort_add(db, scope, known.cohort, &cohort("Planted"), now()).await);
    refused(cohorts::cohort_set(db, scope, (known.cohort, 1), &cohort("Planted")).await);
    not_done(cohorts::cohort_move(db, scope, known.cohort, (State::Running, State::Delivered)).await);
    not_done(cohorts::cohort_archive(db, scope, known.cohort, Some(now())).await);
}

async fn charters_write(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    refused(charters::charter_set(db, scope, &charter("Planted", 1)).await);
    refused(charters::target_add(db, scope, known.target, &target("Planted")).await);
    refused(charters::target_set(db, scope, (known.target, 1), &target("Planted")).await);
    charters::target_place(db, scope, known.target, 9).await.ok();
    not_done(charters::target_remove(db, scope, known.target, Some(now())).await);
}

async fn plans_write(world: &World, scope: &Scope, planted: &Planted) {
    let (db, known) = (&world.app.db, &world.known);
    let by = (known.people[&Who::OtherLead], now());
    for id in [known.task, planted.task] {
        refused(stages::task_add(db, scope, id, &task("Planted"), 1).await);
        refused(stages::task_set(db, scope, (id, 1), &task("Planted")).await);
        not_done(stages::task_date(db, scope, (id, 1), Some(now().date_naive())).await);
        not_done(stages::task_mark(db, scope, id, Some((by.1, Some(by.0)))).await);
        not_done(stages::task_remove(db, scope, id, Some(by.1)).await);
    }
    // A task of one programme in a cohort of another is refused by the database itself.
    let mixed = TaskDraft { cohort: Some(known.cohort), ..task("Planted") };
    refused(stages::task_add(db, scope, TaskId::fresh(), &mixed, 1).await);
    refused(partners::decision_add(db, scope, planted.decision, (Verdict::NoGo, "Planted", 0), by).await);
}

async fn ladders_write(world: &World, scope: &Scope) {
    let (db, known) = (&world.app.db, &world.known);
    refused(ladders::level_add(db, scope, known.level, "Planted").await);
    refused(ladders::level_rename(db, scope, (known.level, 1), "Planted").await);
    ladders::level_place(db, scope, known.level, 9).await.ok();
    not_done(ladders::level_remove(db, scope, known.level, Some(now())).await);
    // Nor is a grade of one programme a level of another's ladder.
    let tx = world.app.begin().await.unwrap();
    let grades = [grade(world, GradeId::fresh(), "Planted")];
    refused(ladders::mapping_set(&tx, scope, (known.fold, 0), &grades).await);
}
