//! The people of the recipe and their organisations, drawn in one fixed order.

use super::Options;
use super::lots::Lots;
use super::places::{PLACES, running};

/// How many industries, functions and skills there are.
const INDUSTRIES: usize = 15;
const FUNCTIONS: usize = 12;
/// How many skills the recipe knows.
pub const SKILLS: usize = 96;
/// How many first and last names are drawn from. The names are of no use here; drawing them is.
const NAMES: usize = 50;

/// Who somebody is, mentor or mentee.
pub struct Person {
    /// Their organisation.
    pub organisation: usize,
    /// Their place in [`PLACES`].
    pub place: usize,
    /// Languages, the first one native.
    pub languages: Vec<&'static str>,
    /// What they work in.
    pub function: usize,
    /// Their level.
    pub level: i32,
}

/// Who offers.
pub struct Mentor {
    /// Who it is.
    pub person: Person,
    /// Skills, each with how well, 1 to 3.
    pub offers: Vec<(usize, u8)>,
    /// How many mentees they take.
    pub capacity: u32,
}

/// Who seeks.
pub struct Mentee {
    /// Who it is.
    pub person: Person,
    /// Skills, the most wanted first.
    pub seeks: Vec<usize>,
    /// The mentor who is their line manager.
    pub line_manager: Option<usize>,
    /// A mentor they do not wish to meet.
    pub not_with: Option<usize>,
    /// Mentors they would like.
    pub preferred: Vec<usize>,
}

/// A whole programme.
pub struct World {
    /// For each organisation, those that may not meet it.
    pub competitors: Vec<Vec<usize>>,
    /// Mentors by number.
    pub mentors: Vec<Mentor>,
    /// Mentees by number.
    pub mentees: Vec<Mentee>,
}

struct Organisation {
    sites: [usize; 10],
    industry: usize,
    size: usize,
    gives: usize,
}

struct Drawing {
    lots: Lots,
    places: Vec<usize>,
    skills: Vec<usize>,
    organisations: Vec<Organisation>,
}

/// Draws everybody.
pub fn draw(options: &Options) -> World {
    let mut drawing = Drawing {
        lots: Lots::new(options.seed * 1_000_003 + 17),
        places: running(PLACES.iter().map(|place| place.weight)),
        skills: running((0..SKILLS).map(|rank| 100_000 / (rank + 8))),
        organisations: Vec::new(),
    };
    drawing.organisations = (0..options.organisations).map(|_| drawing.organisation()).collect();
    let competitors = drawing.competitors(options.organisations / 2);
    let sizes = |weight: fn(&Organisation) -> usize, total| {
        let weights: Vec<usize> = drawing.organisations.iter().map(weight).collect();
        spread(total, &weights)
    };
    let mentees_of = sizes(|one| one.size, options.mentees);
    let mentors_of = sizes(|one| one.gives, options.mentors);
    let mentors = drawing.mentors(&mentors_of, options.capacities);
    let mentees = drawing.mentees(&mentees_of, &mentors);
    World { competitors, mentors, mentees }
}

/// Whole numbers that sum to a total in proportion to weights, at least 1 each where possible; what
/// is left over goes to the largest remainders.
fn spread(total: usize, weights: &[usize]) -> Vec<usize> {
    let all: usize = weights.iter().sum();
    let base = usize::from(total >= weights.len());
    let rest = total - base * weights.len();
    let mut parts: Vec<usize> = weights.iter().map(|weight| rest * weight / all).collect();
    let left = rest - parts.iter().sum::<usize>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(rest * weights[*at] % all), *at));
    order[..left].iter().for_each(|at| parts[*at] += 1);
    parts.iter().map(|part| part + base).collect()
}

impl Drawing {
    /// Sizes follow Pareto's law; seven sites of ten are at home.
    fn organisation(&mut self) -> Organisation {
        let share = (self.lots.below(1_000_000) + 1) as f64 / 1_000_001.0;
        let size = ((1000.0 * share.powf(-1.0 / 1.2)) as usize).min(40_000);
        let mut sites = [self.lots.weighted(&self.places); 10];
        for site in &mut sites[7..] {
            *site = self.lots.weighted(&self.places);
        }
        let gives = size * (60 + self.lots.below(81));
        Organisation { sites, industry: self.lots.below(INDUSTRIES), size, gives }
    }

