//! Rows about decisions, as the database keeps them.

pub mod decision {
    //! Decisions to go ahead or not.
    use crate::base::ids::{DecisionId, PersonId, ProgrammeId};
    use crate::partners::Verdict;
    use sea_orm::entity::prelude::*;

    /// One decision; none is ever changed.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DecisionId,
        pub programme_id: ProgrammeId,
        pub verdict: Verdict,
        pub reason: String,
        pub ready: i32,
        pub decided_at: DateTimeUtc,
        pub decided_by: Option<PersonId>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
