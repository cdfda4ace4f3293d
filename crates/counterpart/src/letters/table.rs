//! Rows about letters, as the database keeps them; the letters themselves lie in the outbox.

pub mod unsubscription {
    //! Who wants no more letters of a kind.
    use crate::base::ids::ProgrammeId;
    use sea_orm::entity::prelude::*;

    /// One kind of letter of one programme that one address gets no more.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unsubscription")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Option<ProgrammeId>,
        pub kind: String,
        pub address_key: String,
        pub at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
