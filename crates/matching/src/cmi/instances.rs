//! Instances: text to problem and back.

use super::{Fault, Fields, Unreadable};
use crate::instance::{Bounds, Edge, Group, Instance, Member, Pair, Term, TypeBound};
use std::fmt::Write as _;

/// Reads an instance. `load` fetches the bytes of the file that a `matrix u16` record names.
///
/// # Errors
/// The first line that is wrong, or what is wrong with the whole.
pub fn read(
    text: &str,
    load: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
) -> Result<Instance, Unreadable> {
    let mut reading = Reading { most: text.len().clamp(UNLISTED, MOST) as u32, ..Reading::default() };
    let mut lines = text.lines().enumerate();
    let heading = lines.next().and_then(|(_, line)| line.trim_start_matches('\u{feff}').split_once(' '));
    if heading.is_none_or(|(word, version)| word != "cmi" || version.trim() != "1") {
        return Err(Unreadable::at(1, Fault::Heading));
    }
    for (at, line) in lines {
        let Some(fields) = Fields::of(at + 1, line) else { continue };
        if reading.ended {
            return Err(Unreadable::at(at + 1, Fault::Twice("end".to_owned())));
        }
        reading.record(fields, line, load)?;
    }
    reading.finish()
}

/// So many people, or groups, `size` may promise without a record for each: what a text makes us
/// allocate stays in proportion to its length.
const UNLISTED: usize = 1 << 20;
/// And so many in all.
const MOST: usize = 1 << 28;

#[derive(Default)]
struct Reading {
    instance: Instance,
    most: u32,
    size: Option<u64>,
    seen_mentees: Vec<bool>,
    seen_mentors: Vec<bool>,
    seen_groups: Vec<[bool; 4]>,
    seen_once: Vec<&'static str>,
    matrix: bool,
    ended: bool,
}

impl Reading {
    fn record(
        &mut self,
        mut fields: Fields<'_>,
        line: &str,
        load: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
    ) -> Result<(), Unreadable> {
        let record = fields.record;
        match record {
            "name" | "source" | "licence" | "note" => return self.about(record, line),
            "size" => self.size(&mut fields)?,
            "objective" => self.objective(&mut fields)?,
            "bands" => {
                self.once("bands", &fields)?;
                self.instance.bands = fields.numbers()?;
            }
            "end" => self.ended = true,
            "g" | "i" | "o" | "k" => self.group(&mut fields)?,
            "m" | "r" => self.member(&mut fields)?,
            "y" => self.type_bound(&mut fields)?,
            "fair" => {
                self.once("fair", &fields)?;
                self.instance.fair = Some(fields.numbers()?);
            }
            "e" => self.edge(&mut fields)?,
            "l" | "x" | "c" => self.pair(&mut fields)?,
            "pm" | "pr" => {
                let list = (fields.number()?, fields.numbers()?);
                let lists = if record == "pm" {
                    &mut self.instance.mentee_lists
                } else {
                    &mut self.instance.mentor_lists
                };
                lists.push(list);
            }
            "matrix" => self.matrix(&mut fields, load)?,
            _ => return Err(Unreadable::at(fields.line, Fault::Record(record.to_owned()))),
        }
        fields.end()
    }

    fn about(&mut self, record: &str, line: &str) -> Result<(), Unreadable> {
        let text = line.trim().split_once(' ').map(|(_, text)| text.trim().to_owned());
        let about = &mut self.instance.about;
        let field = match record {
            "name" => &mut about.name,
            "source" => &mut about.source,
            "licence" => &mut about.licence,
            _ => &mut about.note,
        };
        *field = text;
        Ok(())
    }

