//! Rows about stages, as the database keeps them.

pub mod task {
    //! Tasks.
    use crate::base::ids::{CohortId, PersonId, ProgrammeId, TaskId};
    use crate::people::Role;
    use crate::stages::Stage;
    use sea_orm::entity::prelude::*;

    /// One task of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TaskId,
        pub programme_id: ProgrammeId,
        pub cohort_id: Option<CohortId>,
        pub stage: Stage,
        pub usual: Option<String>,
        pub words: String,
        pub note: String,
        pub owner_role: Option<Role>,
        pub owner_person: Option<PersonId>,
        pub due_on: Option<Date>,
        pub planned_on: Option<Date>,
        pub position: i32,
        pub done_at: Option<DateTimeUtc>,
        pub done_by: Option<PersonId>,
        pub removed_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
