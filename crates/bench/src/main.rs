//! The command behind `bin/bench`.

use counterpart_bench::cases::{Case, named};
use counterpart_bench::change::changes;
use counterpart_bench::child;
use counterpart_bench::fits::fits;
use counterpart_bench::house::{self, crowd};
use counterpart_bench::page;
use counterpart_bench::profile::profile;
use counterpart_bench::run::Plan;
use counterpart_bench::solvers::Solver;
use counterpart_bench::unlisted::{many, unlisted};
use counterpart_bench::whole;
use std::io::stdout;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

const USAGE: &str =
    "counterpart-bench run [--quick] [--python PYTHON] [--program COUNTERPART] [--only WORD] [--limit SECONDS] [--write PAGE]
counterpart-bench one CASE SOLVER
counterpart-bench profile CASE
counterpart-bench change CASE
counterpart-bench fits [MENTEES]
counterpart-bench unlisted [MENTEES]
counterpart-bench many PEOPLE
counterpart-bench files PEOPLE FOLDER
counterpart-bench write CASE FOLDER
counterpart-bench house --program COUNTERPART [--core N] [--quick] [--write PAGE]
counterpart-bench crowd --program COUNTERPART [--core N] [--quick] [--write PAGE]";

/// Mentees where nobody says how many.
const MANY: usize = 10_000;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["one", name, solver] => one(name, solver),
        ["profile", name] => known(name).and_then(|case| profile(&case)).map(|text| print!("{text}")),
        ["change", name] => known(name).and_then(|case| changes(&case)).map(|text| print!("{text}")),
        ["fits"] => fits(MANY).map(|text| print!("{text}")),
        ["fits", mentees] => number(mentees).and_then(fits).map(|text| print!("{text}")),
        ["unlisted"] => unlisted(MANY).map(|text| print!("{text}")),
        ["unlisted", mentees] => number(mentees).and_then(unlisted).map(|text| print!("{text}")),
        ["many", people] => number(people).and_then(many).map(|text| print!("{text}")),
        ["files", people, folder] => {
            number(people).and_then(|people| whole::write(people, Path::new(folder)))
        }
        ["write", name, folder] => {
            known(name).and_then(|case| child::write(&case, Path::new(folder), &mut stdout()))
        }
        ["run", ref options @ ..] => run(options),
        ["house", ref options @ ..] => measure_house(options),
        ["crowd", ref options @ ..] => measure_crowd(options),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn number(people: &str) -> Result<usize, String> {
    people.parse().map_err(|_| "how many people is a whole number".to_owned())
}

fn known(name: &str) -> Result<Case, String> {
    named(name).ok_or_else(|| format!("there is no case {name}"))
}

fn one(name: &str, solver: &str) -> Result<(), String> {
    let solver = Solver::named(solver).ok_or_else(|| format!("there is no solver {solver}"))?;
    child::solve(&known(name)?, solver, &mut stdout())
}

fn run(options: &[&str]) -> Result<(), String> {
    let (mut quick, mut only, mut page) = (false, String::new(), None);
    let itself = std::env::current_exe().map_err(|why| why.to_string())?;
    let mut plan = Plan {
        itself,
        python: None,
        program: None,
        times: 5,
        limit: Duration::from_secs(60),
        enough: Duration::from_secs(15),
    };
    let mut left = options.iter();
    while let Some(option) = left.next() {
        let mut value = || left.next().ok_or_else(|| format!("{option} needs a value"));
        match *option {
            "--quick" => {
                quick = true;
                (plan.times, plan.limit) = (3, Duration::from_secs(10));
                plan.enough = Duration::from_secs(2);
            }
            "--python" => plan.python = Some(PathBuf::from(value()?)),
            "--program" => plan.program = Some(PathBuf::from(value()?)),
            "--only" => only = (*value()?).to_owned(),
            "--write" => page = Some(PathBuf::from(value()?)),
            "--limit" => {
                let seconds = value()?.parse().map_err(|_| "--limit needs whole seconds".to_owned())?;
                plan.limit = Duration::from_secs(seconds);
            }
            other => return Err(format!("{other} is not known\n{USAGE}")),
        }
    }
    let peers = if plan.python.is_some() { " --peers" } else { "" };
    let command = format!("bin/bench{peers}{}", if quick { " --quick" } else { "" });
    let chosen = |case: &Case| (case.quick || !quick) && case.name.contains(&only);
    let report = page::run(&chosen, &plan, &command, &mut |what| eprintln!("{what}"))?;
    println!("{}", report.text());
    if let Some(page) = page {
        report.write_into(&page)?;
    }
    let disputed = report.disputed();
    if disputed.is_empty() { Ok(()) } else { Err(format!("solvers differ on {}", disputed.join(", "))) }
}

/// What the options of `house` and `crowd` say: SQLite and, where TEST_DATABASE_URL names an empty one,
/// PostgreSQL; and the page to write into.
fn house_plan(options: &[&str]) -> Result<(house::Plan, Option<PathBuf>), String> {
    let mut page = None;
    let mut plan = house::Plan {
        program: PathBuf::new(),
        postgres: std::env::var("TEST_DATABASE_URL").ok(),
        core: 0,
        times: (10, 5),
        length: Duration::from_secs(4),
        lines: 16,
    };
    let mut left = options.iter();
    while let Some(option) = left.next() {
        let mut value = || left.next().ok_or_else(|| format!("{option} needs a value"));
        match *option {
            "--program" => plan.program = PathBuf::from(value()?),
            "--core" => plan.core = value()?.parse().map_err(|_| "--core needs the number of a core")?,
            "--quick" => (plan.times, plan.length) = ((3, 1), Duration::from_secs(2)),
            "--write" => page = Some(PathBuf::from(value()?)),
            other => return Err(format!("{other} is not known\n{USAGE}")),
        }
    }
    Ok((plan, page))
}

/// Measures the server on the demonstration.
fn measure_house(options: &[&str]) -> Result<(), String> {
    let (plan, page) = house_plan(options)?;
    let measured = house::measure(&plan, &mut |what| eprintln!("{what}"))?;
    told(&house::table::text(&measured, &plan, &page::machine()), page, page::HOUSE)
}

/// Measures what is promised for ten thousand people.
fn measure_crowd(options: &[&str]) -> Result<(), String> {
    let (plan, page) = house_plan(options)?;
    let measured = crowd::measure(&plan, &mut |what| eprintln!("{what}"))?;
    told(&crowd::table::text(&measured, &plan, &page::machine()), page, page::CROWD)
}

/// Prints what was measured, and puts it into a page.
fn told(text: &str, page: Option<PathBuf>, word: &str) -> Result<(), String> {
    println!("{text}");
    page.map_or(Ok(()), |to| page::write(&to, word, text))
}
