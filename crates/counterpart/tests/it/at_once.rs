//! The same form sent several times at the same moment, as an impatient finger or a second tab does: every
//! sender is answered as the first, and it is done once.

use crate::harness::{Browser, Who, World};
use crate::on_both;
use counterpart::base::ids::{
    CohortId, DecisionId, DivisionId, GradeId, LevelId, OrganisationId, ProgrammeId, TargetId, TaskId,
};

/// How many send at once.
const SENDERS: usize = 6;

/// Sends a form from several browsers of one person at once.
async fn all_at_once(world: &World, who: Who, path: &str, form: &[(&str, &str)]) {
    let mut browsers: Vec<Browser> = (0..SENDERS).map(|_| world.browser(who)).collect();
    let sent = browsers.iter_mut().map(|browser| browser.post(path, form));
    for page in futures_util::future::join_all(sent).await {
        assert_eq!(page.status, 303, "{path}: {}", page.html);
    }
}

on_both! {
    async fn whatever_is_added_is_added_once(world: World) {
        let home = format!("/programmes/{}", world.known.harbour);
        let (plainfield, cohort) = (world.known.plainfield, world.known.cohort);
        let fresh = || [
            ProgrammeId::fresh().to_string(), CohortId::fresh().to_string(), OrganisationId::fresh().to_string(),
            DivisionId::fresh().to_string(), LevelId::fresh().to_string(), TargetId::fresh().to_string(),
            TaskId::fresh().to_string(), DecisionId::fresh().to_string(), GradeId::fresh().to_string(),
        ];
        let [programme, planned, organisation, division, level, target, task, decision, grade] = fresh();
        let standing = world.known.level.to_string();
        let programmes = [("id", programme.as_str()), ("name", "At once"), ("shape", "developmental"), ("language", "en"), ("zone", "Europe/London")];
        all_at_once(&world, Who::Admin, "/programmes/new", &programmes).await;
        all_at_once(&world, Who::Lead, &format!("{home}/cohorts/new"), &[("id", &planned), ("name", "At once")]).await;
        let organisations = [("id", organisation.as_str()), ("name", "At once"), ("sector", ""), ("size", ""), ("hours-from", "")];
        all_at_once(&world, Who::Lead, &format!("{home}/organisations/new"), &organisations).await;
        let divisions = format!("{home}/organisations/{plainfield}/divisions");
        all_at_once(&world, Who::Coordinator, &divisions, &[("id", &division), ("name", "At once")]).await;
        all_at_once(&world, Who::Lead, &format!("{home}/ladder"), &[("id", &level), ("name", "At once")]).await;
        let grades = [("version", "0"), ("grade", grade.as_str()), ("level", &standing), ("name", "At once")];
        all_at_once(&world, Who::Coordinator, &format!("{home}/ladder/{plainfield}"), &grades).await;
        let targets = [("id", target.as_str()), ("words", "At once"), ("aim", "80%"), ("measure", ""), ("due_on", "")];
        all_at_once(&world, Who::Lead, &format!("{home}/charter/targets/new"), &targets).await;
        all_at_once(&world, Who::Lead, &format!("{home}/charter/edit"), &[("version", "0"), ("purpose", "At once")]).await;
        let tasks = [("id", task.as_str()), ("words", "At once"), ("stage", "launch"), ("cohort", ""), ("owner", ""), ("due_on", ""), ("note", "")];
        all_at_once(&world, Who::Lead, &format!("{home}/tasks/new"), &tasks).await;
        all_at_once(&world, Who::Lead, &format!("{home}/stages/usual"), &[("cohort", "")]).await;
        let decisions = [("id", decision.as_str()), ("verdict", "go"), ("reason", "At once")];
        all_at_once(&world, Who::Lead, &format!("{home}/partners/decision"), &decisions).await;
        let seats = [("mentees", "3"), ("mentors", "2"), ("version", "0")];
        all_at_once(&world, Who::Administrator, &format!("{home}/organisations/{plainfield}/seats/{cohort}"), &seats).await;
        let words = [("version", "0"), ("subject", "At once"), ("body", "Hello {name}")];
        all_at_once(&world, Who::Lead, &format!("{home}/letters/kinds/role-taken/en"), &words).await;
        for (from, count) in [
            ("programme where name = 'At once'", 1),
            ("cohort where name = 'At once'", 1),
            ("organisation where name = 'At once'", 1),
            ("division where name = 'At once'", 1),
            ("level where name = 'At once'", 1),
            ("grade where name = 'At once'", 1),
            ("target where words = 'At once'", 1),
            ("charter where purpose = 'At once'", 1),
            ("task where words = 'At once'", 1),
            ("decision where reason = 'At once'", 1),
            ("seat where mentees = 3", 1),
            ("wording where subject = 'At once'", 1),
            ("(select usual from task where usual is not null group by usual having count(*) > 1) twice", 0),
            ("(select act, subject from journal group by act, subject having count(*) > 1) twice", 0),
        ] {
            assert_eq!(world.count(from).await, count, "{from}");
        }
        assert!(world.count("task where usual is not null").await > 3);
    }
}
