//! A programme made into a problem, shape by shape.

use crate::programme::{any, note, open};
use counterpart_matching::instance::{About, Bounds, Group, Term, TypeBound};
use counterpart_matching::people::{Area, Exclusion, Mentor, PairKind, Person, Programme, Word};
use counterpart_matching::policy::{Inside, Policy, Priority, Shape};
use counterpart_matching::round::{Notice, Round, Unsuitable};
use counterpart_matching::rules::Rule;

fn prepared(programme: &Programme, shape: Shape) -> Round {
    Round::prepare(programme, &Policy::new(shape)).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn pairs(round: &Round) -> Vec<(u32, u32)> {
    round.instance.edges.iter().map(|edge| edge.pair()).collect()
}

#[test]
fn across_organisations() {
    let mut programme = open(3, &[0, 0, 1], &[(0, 1), (1, 3), (2, 2)]);
    programme.organisations[0].seats_mentees = Some(1);
    programme.organisations[0].at_least_matched = Some(1);
    programme.organisations[1].seats_mentors = Some(0);
    programme.organisations[2].may_receive_beyond_given = Some(2);
    programme.mentors[1].hours_a_month = Some(250);
    note(&mut programme, 0, 2, PairKind::Current);
    let round = prepared(&programme, Shape::Cross);
    assert_eq!(pairs(&round), [(0, 1), (0, 2), (1, 1), (1, 2), (2, 0), (2, 2)]);
    let instance = &round.instance;
    assert_eq!(instance.about, About::default());
    assert!(instance.mentees.iter().all(|mentee| mentee.bounds == Bounds::new(0, 1)));
    assert_eq!(instance.mentees.iter().map(|mentee| mentee.group).collect::<Vec<_>>(), [0, 0, 1]);
    let loads: Vec<_> = instance.mentors.iter().map(|mentor| (mentor.group, mentor.bounds)).collect();
    assert_eq!(loads, [(0, Bounds::new(0, 1)), (1, Bounds::new(0, 2)), (2, Bounds::new(0, 2))]);
    let groups = [
        Group { receives: Some(Bounds::new(1, 1)), ..Group::default() },
        Group { gives: Some(Bounds::new(0, 0)), ..Group::default() },
        Group { slack: Some(2), ..Group::default() },
    ];
    assert_eq!(instance.groups, groups);
    assert_eq!((&instance.current[..], &instance.locks[..]), (&[(0, 2)][..], &[][..]));
    use Priority::{Draw, Fair, Keep, Pairs, Raise, Total};
    assert_eq!(round.priorities, [Pairs, Keep, Fair, Raise, Total, Draw]);
    let terms = [Term::Pairs, Term::Keep, Term::OrgLeximin, Term::MinScore, Term::Total, Term::Draw];
    assert_eq!((instance.objective.as_slice(), &instance.fair), (&terms[..], &None));
    assert!(instance.types.is_empty() && instance.forbidden.is_empty());
    assert!(instance.edges.iter().all(|edge| edge.kind == 0));
    let notices = [
        Notice::FewerPlaces { mentor: 1, capacity: 3, places: 2 },
        Notice::MoreMenteesThanSeats { organisation: 0, mentees: 2, seats: 1 },
        Notice::MoreMentorsThanSeats { organisation: 1, mentors: 1, seats: 0 },
    ];
    assert_eq!((round.places, round.notices), (vec![1, 2, 2], notices.to_vec()));
}

/// Figures by an independent calculation of the definition.
#[test]
fn lots_come_from_seed_and_ids_alone() {
    let programme = open(2, &[0], &[(1, 1), (1, 1)]);
    let lots = |seed: &str| {
        let policy = Policy { seed: seed.to_owned(), ..Policy::new(Shape::Cross) };
        let round = Round::prepare(&programme, &policy).unwrap();
        round.instance.edges.iter().map(|edge| edge.lot).collect::<Vec<_>>()
    };
    assert_eq!(lots("counterpart"), [544_736, 201_263]);
    assert_eq!(lots("AUTUMN-27"), [589_092, 477_962]);
}

#[test]
fn one_mentor_inside_and_one_outside() {
    let mut programme = open(2, &[0, 1], &[(0, 1), (1, 1)]);
    programme.organisations[0].seats_mentees = Some(1);
    let round = prepared(&programme, Shape::Dual);
    let kinds: Vec<_> = round.instance.edges.iter().map(|edge| (edge.pair(), edge.kind)).collect();
    assert_eq!(kinds, [((0, 0), 1), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)]);
    assert!(round.instance.mentees.iter().all(|mentee| mentee.bounds == Bounds::new(0, 2)));
    let bound = |mentee, kind| TypeBound { mentee, kind, bounds: Bounds::new(0, 1) };
    assert_eq!(round.instance.types, [bound(0, 0), bound(0, 1), bound(1, 0), bound(1, 1)]);
    assert_eq!(round.instance.groups, [Group::default(); 2]);
    use Priority::{Draw, Fair, Mentees, Pairs, Raise, Total};
    assert_eq!(round.priorities, [Mentees, Pairs, Fair, Raise, Total, Draw]);
    programme.organisations[0].seats_mentees = Some(0);
    let refused = Round::prepare(&programme, &Policy::new(Shape::Dual));
    assert_eq!(refused, Err(Unsuitable::DualSeats(0)));
    programme.mentees[0].person.eligible = Some(false);
    assert!(Round::prepare(&programme, &Policy::new(Shape::Dual)).is_ok());
}