    fn size(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        let twice = self.size.is_some();
        let (mentees, mentors, groups): (u32, u32, u32) =
            (fields.number()?, fields.number()?, fields.number()?);
        self.size = Some(fields.number()?);
        let most = self.most;
        if twice || mentees > most || mentors > most || groups > most {
            return Err(Unreadable::at(fields.line, Fault::Unsized("size".to_owned())));
        }
        let member = Member { group: 0, bounds: Bounds::new(0, 1), optional: false };
        self.instance.mentees = vec![member; mentees as usize];
        self.instance.mentors = vec![member; mentors as usize];
        self.instance.groups = vec![Group::default(); groups as usize];
        self.seen_mentees = vec![false; mentees as usize];
        self.seen_mentors = vec![false; mentors as usize];
        self.seen_groups = vec![[false; 4]; groups as usize];
        Ok(())
    }

    fn objective(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        self.once("objective", fields)?;
        let words: Vec<String> = fields.numbers()?;
        let terms = words.iter().map(|word| Term::from_word(word)).collect::<Option<Vec<_>>>();
        self.instance.objective = terms.ok_or_else(|| fields.fault())?;
        Ok(())
    }

    fn group(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        let at: u32 = fields.number()?;
        let kind = ["g", "i", "o", "k"].iter().position(|record| *record == fields.record).unwrap_or(0);
        mark(self.seen_groups.get_mut(at as usize).map(|seen| &mut seen[kind]), fields)?;
        let group = &mut self.instance.groups[at as usize];
        match fields.record {
            "g" => group.parent = Some(fields.number()?),
            "i" => group.receives = Some(bounds(fields)?),
            "o" => group.gives = Some(bounds(fields)?),
            _ => group.slack = Some(fields.number()?),
        }
        Ok(())
    }

    fn member(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        let at = fields.number::<u32>()? as usize;
        let is_mentee = fields.record == "m";
        let seen = if is_mentee { &mut self.seen_mentees } else { &mut self.seen_mentors };
        mark(seen.get_mut(at), fields)?;
        let group = fields.number()?;
        let bounds = bounds(fields)?;
        let optional = match fields.rest.next() {
            None => false,
            Some("optional") if !is_mentee => true,
            Some(_) => return Err(fields.fault()),
        };
        let side = if is_mentee { &mut self.instance.mentees } else { &mut self.instance.mentors };
        side[at] = Member { group, bounds, optional };
        Ok(())
    }

    fn type_bound(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        self.sized(fields)?;
        let (mentee, kind) = (fields.number()?, fields.number()?);
        self.instance.types.push(TypeBound { mentee, kind, bounds: bounds(fields)? });
        Ok(())
    }

    fn edge(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        self.sized(fields)?;
        if self.matrix {
            return Err(Unreadable::at(fields.line, Fault::Twice("matrix".to_owned())));
        }
        let (mentee, mentor, score) = (fields.number()?, fields.number()?, fields.number()?);
        let (kind, lot) = (fields.number_or(0)?, fields.number_or(0)?);
        self.instance.edges.push(Edge { mentee, mentor, score, kind, lot });
        Ok(())
    }

    fn pair(&mut self, fields: &mut Fields<'_>) -> Result<(), Unreadable> {
        self.sized(fields)?;
        let pair: Pair = (fields.number()?, fields.number()?);
        match fields.record {
            "l" => self.instance.locks.push(pair),
            "x" => self.instance.forbidden.push(pair),
            _ => self.instance.current.push(pair),
        }
        Ok(())
    }

