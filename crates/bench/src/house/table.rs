//! What was measured of the house, as tables for `docs/performance.md`.

use super::load::Pressed;
use super::{Measured, Page, Plan};
use crate::table::grouped;
use std::fmt::Write as _;
use std::time::Duration;

/// What a start may take, in milliseconds.
const START: u32 = 150;
/// What a server may hold at rest, in MiB.
const REST: u32 = 80;

/// The tables with what they were measured by.
pub fn text(measured: &[Measured], plan: &Plan, machine: &str) -> String {
    let (starts, times) = plan.times;
    let mut out = format!(
        "Measured by `bin/bench --house` on {machine}. The server has one core, the other is for whoever asks \
         and, where there is one, for PostgreSQL. Starts: {starts}, the one in the middle, with the shortest \
         and the longest in brackets. Pages: {} connections that stay open ask without pause for {} s, \
         {times} times, all pages in turn; of these the one in the middle.\n\n",
        plan.lines,
        plan.length.as_secs(),
    );
    let names: Vec<&str> = measured.iter().map(|one| one.database).collect();
    let _ = writeln!(out, "| | {} | wanted |\n|---|{}--:|", names.join(" | "), "--:|".repeat(names.len()));
    let mut row = |words: &str, cell: &dyn Fn(&Measured) -> String, wanted: &str| {
        let cells: Vec<String> = measured.iter().map(cell).collect();
        let _ = writeln!(out, "| {words} | {} | {wanted} |", cells.join(" | "));
    };
    row("from start to ready, ms", &|one| started(&one.starts), &format!("under {START}"));
    row("memory at rest, MiB", &|one| mebibytes(one.at_rest), &format!("under {REST}"));
    row("memory after all that was asked, MiB", &|one| mebibytes(one.afterwards), "–");
    out.push_str(
        "\n| page | database | answers a second | wanted | half within ms | 99 of 100 within ms | \
         processor ms an answer | bytes |\n|---|---|--:|--:|--:|--:|--:|--:|\n",
    );
    let pages = measured.first().map_or(0, |one| one.pages.len());
    for at in 0..pages {
        for one in measured {
            if let Some((page, pressed)) = one.pages.get(at) {
                let _ = writeln!(out, "{}", line(page, one.database, pressed));
            }
        }
    }
    let _ = writeln!(out, "\n{}", asking(measured));
    out
}

fn line(page: &Page, database: &str, pressed: &Pressed) -> String {
    format!(
        "| {} | {database} | {} | {} | {} | {} | {} | {} |",
        page.words,
        grouped(pressed.a_second() as u64),
        page.wanted.map_or("–".to_owned(), |wanted| grouped(wanted.into())),
        milliseconds(pressed.median),
        milliseconds(pressed.slow),
        pressed.server.map_or("–".to_owned(), |time| milliseconds(each(time, pressed.answers))),
        grouped(pressed.size as u64),
    )
}

/// What it cost to ask, which must be little beside what it cost to answer.
fn asking(measured: &[Measured]) -> String {
    let costs = measured.iter().flat_map(|one| &one.pages);
    let costs = costs.map(|(_, pressed)| each(pressed.asking, pressed.answers).as_micros());
    let (least, most) = (costs.clone().min().unwrap_or(0), costs.max().unwrap_or(0));
    format!("To ask and to take the answer cost {least} to {most} µs of the other core.")
}

fn each(time: Duration, of: u64) -> Duration {
    Duration::from_secs_f64(time.as_secs_f64() / of.max(1) as f64)
}

pub(super) fn started(sorted: &[Duration]) -> String {
    match (sorted.first(), sorted.get(sorted.len().saturating_sub(1) / 2), sorted.last()) {
        (Some(least), Some(middle), Some(most)) => {
            let whole = |time: &Duration| time.as_secs_f64() * 1e3;
            format!("{:.0} ({:.0}–{:.0})", whole(middle), whole(least), whole(most))
        }
        _ => "–".to_owned(),
    }
}

pub(super) fn mebibytes(bytes: Option<u64>) -> String {
    bytes.map_or("–".to_owned(), |bytes| format!("{:.0}", bytes as f64 / 1_048_576.0))
}

pub(super) fn milliseconds(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1e3;
    if ms >= 9.95 {
        format!("{ms:.0}")
    } else if ms >= 0.995 {
        format!("{ms:.1}")
    } else {
        format!("{ms:.2}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::PAGES;
    use super::*;

    #[test]
    fn a_line_for_each_page_on_each_database() {
        let pressed = Pressed {
            answers: 4_600,
            wall: Duration::from_secs(4),
            median: Duration::from_micros(13_400),
            slow: Duration::from_micros(9_400),
            server: Some(Duration::from_millis(3_910)),
            asking: Duration::from_millis(92),
            size: 3_012,
        };
        let starts = [90, 101, 140].map(Duration::from_millis).to_vec();
        let one = |database| Measured {
            database,
            starts: starts.clone(),
            at_rest: Some(40 << 20),
            afterwards: None,
            pages: vec![(PAGES[0], pressed.clone())],
        };
        let text = text(&[one("SQLite"), one("PostgreSQL")], &Plan::example(), "a machine");
        let expected = "| from start to ready, ms | 101 (90–140) | 101 (90–140) | under 150 |\n\
             | memory at rest, MiB | 40 | 40 | under 80 |\n\
             | memory after all that was asked, MiB | – | – | – |\n";
        assert!(text.contains(expected), "{text}");
        for database in ["SQLite", "PostgreSQL"] {
            let line = format!(
                "| overview of a programme, as its lead | {database} | 1,150 | 1,000 | 13 | 9.4 | 0.85 | 3,012 |\n"
            );
            assert!(text.contains(&line), "{text}");
        }
        assert!(text.ends_with("To ask and to take the answer cost 20 to 20 µs of the other core.\n"));
    }
}