#[test]
fn inside_one_organisation_nothing_is_compared() {
    let mut programme = open(1, &[0, 0], &[(0, 1), (0, 1)]);
    programme.mentors[1].person.division = Some(Word(71));
    let round = prepared(&programme, Shape::Internal);
    assert_eq!(pairs(&round), [(0, 0), (0, 1), (1, 0), (1, 1)]);
    use Priority::{Draw, Pairs, Raise, Total};
    assert_eq!(round.priorities, [Pairs, Raise, Total, Draw]);
    assert_eq!(round.notices, [Notice::NothingToCompare]);
    let mut policy = Policy { inside: Inside::Division, ..Policy::new(Shape::Internal) };
    let divided = Round::prepare(&programme, &policy).unwrap();
    assert_eq!(pairs(&divided), [(0, 1), (1, 1)]);
    programme.mentees[1].person.division = None;
    assert_eq!(Round::prepare(&programme, &policy), Err(Unsuitable::NoBoundary("e01".to_owned())));
    policy.inside = Inside::Organisation;
    assert!(Round::prepare(&programme, &policy).is_ok());
}

#[test]
fn along_a_supply_chain() {
    let mut programme = open(3, &[0, 1, 2], &[(0, 1), (1, 1), (2, 1)]);
    programme.organisations[0].suppliers = vec![1];
    assert_eq!(pairs(&prepared(&programme, Shape::Supply)), [(0, 1), (1, 0)]);
    programme.organisations[1].gives = Some(false);
    assert_eq!(pairs(&prepared(&programme, Shape::Supply)), [(1, 0)]);
}

#[test]
fn people_without_an_organisation_share_a_group_of_their_own() {
    let mut programme = open(3, &[0, 1, 0, 2], &[(0, 1), (2, 1)]);
    programme.mentees[2].person.organisation = None;
    programme.mentees[3].person.organisation = None;
    programme.mentees[0].person.level = Some(9);
    let round = prepared(&programme, Shape::Rapid);
    assert_eq!(pairs(&round), [(0, 1), (1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 1)]);
    assert_eq!(round.instance.groups, [Group::default(); 4]);
    assert_eq!(round.instance.mentees[3].group, 3);
    assert_eq!(round.instance.fair, Some(vec![0, 1, 2]));
    assert_eq!(
        Round::prepare(&programme, &Policy::new(Shape::Cross)),
        Err(Unsuitable::NoBoundary("e02".to_owned()))
    );
    programme.mentees[1].person.organisation = None;
    let alone = prepared(&programme, Shape::Rapid);
    assert_eq!((alone.instance.fair, alone.notices), (None, vec![Notice::NothingToCompare]));
}