    fn matrix(
        &mut self,
        fields: &mut Fields<'_>,
        load: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>,
    ) -> Result<(), Unreadable> {
        self.sized(fields)?;
        if self.matrix || !self.instance.edges.is_empty() {
            return Err(Unreadable::at(fields.line, Fault::Twice("matrix".to_owned())));
        }
        self.matrix = true;
        let (line, kind) = (fields.line, fields.word()?);
        let mentors = self.instance.mentors.len();
        let cells = self.instance.mentees.len().saturating_mul(mentors);
        let no = |words: &str| Unreadable::at(line, Fault::Matrix(words.to_owned()));
        let score: Box<dyn Fn(usize) -> Option<i32>> = match kind {
            "u16" => {
                let file = fields.word()?;
                let bytes = load(file).map_err(|why| Unreadable::at(line, Fault::Matrix(why)))?;
                if bytes.len() != cells.saturating_mul(2) {
                    return Err(no(file));
                }
                Box::new(move |cell| {
                    let score = u16::from_le_bytes([bytes[2 * cell], bytes[2 * cell + 1]]);
                    (score != u16::MAX).then_some(i32::from(score))
                })
            }
            "splitmix" => {
                let (seed, low, high): (u64, i64, i64) =
                    (fields.number()?, fields.number()?, fields.number()?);
                let span = high.checked_sub(low).filter(|span| *span >= 0).ok_or_else(|| no("splitmix"))?;
                Box::new(move |cell| {
                    let z = crate::splitmix::mix(
                        seed.wrapping_add((cell as u64 + 1).wrapping_mul(crate::splitmix::STEP)),
                    );
                    i32::try_from(low + (z % (span as u64 + 1)) as i64).ok()
                })
            }
            _ => return Err(fields.fault()),
        };
        if cells as u64 > u64::from(u32::MAX) {
            return Err(no(kind));
        }
        // Every pair is made only where `size` promises every pair.
        let said = self.size.unwrap_or_default();
        if kind == "splitmix" && said != cells as u64 {
            return Err(Unreadable::at(line, Fault::Edges { said, found: cells as u64 }));
        }
        self.instance.edges = (0..cells)
            .filter_map(|cell| {
                let pair = ((cell / mentors) as u32, (cell % mentors) as u32);
                score(cell).map(|score| Edge { mentee: pair.0, mentor: pair.1, score, kind: 0, lot: 0 })
            })
            .collect();
        Ok(())
    }

    fn sized(&self, fields: &Fields<'_>) -> Result<(), Unreadable> {
        if self.size.is_none() {
            return Err(Unreadable::at(fields.line, Fault::Unsized(fields.record.to_owned())));
        }
        Ok(())
    }

    fn once(&mut self, record: &'static str, fields: &Fields<'_>) -> Result<(), Unreadable> {
        if self.seen_once.contains(&record) {
            return Err(Unreadable::at(fields.line, Fault::Twice(record.to_owned())));
        }
        self.seen_once.push(record);
        Ok(())
    }

    fn finish(mut self) -> Result<Instance, Unreadable> {
        if !self.ended {
            return Err(Unreadable::at(0, Fault::NoEnd));
        }
        let Some(said) = self.size else {
            return Err(Unreadable::at(0, Fault::Unsized("size".to_owned())));
        };
        let found = self.instance.edges.len() as u64;
        if said != found {
            return Err(Unreadable::at(0, Fault::Edges { said, found }));
        }
        if !self.seen_once.contains(&"objective") {
            self.instance.objective = vec![Term::Pairs, Term::Total];
        }
        self.instance.settle().map_err(|fault| Unreadable::at(0, Fault::Malformed(fault)))?;
        Ok(self.instance)
    }
}

/// Notes that a record about somebody was seen; refuses a second one, or one about nobody.
fn mark(seen: Option<&mut bool>, fields: &Fields<'_>) -> Result<(), Unreadable> {
    match seen {
        None => Err(Unreadable::at(fields.line, Fault::Unsized(fields.record.to_owned()))),
        Some(true) => Err(Unreadable::at(fields.line, Fault::Twice(fields.record.to_owned()))),
        Some(seen) => {
            *seen = true;
            Ok(())
        }
    }
}

fn bounds(fields: &mut Fields<'_>) -> Result<Bounds, Unreadable> {
    let least = fields.number()?;
    let most = match fields.word()? {
        "*" => None,
        number => Some(number.parse().map_err(|_| fields.fault())?),
    };
    Ok(Bounds { least, most })
}

