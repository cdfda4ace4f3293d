//! A small, rich result made by hand: five organisations, eleven mentors, seventeen mentees, and
//! every kind of reason for a pair, for waiting and for a free place.

mod asked;
mod parts;

use counterpart::base::text::Message;
use counterpart::files::Card;
use counterpart::files::Loaded;
use counterpart::files::WordText;
use counterpart::files::Words;
use counterpart::rounds::Comparison;
use counterpart::rounds::Results;
use counterpart_matching::answer::Answer;
use counterpart_matching::answer::Fraction;
use counterpart_matching::answer::Value;
use counterpart_matching::explain::*;
use counterpart_matching::instance::Instance;
use counterpart_matching::instance::Term;
use counterpart_matching::people::*;
use counterpart_matching::policy::Policy;
use counterpart_matching::policy::Priority;
use counterpart_matching::policy::Shape;
use counterpart_matching::round::Notice;
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;

/// Organisations: index 1 is the one for which a report of its own is made.
pub const ORGANISATIONS: [&str; 5] = [
    "Clearwater Trust",
    "Harbour Aid",
    "<Lumen> & \"Co\"",
    "منظمة الميناء",
    "Northgate Logistics and Infrastructure",
];

const WORDS: [(&str, &str); 16] = [
    ("logistics", "logistique"),
    ("finance", "finances"),
    ("fundraising", "collecte de fonds"),
    ("data", "données"),
    ("leading remote teams", "diriger à distance"),
    ("board papers", "notes au conseil"),
    ("supply planning", "planification"),
    ("mentoring", "mentorat"),
    ("English", "anglais"),
    ("French", "français"),
    ("Arabic", "arabe"),
    ("United Kingdom", "Royaume-Uni"),
    ("Kenya", "Kenya"),
    ("Jordan", "Jordanie"),
    ("grow in my role", "progresser dans mon poste"),
    ("change career", "changer de métier"),
];

/// Mentees by name and organisation; the last has none.
pub const MENTEES: [(&str, Option<u32>); 17] = [
    ("Ada Okafor", Some(1)),
    ("Ben Ferreira", Some(0)),
    ("Chloé d’Aubigné", Some(1)),
    ("Dmytro <script>alert(1)</script>", Some(2)),
    ("ليلى الخطيب", Some(3)),
    ("Femi Adeyemi", Some(0)),
    ("Grete Ødegård", Some(4)),
    ("Hana Sato", Some(1)),
    ("=SUM(A1:A9)", Some(0)),
    ("Iván Ruiz", Some(2)),
    ("Joy Mwangi", Some(3)),
    ("Kim Do-yun", Some(4)),
    ("Lars Holm", Some(1)),
    ("Maria Silva", Some(0)),
    ("Nia Jones", Some(2)),
    ("Oskar Lindqvist", Some(4)),
    ("Petra Volna", None),
];

/// Mentors by name, organisation and places.
pub const MENTORS: [(&str, u32, u32); 11] = [
    ("Amina Yusuf", 0, 1),
    ("Bruno Keller", 1, 2),
    ("Carys Evans", 2, 1),
    ("Davide Conti", 3, 1),
    ("Esi Mensah", 4, 3),
    ("Farid Haddad", 3, 1),
    ("Gwen O'Neil & Sons", 2, 2),
    ("Hugo Blanc", 1, 1),
    ("Ilse Maas", 0, 2),
    ("Jun Tan", 4, 1),
    ("Kofi Boateng", 0, 1),
];

fn person(id: String, organisation: Option<u32>, at: usize) -> Person {
    Person {
        id,
        organisation,
        level: (at % 5 != 4).then_some((at % 4) as u8 + 1),
        function: (at % 7 != 6).then_some(Word((at % 4) as u32)),
        country: Some(Word(11 + (at % 3) as u32)),
        ..Person::default()
    }
}

fn card(kind: &str, at: usize, name: &str) -> Card {
    Card {
        name: name.to_owned(),
        email: format!("{kind}.{at}@people.example"),
        biography: format!("Biography of {kind} {at}: sails at weekends"),
    }
}

