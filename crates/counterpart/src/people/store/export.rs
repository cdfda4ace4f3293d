//! Everything that is kept about a person, as they take it away.

use crate::base::{Day, Own, Result, db};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::{ConnectionTrait, QueryResult};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A text.
    Text,
    /// A word of ours; its message begins so.
    Word(&'static str),
    /// The code of a language.
    Tongue,
    /// An instant.
    Moment,
    /// A day.
    Date,
    /// Yes or no.
    Truth,
    /// A number.
    Number,
}

use Holds::{Date, Moment, Number, Text, Tongue, Truth, Word};

/// A table as far as it is about a person: its columns, and where its rows are; `$1` is the person and
/// `{subject}` the person as the journal writes them.
pub struct Table {
    /// Its word; `export-of-…` is its message.
    pub word: &'static str,
    /// Its columns by name; `export-column-…` are their messages.
    pub columns: &'static [(&'static str, Holds)],
    /// Where the rows are, after `from`.
    pub rows: &'static str,
}

/// Every table that holds something about a person.
pub const TABLES: &[Table] = &[
    Table {
        word: "person",
        columns: &[
            ("name", Text),
            ("pronouns", Text),
            ("language", Tongue),
            ("zone", Text),
            ("is_admin", Truth),
            ("created_at", Moment),
            ("suspended_at", Moment),
            ("bounced_at", Moment),
            ("bounce_noted", Truth),
        ],
        rows: "person t where id = $1",
    },
    Table {
        word: "address",
        columns: &[("address", Text), ("is_main", Truth), ("confirmed_at", Moment)],
        rows: "address t where person_id = $1 order by key",
    },
    Table {
        word: "membership",
        columns: &[
            ("role", Word("role-")),
            ("programme", Text),
            ("organisation", Text),
            ("cohort", Text),
            ("started_at", Moment),
            ("ended_at", Moment),
        ],
        rows: "(select m.id, m.role, p.name as programme, o.name as organisation, c.name as cohort, m.started_at, m.ended_at
                  from membership m join programme p on p.id = m.programme_id
                  left join organisation o on o.id = m.organisation_id left join cohort c on c.id = m.cohort_id
                 where m.person_id = $1) t order by started_at, id",
    },
    Table {
        word: "invitation",
        columns: &[
            ("role", Word("role-")),
            ("programme", Text),
            ("name", Text),
            ("address", Text),
            ("language", Tongue),
            ("sendings", Number),
            ("created_at", Moment),
            ("sent_at", Moment),
            ("expires_at", Moment),
            ("accepted_at", Moment),
            ("withdrawn_at", Moment),
        ],
        rows: "(select i.id, i.role, p.name as programme, i.name, i.address, i.language, i.sendings, i.created_at,
                       i.sent_at, i.expires_at, i.accepted_at, i.withdrawn_at
                  from invitation i join programme p on p.id = i.programme_id
                 where i.person_id = $1 or i.address_key in (select key from address where person_id = $1)) t
                order by created_at, id",
    },
    Table {
        word: "session",
        columns: &[("device", Text), ("network", Text), ("created_at", Moment), ("seen_at", Moment)],
        rows: "session t where person_id = $1 order by created_at, id",
    },
    Table {
        word: "link",
        columns: &[
            ("purpose", Word("link-for-")),
            ("address", Text),
            ("next", Text),
            ("tries", Number),
            ("created_at", Moment),
            ("expires_at", Moment),
            ("used_at", Moment),
        ],
        rows: "link t where person_id = $1 or address_key in (select key from address where person_id = $1)
                order by created_at, id",
    },
    Table {
        word: "letter",
        columns: &[
            ("kind", Word("letter-kind-")),
            ("name", Text),
            ("address", Text),
            ("language", Tongue),
            ("subject", Text),
            ("body", Text),
            ("state", Word("letter-state-")),
            ("attempts", Number),
            ("created_at", Moment),
            ("tried_at", Moment),
            ("sent_at", Moment),
            ("error", Text),
        ],
        rows: "letter t where person_id = $1 or lower(address) in (select key from address where person_id = $1)
                order by created_at, id",
    },
    Table {
        word: "unsubscription",
        columns: &[("kind", Word("letter-kind-")), ("at", Moment)],
        rows: "unsubscription t where address_key in (select key from address where person_id = $1)
                order by at, id",
    },
    // What a task says is the programme's; that it was theirs, or that they did it, is the person's.
    Table {
        word: "task",
        columns: &[
            ("programme", Text),
            ("cohort", Text),
            ("stage", Word("stage-")),
            ("usual", Word("usual-")),
            ("is_owner", Truth),
            ("due_on", Date),
            ("is_done_by", Truth),
            ("done_at", Moment),
            ("removed_at", Moment),
        ],
        rows: "(select t.id, p.name as programme, c.name as cohort, t.stage, t.usual,
                       coalesce(t.owner_person = $1, false) as is_owner, t.due_on,
                       coalesce(t.done_by = $1, false) as is_done_by, t.done_at, t.removed_at
                  from task t join programme p on p.id = t.programme_id left join cohort c on c.id = t.cohort_id
                 where t.owner_person = $1 or t.done_by = $1) t order by id",
    },
    Table {
        word: "decision",
        columns: &[
            ("programme", Text),
            ("verdict", Word("verdict-")),
            ("reason", Text),
            ("ready", Number),
            ("decided_at", Moment),
        ],
        rows: "(select d.id, p.name as programme, d.verdict, d.reason, d.ready, d.decided_at
                  from decision d join programme p on p.id = d.programme_id where d.decided_by = $1) t
                order by decided_at, id",
    },
    Table {
        word: "journal",
        columns: &[("at", Moment), ("role", Word("role-")), ("act", Word("journal-")), ("words", Text)],
        rows: "(select id, at, role, act, case when subject = '{subject}' then words else '' end as words
                  from journal where person_id = $1 or subject = '{subject}') t order by at, id",
    },
];

