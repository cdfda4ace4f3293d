//! How an answer is sought.

/// How an answer is sought. Every method finds the same value of every term and proves it; they
/// differ in time, and in which of several equal answers they come to where `draw` leaves some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// How many edges of each mentee, the best, take part from the start; the others wait.
    pub first: usize,
    /// How many more of them join, at most, each time that nothing is left to improve; at least 1.
    pub more: usize,
    /// Whether neighbouring levels are optimised at once where a proven bound allows it and cost
    /// scaling does not begin.
    pub together: bool,
    /// How many arcs must take part for cost scaling to do most of the work of a level that gives
    /// edges a profit; the simplex always ends it.
    pub scaled_from: usize,
    /// Whether shortest augmenting paths find the whole answer, where they can.
    pub paths: bool,
    /// On how many threads waiting edges are priced; 0: on as many as the machine has, where there
    /// are enough of them. No number changes a byte of the answer.
    pub threads: usize,
}

impl Default for Method {
    /// What was quickest on dense and sparse instances of 1,000 to 100,000 people. Below some 5,000
    /// arcs pivots alone are as quick, and levels can be optimised together.
    fn default() -> Self {
        Method { first: 6, more: 6, together: true, scaled_from: 5_000, paths: true, threads: 0 }
    }
}