#[test]
fn whoever_is_stopped_stays_out_unless_locked() {
    let mut programme = open(2, &[0, 0, 0], &[(1, 2), (1, 1)]);
    programme.mentees[0].person.eligible = Some(false);
    programme.mentees[1].person.trained = Some(false);
    programme.mentors[1].person.eligible = Some(false);
    let mut policy = Policy::new(Shape::Cross);
    policy.rules.trained = true;
    let round = Round::prepare(&programme, &policy).unwrap();
    assert_eq!(round.mentees_stopped, [Some(Rule::Eligible), Some(Rule::Trained), None]);
    assert_eq!(round.mentors_stopped, [None, Some(Rule::Eligible)]);
    assert_eq!(pairs(&round), [(2, 0)]);
    let most =
        |round: &Round| round.instance.mentees.iter().map(|mentee| mentee.bounds.most).collect::<Vec<_>>();
    assert_eq!(most(&round), [Some(0), Some(0), Some(1)]);
    assert_eq!(round.instance.mentors[1].bounds, Bounds::new(0, 0));
    note(&mut programme, 0, 1, PairKind::Locked);
    let round = Round::prepare(&programme, &policy).unwrap();
    assert_eq!((pairs(&round), most(&round)), (vec![(0, 1), (2, 0)], vec![Some(1), Some(0), Some(1)]));
    assert_eq!((round.has_mentee(0), round.has_mentee(1), round.has_mentor(1)), (true, false, true));
}

#[test]
fn what_is_out_of_order_or_unknown_is_refused() {
    let refused = |change: &dyn Fn(&mut Programme)| {
        let mut programme = open(2, &[0, 1], &[(1, 1), (0, 1)]);
        change(&mut programme);
        Round::prepare(&programme, &Policy::new(Shape::Cross)).err()
    };
    let order = |id: &str| Some(Unsuitable::OutOfOrder(id.to_owned()));
    assert_eq!(refused(&|_| {}), None);
    assert_eq!(refused(&|programme| programme.mentees.swap(0, 1)), order("e00"));
    assert_eq!(refused(&|programme| programme.mentors[1].person.id = "r00".to_owned()), order("r00"));
    assert_eq!(refused(&|programme| programme.organisations.swap(0, 1)), order("A"));
    let unknown = |field| Some(Unsuitable::Unknown(field));
    assert_eq!(
        refused(&|programme| programme.mentees[1].person.organisation = Some(2)),
        unknown("organisation")
    );
    assert_eq!(refused(&|programme| programme.mentors[1].person.hours = Some(2)), unknown("hours"));
    assert_eq!(refused(&|programme| programme.mentors[0].person.ranks = vec![(2, 1)]), unknown("ranks"));
    assert_eq!(refused(&|programme| programme.organisations[0].suppliers = vec![2]), unknown("suppliers"));
    let everywhere = Exclusion { from: 0, to: 2, area: Area::Everywhere };
    assert_eq!(refused(&|programme| programme.exclusions.push(everywhere)), unknown("exclusions"));
    assert_eq!(refused(&|programme| note(programme, 0, 2, PairKind::Earlier)), unknown("pairs"));
}

