//! Columns and their values, written alike whichever database they come from.

use crate::base::{Day, Instant};
use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::prelude::Uuid;
use sea_orm::{DbBackend, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// A number with a fraction.
    Real,
    /// Yes or no.
    Boolean,
    /// An identifier (UUID).
    Id,
    /// An instant.
    Instant,
    /// A day.
    Day,
    /// Bytes, such as a hash.
    Bytes,
    /// A JSON value.
    Json,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in its own order.
    pub columns: Vec<Column>,
    /// The columns of its key, in the order of their names.
    pub key: Vec<String>,
}

impl Kind {
    /// The kind of a column by the type that the database declares for it.
    pub fn of_declared(backend: DbBackend, declared: &str) -> Option<Kind> {
        let declared = declared.to_lowercase();
        let bare = declared.split('(').next().unwrap_or_default().trim();
        Some(match (backend, bare) {
            (DbBackend::Sqlite, "uuid_text") | (DbBackend::Postgres, "uuid") => Kind::Id,
            (DbBackend::Sqlite, "timestamp_with_timezone_text") | (DbBackend::Postgres, "timestamptz") => {
                Kind::Instant
            }
            (DbBackend::Sqlite, "date_text") | (DbBackend::Postgres, "date") => Kind::Day,
            (DbBackend::Sqlite, "json_text" | "jsonb_text") | (DbBackend::Postgres, "json" | "jsonb") => {
                Kind::Json
            }
            (DbBackend::Sqlite, "blob" | "varbinary_blob" | "binary_blob")
            | (DbBackend::Postgres, "bytea") => Kind::Bytes,
            (DbBackend::Sqlite, "boolean") | (DbBackend::Postgres, "bool") => Kind::Boolean,
            (_, "text" | "varchar" | "char" | "bpchar") => Kind::Text,
            (_, "integer" | "bigint" | "smallint" | "tinyint" | "int2" | "int4" | "int8") => Kind::Number,
            (_, "real" | "float" | "double" | "float4" | "float8") => Kind::Real,
            _ => return None,
        })
    }

    /// How a column is asked for, so that every kind comes as text.
    pub fn asked(self, backend: DbBackend, column: &str) -> String {
        match (backend, self) {
            (DbBackend::Sqlite, Kind::Id | Kind::Bytes) => {
                format!("case when {column} is not null then lower(hex({column})) end")
            }
            (DbBackend::Sqlite, Kind::Real) => format!("printf('%!.17g', {column})"),
            (DbBackend::Sqlite, _) => format!("cast({column} as text)"),
            (_, Kind::Bytes) => format!("encode({column}, 'hex')"),
            (_, Kind::Boolean) => format!("{column}::int::text"),
            (_, Kind::Instant) => {
                format!("to_char({column} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
            }
            _ => format!("{column}::text"),
        }
    }

    /// The text that a database gave, as it stands in the file; nothing where it cannot be read.
    pub fn written(self, text: Option<String>) -> Option<Json> {
        let Some(text) = text else { return Some(Json::Null) };
        Some(match self {
            Kind::Text | Kind::Bytes => Json::String(text),
            Kind::Number => Json::from(text.parse::<i64>().ok()?),
            Kind::Real => Json::from(text.parse::<f64>().ok()?),
            Kind::Boolean => Json::Bool(text == "1"),
            Kind::Id => Json::String(Uuid::try_parse(&text).ok()?.to_string()),
            Kind::Instant => Json::String(instant(&text)?.to_rfc3339_opts(SecondsFormat::Micros, true)),
            Kind::Day => Json::String(text.parse::<Day>().ok()?.to_string()),
            Kind::Json => sorted(serde_json::from_str(&text).ok()?),
        })
    }

    /// What stands in the file, as the database takes it; nothing where it is not of this kind.
    pub fn read(self, json: &Json) -> Option<Value> {
        let text = || json.as_str().map(str::to_owned);
        if json.is_null() && self != Kind::Json {
            return Some(self.none());
        }
        Some(match self {
            Kind::Text => text()?.into(),
            Kind::Number => json.as_i64()?.into(),
            Kind::Real => json.as_f64()?.into(),
            Kind::Boolean => json.as_bool()?.into(),
            Kind::Id => Uuid::try_parse(&text()?).ok()?.into(),
            Kind::Instant => instant(&text()?)?.into(),
            Kind::Day => text()?.parse::<Day>().ok()?.into(),
            Kind::Bytes => bytes(&text()?)?.into(),
            Kind::Json if json.is_null() => self.none(),
            Kind::Json => json.clone().into(),
        })
    }

    fn none(self) -> Value {
        match self {
            Kind::Text => None::<String>.into(),
            Kind::Number => None::<i64>.into(),
            Kind::Real => None::<f64>.into(),
            Kind::Boolean => None::<bool>.into(),
            Kind::Id => None::<Uuid>.into(),
            Kind::Instant => None::<Instant>.into(),
            Kind::Day => None::<Day>.into(),
            Kind::Bytes => None::<Vec<u8>>.into(),
            Kind::Json => None::<Json>.into(),
        }
    }
}

fn instant(text: &str) -> Option<Instant> {
    let read = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%F %T%.f %:z"))
        .ok()?;
    Some(read.with_timezone(&Utc))
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok().filter(|p| p.len() == 2));
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

/// The same value with the keys of objects in order: PostgreSQL keeps them in an order of its own.
fn sorted(json: Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut entries: Vec<_> = object.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            entries.sort_by(|one, other| one.0.cmp(&other.0));
            Json::Object(entries.into_iter().collect())
        }
        Json::Array(values) => Json::Array(values.into_iter().map(sorted).collect()),
        plain => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(kind: Kind, text: &str) -> Json {
        kind.written(Some(text.to_owned())).unwrap()
    }

    #[test]
    fn both_databases_write_alike() {
        let at = "2027-03-02T09:30:00.000000Z";
        assert_eq!(written(Kind::Instant, "2027-03-02T09:30:00+00:00"), at);
        assert_eq!(written(Kind::Instant, "2027-03-02 09:30:00 +00:00"), at);
        assert_eq!(written(Kind::Instant, at), at);
        let id = "0192f5d0-0000-7000-8000-000000000001";
        assert_eq!(written(Kind::Id, &id.replace('-', "")), written(Kind::Id, id));
        assert_eq!(
            written(Kind::Json, r#"{"b":1,"a":[{"d":2,"c":3}]}"#).to_string(),
            r#"{"a":[{"c":3,"d":2}],"b":1}"#
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (kind, text) in [
            (Kind::Text, "‘é’\u{1f600}"),
            (Kind::Number, "-12"),
            (Kind::Real, "0.1"),
            (Kind::Boolean, "1"),
            (Kind::Bytes, "00ff"),
            (Kind::Day, "2027-03-02"),
        ] {
            let json = written(kind, text);
            assert!(kind.read(&json).is_some(), "{kind:?}");
        }
        assert_eq!(Kind::Bytes.read(&Json::from("00ff")), Some(vec![0u8, 255].into()));
        assert_eq!(Kind::Bytes.read(&Json::from("0")), None);
        assert_eq!(Kind::Number.read(&Json::from("12")), None);
        assert_eq!(Kind::Id.written(Some("no id".to_owned())), None);
    }
}
