//! Small random instances of every shape.

use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Term, TypeBound};

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1) as u64) as i64
    }

    /// True this many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as u64) as usize]
    }
}

/// The terms that an objective may combine.
pub const TERMS: [Term; 9] = [
    Term::Mentees,
    Term::Pairs,
    Term::Mentors,
    Term::OrgLeximin,
    Term::MinScore,
    Term::Bands,
    Term::Keep,
    Term::Total,
    Term::Draw,
];

/// An instance whose objective has this term.
pub fn instance(random: &mut Random, term: Term) -> Instance {
    let mut instance = Instance {
        objective: objective(random, term),
        bands: if random.chance(50) { vec![2] } else { vec![1, 3] },
        ..Instance::default()
    };
    groups(random, &mut instance);
    members(random, &mut instance);
    edges(random, &mut instance);
    if random.chance(25) {
        types(random, &mut instance);
    }
    marks(random, &mut instance);
    instance.settle().unwrap();
    instance
}

fn objective(random: &mut Random, term: Term) -> Vec<Term> {
    let mut terms = vec![term];
    while terms.len() < 4 && random.chance(60) {
        let other = *random.pick(&TERMS);
        if !terms.contains(&other) {
            let at = random.below(terms.len() as u64 + 1) as usize;
            terms.insert(at, other);
        }
    }
    if terms[0] == Term::MinScore {
        let first = *random.pick(&[Term::Pairs, Term::Mentees, Term::Total, Term::Keep]);
        terms.retain(|other| *other != first);
        terms.insert(0, first);
    }
    terms
}

fn groups(random: &mut Random, instance: &mut Instance) {
    let count = random.between(1, 4) as usize;
    instance.groups = vec![Group::default(); count];
    let shape = random.below(4); // flat, reciprocal, nested, nested with `fair`
    for at in 0..count {
        let group = &mut instance.groups[at];
        if shape >= 2 && at > 0 && random.chance(60) {
            group.parent = Some(random.below(at as u64) as u32);
        }
        if random.chance(20) {
            group.receives = Some(bounds(random, 3));
        }
        if random.chance(20) {
            group.gives = Some(bounds(random, 3));
        }
        if shape == 1 && random.chance(60) {
            group.slack = Some(random.between(-1, 1));
        }
    }
    if shape == 3 || random.chance(10) {
        let named = (0..count as u32).filter(|_| random.chance(60)).collect();
        instance.fair = Some(named);
    }
    if shape == 2 && instance.fair.is_none() && random.chance(30) && count > 1 {
        // Reciprocity at the leaves of a nesting without other bounds above.
        instance.groups.iter_mut().for_each(|group| (group.receives, group.gives) = (None, None));
        let parents: Vec<_> = instance.groups.iter().filter_map(|group| group.parent).collect();
        for at in (0..count).filter(|at| !parents.contains(&(*at as u32))) {
            instance.groups[at].slack = Some(random.between(-1, 1));
        }
    }
}

/// Mostly an upper bound, sometimes a lower one.
fn bounds(random: &mut Random, most: i64) -> Bounds {
    let least = if random.chance(12) { random.between(1, 2) as u32 } else { 0 };
    let most = if random.chance(30) { None } else { Some(random.between(i64::from(least), most) as u32) };
    Bounds { least, most }
}

fn members(random: &mut Random, instance: &mut Instance) {
    let groups = instance.groups.len() as u64;
    let single = random.chance(60);
    let side = |random: &mut Random, count: i64, single: bool| -> Vec<Member> {
        (0..count)
            .map(|_| {
                let most = match random.below(10) {
                    _ if single => Some(1),
                    0 => None,
                    1 => Some(0),
                    2..6 => Some(1),
                    _ => Some(2),
                };
                let least = u32::from(random.chance(3) && most != Some(0));
                Member { group: random.below(groups) as u32, bounds: Bounds { least, most }, optional: false }
            })
            .collect()
    };
    let (mentees, mentors) = (random.between(1, 5), random.between(1, 4));
    instance.mentees = side(random, mentees, single);
    instance.mentors = side(random, mentors, random.0.is_multiple_of(3));
}

fn edges(random: &mut Random, instance: &mut Instance) {
    let scale = random.below(5);
    let mut all: Vec<(u32, u32)> = (0..instance.mentees.len() as u32)
        .flat_map(|mentee| (0..instance.mentors.len() as u32).map(move |mentor| (mentee, mentor)))
        .collect();
    let most = random.between(1, 12) as usize;
    while all.len() > most {
        let at = random.below(all.len() as u64) as usize;
        all.swap_remove(at);
    }
    for (mentee, mentor) in all {
        let score = match scale {
            0 => random.between(0, 2),
            1 => random.between(-3, 3),
            2 => random.between(0, 5),
            3 => random.between(-1_000_000_000, 1_000_000_000),
            _ => random.between(0, 1000),
        } as i32;
        let lot = if random.chance(50) { random.below(3) } else { random.below(1 << 20) } as u32;
        instance.edges.push(Edge { mentee, mentor, score, kind: 0, lot });
    }
}

fn types(random: &mut Random, instance: &mut Instance) {
    for edge in &mut instance.edges {
        edge.kind = random.below(2) as u8;
    }
    for mentee in 0..instance.mentees.len() as u32 {
        for kind in 0..2 {
            if random.chance(70) {
                let bounds = Bounds::new(0, random.between(0, 2) as u32);
                instance.types.push(TypeBound { mentee, kind, bounds });
            }
        }
    }
}

fn marks(random: &mut Random, instance: &mut Instance) {
    for edge in instance.edges.clone() {
        match random.below(40) {
            0 => instance.locks.push(edge.pair()),
            1..3 => instance.forbidden.push(edge.pair()),
            3..15 => instance.current.push(edge.pair()),
            _ => {}
        }
    }
}
