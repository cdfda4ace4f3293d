//! All database access about stages.

use super::table::task;
use super::{Draft, Due, Owner, Task};
use crate::base::ids::{CohortId, PersonId, TaskId};
use crate::base::{Day, Error, Instant, Result, Scope, db};
use crate::cohorts;
use crate::people::Role;
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QuerySelect, Select, Value,
};
use std::collections::HashMap;

/// Which tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// The whole programme's and every cohort's.
    Everything,
    /// The whole programme's alone.
    Programme,
    /// One cohort's alone.
    Cohort(CohortId),
    /// The whole programme's and one cohort's.
    With(CohortId),
}

/// The tasks of a programme, in the order of the stages; removed ones are left out. Names of owners
/// are those that the scope may read.
pub async fn task_list(db: &impl ConnectionTrait, scope: &Scope, among: Among) -> Result<Vec<Task>> {
    let query = task::Entity::find()
        .filter(task::COLUMN.programme_id.eq(scope.programme))
        .filter(task::COLUMN.removed_at.is_null());
    let query = match among {
        Among::Everything => query,
        Among::Programme => query.filter(task::COLUMN.cohort_id.is_null()),
        Among::Cohort(id) => query.filter(task::COLUMN.cohort_id.eq(id)),
        Among::With(id) => query.filter(task::COLUMN.cohort_id.is_null().or(task::COLUMN.cohort_id.eq(id))),
    };
    let mut rows = rows(db, scope, query).await?;
    rows.sort_by_key(|TaskRow { task: row, .. }| (row.stage, row.cohort_id.is_some(), row.position, row.id));
    let hands = hands(db, scope, &rows).await?;
    Ok(rows.into_iter().map(|row| read(row, &hands)).collect())
}

/// A task, and which roles somebody holds in its programme: the bit of each.
#[derive(FromQueryResult)]
struct TaskRow {
    #[sea_orm(nested)]
    task: task::Model,
    held: i64,
}

/// The bit of a role.
fn bit(role: Role) -> i64 {
    Role::ALL.iter().position(|known| *known == role).map_or(0, |at| 1 << at)
}

/// Tasks with the roles that are held, asked for as one: every answer of a database costs more than to
/// count.
async fn rows(db: &impl ConnectionTrait, scope: &Scope, tasks: Select<task::Entity>) -> Result<Vec<TaskRow>> {
    let bits: String =
        Role::ALL.iter().map(|role| format!(" when '{}' then {}", role.to_value(), bit(*role))).collect();
    let text = format!(
        "(select coalesce(sum(distinct case m.role{bits} else 0 end), 0) from membership m
           where m.programme_id = $1 and m.ended_at is null and {HELPS})"
    );
    let held = Expr::cust_with_values(text, [scope.programme]);
    Ok(tasks.expr_as(held, "held").into_model::<TaskRow>().all(db).await?)
}

/// What is open on the desk of somebody in a role.
pub async fn due_for(
    db: &impl ConnectionTrait,
    scope: &Scope,
    whose: (Role, PersonId),
    today: Day,
) -> Result<Due> {
    let cohorts = cohorts::store::cohort_list(db, scope).await?;
    Ok(super::due(task_list(db, scope, Among::Everything).await?, &cohorts, whose, today))
}

/// Which of those to whom tasks belong help to run a programme now; and names, also of those who did once,
/// as far as the scope may read them.
#[derive(Default)]
struct Hands {
    people: Vec<PersonId>,
    names: HashMap<PersonId, String>,
}

/// Of memberships: those with a hand in running the programme.
const HELPS: &str = "m.role <> 'mentor' and m.role <> 'mentee'";

/// Of memberships: those whose holders the scope may know by name. One organisation knows its own and the
/// whole programme's.
fn near(scope: &Scope) -> &'static str {
    match scope.organisation {
        Some(_) => "(m.organisation_id is null or m.organisation_id = $2)",
        None => "1 = 1",
    }
}

/// The values that a query narrowed so begins with.
fn values(scope: &Scope) -> Vec<Value> {
    std::iter::once(scope.programme.into()).chain(scope.organisation.map(Value::from)).collect()
}

