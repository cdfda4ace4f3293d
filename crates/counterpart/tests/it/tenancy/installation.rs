//! What looks beyond one programme: every function that may is named here with who may use it, and so is
//! every place from which it is called. A new one fails the tests until somebody has thought about it.

use crate::tidy::workspace::{Source, files};
use std::collections::BTreeSet;

/// The doors that let admins alone pass.
const ADMINS: &[&str] = &["Admin", "AtPerson", "AtJob", "AdminAtLetter"];

/// Functions that take the installation as a whole, by who has use of them.
const TAKING: &[(&str, &[&str])] = &[
    (
        "admins, on their pages",
        &[
            "base/jobs::again",
            "base/jobs::failures",
            "base/jobs::figures",
            "base/jobs::last_done",
            "base/outbox::figures",
            "people::admin_list",
            "people::person_count",
            "people::person_list",
            "programmes::programme_add",
            "programmes::programme_list",
        ],
    ),
    (
        "jobs and workers, for which nobody waits",
        &[
            "base::prune",
            "base/jobs::claim",
            "base/jobs::prune",
            "base/outbox::claim",
            "base/outbox::forget",
            "base/outbox::forget_people",
            "base/outbox::prune",
            "letters::sender",
            "letters::stop_forget_people",
            "people::address_keys",
            "people::link_arm",
            "people::link_get",
            "people::invitation_prune",
            "people::link_prune",
            "people::person_bounce",
            "people::person_forget",
            "people::session_prune",
            "retention::standing_list",
        ],
    ),
    (
        "whoever is not signed in yet, by the secret of a link, a letter or a cookie",
        &[
            "letters::is_stopped",
            "letters::reader",
            "letters::resume",
            "letters::stop",
            "letters::stoppable",
            "people::address_known",
            "people::end_of_token",
            "people::find",
            "people::invitation_of_token",
            "people::link_add",
            "people::link_end_all",
            "people::link_list_of_browser",
            "people::link_of_token",
            "people::link_tried",
            "people::link_use",
            "people::person_any",
            "people::person_of_address",
            "people::person_open",
        ],
    ),
    (
        "whoever runs it: health, figures, backup, doctor",
        &[
            "operations::backup_last",
            "operations::backup_note",
            "operations::database_now",
            "operations::is_whole",
            "operations::jobs_waiting",
            "operations::journal_last",
            "operations::letters_waiting",
            "operations::ping",
            "operations::steps",
            "operations/backup::count",
            "operations/backup::list",
        ],
    ),
    ("the demonstration", &["demo::letter_newest"]),
];

/// Where pages look at the installation for others than admins, and by which secret or for which purpose.
const OPEN: &[&str] = &[
    // Whether the database answers.
    "operations/web.rs ready Anyone",
    // What the link at the end of a letter stops.
    "letters/web/stop.rs show Reader",
    // Only under `counterpart demo`.
    "demo/web.rs enter Anyone",
    "demo/web.rs letters Anyone",
];

/// The features that hand the installation over beside pages, to sign people in, send letters, do jobs
/// and look after the whole.
const HANDING: &[&str] = &[
    "base/jobs",
    "demo",
    "jobs",
    "letters",
    "operations",
    "operations/backup",
    "people",
    "people/acts",
    "programmes",
    "retention",
];

/// What a function is called, and what it takes and does, up to the next.
struct Function<'a> {
    name: &'a str,
    takes: String,
    whole: &'a str,
}

fn functions(file: &Source) -> Vec<Function<'_>> {
    let code = file.text.split("#[cfg(test)]").next().unwrap();
    code.split("fn ")
        .skip(1)
        .filter_map(|whole| {
            let (head, _) = whole.split_once('{')?;
            let (name, takes) = head.split_once(['(', '<'])?;
            let takes = takes.split(" -> ").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
            Some(Function { name, takes, whole })
        })
        .collect()
}

fn sources() -> Vec<Source> {
    let mut all = files("crates/counterpart/src", ".rs");
    for file in &mut all {
        file.path = file.path.trim_start_matches("crates/counterpart/src/").to_owned();
    }
    all.retain(|file| file.path != "base/scope.rs");
    all
}

/// The feature of a file: its folder, where pages and stores are parts of it.
fn feature(path: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.replace("/store", "")
}

#[test]
fn functions_that_look_beyond_a_programme_are_known() {
    let known: BTreeSet<String> =
        TAKING.iter().flat_map(|(_, names)| names.iter()).map(|name| (*name).to_owned()).collect();
    let mut found = BTreeSet::new();
    for file in sources() {
        let takers = functions(&file).into_iter().filter(|one| one.takes.contains(": Installation"));
        found.extend(takers.map(|one| format!("{}::{}", feature(&file.path), one.name)));
    }
    assert_eq!(found, known, "who may use them?");
}

#[test]
fn pages_look_beyond_a_programme_behind_the_doors_of_admins_alone() {
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for file in sources().iter().filter(|file| file.path.contains("/web")) {
        for one in functions(file).iter().filter(|one| one.whole.contains("Installation")) {
            let first = one.takes.split(", ").next().unwrap_or_default();
            let door = first.rsplit(": ").next().unwrap_or_default().trim_end_matches([')', ',']);
            let place = format!("{} {} {door}", file.path, one.name);
            // A function that is no handler is called by one of the same file, with what it was shown.
            let is_handler = file.text.contains(&format!("pub async fn {}(", one.name));
            if is_handler && !ADMINS.contains(&door) && !OPEN.contains(&place.as_str()) {
                wrong.push(place.clone());
            }
            seen.insert(place);
        }
    }
    let gone: Vec<_> = OPEN.iter().filter(|place| !seen.contains(**place)).collect();
    assert!(wrong.is_empty() && gone.is_empty(), "not known: {wrong:?}; no longer there: {gone:?}");
    assert!(seen.len() > 8, "where are the pages? {seen:?}");
}

#[test]
fn places_that_look_beyond_a_programme_are_known() {
    let is_store = |path: &str| path.contains("/store") || path.contains("/web");
    let found: BTreeSet<String> = sources()
        .iter()
        .filter(|file| !is_store(&file.path))
        .filter(|file| {
            functions(file)
                .iter()
                .any(|one| one.whole.contains(" Installation") && !one.takes.contains("Installation"))
        })
        .map(|file| feature(&file.path))
        .collect();
    assert_eq!(found, HANDING.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
}
