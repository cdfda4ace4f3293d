//! Answers: text to pairs, values and certificate, and back.

use super::{Fault, Fields, Unreadable};
use crate::answer::{Answer, Fraction, Node, Outcome, Potentials, Value};
use crate::instance::Term;
use std::collections::HashSet;
use std::fmt::Write as _;

/// Reads an answer.
///
/// # Errors
/// The first line that is wrong, or what is wrong with the whole.
pub fn read_answer(text: &str) -> Result<Outcome, Unreadable> {
    let mut lines = text.lines().enumerate();
    let heading = lines.next().map(|(_, line)| line.split_ascii_whitespace().collect::<Vec<_>>());
    let infeasible = match heading.as_deref() {
        Some(["cmi-infeasible"]) => true,
        Some(["cmi-solution", "1"]) => false,
        _ => return Err(Unreadable::at(1, Fault::Heading)),
    };
    let (mut answer, mut cut, mut ended) = (Answer::default(), Vec::new(), false);
    let mut seen = HashSet::new();
    for (at, line) in lines {
        let Some(mut fields) = Fields::of(at + 1, line) else { continue };
        match (fields.record, infeasible) {
            _ if ended => return Err(Unreadable::at(at + 1, Fault::Twice("end".to_owned()))),
            ("end", _) => ended = true,
            ("cut", true) => cut.push(node(&mut fields)?),
            ("a", false) => answer.pairs.push((fields.number()?, fields.number()?)),
            ("b", false) => answer.certificate.second.push((fields.number()?, fields.number()?)),
            ("value", false) => {
                let value = value(&mut fields)?;
                if answer.values.iter().any(|(term, _)| *term == value.0) {
                    return Err(Unreadable::at(at + 1, Fault::Twice("value".to_owned())));
                }
                answer.values.push(value);
            }
            (record @ ("p" | "q"), false) => {
                let node = node(&mut fields)?;
                if !seen.insert((record == "p", node)) {
                    return Err(Unreadable::at(at + 1, Fault::Twice(format!("{record} {node}"))));
                }
                let list = (node, fields.numbers()?);
                let certificate = &mut answer.certificate;
                let all = if record == "p" {
                    &mut certificate.potentials
                } else {
                    &mut certificate.second_potentials
                };
                all.push(list);
            }
            (record, _) => return Err(Unreadable::at(at + 1, Fault::Record(record.to_owned()))),
        }
        fields.end()?;
    }
    let bare = infeasible && cut.is_empty();
    if !(ended || bare) {
        return Err(Unreadable::at(0, Fault::NoEnd));
    }
    answer.pairs.sort_unstable();
    answer.certificate.second.sort_unstable();
    Ok(if infeasible { Outcome::Infeasible(cut) } else { Outcome::Solved(answer) })
}

fn node(fields: &mut Fields<'_>) -> Result<Node, Unreadable> {
    let name = fields.word()?;
    Node::from_name(name).ok_or_else(|| fields.fault())
}

fn value(fields: &mut Fields<'_>) -> Result<(Term, Value), Unreadable> {
    let term = Term::from_word(fields.word()?).ok_or_else(|| fields.fault())?;
    let value = match term {
        Term::MinScore => {
            let word = fields.word()?;
            let score = if word == "none" { None } else { Some(word.parse().map_err(|_| fields.fault())?) };
            Value::Lowest(score)
        }
        Term::Bands => Value::Counts(fields.numbers()?),
        Term::OrgLeximin => {
            let words: Vec<String> = fields.numbers()?;
            let fractions = words.iter().map(|word| fraction(word)).collect::<Option<Vec<_>>>();
            Value::Fractions(fractions.ok_or_else(|| fields.fault())?)
        }
        _ => Value::Number(fields.number()?),
    };
    Ok((term, value))
}

/// A fraction in lowest terms, whole numbers without `/1`; any other writing is none.
fn fraction(word: &str) -> Option<Fraction> {
    let (top, bottom) = word.split_once('/').unwrap_or((word, "1"));
    let (top, bottom) = (top.parse().ok()?, bottom.parse().ok()?);
    if bottom == 0 {
        return None;
    }
    Some(Fraction::new(top, bottom)).filter(|fraction| fraction.to_string() == word)
}

/// Writes an answer; [`read_answer`] gives it back.
pub fn write_answer(outcome: &Outcome) -> String {
    let mut out = String::new();
    match outcome {
        Outcome::Infeasible(cut) => {
            out.push_str("cmi-infeasible\n");
            for node in cut {
                let _ = writeln!(out, "cut {node}");
            }
        }
        Outcome::Solved(answer) => {
            out.push_str("cmi-solution 1\n");
            for (term, value) in &answer.values {
                let _ = writeln!(out, "{}", format!("value {} {value}", term.word()).trim_end());
            }
            write_pairs(&mut out, "a", &answer.pairs);
            write_potentials(&mut out, "p", &answer.certificate.potentials);
            write_pairs(&mut out, "b", &answer.certificate.second);
            write_potentials(&mut out, "q", &answer.certificate.second_potentials);
        }
    }
    out.push_str("end\n");
    out
}

fn write_pairs(out: &mut String, record: &str, pairs: &[(u32, u32)]) {
    for (mentee, mentor) in pairs {
        let _ = writeln!(out, "{record} {mentee} {mentor}");
    }
}

fn write_potentials(out: &mut String, record: &str, potentials: &Potentials) {
    for (node, levels) in potentials {
        let _ = write!(out, "{record} {node}");
        for level in levels {
            let _ = write!(out, " {level}");
        }
        out.push('\n');
    }
}
