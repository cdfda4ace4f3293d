//! One whole run of `counterpart match`: from three CSV files to the report.

use crate::cases::WHOLE;
use crate::recipe::Options;
use crate::recipe::people::{Person, World, draw};
use crate::recipe::places::PLACES;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What one whole run took.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Processor time, in hundredths of a second at best; `None` where the system does not tell.
    pub cpu: Option<Duration>,
    /// Time on the clock.
    pub wall: Duration,
    /// How many pairs were found.
    pub pairs: usize,
}

/// The people of some options as files that `counterpart match` reads, with a policy of the recipe's
/// rules; name and content each.
pub fn files(options: &Options) -> Vec<(&'static str, String)> {
    let world = draw(options);
    vec![
        ("organisations.csv", organisations(&world)),
        ("mentors.csv", mentors(&world)),
        ("mentees.csv", mentees(&world)),
        ("policy.toml", policy()),
    ]
}

/// Levels of the recipe go from 1 to 9.
fn policy() -> String {
    let ladder = (1..=9).map(|level| format!("\"level {level}\"")).collect::<Vec<_>>();
    format!(
        "shape = \"cross\"\nladder = [{}]\ncohort = {{ from = 2027-02-01, until = 2027-12-15 }}\n\n\
         [rules]\nlevel_gap = {{ least = 1, most = 6 }}\nshared_hours = 2.0\nshared_language = true\n",
        ladder.join(", ")
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(";")
}

fn organisations(world: &World) -> String {
    let mut out = String::from("id,name,competitors\n");
    for (at, competitors) in world.competitors.iter().enumerate() {
        let competitors = list(competitors.iter().map(|other| format!("ORG{other}")));
        let _ = writeln!(out, "ORG{at},Organisation {at},{competitors}");
    }
    out
}

/// What both sides have: organisation, country, zone, languages, level, function.
fn common(person: &Person) -> String {
    let place = &PLACES[person.place];
    format!(
        "ORG{},{},{},{},level {},function {}",
        person.organisation,
        place.country,
        place.zone,
        person.languages.join(";"),
        person.level,
        person.function
    )
}

fn mentors(world: &World) -> String {
    let mut out = String::from(
        "id,name,organisation,country,time_zone,languages,level,function,skills_offered,capacity\n",
    );
    for (at, mentor) in world.mentors.iter().enumerate() {
        let skills = list(mentor.offers.iter().map(|(skill, well)| format!("skill {skill}:{well}")));
        let common = common(&mentor.person);
        let _ = writeln!(out, "R{at},Mentor {at},{common},{skills},{}", mentor.capacity);
    }
    out
}

fn mentees(world: &World) -> String {
    let mut out = String::from(
        "id,name,organisation,country,time_zone,languages,level,function,skills_sought,line_manager,\
         not_with,preferred_mentors\n",
    );
    let who = |mentor: Option<usize>| mentor.map_or(String::new(), |at| format!("R{at}"));
    for (at, mentee) in world.mentees.iter().enumerate() {
        let skills = list(mentee.seeks.iter().map(|skill| format!("skill {skill}")));
        let preferred = list(mentee.preferred.iter().map(|mentor| format!("R{mentor}")));
        let (manager, not_with) = (who(mentee.line_manager), who(mentee.not_with));
        let common = common(&mentee.person);
        let _ = writeln!(out, "E{at},Mentee {at},{common},{skills},{manager},{not_with},{preferred}");
    }
    out
}

/// So many people, two mentees for every mentor, of as many organisations as the cases of that size
/// have.
pub fn options(people: usize) -> Options {
    let mentors = people / 3;
    let organisations = if people > 50_000 { 60 } else { 20 };
    Options { mentees: people - mentors, mentors, organisations, ..WHOLE }
}

/// Writes the files of so many people into a folder.
///
/// # Errors
/// A file could not be written.
pub fn write(people: usize, folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|why| why.to_string())?;
    let mut written = files(&options(people)).into_iter();
    written.try_for_each(|(name, content)| {
        fs::write(folder.join(name), content).map_err(|why| format!("{name}: {why}"))
    })
}

/// Writes the files into a folder and runs the program on them.
///
/// # Errors
/// The program failed; what it said.
pub fn measure(program: &Path, folder: &Path) -> Result<Run, String> {
    let mut command = Command::new(program);
    command.arg("match").arg("--quiet").arg("--no-questions").arg("--out").arg(folder.join("result"));
    for (name, content) in files(&WHOLE) {
        let path = folder.join(name);
        fs::write(&path, content).map_err(|why| format!("{name}: {why}"))?;
        let option = name.split('.').next().unwrap_or_default();
        command.arg(format!("--{option}")).arg(path);
    }
    let (before, since) = (of_children(), Instant::now());
    let done = command.stdin(Stdio::null()).output().map_err(|why| why.to_string())?;
    let wall = since.elapsed();
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned());
    }
    let cpu = of_children().zip(before).map(|(after, before)| after.saturating_sub(before));
    let matches = fs::read_to_string(folder.join("result/matches.csv")).map_err(|why| why.to_string())?;
    let _ = fs::remove_dir_all(folder.join("result"));
    Ok(Run { cpu, wall, pairs: matches.lines().count().saturating_sub(1) })
}

/// Processor time of all processes waited for so far, as Linux tells it: in ticks of 10 ms.
fn of_children() -> Option<Duration> {
    let line = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = line.rsplit_once(") ")?;
    let ticks: Vec<u64> = fields.split(' ').skip(13).take(2).filter_map(|field| field.parse().ok()).collect();
    Some(Duration::from_millis(ticks.iter().sum::<u64>() * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_row() {
        let lines: Vec<usize> =
            files(&WHOLE).iter().take(3).map(|(_, content)| content.lines().count()).collect();
        assert_eq!(lines, [13, 601, 1001]);
    }

    #[test]
    fn children_take_time() {
        let before = of_children();
        let busy =
            Command::new("sh").args(["-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"]).status();
        assert!(busy.is_ok_and(|status| status.success()));
        assert!(before.is_none() || of_children() > before);
    }
}
