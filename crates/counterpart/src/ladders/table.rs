//! Rows about ladders, as the database keeps them.

pub mod level {
    //! Levels.
    use crate::base::ids::{LevelId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One level of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "level")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: LevelId,
        pub programme_id: ProgrammeId,
        pub name: String,
        pub position: i32,
        pub removed_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod mapping {
    //! Which state of an organisation's grades is in force.
    use crate::base::ids::{OrganisationId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One organisation's.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mapping")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: ProgrammeId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: OrganisationId,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod grade {
    //! Grades.
    use crate::base::ids::{GradeId, LevelId, OrganisationId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One grade of one organisation.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "grade")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: GradeId,
        pub programme_id: ProgrammeId,
        pub organisation_id: OrganisationId,
        pub level_id: LevelId,
        pub name: String,
        pub name_key: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