#[derive(FromQueryResult)]
struct HandRow {
    person_id: PersonId,
    name: Option<String>,
    here: i32,
}

/// Asks for no more than the tasks need: most belong to roles.
async fn hands(db: &impl ConnectionTrait, scope: &Scope, rows: &[TaskRow]) -> Result<Hands> {
    let mut hands = Hands::default();
    if rows.iter().any(|row| row.task.owner_person.is_some()) {
        for row in hand_list(db, scope).await? {
            if row.here != 0 {
                hands.people.push(row.person_id);
            }
            hands.names.extend(row.name.map(|name| (row.person_id, name)));
        }
    }
    Ok(hands)
}

/// Those to whom tasks belong, with whether they help to run the programme now.
async fn hand_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<HandRow>> {
    let near = near(scope);
    let text = format!(
        "select distinct m.person_id, case when {near} then p.name end as name,
             case when m.ended_at is null then 1 else 0 end as here
           from task t
           join membership m on m.programme_id = t.programme_id and m.person_id = t.owner_person
           join person p on p.id = m.person_id
          where t.programme_id = $1 and {HELPS}"
    );
    Ok(HandRow::find_by_statement(db::sql(db, &text, values(scope))).all(db).await?)
}

/// One task of a programme, removed or not.
pub async fn task_get(db: &impl ConnectionTrait, scope: &Scope, id: TaskId) -> Result<Task> {
    let wanted = task::Entity::find_by_id(id).filter(task::COLUMN.programme_id.eq(scope.programme));
    let row = rows(db, scope, wanted).await?.pop().ok_or(Error::NotFound)?;
    let hands = hands(db, scope, std::slice::from_ref(&row)).await?;
    Ok(read(row, &hands))
}

fn read(TaskRow { task: row, held }: TaskRow, hands: &Hands) -> Task {
    let person = row.owner_person.map(|id| Owner::Person(id, hands.names.get(&id).cloned()));
    let owner = person.or_else(|| row.owner_role.map(Owner::Role));
    let has_owner = match &owner {
        Some(Owner::Person(id, _)) => hands.people.contains(id),
        Some(Owner::Role(role)) => held & bit(*role) != 0,
        None => true,
    };
    Task {
        id: row.id,
        stage: row.stage,
        cohort: row.cohort_id,
        usual: row.usual,
        words: row.words,
        note: row.note,
        owner,
        is_left: row.done_at.is_none() && !has_owner,
        due_on: row.due_on,
        planned_on: row.planned_on,
        done_at: row.done_at,
        version: row.version,
    }
}

/// Somebody who has a hand in running the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

#[derive(FromQueryResult)]
struct HelperRow {
    id: Uuid,
    name: String,
}

/// Who has a hand in running the programme, by name; for a role of one organisation, without the
/// people of others.
pub async fn owner_list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Helper>> {
    let near = near(scope);
    let text = format!(
        "select distinct p.id, p.name, p.name_key from membership m join person p on p.id = m.person_id
          where m.programme_id = $1 and m.ended_at is null and {HELPS} and {near}
          order by p.name_key, p.id"
    );
    let rows = HelperRow::find_by_statement(db::sql(db, &text, values(scope))).all(db).await?;
    Ok(rows.into_iter().map(|row| Helper { id: PersonId(row.id), name: row.name }).collect())
}

/// The usual tasks that a programme or a cohort has had already, removed ones too.
pub async fn usual_list(
    db: &impl ConnectionTrait,
    scope: &Scope,
    cohort: Option<CohortId>,
) -> Result<Vec<String>> {
    let query = task::Entity::find().filter(task::COLUMN.programme_id.eq(scope.programme));
    let query = match cohort {
        Some(id) => query.filter(task::COLUMN.cohort_id.eq(id)),
        None => query.filter(task::COLUMN.cohort_id.is_null()),
    };
    Ok(query.all(db).await?.into_iter().filter_map(|row| row.usual).collect())
}

