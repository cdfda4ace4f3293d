//! Rows about charters, as the database keeps them.

pub mod charter {
    //! Charters.
    use crate::base::ids::ProgrammeId;
    use sea_orm::entity::prelude::*;

    /// The charter of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "charter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: ProgrammeId,
        pub purpose: String,
        pub employers: String,
        pub participants: String,
        pub vision: String,
        pub target_group: String,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod target {
    //! Measurable targets.
    use crate::base::ids::{ProgrammeId, TargetId};
    use sea_orm::entity::prelude::*;

    /// One target of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "target")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TargetId,
        pub programme_id: ProgrammeId,
        pub words: String,
        pub aim: String,
        pub measure: String,
        pub due_on: Option<Date>,
        pub position: i32,
        pub removed_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