    /// Some pairs of organisations of one industry.
    fn competitors(&mut self, wanted: usize) -> Vec<Vec<usize>> {
        let all = &self.organisations;
        let mut pairs = Vec::new();
        for one in 0..all.len() {
            let same = (one + 1..all.len()).filter(|other| all[one].industry == all[*other].industry);
            pairs.extend(same.map(|other| (one, other)));
        }
        let mut competitors = vec![Vec::new(); all.len()];
        self.lots.shuffle(&mut pairs);
        for (one, other) in pairs.into_iter().take(wanted) {
            competitors[one].push(other);
            competitors[other].push(one);
        }
        competitors
    }

    /// Organisations, each as often as it has people, in any order.
    fn places_of_work(&mut self, counts: &[usize]) -> Vec<usize> {
        let repeated = counts.iter().enumerate().flat_map(|(at, count)| vec![at; *count]);
        let mut order: Vec<usize> = repeated.collect();
        self.lots.shuffle(&mut order);
        order
    }

    /// Everything about somebody but their level, which is drawn after.
    fn person(&mut self, organisation: usize) -> Person {
        let at = self.organisations[organisation].sites[self.lots.below(10)];
        let place = &PLACES[at];
        let mut languages = vec![place.native[self.lots.below(place.native.len())]];
        if languages[0] != "en" && self.lots.percent(place.english) {
            languages.push("en");
        }
        if self.lots.percent(18) {
            let another = PLACES[self.lots.weighted(&self.places)].native[0];
            if !languages.contains(&another) {
                languages.push(another);
            }
        }
        let function = self.lots.below(FUNCTIONS);
        self.lots.below(NAMES);
        self.lots.below(NAMES);
        Person { organisation, place: at, languages, function, level: 0 }
    }

    fn level(&mut self, from: i32) -> i32 {
        from + (self.lots.below(4) + self.lots.below(3)).min(5) as i32
    }

    /// Different skills; one in three belongs to the function.
    fn draw_skills(&mut self, count: usize, function: usize) -> Vec<usize> {
        let mut drawn = Vec::new();
        while drawn.len() < count {
            let skill = if self.lots.below(3) == 0 {
                (function * 7 + self.lots.below(9)) % SKILLS
            } else {
                self.lots.weighted(&self.skills)
            };
            if !drawn.contains(&skill) {
                drawn.push(skill);
            }
        }
        drawn
    }

    fn mentors(&mut self, counts: &[usize], capacities: &[(u32, usize)]) -> Vec<Mentor> {
        let totals = running(capacities.iter().map(|(_, weight)| *weight));
        let order = self.places_of_work(counts);
        let draw = |organisation| {
            let mut person = self.person(organisation);
            person.level = self.level(4);
            let count = 3 + self.lots.below(6);
            let offers = self.draw_skills(count, person.function);
            let offers = offers.into_iter().map(|skill| (skill, 1 + self.lots.below(3) as u8)).collect();
            let capacity = capacities[self.lots.weighted(&totals)].0;
            Mentor { person, offers, capacity }
        };
        order.into_iter().map(draw).collect()
    }

    fn mentees(&mut self, counts: &[usize], mentors: &[Mentor]) -> Vec<Mentee> {
        let mut at_home = vec![Vec::new(); self.organisations.len()];
        for (at, mentor) in mentors.iter().enumerate() {
            at_home[mentor.person.organisation].push(at);
        }
        let order = self.places_of_work(counts);
        order.into_iter().map(|organisation| self.mentee(organisation, &at_home, mentors.len())).collect()
    }

    fn mentee(&mut self, organisation: usize, at_home: &[Vec<usize>], mentors: usize) -> Mentee {
        let mut person = self.person(organisation);
        person.level = self.level(1);
        let count = 2 + self.lots.below(4);
        let seeks = self.draw_skills(count, person.function);
        let home = &at_home[organisation];
        let has_manager = !home.is_empty() && self.lots.percent(15);
        let line_manager = has_manager.then(|| home[self.lots.below(home.len())]);
        let not_with = self.lots.percent(3).then(|| self.lots.below(mentors));
        let mut preferred = Vec::new();
        if self.lots.percent(20) {
            let count = 1 + self.lots.below(3);
            preferred = self.lots.several(mentors, count);
        }
        Mentee { person, seeks, line_manager, not_with, preferred }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_total() {
        assert_eq!(spread(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(spread(10, &[3, 1]), [7, 3]);
        assert_eq!(spread(2, &[1, 5, 4]), [0, 1, 1]);
    }
}