fn loaded() -> Loaded {
    let programme = Programme {
        organisations: (0..ORGANISATIONS.len())
            .map(|at| Organisation { id: format!("o{at}"), ..Organisation::default() })
            .collect(),
        mentors: (MENTORS.iter().enumerate())
            .map(|(at, (_, organisation, places))| Mentor {
                person: person(format!("guide{at:02}"), Some(*organisation), at + 2),
                capacity: *places,
                ..Mentor::default()
            })
            .collect(),
        mentees: (MENTEES.iter().enumerate())
            .map(|(at, (_, organisation))| Mentee {
                person: person(format!("learner{at:02}"), *organisation, at),
                ..Mentee::default()
            })
            .collect(),
        pairs: vec![PairNote { mentee: 1, mentor: 2, kind: PairKind::Suggested }],
        ..Programme::default()
    };
    let text = |(english, french): &(&str, &str)| WordText {
        plain: (*english).to_owned(),
        by_language: vec![("fr".to_owned(), (*french).to_owned())],
    };
    let mut policy = Policy::new(Shape::Cross);
    policy.fit.weights[9] = 50;
    Loaded {
        programme,
        policy,
        mentors: MENTORS.iter().enumerate().map(|(at, (name, ..))| card("mentor", at, name)).collect(),
        mentees: MENTEES.iter().enumerate().map(|(at, (name, _))| card("mentee", at, name)).collect(),
        organisations: ORGANISATIONS.map(str::to_owned).to_vec(),
        ladder: ["assistant", "officer", "manager", "senior manager"].map(str::to_owned).to_vec(),
        words: Words::new(WORDS.iter().map(text).collect()),
        pair_reasons: vec![(4, 4, "Asked for by the steering group".to_owned())],
        warnings: vec![Message::new("words-level").with("n", 3)],
        skipped: Vec::new(),
        fingerprints: vec![("mentors".to_owned(), "ab".repeat(32)), ("policy".to_owned(), "cd".repeat(32))],
        cohort: ("2027-02-01".to_owned(), "2027-12-15".to_owned(), true),
        zone_data: "2026a".to_owned(),
    }
}

fn pair(weights: [u32; 10], turn: usize, (mentee, mentor): (u32, u32)) -> PairFinding {
    let parts = parts::parts(weights, turn);
    PairFinding {
        mentee,
        mentor,
        fit: parts.iter().map(|part| part.points).sum(),
        advice: 0,
        locked: false,
        current: false,
        breaks: Vec::new(),
        inside: false,
        parts,
    }
}

fn findings(weights: [u32; 10]) -> Findings {
    let chosen = [(0, 0), (1, 2), (2, 3), (3, 1), (4, 4), (5, 5)];
    let mut pairs: Vec<_> = chosen.iter().enumerate().map(|(turn, at)| pair(weights, turn, *at)).collect();
    pairs[1].advice = 50;
    pairs[1].fit += 50;
    pairs[2].current = true;
    pairs[3].advice = -50;
    pairs[3].fit -= 50;
    pairs[4].locked = true;
    pairs[4].breaks = vec![Rule::LevelGap, Rule::Hours];
    Findings {
        pairs,
        waiting: vec![
            (6, WhyWaiting::Stopped(Rule::Eligible)),
            (
                7,
                WhyWaiting::NobodyPossible {
                    last: Some(Rule::Hours),
                    before: 3,
                    alone: vec![(Rule::Hours, 2), (Rule::NotWith, 1)],
                },
            ),
            (8, WhyWaiting::Full { possible: 2, mentees: 5, places: 3 }),
            (9, WhyWaiting::SeatsTaken { organisation: 2, seats: 1 }),
            (10, WhyWaiting::Reciprocity { organisation: 3, given: 2, beyond: -1 }),
            (11, WhyWaiting::MentorsSeatsTaken { organisations: vec![0, 4] }),
            (12, WhyWaiting::NobodyPossible { last: Some(Rule::NotWith), before: 1, alone: Vec::new() }),
            (13, WhyWaiting::OthersFirst),
            (14, WhyWaiting::NobodyPossible { last: None, before: 0, alone: Vec::new() }),
            (15, WhyWaiting::Stopped(Rule::Trained)),
            (16, WhyWaiting::Stopped(Rule::CodeAccepted)),
        ],
        free: vec![
            (1, 1, WhyFree::AllServed { possible: 4 }),
            (4, 2, WhyFree::SeatsTaken { organisation: 4, seats: 1 }),
            (6, 2, WhyFree::NobodyPossible { last: Some(Rule::Language) }),
            (7, 1, WhyFree::Stopped(Rule::Trained)),
            (8, 2, WhyFree::TheirSeatsTaken { waiting: 3 }),
            (9, 1, WhyFree::NobodyPossible { last: None }),
            (10, 1, WhyFree::OthersFirst),
        ],
        rules: vec![
            RuleTally { rule: Rule::Boundary, removes: 1234567, alone: 21, unjudged: 0 },
            RuleTally { rule: Rule::NotWith, removes: 3, alone: 1, unjudged: 0 },
            RuleTally { rule: Rule::Language, removes: 17, alone: 4, unjudged: 9 },
        ],
        organisations: tallies(),
        stability: Stability { pairs: 2, mentees: 1 },
    }
}

