//! Rows about organisations, as the database keeps them.

pub mod organisation {
    //! Organisations.
    use crate::base::ids::{OrganisationId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One organisation of one programme.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OrganisationId,
        pub programme_id: ProgrammeId,
        pub name: String,
        pub name_key: String,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
