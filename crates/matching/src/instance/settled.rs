//! Whether an instance is a problem at all, and its lists in their one order.

use super::{Edge, Instance, LOT_LIMIT, Malformed, Pair, SCORE_LIMIT, Term};

impl Instance {
    /// Brings every list into its one order, so that the order of records changes nothing, and
    /// checks that the instance is a problem at all.
    ///
    /// # Errors
    /// The first fault found. An instance without a feasible answer is not a fault.
    pub fn settle(&mut self) -> Result<(), Malformed> {
        self.edges.sort_unstable_by_key(Edge::pair);
        self.locks.sort_unstable();
        self.locks.dedup();
        self.forbidden.sort_unstable();
        self.forbidden.dedup();
        self.current.sort_unstable();
        self.current.dedup();
        self.types.sort_unstable_by_key(|bound| (bound.mentee, bound.kind));
        self.mentee_lists.sort_unstable();
        self.mentor_lists.sort_unstable();
        if let Some(fair) = &mut self.fair {
            fair.sort_unstable();
        }
        self.check()
    }

    /// Whether the instance is settled: every list in its order, and a problem at all.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), Malformed> {
        let in_order = self.edges.is_sorted_by_key(Edge::pair)
            && [&self.locks, &self.forbidden, &self.current].into_iter().all(|pairs| pairs.is_sorted())
            && self.types.is_sorted_by_key(|bound| (bound.mentee, bound.kind))
            && [&self.mentee_lists, &self.mentor_lists].into_iter().all(|lists| lists.is_sorted())
            && self.fair.as_ref().is_none_or(|fair| fair.is_sorted());
        if !in_order {
            return Err(Malformed::Unsettled);
        }
        self.check_members()?;
        self.check_groups()?;
        self.check_edges()?;
        self.check_lists()?;
        check_objective(&self.objective, &self.bands)
    }

    fn check_members(&self) -> Result<(), Malformed> {
        let groups = self.groups.len();
        for (record, members) in [("m", &self.mentees), ("r", &self.mentors)] {
            if let Some(member) = members.iter().find(|member| member.group as usize >= groups) {
                return Err(Malformed::Unknown(record, u64::from(member.group)));
            }
        }
        for pair in self.types.windows(2) {
            if (pair[0].mentee, pair[0].kind) == (pair[1].mentee, pair[1].kind) {
                return Err(Malformed::TypeTwice(pair[0].mentee, pair[0].kind));
            }
        }
        match self.types.iter().find(|bound| bound.mentee as usize >= self.mentees.len()) {
            Some(bound) => Err(Malformed::Unknown("y", u64::from(bound.mentee))),
            None => Ok(()),
        }
    }

    fn check_groups(&self) -> Result<(), Malformed> {
        let count = self.groups.len();
        let named = self.fair.as_deref().unwrap_or(&[]);
        if let Some(pair) = named.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Malformed::GroupTwice(pair[0]));
        }
        if let Some(group) = named.iter().find(|group| **group as usize >= count) {
            return Err(Malformed::Unknown("fair", u64::from(*group)));
        }
        for (at, group) in self.groups.iter().enumerate() {
            let (mut up, mut steps) = (group.parent, 0);
            while let Some(parent) = up {
                let Some(above) = self.groups.get(parent as usize) else {
                    return Err(Malformed::Unknown("g", u64::from(parent)));
                };
                steps += 1;
                if steps > count {
                    return Err(Malformed::Circle(at as u32));
                }
                let bounded = above.receives.is_some()
                    || above.gives.is_some()
                    || above.slack.is_some()
                    || named.binary_search(&parent).is_ok();
                if group.slack.is_some() && bounded {
                    return Err(Malformed::NestedSlack(at as u32));
                }
                up = above.parent;
            }
        }
        Ok(())
    }

    fn check_edges(&self) -> Result<(), Malformed> {
        for pair in self.edges.windows(2) {
            if pair[0].pair() == pair[1].pair() {
                return Err(Malformed::Twice("e", pair[0].pair()));
            }
        }
        for edge in &self.edges {
            self.known("e", edge.pair())?;
            if edge.score.unsigned_abs() > SCORE_LIMIT.unsigned_abs() {
                return Err(Malformed::Score(edge.pair()));
            }
            if edge.lot >= LOT_LIMIT {
                return Err(Malformed::Lot(edge.pair()));
            }
        }
        for (record, pairs) in [("l", &self.locks), ("x", &self.forbidden), ("c", &self.current)] {
            pairs.iter().try_for_each(|pair| self.known(record, *pair))?;
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), Malformed> {
        let sides = [
            ("pm", &self.mentee_lists, self.mentees.len(), self.mentors.len()),
            ("pr", &self.mentor_lists, self.mentors.len(), self.mentees.len()),
        ];
        for (record, lists, own, other) in sides {
            for pair in lists.windows(2) {
                if pair[0].0 == pair[1].0 {
                    return Err(Malformed::ListTwice(pair[0].0));
                }
            }
            for (who, list) in lists {
                if *who as usize >= own {
                    return Err(Malformed::Unknown(record, u64::from(*who)));
                }
                let mut seen = list.clone();
                seen.sort_unstable();
                if let Some(whom) = seen.iter().find(|whom| **whom as usize >= other) {
                    return Err(Malformed::Unknown(record, u64::from(*whom)));
                }
                if seen.windows(2).any(|pair| pair[0] == pair[1]) {
                    return Err(Malformed::ListTwice(*who));
                }
            }
        }
        Ok(())
    }

    fn known(&self, record: &'static str, (mentee, mentor): Pair) -> Result<(), Malformed> {
        if mentee as usize >= self.mentees.len() {
            return Err(Malformed::Unknown(record, u64::from(mentee)));
        }
        if mentor as usize >= self.mentors.len() {
            return Err(Malformed::Unknown(record, u64::from(mentor)));
        }
        Ok(())
    }
}

/// Whether a list of terms can be an objective.
///
/// # Errors
/// What is wrong with it.
pub fn check_objective(objective: &[Term], bands: &[i32]) -> Result<(), Malformed> {
    let fault = |words| Err(Malformed::Objective(words));
    if objective.is_empty() {
        return fault("no term");
    }
    if (1..objective.len()).any(|at| objective[..at].contains(&objective[at])) {
        return fault("a term twice");
    }
    if objective[0] == Term::MinScore {
        return fault("min_score cannot be the first term");
    }
    if objective.contains(&Term::StableMentee) && objective.len() > 1 {
        return fault("stable_mentee stands alone");
    }
    if objective.contains(&Term::Bands) && bands.is_empty() {
        return fault("the term bands needs a bands record");
    }
    if bands.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(Malformed::Bands);
    }
    Ok(())
}
