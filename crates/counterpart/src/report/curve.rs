//! A price as a curve: the same people under several settings, drawn as small charts side by side,
//! with every figure in a table.

use super::markup::Html;
use super::markup::markup;
use crate::base::text::Message;
use crate::rounds::Results;
use crate::rounds::asked::Asked;
use crate::rounds::words::Teller;
use counterpart_matching::policy::Priority;
use counterpart_matching::questions::Point;
use counterpart_matching::questions::Reached;
use counterpart_matching::questions::Setting;
use std::fmt::Write;

/// Width and height of a chart, and what is kept free at its sides, above and below.
const WIDTH: i64 = 300;
const HEIGHT: i64 = 108;
const SIDE: i64 = 18;
const ABOVE: i64 = 26;
const BELOW: i64 = 38;

/// Room for a value above a dot.
const LABEL: i64 = 80;

/// One price.
pub struct Curve {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it comes to.
    pub sentence: Html,
    /// The charts.
    pub charts: Vec<Chart>,
    /// The settings in their order.
    pub rows: Vec<Row>,
}

/// One figure over all settings.
pub struct Chart {
    /// What is drawn.
    pub title: String,
    /// All values in words, for those who do not see it.
    pub said: String,
    /// The drawing.
    pub svg: Html,
}

/// One setting.
pub struct Row {
    /// What was set.
    pub name: Html,
    /// Whether it is the policy's own.
    pub is_own: bool,
    /// Mentees with a mentor, points in all, lowest fit, lowest share.
    pub cells: Vec<String>,
}

/// What is drawn of a setting: its key, the number, and how it is written.
type Figure<'a> = (&'static str, &'a dyn Fn(&Reached) -> Option<i64>, &'a dyn Fn(&Reached) -> String);

/// The prices that were asked for.
pub fn curves(results: &Results, asked: &Asked, teller: &Teller<'_>) -> Vec<Curve> {
    let own: Vec<Priority> =
        results.round.priorities.iter().copied().filter(|priority| *priority != Priority::Draw).collect();
    let beyond: Vec<Option<i64>> = results
        .loaded
        .programme
        .organisations
        .iter()
        .map(|organisation| organisation.may_receive_beyond_given)
        .collect();
    let is_own = |setting: &Setting| match setting {
        Setting::Priorities(priorities) => *priorities == own,
        Setting::Beyond(bound) => beyond.iter().all(|other| other == bound),
    };
    let both = [
        ("price-fair", ["report-price-fair", "report-price-fair-said"], &asked.fairness),
        ("price-balance", ["report-price-balance", "report-price-balance-said"], &asked.reciprocity),
    ];
    let each = both.into_iter().filter_map(|(id, keys, points)| {
        let points = points.as_ref().filter(|points| points.len() > 1)?;
        Some(curve(id, keys, points, &is_own, teller))
    });
    each.collect()
}