/// Writes an instance; [`read`] gives it back.
pub fn write(instance: &Instance) -> String {
    let mut out = String::from("cmi 1\n");
    let about = &instance.about;
    let texts = [
        ("name", &about.name),
        ("source", &about.source),
        ("licence", &about.licence),
        ("note", &about.note),
    ];
    for (record, text) in texts {
        if let Some(text) = text {
            push(&mut out, format_args!("{record} {}", text.replace(['\r', '\n'], " ")));
        }
    }
    let sizes = (instance.mentees.len(), instance.mentors.len(), instance.groups.len());
    push(&mut out, format_args!("size {} {} {} {}", sizes.0, sizes.1, sizes.2, instance.edges.len()));
    let terms = instance.objective.iter().map(|term| term.word()).collect::<Vec<_>>();
    push(&mut out, format_args!("objective {}", terms.join(" ")));
    if !instance.bands.is_empty() {
        push(&mut out, format_args!("bands {}", list(&instance.bands)));
    }
    write_groups(&mut out, instance);
    write_members(&mut out, instance);
    for (record, pairs) in [("l", &instance.locks), ("x", &instance.forbidden), ("c", &instance.current)] {
        for (mentee, mentor) in pairs {
            push(&mut out, format_args!("{record} {mentee} {mentor}"));
        }
    }
    for (record, lists) in [("pm", &instance.mentee_lists), ("pr", &instance.mentor_lists)] {
        for (who, whom) in lists {
            push(&mut out, format_args!("{record} {who} {}", list(whom)));
        }
    }
    write_edges(&mut out, instance);
    out.push_str("end\n");
    out
}

fn write_groups(out: &mut String, instance: &Instance) {
    for (at, group) in instance.groups.iter().enumerate() {
        if let Some(parent) = group.parent {
            push(out, format_args!("g {at} {parent}"));
        }
        if let Some(bounds) = group.receives {
            push(out, format_args!("i {at} {} {}", bounds.least, most(bounds)));
        }
        if let Some(bounds) = group.gives {
            push(out, format_args!("o {at} {} {}", bounds.least, most(bounds)));
        }
        if let Some(slack) = group.slack {
            push(out, format_args!("k {at} {slack}"));
        }
    }
    if let Some(fair) = &instance.fair {
        push(out, format_args!("fair {}", list(fair)));
    }
}

fn write_members(out: &mut String, instance: &Instance) {
    for (record, side) in [("m", &instance.mentees), ("r", &instance.mentors)] {
        for (at, member) in side.iter().enumerate() {
            let Member { group, bounds, optional } = member;
            let tail = if *optional { " optional" } else { "" };
            push(out, format_args!("{record} {at} {group} {} {}{tail}", bounds.least, most(*bounds)));
        }
    }
    for TypeBound { mentee, kind, bounds } in &instance.types {
        push(out, format_args!("y {mentee} {kind} {} {}", bounds.least, most(*bounds)));
    }
}

fn write_edges(out: &mut String, instance: &Instance) {
    let with_lots = instance.edges.iter().any(|edge| edge.lot > 0);
    let with_kinds = with_lots || instance.edges.iter().any(|edge| edge.kind > 0);
    for Edge { mentee, mentor, score, kind, lot } in &instance.edges {
        match (with_kinds, with_lots) {
            (_, true) => push(out, format_args!("e {mentee} {mentor} {score} {kind} {lot}")),
            (true, false) => push(out, format_args!("e {mentee} {mentor} {score} {kind}")),
            (false, false) => push(out, format_args!("e {mentee} {mentor} {score}")),
        }
    }
}

fn most(bounds: Bounds) -> String {
    bounds.most.map_or_else(|| "*".to_owned(), |most| most.to_string())
}

fn list<T: ToString>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Adds a line; writing to a string cannot fail.
fn push(out: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(line);
    out.push('\n');
}
