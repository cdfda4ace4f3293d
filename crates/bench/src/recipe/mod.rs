//! Instances shaped like real consortia, the same bytes for the same seed on every machine.
//!
//! Organisations have sizes by Pareto's law, sites in several countries, competitors, and a habit
//! of giving more or less than they receive. People have languages, a function, a level, and skills
//! that a few of them share and few others have. That is what makes matching hard: the good mentors
//! are the same for many. [`people`] draws them, [`pairs`] says who may meet and how well they fit,
//! and [`Options::instance`] makes the abstract problem.

pub mod lots;
pub mod pairs;
pub mod people;
pub mod places;
pub mod programme;

use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Term};
use std::fmt::Write as _;

/// What one instance of the recipe is made with.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Other seeds give other people.
    pub seed: u64,
    /// How many seek.
    pub mentees: usize,
    /// How many offer.
    pub mentors: usize,
    /// How many organisations; an even number, of which half as many pairs compete.
    pub organisations: usize,
    /// How many mentees a mentor takes, with weights.
    pub capacities: &'static [(u32, usize)],
    /// No rule but that both are of different organisations.
    pub only_organisations: bool,
    /// Only so many mentors are looked at for each mentee.
    pub pool: Option<usize>,
    /// Only each mentee's best pairs, so many.
    pub candidates: Option<usize>,
    /// What every organisation may receive beyond what it gives.
    pub reciprocity: Option<i64>,
}

/// One mentee for most, two for some, three for a few.
pub const SOME: &[(u32, usize)] = &[(1, 600), (2, 300), (3, 100)];
/// Two mentees for every mentor.
pub const TWO: &[(u32, usize)] = &[(2, 1000)];

impl Options {
    /// The abstract problem, settled: most pairs, then the highest total.
    pub fn instance(&self) -> Instance {
        let world = people::draw(self);
        let member = |group: usize, most| Member {
            group: group as u32,
            bounds: Bounds::new(0, most),
            optional: false,
        };
        let group = Group { slack: self.reciprocity, ..Group::default() };
        let mut instance = Instance {
            mentees: world.mentees.iter().map(|one| member(one.person.organisation, 1)).collect(),
            mentors: world.mentors.iter().map(|one| member(one.person.organisation, one.capacity)).collect(),
            groups: vec![group; self.organisations],
            objective: vec![Term::Pairs, Term::Total],
            ..Instance::default()
        };
        let mut rows = pairs::Rows::new(self, &world);
        for (mentee, one) in world.mentees.iter().enumerate() {
            let edge = |(mentor, score)| Edge { mentee: mentee as u32, mentor, score, kind: 0, lot: 0 };
            instance.edges.extend(rows.row(one).into_iter().map(edge));
        }
        instance
    }

    /// The text that the recipe writes for the instance, in its own order of records.
    pub fn text(&self) -> String {
        let instance = self.instance();
        let (mentees, mentors) = (instance.mentees.len(), instance.mentors.len());
        let (groups, edges) = (instance.groups.len(), instance.edges.len());
        let rules = if self.only_organisations { "org" } else { "all" };
        let best = self.candidates.unwrap_or(0);
        let mut out = format!(
            "cmi 1\nname consortium seed={} mentees={mentees} mentors={mentors} orgs={groups} \
             shape=cross rules={rules} candidates={best}\nsize {mentees} {mentors} {groups} {edges}\n\
             objective pairs total\n",
            self.seed
        );
        if let Some(slack) = self.reciprocity {
            (0..groups).for_each(|group| out.push_str(&format!("k {group} {slack}\n")));
        }
        for (record, members) in [("m", &instance.mentees), ("r", &instance.mentors)] {
            for (at, member) in members.iter().enumerate() {
                let most = member.bounds.most.unwrap_or(0);
                let _ = writeln!(out, "{record} {at} {} 0 {most}", member.group);
            }
        }
        for edge in &instance.edges {
            let _ = writeln!(out, "e {} {} {}", edge.mentee, edge.mentor, edge.score);
        }
        out + "end\n"
    }
}