fn curve(
    id: &'static str,
    [title, said]: [&'static str; 2],
    points: &[Point],
    is_own: &dyn Fn(&Setting) -> bool,
    teller: &Teller<'_>,
) -> Curve {
    let none = || teller.text("question-none");
    let share = |reached: &Reached| reached.share.map_or_else(none, |share| teller.share(share));
    let percent = |reached: &Reached| {
        let share = reached.share?;
        i64::try_from(u128::from(share.top) * 1000 / u128::from(share.bottom.max(1))).ok()
    };
    let figures: [Figure; 4] = [
        ("people", &|reached| Some(reached.people), &|reached| teller.number(reached.people)),
        ("points", &|reached| Some(reached.points), &|reached| teller.number(reached.points)),
        ("lowest", &|reached| reached.lowest.map(i64::from), &|reached| {
            reached.lowest.map_or_else(none, |fit| teller.number(fit))
        }),
        ("share", &percent, &share),
    ];
    let row = |point: &Point| Row {
        name: markup(&teller.setting(&point.setting)),
        is_own: is_own(&point.setting),
        cells: figures
            .iter()
            .map(|(_, _, said)| point.reached.as_ref().map_or_else(|| "–".to_owned(), said))
            .collect(),
    };
    let drawn = figures.iter().filter(|(key, ..)| *key != "lowest");
    Curve {
        id,
        title: teller.text(title),
        sentence: markup(&teller.say(&sentence(said, points, &share, teller))),
        charts: drawn.map(|figure| chart(figure, points, teller)).collect(),
        rows: points.iter().map(row).collect(),
    }
}

/// From the first setting to the last that has a result.
fn sentence(
    key: &'static str,
    points: &[Point],
    share: &dyn Fn(&Reached) -> String,
    teller: &Teller<'_>,
) -> Message {
    let mut reached = points.iter().filter_map(|point| Some((&point.setting, point.reached.as_ref()?)));
    let Some((first, from)) = reached.next() else { return Message::new("report-price-none") };
    let (last, until) = reached.next_back().unwrap_or((first, from));
    let change = |said: &dyn Fn(&Reached) -> String| {
        let (from, until) = (said(from), said(until));
        let same = if from == until { "yes" } else { "no" };
        Message::new("report-price-change").with("same", same).with("from", from).with("until", until)
    };
    Message::new(key)
        .with("first", teller.setting(first))
        .with("last", teller.setting(last))
        .with("people", change(&|reached| teller.number(reached.people)))
        .with("points", change(&|reached| teller.number(reached.points)))
        .with("share", change(share))
}

fn chart((key, number, said): &Figure, points: &[Point], teller: &Teller<'_>) -> Chart {
    let title = teller.text(&format!("report-price-{key}"));
    let all = points.iter().map(|point| point.reached.as_ref().map_or_else(|| "–".to_owned(), said));
    let at = |(place, point): (usize, &Point)| {
        let reached = point.reached.as_ref()?;
        Some((place as i64, number(reached)?, said(reached)))
    };
    let dots: Vec<(i64, i64, String)> = points.iter().enumerate().filter_map(at).collect();
    let said = format!("{title}: {}", all.collect::<Vec<_>>().join(", "));
    Chart { svg: Html(drawn(&dots, points.len() as i64)), title, said }
}

/// A line through the dots, with the number of each setting below. Values stand above the first
/// and the last, and between them where there is room and something changed.
fn drawn(dots: &[(i64, i64, String)], places: i64) -> String {
    let lowest = dots.iter().map(|dot| dot.1).min().unwrap_or(0);
    let highest = dots.iter().map(|dot| dot.1).max().unwrap_or(0);
    let step = (WIDTH - 2 * SIDE) / (places - 1).max(1);
    let x = |place: i64| SIDE + place * step;
    let room = HEIGHT - ABOVE - BELOW;
    let y = |value: i64| {
        let whole = i128::from(highest) - i128::from(lowest);
        let part = i128::from(room) * (i128::from(value) - i128::from(lowest));
        let up = part.checked_div(whole).unwrap_or(i128::from(room / 2));
        HEIGHT - BELOW - i64::try_from(up).unwrap_or_default()
    };
    let line: Vec<String> =
        dots.iter().map(|(place, value, _)| format!("{},{}", x(*place), y(*value))).collect();
    let mut svg = format!("<polyline points=\"{}\" />", line.join(" "));
    for place in 0..places {
        let _ = write!(svg, "<text class=n x={} y={}>{}</text>", x(place), HEIGHT - 4, place + 1);
    }
    let last = dots.last().map_or(0, |dot| dot.0);
    let mut before: Option<(i64, i64)> = None;
    for (at, (place, value, said)) in dots.iter().enumerate() {
        let _ = write!(svg, "<circle cx={} cy={} r=4 />", x(*place), y(*value));
        let is_clear = |other: i64| x(*place) - x(other) >= LABEL && x(last) - x(*place) >= LABEL;
        let is_told = match before {
            Some((other, same)) => *place == last || (same != *value && is_clear(other)),
            None => true,
        };
        if is_told {
            // Beside the line, which may come down from the left.
            let falls = at > 0 && dots[at - 1].1 > *value;
            let (side, high) = match before {
                Some(_) if *place == last => ("z", if falls { -17 } else { 9 }),
                Some(_) if !falls => ("n", 9),
                _ => ("a", 9),
            };
            let _ = write!(
                svg,
                "<text class={side} x={} y={}>{}</text>",
                x(*place),
                y(*value) - high,
                markup(said)
            );
            before = Some((*place, *value));
        }
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(values: &[i64]) -> Vec<(i64, i64, String)> {
        values.iter().enumerate().map(|(at, value)| (at as i64, *value, format!("v{value}"))).collect()
    }

    #[test]
    fn a_curve_goes_from_the_lowest_to_the_highest() {
        let svg = drawn(&dots(&[10, 20, 10]), 3);
        assert!(svg.starts_with("<polyline points=\"18,70 150,26 282,70\" />"), "{svg}");
        let told = ["class=a x=18 y=61>v10", "class=n x=150 y=17>v20", "class=z x=282 y=87>v10"];
        assert!(told.iter().all(|label| svg.contains(label)), "{svg}");
    }

    #[test]
    fn equal_values_are_a_level_line_and_labels_stay_apart() {
        let svg = drawn(&dots(&[5, 5, 5]), 3);
        assert!(svg.starts_with("<polyline points=\"18,48 150,48 282,48\" />"), "{svg}");
        assert_eq!(svg.matches(">v5<").count(), 2);
        let svg = drawn(&dots(&[1, 2, 3, 4, 5, 6]), 6);
        assert_eq!(
            [1, 2, 3, 4, 5, 6].map(|value| svg.contains(&format!(">v{value}<"))),
            [true, false, true, false, false, true]
        );
        assert!(drawn(&[], 4).starts_with("<polyline points=\"\" />"));
    }
}
