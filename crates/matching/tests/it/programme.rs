//! People to test with: an open programme in which everything is answered and every pair across
//! organisations is allowed, to be changed where a test needs it.

use counterpart_matching::hours::Hours;
use counterpart_matching::people::{
    Mentee, Mentor, Organisation, PairKind, PairNote, Person, Programme, Ways, Word,
};

/// Organisations `A`, `B` … as many as asked for.
pub fn organisations(count: u8) -> Vec<Organisation> {
    (0..count)
        .map(|at| Organisation { id: char::from(b'A' + at).to_string(), ..Organisation::default() })
        .collect()
}

fn person(id: String, identity: u32, organisation: Option<u32>, level: u8) -> Person {
    Person {
        id,
        identity,
        organisation,
        division: Some(Word(70)),
        level: Some(level),
        function: Some(Word(20)),
        country: Some(Word(30)),
        location: Some(Word(40)),
        hours: Some(0),
        languages: vec![Word(10)],
        ways: Some(Ways { video: true, ..Ways::default() }),
        managers: Some(Vec::new()),
        eligible: Some(true),
        trained: Some(true),
        code_accepted: Some(true),
        ..Person::default()
    }
}

/// Mentees `e00`, `e01` … and mentors `r00`, `r01` … of the organisations given by index; mentors
/// with their capacity.
pub fn open(count: u8, mentees: &[u32], mentors: &[(u32, u32)]) -> Programme {
    let mentee = |(at, organisation): (usize, &u32)| Mentee {
        person: person(format!("e{at:02}"), at as u32, Some(*organisation), 2),
        ..Mentee::default()
    };
    let mentor = |(at, (organisation, capacity)): (usize, &(u32, u32))| Mentor {
        person: person(format!("r{at:02}"), 1000 + at as u32, Some(*organisation), 4),
        capacity: *capacity,
        ..Mentor::default()
    };
    Programme {
        organisations: organisations(count),
        mentees: mentees.iter().enumerate().map(mentee).collect(),
        mentors: mentors.iter().enumerate().map(mentor).collect(),
        hours: Hours::new(&[vec![vec![(540, 1020)]; 2], vec![vec![(1000, 1100)]; 2]]),
        ..Programme::default()
    }
}

/// Adds what is known of a pair.
pub fn note(programme: &mut Programme, mentee: u32, mentor: u32, kind: PairKind) {
    programme.pairs.push(PairNote { mentee, mentor, kind });
}

/// Forbids every pair but these.
pub fn only(programme: &mut Programme, allowed: &[(u32, u32)]) {
    for mentee in 0..programme.mentees.len() as u32 {
        for mentor in 0..programme.mentors.len() as u32 {
            if !allowed.contains(&(mentee, mentor)) {
                note(programme, mentee, mentor, PairKind::Forbidden);
            }
        }
    }
}

/// Numbers that look random and are the same every time (Lehmer's generator).
pub struct Dice(pub u64);

impl Dice {
    /// Below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = (self.0 * 48_271) % 2_147_483_647;
        (self.0 >> 4) % sides
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.roll(times) == 0
    }

    /// A word of a kind, or none once in five times.
    pub fn word(&mut self, kind: u32, sides: u64) -> Option<Word> {
        if self.once_in(5) { None } else { Some(Word(kind + self.roll(sides) as u32)) }
    }

    /// Up to so many words of a kind.
    pub fn words(&mut self, most: u64, kind: u32, sides: u64) -> Vec<Word> {
        (0..self.roll(most + 1)).map(|_| Word(kind + self.roll(sides) as u32)).collect()
    }
}

fn any_person(dice: &mut Dice, id: String, identity: u32, others: u64) -> Person {
    Person {
        id,
        identity,
        organisation: Some(dice.roll(5) as u32),
        division: Some(Word(dice.roll(3) as u32)),
        level: if dice.once_in(8) { None } else { Some(1 + dice.roll(8) as u8) },
        function: dice.word(100, 6),
        country: dice.word(200, 4),
        location: dice.word(300, 6),
        hours: if dice.once_in(6) { None } else { Some(dice.roll(4) as u32) },
        languages: dice.words(3, 400, 4),
        ways: if dice.once_in(4) {
            None
        } else {
            Some(Ways { in_person: dice.once_in(2), ..Ways::default() })
        },
        aims: dice.words(5, 500, 8),
        ranks: (0..dice.roll(4)).map(|rank| (dice.roll(others) as u32, rank as u32 + 1)).collect(),
        managers: if dice.once_in(3) { None } else { Some(vec![dice.roll(2 * others) as u32]) },
        eligible: if dice.once_in(9) { Some(false) } else { None },
        trained: Some(!dice.once_in(9)),
        code_accepted: None,
        equality: vec![
            (Word(600), Word(610 + dice.roll(3) as u32)),
            (Word(601), Word(620 + dice.roll(2) as u32)),
        ],
        may_match_on: dice.words(2, 600, 2),
    }
}

/// A programme of five organisations with answers of every kind, some missing.
pub fn any(seed: u64, mentees: u32, mentors: u32) -> Programme {
    let dice = &mut Dice(seed);
    let mut organisations = organisations(5);
    for organisation in &mut organisations {
        organisation.sector = dice.word(700, 2);
        organisation.industry = dice.word(710, 4);
    }
    let mentor = |at: u32, dice: &mut Dice| Mentor {
        person: any_person(dice, format!("r{at:05}"), mentees + at, u64::from(mentees)),
        offers: (0..dice.roll(5))
            .map(|_| {
                (Word(800 + dice.roll(12) as u32), [None, Some(1), Some(2), Some(3)][dice.roll(4) as usize])
            })
            .collect(),
        capacity: 1 + dice.roll(2) as u32,
        ..Mentor::default()
    };
    let mentors: Vec<Mentor> = (0..mentors).map(|at| mentor(at, dice)).collect();
    let others = mentors.len() as u64;
    let mentee = |at: u32, dice: &mut Dice| Mentee {
        person: any_person(dice, format!("e{at:05}"), at, others),
        seeks: dice.words(12, 800, 12),
        preferred_functions: dice.words(2, 100, 6),
        preferred_sectors: dice.words(1, 700, 12),
        match_on: dice.words(2, 600, 2),
        ..Mentee::default()
    };
    let mentees = (0..mentees).map(|at| mentee(at, dice)).collect();
    let week = |from: u16, until: u16| vec![(from, until), (from + 1440, until + 1440)];
    let patterns = [(540, 1020), (300, 780), (0, 480), (1000, 1300)]
        .map(|(from, until)| vec![week(from, until), week(from + 60, until)]);
    let parents = [(801, 800), (802, 800), (803, 801), (804, 801), (805, 803), (806, 810), (807, 810)];
    Programme {
        organisations,
        mentors,
        mentees,
        skills: parents.iter().map(|(word, parent)| (Word(*word), Word(*parent))).collect(),
        hours: Hours::new(&patterns),
        ..Programme::default()
    }
}
