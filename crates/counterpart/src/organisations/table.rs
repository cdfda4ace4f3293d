//! Rows about organisations, as the database keeps them.

pub mod organisation {
    //! Organisations.
    use crate::base::ids::{OrganisationId, ProgrammeId};
    use crate::organisations::{HoursFrom, Sector, Size};
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
        pub sector: Sector,
        pub industry: String,
        pub size: Size,
        pub belongs_to: String,
        pub locations: String,
        pub culture: String,
        pub field_of_work: String,
        pub products: String,
        pub leadership: String,
        pub hours_meetings: Option<i32>,
        pub hours_between: Option<i32>,
        pub hours_from: HoursFrom,
        pub search_key: String,
        pub ready_on: Option<Date>,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod division {
    //! Parts of organisations.
    use crate::base::ids::{DivisionId, OrganisationId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// One division of one organisation.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "division")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DivisionId,
        pub programme_id: ProgrammeId,
        pub organisation_id: OrganisationId,
        pub name: String,
        pub name_key: String,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod seat {
    //! Which organisations take part in which cohort.
    use crate::base::ids::{CohortId, OrganisationId, ProgrammeId};
    use sea_orm::entity::prelude::*;

    /// The seats of one organisation in one cohort.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "seat")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub cohort_id: CohortId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: OrganisationId,
        pub programme_id: ProgrammeId,
        pub mentees: i32,
        pub mentors: i32,
        pub joined_at: DateTimeUtc,
        pub left_at: Option<DateTimeUtc>,
        pub version: i32,
        pub mentees_were: i32,
        pub mentors_were: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