/// Organisation by organisation: mentees, of these in the round, matched, mentors, used, places, given, received, demand.
fn tallies() -> Vec<OrganisationTally> {
    let rows = [
        (Some(0), [4, 4, 2, 3, 1, 4, 1, 2, 4]),
        (Some(1), [4, 4, 2, 2, 1, 2, 1, 2, 4]),
        (Some(2), [3, 3, 1, 2, 1, 3, 1, 1, 3]),
        (Some(3), [2, 2, 1, 2, 2, 2, 2, 1, 2]),
        (Some(4), [3, 1, 0, 2, 1, 4, 1, 0, 1]),
        (None, [1, 0, 0, 0, 0, 0, 0, 0, 0]),
    ];
    rows.map(|(organisation, n)| OrganisationTally {
        organisation,
        mentees: n[0],
        mentees_in_run: n[1],
        matched: n[2],
        mentors: n[3],
        mentors_used: n[4],
        places: n[5],
        given: n[6],
        received: n[7],
        demand: n[8],
    })
    .to_vec()
}

/// The result.
pub fn results() -> Results {
    let loaded = loaded();
    let findings = findings(loaded.policy.fit.scaled());
    let mut mentees_stopped = vec![None; MENTEES.len()];
    for (at, rule) in [(6, Rule::Eligible), (15, Rule::Trained), (16, Rule::CodeAccepted)] {
        mentees_stopped[at] = Some(rule);
    }
    let mut mentors_stopped = vec![None; MENTORS.len()];
    mentors_stopped[7] = Some(Rule::Trained);
    let total: i32 = findings.pairs.iter().map(|pair| pair.fit).sum();
    let lowest = findings.pairs.iter().filter(|pair| !pair.locked).map(|pair| i64::from(pair.fit)).min();
    Results {
        is_listed: true,
        round: Round {
            instance: Instance::default(),
            priorities: vec![
                Priority::Pairs,
                Priority::Fair,
                Priority::Raise,
                Priority::Bands,
                Priority::Total,
                Priority::Draw,
            ],
            places: MENTORS.map(|(_, _, places)| places).to_vec(),
            mentees_stopped,
            mentors_stopped,
            ties: Default::default(),
            notices: vec![
                Notice::FewerPlaces { mentor: 6, capacity: 3, places: 2 },
                Notice::MoreMenteesThanSeats { organisation: 2, mentees: 3, seats: 1 },
                Notice::MoreMentorsThanSeats { organisation: 1, mentors: 2, seats: 1 },
                Notice::NothingToCompare,
            ],
        },
        answer: Answer {
            values: vec![
                (Term::Pairs, Value::Number(6)),
                (
                    Term::OrgLeximin,
                    Value::Fractions(
                        [(0, 1), (1, 3), (1, 2), (1, 2), (1, 2)].map(|(a, b)| Fraction::new(a, b)).to_vec(),
                    ),
                ),
                (Term::MinScore, Value::Lowest(lowest)),
                (Term::Bands, Value::Counts(vec![8, 1, 2, 3])),
                (Term::Total, Value::Number(i128::from(total))),
                (Term::Draw, Value::Number(3_141_592)),
            ],
            ..Answer::default()
        },
        proven: true,
        findings,
        asked: Some(asked::asked()),
        ranked: None,
        comparison: Some(Comparison {
            kept: vec![("learner02".to_owned(), "guide03".to_owned())],
            new: Vec::new(),
            gone: vec![("learner09".to_owned(), "guide01".to_owned())],
        }),
        loaded,
    }
}

/// A large result: as many pairs, each of two people of their own.
pub fn many(pairs: u32) -> Results {
    let mut results = results();
    let weights = results.loaded.policy.fit.scaled();
    let (mut mentees, mut mentors) = (Vec::new(), Vec::new());
    let (mut their_cards, mut cards, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..pairs as usize {
        let organisation = Some((at % 5) as u32);
        let id = format!("learner{at:05}");
        mentees.push(Mentee { person: person(id, organisation, at), ..Mentee::default() });
        let id = format!("guide{at:05}");
        let capacity = 1;
        mentors.push(Mentor { person: person(id, organisation, at + 1), capacity, ..Mentor::default() });
        their_cards.push(card("mentee", at, &format!("Wilhelmina Featherstonehaugh {at}")));
        cards.push(card("mentor", at, &format!("Bartholomew Montgomery-Smythe {at}")));
        found.push(pair(weights, at, (at as u32, at as u32)));
    }
    results.loaded.programme.mentees = mentees;
    results.loaded.programme.mentors = mentors;
    results.loaded.mentees = their_cards;
    results.loaded.mentors = cards;
    results.round.places = vec![1; pairs as usize];
    results.findings.pairs = found;
    results.findings.waiting.clear();
    results.findings.free.clear();
    results
}
