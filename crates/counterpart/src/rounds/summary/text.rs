//! The summary that a person reads in the terminal: one screen, no colours needed.

use crate::base::text::Language;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::figures::Figures;
use crate::rounds::words::Reader;
use crate::rounds::words::Teller;
use crate::rounds::words::plain;

/// Columns of a terminal that is not wide.
const WIDTH: usize = 80;
/// Groups of reasons that are shown before the rest is counted.
const GROUPS: usize = 6;
/// Warnings that are shown before the rest is counted.
const WARNINGS: usize = 3;
/// Lines that one warning may take.
const WARNING_LINES: usize = 2;

/// The summary in at most forty lines of eighty columns; `folder` is where everything lies.
pub fn text(results: &Results, language: Language, folder: &str) -> String {
    let teller = Teller::new(&results.loaded, language);
    let figures = Figures::of(results, Reader::Lead);
    let mut lines = totals(&teller, &figures);
    lines.push(String::new());
    lines.extend(facts(&teller, results, &figures));
    lines.extend(waiting(&teller, results));
    lines.extend(warnings(&teller, results));
    lines.push(String::new());
    lines.extend(wrapped(&teller.plain(&teller.proof_line(results)), "", ""));
    lines.push(teller.plain(&Message::new("summary-report").with("folder", folder)));
    lines.join("\n") + "\n"
}

fn totals(teller: &Teller<'_>, figures: &Figures) -> Vec<String> {
    let matched = teller
        .counted("summary-matched", figures.mentees)
        .with("some", figures.matched)
        .with("matched", teller.number(figures.matched))
        .with("pairs", teller.number(figures.pairs));
    let mentors = teller
        .counted("summary-mentors", figures.mentors)
        .with("some", figures.mentors_used)
        .with("used", teller.number(figures.mentors_used))
        .with("places", teller.number(figures.places));
    vec![teller.plain(&matched), teller.plain(&mentors)]
}

fn facts(teller: &Teller<'_>, results: &Results, figures: &Figures) -> Vec<String> {
    let mut rows = Vec::new();
    if let (Some(lowest), Some(mean)) = (figures.lowest, figures.mean) {
        let fit = Message::new("summary-fit")
            .with("mean", teller.number(mean))
            .with("lowest", teller.number(lowest));
        rows.push(("summary-label-fit", teller.plain(&fit)));
    }
    let fair: Vec<_> = teller.fairness(results).iter().map(|said| teller.plain(said)).collect();
    rows.push(("summary-label-fair", fair.join(" ")));
    if results.is_ranked() {
        let line =
            |said: Vec<Message>| said.iter().map(|said| teller.plain(said)).collect::<Vec<_>>().join(" ");
        rows.push(("summary-label-ranks", line(teller.ranked_made(results))));
        rows.push(("summary-label-optimum", line(teller.ranked_optimum(results))));
    } else {
        let stability = teller.stability(&results.findings.stability);
        rows.push(("summary-label-stable", teller.plain(&stability)));
    }
    if let Some(comparison) = &results.comparison {
        let (kept, new, gone) = (comparison.kept.len(), comparison.new.len(), comparison.gone.len());
        let said = Message::new("summary-compared").with("n", kept).with("new", new).with("gone", gone);
        rows.push(("summary-label-compared", teller.plain(&said)));
    }
    rows.extend(answers(teller, results));
    let labels: Vec<_> = rows.iter().map(|(key, _)| teller.text(key)).collect();
    let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0) + 2;
    let indent = " ".repeat(width + 2);
    let each = labels.iter().zip(rows);
    each.flat_map(|(label, (_, said))| {
        let pad = " ".repeat(width - label.chars().count());
        wrapped(&said, &format!("  {label}{pad}"), &indent)
    })
    .collect()
}

/// What costs most, whom to recruit first, and how firm the pairs are.
fn answers(teller: &Teller<'_>, results: &Results) -> Vec<(&'static str, String)> {
    let Some(asked) = &results.asked else { return Vec::new() };
    let said = [
        ("summary-label-costs", teller.dearest(asked)),
        ("summary-label-recruit", teller.first_recruit(asked)),
        ("summary-label-firm", teller.firm(asked, results.findings.pairs.len())),
    ];
    said.into_iter().filter_map(|(label, said)| Some((label, teller.plain(&said?)))).collect()
}

fn waiting(teller: &Teller<'_>, results: &Results) -> Vec<String> {
    let waiting = &results.findings.waiting;
    if waiting.is_empty() {
        return vec![String::new(), teller.text("summary-nobody-waits")];
    }
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for (_, why) in waiting {
        let kind = plain(&teller.waiting_kind(why));
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let heading = teller.counted("summary-waiting", waiting.len() as i128);
    let mut lines = vec![String::new(), teller.plain(&heading)];
    for (kind, count) in kinds.iter().take(GROUPS) {
        lines.extend(wrapped(kind, &format!("{:>6}  ", teller.number(*count as i128)), "        "));
    }
    let rest: usize = kinds.iter().skip(GROUPS).map(|(_, count)| count).sum();
    if rest > 0 {
        lines.push(format!("{:>6}  {}", teller.number(rest as i128), teller.text("summary-other-reasons")));
    }
    lines
}

fn warnings(teller: &Teller<'_>, results: &Results) -> Vec<String> {
    let warnings = super::warnings(results, teller);
    if warnings.is_empty() {
        return Vec::new();
    }
    let heading = teller.counted("summary-warnings", warnings.len() as i128);
    let mut lines = vec![String::new(), teller.plain(&heading)];
    for warning in warnings.iter().take(WARNINGS) {
        let all = wrapped(warning, "  - ", "    ");
        let is_cut = all.len() > WARNING_LINES;
        lines.extend(all.into_iter().take(WARNING_LINES));
        if is_cut && let Some(last) = lines.last_mut() {
            *last = last.chars().take(WIDTH - 2).collect::<String>() + " …";
        }
    }
    if let Some(more) = warnings.len().checked_sub(WARNINGS).filter(|more| *more > 0) {
        lines.push(format!("    {}", teller.phrase(&teller.counted("summary-more-warnings", more as i128))));
    }
    lines
}

/// The text in lines of at most eighty columns; a word that is longer stays whole.
fn wrapped(text: &str, first: &str, rest: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if used > 0 && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
        }
        line.push_str(word);
        used += 1;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_wrapped_under_their_beginning() {
        let text = "word ".repeat(20);
        let lines = wrapped(&text, "  label  ", "         ");
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].chars().count(), 78);
        assert_eq!(lines[1], format!("         {}", "word ".repeat(6).trim_end()));
    }
}