#[test]
fn fairness_with_reciprocity_has_a_limit() {
    let size = 6000;
    let mut programme = open(2, &[], &[]);
    for at in 0..size {
        let person =
            Person { id: format!("{at:05}"), identity: at, organisation: Some(at % 2), ..Person::default() };
        programme
            .mentees
            .push(counterpart_matching::people::Mentee { person: person.clone(), ..Default::default() });
        if at % 100 == 0 {
            programme.mentors.push(Mentor { person, capacity: 1, ..Mentor::default() });
        }
    }
    programme.mentees[0].person.organisation = Some(1);
    let prepare = |programme: &Programme| Round::prepare(programme, &Policy::new(Shape::Cross)).map(|_| ());
    assert_eq!(prepare(&programme), Ok(()));
    programme.organisations[0].may_receive_beyond_given = Some(0);
    // 2999 and 3001 mentees: 2999 + 3001 - 1 fractions; 1 + 4 + 1 + 2 + 6060 nodes
    assert_eq!(prepare(&programme), Ok(()));
    let levels = 5999_u64;
    assert!(levels * 6068 < 50_000_000);
    let more = programme.mentors.len();
    for at in 0..3000 {
        let person = Person {
            id: format!("x{at:05}"),
            identity: size + at,
            organisation: Some(0),
            ..Person::default()
        };
        programme.mentors.push(Mentor { person, capacity: 1, ..Mentor::default() });
    }
    assert_eq!(more, 60);
    assert_eq!(prepare(&programme), Err(Unsuitable::FairTooLarge(levels * 9068)));
}

/// Another number for every word, in another order.
fn renamed(mut programme: Programme) -> Programme {
    fn all(words: &mut [Word]) {
        words.iter_mut().for_each(|word| *word = Word(5000 - word.0));
    }
    fn one(word: &mut Option<Word>) {
        *word = word.map(|word| Word(5000 - word.0));
    }
    fn person(person: &mut Person) {
        for word in [&mut person.division, &mut person.function, &mut person.country, &mut person.location] {
            one(word);
        }
        for words in [&mut person.languages, &mut person.aims, &mut person.may_match_on] {
            all(words);
        }
        person
            .equality
            .iter_mut()
            .for_each(|(name, answer)| (name.0, answer.0) = (5000 - name.0, 5000 - answer.0));
    }
    for organisation in &mut programme.organisations {
        for word in [&mut organisation.sector, &mut organisation.industry, &mut organisation.group] {
            one(word);
        }
    }
    for mentor in &mut programme.mentors {
        person(&mut mentor.person);
        mentor.offers.iter_mut().for_each(|(word, _)| word.0 = 5000 - word.0);
    }
    for mentee in &mut programme.mentees {
        person(&mut mentee.person);
        let lists = [
            &mut mentee.seeks,
            &mut mentee.preferred_functions,
            &mut mentee.preferred_sectors,
            &mut mentee.match_on,
        ];
        for words in lists {
            all(words);
        }
    }
    programme
        .skills
        .iter_mut()
        .for_each(|(word, parent)| (word.0, parent.0) = (5000 - word.0, 5000 - parent.0));
    programme
}

#[test]
fn neither_numbers_of_words_nor_the_order_of_notes_change_anything() {
    let mut policy = Policy::new(Shape::Cross);
    policy.fit.weights[9] = 100;
    let mut programme = any(4711, 40, 30);
    for (at, kind) in [PairKind::Earlier, PairKind::Suggested, PairKind::AdvisedAgainst, PairKind::Current]
        .iter()
        .enumerate()
    {
        (0..20).for_each(|step| note(&mut programme, (step * 7 + at as u32) % 40, (step * 11) % 30, *kind));
    }
    for to in 1..5 {
        programme.exclusions.push(Exclusion { from: 0, to, area: Area::Everywhere });
        programme.exclusions.push(Exclusion { from: to, to: 0, area: Area::Everywhere });
    }
    let round = Round::prepare(&programme, &policy).unwrap();
    assert!(round.instance.edges.len() > 50);
    let mut other = renamed(programme);
    other.pairs.reverse();
    other.exclusions.reverse();
    other.skills.reverse();
    assert_eq!(Round::prepare(&other, &policy).unwrap(), round);
}
