//! What a spanning tree over the network is made of: arcs in slots, nodes in places.

/// No node, no slot.
pub(super) const NONE: u32 = u32::MAX;
/// Stands for the identifier of an artificial arc.
pub(super) const ARTIFICIAL: u32 = u32::MAX;

/// What the search reads of an arc: ends, cost, and where its flow is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub from: u32,
    pub to: u32,
    pub cost: i64,
    /// 1 at the lower bound, -1 at the upper, 0 in the tree.
    pub state: i64,
}

/// What only a pivot reads of an arc: flow above the lower bound, and the most it can be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load {
    pub flow: i64,
    pub room: i64,
    /// The arc of the network.
    pub arc: u32,
}

/// What is known of an arc of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// Its flow may still change.
    Open,
    /// The same, but it takes no part yet.
    Waiting,
    /// It stays at its lower bound.
    Low,
    /// It stays at its upper bound, above the lower one.
    High,
}

/// A node's place in the tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub parent: u32,
    /// The arc to the parent.
    pub slot: u32,
    /// Whether that arc runs from here to the parent.
    pub upward: bool,
    pub depth: u32,
    pub first_child: u32,
    /// The next child of the same parent.
    pub next: u32,
    pub previous: u32,
}

impl Place {
    /// Not in the tree yet: below `parent` by an arc that runs up or down, siblings unknown.
    pub const fn below(parent: u32, slot: u32, upward: bool) -> Place {
        Place { parent, slot, upward, depth: 0, first_child: NONE, next: NONE, previous: NONE }
    }
}
