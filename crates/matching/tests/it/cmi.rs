//! Broken texts: whatever a file holds, it is read or refused, and nothing falls over.

use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify;
use counterpart_matching::cmi::{self, Fault, Unreadable, read_answer};
use counterpart_matching::instance::Instance;
use counterpart_matching::solve::solve;
use std::fs;
use std::path::Path;

/// Changes of each text.
const CHANGES: u64 = 500;

/// Numbers that nobody can foresee but that are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// The text with one to four bytes deleted, doubled, swapped or replaced, or a line moved.
fn broken(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(4) {
        let (at, other) = (dice.below(bytes.len()), dice.below(bytes.len()));
        match dice.below(7) {
            _ if bytes.is_empty() => {}
            0 => drop(bytes.remove(at)),
            1 => bytes.insert(at, bytes[at]),
            2 => bytes.swap(at, other),
            3 => bytes[at] = b"0123456789-* /e\n"[dice.below(16)],
            4 => bytes.truncate(at),
            5 => (0..18).for_each(|_| bytes.insert(at, b'9')),
            _ => {
                let mut lines: Vec<Vec<u8>> =
                    bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (from, to) = (dice.below(lines.len()), dice.below(lines.len()));
                lines.swap(from, to);
                bytes = lines.join(&b'\n');
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn read(text: &str) -> Result<Instance, Unreadable> {
    cmi::read(text, &mut |name| Err(name.to_owned()))
}

fn texts(ending: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let text = |path: &Path| fs::read_to_string(path).unwrap();
    paths.iter().map(|path| (text(path), text(&path.with_extension("sol")))).collect()
}

#[test]
fn broken_instances_are_read_or_refused() {
    let (mut dice, mut taken, mut refused) = (Dice(1), 0, 0);
    for (text, _) in texts("cmi") {
        for _ in 0..CHANGES {
            let Ok(instance) = read(&broken(&text, &mut dice)) else {
                refused += 1;
                continue;
            };
            taken += 1;
            assert_eq!(read(&cmi::write(&instance)).as_ref(), Ok(&instance));
            if let Ok(outcome) = solve(&instance, &mut ()) {
                assert_eq!(verify(&instance, &outcome), Ok(()), "{}", cmi::write(&instance));
            }
        }
    }
    assert!(taken > 200 && refused > 1000, "{taken} taken, {refused} refused");
}

/// What an answer claims, whatever the order of its records.
fn values(outcome: Outcome) -> Option<Vec<String>> {
    let Outcome::Solved(answer) = outcome else { return None };
    let mut values: Vec<_> = answer.values.iter().map(|value| format!("{value:?}")).collect();
    values.sort();
    Some(values)
}

#[test]
fn broken_answers_are_refused_or_prove_the_same() {
    let (mut dice, mut proved, mut doubted, mut refused) = (Dice(2), 0, 0, 0);
    for (text, answer) in texts("cmi") {
        let instance = read(&text).unwrap();
        let sound = read_answer(&answer).unwrap();
        for _ in 0..CHANGES {
            match read_answer(&broken(&answer, &mut dice)) {
                Err(_) => refused += 1,
                Ok(outcome) if verify(&instance, &outcome).is_err() => doubted += 1,
                Ok(outcome) => {
                    proved += 1;
                    assert_eq!(values(outcome), values(sound.clone()));
                }
            }
        }
    }
    assert!(proved > 20 && doubted > 300 && refused > 500, "{proved} {doubted} {refused}");
}

#[test]
fn nonsense_is_refused() {
    for text in ["", "\n", "\0", "cmi 1", "cmi 2\nend\n", "cmi 1\nend\n", "é", "cmi 1\nsize\nend\n"] {
        assert!(read(text).is_err(), "{text:?}");
        assert!(read_answer(text).is_err(), "{text:?}");
    }
    let mut dice = Dice(3);
    for _ in 0..500 {
        let bytes: Vec<u8> = (0..dice.below(200)).map(|_| dice.below(256) as u8).collect();
        let text = format!("cmi 1\n{}", String::from_utf8_lossy(&bytes));
        assert!(read(&text).is_err(), "{text:?}");
    }
}

/// A short text must not make us set aside more than a short text is worth.
#[test]
fn a_size_beyond_the_text_is_refused() {
    let refused = |text: &str| read(text).unwrap_err().fault;
    for size in ["268435456 1 1 0", "1 268435456 1 0", "1 1 268435456 0", "4294967295 4294967295 1 0"] {
        let text = format!("cmi 1\nsize {size}\nend\n");
        assert_eq!(refused(&text), Fault::Unsized("size".to_owned()), "{size}");
    }
    assert!(read("cmi 1\nsize 1000000 1000000 1000000 0\nend\n").is_ok());
    let text = "cmi 1\nsize 60000 60000 1 64\nmatrix splitmix 1 0 9\nend\n";
    assert_eq!(refused(text), Fault::Edges { said: 64, found: 3_600_000_000 });
}
