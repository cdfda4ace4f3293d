//! Rows by column, and how they are written as CSV.

use crate::base::csv::{MARK, quoted};
use std::collections::BTreeMap;

/// The cells of one row by column; a column that is not there is blank.
pub type Row = BTreeMap<&'static str, String>;

/// Rows as a CSV file with these columns.
pub fn csv(columns: &[&str], rows: &[Row]) -> String {
    let mut text = format!("{MARK}{}\n", columns.join(","));
    for row in rows {
        let cells = columns.iter().map(|column| row.get(column).map_or(String::new(), |cell| quoted(cell)));
        text += &cells.collect::<Vec<_>>().join(",");
        text.push('\n');
    }
    text
}

/// Rows of plain text as a CSV file.
pub fn plain(columns: &[&str], rows: &[Vec<String>]) -> String {
    let mut text = format!("{MARK}{}\n", columns.join(","));
    for row in rows {
        text += &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let row = Row::from([("b", "one, \"two\"".to_owned()), ("a", "x".to_owned())]);
        assert_eq!(csv(&["a", "b", "c"], &[row]), "\u{feff}a,b,c\nx,\"one, \"\"two\"\"\",\n");
    }
}
