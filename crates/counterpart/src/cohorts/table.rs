//! Rows about cohorts, as the database keeps them.

pub mod cohort {
    //! Cohorts.
    use crate::base::ids::{CohortId, ProgrammeId};
    use crate::cohorts::State;
    use sea_orm::entity::prelude::*;

    /// One intake of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cohort")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CohortId,
        pub programme_id: ProgrammeId,
        pub name: String,
        pub state: State,
        pub starts_on: Option<Date>,
        pub ends_on: Option<Date>,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i32,
        pub mentees_were: i32,
        pub mentors_were: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
