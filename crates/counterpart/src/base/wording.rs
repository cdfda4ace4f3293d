//! How a programme words its letters, where it has its own words.

use super::clock::Instant;
use super::error::{Error, Result};
use super::scope::Scope;
use super::text::Language;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// The rows of wordings.
pub(crate) mod table {
    use crate::base::ids::ProgrammeId;
    use sea_orm::entity::prelude::*;

    /// One kind of letter in one language, as a programme words it.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "wording")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: ProgrammeId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub language: String,
        pub subject: String,
        pub body: String,
        pub is_on: bool,
        pub changed_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A kind of letter in one language, as a programme words it, with merge fields as `{name}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The kind's word.
    pub kind: String,
    /// The language.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text, in paragraphs.
    pub body: String,
    /// Whether it is used; otherwise the product's own words are.
    pub is_on: bool,
    /// When it was last changed.
    pub changed_at: Instant,
    /// Which state of it this is.
    pub version: i32,
}

impl From<table::Model> for Wording {
    fn from(row: table::Model) -> Wording {
        Wording {
            kind: row.kind,
            language: Language::of_person(&row.language),
            subject: row.subject,
            body: row.body,
            is_on: row.is_on,
            changed_at: row.changed_at,
            version: row.version,
        }
    }
}

/// How a programme words a kind of letter in a language, if it ever did.
pub async fn find(
    db: &impl ConnectionTrait,
    scope: &Scope,
    kind: &str,
    language: Language,
) -> Result<Option<Wording>> {
    let key = (scope.programme, kind.to_owned(), language.code().to_owned());
    Ok(table::Entity::find_by_id(key).one(db).await?.map(Wording::from))
}

/// Every wording of a programme that is used.
pub async fn list(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Wording>> {
    let rows = table::Entity::find()
        .filter(table::COLUMN.programme_id.eq(scope.programme))
        .filter(table::COLUMN.is_on.eq(true))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Wording::from).collect())
}

/// What is to be written of a wording.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The kind's word.
    pub kind: &'a str,
    /// The language.
    pub language: Language,
    /// When.
    pub at: Instant,
    /// From which state; 0 where there was none.
    pub version: i32,
}

/// Words a kind of letter. Refused as a conflict unless the version is the last.
pub async fn put(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    change: Change<'_>,
    subject: &str,
    body: &str,
) -> Result<()> {
    let standing = find(tx, scope, change.kind, change.language).await?;
    if standing.as_ref().map_or(0, |standing| standing.version) != change.version {
        return Err(Error::Conflict);
    }
    let row = table::ActiveModel {
        programme_id: Set(scope.programme),
        kind: Set(change.kind.to_owned()),
        language: Set(change.language.code().to_owned()),
        subject: Set(subject.to_owned()),
        body: Set(body.to_owned()),
        is_on: Set(true),
        changed_at: Set(change.at),
        version: Set(change.version + 1),
    };
    use table::Column::{Body, ChangedAt, IsOn, Kind, Language, ProgrammeId, Subject, Version};
    let again = OnConflict::columns([ProgrammeId, Kind, Language])
        .update_columns([Subject, Body, IsOn, ChangedAt, Version])
        .to_owned();
    table::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Goes back to the product's own words, or to the programme's again; false where that is so already.
pub async fn switch(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    change: Change<'_>,
    is_on: bool,
) -> Result<bool> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::IsOn, Expr::value(is_on))
        .col_expr(table::Column::ChangedAt, Expr::value(change.at))
        .col_expr(table::Column::Version, Expr::col(table::Column::Version).add(1))
        .filter(table::COLUMN.programme_id.eq(scope.programme))
        .filter(table::COLUMN.kind.eq(change.kind))
        .filter(table::COLUMN.language.eq(change.language.code()))
        .filter(table::COLUMN.is_on.eq(!is_on))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}
