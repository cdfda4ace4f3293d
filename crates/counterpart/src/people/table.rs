//! Rows about people, as the database keeps them.

pub mod person {
    //! Accounts.
    use crate::base::ids::PersonId;
    use sea_orm::entity::prelude::*;

    /// One account.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PersonId,
        pub name: String,
        pub name_key: String,
        pub pronouns: String,
        pub language: String,
        pub zone: String,
        pub is_admin: bool,
        pub created_at: DateTimeUtc,
        pub suspended_at: Option<DateTimeUtc>,
        pub bounced_at: Option<DateTimeUtc>,
        pub version: i32,
        pub bounce_noted: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod address {
    //! Addresses by which accounts are known.
    use crate::base::ids::PersonId;
    use sea_orm::entity::prelude::*;

    /// One confirmed address of one account; its key is folded and belongs to nobody else.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "address")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub person_id: PersonId,
        pub address: String,
        pub is_main: bool,
        pub confirmed_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod membership {
    //! What people are in which programme.
    use crate::base::ids::{CohortId, MembershipId, OrganisationId, PersonId, ProgrammeId};
    use crate::people::Role;
    use sea_orm::entity::prelude::*;

    /// One role of one person.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MembershipId,
        pub person_id: PersonId,
        pub programme_id: ProgrammeId,
        pub organisation_id: Option<OrganisationId>,
        pub cohort_id: Option<CohortId>,
        pub role: Role,
        pub started_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod session {
    //! Devices on which people are signed in.
    use crate::base::ids::{MembershipId, PersonId, SessionId};
    use sea_orm::entity::prelude::*;

    /// One device; of the secret in its cookie only the hash is kept.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SessionId,
        pub token_hash: Vec<u8>,
        pub person_id: PersonId,
        pub membership_id: Option<MembershipId>,
        pub created_at: DateTimeUtc,
        pub seen_at: DateTimeUtc,
        pub device: String,
        pub network: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod invitation {
    //! Invitations to take a role.
    use crate::base::ids::{CohortId, InvitationId, MembershipId, OrganisationId, PersonId, ProgrammeId};
    use crate::people::Role;
    use sea_orm::entity::prelude::*;

    /// One invitation; of the secret in its letter only the hash is kept.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: InvitationId,
        pub programme_id: ProgrammeId,
        pub organisation_id: Option<OrganisationId>,
        pub cohort_id: Option<CohortId>,
        pub role: Role,
        pub name: String,
        pub name_key: String,
        pub address: String,
        pub address_key: String,
        pub language: String,
        pub token_hash: Vec<u8>,
        pub invited_by: PersonId,
        pub created_at: DateTimeUtc,
        pub sent_at: DateTimeUtc,
        pub expires_at: DateTimeUtc,
        pub sendings: i32,
        pub accepted_at: Option<DateTimeUtc>,
        pub withdrawn_at: Option<DateTimeUtc>,
        pub person_id: Option<PersonId>,
        pub replaces_id: Option<MembershipId>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod link {
    //! Links that went by letter.
    use crate::base::ids::{LinkId, PersonId};
    use crate::people::Purpose;
    use sea_orm::entity::prelude::*;

    /// One link; of its secret and its code only hashes are kept.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: LinkId,
        pub purpose: Purpose,
        pub person_id: Option<PersonId>,
        pub address: String,
        pub address_key: String,
        pub token_hash: Vec<u8>,
        pub browser_hash: Option<Vec<u8>>,
        pub code: String,
        pub next: String,
        pub tries: i32,
        pub created_at: DateTimeUtc,
        pub expires_at: DateTimeUtc,
        pub used_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
