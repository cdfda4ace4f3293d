//! What was measured with ten thousand people, as tables for `docs/performance.md`.

use super::{A_SECOND, Crowded, INVITED, PEOPLE, alike};
use crate::house::Plan;
use crate::house::table::{mebibytes, milliseconds, started};
use crate::table::grouped;
use std::fmt::Write as _;
use std::time::Duration;

/// The tables with what they were measured by.
pub fn text(measured: &[Crowded], plan: &Plan, machine: &str) -> String {
    let mut out = format!(
        "Measured by `bin/bench --house` on {machine}, cores as above, with {} people beside those of the \
         demonstration (`counterpart demo --people {PEOPLE}`). Killed without a word while letters are asked \
         for, and started again: {} times. Letters to sign in: {} for known and {} for unknown addresses in \
         turn. Pages: {A_SECOND} a second for {} s, each counted from when it was due.\n\n",
        grouped(PEOPLE as u64),
        plan.times.0,
        alike::EACH,
        alike::EACH,
        plan.length.as_secs() * 5,
    );
    let names: Vec<&str> = measured.iter().map(|one| one.database).collect();
    let _ = writeln!(out, "| | {} | promised |\n|---|{}--:|", names.join(" | "), "--:|".repeat(names.len()));
    let mut row = |words: &str, cell: &dyn Fn(&Crowded) -> String, promised: &str| {
        let cells: Vec<String> = measured.iter().map(cell).collect();
        let _ = writeln!(out, "| {words} | {} | {promised} |", cells.join(" | "));
    };
    row("from the start after a kill to ready, ms", &|one| started(&one.starts), "at most 3,000");
    let button = format!("{INVITED} invitations sent, the mail server down, ms");
    row(&button, &|one| started(&one.invited), "at most 2,000");
    row("a letter to sign in, known address, ms", &|one| milliseconds(one.alike.known), "–");
    row("the same, unknown address, ms", &|one| milliseconds(one.alike.unknown), "–");
    row("difference, ms", &|one| difference(one.alike.difference(), one.alike.allowed()), "10, or 30%");
    row("memory after all of it, MiB", &|one| mebibytes(one.afterwards), "at most 256");
    let _ = writeln!(
        out,
        "\n| page, {A_SECOND} a second | database | half within ms | 95 of 100 within ms | promised | \
         99 of 100 within ms |\n|---|---|--:|--:|--:|--:|"
    );
    let pages = measured.first().map_or(0, |one| one.pages.len());
    for at in 0..pages {
        for one in measured {
            if let Some((page, paced)) = one.pages.get(at) {
                let [half, most, slow] = [paced.half, paced.most, paced.slow].map(milliseconds);
                let _ =
                    writeln!(out, "| {} | {} | {half} | {most} | 300 | {slow} |", page.words, one.database);
            }
        }
    }
    out
}

/// A difference, and whether it is more than it may be.
fn difference(of: Duration, allowed: Duration) -> String {
    let more = if of > allowed { " (more than that)" } else { "" };
    format!("{}{more}", milliseconds(of))
}

#[cfg(test)]
mod tests {
    use super::super::PAGES;
    use super::super::alike::Alike;
    use super::super::paced::Paced;
    use super::*;

    fn one(database: &'static str, known: u64) -> Crowded {
        let ms = Duration::from_millis;
        Crowded {
            database,
            starts: [30, 40, 90].map(ms).to_vec(),
            pages: vec![(PAGES[0], Paced { half: ms(3), most: ms(12), slow: ms(20) })],
            alike: Alike { known: ms(known), unknown: ms(8) },
            invited: [400, 410, 500].map(ms).to_vec(),
            afterwards: Some(50 << 20),
        }
    }

    #[test]
    fn a_line_for_each_promise() {
        let text = text(&[one("SQLite", 9), one("PostgreSQL", 30)], &Plan::example(), "a machine");
        for line in [
            "| | SQLite | PostgreSQL | promised |\n|---|--:|--:|--:|\n",
            "| from the start after a kill to ready, ms | 40 (30–90) | 40 (30–90) | at most 3,000 |\n",
            "| 500 invitations sent, the mail server down, ms | 410 (400–500) | 410 (400–500) | at most 2,000 |\n",
            "| difference, ms | 1.0 | 22 (more than that) | 10, or 30% |\n",
            "| overview of the programme, as its lead | SQLite | 3.0 | 12 | 300 | 20 |\n",
        ] {
            assert!(text.contains(line), "{line}{text}");
        }
        assert!(text.contains("50 a second for 20 s"), "{text}");
    }
}
