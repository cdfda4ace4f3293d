//! From all files to one programme.

use super::columns::FileKind;
use super::notes::Notes;
use super::organisations::{self, Book};
use super::people::{self, Context, Draft, Side};
use super::policy::{self, PolicyFile};
use super::roster::{self, Roster};
use super::sheet::Sheet;
use super::whereabouts::Patterns;
use super::words::Vocabulary;
use super::{
    Loaded, Refused, Sources, Wrong, bounds, exclusions, mentor_match, pairs, ranks, read_table, skills,
    zones,
};
use counterpart_matching::people::{Exclusion, Mentee, Mentor, Programme};
use counterpart_matching::policy::{Policy, Shape};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The files as sheets, with their fingerprints.
#[derive(Debug, Default)]
struct Opened {
    sheets: BTreeMap<FileKind, Sheet>,
    fingerprints: Vec<(String, String)>,
    is_one: bool,
}

/// Reads all files.
///
/// # Errors
/// A file that cannot be read, or everything that is wrong in the order of files and rows.
pub fn load(sources: &Sources) -> Result<Loaded, Refused> {
    let mut notes = Notes::new(sources.skip_wrong_rows);
    let mut opened = open(sources, &mut notes)?;
    let (file, policy_wrongs) = decided(sources, &mut opened)?;
    let ladder = mentor_match::ladder(&file, &opened.sheets);
    let mut context = Context {
        policy: file.policy,
        ladder,
        book: Book::open(),
        skills: skills::Skills::default(),
        vocabulary: Vocabulary::default(),
        patterns: Patterns::new(file.cohort),
        notes,
    };
    let everybody = everybody(&opened, &mut context);
    let rest = rest(&opened, everybody, &file.cohort, &mut context);
    settle(context, rest, opened, file.cohort, policy_wrongs)
}

fn open(sources: &Sources, notes: &mut Notes) -> Result<Opened, Refused> {
    let mut opened = Opened { is_one: is_one_file(sources), ..Opened::default() };
    for (kind, word) in FileKind::ALL {
        let Some(path) = path(sources, kind) else { continue };
        let (table, fingerprint) = read_table(path, sources.sheet.as_deref())?;
        opened.fingerprints.push((word.to_owned(), fingerprint));
        notes.reading(kind);
        let also = match kind {
            FileKind::Mentors => Some(FileKind::Mentees),
            FileKind::Mentees => Some(FileKind::Mentors),
            _ => None,
        };
        match table {
            Ok(table) => {
                let sheet = Sheet::open(table, kind, also.filter(|_| opened.is_one), notes);
                opened.sheets.extend(sheet.map(|sheet| (kind, sheet)));
            }
            Err(wrong) => notes.fatal(*wrong),
        }
    }
    Ok(opened)
}

fn path(sources: &Sources, kind: FileKind) -> Option<&PathBuf> {
    match kind {
        FileKind::Organisations => sources.organisations.as_ref(),
        FileKind::Mentors => Some(&sources.mentors),
        FileKind::Mentees => Some(&sources.mentees),
        FileKind::Exclusions => sources.exclusions.as_ref(),
        FileKind::Pairs => sources.pairs.as_ref(),
        FileKind::Ranks => sources.ranks.as_ref(),
        FileKind::Skills => sources.skills.as_ref(),
    }
}

fn is_one_file(sources: &Sources) -> bool {
    let whole = |path: &PathBuf| std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
    whole(&sources.mentors) == whole(&sources.mentees)
}

/// The policy, or the defaults; what is wrong in it is told together with the rest.
fn decided(sources: &Sources, opened: &mut Opened) -> Result<(PolicyFile, Vec<Wrong>), Refused> {
    let default = || PolicyFile::new(Shape::Cross);
    let Some(path) = &sources.policy else { return Ok((default(), Vec::new())) };
    let bytes = super::read_bytes(path)?;
    opened.fingerprints.push(("policy".to_owned(), super::fingerprint(&bytes)));
    Ok(match policy::read(&bytes, &super::file_name(path)) {
        Ok(file) => (file, Vec::new()),
        Err(wrongs) => (default(), wrongs),
    })
}

/// Mentors and mentees as read.
struct Everybody {
    mentors: Vec<Draft<Mentor>>,
    mentees: Vec<Draft<Mentee>>,
}

fn everybody(opened: &Opened, context: &mut Context) -> Everybody {
    let Context { vocabulary, notes, .. } = context;
    context.skills = match opened.sheets.get(&FileKind::Skills) {
        Some(sheet) => skills::read(sheet, vocabulary, notes),
        None => skills::built_in(vocabulary),
    };
    let has_book = opened.fingerprints.iter().any(|(word, _)| word == FileKind::Organisations.word());
    if let Some(sheet) = opened.sheets.get(&FileKind::Organisations) {
        context.book = organisations::read(sheet, &context.ladder, vocabulary, notes);
    }
    let side = |kind| opened.sheets.get(&kind);
    let mut mentors = side(FileKind::Mentors)
        .map_or_else(Vec::new, |sheet| people::read(sheet, FileKind::Mentors, people::mentor, context));
    let mut mentees = side(FileKind::Mentees)
        .map_or_else(Vec::new, |sheet| people::read(sheet, FileKind::Mentees, people::mentee, context));
    people::answer_identity(&mut mentors, &mut mentees, &mut context.vocabulary);
    let name = |kind| side(kind).map_or("", Sheet::file);
    let files = people::Files {
        mentors: name(FileKind::Mentors),
        mentees: name(FileKind::Mentees),
        is_one: opened.is_one,
    };
    people::join(&mut mentors, &mut mentees, files, &mut context.notes);
    if !has_book {
        let gone = context.book.sort();
        moved(&mut mentors, &gone);
        moved(&mut mentees, &gone);
        context.book.warn_of_spellings(&mut context.notes);
    }
    Everybody { mentors, mentees }
}

