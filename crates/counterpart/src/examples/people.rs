//! The ordinary people of the example: answers drawn so that they hang together.

use super::lots::Lots;
use super::names;
use super::organisations::{Organisation, grade};
use super::places::{Place, place};
use super::table::Row;
use super::vocabulary::{AIMS, FUNCTIONS, HOURS, LADDER, LIKES, MOTIVES, SKILLS, WAYS};
use std::collections::BTreeSet;

/// Which list somebody stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Asks for a mentor.
    Mentee,
    /// Offers to be one.
    Mentor,
}

/// One ordinary person; `number` counts those of this organisation and side from 0. Whom they know
/// is written in later, when everybody is there.
pub fn ordinary(
    seed: u64,
    side: Side,
    organisation: &Organisation,
    number: usize,
    taken: &mut BTreeSet<String>,
) -> Row {
    let mut lots = Lots::new(seed, &format!("{side:?} {} {number}", organisation.id));
    let mut row = Row::new();
    let home = place(organisation.countries[number % organisation.countries.len()]);
    name(&mut row, organisation, &home, &mut lots, taken);
    work(&mut row, side, organisation, &home, &mut lots);
    wishes(&mut row, side, &mut lots);
    match side {
        Side::Mentee => seeks(&mut row, &mut lots),
        Side::Mentor => offers(&mut row, organisation, &mut lots),
    }
    row
}

fn set(row: &mut Row, column: &'static str, cell: impl Into<String>) {
    row.insert(column, cell.into());
}

fn name(
    row: &mut Row,
    organisation: &Organisation,
    home: &Place,
    lots: &mut Lots,
    taken: &mut BTreeSet<String>,
) {
    let (mut given, mut family) = names::draw(home.culture, lots);
    while !taken.insert(format!("{given} {family}")) {
        (given, family) = names::draw(home.culture, lots);
    }
    set(row, "first_name", given);
    set(row, "last_name", family);
    set(row, "email", format!("{}@{}.example", names::address(given, family), organisation.id));
}

fn work(row: &mut Row, side: Side, organisation: &Organisation, home: &Place, lots: &mut Lots) {
    let profile = super::organisations::name(organisation);
    set(row, "organisation", profile);
    if !organisation.divisions.is_empty() {
        set(row, "division", *lots.pick(organisation.divisions));
    }
    // So many in a hundred on each rung, the lowest first.
    let shares: [usize; 7] =
        if side == Side::Mentee { [20, 35, 30, 15, 0, 0, 0] } else { [0, 0, 10, 35, 30, 18, 7] };
    set(row, "level", grade(organisation.id, rung(&shares, lots)));
    set(row, "function", *lots.pick(&FUNCTIONS[..8]));
    set(row, "country", home.code);
    set(row, "location", *lots.pick(home.towns));
    set(row, "time_zone", home.zone);
    if lots.percent(20) {
        set(row, "hours", *lots.pick(&HOURS));
    }
    let speech = if side == Side::Mentee { home.mentees_speak } else { home.mentors_speak };
    set(row, "languages", *lots.pick(speech));
}

fn rung(shares: &[usize; 7], lots: &mut Lots) -> usize {
    let mut drawn = lots.below(shares.iter().sum());
    for (rung, share) in shares.iter().enumerate() {
        if drawn < *share {
            return rung;
        }
        drawn -= share;
    }
    0
}

fn wishes(row: &mut Row, side: Side, lots: &mut Lots) {
    if lots.percent(90) {
        set(row, "ways", *lots.pick(&WAYS));
    }
    if lots.percent(85) {
        let count = 1 + lots.below(3);
        set(row, "aims", lots.several(&AIMS, count).join("; "));
    }
    if lots.percent(70) {
        let count = 1 + lots.below(2);
        set(row, "motives", lots.several(&MOTIVES, count).join("; "));
    }
    if lots.percent(80) {
        set(row, "eligible", "yes");
    }
    if lots.percent(60) {
        let day = 1 + lots.below(28);
        set(row, "trained", if lots.percent(70) { format!("2027-01-{day:02}") } else { "no".to_owned() });
    }
    if lots.percent(75) {
        set(row, "code_accepted", "yes");
    }
    equality(row, side, lots);
    if lots.percent(35) {
        let (like, other) = (lots.pick(&LIKES), lots.pick(&FUNCTIONS));
        set(row, "biography", format!("Came here by way of {other}; likes {like}."));
    }
}

fn equality(row: &mut Row, side: Side, lots: &mut Lots) {
    let mut allowed = Vec::new();
    for (column, question) in [("equality.carer", "carer"), ("equality.first_generation", "first_generation")]
    {
        if !lots.percent(45) {
            continue;
        }
        set(row, column, if lots.percent(40) { "yes" } else { "no" });
        if lots.percent(60) {
            allowed.push(question);
        }
    }
    if side == Side::Mentee && !allowed.is_empty() && lots.percent(50) {
        set(row, "match_on", allowed[0]);
    }
    if !allowed.is_empty() {
        set(row, "may_match_on", allowed.join("; "));
    }
}

fn seeks(row: &mut Row, lots: &mut Lots) {
    if lots.percent(94) {
        let count = 2 + lots.below(4);
        set(row, "skills_sought", skills(lots, count).join("; "));
    }
    if lots.percent(20) {
        set(row, "preferred_functions", lots.several(&FUNCTIONS[..8], 2).join("; "));
    }
    if lots.percent(30) {
        let sectors = ["public", "private", "voluntary", "banking", "health", "transport"];
        set(row, "preferred_sectors", *lots.pick(&sectors));
    }
    if lots.percent(60) {
        set(row, "function_wish", *lots.pick(&["same", "different", "any"]));
    }
}

fn offers(row: &mut Row, organisation: &Organisation, lots: &mut Lots) {
    let count = 3 + lots.below(4);
    let with_strength = skills(lots, count).into_iter().map(|skill| {
        if lots.percent(70) { format!("{skill}:{}", 1 + lots.below(3)) } else { skill.to_owned() }
    });
    let offered = with_strength.collect::<Vec<_>>();
    set(row, "skills_offered", offered.join("; "));
    let capacity = *lots.pick(&[1, 1, 1, 1, 1, 1, 2, 2, 2, 3]);
    set(row, "capacity", capacity.to_string());
    if lots.percent(70) {
        let hours = if lots.percent(90) { capacity * 2 } else { 1 };
        set(row, "hours_a_month", hours.to_string());
    }
    // The university's mentors give their time to managers.
    if organisation.id == "brannock" {
        set(row, "mentees_from_level", LADDER[3]);
    } else if lots.percent(8) {
        set(row, "mentees_from_level", LADDER[1 + lots.below(2)]);
    }
    if lots.percent(80) {
        set(row, "mentored_before", if lots.percent(45) { "yes" } else { "no" });
    }
}

fn skills(lots: &mut Lots, count: usize) -> Vec<&'static str> {
    let names = SKILLS.map(|(skill, _, _)| skill);
    lots.several(&names, count)
}
