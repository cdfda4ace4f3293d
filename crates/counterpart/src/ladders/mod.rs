//! Ladders: a programme's own levels, from 1 upward, and each organisation's grades mapped onto them.
//!
//! Grades of different employers cannot be compared; levels can. The lead sets the levels. Each
//! organisation's coordinator says which of its grades is which level, and the office may as well.

pub mod acts;
pub mod door;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::form;
use crate::base::ids::{GradeId, LevelId, OrganisationId};
use crate::base::text::Message;

/// A rung of the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Which.
    pub id: LevelId,
    /// What it is called.
    pub name: String,
    /// Where it stands among the others; its number is its place from the bottom.
    pub position: i32,
    /// Which state of it this is.
    pub version: i32,
}

/// A grade of an organisation, and the level that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Which.
    pub id: GradeId,
    /// What the organisation calls it.
    pub name: String,
    /// The level.
    pub level: LevelId,
}

/// An organisation and its grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Its grades, by level from the bottom, then by name.
    pub grades: Vec<Grade>,
    /// Which state of its grades this is; 0 where nobody has mapped any.
    pub version: i32,
}

impl Mapping {
    /// Whether its grades are these, in any order.
    pub fn says(&self, grades: &[Grade]) -> bool {
        self.grades.len() == grades.len() && grades.iter().all(|grade| self.grades.contains(grade))
    }

    /// The grades that are a level, in a row.
    pub fn at(&self, level: LevelId) -> String {
        let names = self.grades.iter().filter(|grade| grade.level == level).map(|grade| grade.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }
}

/// A row of the form for grades as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which grade.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: String,
}

/// The grades that rows say. Rows without a name are none; a row with a name needs a level, and no
/// name may stand twice. What is wrong names the first row that is.
pub fn read(rows: &[Row], levels: &[Level]) -> Result<Vec<Grade>, Message> {
    let mut grades: Vec<Grade> = Vec::new();
    for row in rows {
        let name = form::one_line(&row.name);
        if name.is_empty() {
            continue;
        }
        let says =
            |key: &'static str| Message::new(key).with("name", name.chars().take(60).collect::<String>());
        if name.chars().count() > form::LINE {
            return Err(says("ladder-grade-long").with("most", form::LINE));
        }
        let known = |id: &LevelId| levels.iter().any(|level| level.id == *id);
        let level = row.level.parse().ok().filter(known).ok_or_else(|| says("ladder-grade-level"))?;
        if grades.iter().any(|grade| form::folded(&grade.name) == form::folded(&name)) {
            return Err(says("ladder-grade-twice"));
        }
        let id = row.id.parse().map_err(|_| Message::new("form-unreadable"))?;
        grades.push(Grade { id, name, level });
    }
    Ok(grades)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, level: &str) -> Row {
        Row { id: GradeId::fresh().to_string(), name: name.to_owned(), level: level.to_owned() }
    }

    #[test]
    fn rows_become_grades_or_say_what_is_wrong() {
        let level = Level { id: LevelId::fresh(), name: "Manager".to_owned(), position: 1, version: 1 };
        let id = level.id.to_string();
        let levels = [level];
        let good = read(&[row(" Band  5 ", &id), row("", ""), row("Band 6", &id)], &levels).unwrap();
        assert_eq!(good.iter().map(|grade| grade.name.as_str()).collect::<Vec<_>>(), ["Band 5", "Band 6"]);
        let wrong = |rows: &[Row]| read(rows, &levels).unwrap_err().key.to_string();
        assert_eq!(wrong(&[row("Band 5", "")]), "ladder-grade-level");
        assert_eq!(wrong(&[row("Band 5", &LevelId::fresh().to_string())]), "ladder-grade-level");
        assert_eq!(wrong(&[row("Band 5", &id), row("BAND 5", &id)]), "ladder-grade-twice");
        assert_eq!(wrong(&[row(&"x".repeat(201), &id)]), "ladder-grade-long");
    }
}