/// One value of a person's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing was said.
    Nothing,
    /// A text.
    Text(String),
    /// A word of ours, after the beginning of its message.
    Word(&'static str, String),
    /// The code of a language.
    Tongue(String),
    /// An instant.
    Moment(DateTimeUtc),
    /// A day.
    Date(Day),
    /// Yes or no.
    Truth(bool),
    /// A number.
    Number(i32),
}

/// What one table holds about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The table's word.
    pub word: &'static str,
    /// Its columns by name.
    pub columns: Vec<&'static str>,
    /// Its rows, a value a column.
    pub rows: Vec<Vec<Value>>,
}

fn value(row: &QueryResult, (name, holds): &(&str, Holds)) -> Result<Value> {
    let text = || row.try_get::<Option<String>>("", name);
    Ok(match holds {
        Text => text()?.map_or(Value::Nothing, Value::Text),
        Word(beginning) => text()?.map_or(Value::Nothing, |word| Value::Word(beginning, word)),
        Tongue => text()?.map_or(Value::Nothing, Value::Tongue),
        Moment => row.try_get::<Option<DateTimeUtc>>("", name)?.map_or(Value::Nothing, Value::Moment),
        Date => row.try_get::<Option<Day>>("", name)?.map_or(Value::Nothing, Value::Date),
        Truth => row.try_get::<Option<bool>>("", name)?.map_or(Value::Nothing, Value::Truth),
        Number => row.try_get::<Option<i32>>("", name)?.map_or(Value::Nothing, Value::Number),
    })
}

/// Everything that is kept about a person, a section a table.
pub async fn export(db: &impl ConnectionTrait, own: Own) -> Result<Vec<Section>> {
    let mut sections = Vec::new();
    for table in TABLES {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        let from = table.rows.replace("{subject}", &own.0.to_string());
        let listed = columns.iter().map(|name| format!("t.{name}")).collect::<Vec<_>>().join(", ");
        let query = db::sql(db, &format!("select {listed} from {from}"), [own.0.into()]);
        let mut rows = Vec::new();
        for row in db.query_all_raw(query).await? {
            rows.push(table.columns.iter().map(|column| value(&row, column)).collect::<Result<Vec<_>>>()?);
        }
        sections.push(Section { word: table.word, columns, rows });
    }
    Ok(sections)
}
