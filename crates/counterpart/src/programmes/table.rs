//! Rows about programmes, as the database keeps them.

pub mod programme {
    //! Programmes.
    use crate::base::ids::ProgrammeId;
    use crate::programmes::{Cadence, Direction, Inside, Meeting, Shape};
    use sea_orm::entity::prelude::*;

    /// One programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProgrammeId,
        pub name: String,
        pub name_key: String,
        pub shape: Shape,
        pub months: i32,
        pub cadence: Cadence,
        pub meeting: Meeting,
        pub inside: Inside,
        pub direction: Direction,
        pub language: String,
        pub zone: String,
        pub reply_to: Option<String>,
        pub partners_least: Option<i32>,
        pub partners_most: Option<i32>,
        pub ready_by: Option<Date>,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i32,
        pub partners_version: i32,
        pub kept_at: Option<DateTimeUtc>,
        pub forget_on: Option<Date>,
        pub forgotten_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