/// Points people to where their organisation has gone.
fn moved<T: Side>(drafts: &mut [Draft<T>], gone: &[u32]) {
    for draft in drafts {
        let organisation = &mut draft.who.person_mut().organisation;
        *organisation = organisation.and_then(|at| gone.get(at as usize).copied());
    }
}

/// What the other files add.
struct Rest {
    everybody: Everybody,
    exclusions: Vec<Exclusion>,
    pairs: pairs::Pairs,
}

fn rest(
    opened: &Opened,
    mut everybody: Everybody,
    cohort: &super::cohort::Cohort,
    context: &mut Context,
) -> Rest {
    let Everybody { mentors, mentees } = &mut everybody;
    let sheet = |kind| opened.sheets.get(&kind);
    let roster = Roster::of(mentors, mentees);
    let name = |kind| sheet(kind).map_or("", Sheet::file);
    let files = (name(FileKind::Mentors), name(FileKind::Mentees));
    let said = roster::mentioned(&roster, mentors, mentees, files, &mut context.notes);
    let mut exclusions = std::mem::take(&mut context.book.exclusions);
    if let Some(sheet) = sheet(FileKind::Exclusions) {
        let Context { book, vocabulary, notes, .. } = &mut *context;
        exclusions.extend(exclusions::read(sheet, book, cohort, vocabulary, notes));
    }
    let mut pairs = sheet(FileKind::Pairs)
        .map(|sheet| pairs::read(sheet, &roster, &mut context.notes))
        .unwrap_or_default();
    pairs.notes.extend(said);
    if let Some(sheet) = sheet(FileKind::Ranks) {
        ranks::read(sheet, &roster, mentors, mentees, &mut context.notes);
    }
    if let Some(sheet) = sheet(FileKind::Organisations) {
        bounds::compare(sheet, mentors, mentees, context);
    }
    context.skills.warn_of_unknown(&mut context.notes);
    mentor_match::warn_of_identity(mentees, &context.policy, &mut context.notes);
    Rest { everybody, exclusions, pairs }
}

fn settle(
    context: Context,
    rest: Rest,
    opened: Opened,
    cohort: super::cohort::Cohort,
    mut policy_wrongs: Vec<Wrong>,
) -> Result<Loaded, Refused> {
    let settled = context.notes.settled();
    if !policy_wrongs.is_empty() {
        // Levels were read by the default ladder, which says nothing about the programme's.
        let is_sure =
            |wrong: &Wrong| !["cells-level", "cells-grades-rung"].contains(&wrong.message.key.as_ref());
        policy_wrongs.extend(settled.err().into_iter().flatten().filter(is_sure));
        return Err(Refused::Wrong(policy_wrongs));
    }
    let (skipped, warnings) = settled.map_err(Refused::Wrong)?;
    let Everybody { mentors, mentees } = rest.everybody;
    let entries = context.book.entries();
    let policy: Policy = context.policy;
    let programme = Programme {
        organisations: entries.iter().map(|entry| entry.organisation.clone()).collect(),
        mentors: mentors.iter().map(|draft| draft.who.clone()).collect(),
        mentees: mentees.iter().map(|draft| draft.who.clone()).collect(),
        exclusions: distinct(rest.exclusions),
        pairs: rest.pairs.notes.into_iter().collect(),
        skills: context.skills.tree,
        hours: context.patterns.compared(),
    };
    Ok(Loaded {
        programme,
        policy,
        organisations: entries.iter().map(|entry| entry.name.clone()).collect(),
        mentors: mentors.into_iter().map(|draft| draft.card).collect(),
        mentees: mentees.into_iter().map(|draft| draft.card).collect(),
        ladder: context.ladder.names().to_vec(),
        words: context.vocabulary.into_words(),
        pair_reasons: rest.pairs.reasons.into_iter().collect(),
        warnings,
        skipped,
        fingerprints: opened.fingerprints,
        cohort: (cohort.from.to_string(), cohort.until.to_string(), cohort.is_named),
        zone_data: zones::zone_data().to_owned(),
    })
}

/// Each exclusion once, in an order that does not depend on the order of rows.
fn distinct(mut exclusions: Vec<Exclusion>) -> Vec<Exclusion> {
    exclusions.sort_by_key(|exclusion| (exclusion.from, exclusion.to, format!("{:?}", exclusion.area)));
    exclusions.dedup();
    exclusions
}