/// Adds a task under an identifier that its form brought; false where it is there already.
pub async fn task_add(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TaskId,
    draft: &Draft,
    position: i32,
) -> Result<bool> {
    if let Some(row) = task::Entity::find_by_id(id).one(tx).await? {
        return if row.programme_id == scope.programme { Ok(false) } else { Err(Error::NotFound) };
    }
    let row = task::ActiveModel {
        id: Set(id),
        programme_id: Set(scope.programme),
        usual: Set(draft.usual.map(str::to_owned)),
        planned_on: Set(draft.usual.and(draft.due_on)),
        position: Set(position),
        done_at: Set(None),
        done_by: Set(None),
        removed_at: Set(None),
        version: Set(1),
        ..drafted(draft)
    };
    task::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

fn drafted(draft: &Draft) -> task::ActiveModel {
    let (role, person) = match &draft.owner {
        Some(Owner::Role(role)) => (Some(*role), None),
        Some(Owner::Person(person, _)) => (None, Some(*person)),
        None => (None, None),
    };
    task::ActiveModel {
        cohort_id: Set(draft.cohort),
        stage: Set(draft.stage),
        words: Set(draft.words.clone()),
        note: Set(draft.note.clone()),
        owner_role: Set(role),
        owner_person: Set(person),
        due_on: Set(draft.due_on),
        ..Default::default()
    }
}

/// Changes a task that is still in the state of a version. In words of its own it is no longer a usual
/// one; without, it stays what it was.
pub async fn task_set(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (TaskId, i32),
    draft: &Draft,
) -> Result<()> {
    let mut row = task::ActiveModel { version: Set(version + 1), ..drafted(draft) };
    if !draft.words.is_empty() {
        row.usual = Set(None);
    }
    if changed(tx, scope, (id, version), row).await? { Ok(()) } else { Err(Error::Conflict) }
}

/// Changes a task that is still in the state of a version; false where it is not.
async fn changed(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (TaskId, i32),
    row: task::ActiveModel,
) -> Result<bool> {
    let done = task::Entity::update_many()
        .set(row)
        .filter(task::COLUMN.programme_id.eq(scope.programme))
        .filter(task::COLUMN.id.eq(id))
        .filter(task::COLUMN.version.eq(version))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Gives a usual task the day that goes with its cohort's dates, if it is still in the state of a version;
/// false where it is not.
pub async fn task_date(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    (id, version): (TaskId, i32),
    day: Option<Day>,
) -> Result<bool> {
    let row = task::ActiveModel {
        due_on: Set(day),
        planned_on: Set(day),
        version: Set(version + 1),
        ..Default::default()
    };
    changed(tx, scope, (id, version), row).await
}

/// Marks a task as done by somebody, or as open again; false where it is so already.
pub async fn task_mark(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TaskId,
    done: Option<(Instant, Option<PersonId>)>,
) -> Result<bool> {
    let row = task::ActiveModel {
        done_at: Set(done.map(|(at, _)| at)),
        done_by: Set(done.and_then(|(_, by)| by)),
        ..Default::default()
    };
    let mut mark = task::Entity::update_many()
        .set(row)
        .filter(task::COLUMN.programme_id.eq(scope.programme))
        .filter(task::COLUMN.id.eq(id));
    mark = match done {
        Some(_) => mark.filter(task::COLUMN.done_at.is_null()),
        None => mark.filter(task::COLUMN.done_at.is_not_null()),
    };
    Ok(mark.exec(tx).await?.rows_affected > 0)
}

/// Removes a task, or takes it back; false where it is so already.
pub async fn task_remove(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: TaskId,
    removed_at: Option<Instant>,
) -> Result<bool> {
    let mut remove = task::Entity::update_many()
        .set(task::ActiveModel { removed_at: Set(removed_at), ..Default::default() })
        .filter(task::COLUMN.programme_id.eq(scope.programme))
        .filter(task::COLUMN.id.eq(id));
    remove = match removed_at {
        Some(_) => remove.filter(task::COLUMN.removed_at.is_null()),
        None => remove.filter(task::COLUMN.removed_at.is_not_null()),
    };
    Ok(remove.exec(tx).await?.rows_affected > 0)
}

/// Forgets every task of a programme, with who had it and what was noted about it.
pub async fn task_forget(tx: &impl ConnectionTrait, scope: &Scope) -> Result<()> {
    task::Entity::delete_many().filter(task::COLUMN.programme_id.eq(scope.programme)).exec(tx).await?;
    Ok(())
}
